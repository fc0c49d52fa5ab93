#include "glossary/text/token.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>
#include <vector>

#include "glossary/text/utf8.h"

namespace crosswalk::text {
namespace {

// The tokens parted by |, white space as _.
std::string Cut(std::string_view text) {
  std::string out;
  for (const Token& token : Tokenize(text)) {
    if (!out.empty()) out += '|';
    out += token.kind == TokenKind::kSpace
               ? "_"
               : std::string(text.substr(token.begin, token.end - token.begin));
  }
  return out;
}

// One letter a token: H han, h hiragana, k katakana, l latin, n number, p punctuation, s space, t
// tag, o other.
std::string Kinds(std::string_view text) {
  std::string out;
  for (const Token& token : Tokenize(text)) out += "Hhklnpsto"[static_cast<int>(token.kind)];
  return out;
}

TEST(TokenTest, EachHanAndKanaCharacterIsOneToken) {
  EXPECT_EQ(Cut("廣島進程"), "廣|島|進|程");
  EXPECT_EQ(Kinds("𠮷野家のカレー"), "HHHhkkk");
  EXPECT_EQ(Kinds("々〇〆⼀㐂"), "HHHHH");
  EXPECT_EQ(Kinds("らーめん"), "hhhh");
  EXPECT_EQ(Kinds("ー"), "k");
  EXPECT_EQ(Kinds("㌔"), "k");
}

TEST(TokenTest, LatinWordsAreCutAtHumps) {
  EXPECT_EQ(Cut("HiroshimaAIProcess"), "Hiroshima|AI|Process");
  EXPECT_EQ(Cut("GPT4"), "GPT|4");
  EXPECT_EQ(Cut("iPhone15Pro"), "i|Phone|15|Pro");
  EXPECT_EQ(Cut("XMLHttpRequest"), "XML|Http|Request");
  EXPECT_EQ(Cut("ＡＩＰｒｏｃｅｓｓ"), "ＡＩ|Ｐｒｏｃｅｓｓ");
  EXPECT_EQ(Cut("snake_case"), "snake|_|case");
  EXPECT_EQ(Cut("ÉcoleÉlite"), "École|Élite");
}

TEST(TokenTest, ThePluralOfCapitalsIsNoHump) {
  EXPECT_EQ(Cut("APIs"), "APIs");
  EXPECT_EQ(Cut("LLMs與PDFs。"), "LLMs|與|PDFs|。");
  EXPECT_EQ(Cut("AISystem"), "AI|System");
}

TEST(TokenTest, AnApostropheBetweenLettersIsInsideTheWord) {
  EXPECT_EQ(Cut("don't"), "don't");
  EXPECT_EQ(Cut("don’t"), "don’t");
  EXPECT_EQ(Cut("L'Oréal"), "L'Oréal");
  EXPECT_EQ(Cut("O'Reilly"), "O'Reilly");
  EXPECT_EQ(Cut("'quoted'"), "'|quoted|'");
  EXPECT_EQ(Cut("users' files"), "users|'|_|files");
}

TEST(TokenTest, ATermEndsWhereItsGenitiveBegins) {
  EXPECT_EQ(Cut("Google's"), "Google|'|s");
  EXPECT_EQ(Cut("Google’s plan"), "Google|’|s|_|plan");
  EXPECT_EQ(Cut("o'sullivan"), "o'sullivan");
}

TEST(TokenTest, NumbersKeepTheirInnerSeparators) {
  EXPECT_EQ(Cut("3.5"), "3.5");
  EXPECT_EQ(Cut("1,000,000.25"), "1,000,000.25");
  EXPECT_EQ(Cut("1,2,3"), "1|,|2|,|3");
  EXPECT_EQ(Cut("2020，2021"), "2020|，|2021");
  EXPECT_EQ(Cut("100，200"), "100|，|200");
  EXPECT_EQ(Cut("１，０００"), "１，０００");
  EXPECT_EQ(Cut("192.168.0.1."), "192.168.0.1|.");
  EXPECT_EQ(Kinds("½①②x²"), "nnnln");
}

TEST(TokenTest, MarksBelongToTheTokenBefore) {
  EXPECT_EQ(Cut("葛󠄀城"), "葛󠄀|城");
  EXPECT_EQ(Cut("ｶﾞｲﾄﾞ"), "ｶﾞ|ｲ|ﾄﾞ");
  EXPECT_EQ(Cut("か\u3099く"), "か\u3099|く");
  EXPECT_EQ(Cut("cafe\u0301s"), "cafe\u0301s");
  EXPECT_EQ(Cut("soft\u00ADware"), "soft\u00ADware");
  EXPECT_EQ(Kinds("\u0301a"), "ol");
  EXPECT_EQ(Kinds(" \u0301"), "so");
  EXPECT_EQ(Kinds(" \uFEFF "), "s");
}

TEST(TokenTest, WhiteSpaceIsOneTokenARun) {
  EXPECT_EQ(Kinds("a \t\r\n\u3000b"), "lsl");
  EXPECT_EQ(Kinds("a\u00A0b"), "lsl");
}

TEST(TokenTest, PunctuationMarksStandAlone) {
  EXPECT_EQ(Cut("「你好」……"), "「|你|好|」|…|…");
  EXPECT_EQ(Kinds("·・‧•･"), "ppppp");
  EXPECT_EQ(Kinds("a+b=$5"), "lplppn");
  EXPECT_EQ(Kinds("😀"), "o");
}

TEST(TokenTest, InlineTagsAndPlaceholdersAreOneToken) {
  for (const char* tag : {"<b>",
                          "</g>",
                          "<x id=\"1\"/>",
                          "<a href='x y' title=\"z\">",
                          "<br />",
                          "<bpt i=\"1\" x=\"2\">",
                          "<mrk:x>",
                          "<input disabled>",
                          "<td colspan=2>",
                          "{0}",
                          "{name}",
                          "{0:N2}",
                          "{{name}}",
                          "${user.name}",
                          "%s",
                          "%1$s",
                          "%-5.2f",
                          "%(count)d",
                          "%@",
                          "%ld",
                          "%lu",
                          "%.1f",
                          "%5d"}) {
    EXPECT_EQ(Kinds(tag), "t") << tag;
  }
  EXPECT_EQ(Cut("按<b>確定</b>儲存%s"), "按|<b>|確|定|</b>|儲|存|%s");
  EXPECT_EQ(Cut("%ds"), "%d|s");
}

TEST(TokenTest, WhatOnlyLooksLikeATagStaysPunctuation) {
  for (const char* prose : {"a < b > c",
                            "a <3",
                            "<你好>",
                            "<>",
                            "</>",
                            "<a",
                            "<a href=\"x>",
                            "<b/ >",
                            "<https://example.org>",
                            "{ x }",
                            "{}",
                            "{a b}",
                            "100%",
                            "5%d",
                            "%20",
                            "%E4%BD%A0",
                            "100% sure",
                            "% s",
                            "%",
                            "%%",
                            "${",
                            "<1>"}) {
    EXPECT_EQ(Kinds(prose).find('t'), std::string::npos) << prose;
  }
}

TEST(TokenTest, ATextOfOpenBracketsIsRead) {
  const std::string brackets(200'000, '<');
  EXPECT_EQ(Tokenize(brackets).size(), brackets.size());
  std::string tags;
  for (int i = 0; i < 20'000; ++i) tags += "<a x=\"";
  EXPECT_GT(Tokenize(tags).size(), 20'000u);
}

TEST(TokenTest, KindsOfSingleCharacters) {
  EXPECT_EQ(KindOf(U'漢'), TokenKind::kHan);
  EXPECT_EQ(KindOf(U'\uFA11'), TokenKind::kHan);  // 﨑
  EXPECT_EQ(KindOf(U'𠮷'), TokenKind::kHan);
  EXPECT_EQ(KindOf(U'\U000323B0'), TokenKind::kHan);  // not assigned in Unicode 15.0
  for (const char32_t han :
       {U'\u3400', U'\u4DBF', U'\u4E00', U'\u9FFF', U'\uF900', U'\U00020000'}) {
    EXPECT_EQ(KindOf(han), TokenKind::kHan);
  }
  for (const char32_t other : {U'\u4DC0', U'\uE000', U'\uF8FF', U'\U0001F600', U'\U000E0100',
                               U'\U00040000', U'\U000F0000'}) {
    EXPECT_EQ(KindOf(other), TokenKind::kOther);
  }
  for (const char32_t letter : {U'\uA000', U'\uA48C', U'\uAC00', U'\uD7A3', U'\U00017000'}) {
    EXPECT_EQ(KindOf(letter), TokenKind::kLatin);
  }
  EXPECT_EQ(KindOf(U'ｱ'), TokenKind::kKatakana);
  EXPECT_EQ(KindOf(U'Ａ'), TokenKind::kLatin);
  EXPECT_EQ(KindOf(U'Ⅷ'), TokenKind::kLatin);
  EXPECT_EQ(KindOf(U'ж'), TokenKind::kLatin);
  EXPECT_EQ(KindOf(U'한'), TokenKind::kLatin);
  EXPECT_EQ(KindOf(U'５'), TokenKind::kNumber);
  EXPECT_EQ(KindOf(U'，'), TokenKind::kPunctuation);
  EXPECT_EQ(KindOf(U'\u3000'), TokenKind::kSpace);
  EXPECT_EQ(KindOf(U'\u0000'), TokenKind::kOther);
  EXPECT_EQ(KindOf(U'\U0010FFFF'), TokenKind::kOther);
}

// Code points that meet in tokens: every class of the tokeniser, and the bytes of tags.
rc::Gen<std::string> Texts() {
  const auto code = rc::gen::oneOf(
      rc::gen::elementOf(
          std::u32string(U"aZsS'’59.,，．<>/=\"{}%$ \t\n-_漢𠮷ひカーｶﾞ\u0301\u3099\u00AD"
                         U"\uFE0F\uFEFF\u3000½😀。ＡａЖ한")),
      rc::gen::inRange<char32_t>(0x20, 0xD800), rc::gen::inRange<char32_t>(0xE000, 0x110000));
  return rc::gen::map(rc::gen::container<std::u32string>(code),
                      [](const std::u32string& codes) { return ToUtf8(codes); });
}

RC_GTEST_PROP(TokenProperty, CoversEveryByteOnceAtCodePointBorders, ()) {
  const std::string text = *Texts();
  std::uint32_t at = 0;
  for (const Token& token : Tokenize(text)) {
    RC_ASSERT(token.begin == at);
    RC_ASSERT(token.end > token.begin);
    RC_ASSERT((static_cast<unsigned char>(text[token.begin]) & 0xC0) != 0x80);
    at = token.end;
  }
  RC_ASSERT(at == text.size());
}

RC_GTEST_PROP(TokenProperty, ReusedMemoryChangesNothing, ()) {
  const std::string text = *Texts();
  std::vector<Token> tokens = {{1, 2, TokenKind::kTag}};
  Tokenize(text, tokens);
  RC_ASSERT(tokens == Tokenize(text));
}

}  // namespace
}  // namespace crosswalk::text
