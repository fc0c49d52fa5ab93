#include "glossary/mine/evidence/words.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>
#include <vector>

#include "glossary/script/lexicon.h"
#include "glossary/text/utf8.h"

namespace crosswalk::mine {
namespace {

class Words : public testing::Test {
 protected:
  static const script::Lexicon& Zh() {
    static const script::Lexicon lexicon =
        *script::Lexicon::Open(script::DataFolder() / "zh.lexicon");
    return lexicon;
  }
  static const script::Lexicon& Ja() {
    static const script::Lexicon lexicon =
        *script::Lexicon::Open(script::DataFolder() / "ja.lexicon");
    return lexicon;
  }
  static std::vector<WordPiece> Cut(std::u32string_view text, bool japanese) {
    WordCutter cutter(japanese ? Ja() : Zh(), japanese);
    return cutter.Cut(text);
  }
  // The role of the word that ends where the bar stands.
  static WordRole Before(std::u32string_view marked, bool japanese = false) {
    const std::size_t bar = marked.find(U'|');
    const std::u32string text =
        std::u32string(marked.substr(0, bar)) + std::u32string(marked.substr(bar + 1));
    for (const WordPiece& piece : Cut(text, japanese)) {
      if (piece.end == bar) return piece.role;
    }
    ADD_FAILURE() << "no border in " << text::ToUtf8(marked);
    return WordRole::kUnknown;
  }
};

TEST_F(Words, ChineseRoles) {
  EXPECT_EQ(Before(U"这里的|函数"), WordRole::kFunction);
  EXPECT_EQ(Before(U"被称为|函数"), WordRole::kIntroducer);
  EXPECT_EQ(Before(U"一种|函数"), WordRole::kFunction);
  EXPECT_EQ(Before(U"三名|科学家"), WordRole::kCounter);
  EXPECT_EQ(Before(U"哲学家|拉图尔"), WordRole::kTitle);
  EXPECT_EQ(Before(U"打开|函数"), WordRole::kVerb);
  EXPECT_EQ(Before(U"已经|部署"), WordRole::kFunction);
  EXPECT_EQ(Before(U"系统中|函数"), WordRole::kAdverb);
}

TEST_F(Words, WhatTermsAreMadeOfIsContent) {
  EXPECT_EQ(Before(U"随机|部署"), WordRole::kContent);
  EXPECT_EQ(Before(U"几何|部署"), WordRole::kContent);
  EXPECT_EQ(Before(U"绝对|部署"), WordRole::kContent);
  EXPECT_EQ(Before(U"平方|投票"), WordRole::kContent);
  EXPECT_EQ(Before(U"実行ファイル名|変更", true), WordRole::kContent);
}

TEST_F(Words, JapaneseRoles) {
  EXPECT_EQ(Before(U"関数の|微分", true), WordRole::kFunction);
  EXPECT_EQ(Before(U"いわゆる|微分", true), WordRole::kIntroducer);
  EXPECT_EQ(Before(U"当該|装置", true), WordRole::kFunction);
  EXPECT_EQ(Before(U"経済学者|ケインズ", true), WordRole::kTitle);
  EXPECT_EQ(Before(U"現在|関数", true), WordRole::kAdverb);
}

TEST_F(Words, TheLastCutTellsItsCost) {
  WordCutter cutter(Zh(), false);
  cutter.Cut(U"函数");
  const std::uint32_t one = cutter.cost();
  cutter.Cut(U"函数函数");
  EXPECT_GT(cutter.cost(), one);
}

RC_GTEST_FIXTURE_PROP(Words, PiecesCoverTheText, ()) {
  std::u32string text;
  for (const char32_t c : *rc::gen::container<std::vector<char32_t>>(
           rc::gen::elementOf(std::u32string(U"三名科学家的函数一第系统中名を関数デジタルA1 ")))) {
    text += c;
  }
  for (const bool japanese : {false, true}) {
    std::size_t at = 0;
    for (const WordPiece& piece : Cut(text, japanese)) {
      RC_ASSERT(piece.begin == at);
      RC_ASSERT(piece.end > piece.begin);
      at = piece.end;
    }
    RC_ASSERT(at == text.size());
  }
}

}  // namespace
}  // namespace crosswalk::mine
