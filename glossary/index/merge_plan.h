// Which pieces to merge next.
#ifndef CROSSWALK_GLOSSARY_INDEX_MERGE_PLAN_H_
#define CROSSWALK_GLOSSARY_INDEX_MERGE_PLAN_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace crosswalk::index {

// Pieces [first, last) of the list.
struct MergeRun {
  std::size_t first;
  std::size_t last;
};

// Deltas that may stand on the base before some are merged.
inline constexpr std::size_t kMostDeltas = 5;

// `weights` of the pieces, oldest first; the first is the base. Nothing while there are few. Each
// concept is merged O(log n) times before it reaches the base, and the base is merged only with
// deltas that together weigh a quarter of it.
std::optional<MergeRun> PlanMerge(const std::vector<std::uint64_t>& weights);

}  // namespace crosswalk::index

#endif  // CROSSWALK_GLOSSARY_INDEX_MERGE_PLAN_H_
