#include "service/call_environment.h"

#include <string>

#include "glossary/base/log.h"

namespace crosswalk::service {

Cancellation CancellationOf(const grpc::ServerContextBase& context,
                            std::chrono::milliseconds or_else) {
  using System = std::chrono::system_clock;
  const auto now = Cancellation::Clock::now();
  auto deadline = now + or_else;
  if (const System::time_point given = context.deadline(); given != System::time_point::max()) {
    deadline =
        now + std::chrono::duration_cast<Cancellation::Clock::duration>(given - System::now());
  }
  return Cancellation(deadline, [&context] { return context.IsCancelled(); });
}

void Account(CallEnvironment& environment, std::size_t method, const char* name,
             std::chrono::steady_clock::time_point start, const Status& status) {
  const auto latency = std::chrono::steady_clock::now() - start;
  environment.metrics.Record(method, status.code(), latency);
  const bool our_fault = status.code() == Code::kInternal || status.code() == Code::kUnknown ||
                         status.code() == Code::kDataLoss || status.code() == Code::kUnavailable;
  if (!our_fault && !environment.limits.log_calls) return;
  const auto micros = std::chrono::duration_cast<std::chrono::microseconds>(latency).count();
  Log(our_fault ? LogLevel::kError : LogLevel::kInfo, our_fault ? "call failed" : "call",
      {{"method", name}, {"status", status.ToString()}, {"micros", std::to_string(micros)}});
}

}  // namespace crosswalk::service
