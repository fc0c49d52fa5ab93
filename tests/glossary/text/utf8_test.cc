#include "glossary/text/utf8.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>

namespace crosswalk::text {
namespace {

using std::string_literals::operator""s;

TEST(Utf8Test, FindsTheFirstIllFormedSequence) {
  EXPECT_EQ(FindInvalidUtf8(""), std::string_view::npos);
  EXPECT_EQ(FindInvalidUtf8("abc 廣島 𠮷 é"), std::string_view::npos);
  EXPECT_EQ(FindInvalidUtf8("0123456789\xC0\x80"), 10u);  // overlong NUL
  EXPECT_EQ(FindInvalidUtf8("a\xED\xA0\x80"), 1u);        // a surrogate
  EXPECT_EQ(FindInvalidUtf8("a\xF4\x90\x80\x80"), 1u);    // U+110000
  EXPECT_EQ(FindInvalidUtf8("a\xE0\x9F\xBF"), 1u);        // overlong
  EXPECT_EQ(FindInvalidUtf8("a\xF0\x8F\xBF\xBF"), 1u);    // overlong
  EXPECT_EQ(FindInvalidUtf8("漢\xE6\xBC"), 3u);           // cut short
  EXPECT_EQ(FindInvalidUtf8("\x80"), 0u);
  EXPECT_EQ(FindInvalidUtf8("\xFF"), 0u);
  EXPECT_EQ(FindInvalidUtf8("\xEF\xBF\xBF\xF4\x8F\xBF\xBF\xED\x9F\xBF"), std::string_view::npos);
}

TEST(Utf8Test, RefusesWhatIsTooLongNamingTheField) {
  const Status status = CheckText("term.text", "abcdef", 5);
  EXPECT_EQ(status.code(), Code::kInvalidArgument);
  EXPECT_EQ(status.message(), "term.text: 6 bytes long, more than the limit of 5");
  EXPECT_TRUE(CheckText("term.text", "abcde", 5).ok());
}

TEST(Utf8Test, RefusesControlCharactersButTabAndLineEnds) {
  EXPECT_TRUE(CheckText("x", "a\tb\r\nc\u0085 廣", 100).ok());
  EXPECT_EQ(CheckText("x", "a\0b"s, 100).message(), "x: control character U+0000 at byte 1");
  EXPECT_EQ(CheckText("x", "廣\x0B", 100).message(), "x: control character U+000B at byte 3");
  EXPECT_EQ(CheckText("x", "\x7F", 100).message(), "x: control character U+007F at byte 0");
  EXPECT_EQ(CheckText("x", "a\u009F", 100).message(), "x: control character U+009F at byte 1");
  EXPECT_EQ(CheckText("x", "a\xFF", 100).message(), "x: not UTF-8 at byte 1");
}

TEST(Utf8Test, CountsAndConverts) {
  EXPECT_EQ(CountCodePoints("𠮷野家 ramen, 0123456789 ラーメン"), 26u);
  EXPECT_EQ(ToUtf32("a廣𠮷é"), U"a廣𠮷é");
  EXPECT_EQ(ToUtf8(U"a廣𠮷é"), "a廣𠮷é");
}

TEST(OffsetMapTest, SaysOffsetsBehindAPairOfSurrogates) {
  const std::string text = "𠮷野";
  const OffsetMap map(text);
  EXPECT_EQ(map.CodePoints(4), 1u);
  EXPECT_EQ(map.Utf16Units(4), 2u);
  EXPECT_EQ(map.CodePoints(7), 2u);
  EXPECT_EQ(map.Utf16Units(7), 3u);
  EXPECT_EQ(map.Bytes(1), 4u);
  EXPECT_EQ(map.Bytes(2), 7u);
  EXPECT_EQ(OffsetMap("").Bytes(0), 0u);
  EXPECT_EQ(OffsetMap("").CodePoints(0), 0u);
}

rc::Gen<std::u32string> Codes() {
  return rc::gen::container<std::u32string>(rc::gen::oneOf(
      rc::gen::inRange<char32_t>(1, 0x80), rc::gen::inRange<char32_t>(0x80, 0x800),
      rc::gen::inRange<char32_t>(0x4E00, 0xA000), rc::gen::inRange<char32_t>(0x10000, 0x110000)));
}

RC_GTEST_PROP(Utf8Property, ThereAndBackIsTheSame, ()) {
  const std::u32string codes = *Codes();
  const std::string text = ToUtf8(codes);
  RC_ASSERT(FindInvalidUtf8(text) == std::string_view::npos);
  RC_ASSERT(ToUtf32(text) == codes);
  RC_ASSERT(CountCodePoints(text) == codes.size());
}

RC_GTEST_PROP(Utf8Property, NoCutInsideACharacterIsWellFormed, ()) {
  const std::u32string codes = *Codes();
  const std::string text = ToUtf8(codes);
  const std::size_t cut = *rc::gen::inRange<std::size_t>(0, text.size() + 1);
  const bool border = cut == text.size() || (static_cast<unsigned char>(text[cut]) & 0xC0) != 0x80;
  RC_ASSERT((FindInvalidUtf8(std::string_view(text).substr(0, cut)) == std::string_view::npos) ==
            border);
}

RC_GTEST_PROP(OffsetMapProperty, AgreesWithCounting, ()) {
  std::u32string codes;
  // Long enough for several strides.
  while (codes.size() < 300) codes += *Codes() + U"x";
  const std::string text = ToUtf8(codes);
  const OffsetMap map(text);
  std::size_t byte = 0;
  std::size_t utf16 = 0;
  for (std::size_t i = 0; i <= codes.size(); ++i) {
    RC_ASSERT(map.CodePoints(byte) == i);
    RC_ASSERT(map.Utf16Units(byte) == utf16);
    RC_ASSERT(map.Bytes(i) == byte);
    if (i == codes.size()) break;
    byte += ToUtf8(std::u32string(1, codes[i])).size();
    utf16 += codes[i] >= 0x10000 ? 2 : 1;
  }
}

}  // namespace
}  // namespace crosswalk::text
