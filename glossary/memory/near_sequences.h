// Every sequence of a snapshot that is near enough to the query's.
#ifndef CROSSWALK_GLOSSARY_MEMORY_NEAR_SEQUENCES_H_
#define CROSSWALK_GLOSSARY_MEMORY_NEAR_SEQUENCES_H_

#include <cstdint>
#include <functional>
#include <string_view>

#include "glossary/base/cancellation.h"
#include "glossary/base/status.h"
#include "glossary/index/match/match_snapshot.h"
#include "glossary/index/segment_tokens.h"

namespace crosswalk::memory {

// Told of a sequence, its distance from the query's, and the longer of both lengths. Returns the
// least base score that is still wanted, which never falls.
using NearVisitor = std::function<std::uint64_t(std::uint32_t piece, std::uint32_t sequence,
                                                std::uint32_t distance, std::uint32_t longer)>;

// Visits the sequences of the language (a primary subtag) whose tokens are worth at least `floor`,
// or what the visitor says meanwhile; above 98 only equal ones. In no order. Errors: those of
// `cancellation`.
Status VisitNear(const index::MatchSnapshot& units, const index::FoldedSegment& query,
                 std::string_view primary, std::uint64_t floor, const Cancellation& cancellation,
                 const NearVisitor& visit);

}  // namespace crosswalk::memory

#endif  // CROSSWALK_GLOSSARY_MEMORY_NEAR_SEQUENCES_H_
