#include "glossary/record/concept_store.h"

#include <gmock/gmock.h>

#include <set>
#include <thread>

#include "tests/glossary/record/record_fixture.h"

namespace crosswalk::record {
namespace {

using ::testing::HasSubstr;

class ConceptStoreTest : public RecordFixture {
 protected:
  ConceptStoreTest() : store_(*record_, limits_) {
    EXPECT_TRUE(store_.EnsureGlossary("g", "").ok());
  }

  // A concept from "en:file" and the like.
  static v1::Concept Make(std::initializer_list<std::string> terms) {
    v1::Concept concept_;
    for (const std::string& term : terms) {
      v1::LanguageSection& section = *concept_.add_languages();
      section.set_language_tag(term.substr(0, term.find(':')));
      section.add_terms()->set_text(term.substr(term.find(':') + 1));
    }
    return concept_;
  }
  Result<v1::Concept> Create(const v1::Concept& concept_, const std::string& id = "") {
    v1::CreateConceptRequest request;
    request.set_parent("glossaries/g");
    request.set_concept_id(id);
    *request.mutable_concept_entry() = concept_;
    return store_.CreateConcept(request, "ann");
  }
  Result<v1::Concept> Get(const std::string& name) {
    v1::GetConceptRequest request;
    request.set_name(name);
    return store_.GetConcept(request);
  }
  Result<v1::Concept> Update(const v1::Concept& concept_,
                             std::initializer_list<const char*> mask = {}) {
    v1::UpdateConceptRequest request;
    *request.mutable_concept_entry() = concept_;
    for (const char* path : mask) request.mutable_update_mask()->add_paths(path);
    return store_.UpdateConcept(request, "bob");
  }
  Status Delete(const std::string& name, const std::string& etag = "") {
    v1::DeleteConceptRequest request;
    request.set_name(name);
    request.set_etag(etag);
    return store_.DeleteConcept(request, "");
  }
  static std::string Field(const Status& status) {
    return status.violations().empty() ? "" : status.violations()[0].field;
  }

