// Mined pairs in a real record behind a real index.
#include "glossary/mine/review/candidate_store.h"

#include <gmock/gmock.h>

#include <thread>

#include "tests/glossary/mine/review_glossary.h"

namespace crosswalk::mine {
namespace {

using testing::HasSubstr;
using testing::SizeIs;

class CandidateStoreTest : public testing::Test, protected ReviewGlossary {
 protected:
  v1::Concept Reviewed(const std::string& tag, const std::string& text,
                       const std::string& other_tag, const std::string& other) {
    return ReviewGlossary::Reviewed({{tag, text}, {other_tag, other}});
  }
  Result<v1::ReviewCandidatesResponse> Accept(const std::string& name) {
    return ReviewGlossary::Accept({name});
  }
  Result<v1::ReviewCandidatesResponse> Reject(const std::string& name) {
    return ReviewGlossary::Reject({name});
  }
};

const std::vector<v1::Evidence>& Document() {
  static const std::vector<v1::Evidence> pairs = {
      Mined(kGloss, "金邊人工智能倡議", "Phnom Penh AI Initiative", "a.txt", 1, 0.95),
      Mined(kAlias, "金邊人工智能倡議", "金邊倡議", "a.txt", 1, 0.8),
      Mined(kGloss, "世界氣象組織", "World Meteorological Organization", "a.txt", 40, 0.9),
      Mined(kAcronym, "世界氣象組織", "WMO", "a.txt", 40, 0.9)};
  return pairs;
}

TEST_F(CandidateStoreTest, PairsThatShareATermMakeOneConcept) {
  const auto summary = Store(Document());
  EXPECT_EQ(summary.created(), 4u);
  EXPECT_EQ(summary.joined() + summary.unchanged() + summary.conflicts(), 0u);
  EXPECT_THAT(Concepts(), SizeIs(2));
  EXPECT_FALSE(summary.revision().empty());
}

TEST_F(CandidateStoreTest, TheSameDocumentAgainWritesNothing) {
  Store(Document());
  const auto before = record().Newest()->number;
  const auto summary = Store(Document());
  EXPECT_EQ(summary.unchanged(), 4u);
  EXPECT_EQ(summary.created() + summary.joined(), 0u);
  EXPECT_EQ(record().Newest()->number, before);
}

TEST_F(CandidateStoreTest, AnotherDocumentAddsEvidence) {
  Store(Document());
  const auto summary =
      Store({Mined(kGloss, "世界气象组织", "World Meteorological Organization", "b.txt", 3)});
  EXPECT_EQ(summary.joined(), 1u);
  EXPECT_THAT(Concepts(), SizeIs(2));
}

TEST_F(CandidateStoreTest, APairFillsTheFreeLanguageOfAConcept) {
  const auto reviewed = Reviewed("zh-Hant", "世界氣象組織", "ja", "世界気象機関");
  EXPECT_EQ(Store(Document()).joined(), 2u);
  const auto now = concepts().GetConcept([&] {
    v1::GetConceptRequest request;
    request.set_name(reviewed.name());
    return request;
  }());
  ASSERT_TRUE(now.ok());
  EXPECT_EQ(now->evidence_size(), 2);
  EXPECT_EQ(now->languages_size(), 3);
}

TEST_F(CandidateStoreTest, AContradictionIsANewConceptMarkedAsConflict) {
  const auto reviewed = Reviewed("zh-Hant", "世界氣象組織", "en", "Weather Bureau");
  const auto summary = Store({Document()[2]});
  EXPECT_EQ(summary.created(), 1u);
  EXPECT_EQ(summary.conflicts(), 1u);
  const auto listed = List();
  ASSERT_THAT(listed, SizeIs(1));
  ASSERT_EQ(listed[0].conflicts_size(), 1);
  EXPECT_THAT(listed[0].conflicts(0), HasSubstr(reviewed.name()));
}

TEST_F(CandidateStoreTest, ListIsSurestFirstGroupedByConceptAndPaged) {
  Store(Document());
  const auto all = List();
  ASSERT_THAT(all, SizeIs(4));
  EXPECT_EQ(all[0].target().text(), "Phnom Penh AI Initiative");
  EXPECT_EQ(all[1].target().text(), "金邊倡議");
  EXPECT_EQ(all[1].concept_name(), all[0].concept_name());
  EXPECT_THAT(List(0.85), SizeIs(3));
  v1::ListCandidatesRequest request;
  request.set_parent("seed");
  request.set_page_size(1);
  std::vector<std::string> names;
  do {
    const auto page = store().List(request, Cancellation());
    ASSERT_TRUE(page.ok()) << page.status().ToString();
    ASSERT_EQ(page->candidates_size(), 1);
    names.push_back(page->candidates(0).name());
    request.set_page_token(page->next_page_token());
  } while (!request.page_token().empty());
  ASSERT_THAT(names, SizeIs(4));
  for (std::size_t i = 0; i < 4; ++i) EXPECT_EQ(names[i], all[i].name());
}

TEST_F(CandidateStoreTest, AcceptingMovesTermsOnAndKeepsTheSentence) {
  Store(Document());
  const auto first = List()[0];
  const auto accepted = Accept(first.name());
  ASSERT_TRUE(accepted.ok()) << accepted.status().ToString();
  ASSERT_EQ(accepted->concepts_size(), 1);
  const auto& term = accepted->concepts(0).languages(0).terms(0);
  EXPECT_EQ(term.status(), v1::TERM_STATUS_PREFERRED);
  EXPECT_EQ(term.contexts_size(), 1);
  EXPECT_EQ(accepted->concepts(0).author(), "ben");
  // The alias still waits: one of its sides does.
  EXPECT_THAT(List(), SizeIs(3));
}

TEST_F(CandidateStoreTest, AcceptingByConfidenceTakesAllAbove) {
  Store(Document());
  v1::AcceptCandidatesRequest request;
  request.set_parent("seed");
  EXPECT_EQ(store().Accept(request, "", Cancellation()).status().code(), Code::kInvalidArgument);
  request.set_min_confidence(0.85);
  EXPECT_TRUE(store().Accept(request, "", Cancellation()).ok());
  EXPECT_THAT(List(), SizeIs(1));
}

TEST_F(CandidateStoreTest, WhatWasRejectedStaysRejected) {
  Store(Document());
  for (const auto& candidate : List()) {
    ASSERT_TRUE(Reject(candidate.name()).ok());
  }
  EXPECT_TRUE(List().empty());
  EXPECT_TRUE(Concepts().empty());
  const auto summary = Store(Document());
  EXPECT_EQ(summary.rejected(), 4u);
  EXPECT_EQ(summary.created(), 0u);
  EXPECT_TRUE(Concepts().empty());
}

TEST_F(CandidateStoreTest, ARejectionThatEmptiesAConceptSaysItIsDeleted) {
  Store({Document()[2]});
  const auto rejected = Reject(List()[0].name());
  ASSERT_TRUE(rejected.ok());
  ASSERT_EQ(rejected->concepts_size(), 1);
  EXPECT_TRUE(rejected->concepts(0).deleted());
}

TEST_F(CandidateStoreTest, EditingCorrectsAndTheMisreadPairDoesNotComeBack) {
  const auto misread =
      Mined(kGloss, "在世界氣象組織", "World Meteorological Organization", "a.txt", 39);
  Store({misread});
  v1::EditCandidateRequest request;
  request.set_name(List()[0].name());
  request.set_source("世界氣象組織");
  const auto edited = store().Edit(request, "ben", Cancellation());
  ASSERT_TRUE(edited.ok()) << edited.status().ToString();
  EXPECT_EQ(edited->source().text(), "世界氣象組織");
  EXPECT_EQ(edited->source().status(), v1::TERM_STATUS_CANDIDATE);
  EXPECT_NE(edited->name(), request.name());
  EXPECT_EQ(Store({misread}).rejected(), 1u);
  EXPECT_THAT(List(), SizeIs(1));
}

TEST_F(CandidateStoreTest, MistakesAreNamed) {
  Store(Document());
  EXPECT_EQ(Accept("glossaries/seed/candidates/nothing").status().code(), Code::kNotFound);
  EXPECT_EQ(Reject("glossaries/other/candidates/x").status().code(), Code::kInvalidArgument);
  v1::EditCandidateRequest edit;
  edit.set_name(List()[0].name());
  EXPECT_EQ(store().Edit(edit, "", Cancellation()).status().code(), Code::kInvalidArgument);
  edit.set_name("seed");
  edit.set_source("x");
  EXPECT_EQ(store().Edit(edit, "", Cancellation()).status().code(), Code::kInvalidArgument);
  v1::ListCandidatesRequest list;
  list.set_parent("missing");
  EXPECT_EQ(store().List(list, Cancellation()).status().code(), Code::kNotFound);
  list.set_parent("seed");
  list.set_page_token("nonsense");
  EXPECT_EQ(store().List(list, Cancellation()).status().code(), Code::kInvalidArgument);
  list.clear_page_token();
  list.set_min_confidence(2);
  EXPECT_EQ(store().List(list, Cancellation()).status().code(), Code::kInvalidArgument);
}

TEST_F(CandidateStoreTest, StoringIntoAMissingGlossaryIsRefused) {
  v1::MineSummary summary;
  EXPECT_EQ(store().Store("missing", Document(), "", Cancellation(), summary).code(),
            Code::kNotFound);
}

TEST_F(CandidateStoreTest, TwoThreadsLoseNoEvidence) {
  Store({Document()[2]});
  CandidateStore other(record(), index(), TestFolder(), Limits());
  const auto run = [](CandidateStore& store, const std::string& file) {
    for (std::uint64_t i = 0; i < 10; ++i) {
      v1::MineSummary summary;
      const auto pair = Mined(kGloss, "世界氣象組織", "World Meteorological Organization",
                              std::to_string(i) + file, i);
      EXPECT_TRUE(store.Store("seed", {pair}, "", Cancellation(), summary).ok());
    }
  };
  std::thread first([&] { run(store(), "b.txt"); });
  std::thread second([&] { run(other, "c.txt"); });
  first.join();
  second.join();
  const auto concepts = Concepts();
  ASSERT_THAT(concepts, SizeIs(1));
  EXPECT_EQ(concepts[0].evidence_size(), 21);
}

}  // namespace
}  // namespace crosswalk::mine
