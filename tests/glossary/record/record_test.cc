#include "glossary/record/record.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <map>
#include <set>
#include <thread>

#include "tests/glossary/record/record_fixture.h"

namespace crosswalk::record {
namespace {

using std::chrono::milliseconds;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

class RecordTest : public RecordFixture {};

TEST(RevisionTest, IsWrittenAndReadAsEpochAndNumber) {
  const auto revision = Revision::Parse("k3q:17");
  ASSERT_TRUE(revision.ok());
  EXPECT_EQ(revision->epoch, "k3q");
  EXPECT_EQ(revision->number, 17u);
  EXPECT_EQ(revision->ToString(), "k3q:17");
}

TEST(RevisionTest, RefusesAnythingElse) {
  for (const char* text : {"", ":", "17", ":17", "k:", "k:-1", "k:1x", "k:99999999999999999999"}) {
    EXPECT_EQ(Revision::Parse(text).status().code(), Code::kInvalidArgument) << text;
  }
}

TEST_F(RecordTest, WhatWasWrittenIsThereAfterReopening) {
  ASSERT_TRUE(Write({Put("a", "1")}).ok());
  ASSERT_TRUE(Write({Put("a", "2"), Put("b", "3")}).ok());
  Reopen();
  EXPECT_EQ(Living(), "a=2 b=3");
  SqliteOptions options;
  options.read_only = true;
  Reopen(options);
  EXPECT_EQ(Living(), "a=2 b=3");
}

TEST_F(RecordTest, AVersionTellsWhoWroteItAndWhatWasBefore) {
  const auto first = Write({Put("a", "1")});
  Batch batch;
  batch.mutations = {Put("a", "2")};
  batch.origin = "terms.tsv";
  ASSERT_TRUE(record_->Write(batch).ok());
  const auto version = record_->Get(ConceptKey("a"));
  ASSERT_TRUE(version.ok() && version->has_value());
  EXPECT_EQ((*version)->body, "2");
  EXPECT_EQ((*version)->author, "");
  EXPECT_EQ((*version)->origin, "terms.tsv");
  EXPECT_EQ((*version)->previous, first->numbers[0]);
  const auto earlier = record_->Versions(ConceptKey("a"), 0, 10);
  ASSERT_EQ(earlier->size(), 2u);
  EXPECT_EQ((*earlier)[1].author, "ann");
  EXPECT_EQ((*earlier)[1].time_micros, first->time_micros);
  EXPECT_GT(first->time_micros, 1'500'000'000'000'000);
}

TEST_F(RecordTest, WhatNeverWasIsNone) {
  EXPECT_FALSE(record_->Get(ConceptKey("a"))->has_value());
  EXPECT_TRUE(record_->Versions(ConceptKey("a"), 0, 10)->empty());
  EXPECT_EQ(*record_->Count(Kind::kConcept, "g"), 0u);
  EXPECT_EQ(record_->Newest()->number, 0u);
}

TEST_F(RecordTest, ADeletionIsAVersionAndTheHistoryStays) {
  ASSERT_TRUE(Write({Put("a", "1")}).ok());
  ASSERT_TRUE(Write({Delete("a")}).ok());
  EXPECT_EQ(Living(), "");
  EXPECT_TRUE((*record_->Get(ConceptKey("a")))->deleted);
  ASSERT_TRUE(Write({Put("a", "2")}).ok());
  const auto versions = record_->Versions(ConceptKey("a"), 0, 10);
  ASSERT_EQ(versions->size(), 3u);
  EXPECT_EQ((*versions)[0].body, "2");
  EXPECT_TRUE((*versions)[1].deleted);
  EXPECT_EQ((*versions)[2].body, "1");
}

TEST_F(RecordTest, VersionsGoOnBelowANumber) {
  std::vector<std::uint64_t> numbers;
  for (int i = 0; i < 5; ++i) {
    numbers.push_back(Write({Put("a", std::to_string(i)), Put("b", "x")})->numbers[0]);
  }
  const auto page = record_->Versions(ConceptKey("a"), numbers[3], 2);
  ASSERT_EQ(page->size(), 2u);
  EXPECT_EQ((*page)[0].number, numbers[2]);
  EXPECT_EQ((*page)[1].number, numbers[1]);
  // A number of another key is as good a border.
  EXPECT_EQ((*record_->Versions(ConceptKey("a"), numbers[3] + 1, 1))[0].number, numbers[3]);
}

TEST_F(RecordTest, KindsAndParentsAreApart) {
  Mutation other = Put("a", "other");
  other.key.parent = "h";
  Mutation rejection = Put("a", "rejection");
  rejection.key.kind = Kind::kRejection;
  ASSERT_TRUE(Write({Put("a", "1"), other, rejection}).ok());
  EXPECT_EQ(Living(), "a=1");
  EXPECT_EQ(*record_->Count(Kind::kConcept, "h"), 1u);
  EXPECT_EQ((*record_->List(Kind::kRejection, "g", "", 9))[0].body, "rejection");
}

TEST_F(RecordTest, AListGoesOnAfterAnId) {
  ASSERT_TRUE(Write({Put("c", "3"), Put("a", "1"), Put("b", "2"), Put("d", "4")}).ok());
  ASSERT_TRUE(Write({Delete("b")}).ok());
  const auto rows = record_->List(Kind::kConcept, "g", "a", 1);
  ASSERT_EQ(rows->size(), 1u);
  EXPECT_EQ((*rows)[0].key.id, "c");
  EXPECT_EQ(*record_->Count(Kind::kConcept, "g"), 3u);
}

TEST_F(RecordTest, AFailedConditionWritesNothingOfItsBatch) {
  ASSERT_TRUE(Write({Put("a", "1")}).ok());
  Mutation taken = Put("a", "2");
  taken.must_not_exist = true;
  EXPECT_EQ(Write({Put("b", "1"), taken}).status().code(), Code::kAlreadyExists);
  Mutation missing = Put("c", "2");
  missing.must_exist = true;
  EXPECT_EQ(Write({Put("b", "1"), missing}).status().code(), Code::kNotFound);
  Mutation stale = Put("a", "2");
  stale.expected_number = 99;
  const auto aborted = Write({Put("b", "1"), stale});
  EXPECT_EQ(aborted.status().code(), Code::kAborted);
  EXPECT_EQ(aborted.status().reason(), "ETAG_MISMATCH");
  EXPECT_THAT(aborted.status().message(), HasSubstr("glossaries/g/concepts/a"));
  EXPECT_EQ(Living(), "a=1");
}

TEST_F(RecordTest, ARequiredKeyMustLive) {
  Batch batch;
  batch.mutations = {Put("a", "1")};
  batch.required = {{Kind::kGlossary, "", "g"}};
  EXPECT_EQ(record_->Write(batch).status().code(), Code::kNotFound);
  Mutation glossary;
  glossary.key = {Kind::kGlossary, "", "g"};
  glossary.body = "";
  ASSERT_TRUE(Write({glossary}).ok());
  EXPECT_TRUE(record_->Write(batch).ok());
  glossary.body.reset();
  ASSERT_TRUE(Write({glossary}).ok());
  EXPECT_EQ(record_->Write(batch).status().code(), Code::kNotFound);
}

TEST_F(RecordTest, ConditionsOfABatchAreCheckedInOrder) {
  Mutation first = Put("a", "1");
  first.must_not_exist = true;
  Mutation second = Put("a", "2");
  second.must_exist = true;
  const auto written = Write({first, second, Delete("a"), first});
  ASSERT_TRUE(written.ok()) << written.status().ToString();
  EXPECT_EQ(written->numbers.size(), 4u);
  EXPECT_EQ(Living(), "a=1");
  EXPECT_EQ(record_->Versions(ConceptKey("a"), 0, 10)->size(), 4u);
}

TEST_F(RecordTest, AFailedBatchDoesNotHurtItsNeighbours) {
  constexpr int kThreads = 8;
  constexpr int kEach = 50;
  std::vector<std::thread> threads;
  for (int t = 0; t < kThreads; ++t) {
    threads.emplace_back([&, t] {
      for (int i = 0; i < kEach; ++i) {
        Mutation mutation = Put(std::to_string(t) + "-" + std::to_string(i), "x");
        mutation.must_exist = t % 2 == 1;
        EXPECT_EQ(Write({mutation}).ok(), t % 2 == 0);
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(*record_->Count(Kind::kConcept, "g"), std::uint64_t{kThreads / 2 * kEach});
}

TEST_F(RecordTest, OfManyWhoExpectOneNumberOneWins) {
  const std::uint64_t number = Write({Put("a", "0")})->numbers[0];
  std::atomic<int> won = 0;
  std::vector<std::thread> threads;
  for (int t = 0; t < 8; ++t) {
    threads.emplace_back([&, t] {
      Mutation mutation = Put("a", std::to_string(t));
      mutation.expected_number = number;
      won += Write({mutation}).ok() ? 1 : 0;
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(won, 1);
}

TEST_F(RecordTest, TheFeedGivesEveryVersionInOrder) {
  for (int i = 0; i < 3; ++i) {
    ASSERT_TRUE(Write({Put("a", std::to_string(i)), Put("b", std::to_string(i))}).ok());
  }
  std::vector<std::string> seen;
  std::uint64_t last = 0;
  ASSERT_TRUE(record_
                  ->Feed(0,
                         [&](const Version& version) {
                           EXPECT_GT(version.number, last);
                           last = version.number;
                           seen.push_back(version.key.id + version.body);
                           return true;
                         })
                  .ok());
  EXPECT_THAT(seen, ElementsAre("a0", "b0", "a1", "b1", "a2", "b2"));
  EXPECT_EQ(last, record_->Newest()->number);
}

TEST_F(RecordTest, TheFeedEndsBetweenBatches) {
  ASSERT_TRUE(Write({Put("a", "1"), Put("b", "1"), Put("c", "1")}).ok());
  ASSERT_TRUE(Write({Put("d", "1")}).ok());
  std::string seen;
  ASSERT_TRUE(record_
                  ->Feed(0,
                         [&](const Version& version) {
                           seen += version.key.id;
                           return false;
                         })
                  .ok());
  EXPECT_EQ(seen, "abc");
}

TEST_F(RecordTest, AScanGivesWhatLivesAndItsRevision) {
  for (int i = 0; i < 300; ++i) {
    ASSERT_TRUE(Write({Put("k" + std::to_string(i % 100), std::to_string(i))}).ok());
  }
  ASSERT_TRUE(Write({Delete("k7")}).ok());
  std::map<std::string, std::string> seen;
  const auto revision = record_->Scan(Kind::kConcept, "", [&](const Version& version) {
    EXPECT_TRUE(seen.emplace(version.key.id, version.body).second);
    return true;
  });
  ASSERT_TRUE(revision.ok());
  EXPECT_EQ(revision->ToString(), record_->Newest()->ToString());
  EXPECT_EQ(seen.size(), 99u);
  EXPECT_EQ(seen["k42"], "242");
  EXPECT_EQ(seen.count("k7"), 0u);
}

TEST_F(RecordTest, AScanOfOneParentGoesInTheOrderOfWriting) {
  for (const char* id : {"z", "a", "m"}) ASSERT_TRUE(Write({Put(id, id)}).ok());
  Mutation elsewhere = Put("b", "b");
  const std::string parent = elsewhere.key.parent;
  elsewhere.key.parent = "another";
  ASSERT_TRUE(Write({elsewhere}).ok());
  ASSERT_TRUE(Write({Put("a", "again")}).ok());
  std::string order;
  const auto scan = [&](std::string_view of, std::size_t most) {
    order.clear();
    return record_->Scan(Kind::kConcept, of, [&](const Version& version) {
      order += version.key.id;
      return order.size() < most;
    });
  };
  ASSERT_TRUE(scan(parent, 9).ok());
  EXPECT_EQ(order, "zma");
  ASSERT_TRUE(scan("another", 9).ok());
  EXPECT_EQ(order, "b");
  ASSERT_TRUE(scan("none", 9).ok());
  EXPECT_EQ(order, "");
  ASSERT_TRUE(scan("", 2).ok());
  EXPECT_EQ(order, "zm");
}

TEST_F(RecordTest, ABulkIsSeenOnlyWhenItIsCommitted) {
  {
    auto bulk = record_->BeginBulk();
    ASSERT_TRUE(bulk.ok());
    Batch batch;
    batch.mutations = {Put("a", "1"), Put("b", "2")};
    ASSERT_TRUE((*bulk)->Add(batch).ok());
    EXPECT_EQ((*(*bulk)->Get(ConceptKey("b")))->body, "2");
    EXPECT_EQ((*bulk)->List(Kind::kConcept, "g", "", 9)->size(), 2u);
    EXPECT_EQ((*bulk)->Versions(ConceptKey("a"), 0, 9)->size(), 1u);
    EXPECT_EQ(Living(), "");
  }
  EXPECT_EQ(Living(), "");  // it was dropped
  auto bulk = record_->BeginBulk();
  Batch batch;
  batch.mutations = {Put("c", "3")};
  ASSERT_TRUE((*bulk)->Add(batch).ok());
  batch.mutations[0].must_not_exist = true;
  EXPECT_EQ((*bulk)->Add(batch).status().code(), Code::kAlreadyExists);
  ASSERT_TRUE((*bulk)->Commit().ok());
  EXPECT_FALSE((*bulk)->Commit().ok());
  bulk->reset();
  EXPECT_EQ(Living(), "c=3");
  EXPECT_TRUE(Write({Put("d", "4")}).ok());
}

TEST_F(RecordTest, WritersWaitForABulkThatAnotherThreadEnds) {
  auto bulk = record_->BeginBulk();
  ASSERT_TRUE(bulk.ok());
  std::thread writer([&] { EXPECT_TRUE(Write({Put("w", "1")}).ok()); });
  std::thread ender([&] {
    std::this_thread::sleep_for(milliseconds(30));
    EXPECT_EQ(Living(), "");  // readers do not wait
    Batch batch;
    batch.mutations = {Put("b", "1")};
    EXPECT_TRUE((*bulk)->Add(batch).ok());
    EXPECT_TRUE((*bulk)->Commit().ok());
    bulk->reset();
  });
  writer.join();
  ender.join();
  EXPECT_EQ(Living(), "b=1 w=1");
  EXPECT_GT((*record_->Get(ConceptKey("w")))->number, (*record_->Get(ConceptKey("b")))->number);
}

TEST_F(RecordTest, AWaitEndsWithAWriteOrWithItsTime) {
  const std::uint64_t newest = record_->Newest()->number;
  EXPECT_FALSE(record_->WaitForChange(newest, milliseconds(5)));
  std::thread writer([&] {
    std::this_thread::sleep_for(milliseconds(20));
    EXPECT_TRUE(Write({Put("a", "1")}).ok());
  });
  EXPECT_TRUE(record_->WaitForChange(newest, milliseconds(10000)));
  writer.join();
  EXPECT_TRUE(record_->WaitForChange(newest, milliseconds(0)));
}

TEST_F(RecordTest, AnotherOpenRecordSeesTheWritesWithin50Milliseconds) {
  SqliteOptions options;
  options.read_only = true;
  auto other = OpenSqlite(path(), options);
  ASSERT_TRUE(other.ok());
  const std::uint64_t newest = (*other)->Newest()->number;
  std::chrono::steady_clock::time_point written;
  std::thread writer([&] {
    std::this_thread::sleep_for(milliseconds(70));
    EXPECT_TRUE(Write({Put("a", "1")}).ok());
    written = std::chrono::steady_clock::now();
  });
  EXPECT_TRUE((*other)->WaitForChange(newest, milliseconds(10000)));
  const auto seen = std::chrono::steady_clock::now();
  writer.join();
  EXPECT_LT(seen - written, milliseconds(500));  // 50 on a machine that does nothing else
  EXPECT_EQ((*(*other)->Get(ConceptKey("a")))->body, "1");
}

TEST_F(RecordTest, TwoWritersOfOneFileTakeTurns) {
  auto other = OpenSqlite(path(), {});
  ASSERT_TRUE(other.ok());
  std::thread thread([&] {
    for (int i = 0; i < 50; ++i) {
      Batch batch;
      batch.mutations = {Put("o" + std::to_string(i), "x")};
      EXPECT_TRUE((*other)->Write(batch).ok());
    }
  });
  for (int i = 0; i < 50; ++i) EXPECT_TRUE(Write({Put("m" + std::to_string(i), "x")}).ok());
  thread.join();
  EXPECT_EQ(*record_->Count(Kind::kConcept, "g"), 100u);
  EXPECT_EQ(record_->Newest()->number, 100u);
}

TEST_F(RecordTest, ReadersSeeWholeBatchesWhileOthersWrite) {
  std::atomic<bool> stop = false;
  std::thread writer([&] {
    for (int i = 0; !stop; ++i) {
      EXPECT_TRUE(Write({Put("a", std::to_string(i)), Put("b", std::to_string(i))}).ok());
    }
  });
  std::vector<std::thread> readers;
  for (int t = 0; t < 3; ++t) {
    readers.emplace_back([&] {
      for (int i = 0; i < 200; ++i) {
        const auto rows = record_->List(Kind::kConcept, "g", "", 10);
        ASSERT_TRUE(rows.ok());
        if (rows->empty()) continue;
        EXPECT_EQ((*rows)[0].body, (*rows)[1].body);
      }
    });
  }
  for (std::thread& reader : readers) reader.join();
  stop = true;
  writer.join();
}

// A model that is only a map and a list, asked the same questions.
RC_GTEST_FIXTURE_PROP(RecordTest, KeepsWhatASimpleModelKeeps, ()) {
  std::map<std::string, std::pair<std::string, bool>> model;  // body, lives
  std::size_t versions = 0;
  const auto steps = *rc::gen::container<std::vector<std::tuple<int, int, bool>>>(
      rc::gen::tuple(rc::gen::inRange(0, 4), rc::gen::inRange(0, 5), rc::gen::arbitrary<bool>()));
  int serial = 0;
  for (const auto& [what, which, conditional] : steps) {
    if (serial > 8) break;  // each write waits for the disk
    const std::string id(1, static_cast<char>('a' + which));
    const auto held = model.find(id);
    const bool lives = held != model.end() && held->second.second;
    Mutation mutation = what == 0 ? Delete(id) : Put(id, std::to_string(++serial));
    if (conditional && what == 1) mutation.must_not_exist = true;
    if (conditional && what != 1) mutation.must_exist = true;
    const bool allowed = !conditional || (what == 1 ? !lives : lives);
    RC_ASSERT(Write({mutation}).ok() == allowed);
    if (!allowed) continue;
    ++versions;
    model[id] = {mutation.body.value_or(""), mutation.body.has_value()};
    if (what == 3 && which == 0) Reopen();
  }
  std::string expected;
  for (const auto& [id, state] : model) {
    if (state.second) expected += (expected.empty() ? "" : " ") + id + "=" + state.first;
  }
  RC_ASSERT(Living() == expected);
  std::size_t fed = 0;
  RC_ASSERT(record_->Feed(0, [&](const Version&) { return ++fed > 0; }).ok());
  RC_ASSERT(fed == versions);
}

}  // namespace
}  // namespace crosswalk::record
