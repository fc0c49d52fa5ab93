#include "glossary/memory/score.h"

#include <gtest/gtest.h>

#include "glossary/memory/coded_text.h"
#include "glossary/memory/likeness.h"
#include "tests/glossary/script/shared_folder.h"

namespace crosswalk::memory {
namespace {

using text::Language;

v1::Segment Segment(const std::string& text) {
  v1::Segment segment;
  segment.set_text(text);
  return segment;
}

v1::Segment WithCode(std::uint32_t offset, const std::string& content, v1::Segment segment,
                     v1::CodeKind kind = v1::CODE_KIND_STANDALONE) {
  v1::InlineCode& code = *segment.add_codes();
  code.set_offset(offset);
  code.set_kind(kind);
  code.set_content(content);
  return segment;
}

bool Same(const v1::Segment& a, const v1::Segment& b) {
  return SameText(CodedText(a), CodedText(b));
}

std::string Fold(const v1::Segment& segment, Language language = Language::kZh) {
  script::FoldedText scratch;
  std::string form;
  FoldWhole(CodedText(segment), language, script::TheFolder(), scratch, form);
  return form;
}

TEST(ScoreTest, OneTokenOfFourIsTwentyFivePoints) {
  EXPECT_EQ(ScoreByTokens(1, 4, 4), 75u);
  EXPECT_EQ(ScoreByTokens(1, 4, 3), 75u);
  EXPECT_EQ(ScoreByTokens(4, 4, 1), 0u);
}

TEST(ScoreTest, AFractionOfAPointIsNotGiven) {
  EXPECT_EQ(ScoreByTokens(1, 3, 3), 66u);
  EXPECT_EQ(ScoreByTokens(2, 3, 3), 33u);
  EXPECT_EQ(ScoreByTokens(1, 7, 7), 85u);
}

TEST(ScoreTest, TokensAloneAreNeverWorthMoreThanNinetyEight) {
  EXPECT_EQ(ScoreByTokens(0, 5, 5), 98u);
  EXPECT_EQ(ScoreByTokens(1, 1000, 1000), 98u);
  EXPECT_EQ(ScoreByTokens(0, 0, 0), 98u);
}

TEST(ScoreTest, TheLongestSegmentsDoNotOverflow) {
  EXPECT_EQ(ScoreByTokens(65536, 65536, 1), 0u);
  EXPECT_EQ(ScoreByTokens(0, 4000000000u, 4000000000u), 98u);
}

TEST(SameTextTest, CharactersAreComparedAfterNfc) {
  EXPECT_TRUE(Same(Segment("caf\u00E9"), Segment("cafe\u0301")));
  EXPECT_TRUE(Same(Segment("が"), Segment("か\u3099")));
  EXPECT_FALSE(Same(Segment("Cafe"), Segment("cafe")));
  EXPECT_FALSE(Same(Segment("ｶ"), Segment("カ")));
}

TEST(SameTextTest, CodesAreTheSameByPlaceKindAndContentAlone) {
  v1::Segment bpt = WithCode(5, "<b>", Segment("Press enter"), v1::CODE_KIND_OPENING);
  v1::Segment g = bpt;
  bpt.mutable_codes(0)->set_element("bpt");
  g.mutable_codes(0)->set_element("g");
  g.mutable_codes(0)->set_id("7");
  EXPECT_TRUE(Same(bpt, g));
  g.mutable_codes(0)->set_content("<i>");
  EXPECT_FALSE(Same(bpt, g));
  EXPECT_FALSE(Same(bpt, WithCode(6, "<b>", Segment("Press enter"), v1::CODE_KIND_OPENING)));
  EXPECT_FALSE(Same(bpt, WithCode(5, "<b>", Segment("Press enter"))));
  EXPECT_FALSE(Same(bpt, Segment("Press enter")));
}

TEST(SameTextTest, ACodeStandsAtTheSamePlaceAlsoBehindACharacterThatIsWrittenOtherwise) {
  EXPECT_TRUE(
      Same(WithCode(5, "x", Segment("caf\u00E9 au")), WithCode(6, "x", Segment("cafe\u0301 au"))));
  EXPECT_FALSE(
      Same(WithCode(5, "x", Segment("caf\u00E9 au")), WithCode(7, "x", Segment("cafe\u0301 au"))));
}

TEST(FoldWholeTest, SpellingsOfOneTextMeet) {
  EXPECT_EQ(Fold(Segment("開啟檔案")), Fold(Segment("开启档案")));
  EXPECT_EQ(Fold(Segment("OPEN"), Language::kEn), Fold(Segment("Ｏpen"), Language::kEn));
  EXPECT_EQ(Fold(Segment("サーバー"), Language::kJa), Fold(Segment("ｻｰﾊﾞ"), Language::kJa));
}

TEST(FoldWholeTest, ARunOfWhiteSpaceIsOneBlankAndNoneIsNone) {
  EXPECT_EQ(Fold(Segment("a \t b")), Fold(Segment("a\u3000b")));
  EXPECT_NE(Fold(Segment("a, b")), Fold(Segment("a,b")));
  EXPECT_NE(Fold(Segment("a ")), Fold(Segment("a")));
}

TEST(FoldWholeTest, ACodeIsItsKindAndItsPlace) {
  EXPECT_EQ(Fold(WithCode(1, "<b>", Segment("ab"))), Fold(WithCode(1, "<i>", Segment("aB"))));
  EXPECT_NE(Fold(WithCode(1, "", Segment("ab"))), Fold(WithCode(2, "", Segment("ab"))));
  EXPECT_NE(Fold(WithCode(1, "", Segment("ab"))),
            Fold(WithCode(1, "", Segment("ab"), v1::CODE_KIND_CLOSING)));
  EXPECT_NE(Fold(WithCode(1, "", Segment("a  b"))), Fold(Segment("a  b")));
  EXPECT_NE(Fold(WithCode(2, "", Segment("a  b"))), Fold(WithCode(1, "", Segment("a  b"))));
}

TEST(DifferentWordsTest, TwoWordsOfTraditionalAreKeptApartWhereBothTextsAreSurelyTraditional) {
  const script::Folder& folder = script::TheFolder();
  EXPECT_EQ(Fold(Segment("吃麵後開會")), Fold(Segment("吃面後開會")));
  EXPECT_TRUE(AreDifferentWords("吃麵後開會", "吃面後開會", folder));
  EXPECT_FALSE(AreDifferentWords("吃麵後開會", "吃面后开会", folder));
  EXPECT_FALSE(AreDifferentWords("開會", "開會", folder));
}

TEST(LikenessTest, IsAnExactFractionOfCodePoints) {
  LikenessMeter meter("𠮷野家の店");
  EXPECT_EQ(meter.To("𠮷野家の店").value(), 1.0);
  const Likeness one_off = meter.To("吉野家の店");
  EXPECT_EQ(one_off.alike, 4u);
  EXPECT_EQ(one_off.longer, 5u);
  EXPECT_EQ(meter.To("𠮷野家の店だよ").longer, 7u);
  EXPECT_EQ(meter.To("x").value(), 0.0);
}

TEST(LikenessTest, EqualFractionsTieWhateverTheLengths) {
  EXPECT_EQ((Likeness{1, 3}), (Likeness{3333, 9999}));
  EXPECT_LT((Likeness{3333, 10000}), (Likeness{1, 3}));
  EXPECT_GT((Likeness{65535, 65536}), (Likeness{65534, 65535}));
}

}  // namespace
}  // namespace crosswalk::memory
