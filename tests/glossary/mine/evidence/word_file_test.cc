#include "glossary/mine/evidence/word_file.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cstdlib>
#include <fstream>
#include <vector>

namespace crosswalk::mine {
namespace {

constexpr WordFileMagic kMagic = {'C', 'W', 't', 'e', 's', 't', '\r', '\n'};

class WordFileTest : public testing::Test {
 protected:
  WordFileTest() {
    std::string name = testing::TempDir() + "wordsXXXXXX";
    folder_ = mkdtemp(name.data());
  }
  ~WordFileTest() override { std::filesystem::remove_all(folder_); }

  std::filesystem::path Write(std::string_view bytes) {
    const auto path = folder_ / "x.words";
    std::ofstream(path, std::ios::binary).write(bytes.data(), std::ssize(bytes));
    return path;
  }

  std::filesystem::path folder_;
};

TEST_F(WordFileTest, GivesEachWordItsBytes) {
  const auto words = WordFile::Open(
      Write(
          WordFileBytes(kMagic, 3, {{U"国", "a"}, {U"国家", ""}, {U"國", std::string("b\0c", 3)}})),
      kMagic, 3);
  ASSERT_TRUE(words.ok()) << words.status().message();
  EXPECT_EQ(words->size(), 3u);
  EXPECT_EQ(words->Find(U"国"), "a");
  EXPECT_EQ(words->Find(U"国家"), "");
  EXPECT_EQ(words->Find(U"國"), std::string_view("b\0c", 3));
  EXPECT_FALSE(words->Find(U"家").has_value());
  std::vector<std::pair<std::size_t, std::string>> found;
  words->Prefixes(U"国家的", [&](std::size_t length, std::string_view bytes) {
    found.emplace_back(length, bytes);
  });
  EXPECT_EQ(found, (std::vector<std::pair<std::size_t, std::string>>{{1, "a"}, {2, ""}}));
}

TEST_F(WordFileTest, RefusesOtherKindsAndVersions) {
  const std::string bytes = WordFileBytes(kMagic, 3, {{U"国", "a"}});
  const Status version = WordFile::Open(Write(bytes), kMagic, 4).status();
  EXPECT_EQ(version.code(), Code::kDataLoss);
  EXPECT_NE(version.message().find("version 3, this program reads 4"), std::string::npos);
  EXPECT_EQ(WordFile::Open(Write(bytes), {'o', 't', 'h', 'e', 'r'}, 3).status().code(),
            Code::kDataLoss);
}

RC_GTEST_FIXTURE_PROP(WordFileTest, WhatIsWrittenIsRead, ()) {
  std::map<std::u32string, std::string> words;
  for (const auto& [word, bytes] :
       *rc::gen::container<std::vector<std::pair<std::vector<int>, std::string>>>(rc::gen::pair(
           rc::gen::nonEmpty(
               rc::gen::container<std::vector<int>>(rc::gen::inRange(0x4E00, 0x4E10))),
           rc::gen::arbitrary<std::string>()))) {
    words[std::u32string(word.begin(), word.end())] = bytes;
  }
  const auto opened = WordFile::Open(Write(WordFileBytes(kMagic, 1, words)), kMagic, 1);
  RC_ASSERT(opened.ok());
  RC_ASSERT(opened->size() == words.size());
  for (const auto& [word, bytes] : words) RC_ASSERT(opened->Find(word) == bytes);
}

}  // namespace
}  // namespace crosswalk::mine
