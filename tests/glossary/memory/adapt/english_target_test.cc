// Numbers of Chinese and Japanese segments in English targets.
#include <gtest/gtest.h>

#include "tests/glossary/memory/adapt/adapt_case.h"

namespace crosswalk::memory {
namespace {

TEST(EnglishTarget, TakesTheNumberOfASimplifiedSegment) {
  ExpectAdaptedAndBack(
      "zh-Hans", "en",
      {{"货架上有 48 本书。", "货架上有 36 本书。", "There are 36 books on the shelf.",
        "There are 48 books on the shelf."},
       {"第7章讲述河流。", "第4章讲述河流。", "Chapter 4 is about rivers.",
        "Chapter 7 is about rivers."},
       {"水温为12.5度。", "水温为9.25度。", "The water is at 9.25 degrees.",
        "The water is at 12.5 degrees."},
       {"票价上涨了8%。", "票价上涨了15%。", "Fares rose by 15%.", "Fares rose by 8%."},
       {"票价上涨了百分之八。", "票价上涨了百分之六。", "Fares rose by 6 percent.",
        "Fares rose by 8 percent."},
       {"请等待90秒。", "请等待30秒。", "Wait 30s.", "Wait 90s."}});
}

TEST(EnglishTarget, KeepsGroupsAndAddsThemWhereTheySuit) {
  ExpectAdaptedAndBack(
      "zh-Hans", "en",
      {{"这座桥长2350米。", "这座桥长1200米。", "The bridge is 1,200 metres long.",
        "The bridge is 2,350 metres long."},
       {"库存为3500000件。", "库存为12000件。", "There are 12,000 pieces in stock.",
        "There are 3,500,000 pieces in stock."}});
  ExpectAdapted(
      "zh-Hans", "en",
      {{"库存为950件。", "库存为12000件。", "There are 12,000 pieces in stock.",
        "There are 950 pieces in stock."},
       {"共收到1,250封信。", "共收到480封信。", "480 letters came.", "1,250 letters came."},
       {"共收到1250封信。", "共收到480封信。", "480 letters came.", "1250 letters came."},
       {"编号为25,600。", "编号为1030。", "The number is 1030.", "The number is 25600."}});
}

TEST(EnglishTarget, WritesOutWhatChineseScales) {
  ExpectAdaptedAndBack(
      "zh-Hans", "en",
      {{"该市有450万居民。", "该市有320万居民。", "The city has 3.2 million inhabitants.",
        "The city has 4.5 million inhabitants."},
       {"该市有45万居民。", "该市有32万居民。", "The city has 320,000 inhabitants.",
        "The city has 450,000 inhabitants."},
       {"去年卖出了6亿张票。", "去年卖出了3.5亿张票。", "Last year 350 million tickets were sold.",
        "Last year 600 million tickets were sold."},
       {"去年卖出了12亿张票。", "去年卖出了3.5亿张票。", "Last year 350 million tickets were sold.",
        "Last year 1.2 billion tickets were sold."},
       {"预算为两千五百元。", "预算为三千二百元。", "The budget is 3,200 yuan.",
        "The budget is 2,500 yuan."}});
  // What no scale takes in two decimals stands in digits.
  ExpectAdapted("zh-Hans", "en",
                {{"该市有4512345居民。", "该市有320万居民。",
                  "The city has 3.2 million inhabitants.", "The city has 4,512,345 inhabitants."},
                 {"该市有8千居民。", "该市有320万居民。", "The city has 3.2 million inhabitants.",
                  "The city has 8000 inhabitants."}});
}

TEST(EnglishTarget, TakesTheNumberOfATraditionalSegment) {
  ExpectAdaptedAndBack("zh-Hant-TW", "en",
                       {{"會議室可容納六十人。", "會議室可容納四十人。",
                         "The room seats 40 people.", "The room seats 60 people."},
                        {"人口約2萬人。", "人口約5萬人。", "The population is about 50,000.",
                         "The population is about 20,000."},
                        {"兩個按鈕都是紅色的。", "三個按鈕都是紅色的。",
                         "The 3 buttons are all red.", "The 2 buttons are all red."}});
}

TEST(EnglishTarget, TakesTheNumberOfAJapaneseSegment) {
  ExpectAdaptedAndBack("ja", "en",
                       {{"会員は１，８００人です。", "会員は１，２５０人です。",
                         "We have 1,250 members.", "We have 1,800 members."},
                        {"売上は１億５０００万円だった。", "売上は１億２０００万円だった。",
                         "Sales were 120 million yen.", "Sales were 150 million yen."},
                        {"第十二回大会を開く。", "第三回大会を開く。",
                         "We hold the 3rd tournament.", "We hold the 12th tournament."},
                        {"百五十人が参加した。", "八十人が参加した。", "80 people took part.",
                         "150 people took part."},
                        {"写真を３枚選んでください。", "写真を５枚選んでください。",
                         "Please choose five photos.", "Please choose three photos."}});
}

TEST(EnglishTarget, WritesOrdinalsWithTheirOwnEnding) {
  ExpectAdapted("zh-Hans", "en",
                {{"她排在第2名。", "她排在第1名。", "She came 1st.", "She came 2nd."},
                 {"她排在第3名。", "她排在第1名。", "She came 1st.", "She came 3rd."},
                 {"她排在第11名。", "她排在第1名。", "She came 1st.", "She came 11th."},
                 {"她排在第22名。", "她排在第1名。", "She came 1st.", "She came 22nd."},
                 {"她排在第113名。", "她排在第1名。", "She came 1st.", "She came 113th."}});
  ExpectKept("zh-Hans", "en",
             {{"她排在第0名。", "她排在第1名。", "She came 1st."},
              {"她排在第2.5名。", "她排在第1名。", "She came 1st."}});
}

TEST(EnglishTarget, WritesSmallNumbersInWordsWhereItDidSo) {
  ExpectAdaptedAndBack(
      "ja", "en",
      {{"7台のバスが到着した。", "4台のバスが到着した。", "Four buses arrived.",
        "Seven buses arrived."},
       {"窓が12ある。", "窓が2ある。", "There are two windows.", "There are twelve windows."}});
  ExpectAdapted(
      "ja", "en",
      {{"窓が1ある。", "窓が2ある。", "Windows: Two.", "Windows: One."},
       {"窓が20ある。", "窓が2ある。", "There are two windows.", "There are 20 windows."}});
  // Not the two of two-thirds.
  ExpectKept("ja", "en", {{"3人は帰った。", "2人は帰った。", "Two-thirds went home."}});
}

TEST(EnglishTarget, WritesSeveralNumbersInTheirPlaces) {
  ExpectAdaptedAndBack(
      "zh-Hans", "en",
      {{"第5页，共80页", "第3页，共64页", "Page 3 of 64", "Page 5 of 80"},
       {"尺寸为30×45厘米", "尺寸为20×35厘米", "20 by 35 centimetres", "30 by 45 centimetres"},
       {"2组各有9人", "3组各有7人", "7 people in each of 3 groups", "9 people in each of 2 groups"},
       {"重3公斤，长7米", "重7公斤，长3米", "3 metres long and 7 kilos",
        "7 metres long and 3 kilos"},
       {"由5至9", "由9至5", "from 9 to 5", "from 5 to 9"}});
}

TEST(EnglishTarget, WritesSigns) {
  ExpectAdaptedAndBack(
      "zh-Hans", "en",
      {{"最低气温为-12℃。", "最低气温为-5℃。", "The lowest temperature is -5 degrees.",
        "The lowest temperature is -12 degrees."},
       {"最低气温为−12度。", "最低气温为−5度。", "The lowest temperature is −5 degrees.",
        "The lowest temperature is −12 degrees."},
       {"最低气温为-12℃。", "最低气温为5℃。", "The lowest temperature is 5 degrees.",
        "The lowest temperature is -12 degrees."}});
}

}  // namespace
}  // namespace crosswalk::memory
