#include "glossary/exchange/unit_merger.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <map>
#include <set>

#include "glossary/record/unit_join.h"
#include "glossary/record/unit_normalize.h"
#include "tests/glossary/record/unit_fixture.h"

namespace crosswalk::exchange {
namespace {

using record::AddCode;
using record::AddProperty;
using record::MakeUnit;
using ::testing::ElementsAre;

class UnitMergerTest : public record::UnitFixture {
 protected:
  // Imports units as one file of `origin`.
  v1::ImportReport Import(const std::vector<v1::Unit>& units, const std::string& origin = "a.tmx") {
    std::vector<FileUnit> read;
    for (const v1::Unit& unit : units) read.push_back({"", unit, 0});
    return ImportRead(std::move(read), origin);
  }
  v1::ImportReport ImportRead(std::vector<FileUnit> read, const std::string& origin) {
    v1::ImportReport report;
    problems_.clear();
    auto bulk = record_->BeginBulk();
    EXPECT_TRUE(bulk.ok());
    UnitMerger merger(**bulk, limits_, {"m", uid_, origin, "ann"}, report,
                      [&](const FileUnit& unit, const std::string& reason) {
                        problems_.push_back(unit.id + ": " + reason);
                      });
    record::UnitNormalizer normalizer(limits_);
    for (FileUnit& unit : read) {
      EXPECT_TRUE(normalizer.Normalize(unit.unit).ok());
      const Status status = merger.Merge(std::move(unit));
      EXPECT_TRUE(status.ok()) << status.ToString();
    }
    EXPECT_TRUE(merger.Finish().ok());
    EXPECT_TRUE((*bulk)->Commit().ok());
    return report;
  }
  // "created merged unchanged conflicts"
  static std::string Counts(const v1::ImportReport& report) {
    return std::to_string(report.created()) + " " + std::to_string(report.merged()) + " " +
           std::to_string(report.unchanged()) + " " + std::to_string(report.conflicts());
  }
  std::vector<v1::Unit> Units() {
    v1::ListUnitsRequest request;
    request.set_parent("m");
    std::vector<v1::Unit> units;
    do {
      const auto page = store_.ListUnits(request);
      EXPECT_TRUE(page.ok());
      units.insert(units.end(), page->units().begin(), page->units().end());
      request.set_page_token(page->next_page_token());
    } while (!request.page_token().empty());
    return units;
  }
  std::size_t Versions() {
    std::size_t count = 0;
    EXPECT_TRUE(record_
                    ->Feed(0,
                           [&](const record::Version& version) {
                             count += version.key.kind == record::Kind::kUnit ? 1 : 0;
                             return true;
                           })
                    .ok());
    return count;
  }

