#include "glossary/memory/adapt/han_numeral.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "glossary/text/utf8.h"

namespace crosswalk::memory::adapt {
namespace {

std::string Read(const std::string& run, Numerals numerals) {
  const auto value = ReadUnits(text::ToUtf32(run), numerals);
  return value ? std::to_string(*value) : "none";
}

struct Line {
  const char* run;
  const char* value;
};

TEST(HanNumeral, ReadsChinese) {
  const std::vector<Line> lines = {{"三", "3"},
                                   {"十", "10"},
                                   {"十五", "15"},
                                   {"二十", "20"},
                                   {"四十七", "47"},
                                   {"一百", "100"},
                                   {"一百零五", "105"},
                                   {"一百〇五", "105"},
                                   {"一百一十", "110"},
                                   {"一百十五", "115"},
                                   {"三千二百", "3200"},
                                   {"三千零二十", "3020"},
                                   {"三千零二", "3002"},
                                   {"两千", "2000"},
                                   {"兩百", "200"},
                                   {"一万", "10000"},
                                   {"三萬", "30000"},
                                   {"十二万", "120000"},
                                   {"三万零五", "30005"},
                                   {"三万五千", "35000"},
                                   {"一百二十万", "1200000"},
                                   {"一亿", "100000000"},
                                   {"一億零五", "100000005"},
                                   {"三万亿", "3000000000000"},
                                   {"五兆", "5000000000000"},
                                   {"两千三百万", "23000000"},
                                   {"一亿零二十万", "100200000"}};
  for (const Line& line : lines)
    EXPECT_EQ(Read(line.run, Numerals::kChinese), line.value) << line.run;
}

TEST(HanNumeral, ReadsJapanese) {
  const std::vector<Line> lines = {{"百", "100"},        {"百五", "105"},
                                   {"百五十", "150"},    {"千", "1000"},
                                   {"千二百", "1200"},   {"一千万", "10000000"},
                                   {"千万", "10000000"}, {"二千五", "2005"},
                                   {"三万五", "30005"},  {"一億二千万", "120000000"},
                                   {"百万", "1000000"},  {"四万五千六百七十八", "45678"},
                                   {"十", "10"},         {"一兆", "1000000000000"}};
  for (const Line& line : lines)
    EXPECT_EQ(Read(line.run, Numerals::kJapanese), line.value) << line.run;
}

TEST(HanNumeral, RefusesWhatIsNotWellFormed) {
  for (const char* run :
       {"万",     "万一", "百百",     "十百",     "一二", "三三",   "五百千", "零",
        "零五",   "一零", "一百零",   "万万",     "亿万", "十万十", "一百百", "三千四千",
        "五十十", "〇",   "一万一万", "一亿一亿", "兆",   "二三十"}) {
    EXPECT_EQ(Read(run, Numerals::kChinese), "none") << run;
  }
  // What Chinese says short, and what Chinese does not say at all.
  for (const char* run : {"一百五", "三千二", "一万五", "百五十", "千二百", "百万", "两十", "十两",
                          "一百两", "千", "百"}) {
    EXPECT_EQ(Read(run, Numerals::kChinese), "none") << run;
  }
  for (const char* run : {"一百", "一十", "百零五", "両", "两千", "三万亿万"}) {
    EXPECT_EQ(Read(run, Numerals::kJapanese), "none") << run;
  }
  EXPECT_EQ(Read("三", Numerals::kNone), "none");
  EXPECT_EQ(Read("", Numerals::kChinese), "none");
  EXPECT_EQ(Read("三百人", Numerals::kChinese), "none");
}

TEST(HanNumeral, ReadsDigitsOneByOne) {
  EXPECT_EQ(ReadPositional(U"二〇二六"), "2026");
  EXPECT_EQ(ReadPositional(U"一九○八"), "1908");
  EXPECT_EQ(ReadPositional(U"三零"), "30");
  EXPECT_EQ(ReadPositional(U"三十"), "");
  EXPECT_EQ(ReadPositional(U"两三"), "");
  EXPECT_EQ(WritePositional("2030", U'〇'), U"二〇三〇");
  EXPECT_EQ(WritePositional("11", U'○'), U"一一");
}

TEST(HanNumeral, WritesWhatItReadsInChinese) {
  const Glyphs glyphs;
  const std::vector<std::pair<std::uint64_t, const char*>> lines = {{1, "一"},
                                                                    {10, "十"},
                                                                    {11, "十一"},
                                                                    {20, "二十"},
                                                                    {105, "一百零五"},
                                                                    {110, "一百一十"},
                                                                    {115, "一百一十五"},
                                                                    {1000, "一千"},
                                                                    {1005, "一千零五"},
                                                                    {1050, "一千零五十"},
                                                                    {10'000, "一万"},
                                                                    {10'010, "一万零一十"},
                                                                    {35'000, "三万五千"},
                                                                    {120'000, "十二万"},
                                                                    {100'000'005, "一亿零五"},
                                                                    {200'000'000, "二亿"},
                                                                    {100'200'000, "一亿零二十万"},
                                                                    {3'000'000'000'000, "三兆"}};
  for (const auto& [value, text] : lines) {
    EXPECT_EQ(text::ToUtf8(WriteUnits(value, Numerals::kChinese, glyphs)), text);
  }
}

TEST(HanNumeral, WritesTheGlyphsItIsGiven) {
  Glyphs glyphs;
  glyphs.ten_thousand = U'萬';
  glyphs.hundred_million = U'億';
  glyphs.two = true;
  glyphs.two_glyph = U'兩';
  glyphs.zero = U'〇';
  EXPECT_EQ(WriteUnits(20'000, Numerals::kChinese, glyphs), U"兩萬");
  EXPECT_EQ(WriteUnits(2'000, Numerals::kChinese, glyphs), U"兩千");
  EXPECT_EQ(WriteUnits(200'000'005, Numerals::kChinese, glyphs), U"兩億〇五");
  EXPECT_EQ(WriteUnits(22, Numerals::kChinese, glyphs), U"二十二");
}

TEST(HanNumeral, WritesJapaneseWithoutTheNeedlessOne) {
  const Glyphs glyphs;
  EXPECT_EQ(WriteUnits(100, Numerals::kJapanese, glyphs), U"百");
  EXPECT_EQ(WriteUnits(105, Numerals::kJapanese, glyphs), U"百五");
  EXPECT_EQ(WriteUnits(1'110, Numerals::kJapanese, glyphs), U"千百十");
  EXPECT_EQ(WriteUnits(10'000, Numerals::kJapanese, glyphs), U"一万");
  EXPECT_EQ(WriteUnits(10'000'000, Numerals::kJapanese, glyphs), U"一千万");
  EXPECT_EQ(WriteUnits(11'000, Numerals::kJapanese, glyphs), U"一万一千");
}

TEST(HanNumeral, ReadsBackEveryNumberItWrites) {
  Glyphs with_two;
  with_two.two = true;
  std::vector<std::uint64_t> values;
  for (std::uint64_t value = 1; value < 12'000; ++value) values.push_back(value);
  // Every place of every section, with and without what stands beside it.
  for (std::uint64_t power = 1; power <= 1'000'000'000'000'000; power *= 10) {
    for (const std::uint64_t other : {0ULL, 1ULL, 2ULL, 10ULL, 205ULL, 20'000ULL, 200'000'002ULL}) {
      for (const std::uint64_t digit : {1ULL, 2ULL, 9ULL}) values.push_back(digit * power + other);
    }
  }
  for (const std::uint64_t value : values) {
    if (value >= 10'000'000'000'000'000) continue;
    for (const Numerals numerals : {Numerals::kChinese, Numerals::kJapanese}) {
      for (const Glyphs& glyphs : {Glyphs(), with_two}) {
        const std::u32string written = WriteUnits(value, numerals, glyphs);
        const auto read = ReadUnits(written, numerals);
        ASSERT_TRUE(read && *read == value) << value << " " << text::ToUtf8(written);
      }
    }
  }
}

TEST(HanNumeral, KnowsItsCharacters) {
  EXPECT_EQ(HanDigit(U'七'), 7);
  EXPECT_EQ(HanDigit(U'兩'), 2);
  EXPECT_EQ(HanDigit(U'十'), -1);
  EXPECT_EQ(SmallUnit(U'千'), 3);
  EXPECT_EQ(SmallUnit(U'万'), 0);
  EXPECT_EQ(LargeUnit(U'萬'), 4);
  EXPECT_EQ(LargeUnit(U'亿'), 8);
  EXPECT_TRUE(IsNumeral(U'兆'));
  EXPECT_FALSE(IsNumeral(U'个'));
  EXPECT_FALSE(IsNumeral(0));
}

}  // namespace
}  // namespace crosswalk::memory::adapt
