// Memories through the record and back: what a file says is what its export says, as often as it
// goes round.
#include <gmock/gmock.h>

#include "tests/quality/exchange/exchange_fixture.h"

namespace crosswalk::quality {
namespace {

const std::vector<std::string> kFolders = {"tmx", "xliff1", "xliff2", "po"};

class MemoryRoundTripTest : public ::testing::Test {
 protected:
  struct Imported {
    Sample sample;
    std::string memory;
    v1::ImportReport report;
  };

  void SetUp() override {
    record_.options().set_source_language_tag("en");
    record_.options().set_target_language_tag("ja");
    const std::vector<Sample> samples = SamplesIn(kFolders);
    if (samples.empty()) GTEST_SKIP() << "the folder of samples is not at hand";
    for (const Sample& sample : samples) {
      const std::string memory = "m" + std::to_string(imported_.size());
      auto report = record_.ImportMemory(memory, sample.name, sample.bytes);
      if (!report.ok()) continue;
      imported_.push_back({sample, memory, *std::move(report)});
    }
    EXPECT_GE(imported_.size(), 25u);
  }

  ExchangeRecord record_;
  std::vector<Imported> imported_;
};

TEST_F(MemoryRoundTripTest, ThroughTmxNothingChanges) {
  for (const Imported& each : imported_) {
    SCOPED_TRACE(each.sample.name);
    std::vector<v1::Unit> units = record_.Units(each.memory);
    const std::string first = record_.ExportMemory(each.memory, "tmx");
    const auto report = record_.ImportMemory(each.memory + "-2", "again.tmx", first);
    ASSERT_TRUE(report.ok()) << report.status().ToString() << "\n" << first.substr(0, 4000);
    // TMX has no types of notes, and the export tells so.
    const bool loses_types =
        record_.exported().DebugString().find("type of a note") != std::string::npos;
    for (v1::Unit& unit : units) {
      for (v1::Statement& note : *unit.mutable_notes()) {
        if (loses_types) note.clear_type();
      }
    }
    EXPECT_EQ(AllSaid(record_.Units(each.memory + "-2")), AllSaid(units));
  }
}

TEST_F(MemoryRoundTripTest, TheSameFileAgainChangesNothing) {
  for (const Imported& each : imported_) {
    SCOPED_TRACE(each.sample.name);
    const std::string before = record_.Newest();
    const auto again = record_.ImportMemory(each.memory, each.sample.name, each.sample.bytes);
    ASSERT_TRUE(again.ok()) << again.status().ToString();
    EXPECT_EQ(again->unchanged(), again->units());
    EXPECT_EQ(again->created(), 0u);
    EXPECT_EQ(again->merged(), 0u);
    EXPECT_EQ(again->units(), each.report.units());
    EXPECT_EQ(record_.Newest(), before);
  }
}

}  // namespace
}  // namespace crosswalk::quality
