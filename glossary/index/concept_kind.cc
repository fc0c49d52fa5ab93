#include "glossary/index/concept_kind.h"

#include "glossary/index/concept_piece_builder.h"
#include "glossary/index/concept_snapshot.h"
#include "glossary/index/schema.h"

namespace crosswalk::index {

std::span<const std::string_view> ConceptKind::features() const { return kFeatures; }

Result<std::unique_ptr<PieceBuilder>> ConceptKind::NewBuilder(
    const PieceBuilderOptions& options) const {
  return ConceptPieceBuilder::Create(folder_, options);
}

Result<std::shared_ptr<Piece>> ConceptKind::Open(const std::filesystem::path& index_folder,
                                                 const ManifestPiece& named) const {
  return ConceptPiece::Open(index_folder, named);
}

std::shared_ptr<const AnySnapshot> ConceptKind::MakeSnapshot(const PieceViews& views,
                                                             record::Revision revision) const {
  return std::make_shared<const ConceptSnapshot>(views, std::move(revision));
}

}  // namespace crosswalk::index
