// The connection against a small server in this process.
#include "client/grpc_connection.h"

#include <grpcpp/server.h>
#include <grpcpp/server_builder.h>
#include <gtest/gtest.h>

#include <atomic>
#include <thread>

#include "client/client.h"
#include "crosswalk/v1/admin_service.grpc.pb.h"
#include "crosswalk/v1/glossary_service.grpc.pb.h"
#include "crosswalk/v1/text_service.grpc.pb.h"
#include "google/rpc/error_details.pb.h"
#include "google/rpc/status.pb.h"

namespace crosswalk::client {
namespace {

using std::chrono::milliseconds;

class FakeGlossary final : public v1::GlossaryService::Service {
 public:
  grpc::Status LookupTerms(grpc::ServerContext* context, const v1::LookupTermsRequest* request,
                           v1::LookupTermsResponse* reply) override {
    ++calls;
    const auto& metadata = context->client_metadata();
    const auto token = metadata.find("authorization");
    if (token != metadata.end()) {
      reply->set_revision(std::string(token->second.data(), token->second.size()));
    }
    if (request->query() == "wait") {
      while (!context->IsCancelled()) std::this_thread::sleep_for(milliseconds(1));
      return {grpc::StatusCode::CANCELLED, "gone"};
    }
    if (request->query() == "bad") {
      google::rpc::BadRequest bad_request;
      auto* violation = bad_request.add_field_violations();
      violation->set_field("query");
      violation->set_description("is bad");
      google::rpc::Status rich;
      rich.add_details()->PackFrom(bad_request);
      return {grpc::StatusCode::INVALID_ARGUMENT, "query: is bad", rich.SerializeAsString()};
    }
    if (request->query() == "large") reply->add_hits()->set_definition(std::string(6 << 20, 'x'));
    if (request->query() == "busy" && calls < 3) return {grpc::StatusCode::UNAVAILABLE, "busy"};
    reply->set_total(static_cast<std::uint32_t>(calls));
    return grpc::Status::OK;
  }

  std::atomic<int> calls = 0;
};

class FakeText final : public v1::TextService::Service {
 public:
  // Answers each piece at once with its size, so that both directions flow together.
  grpc::Status Mine(grpc::ServerContext*,
                    grpc::ServerReaderWriter<v1::MineResponse, v1::MineRequest>* stream) override {
    v1::MineRequest request;
    std::uint32_t files = 0;
    while (stream->Read(&request)) {
      if (request.has_file()) ++files;
      if (!request.has_chunk()) continue;
      if (request.chunk().starts_with("stop")) {
        return {grpc::StatusCode::INVALID_ARGUMENT, "that is enough"};
      }
      v1::MineResponse reply;
      reply.mutable_progress()->set_done(request.chunk().size());
      stream->Write(reply);
    }
    v1::MineResponse last;
    last.mutable_summary()->set_files(files);
    stream->Write(last);
    return grpc::Status::OK;
  }
};

class FakeAdmin final : public v1::AdminService::Service {
 public:
  grpc::Status Backup(grpc::ServerContext* context, const v1::BackupRequest*,
                      grpc::ServerWriter<v1::BackupResponse>* stream) override {
    v1::BackupResponse piece;
    piece.set_chunk("0123456789");
    for (int i = 0; i < 100'000 && !context->IsCancelled(); ++i) {
      if (!stream->Write(piece)) break;
    }
    return grpc::Status::OK;
  }
};

class GrpcConnectionTest : public testing::Test {
 protected:
  void SetUp() override {
    grpc::ServerBuilder builder;
    builder.AddListeningPort("127.0.0.1:0", grpc::InsecureServerCredentials(), &port_);
    builder.RegisterService(&glossary_);
    builder.RegisterService(&text_);
    builder.RegisterService(&admin_);
    server_ = builder.BuildAndStart();
    ASSERT_NE(server_, nullptr);
    options_.address = "127.0.0.1:" + std::to_string(port_);
    options_.retry.first_backoff = milliseconds(1);
  }
  void TearDown() override { server_->Shutdown(std::chrono::system_clock::now()); }

  Client Connected() {
    Result<Client> client = Client::Connect(options_);
    EXPECT_TRUE(client.ok());
    return *client;
  }

  static v1::LookupTermsRequest Query(const std::string& query) {
    v1::LookupTermsRequest request;
    request.set_query(query);
    return request;
  }

