// The one table between the data categories of TBX and the fields of a concept.
//
// A category is the `type` of an element in version 2 and in style DCA of version 3, the name of an
// element in style DCT (modules Min, Basic, Linguist) and in TBX-Min of 2013. What has a field
// becomes that field. What has none becomes a property whose name is its element and type, so that
// it goes out again as it came in (see field_tree.h):
//
//   termNote:grammaticalGender          <termNote type="grammaticalGender">masculine</termNote>
//   admin:customerSubset[target=a1]     <admin type="customerSubset" target="a1">…</admin>
//   admin:name                          also an element of a module or a program that is not known
//   transacGrp                          a group, as an outline of lines
//   langSet[xml:lang=mul]               one child of a section whose tag is no language, as an
//   outline
//   @id                                 the id of the term's tig, ntig or termSec, or of the
//   section
//   @cid                                another attribute of the element of the concept or section
//   definition[2]/@id                   what stands beside a field that has room for its text
//   alone: definition[1]/transacGrp            an attribute, or an element of the same group; N
//   counts the status/@type                        fields of that name in their holder, from 1
//   group                               elements side by side or in an unusual order, as an outline
//
// Keys in front of the slash: subjectField, definition, note, context, relation, reference, label
// with [N]; term, status, type, partOfSpeech, reading, usageNote, source without. A relation or
// reference without `target` has an empty property `…/@target`, and its text is the target. A
// relation with both has its text as `…/text`. A property that TBX has no element for is written as
// `<admin type="the whole name">`, and the reader gives such a one its name back.
#ifndef CROSSWALK_GLOSSARY_EXCHANGE_TBX_CATEGORY_H_
#define CROSSWALK_GLOSSARY_EXCHANGE_TBX_CATEGORY_H_

#include <cstdint>
#include <string_view>

#include "glossary/exchange/tbx/element.h"

namespace crosswalk::exchange::tbx {

// Whether a name of a property is one of those above with `@` or a key in front.
bool IsOwnName(std::string_view name);

// Where a field may stand.
enum class Level : std::uint8_t { kConcept, kLanguage, kTerm };

// What it becomes.
enum class Field : std::uint8_t {
  kNone,  // a property
  kSubjectField,
  kDefinition,
  kNote,
  kContext,
  kRelation,
  kReference,
  kLabel,
  kStatus,
  kProcessStatus,  // a status where no other is given
  kType,
  kPartOfSpeech,
  kReading,
  kUsageNote,
  kSource,
};

// One data category.
struct Category {
  std::string_view name;  // as ISO 12620 and the modules of TBX write it
  Element element = Element::kOther;
  Field of_concept = Field::kNone;
  Field of_language = Field::kNone;
  Field of_term = Field::kNone;
  bool is_strict = false;  // a field only in its own element

  Field FieldAt(Level level) const;
};

// By name, whatever its case; null where it is not known.
const Category* FindCategory(std::string_view name);

// The field for an element of this type at this place.
Field FieldOf(Level level, Element element, std::string_view type);

// The type of a relation as the record has it: `broader` for `relatedConceptBroader`; every other
// as it is, `cross-reference` as `crossReference`.
std::string_view RelationOfType(std::string_view type);
// Back.
std::string_view TypeOfRelation(std::string_view relation);

// Whether a word is one of the process statuses of a candidate.
bool IsProcessStatus(std::string_view word);

// The word of ISO 12620 for a status, or not.
bool IsAdministrativeStatus(std::string_view word);

}  // namespace crosswalk::exchange::tbx

#endif  // CROSSWALK_GLOSSARY_EXCHANGE_TBX_CATEGORY_H_
