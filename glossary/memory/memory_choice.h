// Which memories of a snapshot may answer a query, and at what price.
#ifndef CROSSWALK_GLOSSARY_MEMORY_MEMORY_CHOICE_H_
#define CROSSWALK_GLOSSARY_MEMORY_MEMORY_CHOICE_H_

#include <cstdint>
#include <vector>

#include "glossary/index/match/match_snapshot.h"
#include "glossary/memory/match_query.h"

namespace crosswalk::memory {

// Looks at each memory of each piece once, when it is first met. One thread, one query; what it is
// made of outlives it.
class MemoryChoice {
 public:
  MemoryChoice(const index::MatchSnapshot& units, const MatchQuery& query)
      : units_(units), query_(query), pieces_(units.piece_count()) {}

  struct Memory {
    bool chosen = false;
    std::uint32_t points = 0;
  };
  // Of the memory of a unit.
  Memory Of(std::uint32_t piece, std::uint32_t row);

  // No memory that may answer costs less.
  std::uint32_t LeastPoints() const;

 private:
  struct Known {
    bool known = false;
    Memory memory;
  };
  const index::MatchSnapshot& units_;
  const MatchQuery& query_;
  std::vector<std::vector<Known>> pieces_;
};

}  // namespace crosswalk::memory

#endif  // CROSSWALK_GLOSSARY_MEMORY_MEMORY_CHOICE_H_
