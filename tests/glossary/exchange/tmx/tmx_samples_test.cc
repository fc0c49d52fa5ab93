// The open samples, each against numbers that another program found: Python's ElementTree, counting
// in its own way (a tu with two languages with text is a unit, a language that comes twice another;
// the text is what stands outside of bpt, ept, it, ph and ut, and inside of sub). What is written
// of a sample reads back as it was, and is valid.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "dtd.h"
#include "gathered_units.h"
#include "glossary/text/encoding.h"
#include "glossary/text/utf8.h"

namespace crosswalk::exchange {
namespace {

struct Sample {
  const char* file;
  const char* refusal;  // part of the error; empty where the file is good
  std::size_t units;
  std::size_t targets;
  std::size_t skipped;
  std::size_t code_points;  // of all targets
};

constexpr Sample kSamples[] = {
    {"bad_ctrl_char.tmx", "2:18", 0, 0, 0, 0},
    {"bad_utf8.tmx", "line 2", 0, 0, 0, 0},
    {"deep_nesting.tmx", "deep", 0, 0, 0, 0},
    {"hostile_quadratic.tmx", "entities are not accepted", 0, 0, 0, 0},
    {"hostile_xxe_file.tmx", "entities are not accepted", 0, 0, 0, 0},
    {"benign_doctype.tmx", "", 1, 1, 0, 1},
    {"enc_big5.tmx", "", 1, 1, 0, 1},
    {"enc_shift_jis.tmx", "", 1, 1, 0, 1},
    {"enc_utf16be_nobom.tmx", "", 1, 1, 0, 1},
    {"header_with_prop_and_note.tmx", "", 1, 1, 0, 39},
    {"kit_ImportTest1A.tmx", "", 2, 2, 0, 54},
    {"kit_ImportTest1C.tmx", "", 3, 12, 0, 304},
    {"kit_ImportTest1D.tmx", "", 3, 3, 0, 83},
    {"kit_ImportTest1F.tmx", "", 3, 3, 0, 83},
    {"kit_ImportTest1I.tmx", "", 1, 1, 0, 26},
    {"kit_ImportTest2A.tmx", "", 7, 7, 0, 219},
    {"omegat_zhCN_ja_tmx11.tmx", "", 1, 1, 0, 11},
    {"own_inline_zh_ja.tmx", "", 1, 2, 0, 37},
    {"test-multiple-tuv14.tmx", "", 4, 11, 0, 246},
    {"test-omegat-invalid.tmx", "", 4, 7, 0, 31},
};

std::filesystem::path Folder() {
  const char* shared = std::getenv("CROSSWALK_SHARED");
  const std::filesystem::path root =
      shared != nullptr ? shared : std::filesystem::path(CROSSWALK_SOURCE_DIR) / ".." / "shared";
  return root / "samples" / "tmx";
}

std::string Bytes(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

// As a file travels: its encoding found, decoded, read.
GatheredUnits ReadSample(const std::string& bytes) {
  GatheredUnits gathered;
  const auto encoding = text::FindEncoding(std::string_view(bytes).substr(0, 64 << 10));
  if (!encoding.ok()) {
    gathered.status = encoding.status();
    return gathered;
  }
  auto decoder = text::Decoder::Make(encoding->name);
  std::string text;
  gathered.status =
      decoder.ok() ? (*decoder)->Decode(bytes.substr(encoding->mark), text) : decoder.status();
  if (gathered.status.ok()) gathered.status = (*decoder)->Finish();
  return gathered.status.ok() ? ReadTmx(text, {}, 4096) : gathered;
}

class TmxSamples : public ::testing::TestWithParam<Sample> {};

TEST_P(TmxSamples, GiveWhatASecondReadingCounts) {
  const std::filesystem::path path = Folder() / GetParam().file;
  if (!std::filesystem::exists(path)) GTEST_SKIP() << "no samples under " << Folder();
  const GatheredUnits read = ReadSample(Bytes(path));
  if (*GetParam().refusal != '\0') {
    EXPECT_EQ(read.status.code(), Code::kInvalidArgument);
    EXPECT_THAT(read.status.message(), ::testing::HasSubstr(GetParam().refusal));
    return;
  }
  ASSERT_TRUE(read.status.ok()) << read.status.ToString();
  std::size_t targets = 0;
  std::size_t code_points = 0;
  for (const FileUnit& unit : read.units) {
    for (const v1::Segment& target : unit.unit.targets()) {
      ++targets;
      code_points += text::CountCodePoints(target.text());
    }
  }
  EXPECT_EQ(read.units.size(), GetParam().units);
  EXPECT_EQ(targets, GetParam().targets);
  EXPECT_EQ(read.skipped.size(), GetParam().skipped);
  EXPECT_EQ(code_points, GetParam().code_points);
}

TEST_P(TmxSamples, SurviveARoundTrip) {
  const std::filesystem::path path = Folder() / GetParam().file;
  if (!std::filesystem::exists(path)) GTEST_SKIP() << "no samples under " << Folder();
  if (*GetParam().refusal != '\0') return;
  const GatheredUnits read = ReadSample(Bytes(path));
  std::vector<v1::Unit> units;
  for (const FileUnit& unit : read.units) units.push_back(unit.unit);
  WriterOptions options;
  options.collection = read.collection;
  const WrittenTmx written = WriteTmx(units, options);
  EXPECT_THAT(written.losses, ::testing::IsEmpty());
  const GatheredUnits again = ReadTmx(written.file);
  ASSERT_EQ(again.units.size(), units.size());
  for (std::size_t i = 0; i < units.size(); ++i) {
    EXPECT_EQ(again.units[i].unit.DebugString(), units[i].DebugString());
  }
  for (const v1::Property& property : read.collection.properties()) {
    bool is_kept = false;
    for (const v1::Property& other : again.collection.properties()) {
      is_kept |= other.name() == property.name() && other.value() == property.value();
    }
    EXPECT_TRUE(is_kept) << property.name();
  }
  if (const std::string dtd = TmxDtd(); !dtd.empty()) {
    EXPECT_EQ(Validate(written.file, dtd), "");
  }
}

INSTANTIATE_TEST_SUITE_P(Table, TmxSamples, ::testing::ValuesIn(kSamples), [](const auto& info) {
  std::string name = info.param.file;
  for (char& c : name) c = std::isalnum(static_cast<unsigned char>(c)) ? c : '_';
  return name;
});

TEST(TmxSamplesTable, NamesEverySampleThereIs) {
  if (!std::filesystem::exists(Folder())) GTEST_SKIP() << "no samples under " << Folder();
  for (const auto& entry : std::filesystem::directory_iterator(Folder())) {
    const std::string name = entry.path().filename().string();
    EXPECT_TRUE(std::any_of(std::begin(kSamples), std::end(kSamples), [&](const Sample& sample) {
      return sample.file == name;
    })) << name;
  }
}

TEST(TmxSamplesTable, LeavesCodesOutOfTheText) {
  const std::filesystem::path path = Folder() / "own_inline_zh_ja.tmx";
  if (!std::filesystem::exists(path)) GTEST_SKIP() << "no samples under " << Folder();
  const GatheredUnits read = ReadSample(Bytes(path));
  ASSERT_EQ(read.units.size(), 1u);
  EXPECT_EQ(read.units[0].unit.source().text(), "在廣島進程之後。");
  EXPECT_EQ(read.units[0].unit.targets(0).text(), "広島プロセスの後。");
}

}  // namespace
}  // namespace crosswalk::exchange
