#include "glossary/memory/target_choice.h"

#include <tuple>

namespace crosswalk::memory {

void BestSegment::Offer(const term::Relation& relation, std::uint32_t segment,
                        const index::SegmentRow& row, const Variant& variant) {
  if (variant_ != nullptr) {
    const auto order = relation <=> relation_;
    if (order > 0) return;
    if (order == 0 &&
        std::tie(variant.tag.str(), segment) >= std::tie(variant_->tag.str(), segment_)) {
      return;
    }
  }
  variant_ = &variant;
  relation_ = relation;
  segment_ = segment;
  row_ = row;
}

UnitChoice ChooseTarget(const index::MatchFile& file, std::uint32_t piece,
                        const index::OrdinalRange& unit, std::uint32_t matched,
                        Variants& variants) {
  UnitChoice choice;
  for (std::uint32_t segment = unit.begin; segment < unit.end; ++segment) {
    const auto row = file.SegmentAt(segment);
    if (!row) continue;
    const Variant& variant = variants.Of(piece, row->tag);
    if (variant.resembles) ++choice.related;
    if (segment == matched) continue;
    choice.pivots |= variant.pivots;
    if (variant.answers) choice.target.Offer(*variant.answers, segment, *row, variant);
  }
  return choice;
}

BestSegment ChoosePivot(const index::MatchFile& file, std::uint32_t piece,
                        const index::OrdinalRange& unit, std::uint32_t matched, std::size_t pivot,
                        Variants& variants) {
  BestSegment best;
  for (std::uint32_t segment = unit.begin; segment < unit.end; ++segment) {
    const auto row = file.SegmentAt(segment);
    if (!row || segment == matched) continue;
    const Variant& variant = variants.Of(piece, row->tag);
    const auto relation = variants.ToPivot(variant, pivot);
    if (relation) best.Offer(*relation, segment, *row, variant);
  }
  return best;
}

PenaltySet KindsOfTarget(const index::SegmentRow& target, const Variant& variant) {
  PenaltySet kinds = variant.target_kinds;
  if (target.state == v1::TRANSLATION_STATE_INITIAL ||
      target.state == v1::TRANSLATION_STATE_TRANSLATED) {
    kinds |= Bit(v1::PENALTY_KIND_UNREVIEWED);
  }
  if (target.flags & index::kMachineMade) kinds |= Bit(v1::PENALTY_KIND_MACHINE_MADE);
  return kinds;
}

}  // namespace crosswalk::memory
