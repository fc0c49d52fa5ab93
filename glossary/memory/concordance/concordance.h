// Finds words and phrases in their context.
#ifndef CROSSWALK_GLOSSARY_MEMORY_CONCORDANCE_CONCORDANCE_H_
#define CROSSWALK_GLOSSARY_MEMORY_CONCORDANCE_CONCORDANCE_H_

#include "crosswalk/v1/match.pb.h"
#include "glossary/base/cancellation.h"
#include "glossary/base/limits.h"
#include "glossary/base/status.h"
#include "glossary/index/concordance/concordance_snapshot.h"
#include "glossary/record/record.h"
#include "glossary/script/fold.h"

namespace crosswalk::memory {

// Request and errors as the contract describes them; `min_revision` is the caller's business. Any
// thread.
//  - `units` finds and orders; texts are read from `record` as it is now, and looked at again. A
//    unit that was deleted since, or no longer has the words, is left out and not counted.
//  - A page begins behind the place in the order where the one before ended, whatever was written
//    meanwhile; a token is refused under another request or epoch.
Result<v1::ConcordanceResponse> FindConcordance(const index::ConcordanceSnapshot& units,
                                                const record::Record& record,
                                                const v1::ConcordanceRequest& request,
                                                const script::Folder& folder, const Limits& limits,
                                                const Cancellation& cancellation);

}  // namespace crosswalk::memory

#endif  // CROSSWALK_GLOSSARY_MEMORY_CONCORDANCE_CONCORDANCE_H_
