// A snapshot made of a few units, for tests: pieces as the test groups them.
#ifndef CROSSWALK_TESTS_GLOSSARY_MEMORY_SMALL_UNITS_H_
#define CROSSWALK_TESTS_GLOSSARY_MEMORY_SMALL_UNITS_H_

#include <cstdint>
#include <filesystem>
#include <initializer_list>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "glossary/index/match/match_snapshot.h"
#include "glossary/memory/memory_engine.h"

namespace crosswalk::memory {

// A change of a unit; without a unit its deletion.
struct UnitChange {
  std::string memory;
  std::string id;
  std::optional<v1::Unit> unit;
  std::int64_t seconds = 0;  // when it was written
};

// A unit from "en:file" and its targets, likewise; tags as BCP 47 writes them.
v1::Unit MakeUnit(const std::string& source, const std::vector<std::string>& targets);
v1::InlineCode& AddCode(v1::Segment& segment, std::uint32_t offset, v1::CodeKind kind,
                        const std::string& content);

class SmallUnits : public index::MatchSnapshot {
 public:
  // Oldest piece first, changes in the order in which they came.
  explicit SmallUnits(const std::vector<std::vector<UnitChange>>& pieces);
  // Units u0, u1 and so on of the memory m, in one piece.
  explicit SmallUnits(const std::vector<v1::Unit>& units);
  ~SmallUnits() override;

  const record::Revision& revision() const override { return revision_; }
  std::size_t piece_count() const override { return files_.size(); }
  const index::MatchFile& file(std::size_t piece) const override { return files_[piece]; }
  const index::RowTable& rows(std::size_t piece) const override { return rows_[piece]; }
  bool Lives(std::size_t piece, std::uint32_t row) const override;
  bool HasMemory(std::string_view memory) const override { return memories_.contains(memory); }

  // What lives, by (memory, id).
  const std::map<std::pair<std::string, std::string>, UnitChange>& living() const {
    return living_;
  }

 private:
  std::filesystem::path folder_;
  record::Revision revision_{"test", 7};
  std::vector<index::MatchFile> files_;
  std::vector<index::RowTable> rows_;
  std::vector<std::vector<bool>> lives_;
  std::set<std::string, std::less<>> memories_;
  std::map<std::pair<std::string, std::string>, UnitChange> living_;
};

// One engine for all tests: its tables cost milliseconds.
const MemoryEngine& TestEngine();

v1::MatchRequest Request(const std::string& text, const std::string& from, const std::string& to);

}  // namespace crosswalk::memory

#endif  // CROSSWALK_TESTS_GLOSSARY_MEMORY_SMALL_UNITS_H_
