#include "glossary/term/variant_relation.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace crosswalk::term {
namespace {

text::LanguageTag Tag(const std::string& raw) { return *text::LanguageTag::Parse(raw); }

// The tags of `own` that can answer for `asked`, in the order in which they do.
std::vector<std::string> InOrder(const std::string& asked, const std::vector<std::string>& own) {
  std::vector<std::pair<Relation, std::string>> related;
  for (const std::string& each : own) {
    if (const auto relation = Relate(Tag(asked), Tag(each))) related.push_back({*relation, each});
  }
  std::stable_sort(related.begin(), related.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<std::string> order;
  for (auto& [relation, tag] : related) order.push_back(tag);
  return order;
}

const std::vector<std::string> kAll = {"ja",      "en",         "zh-Hans-SG", "zh-Hans-CN",
                                       "zh-Hans", "zh-Hant-MO", "zh-Hant-HK", "zh-Hant-TW",
                                       "zh-Hant", "zh",         "yue",        "ja-x-kyujitai"};

TEST(VariantRelationTest, TaiwanAsksItselfThenUpwardsThenItsScriptThenTheOther) {
  EXPECT_EQ(InOrder("zh-Hant-TW", kAll),
            (std::vector<std::string>{"zh-Hant-TW", "zh-Hant", "zh", "zh-Hant-MO", "zh-Hant-HK",
                                      "zh-Hans", "zh-Hans-CN", "zh-Hans-SG"}));
}

TEST(VariantRelationTest, AScriptAsksItsRegionsBeforeTheOtherScript) {
  EXPECT_EQ(InOrder("zh-Hans", kAll),
            (std::vector<std::string>{"zh-Hans", "zh", "zh-Hans-SG", "zh-Hans-CN", "zh-Hant",
                                      "zh-Hant-TW", "zh-Hant-HK", "zh-Hant-MO"}));
}

TEST(VariantRelationTest, BareChineseTakesEverythingNarrower) {
  for (const char* own : {"zh-Hans-CN", "zh-Hant", "zh-Hant-MO"}) {
    EXPECT_EQ(Relate(Tag("zh"), Tag(own))->step, Step::kNarrower) << own;
  }
}

TEST(VariantRelationTest, JapaneseAndItsOldFormsAreTwoScripts) {
  EXPECT_EQ(Relate(Tag("ja"), Tag("ja-x-kyujitai"))->step, Step::kOtherScript);
  EXPECT_EQ(Relate(Tag("ja-x-kyujitai"), Tag("ja"))->step, Step::kOtherScript);
}

TEST(VariantRelationTest, RegionsOfEnglishAnswerForEachOther) {
  EXPECT_EQ(InOrder("en-US", {"en-GB", "en", "en-US"}),
            (std::vector<std::string>{"en-US", "en", "en-GB"}));
  EXPECT_EQ(Relate(Tag("en"), Tag("en-GB"))->step, Step::kNarrower);
}

TEST(VariantRelationTest, OtherLanguagesNeverAnswer) {
  EXPECT_FALSE(Relate(Tag("zh"), Tag("yue")));
  EXPECT_FALSE(Relate(Tag("zh-Hant-HK"), Tag("yue-Hant-HK")));
  EXPECT_FALSE(Relate(Tag("ja"), Tag("zh")));
  EXPECT_FALSE(Relate(Tag("en"), text::LanguageTag()));
}

TEST(VariantRelationTest, AScriptThatWeCannotConvertIsNotPassedOffAsAnother) {
  EXPECT_FALSE(Relate(Tag("sr-Latn"), Tag("sr-Cyrl")));
  EXPECT_FALSE(Relate(Tag("yue-Hans"), Tag("yue-Hant")));
  EXPECT_EQ(Relate(Tag("fr-FR"), Tag("fr-CA"))->step, Step::kSameScript);
  EXPECT_EQ(Relate(Tag("sr"), Tag("sr-Cyrl"))->step, Step::kNarrower);
}

}  // namespace
}  // namespace crosswalk::term
