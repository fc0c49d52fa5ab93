#include "glossary/exchange/hash_set.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <unordered_set>

namespace crosswalk::exchange {
namespace {

RC_GTEST_PROP(HashSetTest, HoldsWhatASetHolds, (const std::vector<std::uint8_t>& small)) {
  HashSet set;
  std::unordered_set<std::uint64_t> model;
  for (const std::uint8_t number : small) {
    const std::uint64_t digest = 2 + number % 50 * 1024ull;  // they meet in few slots
    RC_ASSERT(set.Insert(digest) == model.insert(digest).second);
  }
  RC_ASSERT(set.size() == model.size());
}

TEST(HashSetTest, GrowsAndForgetsNothing) {
  HashSet set;
  for (std::uint64_t i = 1; i <= 100000; ++i) EXPECT_TRUE(set.Insert(i * 0x9E3779B97F4A7C15u));
  for (std::uint64_t i = 1; i <= 100000; ++i) EXPECT_FALSE(set.Insert(i * 0x9E3779B97F4A7C15u));
  EXPECT_EQ(set.size(), 100000u);
}

TEST(HashSetTest, ZeroIsADigestToo) {
  HashSet set;
  EXPECT_TRUE(set.Insert(0));
  EXPECT_FALSE(set.Insert(0));
}

}  // namespace
}  // namespace crosswalk::exchange
