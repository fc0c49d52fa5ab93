#include "client/cancellation.h"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>

namespace crosswalk::client {
namespace {

using std::chrono::milliseconds;

TEST(CancellationTest, CopiesAreTheSame) {
  Cancellation cancellation;
  const Cancellation copy = cancellation;
  EXPECT_FALSE(copy.cancelled());
  cancellation.Cancel();
  EXPECT_TRUE(copy.cancelled());
}

TEST(CancellationTest, CallsEverySubscriberOnce) {
  Cancellation cancellation;
  int calls = 0;
  cancellation.Subscribe([&] { ++calls; });
  cancellation.Cancel();
  cancellation.Cancel();
  EXPECT_EQ(calls, 1);
  cancellation.Subscribe([&] { ++calls; });
  EXPECT_EQ(calls, 2) << "one that comes late is called at once";
}

TEST(CancellationTest, DoesNotCallWhoUnsubscribed) {
  Cancellation cancellation;
  int calls = 0;
  cancellation.Unsubscribe(cancellation.Subscribe([&] { ++calls; }));
  cancellation.Cancel();
  EXPECT_EQ(calls, 0);
}

TEST(CancellationTest, EndsASleep) {
  Cancellation cancellation;
  EXPECT_TRUE(cancellation.SleepFor(milliseconds(1)));
  std::thread other([&] { cancellation.Cancel(); });
  EXPECT_FALSE(cancellation.SleepFor(milliseconds(60'000)));
  other.join();
}

TEST(CancellationTest, SubscribersComeAndGoWhileItIsCancelled) {
  for (int round = 0; round < 50; ++round) {
    Cancellation cancellation;
    std::atomic<int> calls = 0;
    std::thread canceller([&] { cancellation.Cancel(); });
    for (int i = 0; i < 20; ++i) {
      auto alive = std::make_shared<int>(i);
      const auto id = cancellation.Subscribe([&calls, alive] { calls += *alive >= 0 ? 1 : 0; });
      cancellation.Unsubscribe(id);
    }
    canceller.join();
    EXPECT_LE(calls, 20);
  }
}

}  // namespace
}  // namespace crosswalk::client
