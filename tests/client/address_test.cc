#include "client/address.h"

#include <gtest/gtest.h>

namespace crosswalk::client {
namespace {

TEST(AddressTest, TakesHostAndPort) {
  for (const char* good : {"127.0.0.1:50051", "localhost:1", "[::1]:50051", "example.org:65535",
                           "unix:/run/crosswalk/socket"}) {
    EXPECT_TRUE(CheckAddress(good).ok()) << good;
  }
}

TEST(AddressTest, RefusesWhatIsNone) {
  for (const char* bad : {"", "localhost", "localhost:", ":50051", "localhost:0", "localhost:65536",
                          "localhost:x", "localhost:80x", "::1:50051", "unix:"}) {
    const Result<void> checked = CheckAddress(bad);
    ASSERT_FALSE(checked.ok()) << bad;
    EXPECT_EQ(checked.error().code, ErrorCode::kInvalidArgument);
    EXPECT_NE(checked.error().message.find("`" + std::string(bad) + "`"), std::string::npos);
  }
}

TEST(AddressTest, KnowsThisMachine) {
  for (const char* here : {"127.0.0.1:1", "127.8.9.10:1", "localhost:1", "[::1]:1", "unix:/x"}) {
    EXPECT_TRUE(IsThisMachine(here)) << here;
  }
  for (const char* there : {"10.0.0.1:1", "example.org:1", "[2001:db8::1]:1", "127.example.org:1",
                            "localhost.example.org:1", "0.0.0.0:1"}) {
    EXPECT_FALSE(IsThisMachine(there)) << there;
  }
}

}  // namespace
}  // namespace crosswalk::client
