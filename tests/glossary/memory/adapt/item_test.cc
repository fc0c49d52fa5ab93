#include "glossary/memory/adapt/item.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace crosswalk::memory::adapt {
namespace {

// "number 5 | date 2026-11-23 | literal 3.2.1 | tag <b>", with what stands there where it differs.
std::string Found(const std::string& raw, const std::string& tag) {
  const Letters letters(raw);
  std::string out;
  for (const Item& item : FindItems(raw, letters, Locale::Of(tag))) {
    constexpr const char* kNames[] = {"number", "date", "literal", "tag"};
    const std::string written =
        raw.substr(letters.byte[item.begin], letters.byte[item.end] - letters.byte[item.begin]);
    if (!out.empty()) out += " | ";
    out += std::string(kNames[static_cast<int>(item.kind)]) + " " + item.key;
    if (written != item.key) out += " (" + written + ")";
  }
  return out;
}

struct Line {
  const char* text;
  const char* found;
};

void ExpectFound(const std::string& tag, const std::vector<Line>& lines) {
  for (const Line& line : lines) EXPECT_EQ(Found(line.text, tag), line.found) << line.text;
}

TEST(Items, AreNumbersInEnglish) {
  ExpectFound(
      "en",
      {{"Take 5 of 12.", "number 5 | number 12"},
       {"It costs 1,000.50.", "number 1000.5 (1,000.50)"},
       {"2019,100", "number 2019 | number 100"},
       {"It is -5 or −6 outside (-7).", "number -5 | number -6 (−6) | number -7"},
       {"5%, 6 % and 7 percent", "number 5% (5) | number 6% (6) | number 7% (7)"},
       {"3 million or 2.5-billion", "number 3000000 (3 million) | number 2500000000 (2.5-billion)"},
       {"5kg at 60km/h", "number 5 | number 60"},
       {"a 10-year plan", "number 10"},
       {"5-10 files", "number 5 | number 10"},
       {"1 000 000 users", "number 1000000 (1 000 000)"},
       {"3 100-page books", "number 3 | number 100"},
       {"No.5 and Fig.12", "number 5 | number 12"},
       {"the 1st, 2nd and 23rd", "number 1 (1st) | number 2 (2nd) | number 23 (23rd)"},
       {"Two of twelve", "number 2 (Two) | number 12 (twelve)"},
       {"one thing", ""},
       {"a three-year plan", "number 3 (three)"},
       {"two-thirds, twenty-three", ""},
       {"US$5", "number 5"},
       {"007 and 05", "number 7 (007) | number 5 (05)"}});
}

TEST(Items, AreLiteralsWhereDigitsAreWorthNothing) {
  ExpectFound("en", {{"Version 3.2.1", "literal 3.2.1"},
                     {"at 192.168.0.1", "literal 192.168.0.1"},
                     {"at 10:30 or 10:30:15", "literal 10:30 | literal 10:30:15"},
                     {"RTX4090, GPT-4, UTF-8", "literal RTX4090 | literal GPT-4 | literal UTF-8"},
                     {"4K, 3D and the 1980s", "literal 4K | literal 3D | literal 1980s"},
                     {"call 03-1234-5678", "literal 03-1234-5678"},
                     {"1/2 of 16:9", "literal 1/2 | literal 16:9"},
                     {"see https://example.org/2019/05/a3.html.",
                      "literal https://example.org/2019/05/a3.html"},
                     {"write to a5@example.org", "literal a5@example.org"},
                     {"file_3 and file3.txt", "literal file_3 | literal file3.txt"},
                     {"05/06/2026 is one of two", "literal 05/06/2026 | number 2 (two)"},
                     {"2026-11-23T10:30:00Z", "literal 2026-11-23T10:30:00Z"},
                     {"0123456789", "literal 0123456789"},
                     {"0x16", "literal 0x16"},
                     {"%1 of %2, 5%", "literal %1 | literal %2 | number 5% (5)"}});
  EXPECT_EQ(Found(std::string(41, '7'), "en"), "literal " + std::string(41, '7'));
}

TEST(Items, AreNumbersInChinese) {
  ExpectFound("zh-Hans", {{"共３，５００元", "number 3500 (３，５００)"},
                          {"第１，２，３题", "number 1 (１) | number 2 (２) | number 3 (３)"},
                          {"3万，3 万，3.5亿",
                           "number 30000 (3万) | number 30000 (3 万) | number 350000000 (3.5亿)"},
                          {"1亿2000万", "number 120000000 (1亿2000万)"},
                          {"5百万和3千万", "number 5000000 (5百万) | number 30000000 (3千万)"},
                          {"3万亿", "number 3000000000000 (3万亿)"},
                          {"8千居民走了5千米", "number 8000 (8千) | number 5"},
                          {"百分之五，百分之 8", "number 5% (五) | number 8% (8)"},
                          {"三个人、两本书和一件事", "number 3 (三) | number 2 (两)"},
                          {"第一章第二节", "number 1 (一) | number 2 (二)"},
                          {"三千二百元", "number 3200 (三千二百)"},
                          {"二〇二六年", "number 2026 (二〇二六)"},
                          {"气温为-5℃，附件-5", "number -5 | number 5"},
                          {"三十多人，为期三年", "number 30 (三十) | number 3 (三)"}});
}

TEST(Items, AreNoNumbersInChineseWords) {
  for (const char* text :
       {"万一",     "一般",     "一定",       "统一",     "唯一", "十分",     "千万不要",
        "百分比",   "三三两两", "七上八下",   "一一说明", "几十", "数百万",   "幾百",
        "成百上千", "一百五",   "五四运动",   "同一个",   "一个", "三心二意", "四面八方",
        "九牛一毛", "两者",     "百度",       "千克",     "万能", "零件",     "三角形",
        "十字路口", "八字",     "二手",       "四川",     "双十", "一二三",   "三五个",
        "五十岚",   "三维",     "星期五年会", "周五年会", "单一", "三次方"}) {
    EXPECT_EQ(Found(text, "zh-Hans"), "") << text;
  }
}

TEST(Items, AreNumbersInJapanese) {
  ExpectFound("ja", {{"五個と三つ", "number 5 (五) | number 3 (三)"},
                     {"百五十人", "number 150 (百五十)"},
                     {"二回目", "number 2 (二)"},
                     {"1億2,345万6789円", "number 123456789 (1億2,345万6789)"},
                     {"令和8年度", "number 2026 (令和8)"},
                     {"令和元年", "number 2019 (令和元)"},
                     {"昭和三十年", "number 1955 (昭和三十)"},
                     {"５０パーセント", "number 50% (５０)"},
                     {"七人の侍", "number 7 (七)"}});
  for (const char* text :
       {"千葉",   "三菱",       "万一",   "六本木",   "四日市",   "八百屋",   "一般",   "一人",
        "一番",   "十分",       "五十嵐", "四万十川", "二次元",   "三次",     "九州",   "四国",
        "万年筆", "昭和30年代", "平和",   "令和",     "明治99年", "二日酔い", "三日月", "十和田"}) {
    const std::string found = Found(text, "ja");
    EXPECT_TRUE(found.empty() || found == "number 30" || found == "number 99") << text << found;
  }
}

TEST(Items, AreDoubtfulWhereDigitsAndNumeralsMix) {
  ExpectFound("zh-Hans", {{"3万五千", "literal 3万五千"}, {"3万5.5", "literal 3万5.5"}});
  EXPECT_EQ(Found("20十", "zh-Hans"), "number 20");
}

TEST(Items, AreTagsWithAllThatStandsInThem) {
  ExpectFound("en", {{"<b id=\"5\">5</b>", "tag <b id=\"5\"> | number 5 | tag </b>"},
                     {"{0} of {1}", "tag {0} | tag {1}"},
                     {"%1$s has %d", "tag %1$s | tag %d"},
                     {"100%", "number 100% (100)"}});
}

TEST(Items, DependOnTheLanguage) {
  ExpectFound("de", {{"1.234,56 Euro", "number 1234.56 (1.234,56)"},
                     {"1.000.000 Euro", "number 1000000 (1.000.000)"},
                     {"2,5 Liter", "number 2.5 (2,5)"},
                     {"1.000 Euro", "literal 1.000"},
                     {"1,000 Euro", "literal 1,000"},
                     {"3.14 Rad", "literal 3.14"},
                     {"two Euro", ""}});
  ExpectFound("fr", {{"1 234,5 euros", "number 1234.5 (1 234,5)"}});
  // Chinese numerals are numbers in Chinese and Japanese alone.
  EXPECT_EQ(Found("第三章", "en"), "");
  EXPECT_EQ(Found("第三章", ""), "");
  EXPECT_EQ(Found("百五十", "zh-Hans"), "");
  EXPECT_EQ(Found("5. November 2026", "de"), "number 5 | number 2026");
}

TEST(Items, StandBesideWideMarksAndPastTheBasicPlane) {
  ExpectFound("zh-Hant", {{"𠮷田：５個", "number 5 (５)"},
                          {"（１０：３０）", "literal 10:30 (１０：３０)"},
                          {"步驟：5", "number 5"},
                          {"ＲＴＸ４０９０", "literal RTX4090 (ＲＴＸ４０９０)"}});
}

}  // namespace
}  // namespace crosswalk::memory::adapt
