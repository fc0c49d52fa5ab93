#include "glossary/index/index.h"

#include "glossary/index/following_index.h"
#include "glossary/index/mapped_index.h"

namespace crosswalk::index {

Result<std::unique_ptr<Index>> Index::Open(const std::filesystem::path& path,
                                           const record::Record& record,
                                           std::shared_ptr<const script::Folder> folder,
                                           const IndexOptions& options) {
  if (options.read_only) return MappedIndex::Open(path, record, *folder);
  return FollowingIndex::Open(path, record, std::move(folder), options);
}

}  // namespace crosswalk::index
