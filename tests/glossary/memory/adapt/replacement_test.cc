#include "glossary/memory/adapt/replacement.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/glossary/memory/adapt/adapt_case.h"

namespace crosswalk::memory::adapt {
namespace {

// "5>12 7>9": what of the unit's source became what of the query.
std::string Pairs(const std::string& unit, const std::string& query) {
  const Locale locale = Locale::Of("en");
  const Letters unit_letters(unit);
  const Letters query_letters(query);
  const auto unit_items = FindItems(unit, unit_letters, locale);
  const auto query_items = FindItems(query, query_letters, locale);
  std::string out;
  for (const Replacement& pair :
       FindReplacements({unit, unit_letters, unit_items}, {query, query_letters, query_items})) {
    if (!out.empty()) out += " ";
    out += unit_items[pair.unit].key + ">" + query_items[pair.query].key;
  }
  return out;
}

TEST(Replacement, PairsWhatStandsInTheSamePlace) {
  EXPECT_EQ(Pairs("Open 5 files", "Open 12 files"), "5>12");
  EXPECT_EQ(Pairs("Open 5 files", "Open 5 files"), "");
  EXPECT_EQ(Pairs("Page 3 of 10", "Page 10 of 12"), "3>10 10>12");
  EXPECT_EQ(Pairs("5", "7"), "5>7");
  EXPECT_EQ(Pairs("from 5 to 9", "from 9 to 5"), "5>9 9>5");
  EXPECT_EQ(Pairs("", "7"), "");
  EXPECT_EQ(Pairs("", ""), "");
}

TEST(Replacement, PairsAcrossOtherChanges) {
  EXPECT_EQ(Pairs("Save 3 files to disk C", "Save 10 big files to disk D"), "3>10");
  EXPECT_EQ(Pairs("The 4 doors are closed.", "All 6 gates are closed."), "4>6");
  EXPECT_EQ(Pairs("Sizes 4, 5 and 6 fit.", "Sizes 4, 8 and 6 do not fit."), "5>8");
}

TEST(Replacement, PairsNothingWhereOneSideHasMore) {
  EXPECT_EQ(Pairs("from 5 to 10 files", "10 files"), "");
  EXPECT_EQ(Pairs("10 files", "from 5 to 12 files"), "");
  EXPECT_EQ(Pairs("a 1 b", "a 2 3 b"), "");
  // Elsewhere it does.
  EXPECT_EQ(Pairs("a 1 b 5 c", "a 2 3 b 6 c"), "5>6");
}

TEST(Replacement, PairsNothingInListsOfAnotherLength) {
  EXPECT_EQ(Pairs("Print 12, 1, 2, 11, 10", "Print 8, 1, 2, 7"), "");
  EXPECT_EQ(Pairs("Print 12, 1, 2, 11", "Print 8, 1, 2, 7"), "12>8 11>7");
  EXPECT_EQ(Pairs("Of 5 take 1、2、3", "Of 6 take 1、4"), "5>6");
  EXPECT_EQ(Pairs("1; 2; 4", "1; 3; 4"), "2>3");
}

TEST(Replacement, PairsNothingWhereSeveralAlignmentsAreEquallyCheap) {
  EXPECT_EQ(Pairs("3 5", "5 9"), "");
  EXPECT_EQ(Pairs("10 20 30", "20 30 40"), "");
}

TEST(Replacement, PairsWithinAKindAlone) {
  EXPECT_EQ(Pairs("On May 6, 2024 5 came", "On June 9, 2023 7 came"), "2024-5-6>2023-6-9 5>7");
  EXPECT_EQ(Pairs("In 2024 it rained", "On June 9, 2023 it rained"), "");
  EXPECT_EQ(Pairs("At 10:30 it rained", "At 11:45 it rained"), "10:30>11:45");
  EXPECT_EQ(Pairs("Use 3.2.1 now", "Use 4.0 now"), "3.2.1>4");
}

TEST(Replacement, SeesWhatIsWorthTheSameAsTheSame) {
  EXPECT_EQ(Pairs("Open 1,000 files", "Open 1000 files"), "");
  EXPECT_EQ(Pairs("Open ５ files", "Open 5 files"), "");
  EXPECT_EQ(Pairs("Open three files", "Open 3 files"), "");
  // But not a version with one zero more.
  EXPECT_EQ(Pairs("Open 3.1", "Open 3.10"), "3.1>3.1");
}

TEST(Replacement, FoldsTheTokensBetween) {
  EXPECT_EQ(Pairs("OPEN 5 files", "open 6 Ｆｉｌｅｓ"), "5>6");
  EXPECT_EQ(Pairs("open   5\tfiles", "open 6 files"), "5>6");
}

TEST(Replacement, GivesUpOnTextsThatAreAllDifferent) {
  std::string unit = "5 ";
  std::string query = "6 ";
  for (int i = 0; i < 2'500; ++i) {
    unit += "a" + std::string(1, static_cast<char>('b' + i % 20)) + " ";
    query += "z" + std::string(1, static_cast<char>('b' + i % 20)) + " ";
  }
  EXPECT_EQ(Pairs(unit, query), "");
  // Long ones that are alike are no matter.
  EXPECT_EQ(Pairs(unit, "6" + unit.substr(1)), "5>6");
}

TEST(Replacement, LeavesPercentagesAndOrdinalsToTheirLike) {
  ExpectKept("en", "zh-Hans",
             {{"It grew by 7 times.", "It grew by 5%.", "增长了5%。"},
              {"It came 7 in all.", "It came 1st in all.", "总共第1。"}});
}

}  // namespace
}  // namespace crosswalk::memory::adapt
