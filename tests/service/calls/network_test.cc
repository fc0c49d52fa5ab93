#include <gmock/gmock.h>
#include <grpcpp/health_check_service_interface.h>

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <thread>

#include "tests/service/calls/serving.h"

namespace crosswalk::service {
namespace {

using grpc::StatusCode;
using testing::HasSubstr;

constexpr const char* kToken = "a-token-of-some-length";

class Network : public Serving {
 protected:
  // A certificate for 127.0.0.1, made by the openssl program.
  bool MakeCertificate() {
    cert_ = folder_.path() / "cert.pem";
    key_ = folder_.path() / "key.pem";
    const std::string command =
        "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 "
        "-subj /CN=localhost -addext subjectAltName=DNS:localhost,IP:127.0.0.1 -keyout " +
        key_.string() + " -out " + cert_.string() + " >/dev/null 2>&1";
    return std::system(command.c_str()) == 0;
  }
  AccessPolicy Token() {
    return *AccessPolicy::FromTokenFile(folder_.Write("token", std::string(kToken) + "\n"));
  }
  static std::string Content(const std::filesystem::path& path) {
    std::stringstream content;
    content << std::ifstream(path).rdbuf();
    return content.str();
  }
  grpc::Status List(const std::string& authorization) {
    grpc::ClientContext context;
    context.set_deadline(std::chrono::system_clock::now() + std::chrono::seconds(10));
    if (!authorization.empty()) context.AddMetadata("authorization", authorization);
    v1::ListGlossariesResponse response;
    return glossaries_->ListGlossaries(&context, v1::ListGlossariesRequest(), &response);
  }
  grpc::Status CheckHealth(const std::shared_ptr<grpc::Channel>& channel, std::string& reply) {
    // Health is asked by hand: no package has its stubs.
    grpc::internal::RpcMethod method("/grpc.health.v1.Health/Check",
                                     grpc::internal::RpcMethod::NORMAL_RPC);
    grpc::ClientContext context;
    google::protobuf::Empty request;
    grpc::ByteBuffer bytes, answer;
    bool own = false;
    grpc::SerializationTraits<google::protobuf::Empty>::Serialize(request, &bytes, &own);
    const grpc::Status status =
        grpc::internal::BlockingUnaryCall<grpc::ByteBuffer, grpc::ByteBuffer>(
            channel.get(), method, &context, bytes, &answer);
    grpc::Slice slice;
    if (status.ok() && answer.DumpToSingleSlice(&slice).ok()) {
      reply.assign(reinterpret_cast<const char*>(slice.begin()), slice.size());
    }
    return status;
  }

