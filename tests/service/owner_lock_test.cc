#include "service/owner_lock.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <thread>

#include "tests/service/temporary_folder.h"

namespace crosswalk::service {
namespace {

using Mode = OwnerLock::Mode;
using std::chrono::milliseconds;

TEST(OwnerLock, ReadersShareAndAnOwnerIsAlone) {
  const TemporaryFolder folder;
  const auto one = OwnerLock::TryAcquire(folder.path(), Mode::kShared);
  const auto two = OwnerLock::TryAcquire(folder.path(), Mode::kShared);
  EXPECT_TRUE(one.ok() && *one);
  EXPECT_TRUE(two.ok() && *two);
  const auto owner = OwnerLock::TryAcquire(folder.path(), Mode::kExclusive);
  ASSERT_TRUE(owner.ok());
  EXPECT_FALSE(*owner);
}

TEST(OwnerLock, TheMessageNamesTheOwner) {
  const TemporaryFolder folder;
  const auto owner = OwnerLock::TryAcquire(folder.path(), Mode::kExclusive);
  ASSERT_TRUE(owner.ok() && *owner);
  const auto late = OwnerLock::Acquire(folder.path(), Mode::kShared, milliseconds(50));
  ASSERT_FALSE(late.ok());
  EXPECT_EQ(late.status().code(), Code::kUnavailable);
  EXPECT_EQ(late.status().reason(), "DIR_IN_USE");
  EXPECT_THAT(late.status().message(), testing::HasSubstr(std::to_string(::getpid())));
}

TEST(OwnerLock, WhoWaitsGetsItWhenItIsFree) {
  const TemporaryFolder folder;
  auto owner = OwnerLock::TryAcquire(folder.path(), Mode::kExclusive);
  ASSERT_TRUE(owner.ok() && *owner);
  std::thread leaving([&] {
    std::this_thread::sleep_for(milliseconds(100));
    owner->reset();
  });
  EXPECT_TRUE(OwnerLock::Acquire(folder.path(), Mode::kExclusive, milliseconds(5000)).ok());
  leaving.join();
}

TEST(OwnerLock, WaitingEndsWhenItIsToldTo) {
  const TemporaryFolder folder;
  const auto owner = OwnerLock::TryAcquire(folder.path(), Mode::kExclusive);
  const auto start = std::chrono::steady_clock::now();
  EXPECT_FALSE(OwnerLock::Acquire(folder.path(), Mode::kShared, milliseconds(60000), [] {
                 return true;
               }).ok());
  EXPECT_LT(std::chrono::steady_clock::now() - start, milliseconds(5000));
}

TEST(OwnerLock, AFolderThatIsMissingIsUnavailable) {
  EXPECT_EQ(OwnerLock::TryAcquire("/nonexistent/dir", Mode::kShared).status().code(),
            Code::kUnavailable);
}

}  // namespace
}  // namespace crosswalk::service
