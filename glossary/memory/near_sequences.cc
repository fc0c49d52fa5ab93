#include "glossary/memory/near_sequences.h"

#include <algorithm>

#include "glossary/memory/near/near_search.h"
#include "glossary/memory/score.h"

namespace crosswalk::memory {

Status VisitNear(const index::MatchSnapshot& units, const index::FoldedSegment& query,
                 std::string_view primary, std::uint64_t floor, const Cancellation& cancellation,
                 const NearVisitor& visit) {
  // Never entered again by a visitor.
  thread_local NearSearch search;
  const auto capped = [&] {
    return static_cast<std::uint32_t>(std::min<std::uint64_t>(floor, kSameContext + 1));
  };
  const auto ours = static_cast<std::uint32_t>(query.tokens.size());
  for (std::uint32_t piece = 0; piece < units.piece_count() && floor <= kSameContext; ++piece) {
    const index::MatchFile& file = units.file(piece);
    const auto group = file.FindGroup(primary);
    if (!group) continue;
    const SequenceVisitor take = [&](std::uint32_t sequence, std::uint32_t distance) {
      const auto theirs = static_cast<std::uint32_t>(file.TokensOf(sequence).size());
      floor = visit(piece, sequence, distance, std::max(ours, theirs));
      return capped();
    };
    CROSSWALK_RETURN_IF_ERROR(search.Find(file, *group, query, capped(), take, cancellation));
  }
  return {};
}

}  // namespace crosswalk::memory
