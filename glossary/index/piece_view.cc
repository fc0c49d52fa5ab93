#include "glossary/index/piece_snapshot.h"

namespace crosswalk::index {

PieceView::PieceView(std::shared_ptr<const Piece> piece) : piece_(std::move(piece)) {
  const ConceptFile& concepts = piece_->concepts();
  std::vector<Counts> counts(piece_->terms().glossary_count());
  for (std::uint32_t i = 0; i < concepts.concept_count(); ++i) {
    const std::uint32_t glossary = piece_->terms().GlossaryOrdinalOf(i);
    if (glossary >= counts.size()) continue;
    const ConceptCounts& count = concepts.CountsOf(i);
    counts[glossary].concepts += 1;
    counts[glossary].terms += count.terms;
    counts[glossary].candidate_terms += count.candidate_terms;
  }
  if (!concepts.dead().empty()) {
    std::vector<std::uint64_t> hidden((concepts.concept_count() + 63) / 64);
    for (const std::uint32_t ordinal : concepts.dead()) Hide(ordinal, hidden, counts);
    hidden_ = std::make_shared<const std::vector<std::uint64_t>>(std::move(hidden));
  }
  counts_ = std::make_shared<const std::vector<Counts>>(std::move(counts));
}

void PieceView::Hide(std::uint32_t ordinal, std::vector<std::uint64_t>& hidden,
                     std::vector<Counts>& counts) const {
  if (ordinal >= piece_->concept_count()) return;
  const std::uint64_t bit = std::uint64_t{1} << (ordinal % 64);
  if ((hidden[ordinal / 64] & bit) != 0) return;
  hidden[ordinal / 64] |= bit;
  const std::uint32_t glossary = piece_->terms().GlossaryOrdinalOf(ordinal);
  if (glossary >= counts.size()) return;
  const ConceptCounts count = piece_->concepts().CountsOf(ordinal);
  counts[glossary].concepts -= 1;
  counts[glossary].terms -= count.terms;
  counts[glossary].candidate_terms -= count.candidate_terms;
}

PieceView PieceView::HiddenBy(const Piece& newer) const {
  std::vector<std::uint32_t> ordinals;
  for (std::uint32_t i = 0; i < newer.concept_count(); ++i) {
    const auto found = piece_->Find(newer.terms().GlossaryOf(i), newer.terms().ConceptIdOf(i));
    if (found && Lives(*found)) ordinals.push_back(*found);
  }
  for (const Tombstone& tombstone : newer.tombstones()) {
    if (!tombstone.id.empty()) {
      const auto found = piece_->Find(tombstone.glossary, tombstone.id);
      if (found && Lives(*found)) ordinals.push_back(*found);
      continue;
    }
    for (std::uint32_t i = 0; i < piece_->concept_count(); ++i) {
      if (piece_->terms().GlossaryOf(i) == tombstone.glossary && Lives(i)) ordinals.push_back(i);
    }
  }
  if (ordinals.empty()) return *this;
  std::vector<std::uint64_t> hidden(
      hidden_ != nullptr ? *hidden_
                         : std::vector<std::uint64_t>((piece_->concept_count() + 63) / 64));
  std::vector<Counts> counts(*counts_);
  for (const std::uint32_t ordinal : ordinals) Hide(ordinal, hidden, counts);
  PieceView view(*this);
  view.hidden_ = std::make_shared<const std::vector<std::uint64_t>>(std::move(hidden));
  view.counts_ = std::make_shared<const std::vector<Counts>>(std::move(counts));
  return view;
}

}  // namespace crosswalk::index
