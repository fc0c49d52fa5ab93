// The order of the hits of a concordance, and the first of them behind a place in it.
#ifndef CROSSWALK_GLOSSARY_MEMORY_CONCORDANCE_HIT_ORDER_H_
#define CROSSWALK_GLOSSARY_MEMORY_CONCORDANCE_HIT_ORDER_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "glossary/index/concordance/concordance_snapshot.h"

namespace crosswalk::memory {

// A place in the order: shortest first, then newest, then by memory and unit. Total, and the same
// in every snapshot that has the unit.
struct HitPlace {
  std::uint32_t length = 0;
  std::int64_t date = 0;
  std::string memory;
  std::string unit;

  // One line, for a page token.
  std::string ToToken() const;
  static std::optional<HitPlace> FromToken(std::string_view token);
};

// A unit that was found.
struct HitRow {
  std::uint32_t length;
  std::uint32_t row;
  std::int64_t date;
  std::size_t piece;
};

// Keeps the first `most` of all hits that are added, of those behind a place, and counts all. One
// thread.
class FirstHits {
 public:
  FirstHits(const index::ConcordanceSnapshot& units, std::optional<HitPlace> behind,
            std::size_t most)
      : units_(units), behind_(std::move(behind)), most_(most) {}

  void Add(std::size_t piece, std::uint32_t row, std::uint32_t length);

  std::uint64_t count() const { return count_; }
  // Whether there are more behind the place than were kept.
  bool left_some() const { return left_some_; }
  // In order.
  std::vector<HitRow> Take();
  HitPlace PlaceOf(const HitRow& hit) const;

 private:
  bool IsBehind(const HitRow& hit) const;
  bool Before(const HitRow& a, const HitRow& b) const;

  const index::ConcordanceSnapshot& units_;
  const std::optional<HitPlace> behind_;
  const std::size_t most_;
  std::uint64_t count_ = 0;
  bool left_some_ = false;
  std::vector<HitRow> heap_;  // the last of them at the top
};

}  // namespace crosswalk::memory

#endif  // CROSSWALK_GLOSSARY_MEMORY_CONCORDANCE_HIT_ORDER_H_
