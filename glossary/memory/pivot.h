// Matches through a third language, offered below direct ones.
#ifndef CROSSWALK_GLOSSARY_MEMORY_PIVOT_H_
#define CROSSWALK_GLOSSARY_MEMORY_PIVOT_H_

#include <cstdint>
#include <vector>

#include "glossary/base/cancellation.h"
#include "glossary/base/status.h"
#include "glossary/index/match/match_snapshot.h"
#include "glossary/memory/hit.h"
#include "glossary/memory/match_query.h"
#include "glossary/memory/ranking.h"
#include "glossary/memory/second_leg.h"
#include "glossary/memory/unit_reader.h"
#include "glossary/memory/variants.h"

namespace crosswalk::memory {

// What a search for pivots works with; all of it outlives the call.
struct PivotSearch {
  const index::MatchSnapshot& units;
  const MatchQuery& query;
  Variants& variants;
  UnitReader& reader;
  LikenessMeter& meter;
  SecondLegFinder& legs;
  const Cancellation& cancellation;
};

// Of `leading`, hits one a unit that have no target themselves, the best `limit` that lead on to
// one, in order; none that has source and target of one of `direct`. A unit leads on once, by the
// pivot language that costs least, the first asked for before others. Penalties of both halves are
// joined: each reason counts once, and of two memories the dearer.
Status FindPivots(const PivotSearch& search, const std::vector<Ranked>& direct, std::uint32_t limit,
                  std::vector<Hit>& leading, RankScratch& scratch, std::vector<Ranked>& out);

}  // namespace crosswalk::memory

#endif  // CROSSWALK_GLOSSARY_MEMORY_PIVOT_H_
