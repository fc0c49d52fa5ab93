// A glossary in a real record behind a real index, and short forms for what a review does.
#ifndef CROSSWALK_TESTS_GLOSSARY_MINE_REVIEW_GLOSSARY_H_
#define CROSSWALK_TESTS_GLOSSARY_MINE_REVIEW_GLOSSARY_H_

#include <gtest/gtest.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "glossary/mine/review/candidate_store.h"
#include "glossary/record/concept_store.h"
#include "tests/glossary/mine/mine_text.h"

namespace crosswalk::mine {

inline constexpr auto kGloss = v1::EVIDENCE_KIND_GLOSS;
inline constexpr auto kAcronym = v1::EVIDENCE_KIND_ACRONYM;
inline constexpr auto kAlias = v1::EVIDENCE_KIND_ALIAS;

// The glossary `seed`. A value of a test or of one try of a property.
class ReviewGlossary {
 public:
  ReviewGlossary() {
    static int number = 0;
    path_ = std::filesystem::temp_directory_path() /
            ("review_glossary_" + std::to_string(::getpid()) + "_" + std::to_string(++number));
    std::filesystem::create_directories(path_);
    record_ = *record::OpenSqlite(path_ / "record.db", {});
    index::IndexOptions options;
    options.delta_interval = std::chrono::milliseconds(1);
    index_ = *index::Index::Open(path_ / "index", *record_, TestFolder(), options);
    Open({});
    EXPECT_TRUE(concepts_->EnsureGlossary("seed", "").ok());
  }
  ~ReviewGlossary() {
    store_.reset();
    index_.reset();
    record_.reset();
    std::filesystem::remove_all(path_);
  }
  // Other limits from here on.
  void Open(const Limits& limits) {
    concepts_ = std::make_unique<record::ConceptStore>(*record_, limits);
    store_ = std::make_unique<CandidateStore>(*record_, *index_, TestFolder(), limits);
  }

  v1::MineSummary StoreDocuments(const std::vector<std::vector<v1::Evidence>>& documents) {
    v1::MineSummary summary;
    const Status status = store_->StoreDocuments("seed", documents, "ann", Cancellation(), summary);
    EXPECT_TRUE(status.ok()) << status.ToString();
    return summary;
  }
  v1::MineSummary Store(const std::vector<v1::Evidence>& pairs) { return StoreDocuments({pairs}); }

  std::vector<v1::Candidate> List(double min_confidence = 0) {
    v1::ListCandidatesRequest request;
    request.set_parent("glossaries/seed");
    request.set_min_confidence(min_confidence);
    request.set_page_size(1000);
    const auto listed = store_->List(request, Cancellation());
    EXPECT_TRUE(listed.ok()) << listed.status().ToString();
    if (!listed.ok()) return {};
    return {listed->candidates().begin(), listed->candidates().end()};
  }
  // "source=target", in the order of the list.
  std::vector<std::string> Listed() {
    std::vector<std::string> pairs;
    for (const v1::Candidate& candidate : List()) {
      pairs.push_back(candidate.source().text() + "=" + candidate.target().text());
    }
    return pairs;
  }
  std::vector<v1::Concept> Concepts() {
    v1::ListConceptsRequest request;
    request.set_parent("seed");
    request.set_page_size(1000);
    const auto listed = concepts_->ListConcepts(request);
    return {listed->concepts().begin(), listed->concepts().end()};
  }
  v1::Concept Concept(const std::string& name) {
    v1::GetConceptRequest request;
    request.set_name(name);
    const auto read = concepts_->GetConcept(request);
    EXPECT_TRUE(read.ok()) << read.status().ToString();
    return read.ok() ? *read : v1::Concept();
  }

  Result<v1::ReviewCandidatesResponse> Accept(const std::vector<std::string>& names) {
    v1::AcceptCandidatesRequest request;
    request.set_parent("seed");
    for (const std::string& name : names) request.add_names(name);
    return store_->Accept(request, "ben", Cancellation());
  }
  Result<v1::ReviewCandidatesResponse> AcceptAbove(double confidence,
                                                   bool without_conflicts = false) {
    v1::AcceptCandidatesRequest request;
    request.set_parent("seed");
    request.set_min_confidence(confidence);
    request.set_without_conflicts(without_conflicts);
    return store_->Accept(request, "ben", Cancellation());
  }
  Result<v1::ReviewCandidatesResponse> Reject(const std::vector<std::string>& names) {
    v1::RejectCandidatesRequest request;
    request.set_parent("seed");
    for (const std::string& name : names) request.add_names(name);
    return store_->Reject(request, "ben", Cancellation());
  }
  Result<v1::ReviewCandidatesResponse> RejectBelow(double confidence) {
    v1::RejectCandidatesRequest request;
    request.set_parent("seed");
    request.set_below_confidence(confidence);
    return store_->Reject(request, "ben", Cancellation());
  }
  // A concept that people made, of terms given as tag and text.
  v1::Concept Reviewed(const std::vector<std::pair<std::string, std::string>>& terms) {
    v1::CreateConceptRequest request;
    request.set_parent("seed");
    for (const auto& [tag, text] : terms) {
      auto* section = request.mutable_concept_entry()->add_languages();
      section->set_language_tag(tag);
      section->add_terms()->set_text(text);
    }
    const auto made = concepts_->CreateConcept(request, "");
    EXPECT_TRUE(made.ok()) << made.status().ToString();
    return *made;
  }

  record::Record& record() { return *record_; }
  index::Index& index() { return *index_; }
  record::ConceptStore& concepts() { return *concepts_; }
  CandidateStore& store() { return *store_; }

 private:
  std::filesystem::path path_;
  std::unique_ptr<record::Record> record_;
  std::unique_ptr<index::Index> index_;
  std::unique_ptr<record::ConceptStore> concepts_;
  std::unique_ptr<CandidateStore> store_;
};

}  // namespace crosswalk::mine

#endif  // CROSSWALK_TESTS_GLOSSARY_MINE_REVIEW_GLOSSARY_H_
