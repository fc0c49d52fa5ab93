// Confirming, restoring, batches and streams of units over the wire.
#include <gmock/gmock.h>

#include <atomic>
#include <thread>

#include "tests/service/calls/serving.h"

namespace crosswalk::service {
namespace {

using grpc::StatusCode;
using testing::ElementsAre;
using testing::HasSubstr;
using Stub = v1::MemoryService::StubInterface;

class UnitCalls : public Serving {
 protected:
  void SetUp() override {
    limits_.chunk_bytes = 4096;  // so that a small memory comes in several messages
    Serve();
    v1::CreateMemoryRequest request;
    request.set_memory_id("m");
    v1::Memory memory;
    ASSERT_TRUE(CallMemory(&Stub::CreateMemory, request, memory).ok());
  }

  static v1::Unit UnitOf(const std::string& source, const std::string& target,
                         const std::string& author = "") {
    v1::Unit unit;
    unit.mutable_source()->set_text(source);
    unit.mutable_source()->set_language_tag("zh-TW");
    v1::Segment& segment = *unit.add_targets();
    segment.set_text(target);
    segment.set_language_tag("en");
    if (!author.empty()) unit.mutable_provenance()->set_creator(author);
    return unit;
  }
  grpc::Status Confirm(const v1::Unit& unit, v1::Unit& confirmed) {
    v1::ConfirmUnitRequest request;
    request.set_parent("memories/m");
    *request.mutable_unit() = unit;
    return CallMemory(&Stub::ConfirmUnit, request, confirmed);
  }
  // Makes `count` units in batches.
  void Fill(int count, const std::string& padding = "") {
    for (int i = 0; i < count;) {
      v1::BatchWriteUnitsRequest batch;
      batch.set_parent("m");
      for (; i < count && batch.writes_size() < 500; ++i) {
        *batch.add_writes()->mutable_create() = UnitOf("檔案 " + std::to_string(i) + padding, "t");
      }
      v1::BatchWriteUnitsResponse written;
      const grpc::Status status = CallMemory(&Stub::BatchWriteUnits, batch, written);
      ASSERT_TRUE(status.ok()) << status.error_message();
      ASSERT_EQ(written.units_size(), batch.writes_size());
      newest_ = written.revision();
    }
  }
  struct Streamed {
    std::vector<std::string> sources;
    std::size_t messages = 0;
    std::string revision;
    grpc::Status status;
  };
  Streamed StreamOf(const std::string& memory) {
    Streamed streamed;
    grpc::ClientContext context;
    v1::StreamUnitsRequest request;
    request.set_parent(memory);
    const auto reader = memories_->StreamUnits(&context, request);
    for (v1::StreamUnitsResponse response; reader->Read(&response);) {
      ++streamed.messages;
      EXPECT_EQ(streamed.revision, "") << "the last message alone has it";
      EXPECT_LE(response.ByteSizeLong(), limits_.chunk_bytes + 64);
      for (const v1::Unit& unit : response.units()) {
        streamed.sources.push_back(unit.source().text());
      }
      streamed.revision = response.revision();
    }
    streamed.status = reader->Finish();
    return streamed;
  }

