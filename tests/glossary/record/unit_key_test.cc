#include "glossary/record/unit_key.h"

#include <gtest/gtest.h>

#include <functional>
#include <set>

#include "tests/glossary/record/unit_fixture.h"

namespace crosswalk::record {
namespace {

v1::Unit Base() {
  v1::Unit unit = MakeUnit("en:file", {"ja:x"});
  AddCode(0, v1::CODE_KIND_OPENING, "<b>", *unit.mutable_source());
  unit.set_previous_source("before");
  unit.set_next_source("after");
  return unit;
}

TEST(UnitKeyTest, StaysWhatItWas) {
  // Ids are kept for years: a change of these is a change of every memory that was imported.
  EXPECT_EQ(UnitKey("uid", MakeUnit("en:file", {"ja:x"})), "hmyk6kkw4fqr3gcg");
}

TEST(UnitKeyTest, IsMadeOfWhatIsTranslatedAndWhere) {
  std::set<std::string> keys{UnitKey("uid", Base()), UnitKey("other", Base())};
  const std::function<void(v1::Unit&)> kChanges[] = {
      [](auto& u) { u.mutable_source()->set_text("files"); },
      [](auto& u) { u.mutable_source()->set_language_tag("en-US"); },
      [](auto& u) { u.mutable_source()->clear_codes(); },
      [](auto& u) { u.mutable_source()->mutable_codes(0)->set_offset(1); },
      [](auto& u) { u.mutable_source()->mutable_codes(0)->set_kind(v1::CODE_KIND_CLOSING); },
      [](auto& u) { u.mutable_source()->mutable_codes(0)->set_content("<i>"); },
      [](auto& u) { u.mutable_source()->mutable_codes(0)->set_element("it"); },
      [](auto& u) { u.mutable_source()->mutable_codes(0)->set_id("1"); },
      [](auto& u) { u.mutable_source()->mutable_codes(0)->add_attributes()->set_name("a"); },
      [](auto& u) { u.set_context_id("c"); },
      [](auto& u) { u.set_previous_source("befor"); },
      [](auto& u) { u.set_next_source(""); },
      [](auto& u) {
        u.set_previous_source("beforea");
        u.set_next_source("fter");
      },
  };
  for (const auto& change : kChanges) {
    v1::Unit unit = Base();
    change(unit);
    EXPECT_TRUE(keys.insert(UnitKey("uid", unit)).second) << unit.ShortDebugString();
  }
}

TEST(UnitKeyTest, IsNotMadeOfAnythingElse) {
  v1::Unit unit = Base();
  unit.clear_targets();
  AddProperty("p", "v", unit);
  unit.mutable_provenance()->set_creator("x");
  unit.mutable_source()->add_notes()->set_text("n");
  unit.add_origins()->set_origin("f");
  EXPECT_EQ(UnitKey("uid", unit), UnitKey("uid", Base()));
}

TEST(UnitKeyTest, AContextIdStandsInForTheNeighbours) {
  v1::Unit a = Base();
  a.set_context_id("c");
  v1::Unit b = a;
  b.clear_previous_source();
  b.set_next_source("other");
  EXPECT_EQ(UnitKey("uid", a), UnitKey("uid", b));
}

TEST(UnitSlotTest, EverySlotHasAnIdOfItsOwn) {
  std::set<std::string> ids;
  for (std::uint32_t slot = 0; slot < 200; ++slot) {
    const std::string id = UnitKeyId("uid", Base(), slot);
    EXPECT_EQ(id, UnitSlotId(UnitKey("uid", Base()), slot));
    EXPECT_TRUE(ParseUnitName("f", UnitName("m", id)).ok());
    ids.insert(id);
  }
  EXPECT_EQ(ids.size(), 200u);
  EXPECT_EQ(UnitKeyId("uid", Base(), 0), UnitKey("uid", Base()));
}

TEST(FarSlotTest, IsMadeOfTheTargetsInAnyOrderAndLiesBehindTheNearOnes) {
  const v1::Unit a = MakeUnit("en:a", {"ja:b", "zh:c"});
  EXPECT_EQ(FarSlot(a), FarSlot(MakeUnit("en:other", {"zh:c", "ja:b"})));
  std::set<std::uint32_t> slots;
  for (int i = 0; i < 1000; ++i) {
    const std::uint32_t slot = FarSlot(MakeUnit("en:a", {"ja:" + std::to_string(i)}));
    EXPECT_GE(slot, kNearSlots);
    EXPECT_LT(slot, 0x80000000u + kNearSlots);
    slots.insert(slot);
  }
  EXPECT_GT(slots.size(), 990u);
}

}  // namespace
}  // namespace crosswalk::record
