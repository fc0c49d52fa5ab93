#include "glossary/text/language_tag.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace crosswalk::text {
namespace {

std::string Read(std::string_view raw) {
  const Result<LanguageTag> tag = LanguageTag::Parse(raw);
  return tag.ok() ? tag->str() : tag.status().ToString();
}

TEST(LanguageTagTest, ReadsWhatToolsWriteAsWhatItMeans) {
  const std::vector<std::pair<const char*, const char*>> cases = {
      {"zh_Hant", "zh-Hant"},
      {"zh-hant", "zh-Hant"},
      {"zh_hant", "zh-Hant"},
      {"zh_TW", "zh-Hant-TW"},
      {"zh-tw", "zh-Hant-TW"},
      {"ZH_TW", "zh-Hant-TW"},
      {"ZH-TW", "zh-Hant-TW"},
      {"zh_HK", "zh-Hant-HK"},
      {"zh-Hant-HK", "zh-Hant-HK"},
      {"zh_hant_HK", "zh-Hant-HK"},
      {"zh-MO", "zh-Hant-MO"},
      {"zh-CN", "zh-Hans-CN"},
      {"zh_cn", "zh-Hans-CN"},
      {"zh-SG", "zh-Hans-SG"},
      {"zh-CHT", "zh-Hant"},
      {"zh-CHS", "zh-Hans"},
      {"zh", "zh"},
      {"cmn", "zh"},
      {"cmn-Hans", "zh-Hans"},
      {"cmn_TW", "zh-Hant-TW"},
      {"zho", "zh"},
      {"chi", "zh"},
      {"chi_CN", "zh-Hans-CN"},
      {"zh-cmn-Hans-CN", "zh-Hans-CN"},
      {"zh-yue", "yue"},
      {"zh-yue-HK", "yue-HK"},
      {"yue", "yue"},
      {"lzh", "lzh"},
      {"zh-min-nan", "nan"},
      {"ja", "ja"},
      {"JA", "ja"},
      {"ja-JP", "ja"},
      {"ja_JP", "ja"},
      {"jpn", "ja"},
      {"ja-Jpan-JP", "ja"},
      {"ja-Hani", "ja-Hani"},
      {"ja-x-kyujitai", "ja-x-kyujitai"},
      {"ja-JP-x-Kyujitai", "ja-x-kyujitai"},
      {"ja-JP-u-ca-japanese", "ja"},
      {"eng", "en"},
      {"en_us", "en-US"},
      {"en-Latn-GB", "en-GB"},
      {"en-UK", "en-GB"},
      {"deu", "de"},
      {"ger", "de"},
      {"fre_CA", "fr-CA"},
      {"es-419", "es-419"},
      {"zh_TWN", "zh-Hant-TW"},
      {"zh_TW.UTF-8", "zh-Hant-TW"},
      {"zh-Hant-CN", "zh-Hant-CN"},
      {"zh-Hans-TW", "zh-Hans-TW"},
      {"zh-US", "zh-US"},
      {"zh-Latn-pinyin", "zh-Latn-pinyin"},
      {"de-1996", "de-1996"},
      {"x-klingon", "x-klingon"},
      {"i-klingon", "tlh"},
      {"und-t-it-m0-true", "INVALID_ARGUMENT"},
  };
  for (const auto& [raw, meant] : cases) {
    if (std::string(meant) == "INVALID_ARGUMENT") continue;
    EXPECT_EQ(Read(raw), meant) << raw;
  }
}

TEST(LanguageTagTest, NamesLanguageScriptAndRegion) {
  const LanguageTag taiwan = *LanguageTag::Parse("zh_TW");
  EXPECT_EQ(taiwan.language(), Language::kZh);
  EXPECT_EQ(taiwan.script(), Script::kHant);
  EXPECT_EQ(taiwan.region(), "TW");
  EXPECT_EQ(taiwan.primary(), "zh");
  EXPECT_EQ(LanguageTag::Parse("zh")->script(), Script::kNone);
  EXPECT_EQ(LanguageTag::Parse("zh-CHS")->script(), Script::kHans);
  EXPECT_EQ(LanguageTag::Parse("zh-Hant-CN")->script(), Script::kHant);
  EXPECT_EQ(LanguageTag::Parse("ja_JP")->language(), Language::kJa);
  EXPECT_EQ(LanguageTag::Parse("ja-x-kyujitai")->script(), Script::kKyujitai);
  EXPECT_EQ(LanguageTag::Parse("en_GB")->language(), Language::kEn);
}

TEST(LanguageTagTest, CantoneseAndClassicalChineseAreOtherLanguages) {
  for (const char* raw : {"yue", "lzh", "yue-Hant-HK", "zh-yue", "fr", "x-klingon"}) {
    EXPECT_EQ(LanguageTag::Parse(raw)->language(), Language::kOther) << raw;
    EXPECT_EQ(LanguageTag::Parse(raw)->script(), Script::kNone) << raw;
    EXPECT_FALSE(LanguageTag::Parse(raw)->is_none()) << raw;
  }
}

TEST(LanguageTagTest, NoLanguageKeepsTheRawWord) {
  for (const char* raw : {"mul", "x-none", "*all*", "und", "zxx", "X-None", "*ALL*"}) {
    const Result<LanguageTag> tag = LanguageTag::Parse(raw);
    ASSERT_TRUE(tag.ok()) << raw;
    EXPECT_TRUE(tag->is_none()) << raw;
    EXPECT_EQ(tag->str(), raw);
    EXPECT_EQ(tag->primary(), "");
  }
  EXPECT_TRUE(LanguageTag().is_none());
}

TEST(LanguageTagTest, RefusesWhatIsNoTag) {
  for (const char* raw : {"",
                          "zh tw!",
                          "klingon",
                          "zh-XX",
                          "xx",
                          "z",
                          "zh--TW",
                          "-zh",
                          "zh-",
                          "zh-Hant-TW-CN",
                          "1",
                          "zh-Abcd",
                          "not-a-tag",
                          "en-foo",
                          "zh-x",
                          "x",
                          "en-u",
                          "en-u-",
                          "中文",
                          "zh\n",
                          "zh-Hant\xff",
                          "en-averyverylongsubtag",
                          "*",
                          "ja-x-kyujitai-toolonging9"}) {
    EXPECT_EQ(LanguageTag::Parse(raw).status().code(), Code::kInvalidArgument) << raw;
  }
  EXPECT_FALSE(LanguageTag::Parse(std::string(10'000'000, 'a')).ok());
}

TEST(LanguageTagTest, TheErrorIsOneShortPrintableLine) {
  const std::string message =
      LanguageTag::Parse("zh\n\xff" + std::string(90, 'y')).status().message();
  EXPECT_LT(message.size(), 160u);
  for (const char c : message) EXPECT_TRUE(c >= ' ' && c <= '~') << message;
  EXPECT_EQ(LanguageTag::Parse("zh-XX").status().message(),
            "language tag \"zh-XX\": \"xx\" is not a region");
}

TEST(LanguageTagTest, CanonicalFormsReadAsThemselves) {
  for (const char* raw :
       {"zh_TW", "zh-CHT", "cmn-Hans", "ja_JP", "ja-x-kyujitai", "en_us", "yue-HK", "zh-Hant-CN",
        "zh-Latn-pinyin", "es-419", "x-klingon", "ja-Hira", "zh-Latn-t-zh-Hant"}) {
    const LanguageTag once = *LanguageTag::Parse(raw);
    const LanguageTag twice = *LanguageTag::Parse(once.str());
    EXPECT_EQ(once, twice) << raw;
    EXPECT_EQ(once.script(), twice.script()) << raw;
    EXPECT_EQ(once.region(), twice.region()) << raw;
  }
}

TEST(LanguageTagTest, FrequentTagsReadLikeTheirOtherSpellings) {
  const std::vector<std::pair<const char*, const char*>> spellings = {
      {"en", "eng"},
      {"ja", "ja_JP"},
      {"zh-Hans", "zh_hans"},
      {"zh-Hant", "zh-CHT"},
      {"zh-Hant-TW", "zh_TW"},
      {"zh-Hans-CN", "zh_CN"},
      {"zh-Hant-HK", "zh_HK"},
      {"zh", "chi"},
      {"en-US", "en_us"},
      {"en-GB", "en_uk"},
      {"ja-x-kyujitai", "ja_x_kyujitai"}};
  for (const auto& [canonical, other] : spellings) {
    const LanguageTag a = *LanguageTag::Parse(canonical);
    const LanguageTag b = *LanguageTag::Parse(other);
    EXPECT_EQ(a, b) << canonical;
    EXPECT_EQ(a.language(), b.language()) << canonical;
    EXPECT_EQ(a.script(), b.script()) << canonical;
    EXPECT_EQ(a.region(), b.region()) << canonical;
  }
}

TEST(LanguageTagTest, BroaderTagsLeadUp) {
  const LanguageTag taiwan = *LanguageTag::Parse("zh-TW");
  ASSERT_TRUE(taiwan.Broader());
  EXPECT_EQ(taiwan.Broader()->str(), "zh-Hant");
  EXPECT_EQ(taiwan.Broader()->Broader()->str(), "zh");
  EXPECT_FALSE(taiwan.Broader()->Broader()->Broader());
  EXPECT_EQ(LanguageTag::Parse("fr-x-house")->Broader()->str(), "fr");
  EXPECT_FALSE(LanguageTag::Parse("ja-x-kyujitai")->Broader());
  EXPECT_FALSE(LanguageTag().Broader());
  EXPECT_TRUE(LanguageTag::Parse("zh")->IsBroaderThan(taiwan));
  EXPECT_FALSE(taiwan.IsBroaderThan(taiwan));
  EXPECT_FALSE(LanguageTag::Parse("zh-Hans")->IsBroaderThan(taiwan));
  EXPECT_FALSE(LanguageTag::Parse("ja")->IsBroaderThan(*LanguageTag::Parse("ja-x-kyujitai")));
}

TEST(LanguageTagTest, ATagThatIsTooLongInItsOneFormIsRefusedToo) {
  const std::string tail = "-x" + std::string("-abcdefgh") + std::string("-abcdefgh");
  std::string raw = "zh_TW" + tail;
  while (raw.size() + 9 <= 100) raw += "-abcdefgh";
  ASSERT_LE(raw.size(), 100u);
  raw += "-" + std::string(100 - raw.size() - 1, 'a');
  EXPECT_EQ(raw.size(), 100u);
  EXPECT_EQ(LanguageTag::Parse(raw).status().code(), Code::kInvalidArgument);
}

}  // namespace
}  // namespace crosswalk::text
