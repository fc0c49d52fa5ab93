#include "glossary/script/fold.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "glossary/text/normalize.h"
#include "glossary/text/token.h"
#include "glossary/text/utf8.h"
#include "tests/glossary/script/random_text.h"
#include "tests/glossary/script/shared_folder.h"

namespace crosswalk::script {
namespace {

using text::Language;
using text::TokenKind;

constexpr Language kLanguages[] = {Language::kZh, Language::kJa, Language::kEn, Language::kOther};

FoldedText Folded(std::string_view text, Language language,
                  Separators separators = Separators::kDrop) {
  FoldedText folded;
  TheFolder().Fold(text, language, separators, folded);
  return folded;
}

// The pieces of `text` that a term may be, by where it may begin and end.
std::vector<std::string> Words(std::string_view text, Language language) {
  const FoldedText folded = Folded(text, language);
  std::vector<std::string> words;
  std::size_t first = 0;
  for (std::size_t i = 0; i < folded.chars.size(); ++i) {
    if ((folded.flags[i] & kMayBegin) != 0) first = i;
    if ((folded.flags[i] & kMayEnd) != 0) {
      words.emplace_back(text.substr(folded.begin[first], folded.end[i] - folded.begin[first]));
    }
  }
  return words;
}

using Strings = std::vector<std::string>;

TEST(Fold, SaysForEachFoldedCharacterWhereItStood) {
  const FoldedText folded = Folded("葛󠄀城㌔𠮷", Language::kJa);
  ASSERT_EQ(folded.chars, U"葛城キロ吉");
  EXPECT_EQ(folded.begin, (std::vector<std::uint32_t>{0, 7, 10, 10, 13}));
  EXPECT_EQ(folded.end, (std::vector<std::uint32_t>{7, 10, 13, 13, 17}));
}

TEST(Fold, GivesADroppedLongVowelMarkToTheCharacterBeforeIt) {
  const FoldedText folded = Folded("ｻｰﾊﾞｰの", Language::kJa);
  ASSERT_EQ(folded.chars, U"サーバの");
  EXPECT_EQ(folded.begin, (std::vector<std::uint32_t>{0, 3, 6, 15}));
  EXPECT_EQ(folded.end, (std::vector<std::uint32_t>{3, 6, 15, 18}));
}

TEST(Fold, MarksWhereSomethingWasDropped) {
  const FoldedText folded = Folded("AI Act", Language::kEn);
  ASSERT_EQ(folded.chars, U"aiact");
  EXPECT_EQ(folded.flags[1] & kGap, 0);
  EXPECT_EQ(folded.flags[2] & kGap, kGap);
  EXPECT_EQ(folded.begin[2], 3u);
}

TEST(Fold, KeepsSeparatorsWhereMatchingNeedsThem) {
  EXPECT_EQ(Folded("Hiroshima AI-Process", Language::kEn, Separators::kKeep).chars,
            U"hiroshima ai-process");
  EXPECT_EQ(Folded("ツール・バー", Language::kJa, Separators::kKeep).chars, U"ツール・バー");
  EXPECT_EQ(Folded("列奧納多·達", Language::kZh, Separators::kKeep).chars, U"列奥纳多・达");
}

TEST(Fold, NeverCutsALatinWordOrAKatakanaRun) {
  EXPECT_EQ(Words("HiroshimaAIProcess", Language::kEn), (Strings{"Hiroshima", "AI", "Process"}));
  EXPECT_EQ(Words("file name", Language::kEn), (Strings{"file", "name"}));
  EXPECT_EQ(Words("UTF8", Language::kEn), (Strings{"UTF", "8"}));
  EXPECT_EQ(Words("APIs", Language::kEn), (Strings{"APIs"}));
  EXPECT_EQ(Words("don't", Language::kEn), (Strings{"don't"}));
  EXPECT_EQ(Words("1,000.5", Language::kEn), (Strings{"1,000.5"}));
  EXPECT_EQ(Words("データベース", Language::kJa), (Strings{"データベース"}));
  EXPECT_EQ(Words("ﾃﾞｰﾀﾍﾞｰｽ", Language::kJa), (Strings{"ﾃﾞｰﾀﾍﾞｰｽ"}));
  EXPECT_EQ(Words("㌔メートル", Language::kJa), (Strings{"㌔メートル"}));
}

TEST(Fold, CutsHanAndHiraganaAnywhere) {
  EXPECT_EQ(Words("廣島の", Language::kZh), (Strings{"廣", "島", "の"}));
}

TEST(Fold, LetsATermEndBeforeTheMarkThatOnlyTheWholeWordLoses) {
  // ツール バー holds both バー and ツールバー, whose key is ツールバ.
  const FoldedText folded = Folded("ツール バー", Language::kJa);
  ASSERT_EQ(folded.chars, U"ツールバー");
  EXPECT_NE(folded.flags[3] & kMayBegin, 0);
  EXPECT_NE(folded.flags[3] & kMayEnd, 0);
  EXPECT_EQ(folded.end[3], 16u);
  EXPECT_NE(folded.flags[4] & kMayEnd, 0);
  EXPECT_EQ(TheFolder().Key("ツール バー", Language::kJa), "ツールバ");
}

TEST(Fold, DropsTheLongVowelMarkOnlyBehindThreeOthers) {
  const Folder& folder = TheFolder();
  EXPECT_EQ(folder.Key("サーバー", Language::kJa), "サーバ");
  EXPECT_EQ(folder.Key("カバー", Language::kJa), "カバー");
  EXPECT_EQ(folder.Key("らーめんー", Language::kJa), "らーめんー");
  EXPECT_EQ(folder.Key("サーバーを", Language::kJa), "サーバを");
}

TEST(Fold, HasTheRulesOfEachLanguage) {
  const Folder& folder = TheFolder();
  EXPECT_EQ(folder.Key("機廣", Language::kZh), "机广");
  EXPECT_EQ(folder.Key("機廣", Language::kJa), "機広");
  EXPECT_EQ(folder.Key("機廣", Language::kEn), "機廣");
  EXPECT_EQ(folder.Key("機廣", Language::kNone), "機廣");
}

TEST(Fold, ReusesItsOutputWhateverStoodThere) {
  FoldedText folded;
  TheFolder().Fold("a much longer text that stood here before", Language::kEn, Separators::kKeep,
                   folded);
  TheFolder().Fold("軟體", Language::kZh, Separators::kDrop, folded);
  EXPECT_EQ(folded.chars, U"软体");
  EXPECT_EQ(folded.begin.size(), 2u);
  EXPECT_EQ(folded.kind, (std::vector<TokenKind>{TokenKind::kHan, TokenKind::kHan}));
  TheFolder().Fold("", Language::kZh, Separators::kDrop, folded);
  EXPECT_TRUE(folded.chars.empty());
  EXPECT_TRUE(folded.flags.empty());
}

TEST(Fold, MakesItsHashOfTheTablesAlone) {
  const auto again = Folder::Create();
  ASSERT_TRUE(again.ok());
  EXPECT_EQ((*again)->Hash(), TheFolder().Hash());
  EXPECT_EQ(TheFolder().Hash().size(), 64u);
}

RC_GTEST_PROP(FoldProperty, FoldingAKeyAgainChangesNothing, ()) {
  const std::string text = *RandomText();
  for (const Language language : kLanguages) {
    const std::string key = TheFolder().Key(text, language);
    RC_ASSERT(TheFolder().Key(key, language) == key);
  }
}

RC_GTEST_PROP(FoldProperty, FoldingATextAgainWithSeparatorsChangesNothing, ()) {
  const std::string text = *RandomText();
  for (const Language language : kLanguages) {
    const FoldedText once = Folded(text, language, Separators::kKeep);
    RC_ASSERT(Folded(text::ToUtf8(once.chars), language, Separators::kKeep).chars == once.chars);
  }
}

RC_GTEST_PROP(FoldProperty, OffsetsAreBordersOfTheOriginalAndAscend, ()) {
  const std::string text = *RandomText();
  for (const Language language : kLanguages) {
    for (const Separators separators : {Separators::kDrop, Separators::kKeep}) {
      const FoldedText folded = Folded(text, language, separators);
      const std::size_t size = folded.chars.size();
      RC_ASSERT(folded.begin.size() == size && folded.end.size() == size);
      RC_ASSERT(folded.flags.size() == size && folded.kind.size() == size);
      const auto is_border = [&](std::size_t at) {
        return at == text.size() ||
               (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80);
      };
      for (std::size_t i = 0; i < size; ++i) {
        RC_ASSERT(is_border(folded.begin[i]) && is_border(folded.end[i]));
        RC_ASSERT(folded.begin[i] < folded.end[i]);
        if (i == 0) continue;
        RC_ASSERT(folded.begin[i - 1] <= folded.begin[i] && folded.end[i - 1] <= folded.end[i]);
      }
    }
  }
}

RC_GTEST_PROP(FoldProperty, NoTermBeginsOrEndsInsideACluster, ()) {
  const std::string text = *RandomText();
  const FoldedText folded = Folded(text, Language::kJa);
  for (std::size_t i = 1; i < folded.chars.size(); ++i) {
    if (folded.begin[i] == folded.begin[i - 1]) {
      RC_ASSERT((folded.flags[i] & kMayBegin) == 0);
    }
  }
  if (!folded.chars.empty()) {
    RC_ASSERT((folded.flags.front() & kMayBegin) != 0);
    RC_ASSERT((folded.flags.back() & kMayEnd) != 0);
  }
}

RC_GTEST_PROP(FoldProperty, OfALanguageWithoutRulesIsTheNormaliserButForDotsAndLastMarks, ()) {
  std::string text = *RandomText();
  std::u32string expected = text::ToUtf32(text::NfkcCasefold(text));
  const auto special = [](char32_t c) {
    return c == 0xB7 || c == 0x387 || c == 0x2022 || c == 0x2027 || c == 0x22C5 || c == 0x30FB ||
           c == 0x30FC;
  };
  std::u32string folded = Folded(text, Language::kOther, Separators::kKeep).chars;
  std::erase_if(expected, special);
  std::erase_if(folded, special);
  RC_ASSERT(folded == expected);
}

RC_GTEST_PROP(FoldProperty, WordsBeginWhereTheTokeniserBeginsThem, ()) {
  // Of texts that fold one to one and hold no tags.
  const std::string text = *PlainText();
  const FoldedText folded = Folded(text, Language::kEn, Separators::kKeep);
  std::vector<std::uint32_t> expected, found;
  TokenKind before = TokenKind::kOther;
  for (const text::Token& token : text::Tokenize(text)) {
    // A katakana run is a view over its tokens; of white space no term begins inside a run.
    const bool run = token.kind == TokenKind::kKatakana && before == TokenKind::kKatakana;
    if (token.kind != TokenKind::kSpace && !run) expected.push_back(token.begin);
    before = token.kind;
  }
  for (std::size_t i = 0; i < folded.chars.size(); ++i) {
    if ((folded.flags[i] & kMayBegin) != 0 && folded.kind[i] != TokenKind::kSpace) {
      found.push_back(folded.begin[i]);
    }
  }
  RC_ASSERT(found == expected);
}

}  // namespace
}  // namespace crosswalk::script
