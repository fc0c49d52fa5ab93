// Lookup: the concepts that have a term asked for by name.
#ifndef CROSSWALK_GLOSSARY_TERM_LOOKUP_H_
#define CROSSWALK_GLOSSARY_TERM_LOOKUP_H_

#include "crosswalk/v1/glossary_service.pb.h"
#include "glossary/base/cancellation.h"
#include "glossary/base/limits.h"
#include "glossary/base/status.h"
#include "glossary/index/snapshot.h"
#include "glossary/script/convert.h"
#include "glossary/script/fold.h"

namespace crosswalk::term {

// What FUZZY calls alike: 1 − distance / longer length, in code points of the folded forms.
inline constexpr double kLeastSimilarity = 0.6;

// Answers a lookup as the contract of LookupTerms says. Only the concepts that are shown are read,
// but for inflected forms, readings, subject fields and labels, which only the concept tells.
Result<v1::LookupTermsResponse> Lookup(const index::Snapshot& snapshot,
                                       const v1::LookupTermsRequest& request,
                                       const script::Folder& folder,
                                       const script::Converter& converter, const Limits& limits,
                                       const Cancellation& cancellation);

}  // namespace crosswalk::term

#endif  // CROSSWALK_GLOSSARY_TERM_LOOKUP_H_
