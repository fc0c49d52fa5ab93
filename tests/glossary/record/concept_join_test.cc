#include "glossary/record/concept_join.h"

#include <gtest/gtest.h>

namespace crosswalk::record {
namespace {

v1::Term TermOf(const std::string& text, v1::TermStatus status) {
  v1::Term term;
  term.set_text(text);
  term.set_language_tag("en");
  term.set_status(status);
  return term;
}

TEST(JoinTermTest, SingleValuesStayAndListsGrow) {
  v1::Term into = TermOf("a", v1::TERM_STATUS_PREFERRED);
  into.set_reading("first");
  into.add_notes()->set_text("n");
  v1::Term from = TermOf("a", v1::TERM_STATUS_FORBIDDEN);
  from.set_reading("second");
  from.set_source("s");
  from.add_notes()->set_text("n");
  from.add_notes()->set_text("m");
  from.add_contexts()->set_text("c");
  JoinTerm(from, into);
  EXPECT_EQ(into.status(), v1::TERM_STATUS_PREFERRED);
  EXPECT_EQ(into.reading(), "first");
  EXPECT_EQ(into.source(), "s");
  EXPECT_EQ(into.notes_size(), 2);
  EXPECT_EQ(into.contexts_size(), 1);
}

TEST(JoinTermTest, AReviewedStatusReplacesACandidate) {
  const struct {
    v1::TermStatus into, from, after;
  } kCases[] = {
      {v1::TERM_STATUS_CANDIDATE, v1::TERM_STATUS_ADMITTED, v1::TERM_STATUS_ADMITTED},
      {v1::TERM_STATUS_UNSPECIFIED, v1::TERM_STATUS_CANDIDATE, v1::TERM_STATUS_CANDIDATE},
      {v1::TERM_STATUS_CANDIDATE, v1::TERM_STATUS_UNSPECIFIED, v1::TERM_STATUS_CANDIDATE},
      {v1::TERM_STATUS_ADMITTED, v1::TERM_STATUS_CANDIDATE, v1::TERM_STATUS_ADMITTED},
      {v1::TERM_STATUS_DEPRECATED, v1::TERM_STATUS_PREFERRED, v1::TERM_STATUS_DEPRECATED},
  };
  for (const auto& c : kCases) {
    v1::Term into = TermOf("a", c.into);
    JoinTerm(TermOf("a", c.from), into);
    EXPECT_EQ(into.status(), c.after);
  }
}

TEST(JoinTermTest, TheRawWordGoesWithTheStatusThatReplaces) {
  v1::Term into = TermOf("a", v1::TERM_STATUS_CANDIDATE);
  into.set_raw_status("mined");
  v1::Term from = TermOf("a", v1::TERM_STATUS_PREFERRED);
  from.set_raw_status("preferredTerm");
  JoinTerm(from, into);
  EXPECT_EQ(into.raw_status(), "preferredTerm");
}

TEST(JoinConceptTest, WhatBothHaveIsThereOnce) {
  v1::Concept into;
  into.add_labels("l");
  into.add_origins()->set_id("1");
  v1::LanguageSection& section = *into.add_languages();
  section.set_language_tag("en");
  *section.add_terms() = TermOf("a", v1::TERM_STATUS_ADMITTED);
  v1::Concept from = into;
  *from.mutable_languages(0)->add_terms() = TermOf("b", v1::TERM_STATUS_ADMITTED);
  from.add_languages()->set_language_tag("ja");
  from.add_properties()->set_name("p");
  from.add_conflicts("c");
  const v1::Concept before = into;
  JoinConcept(before, into);
  EXPECT_EQ(into.SerializeAsString(), before.SerializeAsString());
  JoinConcept(from, into);
  JoinConcept(from, into);
  EXPECT_EQ(into.labels_size(), 1);
  EXPECT_EQ(into.origins_size(), 1);
  ASSERT_EQ(into.languages_size(), 2);
  EXPECT_EQ(into.languages(0).terms_size(), 2);
  EXPECT_EQ(into.properties_size(), 1);
  EXPECT_EQ(into.conflicts_size(), 1);
}

v1::Evidence EvidenceAt(const std::string& file, std::uint64_t offset, double confidence) {
  v1::Evidence evidence;
  evidence.set_file(file);
  evidence.set_offset(offset);
  evidence.set_confidence(confidence);
  evidence.set_kind(v1::EVIDENCE_KIND_GLOSS);
  evidence.set_source("s");
  return evidence;
}

TEST(SortEvidenceTest, OfOnePlaceTheSurerStays) {
  v1::Concept concept_;
  *concept_.add_evidence() = EvidenceAt("b", 1, 0.5);
  *concept_.add_evidence() = EvidenceAt("a", 9, 0.1);
  *concept_.add_evidence() = EvidenceAt("a", 2, 0.2);
  *concept_.add_evidence() = EvidenceAt("a", 9, 0.8);
  SortEvidence(concept_);
  ASSERT_EQ(concept_.evidence_size(), 3);
  EXPECT_EQ(concept_.evidence(0).offset(), 2u);
  EXPECT_EQ(concept_.evidence(1).offset(), 9u);
  EXPECT_EQ(concept_.evidence(1).confidence(), 0.8);
  EXPECT_EQ(concept_.evidence(2).file(), "b");
}

TEST(SortEvidenceTest, OtherWordsAtOnePlaceBothStay) {
  v1::Concept concept_;
  *concept_.add_evidence() = EvidenceAt("a", 1, 0.5);
  *concept_.add_evidence() = EvidenceAt("a", 1, 0.5);
  concept_.mutable_evidence(1)->set_target("t");
  SortEvidence(concept_);
  EXPECT_EQ(concept_.evidence_size(), 2);
}

}  // namespace
}  // namespace crosswalk::record