  const Limits limits_;
  ConceptStore store_;
};

TEST_F(ConceptStoreTest, AConceptComesBackWithWhatTheServiceSets) {
  const auto made = Create(Make({"en:file", "zh_TW:檔案"}));
  ASSERT_TRUE(made.ok()) << made.status().ToString();
  EXPECT_THAT(made->name(), HasSubstr("glossaries/g/concepts/"));
  EXPECT_EQ(made->author(), "ann");
  EXPECT_EQ(made->revision(), record_->Newest()->ToString());
  EXPECT_TRUE(made->has_create_time());
  EXPECT_EQ(made->languages(1).terms(0).language_tag(), "zh-Hant-TW");
  EXPECT_EQ(made->languages(0).terms(0).status(), v1::TERM_STATUS_ADMITTED);
  EXPECT_EQ(Get(made->name())->SerializeAsString(), made->SerializeAsString());
}

TEST_F(ConceptStoreTest, ConceptsAreNormalised) {
  v1::Concept wanted = Make({"en:  file\u3000", "ja:か\u3099", "en:file"});
  wanted.mutable_languages(2)->mutable_terms(0)->set_reading("fail");
  const auto made = Create(wanted);
  ASSERT_TRUE(made.ok()) << made.status().ToString();
  ASSERT_EQ(made->languages_size(), 2);
  EXPECT_EQ(made->languages(0).terms_size(), 1);
  EXPECT_EQ(made->languages(0).terms(0).text(), "file");
  EXPECT_EQ(made->languages(0).terms(0).reading(), "fail");
  EXPECT_EQ(made->languages(1).terms(0).text(), "が");
}

TEST_F(ConceptStoreTest, ARefusalNamesTheField) {
  EXPECT_EQ(Field(Create(v1::Concept()).status()), "concept.languages");
  EXPECT_EQ(Field(Create(Make({"en:ok", "xx yy!:word"})).status()),
            "concept.languages[1].language_tag");
  EXPECT_EQ(Field(Create(Make({"en: "})).status()), "concept.languages[0].terms[0].text");
  EXPECT_EQ(Field(Create(Make({"en:" + std::string(10 << 20, 'x')})).status()),
            "concept.languages[0].terms[0].text");
  EXPECT_EQ(Field(Create(Make({"en:a\xFF"})).status()), "concept.languages[0].terms[0].text");
  EXPECT_EQ(Field(Create(Make({"en:ok"}), "no spaces").status()), "concept_id");
  v1::Concept concept_ = Make({"en:ok"});
  concept_.mutable_languages(0)->mutable_terms(0)->set_language_tag("ja");
  EXPECT_EQ(Field(Create(concept_).status()), "concept.languages[0].terms[0].language_tag");
  concept_ = Make({"en:ok"});
  concept_.add_properties()->set_name(std::string(300, 'n'));
  EXPECT_EQ(Field(Create(concept_).status()), "concept.properties[0].name");
  EXPECT_EQ(Field(Get("concepts/x").status()), "name");
  EXPECT_EQ(*record_->Count(Kind::kConcept, "g"), 0u);
}

TEST_F(ConceptStoreTest, AMissingGlossaryIsNotFound) {
  v1::CreateConceptRequest request;
  request.set_parent("none");
  *request.mutable_concept_entry() = Make({"en:file"});
  EXPECT_EQ(store_.CreateConcept(request, "").status().code(), Code::kNotFound);
  v1::ListConceptsRequest list;
  list.set_parent("none");
  EXPECT_EQ(store_.ListConcepts(list).status().code(), Code::kNotFound);
  EXPECT_EQ(Get("glossaries/g/concepts/none").status().code(), Code::kNotFound);
}

TEST_F(ConceptStoreTest, AnIdIsTakenOnce) {
  ASSERT_TRUE(Create(Make({"en:a"}), "one").ok());
  EXPECT_EQ(Create(Make({"en:b"}), "one").status().code(), Code::kAlreadyExists);
}

TEST_F(ConceptStoreTest, AStaleEtagIsAborted) {
  const auto made = Create(Make({"en:a"}), "one");
  v1::Concept next = Make({"en:b"});
  next.set_name(made->name());
  next.set_etag("\"" + made->etag() + "\"");
  const auto updated = Update(next);
  ASSERT_TRUE(updated.ok()) << updated.status().ToString();
  for (const std::string& etag : {made->etag(), std::string("nonsense")}) {
    next.set_etag(etag);
    EXPECT_EQ(Update(next).status().code(), Code::kAborted);
    EXPECT_EQ(Update(next).status().reason(), "ETAG_MISMATCH");
    EXPECT_EQ(Delete(made->name(), etag).code(), Code::kAborted);
  }
  EXPECT_TRUE(Delete(made->name(), updated->etag()).ok());
}

TEST_F(ConceptStoreTest, AMaskChangesOnlyItsFields) {
  v1::Concept wanted = Make({"en:a"});
  wanted.add_labels("l");
  const auto made = Create(wanted);
  v1::Concept next = Make({"en:b"});
  next.set_name(made->name());
  next.add_subject_fields("s");
  const auto updated = Update(next, {"subject_fields"});
  ASSERT_TRUE(updated.ok());
  EXPECT_EQ(updated->languages(0).terms(0).text(), "a");
  EXPECT_EQ(updated->subject_fields(0), "s");
  EXPECT_EQ(updated->author(), "bob");
  EXPECT_EQ(updated->create_time().nanos(), made->create_time().nanos());
  EXPECT_EQ(Update(next)->labels_size(), 0);
  EXPECT_EQ(Update(next, {"*"})->languages(0).terms(0).text(), "b");
  EXPECT_EQ(Field(Update(next, {"etag"}).status()), "update_mask");
}

TEST_F(ConceptStoreTest, AnUpdateMakesWhatIsMissingOnlyWhenAsked) {
  v1::UpdateConceptRequest request;
  *request.mutable_concept_entry() = Make({"en:a"});
  request.mutable_concept_entry()->set_name("glossaries/g/concepts/new");
  EXPECT_EQ(store_.UpdateConcept(request, "").status().code(), Code::kNotFound);
  request.set_allow_missing(true);
  EXPECT_TRUE(store_.UpdateConcept(request, "").ok());
}

TEST_F(ConceptStoreTest, UpdatesWithoutEtagFromManyThreadsAllHappen) {
  const auto made = Create(Make({"en:a"}));
  std::vector<std::thread> threads;
  for (int t = 0; t < 4; ++t) {
    threads.emplace_back([&, t] {
      for (int i = 0; i < 10; ++i) {
        v1::Concept next = Make({"en:a" + std::to_string(t * 10 + i)});
        next.set_name(made->name());
        EXPECT_TRUE(Update(next).ok());
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  const ConceptId id = *ParseConceptName("name", made->name());
  EXPECT_EQ(record_->Versions(ConceptKey(id.id), 0, 100)->size(), 41u);
}

TEST_F(ConceptStoreTest, PagesCoverEveryConceptOnce) {
  for (int i = 0; i < 25; ++i) ASSERT_TRUE(Create(Make({"en:t" + std::to_string(i)})).ok());
  std::set<std::string> seen;
  v1::ListConceptsRequest request;
  request.set_parent("g");
  request.set_page_size(10);
  int pages = 0;
  do {
    const auto page = store_.ListConcepts(request);
    ASSERT_TRUE(page.ok());
    for (const v1::Concept& concept_ : page->concepts()) {
      EXPECT_TRUE(seen.insert(concept_.name()).second);
    }
    request.set_page_token(page->next_page_token());
    ++pages;
  } while (!request.page_token().empty());
  EXPECT_EQ(pages, 3);
  EXPECT_EQ(seen.size(), 25u);
  for (const char* token : {"x", "0123456789abcdef", "zzzzzzzzzzzzzzzzzz"}) {
    request.set_page_token(token);
    EXPECT_EQ(Field(store_.ListConcepts(request).status()), "page_token");
  }
  request.clear_page_token();
  request.set_page_size(-1);
  EXPECT_EQ(Field(store_.ListConcepts(request).status()), "page_size");
}

TEST_F(ConceptStoreTest, APageEndsBeforeTheMessageLimit) {
  v1::Concept large = Make({"en:a"});
  for (int i = 0; i < 15; ++i) large.add_notes()->set_text(std::string(60000, 'n'));
  for (int i = 0; i < 8; ++i) ASSERT_TRUE(Create(large).ok());
  v1::ListConceptsRequest request;
  request.set_parent("g");
  const auto page = store_.ListConcepts(request);
  ASSERT_TRUE(page.ok());
  EXPECT_LT(page->ByteSizeLong(), 4u << 20);
  EXPECT_FALSE(page->next_page_token().empty());
}

TEST_F(ConceptStoreTest, ABatchIsDoneInOrderAndWholeOrNotAtAll) {
  v1::BatchWriteConceptsRequest request;
  request.set_parent("g");
  v1::CreateConceptRequest& create = *request.add_writes()->mutable_create();
  create.set_concept_id("one");
  *create.mutable_concept_entry() = Make({"en:a"});
  v1::UpdateConceptRequest& update = *request.add_writes()->mutable_update();
  *update.mutable_concept_entry() = Make({"en:b"});
  update.mutable_concept_entry()->set_name("glossaries/g/concepts/one");
  const auto written = store_.BatchWriteConcepts(request, "");
  ASSERT_TRUE(written.ok()) << written.status().ToString();
  EXPECT_EQ(written->concepts(1).languages(0).terms(0).text(), "b");
  EXPECT_EQ(written->revision(), record_->Newest()->ToString());
  // Again: `one` exists, so nothing of it happens.
  request.mutable_writes(0)->mutable_create()->set_concept_id("two");
  request.add_writes()->mutable_create()->set_concept_id("one");
  *request.mutable_writes(2)->mutable_create()->mutable_concept_entry() = Make({"en:c"});
  EXPECT_EQ(store_.BatchWriteConcepts(request, "").status().code(), Code::kAlreadyExists);
  EXPECT_EQ(Get("glossaries/g/concepts/two").status().code(), Code::kNotFound);
  request.mutable_writes(2)->mutable_create()->mutable_concept_entry()->clear_languages();
  request.mutable_writes(2)->mutable_create()->clear_concept_id();
  EXPECT_EQ(Field(store_.BatchWriteConcepts(request, "").status()),
            "writes[2].create.concept.languages");
}

TEST_F(ConceptStoreTest, VersionsAreListedAndRestored) {
  const auto made = Create(Make({"en:a"}), "one");
  v1::Concept next = Make({"en:b"});
  next.set_name(made->name());
  ASSERT_TRUE(Update(next).ok());
  ASSERT_TRUE(Delete(made->name()).ok());
  v1::ListConceptVersionsRequest list;
  list.set_name(made->name());
  const auto versions = store_.ListConceptVersions(list);
  ASSERT_TRUE(versions.ok());
  ASSERT_EQ(versions->versions_size(), 3);
  EXPECT_TRUE(versions->versions(0).deleted());
  EXPECT_EQ(versions->versions(1).languages(0).terms(0).text(), "b");
  v1::RestoreConceptRequest restore;
  restore.set_name(made->name());
  restore.set_revision(made->revision());
  const auto restored = store_.RestoreConcept(restore, "eve");
  ASSERT_TRUE(restored.ok()) << restored.status().ToString();
  EXPECT_EQ(restored->languages(0).terms(0).text(), "a");
  EXPECT_EQ(restored->create_time().nanos(), made->create_time().nanos());
  restore.set_revision(versions->versions(0).revision());
  EXPECT_EQ(Field(store_.RestoreConcept(restore, "").status()), "revision");
  restore.set_revision(record_->Epoch() + ":999");
  EXPECT_EQ(store_.RestoreConcept(restore, "").status().code(), Code::kNotFound);
  list.set_page_size(2);
  const auto first = store_.ListConceptVersions(list);
  ASSERT_EQ(first->versions_size(), 2);
  list.set_page_token(first->next_page_token());
  EXPECT_EQ(store_.ListConceptVersions(list)->versions_size(), 2);
}

TEST_F(ConceptStoreTest, MergingKeepsAllAndTheOldNameLeadsOn) {
  v1::Concept first = Make({"en:file", "ja:ファイル"});
  first.add_origins()->set_origin("a.tsv");
  first.mutable_origins(0)->set_id("1");
  v1::Evidence& evidence = *first.add_evidence();
  evidence.set_source("檔案");
  evidence.set_source_language_tag("zh-Hant");
  evidence.set_target("file");
  evidence.set_target_language_tag("en");
  v1::Concept second = Make({"en:file", "zh-TW:檔案"});
  second.add_properties()->set_name("p");
  const auto from = Create(first, "from");
  const auto into = Create(second, "into");
  ASSERT_TRUE(from.ok() && into.ok()) << from.status().ToString();
  v1::MergeConceptsRequest request;
  request.set_from(from->name());
  request.set_into(into->name());
  request.set_into_etag("1");
  EXPECT_EQ(store_.MergeConcepts(request, "").status().code(), Code::kAborted);
  request.set_into_etag(into->etag());
  const auto merged = store_.MergeConcepts(request, "");
  ASSERT_TRUE(merged.ok()) << merged.status().ToString();
  EXPECT_EQ(merged->name(), into->name());
  EXPECT_EQ(merged->origins_size(), 1);
  EXPECT_EQ(merged->evidence_size(), 1);
  EXPECT_EQ(merged->properties_size(), 1);
  EXPECT_EQ(merged->languages_size(), 3);
  EXPECT_EQ(merged->languages(0).terms_size(), 1);
  EXPECT_EQ(Get(from->name())->name(), into->name());
  v1::Concept next = Make({"en:files"});
  next.set_name(from->name());
  EXPECT_EQ(Update(next)->name(), into->name());
  v1::ListConceptVersionsRequest list;
  list.set_name(from->name());
  EXPECT_EQ(store_.ListConceptVersions(list)->versions(0).merged_into(), into->name());
  request.clear_into_etag();
  EXPECT_EQ(store_.MergeConcepts(request, "").status().code(), Code::kInvalidArgument);
}

TEST_F(ConceptStoreTest, GlossariesAreMadeChangedListedAndDeleted) {
  v1::CreateGlossaryRequest create;
  create.set_glossary_id("術語-1");
  create.mutable_glossary()->set_display_name("Terms");
  const auto made = store_.CreateGlossary(create, "");
  ASSERT_TRUE(made.ok()) << made.status().ToString();
  EXPECT_EQ(made->name(), "glossaries/術語-1");
  EXPECT_EQ(store_.CreateGlossary(create, "").status().code(), Code::kAlreadyExists);
  v1::UpdateGlossaryRequest update;
  *update.mutable_glossary() = *made;
  update.mutable_glossary()->set_description("d");
  update.mutable_glossary()->clear_display_name();
  update.mutable_update_mask()->add_paths("description");
  const auto updated = store_.UpdateGlossary(update, "");
  ASSERT_TRUE(updated.ok());
  EXPECT_EQ(updated->display_name(), "Terms");
  EXPECT_EQ(updated->uid(), made->uid());
  EXPECT_EQ(store_.UpdateGlossary(update, "").status().reason(), "ETAG_MISMATCH");
  EXPECT_EQ(store_.ListGlossaries({})->glossaries_size(), 2);
  v1::DeleteGlossaryRequest drop;
  drop.set_name("g");
  ASSERT_TRUE(Create(Make({"en:a"}), "one").ok());
  EXPECT_EQ(store_.DeleteGlossary(drop, "").code(), Code::kFailedPrecondition);
  drop.set_force(true);
  ASSERT_TRUE(store_.DeleteGlossary(drop, "").ok());
  EXPECT_EQ(store_.DeleteGlossary(drop, "").code(), Code::kNotFound);
  EXPECT_EQ(*record_->Count(Kind::kConcept, "g"), 0u);
  EXPECT_EQ(store_.EnsureGlossary("g", "")->display_name(), "");
  EXPECT_EQ(Get("glossaries/g/concepts/one").status().code(), Code::kNotFound);
}

TEST_F(ConceptStoreTest, HeadersOfFilesSurviveAnUpdateOfTheGlossary) {
  v1::Glossary glossary = *store_.EnsureGlossary("g", "");
  glossary.add_collections()->set_title("header");
  Mutation mutation;
  mutation.key = {Kind::kGlossary, "", "g"};
  mutation.body = GlossaryBody(glossary);
  ASSERT_TRUE(Write({mutation}).ok());
  v1::UpdateGlossaryRequest update;
  update.mutable_glossary()->set_name("g");
  update.mutable_glossary()->set_display_name("n");
  const auto updated = store_.UpdateGlossary(update, "");
  ASSERT_TRUE(updated.ok()) << updated.status().ToString();
  ASSERT_EQ(updated->collections_size(), 1);
  EXPECT_EQ(updated->collections(0).title(), "header");
  EXPECT_EQ(updated->uid(), glossary.uid());
}

TEST_F(ConceptStoreTest, NamesOfGlossariesAreChecked) {
  for (const char* id : {"", "a b", "a/b", ".", "..", "\xFF", "a\xE3\x80\x80"}) {
    EXPECT_EQ(GlossaryId("f", id).status().code(), Code::kInvalidArgument) << id;
  }
  EXPECT_FALSE(GlossaryId("f", std::string(65, 'a')).ok());
  EXPECT_EQ(*GlossaryId("f", "glossaries/seed"), "seed");
  EXPECT_EQ(*GlossaryId("f", "v1.2_x-用語"), "v1.2_x-用語");
}

}  // namespace
}  // namespace crosswalk::record
