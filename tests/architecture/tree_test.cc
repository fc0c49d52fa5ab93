// The tree itself: sizes, names, what stands at the top.
#include "tests/architecture/tree.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <set>

namespace crosswalk::architecture {
namespace {
namespace fs = std::filesystem;

const fs::path kRoot = CROSSWALK_SOURCE_DIR;

TEST(TreeTest, NoSourceFileIsOver700Lines) {
  for (const SourceFile& file : SourceFiles()) EXPECT_LE(file.lines.size(), 700u) << file.path;
}

TEST(TreeTest, HalfOfTheSourcesAreShortAndNineInTenReadInOneSitting) {
  std::vector<std::size_t> sizes;
  for (const SourceFile& file : SourceFiles()) {
    if (!file.room.empty()) sizes.push_back(file.lines.size());
  }
  std::sort(sizes.begin(), sizes.end());
  EXPECT_LE(sizes[sizes.size() / 2], 130u);
  EXPECT_LE(sizes[sizes.size() * 9 / 10], 350u);
}

TEST(TreeTest, OnlyTheFoldersOfTheDesignStandAtTheTop) {
  const std::set<std::string> folders = {"proto", "service", "client", "glossary",
                                         "tests", "deploy",  "build"};
  const std::set<std::string> files = {"CMakeLists.txt",  "CMakePresets.json", "README.md",
                                       "ARCHITECTURE.md", "CHANGELOG.md",      "CONTRIBUTING.md",
                                       "LICENSE"};
  for (const auto& entry : fs::directory_iterator(kRoot)) {
    const std::string name = entry.path().filename();
    if (name.starts_with(".")) continue;
    EXPECT_TRUE(entry.is_directory() ? folders.contains(name) : files.contains(name)) << name;
  }
}

TEST(TreeTest, EachTopFolderSaysWhatLivesThere) {
  for (const char* folder : {"proto", "service", "client", "glossary", "tests", "deploy"}) {
    EXPECT_TRUE(fs::exists(kRoot / folder / "README.md")) << folder;
  }
}

TEST(TreeTest, NothingIsNamedForNothing) {
  const std::set<std::string> vague = {"util", "utils", "common", "helper", "helpers", "misc"};
  for (const SourceFile& file : SourceFiles()) {
    for (const fs::path& part : file.path) {
      EXPECT_FALSE(vague.contains(part.stem().string())) << file.path;
    }
  }
}

}  // namespace
}  // namespace crosswalk::architecture
