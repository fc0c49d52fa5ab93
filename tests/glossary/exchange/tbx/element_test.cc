#include "glossary/exchange/tbx/element.h"

#include <gtest/gtest.h>

namespace crosswalk::exchange::tbx {
namespace {

TEST(ElementTest, EveryVersionsNameIsTheSameElement) {
  for (const char* name : {"tig", "ntig", "termSec", "termGroup"}) {
    EXPECT_EQ(ElementOf(name), Element::kTermSection) << name;
  }
  for (const char* name : {"langSet", "langSec", "langGroup"}) {
    EXPECT_EQ(ElementOf(name), Element::kLanguage) << name;
  }
  EXPECT_EQ(ElementOf("termEntry"), ElementOf("conceptEntry"));
  EXPECT_EQ(ElementOf("refObjectList"), ElementOf("refObjectSec"));
}

TEST(ElementTest, ANameOfNoElementIsOther) {
  for (const char* name : {"", "Term", "terms", "subjectField", "termentry", "langset"}) {
    EXPECT_EQ(ElementOf(name), Element::kOther) << name;
  }
}

TEST(ElementTest, TheNameIsTheOneOfVersion2) {
  EXPECT_EQ(NameOf(Element::kTermSection), "tig");
  EXPECT_EQ(NameOf(Element::kLanguage), "langSet");
  EXPECT_EQ(NameOf(Element::kTransacGroup), "transacGrp");
  EXPECT_EQ(NameOf(Element::kOther), "");
}

TEST(ElementTest, EveryNameLeadsBackToItsElement) {
  for (int i = 1; i <= static_cast<int>(Element::kNoWrapper); ++i) {
    const auto element = static_cast<Element>(i);
    EXPECT_EQ(ElementOf(NameOf(element)), element) << NameOf(element);
  }
}

TEST(ElementTest, GroupsHoldElementsAndNoText) {
  EXPECT_TRUE(IsContainer(Element::kDescripGroup));
  EXPECT_TRUE(IsContainer(Element::kTermSection));
  EXPECT_FALSE(IsContainer(Element::kDescrip));
  EXPECT_FALSE(IsContainer(Element::kTerm));
}

}  // namespace
}  // namespace crosswalk::exchange::tbx
