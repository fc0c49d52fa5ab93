#include <utility>

#include "glossary/record/resource_name.h"
#include "glossary/record/unit_store.h"

namespace crosswalk::record {
namespace {

constexpr NamePattern kPattern{"memories/", "/units/", "memories/{memory}/units/{unit}", "unit"};

}  // namespace

Result<std::string> MemoryId(std::string_view field, std::string_view name) {
  return ChosenId(field, kPattern.collection, name);
}

Result<UnitId> ParseUnitName(std::string_view field, std::string_view name) {
  CROSSWALK_ASSIGN(NameParts parts, ParseItemName(kPattern, field, name));
  return UnitId{std::move(parts.parent), std::move(parts.id)};
}

std::string MemoryName(std::string_view memory) {
  return std::string(kPattern.collection).append(memory);
}

std::string UnitName(std::string_view memory, std::string_view id) {
  return MemoryName(memory).append(kPattern.items).append(id);
}

}  // namespace crosswalk::record
