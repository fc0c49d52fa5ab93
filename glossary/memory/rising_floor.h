// The score below which nothing can come into a reply any more.
#ifndef CROSSWALK_GLOSSARY_MEMORY_RISING_FLOOR_H_
#define CROSSWALK_GLOSSARY_MEMORY_RISING_FLOOR_H_

#include <array>
#include <cstdint>
#include <vector>

#include "glossary/memory/key_table.h"
#include "glossary/memory/score.h"

namespace crosswalk::memory {

// Counts distinct results by their best score. Results that share a key count once, so keys must be
// such that different keys are different results in the end. One thread.
class RisingFloor {
 public:
  void Start(std::uint32_t limit, std::uint32_t lowest) {
    keys_.Clear();
    best_.clear();
    at_.fill(0);
    above_ = 0;
    limit_ = limit;
    floor_ = lowest;
  }

  // A result of equal score still competes, so the floor is the highest score that `limit` results
  // reach. `net` is at most 100, as if no text had the context: where one unit of a text has it and
  // another not, a floor of 101 would hide the other, which counts as an occurrence.
  void Count(std::uint64_t key, std::uint32_t net) {
    if (net < floor_) return;
    const auto fresh = static_cast<std::uint32_t>(best_.size());
    const std::uint32_t at = keys_.FindOrAdd(key, fresh, [](std::uint32_t) { return true; });
    if (at == fresh) {
      best_.push_back(net);
      ++above_;
    } else {
      if (best_[at] >= net) return;
      // One below the floor was taken out of the count when the floor passed it.
      if (best_[at] >= floor_) {
        --at_[best_[at]];
      } else {
        ++above_;
      }
      best_[at] = net;
    }
    ++at_[net];
    while (floor_ < kSameText && above_ - at_[floor_] >= limit_) above_ -= at_[floor_++];
  }

  std::uint32_t value() const { return floor_; }

 private:
  KeyTable keys_;
  std::vector<std::uint32_t> best_;  // of each key
  std::array<std::uint32_t, kSameText + 1> at_{};
  std::uint32_t above_ = 0;  // keys whose best is at least the floor
  std::uint32_t limit_ = 1;
  std::uint32_t floor_ = 0;
};

}  // namespace crosswalk::memory

#endif  // CROSSWALK_GLOSSARY_MEMORY_RISING_FLOOR_H_
