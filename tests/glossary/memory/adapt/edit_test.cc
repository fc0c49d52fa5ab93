#include "glossary/memory/adapt/edit.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "glossary/memory/adapt/letters.h"
#include "glossary/memory/adapt/locale.h"
#include "glossary/memory/adapt/month_name.h"
#include "tests/glossary/memory/adapt/adapt_case.h"

namespace crosswalk::memory::adapt {
namespace {

v1::Segment With(const std::string& text, const std::vector<unsigned>& offsets) {
  v1::Segment segment = SegmentOf("en", text);
  for (const unsigned offset : offsets) segment.add_codes()->set_offset(offset);
  return segment;
}

std::string Offsets(const v1::Segment& segment) {
  std::string out;
  for (const v1::InlineCode& code : segment.codes()) out += std::to_string(code.offset()) + " ";
  return out;
}

TEST(Edit, MovesTheCodesBehindIt) {
  v1::Segment segment = With("ab12cd", {0, 2, 4, 6});
  ApplyEdits({{2, 4, "12345"}}, segment);
  EXPECT_EQ(segment.text(), "ab12345cd");
  EXPECT_EQ(Offsets(segment), "0 2 7 9 ");
}

TEST(Edit, MovesCodesThroughSeveral) {
  v1::Segment segment = With("1 22 333", {0, 1, 2, 4, 5, 8});
  ApplyEdits({{0, 1, "xxx"}, {2, 4, ""}, {5, 8, "yyyy"}}, segment);
  EXPECT_EQ(segment.text(), "xxx  yyyy");
  EXPECT_EQ(Offsets(segment), "0 3 4 4 5 9 ");
}

TEST(Edit, OfNothingChangesNothing) {
  v1::Segment segment = With("abc", {1});
  ApplyEdits({}, segment);
  EXPECT_EQ(segment.text(), "abc");
  EXPECT_EQ(Offsets(segment), "1 ");
}

TEST(Edit, SeesCodesInsideAStretch) {
  const v1::Segment segment = With("abcdef", {0, 3, 6});
  EXPECT_TRUE(HoldsCode(segment, 2, 4));
  EXPECT_FALSE(HoldsCode(segment, 3, 6));
  EXPECT_FALSE(HoldsCode(segment, 0, 3));
}

TEST(Edit, KnowsSoundCodes) {
  EXPECT_TRUE(HasSoundCodes(With("甲乙", {0, 3, 3, 6})));
  EXPECT_FALSE(HasSoundCodes(With("甲乙", {1})));
  EXPECT_FALSE(HasSoundCodes(With("甲乙", {3, 0})));
  EXPECT_FALSE(HasSoundCodes(With("甲乙", {7})));
}

TEST(Letters, AreWideOnlyAmongTheWide) {
  const Letters letters("１，５０；５，6 Ａ：Ｂ，");
  EXPECT_EQ(letters.plain, U"1,50;5，6 A:B，");
  EXPECT_EQ(letters.code[1], U'，');
  EXPECT_EQ(letters[99], 0u);
  EXPECT_EQ(letters.byte.size(), letters.size() + 1);
  EXPECT_EQ(letters.byte[1], 3u);
}

TEST(Letters, AreOfTheScriptsThatJoinDigits) {
  EXPECT_TRUE(IsLetter(U'é'));
  EXPECT_TRUE(IsLetter(U'Ж'));
  EXPECT_FALSE(IsLetter(U'×'));
  EXPECT_FALSE(IsLetter(U'中'));
  EXPECT_FALSE(IsLetter(U'가'));
  EXPECT_TRUE(IsHan(U'中'));
  EXPECT_TRUE(IsHan(U'\U00020BB7'));
  EXPECT_FALSE(IsHan(U'あ'));
}

TEST(Locale, IsThatOfTheTag) {
  EXPECT_EQ(Locale::Of("zh-Hant-TW").numerals, Numerals::kChinese);
  EXPECT_TRUE(Locale::Of("zh_TW").traditional);
  EXPECT_FALSE(Locale::Of("zh-CN").traditional);
  EXPECT_EQ(Locale::Of("jpn").numerals, Numerals::kJapanese);
  EXPECT_TRUE(Locale::Of("en-GB").english);
  EXPECT_TRUE(Locale::Of("en").decimal_point);
  EXPECT_FALSE(Locale::Of("fr").decimal_point);
  EXPECT_FALSE(Locale::Of("no tag!").decimal_point);
  EXPECT_EQ(Locale::Of("").numerals, Numerals::kNone);
}

TEST(MonthName, IsFullOrShort) {
  bool is_short = true;
  EXPECT_EQ(MonthOf(U"January", is_short), 1);
  EXPECT_FALSE(is_short);
  EXPECT_EQ(MonthOf(U"SEP", is_short), 9);
  EXPECT_TRUE(is_short);
  EXPECT_EQ(MonthOf(U"Sept", is_short), 9);
  EXPECT_EQ(MonthOf(U"May", is_short), 5);
  EXPECT_FALSE(is_short);
  EXPECT_EQ(MonthOf(U"may", is_short), 0);
  EXPECT_EQ(MonthOf(U"Janet", is_short), 0);
  EXPECT_EQ(MonthName(12, true, false), U"Dec");
  EXPECT_EQ(MonthName(3, false, true), U"MARCH");
}

TEST(WeekdayName, HasSeveralShortForms) {
  for (const auto* word : {U"Monday", U"MON", U"Tue", U"Tues", U"Thu", U"Thur", U"Thurs", U"Sun"}) {
    EXPECT_TRUE(IsWeekdayName(word));
  }
  for (const auto* word : {U"", U"mon", U"Sunny", U"Tu", U"Frida"}) {
    EXPECT_FALSE(IsWeekdayName(word));
  }
}

}  // namespace
}  // namespace crosswalk::memory::adapt
