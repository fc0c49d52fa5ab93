#include "glossary/term/lookup.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/glossary/term/small_snapshot.h"

namespace crosswalk::term {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

v1::LookupTermsRequest Request(const std::string& query, const std::string& from = "",
                               v1::LookupMode mode = v1::LOOKUP_MODE_AUTO) {
  v1::LookupTermsRequest request;
  request.set_query(query);
  request.set_source_language_tag(from);
  request.set_mode(mode);
  return request;
}

Result<v1::LookupTermsResponse> Answer(const index::Snapshot& snapshot,
                                       const v1::LookupTermsRequest& request) {
  return Lookup(snapshot, request, *TestFolder(), *TestConverter(), Limits(), Cancellation());
}

// "id term LEVEL" of each hit.
std::vector<std::string> Hits(const index::Snapshot& snapshot,
                              const v1::LookupTermsRequest& request) {
  const auto response = Answer(snapshot, request);
  EXPECT_TRUE(response.ok()) << response.status().ToString();
  std::vector<std::string> shown;
  if (!response.ok()) return shown;
  for (const v1::LookupHit& hit : response->hits()) {
    shown.push_back(hit.concept_name().substr(hit.concept_name().rfind('/') + 1) + " " +
                    hit.source().text() + " " + v1::Level_Name(hit.level()).substr(6));
  }
  return shown;
}

TEST(LookupTest, TheBestLevelComesFirst) {
  const SmallSnapshot snapshot({MakeConcept("b", {{"zh-Hans", "软件"}}),
                                MakeConcept("a", {{"zh-Hant", "軟件"}}),
                                MakeConcept("c", {{"zh-Hant-TW", "軟體"}})});
  EXPECT_THAT(Hits(snapshot, Request("软件", "zh-Hans")),
              ElementsAre("b 软件 EXACT", "a 軟件 VARIANT", "c 軟體 REGIONAL"));
  EXPECT_THAT(Hits(snapshot, Request("软件", "zh-Hans", v1::LOOKUP_MODE_EXACT)),
              ElementsAre("b 软件 EXACT", "a 軟件 VARIANT"));
}

TEST(LookupTest, AnEnglishQueryMeetsInflectedTerms) {
  const SmallSnapshot snapshot(
      {MakeConcept("a", {{"en", "process"}}), MakeConcept("b", {{"en", "processes"}})});
  EXPECT_THAT(Hits(snapshot, Request("processes", "en")),
              ElementsAre("b processes EXACT", "a process INFLECTED"));
}

TEST(LookupTest, AJapaneseQueryMeetsOtherSpellingsAndReadings) {
  const SmallSnapshot snapshot(
      {MakeConcept("a", {{"ja", "広島", v1::TERM_STATUS_ADMITTED, "ひろしま"}}),
       MakeConcept("b", {{"ja", "取り扱い"}}), MakeConcept("c", {{"ja", "ひろしま"}})});
  EXPECT_THAT(Hits(snapshot, Request("ひろしま", "ja")),
              ElementsAre("c ひろしま EXACT", "a 広島 READING"));
  EXPECT_THAT(Hits(snapshot, Request("取扱い", "ja")), ElementsAre("b 取り扱い INFLECTED"));
}

TEST(LookupTest, AConceptAnswersOnceAtItsBestLevel) {
  const SmallSnapshot snapshot({MakeConcept(
      "a", {{"zh-Hans", "电脑"}, {"zh-Hant", "電腦"}, {"zh", "電腦"}, {"en", "computer"}})});
  EXPECT_THAT(Hits(snapshot, Request("電腦")), ElementsAre("a 電腦 EXACT"));
}

TEST(LookupTest, PrefixAndFuzzyOnlyWhereNothingBetterIs) {
  const SmallSnapshot snapshot(
      {MakeConcept("a", {{"en", "leading-edge technology"}}), MakeConcept("b", {{"en", "edge"}})});
  EXPECT_THAT(Hits(snapshot, Request("edge", "en")), ElementsAre("b edge EXACT"));
  EXPECT_THAT(Hits(snapshot, Request("leading edge", "en")),
              ElementsAre("a leading-edge technology PREFIX"));
  EXPECT_THAT(Hits(snapshot, Request("leeding edge tecnology", "en")),
              ElementsAre("a leading-edge technology FUZZY"));
  EXPECT_THAT(Hits(snapshot, Request("something else", "en")), IsEmpty());
}

TEST(LookupTest, FuzzySaysHowAlikeAndPutsTheMostAlikeFirst) {
  const SmallSnapshot snapshot({MakeConcept("a", {{"en", "abcdefghij"}}),
                                MakeConcept("b", {{"en", "abcdefghxy"}}),
                                MakeConcept("c", {{"en", "zzzzzzzzzz"}})});
  const auto response = Answer(snapshot, Request("abcdefghix", "en", v1::LOOKUP_MODE_FUZZY));
  ASSERT_TRUE(response.ok());
  ASSERT_EQ(response->hits_size(), 2);
  EXPECT_EQ(response->hits(0).source().text(), "abcdefghij");
  EXPECT_DOUBLE_EQ(response->hits(0).similarity(), 0.9);
  EXPECT_DOUBLE_EQ(response->hits(1).similarity(), 0.8);
}

TEST(LookupTest, StarsAndQuestionMarksAreAPatternOnlyInWildcardMode) {
  const SmallSnapshot snapshot({MakeConcept("a", {{"zh-Hant", "廣島進程"}}),
                                MakeConcept("b", {{"zh-Hant", "廣東進程"}}),
                                MakeConcept("c", {{"en", "what?"}})});
  EXPECT_THAT(Hits(snapshot, Request("广?进程", "zh", v1::LOOKUP_MODE_WILDCARD)),
              ElementsAre("a 廣島進程 WILDCARD", "b 廣東進程 WILDCARD"));
  EXPECT_THAT(Hits(snapshot, Request("广*", "zh", v1::LOOKUP_MODE_WILDCARD)).size(), 2u);
  EXPECT_THAT(Hits(snapshot, Request("what?", "en")), ElementsAre("c what? EXACT"));
  EXPECT_THAT(Hits(snapshot, Request("廣?進程", "zh", v1::LOOKUP_MODE_EXACT)), IsEmpty());
}

TEST(LookupTest, TheLanguageOfTheQuerySelects) {
  const SmallSnapshot snapshot(
      {MakeConcept("a", {{"ja", "手紙"}}), MakeConcept("b", {{"zh-Hant", "手紙"}})});
  EXPECT_THAT(Hits(snapshot, Request("手紙", "ja")), ElementsAre("a 手紙 EXACT"));
  EXPECT_THAT(Hits(snapshot, Request("手紙", "zh")), ElementsAre("b 手紙 EXACT"));
  EXPECT_THAT(Hits(snapshot, Request("手紙")), ElementsAre("a 手紙 EXACT", "b 手紙 EXACT"));
}

TEST(LookupTest, AnAcronymIsMetInAllThreeLanguages) {
  const SmallSnapshot snapshot(
      {MakeConcept("a", {{"en", "LSTC"}}), MakeConcept("b", {{"zh-Hant", "LSTC"}}),
       MakeConcept("c", {{"ja", "ＬＳＴＣ"}}), MakeConcept("d", {{"fr", "LSTC"}})});
  EXPECT_THAT(Hits(snapshot, Request("LSTC", "zh-Hant")),
              ElementsAre("b LSTC EXACT", "a LSTC EXACT", "c ＬＳＴＣ VARIANT"));
  EXPECT_THAT(Hits(snapshot, Request("LSTC")).size(), 4u);
  EXPECT_THAT(Hits(snapshot, Request("LSTC", "fr")), ElementsAre("d LSTC EXACT"));
}

TEST(LookupTest, AtOneLevelTheNearestVariantThenTheStatusThenTheNameDecide) {
  const SmallSnapshot snapshot(
      {MakeConcept("d", {{"zh-Hant-TW", "部署"}}), MakeConcept("c", {{"zh-Hans-CN", "部署"}}),
       MakeConcept("b", {{"zh-Hant-TW", "部署", v1::TERM_STATUS_PREFERRED}}),
       MakeConcept("a", {{"zh-Hans-CN", "部署"}})});
  EXPECT_THAT(Hits(snapshot, Request("部署", "zh-Hant-TW")),
              ElementsAre("b 部署 EXACT", "d 部署 EXACT", "a 部署 EXACT", "c 部署 EXACT"));
  EXPECT_THAT(Hits(snapshot, Request("部署")),
              ElementsAre("b 部署 EXACT", "a 部署 EXACT", "c 部署 EXACT", "d 部署 EXACT"));
}

TEST(LookupTest, SurelyTraditionalSpellingsOfDifferentWordsDoNotMeet) {
  const SmallSnapshot snapshot({MakeConcept("a", {{"zh-Hant-TW", "幹將"}})});
  EXPECT_THAT(Hits(snapshot, Request("干將", "zh-Hant", v1::LOOKUP_MODE_EXACT)), IsEmpty());
  EXPECT_THAT(Hits(snapshot, Request("干将", "zh-Hans", v1::LOOKUP_MODE_EXACT)),
              ElementsAre("a 幹將 VARIANT"));
}

TEST(LookupTest, TheLimitCutsTheHitsAndNotTheTotalAndOnlyShownConceptsAreRead) {
  std::vector<v1::Concept> concepts;
  for (int i = 0; i < 60; ++i) {
    concepts.push_back(MakeConcept("c" + std::to_string(100 + i), {{"zh-Hant", "部署"}}));
  }
  const SmallSnapshot snapshot(concepts);
  auto request = Request("部署", "zh-Hant");
  EXPECT_EQ(Answer(snapshot, request)->hits_size(), 50);
  const std::size_t before = snapshot.reads();
  request.set_limit(5);
  const auto response = Answer(snapshot, request);
  EXPECT_EQ(response->hits_size(), 5);
  EXPECT_EQ(response->total(), 60u);
  EXPECT_EQ(snapshot.reads() - before, 5u);
}

TEST(LookupTest, AHitShowsTheConceptsTermsInTheVariantAskedFor) {
  v1::Concept concept_ = MakeConcept("a", {{"zh-Hant", "監督通道"}, {"en", "crosswalk"}});
  concept_.add_subject_fields("ai");
  concept_.mutable_languages(0)->add_definitions()->set_text("一種通道");
  const SmallSnapshot snapshot({concept_});
  auto request = Request("Crosswalk", "en");
  request.add_target_language_tags("zh-Hans-CN");
  const auto response = Answer(snapshot, request);
  ASSERT_TRUE(response.ok());
  const v1::LookupHit& hit = response->hits(0);
  EXPECT_EQ(hit.level(), v1::LEVEL_VARIANT);
  EXPECT_EQ(hit.glossary(), "glossaries/g");
  EXPECT_EQ(hit.source().status(), v1::TERM_STATUS_ADMITTED);
  EXPECT_THAT(hit.subject_fields(), ElementsAre("ai"));
  EXPECT_EQ(hit.definition(), "一種通道");
  ASSERT_EQ(hit.targets_size(), 1);
  EXPECT_EQ(hit.targets(0).text(), "监督通道");
  EXPECT_EQ(hit.targets(0).conversion(), "t2s zh-Hant");
  EXPECT_EQ(response->revision(), "test:7");
}

TEST(LookupTest, AnUnsetStatusIsShownAsAdmitted) {
  const SmallSnapshot snapshot({MakeConcept("a", {{"en", "x", v1::TERM_STATUS_UNSPECIFIED}})});
  EXPECT_EQ(Answer(snapshot, Request("x"))->hits(0).source().status(), v1::TERM_STATUS_ADMITTED);
}

TEST(LookupTest, TheNewestVersionOfAConceptAnswersAlone) {
  const SmallSnapshot snapshot(
      {{MakeConcept("a", {{"en", "old"}})}, {MakeConcept("a", {{"en", "new"}})}}, {{0, 0}});
  EXPECT_THAT(Hits(snapshot, Request("old", "en", v1::LOOKUP_MODE_EXACT)), IsEmpty());
  EXPECT_THAT(Hits(snapshot, Request("new", "en", v1::LOOKUP_MODE_EXACT)),
              ElementsAre("a new EXACT"));
}

TEST(LookupTest, FiltersRestrict) {
  v1::Concept law = MakeConcept("law", {{"en", "charge", v1::TERM_STATUS_DEPRECATED}}, "one");
  law.add_subject_fields("law");
  const SmallSnapshot snapshot({law, MakeConcept("physics", {{"en", "charge"}}, "two")});
  auto request = Request("charge", "en");
  request.mutable_filter()->add_subject_fields("Law");
  EXPECT_THAT(Hits(snapshot, request), ElementsAre("law charge EXACT"));
  request.mutable_filter()->add_statuses(v1::TERM_STATUS_PREFERRED);
  EXPECT_THAT(Hits(snapshot, request), IsEmpty());
  request.mutable_filter()->Clear();
  request.mutable_filter()->add_glossaries("two");
  EXPECT_THAT(Hits(snapshot, request), ElementsAre("physics charge EXACT"));
  request.mutable_filter()->add_glossaries("three");
  const auto response = Answer(snapshot, request);
  EXPECT_EQ(response.status().code(), Code::kNotFound);
  EXPECT_EQ(response.status().violations()[0].field, "filter.glossaries[1]");
}

TEST(LookupTest, BadInputIsRefusedByField) {
  const SmallSnapshot snapshot({MakeConcept("a", {{"en", "x"}})});
  auto negative = Request("x");
  negative.set_limit(-1);
  auto no_mode = Request("x");
  no_mode.set_mode(static_cast<v1::LookupMode>(99));
  for (const auto& [request, field] :
       {std::pair(Request(""), "query"), std::pair(Request("  "), "query"),
        std::pair(Request("\xC0\x80"), "query"),
        std::pair(Request(std::string(5000, 'x')), "query"),
        std::pair(Request("x", "no tag!"), "source_language_tag"), std::pair(negative, "limit"),
        std::pair(no_mode, "mode")}) {
    const auto response = Answer(snapshot, request);
    ASSERT_EQ(response.status().code(), Code::kInvalidArgument) << field;
    ASSERT_FALSE(response.status().violations().empty()) << field;
    EXPECT_EQ(response.status().violations()[0].field, field);
  }
}

}  // namespace
}  // namespace crosswalk::term
