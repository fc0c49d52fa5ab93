#include "glossary/mine/miner.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include "glossary/text/utf8.h"
#include "tests/glossary/mine/mine_text.h"

namespace crosswalk::mine {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

TEST(GlossTest, AQuotedTermIsTakenWhole) {
  EXPECT_THAT(Pairs("他們研究“量子糾纏”(quantum entanglement)已久。"),
              ElementsAre("量子糾纏=quantum entanglement"));
  EXPECT_THAT(Pairs("電影《遠方的山》（Distant Mountains）上映。"),
              ElementsAre("遠方的山=Distant Mountains"));
}

TEST(GlossTest, AGlossMayStandInsideTheQuotationMarks) {
  EXPECT_THAT(Pairs("提出「機會成本（opportunity cost）」一詞。"),
              ElementsAre("機會成本=opportunity cost"));
}

TEST(GlossTest, GrammarBeforeATermIsLeftOut) {
  EXPECT_THAT(Pairs("这种现象被称为过拟合（overfitting），很常见。"),
              ElementsAre("过拟合=overfitting"));
  EXPECT_THAT(Pairs("我们使用一个激活函数（activation function）来变换。"),
              ElementsAre("激活函数=activation function"));
  EXPECT_THAT(Pairs("图的邻接矩阵（adjacency matrix）是稀疏的。"),
              ElementsAre("邻接矩阵=adjacency matrix"));
}

TEST(GlossTest, LatinWordsAndHyphensBelongToATerm) {
  EXPECT_THAT(Pairs("这叫做Markov链（Markov chain）。"), ElementsAre("Markov链=Markov chain"));
}

TEST(GlossTest, AlternativesAreSeveralPairs) {
  EXPECT_THAT(Pairs("这个量是中位数（median或middle value）。"),
              UnorderedElementsAre("中位数=median", "中位数=middle value"));
}

TEST(GlossTest, AChainGivesFullFormAndAcronym) {
  EXPECT_THAT(
      Pairs("由“世界氣象組織”(World Meteorological Organization,WMO)發布。"),
      UnorderedElementsAre("世界氣象組織=World Meteorological Organization", "世界氣象組織=WMO"));
}

TEST(GlossTest, LabelsAreNotPartOfTheName) {
  EXPECT_THAT(Pairs("「機器翻譯」（英語：machine translation，縮寫為MT）是一個領域。"),
              UnorderedElementsAre("機器翻譯=machine translation", "機器翻譯=MT"));
}

TEST(GlossTest, AnEnglishNameKeepsItsOwnCommas) {
  EXPECT_THAT(Pairs("「經濟產業省」（Ministry of Economy, Trade and Industry）"),
              ElementsAre("經濟產業省=Ministry of Economy, Trade and Industry"));
}

TEST(GlossTest, EnglishMayComeFirst) {
  EXPECT_THAT(Pairs("這個角色叫作「Totoro」（龍貓）。"), ElementsAre("龍貓=Totoro"));
}

TEST(GlossTest, MarkdownIsSeenThrough) {
  EXPECT_THAT(Pairs("像「開放街圖」（[OpenStreetMap](https://example.org/)）這類計畫。"),
              ElementsAre("開放街圖=OpenStreetMap"));
  EXPECT_THAT(Pairs("这是**卷积核**（kernel）。"), ElementsAre("卷积核=kernel"));
}

TEST(NameTest, TheSoundTellsWhereANameBegins) {
  EXPECT_THAT(Pairs("因此,即便利文斯通(David Livingstone)也同意。"),
              ElementsAre("利文斯通=David Livingstone"));
  EXPECT_THAT(Pairs("哲學家卡爾·波普爾（Karl Popper）認為如此。"),
              ElementsAre("卡爾·波普爾=Karl Popper"));
  EXPECT_THAT(Pairs("根據德國西門子(Siemens)的資料。"), ElementsAre("西門子=Siemens"));
}

TEST(JapaneseTest, ParticlesAndVerbsEndWhereTheTermBegins) {
  EXPECT_THAT(Pairs("このような値を期待値 (expected value) と呼びます。"),
              ElementsAre("期待値=expected value"));
  EXPECT_THAT(Pairs("これを条件付き分散（conditional variance）と言います。"),
              ElementsAre("条件付き分散=conditional variance"));
  EXPECT_THAT(Pairs("ここではニューラルネットワーク（neural network）を使います。"),
              ElementsAre("ニューラルネットワーク=neural network"));
}

TEST(JapaneseTest, AReadingBetweenTermAndGlossIsSteppedOver) {
  EXPECT_THAT(Pairs("この量を歪度（わいど）（skewness）と言います。"),
              ElementsAre("歪度=skewness"));
  EXPECT_THAT(Pairs("それを最小（さいしょう）二乗法（least squares）と呼びます。"),
              ElementsAre("最小二乗法=least squares"));
}

TEST(AliasTest, AShortFormIsJoinedToItsFullForm) {
  EXPECT_THAT(Pairs("兩國設立了“東亞能源合作機制”(以下簡稱“東亞機制”)。"),
              ElementsAre("東亞能源合作機制=東亞機制"));
  EXPECT_THAT(Pairs("世界卫生组织（简称“世卫组织”）表示。"), ElementsAre("世界卫生组织=世卫组织"));
}

TEST(AliasTest, AFootnoteMayStandBetween) {
  EXPECT_THAT(
      Pairs("各國以“金邊人工智能倡議”(Phnom Penh AI Initiative)\n\n"
            "“金邊人工智能倡議”是去年發起的框架。該框架包括兩個部分。(以下簡稱“金邊倡議”)為核心。"),
      UnorderedElementsAre("金邊人工智能倡議=Phnom Penh AI Initiative", "金邊人工智能倡議=金邊倡議",
                           "金邊倡議=Phnom Penh AI Initiative"));
}

TEST(AliasTest, JapaneseDeclaresWithToIu) {
  EXPECT_THAT(Pairs("個人情報保護委員会（以下「保護委員会」という。）が定めます。"),
              ElementsAre("個人情報保護委員会=保護委員会"));
}

TEST(AliasTest, AFullNameElsewhereGetsTheEnglishOfTheSurname) {
  const auto pairs =
      Pairs("正如波普爾(Karl Popper)所說。卡爾·波普爾.猜想與反駁[M].上海:某社,1986:12.");
  EXPECT_THAT(pairs, testing::IsSupersetOf({"波普爾=Karl Popper", "卡爾·波普爾=Karl Popper"}));
}

TEST(RenderingTest, ASentenceAboutTranslationListsRenderings) {
  const auto pairs =
      Pairs("推進“提示工程”(prompt engineering)。對這一概念的翻譯有兩種:“提示工程”與“提詞工程”。");
  EXPECT_THAT(pairs, testing::Contains("提詞工程=prompt engineering"));
}

TEST(LeftAloneTest, CitationsNumbersAndExplanationsAreNoTerms) {
  for (const char* text :
       {"王某某.某某研究[J].某某學報(社會科學版),2021(6):3-25.", "這一結論(Smith, 2020)成立。",
        "這些技術(指信息技術)很重要。", "符號表示（例如，X、Y和Z）。", "北京的温度为X（华氏度）。",
        "见下文（图3）。", "行走十公里(km)。", "某平臺 X（Twitter）上的討論。",
        "函數 f(x) 與 p(X)。", "目前（2019年12期）出版。", "値（注釈2）を見る。",
        "第二章（II）開始。"}) {
    EXPECT_THAT(Pairs(text), IsEmpty()) << text;
  }
}

TEST(LeftAloneTest, SpamIsNotMined) {
  EXPECT_THAT(Pairs("某某在线观看| 免费高清| 视频大全(video)| 无码影片(movie)| 成人(adult)| 某某"),
              IsEmpty());
}

TEST(EvidenceTest, TellsLanguageLineOffsetAndSentence) {
  const auto mined = MineText("第一行。\n𠮷田說:監測“碳匯”(carbon sink)很難。後一句。");
  ASSERT_EQ(mined.size(), 1u);
  EXPECT_EQ(mined[0].source_language_tag(), "zh-Hant");
  EXPECT_EQ(mined[0].target_language_tag(), "en");
  EXPECT_EQ(mined[0].line(), 2u);
  EXPECT_EQ(mined[0].offset(), 12u);
  EXPECT_EQ(mined[0].sentence(), "𠮷田說:監測“碳匯”(carbon sink)很難。");
  EXPECT_EQ(mined[0].file(), "a.txt");
  EXPECT_EQ(mined[0].kind(), v1::EVIDENCE_KIND_GLOSS);
  EXPECT_GT(mined[0].confidence(), 0.8);
}

TEST(EvidenceTest, TheCallersLanguageIsBelieved) {
  EXPECT_EQ(MineText("“碳匯”(carbon sink)", "zh-Hant-TW")[0].source_language_tag(), "zh-Hant-TW");
}

TEST(MinerTest, BadUtf8IsRefusedByName) {
  const auto mined = TestMiner().Mine({"bad.txt", "a\xFF", {}}, Cancellation());
  ASSERT_FALSE(mined.ok());
  EXPECT_EQ(mined.status().code(), Code::kInvalidArgument);
  EXPECT_THAT(mined.status().message(), testing::HasSubstr("bad.txt: byte 1"));
}

TEST(MinerTest, StopsWhenTheCallerIsGone) {
  const Cancellation gone(Cancellation::Clock::now() + std::chrono::hours(1), [] { return true; });
  EXPECT_EQ(TestMiner().Mine({"a.txt", "“碳匯”(carbon sink)", {}}, gone).status().code(),
            Code::kCancelled);
}

TEST(MinerTest, MissingLexiconsAreNamed) {
  const auto made = Miner::Create(TestFolder(), "/nowhere");
  ASSERT_FALSE(made.ok());
  EXPECT_EQ(made.status().code(), Code::kNotFound);
}

// Texts of pieces that meet in texts like ours, in any order.
rc::Gen<std::string> AnyText() {
  static const std::vector<std::string> pieces = {
      "“",       "”",    "「",         "」",      "(",    ")",    "（",
      "）",      "，",   ",",          "。",      "\n",   " ",    "以下簡稱",
      "又稱",    "的",   "和",         "量子",    "計算", "糾纏", "波普爾",
      "·",       "Karl", "Popper",     "quantum", "QC",   "AI",   "HiroshimaProcess",
      "確率",    "変数", "（わいど）", "という",  "𠮷",   "翻譯", "[J].",
      "2021(6)", "**"};
  return rc::gen::map(
      rc::gen::container<std::vector<int>>(rc::gen::inRange(0, static_cast<int>(pieces.size()))),
      [](const std::vector<int>& chosen) {
        std::string text;
        for (const int i : chosen) text += pieces[static_cast<std::size_t>(i)];
        return text;
      });
}

RC_GTEST_PROP(MinerProperty, OffsetsPointAtTheSourceAndMiningIsDeterministic, ()) {
  const std::string text = *AnyText();
  const auto mined = MineText(text);
  const std::u32string chars = text::ToUtf32(text);
  std::uint64_t last = 0;
  for (const v1::Evidence& pair : mined) {
    RC_ASSERT(pair.offset() >= last);
    last = pair.offset();
    const std::u32string source = text::ToUtf32(pair.source());
    RC_ASSERT(!source.empty());
    RC_ASSERT(!pair.target().empty());
    RC_ASSERT(chars.at(pair.offset()) == source[0]);
    // Brackets and quotation marks that were stepped over aside, the source stands there.
    std::size_t at = pair.offset();
    for (const char32_t c : source) {
      at = chars.find(c, at);
      RC_ASSERT(at != std::u32string::npos);
      ++at;
    }
    RC_ASSERT(at <= pair.offset() + source.size() + 80);
    RC_ASSERT(pair.confidence() >= 0 && pair.confidence() <= 1);
  }
  const auto again = MineText(text);
  RC_ASSERT(again.size() == mined.size());
  for (std::size_t i = 0; i < mined.size(); ++i) {
    RC_ASSERT(again[i].source() == mined[i].source());
    RC_ASSERT(again[i].target() == mined[i].target());
    RC_ASSERT(again[i].confidence() == mined[i].confidence());
  }
}

}  // namespace
}  // namespace crosswalk::mine
