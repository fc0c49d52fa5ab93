// A piece with what newer pieces hide of it.
#ifndef CROSSWALK_GLOSSARY_INDEX_PIECE_VIEW_H_
#define CROSSWALK_GLOSSARY_INDEX_PIECE_VIEW_H_

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "glossary/index/piece.h"

namespace crosswalk::index {

// A value, cheap to copy; what it points to never changes.
class PieceView {
 public:
  // Only what is dead within the piece is hidden.
  explicit PieceView(std::shared_ptr<const Piece> piece);

  // The view with everything hidden that `newer` writes or deletes.
  PieceView HiddenBy(const Piece& newer) const;

  const std::shared_ptr<const Piece>& piece() const { return piece_; }
  bool Lives(std::uint32_t row) const {
    return row < row_count_ &&
           (hidden_ == nullptr || ((*hidden_)[row / 64] >> (row % 64) & 1) == 0);
  }
  bool all_live() const { return hidden_ == nullptr; }
  // Of the living, by the ordinals of the piece's parents.
  const std::vector<Counts>& counts() const { return *counts_; }

 private:
  void Hide(std::uint32_t row, std::vector<std::uint64_t>& hidden,
            std::vector<Counts>& counts) const;

  std::shared_ptr<const Piece> piece_;
  std::uint32_t row_count_;
  std::shared_ptr<const std::vector<std::uint64_t>> hidden_;  // null: nothing
  std::shared_ptr<const std::vector<Counts>> counts_;
};

// The pieces of a snapshot, oldest first.
using PieceViews = std::vector<PieceView>;

// The glossaries or memories that live as `views` have it, with what each holds.
std::map<std::string, Counts, std::less<>> ParentsOf(const PieceViews& views);

}  // namespace crosswalk::index

#endif  // CROSSWALK_GLOSSARY_INDEX_PIECE_VIEW_H_
