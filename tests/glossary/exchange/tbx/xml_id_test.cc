#include "glossary/exchange/tbx/xml_id.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace crosswalk::exchange::tbx {
namespace {

TEST(XmlIdTest, ANameOfXmlStaysAsItIs) {
  for (const char* id : {"c1", "IATE-33032", "vít_pelčák-0", "_x", "概念1", "a.b"}) {
    EXPECT_TRUE(IsXmlId(id)) << id;
    EXPECT_EQ(EscapedXmlId(id), id);
    EXPECT_EQ(UnescapedXmlId(id), id);
  }
}

TEST(XmlIdTest, WhatIsNoNameIsEscapedAndComesBack) {
  EXPECT_EQ(EscapedXmlId("2_76365"), "_x0032__76365");
  EXPECT_EQ(EscapedXmlId("a b"), "a_x0020_b");
  EXPECT_EQ(EscapedXmlId("a:b"), "a_x003A_b");
  for (const char* id :
       {"2_76365", "_x033A ", "plural form", "https://a.b/c", "-x", "𠮷 1", "a:b"}) {
    EXPECT_FALSE(IsXmlId(id)) << id;
    EXPECT_TRUE(IsXmlId(EscapedXmlId(id))) << id;
    EXPECT_EQ(UnescapedXmlId(EscapedXmlId(id)), id);
  }
}

TEST(XmlIdTest, ANameThatReadsAsAnEscapeIsEscaped) {
  EXPECT_EQ(EscapedXmlId("_x0032_"), "_x005F_x0032_");
  EXPECT_EQ(UnescapedXmlId("_x005F_x0032_"), "_x0032_");
}

TEST(XmlIdTest, WhatWeWouldNotWriteIsNoEscape) {
  for (const char* id : {"a_x0041_", "_xD800_", "_x003a_", "a_x20_", "_x110000_", "_x"}) {
    EXPECT_EQ(UnescapedXmlId(id), id);
  }
}

RC_GTEST_PROP(XmlIdProperty, EveryTextComesBackFromAName, ()) {
  const auto id = *rc::gen::nonEmpty(rc::gen::container<std::string>(
      rc::gen::element('_', 'x', '0', '3', '2', 'A', ' ', ':', 'b', '-')));
  RC_ASSERT(IsXmlId(EscapedXmlId(id)));
  RC_ASSERT(UnescapedXmlId(EscapedXmlId(id)) == id);
}

}  // namespace
}  // namespace crosswalk::exchange::tbx
