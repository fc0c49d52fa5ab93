// The two kinds of identifiers that resource names are made of.
#ifndef CROSSWALK_GLOSSARY_RECORD_RESOURCE_NAME_H_
#define CROSSWALK_GLOSSARY_RECORD_RESOURCE_NAME_H_

#include <string>
#include <string_view>

#include "glossary/base/status.h"

namespace crosswalk::record {

// The id of a glossary or a memory, chosen by its maker: `name` without `collection`
// ("glossaries/"), which it may begin with, in NFC. INVALID_ARGUMENT naming `field` unless it is 1
// to 64 code points long and made of letters and digits of any script, "-", "_" and ".".
Result<std::string> ChosenId(std::string_view field, std::string_view collection,
                             std::string_view name);

// The parts of "glossaries/g/concepts/c".
struct NameParts {
  std::string parent;
  std::string id;
};
// How such names are written.
struct NamePattern {
  std::string_view collection;  // "glossaries/"
  std::string_view items;       // "/concepts/"
  std::string_view written;     // "glossaries/{glossary}/concepts/{concept}"
  std::string_view item;        // "concept"
};
// INVALID_ARGUMENT naming `field` where `name` is not written so, or its id is not 1 to 64 of
// A to Z, a to z, 0 to 9 and "-".
Result<NameParts> ParseItemName(const NamePattern& pattern, std::string_view field,
                                std::string_view name);

// An id that nothing else has: 80 random bits.
std::string RandomId();

}  // namespace crosswalk::record

#endif  // CROSSWALK_GLOSSARY_RECORD_RESOURCE_NAME_H_
