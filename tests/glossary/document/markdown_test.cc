#include "glossary/document/markdown.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include "glossary/document/markdown_mask.h"
#include "tests/glossary/document/reading.h"

namespace crosswalk::document {
namespace {

using testing::HasSubstr;

TEST(MarkdownTest, EmphasisInsideASentenceDoesNotBreakIt) {
  EXPECT_EQ(Markdown("**平方投票**（*Quadratic voting*）是一种制度。"),
            "平方投票（Quadratic voting）是一种制度。\n");
  EXPECT_EQ(Markdown("__Mechanism__ *de**sign***"), "Mechanism design\n");
}

TEST(MarkdownTest, EmphasisThatCommonMarkDoesNotSeeInChineseLeavesNoTraceEither) {
  EXPECT_EQ(Markdown("**平方投票（QV）**是一种制度"), "平方投票（QV）是一种制度\n");
  EXPECT_EQ(Markdown("这叫**“票价”**的规则，**未关上"), "这叫“票价”的规则，未关上\n");
}

TEST(MarkdownTest, AsterisksThatMeanThemselvesStay) {
  EXPECT_EQ(Markdown("2**10 与 \\*\\*原样\\*\\*"), "2**10 与 **原样**\n");
}

TEST(MarkdownTest, EachBlockCellAndItemStandsOnALineOfItsOwn) {
  EXPECT_EQ(Markdown("# 标题\n段落一\n\n段落二\n***\n- 甲\n- 乙\n  1. 丙\n\n> 引\n"),
            "标题\n段落一\n段落二\n甲\n乙\n丙\n引\n");
  EXPECT_EQ(Markdown("| 术语 | term |\n|---|:-:|\n| 甲 | a\\|b |\n"), "术语\nterm\n甲\na|b\n");
  EXPECT_EQ(Markdown("Setext\n===\n- [x] 做完\n- [ ] 没做"), "Setext\n做完\n没做\n");
}

TEST(MarkdownTest, ALineBreakIsASpaceBetweenWordsAndNothingBetweenCharacters) {
  EXPECT_EQ(Markdown("平方\n投票，\nvoting\nrule"), "平方投票，voting rule\n");
  EXPECT_EQ(Markdown("한국\n말"), "한국 말\n");
  EXPECT_EQ(Markdown("> 平方\n> 投票\n"), "平方投票\n");
}

TEST(MarkdownTest, AHardBreakEndsTheLine) {
  EXPECT_EQ(Markdown("一  \n二\\\n三<br>四"), "一\n二\n三\n四\n");
}

TEST(MarkdownTest, CodeBlocksAreNoProseAndCodeInALineIs) {
  EXPECT_EQ(Markdown("前\n\n```cc\nint x;\n```\n\n    y = 1\n\n后"), "前\n后\n");
  EXPECT_EQ(Markdown("调用 `malloc` 与 ``a ` b``。"), "调用 malloc 与 a ` b。\n");
  EXPECT_EQ(Markdown("~~~\n[^1]: x\n~~~"), "");
}

TEST(MarkdownTest, TheTextOfALinkIsProseAndItsTargetIsNot) {
  EXPECT_EQ(Markdown("见[平方投票](https://example.org/a_b \"题\")与[二][r]。\n\n[r]: /x '题'"),
            "见平方投票与二。\n");
  EXPECT_EQ(Markdown("<https://example.org>"), "https://example.org\n");
}

TEST(MarkdownTest, TheTextOfAnImageStandsBehindItsBlock) {
  EXPECT_EQ(Markdown("平方![图*标*](a.png)投票\n\n后"), "平方投票\n图标\n后\n");
}

TEST(MarkdownTest, CharacterReferencesAreWhatTheyStandFor) {
  EXPECT_EQ(Markdown("A&amp;B &lt;x&gt; &#24179;&#x65B9; &hellip; &nosuch; &copy"),
            "A&B <x> 平方 … &nosuch; &copy\n");
}

TEST(MarkdownTest, FrontMatterIsLeftOut) {
  EXPECT_EQ(Markdown("---\ntitle: 题\ntags: [a]\n---\n# 正文\n"), "正文\n");
  EXPECT_EQ(Markdown("+++\ntitle = \"题\"\n+++\n正文\n"), "正文\n");
  EXPECT_EQ(FrontMatter("---\ntitle: x\n...\nb"), 17u);
}

TEST(MarkdownTest, ALineAcrossThePageIsNoFrontMatter) {
  EXPECT_EQ(Markdown("---\n\n正文\n\n---\n\n下文"), "正文\n下文\n");
  EXPECT_EQ(FrontMatter("---\ntitle: x\nnever closed"), 0u);
  EXPECT_EQ(FrontMatter("---\n他说：不\n---\n"), 0u);
}

TEST(MarkdownTest, AFootnoteStandsWhereItIsWrittenAndItsMarkNowhere) {
  EXPECT_EQ(
      Markdown("平方投票[^1]（QV）很**好（x）**[^甲]。\n\n[^1]: 首见于某书。\n[^甲]: 另见。\n"),
      "平方投票（QV）很好（x）。\n首见于某书。\n另见。\n");
}

TEST(MarkdownTest, AFootnoteWithoutSpacesIsNoDefinitionOfALink) {
  EXPECT_EQ(Markdown("文[^1]\n\n[^1]: 平方投票是一种制度。"), "文\n平方投票是一种制度。\n");
}

TEST(MarkdownTest, TheFurtherParagraphsOfAFootnoteAreNoCode) {
  EXPECT_EQ(Markdown("[^1]: 第一段。\n\n    第二段。\n\n正文"), "第一段。\n第二段。\n正文\n");
}

TEST(MarkdownTest, WhatIsStruckThroughIsLeftOut) {
  EXPECT_EQ(Markdown("~~旧词~~新词，~~**旧** `x`~~"), "新词，\n");
}

TEST(MarkdownTest, ATildeBetweenNumbersMeansFromTo) {
  EXPECT_EQ(Markdown("需3~5天，或7~9天"), "需3~5天，或7~9天\n");
}

TEST(MarkdownTest, HtmlIsReadAsHtml) {
  EXPECT_EQ(Markdown("<div align=center>\n<b>居中</b> &amp;<!-- 不 -->\n文\n</div>\n\n正文"),
            "居中 & 文\n正文\n");
  EXPECT_EQ(Markdown("> <p>引文\n> 续</p>\n"), "引文续\n");
  EXPECT_EQ(Markdown("<script>\nvar x;\n\nvar y;\n</script>\n\n文"), "文\n");
}

TEST(MarkdownTest, CellsOfATableThatABlankLineCutsStayApart) {
  EXPECT_EQ(Markdown("<table>\n\n<tr><td>甲</td><td>乙</td></tr>\n\n</table>"), "甲\n乙\n");
  EXPECT_EQ(Markdown("<td>甲</td><td>乙</td>\n"), "甲\n乙\n");
}

TEST(MarkdownTest, TagsInALineLeaveNoTraceAndReadingsAreNoText) {
  EXPECT_EQ(
      Markdown(
          "水<sub>2</sub>の<ruby>尤度<rp>(</rp><rt>ゆうど</rt><rp>)</rp></ruby>は<!-- x -->高い"),
      "水2の尤度は高い\n");
  EXPECT_EQ(Markdown("甲<del>旧</del>乙"), "甲乙\n");
}

TEST(MarkdownTest, PlacesLeadToTheCharactersOfTheFile) {
  const std::string file = "---\na: 1\n---\n# 𠮷 标题\n\n**平方投票**（*QV*）\n";
  const auto read = ReadMarkdown(file, "f.md", Limits());
  ASSERT_TRUE(read.ok());
  EXPECT_EQ(WrongPlace(file, *read), "");
  EXPECT_EQ(PlaceOf(*read, "标题"), (Place{17, 4}));
  EXPECT_EQ(PlaceOf(*read, "平方投票"), (Place{23, 6}));
  EXPECT_EQ(PlaceOf(*read, "QV"), (Place{31, 6}));
  EXPECT_EQ(read->places.FileByte(read->text.find("QV")), file.find("QV"));
}

TEST(MarkdownTest, WhatUnfoldsWithoutMeasureIsRefused) {
  std::string file = "[x]: <" + std::string(600000, 'a') + ">\n\n";
  for (int i = 0; i < 2000; ++i) file += "[x]\n";
  const auto read = ReadMarkdown(file, "links.md", Limits());
  ASSERT_FALSE(read.ok());
  EXPECT_EQ(read.status().code(), Code::kInvalidArgument);
  EXPECT_THAT(read.status().message(), HasSubstr("links.md:"));
}

TEST(MarkdownTest, OtherEncodingsAreReadByTheirBytes) {
  // 术语表 in GB18030.
  EXPECT_EQ(Markdown("# \xCA\xF5\xD3\xEF\xB1\xED\n\n**\xCA\xF5\xD3\xEF**\n"), "术语表\n术语\n");
}

RC_GTEST_PROP(MarkdownProperty, EveryCharacterStandsAtItsPlace, ()) {
  static const std::vector<std::string> pieces = {
      "**",    "*",       "`",        "```\n",    "~~",    "~",         "[^1]", "[^1]: ",
      "[",     "](u)",    "!",        "# ",       "- ",    "> ",        "1. ",  "\n",
      "\n\n",  "\r\n",    "    ",     "  \n",     "|",     "\n|-|-|\n", "<b>",  "</b>",
      "<br>",  "<div>\n", "</div>\n", "<td>",     "<rt>",  "</rt>",     "<!--", "-->",
      "&amp;", "&lt",     "&#65;",    "\\",       "甲",    "乙",        "（",   "）",
      "a",     "word ",   "𠮷",       "\xC2\xA0", "---\n", "a: b\n"};
  std::string file;
  const auto chosen = *rc::gen::container<std::vector<std::size_t>>(
      rc::gen::inRange<std::size_t>(0, pieces.size()));
  for (const std::size_t i : chosen) file += pieces[i];
  const auto read = ReadMarkdown(file, "f.md", Limits());
  RC_ASSERT(read.ok());
  RC_ASSERT(WrongPlace(file, *read) == "");
}

}  // namespace
}  // namespace crosswalk::document
