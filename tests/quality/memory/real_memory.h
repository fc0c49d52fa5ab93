// The open memory: its units in one piece, and every segment's tokens for a full scan.
#ifndef CROSSWALK_TESTS_QUALITY_MEMORY_REAL_MEMORY_H_
#define CROSSWALK_TESTS_QUALITY_MEMORY_REAL_MEMORY_H_

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "glossary/index/match/match_snapshot.h"
#include "tests/glossary/memory/small_units.h"

namespace crosswalk::quality {

// Columns of units-full.tsv that hold texts, and what their tags are.
inline constexpr std::array<const char*, 5> kColumns = {"en", "zh_CN", "zh_TW", "zh_HK", "ja"};
inline constexpr std::array<const char*, 5> kTags = {"en", "zh-Hans-CN", "zh-Hant-TW", "zh-Hant-HK",
                                                     "ja"};
inline constexpr std::array<std::size_t, 5> kLanguages = {0, 1, 1, 1, 2};  // en, zh, ja

class RealMemory : public index::MatchSnapshot {
 public:
  // Of at most `rows` lines of the file; aborts where a piece cannot be made of them.
  RealMemory(const std::filesystem::path& tsv, std::size_t rows);
  ~RealMemory() override;

  const record::Revision& revision() const override { return revision_; }
  std::size_t piece_count() const override { return 1; }
  const index::MatchFile& file(std::size_t) const override { return files_[0]; }
  const index::RowTable& rows(std::size_t) const override { return tables_[0]; }
  bool Lives(std::size_t, std::uint32_t) const override { return true; }
  bool HasMemory(std::string_view memory) const override { return memory == "m"; }

  // The unit of a line, by its number in the column `id`.
  memory::UnitChange UnitOf(std::size_t line) const;
  std::size_t LineOf(const std::string& id) const;

  // Lines of which some segment of the language may be worth `threshold`, by a comparison of all.
  std::vector<std::size_t> Near(const std::string& text, std::size_t language,
                                std::uint32_t threshold);

 private:
  std::array<std::string, 5> TextsOf(std::size_t line) const;
  std::u32string TokensOf(const std::string& text, std::size_t language, bool add);

  struct Tokens {
    std::uint32_t line;
    std::uint32_t length;
    std::uint64_t begin;
  };
  std::filesystem::path folder_;
  record::Revision revision_{"real", 1};
  std::vector<std::string> lines_;
  std::unordered_map<std::string, std::size_t> line_of_;
  std::vector<index::MatchFile> files_;
  std::vector<index::RowTable> tables_;
  std::array<std::unordered_map<std::string, char32_t>, 3> numbers_;
  std::array<std::u32string, 3> all_;
  std::array<std::vector<Tokens>, 3> segments_;
};

// The fields of a line, without their escapes.
std::vector<std::string> UnescapedFields(const std::string& line);

}  // namespace crosswalk::quality

#endif  // CROSSWALK_TESTS_QUALITY_MEMORY_REAL_MEMORY_H_
