#include "glossary/text/subtag.h"

#include <gtest/gtest.h>

namespace crosswalk::text {
namespace {

TEST(SubtagTest, ThreeLetterLanguagesHaveTheirShortCode) {
  EXPECT_EQ(CanonicalLanguage("jpn"), "ja");
  EXPECT_EQ(CanonicalLanguage("ENG"), "en");
  EXPECT_EQ(CanonicalLanguage("zho"), "zh");
  EXPECT_EQ(CanonicalLanguage("kor"), "ko");
  EXPECT_EQ(CanonicalLanguage("spa"), "es");
}

TEST(SubtagTest, BibliographicCodesAreTheSameLanguages) {
  EXPECT_EQ(CanonicalLanguage("chi"), CanonicalLanguage("zho"));
  EXPECT_EQ(CanonicalLanguage("ger"), CanonicalLanguage("deu"));
  EXPECT_EQ(CanonicalLanguage("fre"), CanonicalLanguage("fra"));
  EXPECT_EQ(CanonicalLanguage("dut"), CanonicalLanguage("nld"));
  EXPECT_EQ(CanonicalLanguage("tib"), CanonicalLanguage("bod"));
}

TEST(SubtagTest, LanguagesWithoutAShortCodeStay) {
  for (const char* code : {"yue", "lzh", "nan", "hak", "ain"}) {
    EXPECT_EQ(CanonicalLanguage(code), code);
  }
}

TEST(SubtagTest, RefusesWhatIsNoLanguage) {
  for (const char* code : {"", "z", "xx", "qq", "engl", "e1", "zh-", "語"}) {
    EXPECT_EQ(CanonicalLanguage(code), "") << code;
  }
}

TEST(SubtagTest, ScriptsAreThoseOfIso15924) {
  EXPECT_EQ(CanonicalScript("hant"), "Hant");
  EXPECT_EQ(CanonicalScript("HANS"), "Hans");
  EXPECT_EQ(CanonicalScript("jpan"), "Jpan");
  EXPECT_EQ(CanonicalScript("Latn"), "Latn");
  for (const char* script : {"Abcd", "Han", "Chinese", "ha1t", "", "zh_T"}) {
    EXPECT_EQ(CanonicalScript(script), "") << script;
  }
}

TEST(SubtagTest, RegionsAreThoseOfIso3166AndM49) {
  EXPECT_EQ(CanonicalRegion("tw"), "TW");
  EXPECT_EQ(CanonicalRegion("HKG"), "HK");
  EXPECT_EQ(CanonicalRegion("sgp"), "SG");
  EXPECT_EQ(CanonicalRegion("uk"), "GB");
  EXPECT_EQ(CanonicalRegion("419"), "419");
  for (const char* region : {"XX", "ABC", "1", "41", "T1", "", "4190"}) {
    EXPECT_EQ(CanonicalRegion(region), "") << region;
  }
}

TEST(SubtagTest, ExtlangsBelongToTheirLanguage) {
  EXPECT_EQ(CanonicalExtlang("zh", "yue"), "yue");
  EXPECT_EQ(CanonicalExtlang("zh", "CMN"), "zh");
  EXPECT_EQ(CanonicalExtlang("ar", "arz"), "arz");
  EXPECT_EQ(CanonicalExtlang("zh", "foo"), "");
  EXPECT_EQ(CanonicalExtlang("en", "yue"), "");
  EXPECT_EQ(CanonicalExtlang("zh", "TW"), "");
}

TEST(SubtagTest, ChineseIsWrittenAsItsRegionWrites) {
  for (const char* region : {"TW", "HK", "MO"}) EXPECT_EQ(ChineseScriptOf(region), "Hant");
  for (const char* region : {"CN", "SG", "MY"}) EXPECT_EQ(ChineseScriptOf(region), "Hans");
  EXPECT_EQ(ChineseScriptOf("US"), "");
  EXPECT_EQ(ChineseScriptOf(""), "");
  EXPECT_EQ(PlainScriptOf("ja"), "Jpan");
  EXPECT_EQ(PlainScriptOf("zh"), "");
}

TEST(SubtagTest, OldTagsAreReplaced) {
  EXPECT_EQ(ReplacedTag("zh-cht"), "zh-Hant");
  EXPECT_EQ(ReplacedTag("i-klingon"), "tlh");
  EXPECT_EQ(ReplacedTag("zh-tw"), "");
}

}  // namespace
}  // namespace crosswalk::text
