#include "glossary/document/plain_text.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include "glossary/text/utf8.h"

namespace crosswalk::document {
namespace {

using testing::HasSubstr;

std::string Utf16(std::u32string_view text, bool big_endian) {
  std::string out = big_endian ? "\xFE\xFF" : "\xFF\xFE";
  const auto unit = [&](char32_t value) {
    const char high = static_cast<char>(value >> 8), low = static_cast<char>(value & 255);
    out += big_endian ? high : low;
    out += big_endian ? low : high;
  };
  for (const char32_t c : text) {
    if (c < 0x10000) {
      unit(c);
    } else {
      unit(0xD800 + ((c - 0x10000) >> 10));
      unit(0xDC00 + ((c - 0x10000) & 0x3FF));
    }
  }
  return out;
}

TEST(PlainTextTest, Utf8StaysAsItIs) {
  EXPECT_EQ(*ReadPlainText("術語\r\nterm\n", "a.txt"), "術語\r\nterm\n");
  EXPECT_EQ(*ReadPlainText("", "a.txt"), "");
}

TEST(PlainTextTest, TheByteOrderMarkGoes) {
  EXPECT_EQ(*ReadPlainText("\xEF\xBB\xBF"
                           "術語",
                           "a.txt"),
            "術語");
}

TEST(PlainTextTest, Utf16IsReadByItsMarkInBothOrders) {
  EXPECT_EQ(*ReadPlainText(Utf16(U"𠮷野家 term", false), "a.txt"), "𠮷野家 term");
  EXPECT_EQ(*ReadPlainText(Utf16(U"𠮷野家 term", true), "a.txt"), "𠮷野家 term");
}

TEST(PlainTextTest, BadUtf8IsRefusedNamingFileLineAndByte) {
  const auto read = ReadPlainText("first\nsec\xFFond\n", "bad.txt");
  ASSERT_FALSE(read.ok());
  EXPECT_EQ(read.status().code(), Code::kInvalidArgument);
  EXPECT_THAT(read.status().message(), HasSubstr("bad.txt:2: byte 9:"));
}

TEST(PlainTextTest, LoneSurrogatesAreRefused) {
  const auto high = ReadPlainText(std::string("\xFF\xFE\x41\x00\x00\xD8\x41\x00", 8), "a.txt");
  ASSERT_FALSE(high.ok());
  EXPECT_THAT(high.status().message(), HasSubstr("a.txt:1: byte 4"));
  const auto low = ReadPlainText(std::string("\xFF\xFE\x00\xDC", 4), "a.txt");
  ASSERT_FALSE(low.ok());
  EXPECT_THAT(low.status().message(), HasSubstr("a.txt:1: byte 2"));
  EXPECT_FALSE(ReadPlainText(std::string("\xFE\xFF\xD8\x00", 4), "a.txt").ok());
}

TEST(PlainTextTest, HalfAUnitIsRefused) {
  EXPECT_FALSE(ReadPlainText(std::string("\xFF\xFE\x41", 3), "a.txt").ok());
}

TEST(PlainTextTest, NulIsNoText) {
  EXPECT_FALSE(ReadPlainText(std::string("a\0b", 3), "a.bin").ok());
  EXPECT_FALSE(ReadPlainText(std::string("\xFF\xFE\x41\x00\x00\x00", 6), "a.bin").ok());
}

// 術語 and 平方投票 as they stand in files of the field.
TEST(PlainTextTest, TheEncodingsOfTheFieldAreToldByTheirBytes) {
  EXPECT_EQ(*ReadPlainText("\xCA\xF5\xD3\xEF\n", "gb.txt"), "术语\n");
  EXPECT_EQ(*ReadPlainText("\xA4\xA4\xA4\xE5\xB3\x4E\xBB\x79\n", "big5.txt"), "中文術語\n");
  EXPECT_EQ(*ReadPlainText("\x93\xFA\x96\x7B\x8C\xEA\x82\xCC\x83\x65\x83\x4C\n", "sjis.txt"),
            "日本語のテキ\n");
  EXPECT_EQ(*ReadPlainText("\xC6\xFC\xCB\xDC\xB8\xEC\xA4\xCE\xCA\xB8\xBD\xF1\n", "euc.txt"),
            "日本語の文書\n");
  EXPECT_EQ(*ReadPlainText("\x1B$BF|K\\8l\x1B(B\n", "jis.txt"), "日本語\n");
  EXPECT_EQ(*ReadPlainText("\x84\x31\x95\x33\xCA\xF5", "gb.txt"), "术");
}

TEST(PlainTextTest, Utf16AndUtf32WithoutAMarkAreToldByTheirZeroBytes) {
  EXPECT_EQ(*ReadPlainText(std::string_view("t\0e\0r\0m\0", 8), "a.txt"), "term");
  EXPECT_EQ(*ReadPlainText(std::string_view("\0t\0e\0r\0m", 8), "a.txt"), "term");
  EXPECT_EQ(*ReadPlainText(std::string_view("\xFF\xFE\0\0t\0\0\0", 8), "a.txt"), "t");
}

TEST(PlainTextTest, TheEncodingIsToldByTheLinesBeyondAsciiHoweverLateTheyCome) {
  std::string file;
  for (int i = 0; i < 20000; ++i) file += "ASCII only\n";
  EXPECT_EQ(*ReadPlainText(file + "\xCA\xF5\xD3\xEF\n", "late.txt"), file + "术语\n");
}

TEST(PlainTextTest, WhatATextSaysOfEncodingsIsNoDeclarationOfItsOwn) {
  const std::string text = "msgid \"\"\n\"Content-Type: text/plain; charset=EUC-JP\\n\"\n# 術語\n";
  EXPECT_EQ(*ReadPlainText(text, "about-po.txt"), text);
}

TEST(PlainTextTest, DamagedUtf8IsNotTakenForAnotherEncoding) {
  const auto read = ReadPlainText("平方投票是一种制度\n坏\xE5\x9D了\n", "cut.txt");
  ASSERT_FALSE(read.ok());
  EXPECT_THAT(read.status().message(), HasSubstr("cut.txt:2: byte 31"));
  EXPECT_THAT(read.status().message(), HasSubstr("UTF-8"));
}

TEST(PlainTextTest, WhatIsLikeNoTextIsRefused) {
  const auto read = ReadPlainText("caf\xE9 cr\xE8me", "latin.txt");
  ASSERT_FALSE(read.ok());
  EXPECT_THAT(read.status().message(), HasSubstr("latin.txt:1: byte 3: (0xE9) is not UTF-8"));
}

TEST(PlainTextTest, ControlCharactersOtherThanNulStayInEveryEncoding) {
  EXPECT_EQ(*ReadPlainText("a\fb\x1B\x01", "a.txt"), "a\fb\x1B\x01");
  EXPECT_EQ(*ReadPlainText("\xCA\xF5\f\xD3\xEF\v", "gb.txt"), "术\f语\v");
  EXPECT_EQ(*ReadPlainText(Utf16(U"a\fb\x01", true), "a.txt"), "a\fb\x01");
}

TEST(PlainTextTest, LinesCountFromOne) {
  EXPECT_EQ(LineOf("a\nb\nc", 0), 1u);
  EXPECT_EQ(LineOf("a\nb\nc", 2), 2u);
  EXPECT_EQ(LineOf("a\nb\nc", 99), 3u);
}

RC_GTEST_PROP(PlainTextProperty, EncodingsOfOneTextReadAlike, ()) {
  std::u32string text;
  for (const int value : *rc::gen::container<std::vector<int>>(rc::gen::inRange(1, 0x2FFFF))) {
    const auto c = static_cast<char32_t>(value);
    // A text that begins with the mark itself cannot be told from one with a mark.
    if (c < 0xD800 || (c > 0xDFFF && c != 0xFEFF)) text += c;
  }
  const std::string utf8 = text::ToUtf8(text);
  RC_ASSERT(*ReadPlainText(utf8, "p") == utf8);
  RC_ASSERT(*ReadPlainText("\xEF\xBB\xBF" + utf8, "p") == utf8);
  RC_ASSERT(*ReadPlainText(Utf16(text, false), "p") == utf8);
  RC_ASSERT(*ReadPlainText(Utf16(text, true), "p") == utf8);
}

// Reads what was written in an encoding of the field, mixed as texts are.
RC_GTEST_PROP(PlainTextProperty, EachCharacterComesBackInOrder, ()) {
  static const std::vector<std::pair<std::string, std::string>> gb = {
      {"\xCA\xF5", "术"}, {"\xD3\xEF", "语"}, {"\xB5\xC4", "的"}, {"\xA3\xAC", "，"},
      {"a", "a"},         {"\n", "\n"},       {"\f", "\f"}};
  std::string bytes = "\xB5\xC4\xCA\xF5\xD3\xEF\n";
  std::string expected = "的术语\n";
  for (const std::size_t i :
       *rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(0, gb.size()))) {
    bytes += gb[i].first;
    expected += gb[i].second;
  }
  const auto read = ReadPlainText(bytes, "p");
  RC_ASSERT(read.ok());
  RC_ASSERT(*read == expected);
}

}  // namespace
}  // namespace crosswalk::document
