// Exchanges the inline codes of a segment.
#ifndef CROSSWALK_GLOSSARY_MEMORY_ADAPT_CODE_EXCHANGE_H_
#define CROSSWALK_GLOSSARY_MEMORY_ADAPT_CODE_EXCHANGE_H_

#include <string>
#include <vector>

#include "crosswalk/v1/unit.pb.h"

namespace crosswalk::memory::adapt {

// What a code shows to a person: its content, else its element and id.
std::string Label(const v1::InlineCode& code);

// The codes of `target` in their order, each at its place, with what the corresponding code of
// `query` says other than that of `unit`. Those of `target` where it is in doubt what corresponds,
// or where pairs would come apart.
std::vector<v1::InlineCode> ExchangeCodes(const v1::Segment& query, const v1::Segment& unit,
                                          const v1::Segment& target);

}  // namespace crosswalk::memory::adapt

#endif  // CROSSWALK_GLOSSARY_MEMORY_ADAPT_CODE_EXCHANGE_H_
