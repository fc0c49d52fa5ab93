// Which element of XLIFF 2 may stand where, and what its attributes may be (OASIS XLIFF 2.0 to 2.2,
// core, glossary, matches and metadata modules).
//
// Refused is what makes identity, structure, references, languages or states wrong or doubtful, and
// in the glossary and matches modules everything that the standard forbids. Let pass is what real
// programs do and what loses nothing: the form of ids in the core and in metadata, groups without
// id, files without units, notes behind the segments of their unit, attributes that are not known,
// hints on editing (canReorder and so on), and modules that are not kept.
#ifndef CROSSWALK_GLOSSARY_EXCHANGE_XLIFF_VERSION2_RULES_H_
#define CROSSWALK_GLOSSARY_EXCHANGE_XLIFF_VERSION2_RULES_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "glossary/exchange/xml/xml_reader.h"

namespace crosswalk::exchange::xliff {

// What an element is; one bit each.
enum class Kind2 : std::uint32_t {
  kForeign = 0,
  kXliff = 1u << 0,
  kFile = 1u << 1,
  kSkeleton = 1u << 2,
  kGroup = 1u << 3,
  kUnit = 1u << 4,
  kSegment = 1u << 5,  // also `ignorable`
  kNotes = 1u << 6,
  kNote = 1u << 7,
  kOriginalData = 1u << 8,
  kData = 1u << 9,
  kSource = 1u << 10,
  kTarget = 1u << 11,
  kCodePoint = 1u << 12,  // `cp` in `data`
  kGlossary = 1u << 13,
  kEntry = 1u << 14,
  kTerm = 1u << 15,
  kTranslation = 1u << 16,
  kDefinition = 1u << 17,
  kMatches = 1u << 18,
  kMatch = 1u << 19,
  kMetadata = 1u << 20,
  kMetaGroup = 1u << 21,
  kMeta = 1u << 22,
};

// The kind of an element inside `parent`. What is of no namespace that is kept is foreign.
// `core`: the namespace of the root.
Kind2 KindIn(Kind2 parent, const XmlElement& element, std::string_view core);

// What is forbidden about an element where it stands; empty where nothing is.
std::string CheckPlace(Kind2 kind, Kind2 parent, const XmlElement& element, std::string_view core);

// The same of its attributes.
std::string CheckAttributes(Kind2 kind, const XmlElement& element);

// Whether an element of this kind holds elements alone, so that text in it would be lost.
bool HoldsElementsAlone(Kind2 kind);

// A name token of XML.
bool IsNmtoken(std::string_view text);

// Whether two tags, as files write them, are of one language, whatever its script and region.
bool IsSameLanguage(std::string_view a, std::string_view b);

// A reference inside a unit: "#id", "#t=id", "#/f=file/u=unit/id".
struct SpanReference {
  bool is_valid = false;
  bool is_target = false;
  std::string_view unit;  // empty where the reference does not say
  std::string_view id;
};
SpanReference ParseSpanReference(std::string_view ref);

}  // namespace crosswalk::exchange::xliff

#endif  // CROSSWALK_GLOSSARY_EXCHANGE_XLIFF_VERSION2_RULES_H_
