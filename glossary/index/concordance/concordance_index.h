// The index that concordance searches.
#ifndef CROSSWALK_GLOSSARY_INDEX_CONCORDANCE_CONCORDANCE_INDEX_H_
#define CROSSWALK_GLOSSARY_INDEX_CONCORDANCE_CONCORDANCE_INDEX_H_

#include <filesystem>
#include <memory>

#include "glossary/index/concordance/concordance_snapshot.h"
#include "glossary/index/piece_index.h"
#include "glossary/script/fold.h"

namespace crosswalk::index {

// Any thread.
class ConcordanceIndex final : public IndexOf<ConcordanceSnapshot> {
 public:
  // As PieceIndex::Open.
  static Result<std::unique_ptr<ConcordanceIndex>> Open(
      const std::filesystem::path& path, const record::Record& record,
      std::shared_ptr<const script::Folder> folder, const IndexOptions& options);

 private:
  using IndexOf<ConcordanceSnapshot>::IndexOf;
};

}  // namespace crosswalk::index

#endif  // CROSSWALK_GLOSSARY_INDEX_CONCORDANCE_CONCORDANCE_INDEX_H_
