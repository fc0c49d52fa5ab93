// A unit of which one segment resembles what was asked.
#ifndef CROSSWALK_GLOSSARY_MEMORY_HIT_H_
#define CROSSWALK_GLOSSARY_MEMORY_HIT_H_

#include <cstdint>

#include "glossary/memory/penalties.h"

namespace crosswalk::memory {

inline constexpr std::uint32_t kNoSegment = 0xFFFFFFFF;

struct Hit {
  std::uint32_t piece;
  std::uint32_t row;      // of the unit
  std::uint32_t segment;  // that resembles; ordinals of the piece
  // The segment that answers. Of a hit that leads on it is in another unit, mostly of another
  // piece, and until that is found, the segment itself.
  std::uint32_t target_piece;
  std::uint32_t target;
  std::uint32_t via;  // segment of this unit that leads on, kNoSegment for a direct hit
  std::uint32_t net;
  std::uint32_t base;
  std::uint32_t memory_points;
  PenaltySet kinds;      // but that of the memory
  std::uint32_t pivots;  // of a hit that leads on: bit i for the pivot language i
  bool alone;            // no other segment of the unit is in a variant of the query's language
  std::uint64_t source_key;
  std::uint64_t target_key;

  std::uint64_t pair_key() const { return source_key * 31 ^ target_key; }
};

}  // namespace crosswalk::memory

#endif  // CROSSWALK_GLOSSARY_MEMORY_HIT_H_
