// The open samples, each against numbers that another program found: a few lines of Python that
// know nothing of this reader (an entry with plural counts twice, with its first and last form).
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "gathered_units.h"
#include "glossary/text/utf8.h"

namespace crosswalk::exchange {
namespace {

struct Sample {
  const char* file;
  const char* target;  // language that the caller gives, or empty
  std::size_t units;
  std::size_t skipped;
  std::size_t warnings;
  std::size_t code_points;  // of all targets
  const char* language;     // of the targets; empty where the file is refused without a caller's
};

constexpr Sample kSamples[] = {
    {"bad_no_header_bom.po", "zh-Hant", 1, 0, 1, 3, "zh-Hant"},
    {"bad_no_header_bom.po", "", 0, 0, 1, 0, ""},
    {"fuzzy.po", "fr", 1, 1, 1, 19, "fr"},
    {"fuzzy.po", "", 0, 0, 1, 0, ""},
    {"poedit_ja.po", "", 746, 0, 0, 11466, "ja_JP"},
    {"poedit_zh_TW.po", "ja", 744, 1, 1, 8119, "zh_TW"},
};

std::filesystem::path Folder() {
  const char* shared = std::getenv("CROSSWALK_SHARED");
  const std::filesystem::path root =
      shared != nullptr ? shared : std::filesystem::path(CROSSWALK_SOURCE_DIR) / ".." / "shared";
  return root / "samples" / "po";
}

GatheredUnits ReadSample(const Sample& sample) {
  std::ifstream in(Folder() / sample.file, std::ios::binary);
  std::string text((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  if (text.compare(0, 3, "\xEF\xBB\xBF") == 0) text.erase(0, 3);  // as the decoder does
  ReaderOptions options;
  options.target_language_tag = sample.target;
  options.file_name = sample.file;
  return ReadPo(text, options, 4096);
}

class PoSamples : public ::testing::TestWithParam<Sample> {};

TEST_P(PoSamples, GiveWhatASecondReadingCountsAndSurviveARoundTrip) {
  const Sample& sample = GetParam();
  if (!std::filesystem::exists(Folder() / sample.file)) {
    GTEST_SKIP() << "no samples under " << Folder();
  }
  const GatheredUnits read = ReadSample(sample);
  if (*sample.language == '\0') {
    EXPECT_EQ(read.status.code(), Code::kInvalidArgument);
    return;
  }
  ASSERT_TRUE(read.status.ok()) << read.status.ToString();
  EXPECT_EQ(read.units.size(), sample.units);
  EXPECT_EQ(read.skipped.size(), sample.skipped);
  EXPECT_EQ(read.warnings.size(), sample.warnings);
  std::size_t code_points = 0;
  std::vector<v1::Unit> units;
  for (const FileUnit& unit : read.units) {
    code_points += text::CountCodePoints(unit.unit.targets(0).text());
    EXPECT_EQ(unit.unit.targets(0).language_tag(), sample.language);
    units.push_back(unit.unit);
  }
  EXPECT_EQ(code_points, sample.code_points);
  WriterOptions options;
  options.collection = read.collection;
  const WrittenPo written = WritePo(units, options);
  EXPECT_TRUE(written.losses.empty());
  const GatheredUnits again = ReadPo(written.file);
  ASSERT_EQ(again.units.size(), units.size());
  for (std::size_t i = 0; i < units.size(); ++i) {
    v1::Unit expected = units[i];
    // The header says the locale of the tag.
    expected.mutable_targets(0)->set_language_tag(again.units[i].unit.targets(0).language_tag());
    EXPECT_EQ(again.units[i].unit.DebugString(), expected.DebugString());
  }
}

INSTANTIATE_TEST_SUITE_P(Table, PoSamples, ::testing::ValuesIn(kSamples), [](const auto& info) {
  std::string name = std::string(info.param.file) + "_" + info.param.target;
  for (char& c : name) c = std::isalnum(static_cast<unsigned char>(c)) ? c : '_';
  return name;
});

TEST(PoSamplesTable, NamesEverySampleThereIs) {
  if (!std::filesystem::exists(Folder())) GTEST_SKIP() << "no samples under " << Folder();
  for (const auto& entry : std::filesystem::directory_iterator(Folder())) {
    const std::string name = entry.path().filename().string();
    EXPECT_TRUE(std::any_of(std::begin(kSamples), std::end(kSamples), [&](const Sample& sample) {
      return sample.file == name;
    })) << name;
  }
}

}  // namespace
}  // namespace crosswalk::exchange
