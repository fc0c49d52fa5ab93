#include "glossary/exchange/export_choice.h"

#include <gtest/gtest.h>

#include <utility>

namespace crosswalk::exchange {
namespace {

using Tags = std::vector<std::string>;

v1::Concept ConceptIn(const Tags& tags) {
  v1::Concept concept_;
  for (const std::string& tag : tags) {
    v1::LanguageSection& section = *concept_.add_languages();
    section.set_language_tag(tag);
    v1::Term& term = *section.add_terms();
    term.set_text("term " + tag);
    term.set_language_tag(tag);
  }
  return concept_;
}

ExportChoice Choice(const std::string& source, const Tags& targets) {
  google::protobuf::RepeatedPtrField<std::string> raw(targets.begin(), targets.end());
  auto choice = ExportChoice::Make(source, raw);
  EXPECT_TRUE(choice.ok());
  return *std::move(choice);
}

// Tags that leave, or "nothing".
Tags Chosen(const Tags& held, const std::string& source, const Tags& targets) {
  v1::Concept concept_ = ConceptIn(held);
  if (!Choice(source, targets).Apply(concept_)) return {"nothing"};
  Tags tags;
  for (const v1::LanguageSection& section : concept_.languages()) {
    tags.push_back(section.language_tag());
  }
  return tags;
}

TEST(ExportChoiceTest, WithoutTagsEverythingLeaves) {
  EXPECT_EQ(Chosen({"en", "zh-Hans-CN", "ja"}, "", {}), (Tags{"en", "zh-Hans-CN", "ja"}));
  EXPECT_EQ(Chosen({}, "", {}), Tags{"nothing"});
}

TEST(ExportChoiceTest, ATargetKeepsItsOwnVariantAndOtherLanguages) {
  EXPECT_EQ(Chosen({"en", "zh-Hans-CN", "zh-Hant-TW", "ja"}, "", {"zh-TW"}),
            (Tags{"en", "zh-Hant-TW", "ja"}));
}

TEST(ExportChoiceTest, BroaderThenNarrowerVariantsAnswerAndNoneIsConverted) {
  EXPECT_EQ(Chosen({"en", "zh-Hant", "zh-Hans"}, "en", {"zh-Hant-TW"}), (Tags{"en", "zh-Hant"}));
  EXPECT_EQ(Chosen({"en", "zh-Hant-TW", "zh-Hant-HK"}, "en", {"zh-Hant"}),
            (Tags{"en", "zh-Hant-TW", "zh-Hant-HK"}));
  EXPECT_EQ(Chosen({"en", "zh-Hans-CN"}, "en", {"zh-Hant-TW"}), Tags{"nothing"});
}

TEST(ExportChoiceTest, ASourceIsNeededWhereItIsAskedFor) {
  EXPECT_EQ(Chosen({"ja", "zh-Hant"}, "en", {"zh-Hant"}), Tags{"nothing"});
  EXPECT_EQ(Chosen({"en", "ja", "zh-Hant"}, "en", {}), (Tags{"en", "ja", "zh-Hant"}));
}

TEST(ExportChoiceTest, ATagThatIsNoLanguageIsNamed) {
  google::protobuf::RepeatedPtrField<std::string> targets;
  targets.Add("en");
  targets.Add("klingon");
  const auto choice = ExportChoice::Make("", targets);
  ASSERT_FALSE(choice.ok());
  EXPECT_EQ(choice.status().violations().front().field, "target_language_tags[1]");
  EXPECT_EQ(ExportChoice::Make("*all*", {}).status().violations().front().field,
            "source_language_tag");
}

v1::Unit UnitIn(const std::string& source, const Tags& targets) {
  v1::Unit unit;
  unit.mutable_source()->set_language_tag(source);
  unit.mutable_source()->set_text("in " + source);
  unit.set_previous_source("before");
  for (const std::string& tag : targets) {
    v1::Segment& target = *unit.add_targets();
    target.set_language_tag(tag);
    target.set_text("in " + tag);
  }
  return unit;
}

TEST(ExportChoiceTest, AUnitKeepsTheTargetsAskedFor) {
  v1::Unit unit = UnitIn("en", {"zh-Hans-CN", "zh-Hant-TW", "ja"});
  ASSERT_TRUE(Choice("", {"ja", "zh-TW"}).Apply(unit));
  ASSERT_EQ(unit.targets_size(), 2);
  EXPECT_EQ(unit.targets(0).text(), "in zh-Hant-TW");
  EXPECT_EQ(unit.targets(1).text(), "in ja");
  EXPECT_EQ(unit.previous_source(), "before");
  EXPECT_FALSE(Choice("", {"fr"}).Apply(unit));
}

TEST(ExportChoiceTest, AUnitIsTurnedRoundForTheSourceAskedFor) {
  v1::Unit unit = UnitIn("en", {"zh-Hans-CN", "ja"});
  ASSERT_TRUE(Choice("ja", {"en"}).Apply(unit));
  EXPECT_EQ(unit.source().text(), "in ja");
  ASSERT_EQ(unit.targets_size(), 1);
  EXPECT_EQ(unit.targets(0).text(), "in en");
  EXPECT_EQ(unit.previous_source(), "");  // it was a neighbour of the other text
  v1::Unit other = UnitIn("en", {"ja"});
  EXPECT_FALSE(Choice("zh", {}).Apply(other));
}

}  // namespace
}  // namespace crosswalk::exchange
