#include "glossary/record/collections.h"

#include <gtest/gtest.h>

#include "tests/glossary/record/unit_fixture.h"

namespace crosswalk::record {
namespace {

class CollectionsTest : public UnitFixture {
 protected:
  static v1::Collection Header(const std::string& origin, const std::string& title) {
    v1::Collection collection;
    collection.set_origin(origin);
    collection.set_title(title);
    return collection;
  }
  // Whether a version was written.
  bool Keep(const v1::Collection& collection) {
    auto bulk = record_->BeginBulk();
    const auto number = KeepCollection(**bulk, {Kind::kMemory, "", "m"}, collection, "ann");
    EXPECT_TRUE(number.ok()) << number.status().ToString();
    EXPECT_TRUE((*bulk)->Commit().ok());
    return *number > 0;
  }
  v1::Memory Memory() {
    v1::GetMemoryRequest request;
    request.set_name("m");
    return *store_.GetMemory(request);
  }
};

TEST_F(CollectionsTest, OneAnOriginIsKeptAndTheLastOneWins) {
  EXPECT_TRUE(Keep(Header("a", "1")));
  EXPECT_TRUE(Keep(Header("b", "2")));
  EXPECT_TRUE(Keep(Header("a", "3")));
  const v1::Memory memory = Memory();
  ASSERT_EQ(memory.collections_size(), 2);
  EXPECT_EQ(memory.collections(0).title(), "3");
  EXPECT_EQ(memory.collections(1).title(), "2");
}

TEST_F(CollectionsTest, WhatIsKnownOrSaysNothingIsNotWritten) {
  EXPECT_TRUE(Keep(Header("a", "1")));
  const std::string etag = Memory().etag();
  EXPECT_FALSE(Keep(Header("a", "1")));
  EXPECT_FALSE(Keep(Header("b", "")));
  EXPECT_EQ(Memory().etag(), etag);
}

TEST_F(CollectionsTest, TheMemoryStaysWhatItWas) {
  const v1::Memory before = Memory();
  EXPECT_TRUE(Keep(Header("a", "1")));
  const v1::Memory after = Memory();
  EXPECT_EQ(after.uid(), before.uid());
  EXPECT_EQ(after.create_time().seconds(), before.create_time().seconds());
  EXPECT_EQ(after.create_time().nanos(), before.create_time().nanos());
  EXPECT_NE(after.etag(), before.etag());
}

TEST_F(CollectionsTest, AMissingMemoryIsNotFound) {
  auto bulk = record_->BeginBulk();
  EXPECT_EQ(
      KeepCollection(**bulk, {Kind::kMemory, "", "none"}, Header("a", "1"), "").status().code(),
      Code::kNotFound);
}

}  // namespace
}  // namespace crosswalk::record
