#include "glossary/index/segment_tokens.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "glossary/text/utf8.h"
#include "tests/glossary/index/match/match_units.h"

namespace crosswalk::index {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const std::string kOpening("\1o");
const std::string kClosing("\1c");
const std::string kStandalone("\1s");
const std::string kSubflow("\1f");

FoldedSegment Fold(const v1::Segment& segment, text::Language language) {
  SegmentScratch scratch;
  FoldedSegment folded;
  FoldSegment(segment, language, *SharedFolder(), scratch, folded);
  return folded;
}

std::vector<std::string> FormsOf(const v1::Segment& segment, text::Language language) {
  const FoldedSegment folded = Fold(segment, language);
  std::vector<std::string> forms;
  for (const SegmentToken& token : folded.tokens) forms.emplace_back(folded.Form(token));
  return forms;
}

std::vector<std::string> FormsOf(const std::string& text, text::Language language) {
  v1::Segment segment;
  segment.set_text(text);
  return FormsOf(segment, language);
}

v1::Segment WithCodes(const std::string& text,
                      std::initializer_list<std::pair<std::uint32_t, v1::CodeKind>> codes) {
  v1::Segment segment;
  segment.set_text(text);
  for (const auto& [offset, kind] : codes) {
    segment.add_codes()->set_offset(offset);
    segment.mutable_codes(segment.codes_size() - 1)->set_kind(kind);
  }
  return segment;
}

TEST(FoldSegment, TakesEnglishWordsWithoutCaseAndSpaces) {
  EXPECT_THAT(FormsOf("Save  the File.", text::Language::kEn),
              ElementsAre("save", "the", "file", "."));
}

TEST(FoldSegment, TakesHanCharactersOneByOneAsSimplified) {
  EXPECT_THAT(FormsOf("儲存檔案", text::Language::kZh), ElementsAre("储", "存", "档", "案"));
}

TEST(FoldSegment, DropsTheLastMarkOfAKatakanaWord) {
  EXPECT_THAT(FormsOf("サーバー", text::Language::kJa), ElementsAre("サ", "ー", "バ"));
  EXPECT_THAT(FormsOf("サーバ", text::Language::kJa), ElementsAre("サ", "ー", "バ"));
  EXPECT_THAT(FormsOf("ビール", text::Language::kJa), ElementsAre("ビ", "ー", "ル"));
}

TEST(FoldSegment, TakesBothWidthsForOne) {
  EXPECT_THAT(FormsOf("ＡＢＣ　１２", text::Language::kEn), ElementsAre("abc", "12"));
  EXPECT_THAT(FormsOf("ｶﾞｽ", text::Language::kJa), ElementsAre("ガ", "ス"));
}

TEST(FoldSegment, LeavesATagInTheTextAsItStands) {
  EXPECT_THAT(FormsOf("Open <B>%s {Name}", text::Language::kEn),
              ElementsAre("open", "<B>", "%s", "{Name}"));
}

TEST(FoldSegment, KeepsMiddleDotsAndHyphensAsTokens) {
  EXPECT_THAT(FormsOf("e-mail", text::Language::kEn), ElementsAre("e", "-", "mail"));
  EXPECT_EQ(FormsOf("ア・イ", text::Language::kJa).size(), 3u);
}

TEST(FoldSegment, MakesNothingOfWhiteSpace) {
  EXPECT_THAT(FormsOf(" \t\n　", text::Language::kEn), IsEmpty());
  EXPECT_THAT(FormsOf("", text::Language::kZh), IsEmpty());
}

TEST(FoldSegment, MakesNothingOfInvisibleCharacters) {
  EXPECT_THAT(FormsOf("a\u00ADb \u200B c", text::Language::kEn), ElementsAre("ab", "c"));
}

TEST(FoldSegment, TellsOfCodesTheirKindAlone) {
  EXPECT_THAT(FormsOf(WithCodes("ab c", {{0, v1::CODE_KIND_OPENING},
                                         {2, v1::CODE_KIND_CLOSING},
                                         {3, v1::CODE_KIND_STANDALONE},
                                         {4, v1::CODE_KIND_SUBFLOW_OPENING},
                                         {4, v1::CODE_KIND_SUBFLOW_CLOSING}}),
                      text::Language::kEn),
              ElementsAre(kOpening, "ab", kClosing, kStandalone, "c", kSubflow, kSubflow));
}

TEST(FoldSegment, PutsACodeInsideAWordBehindIt) {
  EXPECT_THAT(FormsOf(WithCodes("word two", {{2, v1::CODE_KIND_OPENING}}), text::Language::kEn),
              ElementsAre("word", kOpening, "two"));
}

TEST(FoldSegment, TakesACodeOfNoKindForOneThatStandsAlone) {
  EXPECT_THAT(FormsOf(WithCodes("", {{0, v1::CODE_KIND_UNSPECIFIED}}), text::Language::kEn),
              ElementsAre(kStandalone));
}

TEST(FoldSegment, SaysWhereTokensStand) {
  const FoldedSegment folded =
      Fold(WithCodes("數 A", {{3, v1::CODE_KIND_STANDALONE}}), text::Language::kZh);
  ASSERT_EQ(folded.tokens.size(), 3u);
  EXPECT_EQ(folded.tokens[0].begin, 0u);
  EXPECT_EQ(folded.tokens[0].end, 3u);
  EXPECT_EQ(folded.tokens[0].kind, text::TokenKind::kHan);
  EXPECT_EQ(folded.tokens[0].code, -1);
  EXPECT_EQ(folded.tokens[1].begin, 3u);
  EXPECT_EQ(folded.tokens[1].end, 3u);
  EXPECT_EQ(folded.tokens[1].code, 0);
  EXPECT_EQ(folded.tokens[2].begin, 4u);
  EXPECT_EQ(folded.tokens[2].end, 5u);
  EXPECT_EQ(folded.Form(folded.tokens[2]), "a");
}

TEST(FoldSegment, ForgetsWhatItFoldedBefore) {
  SegmentScratch scratch;
  FoldedSegment folded;
  for (const char* text : {"one two three", "four"}) {
    v1::Segment segment;
    segment.set_text(text);
    FoldSegment(segment, text::Language::kEn, *SharedFolder(), scratch, folded);
  }
  ASSERT_EQ(folded.tokens.size(), 1u);
  EXPECT_EQ(folded.Form(folded.tokens[0]), "four");
}

// Every character is in the forms of the fold, cut where tokens begin.
TEST(FoldSegment, SaysWhatTheFolderSaysOfTheWhole) {
  for (const char* text : {"鍵を押してください。", "HiroshimaAIProcess 3.5 ½ ①", "é̂ ﬁ ㍿ ゔ",
                           "𠮷野家 🎌 x", "ｻｰﾊﾞｰ ﾂｰﾙ", "don't L'Oréal 's"}) {
    for (const text::Language language :
         {text::Language::kZh, text::Language::kJa, text::Language::kEn}) {
      std::string joined;
      for (const std::string& form : FormsOf(text, language)) joined += form;
      script::FoldedText folded;
      SharedFolder()->Fold(text, language, script::Separators::kKeep, folded);
      std::u32string expected;
      for (std::size_t i = 0; i < folded.chars.size(); ++i) {
        if (folded.kind[i] != text::TokenKind::kSpace) expected += folded.chars[i];
      }
      EXPECT_EQ(joined, text::ToUtf8(expected)) << text;
    }
  }
}

}  // namespace
}  // namespace crosswalk::index
