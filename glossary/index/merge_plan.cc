#include "glossary/index/merge_plan.h"

#include <algorithm>

namespace crosswalk::index {
namespace {

// What a piece costs at least, in concepts.
constexpr std::uint64_t kLeastWeight = 32;

}  // namespace

std::optional<MergeRun> PlanMerge(const std::vector<std::uint64_t>& weights) {
  if (weights.size() <= 1 + kMostDeltas) return std::nullopt;
  const auto weight = [&](std::size_t i) { return std::max(weights[i], kLeastWeight); };
  // The longest run of the newest pieces whose oldest is no more than twice the rest.
  std::size_t first = weights.size() - 2;
  std::uint64_t newer = weight(weights.size() - 1);
  for (std::size_t i = weights.size() - 1; i-- > 1;) {
    if (weight(i) <= 2 * newer) first = i;
    newer += weight(i);
  }
  if (weight(0) <= 4 * newer) first = 0;
  return MergeRun{first, weights.size()};
}

}  // namespace crosswalk::index
