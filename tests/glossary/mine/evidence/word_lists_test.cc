#include "glossary/mine/evidence/word_lists.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <vector>

namespace crosswalk::mine {
namespace {

TEST(WordLists, GrammarIsKnownByCharacterAndWord) {
  EXPECT_TRUE(IsFunctionCharacter(U'的'));
  EXPECT_FALSE(IsFunctionCharacter(U'学'));
  EXPECT_TRUE(IsFunctionWord(U"所谓"));
  EXPECT_TRUE(IsFunctionWord(U"各类"));
  EXPECT_FALSE(IsFunctionWord(U"函数"));
}

TEST(WordLists, IntroducersAreVerbsThatBeginNoTerm) {
  for (const auto* word : {U"称为", U"被称为", U"利用", U"荣获", U"旗下", U"又译作"}) {
    EXPECT_TRUE(IsIntroducer(word));
  }
  // 支持向量机, 学习算法, 优化问题, 分析化学.
  for (const auto* word : {U"支持", U"学习", U"优化", U"分析", U"训练", U"应用", U"为"}) {
    EXPECT_FALSE(IsIntroducer(word));
  }
}

TEST(WordLists, TitlesEndLongerWords) {
  EXPECT_TRUE(IsTitle(U"教授"));
  EXPECT_TRUE(IsTitle(U"天体物理学家"));
  EXPECT_TRUE(IsTitle(U"首席执行官"));
  EXPECT_FALSE(IsTitle(U"教学"));
  EXPECT_TRUE(IsJapaneseTitle(U"首相"));
  EXPECT_TRUE(IsJapaneseTitle(U"経済学者"));
  EXPECT_TRUE(IsJapaneseTitle(U"氏"));
  EXPECT_FALSE(IsJapaneseTitle(U"摂氏"));  // one character counts alone only
  EXPECT_FALSE(IsJapaneseTitle(U"経済"));
}

TEST(WordLists, JapaneseHasItsOwnIntroducersAndDeterminers) {
  EXPECT_TRUE(IsJapaneseIntroducer(U"いわゆる"));
  EXPECT_TRUE(IsJapaneseIntroducer(U"通称"));
  EXPECT_FALSE(IsJapaneseIntroducer(U"通信"));
  EXPECT_TRUE(IsJapaneseDeterminer(U"当該"));
  EXPECT_FALSE(IsJapaneseDeterminer(U"該博"));
}

TEST(WordLists, SurnamesBeginNames) {
  EXPECT_TRUE(BeginsWithSurname(U"王小明"));
  EXPECT_TRUE(BeginsWithSurname(U"欧阳修"));
  EXPECT_TRUE(BeginsWithSurname(U"司马相如"));
  EXPECT_FALSE(BeginsWithSurname(U"王"));
  EXPECT_FALSE(BeginsWithSurname(U"的小明"));
  EXPECT_FALSE(BeginsWithSurname(U""));
}

TEST(Places, TheLongestNameCounts) {
  EXPECT_EQ(PlaceAtStart(U"印度尼西亚大学", U"university of indonesia").length, 5u);
  EXPECT_TRUE(PlaceAtStart(U"印度尼西亚大学", U"university of indonesia").named);
  EXPECT_EQ(PlaceAtStart(U"印度理工学院", U"indian institute of technology").length, 2u);
  EXPECT_TRUE(PlaceAtStart(U"米国国务省", U"u.s. department of state").named);
  EXPECT_TRUE(PlaceAtStart(U"アメリカ航空宇宙局", U"american space agency").named);
  EXPECT_EQ(PlaceAtStart(U"函数", U"function").length, 0u);
  EXPECT_EQ(PlaceAtStart(U"", U"").length, 0u);
}

TEST(Places, EnglishNamesThemByWholeWordsWhereShort) {
  EXPECT_TRUE(PlaceAtStart(U"美国陆军", U"us army").named);
  EXPECT_FALSE(PlaceAtStart(U"美国商会", U"business council").named);
  EXPECT_FALSE(PlaceAtStart(U"美国用户", U"users").named);
  EXPECT_TRUE(PlaceAtStart(U"德国总理", U"german chancellor").named);
  EXPECT_FALSE(PlaceAtStart(U"日本商会", U"chamber of commerce").named);
  EXPECT_TRUE(NamesPlace(U"伦敦", U"london school of economics"));
  EXPECT_FALSE(NamesPlace(U"伦敦", U"paris school of economics"));
  EXPECT_FALSE(NamesPlace(U"无处", U"nowhere"));
}

RC_GTEST_PROP(Places, AMatchStandsAtTheStart, ()) {
  std::u32string term;
  for (const char32_t c : *rc::gen::container<std::vector<char32_t>>(
           rc::gen::elementOf(std::u32string(U"中国日本印度尼西亚美的人伦敦")))) {
    term += c;
  }
  const PlaceMatch match = PlaceAtStart(term, U"china japan");
  RC_ASSERT(match.length <= term.size());
  RC_ASSERT(match.length != 1u);
  RC_ASSERT(!match.named || match.length > 0u);
  if (match.length > 0) {
    // What follows changes no shorter a match.
    RC_ASSERT(PlaceAtStart(term.substr(0, match.length), U"china japan").length == match.length);
  }
}

}  // namespace
}  // namespace crosswalk::mine
