#include "glossary/index/concept_kind.h"
#include "glossary/index/index.h"

namespace crosswalk::index {

Result<std::unique_ptr<Index>> Index::Open(const std::filesystem::path& path,
                                           const record::Record& record,
                                           std::shared_ptr<const script::Folder> folder,
                                           const IndexOptions& options) {
  CROSSWALK_ASSIGN(
      auto index,
      PieceIndex::Open(path, record, std::make_shared<const ConceptKind>(std::move(folder)),
                       options));
  return std::unique_ptr<Index>(new Index(std::move(index)));
}

}  // namespace crosswalk::index
