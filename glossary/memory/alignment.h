// Which tokens of a segment stand for which of a unit's text: what a client shows as differing.
#ifndef CROSSWALK_GLOSSARY_MEMORY_ALIGNMENT_H_
#define CROSSWALK_GLOSSARY_MEMORY_ALIGNMENT_H_

#include "crosswalk/v1/match.pb.h"
#include "crosswalk/v1/unit.pb.h"
#include "glossary/base/cancellation.h"
#include "glossary/base/status.h"
#include "glossary/index/segment_tokens.h"

namespace crosswalk::memory {

// A segment and its tokens.
struct TokenizedSegment {
  const v1::Segment& segment;
  const index::FoldedSegment& tokens;
};

// Appends the cheapest alignment of the tokens of both (Levenshtein over their folded forms, see
// edit_script.h), in order, every token once. Tokens that are aligned alike are one stretch where
// what stands between them, mostly white space, is equal too. O(n·m) time, O(n + m) space beyond a
// bounded table. Errors: those of `cancellation`.
Status Align(const TokenizedSegment& query, const TokenizedSegment& unit,
             const Cancellation& cancellation,
             google::protobuf::RepeatedPtrField<v1::Alignment>& out);

}  // namespace crosswalk::memory

#endif  // CROSSWALK_GLOSSARY_MEMORY_ALIGNMENT_H_
