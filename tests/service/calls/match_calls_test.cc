// Matches over the wire.
#include <gmock/gmock.h>

#include <atomic>
#include <functional>
#include <thread>

#include "service/match_lane.h"
#include "tests/service/calls/matching.h"

namespace crosswalk::service {
namespace {

using grpc::StatusCode;
using testing::ElementsAre;

class MatchCalls : public Matching {
 protected:
  void SetUp() override {
    Serve();
    MakeMemory("m");
    opened_ = Confirm("m", MakeUnit("zh-TW", "開啟檔案。", "en", "Open the file."));
  }
  grpc::Status MatchWith(const std::function<void(v1::MatchRequest&)>& change) {
    v1::MatchRequest request = Asking("zh-TW", "開啟檔案。", "en", opened_.revision());
    change(request);
    v1::MatchResponse response;
    return Match(request, response);
  }

  v1::Unit opened_;
};

TEST_F(MatchCalls, AUnitJustConfirmedIsFoundByTheNextMatch) {
  for (int i = 0; i < 10; ++i) {
    const std::string text = "第 " + std::to_string(i) + " 步已完成";
    const v1::Unit unit = Confirm("m", MakeUnit("zh-TW", text, "en", "Step done"));
    v1::MatchResponse response;
    ASSERT_TRUE(Match(Asking("zh-TW", text, "en", unit.revision()), response).ok());
    ASSERT_GE(response.matches_size(), 1);
    EXPECT_EQ(response.matches(0).score(), 100u);
    EXPECT_EQ(response.matches(0).unit(), unit.name());
    EXPECT_EQ(response.matches(0).memory(), "memories/m");
    EXPECT_NE(response.revision(), "");
  }
}

TEST_F(MatchCalls, InItsContextItIsAt101) {
  v1::Unit unit = MakeUnit("zh-TW", "儲存", "en", "Save");
  unit.set_context_id("menu.save");
  const v1::Unit named = Confirm("m", unit);
  unit.clear_context_id();
  unit.set_previous_source("前");
  unit.set_next_source("後");
  const v1::Unit placed = Confirm("m", unit);
  v1::MatchRequest request = Asking("zh-TW", "儲存", "en", placed.revision());
  request.set_context_id("menu.save");
  v1::MatchResponse response;
  ASSERT_TRUE(Match(request, response).ok());
  EXPECT_EQ(response.matches(0).score(), 101u);
  EXPECT_EQ(response.matches(0).unit(), named.name());
  request.clear_context_id();
  request.set_previous_source("前");
  request.set_next_source("後");
  ASSERT_TRUE(Match(request, response).ok());
  EXPECT_EQ(response.matches(0).score(), 101u);
  EXPECT_EQ(response.matches(0).unit(), placed.name());
}

TEST_F(MatchCalls, WhatIsChangedOrDeletedIsNotFoundAsItWas) {
  v1::UpdateUnitRequest update;
  *update.mutable_unit() = opened_;
  update.mutable_unit()->mutable_source()->set_text("完全不同的句子");
  v1::Unit changed;
  ASSERT_TRUE(CallMemory(&Stub::UpdateUnit, update, changed).ok());
  v1::MatchResponse response;
  ASSERT_TRUE(Match(Asking("zh-TW", "開啟檔案。", "en", changed.revision()), response).ok());
  EXPECT_EQ(response.matches_size(), 0);
  ASSERT_TRUE(Match(Asking("zh-TW", "完全不同的句子", "en", changed.revision()), response).ok());
  EXPECT_EQ(response.matches_size(), 1);
  v1::BatchWriteUnitsRequest batch;
  batch.set_parent("m");
  batch.add_writes()->mutable_delete_()->set_name(opened_.name());
  v1::BatchWriteUnitsResponse written;
  ASSERT_TRUE(CallMemory(&Stub::BatchWriteUnits, batch, written).ok());
  ASSERT_TRUE(Match(Asking("zh-TW", "完全不同的句子", "en", written.revision()), response).ok());
  EXPECT_EQ(response.matches_size(), 0);
  v1::RestoreUnitRequest restore;
  restore.set_name(opened_.name());
  restore.set_revision(opened_.revision());
  ASSERT_TRUE(CallMemory(&Stub::RestoreUnit, restore, changed).ok());
  ASSERT_TRUE(Match(Asking("zh-TW", "開啟檔案。", "en", changed.revision()), response).ok());
  EXPECT_EQ(response.matches_size(), 1);
}

TEST_F(MatchCalls, StatisticsWaitUntilAMatchSeesTheRevision) {
  const v1::Unit unit = Confirm("m", MakeUnit("zh-TW", "關閉檔案。", "en", "Close the file."));
  v1::GetMemoryStatisticsRequest request;
  request.set_name("m");
  request.set_min_revision(unit.revision());
  v1::MemoryStatistics statistics;
  ASSERT_TRUE(CallMemory(&Stub::GetMemoryStatistics, request, statistics).ok());
  EXPECT_EQ(statistics.units(), 2u);
  // Without asking for the revision: it is there.
  v1::MatchResponse response;
  ASSERT_TRUE(Match(Asking("zh-TW", "關閉檔案。", "en"), response).ok());
  EXPECT_EQ(response.matches(0).unit(), unit.name());
  request.set_min_revision("later");
  EXPECT_THAT(FieldsOf(CallMemory(&Stub::GetMemoryStatistics, request, statistics)),
              ElementsAre("min_revision"));
  request.set_name("none");
  EXPECT_EQ(CallMemory(&Stub::GetMemoryStatistics, request, statistics).error_code(),
            StatusCode::NOT_FOUND);
}

TEST_F(MatchCalls, AMatchIsRefusedWithTheFieldConcerned) {
  const std::string epoch = opened_.revision().substr(0, opened_.revision().find(':'));
  const struct {
    const char* what;
    std::function<void(v1::MatchRequest&)> change;
    StatusCode code;
    const char* field;
  } rows[] = {
      {"no text", [](auto& q) { q.mutable_source()->clear_text(); }, StatusCode::INVALID_ARGUMENT,
       "source.text"},
      {"not UTF-8", [](auto& q) { q.mutable_source()->set_text("a\xff"); },
       StatusCode::INVALID_ARGUMENT, "source.text"},
      {"a control character", [](auto& q) { q.mutable_source()->set_text("a\x01"); },
       StatusCode::INVALID_ARGUMENT, "source.text"},
      {"a long text", [](auto& q) { q.mutable_source()->set_text(std::string(70000, 'x')); },
       StatusCode::INVALID_ARGUMENT, "source.text"},
      {"no language", [](auto& q) { q.mutable_source()->clear_language_tag(); },
       StatusCode::INVALID_ARGUMENT, "source.language_tag"},
      {"a tag that is none", [](auto& q) { q.set_target_language_tag("e n"); },
       StatusCode::INVALID_ARGUMENT, "target_language_tag"},
      {"no target", [](auto& q) { q.clear_target_language_tag(); }, StatusCode::INVALID_ARGUMENT,
       "target_language_tag"},
      {"a threshold above 101", [](auto& q) { q.set_threshold(102); }, StatusCode::INVALID_ARGUMENT,
       "threshold"},
      {"a large limit", [](auto& q) { q.set_limit(1001); }, StatusCode::INVALID_ARGUMENT, "limit"},
      {"a name of no memory", [](auto& q) { q.add_memories("a b"); }, StatusCode::INVALID_ARGUMENT,
       "memories[0]"},
      {"an unknown memory", [](auto& q) { q.add_memories("m"), q.add_memories("none"); },
       StatusCode::NOT_FOUND, "memories[1]"},
      {"a pivot that is none", [](auto& q) { q.add_pivot_language_tags("!"); },
       StatusCode::INVALID_ARGUMENT, "pivot_language_tags[0]"},
      {"a revision that is none", [](auto& q) { q.set_min_revision("yesterday"); },
       StatusCode::INVALID_ARGUMENT, "min_revision"},
      {"a revision of no record", [&](auto& q) { q.set_min_revision(epoch + ":999999"); },
       StatusCode::OUT_OF_RANGE, "min_revision"},
  };
  for (const auto& row : rows) {
    const grpc::Status status = MatchWith(row.change);
    EXPECT_EQ(status.error_code(), row.code) << row.what << ": " << status.error_message();
    EXPECT_THAT(FieldsOf(status), ElementsAre(row.field)) << row.what;
  }
  EXPECT_EQ(MatchWith([](auto& q) { q.mutable_filter()->add_glossaries("none"); }).error_code(),
            StatusCode::NOT_FOUND);
  EXPECT_TRUE(MatchWith([](auto&) {}).ok()) << "the service goes on answering";
}

TEST_F(MatchCalls, ABatchIsRefusedWithTheFieldOfItsRequest) {
  v1::BatchMatchRequest batch;
  *batch.mutable_shared() = Asking("zh-TW", "", "en");
  batch.add_requests()->mutable_source()->set_text("開啟檔案。");
  batch.add_requests()->mutable_source()->set_text("a\x01");
  v1::BatchMatchResponse answered;
  grpc::Status status = CallMemory(&Stub::BatchMatch, batch, answered);
  EXPECT_EQ(status.error_code(), StatusCode::INVALID_ARGUMENT);
  EXPECT_THAT(FieldsOf(status), ElementsAre("requests[1].source.text"));
  batch.mutable_requests(1)->mutable_source()->set_text("b");
  batch.mutable_requests(1)->set_min_revision("soon");
  EXPECT_THAT(FieldsOf(CallMemory(&Stub::BatchMatch, batch, answered)),
              ElementsAre("requests[1].min_revision"));
  batch.mutable_requests(1)->clear_min_revision();
  batch.mutable_shared()->set_min_revision("soon");
  EXPECT_THAT(FieldsOf(CallMemory(&Stub::BatchMatch, batch, answered)),
              ElementsAre("shared.min_revision"));
  batch.mutable_shared()->clear_min_revision();
  for (int i = 0; i < 1000; ++i) *batch.add_requests() = batch.requests(0);
  status = CallMemory(&Stub::BatchMatch, batch, answered);
  EXPECT_EQ(status.error_code(), StatusCode::INVALID_ARGUMENT);
  EXPECT_THAT(FieldsOf(status), ElementsAre("requests"));
  batch.clear_requests();
  EXPECT_TRUE(CallMemory(&Stub::BatchMatch, batch, answered).ok()) << "nothing asked, nothing said";
}

TEST_F(MatchCalls, ABatchAnswersFromOneSnapshotWithTheRevisionsOfAll) {
  v1::BatchMatchRequest batch;
  *batch.mutable_shared() = Asking("zh-TW", "", "en", opened_.revision());
  for (int i = 0; i < 5; ++i) {
    const std::string text = "新的句子 " + std::to_string(i);
    const v1::Unit unit = Confirm("m", MakeUnit("zh-TW", text, "en", "New sentence"));
    v1::MatchRequest& request = *batch.add_requests();
    request.mutable_source()->set_text(text);
    request.set_min_revision(unit.revision());
  }
  v1::BatchMatchResponse answered;
  const grpc::Status status = CallMemory(&Stub::BatchMatch, batch, answered);
  ASSERT_TRUE(status.ok()) << status.error_message();
  ASSERT_EQ(answered.responses_size(), 5);
  for (const v1::MatchResponse& response : answered.responses()) {
    ASSERT_GE(response.matches_size(), 1);
    EXPECT_EQ(response.matches(0).score(), 100u);
    EXPECT_EQ(response.revision(), answered.revision());
  }
}

TEST_F(MatchCalls, AnExpiredDeadlineIsDeadlineExceeded) {
  grpc::ClientContext context;
  context.set_deadline(std::chrono::system_clock::now() - std::chrono::seconds(1));
  v1::MatchResponse response;
  EXPECT_EQ(memories_->Match(&context, Asking("zh-TW", "x", "en"), &response).error_code(),
            StatusCode::DEADLINE_EXCEEDED);
  grpc::ClientContext late;
  late.set_deadline(std::chrono::system_clock::now() - std::chrono::seconds(1));
  v1::ConcordanceResponse found;
  EXPECT_EQ(memories_->Concordance(&late, v1::ConcordanceRequest(), &found).error_code(),
            StatusCode::DEADLINE_EXCEEDED);
}

TEST_F(MatchCalls, ACancelledBatchEnds) {
  v1::BatchMatchRequest batch;
  *batch.mutable_shared() = Asking("zh-TW", "", "en");
  batch.mutable_shared()->set_threshold(1);
  for (int i = 0; i < 1000; ++i) {
    batch.add_requests()->mutable_source()->set_text("開啟檔案 " + std::to_string(i));
  }
  grpc::ClientContext context;
  context.TryCancel();
  v1::BatchMatchResponse answered;
  EXPECT_EQ(memories_->BatchMatch(&context, batch, &answered).error_code(), StatusCode::CANCELLED);
}

TEST_F(MatchCalls, ReadersAndAWriterDoNotWaitForEachOther) {
  std::atomic<bool> done = false;
  std::atomic<int> answered = 0;
  std::vector<std::thread> readers;
  for (int t = 0; t < 4; ++t) {
    readers.emplace_back([&] {
      while (!done) {
        v1::MatchResponse response;
        EXPECT_TRUE(Match(Asking("zh-TW", "開啟檔案。", "en"), response).ok());
        ++answered;
      }
    });
  }
  for (int i = 0; i < 40; ++i) {
    Confirm("m", MakeUnit("zh-TW", "句子 " + std::to_string(i), "en", "Sentence"));
  }
  done = true;
  for (std::thread& reader : readers) reader.join();
  EXPECT_GT(answered, 40);
}

TEST_F(MatchCalls, AnAnswerComesAgainAfterARestart) {
  v1::MatchResponse before;
  ASSERT_TRUE(Match(Asking("zh-TW", "開啟檔案。", "en", opened_.revision()), before).ok());
  Serve();
  v1::MatchResponse after;
  ASSERT_TRUE(Match(Asking("zh-TW", "開啟檔案。", "en", opened_.revision()), after).ok());
  EXPECT_EQ(after.SerializeAsString(), before.SerializeAsString());
}

TEST(MatchLane, WhatMayTakeLongGoesToThePool) {
  v1::MatchRequest request;
  request.mutable_source()->set_text("開啟檔案。");
  EXPECT_EQ(LaneOfMatch(request), Lane::kHere);
  request.set_threshold(70);
  request.set_limit(5);
  EXPECT_EQ(LaneOfMatch(request), Lane::kHere);
  v1::MatchRequest waits = request;
  waits.set_min_revision("e:1");
  v1::MatchRequest wide = request;
  wide.set_threshold(1);
  v1::MatchRequest many = request;
  many.set_limit(1000);
  v1::MatchRequest large = request;
  large.mutable_source()->set_text(std::string(60000, 'x'));
  for (const v1::MatchRequest& slow : {waits, wide, many, large}) {
    EXPECT_EQ(LaneOfMatch(slow), Lane::kPool) << slow.ShortDebugString().substr(0, 200);
  }
}

}  // namespace
}  // namespace crosswalk::service
