// Exchanges the inline tags and placeholders in a text.
#ifndef CROSSWALK_GLOSSARY_MEMORY_ADAPT_TAG_EXCHANGE_H_
#define CROSSWALK_GLOSSARY_MEMORY_ADAPT_TAG_EXCHANGE_H_

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "glossary/memory/adapt/item.h"

namespace crosswalk::memory::adapt {

// Indices into `target` of the tags that change, with what they become, in order. Only where the
// sources have equally many tags of each kind, what changed stands in the target as often as in the
// unit's source, and begin and end tags go on to fit.
std::vector<std::pair<std::size_t, std::string>> ExchangeTags(const std::vector<Item>& query,
                                                              const std::vector<Item>& unit,
                                                              const std::vector<Item>& target);

}  // namespace crosswalk::memory::adapt

#endif  // CROSSWALK_GLOSSARY_MEMORY_ADAPT_TAG_EXCHANGE_H_
