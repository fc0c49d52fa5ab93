// Snapshots over pieces of units, and the kinds that make them.
#ifndef CROSSWALK_GLOSSARY_INDEX_ROW_SNAPSHOT_H_
#define CROSSWALK_GLOSSARY_INDEX_ROW_SNAPSHOT_H_

#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "glossary/index/row_piece.h"
#include "glossary/script/fold.h"

namespace crosswalk::index {

// `Base` is MatchSnapshot or ConcordanceSnapshot, `FilePiece` its piece with a `File`.
template <typename Base, typename FilePiece, typename File>
class RowSnapshot final : public Base {
 public:
  RowSnapshot(PieceViews views, record::Revision revision)
      : views_(std::move(views)), revision_(std::move(revision)), memories_(ParentsOf(views_)) {
    for (const PieceView& view : views_) {
      pieces_.push_back(static_cast<const FilePiece*>(view.piece().get()));
    }
  }

  const record::Revision& revision() const override { return revision_; }
  std::size_t piece_count() const override { return pieces_.size(); }
  const File& file(std::size_t piece) const override { return pieces_[piece]->file(); }
  const RowTable& rows(std::size_t piece) const override { return pieces_[piece]->rows(); }
  bool Lives(std::size_t piece, std::uint32_t row) const override {
    return views_[piece].Lives(row);
  }
  bool HasMemory(std::string_view memory) const override { return memories_.contains(memory); }

 private:
  const PieceViews views_;
  const record::Revision revision_;
  const std::map<std::string, Counts, std::less<>> memories_;  // the living
  std::vector<const FilePiece*> pieces_;                       // those of the views
};

// What the kinds of pieces of units share.
class RowKind : public PieceKind {
 public:
  explicit RowKind(std::shared_ptr<const script::Folder> folder) : folder_(std::move(folder)) {}

  record::Kind parent_kind() const override { return record::Kind::kMemory; }
  record::Kind row_kind() const override { return record::Kind::kUnit; }
  const std::string& folding() const override { return folder_->Hash(); }

 protected:
  const std::shared_ptr<const script::Folder>& folder() const { return folder_; }

 private:
  const std::shared_ptr<const script::Folder> folder_;
};

}  // namespace crosswalk::index

#endif  // CROSSWALK_GLOSSARY_INDEX_ROW_SNAPSHOT_H_
