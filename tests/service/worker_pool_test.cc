#include "service/worker_pool.h"

#include <gtest/gtest.h>

#include <atomic>
#include <future>

namespace crosswalk::service {
namespace {

TEST(WorkerPool, RunsWhatWasAcceptedBeforeItEnds) {
  std::atomic<int> done{0};
  {
    WorkerPool pool(3, 1000);
    for (int i = 0; i < 500; ++i) {
      ASSERT_TRUE(pool.Submit([&done] { ++done; }));
    }
  }
  EXPECT_EQ(done, 500);
}

TEST(WorkerPool, RefusesWhatNeitherAThreadNorTheQueueCanTake) {
  std::promise<void> gate;
  const std::shared_future<void> opened = gate.get_future().share();
  std::atomic<int> running{0};
  WorkerPool pool(2, 3);
  const auto task = [&] {
    ++running;
    opened.wait();
  };
  ASSERT_TRUE(pool.Submit(task));
  ASSERT_TRUE(pool.Submit(task));
  while (running < 2) std::this_thread::yield();
  for (int i = 0; i < 3; ++i) EXPECT_TRUE(pool.Submit(task)) << i;
  EXPECT_FALSE(pool.Submit(task));
  gate.set_value();
}

TEST(WorkerPool, ManyThreadsMaySubmit) {
  std::atomic<int> done{0};
  {
    WorkerPool pool(4, 100000);
    std::vector<std::thread> callers;
    for (int t = 0; t < 8; ++t) {
      callers.emplace_back([&] {
        for (int i = 0; i < 200; ++i) EXPECT_TRUE(pool.Submit([&done] { ++done; }));
      });
    }
    for (std::thread& caller : callers) caller.join();
  }
  EXPECT_EQ(done, 1600);
}

}  // namespace
}  // namespace crosswalk::service
