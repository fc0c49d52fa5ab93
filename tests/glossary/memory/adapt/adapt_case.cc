#include "tests/glossary/memory/adapt/adapt_case.h"

#include <gtest/gtest.h>

#include "glossary/text/utf8.h"

namespace crosswalk::memory {
namespace {

// Adapts and checks what holds of every adaptation; the text it becomes.
std::string Adapted1(const v1::Segment& query, const v1::Segment& source,
                     const v1::Segment& target) {
  const Adapted adapted = Adapt(query, source, target);
  const std::string& text = adapted.target.text();
  EXPECT_EQ(text::FindInvalidUtf8(text), std::string::npos);
  EXPECT_EQ(adapted.changed, text != target.text());
  EXPECT_EQ(adapted.changed, !adapted.adaptations.empty());
  // What is said to have been exchanged stands there, in order, before and after.
  std::size_t before = 0;
  std::size_t after = 0;
  for (const v1::Adaptation& adaptation : adapted.adaptations) {
    EXPECT_NE(adaptation.before(), adaptation.after());
    before = target.text().find(adaptation.before(), before);
    after = text.find(adaptation.after(), after);
    EXPECT_NE(before, std::string::npos) << adaptation.before();
    EXPECT_NE(after, std::string::npos) << adaptation.after();
    if (before == std::string::npos || after == std::string::npos) break;
    before += adaptation.before().size();
    after += adaptation.after().size();
  }
  return text;
}

void ExpectAll(const std::string& source_tag, const std::string& target_tag,
               std::initializer_list<Case> cases, bool back) {
  for (const Case& one : cases) {
    SCOPED_TRACE(std::string(one.source) + " -> " + one.query);
    const v1::Segment query = SegmentOf(source_tag, one.query);
    const v1::Segment source = SegmentOf(source_tag, one.source);
    const v1::Segment target = SegmentOf(target_tag, one.target);
    const std::string became = Adapted1(query, source, target);
    EXPECT_EQ(became, one.wanted);
    EXPECT_EQ(Adapted1(source, source, target), one.target);
    EXPECT_EQ(Adapted1(query, query, target), one.target);
    if (back) {
      EXPECT_EQ(Adapted1(source, query, SegmentOf(target_tag, became)), one.target);
    }
  }
}

}  // namespace

v1::Segment SegmentOf(const std::string& language_tag, const std::string& text) {
  v1::Segment segment;
  segment.set_language_tag(language_tag);
  segment.set_text(text);
  return segment;
}

void ExpectAdapted(const std::string& source_tag, const std::string& target_tag,
                   std::initializer_list<Case> cases) {
  ExpectAll(source_tag, target_tag, cases, false);
}

void ExpectAdaptedAndBack(const std::string& source_tag, const std::string& target_tag,
                          std::initializer_list<Case> cases) {
  ExpectAll(source_tag, target_tag, cases, true);
}

void ExpectKept(const std::string& source_tag, const std::string& target_tag,
                std::initializer_list<Kept> cases) {
  for (const Kept& one : cases) {
    ExpectAll(source_tag, target_tag, {{one.query, one.source, one.target, one.target}}, false);
  }
}

}  // namespace crosswalk::memory
