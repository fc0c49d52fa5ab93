#include "glossary/memory/near_sequences.h"

#include <algorithm>
#include <numeric>
#include <vector>

#include "glossary/memory/score.h"

namespace crosswalk::memory {
namespace {

std::uint32_t Distance(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b) {
  std::vector<std::uint32_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), 0u);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::uint32_t diagonal = row[0]++;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::uint32_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row.back();
}

}  // namespace

Status VisitNear(const index::MatchSnapshot& units, const index::FoldedSegment& query,
                 std::string_view primary, std::uint64_t floor, const Cancellation& cancellation,
                 const NearVisitor& visit) {
  for (std::uint32_t piece = 0; piece < units.piece_count(); ++piece) {
    const index::MatchFile& file = units.file(piece);
    const auto group = file.FindGroup(primary);
    if (!group) continue;
    std::vector<std::uint32_t> ours;
    std::uint32_t unknown = index::kNoToken;
    for (const index::SegmentToken& token : query.tokens) {
      const std::uint32_t known = file.FindToken(*group, query.Form(token));
      ours.push_back(known == index::kNoToken ? unknown-- : known);
    }
    const index::OrdinalRange sequences = file.GroupAt(*group).sequences;
    for (std::uint32_t sequence = sequences.begin; sequence < sequences.end; ++sequence) {
      if (sequence % 256 == 0) CROSSWALK_RETURN_IF_ERROR(cancellation.Check());
      const auto theirs = file.TokensOf(sequence);
      const std::uint32_t distance = Distance(ours, theirs);
      const auto longer = static_cast<std::uint32_t>(std::max(ours.size(), theirs.size()));
      const std::uint32_t worth =
          distance == 0 ? kSameContext : ScoreByTokens(distance, longer, longer);
      if (worth >= floor) floor = visit(piece, sequence, distance, longer);
    }
  }
  return {};
}

}  // namespace crosswalk::memory
