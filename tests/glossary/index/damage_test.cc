// Damaged, foreign and unwritable indexes: the answers are the same in the end, and nothing
// crashes.
#include <gtest/gtest.h>

#include <chrono>
#include <fstream>
#include <functional>
#include <thread>

#include "glossary/index/manifest.h"
#include "glossary/index/schema.h"
#include "tests/glossary/index/index_fixture.h"

namespace crosswalk::index {
namespace {

namespace fs = std::filesystem;

void Fill(TestDir& dir) {
  dir.MakeGlossary("g");
  dir.MakeGlossary("h");
  for (int i = 0; i < 12; ++i) {
    dir.Put(i % 2 == 0 ? "g" : "h", "c" + std::to_string(i),
            MakeConcept({{"zh-Hant", "監督通道"}, {"en", "word " + std::to_string(i)}}));
    if (i % 4 == 3) dir.CaughtUp();
  }
  dir.Delete("g", "c0");
  ASSERT_TRUE(dir.index().CatchUp(nullptr, Cancellation()).ok());
  dir.CloseIndex();
}

void FlipInTheMiddle(const fs::path& path) {
  std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
  const auto middle = static_cast<std::streamoff>(fs::file_size(path) / 2);
  file.seekg(middle);
  const char byte = static_cast<char>(file.get());
  file.seekp(middle);
  file.put(static_cast<char>(byte ^ 0x10));
}

void Truncate(const fs::path& path) { fs::resize_file(path, fs::file_size(path) / 2); }

// Damages every file of the index in turn and expects the same answers afterwards.
void ExpectSurvives(const std::function<void(const fs::path&)>& damage) {
  std::vector<std::string> names = {kConceptsFile, kTermsFile, kKeysFile, kGlassFile};
  names.push_back(kManifestFile);
  for (const std::string& name : names) {
    TestDir dir;
    Fill(dir);
    int damaged = 0;
    for (const auto& entry : fs::recursive_directory_iterator(dir.index_path())) {
      if (entry.path().filename() == name && damaged == 0) {
        damage(entry.path());
        ++damaged;
      }
    }
    ASSERT_EQ(damaged, 1) << name;
    IndexOptions reading;
    reading.read_only = true;
    const auto reader = Index::Open(dir.index_path(), dir.record(), TheFolder(), reading);
    EXPECT_EQ(reader.status().code(), Code::kFailedPrecondition) << name;
    EXPECT_EQ(reader.status().reason(), "INDEX_STALE") << name;
    dir.OpenIndex();
    ExpectAgrees(*dir.CaughtUp(), dir.model(), dir.glossaries());
    EXPECT_TRUE(dir.index().Problems().empty());
    dir.CloseIndex();
    dir.OpenIndex();
    EXPECT_FALSE(dir.index().rebuilding()) << name;
    ExpectAgrees(*dir.CaughtUp(), dir.model(), dir.glossaries());
  }
}

TEST(Damage, ATruncatedFileIsARebuild) { ExpectSurvives(Truncate); }

TEST(Damage, AnEmptyFileIsARebuild) {
  ExpectSurvives([](const fs::path& path) { fs::resize_file(path, 0); });
}

TEST(Damage, AFlippedBitIsARebuild) { ExpectSurvives(FlipInTheMiddle); }

TEST(Damage, ADeletedFileIsARebuild) {
  ExpectSurvives([](const fs::path& path) { fs::remove(path); });
}

TEST(Damage, AnotherProgramsIndexIsRefusedAndBuiltAnew) {
  const std::vector<std::function<void(Manifest&)>> changes = {
      [](Manifest& manifest) { manifest.features.emplace_back("phonetic-9"); },
      [](Manifest& manifest) { manifest.features.pop_back(); },
      [](Manifest& manifest) { manifest.folding = "other-rules"; },
      [](Manifest& manifest) { manifest.revision.number += 1000; },
      [](Manifest& manifest) { manifest.revision.epoch = "elsewhere"; },
      [](Manifest& manifest) { manifest.pieces.front().name = "piece-none"; },
  };
  for (const auto& change : changes) {
    TestDir dir;
    Fill(dir);
    auto manifest = ReadManifest(dir.index_path() / kManifestFile);
    ASSERT_TRUE(manifest.ok()) << manifest.status().ToString();
    change(*manifest);
    ASSERT_TRUE(WriteManifest(dir.index_path() / kManifestFile, *manifest, false).ok());
    IndexOptions reading;
    reading.read_only = true;
    EXPECT_EQ(Index::Open(dir.index_path(), dir.record(), TheFolder(), reading).status().reason(),
              "INDEX_STALE");
    dir.OpenIndex();
    ExpectAgrees(*dir.CaughtUp(), dir.model(), dir.glossaries());
  }
}

TEST(Damage, AnIndexFolderThatIsAFileIsAProblemAndNotACrash) {
  TestDir dir(false);
  dir.MakeGlossary("g");
  dir.Put("g", "c", MakeConcept({{"en", "word"}}));
  std::ofstream(dir.index_path()) << "not a folder";
  dir.OpenIndex();
  for (int i = 0; i < 500 && dir.index().Problems().empty(); ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  EXPECT_FALSE(dir.index().Problems().empty());
  EXPECT_FALSE(dir.index().CatchUp(nullptr, Cancellation()).ok());
  fs::remove(dir.index_path());
  ExpectAgrees(*dir.CaughtUp(), dir.model(), dir.glossaries());
  EXPECT_TRUE(dir.index().Problems().empty());
}

TEST(Damage, AFullDiskKeepsTheOldSnapshotAndLosesNothing) {
  if (!fs::exists("/dev/full")) GTEST_SKIP() << "needs /dev/full";
  TestDir dir;
  dir.MakeGlossary("g");
  dir.Put("g", "c", MakeConcept({{"en", "before"}}));
  dir.CaughtUp();
  // The folders of the next pieces stand there, with a file that takes no byte.
  std::vector<fs::path> full;
  for (int i = 2; i < 60; ++i) {
    const fs::path folder = dir.index_path() / ("piece-" + std::to_string(i));
    if (fs::exists(folder)) continue;
    fs::create_directory(folder);
    fs::create_symlink("/dev/full", folder / kConceptsFile);
    full.push_back(folder);
  }
  dir.Put("g", "d", MakeConcept({{"en", "meanwhile"}}));
  for (int i = 0; i < 500 && dir.index().Problems().empty(); ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  ASSERT_FALSE(dir.index().Problems().empty());
  EXPECT_NE(dir.index().Problems()[0].find("No space left"), std::string::npos)
      << dir.index().Problems()[0];
  EXPECT_EQ(Found(*dir.index().Newest(), KeyField::kVariant, "before"),
            std::set<std::string>{"g/c"});
  EXPECT_EQ(Found(*dir.index().Newest(), KeyField::kVariant, "meanwhile"), std::set<std::string>());
  for (const fs::path& folder : full) fs::remove_all(folder);
  ExpectAgrees(*dir.CaughtUp(), dir.model(), dir.glossaries());
  EXPECT_TRUE(dir.index().Problems().empty());
}

TEST(Damage, ABodyThatIsNoConceptDoesNotHideTheOthers) {
  TestDir dir;
  dir.MakeGlossary("g");
  record::Batch batch;
  record::Mutation& mutation = batch.mutations.emplace_back();
  mutation.key = {record::Kind::kConcept, "g", "damaged"};
  mutation.body = "\xFF\xFF\xFF no message";
  ASSERT_TRUE(dir.record().Write(batch).ok());
  dir.Put("g", "c", MakeConcept({{"en", "word"}}));
  ExpectAgrees(*dir.CaughtUp(), dir.model(), dir.glossaries());
}

}  // namespace
}  // namespace crosswalk::index
