// The matches of one segment.
#ifndef CROSSWALK_GLOSSARY_MEMORY_MATCH_H_
#define CROSSWALK_GLOSSARY_MEMORY_MATCH_H_

#include "crosswalk/v1/match.pb.h"
#include "glossary/base/cancellation.h"
#include "glossary/base/limits.h"
#include "glossary/base/status.h"
#include "glossary/index/match/match_snapshot.h"
#include "glossary/index/snapshot.h"
#include "glossary/script/convert.h"
#include "glossary/script/fold.h"
#include "glossary/term/term_engine.h"

namespace crosswalk::memory {

// What a match works with; all of it outlives the call.
struct MatchTools {
  const script::Folder& folder;
  const term::TermEngine& terms;
  const script::Converter& paths;  // says between which variants texts change; converts none
  const Limits& limits;
};

// Answers as the contract says: exactly what a comparison with every unit would answer. Any thread.
// Errors: those that the contract names, DATA_LOSS, those of `cancellation`.
Result<v1::MatchResponse> FindMatches(const MatchTools& tools, const index::MatchSnapshot& units,
                                      const index::Snapshot& glossaries,
                                      const v1::MatchRequest& request,
                                      const Cancellation& cancellation);

}  // namespace crosswalk::memory

#endif  // CROSSWALK_GLOSSARY_MEMORY_MATCH_H_
