#include "glossary/memory/pivot.h"

#include <algorithm>
#include <optional>
#include <unordered_set>

#include "glossary/memory/score.h"
#include "glossary/memory/target_choice.h"

namespace crosswalk::memory {
namespace {

class Follower {
 public:
  Follower(const PivotSearch& search, const std::vector<Ranked>& direct)
      : search_(search), direct_(direct) {}

  // Follows a hit on to its target; nothing where it leads nowhere, below the threshold, or to what
  // a direct match says already.
  Result<std::optional<Hit>> Follow(const Hit& hit) {
    const index::MatchFile& file = search_.units.file(hit.piece);
    std::optional<Hit> best;
    for (std::size_t pivot = 0; pivot < search_.query.pivot_tags.size(); ++pivot) {
      if ((hit.pivots >> pivot & 1) == 0) continue;
      const BestSegment via = ChoosePivot(file, hit.piece, file.SegmentsOf(hit.row), hit.segment,
                                          pivot, search_.variants);
      if (!via.found()) continue;
      const std::uint64_t key = search_.reader.KeyOf(hit.piece, via.row(), via.variant().key);
      CROSSWALK_ASSIGN(const std::optional<SecondLeg> leg,
                       search_.legs.Find(hit.piece, via.row(), key));
      if (!leg) continue;
      const Hit whole = Join(hit, via, *leg);
      if (whole.net >= search_.query.threshold && (!best || whole.net > best->net)) best = whole;
    }
    if (best && IsDirect(*best)) best.reset();
    return best;
  }

 private:
  Hit Join(Hit hit, const BestSegment& via, const SecondLeg& leg) const {
    hit.target_piece = leg.piece;
    hit.target = leg.target;
    hit.target_key = leg.target_key;
    hit.via = via.segment();
    // The pivot text stands as it is, so that it was never converted.
    hit.kinds |= leg.kinds | (KindsOfTarget(via.row(), via.variant()) &
                              ~Bit(v1::PENALTY_KIND_CONVERTED_TARGET));
    hit.memory_points = std::max(hit.memory_points, leg.memory_points);
    hit.net = NetScore(hit.base, search_.query.penalties.SumOf(hit.kinds) + hit.memory_points);
    return hit;
  }

  bool IsDirect(const Hit& hit) const {
    return std::any_of(direct_.begin(), direct_.end(), [&](const Ranked& ranked) {
      return SamePair(search_.units, search_.reader, hit, ranked.hit);
    });
  }

  const PivotSearch& search_;
  const std::vector<Ranked>& direct_;
};

}  // namespace

Status FindPivots(const PivotSearch& search, const std::vector<Ranked>& direct, std::uint32_t limit,
                  std::vector<Hit>& leading, RankScratch& scratch, std::vector<Ranked>& out) {
  std::stable_sort(leading.begin(), leading.end(),
                   [](const Hit& a, const Hit& b) { return a.net > b.net; });
  Follower follower(search, direct);
  std::vector<Hit> found;
  const auto follow = [&](const Hit& hit) -> Status {
    CROSSWALK_RETURN_IF_ERROR(search.cancellation.Check());
    CROSSWALK_ASSIGN(const std::optional<Hit> whole, follower.Follow(hit));
    if (whole) found.push_back(*whole);
    return {};
  };
  const auto rank = [&] {
    return Rank(search.units, search.reader, search.meter, search.cancellation, limit, found,
                scratch, out);
  };
  out.clear();
  std::size_t next = 0;
  while (next < leading.size()) {
    const std::uint32_t net = leading[next].net;
    // What follows scores at most this. An equal score still competes.
    if (out.size() == limit && out.back().hit.net > net) break;
    for (; next < leading.size() && leading[next].net == net; ++next) {
      CROSSWALK_RETURN_IF_ERROR(follow(leading[next]));
    }
    if (found.size() >= limit) CROSSWALK_RETURN_IF_ERROR(rank());
  }
  // Of the others only those count that may be equal to one in the reply.
  std::unordered_set<std::uint64_t> sources;
  for (const Ranked& ranked : out) sources.insert(ranked.hit.source_key);
  for (; next < leading.size(); ++next) {
    if (sources.contains(leading[next].source_key)) {
      CROSSWALK_RETURN_IF_ERROR(follow(leading[next]));
    }
  }
  return rank();
}

}  // namespace crosswalk::memory
