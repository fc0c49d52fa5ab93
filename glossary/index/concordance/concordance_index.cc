#include "glossary/index/concordance/concordance_index.h"

#include <array>
#include <string_view>
#include <utility>

#include "glossary/index/concordance/concordance_piece.h"
#include "glossary/index/row_snapshot.h"

namespace crosswalk::index {
namespace {

constexpr std::array<std::string_view, 2> kFeatures = {"rows-2", "words-1"};

using PieceSnapshot = RowSnapshot<ConcordanceSnapshot, ConcordancePiece, ConcordanceFile>;

class ConcordanceKind final : public RowKind {
 public:
  using RowKind::RowKind;

  std::span<const std::string_view> features() const override { return kFeatures; }
  Result<std::unique_ptr<PieceBuilder>> NewBuilder(
      const PieceBuilderOptions& options) const override {
    return ConcordancePieceBuilder::Create(folder(), options);
  }
  Result<std::shared_ptr<Piece>> Open(const std::filesystem::path& index_folder,
                                      const ManifestPiece& named) const override {
    return ConcordancePiece::Open(index_folder, named);
  }
  std::shared_ptr<const AnySnapshot> MakeSnapshot(const PieceViews& views,
                                                  record::Revision revision) const override {
    return std::make_shared<const PieceSnapshot>(views, std::move(revision));
  }
};

}  // namespace

Result<std::unique_ptr<ConcordanceIndex>> ConcordanceIndex::Open(
    const std::filesystem::path& path, const record::Record& record,
    std::shared_ptr<const script::Folder> folder, const IndexOptions& options) {
  CROSSWALK_ASSIGN(
      auto index,
      PieceIndex::Open(path, record, std::make_shared<const ConcordanceKind>(std::move(folder)),
                       options));
  return std::unique_ptr<ConcordanceIndex>(new ConcordanceIndex(std::move(index)));
}

}  // namespace crosswalk::index
