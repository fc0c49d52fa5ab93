#include "glossary/mine/relation/acronym_definition.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/glossary/mine/relation/relations_of.h"

namespace crosswalk::mine {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(AcronymDefinitionTest, EitherMayStandInTheBracket) {
  for (const char* text :
       {"使用 Northern River Ledger (NRL) 記錄。", "使用 NRL (Northern River Ledger) 記錄。",
        "In short, NRL stands for Northern River Ledger.", "NRL 是 Northern River Ledger 的縮寫。",
        "NRL は Northern River Ledger の略です。"}) {
    EXPECT_THAT(Relations(text, "acronym_definition"), ElementsAre("Northern River Ledger=NRL"))
        << text;
  }
}

TEST(AcronymDefinitionTest, OnlyTheWordsItStandsForAreTaken) {
  EXPECT_THAT(Relations("我們在 the old Northern River Ledger (NRL) 中。", "acronym_definition"),
              ElementsAre("Northern River Ledger=NRL"));
}

TEST(AcronymDefinitionTest, ItReachesTheTermThatTheEnglishGlosses) {
  EXPECT_THAT(
      Relations("“北河帳冊”(Northern River Ledger)很厚。後來 Northern River Ledger (NRL) 改版。",
                "acronym_through_english"),
      ElementsAre("北河帳冊=NRL"));
}

TEST(AcronymDefinitionTest, LettersThatDoNotStandForTheWordsDefineNothing) {
  for (const char* text : {"使用 Northern River Ledger (XYZ) 記錄。", "使用 Debian (GNU) 系統。",
                           "see printf(NULL)", "Linux (TM)", "NRL (see below)", "(NRL)", "NRL ()",
                           "的縮寫", "是 的縮寫", "NRL stands for "}) {
    EXPECT_THAT(Relations(text, "acronym_definition"), IsEmpty()) << text;
  }
}

TEST(AcronymDefinitionTest, ItIsToldOnce) {
  EXPECT_THAT(Relations("Northern River Ledger (NRL) 與 Northern River Ledger (NRL)。",
                        "acronym_definition"),
              ElementsAre("Northern River Ledger=NRL"));
}

TEST(AcronymDefinitionTest, TheKindIsAcronymAndTheOffsetThatOfTheName) {
  const auto pairs = RelationPairs("用 Northern River Ledger (NRL)。");
  ASSERT_EQ(pairs.size(), 1u);
  EXPECT_EQ(pairs[0].kind, v1::EVIDENCE_KIND_ACRONYM);
  EXPECT_EQ(pairs[0].offset, 2u);
  EXPECT_LT(pairs[0].confidence, 0.9);
}

}  // namespace
}  // namespace crosswalk::mine
