// Which items of one source stand in another's place.
#ifndef CROSSWALK_GLOSSARY_MEMORY_ADAPT_REPLACEMENT_H_
#define CROSSWALK_GLOSSARY_MEMORY_ADAPT_REPLACEMENT_H_

#include <cstddef>
#include <string_view>
#include <vector>

#include "glossary/memory/adapt/item.h"
#include "glossary/memory/adapt/letters.h"

namespace crosswalk::memory::adapt {

// A text with what was found in it.
struct Source {
  std::string_view raw;
  const Letters& letters;
  const std::vector<Item>& items;
};

// Indices into the items of both; their keys differ or they are written with another precision.
struct Replacement {
  std::size_t unit = 0;
  std::size_t query = 0;

  friend bool operator==(const Replacement&, const Replacement&) = default;
};

// The numbers, dates and literals of the unit's source in whose place the query has others, by the
// cheapest alignment of their tokens, in order. Between two stretches that are the same, both must
// have as many items of the kind, and lists (1, 2, 3) as many members; and where several alignments
// are equally cheap, the first and the last of them must agree. None where more than some 2,000
// tokens differ.
std::vector<Replacement> FindReplacements(const Source& unit, const Source& query);

}  // namespace crosswalk::memory::adapt

#endif  // CROSSWALK_GLOSSARY_MEMORY_ADAPT_REPLACEMENT_H_
