#include "glossary/exchange/unit_chain.h"

#include <gtest/gtest.h>

#include "tests/glossary/record/unit_fixture.h"

namespace crosswalk::exchange {
namespace {

using record::AddCode;
using record::AddProperty;
using record::MakeUnit;

UnitOutline Outline(std::initializer_list<std::string> targets) {
  return UnitOutline(MakeUnit("en:a", targets));
}

TEST(UnitOutlineTest, TellsWhichTargetsMeet) {
  const UnitOutline whole = Outline({"ja:b", "zh:c"});
  const struct {
    UnitOutline other;
    bool has, shares, differ;
  } kCases[] = {
      {Outline({"ja:b", "zh:c"}), true, true, false},
      {Outline({"zh:c"}), true, true, false},
      {Outline({"zh:c", "fr:d"}), false, true, false},
      {Outline({"fr:d"}), false, false, false},
      {Outline({"zh:x"}), false, false, true},
      {Outline({"ja:b", "zh:x"}), false, true, true},
      {Outline({"fr:d", "de:e", "zh:x"}), false, false, true},
  };
  for (const auto& c : kCases) {
    EXPECT_EQ(whole.HasTargets(c.other), c.has);
    EXPECT_EQ(whole.SharesTarget(c.other), c.shares);
    EXPECT_EQ(c.other.SharesTarget(whole), c.shares);
    EXPECT_EQ(whole.TargetsDiffer(c.other), c.differ);
    EXPECT_EQ(c.other.TargetsDiffer(whole), c.differ);
  }
}

TEST(UnitOutlineTest, CodesMakeAnotherTarget) {
  v1::Unit unit = MakeUnit("en:a", {"ja:b"});
  AddCode(0, v1::CODE_KIND_STANDALONE, "{0}", *unit.mutable_targets(0));
  EXPECT_TRUE(UnitOutline(unit).TargetsDiffer(Outline({"ja:b"})));
}

TEST(UnitOutlineTest, HoldsWhatAddsNothing) {
  v1::Unit unit = MakeUnit("en:a", {"ja:b"});
  AddProperty("p", "v", unit);
  EXPECT_TRUE(UnitOutline(unit).Holds(Outline({"ja:b"})));
  EXPECT_FALSE(Outline({"ja:b"}).Holds(UnitOutline(unit)));
}

TEST(UnitOutlineTest, AFullUnitHasNoRoom) {
  v1::Unit unit = MakeUnit("en:a", {"ja:b"});
  EXPECT_TRUE(UnitOutline(unit).HasRoomFor(Outline({"zh:c"})));
  for (int i = 0; i < 300; ++i) AddProperty("p", std::to_string(i), unit);
  EXPECT_FALSE(UnitOutline(unit).HasRoomFor(Outline({"zh:c"})));
}

UnitChain ChainOf(int length) {
  UnitChain chain;
  for (int i = 0; i < length; ++i) {
    chain.push_back({SlotState::kLiving, Outline({"ja:" + std::to_string(i)})});
  }
  return chain;
}

TEST(ChainCacheTest, WhatWasLookedAtLastIsKept) {
  const std::size_t one = ChainCache::DigestsOf(ChainOf(1)[0]);
  ChainCache cache(3 * one);
  cache.Add("a", ChainOf(1));
  cache.Add("b", ChainOf(1));
  cache.Add("c", ChainOf(1));
  EXPECT_NE(cache.Find("a"), nullptr);
  cache.Add("d", ChainOf(1));
  EXPECT_EQ(cache.Find("b"), nullptr);
  EXPECT_NE(cache.Find("a"), nullptr);
  EXPECT_NE(cache.Find("c"), nullptr);
  EXPECT_NE(cache.Find("d"), nullptr);
  EXPECT_EQ(cache.digests(), 3 * one);
}

TEST(ChainCacheTest, AChainThatIsTooLargeIsKeptAlone) {
  ChainCache cache(100);
  cache.Add("a", ChainOf(1));
  EXPECT_EQ(cache.Add("b", ChainOf(64)).size(), 64u);
  EXPECT_EQ(cache.Find("a"), nullptr);
  EXPECT_NE(cache.Find("b"), nullptr);
  cache.Add("c", ChainOf(1));
  EXPECT_EQ(cache.Find("b"), nullptr);
}

TEST(ChainCacheTest, WhatAChainGrowsByIsCounted) {
  ChainCache cache(1000);
  UnitChain& chain = cache.Add("a", ChainOf(1));
  const std::size_t before = cache.digests();
  chain.push_back(ChainOf(1)[0]);
  cache.Grew(ChainCache::DigestsOf(chain.back()));
  EXPECT_EQ(cache.digests(), 2 * before);
  for (int i = 0; i < 100; ++i) cache.Add("k" + std::to_string(i), ChainOf(1));
  EXPECT_LE(cache.digests(), 1000u);
}

}  // namespace
}  // namespace crosswalk::exchange
