// What every remote call needs beside the engine.
#ifndef CROSSWALK_SERVICE_CALL_ENVIRONMENT_H_
#define CROSSWALK_SERVICE_CALL_ENVIRONMENT_H_

#include <grpcpp/server_context.h>

#include <chrono>
#include <cstddef>

#include "glossary/base/cancellation.h"
#include "glossary/base/status.h"
#include "service/access.h"
#include "service/rpc_metrics.h"
#include "service/worker_pool.h"

namespace crosswalk::service {

// Bounds of calls; each a named option.
struct CallLimits {
  std::size_t message_bytes = 4 << 20;                 // a request, a reply
  std::chrono::milliseconds call_deadline{30000};      // for a unary call that brings none
  std::chrono::milliseconds stream_deadline{3600000};  // for a streaming call that brings none
  std::chrono::milliseconds stream_idle{60000};        // a caller that neither sends nor reads
  std::size_t call_threads = 16;                       // for unary calls that wait for the disk
  std::size_t call_queue = 1000;                       // such calls waiting for a thread
  std::size_t stream_threads = 8;                      // streaming calls at one time
  std::size_t stream_queue = 64;                       // streaming calls waiting for a thread
  std::size_t upload_bytes = std::size_t{16} << 30;    // a file to import, a copy to restore
  bool log_calls = false;                              // a line for every call
};

// One for all services of a server. Any thread.
struct CallEnvironment {
  CallEnvironment(const CallLimits& call_limits, AccessPolicy access_policy)
      : limits(call_limits),
        access(std::move(access_policy)),
        calls(limits.call_threads, limits.call_queue),
        streams(limits.stream_threads, limits.stream_queue) {}

  const CallLimits limits;
  const AccessPolicy access;
  RpcMetrics metrics;
  WorkerPool calls;
  WorkerPool streams;
};

// Deadline (that of the call, else `or_else` from now) and cancellation of a call. Valid while the
// call is.
Cancellation CancellationOf(const grpc::ServerContextBase& context,
                            std::chrono::milliseconds or_else);

// Counts a call that ended, and logs it where it says that something is wrong here.
void Account(CallEnvironment& environment, std::size_t method, const char* name,
             std::chrono::steady_clock::time_point start, const Status& status);

}  // namespace crosswalk::service

#endif  // CROSSWALK_SERVICE_CALL_ENVIRONMENT_H_
