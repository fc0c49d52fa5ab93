// A growing set of positions that is searched 64 candidates at a time.
#ifndef CROSSWALK_GLOSSARY_TEXT_BIT_SET_H_
#define CROSSWALK_GLOSSARY_TEXT_BIT_SET_H_

#include <cstddef>
#include <cstdint>
#include <vector>

namespace crosswalk::text {

class BitSet {
 public:
  void Set(std::size_t position) {
    if (position / 64 >= words_.size()) words_.resize(position / 64 * 3 / 2 + 64);
    words_[position / 64] |= std::uint64_t{1} << position % 64;
  }
  // Bit i tells of `position` + i.
  std::uint64_t From(std::size_t position) const {
    const std::size_t word = position / 64;
    const unsigned shift = position % 64;
    const std::uint64_t low = At(word) >> shift;
    return shift == 0 ? low : low | At(word + 1) << (64 - shift);
  }

 private:
  std::uint64_t At(std::size_t word) const { return word < words_.size() ? words_[word] : 0; }
  std::vector<std::uint64_t> words_;
};

}  // namespace crosswalk::text

#endif  // CROSSWALK_GLOSSARY_TEXT_BIT_SET_H_
