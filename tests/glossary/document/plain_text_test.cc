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

}  // namespace
}  // namespace crosswalk::document
