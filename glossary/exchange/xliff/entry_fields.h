// What the metadata of a glossary entry say of a concept and its terms, the same for reading and
// writing. The glossary module has fields for term, translation, definition and their sources
// alone.
#ifndef CROSSWALK_GLOSSARY_EXCHANGE_XLIFF_ENTRY_FIELDS_H_
#define CROSSWALK_GLOSSARY_EXCHANGE_XLIFF_ENTRY_FIELDS_H_

#include <string>
#include <string_view>
#include <vector>

#include "crosswalk/v1/concept.pb.h"

namespace crosswalk::exchange::xliff {

// Category of what is said of the concept, and of the source term; a translation's category is its
// own id.
inline constexpr std::string_view kConceptCategory = "terminology";
inline constexpr std::string_view kTermCategory = "term";
// Type of the id under which entries are one concept.
inline constexpr std::string_view kConceptId = "concept-id";

// One `meta`.
struct Meta {
  std::string type;
  std::string value;
};

// What a term has beside its text, tag and source.
std::vector<Meta> TermMeta(const v1::Term& term);
// Puts one into a term; false where the type is none of those above.
bool ApplyTermMeta(std::string_view type, std::string_view value, v1::Term& term);

// The same of a concept, beside its terms and first definition.
std::vector<Meta> ConceptMeta(const v1::Concept& concept_);
bool ApplyConceptMeta(std::string_view type, std::string_view value, v1::Concept& concept_);

}  // namespace crosswalk::exchange::xliff

#endif  // CROSSWALK_GLOSSARY_EXCHANGE_XLIFF_ENTRY_FIELDS_H_
