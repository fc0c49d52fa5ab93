#include "glossary/index/run_sorter.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "tests/glossary/index/index_fixture.h"

namespace crosswalk::index {
namespace {

using Entries = std::vector<std::pair<std::string, std::string>>;

Entries Drained(RunSorter& sorter) {
  Entries entries;
  const Status status = sorter.Drain([&](std::string_view key, std::string_view rest) {
    entries.emplace_back(key, rest);
    return Status();
  });
  EXPECT_TRUE(status.ok()) << status.ToString();
  return entries;
}

bool IsEmpty(const std::filesystem::path& folder) {
  return std::filesystem::directory_iterator(folder) == std::filesystem::directory_iterator();
}

TEST(RunSorter, GivesNothingWhereNothingWasAdded) {
  RunSorter sorter({}, 4, 1000);
  EXPECT_TRUE(Drained(sorter).empty());
}

TEST(RunSorter, SortsByKeyAndThenByWhatBelongsToIt) {
  RunSorter sorter({}, 1, 1000);
  sorter.Add("a", "b", "2");
  sorter.Add("", "a", "9");
  sorter.Add("ab", "", "1");
  sorter.Add("\xFF", "", "0");
  EXPECT_EQ(Drained(sorter), (Entries{{"a", "9"}, {"ab", "1"}, {"ab", "2"}, {"\xFF", "0"}}));
}

TEST(RunSorter, AZeroByteSortsBehindTheEnd) {
  TestFolder folder;
  RunSorter sorter(folder.path(), 1, 1);
  const std::string zero("a\0", 2);
  sorter.Add(zero, "", "x");
  sorter.Add("a", "", "z");
  sorter.Add("a", std::string_view("\0b", 2), "y");
  EXPECT_EQ(Drained(sorter), (Entries{{"a", "z"}, {zero, "x"}, {zero + "b", "y"}}));
}

TEST(RunSorter, LeavesNoFileBehind) {
  TestFolder folder;
  {
    RunSorter sorter(folder.path(), 0, 100);
    for (int i = 0; i < 1000; ++i) sorter.Add("key", std::to_string(i), "");
    EXPECT_TRUE(IsEmpty(folder.path()));
  }
  EXPECT_TRUE(IsEmpty(folder.path()));
}

TEST(RunSorter, AFolderThatIsMissingShowsAtTheEnd) {
  TestFolder folder;
  RunSorter sorter(folder.path() / "missing", 0, 100);
  for (int i = 0; i < 1000; ++i) sorter.Add("key", std::to_string(i), "");
  const Status status = sorter.Drain([](auto, auto) { return Status(); });
  EXPECT_EQ(status.code(), Code::kUnavailable);
  EXPECT_NE(status.message().find("missing"), std::string::npos);
}

TEST(RunSorter, TheVisitorEndsIt) {
  TestFolder folder;
  for (const std::size_t memory : {100u, 1000000u}) {
    RunSorter sorter(folder.path(), 0, memory);
    for (int i = 0; i < 1000; ++i) sorter.Add("key", std::to_string(i), "");
    int visits = 0;
    const Status status = sorter.Drain(
        [&](auto, auto) { return ++visits < 10 ? Status() : Status(Code::kCancelled, "enough"); });
    EXPECT_EQ(status.code(), Code::kCancelled);
    EXPECT_EQ(visits, 10);
  }
}

TEST(RunSorter, ALongKeyPassesTheReadAhead) {
  TestFolder folder;
  RunSorter sorter(folder.path(), 2, 1000);
  const std::string much(1 << 20, 'k');
  sorter.Add(much, "2", "bb");
  sorter.Add(much, "1", "aa");
  sorter.Add("", "", "cc");
  EXPECT_EQ(Drained(sorter), (Entries{{"", "cc"}, {much + "1", "aa"}, {much + "2", "bb"}}));
}

RC_GTEST_PROP(RunSorter, SortsAsMemoryDoesHoweverLittleOfItThereIs, ()) {
  const auto key = rc::gen::container<std::string>(rc::gen::element('a', 'b', '\0', '\xE6'));
  const auto keys = *rc::gen::container<std::vector<std::string>>(key);
  const auto memory = *rc::gen::inRange<std::size_t>(1, 400);
  TestFolder folder;
  RunSorter sorter(folder.path(), 2, memory);
  RunSorter distinct(folder.path(), 0, memory);
  Entries expected;
  for (std::size_t i = 0; i < keys.size(); ++i) {
    const std::string rest{static_cast<char>('a' + i * 7 % 5), static_cast<char>('a' + i % 3)};
    const std::size_t cut = i % (keys[i].size() + 1);
    sorter.Add(keys[i].substr(0, cut), keys[i].substr(cut), rest);
    distinct.Add(keys[i], "", "");
    expected.emplace_back(keys[i], rest);
  }
  std::sort(expected.begin(), expected.end());
  RC_ASSERT(Drained(sorter) == expected);
  Entries once;
  for (const std::string& one : std::set<std::string>(keys.begin(), keys.end())) {
    once.emplace_back(one, "");
  }
  RC_ASSERT(Drained(distinct) == once);
}

}  // namespace
}  // namespace crosswalk::index
