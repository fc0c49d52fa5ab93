#include "glossary/term/conversion.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "tests/glossary/term/small_snapshot.h"

namespace crosswalk::term {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;

constexpr auto kPreferred = v1::TERM_STATUS_PREFERRED;
constexpr auto kCandidate = v1::TERM_STATUS_CANDIDATE;

Result<v1::ConvertResponse> Converted(const index::Snapshot& snapshot, const std::string& text,
                                      const std::string& from, const std::string& to) {
  v1::ConvertRequest request;
  request.set_text(text);
  request.set_source_language_tag(from);
  request.set_target_language_tag(to);
  const Recognizer recognizer(TestFolder(), nullptr, nullptr);
  return ConvertText(snapshot, request, recognizer, *TestConverter(), Limits(), Cancellation());
}

std::string Text(const std::vector<v1::Concept>& concepts, const std::string& text,
                 const std::string& from, const std::string& to) {
  const auto response = Converted(SmallSnapshot(concepts), text, from, to);
  EXPECT_TRUE(response.ok()) << response.status().ToString();
  return response.ok() ? response->text() : "";
}

TEST(ConversionTest, ACandidateIsKeptFromTheVocabularyAroundIt) {
  const std::vector<v1::Concept> concepts = {MakeConcept(
      "a", {{"zh-Hant", "廣島進程", kCandidate}, {"en", "Hiroshima Process", kCandidate}})};
  EXPECT_EQ(Text(concepts, "廣島進程的軟體", "zh-Hant-TW", "zh-Hans-CN"), "广岛进程的软件");
  EXPECT_EQ(Text(concepts, "广岛进程的软件", "zh-Hans-CN", "zh-Hant-TW"), "廣島進程的軟體");
}

TEST(ConversionTest, WithoutAGlossaryTheOutputIsThatOfOpenCc) {
  EXPECT_EQ(Text({}, "广岛进程的软件", "zh-Hans-CN", "zh-Hant-TW"), "廣島程序的軟體");
}

TEST(ConversionTest, AReviewedTermBecomesItsConceptsOwnTerm) {
  const SmallSnapshot snapshot(
      {MakeConcept("a", {{"zh-Hans-CN", "图像", kPreferred}, {"zh-Hant-TW", "影像", kPreferred}})});
  const auto response = Converted(snapshot, "𠮷图像类型", "zh-Hans-CN", "zh-Hant-TW");
  ASSERT_TRUE(response.ok());
  EXPECT_EQ(response->text(), "𠮷影像型別");
  EXPECT_EQ(response->chain(), "s2twp");
  EXPECT_EQ(response->protected_chain(), "s2tw");
  ASSERT_EQ(response->protected_spans_size(), 1);
  const v1::ProtectedSpan& span = response->protected_spans(0);
  EXPECT_EQ(span.start(), 1u);
  EXPECT_EQ(span.end(), 3u);
  EXPECT_EQ(span.text(), "影像");
  EXPECT_EQ(span.outcome(), v1::PROTECTION_OUTCOME_REPLACED);
  EXPECT_EQ(span.remark(), "");
  EXPECT_THAT(span.concepts(), ::testing::ElementsAre("glossaries/g/concepts/a"));
}

TEST(ConversionTest, ConceptsThatDisagreeReplaceNothingAndAreReported) {
  const SmallSnapshot snapshot({MakeConcept("a", {{"zh-Hans", "端口"}, {"zh-Hant-TW", "連接埠"}}),
                                MakeConcept("b", {{"zh-Hans", "端口"}, {"zh-Hant-TW", "通訊埠"}})});
  const auto response = Converted(snapshot, "端口", "zh-Hans", "zh-Hant-TW");
  ASSERT_TRUE(response.ok());
  EXPECT_EQ(response->text(), "端口");
  EXPECT_EQ(response->protected_spans(0).outcome(), v1::PROTECTION_OUTCOME_SCRIPT_CONVERTED);
  EXPECT_THAT(response->protected_spans(0).remark(), HasSubstr("連接埠, 通訊埠"));
  EXPECT_EQ(response->protected_spans(0).concepts_size(), 2);
}

TEST(ConversionTest, OnlyTheBestLevelHasASay) {
  const std::vector<v1::Concept> concepts = {
      MakeConcept("a", {{"zh-Hans", "端口"}, {"zh-Hant-TW", "連接埠"}}),
      MakeConcept("b", {{"zh-Hant-HK", "端口"}, {"zh-Hant-TW", "連接埠"}}),
      MakeConcept("c", {{"zh-Hans", "端 口"}, {"zh-Hant-TW", "別的"}})};
  EXPECT_EQ(Text(concepts, "端口", "zh-Hans", "zh-Hant-TW"), "連接埠");
}

TEST(ConversionTest, DeprecatedAndForbiddenTermsNeitherProtectNorReplace) {
  EXPECT_EQ(Text({MakeConcept("a", {{"zh-Hans", "广岛进程", v1::TERM_STATUS_DEPRECATED}})},
                 "广岛进程", "zh-Hans", "zh-Hant-TW"),
            "廣島程序");
  const std::vector<v1::Concept> concepts = {
      MakeConcept("a", {{"zh-Hans", "图像"}, {"zh-Hant-TW", "圖相", v1::TERM_STATUS_FORBIDDEN}})};
  EXPECT_EQ(Text(concepts, "图像", "zh-Hans", "zh-Hant-TW"), "圖像");
}

TEST(ConversionTest, AnAdmittedTermFindsItsWayBackAndAPreferredOneStaysPreferred) {
  const std::vector<v1::Concept> concepts = {MakeConcept("a", {{"zh-Hans", "软件", kPreferred},
                                                               {"zh-Hans", "软体"},
                                                               {"zh-Hans", "软件程序"},
                                                               {"zh-Hant", "軟體", kPreferred},
                                                               {"zh-Hant", "軟件程序"}})};
  EXPECT_EQ(Text(concepts, "软件", "zh-Hans", "zh-Hant"), "軟體");
  EXPECT_EQ(Text(concepts, "軟體", "zh-Hant", "zh-Hans"), "软件");
  EXPECT_EQ(Text(concepts, "软件程序", "zh-Hans", "zh-Hant"), "軟件程序");
  EXPECT_EQ(Text(concepts, "軟件程序", "zh-Hant", "zh-Hans"), "软件程序");
}

TEST(ConversionTest, StoredSpellingsAreRestoredAlsoFromAnotherRegion) {
  const SmallSnapshot snapshot({MakeConcept("a", {{"zh-Hant-TW", "頭髮學"}})});
  const auto same = Converted(snapshot, "头发学", "zh-Hans", "zh-Hant-TW");
  EXPECT_EQ(same->text(), "頭髮學");
  EXPECT_EQ(same->protected_spans(0).outcome(), v1::PROTECTION_OUTCOME_REPLACED);
  const auto other = Converted(snapshot, "头发学", "zh-Hans", "zh-Hant-HK");
  EXPECT_EQ(other->protected_spans(0).outcome(), v1::PROTECTION_OUTCOME_RESTORED);
}

TEST(ConversionTest, EnglishTermsStayAsTheyAreWritten) {
  const SmallSnapshot snapshot({MakeConcept(
      "a", {{"en", "crosswalk", kPreferred}, {"zh-Hant-TW", "監督通道", kPreferred}})});
  const auto response = Converted(snapshot, "用CROSSWALK软件", "zh-Hans", "zh-Hant-TW");
  EXPECT_EQ(response->text(), "用CROSSWALK軟體");
  EXPECT_THAT(response->protected_spans(), IsEmpty());
}

TEST(ConversionTest, OldJapaneseFormsComeAndGoAroundTerms) {
  EXPECT_EQ(Text({}, "広島の桜", "ja", "ja-x-kyujitai"), "廣島の櫻");
  EXPECT_EQ(Text({}, "廣島の櫻", "", "ja"), "広島の桜");
  EXPECT_EQ(Text({MakeConcept("a", {{"ja", "広島"}, {"ja-x-kyujitai", "廣嶋"}})}, "広島の桜", "ja",
                 "ja-x-kyujitai"),
            "廣嶋の櫻");
}

TEST(ConversionTest, TheSourceIsFoundFromItsCharacters) {
  const SmallSnapshot empty(std::vector<v1::Concept>{});
  EXPECT_EQ(Converted(empty, "广岛的软件", "", "zh-Hant-TW")->source_language_tag(), "zh-Hans");
  EXPECT_EQ(Converted(empty, "廣島的軟體", "", "zh-Hans-CN")->source_language_tag(), "zh-Hant");
  EXPECT_EQ(Converted(empty, "日本語の文", "", "zh-Hans").status().code(), Code::kInvalidArgument);
}

TEST(ConversionTest, BetweenVariantsWrittenAlikeNothingChangesAndTheReplySaysWhy) {
  const SmallSnapshot empty(std::vector<v1::Concept>{});
  const auto response = Converted(empty, "软件", "zh-Hans-CN", "zh-Hans-SG");
  ASSERT_TRUE(response.ok());
  EXPECT_EQ(response->text(), "软件");
  EXPECT_EQ(response->chain(), "");
  EXPECT_NE(response->remark(), "");
}

TEST(ConversionTest, DifferentLanguagesAndBadTagsAreRefused) {
  const SmallSnapshot empty(std::vector<v1::Concept>{});
  EXPECT_EQ(Converted(empty, "x", "en", "zh-Hans").status().code(), Code::kInvalidArgument);
  EXPECT_EQ(Converted(empty, "x", "zh", "").status().code(), Code::kInvalidArgument);
  EXPECT_EQ(Converted(empty, "x", "yue", "zh-Hans").status().code(), Code::kInvalidArgument);
  EXPECT_EQ(Converted(empty, "\xff", "zh", "zh-Hans").status().code(), Code::kInvalidArgument);
}

const std::vector<std::string> kTerms = {"头发", "面条", "进程", "软件", "后台", "干部", "里程",
                                         "系统", "范围", "台湾", "数据", "乾坤", "广岛", "鼠标"};
const std::vector<std::string> kAround = {"的", "，", "在", "。", "于", "A"};

RC_GTEST_PROP(ConversionTest, AnEmptyGlossaryChangesNothingOfOpenCcsOutput, ()) {
  std::string text;
  for (const auto at : *rc::gen::container<std::vector<std::size_t>>(
           rc::gen::inRange<std::size_t>(0, kTerms.size()))) {
    text += kTerms[at] + kAround[at % kAround.size()];
  }
  RC_ASSERT(Text({}, text, "zh-Hans", "zh-Hant-TW") == *TestConverter()->Apply(text, {"s2twp"}));
}

RC_GTEST_PROP(ConversionTest, TermsOfReviewedConceptsSurviveThereAndBack, ()) {
  const auto pick = *rc::gen::container<std::vector<std::size_t>>(
      4, rc::gen::inRange<std::size_t>(0, kTerms.size()));
  const std::vector<std::size_t> distinct = [&] {
    auto sorted = pick;
    std::sort(sorted.begin(), sorted.end());
    sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
    return sorted;
  }();
  // Some concepts know the term of the other side, which no conversion would make; some do not.
  std::vector<v1::Concept> concepts;
  std::string text = "。";
  for (const std::size_t at : distinct) {
    std::vector<TestTerm> terms = {{"zh-Hans-CN", kTerms[at], kPreferred}};
    if (at % 2 == 0)
      terms.push_back({"zh-Hant-TW", "詞甲" + std::to_string(at) + "乙", kPreferred});
    concepts.push_back(MakeConcept("c" + std::to_string(at), terms));
    text += kTerms[at] + "。";
  }
  const SmallSnapshot snapshot(concepts);
  const auto there = Converted(snapshot, text, "zh-Hans-CN", "zh-Hant-TW");
  RC_ASSERT(there.ok());
  const auto back = Converted(snapshot, there->text(), "zh-Hant-TW", "zh-Hans-CN");
  RC_ASSERT(back.ok());
  RC_ASSERT(back->text() == text);
}

}  // namespace
}  // namespace crosswalk::term