  std::string newest_;
};

TEST_F(UnitCalls, AConfirmReplacesAndTheSameAgainChangesNothing) {
  v1::Unit first;
  ASSERT_TRUE(Confirm(UnitOf("佇列已滿。", "Queue is full", "ann"), first).ok());
  EXPECT_EQ(first.targets(0).state(), v1::TRANSLATION_STATE_FINAL);
  v1::Unit second;
  ASSERT_TRUE(Confirm(UnitOf("佇列已滿。", "The queue is full.", "ann"), second).ok());
  EXPECT_EQ(second.name(), first.name());
  EXPECT_EQ(second.targets(0).text(), "The queue is full.");
  v1::Unit again;
  ASSERT_TRUE(Confirm(UnitOf("佇列已滿。", "The queue is full.", "ann"), again).ok());
  EXPECT_EQ(again.revision(), second.revision());
  v1::Unit other;
  ASSERT_TRUE(Confirm(UnitOf("佇列已滿。", "Full queue.", "bob"), other).ok());
  EXPECT_NE(other.name(), first.name());
  v1::ConfirmUnitRequest beside;
  beside.set_parent("m");
  *beside.mutable_unit() = UnitOf("佇列已滿。", "No room in the queue.", "ann");
  beside.set_keep_all(true);
  ASSERT_TRUE(CallMemory(&Stub::ConfirmUnit, beside, other).ok());
  EXPECT_NE(other.name(), first.name());
}

TEST_F(UnitCalls, AConfirmIsRefusedWithItsField) {
  v1::Unit unit;
  v1::Unit two = UnitOf("甲", "a");
  *two.add_targets() = two.targets(0);
  two.mutable_targets(1)->set_language_tag("ja");
  grpc::Status status = Confirm(two, unit);
  EXPECT_EQ(status.error_code(), StatusCode::INVALID_ARGUMENT);
  EXPECT_THAT(FieldsOf(status), ElementsAre("unit.targets"));
  EXPECT_THAT(FieldsOf(Confirm(UnitOf("甲", "\xff"), unit)), ElementsAre("unit.targets[0].text"));
  EXPECT_THAT(FieldsOf(Confirm(v1::Unit(), unit)), ElementsAre("unit.source.language_tag"));
  v1::ConfirmUnitRequest request;
  *request.mutable_unit() = UnitOf("甲", "a");
  EXPECT_THAT(FieldsOf(CallMemory(&Stub::ConfirmUnit, request, unit)), ElementsAre("parent"));
  request.set_parent("none");
  EXPECT_EQ(CallMemory(&Stub::ConfirmUnit, request, unit).error_code(), StatusCode::NOT_FOUND);
}

TEST_F(UnitCalls, ABatchIsWholeOrNothing) {
  Fill(2);
  v1::ListUnitsRequest list;
  list.set_parent("m");
  v1::ListUnitsResponse before;
  ASSERT_TRUE(CallMemory(&Stub::ListUnits, list, before).ok());
  v1::BatchWriteUnitsRequest batch;
  batch.set_parent("m");
  *batch.add_writes()->mutable_create() = UnitOf("新", "new");
  *batch.add_writes()->mutable_update() = before.units(0);
  batch.mutable_writes(1)->mutable_update()->set_etag("1");
  batch.add_writes()->mutable_delete_()->set_name(before.units(1).name());
  v1::BatchWriteUnitsResponse written;
  grpc::Status status = CallMemory(&Stub::BatchWriteUnits, batch, written);
  EXPECT_EQ(status.error_code(), StatusCode::ABORTED);
  EXPECT_EQ(ReasonOf(status), "ETAG_MISMATCH");
  v1::ListUnitsResponse after;
  ASSERT_TRUE(CallMemory(&Stub::ListUnits, list, after).ok());
  EXPECT_EQ(after.SerializeAsString(), before.SerializeAsString());
  batch.mutable_writes(1)->mutable_update()->set_etag(before.units(0).etag());
  ASSERT_TRUE(CallMemory(&Stub::BatchWriteUnits, batch, written).ok());
  EXPECT_TRUE(written.units(2).deleted());
  EXPECT_EQ(written.revision(), written.units(2).revision());
}

TEST_F(UnitCalls, ABatchIsRefusedWithTheFieldOfItsWrite) {
  v1::BatchWriteUnitsRequest batch;
  batch.set_parent("m");
  v1::BatchWriteUnitsResponse written;
  EXPECT_THAT(FieldsOf(CallMemory(&Stub::BatchWriteUnits, batch, written)), ElementsAre("writes"));
  *batch.add_writes()->mutable_create() = UnitOf("甲", "a");
  batch.add_writes()->mutable_delete_()->set_name("memories/n/units/u");
  grpc::Status status = CallMemory(&Stub::BatchWriteUnits, batch, written);
  EXPECT_EQ(status.error_code(), StatusCode::INVALID_ARGUMENT);
  EXPECT_THAT(FieldsOf(status), ElementsAre("writes[1].delete.name"));
  EXPECT_THAT(status.error_message(), HasSubstr("writes[1].delete.name: is not in memories/m"));
  *batch.mutable_writes(1)->mutable_create() = UnitOf("a\xff", "a");
  EXPECT_THAT(FieldsOf(CallMemory(&Stub::BatchWriteUnits, batch, written)),
              ElementsAre("writes[1].create.source.text"));
  *batch.mutable_writes(1)->mutable_create() = UnitOf("乙", "");
  EXPECT_THAT(FieldsOf(CallMemory(&Stub::BatchWriteUnits, batch, written)),
              ElementsAre("writes[1].create.targets[0].text"));
}

TEST_F(UnitCalls, OfManyUpdatesWithOneEtagOneWins) {
  v1::Unit made;
  ASSERT_TRUE(Confirm(UnitOf("甲", "a"), made).ok());
  std::atomic<int> won = 0;
  std::vector<std::thread> threads;
  for (int i = 0; i < 6; ++i) {
    threads.emplace_back([&, i] {
      v1::UpdateUnitRequest request;
      *request.mutable_unit() = made;
      request.mutable_unit()->mutable_targets(0)->set_text("a" + std::to_string(i));
      v1::Unit unit;
      const grpc::Status status = CallMemory(&Stub::UpdateUnit, request, unit);
      if (status.ok()) ++won;
      EXPECT_TRUE(status.ok() || ReasonOf(status) == "ETAG_MISMATCH") << status.error_message();
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(won, 1);
}

TEST_F(UnitCalls, AnEarlierVersionComesBack) {
  v1::Unit first, second, restored;
  ASSERT_TRUE(Confirm(UnitOf("甲", "a", "ann"), first).ok());
  ASSERT_TRUE(Confirm(UnitOf("甲", "b", "ann"), second).ok());
  v1::RestoreUnitRequest request;
  request.set_name(first.name());
  request.set_revision(first.revision());
  request.set_etag(first.etag());
  EXPECT_EQ(ReasonOf(CallMemory(&Stub::RestoreUnit, request, restored)), "ETAG_MISMATCH");
  request.set_etag(second.etag());
  ASSERT_TRUE(CallMemory(&Stub::RestoreUnit, request, restored).ok());
  EXPECT_EQ(restored.targets(0).text(), "a");
  request.clear_etag();
  request.set_revision("soon");
  EXPECT_THAT(FieldsOf(CallMemory(&Stub::RestoreUnit, request, restored)), ElementsAre("revision"));
  request.set_name("u");
  EXPECT_THAT(FieldsOf(CallMemory(&Stub::RestoreUnit, request, restored)), ElementsAre("name"));
}

TEST_F(UnitCalls, AStreamHasEveryUnitInMessagesOfAChunk) {
  Fill(700, std::string(30, 'x'));
  const Streamed streamed = StreamOf("memories/m");
  ASSERT_TRUE(streamed.status.ok()) << streamed.status.error_message();
  ASSERT_EQ(streamed.sources.size(), 700u);
  EXPECT_EQ(streamed.sources.front(), "檔案 0" + std::string(30, 'x'));
  EXPECT_EQ(streamed.sources.back(), "檔案 699" + std::string(30, 'x'));
  EXPECT_GT(streamed.messages, 10u);
  EXPECT_EQ(streamed.revision, newest_);
}

TEST_F(UnitCalls, AStreamOfAnEmptyMemoryHasItsRevision) {
  const Streamed streamed = StreamOf("m");
  ASSERT_TRUE(streamed.status.ok());
  EXPECT_EQ(streamed.messages, 1u);
  EXPECT_NE(streamed.revision, "");
  EXPECT_EQ(StreamOf("none").status.error_code(), StatusCode::NOT_FOUND);
  const grpc::Status refused = StreamOf("a b").status;
  EXPECT_EQ(refused.error_code(), StatusCode::INVALID_ARGUMENT);
  EXPECT_THAT(FieldsOf(refused), ElementsAre("parent"));
}

TEST_F(UnitCalls, AStreamIsCancelledByItsCaller) {
  Fill(3000, std::string(200, 'x'));
  grpc::ClientContext context;
  v1::StreamUnitsRequest request;
  request.set_parent("m");
  const auto reader = memories_->StreamUnits(&context, request);
  v1::StreamUnitsResponse response;
  ASSERT_TRUE(reader->Read(&response));
  context.TryCancel();
  while (reader->Read(&response)) {
  }
  EXPECT_EQ(reader->Finish().error_code(), StatusCode::CANCELLED);
  EXPECT_TRUE(StreamOf("m").status.ok()) << "others go on";
}

TEST_F(UnitCalls, WritesGoOnWhileAStreamIsRead) {
  Fill(1000, std::string(100, 'x'));
  grpc::ClientContext context;
  v1::StreamUnitsRequest request;
  request.set_parent("m");
  const auto reader = memories_->StreamUnits(&context, request);
  v1::StreamUnitsResponse response;
  ASSERT_TRUE(reader->Read(&response));
  std::size_t units = static_cast<std::size_t>(response.units_size());
  v1::Unit confirmed;
  ASSERT_TRUE(Confirm(UnitOf("後來", "later"), confirmed).ok());
  while (reader->Read(&response)) units += static_cast<std::size_t>(response.units_size());
  ASSERT_TRUE(reader->Finish().ok());
  EXPECT_EQ(units, 1000u) << "as of one revision";
  EXPECT_EQ(response.revision(), newest_);
}

}  // namespace
}  // namespace crosswalk::service
