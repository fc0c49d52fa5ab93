// Memories and units over the record: what a valid one is, etags, versions.
#ifndef CROSSWALK_GLOSSARY_RECORD_UNIT_STORE_H_
#define CROSSWALK_GLOSSARY_RECORD_UNIT_STORE_H_

#include <functional>
#include <string>
#include <string_view>

#include "crosswalk/v1/memory_service.pb.h"
#include "crosswalk/v1/unit.pb.h"
#include "glossary/base/limits.h"
#include "glossary/base/status.h"
#include "glossary/record/record.h"

namespace crosswalk::record {

// "tm" or "memories/tm" to "tm"; INVALID_ARGUMENT naming `field` otherwise.
Result<std::string> MemoryId(std::string_view field, std::string_view name);
// "memories/m/units/u" to its parts. INVALID_ARGUMENT naming `field` otherwise.
struct UnitId {
  std::string memory;
  std::string id;
};
Result<UnitId> ParseUnitName(std::string_view field, std::string_view name);
std::string MemoryName(std::string_view memory);
std::string UnitName(std::string_view memory, std::string_view id);

// Checks a unit against the limits and puts it into its one form: tags as BCP 47, codes in order
// and at code point borders, equal targets once. Texts stay as they are. Violations name the field,
// for example `unit.targets[0].text`.
Status NormalizeUnit(const Limits& limits, v1::Unit& unit);

// The unit that a stored version holds, with the fields that the service sets. For a deletion only
// those. DATA_LOSS where the body is not a unit.
Result<v1::Unit> UnitOf(const std::string& epoch, const Version& version);
// The bytes to store for a unit: without the fields that the service sets.
std::string UnitBody(const v1::Unit& unit);
Result<v1::Memory> MemoryOf(const std::string& epoch, const Version& version);
// The bytes to store for a memory: without the fields that the service sets, but with uid,
// collections and create_time, which a first version leaves empty.
std::string MemoryBody(const v1::Memory& memory);

// The id of a unit is derived from what it is a translation of: the memory, the source language,
// the source text with its codes, the context id, or without one the neighbours. Units that agree
// in all of it and differ in a target have the same key and count up from 0 in `slot`.
std::string UnitKeyId(std::string_view memory_uid, const v1::Unit& unit, std::uint32_t slot);

// Any thread. Every method is one RPC of MemoryService; requests and errors are described there.
// `author` is kept with each version, empty where access control is off.
class UnitStore {
 public:
  UnitStore(Record& record, const Limits& limits) : record_(record), limits_(limits) {}

  Result<v1::Memory> CreateMemory(const v1::CreateMemoryRequest&, const std::string& author);
  Result<v1::Memory> GetMemory(const v1::GetMemoryRequest&) const;
  Result<v1::ListMemoriesResponse> ListMemories(const v1::ListMemoriesRequest&) const;
  Result<v1::Memory> UpdateMemory(const v1::UpdateMemoryRequest&, const std::string& author);
  Status DeleteMemory(const v1::DeleteMemoryRequest&, const std::string& author);
  Result<v1::MemoryStatistics> GetMemoryStatistics(const v1::GetMemoryStatisticsRequest&) const;
  // The memory, made if it was missing.
  Result<v1::Memory> EnsureMemory(std::string_view id, const std::string& author);

  // ALREADY_EXISTS where a unit has all its targets already.
  Result<v1::Unit> CreateUnit(const v1::CreateUnitRequest&, const std::string& author);
  Result<v1::Unit> GetUnit(const v1::GetUnitRequest&) const;
  Result<v1::ListUnitsResponse> ListUnits(const v1::ListUnitsRequest&) const;
  Result<v1::Unit> UpdateUnit(const v1::UpdateUnitRequest&, const std::string& author);
  Status DeleteUnit(const v1::DeleteUnitRequest&, const std::string& author);
  Result<v1::ListUnitVersionsResponse> ListUnitVersions(const v1::ListUnitVersionsRequest&) const;
  Result<v1::Unit> RestoreUnit(const v1::RestoreUnitRequest&, const std::string& author);
  // Gives every unit to `visit`, in the order of writing, as of the revision that comes back; an
  // error of `visit` ends it.
  Result<Revision> StreamUnits(const v1::StreamUnitsRequest&,
                               const std::function<Status(v1::Unit&&)>& visit) const;
  Result<v1::BatchWriteUnitsResponse> BatchWriteUnits(const v1::BatchWriteUnitsRequest&,
                                                      const std::string& author);
  // A translation belongs to the changer or creator that it names itself, else to the one that its
  // unit names, else to who wrote the unit; so `author` counts only where the request names nobody.
  // Of the units with the same source and context,
  // - one where the author has a translation into this language gets the new one in its place;
  // - else one that has some translation of the author's, and none into this language, gets it too;
  // - else one that has this very translation, by whomever, is confirmed;
  // - else it becomes a new unit.
  // With `keep_all` the first never happens where the translations differ. The target becomes FINAL
  // unless the request names a state, and nobody's machine made it. The same again writes nothing.
  // A unit whose source an update has changed is not found by its new source.
  Result<v1::Unit> ConfirmUnit(const v1::ConfirmUnitRequest&, const std::string& author);

 private:
  // NOT_FOUND for a memory that is not there, or is no more.
  Status CheckMemoryLives(const std::string& memory) const;
  // The living unit, or NOT_FOUND.
  Result<Version> FindUnit(const UnitId& id) const;

  Record& record_;
  Limits limits_;
};

}  // namespace crosswalk::record

#endif  // CROSSWALK_GLOSSARY_RECORD_UNIT_STORE_H_
