// A set of digests that takes little more room than they do.
#ifndef CROSSWALK_GLOSSARY_EXCHANGE_HASH_SET_H_
#define CROSSWALK_GLOSSARY_EXCHANGE_HASH_SET_H_

#include <cstddef>
#include <cstdint>
#include <vector>

namespace crosswalk::exchange {

// Open addressing with linear probing; between 11 and 22 bytes an entry, where a set of nodes takes
// 50: the identifiers of ten million concepts are remembered while a file is read. One thread.
class HashSet {
 public:
  // False where it was there.
  bool Insert(std::uint64_t digest) {
    if (digest == 0) digest = 1;  // 0 is an empty place
    if (4 * (count_ + 1) > 3 * slots_.size()) Grow();
    std::uint64_t& slot = Find(digest);
    if (slot == digest) return false;
    slot = digest;
    ++count_;
    return true;
  }
  std::size_t size() const { return count_; }

 private:
  std::uint64_t& Find(std::uint64_t digest) {
    std::size_t at = digest & (slots_.size() - 1);
    while (slots_[at] != 0 && slots_[at] != digest) at = (at + 1) & (slots_.size() - 1);
    return slots_[at];
  }
  void Grow() {
    std::vector<std::uint64_t> old(slots_.empty() ? 1024 : 2 * slots_.size());
    old.swap(slots_);
    for (const std::uint64_t digest : old) {
      if (digest != 0) Find(digest) = digest;
    }
  }

  std::vector<std::uint64_t> slots_;  // a power of two
  std::size_t count_ = 0;
};

}  // namespace crosswalk::exchange

#endif  // CROSSWALK_GLOSSARY_EXCHANGE_HASH_SET_H_
