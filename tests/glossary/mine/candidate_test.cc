// Grouping into concepts, and what a review does to a concept.
#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <set>

#include "glossary/mine/review/candidate_concept.h"
#include "glossary/mine/review/candidate_key.h"
#include "glossary/mine/review/grouping.h"
#include "tests/glossary/mine/mine_text.h"

namespace crosswalk::mine {
namespace {

constexpr auto kGloss = v1::EVIDENCE_KIND_GLOSS;
constexpr auto kAcronym = v1::EVIDENCE_KIND_ACRONYM;
constexpr auto kAlias = v1::EVIDENCE_KIND_ALIAS;

std::set<std::string> TermsOf(const Group& group) {
  std::set<std::string> terms;
  for (const v1::Evidence& pair : group.pairs) {
    terms.insert(pair.source());
    terms.insert(pair.target());
  }
  return terms;
}

TEST(GroupingTest, AGlossAndItsAcronymAreOneConcept) {
  const auto groups = GroupPairs(*TestFolder(), {Mined(kGloss, "氣象組織", "Weather Organization"),
                                                 Mined(kAcronym, "氣象組織", "WO")});
  ASSERT_EQ(groups.size(), 1u);
  EXPECT_EQ(TermsOf(groups[0]).size(), 3u);
  EXPECT_TRUE(groups[0].splits.empty());
}

TEST(GroupingTest, AnAliasJoinsTwoFullForms) {
  const auto groups =
      GroupPairs(*TestFolder(), {Mined(kGloss, "金邊人工智能倡議", "Phnom Penh AI Initiative"),
                                 Mined(kAlias, "金邊人工智能倡議", "金邊倡議")});
  ASSERT_EQ(groups.size(), 1u);
  EXPECT_EQ(TermsOf(groups[0]).size(), 3u);
}

TEST(GroupingTest, TwoFullFormsThatNoAliasJoinsAreSplitAndReported) {
  const auto groups = GroupPairs(*TestFolder(), {Mined(kGloss, "平均值", "mean"),
                                                 Mined(kGloss, "平均值", "average", "a.txt", 9)});
  ASSERT_EQ(groups.size(), 2u);
  EXPECT_FALSE(groups[0].splits.empty());
  EXPECT_FALSE(groups[1].splits.empty());
}

TEST(GroupingTest, SpellingsThatFoldAlikeAreOneTerm) {
  EXPECT_EQ(GroupPairs(*TestFolder(), {Mined(kGloss, "廣島進程", "Hiroshima Process"),
                                       Mined(kAcronym, "广岛进程", "HP", "a.txt", 5)})
                .size(),
            1u);
}

TEST(GroupingTest, UnrelatedPairsStayApart) {
  EXPECT_EQ(GroupPairs(*TestFolder(), {Mined(kGloss, "碳匯", "carbon sink"),
                                       Mined(kGloss, "量子糾纏", "quantum entanglement")})
                .size(),
            2u);
  EXPECT_TRUE(GroupPairs(*TestFolder(), {}).empty());
}

RC_GTEST_PROP(GroupingProperty, EveryPairIsInOneGroupAndNoGroupHoldsTwoUnjoinedFullForms, ()) {
  const std::vector<std::string> zh = {"甲子", "乙丑", "丙寅", "丁卯"};
  const std::vector<std::string> en = {"alpha", "beta", "gamma", "AB", "CD"};
  std::vector<v1::Evidence> pairs;
  std::uint64_t offset = 0;
  bool aliases = false;
  for (const int i : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 24))) {
    const auto a = static_cast<std::size_t>(i);
    if (a < 20) {
      pairs.push_back(Mined(kGloss, zh[a % 4], en[a / 4], "a.txt", ++offset));
    } else {
      aliases = true;
      pairs.push_back(Mined(kAlias, zh[a - 20], zh[(a - 19) % 4], "a.txt", ++offset));
    }
  }
  const auto groups = GroupPairs(*TestFolder(), pairs);
  std::size_t placed = 0;
  for (const Group& group : groups) {
    placed += group.pairs.size();
    std::size_t english = 0, chinese = 0;
    for (const std::string& term : TermsOf(group)) {
      english += term == "alpha" || term == "beta" || term == "gamma";
      chinese += static_cast<unsigned char>(term[0]) >= 0x80;
    }
    RC_ASSERT(english <= 1u);
    if (!aliases) RC_ASSERT(chinese <= 1u);
  }
  RC_ASSERT(placed == pairs.size());
}

TEST(CandidateKeyTest, TheIdKnowsNoDirectionAndNoScript) {
  EXPECT_EQ(CandidateId(*TestFolder(), Mined(kGloss, "廣島進程", "Hiroshima Process")),
            CandidateId(*TestFolder(), Mined(kGloss, "Hiroshima Process", "广岛进程")));
  EXPECT_NE(CandidateId(*TestFolder(), Mined(kGloss, "廣島進程", "Hiroshima Process")),
            CandidateId(*TestFolder(), Mined(kGloss, "廣島進程", "Process")));
}

