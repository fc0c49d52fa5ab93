// Units of a few words, and match files made of them.
#ifndef CROSSWALK_TESTS_GLOSSARY_INDEX_MATCH_MATCH_UNITS_H_
#define CROSSWALK_TESTS_GLOSSARY_INDEX_MATCH_MATCH_UNITS_H_

#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdint>
#include <filesystem>
#include <initializer_list>
#include <memory>
#include <string>
#include <vector>

#include "glossary/index/match/match_file.h"
#include "glossary/index/match/match_file_builder.h"
#include "glossary/script/fold.h"

namespace crosswalk::index {

inline std::shared_ptr<const script::Folder> SharedFolder() {
  static const std::shared_ptr<const script::Folder> folder = [] {
    auto made = script::Folder::Create();
    if (!made.ok()) std::abort();
    return *made;
  }();
  return folder;
}

// A unit from "en:file" and its targets, likewise.
inline v1::Unit UnitOf(const std::string& source, std::initializer_list<std::string> targets) {
  const auto set = [](const std::string& text, v1::Segment& segment) {
    segment.set_language_tag(text.substr(0, text.find(':')));
    segment.set_text(text.substr(text.find(':') + 1));
  };
  v1::Unit unit;
  set(source, *unit.mutable_source());
  for (const std::string& target : targets) set(target, *unit.add_targets());
  return unit;
}

// A folder that goes when the test does.
class TestFolder {
 public:
  TestFolder() {
    static int number = 0;
    path_ = std::filesystem::temp_directory_path() /
            ("match-file-test-" + std::to_string(::getpid()) + "-" + std::to_string(++number));
    std::filesystem::create_directories(path_);
  }
  ~TestFolder() { std::filesystem::remove_all(path_); }
  std::filesystem::path File(const std::string& name = "match.piece") const { return path_ / name; }
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

inline void Build(const std::vector<v1::Unit>& units, const std::filesystem::path& path) {
  MatchFileBuilder builder(SharedFolder(), path.parent_path());
  for (const v1::Unit& unit : units) {
    const Status added = builder.Add(unit, 5'000'000);
    ASSERT_TRUE(added.ok()) << added.ToString();
  }
  const Status written = builder.Write(path, /*sync=*/false);
  ASSERT_TRUE(written.ok()) << written.ToString();
}

inline MatchFile OpenFile(const std::filesystem::path& path) {
  auto file = MatchFile::Open(path);
  EXPECT_TRUE(file.ok()) << file.status().ToString();
  if (!file.ok()) std::abort();
  return *std::move(file);
}

// Everything that the file says, for comparing two of them.
inline std::vector<std::string> Contents(const MatchFile& file) {
  std::vector<std::string> all;
  for (std::uint32_t row = 0; row < file.row_count(); ++row) {
    v1::Unit unit;
    const Status read = file.ReadInto(row, unit);
    all.push_back("unit " + unit.ShortDebugString() + read.ToString() +
                  std::to_string(file.DateOf(row)));
    const OrdinalRange range = file.SegmentsOf(row);
    for (std::uint32_t s = range.begin; s < range.end; ++s) {
      const auto segment = file.SegmentAt(s);
      if (!segment) {
        all.emplace_back("no segment");
        continue;
      }
      std::string line = std::to_string(segment->unit) + " " + std::to_string(segment->number) +
                         " " + std::string(file.TagAt(segment->tag)) + " " +
                         std::string(file.NameOf(file.GroupOf(segment->tag))) + " " +
                         std::string(file.TextOf(*segment)) + " " + std::to_string(segment->state) +
                         " " + std::to_string(segment->flags) + " =";
      for (const std::uint32_t token : file.TokensOf(segment->sequence)) {
        line += "|" + std::string(file.FormOf(token));
      }
      line += " with";
      for (const std::uint32_t other : file.SegmentsWith(segment->sequence)) {
        line += " " + std::to_string(other);
      }
      all.push_back(line);
    }
  }
  return all;
}

}  // namespace crosswalk::index

#endif  // CROSSWALK_TESTS_GLOSSARY_INDEX_MATCH_MATCH_UNITS_H_
