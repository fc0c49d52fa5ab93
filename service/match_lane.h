// Which matches are quick enough for gRPC's own threads.
#ifndef CROSSWALK_SERVICE_MATCH_LANE_H_
#define CROSSWALK_SERVICE_MATCH_LANE_H_

#include <cstddef>
#include <cstdint>

#include "crosswalk/v1/match.pb.h"
#include "service/grpc_service.h"

namespace crosswalk::service {

// A segment as translators have them.
inline constexpr std::size_t kShortSegment = 1024;
// Below it, much of a memory resembles any segment.
inline constexpr std::uint32_t kSelectiveThreshold = 50;
inline constexpr std::uint32_t kFewMatches = 50;

// A sentence or two among what resembles it takes well below a millisecond; one that may wait for a
// revision, or whose search looks at much of the memory, does not.
inline Lane LaneOfMatch(const v1::MatchRequest& request) {
  const bool is_selective = request.threshold() == 0 || request.threshold() >= kSelectiveThreshold;
  const bool is_quick = is_selective && request.limit() <= kFewMatches &&
                        request.source().text().size() <= kShortSegment &&
                        request.pivot_language_tags_size() <= 1;
  return is_quick && request.min_revision().empty() ? Lane::kHere : Lane::kPool;
}

}  // namespace crosswalk::service

#endif  // CROSSWALK_SERVICE_MATCH_LANE_H_
