// Repeats idempotent calls that met a service that was not there.
#ifndef CROSSWALK_CLIENT_RETRYING_CONNECTION_H_
#define CROSSWALK_CLIENT_RETRYING_CONNECTION_H_

#include <chrono>
#include <memory>

#include "client/connection.h"
#include "client/connection_options.h"

namespace crosswalk::client {

// Longest wait before try number `attempt` + 1, `attempt` counting from 1.
std::chrono::milliseconds Backoff(const RetryPolicy& policy, int attempt);

// A connection over another one. Repeats a call that IsIdempotent and ended with UNAVAILABLE,
// within the call's time; every other call goes through once. Thread-safe where the other is.
class RetryingConnection final : public Connection {
 public:
  RetryingConnection(std::shared_ptr<Connection> next, const ConnectionOptions& options);

  Result<void> Call(Method method, const google::protobuf::Message& request,
                    google::protobuf::Message* reply, const CallOptions& options) override;
  Result<void> Stream(Method method, const NextRequest& next_request, const OnReply& on_reply,
                      const CallOptions& options) override;

 private:
  const std::shared_ptr<Connection> next_;
  const RetryPolicy policy_;
  const std::chrono::milliseconds timeout_;
};

}  // namespace crosswalk::client

#endif  // CROSSWALK_CLIENT_RETRYING_CONNECTION_H_
