#include "glossary/memory/concordance/query_words.h"

#include <gtest/gtest.h>

#include "tests/glossary/index/concordance/concordance_fixture.h"

namespace crosswalk::memory {
namespace {

// Phrases between `;`, words between blanks, `+` in front of one that is glued.
std::string Read(const std::string& query, text::Language language) {
  const auto phrases = ReadQuery(query, language, *index::ConcordanceFolder());
  if (!phrases.ok()) return phrases.status().ToString();
  std::string line;
  for (const index::SoughtPhrase& phrase : *phrases) {
    if (!line.empty()) line += "; ";
    for (std::size_t i = 0; i < phrase.size(); ++i) {
      if (i > 0) line += ' ';
      if (phrase[i].glued) line += '+';
      line += phrase[i].form;
    }
  }
  return line;
}

constexpr auto kEn = text::Language::kEn;
constexpr auto kZh = text::Language::kZh;
constexpr auto kJa = text::Language::kJa;

TEST(QueryWords, WordsOutsideQuotesStandAlone) {
  EXPECT_EQ(Read("Save the File", kEn), "save; the; file");
  EXPECT_EQ(Read("  and/or,\tfile ", kEn), "and; or; file");
  EXPECT_EQ(Read("file FILE file", kEn), "file");
}

TEST(QueryWords, QuotedWordsAreOnePhrase) {
  EXPECT_EQ(Read("\"save the file\"", kEn), "save the file");
  EXPECT_EQ(Read("now \"save, the\" file\"as is\"", kEn), "now; save the; file; as is");
  EXPECT_EQ(Read("\"儲存 檔案\"", kZh), "储 +存 档 +案");
}

TEST(QueryWords, ARunOfCharactersIsAPhraseOfItsOwn) {
  EXPECT_EQ(Read("打开文件", kZh), "打 +开 +文 +件");
  EXPECT_EQ(Read("打开 文件", kZh), "打 +开; 文 +件");
  EXPECT_EQ(Read("打开，文件", kZh), "打 +开; 文 +件");
  EXPECT_EQ(Read("用AI写", kZh), "用; ai; 写");
  EXPECT_EQ(Read("\"用AI写\"", kZh), "用 ai 写");
}

TEST(QueryWords, TheQueryIsFoldedUnderItsLanguage) {
  EXPECT_EQ(Read("機", kZh), "机");
  EXPECT_EQ(Read("機", kJa), "機");
  EXPECT_EQ(Read("サーバーを", kJa), "サ +ー +バ +を");
  EXPECT_EQ(Read("ＡＢＣ", kEn), "abc");
}

TEST(QueryWords, AJoinedWordIsOneWord) {
  EXPECT_EQ(Read("JavaScript GPT4", kEn), "javascript; gpt4");
  EXPECT_EQ(Read("\"the GPT-4 model\"", kEn), "the gpt 4 model");
}

TEST(QueryWords, ABaseIsKeptBesideTheForm) {
  const auto phrases = ReadQuery("files", kEn, *index::ConcordanceFolder());
  ASSERT_TRUE(phrases.ok());
  EXPECT_EQ((*phrases)[0][0].form, "files");
  EXPECT_EQ((*phrases)[0][0].base, "file");
}

TEST(QueryWords, WhatHoldsNoWordIsAnError) {
  for (const char* query : {"", " \t", "…!?", "<b>", "%s {0}"}) {
    EXPECT_EQ(Read(query, kEn), "INVALID_ARGUMENT: query: holds no word") << query;
  }
  EXPECT_EQ(Read("file \"\"", kEn),
            "INVALID_ARGUMENT: query: has a phrase between \" that holds no word");
  EXPECT_EQ(Read("file \" ... \"", kEn),
            "INVALID_ARGUMENT: query: has a phrase between \" that holds no word");
  EXPECT_EQ(Read("save \"the file", kEn),
            "INVALID_ARGUMENT: query: opens a phrase with \" and does not close it");
  EXPECT_EQ(Read("\"", kEn),
            "INVALID_ARGUMENT: query: opens a phrase with \" and does not close it");
}

}  // namespace
}  // namespace crosswalk::memory
