#include "glossary/record/unit_join.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "tests/glossary/record/unit_fixture.h"

namespace crosswalk::record {
namespace {

TEST(SameTextTest, LanguageTextAndCodesCount) {
  const v1::Unit unit = MakeUnit("en:a", {"ja:b"});
  v1::Segment other = unit.targets(0);
  other.add_properties()->set_name("p");
  other.set_state(v1::TRANSLATION_STATE_FINAL);
  EXPECT_TRUE(SameText(unit.targets(0), other));
  AddCode(0, v1::CODE_KIND_STANDALONE, "x", other);
  EXPECT_FALSE(SameText(unit.targets(0), other));
  EXPECT_FALSE(SameText(unit.targets(0), unit.source()));
}

TEST(TargetsTest, AreHeldOrDiffer) {
  const v1::Unit unit = MakeUnit("en:a", {"ja:b", "zh:c"});
  EXPECT_TRUE(HasTargets(unit, MakeUnit("en:a", {"zh:c"})));
  EXPECT_FALSE(HasTargets(unit, MakeUnit("en:a", {"zh:c", "fr:d"})));
  EXPECT_FALSE(HasTargets(unit, MakeUnit("en:a", {"zh-Hans:c"})));
  EXPECT_FALSE(TargetsDiffer(unit, MakeUnit("en:a", {"zh:c", "fr:d"})));
  EXPECT_TRUE(TargetsDiffer(unit, MakeUnit("en:a", {"zh:d", "ja:b"})));
}

TEST(JoinUnitTest, WhatIsThereStaysAndWhatIsMissingIsAdded) {
  v1::Unit into = MakeUnit("en:a", {"ja:b"});
  into.set_previous_source("p");
  into.mutable_provenance()->set_creator("first");
  AddProperty("x", "1", into);
  v1::Unit from = MakeUnit("en:a", {"zh:c", "ja:b"});
  from.set_previous_source("q");
  from.set_next_source("n");
  from.mutable_provenance()->set_creator("second");
  AddProperty("x", "1", from);
  AddProperty("x", "2", from);
  from.add_notes()->set_text("note");
  from.mutable_targets(1)->set_state(v1::TRANSLATION_STATE_REVIEWED);
  from.mutable_targets(1)->mutable_provenance()->set_changer("third");
  from.mutable_source()->add_notes()->set_text("on the source");
  from.add_origins()->set_origin("f");
  EXPECT_TRUE(JoinUnit(from, into));
  EXPECT_EQ(into.previous_source(), "p");
  EXPECT_EQ(into.next_source(), "n");
  EXPECT_EQ(into.provenance().creator(), "first");
  EXPECT_EQ(into.properties_size(), 2);
  EXPECT_EQ(into.notes_size(), 1);
  EXPECT_EQ(into.source().notes_size(), 1);
  EXPECT_EQ(into.origins_size(), 1);
  ASSERT_EQ(into.targets_size(), 2);
  EXPECT_EQ(into.targets(0).state(), v1::TRANSLATION_STATE_REVIEWED);
  EXPECT_EQ(into.targets(0).provenance().changer(), "third");
  EXPECT_EQ(into.targets(1).text(), "c");
  const std::string once = into.SerializeAsString();
  EXPECT_FALSE(JoinUnit(from, into));
  EXPECT_EQ(into.SerializeAsString(), once);
}

TEST(JoinUnitTest, AStateIsNeverReplaced) {
  v1::Unit into = MakeUnit("en:a", {"ja:b"});
  into.mutable_targets(0)->set_raw_state("fuzzy");
  v1::Unit from = into;
  from.mutable_targets(0)->set_state(v1::TRANSLATION_STATE_FINAL);
  EXPECT_FALSE(JoinUnit(from, into));
  EXPECT_EQ(into.targets(0).raw_state(), "fuzzy");
}

// A unit of a small world, in which most things meet.
v1::Unit Draw() {
  const auto pick = [](int below) { return *rc::gen::inRange(0, below); };
  v1::Unit unit = MakeUnit("en:a", {});
  const char* const kTags[] = {"ja", "zh-Hans", "zh-Hant"};
  for (const char* tag : kTags) {
    if (pick(2) == 0) continue;
    v1::Segment& target = *unit.add_targets();
    SetSegment(std::string(tag) + ":t", target);
    if (pick(3) == 0) target.set_state(v1::TRANSLATION_STATE_FINAL);
    if (pick(3) == 0) target.set_raw_state("r" + std::to_string(pick(2)));
    if (pick(3) == 0) target.mutable_provenance()->set_creator("c" + std::to_string(pick(2)));
    if (pick(3) == 0) target.add_properties()->set_name("p" + std::to_string(pick(2)));
    if (pick(3) == 0) target.add_notes()->set_text("n" + std::to_string(pick(2)));
  }
  if (pick(3) == 0) unit.mutable_source()->add_notes()->set_text("s");
  if (pick(3) == 0) unit.set_previous_source("p" + std::to_string(pick(2)));
  if (pick(3) == 0) unit.set_next_source("n");
  if (pick(3) == 0) unit.mutable_provenance()->set_usage_count(3);
  if (pick(3) == 0) AddProperty("p", std::to_string(pick(2)), unit);
  if (pick(3) == 0) unit.add_notes()->set_text("n" + std::to_string(pick(2)));
  if (pick(3) == 0) unit.add_origins()->set_origin("o" + std::to_string(pick(2)));
  return unit;
}

RC_GTEST_PROP(UnitFactsTest, SayWhetherAJoinAddsAnything, ()) {
  const v1::Unit from = Draw();
  v1::Unit into = Draw();
  const auto part = UnitFacts(from);
  const auto whole = UnitFacts(into);
  const bool holds = std::includes(whole.begin(), whole.end(), part.begin(), part.end());
  RC_ASSERT(JoinUnit(from, into) == !holds);
  const auto after = UnitFacts(into);
  RC_ASSERT(std::includes(after.begin(), after.end(), part.begin(), part.end()));
  RC_ASSERT(std::includes(after.begin(), after.end(), whole.begin(), whole.end()));
  RC_ASSERT(!JoinUnit(from, into));
}

}  // namespace
}  // namespace crosswalk::record
