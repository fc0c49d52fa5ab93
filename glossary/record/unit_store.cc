#include "glossary/record/unit_store.h"

#include <optional>
#include <utility>

#include "glossary/record/etag.h"
#include "glossary/record/page_rows.h"
#include "glossary/record/page_token.h"
#include "glossary/record/unit_join.h"
#include "glossary/record/unit_key.h"

namespace crosswalk::record {
namespace {

void ClearServiceFields(v1::Unit& unit) {
  unit.clear_name();
  unit.clear_create_time();
  unit.clear_update_time();
  unit.clear_author();
  unit.clear_etag();
  unit.clear_revision();
  unit.clear_deleted();
}

// The unit's last content, also of one that was deleted.
Result<v1::Unit> LastContent(const Record& record, const Version& version) {
  if (!version.deleted) return UnitOf("", version);
  CROSSWALK_ASSIGN(const std::vector<Version> versions,
                   record.Versions(version.key, version.number, 1));
  return versions.empty() ? Result<v1::Unit>(v1::Unit()) : UnitOf("", versions.front());
}

}  // namespace

Result<v1::Unit> UnitStore::CreateUnit(const v1::CreateUnitRequest& request,
                                       const std::string& author) {
  CROSSWALK_ASSIGN(const std::string memory, MemoryId("parent", request.parent()));
  v1::Unit unit = request.unit();
  ClearServiceFields(unit);
  CROSSWALK_RETURN_IF_ERROR(NormalizeUnit(limits_, unit));
  v1::GetMemoryRequest get;
  get.set_name(memory);
  while (true) {
    CROSSWALK_ASSIGN(const v1::Memory parent, GetMemory(get));
    CROSSWALK_ASSIGN(const Place place, FindPlace(memory, UnitKey(parent.uid(), unit), unit));
    Batch batch;
    batch.author = author;
    batch.required.push_back({Kind::kMemory, "", memory});
    Mutation& mutation = batch.mutations.emplace_back();
    mutation.key = {Kind::kUnit, memory, place.id};
    mutation.expected_number = place.number;
    mutation.body = UnitBody(unit);
    auto written = WriteUnit(batch);
    // Somebody took the place in between.
    if (written.ok() || written.status().reason() != "ETAG_MISMATCH") return written;
  }
}

Result<UnitStore::Place> UnitStore::FindPlace(const std::string& memory, const std::string& key,
                                              const v1::Unit& unit) const {
  for (std::uint32_t slot = 0;; ++slot) {
    if (slot == kNearSlots) slot = FarSlot(unit);
    const std::string id = UnitSlotId(key, slot);
    CROSSWALK_ASSIGN(const std::optional<Version> version, record_.Get({Kind::kUnit, memory, id}));
    if (!version.has_value()) return Place{id, 0};
    CROSSWALK_ASSIGN(const v1::Unit held, LastContent(record_, *version));
    if (!SameText(held.source(), unit.source()) || !HasTargets(held, unit)) continue;
    if (version->deleted) return Place{id, version->number};
    return AlreadyExists(UnitName(memory, id) + ": has all of these targets");
  }
}

Result<v1::Unit> UnitStore::WriteUnit(const Batch& batch) {
  CROSSWALK_ASSIGN(const Written written, record_.Write(batch));
  const Mutation& mutation = batch.mutations.front();
  Version version;
  version.key = mutation.key;
  version.number = written.numbers.front();
  version.time_micros = written.time_micros;
  version.author = batch.author;
  version.body = *mutation.body;
  return UnitOf(record_.Epoch(), version);
}

Result<Version> UnitStore::FindUnit(const UnitId& id) const {
  CROSSWALK_ASSIGN(std::optional<Version> version, record_.Get({Kind::kUnit, id.memory, id.id}));
  if (version.has_value() && !version->deleted) return *std::move(version);
  return NotFound(UnitName(id.memory, id.id) + ": not found");
}

Result<v1::Unit> UnitStore::GetUnit(const v1::GetUnitRequest& request) const {
  CROSSWALK_ASSIGN(const UnitId id, ParseUnitName("name", request.name()));
  CROSSWALK_ASSIGN(const Version version, FindUnit(id));
  return UnitOf(record_.Epoch(), version);
}

Result<v1::ListUnitsResponse> UnitStore::ListUnits(const v1::ListUnitsRequest& request) const {
  CROSSWALK_ASSIGN(const std::string memory, MemoryId("parent", request.parent()));
  const std::size_t most = limits_.page_size;
  CROSSWALK_ASSIGN(const std::size_t size, PageSize(request.page_size(), most, most));
  CROSSWALK_RETURN_IF_ERROR(CheckMemoryLives(memory));
  const std::string epoch = record_.Epoch();
  v1::ListUnitsResponse response;
  const PageRequest page{"units of " + memory, request.page_token(), size};
  CROSSWALK_ASSIGN(*response.mutable_next_page_token(),
                   PageOfRows(record_, Kind::kUnit, memory, page,
                              [&](const Version& version) -> Result<std::size_t> {
                                CROSSWALK_ASSIGN(*response.add_units(), UnitOf(epoch, version));
                                return response.units(response.units_size() - 1).ByteSizeLong();
                              }));
  return response;
}

Result<v1::Unit> UnitStore::UpdateUnit(const v1::UpdateUnitRequest& request,
                                       const std::string& author) {
  CROSSWALK_ASSIGN(const UnitId id, ParseUnitName("unit.name", request.unit().name()));
  CROSSWALK_ASSIGN(const auto etag, EtagNumber(request.unit().etag()));
  v1::Unit unit = request.unit();
  ClearServiceFields(unit);
  CROSSWALK_RETURN_IF_ERROR(NormalizeUnit(limits_, unit));
  while (true) {
    CROSSWALK_ASSIGN(const Version version, FindUnit(id));
    if (etag && *etag != version.number) return EtagMismatch(UnitName(id.memory, id.id));
    CROSSWALK_ASSIGN(const v1::Unit held, UnitOf("", version));
    *unit.mutable_create_time() = held.create_time();
    Batch batch;
    batch.author = author;
    Mutation& mutation = batch.mutations.emplace_back();
    mutation.key = {Kind::kUnit, id.memory, id.id};
    mutation.expected_number = version.number;
    mutation.body = UnitBody(unit);
    auto written = WriteUnit(batch);
    // Somebody wrote in between; who named no etag does not care.
    if (written.ok() || written.status().reason() != "ETAG_MISMATCH") return written;
  }
}

Status UnitStore::DeleteUnit(const v1::DeleteUnitRequest& request, const std::string& author) {
  CROSSWALK_ASSIGN(const UnitId id, ParseUnitName("name", request.name()));
  CROSSWALK_ASSIGN(const auto etag, EtagNumber(request.etag()));
  Batch batch;
  batch.author = author;
  Mutation& mutation = batch.mutations.emplace_back();
  mutation.key = {Kind::kUnit, id.memory, id.id};
  mutation.must_exist = true;
  mutation.expected_number = etag;
  return record_.Write(batch).status();
}

Result<v1::ListUnitVersionsResponse> UnitStore::ListUnitVersions(
    const v1::ListUnitVersionsRequest& request) const {
  CROSSWALK_ASSIGN(const UnitId id, ParseUnitName("name", request.name()));
  const std::size_t most = limits_.page_size;
  CROSSWALK_ASSIGN(const std::size_t size, PageSize(request.page_size(), most, most));
  const std::string name = UnitName(id.memory, id.id);
  if (request.page_token().empty()) CROSSWALK_RETURN_IF_ERROR(CheckMemoryLives(id.memory));
  const std::string epoch = record_.Epoch();
  v1::ListUnitVersionsResponse response;
  const PageRequest page{"versions of " + name, request.page_token(), size};
  CROSSWALK_ASSIGN(
      *response.mutable_next_page_token(),
      PageOfVersions(record_, {Kind::kUnit, id.memory, id.id}, page,
                     [&](const Version& version) -> Result<std::size_t> {
                       CROSSWALK_ASSIGN(*response.add_versions(), UnitOf(epoch, version));
                       return response.versions(response.versions_size() - 1).ByteSizeLong();
                     }));
  if (response.versions().empty() && request.page_token().empty()) {
    return NotFound(name + ": not found");
  }
  return response;
}

}  // namespace crosswalk::record
