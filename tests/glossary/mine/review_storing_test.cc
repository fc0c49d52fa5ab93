// What comes of mining again: other files, edited files, other variants.
#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "tests/glossary/mine/review_glossary.h"

namespace crosswalk::mine {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;
using testing::UnorderedElementsAre;

class ReviewStoringTest : public testing::Test, protected ReviewGlossary {
 protected:
  v1::Candidate Find(const std::string& pair) {
    for (const v1::Candidate& candidate : List()) {
      if (candidate.source().text() + "=" + candidate.target().text() == pair) return candidate;
    }
    ADD_FAILURE() << pair << " is not in the list";
    return {};
  }
};

TEST_F(ReviewStoringTest, ARejectedTraditionalPairKeepsItsSimplifiedTwinOut) {
  Store({Mined(kGloss, "廣島進程", "Hiroshima Process")});
  ASSERT_TRUE(Reject({List()[0].name()}).ok());
  v1::Evidence twin = Mined(kGloss, "广岛进程", "hiroshima process", "b.txt", 7);
  twin.set_source_language_tag("zh-Hans");
  const auto summary = Store({twin});
  EXPECT_EQ(summary.rejected(), 1u);
  EXPECT_EQ(summary.created() + summary.joined(), 0u);
  // The sides may also come the other way round.
  const auto turned = Store({Mined(kGloss, "Hiroshima Process", "廣島進程", "c.txt")});
  EXPECT_EQ(turned.rejected(), 1u);
  EXPECT_THAT(Concepts(), IsEmpty());
}

TEST_F(ReviewStoringTest, ARejectedAcronymLeavesTheGlossThatStandsWithIt) {
  const std::vector<v1::Evidence> pairs = {
      Mined(kGloss, "世界氣象組織", "World Meteorological Organization", "a.txt", 4),
      Mined(kAcronym, "世界氣象組織", "WXO", "a.txt", 4)};
  Store(pairs);
  ASSERT_TRUE(Reject({Find("世界氣象組織=WXO").name()}).ok());
  const auto again = Store(pairs);
  EXPECT_EQ(again.rejected(), 1u);
  EXPECT_EQ(again.unchanged(), 1u);
  EXPECT_THAT(Listed(), ElementsAre("世界氣象組織=World Meteorological Organization"));
}

TEST_F(ReviewStoringTest, WhatWasAcceptedIsNeitherMadeAgainNorListedAgain) {
  Store({Mined(kGloss, "廣島進程", "Hiroshima Process")});
  ASSERT_TRUE(Accept({List()[0].name()}).ok());
  const std::string name = Concepts().at(0).name();
  const auto summary = Store({Mined(kGloss, "广岛进程", "Hiroshima process", "b.txt", 3)});
  EXPECT_EQ(summary.joined(), 1u);
  EXPECT_THAT(List(), IsEmpty());
  ASSERT_THAT(Concepts(), SizeIs(1));
  EXPECT_EQ(Concepts()[0].name(), name);
  EXPECT_EQ(Concepts()[0].evidence_size(), 2);
  EXPECT_EQ(Concepts()[0].languages(0).terms(0).status(), v1::TERM_STATUS_PREFERRED);
}

TEST_F(ReviewStoringTest, AnEditedFileKeepsWhatWasAcceptedAndMovesItsPlaces) {
  Store({Mined(kGloss, "廣島進程", "Hiroshima Process", "a.txt", 10),
         Mined(kGloss, "碳匯", "carbon sink", "a.txt", 90)});
  ASSERT_TRUE(Accept({Find("廣島進程=Hiroshima Process").name()}).ok());
  // A line was put in front: the same sentences, 25 characters further on.
  const std::vector<v1::Evidence> edited = {
      Mined(kGloss, "廣島進程", "Hiroshima Process", "a.txt", 35),
      Mined(kGloss, "碳匯", "carbon sink", "a.txt", 115)};
  EXPECT_EQ(Store(edited).unchanged(), 2u);
  EXPECT_THAT(Listed(), ElementsAre("碳匯=carbon sink"));
  for (const v1::Concept& concept_ : Concepts()) {
    ASSERT_EQ(concept_.evidence_size(), 1) << "moved, not heaped up";
    EXPECT_THAT(concept_.evidence(0).offset(), testing::AnyOf(35u, 115u));
  }
  const auto before = record().Newest()->number;
  EXPECT_EQ(Store(edited).unchanged(), 2u);
  EXPECT_EQ(record().Newest()->number, before);
}

TEST_F(ReviewStoringTest, TwoPlacesInEqualSentencesAreTwoPiecesOfEvidence) {
  const std::vector<v1::Evidence> pairs = {Mined(kGloss, "碳匯", "carbon sink", "a.txt", 10),
                                           Mined(kGloss, "碳匯", "carbon sink", "a.txt", 50)};
  Store(pairs);
  ASSERT_THAT(Concepts(), SizeIs(1));
  EXPECT_EQ(Concepts()[0].evidence_size(), 2);
  EXPECT_EQ(Store(pairs).unchanged(), 2u);
  EXPECT_EQ(Concepts()[0].evidence_size(), 2);
}

TEST_F(ReviewStoringTest, DocumentsOfOneWriteJoinWhatDocumentsBeforeThemMade) {
  const auto summary = StoreDocuments({{Mined(kGloss, "廣島進程", "Hiroshima Process", "a.txt")},
                                       {Mined(kGloss, "广岛进程", "Hiroshima Process", "b.txt"),
                                        Mined(kAlias, "廣島進程", "進程", "b.txt", 9)},
                                       {Mined(kGloss, "碳匯", "carbon sink", "c.txt")}});
  EXPECT_EQ(summary.created(), 2u);
  EXPECT_EQ(summary.joined(), 2u);
  EXPECT_THAT(Concepts(), SizeIs(2));
}

TEST_F(ReviewStoringTest, OneWriteIsTheSameAsOneAfterTheOther) {
  const std::vector<std::vector<v1::Evidence>> documents = {
      {Mined(kGloss, "平均值", "mean", "a.txt"), Mined(kGloss, "平均值", "average", "a.txt", 9)},
      {Mined(kGloss, "平均值", "average", "b.txt"), Mined(kAcronym, "平均值", "AVG", "b.txt", 1)},
      {Mined(kGloss, "均值", "mean", "c.txt")}};
  const auto at_once = StoreDocuments(documents);
  ReviewGlossary other;
  v1::MineSummary one_by_one;
  for (const auto& document : documents) {
    const auto summary = other.Store(document);
    one_by_one.set_created(one_by_one.created() + summary.created());
    one_by_one.set_joined(one_by_one.joined() + summary.joined());
    one_by_one.set_conflicts(one_by_one.conflicts() + summary.conflicts());
  }
  EXPECT_EQ(at_once.created(), one_by_one.created());
  EXPECT_EQ(at_once.joined(), one_by_one.joined());
  EXPECT_EQ(at_once.conflicts(), one_by_one.conflicts());
  EXPECT_THAT(Listed(), testing::UnorderedElementsAreArray(other.Listed()));
}

TEST_F(ReviewStoringTest, AGroupGivesAConceptNoSecondFullForm) {
  const auto reviewed =
      Reviewed({{"zh-Hant", "廣島進程"}, {"en", "Hiroshima Process"}, {"ja", "広島過程"}});
  v1::Evidence japanese = Mined(kGloss, "廣島進程", "広島プロセス", "a.txt", 5);
  japanese.set_target_language_tag("ja");
  const auto summary =
      Store({Mined(kGloss, "廣島進程", "Hiroshima Process", "a.txt", 5), japanese});
  EXPECT_EQ(summary.joined(), 1u);
  EXPECT_EQ(summary.created(), 1u);
  EXPECT_EQ(summary.conflicts(), 1u);
  EXPECT_EQ(Concept(reviewed.name()).languages_size(), 3);
  const v1::Candidate listed = Find("廣島進程=広島プロセス");
  ASSERT_EQ(listed.conflicts_size(), 1);
  EXPECT_THAT(listed.conflicts(0), HasSubstr(reviewed.name()));
  EXPECT_THAT(listed.conflicts(0), HasSubstr("広島過程"));
  EXPECT_EQ(
      Store({Mined(kGloss, "廣島進程", "Hiroshima Process", "a.txt", 5), japanese}).unchanged(),
      2u);
}

TEST_F(ReviewStoringTest, AnAcronymJoinsTheConceptOfItsFullForm) {
  const auto reviewed =
      Reviewed({{"zh-Hant", "世界氣象組織"}, {"en", "World Meteorological Organization"}});
  EXPECT_EQ(Store({Mined(kGloss, "世界氣象組織", "World Meteorological Organization", "a.txt", 4),
                   Mined(kAcronym, "世界氣象組織", "WMO", "a.txt", 4)})
                .joined(),
            2u);
  EXPECT_EQ(Concept(reviewed.name()).languages(1).terms_size(), 2);
  EXPECT_THAT(Concepts(), SizeIs(1));
}

TEST_F(ReviewStoringTest, AFullConceptLeavesPlacesOutAndSaysHowMany) {
  Limits limits;
  limits.concept_bytes = 8 << 10;
  Open(limits);
  std::vector<v1::Evidence> many;
  for (std::uint64_t i = 0; i < 200; ++i) {
    many.push_back(Mined(kGloss, "碳匯", "carbon sink", "a.txt", i));
  }
  const auto summary = Store(many);
  EXPECT_GT(summary.created(), 5u);
  EXPECT_GT(summary.left_out(), 100u);
  EXPECT_EQ(summary.created() + summary.left_out(), 200u);
  const auto again = Store(many);
  EXPECT_EQ(again.unchanged(), summary.created());
  EXPECT_EQ(again.left_out(), summary.left_out());
  EXPECT_THAT(Listed(), SizeIs(1));
}

TEST_F(ReviewStoringTest, NothingIsStoredWhereTheCallerLeft) {
  const Cancellation gone([] { return true; });
  v1::MineSummary summary;
  EXPECT_EQ(store()
                .StoreDocuments("seed", {{Mined(kGloss, "碳匯", "carbon sink")}}, "", gone, summary)
                .code(),
            Code::kCancelled);
  EXPECT_THAT(Concepts(), IsEmpty());
  EXPECT_EQ(summary.created(), 0u);
}

// Pairs of few terms, so that they meet, split, join and contradict each other.
std::vector<std::vector<v1::Evidence>> AnyDocuments() {
  const std::vector<std::string> zh = {"甲子", "乙丑", "丙寅"}, en = {"alpha", "beta", "AB"};
  std::vector<std::vector<v1::Evidence>> documents;
  const auto sizes = *rc::gen::container<std::vector<int>>(3, rc::gen::inRange(0, 5));
  for (const int size : sizes) {
    std::vector<v1::Evidence> pairs;
    const std::string file = std::string(1, static_cast<char>('a' + documents.size())) + ".txt";
    for (int i = 0; i < size; ++i) {
      const auto a = *rc::gen::inRange<std::size_t>(0, 12), b = a % 3;
      const double confidence = 0.5 + 0.1 * *rc::gen::inRange(0, 5);
      const auto offset = static_cast<std::uint64_t>(i);
      pairs.push_back(a < 9 ? Mined(kGloss, zh[b], en[a / 3], file, offset, confidence)
                            : Mined(kAlias, zh[b], zh[(b + 1) % 3], file, offset, confidence));
    }
    documents.push_back(std::move(pairs));
  }
  return documents;
}

RC_GTEST_PROP(ReviewStoringProperty, MiningTheSameAgainChangesNothing, ()) {
  const auto documents = AnyDocuments();
  ReviewGlossary glossary;
  const auto first = glossary.StoreDocuments(documents);
  const auto before = glossary.record().Newest()->number;
  const auto listed = glossary.Listed();
  const auto again = glossary.StoreDocuments(documents);
  RC_ASSERT(glossary.record().Newest()->number == before);
  RC_ASSERT(again.created() + again.joined() == 0u);
  RC_ASSERT(again.unchanged() == first.created() + first.joined() + first.unchanged());
  RC_ASSERT(glossary.Listed() == listed);
}

RC_GTEST_PROP(ReviewStoringProperty, NothingRejectedEverComesBackAndNothingAcceptedIsLost, ()) {
  const auto documents = AnyDocuments();
  ReviewGlossary glossary;
  glossary.StoreDocuments(documents);
  std::set<std::string> rejected, accepted;
  for (const v1::Candidate& candidate : glossary.List()) {
    // One may have gone with another.
    if (*rc::gen::arbitrary<bool>()) {
      if (glossary.Reject({candidate.name()}).ok()) rejected.insert(candidate.name());
    } else if (glossary.Accept({candidate.name()}).ok()) {
      accepted.insert(candidate.name());
    }
  }
  glossary.StoreDocuments(documents);
  for (const v1::Candidate& candidate : glossary.List()) {
    RC_ASSERT(!rejected.contains(candidate.name()));
    RC_ASSERT(!accepted.contains(candidate.name()));
  }
}

}  // namespace
}  // namespace crosswalk::mine
