#include "glossary/base/cancellation.h"

#include <gtest/gtest.h>

namespace crosswalk {
namespace {

using Clock = Cancellation::Clock;

TEST(CancellationTest, WithoutADeadlineItNeverStops) { EXPECT_TRUE(Cancellation().Check().ok()); }

TEST(CancellationTest, APassedDeadlineSaysSo) {
  EXPECT_EQ(Cancellation(Clock::now()).Check().code(), Code::kDeadlineExceeded);
  EXPECT_TRUE(Cancellation(Clock::now() + std::chrono::hours(1)).Check().ok());
}

TEST(CancellationTest, ACallerThatIsGoneIsCancelledBeforeItsDeadline) {
  EXPECT_EQ(Cancellation(Clock::now(), [] { return true; }).Check().code(), Code::kCancelled);
}

TEST(CancellationTest, AQuestionAloneHasNoDeadline) {
  bool gone = false;
  const Cancellation cancellation([&] { return gone; });
  EXPECT_FALSE(cancellation.deadline());
  EXPECT_TRUE(cancellation.Check().ok());
  gone = true;
  EXPECT_EQ(cancellation.Check().code(), Code::kCancelled);
}

}  // namespace
}  // namespace crosswalk
