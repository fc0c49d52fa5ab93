#include "service/access.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "service/server.h"
#include "tests/service/temporary_folder.h"

namespace crosswalk::service {
namespace {

TEST(Loopback, OnlyTheMachineItselfIs) {
  for (const char* address :
       {"127.0.0.1:1", "127.1.2.3:0", "localhost:80", "LOCALHOST:80", "[::1]:50051"}) {
    EXPECT_TRUE(IsLoopback(address)) << address;
  }
  for (const char* address :
       {"0.0.0.0:1", "[::]:1", "10.0.0.1:1", "example.org:1", "128.0.0.1:1", "", ":50051", "*:1",
        "127.0.0.1.example.org:1", "localhost.example.org:1", "127.1:1", "[::ffff:127.0.0.1]:1"}) {
    EXPECT_FALSE(IsLoopback(address)) << address;
  }
}

TEST(Exposure, AnAddressOutsideNeedsTlsAndAToken) {
  EXPECT_TRUE(CheckExposure("127.0.0.1:0", false, false).ok());
  EXPECT_TRUE(CheckExposure("0.0.0.0:0", true, true).ok());
  EXPECT_EQ(CheckExposure("0.0.0.0:0", false, true).code(), Code::kFailedPrecondition);
  EXPECT_THAT(CheckExposure("0.0.0.0:0", true, false).message(), testing::HasSubstr("token"));
  EXPECT_THAT(CheckExposure("0.0.0.0:0", false, false).message(), testing::HasSubstr("TLS"));
}

TEST(AccessPolicy, WithoutATokenEveryCallMay) {
  EXPECT_TRUE(AccessPolicy().Check("").ok());
  EXPECT_FALSE(AccessPolicy().has_token());
}

TEST(AccessPolicy, OnlyTheTokenOpens) {
  const TemporaryFolder folder;
  const Result<AccessPolicy> policy =
      AccessPolicy::FromTokenFile(folder.Write("token", "correct-horse-battery \r\nsecond\n"));
  ASSERT_TRUE(policy.ok()) << policy.status().ToString();
  EXPECT_TRUE(policy->Check("Bearer correct-horse-battery").ok());
  EXPECT_TRUE(policy->Check("bearer correct-horse-battery").ok());
  for (const char* header :
       {"", "Bearer", "Bearer ", "Bearer correct-horse-batterx", "Bearer second",
        "Basic correct-horse-battery", "correct-horse-battery", "Bearer correct-horse-battery "}) {
    EXPECT_EQ(policy->Check(header).code(), Code::kUnauthenticated) << header;
  }
}

TEST(AccessPolicy, AWeakOrOpenTokenFileIsRefused) {
  const TemporaryFolder folder;
  EXPECT_EQ(AccessPolicy::FromTokenFile(folder.Write("short", "abc\n")).status().code(),
            Code::kInvalidArgument);
  EXPECT_EQ(AccessPolicy::FromTokenFile(folder.path() / "none").status().code(), Code::kNotFound);
  const auto open = folder.Write("open", "correct-horse-battery\n");
  std::filesystem::permissions(open, std::filesystem::perms::others_read,
                               std::filesystem::perm_options::add);
  EXPECT_EQ(AccessPolicy::FromTokenFile(open).status().code(), Code::kFailedPrecondition);
}

}  // namespace
}  // namespace crosswalk::service
