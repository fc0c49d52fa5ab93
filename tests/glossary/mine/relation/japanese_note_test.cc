// Japanese terms in the notes of a Chinese text, and what they are weighed by.
#include "glossary/mine/relation/japanese_note.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "glossary/mine/relation/likeness.h"
#include "glossary/mine/relation/loan_words.h"
#include "glossary/script/fold.h"
#include "glossary/text/utf8.h"
#include "tests/glossary/mine/relation/relations_of.h"

namespace crosswalk::mine {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(LoanWordTest, TheLongestWordIsMet) {
  ASSERT_NE(LoanWordAt(U"データベース"), nullptr);
  EXPECT_EQ(LoanWordAt(U"データベース")->japanese, U"データベース");
  EXPECT_EQ(LoanWordAt(U"データ処理")->japanese, U"データ");
  EXPECT_EQ(LoanWordAt(U"ホゲ"), nullptr);
  EXPECT_EQ(LoanWordAt(U""), nullptr);
}

TEST(LikenessTest, UnitsAreLoansKatakanaKanjiAndLatin) {
  std::vector<std::u32string> units;
  for (const JapaneseUnit& unit : UnitsOf(U"データホゲ河川に係るai技术"))
    units.push_back(unit.text);
  EXPECT_THAT(units, ElementsAre(U"データ", U"ホゲ", U"河", U"川", U"ai", U"技", U"术"));
  EXPECT_THAT(UnitsOf(U"のある、・"), IsEmpty());
}

TEST(LikenessTest, WhatIsSharedCoversBothSides) {
  const CrossLikeness all = Compare(UnitsOf(U"デジタル河川"), U"数字河川", U"");
  EXPECT_EQ(all.chinese, 1);
  EXPECT_EQ(all.japanese, 1);
  EXPECT_EQ(all.shared, 4u);
  const CrossLikeness none = Compare(UnitsOf(U"山岳"), U"河川", U"");
  EXPECT_EQ(none.chinese, 0);
  EXPECT_EQ(none.japanese, 0);
  EXPECT_EQ(Compare({}, U"", U"").chinese, 0);
}

TEST(LikenessTest, KatakanaMayBeHeardInTheGloss) {
  const CrossLikeness heard = Compare(UnitsOf(U"カヌークラブ"), U"独木舟俱乐部", U"canoe club");
  EXPECT_EQ(heard.by_sound, 1u);
  EXPECT_EQ(heard.japanese, 1);
  EXPECT_EQ(Compare(UnitsOf(U"カヌークラブ"), U"独木舟俱乐部", U"river league").by_sound, 0u);
}

TEST(JapaneseNoteTest, ALoanAndSharedCharactersMeetTheQuotedTerm) {
  EXPECT_THAT(Relations("兩國建立了“全球數字河川伙伴關系”。\n\n"
                        "參見:河川省.日米「グローバル·デジタル河川パートナーシップ」の開始[EB/OL].",
                        "japanese_note"),
              ElementsAre("全球數字河川伙伴關系=グローバル·デジタル河川パートナーシップ"));
}

TEST(JapaneseNoteTest, KanjiWordsOfItsOwnMeetToo) {
  EXPECT_THAT(Relations("國會通過《氫能河川促進法》,予以補貼。\n\n"
                        "河川省.「水素河川推進法」の成立について[EB/OL].",
                        "japanese_note"),
              ElementsAre("氫能河川促進法=水素河川推進法"));
}

TEST(JapaneseNoteTest, TheGlossIsHeardInKatakana) {
  EXPECT_THAT(Relations("推行“獨木舟護照”(canoe passport)制度。\n參見:河川庁「カヌーパスポート」"
                        "を導入[EB/OL].",
                        "japanese_note"),
              ElementsAre("獨木舟護照=カヌーパスポート"));
}

TEST(JapaneseNoteTest, AReferenceListLooksThroughTheWholeText) {
  std::string text = "所謂“數字河川主義”的提法。";
  for (int i = 0; i < 300; ++i) text += "這是一段很長的文字。";
  text += "\n[26]山田.「デジタル河川主義」の発展[J].河川と研究,2024,53(1).\n";
  EXPECT_THAT(Relations(text, "japanese_note"), ElementsAre("數字河川主義=デジタル河川主義"));
}

TEST(JapaneseNoteTest, ANoteDoesNotReachForwardNorFar) {
  EXPECT_THAT(Relations("參見:「デジタル河川主義」の発展。其後有“數字河川主義”。", "japanese_note"),
              IsEmpty());
  std::string text = "所謂“數字河川主義”的提法。";
  for (int i = 0; i < 300; ++i) text += "這是一段很長的文字。";
  text += "參見:「デジタル河川主義」の発展。";
  EXPECT_THAT(Relations(text, "japanese_note"), IsEmpty());
}

TEST(JapaneseNoteTest, TheEnglishOfTheSameNoteJoinsBoth) {
  const auto pairs = Relations(
      "兩國建立了“全球數字河川伙伴關系”。\n\n參見:河川省."
      "日米「グローバル·デジタル河川パートナーシップ」"
      "の開始[EB/OL].https://example.org/;U.S.Office.LaunchoftheGlobalDigitalRiverPartnership[EB/"
      "OL].",
      "english_of_note");
  EXPECT_THAT(
      pairs, ElementsAre("グローバル·デジタル河川パートナーシップ=Global Digital River Partnership",
                         "全球數字河川伙伴關系=Global Digital River Partnership"));
}

TEST(JapaneseNoteTest, WhatSharesLittleIsNoRendering) {
  for (const char* text :
       {"所謂“數字河川主義”的提法。\n參見:「河川式の管理システム」の進展。",
        "所謂“河川”的提法。\n參見:「デジタル河川主義に関する山岳研究の報告」の発展。",
        "所謂「河川主義」的提法。他說「山岳主義」很好。", "參見:「デジタル」の発展。"}) {
    EXPECT_THAT(Relations(text, "japanese_note"), IsEmpty()) << text;
  }
}

TEST(JapaneseNoteTest, JapaneseTextsHaveNoSuchNotes) {
  EXPECT_THAT(Relations("いわゆる「数字河川主義」は「デジタル河川主義」のことです。",
                        "japanese_note", true),
              IsEmpty());
}

// The list is made of what folding gives, or it would never be met.
TEST(LoanWordTest, TheListIsFolded) {
  static const std::shared_ptr<const script::Folder> folder = *script::Folder::Create();
  const SourceText text("", *folder);
  for (const char32_t* word : {U"デジタル", U"水素", U"ai", U"経済", U"気候变动", U"発电", U"量子",
                               U"共同", U"戦略", U"推进"}) {
    if (const LoanWord* met = LoanWordAt(word)) {
      EXPECT_EQ(text.Folded(met->japanese, text::Language::kZh), met->japanese);
      for (const auto said : met->chinese) {
        EXPECT_EQ(text.Folded(said, text::Language::kZh), said);
      }
    }
  }
}

}  // namespace
}  // namespace crosswalk::mine
