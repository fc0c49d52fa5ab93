// The kind of piece that holds concepts.
#ifndef CROSSWALK_GLOSSARY_INDEX_CONCEPT_KIND_H_
#define CROSSWALK_GLOSSARY_INDEX_CONCEPT_KIND_H_

#include <memory>
#include <utility>

#include "glossary/index/piece_kind.h"
#include "glossary/script/fold.h"

namespace crosswalk::index {

class ConceptKind final : public PieceKind {
 public:
  explicit ConceptKind(std::shared_ptr<const script::Folder> folder) : folder_(std::move(folder)) {}

  std::span<const std::string_view> features() const override;
  record::Kind parent_kind() const override { return record::Kind::kGlossary; }
  record::Kind row_kind() const override { return record::Kind::kConcept; }
  const std::string& folding() const override { return folder_->Hash(); }
  Result<std::unique_ptr<PieceBuilder>> NewBuilder(
      const PieceBuilderOptions& options) const override;
  Result<std::shared_ptr<Piece>> Open(const std::filesystem::path& index_folder,
                                      const ManifestPiece& named) const override;
  std::shared_ptr<const AnySnapshot> MakeSnapshot(const PieceViews& views,
                                                  record::Revision revision) const override;

 private:
  const std::shared_ptr<const script::Folder> folder_;
};

}  // namespace crosswalk::index

#endif  // CROSSWALK_GLOSSARY_INDEX_CONCEPT_KIND_H_
