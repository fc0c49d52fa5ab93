#include "glossary/exchange/tmx/tmx_date.h"

#include <gtest/gtest.h>

#include "glossary/exchange/tmx/code_spec.h"

namespace crosswalk::exchange {
namespace {

TEST(TmxDate, ReadsBothFormsOfIso8601) {
  for (const char* word :
       {"20240229T235959Z", "20240229T235959", "2024-02-29T23:59:59Z", "2024-02-29T23:59:59"}) {
    const auto time = ParseTmxDate(word);
    ASSERT_TRUE(time.has_value()) << word;
    EXPECT_EQ(time->seconds(), 1709251199) << word;
    EXPECT_EQ(TmxDate(*time), "20240229T235959Z");
  }
  EXPECT_EQ(ParseTmxDate("20240229")->seconds(), 1709164800);
}

TEST(TmxDate, RefusesWhatTheCalendarDoesNotHave) {
  for (const char* word :
       {"", "soon", "20230229T000000Z", "20241301T000000Z", "20240100T000000Z", "20240101T240000Z",
        "20240101T006000Z", "20240101T000060Z", "20240101T0000Z", "20240101T000000Zx",
        "2024-0101T00:00:00Z", "20240101 000000", "00000101T000000Z", "2024010１"}) {
    EXPECT_FALSE(ParseTmxDate(word).has_value()) << word;
  }
}

TEST(TmxDate, WritesTheYears1To9999) {
  google::protobuf::Timestamp time;
  time.set_seconds(-1);
  EXPECT_EQ(TmxDate(time), "19691231T235959Z");
  time.set_seconds(-62135596800);
  EXPECT_EQ(TmxDate(time), "00010101T000000Z");
  EXPECT_EQ(ParseTmxDate("00010101T000000Z")->seconds(), -62135596800);
  time.set_seconds(253402300799);
  EXPECT_EQ(TmxDate(time), "99991231T235959Z");
  time.set_seconds(253402300800);
  EXPECT_EQ(TmxDate(time), "");
}

TEST(CodeSpec, RefusesWhatDoesNotHaveItsForm) {
  for (const char* type :
       {"bold", "x-crosswalk", "x-crosswalk:g;id", "x-crosswalk:g;a=b", "x-crosswalk:%",
        "x-crosswalk:%4", "x-crosswalk:g;id=%FF", "x-crosswalk:g;@a=%zz", "x-crosswalk:g|h;x"}) {
    EXPECT_FALSE(ParseCodeSpec(type).has_value()) << type;
  }
}

TEST(CodeSpec, SaysTheClosingOneOnlyWhereItDiffers) {
  v1::InlineCode opening;
  opening.set_element("g");
  opening.set_id("1|2");
  v1::InlineCode closing = opening;
  EXPECT_EQ(CodeSpec(opening, &closing), "x-crosswalk:g;id=1%7C2");
  EXPECT_EQ(ParseCodeSpec("x-crosswalk:g;id=1%7C2")->closing.id(), "1|2");
  closing.set_element("h");
  EXPECT_EQ(CodeSpec(opening, &closing), "x-crosswalk:g;id=1%7C2|h;id=1%7C2");
  EXPECT_EQ(ParseCodeSpec("x-crosswalk:g|h;id=3")->closing.element(), "h");
}

}  // namespace
}  // namespace crosswalk::exchange
