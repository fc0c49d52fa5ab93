#include <gmock/gmock.h>

#include "tests/service/calls/serving.h"

namespace crosswalk::service {
namespace {

using grpc::StatusCode;
using testing::ElementsAre;
using testing::HasSubstr;

class BadInput : public Serving {
 protected:
  using Stub = v1::GlossaryService::StubInterface;

  void SetUp() override {
    Serve();
    MakeGlossary("g");
    made_ = MakeConcept("g", {"zh-Hant", "軟體", "en", "software"});
  }
  // Whatever was sent, the service goes on answering.
  void TearDown() override {
    v1::LookupTermsRequest request;
    request.set_query("software");
    request.set_min_revision(made_.revision());
    v1::LookupTermsResponse response;
    EXPECT_TRUE(Lookup(request, response).ok());
    EXPECT_EQ(response.total(), 1u);
  }
  grpc::Status LookupWith(const std::function<void(v1::LookupTermsRequest&)>& change) {
    v1::LookupTermsRequest request;
    request.set_query("software");
    change(request);
    v1::LookupTermsResponse response;
    return Lookup(request, response);
  }

  v1::Concept made_;
};

TEST_F(BadInput, ALookupIsRefusedWithTheFieldConcerned) {
  const struct {
    const char* what;
    std::function<void(v1::LookupTermsRequest&)> change;
    StatusCode code;
    const char* field;
  } rows[] = {
      {"no query", [](auto& q) { q.set_query(""); }, StatusCode::INVALID_ARGUMENT, "query"},
      {"not UTF-8", [](auto& q) { q.set_query("a\xff"); }, StatusCode::INVALID_ARGUMENT, "query"},
      {"a surrogate", [](auto& q) { q.set_query("\xed\xa0\x80"); }, StatusCode::INVALID_ARGUMENT,
       "query"},
      {"a control character", [](auto& q) { q.set_query(std::string("a\0b", 3)); },
       StatusCode::INVALID_ARGUMENT, "query"},
      {"a long term", [](auto& q) { q.set_query(std::string(3 << 20, 'x')); },
       StatusCode::INVALID_ARGUMENT, "query"},
      {"an unknown source tag", [](auto& q) { q.set_source_language_tag("zh tw!"); },
       StatusCode::INVALID_ARGUMENT, "source_language_tag"},
      {"an unknown target tag",
       [](auto& q) { q.add_target_language_tags("en"), q.add_target_language_tags("!!"); },
       StatusCode::INVALID_ARGUMENT, "target_language_tags[1]"},
      {"a negative limit", [](auto& q) { q.set_limit(-1); }, StatusCode::INVALID_ARGUMENT, "limit"},
      {"a mode that is none", [](auto& q) { q.set_mode(static_cast<v1::LookupMode>(99)); },
       StatusCode::INVALID_ARGUMENT, "mode"},
      {"a revision that is none", [](auto& q) { q.set_min_revision("yesterday"); },
       StatusCode::INVALID_ARGUMENT, "min_revision"},
  };
  for (const auto& row : rows) {
    const grpc::Status status = LookupWith(row.change);
    EXPECT_EQ(status.error_code(), row.code) << row.what << ": " << status.error_message();
    EXPECT_THAT(FieldsOf(status), ElementsAre(row.field)) << row.what;
    EXPECT_FALSE(status.error_message().empty()) << row.what;
  }
}

TEST_F(BadInput, AMessageAboveTheLimitIsRefusedBeforeItIsRead) {
  const grpc::Status status =
      LookupWith([](auto& request) { request.set_query(std::string(10 << 20, 'x')); });
  EXPECT_EQ(status.error_code(), StatusCode::RESOURCE_EXHAUSTED);
}

TEST_F(BadInput, AnUnknownGlossaryIsNotFound) {
  EXPECT_EQ(LookupWith([](auto& q) { q.mutable_filter()->add_glossaries("none"); }).error_code(),
            StatusCode::NOT_FOUND);
  v1::CreateConceptRequest create;
  create.set_parent("none");
  *create.mutable_concept_entry() = made_;
  create.mutable_concept_entry()->clear_name();
  v1::Concept concept_;
  EXPECT_EQ(Call(&Stub::CreateConcept, create, concept_).error_code(), StatusCode::NOT_FOUND);
  v1::ListCandidatesRequest candidates;
  candidates.set_parent("none");
  v1::ListCandidatesResponse listed;
  EXPECT_EQ(Call(&Stub::ListCandidates, candidates, listed).error_code(), StatusCode::NOT_FOUND);
}

TEST_F(BadInput, ARevisionThatNoRecordGaveIsOutOfRange) {
  const std::string epoch = made_.revision().substr(0, made_.revision().find(':'));
  EXPECT_EQ(LookupWith([&](auto& q) { q.set_min_revision(epoch + ":999999999"); }).error_code(),
            StatusCode::OUT_OF_RANGE);
  EXPECT_EQ(LookupWith([&](auto& q) { q.set_min_revision("0000:1"); }).error_code(),
            StatusCode::OUT_OF_RANGE);
}

TEST_F(BadInput, AStaleEtagIsAborted) {
  v1::UpdateConceptRequest update;
  *update.mutable_concept_entry() = made_;
  v1::Concept changed;
  update.mutable_concept_entry()->add_labels("new");
  ASSERT_TRUE(Call(&Stub::UpdateConcept, update, changed).ok());
  update.mutable_concept_entry()->add_labels("newer");
  const grpc::Status status = Call(&Stub::UpdateConcept, update, changed);
  EXPECT_EQ(status.error_code(), StatusCode::ABORTED);
  EXPECT_EQ(ReasonOf(status), "ETAG_MISMATCH");
}

TEST_F(BadInput, ATermOfAConceptIsRefusedWithItsPath) {
  v1::CreateConceptRequest create;
  create.set_parent("g");
  auto* section = create.mutable_concept_entry()->add_languages();
  section->set_language_tag("en");
  section->add_terms()->set_text("fine");
  auto* bad = section->add_terms();
  v1::Concept concept_;
  const std::string path = "concept.languages[0].terms[1].";
  bad->set_text("\xf8");
  EXPECT_THAT(FieldsOf(Call(&Stub::CreateConcept, create, concept_)), ElementsAre(path + "text"));
  bad->set_text(std::string(5000, 'x'));
  EXPECT_THAT(FieldsOf(Call(&Stub::CreateConcept, create, concept_)), ElementsAre(path + "text"));
  bad->set_text("x");
  bad->set_language_tag("!");
  EXPECT_THAT(FieldsOf(Call(&Stub::CreateConcept, create, concept_)),
              ElementsAre(path + "language_tag"));
}

TEST_F(BadInput, AnExpiredDeadlineIsDeadlineExceeded) {
  grpc::ClientContext context;
  context.set_deadline(std::chrono::system_clock::now() - std::chrono::seconds(1));
  v1::LookupTermsRequest request;
  request.set_query("software");
  v1::LookupTermsResponse response;
  EXPECT_EQ(glossaries_->LookupTerms(&context, request, &response).error_code(),
            StatusCode::DEADLINE_EXCEEDED);
}

TEST_F(BadInput, ConversionBetweenLanguagesIsRefused) {
  v1::ConvertRequest request;
  request.set_text("軟體");
  request.set_source_language_tag("zh-Hant");
  request.set_target_language_tag("ja");
  v1::ConvertResponse response;
  grpc::ClientContext context;
  EXPECT_EQ(texts_->Convert(&context, request, &response).error_code(),
            StatusCode::INVALID_ARGUMENT);
}

TEST_F(BadInput, AMethodThatIsNotThereIsUnimplemented) {
  grpc::internal::RpcMethod method("/crosswalk.v1.GlossaryService/Nothing",
                                   grpc::internal::RpcMethod::NORMAL_RPC);
  grpc::ClientContext context;
  google::protobuf::Empty empty, response;
  EXPECT_EQ(grpc::internal::BlockingUnaryCall(server_->InProcessChannel().get(), method, &context,
                                              empty, &response)
                .error_code(),
            StatusCode::UNIMPLEMENTED);
}

}  // namespace
}  // namespace crosswalk::service
