#include "glossary/memory/edit_script.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <string>

namespace crosswalk::memory {
namespace {

using Tokens = std::vector<std::uint32_t>;

std::size_t Distance(const Tokens& a, const Tokens& b) {
  std::vector<std::vector<std::size_t>> cost(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        cost[i][j] = i + j;
      } else {
        cost[i][j] = std::min({cost[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0u : 1u),
                               cost[i - 1][j] + 1, cost[i][j - 1] + 1});
      }
    }
  }
  return cost[a.size()][b.size()];
}

// Follows the script through both; its cost, or nothing where it does not fit them.
std::size_t CostOf(const std::vector<EditStep>& steps, const Tokens& a, const Tokens& b) {
  std::size_t i = 0;
  std::size_t j = 0;
  std::size_t cost = 0;
  for (const EditStep step : steps) {
    EXPECT_TRUE(step != EditStep::kKeep || a.at(i) == b.at(j));
    if (step != EditStep::kKeep) ++cost;
    if (step != EditStep::kLeaveOut) ++i;
    if (step != EditStep::kAdd) ++j;
  }
  EXPECT_EQ(i, a.size());
  EXPECT_EQ(j, b.size());
  return cost;
}

std::string Script(const Tokens& a, const Tokens& b) {
  std::string text;
  const auto steps = FindEditScript(a, b, Cancellation());
  for (const EditStep step : *steps) {
    text += "=/+-"[static_cast<int>(step)];
  }
  return text;
}

TEST(EditScriptTest, ReplacesRatherThanAddsAndLeavesOut) {
  EXPECT_EQ(Script({1, 2, 3}, {1, 9, 3}), "=/=");
  EXPECT_EQ(Script({1, 2}, {3, 4}), "//");
}

TEST(EditScriptTest, KnowsWhatIsOnOneSideOnly) {
  EXPECT_EQ(Script({1, 2, 3}, {1, 3}), "=+=");
  EXPECT_EQ(Script({1, 3}, {1, 2, 3}), "=-=");
  EXPECT_EQ(Script({}, {1, 2}), "--");
  EXPECT_EQ(Script({1}, {}), "+");
  EXPECT_EQ(Script({}, {}), "");
}

TEST(EditScriptTest, StopsWhenTheCallerIsGone) {
  Tokens a(500);
  Tokens b(500);
  for (std::uint32_t i = 0; i < 500; ++i) {
    a[i] = i;
    b[i] = 1000 + i;
  }
  const Cancellation gone([] { return true; });
  EXPECT_EQ(FindEditScript(a, b, gone).status().code(), Code::kCancelled);
  EXPECT_EQ(FindEditScript(a, b, gone, 100).status().code(), Code::kCancelled);
}

RC_GTEST_PROP(EditScriptProperty, CostsAsMuchAsTheDistanceHoweverSmallItsTableIs, ()) {
  const auto tokens = rc::gen::container<Tokens>(rc::gen::inRange<std::uint32_t>(0, 4));
  const Tokens a = *tokens;
  const Tokens b = *tokens;
  const std::size_t cells = *rc::gen::element<std::size_t>(1, 4, 30, kEditTableCells);
  const auto steps = FindEditScript(a, b, Cancellation(), cells);
  RC_ASSERT(steps.ok());
  RC_ASSERT(CostOf(*steps, a, b) == Distance(a, b));
}

}  // namespace
}  // namespace crosswalk::memory
