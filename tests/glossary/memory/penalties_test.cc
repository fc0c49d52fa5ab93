#include "glossary/memory/penalties.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace crosswalk::memory {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

std::vector<std::string> Written(const PenaltyTable& table, PenaltySet kinds,
                                 std::uint32_t memory) {
  google::protobuf::RepeatedPtrField<v1::Penalty> out;
  table.Write(kinds, memory, out);
  std::vector<std::string> lines;
  for (const v1::Penalty& each : out) {
    lines.push_back(v1::PenaltyKind_Name(each.kind()).substr(13) + " " +
                    std::to_string(each.points()));
  }
  return lines;
}

constexpr PenaltySet kAll =
    Bit(v1::PENALTY_KIND_OTHER_SCRIPT) | Bit(v1::PENALTY_KIND_OTHER_REGION) |
    Bit(v1::PENALTY_KIND_CONVERTED_TARGET) | Bit(v1::PENALTY_KIND_UNREVIEWED) |
    Bit(v1::PENALTY_KIND_MACHINE_MADE) | Bit(v1::PENALTY_KIND_PIVOT);

TEST(PenaltiesTest, TheDefaultsAreThoseOfTheContract) {
  const auto table = PenaltyTable::Create({}, Limits());
  ASSERT_TRUE(table.ok());
  EXPECT_THAT(Written(*table, kAll, 0),
              ElementsAre("OTHER_SCRIPT 2", "OTHER_REGION 1", "CONVERTED_TARGET 2", "UNREVIEWED 3",
                          "MACHINE_MADE 15", "PIVOT 10"));
  EXPECT_EQ(table->SumOf(kAll), 33u);
  EXPECT_EQ(table->OfMemory("m"), 0u);
}

TEST(PenaltiesTest, APenaltyOfNothingIsNotListed) {
  v1::PenaltyPoints points;
  points.set_other_script(0);
  points.set_pivot(4);
  const auto table = PenaltyTable::Create(points, Limits());
  EXPECT_THAT(Written(*table, Bit(v1::PENALTY_KIND_OTHER_SCRIPT) | Bit(v1::PENALTY_KIND_PIVOT), 3),
              ElementsAre("PIVOT 4", "MEMORY 3"));
}

TEST(PenaltiesTest, AMemoryIsNamedByIdOrResourceName) {
  v1::PenaltyPoints points;
  (*points.mutable_memories())["memories/old"] = 7;
  (*points.mutable_memories())["web"] = 2;
  const auto table = PenaltyTable::Create(points, Limits());
  ASSERT_TRUE(table.ok());
  EXPECT_EQ(table->OfMemory("old"), 7u);
  EXPECT_EQ(table->OfMemory("web"), 2u);
}

TEST(PenaltiesTest, TwoNamesOfOneMemoryAreRefused) {
  v1::PenaltyPoints points;
  (*points.mutable_memories())["memories/m"] = 1;
  (*points.mutable_memories())["m"] = 2;
  const auto table = PenaltyTable::Create(points, Limits());
  EXPECT_EQ(table.status().code(), Code::kInvalidArgument);
  EXPECT_THAT(table.status().message(), HasSubstr("penalties.memories["));
}

TEST(PenaltiesTest, MoreMemoriesThanAllowedAreRefused) {
  v1::PenaltyPoints points;
  for (const char* name : {"a", "b", "c"}) (*points.mutable_memories())[name] = 1;
  EXPECT_EQ(PenaltyTable::Create(points, {.filter_values = 2}).status().violations()[0].field,
            "penalties.memories");
  EXPECT_TRUE(PenaltyTable::Create(points, {.filter_values = 3}).ok());
}

TEST(PenaltiesTest, NoSumTakesAScoreBelowNothing) {
  EXPECT_EQ(NetScore(100, 33), 67u);
  EXPECT_EQ(NetScore(100, 100), 0u);
  EXPECT_EQ(NetScore(0, 1), 0u);
  EXPECT_EQ(NetScore(101, 6ull * 0xFFFFFFFF), 0u);
}

}  // namespace
}  // namespace crosswalk::memory
