// Matches through a third language.
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

v1::MatchResponse Answered(const SmallUnits& units, const v1::MatchRequest& request) {
  const auto response = TestEngine().Match(units, NoGlossary(), request, Cancellation());
  EXPECT_TRUE(response.ok()) << response.status().ToString();
  return response.ok() ? *response : v1::MatchResponse();
}

std::vector<std::string> Targets(const v1::MatchResponse& response) {
  std::vector<std::string> lines;
  for (const v1::Match& match : response.matches()) {
    lines.push_back(match.target().text() + " " + std::to_string(match.score()));
  }
  return lines;
}

std::vector<v1::Unit> Chain() {
  return {MakeUnit("en:Open", {"zh-Hans-CN:打开"}), MakeUnit("en:Open", {"ja:開く"})};
}

TEST(PivotTest, LeadsFromChineseToJapaneseThroughEnglish) {
  const v1::MatchResponse response = Answered(SmallUnits(Chain()), Request("打开", "zh-CN", "ja"));
  ASSERT_EQ(response.matches_size(), 1);
  const v1::Match& match = response.matches(0);
  EXPECT_EQ(match.unit(), "memories/m/units/u0");
  EXPECT_EQ(match.source().text(), "打开");
  EXPECT_EQ(match.target().text(), "開く");
  EXPECT_EQ(match.score(), 90u);
  EXPECT_EQ(match.base_score(), 100u);
  ASSERT_EQ(match.penalties_size(), 1);
  EXPECT_EQ(match.penalties(0).kind(), v1::PENALTY_KIND_PIVOT);
  EXPECT_EQ(match.pivot().unit(), "memories/m/units/u1");
  EXPECT_EQ(match.pivot().text(), "Open");
  EXPECT_EQ(match.pivot().language_tag(), "en");
}

TEST(PivotTest, StandsBelowEveryDirectMatch) {
  auto all = Chain();
  all.push_back(MakeUnit("zh-Hans-CN:打开它吧", {"ja:開けて"}));
  v1::MatchRequest request = Request("打开", "zh-CN", "ja");
  request.set_threshold(50);
  const SmallUnits units(all);
  EXPECT_THAT(Targets(Answered(units, request)), ElementsAre("開けて 50", "開く 90"));
  request.set_limit(1);
  EXPECT_THAT(Targets(Answered(units, request)), ElementsAre("開けて 50"));
}

TEST(PivotTest, DoesNotRepeatWhatADirectMatchSays) {
  auto all = Chain();
  all.push_back(MakeUnit("zh-Hans-CN:打开", {"ja:開く"}));
  EXPECT_THAT(Targets(Answered(SmallUnits(all), Request("打开", "zh-CN", "ja"))),
              ElementsAre("開く 100"));
}

TEST(PivotTest, IsNotOfferedWhereItIsSwitchedOffOrIsOneOfTheTwoLanguages) {
  const SmallUnits units(Chain());
  v1::MatchRequest request = Request("打开", "zh-CN", "ja");
  request.set_without_pivot(true);
  EXPECT_THAT(Targets(Answered(units, request)), IsEmpty());
  request.set_without_pivot(false);
  request.add_pivot_language_tags("zh-TW");
  request.add_pivot_language_tags("ja");
  EXPECT_THAT(Targets(Answered(units, request)), IsEmpty());
  request.add_pivot_language_tags("en-GB");
  EXPECT_THAT(Targets(Answered(units, request)), ElementsAre("開く 90"));
}

TEST(PivotTest, TheTextBetweenMayDifferInSpellingOnly) {
  const SmallUnits units({MakeUnit("en:Open", {"zh-Hans-CN:打开"}),
                          MakeUnit("en-US:OPEN", {"ja:開く"}),
                          MakeUnit("en:Opens", {"ja:開きます"})});
  EXPECT_THAT(Targets(Answered(units, Request("打开", "zh-CN", "ja"))), ElementsAre("開く 90"));
}

TEST(PivotTest, TheCheapestSecondHalfIsTaken) {
  v1::Unit machine = MakeUnit("en:Open", {"ja:機械"});
  machine.mutable_targets(0)->set_machine_made(true);
  auto all = Chain();
  all.insert(all.begin(), machine);
  EXPECT_THAT(Targets(Answered(SmallUnits(all), Request("打开", "zh-CN", "ja"))),
              ElementsAre("開く 90"));
}

TEST(PivotTest, PenaltiesOfBothHalvesAreListedOnce) {
  auto all = Chain();
  all[0].mutable_targets(0)->set_language_tag("zh-Hant-TW");
  all[0].mutable_targets(0)->set_text("打開");
  all[1].mutable_targets(0)->set_state(v1::TRANSLATION_STATE_TRANSLATED);
  const v1::MatchResponse response = Answered(SmallUnits(all), Request("打开", "zh-CN", "ja"));
  ASSERT_EQ(response.matches_size(), 1);
  EXPECT_EQ(response.matches(0).score(), 85u);
  ASSERT_EQ(response.matches(0).penalties_size(), 3);
}

TEST(PivotTest, TheThresholdIsOnTheWholeWay) {
  v1::MatchRequest request = Request("打开", "zh-CN", "ja");
  request.set_threshold(90);
  EXPECT_THAT(Targets(Answered(SmallUnits(Chain()), request)), ElementsAre("開く 90"));
  request.set_threshold(91);
  EXPECT_THAT(Targets(Answered(SmallUnits(Chain()), request)), IsEmpty());
}

}  // namespace
}  // namespace crosswalk::memory
