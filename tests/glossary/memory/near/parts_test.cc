// The parts of the search, each by itself.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <random>
#include <vector>

#include "glossary/memory/near/bigram_choice.h"
#include "glossary/memory/near/length_window.h"
#include "glossary/memory/near/sequence_set.h"
#include "glossary/memory/near/token_distance.h"
#include "tests/glossary/memory/near/small_file.h"

namespace crosswalk::memory {
namespace {

using Tokens = std::vector<std::uint32_t>;

TEST(TokenPattern, CountsInsertionsDeletionsAndReplacements) {
  TokenPattern pattern;
  pattern.Prepare(Tokens{1, 2, 3, 4});
  EXPECT_EQ(pattern.To(Tokens{1, 2, 3, 4}, 9), 0u);
  EXPECT_EQ(pattern.To(Tokens{1, 2, 4}, 9), 1u);
  EXPECT_EQ(pattern.To(Tokens{0, 1, 2, 3, 4}, 9), 1u);
  EXPECT_EQ(pattern.To(Tokens{4, 3, 2, 1}, 9), 4u);
  EXPECT_EQ(pattern.To(Tokens{}, 9), 4u);
}

TEST(TokenPattern, SaysOneMoreThanTheBoundForWhatIsFarther) {
  TokenPattern pattern;
  pattern.Prepare(Tokens{1, 2, 3, 4});
  EXPECT_EQ(pattern.To(Tokens{5, 6, 7, 8}, 2), 3u);
  EXPECT_EQ(pattern.To(Tokens{}, 0), 1u);
  EXPECT_EQ(pattern.To(Tokens{5, 6, 7, 8}, 4), 4u);
}

TEST(TokenPattern, KnowsTheEmptySequence) {
  TokenPattern pattern;
  pattern.Prepare({});
  EXPECT_EQ(pattern.To({}, 0), 0u);
  EXPECT_EQ(pattern.To(Tokens{1, 2}, 5), 2u);
}

TEST(TokenPattern, TakesUnknownTokensForDifferentFromAll) {
  TokenPattern pattern;
  pattern.Prepare(Tokens{index::kNoToken, 1, index::kNoToken});
  EXPECT_EQ(pattern.To(Tokens{1, 1, 1}, 9), 2u);
}

TEST(TokenPattern, AgreesWithTheTextbookAtEveryLengthAndBound) {
  std::mt19937 random(11);
  TokenPattern pattern;
  for (int round = 0; round < 3000; ++round) {
    const std::uint32_t alphabet = 2 + static_cast<std::uint32_t>(random() % 30);
    const std::size_t most = round % 3 == 0 ? 400 : round % 3 == 1 ? 140 : 20;
    Tokens a(random() % most), b;
    for (std::uint32_t& token : a) token = static_cast<std::uint32_t>(random() % alphabet);
    if (random() % 2 == 0) {
      b.resize(random() % most);
      for (std::uint32_t& token : b) token = static_cast<std::uint32_t>(random() % alphabet);
    } else {
      b = a;
      for (std::size_t edits = random() % 30; edits > 0 && !b.empty(); --edits) {
        const auto at = b.begin() + static_cast<std::ptrdiff_t>(random() % b.size());
        if (random() % 3 == 0) {
          b.erase(at);
        } else if (random() % 2 == 0) {
          b.insert(at, static_cast<std::uint32_t>(random() % alphabet));
        } else {
          *at = static_cast<std::uint32_t>(random() % alphabet);
        }
      }
    }
    pattern.Prepare(a);
    const std::uint32_t distance = PlainDistance(a, b);
    for (const std::uint32_t bound :
         {distance, distance + 1, distance + 70, 100000u, distance / 2,
          distance > 0 ? distance - 1 : 0, static_cast<std::uint32_t>(random() % 64)}) {
      ASSERT_EQ(pattern.To(b, bound), distance <= bound ? distance : bound + 1)
          << a.size() << " and " << b.size() << " tokens, bound " << bound;
    }
  }
}

// All choices of pairwise disjoint bigrams, by trying them.
std::uint64_t LeastDisjoint(const Tokens& costs, std::size_t from, std::size_t wanted) {
  if (wanted == 0) return 0;
  std::uint64_t least = std::numeric_limits<std::uint32_t>::max();
  for (std::size_t i = from; i < costs.size(); ++i) {
    least = std::min(least, costs[i] + LeastDisjoint(costs, i + 2, wanted - 1));
  }
  return least;
}

TEST(BigramChoice, TakesDisjointPairsOfLeastCost) {
  std::mt19937 random(5);
  BigramChoice choice;
  for (int round = 0; round < 2000; ++round) {
    Tokens costs(1 + random() % 11);
    for (std::uint32_t& cost : costs) cost = static_cast<std::uint32_t>(random() % 20);
    const std::size_t wanted = 1 + random() % 6;
    const bool possible = wanted <= (costs.size() + 1) / 2;
    ASSERT_EQ(choice.ChooseDisjoint(costs, wanted), possible);
    if (!possible) continue;
    Tokens chosen = choice.chosen();
    std::sort(chosen.begin(), chosen.end());
    ASSERT_EQ(chosen.size(), wanted);
    std::uint64_t sum = costs[chosen.front()];
    for (std::size_t i = 1; i < chosen.size(); ++i) {
      ASSERT_GE(chosen[i], chosen[i - 1] + 2);
      sum += costs[chosen[i]];
    }
    ASSERT_EQ(sum, choice.cost());
    ASSERT_EQ(sum, LeastDisjoint(costs, 0, wanted));
  }
}

TEST(BigramChoice, TakesDisjointPairsOfVeryLongQueries) {
  std::mt19937 random(6);
  BigramChoice choice;
  for (const std::size_t count : {2001u, 5000u}) {
    Tokens costs(count);
    for (std::uint32_t& cost : costs) cost = static_cast<std::uint32_t>(random() % 1000);
    for (const std::size_t wanted : {std::size_t{7}, count / 3, (count + 1) / 2}) {
      ASSERT_TRUE(choice.ChooseDisjoint(costs, wanted));
      Tokens chosen = choice.chosen();
      std::sort(chosen.begin(), chosen.end());
      ASSERT_EQ(chosen.size(), wanted);
      ASSERT_LT(chosen.back(), count);
      for (std::size_t i = 1; i < wanted; ++i) ASSERT_GE(chosen[i], chosen[i - 1] + 2);
    }
    EXPECT_FALSE(choice.ChooseDisjoint(costs, (count + 1) / 2 + 1));
  }
}

TEST(BigramChoice, TakesTheRarestPairs) {
  BigramChoice choice;
  ASSERT_TRUE(choice.ChooseRarest(Tokens{9, 1, 8, 2, 7}, 2));
  EXPECT_THAT(choice.chosen(), ::testing::UnorderedElementsAre(1, 3));
  EXPECT_EQ(choice.cost(), 3u);
  ASSERT_TRUE(choice.ChooseRarest(Tokens{9, 1}, 2));
  EXPECT_EQ(choice.cost(), 10u);
  EXPECT_FALSE(choice.ChooseRarest(Tokens{9, 1}, 3));
}

TEST(LengthWindow, HoldsExactlyTheLengthsThatMayBeWantedAtAll) {
  for (std::uint32_t floor = 1; floor <= 101; ++floor) {
    for (std::uint32_t n = 1; n <= 60; ++n) {
      for (std::uint32_t m = 0; m <= 130; ++m) {
        const std::uint32_t least = n > m ? n - m : m - n;
        const bool wanted = Worth(least, n, m) >= floor;
        const bool inside = ShortestWithin(n, floor) <= m && m <= LongestWithin(n, floor);
        ASSERT_EQ(wanted, inside) << floor << ": " << n << " and " << m;
      }
    }
  }
}

TEST(LengthWindow, NamesTheGreatestDistanceThatIsWanted) {
  for (std::uint32_t floor = 1; floor <= 98; ++floor) {
    for (std::uint32_t longer = 1; longer <= 300; ++longer) {
      const std::uint32_t greatest = GreatestDistance(longer, floor);
      if (greatest > 0) {
        ASSERT_GE(Worth(greatest, longer, longer), floor);
      }
      ASSERT_LT(Worth(greatest + 1, longer, longer), floor);
    }
  }
}

TEST(SequenceSet, HoldsEachOnceAndForgetsAll) {
  SequenceSet set;
  for (const std::uint32_t count : {10u, 100000u, 3u, 700000u, 50u}) {
    for (std::uint32_t i = 0; i < count; ++i) ASSERT_TRUE(set.Add(i * 7));
    for (std::uint32_t i = 0; i < count; ++i) ASSERT_FALSE(set.Add(i * 7));
    EXPECT_TRUE(set.Contains(7));
    EXPECT_FALSE(set.Contains(8));
    set.Clear();
    EXPECT_FALSE(set.Contains(7));
  }
}

}  // namespace
}  // namespace crosswalk::memory
