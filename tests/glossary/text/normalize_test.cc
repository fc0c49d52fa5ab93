#include "glossary/text/normalize.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>

#include "glossary/text/utf8.h"

namespace crosswalk::text {
namespace {

TEST(NormalizeTest, TheUnicodeVersionIsANumberWithADot) {
  EXPECT_GE(std::stod(UnicodeVersion()), 15.0);
  EXPECT_NE(UnicodeVersion().find('.'), std::string::npos);
}

TEST(NormalizeTest, NfcComposes) {
  EXPECT_EQ(Nfc("cafe\u0301"), "caf\u00E9");
  EXPECT_EQ(Nfc("か\u3099"), "が");
  EXPECT_EQ(Nfc("plain"), "plain");
  EXPECT_EQ(Nfc("ＡＢ㌔"), "ＡＢ㌔");
}

TEST(NormalizeTest, NfkcCasefoldMakesWidthAndCaseOne) {
  EXPECT_EQ(NfkcCasefold("ABC xyz"), "abc xyz");
  EXPECT_EQ(NfkcCasefold("ＡＢｃ"), "abc");
  EXPECT_EQ(NfkcCasefold("ｶﾞ"), "ガ");
  EXPECT_EQ(NfkcCasefold("㌔"), "キロ");
  EXPECT_EQ(NfkcCasefold("⼀"), "一");
  EXPECT_EQ(NfkcCasefold("Straße"), "strasse");
}

TEST(NormalizeTest, NfkcCasefoldDropsWhatIsInvisible) {
  EXPECT_EQ(NfkcCasefold("葛\U000E0100"), "葛");
  EXPECT_EQ(NfkcCasefold("soft\u00ADware\u200B"), "software");
}

TEST(NormalizeTest, VoicingMarksMayNotBeCutOff) {
  EXPECT_FALSE(IsCasefoldBorder(U'\u3099'));
  EXPECT_FALSE(IsCasefoldBorder(U'\uFF9E'));
  EXPECT_FALSE(IsCasefoldBorder(U'\u0301'));
  EXPECT_TRUE(IsCasefoldBorder(U'漢'));
  EXPECT_TRUE(IsCasefoldBorder(U'a'));
  EXPECT_TRUE(IsCasefoldBorder(U'ｶ'));
}

RC_GTEST_PROP(NormalizeProperty, CuttingAtABorderChangesNothing, ()) {
  const auto codes = *rc::gen::container<std::u32string>(rc::gen::oneOf(
      rc::gen::elementOf(
          std::u32string(U"aÅ\u0301\u0300\u3099かｶﾞﾟ漢\u00AD\uFE0F각ᄀ\u1161\u11A8ſẛ")),
      rc::gen::inRange<char32_t>(0x20, 0xD800), rc::gen::inRange<char32_t>(0xE000, 0x30000)));
  std::string parts;
  std::u32string part;
  for (const char32_t code : codes) {
    if (IsCasefoldBorder(code)) {
      parts += NfkcCasefold(ToUtf8(part));
      part.clear();
    }
    part += code;
  }
  parts += NfkcCasefold(ToUtf8(part));
  RC_ASSERT(parts == NfkcCasefold(ToUtf8(codes)));
}

RC_GTEST_PROP(NormalizeProperty, BothAreIdempotent, ()) {
  const auto codes =
      *rc::gen::container<std::u32string>(rc::gen::inRange<char32_t>(0xE000, 0x30000));
  const std::string text = ToUtf8(codes);
  RC_ASSERT(Nfc(Nfc(text)) == Nfc(text));
  RC_ASSERT(NfkcCasefold(NfkcCasefold(text)) == NfkcCasefold(text));
}

}  // namespace
}  // namespace crosswalk::text
