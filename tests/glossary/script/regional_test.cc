#include "glossary/script/regional.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/glossary/script/shared_folder.h"

namespace crosswalk::script {
namespace {

using Strings = std::vector<std::string>;

Strings Keys(std::string_view text) {
  Strings keys = TheFolder().RegionalKeys(text);
  std::sort(keys.begin(), keys.end());
  return keys;
}

bool Has(const Strings& keys, const char* key) {
  return std::find(keys.begin(), keys.end(), key) != keys.end();
}

TEST(RegionalKeys, AreNoneForATextWithoutSuchAPhrase) {
  EXPECT_EQ(Keys("山川"), Strings{});
  EXPECT_EQ(Keys("Hiroshima AI Process"), Strings{});
  EXPECT_EQ(Keys(""), Strings{});
}

TEST(RegionalKeys, GoBothWaysInEitherScript) {
  EXPECT_EQ(Keys("软件"), Strings{"软体"});
  EXPECT_EQ(Keys("軟件"), Strings{"软体"});
  EXPECT_EQ(Keys("軟體"), Strings{"软件"});
  EXPECT_EQ(Keys("服务器"), Strings{"伺服器"});
  EXPECT_EQ(Keys("伺服器"), Strings{"服务器"});
}

TEST(RegionalKeys, KeepBothMeaningsOfAWord) {
  const Strings keys = Keys("程序");
  EXPECT_TRUE(Has(keys, "程式"));
  EXPECT_TRUE(Has(keys, "进程"));
}

TEST(RegionalKeys, TakeTheLongestPhraseAndKeepWhatStandsAround) {
  EXPECT_TRUE(Has(Keys("新的程序员"), "新的程式设计师"));
  EXPECT_TRUE(Has(Keys("默认打印机"), "预设印表机"));
}

TEST(RegionalKeys, AreFewHoweverManyPhrasesATextHolds) {
  std::string text;
  for (int i = 0; i < 200; ++i) text += "菜单循环";
  EXPECT_LE(TheFolder().RegionalKeys(text).size(), RegionalVocabulary::kRewritings);
}

TEST(RegionalKeys, NeverHoldTheTextsOwnKey) {
  for (const char* text : {"程序", "社区", "菜單", "視頻", "高級", "地址"}) {
    EXPECT_FALSE(Has(Keys(text), TheFolder().Key(text, text::Language::kZh).c_str())) << text;
  }
}

}  // namespace
}  // namespace crosswalk::script
