#include "glossary/exchange/xliff/version2_rules.h"

#include <gtest/gtest.h>

#include "glossary/exchange/xliff/segment_builder.h"
#include "glossary/exchange/xliff/version2_unit.h"

namespace crosswalk::exchange::xliff {
namespace {

TEST(XliffRules, AReferenceNamesASpanOfTheUnit) {
  struct Row {
    const char* ref;
    bool is_valid;
    bool is_target;
    const char* unit;
    const char* id;
  };
  for (const Row& row : std::initializer_list<Row>{{"#s", true, false, "", "s"},
                                                   {"#t=m", true, true, "", "m"},
                                                   {"#/f=a/u=b/s", true, false, "b", "s"},
                                                   {"#f=a/g=x/u=b/t=s", true, true, "b", "s"},
                                                   {"s", false, false, "", ""},
                                                   {"", false, false, "", ""},
                                                   {"#", false, false, "", ""},
                                                   {"#n=1", false, false, "", "n=1"},
                                                   {"#c1/c2", false, false, "", ""},
                                                   {"t=#m", false, false, "", ""}}) {
    const SpanReference span = ParseSpanReference(row.ref);
    EXPECT_EQ(span.is_valid, row.is_valid) << row.ref;
    EXPECT_EQ(span.is_target, row.is_target) << row.ref;
    EXPECT_EQ(span.unit, row.unit) << row.ref;
    EXPECT_EQ(span.id, row.id) << row.ref;
  }
}

TEST(XliffRules, LanguagesAreTheSameWhateverTheirScriptAndRegion) {
  EXPECT_TRUE(IsSameLanguage("en", "EN-us"));
  EXPECT_TRUE(IsSameLanguage("zh_TW", "zh-Hans"));
  EXPECT_TRUE(IsSameLanguage("jpn", "ja-JP"));
  EXPECT_FALSE(IsSameLanguage("zh", "yue"));
  EXPECT_FALSE(IsSameLanguage("en", "ja"));
  EXPECT_TRUE(IsSameLanguage("f r", "f r"));
  EXPECT_FALSE(IsSameLanguage("f r", "fr"));
  EXPECT_FALSE(IsSameLanguage("", "fr"));
}

TEST(XliffRules, NameTokensAreThoseOfXml) {
  EXPECT_TRUE(IsNmtoken("a-b.c_1:d"));
  EXPECT_TRUE(IsNmtoken("語"));
  EXPECT_FALSE(IsNmtoken(""));
  EXPECT_FALSE(IsNmtoken("a b"));
  EXPECT_FALSE(IsNmtoken("\\bad"));
}

TEST(XliffRules, CodePointsAreThoseThatXmlCannotHold) {
  for (const char* hex : {"0000", "1", "001F", "D800", "dfff", "FFFE", "FFFF"}) {
    EXPECT_TRUE(IsCodePoint(hex)) << hex;
  }
  for (const char* hex : {"", "0009", "000A", "0020", "00a0", "E000", "10000", "x", "0x1", "-1"}) {
    EXPECT_FALSE(IsCodePoint(hex)) << hex;
  }
}

TEST(XliffRules, AUnitKnowsItsSpansAtItsEnd) {
  Version2Unit unit;
  unit.Begin("u");
  EXPECT_EQ(unit.Check(), "has no <segment>");
  EXPECT_EQ(unit.AddPart("s", true), "");
  EXPECT_NE(unit.AddPart("s", false), "");
  EXPECT_EQ(unit.AddOrder(""), "");
  EXPECT_NE(unit.AddOrder("2"), "");
  EXPECT_NE(unit.AddOrder("-1"), "");
  unit.AddReference("#s");
  unit.AddReference("#/f=f/u=u/s");
  EXPECT_EQ(unit.Check(), "");
  unit.AddHint("#nowhere");
  EXPECT_EQ(unit.Check(), "");
  EXPECT_EQ(unit.LostHint(), "#nowhere");
  unit.AddReference("#/f=f/u=other/s");
  EXPECT_EQ(unit.Check(), "ref \"#/f=f/u=other/s\" of <match> is no text of the unit");
}

TEST(XliffSegmentBuilder, TheHeadOfATextIsCutBetweenCharacters) {
  EXPECT_EQ(Head("abc", 5), "abc");
  EXPECT_EQ(Head("廣島", 5), "廣");
  EXPECT_EQ(Head("𠮷", 3), "");
}

TEST(XliffSegmentBuilder, WhiteSpaceOfEveryWidthIsBlank) {
  EXPECT_TRUE(IsBlank(""));
  EXPECT_TRUE(IsBlank(" \t\r\n\u00a0\u2003\u3000"));
  EXPECT_FALSE(IsBlank("\u3000字"));
}

TEST(XliffSegmentBuilder, AStretchKeepsTheCodesInsideIt) {
  v1::Segment whole;
  whole.set_text("abcdef");
  whole.set_language_tag("en");
  for (const std::uint32_t at : {1u, 3u, 5u}) whole.add_codes()->set_offset(at);
  const v1::Segment cut = Cut(whole, 2, 4, 1, 2);
  EXPECT_EQ(cut.text(), "cd");
  EXPECT_EQ(cut.language_tag(), "en");
  ASSERT_EQ(cut.codes_size(), 1);
  EXPECT_EQ(cut.codes(0).offset(), 1u);
}

TEST(XliffSegmentBuilder, WhatPassesALimitIsNotGathered) {
  Limits limits;
  limits.unit_bytes = 10;
  SegmentBuilder builder(limits);
  builder.Begin(5);
  builder.Text("abc");
  EXPECT_EQ(builder.problem(), "");
  builder.Text("def");
  EXPECT_EQ(builder.problem(), "a text is longer than 5 bytes");
  EXPECT_EQ(builder.Finish().text(), "abc");
  builder.Begin(5);
  builder.Closing(v1::CODE_KIND_CLOSING, "a long element", "id");
  EXPECT_EQ(builder.problem(), "the codes of a text have more than 10 bytes");
}

}  // namespace
}  // namespace crosswalk::exchange::xliff
