// A service over a temporary DIR, called through the process's own channel.
#ifndef CROSSWALK_TESTS_SERVICE_CALLS_SERVING_H_
#define CROSSWALK_TESTS_SERVICE_CALLS_SERVING_H_

#include <grpcpp/grpcpp.h>
#include <grpcpp/impl/client_unary_call.h>
#include <gtest/gtest.h>

#include <chrono>
#include <memory>
#include <string>
#include <vector>

#include "crosswalk/v1/admin_service.grpc.pb.h"
#include "crosswalk/v1/exchange_service.grpc.pb.h"
#include "crosswalk/v1/glossary_service.grpc.pb.h"
#include "crosswalk/v1/memory_service.grpc.pb.h"
#include "crosswalk/v1/text_service.grpc.pb.h"
#include "google/rpc/error_details.pb.h"
#include "google/rpc/status.pb.h"
#include "service/engine.h"
#include "service/server.h"
#include "tests/service/temporary_folder.h"

namespace crosswalk::service {

// The fields that a refusal names.
inline std::vector<std::string> FieldsOf(const grpc::Status& status) {
  std::vector<std::string> fields;
  google::rpc::Status details;
  details.ParseFromString(status.error_details());
  google::rpc::BadRequest bad_request;
  for (const auto& detail : details.details()) {
    if (!detail.UnpackTo(&bad_request)) continue;
    for (const auto& violation : bad_request.field_violations()) {
      fields.push_back(violation.field());
    }
  }
  return fields;
}

// The reason that a refusal gives to programs.
inline std::string ReasonOf(const grpc::Status& status) {
  google::rpc::Status details;
  details.ParseFromString(status.error_details());
  google::rpc::ErrorInfo info;
  for (const auto& detail : details.details()) {
    if (detail.UnpackTo(&info)) return info.reason();
  }
  return "";
}

class Serving : public testing::Test {
 protected:
  // Opens the DIR anew where it was open, and serves it.
  void Serve(const ServerOptions& options = {}) {
    server_.reset();
    engine_.reset();
    EngineOptions engine;
    engine.dir = folder_.path();
    engine.lock_wait = std::chrono::milliseconds(5000);
    engine.limits = limits_;
    auto opened = Engine::Open(engine);
    ASSERT_TRUE(opened.ok()) << opened.status().ToString();
    engine_ = *std::move(opened);
    auto started = Server::Start(*engine_, options);
    ASSERT_TRUE(started.ok()) << started.status().ToString();
    server_ = *std::move(started);
    Use(server_->InProcessChannel());
  }
  void Use(const std::shared_ptr<grpc::Channel>& channel) {
    glossaries_ = v1::GlossaryService::NewStub(channel);
    memories_ = v1::MemoryService::NewStub(channel);
    texts_ = v1::TextService::NewStub(channel);
    exchange_ = v1::ExchangeService::NewStub(channel);
    admin_ = v1::AdminService::NewStub(channel);
  }

  // Calls `method` of the glossary service.
  template <typename Request, typename Response>
  grpc::Status Call(grpc::Status (v1::GlossaryService::StubInterface::*method)(grpc::ClientContext*,
                                                                               const Request&,
                                                                               Response*),
                    const Request& request, Response& response) {
    grpc::ClientContext context;
    return (glossaries_.get()->*method)(&context, request, &response);
  }

  // Calls `method` of the memory service.
  template <typename Request, typename Response>
  grpc::Status CallMemory(grpc::Status (v1::MemoryService::StubInterface::*method)(
                              grpc::ClientContext*, const Request&, Response*),
                          const Request& request, Response& response) {
    grpc::ClientContext context;
    return (memories_.get()->*method)(&context, request, &response);
  }

  void MakeGlossary(const std::string& id) {
    v1::CreateGlossaryRequest request;
    request.set_glossary_id(id);
    v1::Glossary glossary;
    const grpc::Status status =
        Call(&v1::GlossaryService::StubInterface::CreateGlossary, request, glossary);
    ASSERT_TRUE(status.ok()) << status.error_message();
  }
  // Makes a concept of terms given as tag, text, tag, text, …
  v1::Concept MakeConcept(const std::string& glossary, const std::vector<std::string>& terms) {
    v1::CreateConceptRequest request;
    request.set_parent(glossary);
    for (std::size_t i = 0; i + 1 < terms.size(); i += 2) {
      auto* section = request.mutable_concept_entry()->add_languages();
      section->set_language_tag(terms[i]);
      auto* term = section->add_terms();
      term->set_language_tag(terms[i]);
      term->set_text(terms[i + 1]);
      term->set_status(v1::TERM_STATUS_PREFERRED);
    }
    v1::Concept made;
    const grpc::Status status =
        Call(&v1::GlossaryService::StubInterface::CreateConcept, request, made);
    EXPECT_TRUE(status.ok()) << status.error_message();
    return made;
  }
  grpc::Status Lookup(v1::LookupTermsRequest request, v1::LookupTermsResponse& response) {
    return Call(&v1::GlossaryService::StubInterface::LookupTerms, request, response);
  }

  TemporaryFolder folder_;
  Limits limits_;
  std::unique_ptr<Engine> engine_;
  std::unique_ptr<Server> server_;
  std::unique_ptr<v1::GlossaryService::Stub> glossaries_;
  std::unique_ptr<v1::MemoryService::Stub> memories_;
  std::unique_ptr<v1::TextService::Stub> texts_;
  std::unique_ptr<v1::ExchangeService::Stub> exchange_;
  std::unique_ptr<v1::AdminService::Stub> admin_;
};

}  // namespace crosswalk::service

#endif  // CROSSWALK_TESTS_SERVICE_CALLS_SERVING_H_
