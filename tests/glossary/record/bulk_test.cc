// A bulk is the sum of the writes it is given, whatever it holds back while it is open.
#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <map>
#include <optional>
#include <thread>

#include "tests/glossary/record/record_fixture.h"

namespace crosswalk::record {
namespace {

using ::testing::ElementsAre;

// What a record should hold: for each key its versions, oldest first; none is a deletion.
using Bodies = std::vector<std::optional<std::string>>;
using Model = std::map<std::pair<std::string, std::string>, Bodies>;  // by parent and id

struct Step {
  int what;    // of kPut and so on
  int parent;  // of two
  int id;      // of six
  int more;    // mutations besides the first
};
enum { kPut, kDelete, kGet, kList, kVersions, kCreateOnly, kMustExist, kSteps };

class BulkTest : public RecordFixture {
 protected:
  static Key KeyOf(int parent, int id) {
    return {Kind::kConcept, parent == 0 ? "g" : "h", std::string(1, static_cast<char>('a' + id))};
  }
  static bool Lives(const Model& model, const Key& key) {
    const auto found = model.find({key.parent, key.id});
    return found != model.end() && found->second.back().has_value();
  }
  static std::string ListOf(const Model& model, const std::string& parent) {
    std::string text;
    for (const auto& [key, bodies] : model) {
      if (key.first == parent && bodies.back().has_value()) {
        text += key.second + "=" + *bodies.back() + " ";
      }
    }
    return text;
  }
  static std::string ListOf(const Result<std::vector<Version>>& rows) {
    std::string text;
    for (const Version& row : *rows) text += row.key.id + "=" + row.body + " ";
    return text;
  }
  static std::string VersionsOf(const Model& model, const Key& key) {
    std::string text;
    const auto found = model.find({key.parent, key.id});
    if (found == model.end()) return text;
    for (auto body = found->second.rbegin(); body != found->second.rend(); ++body) {
      text += body->value_or("-") + " ";
    }
    return text;
  }
  static std::string VersionsOf(const Result<std::vector<Version>>& rows) {
    std::string text;
    for (const Version& row : *rows) text += (row.deleted ? "-" : row.body) + " ";
    return text;
  }

  // One step on a bulk and on the model.
  void Do(const Step& step, Bulk& bulk, Model& model) {
    const Key key = KeyOf(step.parent, step.id);
    switch (step.what) {
      case kGet: {
        const auto found = bulk.Get(key);
        RC_ASSERT(found.ok());
        const auto known = model.find({key.parent, key.id});
        RC_ASSERT(found->has_value() == (known != model.end()));
        if (!found->has_value()) return;
        RC_ASSERT((*found)->body == known->second.back().value_or(""));
        RC_ASSERT((*found)->deleted == !known->second.back().has_value());
        return;
      }
      case kList:
        RC_ASSERT(ListOf(bulk.List(Kind::kConcept, key.parent, "", 100)) ==
                  ListOf(model, key.parent));
        return;
      case kVersions:
        RC_ASSERT(VersionsOf(bulk.Versions(key, 0, 100)) == VersionsOf(model, key));
        return;
      default:
        break;
    }
    Batch batch;
    Model after = model;
    bool allowed = true;
    for (int i = 0; i <= step.more; ++i) {
      Mutation& mutation = batch.mutations.emplace_back();
      mutation.key = KeyOf(step.parent, (step.id + i * i) % 6);
      mutation.must_not_exist = step.what == kCreateOnly;
      mutation.must_exist = step.what == kMustExist;
      const bool lives = Lives(after, mutation.key);
      allowed = allowed && !(mutation.must_not_exist && lives) && !(mutation.must_exist && !lives);
      if (step.what != kDelete) mutation.body = std::to_string(++serial_);
      after[{mutation.key.parent, mutation.key.id}].push_back(mutation.body);
    }
    RC_ASSERT(bulk.Add(batch).ok() == allowed);
    if (allowed) model = std::move(after);
  }

  void CompareRecord(const Model& model) {
    for (int parent = 0; parent < 2; ++parent) {
      const std::string name = parent == 0 ? "g" : "h";
      RC_ASSERT(ListOf(record_->List(Kind::kConcept, name, "", 100)) == ListOf(model, name));
      for (int id = 0; id < 6; ++id) {
        const Key key = KeyOf(parent, id);
        RC_ASSERT(VersionsOf(record_->Versions(key, 0, 100)) == VersionsOf(model, key));
      }
    }
    std::size_t versions = 0;
    for (const auto& [key, bodies] : model) versions += bodies.size();
    std::uint64_t last = 0;
    std::size_t fed = 0;
    RC_ASSERT(record_
                  ->Feed(0,
                         [&](const Version& version) {
                           RC_ASSERT(version.number > last);
                           last = version.number;
                           return ++fed > 0;
                         })
                  .ok());
    RC_ASSERT(fed == versions);
  }

