#include <gmock/gmock.h>

#include "service/admin_service.h"
#include "service/exchange_service.h"
#include "service/glossary_service.h"
#include "service/memory_service.h"
#include "service/text_service.h"
#include "tests/service/calls/serving.h"

namespace crosswalk::service {
namespace {

using Stub = v1::GlossaryService::StubInterface;
using testing::ElementsAre;
using testing::IsEmpty;

class GlossaryCalls : public Serving {
 protected:
  void SetUp() override { Serve(); }
};

TEST_F(GlossaryCalls, EveryMethodOfTheContractIsServed) {
  CallEnvironment environment{CallLimits(), AccessPolicy()};
  EXPECT_THAT(GlossaryService(*engine_, environment).MissingMethods(), IsEmpty());
  EXPECT_THAT(MemoryService(*engine_, environment).MissingMethods(), IsEmpty());
  EXPECT_THAT(TextService(*engine_, environment).MissingMethods(), IsEmpty());
  EXPECT_THAT(ExchangeService(*engine_, environment).MissingMethods(), IsEmpty());
  EXPECT_THAT(AdminService(*engine_, environment).MissingMethods(), IsEmpty());
}

TEST_F(GlossaryCalls, AGlossaryLivesFromCreationToDeletion) {
  MakeGlossary("seed");
  v1::GetGlossaryRequest get;
  get.set_name("glossaries/seed");
  v1::Glossary glossary;
  ASSERT_TRUE(Call(&Stub::GetGlossary, get, glossary).ok());
  EXPECT_EQ(glossary.name(), "glossaries/seed");

  v1::UpdateGlossaryRequest update;
  *update.mutable_glossary() = glossary;
  update.mutable_glossary()->set_display_name("Seed");
  ASSERT_TRUE(Call(&Stub::UpdateGlossary, update, glossary).ok());
  EXPECT_EQ(glossary.display_name(), "Seed");

  v1::ListGlossariesRequest list;
  v1::ListGlossariesResponse listed;
  ASSERT_TRUE(Call(&Stub::ListGlossaries, list, listed).ok());
  ASSERT_EQ(listed.glossaries_size(), 1);
  EXPECT_EQ(listed.glossaries(0).display_name(), "Seed");

  v1::DeleteGlossaryRequest remove;
  remove.set_name("seed");
  google::protobuf::Empty empty;
  ASSERT_TRUE(Call(&Stub::DeleteGlossary, remove, empty).ok());
  EXPECT_EQ(Call(&Stub::GetGlossary, get, glossary).error_code(), grpc::StatusCode::NOT_FOUND);
}

TEST_F(GlossaryCalls, AConceptIsWrittenChangedListedRestoredAndDeleted) {
  MakeGlossary("g");
  v1::Concept concept_ = MakeConcept("g", {"en", "server", "zh-Hans", "服务器"});
  const std::string first = concept_.revision();

  concept_.mutable_languages(0)->mutable_terms(0)->set_text("host");
  v1::UpdateConceptRequest update;
  *update.mutable_concept_entry() = concept_;
  v1::Concept changed;
  ASSERT_TRUE(Call(&Stub::UpdateConcept, update, changed).ok());
  EXPECT_EQ(changed.languages(0).terms(0).text(), "host");

  v1::ListConceptVersionsRequest versions;
  versions.set_name(concept_.name());
  v1::ListConceptVersionsResponse history;
  ASSERT_TRUE(Call(&Stub::ListConceptVersions, versions, history).ok());
  EXPECT_EQ(history.versions_size(), 2);

  v1::RestoreConceptRequest restore;
  restore.set_name(concept_.name());
  restore.set_revision(first);
  ASSERT_TRUE(Call(&Stub::RestoreConcept, restore, changed).ok());
  EXPECT_EQ(changed.languages(0).terms(0).text(), "server");

  v1::ListConceptsRequest list;
  list.set_parent("g");
  v1::ListConceptsResponse listed;
  ASSERT_TRUE(Call(&Stub::ListConcepts, list, listed).ok());
  EXPECT_EQ(listed.concepts_size(), 1);

  v1::DeleteConceptRequest remove;
  remove.set_name(concept_.name());
  google::protobuf::Empty empty;
  ASSERT_TRUE(Call(&Stub::DeleteConcept, remove, empty).ok());
  v1::GetConceptRequest get;
  get.set_name(concept_.name());
  EXPECT_EQ(Call(&Stub::GetConcept, get, changed).error_code(), grpc::StatusCode::NOT_FOUND);
}

TEST_F(GlossaryCalls, ABatchIsAllOrNothingAndAMergeLeadsOn) {
  MakeGlossary("g");
  v1::BatchWriteConceptsRequest batch;
  batch.set_parent("g");
  for (const char* text : {"alpha", "beta"}) {
    auto* create = batch.add_writes()->mutable_create();
    create->set_parent("g");
    auto* section = create->mutable_concept_entry()->add_languages();
    section->set_language_tag("en");
    section->add_terms()->set_text(text);
    section->mutable_terms(0)->set_language_tag("en");
  }
  v1::BatchWriteConceptsResponse written;
  const grpc::Status status = Call(&Stub::BatchWriteConcepts, batch, written);
  ASSERT_TRUE(status.ok()) << status.error_message();
  ASSERT_EQ(written.concepts_size(), 2);
  EXPECT_FALSE(written.revision().empty());

  batch.mutable_writes(1)->mutable_create()->mutable_concept_entry()->clear_languages();
  EXPECT_EQ(Call(&Stub::BatchWriteConcepts, batch, written).error_code(),
            grpc::StatusCode::INVALID_ARGUMENT);

  v1::ListConceptsRequest list;
  list.set_parent("g");
  v1::ListConceptsResponse listed;
  ASSERT_TRUE(Call(&Stub::ListConcepts, list, listed).ok());
  ASSERT_EQ(listed.concepts_size(), 2);

  v1::MergeConceptsRequest merge;
  merge.set_from(listed.concepts(0).name());
  merge.set_into(listed.concepts(1).name());
  v1::Concept merged;
  ASSERT_TRUE(Call(&Stub::MergeConcepts, merge, merged).ok());
  v1::GetConceptRequest get;
  get.set_name(listed.concepts(0).name());
  v1::Concept led;
  ASSERT_TRUE(Call(&Stub::GetConcept, get, led).ok());
  EXPECT_EQ(led.name(), listed.concepts(1).name());
}

TEST_F(GlossaryCalls, AWriteIsFoundByALookupAtItsRevision) {
  MakeGlossary("g");
  const v1::Concept made = MakeConcept("g", {"zh-Hant", "廣島進程", "en", "Hiroshima Process"});
  v1::LookupTermsRequest request;
  request.set_query("广岛进程");
  request.set_source_language_tag("zh-Hans");
  request.add_target_language_tags("en");
  request.set_min_revision(made.revision());
  v1::LookupTermsResponse response;
  const grpc::Status status = Lookup(request, response);
  ASSERT_TRUE(status.ok()) << status.error_message();
  ASSERT_EQ(response.hits_size(), 1);
  EXPECT_EQ(response.hits(0).level(), v1::LEVEL_VARIANT);
  EXPECT_EQ(response.hits(0).concept_name(), made.name());
  ASSERT_EQ(response.hits(0).targets_size(), 1);
  EXPECT_EQ(response.hits(0).targets(0).text(), "Hiroshima Process");
}

TEST_F(GlossaryCalls, RecognitionCountsCodePointsBehindSupplementaryCharacters) {
  MakeGlossary("g");
  const v1::Concept made = MakeConcept("g", {"zh-Hant", "廣島進程", "en", "Hiroshima Process"});
  v1::RecognizeTermsRequest request;
  request.set_text("𠮷：廣島進程。");
  request.set_source_language_tag("zh-Hant");
  request.set_min_revision(made.revision());
  v1::RecognizeTermsResponse response;
  const grpc::Status status = Call(&Stub::RecognizeTerms, request, response);
  ASSERT_TRUE(status.ok()) << status.error_message();
  ASSERT_EQ(response.spans_size(), 1);
  EXPECT_EQ(response.spans(0).start(), 2u);
  EXPECT_EQ(response.spans(0).end(), 6u);
}

TEST_F(GlossaryCalls, StatisticsOfAFreshGlossaryAreZeroAndThenCount) {
  MakeGlossary("g");
  v1::GetGlossaryStatisticsRequest request;
  request.set_name("g");
  v1::GlossaryStatistics statistics;
  grpc::Status status = Call(&Stub::GetGlossaryStatistics, request, statistics);
  ASSERT_TRUE(status.ok()) << status.error_message();
  EXPECT_EQ(statistics.concepts(), 0u);
  EXPECT_EQ(statistics.glossary(), "glossaries/g");
  const v1::Concept made = MakeConcept("g", {"zh-Hans", "软件", "en", "software"});
  request.set_min_revision(made.revision());
  status = Call(&Stub::GetGlossaryStatistics, request, statistics);
  ASSERT_TRUE(status.ok()) << status.error_message();
  EXPECT_EQ(statistics.concepts(), 1u);
  EXPECT_EQ(statistics.terms(), 2u);
  request.set_name("none");
  EXPECT_EQ(Call(&Stub::GetGlossaryStatistics, request, statistics).error_code(),
            grpc::StatusCode::NOT_FOUND);
}

TEST_F(GlossaryCalls, WhatWasWrittenIsThereAfterReopening) {
  MakeGlossary("g");
  const v1::Concept made = MakeConcept("g", {"zh-Hans", "软件", "en", "software"});
  Serve();
  v1::LookupTermsRequest request;
  request.set_query("software");
  request.set_min_revision(made.revision());
  v1::LookupTermsResponse response;
  ASSERT_TRUE(Lookup(request, response).ok());
  EXPECT_EQ(response.total(), 1u);
}

}  // namespace
}  // namespace crosswalk::service
