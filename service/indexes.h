// The indexes of one DIR: of concepts, for match, and for concordance. Each follows the record by
// itself; what concerns all of them is done here.
#ifndef CROSSWALK_SERVICE_INDEXES_H_
#define CROSSWALK_SERVICE_INDEXES_H_

#include <array>
#include <chrono>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "glossary/base/cancellation.h"
#include "glossary/base/status.h"
#include "glossary/index/concordance/concordance_index.h"
#include "glossary/index/index.h"
#include "glossary/index/match/match_index.h"
#include "glossary/record/record.h"
#include "glossary/script/fold.h"

namespace crosswalk::service {

// An index as a person knows it.
struct NamedState {
  const char* name;  // "concepts", "match", "concordance"
  index::IndexState state;
  bool rebuilding;
  Result<std::chrono::nanoseconds> lag;
  std::vector<std::string> problems;  // each with the name in front
};

// Any thread.
class Indexes {
 public:
  // `path`, `path`/match and `path`/concordance. The errors of PieceIndex::Open. `record` outlives
  // the indexes.
  static Result<std::unique_ptr<Indexes>> Open(const std::filesystem::path& path,
                                               const record::Record& record,
                                               std::shared_ptr<const script::Folder> folder,
                                               const index::IndexOptions& options);

  index::Index& concepts() { return *concepts_; }
  const index::Index& concepts() const { return *concepts_; }
  const index::MatchIndex& match() const { return *match_; }
  const index::ConcordanceIndex& concordance() const { return *concordance_; }

  // As PieceIndex has them, of all. Progress never falls.
  Status CatchUp(const ProgressFn& progress, const Cancellation& cancellation);
  Status Rebuild(const ProgressFn& progress, const Cancellation& cancellation);
  std::vector<NamedState> States() const;

 private:
  std::unique_ptr<index::Index> concepts_;
  std::unique_ptr<index::MatchIndex> match_;
  std::unique_ptr<index::ConcordanceIndex> concordance_;
};

}  // namespace crosswalk::service

#endif  // CROSSWALK_SERVICE_INDEXES_H_