  int serial_ = 0;
};

RC_GTEST_FIXTURE_PROP(BulkTest, IsTheSumOfItsWrites, ()) {
  const auto bulks = *rc::gen::container<std::vector<std::vector<std::tuple<int, int, int, int>>>>(
      3, rc::gen::container<std::vector<std::tuple<int, int, int, int>>>(
             rc::gen::tuple(rc::gen::inRange(0, int{kSteps}), rc::gen::inRange(0, 2),
                            rc::gen::inRange(0, 6), rc::gen::inRange(0, 4))));
  const auto commits = *rc::gen::container<std::vector<bool>>(3, rc::gen::arbitrary<bool>());
  Model model;
  for (std::size_t i = 0; i < bulks.size(); ++i) {
    Model within = model;
    {
      auto bulk = record_->BeginBulk();
      RC_ASSERT(bulk.ok());
      for (const auto& [what, parent, id, more] : bulks[i]) {
        Do({what, parent, id, more}, **bulk, within);
      }
      if (commits[i]) RC_ASSERT((*bulk)->Commit().ok());
    }
    if (commits[i]) model = within;
    if (i == 1) Reopen();
    CompareRecord(model);
  }
}

TEST_F(BulkTest, ABatchThatFailsInTheMiddleLeavesTheBulkAsItWas) {
  auto bulk = record_->BeginBulk();
  Batch batch;
  batch.mutations = {Put("a", "1")};
  ASSERT_TRUE((*bulk)->Add(batch).ok());
  batch.mutations = {Put("b", "1"), Put("a", "2")};
  batch.mutations[1].must_not_exist = true;
  EXPECT_EQ((*bulk)->Add(batch).status().code(), Code::kAlreadyExists);
  EXPECT_FALSE((*bulk)->Get(ConceptKey("b"))->has_value());
  batch.mutations = {Put("b", "3")};
  ASSERT_TRUE((*bulk)->Add(batch).ok());
  ASSERT_TRUE((*bulk)->Commit().ok());
  bulk->reset();
  EXPECT_EQ(Living(), "a=1 b=3");
}

TEST_F(BulkTest, ExpectedNumbersAreThoseThatTheBulkGave) {
  auto bulk = record_->BeginBulk();
  Batch batch;
  batch.mutations = {Put("a", "1")};
  const std::uint64_t number = (*bulk)->Add(batch)->numbers[0];
  batch.mutations = {Put("a", "2")};
  batch.mutations[0].expected_number = number + 1;
  EXPECT_EQ((*bulk)->Add(batch).status().reason(), "ETAG_MISMATCH");
  batch.mutations[0].expected_number = number;
  EXPECT_TRUE((*bulk)->Add(batch).ok());
  batch.mutations = {Put("n", "2")};
  batch.mutations[0].expected_number = 0;
  EXPECT_TRUE((*bulk)->Add(batch).ok());
}

TEST_F(BulkTest, WhatIsRequiredMayBeAddedByTheBulkItself) {
  auto bulk = record_->BeginBulk();
  Batch batch;
  batch.mutations = {Put("a", "1")};
  batch.required = {{Kind::kGlossary, "", "g"}};
  EXPECT_EQ((*bulk)->Add(batch).status().code(), Code::kNotFound);
  Batch glossary;
  glossary.mutations.emplace_back().key = {Kind::kGlossary, "", "g"};
  glossary.mutations[0].body = "";
  ASSERT_TRUE((*bulk)->Add(glossary).ok());
  EXPECT_TRUE((*bulk)->Add(batch).ok());
}

TEST_F(BulkTest, EveryRowOfALargeBulkIsFoundInOrder) {
  constexpr int kRows = 5000;
  {
    auto bulk = record_->BeginBulk();
    Batch batch;
    for (int i = 0; i < kRows; ++i) {
      // A multiplier without a common factor: every id once, in no order.
      const int id = i * 3571 % kRows;
      batch.mutations.push_back(Put("k" + std::to_string(100000 + id), std::to_string(id)));
      if (batch.mutations.size() < 700) continue;
      ASSERT_TRUE((*bulk)->Add(batch).ok());
      batch.mutations.clear();
    }
    ASSERT_TRUE((*bulk)->Add(batch).ok());
    ASSERT_TRUE((*bulk)->Commit().ok());
  }
  Reopen();
  EXPECT_EQ(*record_->Count(Kind::kConcept, "g"), std::uint64_t{kRows});
  const auto rows = record_->List(Kind::kConcept, "g", "", kRows);
  ASSERT_EQ(rows->size(), std::size_t{kRows});
  for (int i = 0; i < kRows; ++i) {
    const Version& row = (*rows)[static_cast<std::size_t>(i)];
    ASSERT_EQ(row.body, std::to_string(i));
    ASSERT_EQ(row.key.id, "k" + std::to_string(100000 + i));
  }
  EXPECT_EQ((*record_->Get(ConceptKey("k100042")))->body, "42");
}

TEST_F(BulkTest, AnEmptyBulkChangesNothing) {
  const std::uint64_t newest = record_->Newest()->number;
  auto bulk = record_->BeginBulk();
  ASSERT_TRUE((*bulk)->Commit().ok());
  bulk->reset();
  EXPECT_EQ(record_->Newest()->number, newest);
}

TEST_F(BulkTest, ASecondBulkWaitsForTheFirst) {
  std::vector<int> order;
  auto first = record_->BeginBulk();
  std::thread second([&] {
    auto bulk = record_->BeginBulk();
    order.push_back(2);
  });
  order.push_back(1);
  first->reset();
  second.join();
  EXPECT_THAT(order, ElementsAre(1, 2));
}

}  // namespace
}  // namespace crosswalk::record
