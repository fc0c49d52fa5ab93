// Batches, restoring and streaming of units.
#include <gmock/gmock.h>

#include <thread>

#include "tests/glossary/record/unit_fixture.h"

namespace crosswalk::record {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

class UnitBatchTest : public UnitFixture {
 protected:
  UnitBatchTest() { batch_.set_parent("m"); }

  v1::Unit& AddCreate(const v1::Unit& unit) {
    v1::Unit& added = *batch_.add_writes()->mutable_create();
    added = unit;
    return added;
  }
  v1::Unit& AddUpdate(const std::string& name, const v1::Unit& unit) {
    v1::Unit& added = *batch_.add_writes()->mutable_update();
    added = unit;
    added.set_name(name);
    return added;
  }
  v1::DeleteUnitRequest& AddDelete(const std::string& name) {
    v1::DeleteUnitRequest& added = *batch_.add_writes()->mutable_delete_();
    added.set_name(name);
    return added;
  }
  Result<v1::BatchWriteUnitsResponse> Write() { return store_.BatchWriteUnits(batch_, "carl"); }
  std::uint64_t Count() { return *record_->Count(Kind::kUnit, "m"); }
  std::vector<v1::Unit> VersionsOf(const std::string& name) {
    v1::ListUnitVersionsRequest request;
    request.set_name(name);
    const auto versions = store_.ListUnitVersions(request);
    return {versions->versions().begin(), versions->versions().end()};
  }
  Result<v1::Unit> Restore(const std::string& name, const std::string& revision,
                           const std::string& etag = "") {
    v1::RestoreUnitRequest request;
    request.set_name(name);
    request.set_revision(revision);
    request.set_etag(etag);
    return store_.RestoreUnit(request, "dora");
  }
  Result<std::vector<std::string>> Stream(const std::string& memory,
                                          std::string* revision = nullptr) {
    v1::StreamUnitsRequest request;
    request.set_parent(memory);
    std::vector<std::string> sources;
    CROSSWALK_ASSIGN(const Revision as_of, store_.StreamUnits(request, [&](v1::Unit&& unit) {
      sources.push_back(unit.source().text());
      return Status();
    }));
    if (revision != nullptr) *revision = as_of.ToString();
    return sources;
  }

