// A set of sequences that is emptied for each query.
#ifndef CROSSWALK_GLOSSARY_MEMORY_NEAR_SEQUENCE_SET_H_
#define CROSSWALK_GLOSSARY_MEMORY_NEAR_SEQUENCE_SET_H_

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace crosswalk::memory {

// Open addressing; to empty it costs what was in it, not what it once held. One thread.
class SequenceSet {
 public:
  SequenceSet() : slots_(kFirstSize, kFree) {}

  void Clear() {
    // After a query that saw everything the next ones shall not pay for its size.
    if (slots_.size() > kLargestKept) {
      slots_.assign(kFirstSize, kFree);
      slots_.shrink_to_fit();
    } else if (members_.size() * 8 > slots_.size()) {
      std::fill(slots_.begin(), slots_.end(), kFree);
    } else {
      for (const std::uint32_t at : members_) slots_[at] = kFree;
    }
    members_.clear();
  }

  bool Contains(std::uint32_t sequence) const { return slots_[Find(sequence)] == sequence; }
  // False where it is in already.
  bool Add(std::uint32_t sequence) {
    if (2 * (members_.size() + 1) > slots_.size()) Grow();
    const std::size_t at = Find(sequence);
    if (slots_[at] == sequence) return false;
    slots_[at] = sequence;
    members_.push_back(static_cast<std::uint32_t>(at));
    return true;
  }

 private:
  static constexpr std::uint32_t kFree = 0xFFFFFFFF;
  static constexpr std::size_t kFirstSize = 1024;
  static constexpr std::size_t kLargestKept = 1 << 20;

  std::size_t Find(std::uint32_t sequence) const {
    std::size_t at = (sequence * std::uint64_t{0x9E3779B97F4A7C15} >> 32) & (slots_.size() - 1);
    while (slots_[at] != kFree && slots_[at] != sequence) at = (at + 1) & (slots_.size() - 1);
    return at;
  }
  void Grow() {
    std::vector<std::uint32_t> old(2 * slots_.size(), kFree);
    std::swap(old, slots_);
    for (std::uint32_t& member : members_) {
      const std::uint32_t sequence = old[member];
      member = static_cast<std::uint32_t>(Find(sequence));
      slots_[member] = sequence;
    }
  }

  std::vector<std::uint32_t> slots_;
  std::vector<std::uint32_t> members_;  // their slots
};

}  // namespace crosswalk::memory

#endif  // CROSSWALK_GLOSSARY_MEMORY_NEAR_SEQUENCE_SET_H_
