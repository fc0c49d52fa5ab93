#include <string>

#include "glossary/base/hash.h"
#include "glossary/record/concept_store.h"
#include "glossary/record/resource_name.h"

namespace crosswalk::record {
namespace {

constexpr NamePattern kPattern{"glossaries/", "/concepts/",
                               "glossaries/{glossary}/concepts/{concept}", "concept"};

}  // namespace

Result<std::string> GlossaryId(std::string_view field, std::string_view name) {
  return ChosenId(field, kPattern.collection, name);
}

Result<ConceptId> ParseConceptName(std::string_view field, std::string_view name) {
  CROSSWALK_ASSIGN(NameParts parts, ParseItemName(kPattern, field, name));
  return ConceptId{std::move(parts.parent), std::move(parts.id)};
}

std::string GlossaryName(std::string_view glossary) {
  return std::string(kPattern.collection).append(glossary);
}

std::string ConceptName(std::string_view glossary, std::string_view id) {
  return GlossaryName(glossary).append(kPattern.items).append(id);
}

std::string OriginConceptId(std::string_view glossary_uid, std::string_view origin,
                            std::string_view id) {
  // Lengths in front, so that no two triples are written alike.
  std::string bytes =
      std::to_string(glossary_uid.size()) + ":" + std::to_string(origin.size()) + ":";
  bytes.append(glossary_uid).append(origin).append(id);
  return ContentId(bytes);
}

}  // namespace crosswalk::record