  std::vector<std::string> problems_;
};

TEST_F(UnitMergerTest, TheSameFileAgainChangesNothing) {
  const std::vector<v1::Unit> file = {MakeUnit("en:file", {"ja:a", "zh-TW:b"}),
                                      MakeUnit("en:save", {"ja:c"}),
                                      MakeUnit("en:file", {"ja:other"})};
  EXPECT_EQ(Counts(Import(file)), "3 0 0 0");
  const std::uint64_t newest = record_->Newest()->number;
  EXPECT_EQ(Counts(Import(file)), "0 0 3 0");
  EXPECT_EQ(record_->Newest()->number, newest);
  Reopen();
}

TEST_F(UnitMergerTest, AUnitKeepsWhereItCameFrom) {
  Import({MakeUnit("en:file", {"ja:a"})});
  ImportRead({{"7", MakeUnit("en:file", {"ja:a"}), 3}}, "b.tmx");
  const auto units = Units();
  ASSERT_EQ(units.size(), 1u);
  ASSERT_EQ(units[0].origins_size(), 2);
  EXPECT_EQ(units[0].origins(0).origin(), "a.tmx");
  EXPECT_EQ(units[0].origins(1).origin(), "b.tmx");
  EXPECT_EQ(units[0].origins(1).id(), "7");
  EXPECT_EQ(units[0].author(), "ann");
}

TEST_F(UnitMergerTest, OneThatOnlyAddsLanguagesExtends) {
  EXPECT_EQ(Counts(Import({MakeUnit("en:file", {"ja:a"})})), "1 0 0 0");
  EXPECT_EQ(Counts(Import({MakeUnit("en:file", {"zh:b", "ja:a"})})), "0 1 0 0");
  EXPECT_EQ(Counts(Import({MakeUnit("en:file", {"fr:c"})})), "0 1 0 0");
  EXPECT_EQ(Counts(Import({MakeUnit("en:file", {"zh:b"})})), "0 0 1 0");
  const auto units = Units();
  ASSERT_EQ(units.size(), 1u);
  EXPECT_EQ(units[0].targets_size(), 3);
}

TEST_F(UnitMergerTest, OneThatSaysOtherwiseIsNewAndReplacesNothing) {
  Import({MakeUnit("en:file", {"ja:a", "zh:b"})});
  EXPECT_EQ(Counts(Import({MakeUnit("en:file", {"ja:a", "zh:c"})})), "1 0 0 0");
  EXPECT_EQ(Units().size(), 2u);
  // Both have the Japanese one; the first in order takes what is new.
  EXPECT_EQ(Counts(Import({MakeUnit("en:file", {"ja:a", "fr:d"})})), "0 1 0 0");
  EXPECT_EQ(Units().size(), 2u);
}

TEST_F(UnitMergerTest, CodesAndContextTellUnitsApart) {
  v1::Unit coded = MakeUnit("en:file", {"ja:a"});
  AddCode(0, v1::CODE_KIND_STANDALONE, "{0}", *coded.mutable_source());
  v1::Unit in_menu = MakeUnit("en:file", {"ja:a"});
  in_menu.set_context_id("menu");
  v1::Unit after = MakeUnit("en:file", {"ja:a"});
  after.set_previous_source("before");
  v1::Unit coded_target = MakeUnit("en:file", {"ja:a"});
  AddCode(0, v1::CODE_KIND_STANDALONE, "{0}", *coded_target.mutable_targets(0));
  const std::vector<v1::Unit> file = {MakeUnit("en:file", {"ja:a"}), coded, in_menu, after,
                                      coded_target};
  EXPECT_EQ(Counts(Import(file)), "5 0 0 0");
  EXPECT_EQ(Counts(Import(file)), "0 0 5 0");
}

TEST_F(UnitMergerTest, PropertiesNotesAndNeighboursAreAdded) {
  v1::Unit unit = MakeUnit("en:file", {"ja:a"});
  unit.set_context_id("c");
  Import({unit});
  unit.set_next_source("next");
  AddProperty("x-project", "viewer", unit);
  unit.mutable_targets(0)->add_notes()->set_text("checked");
  EXPECT_EQ(Counts(Import({unit})), "0 1 0 0");
  EXPECT_EQ(Counts(Import({unit})), "0 0 1 0");
  const auto units = Units();
  ASSERT_EQ(units.size(), 1u);
  EXPECT_EQ(units[0].next_source(), "next");
  EXPECT_EQ(units[0].properties(0).value(), "viewer");
  EXPECT_EQ(units[0].targets(0).notes(0).text(), "checked");
}

TEST_F(UnitMergerTest, WhatAFileSaysTwiceIsThereOnceAndInOneVersion) {
  std::vector<v1::Unit> file;
  for (int i = 0; i < 50; ++i) {
    file.push_back(MakeUnit("en:ok", {"ja:a"}));
    AddProperty("x-file", std::to_string(i), file.back());
  }
  EXPECT_EQ(Counts(Import(file)), "1 49 0 0");
  EXPECT_EQ(Units().size(), 1u);
  EXPECT_EQ(Units()[0].properties_size(), 50);
  EXPECT_EQ(Versions(), 1u);
  EXPECT_EQ(Counts(Import(file)), "0 0 50 0");
}

TEST_F(UnitMergerTest, AUnitThatHasGatheredMuchIsLeftAndAnotherBegun) {
  std::vector<v1::Unit> file;
  for (int i = 0; i < 2000; ++i) {
    file.push_back(MakeUnit("en:ok", {"ja:a"}));
    AddProperty("x-file", std::to_string(i), file.back());
  }
  const v1::ImportReport first = Import(file);
  EXPECT_EQ(first.created() + first.merged(), 2000u);
  EXPECT_GT(first.created(), 4u);
  EXPECT_LT(first.created(), 20u);
  EXPECT_EQ(Counts(Import(file)), "0 0 2000 0");
  std::set<std::string> values;
  for (const v1::Unit& unit : Units()) {
    EXPECT_LT(unit.properties_size(), 300);
    for (const v1::Property& property : unit.properties()) values.insert(property.value());
  }
  EXPECT_EQ(values.size(), 2000u);
}

TEST_F(UnitMergerTest, AThousandTranslationsOfOneSourceAreKeptAndFoundAgain) {
  std::vector<v1::Unit> file;
  for (int i = 0; i < 1000; ++i) {
    file.push_back(MakeUnit("en:ok", {"ja:t" + std::to_string(i)}));
  }
  EXPECT_EQ(Counts(Import(file)), "1000 0 0 0");
  EXPECT_EQ(Counts(Import(file)), "0 0 1000 0");
  EXPECT_EQ(Units().size(), 1000u);
  // Also what is behind the near slots takes up what is new.
  AddProperty("x", "y", file[900]);
  EXPECT_EQ(Counts(Import({file[900]})), "0 1 0 0");
  EXPECT_EQ(Counts(Import({file[900]})), "0 0 1 0");
}

TEST_F(UnitMergerTest, WhatPeopleDeletedStaysDeleted) {
  Import({MakeUnit("en:file", {"ja:a", "zh:b"}), MakeUnit("en:save", {"ja:c"})});
  for (const v1::Unit& unit : Units()) {
    if (unit.source().text() == "file") {
      ASSERT_TRUE(Delete(unit.name()).ok());
    }
  }
  EXPECT_EQ(Counts(ImportRead({{"1", MakeUnit("en:file", {"ja:a", "zh:b"}), 1}}, "a.tmx")),
            "0 0 0 1");
  EXPECT_THAT(problems_, ElementsAre("1: the unit was deleted since it was imported"));
  EXPECT_EQ(Counts(Import({MakeUnit("en:file", {"ja:a"})}, "b.tmx")), "0 0 0 1");
  EXPECT_EQ(Units().size(), 1u);
  // Another translation is another unit.
  EXPECT_EQ(Counts(Import({MakeUnit("en:file", {"ja:other"})})), "1 0 0 0");
  EXPECT_EQ(Counts(Import({MakeUnit("en:file", {"ja:other"})})), "0 0 1 0");
}

TEST_F(UnitMergerTest, ADeletedOneBehindTheNearSlotsStaysDeleted) {
  std::vector<v1::Unit> file;
  for (int i = 0; i < 100; ++i) file.push_back(MakeUnit("en:ok", {"ja:t" + std::to_string(i)}));
  Import(file);
  for (const v1::Unit& unit : Units()) {
    if (unit.targets(0).text() == "t90") {
      ASSERT_TRUE(Delete(unit.name()).ok());
    }
  }
  EXPECT_EQ(Counts(Import(file)), "0 0 99 1");
}

TEST_F(UnitMergerTest, WhatPeopleEditedIsNotReplaced) {
  Import({MakeUnit("en:file", {"ja:a"}), MakeUnit("en:save", {"ja:b"})});
  for (v1::Unit unit : Units()) {
    if (unit.source().text() == "file") unit.mutable_targets(0)->set_text("edited");
    if (unit.source().text() == "save") unit.mutable_source()->set_text("store");
    ASSERT_TRUE(Update(unit).ok());
  }
  EXPECT_EQ(Counts(Import({MakeUnit("en:file", {"ja:a"}), MakeUnit("en:save", {"ja:b"})})),
            "2 0 0 0");
  std::multiset<std::string> texts;
  for (const v1::Unit& unit : Units()) {
    texts.insert(unit.source().text() + "=" + unit.targets(0).text());
  }
  EXPECT_THAT(texts, ElementsAre("file=a", "file=edited", "save=b", "store=b"));
  EXPECT_EQ(Counts(Import({MakeUnit("en:file", {"ja:a"}), MakeUnit("en:save", {"ja:b"})})),
            "0 0 2 0");
}

TEST_F(UnitMergerTest, TheFirstTimeOfAUnitStays) {
  Import({MakeUnit("en:file", {"ja:a"})});
  const v1::Unit before = Units()[0];
  Import({MakeUnit("en:file", {"zh:b"})});
  const v1::Unit after = Units()[0];
  EXPECT_NE(after.etag(), before.etag());
  EXPECT_EQ(after.create_time().nanos(), before.create_time().nanos());
  EXPECT_EQ(after.create_time().seconds(), before.create_time().seconds());
}

TEST_F(UnitMergerTest, AnExtensionBeyondTheLimitsIsANewUnit) {
  std::vector<v1::Unit> file;
  for (int part = 0; part < 3; ++part) {
    v1::Unit unit = MakeUnit("en:a", {});
    for (int i = 0; i < 90; ++i) {
      const std::string tag = "fr-x-p" + std::to_string(part) + "n" + std::to_string(i);
      record::SetSegment(tag + ":t", *unit.add_targets());
    }
    file.push_back(unit);
  }
  const v1::ImportReport report = Import(file);
  EXPECT_EQ(report.created() + report.merged(), 3u);
  for (const v1::Unit& unit : Units()) EXPECT_LE(unit.targets_size(), 200);
  EXPECT_EQ(Counts(Import(file)), "0 0 3 0");
}

// Few sources, targets and properties, so that everything meets everything.
v1::Unit Draw() {
  const auto pick = [](int below) { return *rc::gen::inRange(0, below); };
  v1::Unit unit = MakeUnit("en:s" + std::to_string(pick(2)), {});
  for (const char* tag : {"ja:", "zh-Hans:", "fr:"}) {
    if (pick(2) == 0) record::SetSegment(tag + std::to_string(pick(3)), *unit.add_targets());
  }
  if (unit.targets().empty()) record::SetSegment("ja:0", *unit.add_targets());
  if (pick(3) == 0) AddProperty("p", std::to_string(pick(3)), unit);
  if (pick(4) == 0) unit.mutable_provenance()->set_creator(std::to_string(pick(2)));
  if (pick(4) == 0) unit.mutable_targets(0)->set_state(v1::TRANSLATION_STATE_FINAL);
  return unit;
}

RC_GTEST_FIXTURE_PROP(UnitMergerTest, NothingIsLostAndTheSecondTimeNothingHappens, ()) {
  std::vector<v1::Unit> first;
  std::vector<v1::Unit> second;
  const int count = *rc::gen::inRange(1, 25);
  for (int i = 0; i < count; ++i) first.push_back(Draw());
  for (int i = 0; i < count; ++i) second.push_back(Draw());
  Import(first);
  Import(second, "b.tmx");
  const std::uint64_t newest = record_->Newest()->number;
  const std::string all_known = "0 0 " + std::to_string(count) + " 0";
  RC_ASSERT(Counts(Import(second, "b.tmx")) == all_known);
  RC_ASSERT(Counts(Import(first)) == all_known);
  RC_ASSERT(record_->Newest()->number == newest);
  const auto units = Units();
  for (const v1::Unit& unit : first) {
    RC_ASSERT(std::any_of(units.begin(), units.end(), [&](v1::Unit held) {
      return record::SameText(held.source(), unit.source()) && record::HasTargets(held, unit) &&
             !record::JoinUnit(unit, held);
    }));
  }
}

}  // namespace
}  // namespace crosswalk::exchange
