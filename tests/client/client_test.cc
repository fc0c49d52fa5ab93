#include "client/client.h"

#include <gtest/gtest.h>

#include "client/mock_connection.h"

namespace crosswalk::client {
namespace {

using testing::_;

class ClientTest : public testing::Test {
 protected:
  std::shared_ptr<MockConnection> mock_ = std::make_shared<testing::StrictMock<MockConnection>>();
  Client client_{mock_};
};

TEST_F(ClientTest, ACallIsItsMethodAndItsMessages) {
  v1::LookupTermsRequest request;
  request.set_query("廣島進程");
  v1::LookupTermsResponse answer;
  answer.add_hits()->set_concept_name("glossaries/g/concepts/c");
  EXPECT_CALL(*mock_, Call(Method::kLookupTerms, EqualsMessage(request), _, _))
      .WillOnce(Answers(answer));
  const Result<v1::LookupTermsResponse> reply = client_.LookupTerms(request);
  ASSERT_TRUE(reply.ok());
  EXPECT_EQ(reply->hits(0).concept_name(), "glossaries/g/concepts/c");
}

TEST_F(ClientTest, AnErrorComesBackAsAValue) {
  EXPECT_CALL(*mock_, Call(Method::kDeleteGlossary, _, _, _))
      .WillOnce(Fails({ErrorCode::kFailedPrecondition, "holds concepts"}));
  const Result<void> reply = client_.DeleteGlossary({});
  ASSERT_FALSE(reply.ok());
  EXPECT_EQ(reply.error().code, ErrorCode::kFailedPrecondition);
}

TEST_F(ClientTest, CopiesShareTheConnection) {
  const Client copy = client_;
  EXPECT_CALL(*mock_, Call(Method::kGetStatus, _, _, _))
      .Times(2)
      .WillRepeatedly(Answers(v1::GetStatusResponse()));
  EXPECT_TRUE(client_.GetStatus().ok());
  EXPECT_TRUE(copy.GetStatus().ok());
}

TEST_F(ClientTest, TheOptionsOfACallReachTheConnection) {
  CallOptions options;
  options.timeout = std::chrono::milliseconds(77);
  EXPECT_CALL(*mock_, Call(Method::kConvert, _, _,
                           testing::Field(&CallOptions::timeout,
                                          testing::Optional(std::chrono::milliseconds(77)))))
      .WillOnce(Answers(v1::ConvertResponse()));
  EXPECT_TRUE(client_.Convert({}, options).ok());
}

TEST_F(ClientTest, EveryMethodIsSentAsItself) {
  const auto expect = [&](Method method) {
    EXPECT_CALL(*mock_, Call(method, _, _, _)).WillOnce(Fails({ErrorCode::kUnknown, ""}));
  };
  const auto send = [&](Method method, const auto& call) {
    expect(method);
    EXPECT_FALSE(call().ok()) << method;
  };
  send(Method::kCreateGlossary, [&] { return client_.CreateGlossary({}); });
  send(Method::kGetGlossary, [&] { return client_.GetGlossary({}); });
  send(Method::kListGlossaries, [&] { return client_.ListGlossaries({}); });
  send(Method::kUpdateGlossary, [&] { return client_.UpdateGlossary({}); });
  send(Method::kGetGlossaryStatistics, [&] { return client_.GetGlossaryStatistics({}); });
  send(Method::kCreateConcept, [&] { return client_.CreateConcept({}); });
  send(Method::kGetConcept, [&] { return client_.GetConcept({}); });
  send(Method::kListConcepts, [&] { return client_.ListConcepts({}); });
  send(Method::kUpdateConcept, [&] { return client_.UpdateConcept({}); });
  send(Method::kDeleteConcept, [&] { return client_.DeleteConcept({}); });
  send(Method::kBatchWriteConcepts, [&] { return client_.BatchWriteConcepts({}); });
  send(Method::kListConceptVersions, [&] { return client_.ListConceptVersions({}); });
  send(Method::kRestoreConcept, [&] { return client_.RestoreConcept({}); });
  send(Method::kMergeConcepts, [&] { return client_.MergeConcepts({}); });
  send(Method::kRecognizeTerms, [&] { return client_.RecognizeTerms({}); });
  send(Method::kListCandidates, [&] { return client_.ListCandidates({}); });
  send(Method::kAcceptCandidates, [&] { return client_.AcceptCandidates({}); });
  send(Method::kRejectCandidates, [&] { return client_.RejectCandidates({}); });
  send(Method::kEditCandidate, [&] { return client_.EditCandidate({}); });
  send(Method::kCreateMemory, [&] { return client_.CreateMemory({}); });
  send(Method::kGetMemory, [&] { return client_.GetMemory({}); });
  send(Method::kListMemories, [&] { return client_.ListMemories({}); });
  send(Method::kUpdateMemory, [&] { return client_.UpdateMemory({}); });
  send(Method::kDeleteMemory, [&] { return client_.DeleteMemory({}); });
  send(Method::kGetMemoryStatistics, [&] { return client_.GetMemoryStatistics({}); });
  send(Method::kCreateUnit, [&] { return client_.CreateUnit({}); });
  send(Method::kGetUnit, [&] { return client_.GetUnit({}); });
  send(Method::kListUnits, [&] { return client_.ListUnits({}); });
  send(Method::kUpdateUnit, [&] { return client_.UpdateUnit({}); });
  send(Method::kDeleteUnit, [&] { return client_.DeleteUnit({}); });
  send(Method::kListUnitVersions, [&] { return client_.ListUnitVersions({}); });
  send(Method::kRestoreUnit, [&] { return client_.RestoreUnit({}); });
  send(Method::kBatchWriteUnits, [&] { return client_.BatchWriteUnits({}); });
  send(Method::kConfirmUnit, [&] { return client_.ConfirmUnit({}); });
  send(Method::kMatch, [&] { return client_.Match({}); });
  send(Method::kBatchMatch, [&] { return client_.BatchMatch({}); });
  send(Method::kConcordance, [&] { return client_.Concordance({}); });
}

// Keeps what a stream sent.
template <typename Request>
auto Records(std::vector<Request>* sent) {
  return
      [sent](Method, const NextRequest& next, const OnReply&, const CallOptions&) -> Result<void> {
        while (true) {
          Result<const google::protobuf::Message*> request = next();
          if (!request.ok()) return request.error();
          if (*request == nullptr) return {};
          sent->push_back(static_cast<const Request&>(**request));
        }
      };
}

TEST_F(ClientTest, MineSendsOptionsThenEachFileInPieces) {
  std::vector<v1::MineRequest> sent;
  EXPECT_CALL(*mock_, Stream(Method::kMine, _, _, _)).WillOnce(Records(&sent));
  v1::MineOptions options;
  options.set_into("g");
  const std::string large(kChunkBytes + 1, 'x');
  ASSERT_TRUE(client_
                  .Mine(options,
                        {UploadOf("a", "one"), UploadOf("empty", ""), UploadOf("b", large)},
                        [](const v1::MineResponse&) {})
                  .ok());
  ASSERT_EQ(sent.size(), 7u);
  EXPECT_EQ(sent[0].options().into(), "g");
  EXPECT_EQ(sent[1].file().name(), "a");
  EXPECT_EQ(sent[2].chunk(), "one");
  EXPECT_EQ(sent[3].file().name(), "empty");
  EXPECT_EQ(sent[4].file().name(), "b");
  EXPECT_EQ(sent[5].chunk().size(), kChunkBytes);
  EXPECT_EQ(sent[6].chunk().size(), 1u);
}

TEST_F(ClientTest, ImportTellsTheSizeOfAFile) {
  std::vector<v1::ImportGlossaryRequest> sent;
  EXPECT_CALL(*mock_, Stream(Method::kImportGlossary, _, _, _)).WillOnce(Records(&sent));
  ASSERT_TRUE(client_.ImportGlossary({}, {UploadOf("a.tsv", "12345")}, [](const auto&) {}).ok());
  ASSERT_EQ(sent.size(), 3u);
  EXPECT_EQ(sent[1].file().name(), "a.tsv");
  EXPECT_EQ(sent[1].file().size(), 5u);
}

TEST_F(ClientTest, AFileThatCannotBeReadEndsTheCallWithItsError) {
  std::vector<v1::MineRequest> sent;
  EXPECT_CALL(*mock_, Stream(Method::kMine, _, _, _)).WillOnce(Records(&sent));
  Upload broken;
  broken.name = "broken";
  broken.read = [](std::size_t) -> Result<std::string> {
    return Error{ErrorCode::kUnknown, "broken: I/O error"};
  };
  const Result<void> result = client_.Mine({}, {broken}, [](const auto&) {});
  ASSERT_FALSE(result.ok());
  EXPECT_EQ(result.error().message, "broken: I/O error");
}

TEST_F(ClientTest, RebuildTellsProgressAndGivesTheRevision) {
  v1::RebuildResponse half;
  half.mutable_progress()->set_done(5);
  v1::RebuildResponse last;
  last.set_revision("1:9");
  EXPECT_CALL(*mock_, Stream(Method::kRebuild, _, _, _))
      .WillOnce(AnswersStream<v1::RebuildResponse>({half, last}));
  std::vector<std::uint64_t> done;
  const Result<std::string> revision =
      client_.Rebuild([&](const v1::Progress& progress) { done.push_back(progress.done()); });
  ASSERT_TRUE(revision.ok());
  EXPECT_EQ(*revision, "1:9");
  EXPECT_EQ(done, (std::vector<std::uint64_t>{5, 0}));
}

TEST_F(ClientTest, BackupEndsWithTheErrorOfTheWriter) {
  v1::BackupResponse piece;
  piece.set_chunk("bytes");
  EXPECT_CALL(*mock_, Stream(Method::kBackup, _, _, _))
      .WillOnce(AnswersStream<v1::BackupResponse>({piece, piece}));
  int writes = 0;
  const Result<void> result = client_.Backup(
      [&](std::string_view bytes) -> Result<void> {
        EXPECT_EQ(bytes, "bytes");
        ++writes;
        return Error{ErrorCode::kUnknown, "disk full"};
      },
      nullptr);
  ASSERT_FALSE(result.ok());
  EXPECT_EQ(result.error().message, "disk full");
  EXPECT_EQ(writes, 1);
}

TEST_F(ClientTest, RestoreSendsTheCopyInPieces) {
  std::vector<v1::RestoreRequest> sent;
  EXPECT_CALL(*mock_, Stream(Method::kRestore, _, _, _)).WillOnce(Records(&sent));
  ASSERT_TRUE(client_.Restore(UploadOf("copy", std::string(kChunkBytes * 2, 'x')), nullptr).ok());
  ASSERT_EQ(sent.size(), 2u);
  EXPECT_EQ(sent[1].chunk().size(), kChunkBytes);
}

}  // namespace
}  // namespace crosswalk::client
