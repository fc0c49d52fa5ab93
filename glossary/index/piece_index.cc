#include "glossary/index/piece_index.h"

#include "glossary/index/following_index.h"
#include "glossary/index/mapped_index.h"

namespace crosswalk::index {

Result<std::unique_ptr<PieceIndex>> PieceIndex::Open(const std::filesystem::path& path,
                                                     const record::Record& record,
                                                     std::shared_ptr<const PieceKind> kind,
                                                     const IndexOptions& options) {
  if (options.read_only) return MappedIndex::Open(path, record, *kind);
  return FollowingIndex::Open(path, record, std::move(kind), options);
}

}  // namespace crosswalk::index
