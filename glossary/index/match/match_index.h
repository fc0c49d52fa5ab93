// The index that match searches.
#ifndef CROSSWALK_GLOSSARY_INDEX_MATCH_MATCH_INDEX_H_
#define CROSSWALK_GLOSSARY_INDEX_MATCH_MATCH_INDEX_H_

#include <filesystem>
#include <memory>

#include "glossary/index/match/match_snapshot.h"
#include "glossary/index/piece_index.h"
#include "glossary/script/fold.h"

namespace crosswalk::index {

// Any thread.
class MatchIndex final : public IndexOf<MatchSnapshot> {
 public:
  // As PieceIndex::Open.
  static Result<std::unique_ptr<MatchIndex>> Open(const std::filesystem::path& path,
                                                  const record::Record& record,
                                                  std::shared_ptr<const script::Folder> folder,
                                                  const IndexOptions& options);

 private:
  using IndexOf<MatchSnapshot>::IndexOf;
};

}  // namespace crosswalk::index

#endif  // CROSSWALK_GLOSSARY_INDEX_MATCH_MATCH_INDEX_H_
