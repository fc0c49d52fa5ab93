#include "glossary/record/unit_store.h"

#include <optional>
#include <utility>
#include <vector>

#include "glossary/record/etag.h"
#include "glossary/record/page_rows.h"
#include "glossary/record/page_token.h"
#include "glossary/record/unit_changes.h"

namespace crosswalk::record {
namespace {

// Gathers changes and writes them; gathers anew where somebody else wrote in between. An etag that
// the caller gave is checked while gathering, so a stale one ends it.
template <typename Gather>
Result<std::vector<v1::Unit>> WriteChanges(Record& record, const Limits& limits,
                                           const std::string& memory, const std::string& author,
                                           const Gather& gather) {
  while (true) {
    UnitChanges changes(record, limits, memory, author);
    CROSSWALK_RETURN_IF_ERROR(gather(changes));
    auto written = changes.Write(record);
    if (written.ok() || written.status().reason() != "ETAG_MISMATCH") return written;
  }
}

}  // namespace

Result<v1::Unit> UnitStore::CreateUnit(const v1::CreateUnitRequest& request,
                                       const std::string& author) {
  CROSSWALK_ASSIGN(const std::string memory, MemoryId("parent", request.parent()));
  CROSSWALK_ASSIGN(std::vector<v1::Unit> units,
                   WriteChanges(record_, limits_, memory, author, [&](UnitChanges& changes) {
                     return changes.Create(request.unit(), "unit");
                   }));
  return std::move(units.front());
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
  CROSSWALK_ASSIGN(std::vector<v1::Unit> units,
                   WriteChanges(record_, limits_, id.memory, author, [&](UnitChanges& changes) {
                     return changes.Update(request.unit(), "unit");
                   }));
  return std::move(units.front());
}

Status UnitStore::DeleteUnit(const v1::DeleteUnitRequest& request, const std::string& author) {
  CROSSWALK_ASSIGN(const UnitId id, ParseUnitName("name", request.name()));
  return WriteChanges(record_, limits_, id.memory, author,
                      [&](UnitChanges& changes) { return changes.Delete(request, ""); })
      .status();
}

Result<v1::Unit> UnitStore::RestoreUnit(const v1::RestoreUnitRequest& request,
                                        const std::string& author) {
  CROSSWALK_ASSIGN(const UnitId id, ParseUnitName("name", request.name()));
  const auto revision = Revision::Parse(request.revision());
  if (!revision.ok()) return InvalidField("revision", "is not epoch:number");
  const std::string name = UnitName(id.memory, id.id);
  const Status missing = NotFound(name + ": has no version " + request.revision());
  if (revision->epoch != record_.Epoch() || revision->number == 0) return missing;
  CROSSWALK_ASSIGN(std::vector<Version> versions,
                   record_.Versions({Kind::kUnit, id.memory, id.id}, revision->number + 1, 1));
  if (versions.empty() || versions.front().number != revision->number) return missing;
  if (versions.front().deleted) return InvalidField("revision", "is that of a deletion");
  CROSSWALK_ASSIGN(const v1::Unit earlier, UnitOf(revision->epoch, versions.front()));
  CROSSWALK_ASSIGN(std::vector<v1::Unit> units,
                   WriteChanges(record_, limits_, id.memory, author, [&](UnitChanges& changes) {
                     return changes.Restore(id.id, request.etag(), earlier);
                   }));
  return std::move(units.front());
}

Result<v1::BatchWriteUnitsResponse> UnitStore::BatchWriteUnits(
    const v1::BatchWriteUnitsRequest& request, const std::string& author) {
  CROSSWALK_ASSIGN(const std::string memory, MemoryId("parent", request.parent()));
  if (request.writes().empty()) return InvalidField("writes", "is empty");
  if (static_cast<std::size_t>(request.writes_size()) > limits_.batch_items) {
    return InvalidField("writes", "holds more than " + std::to_string(limits_.batch_items));
  }
  const auto gather = [&](UnitChanges& changes) -> Status {
    for (int i = 0; i < request.writes_size(); ++i) {
      const v1::UnitWrite& write = request.writes(i);
      const std::string path = "writes[" + std::to_string(i) + "]";
      switch (write.operation_case()) {
        case v1::UnitWrite::kCreate:
          CROSSWALK_RETURN_IF_ERROR(changes.Create(write.create(), path + ".create"));
          break;
        case v1::UnitWrite::kUpdate:
          CROSSWALK_RETURN_IF_ERROR(changes.Update(write.update(), path + ".update"));
          break;
        case v1::UnitWrite::kDelete:
          CROSSWALK_RETURN_IF_ERROR(changes.Delete(write.delete_(), path + ".delete"));
          break;
        case v1::UnitWrite::OPERATION_NOT_SET:
          return InvalidField(path, "has no operation");
      }
    }
    return Status();
  };
  CROSSWALK_ASSIGN(std::vector<v1::Unit> units,
                   WriteChanges(record_, limits_, memory, author, gather));
  v1::BatchWriteUnitsResponse response;
  response.set_revision(units.back().revision());
  for (v1::Unit& unit : units) *response.add_units() = std::move(unit);
  return response;
}

Result<v1::Unit> UnitStore::ConfirmUnit(const v1::ConfirmUnitRequest& request,
                                        const std::string& author) {
  CROSSWALK_ASSIGN(const std::string memory, MemoryId("parent", request.parent()));
  while (true) {
    UnitChanges changes(record_, limits_, memory, author);
    CROSSWALK_ASSIGN(std::optional<v1::Unit> held,
                     changes.Confirm(request.unit(), request.keep_all()));
    if (held.has_value()) return *std::move(held);
    auto written = changes.Write(record_);
    if (written.ok()) return std::move(written->front());
    if (written.status().reason() != "ETAG_MISMATCH") return written.status();
  }
}

Result<Revision> UnitStore::StreamUnits(const v1::StreamUnitsRequest& request,
                                        const std::function<Status(v1::Unit&&)>& visit) const {
  CROSSWALK_ASSIGN(const std::string memory, MemoryId("parent", request.parent()));
  CROSSWALK_RETURN_IF_ERROR(CheckMemoryLives(memory));
  const std::string epoch = record_.Epoch();
  Status status;
  CROSSWALK_ASSIGN(Revision revision,
                   record_.Scan(Kind::kUnit, memory, [&](const Version& version) {
                     Result<v1::Unit> unit = UnitOf(epoch, version);
                     status = unit.ok() ? visit(*std::move(unit)) : unit.status();
                     return status.ok();
                   }));
  CROSSWALK_RETURN_IF_ERROR(status);
  return revision;
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
