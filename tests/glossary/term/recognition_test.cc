#include "glossary/term/recognition.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "glossary/text/utf8.h"
#include "tests/glossary/term/small_snapshot.h"

namespace crosswalk::term {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

v1::RecognizeTermsRequest Request(const std::string& text, const std::string& tag) {
  v1::RecognizeTermsRequest request;
  request.set_text(text);
  request.set_source_language_tag(tag);
  return request;
}

Result<v1::RecognizeTermsResponse> Recognized(const index::Snapshot& snapshot,
                                              const v1::RecognizeTermsRequest& request) {
  const Recognizer recognizer(TestFolder(), nullptr, nullptr);
  return RecognizeTerms(snapshot, request, recognizer, *TestConverter(), Limits(), Cancellation());
}

// "surface=term LEVEL" of each span.
std::vector<std::string> Spans(const index::Snapshot& snapshot,
                               const v1::RecognizeTermsRequest& request) {
  const auto response = Recognized(snapshot, request);
  EXPECT_TRUE(response.ok()) << response.status().ToString();
  const std::u32string wide = text::ToUtf32(request.text());
  std::vector<std::string> shown;
  for (const v1::TermSpan& span : response->spans()) {
    shown.push_back(text::ToUtf8(wide.substr(span.start(), span.end() - span.start())) + "=" +
                    span.term().text() + " " + v1::Level_Name(span.level()).substr(6));
  }
  return shown;
}

std::vector<std::string> Spans(const std::vector<v1::Concept>& concepts, const std::string& text,
                               const std::string& tag) {
  return Spans(SmallSnapshot(concepts), Request(text, tag));
}

TEST(RecognitionTest, TheLeftmostLongestTermsStandInTheReply) {
  const std::vector<v1::Concept> concepts = {MakeConcept("a", {{"zh-Hant", "廣島"}}),
                                             MakeConcept("b", {{"zh-Hant", "廣島進程"}}),
                                             MakeConcept("c", {{"zh-Hant", "進程中"}})};
  EXPECT_THAT(Spans(concepts, "在廣島進程中", "zh-Hant"), ElementsAre("廣島進程=廣島進程 EXACT"));
  auto request = Request("在廣島進程中", "zh-Hant");
  request.set_all_overlapping(true);
  EXPECT_THAT(Spans(SmallSnapshot(concepts), request),
              ElementsAre("廣島進程=廣島進程 EXACT", "廣島=廣島 EXACT", "進程中=進程中 EXACT"));
}

TEST(RecognitionTest, ATermIsMetInEitherScript) {
  const std::vector<v1::Concept> concepts = {MakeConcept("a", {{"zh-Hant", "廣島進程"}})};
  EXPECT_THAT(Spans(concepts, "广岛进程的软件", "zh-Hans"),
              ElementsAre("广岛进程=廣島進程 VARIANT"));
  EXPECT_THAT(Spans(concepts, "廣島進程的軟體", ""), ElementsAre("廣島進程=廣島進程 EXACT"));
}

TEST(RecognitionTest, PlacesCountInCodePointsOfTheOriginal) {
  const SmallSnapshot snapshot({MakeConcept("a", {{"zh-Hant", "廣島"}})});
  const auto response = Recognized(snapshot, Request("𠮷野家𠮷在廣島", "zh-Hant"));
  ASSERT_TRUE(response.ok());
  ASSERT_EQ(response->spans_size(), 1);
  EXPECT_EQ(response->spans(0).start(), 5u);
  EXPECT_EQ(response->spans(0).end(), 7u);
  EXPECT_EQ(response->spans(0).concept_name(), "glossaries/g/concepts/a");
  EXPECT_EQ(response->spans(0).glossary(), "glossaries/g");
  EXPECT_EQ(response->revision(), "test:7");
}

TEST(RecognitionTest, ALatinWordIsNeverCut) {
  const std::vector<v1::Concept> concepts = {MakeConcept("a", {{"en", "process"}}),
                                             MakeConcept("b", {{"en", "AI"}})};
  EXPECT_THAT(Spans(concepts, "The processor failed to AIM.", "en"), IsEmpty());
  EXPECT_THAT(Spans(concepts, "HiroshimaAIProcess", "en"),
              ElementsAre("AI=AI EXACT", "Process=process VARIANT"));
}

TEST(RecognitionTest, AKatakanaRunIsNeverCut) {
  const std::vector<v1::Concept> concepts = {MakeConcept("a", {{"ja", "ビル"}}),
                                             MakeConcept("b", {{"ja", "サーバ"}})};
  EXPECT_THAT(Spans(concepts, "モビルスーツとビール", "ja"), IsEmpty());
  EXPECT_THAT(Spans(concepts, "このビルのサーバーは", "ja"),
              ElementsAre("ビル=ビル EXACT", "サーバー=サーバ VARIANT"));
}

TEST(RecognitionTest, EnglishPluralsAreInflected) {
  const std::vector<v1::Concept> concepts = {MakeConcept("a", {{"en", "category"}}),
                                             MakeConcept("b", {{"en", "options"}})};
  EXPECT_THAT(Spans(concepts, "Categories with an option", "en"),
              ElementsAre("Categories=category INFLECTED", "option=options INFLECTED"));
}

TEST(RecognitionTest, EnglishTermsAreMetInChineseAndJapaneseTexts) {
  const std::vector<v1::Concept> concepts = {MakeConcept("a", {{"en", "LSTC"}})};
  EXPECT_THAT(Spans(concepts, "最尖端半導體LSTC中心", "zh-Hant"), ElementsAre("LSTC=LSTC EXACT"));
  EXPECT_THAT(Spans(concepts, "半導体のＬＳＴＣは", "ja"), ElementsAre("ＬＳＴＣ=LSTC VARIANT"));
}

TEST(RecognitionTest, AnotherLanguageIsNotMet) {
  const std::vector<v1::Concept> concepts = {
      MakeConcept("a", {{"ja", "手紙"}, {"zh-Hans", "信"}, {"fr", "table"}, {"de", "Tisch"}})};
  EXPECT_THAT(Spans(concepts, "一張手紙", "zh-Hant"), IsEmpty());
  EXPECT_THAT(Spans(concepts, "手紙", "ja"), ElementsAre("手紙=手紙 EXACT"));
  EXPECT_THAT(Spans(concepts, "une table, Tisch", "fr"), ElementsAre("table=table EXACT"));
  EXPECT_THAT(Spans(concepts, "手紙 table Tisch", ""),
              ElementsAre("手紙=手紙 EXACT", "table=table EXACT", "Tisch=Tisch EXACT"));
}

TEST(RecognitionTest, SurelyTraditionalTextsKeepDifferentWordsApart) {
  const std::vector<v1::Concept> concepts = {MakeConcept("a", {{"zh-Hant-TW", "幹將"}})};
  EXPECT_THAT(Spans(concepts, "這裡的幹將", "zh-Hant-TW"), ElementsAre("幹將=幹將 EXACT"));
  EXPECT_THAT(Spans(concepts, "這裡的干將", "zh-Hant-TW"), IsEmpty());
  EXPECT_THAT(Spans(concepts, "这里的干将", "zh-Hans-CN"), ElementsAre("干将=幹將 VARIANT"));
}

TEST(RecognitionTest, EachConceptWithTheTermGivesASpanBestLevelFirst) {
  const std::vector<v1::Concept> concepts = {
      MakeConcept("b", {{"zh-Hans", "部署"}, {"zh-Hant", "部署"}}),
      MakeConcept("a", {{"zh-Hans", "部署", v1::TERM_STATUS_CANDIDATE}}),
      MakeConcept("c", {{"zh-Hans", "部署", v1::TERM_STATUS_PREFERRED}})};
  const SmallSnapshot snapshot(concepts);
  const auto response = Recognized(snapshot, Request("部署", "zh"));
  ASSERT_TRUE(response.ok());
  std::vector<std::string> order;
  for (const auto& span : response->spans()) order.push_back(span.concept_name().substr(22));
  EXPECT_THAT(order, ElementsAre("c", "b", "a"));
}

TEST(RecognitionTest, ADeadLongerTermDoesNotHideALivingShorterOne) {
  const SmallSnapshot snapshot({{MakeConcept("old", {{"zh-Hans", "广岛进程"}})},
                                {MakeConcept("new", {{"zh-Hans", "广岛"}})}},
                               {{0, 0}});
  EXPECT_THAT(Spans(snapshot, Request("广岛进程", "zh-Hans")), ElementsAre("广岛=广岛 EXACT"));
}

TEST(RecognitionTest, AFilteredLongerTermDoesNotHideAShorterOneEither) {
  const SmallSnapshot snapshot({MakeConcept("a", {{"zh-Hans", "广岛进程"}}, "one"),
                                MakeConcept("b", {{"zh-Hans", "广岛"}}, "two")});
  auto request = Request("广岛进程", "zh-Hans");
  request.mutable_filter()->add_glossaries("glossaries/two");
  EXPECT_THAT(Spans(snapshot, request), ElementsAre("广岛=广岛 EXACT"));
  request.mutable_filter()->set_glossaries(0, "none");
  const auto response = Recognized(snapshot, request);
  EXPECT_EQ(response.status().code(), Code::kNotFound);
}

TEST(RecognitionTest, StatusesSubjectFieldsAndLabelsRestrict) {
  v1::Concept law = MakeConcept("law", {{"en", "charge", v1::TERM_STATUS_PREFERRED}});
  law.add_subject_fields("Law");
  law.add_labels("reviewed 2025");
  const SmallSnapshot snapshot({law, MakeConcept("physics", {{"en", "charge"}})});
  auto request = Request("a charge", "en");
  EXPECT_EQ(Recognized(snapshot, request)->spans_size(), 2);
  request.mutable_filter()->add_subject_fields("law");
  EXPECT_EQ(Recognized(snapshot, request)->spans_size(), 1);
  request.mutable_filter()->add_labels("Reviewed 2025");
  EXPECT_EQ(Recognized(snapshot, request)->spans_size(), 1);
  request.mutable_filter()->add_statuses(v1::TERM_STATUS_ADMITTED);
  EXPECT_EQ(Recognized(snapshot, request)->spans_size(), 0);
}

TEST(RecognitionTest, TargetsComeOnlyWhereAskedFor) {
  const SmallSnapshot snapshot({MakeConcept("a", {{"zh-Hant", "監督通道"}, {"en", "crosswalk"}})});
  auto request = Request("the crosswalk", "en");
  EXPECT_EQ(Recognized(snapshot, request)->spans(0).targets_size(), 0);
  request.add_target_language_tags("zh-Hans-CN");
  const auto response = Recognized(snapshot, request);
  ASSERT_EQ(response->spans(0).targets_size(), 1);
  EXPECT_EQ(response->spans(0).targets(0).text(), "监督通道");
  EXPECT_TRUE(response->spans(0).targets(0).converted());
}

TEST(RecognitionTest, BadInputIsRefusedByField) {
  const SmallSnapshot snapshot({MakeConcept("a", {{"en", "x"}})});
  for (const auto& [request, field] :
       {std::pair(Request("\xff", "en"), "text"),
        std::pair(Request("x", "zh tw!"), "source_language_tag"),
        std::pair(Request(std::string((1 << 20) + 1, 'x'), "en"), "text")}) {
    const auto response = Recognized(snapshot, request);
    ASSERT_EQ(response.status().code(), Code::kInvalidArgument) << field;
    ASSERT_FALSE(response.status().violations().empty());
    EXPECT_EQ(response.status().violations()[0].field, field);
  }
}

TEST(RecognitionTest, MoreSpansThanAllowedAreAnErrorAndNotACutReply) {
  const SmallSnapshot snapshot({MakeConcept("a", {{"en", "x"}})});
  Limits limits;
  limits.spans = 2;
  const Recognizer recognizer(TestFolder(), nullptr, nullptr);
  const auto response = RecognizeTerms(snapshot, Request("x, x, x", "en"), recognizer,
                                       *TestConverter(), limits, Cancellation());
  EXPECT_EQ(response.status().code(), Code::kResourceExhausted);
}

TEST(RecognitionTest, AnExpiredDeadlineStops) {
  const SmallSnapshot snapshot({MakeConcept("a", {{"en", "x"}})});
  const Recognizer recognizer(TestFolder(), nullptr, nullptr);
  const Cancellation late(Cancellation::Clock::now() - std::chrono::seconds(1));
  EXPECT_EQ(
      RecognizeTerms(snapshot, Request("x", "en"), recognizer, *TestConverter(), Limits(), late)
          .status()
          .code(),
      Code::kDeadlineExceeded);
}

TEST(RecognitionTest, AnEmptyTextHoldsNothing) {
  EXPECT_THAT(Spans({MakeConcept("a", {{"en", "x"}})}, "", "en"), IsEmpty());
  EXPECT_THAT(Spans(std::vector<v1::Concept>{}, "text", ""), IsEmpty());
}

}  // namespace
}  // namespace crosswalk::term
