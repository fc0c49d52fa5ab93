#include "glossary/term/distance.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <numeric>

namespace crosswalk::term {
namespace {

std::size_t PlainDistance(std::u32string_view a, std::u32string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0]++;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t above = row[j];
      row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)});
      diagonal = above;
    }
  }
  return row[b.size()];
}

std::u32string Letters(const std::vector<int>& numbers) {
  constexpr std::u32string_view kAlphabet = U"廣島進𠮷a";
  std::u32string text;
  for (const int number : numbers) {
    text += kAlphabet[static_cast<std::size_t>(number) % kAlphabet.size()];
  }
  return text;
}

TEST(DistanceTest, CountsInsertionsDeletionsAndReplacements) {
  DistancePattern pattern(U"廣島進程");
  EXPECT_EQ(pattern.To(U"廣島進程", 4), 0u);
  EXPECT_EQ(pattern.To(U"廣島程", 4), 1u);
  EXPECT_EQ(pattern.To(U"廣島AI進程", 4), 2u);
  EXPECT_EQ(pattern.To(U"長崎進展", 4), 3u);
  EXPECT_EQ(pattern.To(U"", 4), 4u);
}

TEST(DistanceTest, SaysOnlyThatTheBoundIsPassed) {
  DistancePattern pattern(U"abcdef");
  EXPECT_EQ(pattern.To(U"uvwxyz", 2), 3u);
  EXPECT_EQ(pattern.To(U"abcdefghijk", 2), 3u);
}

TEST(DistanceTest, EmptyTextsAreAlike) {
  DistancePattern pattern(U"");
  EXPECT_EQ(pattern.To(U"", 0), 0u);
  EXPECT_EQ(pattern.To(U"abc", 5), 3u);
  EXPECT_EQ(Similarity(0, 0, 0), 1.0);
  EXPECT_DOUBLE_EQ(Similarity(1, 4, 5), 0.8);
}

RC_GTEST_PROP(DistanceTest, EqualsThePlainTable,
              (const std::vector<int>& a, const std::vector<int>& b)) {
  const std::u32string left = Letters(a);
  const std::u32string right = Letters(b);
  DistancePattern pattern(left);
  const std::size_t truth = PlainDistance(left, right);
  for (const std::size_t bound :
       {std::size_t{0}, std::size_t{2}, std::size_t{7}, truth, left.size() + right.size()}) {
    RC_ASSERT(pattern.To(right, bound) == std::min(truth, bound + 1));
  }
}

RC_GTEST_PROP(DistanceTest, EqualsThePlainTableAboveOneMachineWord, ()) {
  const auto length = *rc::gen::inRange<std::size_t>(60, 200);
  const auto a = *rc::gen::container<std::vector<int>>(length, rc::gen::inRange(0, 5));
  auto b = a;
  const auto edits = *rc::gen::inRange(0, 12);
  for (int i = 0; i < edits; ++i) {
    const auto at = *rc::gen::inRange<std::size_t>(0, b.size());
    if (i % 2 == 0) {
      b.erase(b.begin() + static_cast<std::ptrdiff_t>(at));
    } else {
      b[at] = (b[at] + 1) % 5;
    }
  }
  DistancePattern pattern(Letters(a));
  const std::size_t truth = PlainDistance(Letters(a), Letters(b));
  RC_ASSERT(pattern.To(Letters(b), 300) == truth);
  RC_ASSERT(pattern.To(Letters(b), 3) == std::min<std::size_t>(truth, 4));
}

}  // namespace
}  // namespace crosswalk::term
