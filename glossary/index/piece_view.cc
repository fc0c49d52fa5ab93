#include "glossary/index/piece_view.h"

namespace crosswalk::index {

PieceView::PieceView(std::shared_ptr<const Piece> piece)
    : piece_(std::move(piece)), row_count_(piece_->row_count()) {
  std::vector<Counts> counts(piece_->parent_count());
  for (std::uint32_t i = 0; i < row_count_; ++i) {
    const std::uint32_t parent = piece_->ParentOrdinalOf(i);
    if (parent >= counts.size()) continue;
    const Counts count = piece_->CountsOf(i);
    counts[parent].rows += count.rows;
    counts[parent].terms += count.terms;
    counts[parent].candidate_terms += count.candidate_terms;
  }
  if (!piece_->dead().empty()) {
    std::vector<std::uint64_t> hidden((row_count_ + 63) / 64);
    for (const std::uint32_t row : piece_->dead()) Hide(row, hidden, counts);
    hidden_ = std::make_shared<const std::vector<std::uint64_t>>(std::move(hidden));
  }
  counts_ = std::make_shared<const std::vector<Counts>>(std::move(counts));
}

void PieceView::Hide(std::uint32_t row, std::vector<std::uint64_t>& hidden,
                     std::vector<Counts>& counts) const {
  if (row >= row_count_) return;
  const std::uint64_t bit = std::uint64_t{1} << (row % 64);
  if ((hidden[row / 64] & bit) != 0) return;
  hidden[row / 64] |= bit;
  const std::uint32_t parent = piece_->ParentOrdinalOf(row);
  if (parent >= counts.size()) return;
  const Counts count = piece_->CountsOf(row);
  counts[parent].rows -= count.rows;
  counts[parent].terms -= count.terms;
  counts[parent].candidate_terms -= count.candidate_terms;
}

PieceView PieceView::HiddenBy(const Piece& newer) const {
  std::vector<std::uint32_t> rows;
  for (std::uint32_t i = 0; i < newer.row_count(); ++i) {
    const auto found = piece_->Find(newer.ParentOf(i), newer.IdOf(i));
    if (found && Lives(*found)) rows.push_back(*found);
  }
  for (const Tombstone& tombstone : newer.tombstones()) {
    if (!tombstone.id.empty()) {
      const auto found = piece_->Find(tombstone.parent, tombstone.id);
      if (found && Lives(*found)) rows.push_back(*found);
      continue;
    }
    for (std::uint32_t i = 0; i < row_count_; ++i) {
      if (piece_->ParentOf(i) == tombstone.parent && Lives(i)) rows.push_back(i);
    }
  }
  if (rows.empty()) return *this;
  std::vector<std::uint64_t> hidden(
      hidden_ != nullptr ? *hidden_ : std::vector<std::uint64_t>((row_count_ + 63) / 64));
  std::vector<Counts> counts(*counts_);
  for (const std::uint32_t row : rows) Hide(row, hidden, counts);
  PieceView view(*this);
  view.hidden_ = std::make_shared<const std::vector<std::uint64_t>>(std::move(hidden));
  view.counts_ = std::make_shared<const std::vector<Counts>>(std::move(counts));
  return view;
}

std::map<std::string, Counts, std::less<>> ParentsOf(const PieceViews& views) {
  std::map<std::string, Counts, std::less<>> parents;
  for (const PieceView& view : views) {
    for (const ParentChange& change : view.piece()->ParentChanges()) {
      if (change.lives) {
        parents.try_emplace(std::string(change.parent));
      } else {
        parents.erase(std::string(change.parent));
      }
    }
  }
  for (const PieceView& view : views) {
    for (std::uint32_t i = 0; i < view.counts().size(); ++i) {
      const auto parent = parents.find(view.piece()->ParentAt(i));
      if (parent == parents.end()) continue;
      parent->second.rows += view.counts()[i].rows;
      parent->second.terms += view.counts()[i].terms;
      parent->second.candidate_terms += view.counts()[i].candidate_terms;
    }
  }
  return parents;
}

}  // namespace crosswalk::index
