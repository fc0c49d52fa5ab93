// Which segment of a unit answers.
#ifndef CROSSWALK_GLOSSARY_MEMORY_TARGET_CHOICE_H_
#define CROSSWALK_GLOSSARY_MEMORY_TARGET_CHOICE_H_

#include <cstdint>
#include <optional>
#include <utility>

#include "glossary/index/match/match_file.h"
#include "glossary/memory/variants.h"
#include "glossary/term/variant_relation.h"

namespace crosswalk::memory {

// Finds the best of the segments offered: the nearest variant, then the tag, then the order in the
// unit.
class BestSegment {
 public:
  void Offer(const term::Relation& relation, std::uint32_t segment, const index::SegmentRow& row,
             const Variant& variant);

  bool found() const { return variant_ != nullptr; }
  std::uint32_t segment() const { return segment_; }
  const index::SegmentRow& row() const { return row_; }
  const Variant& variant() const { return *variant_; }

 private:
  const Variant* variant_ = nullptr;
  term::Relation relation_{};
  std::uint32_t segment_ = 0;
  index::SegmentRow row_{};
};

// What a unit has beside the segment that resembles.
struct UnitChoice {
  BestSegment target;
  std::uint32_t pivots = 0;   // bit i: some other segment leads on through the pivot language i
  std::uint32_t related = 0;  // segments in a variant of the query's language, that one among them
};

// `unit` are the segments of a unit, `matched` the one of them that resembles.
UnitChoice ChooseTarget(const index::MatchFile& file, std::uint32_t piece,
                        const index::OrdinalRange& unit, std::uint32_t matched, Variants& variants);

// The segment that leads on through one pivot language.
BestSegment ChoosePivot(const index::MatchFile& file, std::uint32_t piece,
                        const index::OrdinalRange& unit, std::uint32_t matched, std::size_t pivot,
                        Variants& variants);

// What a target costs for itself: that it is converted, unreviewed, machine-made.
PenaltySet KindsOfTarget(const index::SegmentRow& target, const Variant& variant);

}  // namespace crosswalk::memory

#endif  // CROSSWALK_GLOSSARY_MEMORY_TARGET_CHOICE_H_
