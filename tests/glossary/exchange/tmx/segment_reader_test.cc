#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "gathered_units.h"

namespace crosswalk::exchange {
namespace {

struct CodeCase {
  const char* name;
  std::string seg;
  std::string shown;
  std::string text;
  std::size_t warnings;
};

class TmxCodes : public ::testing::TestWithParam<CodeCase> {};

TEST_P(TmxCodes, AreNoTextButKept) {
  const CodeCase& row = GetParam();
  const auto read = ReadTmx(TmxFile(Tu(row.seg)));
  ASSERT_TRUE(read.status.ok()) << read.status.ToString();
  ASSERT_EQ(read.units.size(), 1u);
  EXPECT_EQ(Shown(read.units[0].unit.source()), row.shown);
  EXPECT_EQ(read.units[0].unit.source().text(), row.text);
  EXPECT_EQ(read.warnings.size(), row.warnings);
}

INSTANTIATE_TEST_SUITE_P(
    Table, TmxCodes,
    ::testing::Values(
        CodeCase{
            "Pair",
            "在<bpt i=\"1\" x=\"2\" type=\"bold\">&lt;b></bpt>廣島<ept i=\"1\">&lt;/b></ept>。",
            "在‹bpt 1 @x=2 @type=bold <b>›廣島‹/ept 1 </b>›。", "在廣島。", 0},
        CodeCase{"Placeholder", "a<ph x=\"1\" assoc=\"b\">{0}</ph>b<ph/>c",
                 "a‹=ph @x=1 @assoc=b {0}›b‹=ph›c", "abc", 0},
        CodeCase{"Isolated", "<it pos=\"begin\" x=\"1\">&lt;i></it>a<it pos=\"end\">&lt;/i></it>",
                 "‹it @x=1 <i>›a‹/it </i>›", "a", 0},
        CodeCase{"IsolatedNowhere", "a<it>&lt;i></it>", "a‹=it <i>›", "a", 1},
        CodeCase{"Unknown", "a<ut x=\"3\">{\\b </ut>b", "a‹=ut @x=3 {\\b ›b", "ab", 0},
        CodeCase{"Highlight", "広島<hi type=\"term\" x=\"1\">プロセス</hi>の",
                 "広島‹hi @type=term @x=1›プロセス‹/hi›の", "広島プロセスの", 0},
        CodeCase{"HighlightInHighlight", "<hi>a<hi>b<ph>c</ph></hi></hi>",
                 "‹hi›a‹hi›b‹=ph c›‹/hi›‹/hi›", "ab", 0},
        CodeCase{"Subflow", "See <ph>&lt;img alt=\"<sub type=\"x\">a cat</sub>\"/></ph>.",
                 "See ‹=ph <img alt=\"›‹+sub @type=x›a cat‹-sub \"/>›.", "See a cat.", 0},
        CodeCase{"TwoSubflows", "<ph>1<sub>a</sub>2<sub>b</sub>3</ph>",
                 "‹=ph 1›‹+sub›a‹-sub 2›‹+sub›b‹-sub 3›", "ab", 0},
        CodeCase{"SubflowInSubflow",
                 "<bpt i=\"1\">p<sub>q<ph>r<sub>s</sub>t</ph>u</sub>v</bpt>w<ept i=\"1\"/>",
                 "‹bpt 1 p›‹+sub›q‹=ph r›‹+sub›s‹-sub t›u‹-sub v›w‹/ept 1›", "qsuw", 0},
        CodeCase{"ForeignEnclosing", "a<g id=\"1\" ctype=\"bold\">b</g>c",
                 "a‹g 1 @ctype=bold›b‹/g 1›c", "abc", 1},
        CodeCase{"ForeignEmpty", "a<x id=\"1\"/>b<br/>", "a‹=x 1›b‹=br›", "ab", 2},
        CodeCase{"ForeignHalves", "a<bx id=\"1\" rid=\"r\"/>b<ex rid=\"r\"/>",
                 "a‹bx r @id=1›b‹/ex r›", "ab", 2},
        CodeCase{"ForeignWithCodes", "<g id=\"1\"><x id=\"2\"/></g>a", "‹g 1›‹=x 2›‹/g 1›a", "a",
                 2},
        CodeCase{"ForeignInCode", "a<ph>1<b c=\"&quot;\">2</b>3</ph>",
                 "a‹=ph 1<b c=\"&quot;\">2</b>3›", "a", 1},
        CodeCase{"CodeInCode", "a<ph>1<ph x=\"2\">2</ph>3</ph>", "a‹=ph 1<ph x=\"2\">2</ph>3›", "a",
                 1},
        CodeCase{"SubflowAlone", "a<sub>b</sub>", "a‹sub›b‹/sub›", "ab", 1},
        CodeCase{"OtherNamespace", "a<o:ph xmlns:o=\"urn:o\" n=\"1\">b</o:ph>", "a‹ph @n=1›b‹/ph›",
                 "ab", 1},
        CodeCase{"SpaceIsKept", " a\n  b\t", " a\n  b\t", " a\n  b\t", 0},
        CodeCase{"CharacterData", "a<![CDATA[<b>]]>c<!-- d -->", "a<b>c", "a<b>c", 0},
        CodeCase{"ClosedTwice", "a<ept i=\"1\">x</ept><ept i=\"1\">y</ept>",
                 "a‹/ept 1 x›‹/ept 1 y›", "a", 0}),
    [](const auto& info) { return info.param.name; });

TEST(TmxCodes, OffsetsAreBytes) {
  const auto read = ReadTmx(TmxFile(Tu("𠮷<ph/>é<ph/>")));
  ASSERT_EQ(read.units.size(), 1u);
  const v1::Segment& source = read.units[0].unit.source();
  ASSERT_EQ(source.codes_size(), 2);
  EXPECT_EQ(source.codes(0).offset(), 4u);
  EXPECT_EQ(source.codes(1).offset(), 6u);
}

TEST(TmxCodes, AreThoseOfTheNamespaceOfTheFile) {
  const auto read = ReadTmx(
      "<t:tmx xmlns:t=\"urn:any\" version=\"1.4\"><t:header/><t:body><t:tu><t:tuv xml:lang=\"en\">"
      "<t:seg>a<t:ph>{0}</t:ph></t:seg></t:tuv><t:tuv xml:lang=\"ja\"><t:seg>い</t:seg></t:tuv>"
      "</t:tu></t:body></t:tmx>");
  ASSERT_EQ(read.units.size(), 1u);
  EXPECT_EQ(Shown(read.units[0].unit.source()), "a‹=ph {0}›");
}

TEST(TmxCodes, AForeignElementIsToldOnce) {
  const auto read = ReadTmx(TmxFile(Tu("<g>a</g><g>b</g>") + Tu("<g>c</g>")));
  EXPECT_EQ(read.warnings.size(), 1u);
}

}  // namespace
}  // namespace crosswalk::exchange
