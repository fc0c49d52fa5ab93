// The small judges that the miner is made of.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "glossary/mine/evidence/name_sound.h"
#include "glossary/mine/evidence/word_lists.h"
#include "glossary/mine/relation/alias.h"
#include "glossary/mine/source/acronym.h"
#include "glossary/mine/source/bracket.h"
#include "glossary/mine/source/chars.h"
#include "glossary/mine/source/inside.h"
#include "glossary/mine/source/label.h"
#include "glossary/mine/source/noise.h"
#include "glossary/mine/source/quoted.h"
#include "glossary/mine/source/written_language.h"
#include "tests/glossary/mine/mine_text.h"

namespace crosswalk::mine {
namespace {

TEST(AcronymTest, CapitalsMakeOne) {
  for (const char32_t* word : {U"LSTC", U"AI4R", U"R&D", U"GenAI", U"ISO/IEC", U"iOS", U"5G6G"}) {
    EXPECT_TRUE(LooksLikeAcronym(word));
  }
  for (const char32_t* word : {U"A", U"Resonac", U"crosswalk", U"Hiroshima AI", U"2024", U""}) {
    EXPECT_FALSE(LooksLikeAcronym(word));
  }
}

TEST(AcronymTest, LettersAreFoundFromTheRight) {
  EXPECT_TRUE(StandsFor(U"WMO", U"World Meteorological Organization"));
  EXPECT_TRUE(StandsFor(U"HTTP", U"Hypertext Transfer Protocol"));
  EXPECT_TRUE(StandsFor(U"GPT", U"generalpurposetechnology"));
  EXPECT_TRUE(StandsFor(U"AI4R", U"AI for Research"));
  EXPECT_FALSE(StandsFor(U"WIPO", U"World Health Organization"));
  // The first letter begins a word.
  EXPECT_FALSE(StandsFor(U"RO", U"World Organization"));
}

TEST(BracketTest, NestedAndMixedWidthsArePaired) {
  const SourceText text("甲（乙(丙）丁)", *TestFolder());
  const auto found = FindBrackets(text);
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[0].open, 1u);
  EXPECT_EQ(found[0].close, 7u);
  EXPECT_EQ(found[1].open, 3u);
  EXPECT_EQ(found[1].close, 5u);
}

TEST(BracketTest, NoPairCrossesALine) {
  EXPECT_TRUE(FindBrackets(SourceText("甲（乙\n丙）", *TestFolder())).empty());
}

TEST(BracketTest, QuotationMarksAndEmphasisEnclose) {
  const auto inside = [](std::string_view bytes) -> std::u32string {
    const SourceText text(bytes, *TestFolder());
    const auto span = EnclosedBefore(text, text.size());
    return span ? std::u32string(text.View(*span)) : U"";
  };
  EXPECT_EQ(inside("說「甲乙」"), U"甲乙");
  EXPECT_EQ(inside("說“甲‘乙’”"), U"甲‘乙’");
  EXPECT_EQ(inside("這是**甲乙**"), U"甲乙");
  EXPECT_EQ(inside("這是`甲乙`"), U"甲乙");
  EXPECT_EQ(inside("說甲乙"), U"");
  EXPECT_EQ(inside("說「」"), U"");
  EXPECT_EQ(inside("甲乙」"), U"");
}

std::vector<std::pair<PartRole, std::u32string>> PartsOf(std::u32string_view inside) {
  std::vector<std::pair<PartRole, std::u32string>> parts;
  for (const Part& part : TakeApart(inside)) {
    parts.emplace_back(part.role, part.text);
    if (part.role != PartRole::kOther) {
      EXPECT_EQ(inside.substr(part.offset, part.text.size()), part.text);
    }
  }
  return parts;
}

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;

TEST(InsideTest, ReadingEnglishAndAcronymAreTold) {
  EXPECT_THAT(PartsOf(U"じんこうちのう、英: artificial intelligence、AI"),
              ElementsAre(Pair(PartRole::kReading, U"じんこうちのう"),
                          Pair(PartRole::kEnglish, U"artificial intelligence"),
                          Pair(PartRole::kAcronym, U"AI")));
}

TEST(InsideTest, OtherLanguagesAreLeftAlone) {
  EXPECT_THAT(PartsOf(U"法語：Médecins Sans Frontières"),
              ElementsAre(Pair(PartRole::kOther, U"Médecins Sans Frontières")));
}

TEST(InsideTest, AnAliasLosesItsLabelAndTail) {
  EXPECT_THAT(PartsOf(U"以下简称“世卫组织”"), ElementsAre(Pair(PartRole::kAlias, U"世卫组织")));
  EXPECT_THAT(PartsOf(U"以下「本法」という。"), ElementsAre(Pair(PartRole::kAlias, U"本法")));
  EXPECT_THAT(PartsOf(U"以下簡稱經濟“2+2”會議"),
              ElementsAre(Pair(PartRole::kAlias, U"經濟“2+2”會議")));
  EXPECT_THAT(PartsOf(U"簡稱WTO"), ElementsAre(Pair(PartRole::kAcronym, U"WTO")));
}

TEST(InsideTest, ACoordinationIsNotOneTerm) {
  EXPECT_THAT(PartsOf(U"direct, semi-direct and representative democracy"), IsEmpty());
}

TEST(InsideTest, CitationsAreNotGlosses) {
  EXPECT_THAT(PartsOf(U"Smith et al. 2019"), IsEmpty());
  EXPECT_THAT(PartsOf(U"Smith, 2020"), IsEmpty());
}

TEST(InsideTest, FormulasAddressesAndCodeAreNotTerms) {
  for (const char32_t* text :
       {U"X", U"X,X", U"f(x)", U"axis=1", U"https://example.org", U"x_1", U"km", U"IV", U"42",
        U"grep(1)", U"e.g. apples", U"It rained. Then it stopped"}) {
    EXPECT_FALSE(CouldBeEnglishTerm(text)) << testing::PrintToString(std::u32string(text));
  }
  EXPECT_TRUE(CouldBeEnglishTerm(U"John F. Kennedy"));
  EXPECT_TRUE(CouldBeEnglishTerm(U"ISO/IEC 42001"));
}

TEST(InsideTest, SentencesAndNotesAreNoChineseTerms) {
  EXPECT_TRUE(CouldBeCjkTerm(U"自然語言處理"));
  for (const char32_t* text : {U"本書的作者。", U"例如蘋果", U"2019年12期", U"圖3", U"甲"}) {
    EXPECT_FALSE(CouldBeCjkTerm(text));
  }
}

TEST(LabelTest, TheLongestLabelIsMet) {
  EXPECT_EQ(LabelAt(U"以下簡稱“甲”").length, 4u);
  EXPECT_EQ(LabelAt(U"英文名稱：Foo").kind, LabelKind::kEnglish);
  EXPECT_EQ(LabelAt(U"英語縮寫為AI").kind, LabelKind::kShortForm);
  EXPECT_EQ(LabelAt(U"前身為 Birdwatch").kind, LabelKind::kFormerName);
  EXPECT_EQ(LabelAt(U"英國").kind, LabelKind::kNone);
  EXPECT_EQ(LabelAt(U"量子").kind, LabelKind::kNone);
}

TEST(SoundTest, TransliterationsSoundLikeTheirNames) {
  const auto like = [](std::u32string_view run, std::u32string_view english) {
    return SoundLikeness(run, english);
  };
  EXPECT_GT(like(U"利文斯通", U"David Livingstone"), 0.7);
  EXPECT_GT(like(U"卡尔·波普尔", U"Karl Popper"), 0.75);
  EXPECT_GT(like(U"パラメトリック", U"parametric"), 0.9);
  EXPECT_LT(like(U"波普尔", U"David Livingstone"), 0.4);
  EXPECT_EQ(like(U"量子纠缠", U"quantum"), 0);
  EXPECT_EQ(like(U"", U"Karl"), 0);
  // A syllable too many is heard.
  EXPECT_GT(like(U"普特南", U"Hilary Putnam"), like(U"汉普特南", U"Hilary Putnam"));
}

TEST(SoundTest, LatinWordsHaveTheirConsonants) {
  EXPECT_EQ(SoundOfLatin(U"Resonac"), "LSNK");
  EXPECT_EQ(SoundOfLatin(U"Philip"), "FLP");
  EXPECT_EQ(SoundOfLatin(U"Knuth"), "NT");
}

TEST(AliasTest, AShortFormKeepsTheOrderOfCharacters) {
  EXPECT_TRUE(IsShortFormOf(U"广岛进程", U"广岛人工智能进程"));
  EXPECT_FALSE(IsShortFormOf(U"进程广岛", U"广岛人工智能进程"));
  EXPECT_FALSE(IsShortFormOf(U"广岛", U"广岛"));
  EXPECT_FALSE(IsShortFormOf(U"", U"广岛"));
}

TEST(NoiseTest, RowsOfSearchPhrasesAreSpam) {
  EXPECT_TRUE(IsSpam(U"甲乙在线观看,免费高清视频,丙丁无码,戊己成人,庚辛毛片"));
  EXPECT_FALSE(IsSpam(U"他說,這些免費視頻,一是教學,二是娛樂,三是宣傳。"));
  EXPECT_FALSE(IsSpam(U"| 列一 | 列二 | 列三 | 列四 | 列五 |"));
}

TEST(QuotedTest, TermsInQuotationMarksAreFound) {
  const SourceText text("他說“甲乙”和「丙‘丁戊’」,“不是術語。”", *TestFolder());
  std::vector<std::u32string> found;
  for (const Span span : QuotedTerms(text, {0, text.size()})) {
    found.emplace_back(text.View(span));
  }
  EXPECT_THAT(found, ElementsAre(U"甲乙", U"丁戊"));
}

TEST(WordListTest, SurnamesAndPlaces) {
  EXPECT_TRUE(BeginsWithSurname(U"司马光"));
  EXPECT_TRUE(BeginsWithSurname(U"王小明"));
  EXPECT_FALSE(BeginsWithSurname(U"王小明先生"));
  EXPECT_TRUE(PlaceAtStart(U"日本银行", U"bank of japan").named);
  EXPECT_FALSE(PlaceAtStart(U"日本银行", U"resonac").named);
  EXPECT_EQ(PlaceAtStart(U"银行", U"bank").length, 0u);
}

TEST(WrittenLanguageTest, ScriptAndLanguageAreJudgedFromTheWhole) {
  const auto tag = [](std::string_view text) {
    return JudgeLanguage(SourceText(text, *TestFolder())).str();
  };
  EXPECT_EQ(tag("這是一個關於機器學習的章節。"), "zh-Hant");
  EXPECT_EQ(tag("这是一个关于机器学习的章节。"), "zh-Hans");
  // Kept Simplified forms do not make a Traditional text Simplified.
  EXPECT_EQ(tag("這屬于機器學習,之后云計算興起,盡管進展緩慢。"), "zh-Hant");
  EXPECT_EQ(tag("これは機械学習の章です。"), "ja");
  EXPECT_EQ(tag("人工"), "zh");
}

}  // namespace
}  // namespace crosswalk::mine
