// The points that are subtracted from a score, and why.
#ifndef CROSSWALK_GLOSSARY_MEMORY_PENALTIES_H_
#define CROSSWALK_GLOSSARY_MEMORY_PENALTIES_H_

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "crosswalk/v1/match.pb.h"
#include "glossary/base/limits.h"
#include "glossary/base/status.h"

namespace crosswalk::memory {

// A set of v1::PenaltyKind: bit k for kind k.
using PenaltySet = std::uint32_t;
constexpr PenaltySet Bit(v1::PenaltyKind kind) { return PenaltySet{1} << kind; }

// What each reason costs in one request. A value.
class PenaltyTable {
 public:
  // INVALID_ARGUMENT naming `penalties.memories["…"]` for what is no name of a memory or names one
  // that another entry names too, and `penalties.memories` for too many.
  static Result<PenaltyTable> Create(const v1::PenaltyPoints& points, const Limits& limits);

  // The sum over a set that does not hold PENALTY_KIND_MEMORY.
  std::uint64_t SumOf(PenaltySet kinds) const;
  std::uint32_t PointsOf(v1::PenaltyKind kind) const {
    return points_[static_cast<std::size_t>(kind)];
  }
  // By id.
  std::uint32_t OfMemory(std::string_view memory) const;
  const std::map<std::string, std::uint32_t, std::less<>>& memories() const { return memories_; }

  // Lists the kinds that cost something, in the order of their numbers, that of the memory last.
  void Write(PenaltySet kinds, std::uint32_t memory_points,
             google::protobuf::RepeatedPtrField<v1::Penalty>& out) const;

 private:
  std::array<std::uint32_t, v1::PenaltyKind_ARRAYSIZE> points_{};
  std::map<std::string, std::uint32_t, std::less<>> memories_;
};

// `base` less `points`, not below 0.
constexpr std::uint32_t NetScore(std::uint32_t base, std::uint64_t points) {
  return points >= base ? 0 : base - static_cast<std::uint32_t>(points);
}

}  // namespace crosswalk::memory

#endif  // CROSSWALK_GLOSSARY_MEMORY_PENALTIES_H_
