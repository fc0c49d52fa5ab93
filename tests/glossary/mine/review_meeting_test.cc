// Which pairs belong together, and what a glossary holds against them.
#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "glossary/mine/review/contradictions.h"
#include "glossary/mine/review/grouping.h"
#include "glossary/mine/review/meeting.h"
#include "tests/glossary/mine/review_glossary.h"

namespace crosswalk::mine {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

v1::Evidence Tagged(v1::Evidence pair, const std::string& source, const std::string& target) {
  pair.set_source_language_tag(source);
  pair.set_target_language_tag(target);
  return pair;
}

v1::Concept ConceptOf(const std::vector<std::pair<std::string, std::string>>& terms) {
  v1::Concept concept_;
  for (const auto& [tag, text] : terms) {
    auto* section = concept_.add_languages();
    section->set_language_tag(tag);
    section->add_terms()->set_text(text);
    section->mutable_terms(0)->set_language_tag(tag);
  }
  return concept_;
}

Fit FitOf(const std::vector<std::pair<std::string, std::string>>& terms,
          const std::vector<v1::Evidence>& pairs) {
  return FitInto(*TestFolder(), ConceptOf(terms), "glossaries/g/concepts/c", pairs);
}

TEST(FitTest, PairsThatTheConceptHoldsAlwaysFit) {
  const Fit fit = FitOf({{"zh-Hant", "廣島進程"}, {"en", "Hiroshima Process"}},
                        {Mined(kGloss, "广岛进程", "hiroshima process")});
  EXPECT_THAT(fit.taken, SizeIs(1));
  EXPECT_THAT(fit.refused, IsEmpty());
}

TEST(FitTest, ASecondFullFormIsRefusedWithWhatStandsThere) {
  const Fit fit = FitOf({{"zh-Hant", "平均值"}, {"en", "mean"}},
                        {Mined(kGloss, "平均值", "mean"), Mined(kGloss, "平均值", "average")});
  EXPECT_THAT(fit.taken, SizeIs(1));
  ASSERT_THAT(fit.refused, SizeIs(1));
  EXPECT_EQ(fit.refused[0].target(), "average");
  ASSERT_THAT(fit.conflicts, SizeIs(1));
  EXPECT_EQ(fit.conflicts[0].words,
            "平均值 stands in glossaries/g/concepts/c with another en term, mean");
}

TEST(FitTest, AcronymsAliasesAndOtherScriptsAreNoSecondFullForms) {
  EXPECT_THAT(
      FitOf({{"zh-Hant", "世界氣象組織"}, {"en", "World Meteorological Organization"}},
            {Mined(kAcronym, "世界氣象組織", "WMO"), Mined(kAlias, "世界氣象組織", "氣象組織")})
          .refused,
      IsEmpty());
  EXPECT_THAT(FitOf({{"zh-Hant", "軟體"}, {"en", "software"}},
                    {Tagged(Mined(kGloss, "软件", "software"), "zh-Hans", "en")})
                  .refused,
              IsEmpty());
  EXPECT_THAT(FitOf({{"zh", "軟體"}, {"en", "software"}},
                    {Tagged(Mined(kGloss, "软件", "software"), "zh-Hans", "en")})
                  .refused,
              SizeIs(1))
      << "a tag without a script may be either";
}

TEST(FitTest, OfTwoNewFullFormsTheSurerFits) {
  const Fit fit =
      FitOf({{"zh-Hant", "平均值"}}, {Mined(kGloss, "平均值", "mean", "a.txt", 1, 0.6),
                                      Mined(kGloss, "平均值", "average", "a.txt", 5, 0.9)});
  ASSERT_THAT(fit.taken, SizeIs(1));
  EXPECT_EQ(fit.taken[0].target(), "average");
}

class ContradictionsTest : public testing::Test, protected ReviewGlossary {
 protected:
  std::vector<std::vector<std::string>> Of(const std::vector<v1::Evidence>& pairs,
                                           const std::vector<std::string>& glossaries = {"seed"}) {
    const auto snapshot = *index().AtLeast(record().Newest()->ToString(), Cancellation());
    const auto words = store().Against(snapshot, glossaries).Of(pairs, Cancellation());
    EXPECT_TRUE(words.ok()) << words.status().ToString();
    return *words;
  }
};

TEST_F(ContradictionsTest, OnlyThePairsConcernedAreToldAndEachWithItsConcept) {
  const auto concept_ = Reviewed({{"zh-Hant", "碳匯"}, {"en", "carbon pool"}});
  const auto words = Of({Mined(kGloss, "廣島進程", "Hiroshima Process", "a.txt", 1),
                         Mined(kGloss, "碳汇", "carbon sink", "a.txt", 20),
                         Mined(kGloss, "碳庫", "carbon pool", "a.txt", 40)});
  ASSERT_THAT(words, SizeIs(3));
  EXPECT_THAT(words[0], IsEmpty());
  EXPECT_THAT(words[1], ElementsAre("碳汇 stands in " + concept_.name() +
                                    " with another en term, carbon pool"));
  EXPECT_THAT(words[2], ElementsAre(HasSubstr("with another zh term, 碳匯")));
}

TEST_F(ContradictionsTest, WhatAgreesFillsOrIsElsewhereContradictsNothing) {
  Reviewed({{"zh-Hant", "碳匯"}, {"en", "carbon sink"}});
  Reviewed({{"zh-Hant", "碳匯"}, {"en", "carbon pool"}});
  Reviewed({{"ja", "量子もつれ"}, {"en", "quantum entanglement"}});
  const std::vector<v1::Evidence> pairs = {
      Mined(kGloss, "碳匯", "carbon sink", "a.txt", 1),
      Mined(kGloss, "量子糾纏", "quantum entanglement", "a.txt", 20)};
  EXPECT_THAT(Of(pairs), ElementsAre(IsEmpty(), IsEmpty()));
  EXPECT_THAT(Of({Mined(kGloss, "碳匯", "other", "a.txt", 1)}, {}), ElementsAre(IsEmpty()));
  EXPECT_THAT(Of({Mined(kGloss, "碳匯", "other", "a.txt", 1)}, {"missing"}),
              ElementsAre(IsEmpty()));
  EXPECT_THAT(Of({}), IsEmpty());
}

TEST_F(ContradictionsTest, WhatIsToldIsWhatAStoreWouldMark) {
  Reviewed({{"zh-Hant", "甲子"}, {"en", "other"}});
  Reviewed({{"zh-Hant", "別的"}, {"en", "beta"}});
  const std::vector<v1::Evidence> pairs = {Mined(kGloss, "甲子", "alpha", "a.txt", 1),
                                           Mined(kGloss, "乙丑", "beta", "a.txt", 5),
                                           Mined(kGloss, "丙寅", "gamma", "a.txt", 9)};
  const auto words = Of(pairs);
  EXPECT_EQ(std::count_if(words.begin(), words.end(), [](const auto& w) { return !w.empty(); }), 2);
  EXPECT_EQ(Store(pairs).conflicts(), 2u);
}

std::vector<std::string> Written(const std::vector<Group>& groups) {
  std::vector<std::string> written;
  for (const Group& group : groups) {
    std::string text;
    for (const v1::Evidence& pair : group.pairs) {
      text += std::to_string(pair.offset()) + pair.source() + "=" + pair.target() + " ";
    }
    for (const std::string& words : group.splits) text += "| " + words;
    written.push_back(text);
  }
  return written;
}

std::vector<v1::Evidence> AnyPairs() {
  const std::vector<std::string> zh = {"甲子", "乙丑", "丙寅", "丁卯"};
  const std::vector<std::string> en = {"alpha", "beta", "gamma", "AB", "CD"};
  std::vector<v1::Evidence> pairs;
  for (const std::size_t a :
       *rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(0, 24))) {
    const double confidence = 0.1 * *rc::gen::inRange(1, 10);
    const auto offset = static_cast<std::uint64_t>(pairs.size());
    pairs.push_back(a < 20
                        ? Mined(kGloss, zh[a % 4], en[a / 4], "a.txt", offset, confidence)
                        : Mined(kAlias, zh[a - 20], zh[(a - 19) % 4], "a.txt", offset, confidence));
  }
  return pairs;
}