  void WaitForGlossary(const std::string& id) {
    v1::GetGlossaryRequest request;
    request.set_name(id);
    v1::Glossary glossary;
    for (int i = 0; i < 500; ++i) {
      if (Call(&v1::GlossaryService::StubInterface::GetGlossary, request, glossary).ok()) return;
      std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    FAIL() << "the call never began";
  }

  std::filesystem::path cert_;
  std::filesystem::path key_;
};

TEST_F(Network, ListensOnLoopbackAndNamesThePort) {
  ServerOptions options;
  options.listen = "127.0.0.1:0";
  Serve(options);
  EXPECT_THAT(server_->address(), testing::MatchesRegex("127\\.0\\.0\\.1:[1-9][0-9]*"));
  Use(grpc::CreateChannel(server_->address(), grpc::InsecureChannelCredentials()));
  EXPECT_TRUE(List("").ok());
  auto second = Server::Start(*engine_, [&] {
    ServerOptions same;
    same.listen = server_->address();
    return same;
  }());
  EXPECT_EQ(second.status().code(), Code::kUnavailable);
}

TEST_F(Network, AnAddressOutsideIsRefusedWithoutTlsAndToken) {
  Serve();
  ServerOptions options;
  options.listen = "0.0.0.0:0";
  EXPECT_EQ(Server::Start(*engine_, options).status().code(), Code::kFailedPrecondition);
  options.access = Token();
  EXPECT_EQ(Server::Start(*engine_, options).status().code(), Code::kFailedPrecondition);
}

TEST_F(Network, WithATokenEveryCallNeedsIt) {
  ServerOptions options;
  options.listen = "127.0.0.1:0";
  options.access = Token();
  options.introspection = true;
  Serve(options);
  const auto channel = grpc::CreateChannel(server_->address(), grpc::InsecureChannelCredentials());
  Use(channel);
  EXPECT_EQ(List("").error_code(), StatusCode::UNAUTHENTICATED);
  EXPECT_EQ(List("Bearer wrong").error_code(), StatusCode::UNAUTHENTICATED);
  EXPECT_TRUE(List(std::string("Bearer ") + kToken).ok());
  grpc::ClientContext context;
  auto stream = texts_->Mine(&context);
  EXPECT_EQ(stream->Finish().error_code(), StatusCode::UNAUTHENTICATED);
  std::string health;
  EXPECT_TRUE(CheckHealth(channel, health).ok());
}

TEST_F(Network, TheSocketNeedsNoTokenAndGoesWithTheServer) {
  ServerOptions options;
  options.socket_dir = folder_.path();
  options.access = Token();
  Serve(options);
  Use(grpc::CreateChannel(SocketAddress(folder_.path()), grpc::InsecureChannelCredentials()));
  EXPECT_TRUE(List("").ok());
  const auto socket = folder_.path() / "crosswalk.sock";
  EXPECT_EQ(std::filesystem::status(socket).permissions(),
            std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
  server_.reset();
  EXPECT_FALSE(std::filesystem::exists(socket));
}

TEST_F(Network, TlsIsSpokenWithTheCertificateGiven) {
  if (!MakeCertificate()) GTEST_SKIP() << "needs the program openssl";
  ServerOptions options;
  options.listen = "127.0.0.1:0";
  options.tls_cert = cert_;
  options.tls_key = key_;
  options.access = Token();
  Serve(options);
  grpc::SslCredentialsOptions tls;
  tls.pem_root_certs = Content(cert_);
  Use(grpc::CreateChannel(server_->address(), grpc::SslCredentials(tls)));
  EXPECT_TRUE(List(std::string("Bearer ") + kToken).ok());
  EXPECT_EQ(List("").error_code(), StatusCode::UNAUTHENTICATED);
  Use(grpc::CreateChannel(server_->address(), grpc::InsecureChannelCredentials()));
  EXPECT_EQ(List(std::string("Bearer ") + kToken).error_code(), StatusCode::UNAVAILABLE);
}

TEST_F(Network, FilesThatAreNoCertificateAreAnError) {
  Serve();
  ServerOptions options;
  options.listen = "127.0.0.1:0";
  options.tls_cert = folder_.Write("cert.pem", "nothing");
  EXPECT_EQ(Server::Start(*engine_, options).status().code(), Code::kInvalidArgument);
  options.tls_key = folder_.path() / "none.pem";
  EXPECT_EQ(Server::Start(*engine_, options).status().code(), Code::kNotFound);
  options.tls_key = folder_.Write("key.pem", "nothing");
  EXPECT_FALSE(Server::Start(*engine_, options).ok());
}

TEST_F(Network, HealthSaysServing) {
  ServerOptions options;
  options.introspection = true;
  Serve(options);
  std::string reply;
  ASSERT_TRUE(CheckHealth(server_->InProcessChannel(), reply).ok());
  EXPECT_EQ(reply, std::string("\x08\x01"));  // status: SERVING
}

TEST_F(Network, ShuttingDownLetsRunningCallsEndAndRefusesNewOnes) {
  ServerOptions options;
  options.listen = "127.0.0.1:0";
  Serve(options);
  Use(grpc::CreateChannel(server_->address(), grpc::InsecureChannelCredentials()));
  grpc::ClientContext context;
  auto stream = texts_->Mine(&context);
  v1::MineRequest request;
  request.mutable_options()->set_into("g");
  stream->Write(request);
  WaitForGlossary("g");  // then the call is under way
  std::thread draining([this] { server_->Shutdown(std::chrono::seconds(20)); });
  std::this_thread::sleep_for(std::chrono::milliseconds(200));
  request.mutable_file()->set_name("a.txt");
  EXPECT_TRUE(stream->Write(request));
  stream->WritesDone();
  bool summary = false;
  for (v1::MineResponse response; stream->Read(&response);) summary |= response.has_summary();
  EXPECT_TRUE(summary);
  EXPECT_TRUE(stream->Finish().ok());
  draining.join();
  EXPECT_FALSE(List("").ok());
}

TEST_F(Network, ShuttingDownCancelsWhatDoesNotEndInTime) {
  ServerOptions options;
  options.listen = "127.0.0.1:0";
  Serve(options);
  Use(grpc::CreateChannel(server_->address(), grpc::InsecureChannelCredentials()));
  grpc::ClientContext context;
  auto stream = texts_->Mine(&context);
  v1::MineRequest request;
  request.mutable_options()->set_into("g");
  stream->Write(request);
  WaitForGlossary("g");  // then the call is under way
  const auto start = std::chrono::steady_clock::now();
  server_->Shutdown(std::chrono::milliseconds(200));
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(10));
  EXPECT_FALSE(stream->Finish().ok());
}

}  // namespace
}  // namespace crosswalk::service
