#include "glossary/memory/near/bigram_choice.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace crosswalk::memory {
namespace {

// Where the table of the best choice would take longer than it saves.
constexpr std::size_t kLargestTable = 1 << 13;
constexpr std::uint64_t kNever = std::numeric_limits<std::uint64_t>::max() / 2;

}  // namespace

bool BigramChoice::ChooseDisjoint(std::span<const std::uint32_t> costs, std::size_t wanted) {
  chosen_.clear();
  cost_ = 0;
  const std::size_t count = costs.size();
  if (wanted > (count + 1) / 2) return false;
  if (wanted == 1) {
    const auto least = std::min_element(costs.begin(), costs.end());
    chosen_.push_back(static_cast<std::uint32_t>(least - costs.begin()));
    cost_ = *least;
    return true;
  }
  if ((count + 2) * (wanted + 1) > kLargestTable) {
    ChooseByStretch(costs, wanted);
    return true;
  }
  // least[k * width + i]: k pairs among the first i, of which a chosen one takes its neighbour too.
  const std::size_t width = count + 2;
  least_.assign(width * (wanted + 1), kNever);
  std::fill_n(least_.begin(), width, 0);
  for (std::size_t k = 1; k <= wanted; ++k) {
    const std::uint64_t* fewer = &least_[(k - 1) * width];
    std::uint64_t* row = &least_[k * width];
    for (std::size_t i = 1; i <= count; ++i) {
      row[i] = std::min(row[i - 1], fewer[i < 2 ? 0 : i - 2] + costs[i - 1]);
    }
  }
  cost_ = least_[wanted * width + count];
  std::size_t i = count;
  for (std::size_t k = wanted; k > 0; --k) {
    while (least_[k * width + i] == least_[k * width + i - 1]) --i;
    chosen_.push_back(static_cast<std::uint32_t>(i - 1));
    i = i < 2 ? 0 : i - 2;
  }
  return true;
}

// Cuts the query into `wanted` stretches, and takes the rarest pair of each but its last, which
// touches the next stretch.
void BigramChoice::ChooseByStretch(std::span<const std::uint32_t> costs, std::size_t wanted) {
  for (std::size_t k = 0; k < wanted; ++k) {
    const std::size_t begin = (costs.size() + 1) * k / wanted;
    const std::size_t end = (costs.size() + 1) * (k + 1) / wanted - 1;
    const auto least = std::min_element(costs.begin() + static_cast<std::ptrdiff_t>(begin),
                                        costs.begin() + static_cast<std::ptrdiff_t>(end));
    chosen_.push_back(static_cast<std::uint32_t>(least - costs.begin()));
    cost_ += *least;
  }
}

bool BigramChoice::ChooseRarest(std::span<const std::uint32_t> costs, std::size_t wanted) {
  chosen_.clear();
  cost_ = 0;
  if (wanted > costs.size()) return false;
  order_.resize(costs.size());
  std::iota(order_.begin(), order_.end(), 0u);
  const auto rarer = [&](std::uint32_t a, std::uint32_t b) { return costs[a] < costs[b]; };
  const auto end = order_.begin() + static_cast<std::ptrdiff_t>(wanted);
  if (wanted < costs.size()) std::nth_element(order_.begin(), end, order_.end(), rarer);
  chosen_.assign(order_.begin(), end);
  for (const std::uint32_t bigram : chosen_) cost_ += costs[bigram];
  return true;
}

}  // namespace crosswalk::memory
