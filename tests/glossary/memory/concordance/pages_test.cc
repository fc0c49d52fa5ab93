// Order and pages of a concordance.
#include <gtest/gtest.h>

#include "glossary/memory/concordance/hit_order.h"
#include "tests/glossary/memory/concordance/small_units.h"

namespace crosswalk::memory {
namespace {

using index::MakeUnit;

TEST(HitPlace, ATokenSaysThePlace) {
  const HitPlace place{12, -34, "語彙.v1", "a-b"};
  const auto read = HitPlace::FromToken(place.ToToken());
  ASSERT_TRUE(read);
  EXPECT_EQ(read->length, 12u);
  EXPECT_EQ(read->date, -34);
  EXPECT_EQ(read->memory, "語彙.v1");
  EXPECT_EQ(read->unit, "a-b");
  for (const char* token : {"", "x", "1", "1 x", "-1 2 m u"}) {
    EXPECT_FALSE(HitPlace::FromToken(token)) << token;
  }
}

TEST(ConcordancePages, ShortestThenNewestThenByMemoryAndUnit) {
  SmallUnits units;
  const auto unit = [](const std::string& text) { return MakeUnit({{"en", text}, {"de", "x"}}); };
  units.Put("m", "c", unit("word one"), 5);
  units.Put("m", "b", unit("word two"), 5);
  units.Put("a", "d", unit("word six"), 5);
  units.EndPiece();
  units.Put("m", "e", unit("word"), 1);
  units.Put("m", "f", unit("word new"), 9);
  units.Put("m", "g", unit("a longer word"), 99);
  units.EndPiece();
  EXPECT_EQ(IdsOf(units.Answer(Request("word", "en"))), "e f d b c g");
}

TEST(ConcordancePages, FollowEachOtherWithoutGapOrDouble) {
  SmallUnits units;
  for (int i = 0; i < 57; ++i) {
    units.Put("m", "u" + std::to_string(100 + i),
              MakeUnit({{"en", "word " + std::string(static_cast<std::size_t>(i % 3), 'x')},
                        {"de", "x"}}),
              i % 4);
    if (i % 20 == 19) units.EndPiece();
  }
  units.EndPiece();
  v1::ConcordanceRequest request = Request("word", "en");
  request.set_limit(1000);
  const v1::ConcordanceResponse all = units.Answer(request);
  EXPECT_EQ(all.hits_size(), 57);
  EXPECT_EQ(all.next_page_token(), "");
  for (const std::uint32_t limit : {1u, 10u, 19u, 57u}) {
    request.set_limit(limit);
    request.clear_page_token();
    std::string ids;
    std::uint32_t pages = 0;
    do {
      const v1::ConcordanceResponse page = units.Answer(request);
      EXPECT_EQ(page.total(), 57u);
      ids += (ids.empty() ? "" : " ") + IdsOf(page);
      request.set_page_token(page.next_page_token());
      ++pages;
    } while (!request.page_token().empty());
    EXPECT_EQ(ids, IdsOf(all)) << limit;
    EXPECT_EQ(pages, (57 + limit - 1) / limit);
  }
}

TEST(ConcordancePages, FiftyUnlessAsked) {
  SmallUnits units;
  for (int i = 0; i < 60; ++i) {
    units.Put("m", "u" + std::to_string(i), MakeUnit({{"en", "word"}, {"de", "x"}}));
  }
  units.EndPiece();
  EXPECT_EQ(units.Answer(Request("word", "en")).hits_size(), 50);
}

TEST(ConcordancePages, GoOnAfterOthersHaveWritten) {
  SmallUnits units;
  for (const char* id : {"b", "d", "f", "h"}) {
    units.Put("m", id, MakeUnit({{"en", "word"}, {"de", "x"}}), 5);
  }
  units.EndPiece();
  v1::ConcordanceRequest request = Request("word", "en");
  request.set_limit(2);
  v1::ConcordanceResponse page = units.Answer(request);
  EXPECT_EQ(IdsOf(page), "b d");
  request.set_page_token(page.next_page_token());
  units.Delete("m", "d");
  units.Put("m", "a", MakeUnit({{"en", "word"}, {"de", "x"}}), 5);
  units.Put("m", "e", MakeUnit({{"en", "word"}, {"de", "x"}}), 5);
  units.EndPiece();
  page = units.Answer(request);
  EXPECT_EQ(IdsOf(page), "e f");
  EXPECT_EQ(page.total(), 5u);
}

TEST(ConcordancePages, ATokenIsForOneListingAndEpoch) {
  SmallUnits units;
  for (const char* id : {"a", "b"}) {
    units.Put("m", id, MakeUnit({{"en", "some word"}, {"de", "x"}}));
  }
  units.EndPiece();
  v1::ConcordanceRequest request = Request("word", "en");
  request.set_limit(1);
  request.set_page_token(units.Answer(request).next_page_token());
  EXPECT_EQ(IdsOf(units.Answer(request)), "b");
  v1::ConcordanceRequest other = request;
  other.set_query("some");
  EXPECT_EQ(units.Ask(other).status().code(), Code::kInvalidArgument);
  other = request;
  other.set_limit(7);
  EXPECT_EQ(IdsOf(units.Answer(other)), "b");
  other.set_page_token("0123456789abcdef");
  EXPECT_EQ(units.Ask(other).status().code(), Code::kInvalidArgument);
  units.set_epoch("restored");
  EXPECT_EQ(units.Ask(request).status().code(), Code::kInvalidArgument);
}

TEST(ConcordancePages, APageEndsBeforeItIsTooLarge) {
  SmallUnits units;
  const std::string filling(60'000, 'x');
  for (int i = 0; i < 40; ++i) {
    units.Put("m", "u" + std::to_string(i),
              MakeUnit({{"en", "word"}, {"de", filling}, {"fr", filling}}));
  }
  units.EndPiece();
  v1::ConcordanceRequest request = Request("word", "en");
  const v1::ConcordanceResponse page = units.Answer(request);
  EXPECT_LT(page.ByteSizeLong(), 3'500'000u);
  EXPECT_LT(page.hits_size(), 40);
  request.set_page_token(page.next_page_token());
  EXPECT_EQ(units.Answer(request).hits_size(), 40 - page.hits_size());
}

}  // namespace
}  // namespace crosswalk::memory
