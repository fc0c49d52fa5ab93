#include "glossary/index/key_filter.h"

#include <algorithm>

namespace crosswalk::index {
namespace {

constexpr std::size_t kBitsPerKey = 12;
constexpr std::size_t kWordsPerBlock = 8;
constexpr int kProbes = 6;

// The upper half of the hash picks the block, the lower the bits in it, nine each.
std::size_t BlockOf(std::uint64_t hash, std::size_t blocks) {
  return static_cast<std::size_t>(((hash >> 32) * blocks) >> 32);
}

template <typename Bit>
void ForEachBit(std::uint64_t hash, Bit&& bit) {
  std::uint64_t bits = hash * 0x9E3779B97F4A7C15u;
  for (int i = 0; i < kProbes; ++i, bits >>= 9) {
    if (!bit((bits >> 6) & 7u, std::uint64_t{1} << (bits & 63u))) return;
  }
}

}  // namespace

std::vector<std::uint64_t> KeyFilter::Build(std::span<const std::uint64_t> hashes) {
  const std::size_t blocks =
      std::max<std::size_t>(1, (hashes.size() * kBitsPerKey + 511) / (kWordsPerBlock * 64));
  std::vector<std::uint64_t> words(blocks * kWordsPerBlock);
  for (const std::uint64_t hash : hashes) {
    std::uint64_t* block = &words[BlockOf(hash, blocks) * kWordsPerBlock];
    ForEachBit(hash, [&](std::size_t word, std::uint64_t mask) {
      block[word] |= mask;
      return true;
    });
  }
  return words;
}

bool KeyFilter::MayHold(std::uint64_t hash) const {
  const std::size_t blocks = words_.size() / kWordsPerBlock;
  if (blocks == 0) return false;
  const std::uint64_t* block = &words_[BlockOf(hash, blocks) * kWordsPerBlock];
  bool all = true;
  ForEachBit(hash, [&](std::size_t word, std::uint64_t mask) {
    all = (block[word] & mask) != 0;
    return all;
  });
  return all;
}

}  // namespace crosswalk::index
