// What a bulk will write into the table `current`, gathered so that it is written in the order of
// its keys: ids are digests, and one row after the other would each touch another page.
#ifndef CROSSWALK_GLOSSARY_RECORD_SQLITE_GATHER_H_
#define CROSSWALK_GLOSSARY_RECORD_SQLITE_GATHER_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "glossary/base/status.h"
#include "glossary/record/record.h"
#include "glossary/record/sqlite_connection.h"

namespace crosswalk::record {

// One thread. Besides the rows it remembers, for parents that were empty when it first saw them, a
// digest of every key that was added: a key without one is nowhere, and is not searched for.
class CurrentGather {
 public:
  // Limits on what is held, about 40 bytes a row and 24 bytes a digest.
  explicit CurrentGather(Connection& connection, std::size_t most_rows = 2'000'000,
                         std::size_t most_digests = 4'000'000);

  enum class Where {
    kNowhere,   // there never was one
    kGathered,  // `number` and `lives` are what will be written
    kElsewhere  // the tables say
  };
  struct Found {
    Where where = Where::kElsewhere;
    std::uint64_t number = 0;
    bool lives = false;
  };
  Result<Found> Find(const Key& key);

  // A key that is in no table yet and is not gathered. Writes what is gathered where that is much.
  Status Add(const Key& key, std::uint64_t number, bool lives);
  // The same key again; false where it is not gathered.
  bool Change(const Key& key, std::uint64_t number, bool lives);
  // Writes what is gathered.
  Status Flush();
  // The same where it holds rows of this parent.
  Status FlushParent(Kind kind, std::string_view parent);

 private:
  struct Parent {
    Kind kind;
    std::string name;
    bool was_empty = false;    // before this bulk
    std::size_t gathered = 0;  // rows that are held
  };
  struct Row {
    std::uint64_t number;
    std::uint64_t id_begin;  // in `ids_`
    std::uint32_t id_size;
    std::uint32_t parent;  // in `parents_`
    bool lives;
  };
  struct Slot {
    std::uint64_t digest = 0;
    std::uint32_t row = kFree;
  };
  static constexpr std::uint32_t kFree = 0xffffffff;
  static constexpr std::uint32_t kWritten = 0xfffffffe;

  Result<std::uint32_t> ParentOf(Kind kind, std::string_view name);
  static std::uint64_t DigestOf(const Key& key);
  std::string_view IdOf(const Row& row) const {
    return std::string_view(ids_).substr(row.id_begin, row.id_size);
  }
  // The gathered row of a key, or nothing; `is_known` where its digest is there.
  Row* RowOf(const Key& key, std::uint64_t digest, bool& is_known);
  void Insert(std::uint64_t digest, std::uint32_t row);
  void Grow();

  Connection& connection_;
  const std::size_t most_rows_;
  const std::size_t most_digests_;
  bool keeps_digests_ = true;
  std::vector<Parent> parents_;
  std::uint32_t last_parent_ = 0;
  std::string ids_;
  std::vector<Row> rows_;
  std::vector<Slot> slots_;  // open addressing, a power of two
  std::size_t used_ = 0;
};

}  // namespace crosswalk::record

#endif  // CROSSWALK_GLOSSARY_RECORD_SQLITE_GATHER_H_
