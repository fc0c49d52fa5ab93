#include "glossary/script/lexicons/word_chain.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace crosswalk::script {
namespace {

double Sum(const std::vector<double>& costs) {
  double sum = 0;
  for (const double cost : costs) sum += std::exp(-cost);
  return sum;
}

TEST(WordChainTest, SharesSumToOne) {
  const ConnectionCosts free{1, 1, {0}};
  EXPECT_NEAR(Sum(MinusLnShares({{0, 0, 100, 1}, {0, 0, 700, 2}, {0, 0, -50, 3}}, free, 100)), 1,
              1e-9);
}

TEST(WordChainTest, WithoutConnectionsTheCheaperWordIsCommoner) {
  const ConnectionCosts free{1, 1, {0}};
  const std::vector<double> costs = MinusLnShares({{0, 0, 0, 1}, {0, 0, 100, 1}}, free, 100);
  EXPECT_NEAR(costs[1] - costs[0], 1, 1e-6);
}

TEST(WordChainTest, AWordThatFollowsEveryOtherIsCommonHoweverDearItIs) {
  // Class 0 are nouns, class 1 the one particle. Two nouns in a row cost 20 nats; the particle
  // alone is dearer than each noun.
  const ConnectionCosts connections{2, 2, {2000, 0, 0, 2000}};
  const std::vector<double> costs = MinusLnShares(
      {{0, 0, 0, 1}, {0, 0, 0, 1}, {0, 0, 0, 1}, {0, 0, 0, 1}, {1, 1, 300, 1}}, connections, 100);
  EXPECT_NEAR(std::exp(-costs[4]), 0.5, 1e-3);
  EXPECT_NEAR(std::exp(-costs[0]), 0.125, 1e-3);
}

}  // namespace
}  // namespace crosswalk::script
