#include "glossary/term/variant_choice.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/glossary/term/small_snapshot.h"

namespace crosswalk::term {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// "text tag[ conversion]" of each target, in order.
std::vector<std::string> Targets(const v1::Concept& concept_, const std::vector<std::string>& asked,
                                 const v1::Term* except = nullptr) {
  TagTable tags;
  TargetWriter writer(*TestFolder(), *TestConverter(), tags);
  google::protobuf::RepeatedPtrField<std::string> raw(asked.begin(), asked.end());
  EXPECT_TRUE(writer.SetAsked(raw, 32).ok());
  google::protobuf::RepeatedPtrField<v1::TargetTerm> out;
  const Status status = writer.Append(concept_, except, out);
  EXPECT_TRUE(status.ok()) << status.ToString();
  std::vector<std::string> shown;
  for (const v1::TargetTerm& each : out) {
    shown.push_back(each.text() + " " + each.language_tag() +
                    (each.converted() ? " " + each.conversion() : ""));
    EXPECT_EQ(each.converted(), !each.conversion().empty());
  }
  return shown;
}

TEST(VariantChoiceTest, TheSameTagAnswersAlone) {
  const auto concept_ = MakeConcept(
      "c", {{"zh-Hant-TW", "軟體"}, {"zh-Hant", "軟件"}, {"zh", "部署"}, {"zh-Hans", "软件"}});
  EXPECT_THAT(Targets(concept_, {"zh-Hant-TW"}), ElementsAre("軟體 zh-Hant-TW"));
}

TEST(VariantChoiceTest, BroaderTagsAnswerAsTheyAreOnTheWayUp) {
  const auto concept_ = MakeConcept("c", {{"zh-Hant", "監督通道"}, {"zh", "部署"}});
  EXPECT_THAT(Targets(concept_, {"zh-Hant-TW"}), ElementsAre("監督通道 zh-Hant"));
  EXPECT_THAT(Targets(MakeConcept("c", {{"zh", "部署"}, {"zh-Hans", "布署"}}), {"zh-Hant-TW"}),
              ElementsAre("部署 zh"));
}

TEST(VariantChoiceTest, NarrowerTagsAnswerEachWithItsOwn) {
  const auto concept_ = MakeConcept("c", {{"zh-Hant-TW", "軟體"}, {"zh-Hant-HK", "軟件"}});
  EXPECT_THAT(Targets(concept_, {"zh-Hant"}), ElementsAre("軟體 zh-Hant-TW", "軟件 zh-Hant-HK"));
}

TEST(VariantChoiceTest, AnotherRegionOfTheScriptIsConverted) {
  const auto concept_ = MakeConcept("c", {{"zh-Hant-TW", "裡面"}, {"zh-Hans", "里面"}});
  EXPECT_THAT(Targets(concept_, {"zh-Hant-HK"}),
              ElementsAre("裏面 zh-Hant-HK tw2t+t2hk zh-Hant-TW"));
}

TEST(VariantChoiceTest, TheOtherScriptIsConvertedByTheScriptChainOnly) {
  const auto concept_ = MakeConcept("c", {{"zh-Hant", "監督通道"}});
  EXPECT_THAT(Targets(concept_, {"zh-Hans-CN"}), ElementsAre("监督通道 zh-Hans-CN t2s zh-Hant"));
  // s2twp would make 程序 of it.
  EXPECT_THAT(Targets(MakeConcept("c", {{"zh-Hans", "广岛进程"}}), {"zh-Hant-TW"}),
              ElementsAre("廣島進程 zh-Hant-TW s2tw zh-Hans"));
}

TEST(VariantChoiceTest, OfTheOtherScriptTheTagWithoutRegionComesFirst) {
  const auto concept_ =
      MakeConcept("c", {{"zh-Hant-HK", "軟件"}, {"zh-Hant-TW", "軟體"}, {"zh-Hant", "軟體包"}});
  EXPECT_THAT(Targets(concept_, {"zh-Hans"}), ElementsAre("软体包 zh-Hans t2s zh-Hant"));
}

TEST(VariantChoiceTest, BareChineseCountsAsTheScriptOfItsDecidingCharacters) {
  const auto concept_ = MakeConcept("c", {{"zh", "軟體"}});
  EXPECT_THAT(Targets(concept_, {"zh-Hant"}), ElementsAre("軟體 zh"));
  EXPECT_THAT(Targets(concept_, {"zh-Hans"}), ElementsAre("软体 zh-Hans t2s zh-Hant"));
  EXPECT_THAT(Targets(concept_, {"zh"}), ElementsAre("軟體 zh"));
  EXPECT_THAT(Targets(MakeConcept("c", {{"zh", "部署"}}), {"zh-Hans"}), ElementsAre("部署 zh"));
}

TEST(VariantChoiceTest, PreferredTermsComeFirstAndRefusedOnesLast) {
  const auto concept_ = MakeConcept("c", {{"ja", "乙", v1::TERM_STATUS_DEPRECATED},
                                          {"ja", "丙", v1::TERM_STATUS_CANDIDATE},
                                          {"ja", "甲", v1::TERM_STATUS_ADMITTED},
                                          {"ja", "丁", v1::TERM_STATUS_PREFERRED}});
  EXPECT_THAT(Targets(concept_, {"ja"}), ElementsAre("丁 ja", "甲 ja", "丙 ja", "乙 ja"));
}

TEST(VariantChoiceTest, WhereOnlyRefusedTermsAnswerConvertedOnesAreAdded) {
  const auto concept_ = MakeConcept("c", {{"zh-Hans-CN", "电子计算机", v1::TERM_STATUS_FORBIDDEN},
                                          {"zh-Hant-TW", "電腦", v1::TERM_STATUS_PREFERRED}});
  EXPECT_THAT(Targets(concept_, {"zh-Hans-CN"}),
              ElementsAre("电脑 zh-Hans-CN tw2s zh-Hant-TW", "电子计算机 zh-Hans-CN"));
}

TEST(VariantChoiceTest, ConversionDoesNotRedeemARefusedTerm) {
  const auto concept_ = MakeConcept("c", {{"zh-Hans-CN", "软体", v1::TERM_STATUS_DEPRECATED},
                                          {"zh-Hant-TW", "軟體", v1::TERM_STATUS_PREFERRED}});
  const auto targets = Targets(concept_, {"zh-Hans-CN"});
  ASSERT_EQ(targets.size(), 1u);
}

TEST(VariantChoiceTest, OldJapaneseFormsAreMadeAndUndone) {
  EXPECT_THAT(Targets(MakeConcept("c", {{"ja", "広島"}}), {"ja-x-kyujitai"}),
              ElementsAre("廣島 ja-x-kyujitai jp2t ja"));
  EXPECT_THAT(Targets(MakeConcept("c", {{"ja-x-kyujitai", "廣島"}}), {"ja"}),
              ElementsAre("広島 ja t2jp ja-x-kyujitai"));
}

TEST(VariantChoiceTest, RegionsOfEnglishAnswerUnchanged) {
  EXPECT_THAT(Targets(MakeConcept("c", {{"en-GB", "colour"}}), {"en-US"}),
              ElementsAre("colour en-GB"));
}

TEST(VariantChoiceTest, EachTextAndTagComesOnce) {
  const auto concept_ = MakeConcept("c", {{"zh-Hant", "監督通道"}});
  EXPECT_THAT(Targets(concept_, {"zh-Hant", "zh_Hant", "zh-Hant-TW"}),
              ElementsAre("監督通道 zh-Hant"));
}

TEST(VariantChoiceTest, WithNoneAskedForAllOtherTermsCome) {
  const auto concept_ = MakeConcept("c", {{"zh-Hant", "監督通道"}, {"en", "crosswalk"}});
  EXPECT_THAT(Targets(concept_, {}, &concept_.languages(1).terms(0)),
              ElementsAre("監督通道 zh-Hant"));
}

TEST(VariantChoiceTest, AnotherLanguageHasNoAnswer) {
  EXPECT_THAT(Targets(MakeConcept("c", {{"yue", "電腦"}}), {"zh", "ja", "en"}), IsEmpty());
}

TEST(VariantChoiceTest, AWordThatIsNoTagIsRefusedByPlace) {
  TagTable tags;
  TargetWriter writer(*TestFolder(), *TestConverter(), tags);
  google::protobuf::RepeatedPtrField<std::string> raw;
  *raw.Add() = "en";
  *raw.Add() = "zh tw!";
  const Status status = writer.SetAsked(raw, 32);
  EXPECT_EQ(status.code(), Code::kInvalidArgument);
  ASSERT_EQ(status.violations().size(), 1u);
  EXPECT_EQ(status.violations()[0].field, "target_language_tags[1]");
  EXPECT_EQ(writer.SetAsked(raw, 1).code(), Code::kInvalidArgument);
}

}  // namespace
}  // namespace crosswalk::term
