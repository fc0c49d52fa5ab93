#include "glossary/memory/rising_floor.h"

#include <gtest/gtest.h>

#include "glossary/memory/key_table.h"

namespace crosswalk::memory {
namespace {

TEST(RisingFloorTest, StaysUntilEnoughDifferentResultsAreBetter) {
  RisingFloor floor;
  floor.Start(2, 70);
  floor.Count(1, 80);
  floor.Count(1, 90);
  EXPECT_EQ(floor.value(), 70u);
  floor.Count(2, 85);
  EXPECT_EQ(floor.value(), 85u);
  floor.Count(3, 85);
  EXPECT_EQ(floor.value(), 85u);
  floor.Count(4, 88);
  EXPECT_EQ(floor.value(), 88u);
}

TEST(RisingFloorTest, AResultThatWasPassedMayComeBackBetter) {
  RisingFloor floor;
  floor.Start(1, 1);
  floor.Count(1, 50);
  floor.Count(2, 60);
  EXPECT_EQ(floor.value(), 60u);
  floor.Count(1, 70);
  EXPECT_EQ(floor.value(), 70u);
  floor.Count(1, 40);
  EXPECT_EQ(floor.value(), 70u);
}

TEST(RisingFloorTest, NeverRisesAboveAHundredAndStartsAnew) {
  RisingFloor floor;
  floor.Start(1, 99);
  floor.Count(1, 98);
  EXPECT_EQ(floor.value(), 99u);
  floor.Count(1, 100);
  floor.Count(2, 100);
  EXPECT_EQ(floor.value(), 100u);
  floor.Start(1, 20);
  EXPECT_EQ(floor.value(), 20u);
}

TEST(KeyTableTest, TellsEntriesOfOneKeyApart) {
  KeyTable table;
  const auto is = [](std::uint32_t wanted) {
    return [wanted](std::uint32_t value) { return value == wanted; };
  };
  const auto any = [](std::uint32_t) { return true; };
  for (std::uint32_t i = 0; i < 5000; ++i) EXPECT_EQ(table.FindOrAdd(i % 7, i, is(i)), i);
  EXPECT_EQ(table.size(), 5000u);
  EXPECT_EQ(table.FindOrAdd(4999 % 7, 7777, is(4999)), 4999u);
  EXPECT_EQ(table.Find(4998 % 7, is(4998)), 4998u);
  EXPECT_EQ(table.Find(8, any), KeyTable::kEmpty);
  table.Clear();
  EXPECT_EQ(table.size(), 0u);
  EXPECT_EQ(table.Find(1, any), KeyTable::kEmpty);
  EXPECT_EQ(table.FindOrAdd(1, 3, any), 3u);
}

}  // namespace
}  // namespace crosswalk::memory
