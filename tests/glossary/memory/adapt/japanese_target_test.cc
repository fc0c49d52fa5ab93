// Numbers of segments in Japanese targets.
#include <gtest/gtest.h>

#include "tests/glossary/memory/adapt/adapt_case.h"

namespace crosswalk::memory {
namespace {

TEST(JapaneseTarget, TakesTheNumberOfAnEnglishSegment) {
  ExpectAdaptedAndBack(
      "en", "ja",
      {{"The tank holds 80 litres.", "The tank holds 65 litres.",
        "タンクの容量は６５リットルです。", "タンクの容量は８０リットルです。"},
       {"The hall seats 1,500 guests.", "The hall seats 2,400 guests.", "ホールは2,400席です。",
        "ホールは1,500席です。"},
       {"Select 9 items.", "Select 5 items.", "五個選んでください。", "九個選んでください。"},
       {"Repeat 12 times.", "Repeat 5 times.", "五回繰り返します。", "十二回繰り返します。"},
       {"The tower has 150 steps.", "The tower has 80 steps.", "塔には八十段の階段がある。",
        "塔には百五十段の階段がある。"},
       {"Humidity is 45%.", "Humidity is 70%.", "湿度は７０パーセントです。",
        "湿度は４５パーセントです。"}});
}

TEST(JapaneseTarget, WritesTenThousandsAsItDid) {
  ExpectAdaptedAndBack("en", "ja",
                       {{"It cost 45,000 yen.", "It cost 30,000 yen.", "費用は3万円だった。",
                         "費用は4.5万円だった。"},
                        {"It cost 45,000 yen.", "It cost 30,000 yen.", "費用は三万円だった。",
                         "費用は四万五千円だった。"},
                        {"It cost 134,560,000 yen.", "It cost 120,000,000 yen.",
                         "費用は1億2000万円だった。", "費用は1億3456万円だった。"},
                        {"It cost 38,000 yen.", "It cost 35,000 yen.", "費用は3万5千円だった。",
                         "費用は3万8千円だった。"},
                        {"It cost 7 million yen.", "It cost 5 million yen.",
                         "費用は５百万円だった。", "費用は７百万円だった。"},
                        {"It cost 2 billion yen.", "It cost 350 million yen.",
                         "費用は3.5億円だった。", "費用は20億円だった。"}});
  ExpectAdapted("en", "ja",
                {{"It cost 12,345 yen.", "It cost 35,000 yen.", "費用は3万5千円だった。",
                  "費用は1万2345円だった。"},
                 {"It cost 9,800 yen.", "It cost 35,000 yen.", "費用は3万5千円だった。",
                  "費用は9,800円だった。"},
                 {"It cost 10,000 yen.", "It cost 20,000 yen.", "費用は二万円だった。",
                  "費用は一万円だった。"}});
}

TEST(JapaneseTarget, CountsWithTsuUpToNine) {
  ExpectAdaptedAndBack(
      "en", "ja",
      {{"There are 6 kinds.", "There are 3 kinds.", "種類は3つあります。", "種類は6つあります。"}});
  ExpectKept("en", "ja",
             {{"There are 12 kinds.", "There are 3 kinds.", "種類は3つあります。"},
              {"There are 10 kinds.", "There are 3 kinds.", "種類は三つあります。"}});
}

TEST(JapaneseTarget, LeavesNamesAndWordsAlone) {
  ExpectKept("en", "ja",
             {{"Mr Igarashi has 60 shops.", "Mr Igarashi has 50 shops.", "五十嵐氏は店を持つ。"},
              {"Take bus 6 to Roppongi.", "Take bus 8 to Roppongi.", "バスで六本木へ行く。"},
              {"We met 5 times in Chiba.", "We met 1000 times in Chiba.", "千葉で会った。"},
              {"Spare 2 sheets.", "Spare 1 sheet.", "万一に備える。"},
              {"Walk 5 km in Yokkaichi.", "Walk 4 km in Yokkaichi.", "四日市を歩く。"},
              {"It shows 4D films.", "It shows 3D films.", "三次元の映画だ。"},
              {"He owns 9 grocers.", "He owns 800 grocers.", "八百屋を持つ。"}});
}

TEST(JapaneseTarget, CountsYearsOfErasInNumbers) {
  ExpectAdaptedAndBack("en", "ja",
                       {{"It was built in 2026.", "It was built in 2020.", "令和2年に建てられた。",
                         "令和8年に建てられた。"},
                        {"It was built in 1964.", "It was built in 2020.", "令和2年に建てられた。",
                         "昭和39年に建てられた。"},
                        {"It was built in 1990.", "It was built in 1935.", "昭和十年に建てられた。",
                         "平成二年に建てられた。"},
                        {"It was built in 1995.", "It was built in 1980.", "1980年に建てられた。",
                         "1995年に建てられた。"}});
  // 2019 had two eras.
  ExpectAdapted("en", "ja",
                {{"It was built in 2019.", "It was built in 2020.", "令和2年に建てられた。",
                  "2019年に建てられた。"}});
  ExpectKept("en", "ja",
             {{"It was built in 1960.", "It was built in 1955.", "昭和30年代に建てられた。"}});
}

TEST(JapaneseTarget, TakesTheNumberOfAChineseSegment) {
  ExpectAdaptedAndBack(
      "zh-Hans", "ja",
      {{"报名费为二百元。", "报名费为一百五十元。", "登録料は百五十元です。",
        "登録料は二百元です。"},
       {"报名费为200元。", "报名费为150元。", "登録料は１５０元です。", "登録料は２００元です。"},
       {"人口为1.2亿。", "人口为1.4亿。", "人口は1.4億人です。", "人口は1.2億人です。"},
       {"人口为2亿。", "人口为8000万。", "人口は8000万人です。", "人口は2億人です。"}});
}

}  // namespace
}  // namespace crosswalk::memory
