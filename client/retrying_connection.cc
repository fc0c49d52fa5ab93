#include "client/retrying_connection.h"

#include <algorithm>
#include <random>
#include <utility>

namespace crosswalk::client {
namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

// Half of `longest` and a random part of the other half.
milliseconds WithJitter(milliseconds longest) {
  thread_local std::minstd_rand random{std::random_device{}()};
  const milliseconds::rep half = longest.count() / 2;
  return milliseconds(
      half + std::uniform_int_distribution<milliseconds::rep>(0, longest.count() - half)(random));
}

}  // namespace

milliseconds Backoff(const RetryPolicy& policy, int attempt) {
  double wait = static_cast<double>(policy.first_backoff.count());
  const auto longest = static_cast<double>(policy.longest_backoff.count());
  for (int i = 1; i < attempt && wait < longest; ++i) wait *= policy.multiplier;
  return milliseconds(static_cast<milliseconds::rep>(std::min(wait, longest)));
}

RetryingConnection::RetryingConnection(std::shared_ptr<Connection> next,
                                       const ConnectionOptions& options)
    : next_(std::move(next)), policy_(options.retry), timeout_(options.timeout) {}

Result<void> RetryingConnection::Call(Method method, const google::protobuf::Message& request,
                                      google::protobuf::Message* reply,
                                      const CallOptions& options) {
  const steady_clock::time_point end = steady_clock::now() + options.timeout.value_or(timeout_);
  for (int attempt = 1;; ++attempt) {
    CallOptions remaining = options;
    remaining.timeout =
        std::max(milliseconds(1), std::chrono::ceil<milliseconds>(end - steady_clock::now()));
    Result<void> result = next_->Call(method, request, reply, remaining);
    if (result.ok() || result.error().code != ErrorCode::kUnavailable || !IsIdempotent(method) ||
        attempt >= policy_.attempts) {
      return result;
    }
    const milliseconds wait = WithJitter(Backoff(policy_, attempt));
    if (steady_clock::now() + wait >= end) return result;
    const Cancellation never;
    if (!options.cancellation.value_or(never).SleepFor(wait)) {
      return Error{ErrorCode::kCancelled, "cancelled while waiting to try again"};
    }
    reply->Clear();
  }
}

Result<void> RetryingConnection::Stream(Method method, const NextRequest& next_request,
                                        const OnReply& on_reply, const CallOptions& options) {
  return next_->Stream(method, next_request, on_reply, options);
}

}  // namespace crosswalk::client
