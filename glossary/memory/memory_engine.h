// Match and concordance over a snapshot: the library's face for memories.
#ifndef CROSSWALK_GLOSSARY_MEMORY_MEMORY_ENGINE_H_
#define CROSSWALK_GLOSSARY_MEMORY_MEMORY_ENGINE_H_

#include <memory>

#include "crosswalk/v1/match.pb.h"
#include "glossary/base/cancellation.h"
#include "glossary/base/limits.h"
#include "glossary/base/status.h"
#include "glossary/index/concordance/concordance_snapshot.h"
#include "glossary/index/match/match_snapshot.h"
#include "glossary/index/snapshot.h"
#include "glossary/record/record.h"
#include "glossary/script/fold.h"
#include "glossary/term/term_engine.h"

namespace crosswalk::memory {

// Any thread; holds no state of a request. Requests and errors are described in the contract;
// `min_revision` is the caller's business, who picks the snapshots.
class MemoryEngine {
 public:
  // `terms` protects conversions and checks terms; it outlives the engine.
  MemoryEngine(std::shared_ptr<const script::Folder> folder, const term::TermEngine& terms,
               const Limits& limits);
  ~MemoryEngine();

  // `glossaries` is the snapshot of the glossaries that protect and are checked.
  Result<v1::MatchResponse> Match(const index::MatchSnapshot& units,
                                  const index::Snapshot& glossaries, const v1::MatchRequest&,
                                  const Cancellation&) const;
  Result<v1::BatchMatchResponse> BatchMatch(const index::MatchSnapshot& units,
                                            const index::Snapshot& glossaries,
                                            const v1::BatchMatchRequest&,
                                            const Cancellation&) const;
  // Texts are read from the record as it is now; a unit that was deleted since is left out.
  Result<v1::ConcordanceResponse> Concordance(const index::ConcordanceSnapshot& units,
                                              const record::Record& record,
                                              const v1::ConcordanceRequest&,
                                              const Cancellation&) const;

 private:
  struct Parts;
  std::unique_ptr<const Parts> parts_;
};

}  // namespace crosswalk::memory

#endif  // CROSSWALK_GLOSSARY_MEMORY_MEMORY_ENGINE_H_
