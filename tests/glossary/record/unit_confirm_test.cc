// What becomes of a translation that a translator confirmed.
#include <gmock/gmock.h>

#include <set>
#include <thread>

#include "glossary/record/unit_key.h"
#include "tests/glossary/record/unit_fixture.h"

namespace crosswalk::record {
namespace {

using ::testing::HasSubstr;

class UnitConfirmTest : public UnitFixture {
 protected:
  // A translation that its changer, where one is named, made.
  static v1::Unit By(const std::string& person, v1::Unit unit) {
    if (!person.empty()) unit.mutable_provenance()->set_changer(person);
    return unit;
  }
  Result<v1::Unit> Confirm(const v1::Unit& unit, bool keep_all = false,
                           const std::string& caller = "") {
    v1::ConfirmUnitRequest request;
    request.set_parent("memories/m");
    *request.mutable_unit() = unit;
    request.set_keep_all(keep_all);
    return store_.ConfirmUnit(request, caller);
  }
  std::uint64_t Count() { return *record_->Count(Kind::kUnit, "m"); }
  std::string Newest() { return record_->Newest()->ToString(); }
};

TEST_F(UnitConfirmTest, ANewTranslationIsANewUnitSignedAndFinal) {
  v1::Unit unit = By("ann", MakeUnit("en:Open the file.", {"zh_TW:開啟檔案。"}));
  unit.set_context_id("menu.open");
  unit.mutable_targets(0)->set_machine_made(true);
  const auto made = Confirm(unit);
  ASSERT_TRUE(made.ok()) << made.status().ToString();
  EXPECT_EQ(made->targets(0).state(), v1::TRANSLATION_STATE_FINAL);
  EXPECT_FALSE(made->targets(0).machine_made()) << "somebody confirmed it";
  EXPECT_EQ(made->provenance().changer(), "ann");
  EXPECT_EQ(made->provenance().creator(), "ann");
  EXPECT_GT(made->provenance().creation_time().seconds(), 1'500'000'000);
  EXPECT_GT(made->provenance().change_time().seconds(), 1'500'000'000);
  EXPECT_EQ(made->context_id(), "menu.open");
  EXPECT_EQ(Get(made->name())->SerializeAsString(), made->SerializeAsString());
}

TEST_F(UnitConfirmTest, TheSameAuthorsTranslationIsReplaced) {
  const auto first = Confirm(By("ann", MakeUnit("en:file", {"ja:書類"})));
  const auto second = Confirm(By("ann", MakeUnit("en:file", {"ja:ファイル"})));
  ASSERT_TRUE(second.ok()) << second.status().ToString();
  EXPECT_EQ(second->name(), first->name());
  ASSERT_EQ(second->targets_size(), 1);
  EXPECT_EQ(second->targets(0).text(), "ファイル");
  EXPECT_EQ(second->targets(0).provenance().changer(), "ann");
  EXPECT_EQ(second->targets(0).provenance().creation_time().nanos(),
            first->provenance().creation_time().nanos());
  EXPECT_EQ(Count(), 1u);
  v1::ListUnitVersionsRequest versions;
  versions.set_name(first->name());
  EXPECT_EQ(store_.ListUnitVersions(versions)->versions(1).targets(0).text(), "書類");
}

TEST_F(UnitConfirmTest, TheSameAgainChangesNothing) {
  v1::Unit unit = By("ann", MakeUnit("en:file", {"ja:x"}));
  AddProperty("project", "viewer", unit);
  const auto first = Confirm(unit);
  const std::string newest = Newest();
  const auto again = Confirm(unit);
  ASSERT_TRUE(again.ok());
  EXPECT_EQ(again->SerializeAsString(), first->SerializeAsString());
  EXPECT_EQ(Newest(), newest);
  EXPECT_TRUE(Confirm(unit, /*keep_all=*/true).ok());
  EXPECT_EQ(Newest(), newest);
  ASSERT_TRUE(Confirm(By("ann", MakeUnit("en:file", {"ja:y"}))).ok());
  const std::string replaced = Newest();
  ASSERT_TRUE(Confirm(By("ann", MakeUnit("en:file", {"ja:y"}))).ok());
  EXPECT_EQ(Newest(), replaced);
}

TEST_F(UnitConfirmTest, WhatElseItSaysIsAdded) {
  const auto first = Confirm(By("ann", MakeUnit("en:file", {"ja:x"})));
  v1::Unit more = By("ann", MakeUnit("en:file", {"ja:x"}));
  AddProperty("project", "viewer", more);
  more.mutable_targets(0)->add_notes()->set_text("short form");
  const auto joined = Confirm(more);
  ASSERT_TRUE(joined.ok());
  EXPECT_EQ(joined->name(), first->name());
  EXPECT_EQ(joined->properties_size(), 1);
  EXPECT_EQ(joined->targets(0).notes_size(), 1);
  EXPECT_NE(joined->etag(), first->etag());
}

TEST_F(UnitConfirmTest, AnotherLanguageIsAddedToTheAuthorsUnit) {
  const auto first = Confirm(By("ann", MakeUnit("en:file", {"ja:x"})));
  const auto second = Confirm(By("ann", MakeUnit("en:file", {"zh-TW:y"})));
  ASSERT_TRUE(second.ok());
  EXPECT_EQ(second->name(), first->name());
  EXPECT_EQ(second->targets_size(), 2);
  EXPECT_EQ(second->targets(1).state(), v1::TRANSLATION_STATE_FINAL);
  EXPECT_EQ(second->targets(1).provenance().changer(), "ann");
  const auto regional = Confirm(By("ann", MakeUnit("en:file", {"zh-HK:z"})));
  EXPECT_EQ(regional->targets_size(), 3) << "another tag is another language";
  EXPECT_EQ(Count(), 1u);
}

TEST_F(UnitConfirmTest, AnotherAuthorsTranslationStays) {
  const auto ann = Confirm(By("ann", MakeUnit("en:file", {"ja:x"})));
  const auto bob = Confirm(By("bob", MakeUnit("en:file", {"ja:y"})));
  EXPECT_NE(bob->name(), ann->name());
  const auto again = Confirm(By("ann", MakeUnit("en:file", {"ja:z"})));
  EXPECT_EQ(again->name(), ann->name());
  EXPECT_EQ(Get(bob->name())->targets(0).text(), "y");
  EXPECT_EQ(Count(), 2u);
}

TEST_F(UnitConfirmTest, EachTargetOfAUnitHasItsOwnAuthor) {
  // Bob wrote the Japanese of a unit that is otherwise Ann's.
  v1::Unit shared = By("ann", MakeUnit("en:file", {"zh-TW:a", "ja:b"}));
  shared.mutable_targets(1)->mutable_provenance()->set_creator("bob");
  const auto made = Create(shared);
  const auto replaced = Confirm(By("bob", MakeUnit("en:file", {"ja:b2"})));
  EXPECT_EQ(replaced->name(), made->name());
  EXPECT_EQ(replaced->targets(1).text(), "b2");
  const auto beside = Confirm(By("bob", MakeUnit("en:file", {"zh-TW:a2"})));
  EXPECT_NE(beside->name(), made->name()) << "the Chinese is Ann's";
  EXPECT_EQ(Get(made->name())->targets(0).text(), "a");
}

TEST_F(UnitConfirmTest, AnotherContextIsAnotherUnit) {
  const auto plain = Confirm(By("ann", MakeUnit("en:file", {"ja:x"})));
  v1::Unit named = By("ann", MakeUnit("en:file", {"ja:y"}));
  named.set_context_id("a");
  const auto with_id = Confirm(named);
  v1::Unit placed = By("ann", MakeUnit("en:file", {"ja:z"}));
  placed.set_previous_source("before");
  const auto with_neighbour = Confirm(placed);
  EXPECT_EQ(std::set<std::string>({plain->name(), with_id->name(), with_neighbour->name()}).size(),
            3u);
  named.set_previous_source("its id says enough");
  named.mutable_targets(0)->set_text("y2");
  EXPECT_EQ(Confirm(named)->name(), with_id->name());
  placed.set_next_source("after");
  EXPECT_NE(Confirm(placed)->name(), with_neighbour->name());
}

TEST_F(UnitConfirmTest, SourceCodesAndLanguageTellUnitsApart) {
  const auto plain = Confirm(By("ann", MakeUnit("en:file", {"ja:x"})));
  v1::Unit coded = By("ann", MakeUnit("en:file", {"ja:y"}));
  AddCode(0, v1::CODE_KIND_STANDALONE, "<br/>", *coded.mutable_source());
  EXPECT_NE(Confirm(coded)->name(), plain->name());
  EXPECT_NE(Confirm(By("ann", MakeUnit("en-US:file", {"ja:z"})))->name(), plain->name());
  EXPECT_EQ(Get(plain->name())->targets(0).text(), "x");
}

TEST_F(UnitConfirmTest, KeepAllAddsBeside) {
  const auto first = Confirm(By("ann", MakeUnit("en:file", {"ja:x"})));
  const auto second = Confirm(By("ann", MakeUnit("en:file", {"ja:y"})), /*keep_all=*/true);
  EXPECT_NE(second->name(), first->name());
  EXPECT_EQ(Get(first->name())->targets(0).text(), "x");
  // The newest of the author's is the one that is replaced; the same text wins over it.
  EXPECT_EQ(Confirm(By("ann", MakeUnit("en:file", {"ja:x"})))->name(), first->name());
  EXPECT_EQ(Confirm(By("ann", MakeUnit("en:file", {"ja:z"})))->name(), second->name());
  EXPECT_EQ(Count(), 2u);
}

TEST_F(UnitConfirmTest, AMachinesTranslationThatIsRightIsConfirmedWhereItStands) {
  v1::Unit machine = MakeUnit("en:file", {"ja:x"});
  machine.mutable_targets(0)->set_machine_made(true);
  machine.mutable_provenance()->set_creator("engine");
  const auto made = Create(machine);
  const auto confirmed = Confirm(By("ann", MakeUnit("en:file", {"ja:x"})));
  ASSERT_TRUE(confirmed.ok());
  EXPECT_EQ(confirmed->name(), made->name());
  EXPECT_FALSE(confirmed->targets(0).machine_made());
  EXPECT_EQ(confirmed->targets(0).state(), v1::TRANSLATION_STATE_FINAL);
  EXPECT_EQ(confirmed->targets(0).provenance().creator(), "engine");
  EXPECT_EQ(confirmed->targets(0).provenance().changer(), "ann");
  // It is Ann's from here on.
  EXPECT_EQ(Confirm(By("ann", MakeUnit("en:file", {"ja:y"})))->name(), made->name());
  EXPECT_EQ(Count(), 1u);
}

TEST_F(UnitConfirmTest, WhoNamesNobodyTakesATranslationFromNobody) {
  v1::Unit unit = MakeUnit("en:file", {"ja:x"});
  unit.mutable_targets(0)->mutable_provenance()->set_creator("ann");
  unit.mutable_targets(0)->mutable_provenance()->set_changer("bob");
  const auto made = Create(unit);
  const auto confirmed = Confirm(MakeUnit("en:file", {"ja:x"}));
  EXPECT_EQ(confirmed->name(), made->name());
  EXPECT_EQ(confirmed->targets(0).state(), v1::TRANSLATION_STATE_FINAL);
  EXPECT_EQ(confirmed->targets(0).provenance().changer(), "bob");
}

TEST_F(UnitConfirmTest, AStateThatIsSaidStays) {
  v1::Unit unit = By("ann", MakeUnit("en:file", {"ja:x"}));
  unit.mutable_targets(0)->set_state(v1::TRANSLATION_STATE_TRANSLATED);
  unit.mutable_targets(0)->set_raw_state("needs-review-translation");
  EXPECT_EQ(Confirm(unit)->targets(0).state(), v1::TRANSLATION_STATE_TRANSLATED);
  unit.mutable_targets(0)->clear_state();
  unit.mutable_targets(0)->clear_raw_state();
  const auto finished = Confirm(unit);
  EXPECT_EQ(finished->targets(0).state(), v1::TRANSLATION_STATE_FINAL);
  EXPECT_EQ(finished->targets(0).raw_state(), "");
  EXPECT_EQ(Count(), 1u);
}

TEST_F(UnitConfirmTest, TimesThatAreSaidStay) {
  v1::Unit unit = By("ann", MakeUnit("en:file", {"ja:x"}));
  unit.mutable_provenance()->mutable_change_time()->set_seconds(1'200'000'000);
  unit.mutable_provenance()->set_tool("editor");
  const auto made = Confirm(unit);
  EXPECT_EQ(made->provenance().change_time().seconds(), 1'200'000'000);
  EXPECT_EQ(made->provenance().creation_time().seconds(), 1'200'000'000);
  EXPECT_EQ(made->provenance().tool(), "editor");
}

TEST_F(UnitConfirmTest, TheCallerIsTheAuthorWhereTheUnitNamesNone) {
  const auto ann = Confirm(MakeUnit("en:file", {"ja:x"}), false, "ann");
  const auto bob = Confirm(MakeUnit("en:file", {"ja:y"}), false, "bob");
  EXPECT_NE(bob->name(), ann->name());
  EXPECT_EQ(Confirm(MakeUnit("en:file", {"ja:z"}), false, "ann")->name(), ann->name());
  EXPECT_EQ(Confirm(By("bob", MakeUnit("en:file", {"ja:w"})), false, "ann")->name(), bob->name());
  const auto nobody = Confirm(MakeUnit("en:file", {"ja:v"}));
  EXPECT_EQ(Confirm(MakeUnit("en:file", {"ja:u"}))->name(), nobody->name());
  EXPECT_EQ(Count(), 3u);
}

TEST_F(UnitConfirmTest, ACreatedUnitIsItsWritersWhereItNamesNobody) {
  const auto made = Create(MakeUnit("en:file", {"ja:x"}));  // written by ann
  EXPECT_EQ(Confirm(By("ann", MakeUnit("en:file", {"ja:y"})))->name(), made->name());
}

TEST_F(UnitConfirmTest, ADeletedOrChangedUnitIsNotMet) {
  const auto gone = Confirm(By("ann", MakeUnit("en:file", {"ja:x"})));
  ASSERT_TRUE(Delete(gone->name()).ok());
  const auto fresh = Confirm(By("ann", MakeUnit("en:file", {"ja:x"})));
  ASSERT_TRUE(fresh.ok());
  EXPECT_NE(fresh->name(), gone->name());
  v1::Unit moved = MakeUnit("en:another source", {"ja:x"});
  moved.set_name(fresh->name());
  ASSERT_TRUE(Update(moved).ok());
  EXPECT_NE(Confirm(By("ann", MakeUnit("en:file", {"ja:x"})))->name(), fresh->name());
  EXPECT_EQ(Get(fresh->name())->source().text(), "another source");
}

TEST_F(UnitConfirmTest, AnAuthorIsFoundAmongManyTranslationsOfOneSource) {
  const int many = static_cast<int>(kNearSlots) + 20;
  for (int i = 0; i < many; ++i) {
    const std::string n = std::to_string(i);
    ASSERT_TRUE(Confirm(By("person " + n, MakeUnit("en:OK", {"ja:t" + n}))).ok());
  }
  ASSERT_EQ(Count(), static_cast<std::uint64_t>(many));
  for (int i = 0; i < many; ++i) {
    const std::string n = std::to_string(i);
    ASSERT_TRUE(Confirm(By("person " + n, MakeUnit("en:OK", {"ja:u" + n}))).ok());
    ASSERT_TRUE(Confirm(By("person " + n, MakeUnit("en:OK", {"zh:v" + n}))).ok());
  }
  EXPECT_EQ(Count(), static_cast<std::uint64_t>(many));
  EXPECT_TRUE(Confirm(By("person 70", MakeUnit("en:OK", {"ja:w"})), /*keep_all=*/true).ok());
  EXPECT_EQ(Count(), static_cast<std::uint64_t>(many) + 1);
}

TEST_F(UnitConfirmTest, ManyAtOnceLeaveOneTranslationAnAuthor) {
  std::vector<std::thread> threads;
  for (int t = 0; t < 4; ++t) {
    threads.emplace_back([&, t] {
      for (int i = 0; i < 12; ++i) {
        const std::string person = "person " + std::to_string(i % 3);
        const std::string text = "ja:" + std::to_string(t * 100 + i);
        EXPECT_TRUE(Confirm(By(person, MakeUnit("en:file", {text}))).ok());
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(Count(), 3u);
}

TEST_F(UnitConfirmTest, ARefusalNamesTheField) {
  EXPECT_EQ(Field(Confirm(MakeUnit("en:file", {})).status()), "unit.targets");
  const Status two = Confirm(MakeUnit("en:file", {"ja:x", "zh:y"})).status();
  EXPECT_EQ(Field(two), "unit.targets");
  EXPECT_THAT(two.message(), HasSubstr("there are 2 targets"));
  EXPECT_EQ(Field(Confirm(MakeUnit("en:", {"ja:x"})).status()), "unit.source.text");
  EXPECT_EQ(Field(Confirm(MakeUnit("en:file", {"ja:"})).status()), "unit.targets[0].text");
  v1::ConfirmUnitRequest request;
  *request.mutable_unit() = MakeUnit("en:file", {"ja:x"});
  EXPECT_EQ(Field(store_.ConfirmUnit(request, "").status()), "parent");
  request.set_parent("none");
  EXPECT_EQ(store_.ConfirmUnit(request, "").status().code(), Code::kNotFound);
  EXPECT_EQ(Count(), 0u);
}

}  // namespace
}  // namespace crosswalk::record
