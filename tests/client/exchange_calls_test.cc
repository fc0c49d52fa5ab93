// Imports and exports as streams of the client.
#include <gtest/gtest.h>

#include "client/client.h"
#include "client/mock_connection.h"

namespace crosswalk::client {
namespace {

using testing::_;

class ExchangeCallsTest : public testing::Test {
 protected:
  std::shared_ptr<MockConnection> mock_ = std::make_shared<testing::StrictMock<MockConnection>>();
  Client client_{mock_};
};

template <typename Reply>
std::vector<Reply> ThreeReplies() {
  Reply progress;
  progress.mutable_progress()->set_done(3);
  Reply chunk;
  chunk.set_chunk("<tbx/>");
  Reply report;
  report.mutable_report()->set_format("tbx");
  return {progress, chunk, report};
}

TEST_F(ExchangeCallsTest, AnImportIntoAMemorySendsOptionsFilesAndSizes) {
  std::vector<v1::ImportMemoryRequest> sent;
  EXPECT_CALL(*mock_, Stream(Method::kImportMemory, _, _, _))
      .WillOnce([&](Method, const NextRequest& next, const OnReply& on_reply, const CallOptions&) {
        while (true) {
          Result<const google::protobuf::Message*> request = next();
          EXPECT_TRUE(request.ok());
          if (!request.ok() || *request == nullptr) break;
          sent.push_back(static_cast<const v1::ImportMemoryRequest&>(**request));
        }
        v1::ImportMemoryResponse reply;
        reply.mutable_report()->set_units(7);
        EXPECT_TRUE(on_reply(reply));
        return Result<void>();
      });
  v1::ImportOptions options;
  options.set_memory("tm");
  std::uint64_t units = 0;
  ASSERT_TRUE(client_
                  .ImportMemory(options, {UploadOf("a.tmx", "12345"), UploadOf("b.po", "")},
                                [&](const v1::ImportMemoryResponse& reply) {
                                  units += reply.report().units();
                                })
                  .ok());
  ASSERT_EQ(sent.size(), 4u);
  EXPECT_EQ(sent[0].options().memory(), "tm");
  EXPECT_EQ(sent[1].file().size(), 5u);
  EXPECT_EQ(sent[2].chunk(), "12345");
  EXPECT_EQ(sent[3].file().name(), "b.po");
  EXPECT_EQ(units, 7u);
}

TEST_F(ExchangeCallsTest, AnExportWritesItsChunksTellsProgressAndGivesTheReport) {
  EXPECT_CALL(*mock_, Stream(Method::kExportGlossary, _, _, _))
      .WillOnce(AnswersStream(ThreeReplies<v1::ExportGlossaryResponse>()));
  std::string file;
  std::uint64_t done = 0;
  v1::ExportGlossaryRequest request;
  request.set_glossary("g");
  const Result<v1::ExportReport> report = client_.ExportGlossary(
      request,
      [&](std::string_view bytes) {
        file += bytes;
        return Result<void>();
      },
      [&](const v1::Progress& progress) { done = progress.done(); });
  ASSERT_TRUE(report.ok());
  EXPECT_EQ(report->format(), "tbx");
  EXPECT_EQ(file, "<tbx/>");
  EXPECT_EQ(done, 3u);
}

TEST_F(ExchangeCallsTest, AnExportWithoutAReportIsNotWhole) {
  std::vector<v1::ExportMemoryResponse> replies = ThreeReplies<v1::ExportMemoryResponse>();
  replies.pop_back();
  EXPECT_CALL(*mock_, Stream(Method::kExportMemory, _, _, _)).WillOnce(AnswersStream(replies));
  const Result<v1::ExportReport> report = client_.ExportMemory(
      {}, [](std::string_view) { return Result<void>(); }, nullptr);
  ASSERT_FALSE(report.ok());
  EXPECT_EQ(report.error().code, ErrorCode::kDataLoss);
}

TEST_F(ExchangeCallsTest, AnErrorOfTheWriterEndsAnExport) {
  EXPECT_CALL(*mock_, Stream(Method::kExportMemory, _, _, _))
      .WillOnce(AnswersStream(ThreeReplies<v1::ExportMemoryResponse>()));
  const Result<v1::ExportReport> report = client_.ExportMemory(
      {},
      [](std::string_view) -> Result<void> {
        return Error{ErrorCode::kUnknown, "disk full"};
      },
      nullptr);
  ASSERT_FALSE(report.ok());
  EXPECT_EQ(report.error().message, "disk full");
}

TEST_F(ExchangeCallsTest, AnErrorOfTheServiceComesBack) {
  EXPECT_CALL(*mock_, Stream(Method::kExportGlossary, _, _, _))
      .WillOnce([](Method, const NextRequest&, const OnReply&, const CallOptions&) -> Result<void> {
        return Error{ErrorCode::kNotFound, "glossaries/x: not found"};
      });
  const Result<v1::ExportReport> report = client_.ExportGlossary(
      {}, [](std::string_view) { return Result<void>(); }, nullptr);
  ASSERT_FALSE(report.ok());
  EXPECT_EQ(report.error().code, ErrorCode::kNotFound);
}

TEST(MethodTest, EveryMethodHasANameAndOnlyReadingOnesAreRepeated) {
  std::vector<std::string> repeated;
  for (int i = 0; i <= static_cast<int>(Method::kRestore); ++i) {
    const auto method = static_cast<Method>(i);
    EXPECT_STRNE(MethodName(method), "?") << i;
    const std::string name = MethodName(method);
    const bool reads = name.starts_with("Get") || name.starts_with("List") ||
                       name == "LookupTerms" || name == "RecognizeTerms" || name == "Convert" ||
                       name == "Match" || name == "BatchMatch" || name == "Concordance";
    // A confirm that comes twice changes nothing.
    EXPECT_EQ(IsIdempotent(method), reads || name == "ConfirmUnit") << name;
  }
}

}  // namespace
}  // namespace crosswalk::client
