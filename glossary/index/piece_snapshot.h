// Snapshot over pieces.
#ifndef CROSSWALK_GLOSSARY_INDEX_PIECE_SNAPSHOT_H_
#define CROSSWALK_GLOSSARY_INDEX_PIECE_SNAPSHOT_H_

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "glossary/index/piece.h"
#include "glossary/index/snapshot.h"

namespace crosswalk::index {

// A piece with what newer pieces hide of it. A value, cheap to copy; what it points to never
// changes.
class PieceView {
 public:
  // Only what is dead within the piece is hidden.
  explicit PieceView(std::shared_ptr<const Piece> piece);

  // The view with everything hidden that `newer` writes or deletes.
  PieceView HiddenBy(const Piece& newer) const;

  const std::shared_ptr<const Piece>& piece() const { return piece_; }
  bool Lives(std::uint32_t ordinal) const {
    return ordinal < piece_->concept_count() &&
           (hidden_ == nullptr || ((*hidden_)[ordinal / 64] >> (ordinal % 64) & 1) == 0);
  }
  bool all_live() const { return hidden_ == nullptr; }
  // Of the living, by the piece's glossary ordinals.
  const std::vector<Counts>& counts() const { return *counts_; }

 private:
  void Hide(std::uint32_t ordinal, std::vector<std::uint64_t>& hidden,
            std::vector<Counts>& counts) const;

  std::shared_ptr<const Piece> piece_;
  std::shared_ptr<const std::vector<std::uint64_t>> hidden_;  // null: nothing
  std::shared_ptr<const std::vector<Counts>> counts_;
};

class PieceSnapshot final : public Snapshot {
 public:
  // Pieces oldest first, each with what the newer ones hide.
  PieceSnapshot(std::vector<PieceView> views, record::Revision revision);

  const std::vector<PieceView>& views() const { return views_; }

  const record::Revision& revision() const override { return revision_; }
  Result<std::vector<ConceptHandle>> WithKey(KeyField field, std::string_view key) const override;
  Result<std::vector<std::string>> KeysWithPrefix(std::string_view prefix, std::size_t limit,
                                                  const Cancellation&) const override;
  Result<std::vector<std::string>> KeysMatching(std::u32string_view pattern, std::size_t limit,
                                                const Cancellation&) const override;
  Result<std::vector<std::string>> KeysNear(std::string_view key, std::size_t limit,
                                            const Cancellation&) const override;
  Status ReadInto(ConceptHandle handle, v1::Concept& concept_) const override;
  Result<ConceptHandle> Find(std::string_view glossary, std::string_view id) const override;
  std::vector<std::string> Glossaries() const override;
  Result<Counts> CountOf(std::string_view glossary) const override;
  std::size_t piece_count() const override { return views_.size(); }
  const TermPiece& terms(std::size_t piece) const override {
    return views_[piece].piece()->terms();
  }
  bool Lives(std::size_t piece, std::uint32_t concept_ordinal) const override {
    return views_[piece].Lives(concept_ordinal);
  }
  std::vector<PieceInfo> Pieces() const override;

 private:
  std::vector<PieceView> views_;
  record::Revision revision_;
  std::map<std::string, Counts, std::less<>> glossaries_;  // the living
};

}  // namespace crosswalk::index

#endif  // CROSSWALK_GLOSSARY_INDEX_PIECE_SNAPSHOT_H_
