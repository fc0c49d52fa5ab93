// A match file over a few texts, made and opened for a test.
#ifndef CROSSWALK_TESTS_GLOSSARY_MEMORY_NEAR_SMALL_FILE_H_
#define CROSSWALK_TESTS_GLOSSARY_MEMORY_NEAR_SMALL_FILE_H_

#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "glossary/index/match/match_file.h"
#include "glossary/index/match/match_file_builder.h"
#include "glossary/script/fold.h"

namespace crosswalk::memory {

inline std::shared_ptr<const script::Folder> TheFolder() {
  static const std::shared_ptr<const script::Folder> folder = [] {
    auto made = script::Folder::Create();
    if (!made.ok()) std::abort();
    return *made;
  }();
  return folder;
}

// One unit a text, all sources of `tag` without targets.
inline index::MatchFile FileOf(const std::vector<std::string>& texts, const std::string& tag) {
  static int number = 0;
  const std::filesystem::path path =
      std::filesystem::temp_directory_path() /
      ("near-test-" + std::to_string(::getpid()) + "-" + std::to_string(++number));
  index::MatchFileBuilder builder(TheFolder(), {});
  for (const std::string& text : texts) {
    v1::Unit unit;
    unit.mutable_source()->set_text(text);
    unit.mutable_source()->set_language_tag(tag);
    const Status added = builder.Add(unit, 0);
    EXPECT_TRUE(added.ok()) << added.ToString();
  }
  const Status written = builder.Write(path, /*sync=*/false);
  EXPECT_TRUE(written.ok()) << written.ToString();
  auto file = index::MatchFile::Open(path);
  std::filesystem::remove(path);  // it stays mapped
  if (!file.ok()) std::abort();
  return *std::move(file);
}

// Words of one letter: {0, 2} is "a c".
inline std::string TextOf(const std::vector<std::uint32_t>& letters) {
  std::string text;
  for (const std::uint32_t letter : letters) {
    if (!text.empty()) text += ' ';
    text += static_cast<char>('a' + letter);
  }
  return text;
}

// By the textbook: R. A. Wagner, M. J. Fischer, "The string-to-string correction problem" (1974).
inline std::uint32_t PlainDistance(std::span<const std::uint32_t> a,
                                   std::span<const std::uint32_t> b) {
  std::vector<std::uint32_t> row(b.size() + 1);
  for (std::uint32_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::uint32_t diagonal = row[0]++;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const bool equal = a[i - 1] == b[j - 1] && a[i - 1] != index::kNoToken;
      const std::uint32_t replaced = diagonal + (equal ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min(replaced, std::min(row[j], row[j - 1]) + 1);
    }
  }
  return row.back();
}

// The base score but for what text and context add to it.
inline std::uint32_t Worth(std::uint32_t distance, std::size_t n, std::size_t m) {
  if (distance == 0) return 101;
  const std::size_t longer = std::max(n, m);
  return static_cast<std::uint32_t>(std::min<std::size_t>(98, 100 * (longer - distance) / longer));
}

}  // namespace crosswalk::memory

#endif  // CROSSWALK_TESTS_GLOSSARY_MEMORY_NEAR_SMALL_FILE_H_
