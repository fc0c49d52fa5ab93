#include "glossary/term/distance.h"

#include <algorithm>

namespace crosswalk::term {
namespace {
constexpr std::size_t kWordBits = 64;
}

DistancePattern::DistancePattern(std::u32string_view text)
    : size_(text.size()),
      blocks_((text.size() + kWordBits - 1) / kWordBits),
      alphabet_(text),
      columns_(blocks_) {
  std::sort(alphabet_.begin(), alphabet_.end());
  alphabet_.erase(std::unique(alphabet_.begin(), alphabet_.end()), alphabet_.end());
  masks_.assign((alphabet_.size() + 1) * blocks_, 0);
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto at = std::lower_bound(alphabet_.begin(), alphabet_.end(), text[i]);
    masks_[static_cast<std::size_t>(at - alphabet_.begin()) * blocks_ + i / kWordBits] |=
        std::uint64_t{1} << (i % kWordBits);
  }
}

const std::uint64_t* DistancePattern::MaskOf(char32_t code) const {
  const auto at = std::lower_bound(alphabet_.begin(), alphabet_.end(), code);
  const bool known = at != alphabet_.end() && *at == code;
  const auto row = static_cast<std::size_t>((known ? at : alphabet_.end()) - alphabet_.begin());
  return masks_.data() + row * blocks_;
}

std::size_t DistancePattern::To(std::u32string_view other, std::size_t bound) {
  const std::size_t apart = size_ > other.size() ? size_ - other.size() : other.size() - size_;
  if (apart > bound) return bound + 1;
  if (size_ == 0) return other.size();
  std::fill(columns_.begin(), columns_.end(), Column{~std::uint64_t{0}, 0});
  const std::uint64_t last_bit = std::uint64_t{1} << ((size_ - 1) % kWordBits);
  std::size_t distance = size_;
  for (std::size_t j = 0; j < other.size(); ++j) {
    const std::uint64_t* mask = MaskOf(other[j]);
    // Steps from the row above: the first row grows by one with every column.
    std::uint64_t plus_in = 1;
    std::uint64_t minus_in = 0;
    for (std::size_t b = 0; b < blocks_; ++b) {
      Column& column = columns_[b];
      const std::uint64_t match = mask[b];
      const std::uint64_t vertical = match | column.minus;
      const std::uint64_t carried = match | minus_in;
      const std::uint64_t horizontal =
          (((carried & column.plus) + column.plus) ^ column.plus) | carried;
      std::uint64_t plus = column.minus | ~(horizontal | column.plus);
      std::uint64_t minus = column.plus & horizontal;
      if (b + 1 == blocks_) {
        if (plus & last_bit) ++distance;
        if (minus & last_bit) --distance;
      }
      const std::uint64_t plus_out = plus >> (kWordBits - 1);
      const std::uint64_t minus_out = minus >> (kWordBits - 1);
      plus = plus << 1 | plus_in;
      minus = minus << 1 | minus_in;
      column.plus = minus | ~(vertical | plus);
      column.minus = plus & vertical;
      plus_in = plus_out;
      minus_in = minus_out;
    }
    // Every further column takes away one at most.
    if (distance > bound + (other.size() - 1 - j)) return bound + 1;
  }
  return std::min(distance, bound + 1);
}

double Similarity(std::size_t distance, std::size_t a, std::size_t b) {
  const std::size_t longer = std::max(a, b);
  return longer == 0 ? 1 : 1 - static_cast<double>(distance) / static_cast<double>(longer);
}

}  // namespace crosswalk::term
