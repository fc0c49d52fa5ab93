// A value in the style of another number, wherever it came from.
#include <gtest/gtest.h>

#include <string>

#include "glossary/memory/adapt/item.h"
#include "glossary/text/utf8.h"

namespace crosswalk::memory::adapt {
namespace {

// The first number of a text.
Number NumberIn(const std::string& raw, const Locale& locale) {
  const Letters letters(raw);
  for (const Item& item : FindItems(raw, letters, locale)) {
    if (const auto* number = std::get_if<Number>(&item.what)) return *number;
  }
  ADD_FAILURE() << "no number in " << raw;
  return Number();
}

// `query`, a number in English, as the first number of `text` is written; "none" where it is not.
std::string Written(const std::string& tag, const std::string& text, const std::string& query) {
  const Locale locale = Locale::Of(tag);
  const Letters letters(text);
  const auto written =
      WriteNumber(letters, NumberIn(text, locale), NumberIn(query, Locale::Of("en")), locale);
  return written ? text::ToUtf8(*written) : "none";
}

struct Line {
  const char* text;
  const char* query;
  const char* written;
};

void ExpectWritten(const std::string& tag, std::initializer_list<Line> lines) {
  for (const Line& line : lines) {
    EXPECT_EQ(Written(tag, line.text, line.query), line.written) << line.text << " " << line.query;
  }
}

TEST(NumberWriter, KeepsDigitsInTheirWidth) {
  ExpectWritten("ja", {{"５個", "12", "１２"},
                       {"5個", "12", "12"},
                       {"１．５倍", "2.25", "２．２５"},
                       {"５倍", "2.25", "２．２５"},
                       {"１，０００円", "25000", "２５，０００"},
                       {"−５℃", "-8", "−８"},
                       {"５℃は", "-8", "－８"},
                       {"5℃は", "-8", "-8"}});
}

TEST(NumberWriter, GroupsAsTheOldNumberDid) {
  ExpectWritten("en", {{"1,000 men", "2500000", "2,500,000"},
                       {"1,000 men", "999", "999"},
                       {"1000 men", "2,500,000", "2500000"},
                       {"100 men", "2,500", "2,500"},
                       {"100 men", "2500", "2500"},
                       {"1 000 men", "2500000", "2 500 000"},
                       {"1,000 men", "1234.5", "1,234.5"},
                       {"1,000 men", "0.125", "0.125"}});
}

TEST(NumberWriter, IsExactToTheLastDigit) {
  ExpectWritten("en",
                {{"5 atoms", "1000000000000000000000000000000", "1000000000000000000000000000000"},
                 {"1,000 atoms", "1000000000000000000000000000001",
                  "1,000,000,000,000,000,000,000,000,000,001"},
                 {"5 grams", "0.1000000000000000000000000001", "0.1000000000000000000000000001"}});
  ExpectWritten("zh-Hans", {{"3万", "10000.0001", "10000.0001"},
                            {"3万", "30100", "3.01万"},
                            {"3万", "30010", "30010"},
                            {"3.125万", "30010", "3.001万"}});
}

TEST(NumberWriter, ChoosesTheScaleThatSuits) {
  ExpectWritten("zh-Hans", {{"3万人", "99990000", "9999万"},
                            {"3万人", "100000000", "1亿"},
                            {"3亿人", "50000", "5万"},
                            {"3亿人", "2500000000000", "2.5万亿"},
                            {"3万人", "123450000", "12345万"},
                            {"3万人", "5000", "5000"},
                            {"3万人", "0", "0"},
                            {"3百万人", "5000000", "5百万"},
                            {"3百万人", "50000000", "5000万"},
                            {"3千人", "4500", "4.5千"},
                            {"3千人", "45000", "4.5万"}});
  ExpectWritten("zh-Hant", {{"3萬人", "250000000", "2.5億"},
                            {"3億人", "2500000", "250萬"},
                            {"3億人", "2500000000000", "2.5兆"}});
  ExpectWritten("ja", {{"3億人", "2500000", "250万"}, {"3万人", "2500000000000", "2.5兆"}});
  ExpectWritten("en", {{"3 million men", "4200000", "4.2 million"},
                       {"3 million men", "4000000000", "4 billion"},
                       {"3 million men", "45000", "45,000"},
                       {"3 Million men", "4000000000000", "4 Trillion"},
                       {"3 thousand men", "7000", "7 thousand"},
                       {"3 billion men", "1234567890", "1,234,567,890"}});
}

TEST(NumberWriter, WritesCompoundsSectionBySection) {
  ExpectWritten("ja", {{"1億2000万円", "134560000", "1億3456万"},
                       {"1億2000万円", "300000000", "3億"},
                       {"1億2000万円", "300000005", "3億5"},
                       {"1億2,345万円", "198760000", "1億9,876万"},
                       {"１億２０００万円", "3000500000000", "３兆５億"},
                       {"3万5千円", "28000", "2万8千"},
                       {"3万5千円", "28500", "2万8500"},
                       {"3万5千円", "900", "900"},
                       {"3万5千円", "28000.5", "28000.5"}});
  ExpectWritten("zh-Hans", {{"1亿2000万", "3000500000000", "3000500000000"}});
}

TEST(NumberWriter, WritesNumeralsOrElseDigits) {
  ExpectWritten("zh-Hans", {{"三个", "15", "十五"},
                            {"三个", "1", "一"},
                            {"三个", "2", "两"},
                            {"第三个", "2", "二"},
                            {"三号", "2", "二"},
                            {"三十个", "2.5", "2.5"},
                            {"三十个", "0", "0"},
                            {"三十个", "-5", "-5"},
                            {"三千二百", "10000000000000000", "10000000000000000"},
                            {"两千人", "2500", "两千五百"},
                            {"一百〇五人", "209", "二百〇九"}});
  ExpectWritten("ja", {{"三個", "2", "二"}, {"三個", "100", "百"}, {"百五十人", "1100", "千百"}});
}

TEST(NumberWriter, WritesDigitByDigitWhatHasAsMany) {
  ExpectWritten("zh-Hans", {{"二〇二六年", "1999", "一九九九"},
                            {"二〇二六年", "26", "26"},
                            {"二〇二六年", "12026", "12026"},
                            {"二○二六年", "2030", "二○三○"}});
}

TEST(NumberWriter, WritesYearsOfErasInTheirEra) {
  ExpectWritten("ja", {{"令和8年", "2020", "令和2"},
                       {"令和8年", "1989", "1989"},
                       {"令和８年", "1990", "平成２"},
                       {"令和八年", "1999", "平成十一"},
                       {"平成10年", "2027", "令和9"},
                       {"令和8年", "500", "none"},
                       {"令和8年", "1700", "1700"},
                       {"令和8年", "2026.5", "none"}});
  ExpectWritten("zh-Hant", {{"民國115年", "2020", "民國109"}, {"民國115年", "1900", "1900"}});
}

TEST(NumberWriter, RefusesWhatWouldReadBadly) {
  ExpectWritten("ja", {{"3つ", "12", "none"}, {"3つ", "9", "9"}, {"三つ", "0", "none"}});
  ExpectWritten("en", {{"the 1st", "0", "none"}, {"5-10 men", "-3", "-3"}});
  ExpectWritten("fr", {{"5 litres", "2.5", "none"}, {"1,5 litres", "2.25", "2,25"}});
  EXPECT_EQ(Written("en", "A 7", "-3"), "-3");
  EXPECT_EQ(Written("zh-Hans", "附件-7", "-3"), "none");
}

TEST(NumberWriter, ReadsBackWhatItWrites) {
  const char* texts[] = {"5 men", "1,000 men", "3 million men", "５　men"};
  const char* queries[] = {"7", "12", "450", "45000", "1,250,000", "3.25", "7 million", "0"};
  for (const char* text : texts) {
    for (const char* query : queries) {
      const Locale locale = Locale::Of("en");
      const std::string written = Written("en", text, query);
      ASSERT_NE(written, "none");
      EXPECT_EQ(NumberIn(written, locale).value, NumberIn(query, locale).value) << written;
    }
  }
}

TEST(NumberWriter, ReadsBackWhatItWritesInChineseAndJapanese) {
  const char* queries[] = {"15", "450", "45000", "1,250,000", "7 million", "3.25 billion", "30010"};
  for (const char* tag : {"zh-Hans", "zh-Hant", "ja"}) {
    const Locale locale = Locale::Of(tag);
    for (const char* text : {"3万", "三千二百", "1億2000万", "５", "3.5亿", "１，０００", "三十"}) {
      for (const char* query : queries) {
        const std::string written = Written(tag, text, query);
        EXPECT_EQ(NumberIn(written, locale).value, NumberIn(query, Locale::Of("en")).value)
            << tag << " " << text << " " << written;
      }
    }
  }
}

}  // namespace
}  // namespace crosswalk::memory::adapt
