// A table of numbers by 64-bit key, kept from one request to the next without giving back its room.
#ifndef CROSSWALK_GLOSSARY_MEMORY_KEY_TABLE_H_
#define CROSSWALK_GLOSSARY_MEMORY_KEY_TABLE_H_

#include <cstddef>
#include <cstdint>
#include <vector>

namespace crosswalk::memory {

// Open addressing; keys are hashes. One thread.
class KeyTable {
 public:
  void Clear() {
    // A large table is cleared by its few entries only where that is quicker, and given back where
    // one request made it far larger than most need.
    if (slots_.size() > kMostKept) {
      slots_ = std::vector<Slot>();
    } else if (size_ > 0) {
      slots_.assign(slots_.size(), Slot{});
    }
    size_ = 0;
  }

  std::size_t size() const { return size_; }

  // The value of the first entry of that key of which `same` is true; else `fresh`, which is put
  // in.
  template <typename Same>
  std::uint32_t FindOrAdd(std::uint64_t key, std::uint32_t fresh, const Same& same) {
    if (2 * (size_ + 1) > slots_.size()) Grow();
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = key & mask;
    for (; slots_[at].value != kEmpty; at = (at + 1) & mask) {
      if (slots_[at].key == key && same(slots_[at].value)) return slots_[at].value;
    }
    slots_[at] = {key, fresh};
    ++size_;
    return fresh;
  }

  // The same without putting anything in; kEmpty where there is none.
  template <typename Same>
  std::uint32_t Find(std::uint64_t key, const Same& same) const {
    if (slots_.empty()) return kEmpty;
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t at = key & mask; slots_[at].value != kEmpty; at = (at + 1) & mask) {
      if (slots_[at].key == key && same(slots_[at].value)) return slots_[at].value;
    }
    return kEmpty;
  }

  static constexpr std::uint32_t kEmpty = 0xFFFFFFFF;  // never a value

 private:
  struct Slot {
    std::uint64_t key = 0;
    std::uint32_t value = kEmpty;
  };
  static constexpr std::size_t kFirst = 64;
  static constexpr std::size_t kMostKept = 4096;

  void Grow() {
    std::vector<Slot> old(slots_.empty() ? kFirst : 2 * slots_.size());
    old.swap(slots_);
    const std::size_t mask = slots_.size() - 1;
    for (const Slot& slot : old) {
      if (slot.value == kEmpty) continue;
      std::size_t at = slot.key & mask;
      while (slots_[at].value != kEmpty) at = (at + 1) & mask;
      slots_[at] = slot;
    }
  }

  std::vector<Slot> slots_;
  std::size_t size_ = 0;
};

}  // namespace crosswalk::memory

#endif  // CROSSWALK_GLOSSARY_MEMORY_KEY_TABLE_H_
