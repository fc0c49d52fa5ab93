#include "glossary/script/lexicons/word_list.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <cmath>
#include <fstream>
#include <string>

namespace crosswalk::script {
namespace {

class WordListTest : public testing::Test {
 protected:
  WordListTest() {
    std::string name = (std::filesystem::temp_directory_path() / "word_list_XXXXXX").string();
    folder_ = mkdtemp(name.data());
  }
  ~WordListTest() override { std::filesystem::remove_all(folder_); }

  std::filesystem::path Write(const std::string& name, const std::string& content) const {
    std::ofstream(folder_ / name, std::ios::binary) << content;
    return folder_ / name;
  }

  std::filesystem::path folder_;
  std::shared_ptr<const Folder> folder_of_keys_ = *Folder::Create();
};

TEST_F(WordListTest, ReadsJiebasCountsAsShares) {
  const Result<WordList> words = ReadJieba(
      Write("dict.txt", "的 60 uj\n廣島 30 ns\nAT&T 10 nz\n广岛 20 n\n"), *folder_of_keys_);
  ASSERT_TRUE(words.ok()) << words.status().ToString();
  EXPECT_EQ(words->at(U"的").cost, std::lround(-100 * std::log(60.0 / 120)));
  EXPECT_EQ(words->at(U"的").word_class, WordClass::kParticle);
  // Two spellings of one key: the commoner one stays.
  EXPECT_EQ(words->at(U"广岛").cost, std::lround(-100 * std::log(30.0 / 120)));
  EXPECT_EQ(words->at(U"广岛").word_class, WordClass::kPlace);
  EXPECT_EQ(words->count(U"廣島"), 0u);
  EXPECT_EQ(words->at(U"at&t").word_class, WordClass::kProperNoun);
}

TEST_F(WordListTest, NamesTheLineOfJiebasListThatIsWrong) {
  for (const char* content : {"的 60 uj\n广岛\n", "的 60 uj\n广岛 viel n\n", "的 60 uj\n\xFF 1 n\n",
                              "的 60 uj\n 1 n\n"}) {
    const Status status = ReadJieba(Write("dict.txt", content), *folder_of_keys_).status();
    EXPECT_EQ(status.code(), Code::kInvalidArgument) << content;
    EXPECT_NE(status.message().find("dict.txt:2: "), std::string::npos) << status.message();
  }
}

TEST_F(WordListTest, NamesThePackageOfAMissingDictionary) {
  const auto message = [](const auto& result) { return result.status().message(); };
  EXPECT_NE(message(ReadJieba(folder_ / "no.txt", *folder_of_keys_)).find("python3-jieba"),
            std::string::npos);
  EXPECT_NE(message(ReadIpadic(folder_ / "no", *folder_of_keys_)).find("mecab-ipadic"),
            std::string::npos);
  EXPECT_NE(message(ReadScowl(folder_ / "no")).find("scowl"), std::string::npos);
}

TEST_F(WordListTest, ReadsIpadicFromEucJp) {
  // 東京 and の in EUC-JP; 、 is a mark, no word.
  Write("Noun.csv",
        "\xC5\xEC\xB5\xFE,0,0,100,\xCC\xBE\xBB\xEC,\xB8\xC7\xCD\xAD\xCC\xBE\xBB\xEC,"
        "\xC3\xCF\xB0\xE8,*,*,*,\xC5\xEC\xB5\xFE,a,b\n");
  Write("Postp.csv",
        "\xA4\xCE,1,1,100,\xBD\xF5\xBB\xEC,*,*,*,*,*,\xA4\xCE,a,b\n"
        "\xA1\xA2,1,1,100,\xB5\xAD\xB9\xE6,\xC6\xC9\xC5\xC0,*,*,*,*,a,b,c\n");
  Write("matrix.def", "2 2\n0 0 900\n0 1 0\n1 0 0\n1 1 900\n");
  const Result<WordList> words = ReadIpadic(folder_, *folder_of_keys_);
  ASSERT_TRUE(words.ok()) << words.status().ToString();
  EXPECT_EQ(words->size(), 2u);
  EXPECT_EQ(words->at(U"東京").word_class, WordClass::kPlace);
  EXPECT_EQ(words->at(U"の").word_class, WordClass::kParticle);
}

TEST_F(WordListTest, RefusesIpadicThatDoesNotFitItsMatrix) {
  Write("Noun.csv", "a,5,0,100,x,y,z,*,*,*,a,a,b\n");
  Write("matrix.def", "2 2\n0 0 900\n");
  EXPECT_EQ(ReadIpadic(folder_, *folder_of_keys_).status().code(), Code::kInvalidArgument);
  Write("matrix.def", "2 2\n7 7 900\n");
  EXPECT_EQ(ReadIpadic(folder_, *folder_of_keys_).status().code(), Code::kInvalidArgument);
  Write("Noun.csv", "a,b\n");
  EXPECT_NE(ReadIpadic(folder_, *folder_of_keys_).status().message().find("Noun.csv:1:"),
            std::string::npos);
}

TEST_F(WordListTest, ReadsScowlsGradesAndEncodings) {
  Write("english-words.10", "the\ncat\n");
  Write("english-words.50", "cat\ncaf\xE9\n");
  Write("american-words.50", "color\n");
  Write("british-words.50", "colour\n");
  Write("english-upper.35", "Paris\n");
  const Result<WordList> words = ReadScowl(folder_);
  ASSERT_TRUE(words.ok()) << words.status().ToString();
  EXPECT_EQ(words->at(U"cat").grade, 10);
  EXPECT_EQ(words->at(U"café").grade, 50);
  EXPECT_EQ(words->at(U"Paris").word_class, WordClass::kProperNoun);
  EXPECT_EQ(words->at(U"color").word_class, WordClass::kOther);
  EXPECT_EQ(words->at(U"colour").grade, 50);
  EXPECT_LT(words->at(U"cat").cost, words->at(U"Paris").cost);
  EXPECT_LT(words->at(U"Paris").cost, words->at(U"color").cost);
}

}  // namespace
}  // namespace crosswalk::script
