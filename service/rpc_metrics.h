// Counts and latencies of remote calls.
#ifndef CROSSWALK_SERVICE_RPC_METRICS_H_
#define CROSSWALK_SERVICE_RPC_METRICS_H_

#include <array>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "glossary/base/status.h"

namespace crosswalk::service {

// Upper bounds of the latency buckets in seconds; a last one without bound follows.
inline constexpr std::array<double, 16> kLatencyBounds = {
    0.00005, 0.0001, 0.0002, 0.0005, 0.001, 0.002, 0.005, 0.01,
    0.02,    0.05,   0.1,    0.2,    0.5,   1,     5,     30};

// Counting is a few relaxed additions in a shard of the thread's own, so that it does not show in
// the latency it counts. Methods are added before calls come; then any thread may do anything.
class RpcMetrics {
 public:
  static constexpr std::size_t kMaxMethods = 64;
  static constexpr std::size_t kCodes = 17;

  RpcMetrics();

  // The number under which calls of `method` ("crosswalk.v1.GlossaryService/LookupTerms") count.
  // At most kMaxMethods.
  std::size_t AddMethod(std::string method);
  void Record(std::size_t method, Code code, std::chrono::nanoseconds latency);

  // What one method has counted so far.
  struct Totals {
    std::string method;
    std::array<std::uint64_t, kCodes> codes{};
    std::array<std::uint64_t, kLatencyBounds.size() + 1> buckets{};  // not cumulative
    double seconds = 0;
  };
  std::vector<Totals> Collect() const;

 private:
  struct PerMethod {
    std::array<std::atomic<std::uint64_t>, kCodes> codes{};
    std::array<std::atomic<std::uint64_t>, kLatencyBounds.size() + 1> buckets{};
    std::atomic<std::uint64_t> nanoseconds{0};
  };
  struct alignas(64) Shard {
    std::array<PerMethod, kMaxMethods> methods;
  };
  static constexpr std::size_t kShards = 8;

  std::vector<std::string> names_;
  std::unique_ptr<std::array<Shard, kShards>> shards_;
};

}  // namespace crosswalk::service

#endif  // CROSSWALK_SERVICE_RPC_METRICS_H_
