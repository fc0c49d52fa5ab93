#include "glossary/memory/ranking.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "glossary/memory/score.h"

namespace crosswalk::memory {
namespace {

constexpr std::size_t kHitsBetweenChecks = 1024;

std::string_view SourceOf(const index::MatchSnapshot& units, const Hit& hit) {
  const auto row = units.file(hit.piece).SegmentAt(hit.segment);
  return row ? units.file(hit.piece).TextOf(*row) : std::string_view();
}

bool SameSegment(const index::MatchSnapshot& units, UnitReader& reader, std::uint32_t piece_a,
                 std::uint32_t a, std::uint32_t piece_b, std::uint32_t b) {
  const auto row_a = units.file(piece_a).SegmentAt(a);
  const auto row_b = units.file(piece_b).SegmentAt(b);
  return row_a && row_b && reader.Equal(piece_a, *row_a, piece_b, *row_b);
}

// The numbers of `hits`, best net score first: a counting sort.
void OrderByNet(const std::vector<Hit>& hits, std::vector<std::uint32_t>& order) {
  std::array<std::uint32_t, kSameContext + 2> begin{};
  for (const Hit& hit : hits) ++begin[kSameContext - hit.net + 1];
  for (std::size_t i = 1; i < begin.size(); ++i) begin[i] += begin[i - 1];
  order.resize(hits.size());
  for (std::uint32_t i = 0; i < hits.size(); ++i) order[begin[kSameContext - hits[i].net]++] = i;
}

}  // namespace

bool ComesFirst(const index::MatchSnapshot& units, const Hit& a, const Likeness& a_likeness,
                const Hit& b, const Likeness& b_likeness) {
  if (a.net != b.net) return a.net > b.net;
  if (a_likeness != b_likeness) return a_likeness > b_likeness;
  const std::int64_t a_date = units.file(a.piece).DateOf(a.row);
  const std::int64_t b_date = units.file(b.piece).DateOf(b.row);
  if (a_date != b_date) return a_date > b_date;
  const index::RowTable& a_rows = units.rows(a.piece);
  const index::RowTable& b_rows = units.rows(b.piece);
  if (const int order = a_rows.ParentOf(a.row).compare(b_rows.ParentOf(b.row)); order != 0) {
    return order < 0;
  }
  return a_rows.IdOf(a.row) < b_rows.IdOf(b.row);
}

bool SamePair(const index::MatchSnapshot& units, UnitReader& reader, const Hit& a, const Hit& b) {
  return a.source_key == b.source_key && a.target_key == b.target_key &&
         SameSegment(units, reader, a.piece, a.segment, b.piece, b.segment) &&
         SameSegment(units, reader, a.target_piece, a.target, b.target_piece, b.target);
}

Status KeepBestOfUnits(const index::MatchSnapshot& units, LikenessMeter& meter,
                       const Cancellation& cancellation, std::vector<Hit>& hits) {
  const auto several =
      std::partition(hits.begin(), hits.end(), [](const Hit& hit) { return hit.alone; });
  std::sort(several, hits.end(), [](const Hit& a, const Hit& b) {
    return std::tie(a.piece, a.row, b.net, a.segment) < std::tie(b.piece, b.row, a.net, b.segment);
  });
  auto kept = several;
  std::size_t units_seen = 0;
  for (auto unit = several; unit != hits.end();) {
    if (++units_seen % kHitsBetweenChecks == 0) CROSSWALK_RETURN_IF_ERROR(cancellation.Check());
    auto best = unit;
    auto next = unit + 1;
    Likeness best_likeness;
    for (; next != hits.end() && next->piece == unit->piece && next->row == unit->row; ++next) {
      // Those that tie come first.
      if (next->net != unit->net) continue;
      if (next == unit + 1) best_likeness = meter.To(SourceOf(units, *unit));
      const Likeness likeness = meter.To(SourceOf(units, *next));
      if (likeness > best_likeness) {
        best = next;
        best_likeness = likeness;
      }
    }
    *kept++ = *best;
    unit = next;
  }
  hits.erase(kept, hits.end());
  return {};
}

Status Rank(const index::MatchSnapshot& units, UnitReader& reader, LikenessMeter& meter,
            const Cancellation& cancellation, std::uint32_t limit, const std::vector<Hit>& hits,
            RankScratch& scratch, std::vector<Ranked>& out) {
  OrderByNet(hits, scratch.order);
  scratch.groups.Clear();
  out.clear();
  const auto same_as = [&](const Hit& hit) {
    return [&](std::uint32_t group) { return SamePair(units, reader, hit, out[group].hit); };
  };
  std::size_t next = 0;
  // Whole steps of the score, until enough results are found: those of one step compete.
  while (next < hits.size() && out.size() < limit) {
    const std::uint32_t net = hits[scratch.order[next]].net;
    for (; next < hits.size() && hits[scratch.order[next]].net == net; ++next) {
      if (next % kHitsBetweenChecks == 0) CROSSWALK_RETURN_IF_ERROR(cancellation.Check());
      const Hit& hit = hits[scratch.order[next]];
      const auto fresh = static_cast<std::uint32_t>(out.size());
      const std::uint32_t at = scratch.groups.FindOrAdd(hit.pair_key(), fresh, same_as(hit));
      if (at == fresh) {
        out.push_back({hit, meter.To(SourceOf(units, hit)), 1});
        continue;
      }
      // Equal sources are equally like.
      Ranked& group = out[at];
      ++group.occurrences;
      if (ComesFirst(units, hit, group.likeness, group.hit, group.likeness)) group.hit = hit;
    }
  }
  for (; next < hits.size(); ++next) {
    if (next % kHitsBetweenChecks == 0) CROSSWALK_RETURN_IF_ERROR(cancellation.Check());
    const Hit& hit = hits[scratch.order[next]];
    const std::uint32_t at = scratch.groups.Find(hit.pair_key(), same_as(hit));
    if (at != KeyTable::kEmpty) ++out[at].occurrences;
  }
  const auto first = [&](const Ranked& a, const Ranked& b) {
    return ComesFirst(units, a.hit, a.likeness, b.hit, b.likeness);
  };
  const auto end =
      out.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(limit, out.size()));
  std::partial_sort(out.begin(), end, out.end(), first);
  out.erase(end, out.end());
  return {};
}

}  // namespace crosswalk::memory
