#include "service/rpc_metrics.h"

#include <gtest/gtest.h>

#include <numeric>
#include <thread>
#include <vector>

namespace crosswalk::service {
namespace {

TEST(RpcMetrics, CountsOfAllThreadsAddUp) {
  RpcMetrics metrics;
  const std::size_t a = metrics.AddMethod("a");
  const std::size_t b = metrics.AddMethod("b");
  std::vector<std::thread> threads;
  for (int t = 0; t < 20; ++t) {
    threads.emplace_back([&] {
      for (int i = 0; i < 100; ++i) {
        metrics.Record(a, Code::kOk, std::chrono::microseconds(70));
        metrics.Record(b, Code::kNotFound, std::chrono::seconds(100));
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  const auto totals = metrics.Collect();
  ASSERT_EQ(totals.size(), 2u);
  EXPECT_EQ(totals[a].method, "a");
  EXPECT_EQ(totals[a].codes[0], 2000u);
  EXPECT_EQ(totals[a].buckets[1], 2000u);  // above 50 µs, at most 100 µs
  EXPECT_NEAR(totals[a].seconds, 0.14, 1e-6);
  EXPECT_EQ(totals[b].codes[5], 2000u);
  EXPECT_EQ(totals[b].buckets.back(), 2000u);
}

TEST(RpcMetrics, ALatencyOnABoundCountsBelowIt) {
  RpcMetrics metrics;
  const std::size_t method = metrics.AddMethod("m");
  metrics.Record(method, Code::kOk, std::chrono::milliseconds(1));
  EXPECT_EQ(metrics.Collect()[0].buckets[4], 1u);
}

}  // namespace
}  // namespace crosswalk::service
