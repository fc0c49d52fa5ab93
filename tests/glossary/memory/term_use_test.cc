// What a target makes of the glossary's terms.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "glossary/memory/inflected_words.h"
#include "tests/glossary/memory/small_units.h"
#include "tests/glossary/term/small_snapshot.h"

namespace crosswalk::memory {
namespace {

using term::MakeConcept;
using term::SmallSnapshot;
using term::TestTerm;

constexpr auto kPreferred = v1::TERM_STATUS_PREFERRED;
constexpr auto kForbidden = v1::TERM_STATUS_FORBIDDEN;
constexpr auto kDeprecated = v1::TERM_STATUS_DEPRECATED;

// "server used" or "server unused refused X", for each term of the source.
std::vector<std::string> Uses(const std::vector<v1::Concept>& concepts, const std::string& source,
                              const std::string& target) {
  const SmallUnits units({MakeUnit(source, {target})});
  v1::MatchRequest request =
      Request(source.substr(source.find(':') + 1), source.substr(0, source.find(':')),
              target.substr(0, target.find(':')));
  request.set_check_terms(true);
  const SmallSnapshot glossary(concepts);
  const auto response = TestEngine().Match(units, glossary, request, Cancellation());
  EXPECT_TRUE(response.ok()) << response.status().ToString();
  std::vector<std::string> lines;
  if (!response.ok() || response->matches_size() != 1) return lines;
  for (const v1::TermUse& use : response->matches(0).terms()) {
    std::string line = use.span().term().text() + (use.used() ? " used" : " unused");
    for (const v1::TargetTerm& refused : use.refused()) line += " refused " + refused.text();
    lines.push_back(line);
  }
  return lines;
}

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const std::vector<v1::Concept> kServer = {
    MakeConcept("a", {{"en", "server", kPreferred},
                      {"ja", "サーバー", kPreferred},
                      {"ja", "鯖", kForbidden},
                      {"zh-Hant-TW", "伺服器", kPreferred},
                      {"zh-Hant-TW", "服務器", kDeprecated}})};

TEST(TermUseTest, AnApprovedTermIsUsedAlsoInAnotherSpelling) {
  EXPECT_THAT(Uses(kServer, "en:Stop the server.", "ja:サーバーを止める。"),
              ElementsAre("server used"));
  EXPECT_THAT(Uses(kServer, "en:Stop the server.", "ja:ｻｰﾊﾞを止める。"),
              ElementsAre("server used"));
}

TEST(TermUseTest, AMissingTermIsNamedAndAForbiddenOneToo) {
  EXPECT_THAT(Uses(kServer, "en:Stop the server.", "ja:機械を止める。"),
              ElementsAre("server unused"));
  EXPECT_THAT(Uses(kServer, "en:Stop the server.", "ja:鯖を止める。"),
              ElementsAre("server unused refused 鯖"));
  EXPECT_THAT(Uses(kServer, "en:Stop the server.", "zh-Hant-TW:停止服務器。"),
              ElementsAre("server unused refused 服務器"));
}

TEST(TermUseTest, OffsetsAreThoseOfTheSegment) {
  const SmallUnits units({MakeUnit("en:𠮷 server", {"ja:サーバー"})});
  v1::MatchRequest request = Request("𠮷 server", "en", "ja");
  request.set_check_terms(true);
  const SmallSnapshot glossary(kServer);
  const auto response = TestEngine().Match(units, glossary, request, Cancellation());
  ASSERT_TRUE(response.ok());
  ASSERT_EQ(response->matches(0).terms_size(), 1);
  EXPECT_EQ(response->matches(0).terms(0).span().start(), 2u);
  EXPECT_EQ(response->matches(0).terms(0).span().end(), 8u);
}

TEST(TermUseTest, InflectionRaisesNoAlarm) {
  const std::vector<v1::Concept> concepts = {
      MakeConcept("a", {{"ja", "展開", kPreferred}, {"en", "deploy", kPreferred}}),
      MakeConcept("b", {{"ja", "複製", kPreferred}, {"en", "copy", kPreferred}})};
  EXPECT_THAT(Uses(concepts, "ja:展開", "en:It is deployed."), ElementsAre("展開 used"));
  EXPECT_THAT(Uses(concepts, "ja:展開", "en:Deploying it"), ElementsAre("展開 used"));
  EXPECT_THAT(Uses(concepts, "ja:複製", "en:Two copies"), ElementsAre("複製 used"));
  EXPECT_THAT(Uses(concepts, "ja:複製", "en:Two coppers"), ElementsAre("複製 unused"));
  const std::vector<v1::Concept> handling = {
      MakeConcept("c", {{"en", "handling", kPreferred}, {"ja", "取り扱い", kPreferred}})};
  EXPECT_THAT(Uses(handling, "en:handling", "ja:取扱い"), ElementsAre("handling used"));
}

TEST(TermUseTest, ARefusedTermInsideALongerApprovedOneIsNotUsed) {
  const std::vector<v1::Concept> concepts = {MakeConcept("a", {{"en", "mail", kPreferred},
                                                               {"ja", "メール", kDeprecated},
                                                               {"ja", "電子メール", kPreferred}})};
  EXPECT_THAT(Uses(concepts, "en:mail", "ja:電子メール"), ElementsAre("mail used"));
}

TEST(TermUseTest, IsOnlySaidWhenAskedFor) {
  const SmallUnits units({MakeUnit("en:server", {"ja:サーバー"})});
  const SmallSnapshot glossary(kServer);
  const auto response =
      TestEngine().Match(units, glossary, Request("server", "en", "ja"), Cancellation());
  ASSERT_TRUE(response.ok());
  EXPECT_THAT(response->matches(0).terms(), IsEmpty());
}

TEST(TermUseTest, ControlCharactersOfARealMemoryAreNoHindrance) {
  EXPECT_THAT(Uses(kServer, "en:\u0092 server", "ja:\u0092サーバー"), ElementsAre("server used"));
}

TEST(InflectedWordsTest, LooksAtWholeWordsOfAboutTheTermsLength) {
  const script::Folder& folder = *term::TestFolder();
  InflectedWords words("The log files were rotated", text::Language::kEn, folder);
  EXPECT_TRUE(words.Hold("log file"));
  EXPECT_TRUE(words.Hold("rotate"));
  EXPECT_FALSE(words.Hold("og file"));
  EXPECT_FALSE(words.Hold(""));
  EXPECT_FALSE(InflectedWords("", text::Language::kEn, folder).Hold("log"));
}

}  // namespace
}  // namespace crosswalk::memory
