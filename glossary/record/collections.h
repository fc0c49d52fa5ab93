// What imported files said about themselves, kept with their glossary or memory.
#ifndef CROSSWALK_GLOSSARY_RECORD_COLLECTIONS_H_
#define CROSSWALK_GLOSSARY_RECORD_COLLECTIONS_H_

#include <cstdint>
#include <string>

#include "crosswalk/v1/concept.pb.h"
#include "glossary/base/status.h"
#include "glossary/record/record.h"

namespace crosswalk::record {

// Puts `collection` in the place of the one with its origin, in the glossary or memory of `key`,
// which must be there. The number of the version that this wrote; 0 where it says nothing but its
// origin, or what was known.
Result<std::uint64_t> KeepCollection(Bulk& bulk, const Key& key, const v1::Collection& collection,
                                     const std::string& author);

}  // namespace crosswalk::record

#endif  // CROSSWALK_GLOSSARY_RECORD_COLLECTIONS_H_
