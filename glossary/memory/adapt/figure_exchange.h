// Exchanges the numbers, dates and literals in a text.
#ifndef CROSSWALK_GLOSSARY_MEMORY_ADAPT_FIGURE_EXCHANGE_H_
#define CROSSWALK_GLOSSARY_MEMORY_ADAPT_FIGURE_EXCHANGE_H_

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "glossary/memory/adapt/locale.h"
#include "glossary/memory/adapt/replacement.h"

namespace crosswalk::memory::adapt {

// Indices into the target's items of what changes, with what it becomes, in order.
std::vector<std::pair<std::size_t, std::string>> ExchangeFigures(const Source& query,
                                                                 const Source& unit,
                                                                 const Source& target,
                                                                 const Locale& target_locale);

}  // namespace crosswalk::memory::adapt

#endif  // CROSSWALK_GLOSSARY_MEMORY_ADAPT_FIGURE_EXCHANGE_H_
