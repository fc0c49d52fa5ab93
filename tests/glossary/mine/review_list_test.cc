// The list of candidates: its order, its pages, and thresholds that go through it.
#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <map>
#include <thread>

#include "glossary/mine/review/candidate_view.h"
#include "tests/glossary/mine/review_glossary.h"

namespace crosswalk::mine {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class ReviewListTest : public testing::Test, protected ReviewGlossary {
 protected:
  // Every candidate, `size` a page; `between` is done after each page.
  std::vector<std::string> Paged(int size, const std::function<void(int)>& between = nullptr) {
    v1::ListCandidatesRequest request;
    request.set_parent("seed");
    request.set_page_size(size);
    std::vector<std::string> names;
    int pages = 0;
    do {
      const auto page = store().List(request, Cancellation());
      EXPECT_TRUE(page.ok()) << page.status().ToString();
      for (const v1::Candidate& candidate : page->candidates()) names.push_back(candidate.name());
      request.set_page_token(page->next_page_token());
      if (between) between(++pages);
    } while (!request.page_token().empty());
    return names;
  }
  // `count` concepts, their confidence falling and rising again.
  void Fill(int count) {
    std::vector<v1::Evidence> pairs;
    for (int i = 0; i < count; ++i) {
      pairs.push_back(Mined(kGloss, "術語" + std::string(static_cast<std::size_t>(i) + 1, 'x'),
                            "term " + std::to_string(i), "a.txt", static_cast<std::uint64_t>(i),
                            0.5 + 0.01 * (i * 7 % 40)));
    }
    Store(pairs);
  }
};

TEST_F(ReviewListTest, ConceptsComeByTheirSurestPairAndPairsByConfidence) {
  Store({Mined(kGloss, "甲子", "alpha", "a.txt", 1, 0.7),
         Mined(kAcronym, "甲子", "AB", "a.txt", 1, 0.95),
         Mined(kGloss, "乙丑", "beta", "a.txt", 9, 0.9)});
  EXPECT_THAT(Listed(), ElementsAre("甲子=AB", "甲子=alpha", "乙丑=beta"));
}

TEST_F(ReviewListTest, PagesOfAnySizeAreTheListCutUp) {
  Fill(23);
  const std::vector<std::string> all = Paged(1000);
  ASSERT_THAT(all, SizeIs(23));
  for (const int size : {1, 2, 7, 22, 23, 24}) EXPECT_EQ(Paged(size), all) << size;
}

TEST_F(ReviewListTest, PagesLoseNothingWhileAPersonReviews) {
  Fill(30);
  const std::vector<std::string> all = Paged(1000);
  const std::vector<std::string> seen = Paged(10, [&](int page) {
    if (page != 1) return;
    ASSERT_TRUE(Accept({all[3], all[9], all[12]}).ok());
    ASSERT_TRUE(Reject({all[0], all[20]}).ok());
  });
  const std::set<std::string> names(seen.begin(), seen.end());
  EXPECT_EQ(names.size(), seen.size()) << "none twice";
  for (std::size_t i = 0; i < all.size(); ++i) {
    const bool gone = i == 12 || i == 20;
    EXPECT_EQ(names.contains(all[i]), !gone) << i;
  }
}

TEST_F(ReviewListTest, FiltersCountWhatFits) {
  Reviewed({{"zh-Hant", "乙丑"}, {"en", "something else"}});
  Store({Mined(kGloss, "甲子", "alpha", "a.txt", 1, 0.7),
         Mined(kGloss, "乙丑", "beta", "a.txt", 9, 0.9),
         Mined(kGloss, "丙寅", "gamma", "a.txt", 20, 0.4)});
  v1::ListCandidatesRequest request;
  request.set_parent("seed");
  const auto count = [&] { return store().List(request, Cancellation())->total(); };
  EXPECT_EQ(count(), 3u);
  request.set_min_confidence(0.7);
  EXPECT_EQ(count(), 2u);
  request.set_without_conflicts(true);
  EXPECT_EQ(count(), 1u);
  request.set_min_confidence(0);
  request.set_below_confidence(0.7);
  EXPECT_EQ(count(), 1u);
  request.set_page_size(1);
  EXPECT_EQ(store().List(request, Cancellation())->candidates(0).target().text(), "gamma");
  request.set_below_confidence(1.5);
  EXPECT_EQ(store().List(request, Cancellation()).status().code(), Code::kInvalidArgument);
}

TEST_F(ReviewListTest, TheListFollowsEveryWayToChangeAConcept) {
  Store({Mined(kGloss, "甲子", "alpha", "a.txt", 1, 0.7),
         Mined(kGloss, "乙丑", "beta", "a.txt", 9, 0.9)});
  EXPECT_THAT(Listed(), ElementsAre("乙丑=beta", "甲子=alpha"));
  // More evidence moves a concept up.
  Store({Mined(kGloss, "甲子", "alpha", "b.txt", 1, 0.99)});
  EXPECT_THAT(Listed(), ElementsAre("甲子=alpha", "乙丑=beta"));
  v1::DeleteConceptRequest gone;
  gone.set_name(List()[0].concept_name());
  ASSERT_TRUE(concepts().DeleteConcept(gone, "").ok());
  EXPECT_THAT(Listed(), ElementsAre("乙丑=beta"));
  v1::DeleteGlossaryRequest all;
  all.set_name("seed");
  all.set_force(true);
  ASSERT_TRUE(concepts().DeleteGlossary(all, "").ok());
  ASSERT_TRUE(concepts().EnsureGlossary("seed", "").ok());
  EXPECT_THAT(Listed(), IsEmpty());
  Store({Mined(kGloss, "丙寅", "gamma")});
  EXPECT_THAT(Listed(), ElementsAre("丙寅=gamma"));
}

TEST_F(ReviewListTest, ACallerThatLeftIsNotWaitedFor) {
  Fill(3);
  v1::ListCandidatesRequest request;
  request.set_parent("seed");
  EXPECT_EQ(store().List(request, Cancellation([] { return true; })).status().code(),
            Code::kCancelled);
  EXPECT_THAT(List(), SizeIs(3));
}

TEST_F(ReviewListTest, ThresholdsGoBatchByBatchAndEnd) {
  Limits limits;
  limits.batch_items = 8;
  Open(limits);
  Fill(30);
  const std::size_t above = List(0.7).size();
  ASSERT_GT(above, 8u);
  std::size_t reviewed = 0;
  for (std::uint64_t left = above; left > 0;) {
    const auto batch = AcceptAbove(0.7);
    ASSERT_TRUE(batch.ok()) << batch.status().ToString();
    EXPECT_LE(batch->reviewed(), 8u);
    ASSERT_GT(batch->reviewed(), 0u);
    EXPECT_EQ(batch->remaining(), left - batch->reviewed());
    left = batch->remaining();
    reviewed += batch->reviewed();
  }
  EXPECT_EQ(reviewed, above);
  EXPECT_THAT(List(), SizeIs(30 - above));
  EXPECT_THAT(List(0.7), IsEmpty());
  const auto again = AcceptAbove(0.7);
  EXPECT_EQ(again->reviewed(), 0u);
  EXPECT_EQ(again->concepts_size(), 0);
  std::uint64_t left = 1;
  while (left > 0) left = RejectBelow(1)->remaining();
  EXPECT_THAT(List(), IsEmpty());
  EXPECT_THAT(Concepts(), SizeIs(above)) << "what was accepted stays";
}

TEST_F(ReviewListTest, RejectBelowTakesOnlyWhatIsLessSure) {
  Store({Mined(kGloss, "甲子", "alpha", "a.txt", 1, 0.3),
         Mined(kGloss, "乙丑", "beta", "a.txt", 9, 0.29)});
  EXPECT_EQ(RejectBelow(0.3)->reviewed(), 1u);
  EXPECT_THAT(Listed(), ElementsAre("甲子=alpha"));
  EXPECT_EQ(RejectBelow(0).status().code(), Code::kInvalidArgument);
  EXPECT_EQ(RejectBelow(1.1).status().code(), Code::kInvalidArgument);
}

TEST_F(ReviewListTest, ConflictsCanBeLeftToAPerson) {
  Reviewed({{"zh-Hant", "乙丑"}, {"en", "something else"}});
  Store({Mined(kGloss, "甲子", "alpha", "a.txt", 1, 0.9),
         Mined(kGloss, "乙丑", "beta", "a.txt", 9, 0.95)});
  EXPECT_EQ(AcceptAbove(0.5, true)->reviewed(), 1u);
  EXPECT_THAT(Listed(), ElementsAre("乙丑=beta"));
  EXPECT_EQ(AcceptAbove(0.5)->reviewed(), 1u);
  EXPECT_THAT(Listed(), IsEmpty());
}

TEST_F(ReviewListTest, OneBadNameLeavesTheWholeBatchUndone) {
  Fill(3);
  const auto all = Paged(10);
  EXPECT_EQ(Accept({all[0], "nothing"}).status().code(), Code::kNotFound);
  EXPECT_EQ(Reject({all[1], "nothing"}).status().code(), Code::kNotFound);
  EXPECT_EQ(Paged(10), all);
}

TEST_F(ReviewListTest, ManyThreadsSeeOneList) {
  Fill(20);
  CandidateView view(record(), index(), TestFolder());
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&] {
      for (int j = 0; j < 20; ++j) {
        const auto page = view.List("seed", {}, std::nullopt, 5, Cancellation());
        ASSERT_TRUE(page.ok());
        EXPECT_EQ(page->places.size(), 5u);
        EXPECT_GE(page->total, 20u);
        EXPECT_TRUE(page->more);
      }
    });
  }
  for (int i = 0; i < 10; ++i) {
    Store({Mined(kGloss, "新" + std::string(static_cast<std::size_t>(i) + 1, 'y'), "new", "b.txt",
                 static_cast<std::uint64_t>(i), 0.1)});
  }
  for (std::thread& thread : threads) thread.join();
}

