// The index of concepts, which lookup and recognition search.
#ifndef CROSSWALK_GLOSSARY_INDEX_INDEX_H_
#define CROSSWALK_GLOSSARY_INDEX_INDEX_H_

#include <filesystem>
#include <memory>

#include "glossary/base/status.h"
#include "glossary/index/piece_index.h"
#include "glossary/index/snapshot.h"
#include "glossary/record/record.h"
#include "glossary/script/fold.h"

namespace crosswalk::index {

// Any thread.
class Index final : public IndexOf<Snapshot> {
 public:
  // As PieceIndex::Open.
  static Result<std::unique_ptr<Index>> Open(const std::filesystem::path& path,
                                             const record::Record& record,
                                             std::shared_ptr<const script::Folder> folder,
                                             const IndexOptions& options);

 private:
  using IndexOf<Snapshot>::IndexOf;
};

}  // namespace crosswalk::index

#endif  // CROSSWALK_GLOSSARY_INDEX_INDEX_H_
