// The total order of matches, and which of equal units stands for the others.
#ifndef CROSSWALK_GLOSSARY_MEMORY_RANKING_H_
#define CROSSWALK_GLOSSARY_MEMORY_RANKING_H_

#include <cstdint>
#include <vector>

#include "glossary/base/cancellation.h"
#include "glossary/base/status.h"
#include "glossary/index/match/match_snapshot.h"
#include "glossary/memory/hit.h"
#include "glossary/memory/key_table.h"
#include "glossary/memory/likeness.h"
#include "glossary/memory/unit_reader.h"

namespace crosswalk::memory {

// A unit that stands in the reply, for `occurrences` equal ones.
struct Ranked {
  Hit hit;
  Likeness likeness;
  std::uint32_t occurrences;
};

// What ranking needs; kept by a thread from one request to the next.
struct RankScratch {
  std::vector<std::uint32_t> order;
  KeyTable groups;
};

// Net score, likeness, date (newest first), memory, unit: what a reply is ordered by. A total order
// over units of one snapshot. True where `a` comes first.
bool ComesFirst(const index::MatchSnapshot& units, const Hit& a, const Likeness& a_likeness,
                const Hit& b, const Likeness& b_likeness);

// Whether two hits are equal in source and target: text, codes and tag.
bool SamePair(const index::MatchSnapshot& units, UnitReader& reader, const Hit& a, const Hit& b);

// Leaves in `hits` one hit of each unit: the one with the best net score, then the best likeness,
// then the first in the unit. In no order. Errors: those of `cancellation`.
Status KeepBestOfUnits(const index::MatchSnapshot& units, LikenessMeter& meter,
                       const Cancellation& cancellation, std::vector<Hit>& hits);

// The first `limit` results of `hits`, one a unit, in order. Equal hits are one result, for which
// the first of them stands. Errors: those of `cancellation`.
Status Rank(const index::MatchSnapshot& units, UnitReader& reader, LikenessMeter& meter,
            const Cancellation& cancellation, std::uint32_t limit, const std::vector<Hit>& hits,
            RankScratch& scratch, std::vector<Ranked>& out);

}  // namespace crosswalk::memory

#endif  // CROSSWALK_GLOSSARY_MEMORY_RANKING_H_
