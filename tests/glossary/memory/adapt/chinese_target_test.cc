// Numbers of segments in Chinese targets.
#include <gtest/gtest.h>

#include "tests/glossary/memory/adapt/adapt_case.h"

namespace crosswalk::memory {
namespace {

TEST(ChineseTarget, TakesTheNumberOfAnEnglishSegment) {
  ExpectAdaptedAndBack(
      "en", "zh-Hans",
      {{"The lamp burns for 40 hours.", "The lamp burns for 25 hours.", "这盏灯可以亮25小时。",
        "这盏灯可以亮40小时。"},
       {"Add 1.75 litres of water.", "Add 2.5 litres of water.", "加入 2.5 升水。",
        "加入 1.75 升水。"},
       {"Press key 9 twice.", "Press key 4 twice.", "按４键两次。", "按９键两次。"},
       {"Rows 10-25 are empty.", "Rows 5-20 are empty.", "第5至20行为空。", "第10至25行为空。"},
       {"It grew by 30%.", "It grew by 12%.", "增长了百分之12。", "增长了百分之30。"}});
}

TEST(ChineseTarget, KeepsTheWidthOfItsDigits) {
  ExpectAdaptedAndBack(
      "en", "zh-Hant",
      {{"The price is 12,800 dollars.", "The price is 3,600 dollars.", "售價為３，６００元。",
        "售價為１２，８００元。"},
       {"The scale is 2.25.", "The scale is 1.5.", "比例為１．５。", "比例為２．２５。"},
       {"It is -8 outside.", "It is -3 outside.", "外面是－３度。", "外面是－８度。"}});
}

TEST(ChineseTarget, WritesTenThousandsAsItDid) {
  ExpectAdaptedAndBack("en", "zh-Hans",
                       {{"The firm has 45,000 clients.", "The firm has 30,000 clients.",
                         "该公司有3万客户。", "该公司有4.5万客户。"},
                        {"The firm has 45,000 clients.", "The firm has 30,000 clients.",
                         "该公司有 3 万客户。", "该公司有 4.5 万客户。"},
                        {"The firm has 50,000 clients.", "The firm has 30,000 clients.",
                         "该公司有三万客户。", "该公司有五万客户。"},
                        {"They raised 420 million yuan.", "They raised 350 million yuan.",
                         "他们筹集了3.5亿元。", "他们筹集了4.2亿元。"},
                        {"They raised 250 million yuan.", "They raised 8 million yuan.",
                         "他们筹集了800万元。", "他们筹集了2.5亿元。"},
                        {"They raised 2 trillion yuan.", "They raised 3 trillion yuan.",
                         "他们筹集了3万亿元。", "他们筹集了2万亿元。"}});
  ExpectAdaptedAndBack("en", "zh-Hant",
                       {{"The firm has 45,000 clients.", "The firm has 30,000 clients.",
                         "該公司有3萬名客戶。", "該公司有4.5萬名客戶。"},
                        {"They raised 250 million dollars.", "They raised 8 million dollars.",
                         "他們籌得800萬元。", "他們籌得2.5億元。"}});
}

TEST(ChineseTarget, WritesDigitsWhereTenThousandsDoNotSuit) {
  ExpectAdapted("en", "zh-Hans",
                {{"The firm has 45,678 clients.", "The firm has 30,000 clients.",
                  "该公司有3万客户。", "该公司有45,678客户。"},
                 {"The firm has 900 clients.", "The firm has 30,000 clients.", "该公司有3万客户。",
                  "该公司有900客户。"},
                 {"The firm has 45678 clients.", "The firm has 30000 clients.",
                  "该公司有三万客户。", "该公司有四万五千六百七十八客户。"},
                 {"The firm has 2.5 clients a day.", "The firm has 3 clients a day.",
                  "该公司每天有三个客户。", "该公司每天有2.5个客户。"}});
}

TEST(ChineseTarget, ExchangesBetweenTheCharactersOfTwoScripts) {
  ExpectAdaptedAndBack("zh-Hans", "zh-Hant",
                       {{"他走了三百零五里路。", "他走了二百一十里路。", "他走了二百一十里路。",
                         "他走了三百零五里路。"},
                        {"共有两万人。", "共有三万人。", "共有三萬人。", "共有二萬人。"}});
}

TEST(ChineseTarget, WritesChineseNumerals) {
  ExpectAdaptedAndBack(
      "en", "zh-Hans",
      {{"He waited 15 days.", "He waited 30 days.", "他等了三十天。", "他等了十五天。"},
       {"Chapter 12 is short.", "Chapter 3 is short.", "第三章很短。", "第十二章很短。"},
       {"It has 105 rooms.", "It has 320 rooms.", "它有三百二十个房间。", "它有一百零五个房间。"},
       {"In 1999 it snowed.", "In 2008 it snowed.", "二〇〇八年下了雪。", "一九九九年下了雪。"}});
}

TEST(ChineseTarget, CountsPairsWithLiang) {
  ExpectAdaptedAndBack(
      "en", "zh-Hans",
      {{"She bought 2 books.", "She bought 3 books.", "她买了三本书。", "她买了两本书。"},
       {"She bought 4 books.", "She bought 2 books.", "她买了两本书。", "她买了四本书。"}});
  ExpectAdaptedAndBack(
      "en", "zh-Hant",
      {{"She bought 2 books.", "She bought 3 books.", "她買了三本書。", "她買了兩本書。"}});
  ExpectAdapted("en", "zh-Hans",
                {{"Read chapter 2.", "Read chapter 3.", "阅读第三章。", "阅读第二章。"},
                 {"For 2 years it was closed.", "For 3 years it was closed.", "关闭了三年。",
                  "关闭了2年。"}});
}

TEST(ChineseTarget, LeavesWordsMadeOfNumeralsAlone) {
  ExpectKept(
      "en", "zh-Hans",
      {{"Save 2 copies just in case.", "Save 1 copy just in case.", "以防万一，请保存副本。"},
       {"It takes 20 minutes.", "It takes 10 minutes.", "十分重要。"},
       {"Take 2 of them.", "Take 1 of them.", "一般取一个。"},
       {"Open 4 windows.", "Open 3 windows.", "打开三三两两的窗。"},
       {"It cost 160 yuan.", "It cost 150 yuan.", "花了一百五。"},
       {"About 60 people came.", "About 10 people came.", "来了几十人。"},
       {"Line 8 is closed.", "Line 5 is closed.", "五一期间关闭。"},
       {"Some 2,000 came.", "Some 1,000 came.", "成千上万的人来了。"}});
}

TEST(ChineseTarget, ExchangesOnlyWhatItCanTellApart) {
  // The target names the value more often than the source, or less.
  ExpectKept(
      "en", "zh-Hans",
      {{"Step 5: choose the colour.", "Step 3: choose the colour.", "第3步：从3种颜色中选择。"},
       {"3 of 5 are left.", "3 of 3 are left.", "还剩3个。"},
       {"Use 8 bits.", "Use 6 bits.", "使用五位。"},
       {"Use 99 bits.", "Use 16 bits.", "使用0x16位。"}});
  // Where one number is in doubt, the others are not.
  ExpectAdapted("en", "zh-Hans",
                {{"Of 40 seats 8 are free.", "Of 30 seats 6 are free.",
                  "30个座位中有6个空位，6个在窗边。", "40个座位中有6个空位，6个在窗边。"}});
}

TEST(ChineseTarget, PairsEqualNumbersInOrder) {
  ExpectAdapted(
      "en", "zh-Hans",
      {{"4 rows of 4 chairs", "6 rows of 6 chairs", "6排，每排6把椅子", "4排，每排4把椅子"},
       {"6 rows of 4 chairs", "6 rows of 6 chairs", "6排，每排6把椅子", "6排，每排4把椅子"}});
}

}  // namespace
}  // namespace crosswalk::memory
