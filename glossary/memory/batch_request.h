// One request of a batch, completed by what the batch shares.
#ifndef CROSSWALK_GLOSSARY_MEMORY_BATCH_REQUEST_H_
#define CROSSWALK_GLOSSARY_MEMORY_BATCH_REQUEST_H_

#include "crosswalk/v1/match.pb.h"
#include "glossary/base/status.h"

namespace crosswalk::memory {

// `request` with the value of `shared` for each field that it leaves empty. Of the source only the
// language is filled in where it has a text; of the penalties each field for itself, and each
// memory.
v1::MatchRequest Completed(const v1::MatchRequest& request, const v1::MatchRequest& shared);

// The same error, its fields and its line beginning with `requests[index].`.
Status InRequest(int index, const Status& status);

}  // namespace crosswalk::memory

#endif  // CROSSWALK_GLOSSARY_MEMORY_BATCH_REQUEST_H_
