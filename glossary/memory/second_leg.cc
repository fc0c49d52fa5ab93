#include "glossary/memory/second_leg.h"

#include <tuple>
#include <utility>

#include "glossary/memory/exact_score.h"
#include "glossary/memory/near_sequences.h"
#include "glossary/memory/score.h"
#include "glossary/memory/tag_reading.h"
#include "glossary/memory/target_choice.h"

namespace crosswalk::memory {
namespace {

const std::vector<text::LanguageTag> kNoPivots;

}  // namespace

// A tag that pivot texts have, and what other tags are to it.
struct SecondLegFinder::PivotTag {
  text::LanguageTag tag;
  std::optional<Variants> variants;
};

SecondLegFinder::SecondLegFinder(const index::MatchSnapshot& units, const MatchQuery& query,
                                 const script::Folder& folder, TargetConverter& converter,
                                 MemoryChoice& memories, const Cancellation& cancellation)
    : units_(units),
      query_(query),
      folder_(folder),
      converter_(converter),
      memories_(memories),
      cancellation_(cancellation),
      reader_(units) {}

SecondLegFinder::~SecondLegFinder() = default;

Result<std::optional<SecondLeg>> SecondLegFinder::Find(std::uint32_t piece,
                                                       const index::SegmentRow& pivot,
                                                       std::uint64_t pivot_key) {
  const auto [begin, end] = known_.equal_range(pivot_key);
  for (auto known = begin; known != end; ++known) {
    if (reader_.Equal(known->second.piece, known->second.pivot, piece, pivot)) {
      return known->second.leg;
    }
  }
  const v1::Segment segment = SegmentNumbered(reader_.Read(piece, pivot.unit), pivot.number);
  CROSSWALK_ASSIGN(const std::optional<SecondLeg> leg, Search(segment));
  known_.emplace(pivot_key, Known{piece, pivot, leg});
  return leg;
}

Result<std::optional<SecondLeg>> SecondLegFinder::Search(const v1::Segment& pivot) {
  std::optional<SecondLeg> best;
  PivotTag& tag = tags_[pivot.language_tag()];
  if (!tag.variants) {
    tag.tag = ReadTag(pivot.language_tag());
    tag.variants.emplace(units_, tag.tag, query_.target_tag, kNoPivots, converter_);
  }
  Variants& variants = *tag.variants;
  index::FoldSegment(pivot, tag.tag.language(), folder_, scratch_, tokens_);
  ExactScorer exact(units_, reader_, folder_, pivot, tag.tag.language(), {});
  const auto take = [&](std::uint32_t piece, std::uint32_t segment) {
    const index::MatchFile& file = units_.file(piece);
    const auto row = file.SegmentAt(segment);
    if (!row) return;
    const Variant& variant = variants.Of(piece, row->tag);
    if (!variant.resembles || !units_.Lives(piece, row->unit)) return;
    const MemoryChoice::Memory memory = memories_.Of(piece, row->unit);
    if (!memory.chosen) return;
    const UnitChoice choice =
        ChooseTarget(file, piece, file.SegmentsOf(row->unit), segment, variants);
    if (!choice.target.found()) return;
    const std::uint32_t base = exact.Of(piece, *row, variant.other_script);
    if (base < kSameFold) return;
    const BestSegment& target = choice.target;
    const SecondLeg leg{.piece = piece,
                        .row = row->unit,
                        .target = target.segment(),
                        .target_key = reader_.KeyOf(piece, target.row(), target.variant().key),
                        .kinds = KindsOfTarget(target.row(), target.variant()),
                        .memory_points = memory.points,
                        .base = base};
    if (!best || IsBetter(leg, *best)) best = leg;
  };
  CROSSWALK_RETURN_IF_ERROR(
      VisitNear(units_, tokens_, tag.tag.primary(), kSameFold, cancellation_,
                [&](std::uint32_t piece, std::uint32_t sequence, std::uint32_t, std::uint32_t) {
                  for (const std::uint32_t segment : units_.file(piece).SegmentsWith(sequence)) {
                    take(piece, segment);
                  }
                  return std::uint64_t{kSameFold};
                }));
  CROSSWALK_RETURN_IF_ERROR(variants.status());
  return best;
}

bool SecondLegFinder::IsBetter(const SecondLeg& a, const SecondLeg& b) const {
  const auto points = [&](const SecondLeg& leg) {
    return query_.penalties.SumOf(leg.kinds) + leg.memory_points;
  };
  if (points(a) != points(b)) return points(a) < points(b);
  if (a.base != b.base) return a.base > b.base;
  const std::int64_t a_date = units_.file(a.piece).DateOf(a.row);
  const std::int64_t b_date = units_.file(b.piece).DateOf(b.row);
  if (a_date != b_date) return a_date > b_date;
  const index::RowTable& a_rows = units_.rows(a.piece);
  const index::RowTable& b_rows = units_.rows(b.piece);
  const auto a_name = std::tuple(a_rows.ParentOf(a.row), a_rows.IdOf(a.row));
  const auto b_name = std::tuple(b_rows.ParentOf(b.row), b_rows.IdOf(b.row));
  if (a_name != b_name) return a_name < b_name;
  return a.target < b.target;
}

}  // namespace crosswalk::memory