  int port_ = 0;
  FakeGlossary glossary_;
  FakeText text_;
  FakeAdmin admin_;
  std::unique_ptr<grpc::Server> server_;
  ConnectionOptions options_;
};

TEST_F(GrpcConnectionTest, AnswersAndRepeats) {
  const Result<v1::LookupTermsResponse> reply = Connected().LookupTerms(Query("busy"));
  ASSERT_TRUE(reply.ok()) << reply.error().ToString();
  EXPECT_EQ(reply->total(), 3u);
}

TEST_F(GrpcConnectionTest, GivesRefusedFields) {
  const Result<v1::LookupTermsResponse> reply = Connected().LookupTerms(Query("bad"));
  ASSERT_FALSE(reply.ok());
  EXPECT_EQ(reply.error().code, ErrorCode::kInvalidArgument);
  EXPECT_EQ(reply.error().refused_fields, (std::vector<RefusedField>{{"query", "is bad"}}));
}

TEST_F(GrpcConnectionTest, SendsTheToken) {
  options_.token = "secret";
  const Result<v1::LookupTermsResponse> reply = Connected().LookupTerms(Query("x"));
  ASSERT_TRUE(reply.ok());
  EXPECT_EQ(reply->revision(), "Bearer secret");
}

TEST_F(GrpcConnectionTest, TakesRepliesAboveTheDefaultOfTheTransport) {
  EXPECT_TRUE(Connected().LookupTerms(Query("large")).ok());
}

TEST_F(GrpcConnectionTest, EndsAtTheDeadline) {
  CallOptions options;
  options.timeout = milliseconds(50);
  const Result<v1::LookupTermsResponse> reply = Connected().LookupTerms(Query("wait"), options);
  ASSERT_FALSE(reply.ok());
  EXPECT_EQ(reply.error().code, ErrorCode::kDeadlineExceeded);
}

TEST_F(GrpcConnectionTest, EndsWhenCancelled) {
  CallOptions options;
  options.cancellation = Cancellation();
  std::thread canceller([&] {
    while (glossary_.calls == 0) std::this_thread::sleep_for(milliseconds(1));
    options.cancellation->Cancel();
  });
  const Result<v1::LookupTermsResponse> reply = Connected().LookupTerms(Query("wait"), options);
  canceller.join();
  ASSERT_FALSE(reply.ok());
  EXPECT_EQ(reply.error().code, ErrorCode::kCancelled);
}

TEST_F(GrpcConnectionTest, StreamsBothWaysAtOnce) {
  std::uint64_t bytes = 0;
  std::uint32_t files = 0;
  const Result<void> result =
      Connected().Mine({}, {UploadOf("a", std::string(5 << 20, 'x')), UploadOf("b", "y")},
                       [&](const v1::MineResponse& reply) {
                         bytes += reply.progress().done();
                         if (reply.has_summary()) files = reply.summary().files();
                       });
  ASSERT_TRUE(result.ok()) << result.error().ToString();
  EXPECT_EQ(bytes, (5u << 20) + 1);
  EXPECT_EQ(files, 2u);
}

TEST_F(GrpcConnectionTest, AServiceThatStopsReadingIsHeard) {
  const Result<void> result = Connected().Mine(
      {}, {UploadOf("a", "stop" + std::string(20 << 20, 'x'))}, [](const auto&) {});
  ASSERT_FALSE(result.ok());
  EXPECT_EQ(result.error().message, "that is enough");
}

TEST_F(GrpcConnectionTest, AFileThatCannotBeReadEndsTheStream) {
  Upload broken;
  broken.name = "broken";
  broken.read = [](std::size_t) -> Result<std::string> {
    return Error{ErrorCode::kUnknown, "broken: I/O error"};
  };
  const Result<void> result = Connected().Mine({}, {broken}, [](const auto&) {});
  ASSERT_FALSE(result.ok());
  EXPECT_EQ(result.error().message, "broken: I/O error");
}

TEST_F(GrpcConnectionTest, AWriterThatFailsEndsTheBackup) {
  int pieces = 0;
  const Result<void> result = Connected().Backup(
      [&](std::string_view) -> Result<void> {
        if (++pieces < 3) return {};
        return Error{ErrorCode::kUnknown, "disk full"};
      },
      nullptr);
  ASSERT_FALSE(result.ok());
  EXPECT_EQ(result.error().message, "disk full");
  EXPECT_EQ(pieces, 3);
}

TEST(ConnectTest, NobodyThereIsUnavailable) {
  ConnectionOptions options;
  options.address = "127.0.0.1:1";
  options.retry.attempts = 1;
  const Result<Client> client = Client::Connect(options);
  ASSERT_TRUE(client.ok()) << "nothing is opened before the first call";
  const Result<v1::GetStatusResponse> reply = client->GetStatus();
  ASSERT_FALSE(reply.ok());
  EXPECT_EQ(reply.error().code, ErrorCode::kUnavailable);
}

TEST(ConnectTest, RefusesATokenInClearTextToAnotherMachine) {
  ConnectionOptions options;
  options.address = "192.0.2.1:50051";
  options.token = "secret";
  const Result<Client> client = Client::Connect(options);
  ASSERT_FALSE(client.ok());
  EXPECT_EQ(client.error().code, ErrorCode::kInvalidArgument);
  EXPECT_EQ(client.error().message.find("secret"), std::string::npos);
  options.tls = true;
  EXPECT_TRUE(Client::Connect(options).ok());
}

TEST(ConnectTest, RefusesAnAddressThatIsNone) {
  ConnectionOptions options;
  options.address = "nowhere";
  EXPECT_EQ(Client::Connect(options).error().code, ErrorCode::kInvalidArgument);
}

}  // namespace
}  // namespace crosswalk::client
