// Other names, declared and not, in brackets and in running text.
#include "glossary/mine/relation/alias.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/glossary/mine/relation/relations_of.h"

namespace crosswalk::mine {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

TEST(BracketLabelTest, AShortFormIsDeclaredInOrBehindTheGloss) {
  EXPECT_THAT(Relations("他們成立“北方河川同盟”（Northern River League，以下簡稱“北盟”）。"),
              Contains("北方河川同盟=北盟"));
  EXPECT_THAT(Relations("他們成立“北方河川同盟”（Northern River League）（簡稱“北盟”）。"),
              Contains("北方河川同盟=北盟"));
  EXPECT_THAT(Relations("依「北方河川同盟規約」（以下「同盟規約」という。）による。", "", true),
              Contains("北方河川同盟規約=同盟規約"));
  EXPECT_THAT(Relations("『北方水路管理庁』（以下、北水庁）の調査。", "", true),
              Contains("北方水路管理庁=北水庁"));
}

TEST(BracketLabelTest, TheShortFormGetsTheEnglishToo) {
  EXPECT_THAT(Relations("他們成立“北方河川同盟”（Northern River League，以下簡稱“北盟”）。",
                        "through_alias"),
              ElementsAre("北盟=Northern River League"));
}

TEST(BracketLabelTest, AFullFormIsOneToo) {
  EXPECT_THAT(Relations("「河川整備法」（正式名称は「河川の整備に関する法律」）ができた。",
                        "full_form", true),
              ElementsAre("河川整備法=河川の整備に関する法律"));
}

TEST(BracketLabelTest, AFormerNameIsLessSure) {
  const auto pairs = RelationPairs("“河川同盟”（River League，舊稱“水利同盟”）成立。");
  ASSERT_FALSE(pairs.empty());
  EXPECT_TRUE(pairs[0].features.contains("former_name"));
  EXPECT_EQ(pairs[0].kind, v1::EVIDENCE_KIND_ALIAS);
  EXPECT_LT(pairs[0].confidence, 0.7);
}

TEST(BracketLabelTest, AFootnoteMayStandBetween) {
  EXPECT_THAT(
      Relations("各國以“大湖水運安全倡議”(Great Lakes Safety Initiative)\n\n"
                "“大湖水運安全倡議”是去年發起的框架,包括兩個部分。(以下簡稱“大湖倡議”)為核心。",
                "alias_across"),
      ElementsAre("大湖水運安全倡議=大湖倡議"));
}

TEST(BareBracketTest, AShortFormNeedsNoLabel) {
  EXPECT_THAT(Relations("北方水路経済団体連合会（水団連）は歓迎した。", "", true),
              Contains("北方水路経済団体連合会=水団連"));
  EXPECT_THAT(Relations("“全國河川整治委員會”（全河委）表示。", "short_form_in_bracket"),
              ElementsAre("全國河川整治委員會=全河委"));
  EXPECT_THAT(Relations("“全國河川整治委員會”（即全河委）表示。", "short_form_in_bracket"),
              ElementsAre("全國河川整治委員會=全河委"));
}

TEST(BareBracketTest, AnAcronymWithTheTermsLastWord) {
  EXPECT_THAT(
      Relations("有限パルス応答フィルタ（FPR フィルタ）を使う。", "acronym_with_tail", true),
      Contains("有限パルス応答フィルタ=FPR フィルタ"));
}

TEST(BareBracketTest, RemarksAreNoShortForms) {
  for (const char* text : {"他住在北京市（北京）。", "這條河（很長）。", "河川同盟（見下文）。",
                           "五月（上旬）。", "控制項清單中的工作表（清單工作表）", "河川（大）",
                           "該計畫（已經完成）", "三名代表（代表）"}) {
    EXPECT_THAT(Relations(text), IsEmpty()) << text;
  }
}

TEST(BareBracketTest, AnAcronymBeforeItsTermAndItsEnglish) {
  EXPECT_THAT(
      Relations("由 NRL（北方河川同盟，Northern River League）發布。", "within_acronym_bracket"),
      ElementsAre("北方河川同盟=Northern River League", "北方河川同盟=NRL"));
}

TEST(RunningAliasTest, ALabelBehindAGloss) {
  EXPECT_THAT(Relations("引入“碳匯合約”(carbon sink contract),又稱“綠色合同”,由政府補足。",
                        "alias_running"),
              ElementsAre("碳匯合約=綠色合同"));
  EXPECT_THAT(Relations("这是“布隆过滤器”（Bloom filter），也叫做位过滤器。", "alias_running"),
              ElementsAre("布隆过滤器=位过滤器"));
  EXPECT_THAT(
      Relations("引入“碳匯合約”(carbon sink contract),又稱“綠色合同”。", "through_running_alias"),
      ElementsAre("綠色合同=carbon sink contract"));
}

TEST(RunningAliasTest, AFewCharactersMayLeadToIt) {
  EXPECT_THAT(Relations("法院下達“資產凍結令”，行內人慣稱「馬瑞禁令」（Mareva order），很常見。",
                        "alias_running"),
              ElementsAre("資產凍結令=馬瑞禁令"));
}

TEST(RunningAliasTest, ACopulaTellsWhereTheTermBegins) {
  EXPECT_THAT(Relations("其余的索引都是非聚簇索引，又称辅助索引（secondary index），其叶子不同。",
                        "alias_running"),
              ElementsAre("非聚簇索引=辅助索引"));
}

TEST(RunningAliasTest, JapaneseSaysItBehind) {
  EXPECT_THAT(Relations("この現象が折り返し雑音で、エイリアシング（aliasing）とも呼ばれます。",
                        "alias_running", true),
              ElementsAre("折り返し雑音=エイリアシング"));
  // Read by its edge alone, and not ending alike: not enough.
  EXPECT_THAT(Relations("スペクトル漏れは「リーケージ」ともいう。", "alias_running", true),
              IsEmpty());
}

TEST(RunningAliasTest, OrdinaryUsesAreLeftAlone) {
  for (const char* text :
       {"您可以為這個別名設定密碼。", "它有時又稱為自動分頁。", "也叫人擔心，又叫他回來。",
        "他簡稱之為問題。", "當文字接續到下一頁時會自動出現，又稱為「自動分頁」。",
        "又名不詳，也稱不上好。", "也稱“甲乙”。"}) {
    EXPECT_THAT(Relations(text, "alias_running"), IsEmpty()) << text;
  }
  for (const char* text : {"これは関数とも呼ばれます。", "求めたものは「分布」とも呼ばれる。",
                           "そうとも言える。", "まとめられた図式は、「模型」とも呼ばれます。"}) {
    EXPECT_THAT(Relations(text, "alias_running", true), IsEmpty()) << text;
  }
}

TEST(FullNameTest, ANameElsewhereGetsTheEnglishOfTheSurname) {
  const auto pairs = Relations(
      "正如波普爾(Karl Popper)所說。[英]卡爾·波普爾.猜想[M].上海:某社,1986:12.", "full_name");
  EXPECT_THAT(pairs, ElementsAre("卡爾·波普爾=Karl Popper", "卡爾·波普爾=波普爾"));
}

TEST(FullNameTest, TheMentionItselfIsNoOther) {
  EXPECT_THAT(Relations("哲學家卡爾·波普爾(Karl Popper)認為如此。", "full_name"), IsEmpty());
}

TEST(ListedRenderingTest, ASentenceAboutTranslating) {
  EXPECT_THAT(Relations("推進“提示工程”(prompt engineering)。這一概念的翻譯有兩種:“提示工程”"
                        "與“提詞工程”。",
                        "listed_rendering"),
              ElementsAre("提詞工程=prompt engineering"));
  // A licence speaks of translations, not of how to translate.
  EXPECT_THAT(Relations("“修改”(modification)包括翻譯成另一語言的“著作”。", "listed_rendering"),
              IsEmpty());
}

}  // namespace
}  // namespace crosswalk::mine
