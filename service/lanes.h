// Which calls are quick enough for gRPC's own threads.
#ifndef CROSSWALK_SERVICE_LANES_H_
#define CROSSWALK_SERVICE_LANES_H_

#include <cstddef>

#include "crosswalk/v1/glossary_service.pb.h"
#include "service/grpc_service.h"

namespace crosswalk::service {

// Texts up to so many bytes are worked on at once: a sentence or two, well below a millisecond.
inline constexpr std::size_t kShortText = 2048;

template <typename Request>
Lane AlwaysInPool(const Request&) {
  return Lane::kPool;
}

// A lookup by keys is quick; one that may wait for a revision or walks through many keys is not.
inline Lane LaneOfLookup(const v1::LookupTermsRequest& request) {
  const bool by_keys = request.mode() == v1::LOOKUP_MODE_UNSPECIFIED ||
                       request.mode() == v1::LOOKUP_MODE_AUTO ||
                       request.mode() == v1::LOOKUP_MODE_EXACT;
  return by_keys && request.min_revision().empty() ? Lane::kHere : Lane::kPool;
}

template <typename Request>
Lane LaneOfText(const Request& request) {
  return request.min_revision().empty() && request.text().size() <= kShortText ? Lane::kHere
                                                                               : Lane::kPool;
}

}  // namespace crosswalk::service

#endif  // CROSSWALK_SERVICE_LANES_H_
