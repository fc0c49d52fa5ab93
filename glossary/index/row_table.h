// The rows of a piece: (parent, id) by number, what is dead among them, and what the piece deletes.
#ifndef CROSSWALK_GLOSSARY_INDEX_ROW_TABLE_H_
#define CROSSWALK_GLOSSARY_INDEX_ROW_TABLE_H_

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "glossary/base/status.h"
#include "glossary/index/row_names.h"
#include "glossary/index/sections.h"

namespace crosswalk::index {

// Immutable, mapped; threads share one. Bounded: no number read from the file leads outside it.
class RowTable {
 public:
  // NOT_FOUND; DATA_LOSS where the tables do not fit together. What Open took for sound stays safe
  // to read whatever else is damaged: a name may then be wrong or empty.
  static Result<RowTable> Open(const std::filesystem::path& path);

  std::uint32_t row_count() const { return static_cast<std::uint32_t>(parents_of_.size()); }
  std::uint32_t parent_count() const { return parent_count_; }
  std::string_view ParentAt(std::uint32_t parent) const;
  // Below parent_count(). Here and below: row < row_count().
  std::uint32_t ParentOrdinalOf(std::uint32_t row) const { return parents_of_[row]; }
  std::string_view ParentOf(std::uint32_t row) const { return ParentAt(parents_of_[row]); }
  std::string_view IdOf(std::uint32_t row) const;
  // The last row of that identity, also a dead one.
  std::optional<std::uint32_t> Find(std::string_view parent, std::string_view id) const;
  // Ascending, below row_count().
  std::span<const std::uint32_t> dead() const { return dead_; }
  std::vector<Tombstone> Tombstones() const;
  std::vector<ParentChange> ParentChanges() const;

 private:
  friend class RowTableBuilder;
  struct IdentityRow {
    std::uint32_t hash;
    std::uint32_t row;
  };
  enum Section : std::size_t {
    kParents,       // each with its length in front (uint32)
    kParentsOf,     // uint32 a row
    kIds,           // bytes
    kIdOffsets,     // uint64 a row and one more
    kIdentities,    // by hash
    kDead,          // uint32, ascending
    kTombstones,    // parent and id, each with its length in front
    kParentChanges  // the parent with its length in front, then a byte (lives)
  };

  explicit RowTable(Sections sections) : sections_(std::move(sections)) {}

  Sections sections_;
  std::uint32_t parent_count_ = 0;
  std::vector<std::string_view> parents_;
  std::span<const std::uint32_t> parents_of_;
  std::span<const std::uint64_t> id_offsets_;
  std::string_view ids_;
  std::span<const IdentityRow> identities_;
  std::span<const std::uint32_t> dead_;
};

// Collects rows in the order of their revisions. One thread.
class RowTableBuilder {
 public:
  // `oldest`, `distinct`: as PieceBuilderOptions.
  RowTableBuilder(bool oldest, bool distinct) : oldest_(oldest), distinct_(distinct) {}

  // The next row, which replaces an earlier one of the same identity; its number. `id` is not
  // empty; at most 2^32 - 1 rows.
  std::uint32_t Add(std::string_view parent, std::string_view id);
  // The row of that identity so far, here and in older pieces.
  void Delete(std::string_view parent, std::string_view id);
  // Every row of the parent so far, here and in older pieces.
  void DeleteAllOf(std::string_view parent);
  // Says that there is such a parent, or no longer; its rows are left alone.
  void NameParent(std::string_view parent, bool lives);

  bool empty() const;
  std::uint32_t row_count() const { return static_cast<std::uint32_t>(parents_of_.size()); }
  // The ordinal of the parent of a row, in the order in which parents came.
  std::uint32_t ParentOrdinalOf(std::uint32_t row) const { return parents_of_[row]; }
  // Rows that something later replaced or deleted, ascending.
  std::vector<std::uint32_t> Dead() const;

  Status Write(const std::filesystem::path& path, bool sync) const;

 private:
  using Identity = std::pair<std::string, std::string>;
  using IdentityRow = RowTable::IdentityRow;

  std::string_view IdOf(std::uint32_t row) const;
  // Where the identity stands in newest_, or would.
  std::size_t Place(std::uint32_t hash, std::uint32_t parent, std::string_view id) const;
  void GrowNewest();

  const bool oldest_;
  const bool distinct_;
  std::map<std::string, std::uint32_t, std::less<>> parents_;
  std::vector<std::string> parent_names_;
  std::vector<std::uint32_t> parents_of_;
  std::string ids_;
  std::vector<std::uint64_t> id_offsets_{0};
  // The newest row of each identity, also a dead one: open addressing, a power of two of them,
  // kNoRow where free. Ten million units must fit, so it is no map.
  std::vector<IdentityRow> newest_;
  std::size_t newest_count_ = 0;
  std::vector<bool> is_dead_;
  std::set<Identity> tombstones_;
  std::map<std::string, bool> parent_changes_;
};

}  // namespace crosswalk::index

#endif  // CROSSWALK_GLOSSARY_INDEX_ROW_TABLE_H_
