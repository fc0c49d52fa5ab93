#include "glossary/memory/near/token_distance.h"

#include <algorithm>
#include <bit>

#include "glossary/index/match/match_file.h"

namespace crosswalk::memory {
namespace {

constexpr std::size_t kBits = 64;
constexpr std::uint32_t kMultiplier = 0x9E3779B1u;

}  // namespace

void TokenPattern::Prepare(std::span<const std::uint32_t> tokens) {
  size_ = tokens.size();
  blocks_ = (size_ + kBits - 1) / kBits;
  const std::size_t slot_count = std::bit_ceil(2 * size_ + 2);
  shift_ = 32 - static_cast<unsigned>(std::countr_zero(slot_count));
  slots_.assign(slot_count, {index::kNoToken, 0});
  masks_.clear();
  std::uint32_t count = 0;
  for (std::size_t i = 0; i < size_; ++i) {
    const std::uint32_t token = tokens[i];
    if (token == index::kNoToken) continue;
    std::size_t at = token * kMultiplier >> shift_;
    while (slots_[at].token != token && slots_[at].token != index::kNoToken) {
      at = (at + 1) & (slot_count - 1);
    }
    if (slots_[at].token == index::kNoToken) {
      slots_[at] = {token, count++};
      masks_.resize(count * blocks_, 0);
    }
    masks_[slots_[at].ordinal * blocks_ + i / kBits] |= std::uint64_t{1} << i % kBits;
  }
  for (Slot& slot : slots_) {
    if (slot.token == index::kNoToken) slot.ordinal = count;
  }
  masks_.resize((count + 1) * blocks_, 0);
}

std::size_t TokenPattern::AlphabetOrdinal(std::uint32_t token) const {
  std::size_t at = token * kMultiplier >> shift_;
  while (slots_[at].token != token && slots_[at].token != index::kNoToken) {
    at = (at + 1) & (slots_.size() - 1);
  }
  return slots_[at].ordinal;
}

std::uint32_t TokenPattern::To(std::span<const std::uint32_t> other, std::uint32_t bound) {
  const std::size_t apart = size_ > other.size() ? size_ - other.size() : other.size() - size_;
  if (apart > bound) return bound + 1;
  if (size_ == 0 || other.empty()) return static_cast<std::uint32_t>(apart);
  return blocks_ == 1 ? ToOfOneBlock(other, bound) : ToOfBlocks(other, bound);
}

std::uint32_t TokenPattern::ToOfOneBlock(std::span<const std::uint32_t> other,
                                         std::uint32_t bound) const {
  std::uint64_t plus = ~std::uint64_t{0}, minus = 0;
  const unsigned last = static_cast<unsigned>(size_) - 1;
  auto score = static_cast<std::int64_t>(size_);
  // Each further token lowers the score by one at most.
  auto highest = static_cast<std::int64_t>(bound) + static_cast<std::int64_t>(other.size());
  for (const std::uint32_t token : other) {
    const std::uint64_t equal = masks_[AlphabetOrdinal(token)];
    const std::uint64_t diagonal = (((equal & plus) + plus) ^ plus) | equal | minus;
    std::uint64_t up = minus | ~(diagonal | plus);
    std::uint64_t down = plus & diagonal;
    score +=
        static_cast<std::int64_t>(up >> last & 1) - static_cast<std::int64_t>(down >> last & 1);
    if (score > --highest) return bound + 1;
    up = up << 1 | 1;
    down <<= 1;
    plus = down | ~(diagonal | up);
    minus = up & diagonal;
  }
  return static_cast<std::uint32_t>(score);
}

std::uint32_t TokenPattern::ToOfBlocks(std::span<const std::uint32_t> other, std::uint32_t bound) {
  state_.resize(blocks_);
  const std::size_t last_block = blocks_ - 1;
  const unsigned last_bit = static_cast<unsigned>((size_ - 1) % kBits);
  std::size_t begun = 0;  // blocks that have been reached by the band
  for (std::size_t column = 0; column < other.size(); ++column) {
    // Rows that differ from the column by more than the bound are on no path that matters. What
    // stands at the band's edge is only ever taken for too great, never for too small.
    const std::size_t first = column > bound + kBits ? (column - bound) / kBits : 0;
    const std::size_t end = std::min(last_block, (column + bound + 1) / kBits) + 1;
    for (; begun < end; ++begun) {
      const auto rows =
          static_cast<std::int64_t>(begun == last_block ? std::size_t{last_bit} + 1 : kBits);
      const std::int64_t above = begun == 0 ? 0 : state_[begun - 1].score;
      state_[begun] = {~std::uint64_t{0}, 0, above + rows};
    }
    const std::uint64_t* equals = &masks_[AlphabetOrdinal(other[column]) * blocks_];
    int carry = 1;  // the horizontal difference that enters from above
    for (std::size_t b = first; b < end; ++b) {
      Block& block = state_[b];
      const std::uint64_t negative = carry < 0 ? 1 : 0;
      const std::uint64_t equal = equals[b];
      const std::uint64_t vertical = equal | block.minus;
      const std::uint64_t carried = equal | negative;
      const std::uint64_t diagonal =
          (((carried & block.plus) + block.plus) ^ block.plus) | carried | block.minus;
      std::uint64_t up = block.minus | ~(diagonal | block.plus);
      std::uint64_t down = block.plus & diagonal;
      const unsigned bit = b == last_block ? last_bit : kBits - 1;
      const int next = static_cast<int>(up >> bit & 1) - static_cast<int>(down >> bit & 1);
      up = up << 1 | (carry > 0 ? 1 : 0);
      down = down << 1 | negative;
      block.plus = down | ~(vertical | up);
      block.minus = up & vertical;
      block.score += next;
      carry = next;
    }
    if (end > last_block) {
      const auto left = static_cast<std::int64_t>(other.size() - column - 1);
      if (state_[last_block].score - left > static_cast<std::int64_t>(bound)) return bound + 1;
    }
  }
  return static_cast<std::uint32_t>(
      std::min<std::int64_t>(state_[last_block].score, std::int64_t{bound} + 1));
}

}  // namespace crosswalk::memory
