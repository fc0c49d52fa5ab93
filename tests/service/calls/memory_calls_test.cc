// Memories and units over the wire.
#include <gmock/gmock.h>

#include "tests/service/calls/serving.h"

namespace crosswalk::service {
namespace {

using grpc::StatusCode;
using testing::ElementsAre;
using Stub = v1::MemoryService::StubInterface;

class MemoryCalls : public Serving {
 protected:
  void SetUp() override { Serve(); }

  v1::Memory Make(const std::string& id) {
    v1::CreateMemoryRequest request;
    request.set_memory_id(id);
    request.mutable_memory()->set_display_name("Manuals");
    v1::Memory memory;
    const grpc::Status status = CallMemory(&Stub::CreateMemory, request, memory);
    EXPECT_TRUE(status.ok()) << status.error_message();
    return memory;
  }
  grpc::Status Add(const std::string& source, const std::string& target, v1::Unit& unit) {
    v1::CreateUnitRequest request;
    request.set_parent("m");
    request.mutable_unit()->mutable_source()->set_text(source);
    request.mutable_unit()->mutable_source()->set_language_tag("zh_TW");
    request.mutable_unit()->add_targets()->set_text(target);
    request.mutable_unit()->mutable_targets(0)->set_language_tag("en");
    return CallMemory(&Stub::CreateUnit, request, unit);
  }
  std::uint64_t Units() {
    v1::GetMemoryStatisticsRequest request;
    request.set_name("m");
    v1::MemoryStatistics statistics;
    EXPECT_TRUE(CallMemory(&Stub::GetMemoryStatistics, request, statistics).ok());
    EXPECT_EQ(statistics.memory(), "memories/m");
    return statistics.units();
  }
};

TEST_F(MemoryCalls, AMemoryIsMadeReadListedChangedAndDeleted) {
  const v1::Memory made = Make("m");
  EXPECT_EQ(made.name(), "memories/m");
  Make("n");
  v1::ListMemoriesRequest list;
  list.set_page_size(1);
  v1::ListMemoriesResponse page;
  ASSERT_TRUE(CallMemory(&Stub::ListMemories, list, page).ok());
  ASSERT_EQ(page.memories_size(), 1);
  list.set_page_token(page.next_page_token());
  ASSERT_TRUE(CallMemory(&Stub::ListMemories, list, page).ok());
  EXPECT_EQ(page.memories(0).name(), "memories/n");

  v1::UpdateMemoryRequest update;
  *update.mutable_memory() = made;
  update.mutable_memory()->set_description("for tests");
  v1::Memory changed;
  ASSERT_TRUE(CallMemory(&Stub::UpdateMemory, update, changed).ok());
  EXPECT_EQ(changed.description(), "for tests");
  v1::Memory stale;
  const grpc::Status refused = CallMemory(&Stub::UpdateMemory, update, stale);
  EXPECT_EQ(refused.error_code(), StatusCode::ABORTED);
  EXPECT_EQ(ReasonOf(refused), "ETAG_MISMATCH");

  v1::DeleteMemoryRequest remove;
  remove.set_name("m");
  google::protobuf::Empty empty;
  ASSERT_TRUE(CallMemory(&Stub::DeleteMemory, remove, empty).ok());
  v1::GetMemoryRequest get;
  get.set_name("m");
  EXPECT_EQ(CallMemory(&Stub::GetMemory, get, stale).error_code(), StatusCode::NOT_FOUND);
}

TEST_F(MemoryCalls, AUnitIsMadeReadListedChangedAndDeleted) {
  Make("m");
  v1::Unit unit;
  grpc::Status status = Add("佇列已滿。", "The queue is full.", unit);
  ASSERT_TRUE(status.ok()) << status.error_message();
  EXPECT_EQ(unit.source().language_tag(), "zh-Hant-TW");
  EXPECT_EQ(Units(), 1u);
  v1::Unit twice;
  EXPECT_EQ(Add("佇列已滿。", "The queue is full.", twice).error_code(),
            StatusCode::ALREADY_EXISTS);

  v1::UpdateUnitRequest update;
  *update.mutable_unit() = unit;
  update.mutable_unit()->mutable_targets(0)->set_text("Queue full.");
  v1::Unit changed;
  status = CallMemory(&Stub::UpdateUnit, update, changed);
  ASSERT_TRUE(status.ok()) << status.error_message();
  v1::GetUnitRequest get;
  get.set_name(unit.name());
  v1::Unit read;
  ASSERT_TRUE(CallMemory(&Stub::GetUnit, get, read).ok());
  EXPECT_EQ(read.targets(0).text(), "Queue full.");
  EXPECT_EQ(read.etag(), changed.etag());

  v1::ListUnitVersionsRequest versions;
  versions.set_name(unit.name());
  v1::ListUnitVersionsResponse history;
  ASSERT_TRUE(CallMemory(&Stub::ListUnitVersions, versions, history).ok());
  EXPECT_EQ(history.versions_size(), 2);

  v1::DeleteMemoryRequest remove_all;
  remove_all.set_name("m");
  google::protobuf::Empty empty;
  EXPECT_EQ(CallMemory(&Stub::DeleteMemory, remove_all, empty).error_code(),
            StatusCode::FAILED_PRECONDITION);
  v1::DeleteUnitRequest remove;
  remove.set_name(unit.name());
  ASSERT_TRUE(CallMemory(&Stub::DeleteUnit, remove, empty).ok());
  EXPECT_EQ(Units(), 0u);
  v1::ListUnitsRequest list;
  list.set_parent("m");
  v1::ListUnitsResponse units;
  ASSERT_TRUE(CallMemory(&Stub::ListUnits, list, units).ok());
  EXPECT_EQ(units.units_size(), 0);
}

TEST_F(MemoryCalls, ARefusalNamesTheField) {
  Make("m");
  v1::CreateUnitRequest request;
  request.set_parent("m");
  request.mutable_unit()->mutable_source()->set_text("x");
  request.mutable_unit()->mutable_source()->set_language_tag("zh-!");
  request.mutable_unit()->add_targets()->set_text("\xff");
  v1::Unit unit;
  grpc::Status status = CallMemory(&Stub::CreateUnit, request, unit);
  EXPECT_EQ(status.error_code(), StatusCode::INVALID_ARGUMENT);
  EXPECT_THAT(FieldsOf(status), ElementsAre("unit.targets[0].text"));
  request.mutable_unit()->mutable_targets(0)->set_text("y");
  request.mutable_unit()->mutable_targets(0)->set_language_tag("en");
  status = CallMemory(&Stub::CreateUnit, request, unit);
  EXPECT_EQ(status.error_code(), StatusCode::INVALID_ARGUMENT);
  EXPECT_THAT(FieldsOf(status), ElementsAre("unit.source.language_tag"));
  v1::GetUnitRequest get;
  get.set_name("glossaries/g/concepts/c");
  EXPECT_THAT(FieldsOf(CallMemory(&Stub::GetUnit, get, unit)), ElementsAre("name"));
}

}  // namespace
}  // namespace crosswalk::service
