#include <utility>

#include "glossary/record/container_rows.h"
#include "glossary/record/stored_time.h"
#include "glossary/record/unit_store.h"

namespace crosswalk::record {
namespace {

bool HasServiceFields(const v1::Unit& unit) {
  return !unit.name().empty() || unit.has_update_time() || !unit.author().empty() ||
         !unit.etag().empty() || !unit.revision().empty() || unit.deleted();
}

}  // namespace

Result<v1::Unit> UnitOf(const std::string& epoch, const Version& version) {
  v1::Unit unit;
  std::string name = UnitName(version.key.parent, version.key.id);
  if (!unit.ParseFromString(version.body)) {
    return DataLoss(name + ": version " + std::to_string(version.number) + " cannot be read");
  }
  unit.set_name(std::move(name));
  SetTime(version.time_micros, *unit.mutable_update_time());
  if (!unit.has_create_time() && !version.deleted) *unit.mutable_create_time() = unit.update_time();
  unit.set_author(version.author);
  unit.set_etag(std::to_string(version.number));
  unit.set_revision(Revision{epoch, version.number}.ToString());
  unit.set_deleted(version.deleted);
  return unit;
}

std::string UnitBody(const v1::Unit& unit) {
  // Imports come without them, and a copy of each unit would cost as much as the rest.
  if (!HasServiceFields(unit)) return unit.SerializeAsString();
  v1::Unit stored = unit;
  stored.clear_name();
  stored.clear_update_time();
  stored.clear_author();
  stored.clear_etag();
  stored.clear_revision();
  stored.clear_deleted();
  return stored.SerializeAsString();
}

Result<v1::Memory> MemoryOf(const std::string& epoch, const Version& version) {
  return ContainerOf<v1::Memory>(MemoryName(version.key.id), epoch, version);
}

std::string MemoryBody(const v1::Memory& memory) { return ContainerBody(memory); }

}  // namespace crosswalk::record
