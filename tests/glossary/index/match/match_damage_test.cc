// Damaged match files: refused, or read as something else; never left.
#include <google/protobuf/stubs/logging.h>
#include <gtest/gtest.h>

#include <fstream>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "glossary/index/match/match_file.h"
#include "glossary/index/match/unit_document.h"
#include "tests/glossary/index/match/match_units.h"

namespace crosswalk::index {
namespace {

std::string BytesOf(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::stringstream bytes;
  bytes << in.rdbuf();
  return bytes.str();
}

void Put(const std::string& bytes, const std::filesystem::path& path) {
  std::ofstream(path, std::ios::binary) << bytes;
}

// Reads all there is, and merges it into another file.
void Walk(const MatchFile& file) {
  const google::protobuf::LogSilencer silence;  // it says of each text that it is no UTF-8
  (void)Contents(file);
  for (std::uint32_t g = 0; g < file.group_count(); ++g) {
    const LanguageGroup& group = file.GroupAt(g);
    (void)file.FindToken(g, "file");
    for (std::uint32_t a = group.tokens.begin; a < group.tokens.end; ++a) {
      for (std::uint32_t b = group.tokens.begin; b < group.tokens.end; ++b) {
        std::uint64_t sum = 0;
        for (const std::uint32_t sequence : file.SequencesWith(a, b)) sum += sequence;
        (void)sum;
      }
    }
  }
  MatchFileBuilder merging(SharedFolder(), {});
  for (std::uint32_t row = 0; row < file.row_count(); ++row) {
    if (!merging.AddFrom(file, row).ok()) return;
  }
  const TestFolder folder;
  EXPECT_TRUE(merging.Write(folder.File(), false).ok());
}

std::string SoundFile(const TestFolder& folder) {
  Build({UnitOf("en:Save the file", {"zh-Hans-CN:保存文件", "ja:ファイルを保存"}),
         UnitOf("en:Save a file", {"zh-Hant-TW:保存檔案"}), UnitOf("en: ", {})},
        folder.File());
  return BytesOf(folder.File());
}

TEST(DamagedMatchFile, IsHarmlessWhereverAByteIsFlipped) {
  const TestFolder folder;
  const std::string sound = SoundFile(folder);
  for (std::size_t at = 0; at < sound.size(); at += 3) {
    std::string damaged = sound;
    damaged[at] = static_cast<char>(damaged[at] ^ (at % 2 == 0 ? '\x01' : '\x80'));
    Put(damaged, folder.File("damaged"));
    const auto file = MatchFile::Open(folder.File("damaged"));
    if (file.ok()) {
      Walk(*file);
    } else {
      ASSERT_EQ(file.status().code(), Code::kDataLoss);
    }
  }
}

TEST(DamagedMatchFile, IsRefusedWhereverItIsCut) {
  const TestFolder folder;
  const std::string sound = SoundFile(folder);
  for (std::size_t size = 0; size < sound.size(); size += 7) {
    Put(sound.substr(0, size), folder.File("cut"));
    ASSERT_EQ(MatchFile::Open(folder.File("cut")).status().code(), Code::kDataLoss) << size;
  }
}

TEST(DamagedMatchFile, IsHarmlessWithManyFlippedBytes) {
  const TestFolder folder;
  const std::string sound = SoundFile(folder);
  std::mt19937 random(1);
  for (int round = 0; round < 300; ++round) {
    std::string damaged = sound;
    // Behind the header, whose hash would tell.
    for (int i = 0; i < 20; ++i) {
      const std::size_t at = 544 + random() % (damaged.size() - 544);
      damaged[at] = static_cast<char>(random());
    }
    Put(damaged, folder.File("damaged"));
    const auto file = MatchFile::Open(folder.File("damaged"));
    if (file.ok()) Walk(*file);
  }
}

TEST(FindTexts, FindsTheTextsOfASerialisedUnit) {
  v1::Unit unit = UnitOf("en:Save", {"ja:保存", "fr:"});
  unit.set_name("a name, which stands in front");
  unit.mutable_source()->add_codes()->set_content("<b>");
  unit.set_context_id("context");
  unit.mutable_create_time()->set_seconds(1);
  const std::string bytes = unit.SerializeAsString();
  std::vector<TextPlace> places;
  ASSERT_TRUE(FindTexts(bytes, places));
  ASSERT_EQ(places.size(), 3u);
  EXPECT_EQ(bytes.substr(places[0].offset, places[0].length), "Save");
  EXPECT_EQ(bytes.substr(places[1].offset, places[1].length), "保存");
  EXPECT_EQ(places[2].length, 0u);
}

TEST(FindTexts, RefusesWhatIsNoUnit) {
  std::vector<TextPlace> places;
  EXPECT_FALSE(FindTexts("", places));
  EXPECT_FALSE(FindTexts("\x1A\x7F", places));
  EXPECT_FALSE(FindTexts("\x22\x01\x0A", places));
  EXPECT_FALSE(FindTexts("\x1F", places));
  const std::string bytes = UnitOf("en:Save the file", {"ja:保存"}).SerializeAsString();
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    if (!FindTexts(std::string_view(bytes).substr(0, size), places)) continue;
    for (const TextPlace& place : places) EXPECT_LE(place.offset + place.length, size);
  }
}

}  // namespace
}  // namespace crosswalk::index
