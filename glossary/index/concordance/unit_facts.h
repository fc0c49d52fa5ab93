// What concordance filters and orders units by, besides their texts.
#ifndef CROSSWALK_GLOSSARY_INDEX_CONCORDANCE_UNIT_FACTS_H_
#define CROSSWALK_GLOSSARY_INDEX_CONCORDANCE_UNIT_FACTS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "crosswalk/v1/unit.pb.h"
#include "glossary/record/record.h"

namespace crosswalk::index {

// The key under which domains and authors are compared: without case. Needs UTF-8.
std::string CaseKey(std::string_view text);

// The values of the unit's properties `domain`, `subject`, `x-domain` and `x-subject` (names
// without case), in their order, none empty, none twice.
std::vector<std::string> DomainsOf(const v1::Unit& unit);

// Its creator, its last changer, and who wrote the version; none empty, none twice.
std::vector<std::string> AuthorsOf(const record::Version& version, const v1::Unit& unit);

// When it was last changed, in microseconds since 1970: its change time, else its creation time,
// else the time of the version.
std::int64_t DateOf(const record::Version& version, const v1::Unit& unit);

}  // namespace crosswalk::index

#endif  // CROSSWALK_GLOSSARY_INDEX_CONCORDANCE_UNIT_FACTS_H_
