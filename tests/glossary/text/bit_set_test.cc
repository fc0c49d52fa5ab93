#include "glossary/text/bit_set.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <set>

namespace crosswalk::text {
namespace {

TEST(BitSetTest, ShowsSixtyFourPositionsFromAnyPlace) {
  BitSet set;
  set.Set(0);
  set.Set(63);
  set.Set(64);
  EXPECT_EQ(set.From(0), std::uint64_t{1} << 63 | 1);
  EXPECT_EQ(set.From(1), std::uint64_t{3} << 62);
  EXPECT_EQ(set.From(64), 1u);
  EXPECT_EQ(set.From(1'000'000), 0u);
}

TEST(BitSetTest, AnEmptySetHasNothing) { EXPECT_EQ(BitSet().From(17), 0u); }

RC_GTEST_PROP(BitSetProperty, AnswersLikeASetOfNumbers, ()) {
  const auto positions =
      *rc::gen::container<std::set<std::size_t>>(rc::gen::inRange<std::size_t>(0, 400));
  BitSet set;
  for (const std::size_t position : positions) set.Set(position);
  const std::size_t from = *rc::gen::inRange<std::size_t>(0, 500);
  for (std::size_t bit = 0; bit < 64; ++bit) {
    RC_ASSERT((set.From(from) >> bit & 1) == positions.count(from + bit));
  }
}

}  // namespace
}  // namespace crosswalk::text
