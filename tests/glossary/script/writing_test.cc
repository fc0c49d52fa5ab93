#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "tests/glossary/script/shared_folder.h"

namespace crosswalk::script {
namespace {

Writing Of(std::string_view text) { return TheFolder().WritingOf(text); }

std::filesystem::path SharedFolder() {
  const char* named = std::getenv("CROSSWALK_SHARED");
  return named != nullptr ? named : CROSSWALK_SOURCE_DIR "/../shared";
}

TEST(Writing, IsJudgedByCharactersThatOnlyOneScriptHas) {
  EXPECT_EQ(Of("軟體說明"), Writing::kTraditional);
  EXPECT_EQ(Of("软件说明"), Writing::kSimplified);
  EXPECT_EQ(Of("软件說明"), Writing::kMixed);
  EXPECT_EQ(Of("人口"), Writing::kUndecided);
  EXPECT_EQ(Of("面"), Writing::kUndecided);
  EXPECT_EQ(Of("AI"), Writing::kUndecided);
  EXPECT_EQ(Of(""), Writing::kUndecided);
}

TEST(Writing, IsMixedWhereATraditionalTextKeepsSimplifiedForms) {
  for (const char* text :
       {"由于時間關係", "然后說明", "云計算軟體", "這里說過", "干凈的東西", "聯系電話", "復制檔案",
        "標准規格", "範圍與規范圖", "面條", "放松點", "特征圖", "剩余額"}) {
    EXPECT_EQ(Of(text), Writing::kMixed) << text;
  }
}

TEST(Writing, IsTraditionalWhereTheFormIsLegal) {
  for (const char* text :
       {"皇后來說", "于右任說", "人云亦云說", "若干預設值", "公里數", "系統與科系", "控制造成損壞",
        "批准備案無效", "平面條件說明", "有關系統說明", "可能干擾設備", "范仲淹說", "單于與漢軍",
        "北斗衛星說明", "小丑陋習說", "山谷間", "茶几上東西", "宿舍裡", "于小姐說於是"}) {
    EXPECT_EQ(Of(text), Writing::kTraditional) << text;
  }
}

TEST(Writing, IsMixedWhereThePrepositionIsAlwaysTheSimplifiedOne) {
  EXPECT_EQ(Of("見于書，見于報，見于網，說"), Writing::kMixed);
  EXPECT_EQ(Of("見于書，見于報，見於網，見于他，說"), Writing::kTraditional);
  EXPECT_EQ(Of("見于書，說"), Writing::kTraditional);
}

TEST(Writing, OfTheArticleIsMixedAsAWhole) {
  std::ifstream file(SharedFolder() / "seed" / "article.zh-Hant.txt");
  if (!file) GTEST_SKIP() << "the open data is not beside the project";
  std::stringstream text;
  text << file.rdbuf();
  EXPECT_EQ(Of(text.str()), Writing::kMixed);
}

TEST(ScriptOf, IsThatOfAllDecidingCharacters) {
  const Folder& folder = TheFolder();
  EXPECT_EQ(folder.ScriptOf("軟體"), text::Script::kHant);
  EXPECT_EQ(folder.ScriptOf("软件"), text::Script::kHans);
  EXPECT_EQ(folder.ScriptOf("软件軟體"), text::Script::kNone);
  EXPECT_EQ(folder.ScriptOf("人口"), text::Script::kNone);
  EXPECT_EQ(folder.ScriptOf("面條"), text::Script::kHant);
}

TEST(DifferentWords, AreTheReviewedPairsAtOnePlace) {
  const Folder& folder = TheFolder();
  EXPECT_TRUE(folder.DifferentWords("麵條", "面條"));
  EXPECT_TRUE(folder.DifferentWords("幹將", "干將"));
  EXPECT_TRUE(folder.DifferentWords("乾 杯", "幹 杯"));
  EXPECT_TRUE(folder.DifferentWords("這裡", "這里"));
  EXPECT_TRUE(folder.DifferentWords("理髮", "理發"));
  EXPECT_FALSE(folder.DifferentWords("臺灣", "台灣"));
  EXPECT_FALSE(folder.DifferentWords("這裏", "這裡"));
  EXPECT_FALSE(folder.DifferentWords("接着", "接著"));
  EXPECT_FALSE(folder.DifferentWords("關於", "關于"));
  EXPECT_FALSE(folder.DifferentWords("軟體", "软体"));
  EXPECT_FALSE(folder.DifferentWords("麵", "飯"));
  EXPECT_FALSE(folder.DifferentWords("麵", "麵麵"));
}

TEST(DifferentWords, DoNotCountWhereTheCharacterOnlyMovedItsBytes) {
  EXPECT_TRUE(TheFolder().DifferentWords("𠮷復", "吉複"));
  EXPECT_FALSE(TheFolder().DifferentWords("葛󠄀復", "葛復"));
}

}  // namespace
}  // namespace crosswalk::script
