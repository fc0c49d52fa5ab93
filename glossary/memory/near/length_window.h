// How far apart sequences may be, by their lengths.
#ifndef CROSSWALK_GLOSSARY_MEMORY_NEAR_LENGTH_WINDOW_H_
#define CROSSWALK_GLOSSARY_MEMORY_NEAR_LENGTH_WINDOW_H_

#include <algorithm>
#include <cstdint>

namespace crosswalk::memory {

// From here on only equal tokens do: a base score of 99 and more is theirs alone.
inline constexpr std::uint32_t kEqualTokensOnly = 99;

// The greatest distance d with min(98, ⌊100 × (1 − d / longer)⌋) >= floor, or 0.
constexpr std::uint32_t GreatestDistance(std::uint32_t longer, std::uint32_t floor) {
  if (floor >= kEqualTokensOnly) return 0;
  return static_cast<std::uint32_t>(std::uint64_t{longer} * (100 - floor) / 100);
}

// The longest sequence that can be so near to one of `length` tokens; `floor` is at least 1.
constexpr std::uint32_t LongestWithin(std::uint32_t length, std::uint32_t floor) {
  if (floor >= kEqualTokensOnly) return length;
  return static_cast<std::uint32_t>(
      std::min<std::uint64_t>(std::uint64_t{length} * 100 / floor, 0xFFFFFFFE));
}

// The shortest.
constexpr std::uint32_t ShortestWithin(std::uint32_t length, std::uint32_t floor) {
  return length - GreatestDistance(length, floor);
}

}  // namespace crosswalk::memory

#endif  // CROSSWALK_GLOSSARY_MEMORY_NEAR_LENGTH_WINDOW_H_