RC_GTEST_PROP(GroupingProperty, TheOrderOfPairsMakesNoDifference, ()) {
  std::vector<v1::Evidence> pairs = AnyPairs();
  const auto groups = Written(GroupPairs(*TestFolder(), pairs));
  if (pairs.empty()) return;
  std::rotate(
      pairs.begin(),
      pairs.begin() + static_cast<std::ptrdiff_t>(*rc::gen::inRange<std::size_t>(0, pairs.size())),
      pairs.end());
  RC_ASSERT(Written(GroupPairs(*TestFolder(), pairs)) == groups);
  std::reverse(pairs.begin(), pairs.end());
  RC_ASSERT(Written(GroupPairs(*TestFolder(), pairs)) == groups);
}

RC_GTEST_PROP(GroupingProperty, GroupsGroupedAgainAreTheSame, ()) {
  const auto groups = GroupPairs(*TestFolder(), AnyPairs());
  std::vector<v1::Evidence> pairs;
  for (const Group& group : groups) {
    pairs.insert(pairs.end(), group.pairs.begin(), group.pairs.end());
  }
  RC_ASSERT(Written(GroupPairs(*TestFolder(), pairs)) == Written(groups));
}

RC_GTEST_PROP(FitProperty, EveryPairIsTakenOrRefusedAndWhatWasTakenFitsAgain, ()) {
  const std::vector<v1::Evidence> pairs = AnyPairs();
  v1::Concept concept_ = ConceptOf({{"zh-Hant", "甲子"}, {"en", "alpha"}});
  const Fit fit = FitInto(*TestFolder(), concept_, "c", pairs);
  RC_ASSERT(fit.taken.size() + fit.refused.size() == pairs.size());
  RC_ASSERT(fit.refused.empty() == fit.conflicts.empty());
  for (const v1::Evidence& pair : fit.taken) AddEvidence(*TestFolder(), pair, concept_);
  RC_ASSERT(FitInto(*TestFolder(), concept_, "c", fit.taken).refused.empty());
}

}  // namespace
}  // namespace crosswalk::mine
