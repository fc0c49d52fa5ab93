#include "glossary/memory/alignment.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/glossary/script/shared_folder.h"

namespace crosswalk::memory {
namespace {

using ::testing::ElementsAre;
using text::Language;

v1::Segment Segment(const std::string& text) {
  v1::Segment segment;
  segment.set_text(text);
  return segment;
}

void AddCode(std::uint32_t offset, const std::string& content, v1::Segment& segment) {
  v1::InlineCode& code = *segment.add_codes();
  code.set_offset(offset);
  code.set_kind(v1::CODE_KIND_STANDALONE);
  code.set_content(content);
}

// "SAME 0-2 0-2" and so on.
std::vector<std::string> Aligned(const v1::Segment& query, const v1::Segment& unit,
                                 Language language = Language::kEn) {
  index::SegmentScratch scratch;
  index::FoldedSegment a;
  index::FoldedSegment b;
  index::FoldSegment(query, language, script::TheFolder(), scratch, a);
  index::FoldSegment(unit, language, script::TheFolder(), scratch, b);
  google::protobuf::RepeatedPtrField<v1::Alignment> out;
  const Status status = Align({query, a}, {unit, b}, Cancellation(), out);
  EXPECT_TRUE(status.ok()) << status.ToString();
  std::vector<std::string> lines;
  for (const v1::Alignment& each : out) {
    lines.push_back(v1::AlignmentKind_Name(each.kind()).substr(15) + " " +
                    std::to_string(each.start()) + "-" + std::to_string(each.end()) + " " +
                    std::to_string(each.unit_start()) + "-" + std::to_string(each.unit_end()));
  }
  return lines;
}

TEST(AlignmentTest, EqualTextsAreOneStretch) {
  EXPECT_THAT(Aligned(Segment("Open the file."), Segment("Open the file.")),
              ElementsAre("SAME 0-14 0-14"));
}

TEST(AlignmentTest, NamesWhatWasReplacedAddedAndIsMissing) {
  EXPECT_THAT(
      Aligned(Segment("Open a file now"), Segment("Open the file")),
      ElementsAre("SAME 0-4 0-4", "REPLACED 5-6 5-8", "SAME 7-11 9-13", "ADDED 12-15 13-13"));
  EXPECT_THAT(Aligned(Segment("Open file"), Segment("Open that old file")),
              ElementsAre("SAME 0-4 0-4", "MISSING 4-4 5-13", "SAME 5-9 14-18"));
}

TEST(AlignmentTest, SpellingsThatMeetOnlyUnderTheFoldAreTold) {
  EXPECT_THAT(Aligned(Segment("打开文件"), Segment("打開文件"), Language::kZh),
              ElementsAre("SAME 0-1 0-1", "FOLDED 1-2 1-2", "SAME 2-4 2-4"));
}

TEST(AlignmentTest, CountsCodePointsNotBytes) {
  EXPECT_THAT(Aligned(Segment("𠮷野家"), Segment("𠮷田家"), Language::kJa),
              ElementsAre("SAME 0-1 0-1", "REPLACED 1-2 1-2", "SAME 2-3 2-3"));
}

TEST(AlignmentTest, WhiteSpaceThatDiffersParts) {
  EXPECT_THAT(Aligned(Segment("a b c"), Segment("a  b c")),
              ElementsAre("SAME 0-1 0-1", "SAME 2-5 3-6"));
}

TEST(AlignmentTest, ACodeHasAPlaceAndNoLength) {
  v1::Segment query = Segment("Press enter");
  AddCode(6, "<b>", query);
  v1::Segment unit = Segment("Press enter");
  EXPECT_THAT(Aligned(query, unit), ElementsAre("SAME 0-5 0-5", "ADDED 6-6 5-5", "SAME 6-11 6-11"));
  AddCode(6, "<i>", unit);
  EXPECT_THAT(Aligned(query, unit),
              ElementsAre("SAME 0-5 0-5", "FOLDED 6-6 6-6", "SAME 6-11 6-11"));
}

TEST(AlignmentTest, TextsWithoutTokensHaveNothingToAlign) {
  EXPECT_THAT(Aligned(Segment(" "), Segment("\t")), ElementsAre());
  EXPECT_THAT(Aligned(Segment(" "), Segment("a")), ElementsAre("MISSING 0-0 0-1"));
}

}  // namespace
}  // namespace crosswalk::memory
