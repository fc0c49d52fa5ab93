#include "glossary/memory/hit_gatherer.h"

#include <algorithm>

#include "glossary/memory/score.h"
#include "glossary/memory/target_choice.h"

namespace crosswalk::memory {

void HitScratch::Start(std::uint32_t limit, std::uint32_t threshold) {
  constexpr std::size_t kMostKept = 10000;
  for (std::vector<Hit>* hits : {&direct, &leading}) {
    if (hits->capacity() > kMostKept) *hits = {};
    hits->clear();
  }
  pairs.Start(limit, threshold);
  targets.Start(limit, threshold);
}

HitGatherer::HitGatherer(const index::MatchSnapshot& units, const MatchQuery& query,
                         Variants& variants, MemoryChoice& memories, UnitReader& reader,
                         ExactScorer& exact, HitScratch& scratch)
    : units_(units),
      query_(query),
      variants_(variants),
      memories_(memories),
      reader_(reader),
      exact_(exact),
      scratch_(scratch),
      least_points_(memories.LeastPoints()),
      rises_(query.source_tag.primary() != query.target_tag.primary()) {
  scratch.Start(query.limit, query.threshold);
}

std::uint64_t HitGatherer::floor() const {
  return std::uint64_t{std::max(scratch_.pairs.value(), scratch_.targets.value())} + least_points_;
}

void HitGatherer::Take(std::uint32_t piece, std::uint32_t sequence, std::uint32_t distance,
                       std::uint32_t longer) {
  const std::uint32_t fuzzy = ScoreByTokens(distance, longer, longer);
  // Equal tokens may be worth up to 101.
  if (distance > 0 && fuzzy < query_.threshold) return;
  for (const std::uint32_t segment : units_.file(piece).SegmentsWith(sequence)) {
    TakeSegment(piece, segment, distance, fuzzy);
  }
}

void HitGatherer::TakeSegment(std::uint32_t piece, std::uint32_t segment, std::uint32_t distance,
                              std::uint32_t fuzzy) {
  const index::MatchFile& file = units_.file(piece);
  const auto row = file.SegmentAt(segment);
  if (!row) return;
  const Variant& variant = variants_.Of(piece, row->tag);
  if (!variant.resembles || !units_.Lives(piece, row->unit)) return;
  const MemoryChoice::Memory memory = memories_.Of(piece, row->unit);
  if (!memory.chosen) return;
  const std::uint64_t points = query_.penalties.SumOf(variant.source_kinds) + memory.points;
  if (NetScore(distance == 0 ? kSameContext : fuzzy, points) < query_.threshold) return;

  const UnitChoice choice =
      ChooseTarget(file, piece, file.SegmentsOf(row->unit), segment, variants_);
  const bool leads_on = !choice.target.found() && choice.pivots != 0;
  if (!choice.target.found() && !leads_on) return;
  const std::uint32_t base = distance == 0 ? exact_.Of(piece, *row, variant.other_script) : fuzzy;
  PenaltySet kinds = variant.source_kinds;
  if (leads_on) {
    kinds |= Bit(v1::PENALTY_KIND_PIVOT);
  } else {
    kinds |= KindsOfTarget(choice.target.row(), choice.target.variant());
  }
  const std::uint64_t all_points = query_.penalties.SumOf(kinds) + memory.points;
  const std::uint32_t net = NetScore(base, all_points);
  if (net < query_.threshold) return;

  Hit hit{.piece = piece,
          .row = row->unit,
          .segment = segment,
          .target_piece = piece,
          .target = leads_on ? segment : choice.target.segment(),
          .via = kNoSegment,
          .net = net,
          .base = base,
          .memory_points = memory.points,
          .kinds = kinds,
          .pivots = leads_on ? choice.pivots : 0,
          .alone = choice.related == 1,
          .source_key = reader_.KeyOf(piece, *row, variant.key),
          .target_key = 0};
  if (leads_on) {
    scratch_.leading.push_back(hit);
    return;
  }
  hit.target_key = reader_.KeyOf(piece, choice.target.row(), choice.target.variant().key);
  scratch_.direct.push_back(hit);
  if (!rises_) return;
  const std::uint32_t without_context = NetScore(std::min(base, kSameText), all_points);
  if (hit.alone) {
    scratch_.pairs.Count(hit.pair_key(), without_context);
  } else {
    scratch_.targets.Count(hit.target_key, without_context);
  }
}

}  // namespace crosswalk::memory
