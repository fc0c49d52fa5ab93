#include "glossary/index/bigram_counts.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <map>
#include <set>

namespace crosswalk::index {
namespace {

RC_GTEST_PROP(BigramCounts, CountsAsAMapDoes, (const std::vector<std::uint8_t>& drawn)) {
  BigramCounts counts;
  std::map<std::uint64_t, std::uint32_t> expected;
  for (const std::uint64_t one : drawn) {
    const std::uint64_t bigram = (one / 16) << 32 | (one % 16);
    EXPECT_EQ(counts[bigram]++, expected[bigram]++);
  }
  RC_ASSERT(counts.size() == expected.size());
  for (const auto& [bigram, count] : expected) RC_ASSERT(counts[bigram] == count);
}

TEST(BigramCounts, GrowsAndKeepsAll) {
  BigramCounts counts;
  for (std::uint64_t i = 0; i < 100'000; ++i) counts[i << 32] = static_cast<std::uint32_t>(i);
  EXPECT_EQ(counts.size(), 100'000u);
  for (std::uint64_t i = 0; i < 100'000; ++i) ASSERT_EQ(counts[i << 32], i);
  const auto bigrams = counts.Bigrams();
  EXPECT_EQ(std::set<std::uint64_t>(bigrams.begin(), bigrams.end()).size(), 100'000u);
}

TEST(BigramCounts, CountsTheBigramOfZeros) {
  BigramCounts counts;
  EXPECT_EQ(counts[0]++, 0u);
  EXPECT_EQ(counts[0], 1u);
  EXPECT_EQ(counts.Bigrams(), std::vector<std::uint64_t>{0});
}

}  // namespace
}  // namespace crosswalk::index
