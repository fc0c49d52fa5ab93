#include "glossary/script/lexicon.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <map>
#include <string>

#include "glossary/script/lexicon_file.h"

namespace crosswalk::script {
namespace {

class LexiconTest : public testing::Test {
 protected:
  LexiconTest() {
    std::string name = (std::filesystem::temp_directory_path() / "lexicon_XXXXXX").string();
    folder_ = mkdtemp(name.data());
  }
  ~LexiconTest() override { std::filesystem::remove_all(folder_); }

  std::filesystem::path Write(std::string_view bytes) const {
    std::ofstream(folder_ / "zh.lexicon", std::ios::binary) << bytes;
    return folder_ / "zh.lexicon";
  }

  std::filesystem::path folder_;
  const std::map<std::u32string, Word> words_ = {{U"国会", {1000, WordClass::kNoun, 0}},
                                                 {U"国", {900, WordClass::kSuffix, 0}},
                                                 {U"cat", {700, WordClass::kOther, 10}}};
};

TEST_F(LexiconTest, FindsWordsWithTheirEntries) {
  const Result<Lexicon> lexicon = Lexicon::Open(Write(LexiconBytes(words_)));
  ASSERT_TRUE(lexicon.ok()) << lexicon.status().ToString();
  EXPECT_EQ(lexicon->size(), 3u);
  ASSERT_TRUE(lexicon->Find(U"国会"));
  EXPECT_EQ(lexicon->Find(U"国会")->cost, 1000);
  EXPECT_EQ(lexicon->Find(U"国会")->word_class, WordClass::kNoun);
  EXPECT_EQ(lexicon->Find(U"cat")->grade, 10);
  EXPECT_FALSE(lexicon->Find(U"会"));
}

TEST_F(LexiconTest, FindsWordsThatATextBeginsWith) {
  const Result<Lexicon> opened = Lexicon::Open(Write(LexiconBytes(words_)));
  Result<Lexicon> moved = std::move(*const_cast<Result<Lexicon>&>(opened));
  std::string found;
  moved->Prefixes(U"国会図書館", [&](std::size_t length, const Word& word) {
    found += std::to_string(length) + ":" + std::to_string(word.cost) + " ";
  });
  EXPECT_EQ(found, "1:900 2:1000 ");
}

TEST_F(LexiconTest, KnowsWhereNoWordCrosses) {
  std::map<std::u32string, Word> words = words_;
  for (char32_t code = 0x4E00; code < 0x4F00; ++code) words[{code, code + 1, code + 7}] = {};
  const Result<Lexicon> lexicon = Lexicon::Open(Write(LexiconBytes(words)));
  ASSERT_TRUE(lexicon.ok()) << lexicon.status().ToString();
  EXPECT_EQ(lexicon->longest(), 3u);
  for (const auto& [word, entry] : words) {
    for (std::size_t i = 1; i < word.size(); ++i)
      EXPECT_TRUE(lexicon->MayJoin(word[i - 1], word[i]));
  }
  int wrong = 0;
  for (char32_t code = 0x5000; code < 0x5400; ++code) wrong += lexicon->MayJoin(code, U'国');
  EXPECT_LT(wrong, 200);
}

TEST_F(LexiconTest, AnEmptyLexiconOpens) {
  const Result<Lexicon> lexicon = Lexicon::Open(Write(LexiconBytes({})));
  ASSERT_TRUE(lexicon.ok());
  EXPECT_FALSE(lexicon->Find(U"国"));
}

TEST_F(LexiconTest, RefusesMissingAndDamagedFiles) {
  EXPECT_EQ(Lexicon::Open(folder_ / "none.lexicon").status().code(), Code::kNotFound);
  const std::string good = LexiconBytes(words_);
  for (std::size_t i = 0; i < good.size(); i += i < 200 ? 1 : 131) {
    std::string bad = good;
    bad[i] = static_cast<char>(bad[i] ^ 1);
    const Status status = Lexicon::Open(Write(bad)).status();
    EXPECT_EQ(status.code(), Code::kDataLoss) << i;
    EXPECT_NE(status.message().find("zh.lexicon: "), std::string::npos);
  }
  for (const std::size_t size : {std::size_t{0}, std::size_t{47}, good.size() - 1}) {
    EXPECT_EQ(Lexicon::Open(Write(good.substr(0, size))).status().code(), Code::kDataLoss) << size;
  }
}

TEST(DataFolderTest, TheEnvironmentNamesItElseItStandsBesideTheProgram) {
  const char* before = std::getenv("CROSSWALK_SHARE");
  const std::string kept = before == nullptr ? "" : before;
  setenv("CROSSWALK_SHARE", "/somewhere/else", 1);
  EXPECT_EQ(DataFolder(), "/somewhere/else");
  unsetenv("CROSSWALK_SHARE");
  EXPECT_EQ(DataFolder().filename(), "crosswalk");
  EXPECT_EQ(DataFolder().parent_path().filename(), "share");
  if (before != nullptr) setenv("CROSSWALK_SHARE", kept.c_str(), 1);
}

}  // namespace
}  // namespace crosswalk::script
