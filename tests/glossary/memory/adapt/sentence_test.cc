// Whole sentences, in which numbers, dates, tags and codes stand together.
#include <gtest/gtest.h>

#include <string>

#include "tests/glossary/memory/adapt/adapt_case.h"

namespace crosswalk::memory {
namespace {

// "5>7 3万>4.5万"
std::string Listed(const std::string& source_tag, const std::string& query,
                   const std::string& source, const std::string& target_tag,
                   const std::string& target) {
  std::string out;
  const Adapted adapted = Adapt(SegmentOf(source_tag, query), SegmentOf(source_tag, source),
                                SegmentOf(target_tag, target));
  for (const v1::Adaptation& adaptation : adapted.adaptations) {
    if (!out.empty()) out += " ";
    out += adaptation.before() + ">" + adaptation.after();
  }
  return out;
}

TEST(Sentence, ListsWhatWasExchangedInTheOrderOfTheTarget) {
  EXPECT_EQ(
      Listed("en", "By June 3, 2027, 45,000 of 60 towns", "By May 6, 2024, 30,000 of 50 towns",
             "zh-Hans", "50个镇中的3万人，截至2024年5月6日"),
      "50>60 3万>4.5万 2024年5月6日>2027年6月3日");
  EXPECT_EQ(Listed("en", "<i>7</i> of {b}", "<b>5</b> of {a}", "ja", "{a}の<b>５</b>"),
            "{a}>{b} <b>><i> ５>７ </b>></i>");
  EXPECT_EQ(Listed("en", "Same 5", "Same 5", "ja", "同じ5"), "");
}

TEST(Sentence, OfAManual) {
  ExpectAdaptedAndBack(
      "en", "zh-Hans",
      {{"Hold the button for 10 seconds until LED 4 blinks 3 times.",
        "Hold the button for 5 seconds until LED 2 blinks 6 times.",
        "按住按钮 5 秒，直到 LED 2 闪烁 6 次。", "按住按钮 10 秒，直到 LED 4 闪烁 3 次。"},
       {"The tank must not hold more than 1,250 litres at 40 °C.",
        "The tank must not hold more than 2,000 litres at 25 °C.",
        "温度为25℃时，水箱容量不得超过2,000升。", "温度为40℃时，水箱容量不得超过1,250升。"},
       {"Chapter 7, section 12: bolts of 8 mm.", "Chapter 3, section 5: bolts of 10 mm.",
        "第三章第五节：10毫米螺栓。", "第七章第十二节：8毫米螺栓。"}});
  ExpectAdaptedAndBack(
      "en", "ja",
      {{"Charge it for 90 minutes before the first of 300 uses.",
        "Charge it for 45 minutes before the first of 500 uses.",
        "５００回のうち最初の使用前に４５分間充電してください。",
        "３００回のうち最初の使用前に９０分間充電してください。"},
       {"Turn dial 6 to 75% and wait 20 s.", "Turn dial 2 to 50% and wait 35 s.",
        "ダイヤル2を50%に合わせ、35秒待ちます。", "ダイヤル6を75%に合わせ、20秒待ちます。"}});
}

TEST(Sentence, OfTheNews) {
  ExpectAdaptedAndBack(
      "zh-Hant-TW", "ja",
      {{"民國112年6月3日，該縣約有45萬人投票。", "民國113年9月12日，該縣約有30萬人投票。",
        "令和6年9月12日、同県では約30万人が投票した。",
        "令和5年6月3日、同県では約45万人が投票した。"},
       {"出口增加百分之七，達25億元。", "出口增加百分之四，達18億元。",
        "輸出は４％増えて18億元に達した。", "輸出は７％増えて25億元に達した。"}});
  ExpectAdaptedAndBack(
      "ja", "en",
      {{"2021年4月2日、3万5千人が12の会場に集まった。",
        "2019年10月8日、2万8千人が15の会場に集まった。",
        "On October 8, 2019, 28,000 people came to 15 venues.",
        "On April 2, 2021, 35,000 people came to 12 venues."},
       {"第七回大会には百二十人が参加した。", "第三回大会には八十人が参加した。",
        "80 people took part in the 3rd meeting.", "120 people took part in the 7th meeting."}});
}

TEST(Sentence, OfTheLaw) {
  ExpectAdaptedAndBack("zh-Hans", "en",
                       {{"依照本法第十八条，处五千元罚款。", "依照本法第三十二条，处两千元罚款。",
                         "Under Article 32 of this law the fine is 2,000 yuan.",
                         "Under Article 18 of this law the fine is 5,000 yuan."},
                        {"本合同自二〇二四年三月一日起生效，为期三年。",
                         "本合同自二〇二一年七月九日起生效，为期五年。",
                         "This contract is valid from 9 July 2021 for five years.",
                         "This contract is valid from 1 March 2024 for three years."}});
  ExpectAdaptedAndBack(
      "en", "zh-Hant",
      {{"Articles 5 to 8 apply from 1 March 2024.", "Articles 12 to 20 apply from 9 July 2021.",
        "第十二條至第二十條自二〇二一年七月九日起適用。",
        "第五條至第八條自二〇二四年三月一日起適用。"}});
}

TEST(Sentence, BetweenTwoScriptsOfOneLanguage) {
  ExpectAdaptedAndBack(
      "zh-Hans", "zh-Hant-HK",
      {{"他在2019年买了两本书，花了3.5万元。", "他在2016年买了四本书，花了1.2万元。",
        "他在2016年買了四本書，花了1.2萬元。", "他在2019年買了兩本書，花了3.5萬元。"},
       {"共１８页，第７页。", "共３６页，第５页。", "共36頁，第5頁。", "共18頁，第7頁。"}});
}

TEST(Sentence, KeepsTheRestOfTheSegment) {
  v1::Segment target = SegmentOf("zh-Hans", "5个");
  target.set_machine_made(true);
  target.set_raw_state("fuzzy");
  target.mutable_provenance()->set_creator("lin");
  target.add_notes()->set_text("kept");
  const Adapted adapted = Adapt(SegmentOf("en", "7 of them"), SegmentOf("en", "5 of them"), target);
  v1::Segment wanted = target;
  wanted.set_text("7个");
  EXPECT_EQ(adapted.target.SerializeAsString(), wanted.SerializeAsString());
}

TEST(Sentence, WithoutALanguageStillHasDigits) {
  ExpectAdaptedAndBack("", "", {{"5 files", "7 files", "7 Dateien", "5 Dateien"}});
  ExpectAdaptedAndBack("en", "ko", {{"7 files", "5 files", "파일 5개", "파일 7개"}});
}

TEST(Sentence, OfNothingStays) {
  ExpectKept(
      "en", "ja",
      {{"", "", ""}, {"5", "", ""}, {"", "5", "5"}, {"5", "7", ""}, {"Yes", "No", "いいえ"}});
}

}  // namespace
}  // namespace crosswalk::memory
