// Decides for each unit of a file whether it is new, known, or adds to one that is there, and
// writes it.
#ifndef CROSSWALK_GLOSSARY_EXCHANGE_UNIT_MERGER_H_
#define CROSSWALK_GLOSSARY_EXCHANGE_UNIT_MERGER_H_

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <unordered_map>

#include "crosswalk/v1/exchange_service.pb.h"
#include "glossary/base/limits.h"
#include "glossary/base/status.h"
#include "glossary/exchange/file/file_reader.h"
#include "glossary/exchange/unit_chain.h"
#include "glossary/record/record.h"

namespace crosswalk::exchange {

// Who imports what, and where to.
struct UnitMergeOptions {
  std::string memory;      // id
  std::string memory_uid;  // Memory.uid
  std::string origin;
  std::string author;
};

// Works inside one bulk. One thread.
//
// Units with the same source, codes and context share a key and stand in its slots. A unit of a
// file is the one that has all its targets; what the file says besides is added to that. Else it
// extends the first one that has no other target in any of its languages; else it is new. Nothing
// that is there is replaced. One that people deleted stays deleted, which is told as a conflict.
// What a file says twice, or said the last time, changes nothing.
class UnitMerger {
 public:
  // `report` is added to (created, merged, unchanged, conflicts); `problem` is told of each
  // conflict.
  UnitMerger(record::Bulk& bulk, const Limits& limits, UnitMergeOptions options,
             v1::ImportReport& report,
             std::function<void(const FileUnit&, std::string reason)> problem = nullptr);

  // `read` is normalised.
  Status Merge(FileUnit&& read);
  // Writes what is gathered. The number of the last version written, 0 where there was none.
  Result<std::uint64_t> Finish();

 private:
  // What stands in a slot now, also if it is only gathered.
  struct Held {
    v1::Unit unit;  // of a deletion what was deleted
    bool deleted = false;
  };
  Result<std::optional<Held>> Look(const std::string& id);
  // Whether what stands in the first slot has all that was read. Changes it where not.
  bool IsKnown(const FileUnit& read, const std::string& key, Held& held) const;
  Result<UnitChain*> LoadChain(const std::string& key);
  ChainSlot SlotOf(const std::string& key, const Held& held) const;

  // Each tells whether it has dealt with the unit.
  Result<bool> FindKnown(const FileUnit& read, const UnitOutline& outline, const std::string& key,
                         const UnitChain& chain);
  Result<bool> JoinOne(const FileUnit& read, const UnitOutline& outline, const std::string& key,
                       UnitChain& chain, bool needs_all_targets);
  Status MergeFar(const FileUnit& read, const UnitOutline& outline, const std::string& key);
  Status CreateIn(FileUnit&& read, UnitOutline outline, const std::string& key, UnitChain& chain);

  // Whether `unit` took up what is new in `from` and is still within the limits.
  bool Joins(const v1::Unit& from, v1::Unit& unit) const;
  void CountConflict(const FileUnit& read);
  void CountUnchanged();
  void CountMerged();
  Status Create(const std::string& id, const v1::Unit& unit);
  Status Put(const std::string& id, const v1::Unit& unit);
  Status Flush();

  record::Bulk& bulk_;
  const Limits& limits_;
  const UnitMergeOptions options_;
  v1::ImportReport& report_;
  const std::function<void(const FileUnit&, std::string)> problem_;
  ChainCache chains_;
  record::Batch batch_;
  std::unordered_map<std::string, std::size_t> gathered_;  // ids, with their places in `batch_`
  std::uint64_t last_number_ = 0;
};

}  // namespace crosswalk::exchange

#endif  // CROSSWALK_GLOSSARY_EXCHANGE_UNIT_MERGER_H_
