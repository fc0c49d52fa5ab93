// Writes to the units of one memory, gathered and then written together or not at all.
#ifndef CROSSWALK_GLOSSARY_RECORD_UNIT_CHANGES_H_
#define CROSSWALK_GLOSSARY_RECORD_UNIT_CHANGES_H_

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "crosswalk/v1/memory_service.pb.h"
#include "crosswalk/v1/unit.pb.h"
#include "glossary/base/limits.h"
#include "glossary/base/status.h"
#include "glossary/record/record.h"

namespace crosswalk::record {

// One thread. Each call sees what the calls before it will have written. Errors name fields below
// `path`, the place of the unit or of the deletion in the request.
class UnitChanges {
 public:
  // `memory` is an id; `author` is kept with each version.
  UnitChanges(const Record& record, const Limits& limits, std::string memory, std::string author);

  // ALREADY_EXISTS where a unit has all its targets already.
  Status Create(v1::Unit unit, const std::string& path);
  // `unit` with its name and its etag.
  Status Update(v1::Unit unit, const std::string& path);
  Status Delete(const v1::DeleteUnitRequest& request, const std::string& path);
  // Writes an earlier content of a unit as its newest.
  Status Restore(const std::string& id, std::string_view etag, v1::Unit earlier);
  // See UnitStore::ConfirmUnit. Where all of it is there already, the unit that has it, and nothing
  // will be written.
  Result<std::optional<v1::Unit>> Confirm(v1::Unit unit, bool keep_all);

  // Writes all of it. The units after each call that wrote, in order. ABORTED (ETAG_MISMATCH) where
  // somebody else wrote in between.
  Result<std::vector<v1::Unit>> Write(Record& record);

 private:
  // A unit as the record has it, or as it will be.
  struct State {
    std::uint64_t stored_number = 0;  // 0: there never was one
    bool is_written = false;          // by these changes
    bool lives = false;
    std::optional<v1::Unit> content;  // of one that lives; else its last, once that was asked for
    std::string author;               // who wrote it
  };
  struct Change {
    std::string id;
    std::size_t mutation;
  };
  // A place where a unit may stand.
  struct Slot {
    std::string id;
    State* state;
  };
  // What a confirmed translation meets in the slots of its source and context.
  struct Met {
    std::vector<Slot> own;      // units with a translation by the same author
    std::optional<Slot> equal;  // one that has the same translation, whoever made it
    std::string free;           // the id of the first slot that no unit ever had
  };

  Result<State*> Load(const std::string& id);
  Result<State*> LoadLiving(const std::string& id);
  // Whether no unit ever stood there.
  static bool IsFree(const State& state) { return state.stored_number == 0 && !state.is_written; }
  Result<const v1::Unit*> LastContent(const std::string& id, State& state);
  Status CheckEtag(const State& state, std::string_view etag, const std::string& id) const;
  Result<std::string> IdOf(const std::string& field, const std::string& name) const;
  Result<std::string> MemoryUid();
  // Where a new unit goes.
  Result<Slot> FindPlace(const v1::Unit& unit);
  // `unit` has one target, which is `author`'s.
  Result<Met> Meet(const v1::Unit& unit, const std::string& author);
  // Puts the new content of a unit, or none, among the mutations.
  void Put(const std::string& id, State& state, std::optional<v1::Unit> unit);

  const Record& record_;
  const Limits& limits_;
  const std::string memory_;
  const std::string author_;
  std::optional<std::string> memory_uid_;
  std::map<std::string, State> states_;
  std::vector<Mutation> mutations_;
  std::vector<Change> changes_;
};

// Takes away what the service sets.
void ClearServiceFields(v1::Unit& unit);

}  // namespace crosswalk::record

#endif  // CROSSWALK_GLOSSARY_RECORD_UNIT_CHANGES_H_
