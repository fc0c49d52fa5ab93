// From a text in a pivot language to the target: the second half of a match through a third
// language.
#ifndef CROSSWALK_GLOSSARY_MEMORY_SECOND_LEG_H_
#define CROSSWALK_GLOSSARY_MEMORY_SECOND_LEG_H_

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>

#include "glossary/base/cancellation.h"
#include "glossary/base/status.h"
#include "glossary/index/match/match_snapshot.h"
#include "glossary/index/segment_tokens.h"
#include "glossary/memory/match_query.h"
#include "glossary/memory/memory_choice.h"
#include "glossary/memory/penalties.h"
#include "glossary/memory/unit_reader.h"
#include "glossary/memory/variants.h"
#include "glossary/script/fold.h"

namespace crosswalk::memory {

// A unit that has the pivot text and the target.
struct SecondLeg {
  std::uint32_t piece;
  std::uint32_t row;
  std::uint32_t target;  // segment
  std::uint64_t target_key;
  PenaltySet kinds;  // what the target costs
  std::uint32_t memory_points;
  std::uint32_t base;  // of the pivot text: 99 or 100
};

// Finds second legs of one query, of each pivot text once. One thread; what it is made of outlives
// it.
class SecondLegFinder {
 public:
  SecondLegFinder(const index::MatchSnapshot& units, const MatchQuery& query,
                  const script::Folder& folder, TargetConverter& converter, MemoryChoice& memories,
                  const Cancellation& cancellation);
  ~SecondLegFinder();

  // The best unit of which some segment is the pivot text (base score 99 or above) and another the
  // target: fewest penalty points, then the better base score, the newest, memory and unit. Nothing
  // where there is none.
  Result<std::optional<SecondLeg>> Find(std::uint32_t piece, const index::SegmentRow& pivot,
                                        std::uint64_t pivot_key);

 private:
  Result<std::optional<SecondLeg>> Search(const v1::Segment& pivot);
  bool IsBetter(const SecondLeg& a, const SecondLeg& b) const;

  const index::MatchSnapshot& units_;
  const MatchQuery& query_;
  const script::Folder& folder_;
  TargetConverter& converter_;
  MemoryChoice& memories_;
  const Cancellation& cancellation_;
  UnitReader reader_;
  struct Known {
    std::uint32_t piece;
    index::SegmentRow pivot;
    std::optional<SecondLeg> leg;
  };
  std::unordered_multimap<std::uint64_t, Known> known_;  // by the key of the pivot text
  struct PivotTag;
  std::map<std::string, PivotTag> tags_;
  index::SegmentScratch scratch_;
  index::FoldedSegment tokens_;
};

}  // namespace crosswalk::memory

#endif  // CROSSWALK_GLOSSARY_MEMORY_SECOND_LEG_H_
