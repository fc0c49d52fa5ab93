#include "service/rpc_metrics.h"

#include <algorithm>
#include <utility>

namespace crosswalk::service {
namespace {

std::size_t ThisThreadsShard(std::size_t shards) {
  static std::atomic<std::size_t> next{0};
  thread_local const std::size_t mine = next.fetch_add(1, std::memory_order_relaxed);
  return mine % shards;
}

}  // namespace

RpcMetrics::RpcMetrics() : shards_(std::make_unique<std::array<Shard, kShards>>()) {
  names_.reserve(kMaxMethods);
}

std::size_t RpcMetrics::AddMethod(std::string method) {
  names_.push_back(std::move(method));
  return names_.size() - 1;
}

void RpcMetrics::Record(std::size_t method, Code code, std::chrono::nanoseconds latency) {
  PerMethod& mine = (*shards_)[ThisThreadsShard(kShards)].methods[method];
  const double seconds = std::chrono::duration<double>(latency).count();
  const std::size_t bucket =
      std::lower_bound(kLatencyBounds.begin(), kLatencyBounds.end(), seconds) -
      kLatencyBounds.begin();
  mine.codes[static_cast<std::size_t>(code)].fetch_add(1, std::memory_order_relaxed);
  mine.buckets[bucket].fetch_add(1, std::memory_order_relaxed);
  mine.nanoseconds.fetch_add(static_cast<std::uint64_t>(latency.count()),
                             std::memory_order_relaxed);
}

std::vector<RpcMetrics::Totals> RpcMetrics::Collect() const {
  std::vector<Totals> all(names_.size());
  for (std::size_t m = 0; m < names_.size(); ++m) {
    Totals& total = all[m];
    total.method = names_[m];
    for (const Shard& shard : *shards_) {
      const PerMethod& part = shard.methods[m];
      for (std::size_t i = 0; i < kCodes; ++i) {
        total.codes[i] += part.codes[i].load(std::memory_order_relaxed);
      }
      for (std::size_t i = 0; i < total.buckets.size(); ++i) {
        total.buckets[i] += part.buckets[i].load(std::memory_order_relaxed);
      }
      total.seconds += 1e-9 * double(part.nanoseconds.load(std::memory_order_relaxed));
    }
  }
  return all;
}

}  // namespace crosswalk::service
