#include "glossary/document/html.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include "tests/glossary/document/reading.h"

namespace crosswalk::document {
namespace {

using testing::HasSubstr;

TEST(HtmlTest, BlocksStandOnLinesOfTheirOwnAndInlineElementsLeaveNoTrace) {
  EXPECT_EQ(Html("<!DOCTYPE html><title>题</title><h1>平方<b>投票</b></h1>"
                 "<p>平方投票（<i lang=en>Quadratic voting</i>）是制度。<p>第二段"),
            "题\n平方投票\n平方投票（Quadratic voting）是制度。\n第二段\n");
  EXPECT_EQ(Html("<ul><li>甲<li>乙</ul><dl><dt>丙<dd>丁</dl>a<br>b<hr>c"),
            "甲\n乙\n丙\n丁\na\nb\nc\n");
  EXPECT_EQ(Html("<table><caption>表</caption><tr><th>甲<td>乙</table>"), "表\n甲\n乙\n");
}

TEST(HtmlTest, WhiteSpaceIsOneSpaceAndALineBreakNoneBetweenCharacters) {
  EXPECT_EQ(Html("<p>  a \t b\n c  </p> <p> 平方\n   投票，\nvoting\n</p>"),
            "a b c\n平方投票，voting\n");
  EXPECT_EQ(Html("<p>a<b> b</b> <i>c</i></p>"), "a b c\n");
}

TEST(HtmlTest, ScriptsStylesCommentsFormsAndCodeBlocksAreNoProse) {
  EXPECT_EQ(
      Html("<style>p{}</style>甲<script>if (a<b) '</p>'</script><!-- 丙 --><textarea>丁</textarea>"
           "<pre><code>x = 1</code></pre><pre class='highlight'>y</pre><template>戊</template>乙"),
      "甲\n乙\n");
  EXPECT_EQ(Html("<div class=\"Highlight\"><pre>z</pre></div>文"), "文\n");
}

TEST(HtmlTest, CodeInALineIsProse) {
  EXPECT_EQ(Html("用<code>malloc</code>分配"), "用malloc分配\n");
}

TEST(HtmlTest, PreformattedTextThatIsNoCodeKeepsItsLines) {
  EXPECT_EQ(Html("<pre>\n床前  明月光\r\n疑是</pre>"), "床前  明月光\n疑是\n");
}

TEST(HtmlTest, AReadingOverRubyIsNoText) {
  EXPECT_EQ(Html("<p><ruby>尤度<rp>(</rp><rt>ゆうど</rt><rp>)</rp></ruby>が高い</p>"),
            "尤度が高い\n");
  EXPECT_EQ(Html("<ruby>漢<rt>かん<rb>字<rt>じ</ruby>"), "漢字\n");
}

TEST(HtmlTest, AMarkThatLinksToANoteIsNoText) {
  EXPECT_EQ(Html("平方投票<sup id=r><a href='#n1'>[1]</a></sup>（QV）"), "平方投票（QV）\n");
  EXPECT_EQ(Html("x<sup>2</sup>"), "x2\n");
}

TEST(HtmlTest, DeletedTextDrawingsAndFormulasAreLeftOut) {
  EXPECT_EQ(Html("<del>旧</del><ins>新</ins><svg><text>图</text></svg><math><mi>x</mi></math>"),
            "新\n");
}

TEST(HtmlTest, CharacterReferencesAreWhatTheyStandFor) {
  EXPECT_EQ(Html("&lt;b&gt; A&ampB &notit; &hellip; &#24179;&#x65B9; &#x80; &NotEqualTilde; "
                 "&nosuch; & a&b"),
            "<b> A&B ¬it; … 平方 € ≂̸ &nosuch; & a&b\n");
}

TEST(HtmlTest, IgnoredTagsAndMisplacedTextKeepTheirPlaces) {
  const std::string file =
      "<table>漏<tr><td>内</x>续</td></tr>后</table></p>尾<b><p>甲</b>乙</p>a < b";
  const auto read = ReadHtml(file, "f.html", Limits());
  ASSERT_TRUE(read.ok());
  EXPECT_EQ(WrongPlace(file, *read), "");
  for (const char* piece : {"漏", "内", "续", "后", "尾", "甲", "乙"}) {
    EXPECT_THAT(read->text, HasSubstr(piece));
  }
}

TEST(HtmlTest, QuotationMarksCountWhereAValueBeginsAndNowhereElse) {
  EXPECT_EQ(Html("<p>甲</x='y>乙</p>"), "甲乙\n");
  EXPECT_EQ(Html("<p a=b='c>丙</p>"), "丙\n");
  EXPECT_EQ(Html("<p a='>'>丁</p>"), "丁\n");
}

TEST(HtmlTest, ANumberThatNoCharacterHasIsAReplacementCharacter) {
  EXPECT_EQ(Html("<p>甲&#18030180300;乙&#x73BBBBBBBBBBBB;丙</p>"), "甲\uFFFD乙\uFFFD丙\n");
}

TEST(HtmlTest, WhatNamesNoEncodingIsToldInPrintableCharacters) {
  const auto read =
      ReadDocument("<meta charset=\"\x01x\"><p>\xFF\xFE</p>", "f.html", Format::kHtml, Limits());
  ASSERT_FALSE(read.ok());
  EXPECT_EQ(read.status().message().find('\x01'), std::string::npos) << read.status().message();
}

TEST(HtmlTest, PlacesLeadToTheCharactersOfTheFile) {
  const std::string file = "<p>𠮷</p>\r\n<p>A&amp;<b>平方</b></p>\n";
  const auto read = ReadHtml(file, "f.html", Limits());
  ASSERT_TRUE(read.ok());
  EXPECT_EQ(WrongPlace(file, *read), "");
  EXPECT_EQ(PlaceOf(*read, "𠮷"), (Place{3, 1}));
  EXPECT_EQ(PlaceOf(*read, "&"), (Place{14, 2}));
  EXPECT_EQ(PlaceOf(*read, "平方"), (Place{22, 2}));
}

TEST(HtmlTest, ADeclaredCharsetIsTakenWhereTheBytesDoNotContradict) {
  // 日本 in Shift_JIS, 术语 in GB18030.
  EXPECT_EQ(Html("<meta charset=Shift_JIS><p>\x93\xFA\x96\x7B"), "日本\n");
  EXPECT_EQ(
      Html("<meta http-equiv=Content-Type content='text/html; charset=gb2312'>\xCA\xF5\xD3\xEF"),
      "术语\n");
  EXPECT_EQ(Html("<?xml version='1.0' encoding='Big5'?><html><body>\xA4\xA4\xA4\xE5</body></html>"),
            "中文\n");
}

TEST(HtmlTest, APageThatWasStoredAsUtf8IsUtf8WhateverItDeclares) {
  EXPECT_EQ(Html("<meta charset=gb2312><p>平方投票是一种制度</p>"), "平方投票是一种制度\n");
}

TEST(HtmlTest, AByteOrderMarkComesFirst) {
  EXPECT_EQ(Html("\xEF\xBB\xBF<meta charset=gb2312>甲"), "甲\n");
}

TEST(HtmlTest, WhatIsNotOfTheDeclaredCharsetIsRefusedNamingItsPlace) {
  const auto read = ReadHtml("<meta charset=utf-8>\n<p>\xFF</p>", "bad.html", Limits());
  ASSERT_FALSE(read.ok());
  EXPECT_EQ(read.status().code(), Code::kInvalidArgument);
  EXPECT_THAT(read.status().message(), HasSubstr("bad.html:2: byte 24:"));
  const auto unknown = ReadHtml("\n<meta charset=x-klingon><p>\xFF", "bad.html", Limits());
  EXPECT_THAT(unknown.status().message(), HasSubstr("bad.html:2: the file names the encoding"));
}

TEST(HtmlTest, ControlCharactersAndNoncharactersAreNotReplaced) {
  EXPECT_EQ(Html("a\x01"
                 "b\xC2\x85"
                 "c\xEF\xBF\xBE"
                 "d"),
            "a\x01"
            "b\xC2\x85"
            "c\xEF\xBF\xBE"
            "d\n");
}

TEST(HtmlTest, ElementsThatStandDeepKeepTheirTextAndTheirLines) {
  std::string file;
  for (int i = 0; i < 100000; ++i) file += "<div>";
  file += "深<div>处</div>";
  for (int i = 0; i < 100000; ++i) file += "</div>";
  file += "<p>后</p>";
  EXPECT_EQ(Html(file), "深\n处\n后\n");
}

TEST(HtmlTest, ATagWithEndlessAttributesIsReadInTime) {
  std::string file = "<a";
  for (int i = 0; i < 100000; ++i) file += " a" + std::to_string(i) + "='>'";
  EXPECT_EQ(Html(file + ">甲"), "甲\n");
}

TEST(HtmlTest, ATreeBeyondItsBoundIsRefused) {
  Limits limits;
  limits.unpacked_bytes = 100000;
  std::string file;
  for (int i = 0; i < 10000; ++i) file += "<p>甲";
  const auto read = ReadHtml(file, "big.html", limits);
  ASSERT_FALSE(read.ok());
  EXPECT_EQ(read.status().code(), Code::kInvalidArgument);
  EXPECT_THAT(read.status().message(), HasSubstr("big.html:1: the tree of its elements"));
}

TEST(HtmlTest, AnEmptyPageHasNoText) {
  EXPECT_EQ(Html(""), "");
  EXPECT_EQ(Html("<html><body> \n </body></html>"), "");
}

RC_GTEST_PROP(HtmlProperty, EveryCharacterStandsAtItsPlace, ()) {
  static const std::vector<std::string> pieces = {"<p>",      "</p>",      "<div>",
                                                  "</div>",   "<b>",       "</b>",
                                                  "<i>",      "</i>",      "<a href='#x>'>",
                                                  "</a>",     "<table>",   "<tr>",
                                                  "<td>",     "</table>",  "<pre>",
                                                  "</pre>",   "<ruby>",    "<rt>",
                                                  "</ruby>",  "<sup>",     "</sup>",
                                                  "<script>", "</script>", "<title>",
                                                  "</title>", "<!--",      "-->",
                                                  "<!x>",     "<?",        "<br/>",
                                                  "</x>",     "<svg>",     "</svg>",
                                                  "<select>", "<option>",  "</body>",
                                                  "<li>",     "&amp;",     "&lt",
                                                  "&#65;",    "&#10;",     "&NotEqualTilde;",
                                                  "&",        "<",         ">",
                                                  "\n",       "\r\n",      "\r",
                                                  " ",        "\t",        "\f",
                                                  "甲",       "乙",        "，",
                                                  "a",        "b ",        "𠮷",
                                                  "\x01",     "\xC2\xA0"};
  std::string file;
  const auto chosen = *rc::gen::container<std::vector<std::size_t>>(
      rc::gen::inRange<std::size_t>(0, pieces.size()));
  for (const std::size_t i : chosen) file += pieces[i];
  const auto read = ReadHtml(file, "f.html", Limits());
  RC_ASSERT(read.ok());
  RC_ASSERT(WrongPlace(file, *read) == "");
}

}  // namespace
}  // namespace crosswalk::document
