#include "glossary/text/inline_tag.h"

#include <gtest/gtest.h>

#include <string>

namespace crosswalk::text {
namespace {

// The tag that begins at `at`, empty where none does.
std::string TagAt(std::string_view text, std::size_t at = 0) {
  return std::string(text.substr(at, InlineTagLength(text, at)));
}

TEST(InlineTagTest, AnXmlTagEndsAtItsOwnBracket) {
  EXPECT_EQ(TagAt("<b>bold</b>"), "<b>");
  EXPECT_EQ(TagAt("<b>bold</b>", 7), "</b>");
  EXPECT_EQ(TagAt("<x id=\"1\"/><y/>"), "<x id=\"1\"/>");
  EXPECT_EQ(TagAt("<a title=\"a > b\" href='c'>d"), "<a title=\"a > b\" href='c'>");
  EXPECT_EQ(TagAt("<x\n id = \"1\"/>"), "");  // no space around = in tools' output
  EXPECT_EQ(TagAt("<ph x=\"中文\"/>字"), "<ph x=\"中文\"/>");
}

TEST(InlineTagTest, ATagOfAnyLengthIsNotSought) {
  EXPECT_EQ(TagAt("<a x=\"" + std::string(400, 'y') + "\">").size(), 408u);
  EXPECT_EQ(TagAt("<a x=\"" + std::string(600, 'y') + "\">"), "");
}

TEST(InlineTagTest, ComparisonsAndHeartsAreNoTags) {
  for (const char* text :
       {"< b>", "<3", "<-", "<=", "<a<b>", "<b", "</b/>", "<b//>", "<!-- x -->"}) {
    EXPECT_EQ(TagAt(text), "") << text;
  }
}

TEST(InlineTagTest, PlaceholdersHoldANameOrANumber) {
  EXPECT_EQ(TagAt("{0}個"), "{0}");
  EXPECT_EQ(TagAt("{user_name.first}"), "{user_name.first}");
  EXPECT_EQ(TagAt("${HOME}/bin"), "${HOME}");
  EXPECT_EQ(TagAt("{{count}} x"), "{{count}}");
  EXPECT_EQ(TagAt("{0,10:N2}"), "{0,10:N2}");
  EXPECT_EQ(TagAt("{n!r:>8}"), "{n!r:>8}");
  for (const char* text :
       {"{", "{}", "{ 0 }", "{-}", "{中}", "{a", "{{a}", "$HOME", "$5", "{a b}"}) {
    EXPECT_EQ(TagAt(text), "") << text;
  }
}

TEST(InlineTagTest, DirectivesEndAtTheirConversion) {
  EXPECT_EQ(TagAt("%s。"), "%s");
  EXPECT_EQ(TagAt("%2$lu個"), "%2$lu");
  EXPECT_EQ(TagAt("%(name)s"), "%(name)s");
  EXPECT_EQ(TagAt("%08.3fm"), "%08.3f");
  EXPECT_EQ(TagAt("%*d"), "%*d");
  EXPECT_EQ(TagAt("%x"), "%x");
  EXPECT_EQ(TagAt("%'d"), "%'d");
}

TEST(InlineTagTest, PercentagesAndUrlsHoldNoDirectives) {
  EXPECT_EQ(TagAt("50%d", 2), "");
  for (const char* text : {"%", "%%", "% d", "%20", "%E4%BD", "%de", "%()s", "%(a", "%k", "%1$"}) {
    EXPECT_EQ(TagAt(text), "") << text;
  }
}

TEST(InlineTagTest, OnlySomeBytesBeginATag) {
  for (int byte = 0; byte < 128; ++byte) {
    const char c = static_cast<char>(byte);
    const bool expected = c == '<' || c == '{' || c == '%' || c == '$';
    EXPECT_EQ(MayBeginTag(c), expected) << byte;
    if (expected) continue;
    EXPECT_EQ(InlineTagLength(std::string(1, c) + "s>}", 0), 0u) << byte;
  }
}

}  // namespace
}  // namespace crosswalk::text
