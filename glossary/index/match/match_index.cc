#include "glossary/index/match/match_index.h"

#include <array>
#include <string_view>
#include <utility>

#include "glossary/index/match/match_piece.h"
#include "glossary/index/row_snapshot.h"

namespace crosswalk::index {
namespace {

constexpr std::array<std::string_view, 2> kFeatures = {"rows-2", "segments-1"};

using PieceSnapshot = RowSnapshot<MatchSnapshot, MatchPiece, MatchFile>;

class MatchKind final : public RowKind {
 public:
  using RowKind::RowKind;

  std::span<const std::string_view> features() const override { return kFeatures; }
  Result<std::unique_ptr<PieceBuilder>> NewBuilder(
      const PieceBuilderOptions& options) const override {
    return MatchPieceBuilder::Create(folder(), options);
  }
  Result<std::shared_ptr<Piece>> Open(const std::filesystem::path& index_folder,
                                      const ManifestPiece& named) const override {
    return MatchPiece::Open(index_folder, named);
  }
  std::shared_ptr<const AnySnapshot> MakeSnapshot(const PieceViews& views,
                                                  record::Revision revision) const override {
    return std::make_shared<const PieceSnapshot>(views, std::move(revision));
  }
};

}  // namespace

Result<std::unique_ptr<MatchIndex>> MatchIndex::Open(const std::filesystem::path& path,
                                                     const record::Record& record,
                                                     std::shared_ptr<const script::Folder> folder,
                                                     const IndexOptions& options) {
  CROSSWALK_ASSIGN(auto index,
                   PieceIndex::Open(path, record,
                                    std::make_shared<const MatchKind>(std::move(folder)), options));
  return std::unique_ptr<MatchIndex>(new MatchIndex(std::move(index)));
}

}  // namespace crosswalk::index
