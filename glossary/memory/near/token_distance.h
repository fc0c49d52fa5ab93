// Edit distance (Levenshtein) over tokens, bit-parallel: G. Myers, "A fast bit-vector algorithm for
// approximate string matching", J. ACM 46 (1999), in blocks of 64 within the band that a bound
// leaves: H. Hyyrö, "A bit-vector algorithm for computing Levenshtein and Damerau edit distances"
// (2003).
#ifndef CROSSWALK_GLOSSARY_MEMORY_NEAR_TOKEN_DISTANCE_H_
#define CROSSWALK_GLOSSARY_MEMORY_NEAR_TOKEN_DISTANCE_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace crosswalk::memory {

// A token sequence prepared to be compared with many; its room is kept from one to the next. One
// thread.
class TokenPattern {
 public:
  // index::kNoToken equals nothing.
  void Prepare(std::span<const std::uint32_t> tokens);

  // The distance to `other`, or `bound + 1` where it is greater than `bound`. Takes time
  // |other| · ⌈min(n, 2 · bound + 64) / 64⌉.
  std::uint32_t To(std::span<const std::uint32_t> other, std::uint32_t bound);

 private:
  struct Block {
    std::uint64_t plus, minus;  // vertical differences
    std::int64_t score;         // at its last row
  };

  // The number of the token's masks; the last are of tokens that the pattern lacks.
  std::size_t AlphabetOrdinal(std::uint32_t token) const;
  std::uint32_t ToOfOneBlock(std::span<const std::uint32_t> other, std::uint32_t bound) const;
  std::uint32_t ToOfBlocks(std::span<const std::uint32_t> other, std::uint32_t bound);

  std::size_t size_ = 0;
  std::size_t blocks_ = 0;
  // Open addressing: tokens, and behind which ordinal their masks stand.
  struct Slot {
    std::uint32_t token;
    std::uint32_t ordinal;
  };
  std::vector<Slot> slots_;
  unsigned shift_ = 0;                // of the hash, which leaves an ordinal of a slot
  std::vector<std::uint64_t> masks_;  // blocks_ words a token, one more token: none
  std::vector<Block> state_;
};

}  // namespace crosswalk::memory

#endif  // CROSSWALK_GLOSSARY_MEMORY_NEAR_TOKEN_DISTANCE_H_
