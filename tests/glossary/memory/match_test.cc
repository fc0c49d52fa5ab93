// The rules of a match, one by one.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/glossary/memory/small_units.h"
#include "tests/glossary/term/small_snapshot.h"

namespace crosswalk::memory {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const term::SmallSnapshot& NoGlossary() {
  static const term::SmallSnapshot empty((std::vector<v1::Concept>()));
  return empty;
}

v1::MatchResponse Answered(const SmallUnits& units, const v1::MatchRequest& request,
                           const index::Snapshot& glossaries = NoGlossary()) {
  const auto response = TestEngine().Match(units, glossaries, request, Cancellation());
  EXPECT_TRUE(response.ok()) << response.status().ToString();
  return response.ok() ? *response : v1::MatchResponse();
}

// "u0 99" and so on.
std::vector<std::string> Scores(const v1::MatchResponse& response) {
  std::vector<std::string> lines;
  for (const v1::Match& match : response.matches()) {
    lines.push_back(match.unit().substr(match.unit().rfind('/') + 1) + " " +
                    std::to_string(match.score()));
  }
  return lines;
}

std::vector<std::string> Penalties(const v1::Match& match) {
  std::vector<std::string> lines;
  for (const v1::Penalty& penalty : match.penalties()) {
    lines.push_back(v1::PenaltyKind_Name(penalty.kind()).substr(13) + " " +
                    std::to_string(penalty.points()));
  }
  return lines;
}

v1::Match Only(const SmallUnits& units, const v1::MatchRequest& request,
               const index::Snapshot& glossaries = NoGlossary()) {
  const v1::MatchResponse response = Answered(units, request, glossaries);
  EXPECT_EQ(response.matches_size(), 1);
  return response.matches_size() > 0 ? response.matches(0) : v1::Match();
}

TEST(MatchTest, TheSameTextIsWorthAHundred) {
  const SmallUnits units({MakeUnit("en:Open the file", {"ja:ファイルを開く"})});
  const v1::Match match = Only(units, Request("Open the file", "en", "ja"));
  EXPECT_EQ(match.memory(), "memories/m");
  EXPECT_EQ(match.unit(), "memories/m/units/u0");
  EXPECT_EQ(match.score(), 100u);
  EXPECT_EQ(match.base_score(), 100u);
  EXPECT_EQ(match.source().text(), "Open the file");
  EXPECT_EQ(match.target().text(), "ファイルを開く");
  EXPECT_EQ(match.target().language_tag(), "ja");
  EXPECT_EQ(match.likeness(), 1.0);
  EXPECT_EQ(match.occurrences(), 1u);
  EXPECT_THAT(match.penalties(), IsEmpty());
  EXPECT_FALSE(match.converted());
}

TEST(MatchTest, TheSameIdOrBothNeighboursMakeOneMore) {
  v1::Unit by_id = MakeUnit("en:Open", {"ja:開く"});
  by_id.set_context_id("menu");
  v1::Unit by_neighbours = MakeUnit("en:Open", {"ja:オープン"});
  by_neighbours.set_previous_source("File");
  by_neighbours.set_next_source("Save");
  const SmallUnits units({by_id, by_neighbours});
  v1::MatchRequest request = Request("Open", "en", "ja");
  request.set_context_id("menu");
  EXPECT_THAT(Scores(Answered(units, request)), ElementsAre("u0 101", "u1 100"));
  request.set_previous_source("File");
  EXPECT_THAT(Scores(Answered(units, request)), ElementsAre("u0 101", "u1 100"));
  request.set_next_source("Save");
  EXPECT_THAT(Scores(Answered(units, request)), ElementsAre("u0 101", "u1 101"));
}

TEST(MatchTest, NeighboursOfTheSourceSayNothingOfATarget) {
  v1::Unit unit = MakeUnit("ja:開く", {"en:Open"});
  unit.set_previous_source("File");
  unit.set_next_source("Save");
  v1::MatchRequest request = Request("Open", "en", "ja");
  request.set_previous_source("File");
  request.set_next_source("Save");
  EXPECT_THAT(Scores(Answered(SmallUnits({unit}), request)), ElementsAre("u0 100"));
}

TEST(MatchTest, WhatOnlyTheFoldMakesTheSameIsWorthNinetyNineAndWhiteSpaceNinetyEight) {
  const SmallUnits units({MakeUnit("en:Open the file", {"ja:甲"}),
                          MakeUnit("en:open  the\u3000FILE", {"ja:乙"}),
                          MakeUnit("en:open the file ", {"ja:丙"})});
  EXPECT_THAT(Scores(Answered(units, Request("Open the file", "en", "ja"))),
              ElementsAre("u0 100", "u1 99", "u2 98"));
}

TEST(MatchTest, CodesOfOtherContentAreFoldedAndAtOtherPlacesNot) {
  std::vector<v1::Unit> all;
  for (const auto& [offset, content] :
       std::vector<std::pair<std::uint32_t, std::string>>{{6, "<b>"}, {6, "<i>"}, {5, "<b>"}}) {
    v1::Unit unit = MakeUnit("en:Press enter", {"ja:訳" + std::to_string(all.size())});
    AddCode(*unit.mutable_source(), offset, v1::CODE_KIND_STANDALONE, content);
    all.push_back(unit);
  }
  v1::MatchRequest request = Request("Press enter", "en", "ja");
  *request.mutable_source() = all[0].source();
  EXPECT_THAT(Scores(Answered(SmallUnits(all), request)), ElementsAre("u0 100", "u1 99", "u2 98"));
}

TEST(MatchTest, FuzzyOnesAreWorthTheirSharedTokens) {
  const SmallUnits units(
      {MakeUnit("en:Close the file", {"ja:甲"}), MakeUnit("en:Open that big file now", {"ja:乙"})});
  v1::MatchRequest request = Request("Open the file", "en", "ja");
  request.set_threshold(1);
  EXPECT_THAT(Scores(Answered(units, request)), ElementsAre("u0 66", "u1 40"));
  request.set_threshold(66);
  EXPECT_THAT(Scores(Answered(units, request)), ElementsAre("u0 66"));
  request.set_threshold(67);
  EXPECT_THAT(Scores(Answered(units, request)), IsEmpty());
}

TEST(MatchTest, SeventyIsTheThresholdAndFiveTheLimitWhereNoneIsSaid) {
  std::vector<v1::Unit> all = {MakeUnit("en:a b x y", {"ja:半"})};
  for (int i = 0; i < 7; ++i) all.push_back(MakeUnit("en:a b c d", {"ja:" + std::to_string(i)}));
  EXPECT_THAT(Scores(Answered(SmallUnits(all), Request("a b c d", "en", "ja"))),
              ElementsAre("u1 100", "u2 100", "u3 100", "u4 100", "u5 100"));
  EXPECT_THAT(
      Scores(Answered(SmallUnits(std::vector<v1::Unit>{all[0]}), Request("a b c d", "en", "ja"))),
      IsEmpty());
}

TEST(MatchTest, AnySegmentMayBeTheSource) {
  const SmallUnits units({MakeUnit("en:Open", {"ja:開く", "zh-Hans-CN:打开"})});
  EXPECT_EQ(Only(units, Request("打开", "zh-CN", "ja")).target().text(), "開く");
  EXPECT_EQ(Only(units, Request("開く", "ja", "en")).target().text(), "Open");
}

TEST(MatchTest, AnotherLanguageNeverMatches) {
  const SmallUnits units({MakeUnit("en:OK", {"ja:OK", "fr:OK"})});
  EXPECT_THAT(Scores(Answered(units, Request("OK", "zh", "en"))), IsEmpty());
  EXPECT_THAT(Scores(Answered(units, Request("OK", "en", "zh"))), IsEmpty());
}

TEST(MatchTest, CrossingScriptCostsItsPenaltyInsteadOfTheStepToNinetyNine) {
  const SmallUnits units({MakeUnit("zh-Hans-CN:打开文件", {"en:Open the file"})});
  const v1::Match match = Only(units, Request("打開文件", "zh-TW", "en"));
  EXPECT_EQ(match.base_score(), 100u);
  EXPECT_EQ(match.score(), 98u);
  EXPECT_THAT(Penalties(match), ElementsAre("OTHER_SCRIPT 2"));
}

TEST(MatchTest, CrossingScriptCostsAFuzzyMatchToo) {
  const SmallUnits units({MakeUnit("zh-Hans-CN:打开文件", {"en:Open the file"})});
  const v1::Match match = Only(units, Request("打開文本", "zh-TW", "en"));
  EXPECT_EQ(match.base_score(), 75u);
  EXPECT_EQ(match.score(), 73u);
}

TEST(MatchTest, AnotherRegionCostsOneAndABroaderTagNothing) {
  const SmallUnits units(
      {MakeUnit("zh-Hant-HK:開啟檔案", {"en:Open"}), MakeUnit("zh-Hant:開啟檔案", {"en:Open it"})});
  const v1::MatchResponse response = Answered(units, Request("開啟檔案", "zh-TW", "en"));
  EXPECT_THAT(Scores(response), ElementsAre("u1 100", "u0 99"));
  EXPECT_THAT(Penalties(response.matches(1)), ElementsAre("OTHER_REGION 1"));
}

TEST(MatchTest, SurelyTraditionalTextsOfDifferentWordsAreNotTheSame) {
  const SmallUnits units({MakeUnit("zh-Hant-TW:吃麵後開會", {"en:Meet after noodles"})});
  EXPECT_EQ(Only(units, Request("吃面後開會", "zh-TW", "en")).score(), 98u);
}

TEST(MatchTest, TheNearestVariantAnswersAndIsConvertedWhereItMustBe) {
  const SmallUnits units({MakeUnit("en:Software", {"zh-Hans-CN:软件", "zh-Hant-HK:軟件"})});
  const v1::Match hong_kong = Only(units, Request("Software", "en", "zh-TW"));
  EXPECT_TRUE(hong_kong.converted());
  EXPECT_EQ(hong_kong.conversion().substr(hong_kong.conversion().find(' ') + 1), "zh-Hant-HK");
  EXPECT_EQ(hong_kong.target().language_tag(), "zh-Hant-TW");
  EXPECT_THAT(Penalties(hong_kong), ElementsAre("CONVERTED_TARGET 2"));
  const v1::Match mainland = Only(units, Request("Software", "en", "zh-CN"));
  EXPECT_FALSE(mainland.converted());
  EXPECT_EQ(mainland.target().text(), "软件");
  EXPECT_THAT(mainland.penalties(), IsEmpty());
}

TEST(MatchTest, AConvertedTargetIsProtectedByTheGlossaryAndKeepsItsCodesInPlace) {
  v1::Unit unit = MakeUnit("en:Hiroshima Process software", {"zh-Hans-CN:广岛进程的软件"});
  v1::Segment& target = *unit.mutable_targets(0);
  AddCode(target, 0, v1::CODE_KIND_OPENING, "<b>");
  AddCode(target, 15, v1::CODE_KIND_CLOSING, "</b>");
  AddCode(target, 21, v1::CODE_KIND_STANDALONE, "<br>");
  const SmallUnits units({unit});
  const v1::MatchRequest request = Request("Hiroshima Process software", "en", "zh-TW");
  EXPECT_EQ(Only(units, request).target().text(), "廣島程序的軟體");
  const term::SmallSnapshot glossary(
      {term::MakeConcept("a", {{"zh-Hant", "廣島進程"}, {"en", "Hiroshima Process"}})});
  const v1::Match match = Only(units, request, glossary);
  EXPECT_EQ(match.target().text(), "廣島進程的軟體");
  EXPECT_EQ(match.conversion(), "s2twp zh-Hans-CN");
  ASSERT_EQ(match.target().codes_size(), 3);
  EXPECT_EQ(match.target().codes(0).offset(), 0u);
  EXPECT_EQ(match.target().codes(1).offset(), 15u);
  EXPECT_EQ(match.target().codes(2).offset(), 21u);
}

TEST(MatchTest, ControlCharactersOfARealMemoryOutliveTheConversion) {
  const SmallUnits units({MakeUnit("en:Open\u0092s", {"zh-Hans-CN:软件\u0092打开"})});
  EXPECT_EQ(Only(units, Request("Open\u0092s", "en", "zh-TW")).target().text(), "軟體\u0092開啟");
}

TEST(MatchTest, BritishForAmericanIsNoConversion) {
  const SmallUnits units({MakeUnit("ja:色", {"en-GB:Colour"})});
  const v1::Match match = Only(units, Request("色", "ja", "en-US"));
  EXPECT_EQ(match.score(), 100u);
  EXPECT_FALSE(match.converted());
  EXPECT_EQ(match.target().language_tag(), "en-GB");
}

TEST(MatchTest, AnotherVariantOfTheSegmentsOwnLanguageMayBeWanted) {
  const SmallUnits units({MakeUnit("en:File", {"zh-Hans-CN:文件", "zh-Hant-TW:檔案"})});
  const v1::Match match = Only(units, Request("文件", "zh-CN", "zh-TW"));
  EXPECT_EQ(match.target().text(), "檔案");
  EXPECT_FALSE(match.converted());
}

TEST(MatchTest, UnreviewedAndMachineMadeTargetsCostTheirPoints) {
  v1::Unit unit = MakeUnit("en:Open", {"ja:開く"});
  unit.mutable_targets(0)->set_state(v1::TRANSLATION_STATE_TRANSLATED);
  unit.mutable_targets(0)->set_machine_made(true);
  const v1::Match match = Only(SmallUnits({unit}), Request("Open", "en", "ja"));
  EXPECT_EQ(match.base_score(), 100u);
  EXPECT_EQ(match.score(), 82u);
  EXPECT_THAT(Penalties(match), ElementsAre("UNREVIEWED 3", "MACHINE_MADE 15"));
  EXPECT_THAT(Penalties(Only(SmallUnits({unit}), Request("開く", "ja", "en"))), IsEmpty());
}

TEST(MatchTest, AMemoryMayCostPointsAndTheThresholdIsOnWhatIsLeft) {
  const SmallUnits units({{{"old", "u1", MakeUnit("en:Open", {"ja:古い"})},
                           {"new", "u2", MakeUnit("en:Open", {"ja:新しい"})}}});
  v1::MatchRequest request = Request("Open", "en", "ja");
  (*request.mutable_penalties()->mutable_memories())["memories/old"] = 7;
  const v1::MatchResponse response = Answered(units, request);
  EXPECT_THAT(Scores(response), ElementsAre("u2 100", "u1 93"));
  EXPECT_THAT(Penalties(response.matches(1)), ElementsAre("MEMORY 7"));
  request.set_threshold(94);
  EXPECT_THAT(Scores(Answered(units, request)), ElementsAre("u2 100"));
  request.set_threshold(0);
  request.add_memories("old");
  EXPECT_THAT(Scores(Answered(units, request)), ElementsAre("u1 93"));
}

TEST(MatchTest, EqualScoresGoByLikenessThenDateThenMemoryThenUnit) {
  const SmallUnits units({{{"b", "u1", MakeUnit("en:open the files", {"ja:一"}), 5},
                           {"a", "u3", MakeUnit("en:open the box", {"ja:二"}), 5},
                           {"a", "u2", MakeUnit("en:open the box", {"ja:三"}), 5},
                           {"b", "u0", MakeUnit("en:open the box", {"ja:四"}), 5},
                           {"b", "u9", MakeUnit("en:open the box", {"ja:五"}), 6}}});
  v1::MatchRequest request = Request("open the file", "en", "ja");
  request.set_threshold(60);
  EXPECT_THAT(Scores(Answered(units, request)),
              ElementsAre("u1 66", "u9 66", "u2 66", "u3 66", "u0 66"));
  request.set_limit(2);
  EXPECT_THAT(Scores(Answered(units, request)), ElementsAre("u1 66", "u9 66"));
}

TEST(MatchTest, EqualUnitsCountOnceAndTheFirstInOrderStandsForThem) {
  const SmallUnits units({{{"m", "u1", MakeUnit("en:Open", {"ja:開く"}), 5},
                           {"m", "u2", MakeUnit("en:Open", {"ja:開く"}), 9},
                           {"m", "u3", MakeUnit("en:Open", {"ja:オープン"}), 7}},
                          {{"m", "u4", MakeUnit("en:Open", {"ja:開く"}), 8}}});
  const v1::MatchResponse response = Answered(units, Request("Open", "en", "ja"));
  EXPECT_THAT(Scores(response), ElementsAre("u2 100", "u3 100"));
  EXPECT_EQ(response.matches(0).occurrences(), 3u);
  EXPECT_EQ(response.matches(1).occurrences(), 1u);
}

TEST(MatchTest, OccurrencesAlsoCountEqualUnitsThatScoreLess) {
  const SmallUnits units({{{"a", "u1", MakeUnit("en:Open", {"ja:開く"})},
                           {"b", "u2", MakeUnit("en:Open", {"ja:開く"})},
                           {"a", "u3", MakeUnit("en:Open", {"ja:オープン"})}}});
  v1::MatchRequest request = Request("Open", "en", "ja");
  (*request.mutable_penalties()->mutable_memories())["b"] = 20;
  request.set_limit(1);
  EXPECT_EQ(Only(units, request).occurrences(), 2u);
  request.set_threshold(81);
  EXPECT_EQ(Only(units, request).occurrences(), 1u);
}

TEST(MatchTest, AUnitWithSeveralVariantsAnswersOnceWithTheBest) {
  const SmallUnits units({MakeUnit("en:Open", {"zh-Hans-CN:打开", "zh-Hant-TW:開啟"})});
  v1::MatchRequest request = Request("打開", "zh-TW", "en");
  request.set_threshold(1);
  const v1::Match match = Only(units, request);
  EXPECT_EQ(match.source().language_tag(), "zh-Hans-CN");
  EXPECT_EQ(match.score(), 98u);
}

TEST(MatchTest, WhatWasReplacedOrDeletedIsNotFound) {
  const SmallUnits units(
      {{{"m", "u1", MakeUnit("en:Open", {"ja:一"})}, {"m", "u2", MakeUnit("en:Open", {"ja:二"})}},
       {{"m", "u1", MakeUnit("en:Close", {"ja:三"})}, {"m", "u2", {}}}});
  EXPECT_THAT(Scores(Answered(units, Request("Open", "en", "ja"))), IsEmpty());
  EXPECT_THAT(Scores(Answered(units, Request("Close", "en", "ja"))), ElementsAre("u1 100"));
}

TEST(MatchTest, SaysWhoAndWhenAsFarAsTheUnitKnows) {
  v1::Unit unit = MakeUnit("en:Open", {"ja:開く"});
  unit.mutable_provenance()->set_creator("ann");
  unit.mutable_provenance()->mutable_creation_time()->set_seconds(1000);
  unit.set_context_id("menu");
  const SmallUnits units(
      {{{"m", "u0", unit, 77}, {"m", "u1", MakeUnit("en:Shut", {"ja:閉"}), 77}}});
  const v1::Match match = Only(units, Request("Open", "en", "ja"));
  EXPECT_EQ(match.author(), "ann");
  EXPECT_EQ(match.date().seconds(), 1000);
  EXPECT_EQ(match.context_id(), "menu");
  EXPECT_EQ(Only(units, Request("Shut", "en", "ja")).date().seconds(), 77);
}

TEST(MatchTest, AdaptsAndAlignsWhenAskedTo) {
  const SmallUnits units({MakeUnit("en:Page 3 of the file", {"ja:ファイルの3ページ"})});
  v1::MatchRequest request = Request("Page 7 of the file", "en", "ja");
  EXPECT_EQ(Only(units, request).target().text(), "ファイルの3ページ");
  EXPECT_THAT(Only(units, request).alignment(), IsEmpty());
  request.set_adapt(true);
  request.set_align(true);
  const v1::Match match = Only(units, request);
  EXPECT_EQ(match.score(), 80u);
  EXPECT_TRUE(match.adapted());
  EXPECT_EQ(match.target().text(), "ファイルの7ページ");
  ASSERT_EQ(match.alignment_size(), 3);
  EXPECT_EQ(match.alignment(1).kind(), v1::ALIGNMENT_KIND_REPLACED);
  EXPECT_EQ(match.alignment(1).start(), 5u);
}

TEST(MatchTest, ALongSegmentDoesNotHideAShortOneNorTheOtherWay) {
  std::string text;
  for (int i = 0; i < 3000; ++i) text += "word" + std::to_string(i % 7) + " ";
  const SmallUnits units({MakeUnit("en:" + text, {"ja:長い"}), MakeUnit("en:a", {"ja:短い"})});
  EXPECT_THAT(Scores(Answered(units, Request(text, "en", "ja"))), ElementsAre("u0 100"));
  EXPECT_THAT(Scores(Answered(units, Request("a", "en", "ja"))), ElementsAre("u1 100"));
}

TEST(MatchTest, TextsWithoutTokensMatchEachOther) {
  const SmallUnits units({MakeUnit("en:\u3000", {"ja:空"})});
  EXPECT_THAT(Scores(Answered(units, Request("\u3000", "en", "ja"))), ElementsAre("u0 100"));
  EXPECT_THAT(Scores(Answered(units, Request(" ", "en", "ja"))), ElementsAre("u0 99"));
}

TEST(MatchTest, TheReplyNamesItsRevision) {
  EXPECT_EQ(Answered(SmallUnits(std::vector<v1::Unit>()), Request("a", "en", "ja")).revision(),
            "test:7");
}

}  // namespace
}  // namespace crosswalk::memory
