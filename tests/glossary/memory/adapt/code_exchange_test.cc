#include "glossary/memory/adapt/code_exchange.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "glossary/memory/adapt/adapt.h"
#include "tests/glossary/memory/adapt/adapt_case.h"

namespace crosswalk::memory::adapt {
namespace {

constexpr v1::CodeKind kOpening = v1::CODE_KIND_OPENING;
constexpr v1::CodeKind kClosing = v1::CODE_KIND_CLOSING;
constexpr v1::CodeKind kStandalone = v1::CODE_KIND_STANDALONE;

struct Code {
  unsigned offset;
  v1::CodeKind kind;
  const char* element;
  const char* id;
  const char* content;
};

v1::Segment With(const std::string& text, const std::vector<Code>& codes) {
  v1::Segment segment = SegmentOf("en", text);
  for (const Code& code : codes) {
    v1::InlineCode& put = *segment.add_codes();
    put.set_offset(code.offset);
    put.set_kind(code.kind);
    put.set_element(code.element);
    put.set_id(code.id);
    put.set_content(code.content);
  }
  return segment;
}

// "0 bpt 1 <b> | 4 ept 1 </b>"
std::string Shown(const v1::Segment& segment) {
  std::string out;
  for (const v1::InlineCode& code : segment.codes()) {
    if (!out.empty()) out += " | ";
    out += std::to_string(code.offset()) + " " + code.element() + " " + code.id() + " " +
           code.content();
  }
  return out;
}

TEST(CodeExchange, GivesTheTargetTheContentOfTheSegment) {
  const auto source =
      With("Press OK.", {{6, kOpening, "bpt", "1", "<b>"}, {8, kClosing, "ept", "1", "</b>"}});
  const auto query =
      With("Press OK.", {{6, kOpening, "bpt", "1", "<i>"}, {8, kClosing, "ept", "1", "</i>"}});
  const auto target =
      With("OKを押す", {{0, kOpening, "bpt", "1", "<b>"}, {2, kClosing, "ept", "1", "</b>"}});
  const Adapted adapted = Adapt(query, source, target);
  EXPECT_TRUE(adapted.changed);
  EXPECT_EQ(Shown(adapted.target), "0 bpt 1 <i> | 2 ept 1 </i>");
  EXPECT_EQ(adapted.target.text(), target.text());
  ASSERT_EQ(adapted.adaptations.size(), 2u);
  EXPECT_EQ(adapted.adaptations[0].before(), "<b>");
  EXPECT_EQ(adapted.adaptations[0].after(), "<i>");
  EXPECT_EQ(adapted.adaptations[1].after(), "</i>");
  const Adapted back = Adapt(source, query, adapted.target);
  EXPECT_EQ(back.target.SerializeAsString(), target.SerializeAsString());
}

TEST(CodeExchange, TakesElementIdAndAttributesToo) {
  auto source = With("Press OK.", {{6, kStandalone, "ph", "1", "{a}"}});
  auto query = With("Press OK.", {{6, kStandalone, "x", "7", "{b}"}});
  v1::Property& attribute = *query.mutable_codes(0)->add_attributes();
  attribute.set_name("ctype");
  attribute.set_value("image");
  const auto target = With("OKを押す", {{0, kStandalone, "ph", "1", "{a}"}});
  const Adapted adapted = Adapt(query, source, target);
  EXPECT_EQ(Shown(adapted.target), "0 x 7 {b}");
  ASSERT_EQ(adapted.target.codes(0).attributes_size(), 1);
  EXPECT_EQ(adapted.target.codes(0).attributes(0).value(), "image");
}

TEST(CodeExchange, KeepsWhatTheTargetSaysInItsOwnWay) {
  // The source and the segment differ in the content alone; the id of the target is its own.
  const auto source = With("Go", {{0, kStandalone, "ph", "1", "<br/>"}});
  const auto query = With("Go", {{0, kStandalone, "ph", "1", "<hr/>"}});
  const auto target = With("行く", {{6, kStandalone, "ph", "9", "<br/>"}});
  EXPECT_EQ(Shown(Adapt(query, source, target).target), "6 ph 9 <hr/>");
  EXPECT_FALSE(Adapt(source, source, target).changed);
}

TEST(CodeExchange, FollowsIdsWhereTheTargetHasAnotherOrder) {
  const auto source =
      With("a b", {{0, kStandalone, "ph", "1", "{a}"}, {2, kStandalone, "ph", "2", "{b}"}});
  const auto query =
      With("a b", {{0, kStandalone, "ph", "1", "{c}"}, {2, kStandalone, "ph", "2", "{d}"}});
  const auto target =
      With("乙甲", {{0, kStandalone, "ph", "2", "{b}"}, {3, kStandalone, "ph", "1", "{a}"}});
  EXPECT_EQ(Shown(Adapt(query, source, target).target), "0 ph 2 {d} | 3 ph 1 {c}");
}

TEST(CodeExchange, FollowsIdsWhereTheSegmentHasAnotherOrder) {
  const auto source =
      With("a b", {{0, kStandalone, "ph", "1", "{a}"}, {2, kStandalone, "ph", "2", "{b}"}});
  const auto query =
      With("b a", {{0, kStandalone, "ph", "2", "{x}"}, {2, kStandalone, "ph", "1", "{y}"}});
  const auto target =
      With("甲乙", {{0, kStandalone, "ph", "1", "{a}"}, {3, kStandalone, "ph", "2", "{b}"}});
  EXPECT_EQ(Shown(Adapt(query, source, target).target), "0 ph 1 {y} | 3 ph 2 {x}");
}

TEST(CodeExchange, KeepsNestedPairsTogether) {
  const auto source = With("ab", {{0, kOpening, "g", "1", ""},
                                  {0, kOpening, "g", "2", ""},
                                  {1, kClosing, "g", "2", ""},
                                  {2, kClosing, "g", "1", ""}});
  const auto query = With("ab", {{0, kOpening, "g", "5", ""},
                                 {0, kOpening, "g", "6", ""},
                                 {1, kClosing, "g", "6", ""},
                                 {2, kClosing, "g", "5", ""}});
  const auto target = With("甲乙", {{0, kOpening, "g", "1", ""},
                                    {3, kOpening, "g", "2", ""},
                                    {6, kClosing, "g", "2", ""},
                                    {6, kClosing, "g", "1", ""}});
  const Adapted adapted = Adapt(query, source, target);
  EXPECT_EQ(Shown(adapted.target), "0 g 5  | 3 g 6  | 6 g 6  | 6 g 5 ");
  ASSERT_EQ(adapted.adaptations.size(), 4u);
  EXPECT_EQ(adapted.adaptations[0].before(), "g 1");
  EXPECT_EQ(adapted.adaptations[0].after(), "g 5");
}

TEST(CodeExchange, StaysWhereCountsOrKindsDiffer) {
  const auto source = With("a", {{0, kStandalone, "ph", "1", "{a}"}});
  const auto target = With("甲", {{0, kStandalone, "ph", "1", "{a}"}});
  const auto more =
      With("a", {{0, kStandalone, "ph", "1", "{b}"}, {1, kStandalone, "ph", "2", "{c}"}});
  const auto other = With("a", {{0, kOpening, "bpt", "1", "{b}"}});
  const auto none = With("a", {});
  for (const v1::Segment& query : {more, other, none}) {
    const Adapted adapted = Adapt(query, source, target);
    EXPECT_FALSE(adapted.changed);
    EXPECT_EQ(adapted.target.SerializeAsString(), target.SerializeAsString());
  }
}

TEST(CodeExchange, StaysWherePairsWouldComeApart) {
  // Nested in the one, side by side in the other.
  const auto source = With("ab", {{0, kOpening, "g", "1", ""},
                                  {1, kOpening, "g", "2", ""},
                                  {2, kClosing, "g", "2", ""},
                                  {2, kClosing, "g", "1", ""}});
  const auto unpaired = With("ab", {{0, kOpening, "g", "1", ""},
                                    {1, kOpening, "g", "2", ""},
                                    {2, kClosing, "g", "3", ""},
                                    {2, kClosing, "g", "4", ""}});
  EXPECT_FALSE(Adapt(unpaired, source, source).changed);
  // The target has a code of its own with the id that another would get.
  const auto one = With("a", {{0, kStandalone, "ph", "1", "{a}"}});
  const auto renamed = With("a", {{0, kStandalone, "ph", "2", "{a}"}});
  const auto two =
      With("甲", {{0, kStandalone, "ph", "1", "{a}"}, {3, kStandalone, "ph", "2", "{z}"}});
  EXPECT_FALSE(Adapt(renamed, one, two).changed);
}

TEST(CodeExchange, LeavesCodesOfTheTargetAlone) {
  const auto source = With("a", {{0, kStandalone, "ph", "1", "{a}"}});
  const auto query = With("a", {{0, kStandalone, "ph", "1", "{b}"}});
  const auto target =
      With("甲", {{0, kStandalone, "ph", "1", "{a}"}, {3, kStandalone, "it", "8", "{z}"}});
  EXPECT_EQ(Shown(Adapt(query, source, target).target), "0 ph 1 {b} | 3 it 8 {z}");
}

TEST(CodeExchange, StaysWhereTheTargetRepeatsACode) {
  const auto source = With("a", {{0, kStandalone, "ph", "", "{a}"}});
  const auto query = With("a", {{0, kStandalone, "ph", "", "{b}"}});
  const auto target =
      With("甲", {{0, kStandalone, "ph", "", "{a}"}, {3, kStandalone, "ph", "", "{a}"}});
  EXPECT_FALSE(Adapt(query, source, target).changed);
}

TEST(CodeExchange, PairsClosingsWithoutIdByTheirElement) {
  const auto source = With("ab", {{0, kOpening, "hi", "", "bold"}, {2, kClosing, "hi", "", ""}});
  const auto query = With("ab", {{0, kOpening, "mrk", "", "term"}, {2, kClosing, "mrk", "", ""}});
  const auto target = With("甲", {{0, kOpening, "hi", "", "bold"}, {3, kClosing, "hi", "", ""}});
  EXPECT_EQ(Shown(Adapt(query, source, target).target), "0 mrk  term | 3 mrk  ");
}

TEST(CodeExchange, IsListedWithNumbersInTheOrderOfTheTarget) {
  const auto source = With("Open 5 {a}", {{7, kStandalone, "ph", "1", "<a/>"}});
  const auto query = With("Open 12 {a}", {{8, kStandalone, "ph", "1", "<c/>"}});
  const auto target = With("打开5个", {{0, kStandalone, "ph", "1", "<a/>"}});
  const Adapted adapted = Adapt(query, source, target);
  EXPECT_EQ(adapted.target.text(), "打开12个");
  ASSERT_EQ(adapted.adaptations.size(), 2u);
  EXPECT_EQ(adapted.adaptations[0].after(), "<c/>");
  EXPECT_EQ(adapted.adaptations[1].after(), "12");
}

TEST(CodeExchange, MovesCodesWithTheText) {
  const auto source = With("Open 5 files", {});
  const auto query = With("Open 1200 files", {});
  const auto target = With("打开5个文件", {{0, kOpening, "g", "1", ""},
                                           {6, kOpening, "g", "2", ""},
                                           {7, kClosing, "g", "2", ""},
                                           {16, kClosing, "g", "1", ""}});
  const Adapted adapted = Adapt(query, source, target);
  EXPECT_EQ(adapted.target.text(), "打开1200个文件");
  EXPECT_EQ(Shown(adapted.target), "0 g 1  | 6 g 2  | 10 g 2  | 19 g 1 ");
}

TEST(CodeExchange, LeavesANumberWithACodeInside) {
  const auto source = With("Open 1200 files", {});
  const auto query = With("Open 3400 files", {});
  const auto target = With("打开1200个", {{8, kStandalone, "x", "1", ""}});
  EXPECT_FALSE(Adapt(query, source, target).changed);
}

TEST(CodeExchange, LeavesASegmentWhoseCodesAreNotSound) {
  const auto source = With("Open 5 files", {});
  const auto query = With("Open 8 files", {});
  EXPECT_FALSE(Adapt(query, source, With("打开5个", {{1, kStandalone, "x", "1", ""}})).changed);
  EXPECT_FALSE(Adapt(query, source, With("打开5个", {{99, kStandalone, "x", "1", ""}})).changed);
  EXPECT_FALSE(
      Adapt(query, source,
            With("打开5个", {{6, kStandalone, "x", "1", ""}, {0, kStandalone, "x", "2", ""}}))
          .changed);
}

}  // namespace
}  // namespace crosswalk::memory::adapt