  v1::BatchWriteUnitsRequest batch_;
};

TEST_F(UnitBatchTest, EveryWriteIsDoneInOrderUnderOneCommit) {
  const auto old = Create(MakeUnit("en:old", {"ja:b"}));
  const auto gone = Create(MakeUnit("en:gone", {"ja:b"}));
  AddCreate(MakeUnit("en:new", {"ja:c"}));
  AddUpdate(old->name(), MakeUnit("en:old", {"ja:changed"})).set_etag(old->etag());
  AddDelete(gone->name()).set_etag(gone->etag());
  const auto written = Write();
  ASSERT_TRUE(written.ok()) << written.status().ToString();
  ASSERT_EQ(written->units_size(), 3);
  EXPECT_EQ(written->units(0).source().text(), "new");
  EXPECT_EQ(written->units(1).name(), old->name());
  EXPECT_EQ(written->units(1).create_time().nanos(), old->create_time().nanos());
  EXPECT_TRUE(written->units(2).deleted());
  EXPECT_EQ(written->units(2).name(), gone->name());
  EXPECT_EQ(written->revision(), record_->Newest()->ToString());
  EXPECT_EQ(written->revision(), written->units(2).revision());
  for (const v1::Unit& unit : written->units()) EXPECT_EQ(unit.author(), "carl");
  EXPECT_EQ(Get(old->name())->SerializeAsString(), written->units(1).SerializeAsString());
  EXPECT_EQ(Count(), 2u);
}

TEST_F(UnitBatchTest, OneWriteSeesThoseBeforeIt) {
  const auto made = Create(MakeUnit("en:a", {"ja:b"}));
  AddDelete(made->name());
  AddCreate(MakeUnit("en:a", {"ja:b"}));
  AddUpdate(made->name(), MakeUnit("en:a", {"ja:c"}));
  const auto written = Write();
  ASSERT_TRUE(written.ok()) << written.status().ToString();
  EXPECT_EQ(written->units(1).name(), made->name()) << "made again where it stood";
  EXPECT_EQ(Get(made->name())->targets(0).text(), "c");
  EXPECT_EQ(VersionsOf(made->name()).size(), 4u);
  EXPECT_EQ(Get(made->name())->create_time().nanos(),
            VersionsOf(made->name())[1].create_time().nanos());
}

TEST_F(UnitBatchTest, ANewUnitMayBeChangedInTheBatchThatMakesIt) {
  // The id follows from the source, so that another memory of the same uid would know it.
  v1::Unit unit = MakeUnit("en:a", {"ja:b"});
  const std::string name = UnitName("m", UnitKeyId(uid_, unit, 0));
  AddCreate(unit);
  AddUpdate(name, MakeUnit("en:a", {"ja:c"}));
  AddCreate(MakeUnit("en:a", {"ja:b"}));
  const auto written = Write();
  ASSERT_TRUE(written.ok()) << written.status().ToString();
  EXPECT_EQ(written->units(1).name(), name);
  EXPECT_NE(written->units(2).name(), name) << "its targets are others by then";
  EXPECT_EQ(Count(), 2u);
}

TEST_F(UnitBatchTest, OneThatFailsUndoesAll) {
  const auto made = Create(MakeUnit("en:a", {"ja:b"}));
  const std::string newest = record_->Newest()->ToString();
  AddCreate(MakeUnit("en:new", {"ja:c"}));
  AddCreate(MakeUnit("en:a", {"ja:b"}));
  EXPECT_EQ(Write().status().code(), Code::kAlreadyExists);
  batch_.mutable_writes()->RemoveLast();
  AddCreate(MakeUnit("en:new", {"ja:c"}));
  EXPECT_EQ(Write().status().code(), Code::kAlreadyExists) << "twice in one batch";
  batch_.mutable_writes()->RemoveLast();
  AddUpdate(made->name(), MakeUnit("en:a", {"ja:c"})).set_etag("99");
  EXPECT_EQ(Write().status().reason(), "ETAG_MISMATCH");
  batch_.mutable_writes()->RemoveLast();
  AddDelete("memories/m/units/none");
  EXPECT_EQ(Write().status().code(), Code::kNotFound);
  batch_.mutable_writes()->RemoveLast();
  AddDelete(made->name());
  AddDelete(made->name());
  EXPECT_EQ(Write().status().code(), Code::kNotFound);
  EXPECT_EQ(record_->Newest()->ToString(), newest);
}

TEST_F(UnitBatchTest, WhatTheBatchItselfWroteHasNoEtagYet) {
  const auto made = Create(MakeUnit("en:a", {"ja:b"}));
  AddUpdate(made->name(), MakeUnit("en:a", {"ja:c"})).set_etag(made->etag());
  AddUpdate(made->name(), MakeUnit("en:a", {"ja:d"})).set_etag(made->etag());
  EXPECT_EQ(Write().status().reason(), "ETAG_MISMATCH");
}

TEST_F(UnitBatchTest, ARefusalNamesTheFieldOfItsWrite) {
  EXPECT_EQ(Field(Write().status()), "writes");
  batch_.add_writes();
  EXPECT_EQ(Field(Write().status()), "writes[0]");
  batch_.clear_writes();
  AddCreate(MakeUnit("en:a", {"ja:b"}));
  AddCreate(MakeUnit("en:a", {"no tag at all:b"}));
  const Status refused = Write().status();
  EXPECT_EQ(Field(refused), "writes[1].create.targets[0].language_tag");
  EXPECT_THAT(refused.message(), HasSubstr("writes[1].create.targets[0].language_tag: "));
  batch_.clear_writes();
  AddUpdate("memories/other/units/u", MakeUnit("en:a", {"ja:b"}));
  EXPECT_EQ(Field(Write().status()), "writes[0].update.name");
  batch_.clear_writes();
  AddDelete("units/u");
  EXPECT_EQ(Field(Write().status()), "writes[0].delete.name");
  batch_.clear_writes();
  for (std::size_t i = 0; i <= limits_.batch_items; ++i) {
    AddCreate(MakeUnit("en:" + std::to_string(i), {"ja:b"}));
  }
  EXPECT_EQ(Field(Write().status()), "writes");
  batch_.mutable_writes()->RemoveLast();
  EXPECT_TRUE(Write().ok());
  batch_.set_parent("a b");
  EXPECT_EQ(Field(Write().status()), "parent");
  batch_.set_parent("none");
  EXPECT_EQ(Write().status().code(), Code::kNotFound);
}

TEST_F(UnitBatchTest, BatchesFromManyThreadsAllHappen) {
  const auto made = Create(MakeUnit("en:a", {"ja:b"}));
  std::vector<std::thread> threads;
  for (int t = 0; t < 4; ++t) {
    threads.emplace_back([&, t] {
      for (int i = 0; i < 6; ++i) {
        const std::string text = std::to_string(t * 10 + i);
        v1::BatchWriteUnitsRequest batch;
        batch.set_parent("m");
        *batch.add_writes()->mutable_create() = MakeUnit("en:shared", {"ja:" + text});
        *batch.add_writes()->mutable_update() = MakeUnit("en:a", {"ja:" + text});
        batch.mutable_writes(1)->mutable_update()->set_name(made->name());
        EXPECT_TRUE(store_.BatchWriteUnits(batch, "").ok());
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(Count(), 25u);
  EXPECT_EQ(VersionsOf(made->name()).size(), 25u);
}

TEST_F(UnitBatchTest, AnEarlierVersionIsWrittenAgain) {
  v1::Unit wanted = MakeUnit("en:a", {"ja:b"});
  AddProperty("p", "v", wanted);
  const auto first = Create(wanted);
  v1::Unit next = MakeUnit("en:other", {"ja:c"});
  next.set_name(first->name());
  const auto second = Update(next);
  const auto restored = Restore(first->name(), first->revision(), second->etag());
  ASSERT_TRUE(restored.ok()) << restored.status().ToString();
  EXPECT_EQ(restored->name(), first->name());
  EXPECT_EQ(restored->source().text(), "a");
  EXPECT_EQ(restored->properties_size(), 1);
  EXPECT_EQ(restored->author(), "dora");
  EXPECT_EQ(restored->create_time().nanos(), first->create_time().nanos());
  EXPECT_EQ(Get(first->name())->SerializeAsString(), restored->SerializeAsString());
  EXPECT_EQ(VersionsOf(first->name()).size(), 3u);
}

TEST_F(UnitBatchTest, ADeletedUnitIsRestored) {
  const auto made = Create(MakeUnit("en:a", {"ja:b"}));
  ASSERT_TRUE(Delete(made->name()).ok());
  const auto restored = Restore(made->name(), made->revision());
  ASSERT_TRUE(restored.ok()) << restored.status().ToString();
  EXPECT_EQ(Get(made->name())->targets(0).text(), "b");
}

TEST_F(UnitBatchTest, WhatCannotBeRestoredIsRefused) {
  const auto made = Create(MakeUnit("en:a", {"ja:b"}));
  const auto other = Create(MakeUnit("en:b", {"ja:b"}));
  EXPECT_EQ(Field(Restore("x", made->revision()).status()), "name");
  EXPECT_EQ(Field(Restore(made->name(), "newest").status()), "revision");
  EXPECT_EQ(Restore(made->name(), other->revision()).status().code(), Code::kNotFound);
  EXPECT_EQ(Restore(made->name(), "other:1").status().code(), Code::kNotFound);
  EXPECT_EQ(Restore(made->name(), record_->Epoch() + ":0").status().code(), Code::kNotFound);
  EXPECT_EQ(Restore(made->name(), made->revision(), "99").status().reason(), "ETAG_MISMATCH");
  ASSERT_TRUE(Delete(made->name()).ok());
  const std::string deletion = record_->Newest()->ToString();
  EXPECT_EQ(Field(Restore(made->name(), deletion).status()), "revision");
}

TEST_F(UnitBatchTest, AStreamHasEveryLivingUnitInTheOrderOfWriting) {
  const auto first = Create(MakeUnit("en:1", {"ja:x"}));
  const auto second = Create(MakeUnit("en:2", {"ja:x"}));
  ASSERT_TRUE(Create(MakeUnit("en:3", {"ja:x"})).ok());
  ASSERT_TRUE(Delete(second->name()).ok());
  v1::Unit again = MakeUnit("en:1", {"ja:y"});
  again.set_name(first->name());
  ASSERT_TRUE(Update(again).ok());
  std::string revision;
  const auto sources = Stream("memories/m", &revision);
  ASSERT_TRUE(sources.ok()) << sources.status().ToString();
  EXPECT_THAT(*sources, ElementsAre("3", "1"));
  EXPECT_EQ(revision, record_->Newest()->ToString());
}

TEST_F(UnitBatchTest, AStreamEndsWithTheErrorOfWhoTakesIt) {
  for (int i = 0; i < 5; ++i)
    ASSERT_TRUE(Create(MakeUnit("en:" + std::to_string(i), {"ja:x"})).ok());
  v1::StreamUnitsRequest request;
  request.set_parent("m");
  int taken = 0;
  const auto ended = store_.StreamUnits(
      request, [&](v1::Unit&&) { return ++taken < 3 ? Status() : Unavailable("gone"); });
  EXPECT_EQ(ended.status().message(), "gone");
  EXPECT_EQ(taken, 3);
  EXPECT_EQ(Stream("none").status().code(), Code::kNotFound);
  EXPECT_EQ(Field(Stream("a b").status()), "parent");
}

TEST_F(UnitBatchTest, ADamagedUnitEndsAStream) {
  Mutation mutation;
  mutation.key = {Kind::kUnit, "m", "broken"};
  mutation.body = "\xff\xff";
  ASSERT_TRUE(UnitFixture::Write({mutation}).ok());
  EXPECT_EQ(Stream("m").status().code(), Code::kDataLoss);
}

}  // namespace
}  // namespace crosswalk::record
