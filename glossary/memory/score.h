// The base score of a match, of whole points (DESIGN, section 4).
#ifndef CROSSWALK_GLOSSARY_MEMORY_SCORE_H_
#define CROSSWALK_GLOSSARY_MEMORY_SCORE_H_

#include <algorithm>
#include <cstdint>

namespace crosswalk::memory {

inline constexpr std::uint32_t kSameContext = 101;
inline constexpr std::uint32_t kSameText = 100;
inline constexpr std::uint32_t kSameFold = 99;
// The most that equal tokens alone are worth: white space or codes may still differ.
inline constexpr std::uint32_t kMostByTokens = 98;

// ⌊100 × (1 − distance / longer)⌋ of two token sequences, at most 98; `distance` is at most the
// longer of the two counts. Two empty sequences are equal.
constexpr std::uint32_t ScoreByTokens(std::uint32_t distance, std::uint32_t a, std::uint32_t b) {
  const std::uint64_t longer = std::max(a, b);
  if (longer == 0) return kMostByTokens;
  return std::min(kMostByTokens, static_cast<std::uint32_t>(100 * (longer - distance) / longer));
}

}  // namespace crosswalk::memory

#endif  // CROSSWALK_GLOSSARY_MEMORY_SCORE_H_
