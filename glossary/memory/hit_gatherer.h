// From sequences that resemble the query to units that may answer.
#ifndef CROSSWALK_GLOSSARY_MEMORY_HIT_GATHERER_H_
#define CROSSWALK_GLOSSARY_MEMORY_HIT_GATHERER_H_

#include <cstdint>
#include <vector>

#include "glossary/index/match/match_snapshot.h"
#include "glossary/memory/exact_score.h"
#include "glossary/memory/hit.h"
#include "glossary/memory/match_query.h"
#include "glossary/memory/memory_choice.h"
#include "glossary/memory/rising_floor.h"
#include "glossary/memory/unit_reader.h"
#include "glossary/memory/variants.h"

namespace crosswalk::memory {

// What gathering fills and needs; kept by a thread from one request to the next.
struct HitScratch {
  std::vector<Hit> direct;
  std::vector<Hit> leading;  // units without the target that may lead on to it
  RisingFloor pairs;
  RisingFloor targets;

  void Start(std::uint32_t limit, std::uint32_t threshold);
};

// Gathers the hits of one query: of every unit each segment whose net score reaches the threshold,
// scored and penalised. One thread; what it is made of outlives it.
//
// The floor: a unit may have several segments in variants of the query's language, and answers once
// with the best. Results of different source and target count as different only for units that have
// one such segment; of the others only different targets do, since two units that differ in what
// resembles now may yet meet in one better text. And where the target is in the query's own
// language, it depends on which segment resembles; then the floor stays.
class HitGatherer {
 public:
  HitGatherer(const index::MatchSnapshot& units, const MatchQuery& query, Variants& variants,
              MemoryChoice& memories, UnitReader& reader, ExactScorer& exact, HitScratch& scratch);

  // A sequence of a piece, its distance from the query's, and the longer of both lengths.
  void Take(std::uint32_t piece, std::uint32_t sequence, std::uint32_t distance,
            std::uint32_t longer);

  // The least base score that can still come into the reply; never falls. Above 101: none can.
  std::uint64_t floor() const;

 private:
  void TakeSegment(std::uint32_t piece, std::uint32_t segment, std::uint32_t distance,
                   std::uint32_t fuzzy);

  const index::MatchSnapshot& units_;
  const MatchQuery& query_;
  Variants& variants_;
  MemoryChoice& memories_;
  UnitReader& reader_;
  ExactScorer& exact_;
  HitScratch& scratch_;
  const std::uint32_t least_points_;
  const bool rises_;
};

}  // namespace crosswalk::memory

#endif  // CROSSWALK_GLOSSARY_MEMORY_HIT_GATHERER_H_
