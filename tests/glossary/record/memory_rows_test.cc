// Memories themselves: how they are made, named, changed, listed and deleted.
#include <gmock/gmock.h>

#include "tests/glossary/record/unit_fixture.h"

namespace crosswalk::record {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

class MemoryRowsTest : public UnitFixture {
 protected:
  Result<v1::Memory> Make(const std::string& id) {
    v1::CreateMemoryRequest request;
    request.set_memory_id(id);
    request.mutable_memory()->set_display_name("Name of " + id);
    return store_.CreateMemory(request, "");
  }
};

TEST_F(MemoryRowsTest, AMemoryIsMadeOnceAndChanged) {
  const auto made = Make("記憶-1");
  ASSERT_TRUE(made.ok()) << made.status().ToString();
  EXPECT_EQ(made->name(), "memories/記憶-1");
  EXPECT_EQ(made->display_name(), "Name of 記憶-1");
  EXPECT_EQ(made->uid().size(), 16u);
  EXPECT_EQ(Make("memories/記憶-1").status().code(), Code::kAlreadyExists);
  v1::UpdateMemoryRequest update;
  *update.mutable_memory() = *made;
  update.mutable_memory()->set_description("d");
  update.mutable_memory()->clear_display_name();
  update.mutable_update_mask()->add_paths("description");
  const auto updated = store_.UpdateMemory(update, "");
  ASSERT_TRUE(updated.ok()) << updated.status().ToString();
  EXPECT_EQ(updated->display_name(), "Name of 記憶-1");
  EXPECT_EQ(updated->description(), "d");
  EXPECT_EQ(updated->uid(), made->uid());
  EXPECT_EQ(updated->create_time().nanos(), made->create_time().nanos());
  EXPECT_EQ(store_.UpdateMemory(update, "").status().reason(), "ETAG_MISMATCH");
  update.mutable_memory()->clear_etag();
  update.mutable_update_mask()->add_paths("uid");
  EXPECT_EQ(Field(store_.UpdateMemory(update, "").status()), "update_mask");
  update.clear_update_mask();
  EXPECT_EQ(store_.UpdateMemory(update, "")->display_name(), "");
  v1::GetMemoryRequest get;
  get.set_name("記憶-1");
  EXPECT_EQ(store_.GetMemory(get)->description(), "d");
}

TEST_F(MemoryRowsTest, LongTextsAreRefused) {
  v1::CreateMemoryRequest request;
  request.set_memory_id("x");
  request.mutable_memory()->set_display_name(std::string(257, 'x'));
  EXPECT_EQ(Field(store_.CreateMemory(request, "").status()), "memory.display_name");
  request.mutable_memory()->set_display_name("x");
  request.mutable_memory()->set_description(std::string(4097, 'x'));
  EXPECT_EQ(Field(store_.CreateMemory(request, "").status()), "memory.description");
}

TEST_F(MemoryRowsTest, MemoriesAreListedByIdInPages) {
  for (const char* id : {"c", "a", "b"}) ASSERT_TRUE(Make(id).ok());
  v1::ListMemoriesRequest request;
  request.set_page_size(3);
  const auto page = store_.ListMemories(request);
  std::vector<std::string> names;
  for (const v1::Memory& memory : page->memories()) names.push_back(memory.name());
  EXPECT_THAT(names, ElementsAre("memories/a", "memories/b", "memories/c"));
  request.set_page_token(page->next_page_token());
  const auto rest = store_.ListMemories(request);
  ASSERT_EQ(rest->memories_size(), 1);
  EXPECT_EQ(rest->memories(0).name(), "memories/m");
  EXPECT_EQ(rest->next_page_token(), "");
  EXPECT_EQ(store_.ListMemories({})->memories_size(), 4);
}

TEST_F(MemoryRowsTest, AMemoryGoesWithItsUnitsOnlyWhereThatIsAsked) {
  const auto unit = Create(MakeUnit("en:a", {"ja:b"}));
  v1::DeleteMemoryRequest drop;
  drop.set_name("memories/m");
  const Status refused = store_.DeleteMemory(drop, "");
  EXPECT_EQ(refused.code(), Code::kFailedPrecondition);
  EXPECT_THAT(refused.message(), HasSubstr("holds units"));
  drop.set_force(true);
  drop.set_etag("99");
  EXPECT_EQ(store_.DeleteMemory(drop, "").code(), Code::kAborted);
  drop.clear_etag();
  ASSERT_TRUE(store_.DeleteMemory(drop, "").ok());
  EXPECT_EQ(store_.DeleteMemory(drop, "").code(), Code::kNotFound);
  EXPECT_EQ(*record_->Count(Kind::kUnit, "m"), 0u);
  EXPECT_EQ(Get(unit->name()).status().code(), Code::kNotFound);
  // Another one of the same name is another one.
  EXPECT_NE(store_.EnsureMemory("m", "")->uid(), uid_);
  const auto again = Create(MakeUnit("en:a", {"ja:b"}));
  EXPECT_NE(again->name(), unit->name());
}

TEST_F(MemoryRowsTest, AnEmptyMemoryGoesWithoutForce) {
  v1::DeleteMemoryRequest drop;
  drop.set_name("m");
  EXPECT_TRUE(store_.DeleteMemory(drop, "").ok());
}

TEST_F(MemoryRowsTest, StatisticsCountLivingUnits) {
  const auto unit = Create(MakeUnit("en:a", {"ja:b"}));
  ASSERT_TRUE(Create(MakeUnit("en:b", {"ja:b"})).ok());
  ASSERT_TRUE(Delete(unit->name()).ok());
  v1::GetMemoryStatisticsRequest request;
  request.set_name("m");
  const auto statistics = store_.GetMemoryStatistics(request);
  EXPECT_EQ(statistics->memory(), "memories/m");
  EXPECT_EQ(statistics->units(), 1u);
  request.set_name("none");
  EXPECT_EQ(store_.GetMemoryStatistics(request).status().code(), Code::kNotFound);
}

TEST_F(MemoryRowsTest, EnsureFindsWhatIsThere) {
  EXPECT_EQ(store_.EnsureMemory("memories/m", "")->uid(), uid_);
  EXPECT_EQ(store_.EnsureMemory("a b", "").status().code(), Code::kInvalidArgument);
}

TEST_F(MemoryRowsTest, HeadersOfFilesSurviveAnUpdate) {
  v1::GetMemoryRequest get;
  get.set_name("m");
  v1::Memory memory = *store_.GetMemory(get);
  memory.add_collections()->set_title("header");
  Mutation mutation;
  mutation.key = {Kind::kMemory, "", "m"};
  mutation.body = MemoryBody(memory);
  ASSERT_TRUE(Write({mutation}).ok());
  v1::UpdateMemoryRequest update;
  update.mutable_memory()->set_name("m");
  update.mutable_memory()->set_display_name("n");
  const auto updated = store_.UpdateMemory(update, "");
  ASSERT_TRUE(updated.ok());
  ASSERT_EQ(updated->collections_size(), 1);
  EXPECT_EQ(updated->collections(0).title(), "header");
  EXPECT_EQ(updated->uid(), uid_);
}

}  // namespace
}  // namespace crosswalk::record
