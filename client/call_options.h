// What one call may be told beside its request.
#ifndef CROSSWALK_CLIENT_CALL_OPTIONS_H_
#define CROSSWALK_CLIENT_CALL_OPTIONS_H_

#include <chrono>
#include <optional>

#include "client/cancellation.h"

namespace crosswalk::client {

// A value, made for each call; the default is right for most.
struct CallOptions {
  // Time until the call is given up with DEADLINE_EXCEEDED, repetitions included. Without it the
  // connection's own: ConnectionOptions::timeout, or stream_timeout for a stream.
  std::optional<std::chrono::milliseconds> timeout;
  // Ends the call with CANCELLED.
  std::optional<Cancellation> cancellation;
};

}  // namespace crosswalk::client

#endif  // CROSSWALK_CLIENT_CALL_OPTIONS_H_