TEST(CandidatePlaceTest, ATokenLeadsBackToItsPlace) {
  const CandidatePlace place{0.1 + 0.2, "concept", 1.0 / 3, "candidate"};
  const auto read = CandidatePlace::FromToken(place.ToToken());
  ASSERT_TRUE(read.ok());
  EXPECT_FALSE(*read < place);
  EXPECT_FALSE(place < *read);
  for (const char* token : {"", " ", "x c 0.5 i", "0.5 c 0.5", "0.5 c 0.5 i j", "0.5 c 0,5 i"}) {
    EXPECT_EQ(CandidatePlace::FromToken(token).status().code(), Code::kInvalidArgument) << token;
  }
}

RC_GTEST_PROP(ReviewListProperty, TheListIsWhatTheConceptsHoldInOrder, ()) {
  ReviewGlossary glossary;
  // Between questions documents come and reviews are made: the list is held against the concepts.
  const auto steps = *rc::gen::inRange(1, 6);
  for (int step = 0; step < steps; ++step) {
    std::vector<v1::Evidence> pairs;
    const auto count = *rc::gen::inRange(0, 4);
    for (int i = 0; i < count; ++i) {
      const std::vector<std::string> zh = {"甲子", "乙丑", "丙寅"}, en = {"alpha", "beta", "AB"};
      pairs.push_back(Mined(kGloss, zh[*rc::gen::inRange<std::size_t>(0, 3)],
                            en[*rc::gen::inRange<std::size_t>(0, 3)], std::to_string(step) + ".txt",
                            static_cast<std::uint64_t>(i), 0.1 * *rc::gen::inRange(1, 10)));
    }
    glossary.Store(pairs);
    const auto listed = glossary.List();
    std::map<CandidatePlace, std::string> expected;
    for (const v1::Concept& concept_ : glossary.Concepts()) {
      const auto held = CandidatesOf(*TestFolder(), concept_);
      for (const ConceptCandidate& each : held) {
        const std::string id = concept_.name().substr(concept_.name().rfind('/') + 1);
        const CandidatePlace place{held[0].candidate.confidence(), id, each.candidate.confidence(),
                                   each.id};
        expected.emplace(place, "glossaries/seed/candidates/" + each.id);
      }
    }
    RC_ASSERT(listed.size() == expected.size());
    std::size_t i = 0;
    for (const auto& [place, name] : expected) RC_ASSERT(listed[i++].name() == name);
    if (listed.empty()) continue;
    const auto& chosen = listed[*rc::gen::inRange<std::size_t>(0, listed.size())];
    const bool accepts = *rc::gen::arbitrary<bool>();
    RC_ASSERT((accepts ? glossary.Accept({chosen.name()}) : glossary.Reject({chosen.name()})).ok());
  }
}

}  // namespace
}  // namespace crosswalk::mine