class CandidateConceptTest : public testing::Test {
 protected:
  CandidateConceptTest() {
    AddEvidence(*TestFolder(), Mined(kGloss, "氣象組織", "Weather Organization"), concept_);
    AddEvidence(*TestFolder(), Mined(kAcronym, "氣象組織", "WO", "a.txt", 0, 0.8), concept_);
  }
  const v1::Term& Term(const std::string& text, const std::string& tag) {
    return *FindTerm(*TestFolder(), concept_, KeyOf(*TestFolder(), text, tag));
  }
  std::vector<ConceptCandidate> Candidates() { return CandidatesOf(*TestFolder(), concept_); }

  v1::Concept concept_;
};

TEST_F(CandidateConceptTest, MinedTermsAreCandidatesAndKnowAcronyms) {
  EXPECT_EQ(Term("氣象組織", "zh-Hant").status(), v1::TERM_STATUS_CANDIDATE);
  EXPECT_EQ(Term("WO", "en").type(), "acronym");
  EXPECT_EQ(concept_.evidence_size(), 2);
}

TEST_F(CandidateConceptTest, TheSameEvidenceChangesNothing) {
  const std::string before = concept_.SerializeAsString();
  EXPECT_FALSE(
      AddEvidence(*TestFolder(), Mined(kGloss, "氣象組織", "Weather Organization"), concept_));
  EXPECT_EQ(concept_.SerializeAsString(), before);
}

TEST_F(CandidateConceptTest, AnotherPlaceIsMoreEvidenceForTheSameTerms) {
  EXPECT_TRUE(AddEvidence(*TestFolder(), Mined(kGloss, "气象组织", "Weather organization", "b.txt"),
                          concept_));
  EXPECT_EQ(concept_.evidence_size(), 3);
  EXPECT_EQ(Candidates().size(), 2u);
}

TEST_F(CandidateConceptTest, CandidatesAreListedSurestFirst) {
  const auto candidates = Candidates();
  ASSERT_EQ(candidates.size(), 2u);
  EXPECT_EQ(candidates[0].candidate.target().text(), "Weather Organization");
  EXPECT_EQ(candidates[1].candidate.target().text(), "WO");
}

TEST_F(CandidateConceptTest, AcceptingMakesTermsPreferredAndKeepsTheSentence) {
  for (const auto& held : Candidates()) {
    AcceptCandidate(*TestFolder(), held.candidate, concept_);
  }
  EXPECT_EQ(Term("氣象組織", "zh-Hant").status(), v1::TERM_STATUS_PREFERRED);
  EXPECT_EQ(Term("Weather Organization", "en").status(), v1::TERM_STATUS_PREFERRED);
  EXPECT_EQ(Term("WO", "en").status(), v1::TERM_STATUS_ADMITTED);
  ASSERT_EQ(Term("氣象組織", "zh-Hant").contexts_size(), 1);
  EXPECT_EQ(Term("氣象組織", "zh-Hant").contexts(0).text(), "The sentence with 氣象組織.");
  EXPECT_TRUE(Candidates().empty());
}

TEST_F(CandidateConceptTest, RejectingTakesOnlyWhatNothingElseSpeaksFor) {
  RejectCandidate(*TestFolder(), Candidates()[1].candidate, concept_);
  EXPECT_EQ(FindTerm(*TestFolder(), concept_, KeyOf(*TestFolder(), "WO", "en")), nullptr);
  EXPECT_EQ(Candidates().size(), 1u);
  RejectCandidate(*TestFolder(), Candidates()[0].candidate, concept_);
  EXPECT_EQ(concept_.languages_size(), 0);
}

TEST_F(CandidateConceptTest, ReviewedTermsAreNotRejectedAway) {
  concept_.mutable_languages(0)->mutable_terms(0)->set_status(v1::TERM_STATUS_ADMITTED);
  RejectCandidate(*TestFolder(), Candidates()[0].candidate, concept_);
  RejectCandidate(*TestFolder(), Candidates()[0].candidate, concept_);
  ASSERT_EQ(concept_.languages_size(), 1);
  EXPECT_EQ(concept_.languages(0).terms(0).text(), "氣象組織");
}

TEST_F(CandidateConceptTest, RenamingReachesTermAndEvidence) {
  EXPECT_TRUE(RenameTerm(*TestFolder(), Term("氣象組織", "zh-Hant"), "世界氣象組織", concept_));
  EXPECT_EQ(concept_.evidence(1).source(), "世界氣象組織");
  EXPECT_EQ(Candidates().size(), 2u);
  concept_.mutable_languages(0)->mutable_terms(0)->set_status(v1::TERM_STATUS_PREFERRED);
  EXPECT_FALSE(RenameTerm(*TestFolder(), Term("世界氣象組織", "zh-Hant"), "別的", concept_));
}

}  // namespace
}  // namespace crosswalk::mine
