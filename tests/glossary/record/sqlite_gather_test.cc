#include "glossary/record/sqlite_gather.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <map>

#include "glossary/record/sqlite_rows.h"
#include "glossary/record/sqlite_schema.h"
#include "tests/glossary/record/record_fixture.h"

namespace crosswalk::record {
namespace {

using Where = CurrentGather::Where;

class CurrentGatherTest : public RecordFixture {
 protected:
  CurrentGatherTest() {
    record_.reset();
    auto opened = Connection::Open(path(), OpenMode::kReadWrite, std::chrono::milliseconds(100));
    EXPECT_TRUE(opened.ok());
    connection_ = *std::move(opened);
    EXPECT_TRUE(connection_->Run("BEGIN IMMEDIATE").ok());
  }
  ~CurrentGatherTest() override { connection_.reset(); }

  std::int64_t RowsInTable() {
    Query query(*connection_, "SELECT count(*) FROM current");
    EXPECT_TRUE(*query.Step());
    return query.Int(0);
  }
  std::string OrderInTable() {
    Query query(*connection_, "SELECT id FROM current ORDER BY kind, parent, id");
    std::string order;
    while (*query.Step()) order.append(query.Text(0)).append(" ");
    return order;
  }

  std::unique_ptr<Connection> connection_;
};

TEST_F(CurrentGatherTest, WhatIsAddedIsFoundAndInNoTable) {
  CurrentGather gather(*connection_);
  EXPECT_EQ(gather.Find(ConceptKey("a"))->where, Where::kNowhere);
  ASSERT_TRUE(gather.Add(ConceptKey("a"), 7, true).ok());
  const auto found = gather.Find(ConceptKey("a"));
  EXPECT_EQ(found->where, Where::kGathered);
  EXPECT_EQ(found->number, 7u);
  EXPECT_TRUE(found->lives);
  EXPECT_EQ(RowsInTable(), 0);
  EXPECT_EQ(gather.Find({Kind::kConcept, "h", "a"})->where, Where::kNowhere);
  EXPECT_EQ(gather.Find({Kind::kUnit, "g", "a"})->where, Where::kNowhere);
}

TEST_F(CurrentGatherTest, AChangeIsKept) {
  CurrentGather gather(*connection_);
  ASSERT_TRUE(gather.Add(ConceptKey("a"), 7, true).ok());
  EXPECT_TRUE(gather.Change(ConceptKey("a"), 8, false));
  EXPECT_FALSE(gather.Change(ConceptKey("b"), 9, true));
  EXPECT_EQ(gather.Find(ConceptKey("a"))->number, 8u);
  EXPECT_FALSE(gather.Find(ConceptKey("a"))->lives);
}

TEST_F(CurrentGatherTest, AFlushWritesAllInTheOrderOfTheKeys) {
  CurrentGather gather(*connection_);
  for (const char* id : {"c", "a", "d", "b"}) ASSERT_TRUE(gather.Add(ConceptKey(id), 1, true).ok());
  ASSERT_TRUE(gather.Add({Kind::kGlossary, "", "g"}, 2, true).ok());
  ASSERT_TRUE(gather.Flush().ok());
  EXPECT_EQ(OrderInTable(), "g a b c d ");
  EXPECT_EQ(gather.Find(ConceptKey("a"))->where, Where::kElsewhere);
  EXPECT_EQ(gather.Find(ConceptKey("e"))->where, Where::kNowhere);
  EXPECT_FALSE(gather.Change(ConceptKey("a"), 5, true));
}

TEST_F(CurrentGatherTest, AFlushOfAParentWritesOnlyWhereItHasRows) {
  CurrentGather gather(*connection_);
  ASSERT_TRUE(gather.Add(ConceptKey("a"), 1, true).ok());
  ASSERT_TRUE(gather.FlushParent(Kind::kConcept, "h").ok());
  ASSERT_TRUE(gather.FlushParent(Kind::kRedirect, "g").ok());
  EXPECT_EQ(RowsInTable(), 0);
  ASSERT_TRUE(gather.FlushParent(Kind::kConcept, "g").ok());
  EXPECT_EQ(RowsInTable(), 1);
}

TEST_F(CurrentGatherTest, AParentThatHasRowsIsAlwaysSearched) {
  {
    CurrentGather before(*connection_);
    ASSERT_TRUE(before.Add(ConceptKey("a"), 1, true).ok());
    ASSERT_TRUE(before.Flush().ok());
  }
  CurrentGather gather(*connection_);
  EXPECT_EQ(gather.Find(ConceptKey("a"))->where, Where::kElsewhere);
  EXPECT_EQ(gather.Find(ConceptKey("b"))->where, Where::kElsewhere);
  EXPECT_EQ(gather.Find({Kind::kConcept, "h", "b"})->where, Where::kNowhere);
}

TEST_F(CurrentGatherTest, ItHoldsNoMoreRowsThanItMay) {
  CurrentGather gather(*connection_, 10);
  for (int i = 0; i < 25; ++i) {
    ASSERT_TRUE(gather.Add(ConceptKey(std::to_string(i)), 1, true).ok());
  }
  EXPECT_EQ(RowsInTable(), 20);
}

TEST_F(CurrentGatherTest, WithoutRoomForDigestsTheTablesAreAsked) {
  CurrentGather gather(*connection_, 10, 15);
  for (int i = 0; i < 25; ++i) {
    ASSERT_TRUE(gather.Add(ConceptKey(std::to_string(i)), 1, true).ok());
  }
  EXPECT_EQ(gather.Find(ConceptKey("24"))->where, Where::kGathered);
  EXPECT_EQ(gather.Find(ConceptKey("3"))->where, Where::kElsewhere);
  EXPECT_EQ(gather.Find(ConceptKey("none"))->where, Where::kElsewhere);
}

TEST_F(CurrentGatherTest, ManyKeysAreAllFound) {
  CurrentGather gather(*connection_);
  for (std::uint64_t i = 1; i <= 20000; ++i) {
    ASSERT_TRUE(gather.Add(ConceptKey("k" + std::to_string(i)), i, i % 2 == 0).ok());
  }
  for (std::uint64_t i = 1; i <= 20000; ++i) {
    const auto found = gather.Find(ConceptKey("k" + std::to_string(i)));
    ASSERT_EQ(found->where, Where::kGathered);
    ASSERT_EQ(found->number, i);
    ASSERT_EQ(found->lives, i % 2 == 0);
  }
}

// However small its limits are, writing through it makes the same tables.
RC_GTEST_FIXTURE_PROP(CurrentGatherTest, LimitsChangeNothing,
                      (std::vector<std::pair<std::uint8_t, bool>> writes)) {
  const auto most_rows = *rc::gen::inRange<std::size_t>(1, 6);
  const auto most_digests = *rc::gen::inRange<std::size_t>(0, 9);
  CurrentGather gather(*connection_, most_rows, most_digests);
  BatchWriter rows(*connection_, &gather);
  RC_ASSERT(rows.Begin().ok());
  std::map<std::string, std::pair<std::uint64_t, bool>> model;
  for (const auto& [which, is_put] : writes) {
    const std::string id = std::to_string(which % 12);
    Batch batch;
    batch.mutations.push_back(is_put ? Put(id, "x") : Delete(id));
    if (model.count(id) > 0) batch.mutations[0].expected_number = model[id].first;
    const auto written = rows.Apply(batch);
    RC_ASSERT(written.ok());
    model[id] = {written->numbers[0], is_put};
  }
  RC_ASSERT(gather.Flush().ok());
  std::string expected;
  for (const auto& [id, state] : model) {
    expected += id + " " + std::to_string(state.first) + (state.second ? " lives;" : " deleted;");
  }
  std::string stored;
  Query query(*connection_, "SELECT id, number, deleted FROM current ORDER BY id");
  while (*query.Step()) {
    stored.append(query.Text(0)).append(" ").append(std::to_string(query.Int(1)));
    stored += query.Int(2) == 0 ? " lives;" : " deleted;";
  }
  RC_ASSERT(stored == expected);
}

}  // namespace
}  // namespace crosswalk::record
