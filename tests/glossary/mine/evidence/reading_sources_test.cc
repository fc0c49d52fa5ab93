#include "glossary/mine/evidence/glosses/reading_sources.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

#include "glossary/mine/evidence/readings_file.h"

namespace crosswalk::mine {
namespace {

class ReadingSources : public testing::Test {
 protected:
  ReadingSources() {
    std::string name = testing::TempDir() + "readingsXXXXXX";
    folder_path_ = mkdtemp(name.data());
  }
  ~ReadingSources() override { std::filesystem::remove_all(folder_path_); }

  std::filesystem::path Write(std::string_view content) {
    const auto path = folder_path_ / "source.txt";
    std::ofstream(path, std::ios::binary) << content;
    return path;
  }
  std::string Of(const ReadingCollector& collector, std::u32string_view word) const {
    const auto found = collector.words().find(std::u32string(word));
    std::string bytes = found == collector.words().end() ? "" : found->second;
    for (char& c : bytes) c = c == '\0' ? '|' : c;
    return bytes;
  }

  std::filesystem::path folder_path_;
  std::shared_ptr<const script::Folder> folder_ = *script::Folder::Create();
  ReadingCollector zh_{*folder_, text::Language::kZh};
  ReadingCollector ja_{*folder_, text::Language::kJa};
};

TEST(WithoutTone, LeavesLetters) {
  EXPECT_EQ(WithoutTone("xué"), "xue");
  EXPECT_EQ(WithoutTone("lǜ"), "lu");
  EXPECT_EQ(WithoutTone("nǚ"), "nu");
  EXPECT_EQ(WithoutTone("zhuang"), "zhuang");
  EXPECT_EQ(WithoutTone(""), "");
  EXPECT_EQ(WithoutTone("x1"), "");
}

TEST_F(ReadingSources, UnihanGivesMandarinAndCantonese) {
  const auto file = Write(
      "# Unihan\n"
      "U+5B78\tkCantonese\thok6\n"
      "U+5B78\tkDefinition\tlearning\n"
      "U+5B78\tkMandarin\txué\n"
      "U+7387\tkHanyuPinlu\tlǜ(173) shuài(58)\n");
  ASSERT_TRUE(AddUnihanReadings(file, zh_).ok());
  EXPECT_EQ(Of(zh_, U"学"), "cHoK|mSue|");
  EXPECT_EQ(Of(zh_, U"率"), "mLu|mSuai|");
  const Status status = AddUnihanReadings(Write("5B78 kMandarin\n"), zh_);
  EXPECT_EQ(status.code(), Code::kInvalidArgument);
  EXPECT_NE(status.message().find("source.txt:1:"), std::string::npos);
}

TEST_F(ReadingSources, KanjidicGivesReadingsButNoNamesOfRadicals) {
  ASSERT_TRUE(
      AddKanjidic(Write("# head\n武 4970 U6b66 Ywu3 ブ たけ.し T1 たけし T2 ほこ {warrior}\n"), ja_)
          .ok());
  EXPECT_EQ(Of(ja_, U"武"), "jPu|jTaKe|jTaKeSi|");
}

TEST_F(ReadingSources, WordsComeFromEdictAndIpadic) {
  ASSERT_TRUE(
      AddEdictReadings(Write("head\n津波 [つなみ] /(n) tsunami/\nカナ /kana/\n"), ja_).ok());
  EXPECT_EQ(Of(ja_, U"津波"), "jSuNaMi|");
  ASSERT_TRUE(AddIpadicReadings(
                  Write("岸田,1290,1290,5000,名詞,固有名詞,人名,姓,*,*,岸田,キシダ,キシダ\n"), ja_)
                  .ok());
  EXPECT_EQ(Of(ja_, U"岸田"), "jKiSiTa|");
  EXPECT_EQ(ja_.words().size(), 2u);
  EXPECT_EQ(AddIpadicReadings(Write("a,b\n"), ja_).code(), Code::kInvalidArgument);
  EXPECT_EQ(AddIpadicReadings(folder_path_ / "none", ja_).code(), Code::kNotFound);
}

TEST_F(ReadingSources, AReadingIsKeptOnceAndADozenAtMost) {
  for (int i = 0; i < 2; ++i) zh_.Add("学", kMandarinReading, "Sue");
  EXPECT_EQ(Of(zh_, U"学"), "mSue|");
  zh_.Add("学", kMandarinReading, "");
  // A reading that another one ends with is not the same.
  zh_.Add("学", kMandarinReading, "mSue");
  EXPECT_EQ(Of(zh_, U"学"), "mSue|mmSue|");
  for (char c = 'a'; c < 'z'; ++c) zh_.Add("学", kJapaneseReading, std::string(1, c));
  EXPECT_EQ(Of(zh_, U"学").size(), 5u + 6u + 10u * 3u);
}

}  // namespace
}  // namespace crosswalk::mine
