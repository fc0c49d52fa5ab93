#include "glossary/exchange/tbx/category.h"

#include <gtest/gtest.h>

namespace crosswalk::exchange::tbx {
namespace {

TEST(CategoryTest, EveryCategoryIsFoundInAnyCase) {
  for (const char* name :
       {"subjectField", "SUBJECTFIELD", "definition", "Definition", "x-reading", "xGraphic",
        "administrativeStatus", "Usage note", "usageNote", "language-planningQualifier", "animacy",
        "yomigana", "processStatus", "customerSubset", "relatedConceptBroader"}) {
    EXPECT_NE(FindCategory(name), nullptr) << name;
  }
  EXPECT_EQ(FindCategory("Translation needed"), nullptr);
  EXPECT_EQ(FindCategory(""), nullptr);
}

TEST(CategoryTest, ACategoryOfAModuleNamesItsElementInStyleDca) {
  EXPECT_EQ(FindCategory("partOfSpeech")->element, Element::kTermNote);
  EXPECT_EQ(FindCategory("subjectField")->element, Element::kDescrip);
  EXPECT_EQ(FindCategory("transactionType")->element, Element::kTransac);
  EXPECT_EQ(FindCategory("responsibility")->element, Element::kTransacNote);
  EXPECT_EQ(FindCategory("crossReference")->element, Element::kRef);
  EXPECT_EQ(FindCategory("reading")->element, Element::kAdmin);
}

TEST(CategoryTest, TheFieldDependsOnThePlace) {
  const auto at = [](Level level, const char* type) {
    return FieldOf(level, Element::kDescrip, type);
  };
  EXPECT_EQ(at(Level::kConcept, "definition"), Field::kDefinition);
  EXPECT_EQ(at(Level::kLanguage, "definition"), Field::kDefinition);
  EXPECT_EQ(at(Level::kTerm, "definition"), Field::kNote);
  EXPECT_EQ(at(Level::kConcept, "context"), Field::kNote);
  EXPECT_EQ(at(Level::kTerm, "context"), Field::kContext);
  EXPECT_EQ(at(Level::kTerm, "subjectField"), Field::kNone);
}

TEST(CategoryTest, AFieldMayStandInAnElementOfTheWrongKindWhereItsNameSaysEnough) {
  EXPECT_EQ(FieldOf(Level::kTerm, Element::kDescrip, "partOfSpeech"), Field::kPartOfSpeech);
  EXPECT_EQ(FieldOf(Level::kTerm, Element::kTermNote, "reading"), Field::kReading);
  // A status of an admin is that of the entry's editing.
  EXPECT_EQ(FieldOf(Level::kTerm, Element::kAdmin, "status"), Field::kNone);
  EXPECT_EQ(FieldOf(Level::kTerm, Element::kDescrip, "source"), Field::kNone);
}

TEST(CategoryTest, RelationsHaveTheirShortNames) {
  EXPECT_EQ(RelationOfType("relatedConceptBroader"), "broader");
  EXPECT_EQ(RelationOfType("relatedConcept"), "related");
  EXPECT_EQ(RelationOfType("cross-reference"), "crossReference");
  EXPECT_EQ(RelationOfType(""), "crossReference");
  EXPECT_EQ(RelationOfType("superordinateConceptGeneric"), "superordinateConceptGeneric");
  for (const char* relation : {"broader", "narrower", "related", "antonym", "crossReference"}) {
    EXPECT_EQ(RelationOfType(TypeOfRelation(relation)), relation);
  }
}

TEST(CategoryTest, NamesOfOurOwnAreKnown) {
  for (const char* name : {"@id", "@cid", "definition[1]/@id", "context[12]/transacGrp",
                           "status/@type", "term/@id", "relation[3]/text"}) {
    EXPECT_TRUE(IsOwnName(name)) << name;
  }
  for (const char* name : {"", "definition", "definition[1]", "definition[x]/@id", "a/b",
                           "customerSubset", "and/or", "definition[]/x", "http://x"}) {
    EXPECT_FALSE(IsOwnName(name)) << name;
  }
}

TEST(CategoryTest, TheFourWordsOfIso12620AreAdministrativeStatuses) {
  EXPECT_TRUE(IsAdministrativeStatus("supersededTerm-admn-sts"));
  EXPECT_FALSE(IsAdministrativeStatus("preferred"));
  EXPECT_FALSE(IsAdministrativeStatus("forbidden"));
}

}  // namespace
}  // namespace crosswalk::exchange::tbx
