// The elements of TBX, of all its versions, under one name each.
#ifndef CROSSWALK_GLOSSARY_EXCHANGE_TBX_ELEMENT_H_
#define CROSSWALK_GLOSSARY_EXCHANGE_TBX_ELEMENT_H_

#include <cstdint>
#include <string_view>

namespace crosswalk::exchange::tbx {

// What an element is, whatever the version calls it.
enum class Element : std::uint8_t {
  kOther,
  kRoot,             // martif, tbx, TBX
  kHeader,           // martifHeader, tbxHeader, header
  kText,             // text
  kBody,             // body
  kBack,             // back
  kEntry,            // termEntry, conceptEntry
  kLanguage,         // langSet, langSec, langGroup
  kTermSection,      // tig, ntig, termSec, termGroup
  kTermGroup,        // termGrp
  kTerm,             // term
  kTermNote,         // termNote
  kTermNoteGroup,    // termNoteGrp
  kDescrip,          // descrip
  kDescripGroup,     // descripGrp
  kDescripNote,      // descripNote
  kAdmin,            // admin
  kAdminGroup,       // adminGrp
  kAdminNote,        // adminNote
  kTransac,          // transac
  kTransacGroup,     // transacGrp
  kTransacNote,      // transacNote
  kDate,             // date
  kNote,             // note
  kNoteGroup,        // noteGrp of TBX-Min
  kNoteKey,          // noteKey
  kNoteValue,        // noteValue
  kRef,              // ref
  kXref,             // xref
  kInline,           // hi, foreign, ph, bpt, ept, it, sc, ec: part of a text
  kComponents,       // termCompList
  kComponentGroup,   // termCompGrp
  kComponent,        // termComp
  kReferenceList,    // refObjectList, refObjectSec
  kReferenceObject,  // refObject
  kItem,             // item
  kItemSet,          // itemSet
  kItemGroup,        // itemGrp
  kNoWrapper,        // `group`: elements side by side; only in names of properties
};

// By local name; kOther where it is none of TBX's.
Element ElementOf(std::string_view name);

// The name in version 2, which is the one in names of properties; empty for kOther.
std::string_view NameOf(Element element);

// Whether it holds elements and no text.
bool IsContainer(Element element);

}  // namespace crosswalk::exchange::tbx

#endif  // CROSSWALK_GLOSSARY_EXCHANGE_TBX_ELEMENT_H_
