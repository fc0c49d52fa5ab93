// The way to a service. Client speaks through it; tests put a mock in its place.
#ifndef CROSSWALK_CLIENT_CONNECTION_H_
#define CROSSWALK_CLIENT_CONNECTION_H_

#include <google/protobuf/message.h>

#include <functional>

#include "client/call_options.h"
#include "client/method.h"
#include "client/result.h"

namespace crosswalk::client {

// Gives the next request of a stream, null after the last, or an error that ends the call with that
// error. The message is valid until the next call. Called on one thread at a time, not always the
// caller's.
using NextRequest = std::function<Result<const google::protobuf::Message*>()>;

// Takes a reply of a stream, on the thread of the caller. Returning false gives up the call, which
// then ends with CANCELLED.
using OnReply = std::function<bool(const google::protobuf::Message&)>;

// Carries requests to a service and replies back. Implementations are thread-safe: any number of
// calls may run at once. The messages must be those of the method; others are a programming error.
class Connection {
 public:
  virtual ~Connection() = default;

  // One request, one reply. `reply` is valid only after a success.
  virtual Result<void> Call(Method method, const google::protobuf::Message& request,
                            google::protobuf::Message* reply, const CallOptions& options) = 0;

  // A stream in either or both directions: kMine, kImportGlossary, kImportMemory,
  // kExportGlossary, kExportMemory, kStreamUnits, kRebuild, kBackup, kRestore.
  // Requests are asked for and replies handed over while the call runs; it returns when the service
  // has ended it.
  virtual Result<void> Stream(Method method, const NextRequest& next_request,
                              const OnReply& on_reply, const CallOptions& options) = 0;
};

}  // namespace crosswalk::client

#endif  // CROSSWALK_CLIENT_CONNECTION_H_
