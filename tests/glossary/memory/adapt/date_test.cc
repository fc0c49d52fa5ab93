#include "glossary/memory/adapt/date.h"

#include <gtest/gtest.h>

#include <string>

#include "glossary/memory/adapt/item.h"
#include "tests/glossary/memory/adapt/adapt_case.h"

namespace crosswalk::memory::adapt {
namespace {

// The date that the text is from end to end; "part" where it is one up to somewhere else.
std::string Read(const std::string& raw, const std::string& tag) {
  const Letters letters(raw);
  const auto date = ReadDate(letters, 0, Locale::Of(tag));
  if (!date) return "none";
  return date->end == letters.size() ? date->Key() : "part " + date->Key();
}

struct Line {
  const char* text;
  const char* date;
};

void ExpectRead(const std::string& tag, std::initializer_list<Line> lines) {
  for (const Line& line : lines) EXPECT_EQ(Read(line.text, tag), line.date) << line.text;
}

TEST(Date, IsReadInSigns) {
  ExpectRead("en", {{"2026-11-23", "2026-11-23"},
                    {"2026/11/23", "2026-11-23"},
                    {"2026.11.23", "2026-11-23"},
                    {"2026-1-5", "2026-1-5"},
                    {"11/23/2026", "2026-11-23"},
                    {"23/11/2026", "2026-11-23"},
                    {"23.11.2026", "2026-11-23"},
                    {"23-11-2026", "2026-11-23"},
                    {"２０２６／１１／２３", "2026-11-23"}});
}

TEST(Date, IsNoneWhereItMayBeTwoOrDoesNotExist) {
  ExpectRead("en", {{"05/06/2026", "none"},
                    {"05.06.2026", "none"},
                    {"05/05/2026", "none"},
                    {"11.23.2026", "none"},
                    {"2026-13-01", "none"},
                    {"2026-02-30", "none"},
                    {"2025-02-29", "none"},
                    {"2024-02-29", "2024-2-29"},
                    {"31/11/2026", "none"},
                    {"2026-11/23", "none"},
                    {"2026-11-23-4", "none"},
                    {"2026-11-23T10", "none"},
                    {"0026-11-23", "none"},
                    {"11/23/26", "none"},
                    {"3.2.1", "none"}});
}

TEST(Date, IsReadInEnglishWords) {
  ExpectRead("en", {{"November 23, 2026", "2026-11-23"},
                    {"November 23 2026", "2026-11-23"},
                    {"November 23rd, 2026", "2026-11-23"},
                    {"Nov. 23, 2026", "2026-11-23"},
                    {"NOV 23", "-11-23"},
                    {"Sept 5", "-9-5"},
                    {"23 November 2026", "2026-11-23"},
                    {"23 Nov 2026", "2026-11-23"},
                    {"23rd of November", "-11-23"},
                    {"November 2026", "2026-11-"},
                    {"May 2026", "2026-5-"},
                    {"February 29", "-2-29"}});
  ExpectRead("en", {{"may 5", "none"},
                    {"November", "none"},
                    {"November 31", "none"},
                    {"November 5.5", "none"},
                    {"Mayor 5", "none"},
                    {"March 5:30", "none"},
                    {"November 23, 20", "part -11-23"},
                    {"November 23-25", "part -11-23"},
                    {"5 Maybe", "none"}});
  EXPECT_EQ(Read("November 23, 2026", "de"), "none");
}

TEST(Date, IsReadInChineseAndJapanese) {
  ExpectRead("zh-Hans", {{"2026年11月23日", "2026-11-23"},
                         {"２０２６年１１月２３日", "2026-11-23"},
                         {"2026 年 11 月 23 日", "2026-11-23"},
                         {"二〇二六年十一月二十三日", "2026-11-23"},
                         {"11月23日", "-11-23"},
                         {"11月23号", "-11-23"},
                         {"2026年11月", "2026-11-"},
                         {"十一月三日", "-11-3"},
                         {"2026年11月份", "part 2026-11-"},
                         {"民國115年11月23日", "2026-11-23"},
                         {"民国三十年十月", "1941-10-"}});
  ExpectRead("ja", {{"令和8年11月23日", "2026-11-23"},
                    {"令和八年十一月二十三日", "2026-11-23"},
                    {"平成元年2月", "1989-2-"},
                    {"昭和６４年１月７日", "1989-1-7"}});
  ExpectRead("zh-Hans", {{"2026年", "none"},
                         {"11月", "none"},
                         {"23日", "none"},
                         {"3年5月", "none"},
                         {"26年11月", "none"},
                         {"13月1日", "none"},
                         {"二月三十日", "none"},
                         {"三个月", "none"},
                         {"民国", "none"},
                         {"平成40年5月", "none"}});
}

TEST(Date, IsRewrittenAcrossStyles) {
  ExpectAdaptedAndBack("en", "zh-Hans",
                       {{"The fair opens on November 23, 2026.", "The fair opens on April 5, 2025.",
                         "展会于2025年4月5日开幕。", "展会于2026年11月23日开幕。"},
                        {"The fair opens on 23 Nov 2026.", "The fair opens on 5 Apr 2025.",
                         "展会于２０２５年４月５日开幕。", "展会于２０２６年１１月２３日开幕。"},
                        {"The fair opens on November 23.", "The fair opens on April 5.",
                         "展会于四月五日开幕。", "展会于十一月二十三日开幕。"},
                        {"The fair opens on 2026-11-23.", "The fair opens on 2025-04-05.",
                         "展会于 2025 年 4 月 5 日开幕。", "展会于 2026 年 11 月 23 日开幕。"},
                        {"Open since June 2021.", "Open since May 2019.",
                         "自二〇一九年五月起开放。", "自二〇二一年六月起开放。"}});
  ExpectAdaptedAndBack(
      "zh-Hant", "en",
      {{"報名至2026年11月23日止。", "報名至2025年4月5日止。", "Register until April 5, 2025.",
        "Register until November 23, 2026."},
       {"報名至民國115年11月23日止。", "報名至民國114年4月5日止。", "Register until 5 Apr. 2025.",
        "Register until 23 Nov. 2026."},
       {"報名至11月23日止。", "報名至4月1日止。", "Register until April 1st.",
        "Register until November 23rd."},
       {"報名至11月22日止。", "報名至4月13日止。", "Register until the 13th of April.",
        "Register until the 22nd of November."},
       {"報名至2026年11月23日止。", "報名至2025年4月5日止。", "REGISTER UNTIL APRIL 5, 2025.",
        "REGISTER UNTIL NOVEMBER 23, 2026."},
       {"報名至2026年11月23日止。", "報名至2025年4月15日止。", "Register until 04/15/2025.",
        "Register until 11/23/2026."},
       {"報名至2026年11月23日止。", "報名至2025年4月15日止。", "Register until 15.04.2025.",
        "Register until 23.11.2026."},
       {"報名至2026年1月3日止。", "報名至2025年4月5日止。", "Register until 2025-04-05.",
        "Register until 2026-01-03."},
       {"報名至2026年1月3日止。", "報名至2025年4月5日止。", "Register until 2025/4/5.",
        "Register until 2026/1/3."}});
}

TEST(Date, IsRewrittenInEras) {
  ExpectAdaptedAndBack("en", "ja",
                       {{"Issued on March 3, 2024.", "Issued on June 9, 1998.",
                         "平成10年6月9日発行", "令和6年3月3日発行"},
                        {"Issued on May 1, 2019.", "Issued on June 9, 1998.", "平成10年6月9日発行",
                         "令和元年5月1日発行"},
                        {"Issued on April 30, 2019.", "Issued on June 9, 2020.",
                         "令和２年６月９日発行", "平成３１年４月３０日発行"},
                        {"Issued on June 9, 2021.", "Issued on June 9, 2020.",
                         "令和二年六月九日発行", "令和三年六月九日発行"},
                        {"Issued on May 5, 2024.", "Issued on June 9, 1998.", "1998年06月09日発行",
                         "2024年05月05日発行"}});
  ExpectAdaptedAndBack("en", "zh-Hant-TW",
                       {{"Issued on March 3, 2024.", "Issued on June 9, 1998.",
                         "民國87年6月9日發行", "民國113年3月3日發行"}});
  // Before the first era.
  ExpectAdapted("en", "ja",
                {{"Issued on March 3, 1850.", "Issued on June 9, 1998.", "平成10年6月9日発行",
                  "1850年3月3日発行"}});
}

TEST(Date, WritesTheShortestMonthWithoutAPoint) {
  ExpectAdapted("ja", "en",
                {{"5月7日まで", "10月7日まで", "Until Oct. 7", "Until May 7"},
                 {"9月7日まで", "10月7日まで", "Until Oct. 7", "Until Sep. 7"},
                 {"9月8日まで", "9月7日まで", "Until Sept. 7", "Until Sept. 8"}});
}

TEST(Date, FollowsTheSegmentWhereTheTargetDoesNotShowWhetherItPads) {
  ExpectAdapted(
      "en", "zh-Hans",
      {{"By 2026/1/3.", "By 2025/12/15.", "截至2025/12/15。", "截至2026/1/3。"},
       {"By 2026/01/03.", "By 2025/12/15.", "截至2025/12/15。", "截至2026/01/03。"},
       {"By January 3, 2026.", "By December 15, 2025.", "截至2025-12-15。", "截至2026-01-03。"},
       {"By January 3, 2026.", "By December 15, 2025.", "截至2025年12月15日。",
        "截至2026年1月3日。"}});
}

TEST(Date, StaysWhereItsWeekdayIsNamed) {
  ExpectKept("en", "ja",
             {{"Closed on May 6, 2024.", "Closed on June 9, 2023.", "2023年6月9日（金）は休み。"},
              {"Closed on May 6, 2024.", "Closed on June 9, 2023.", "2023年6月9日金曜日は休み。"},
              {"Closed on May 6, 2024.", "Closed on June 9, 2023.", "2023年6月9日（金・祝）休み"}});
  ExpectKept("en", "zh-Hans",
             {{"Closed on May 6, 2024.", "Closed on June 9, 2023.", "2023年6月9日（星期五）休息。"},
              {"Closed on May 6, 2024.", "Closed on June 9, 2023.", "周五，2023年6月9日休息。"},
              {"Closed on May 6, 2024.", "Closed on June 9, 2023.", "2023年6月9日，星期五休息。"}});
  ExpectKept("zh-Hans", "en",
             {{"2024年5月6日休息。", "2023年6月9日休息。", "Closed on Friday, June 9, 2023."},
              {"2024年5月6日休息。", "2023年6月9日休息。", "Closed on June 9, 2023 (Fri)."},
              {"5月6日休息。", "6月9日休息。", "Closed on Friday the 9th of June."}});
  ExpectAdapted(
      "zh-Hans", "en",
      {{"2024年5月6日休息。", "2023年6月9日休息。", "Mr. Sunderland closes on June 9, 2023.",
        "Mr. Sunderland closes on May 6, 2024."}});
}

TEST(Date, StaysWhereItNamesOtherParts) {
  ExpectKept("en", "zh-Hans",
             {{"From May 6, 2024 on", "From June 9, 2023 on", "从6月9日起"},
              {"From May 2024 on", "From June 9, 2023 on", "从2023年6月9日起"},
              {"From 05/06/2024 on", "From 06/19/2023 on", "从2023年6月19日起"},
              {"From May 6, 2024 on", "From June 9, 2023 on", "从23年6月9日起"},
              {"From May 6 on", "From June 9 on", "6月9日至6月9日"}});
}

TEST(Date, IsExchangedWholeBesideNumbers) {
  ExpectAdaptedAndBack(
      "en", "ja",
      {{"On May 6, 2024, 23 shops opened.", "On June 9, 2023, 24 shops opened.",
        "2023年6月9日、24店が開店した。", "2024年5月6日、23店が開店した。"},
       {"May 6 to May 8", "June 9 to June 12", "6月9日から6月12日まで", "5月6日から5月8日まで"}});
}

}  // namespace
}  // namespace crosswalk::memory::adapt
