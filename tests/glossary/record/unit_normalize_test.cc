#include "glossary/record/unit_normalize.h"

#include <gmock/gmock.h>

#include <functional>

#include "glossary/text/language_tag.h"
#include "tests/glossary/record/unit_fixture.h"

namespace crosswalk::record {
namespace {

using ::testing::HasSubstr;

// A unit to break.
v1::Unit Good() {
  v1::Unit unit = MakeUnit("en:a €", {"zh-TW:b", "ja:c"});
  AddCode(2, v1::CODE_KIND_STANDALONE, "<x/>", *unit.mutable_source());
  return unit;
}

struct Refusal {
  const char* name;
  std::function<void(v1::Unit&)> change;
  const char* field;
  const char* reason;
};

class UnitRefusalTest : public ::testing::TestWithParam<Refusal> {};

TEST_P(UnitRefusalTest, NamesTheField) {
  v1::Unit unit = Good();
  GetParam().change(unit);
  const Status status = NormalizeUnit(Limits(), unit);
  EXPECT_EQ(status.code(), Code::kInvalidArgument);
  ASSERT_EQ(status.violations().size(), 1u) << status.ToString();
  EXPECT_EQ(status.violations()[0].field, GetParam().field);
  EXPECT_THAT(status.violations()[0].description, HasSubstr(GetParam().reason));
}

v1::Segment& Source(v1::Unit& unit) { return *unit.mutable_source(); }
v1::Segment& Target(v1::Unit& unit) { return *unit.mutable_targets(1); }
v1::InlineCode& Code0(v1::Unit& unit) { return *unit.mutable_source()->mutable_codes(0); }

INSTANTIATE_TEST_SUITE_P(
    Every, UnitRefusalTest,
    ::testing::Values(
        Refusal{"NoSource", [](auto& u) { u.clear_source(); }, "unit.source.language_tag", ""},
        Refusal{"EmptySource", [](auto& u) { Source(u).clear_text(); }, "unit.source.text",
                "empty"},
        Refusal{"NoLanguage", [](auto& u) { Source(u).set_language_tag("klingon"); },
                "unit.source.language_tag", "klingon"},
        Refusal{"AllLanguages", [](auto& u) { Target(u).set_language_tag("*all*"); },
                "unit.targets[1].language_tag", "is no language"},
        Refusal{"NoTarget", [](auto& u) { u.clear_targets(); }, "unit.targets", "no target"},
        Refusal{"EmptyTarget", [](auto& u) { Target(u).clear_text(); }, "unit.targets[1].text",
                "empty"},
        Refusal{"TwoOfOneLanguage", [](auto& u) { Target(u).set_language_tag("zh_TW"); },
                "unit.targets[1].text", "another translation into zh-Hant-TW"},
        Refusal{"TooManyTargets",
                [](auto& u) {
                  for (int i = 0; i < 200; ++i) SetSegment("ja:x", *u.add_targets());
                },
                "unit.targets", "202, more than the limit of 200"},
        Refusal{"NoUtf8", [](auto& u) { Target(u).set_text("a\xff"); }, "unit.targets[1].text",
                "not UTF-8 at byte 1"},
        Refusal{"ControlCharacter", [](auto& u) { Source(u).set_text("abc\x0b€"); },
                "unit.source.text", "U+000B at byte 3"},
        Refusal{"LongText", [](auto& u) { Target(u).set_text(std::string(65537, 'x')); },
                "unit.targets[1].text", "more than the limit of 65536"},
        Refusal{"CodeBehindTheEnd", [](auto& u) { Code0(u).set_offset(6); },
                "unit.source.codes[0].offset", "behind the text's end"},
        Refusal{"CodeInsideACharacter", [](auto& u) { Code0(u).set_offset(3); },
                "unit.source.codes[0].offset", "inside a character"},
        Refusal{"CodeWithoutKind", [](auto& u) { Code0(u).clear_kind(); },
                "unit.source.codes[0].kind", "0 is no kind"},
        Refusal{"CodeOfAnUnknownKind", [](auto& u) { Code0(u).set_kind(v1::CodeKind(9)); },
                "unit.source.codes[0].kind", "9 is no kind"},
        Refusal{"CodeWithANamelessAttribute",
                [](auto& u) { Code0(u).add_attributes()->set_value("v"); },
                "unit.source.codes[0].attributes[0].name", "empty"},
        Refusal{"LongCode", [](auto& u) { Code0(u).set_content(std::string(70000, 'x')); },
                "unit.source.codes[0].content", "limit"},
        Refusal{"TooManyCodes",
                [](auto& u) {
                  for (int i = 0; i < 10000; ++i) *Source(u).add_codes() = Code0(u);
                },
                "unit.source.codes", "10001, more than"},
        Refusal{"UnknownState", [](auto& u) { Target(u).set_state(v1::TranslationState(77)); },
                "unit.targets[1].state", "77"},
        Refusal{"LongContext", [](auto& u) { u.set_context_id(std::string(4097, 'x')); },
                "unit.context_id", "4096"},
        Refusal{"BrokenNeighbour", [](auto& u) { u.set_previous_source("\xc0"); },
                "unit.previous_source", "not UTF-8"},
        Refusal{"NamelessProperty", [](auto& u) { u.add_properties()->set_value("x"); },
                "unit.properties[0].name", "empty"},
        Refusal{"LongPropertyName",
                [](auto& u) { Target(u).add_properties()->set_name(std::string(257, 'n')); },
                "unit.targets[1].properties[0].name", "256"},
        Refusal{"EmptyNote", [](auto& u) { u.add_notes(); }, "unit.notes[0].text", "empty"},
        Refusal{"NoteInNoLanguage",
                [](auto& u) {
                  u.add_notes()->set_text("n");
                  u.mutable_notes(0)->set_language_tag("mul");
                },
                "unit.notes[0].language_tag", "no language"},
        Refusal{"NamelessOrigin", [](auto& u) { u.add_origins()->set_id("1"); },
                "unit.origins[0].origin", "empty"},
        Refusal{"TimeOutOfRange",
                [](auto& u) {
                  u.mutable_provenance()->mutable_change_time()->set_seconds(253402300800);
                },
                "unit.provenance.change_time", "years 1 to 9999"},
        Refusal{"BrokenCreator",
                [](auto& u) { Source(u).mutable_provenance()->set_creator("a\x01"); },
                "unit.source.provenance.creator", "U+0001"}),
    [](const auto& info) { return info.param.name; });

TEST(NormalizeUnitTest, TagsAreReadAsWhatTheyMean) {
  v1::Unit unit = MakeUnit("EN_us:a", {"ZH-CHT:b", "jpn:c", "cmn-Hans:d", "zh:e", "yue:f"});
  unit.add_notes()->set_text("n");
  unit.mutable_notes(0)->set_language_tag("en_GB");
  ASSERT_TRUE(NormalizeUnit(Limits(), unit).ok());
  EXPECT_EQ(unit.source().language_tag(), "en-US");
  EXPECT_EQ(unit.targets(0).language_tag(), "zh-Hant");
  EXPECT_EQ(unit.targets(1).language_tag(), "ja");
  EXPECT_EQ(unit.targets(2).language_tag(), "zh-Hans");
  // As in concepts: what its characters say is asked where it is read.
  EXPECT_EQ(unit.targets(3).language_tag(), "zh");
  EXPECT_EQ(unit.targets(4).language_tag(), "yue");
  EXPECT_EQ(unit.notes(0).language_tag(), "en-GB");
}

TEST(NormalizeUnitTest, TextsStayAsTheyAre) {
  const std::string text = " か\u3099\t\r\n\u3000";
  v1::Unit unit = MakeUnit("ja:" + text, {"en: x "});
  unit.add_properties()->set_name(" p ");
  ASSERT_TRUE(NormalizeUnit(Limits(), unit).ok());
  EXPECT_EQ(unit.source().text(), text);
  EXPECT_EQ(unit.targets(0).text(), " x ");
  EXPECT_EQ(unit.properties(0).name(), " p ");
}

TEST(NormalizeUnitTest, ControlCharactersThatXmlAllowsAreKept) {
  for (const char* text : {"a\u0092b", "\u007F", "x\u0085", "\u009F語"}) {
    v1::Unit unit = MakeUnit("en:a", {std::string("ja:") + text});
    ASSERT_TRUE(NormalizeUnit(Limits(), unit).ok()) << text;
    EXPECT_EQ(unit.targets(0).text(), text);
  }
  v1::Unit unit = MakeUnit("en:a", {"ja:\u0092\x1f"});
  EXPECT_FALSE(NormalizeUnit(Limits(), unit).ok());
  unit = MakeUnit("en:a", {"ja:\u0092\xff"});
  EXPECT_FALSE(NormalizeUnit(Limits(), unit).ok());
}

TEST(NormalizeUnitTest, CodesStandInTheOrderOfTheirPlaces) {
  v1::Unit unit = MakeUnit("en:abc", {"ja:x"});
  for (const auto& [offset, content] :
       {std::pair{3u, "1"}, {1u, "2"}, {3u, "3"}, {0u, "4"}, {1u, "5"}}) {
    AddCode(offset, v1::CODE_KIND_STANDALONE, content, *unit.mutable_source());
  }
  ASSERT_TRUE(NormalizeUnit(Limits(), unit).ok());
  std::string order;
  for (const v1::InlineCode& code : unit.source().codes()) order += code.content();
  EXPECT_EQ(order, "42513");
}

TEST(NormalizeUnitTest, ATargetSaidTwiceIsThereOnceWithAllThatWasSaidOfIt) {
  v1::Unit unit = MakeUnit("en:a", {"zh-TW:b", "ja:c", "zh_TW:b"});
  unit.mutable_targets(0)->add_properties()->set_name("p");
  unit.mutable_targets(2)->add_properties()->set_name("q");
  unit.mutable_targets(2)->set_state(v1::TRANSLATION_STATE_FINAL);
  ASSERT_TRUE(NormalizeUnit(Limits(), unit).ok());
  ASSERT_EQ(unit.targets_size(), 2);
  EXPECT_EQ(unit.targets(0).properties_size(), 2);
  EXPECT_EQ(unit.targets(0).state(), v1::TRANSLATION_STATE_FINAL);
  EXPECT_EQ(unit.targets(1).text(), "c");
}

TEST(NormalizeUnitTest, EqualTextsWithOtherCodesAreOtherTargets) {
  v1::Unit unit = MakeUnit("en:a", {"ja:b", "ja:b"});
  AddCode(0, v1::CODE_KIND_STANDALONE, "{0}", *unit.mutable_targets(1));
  EXPECT_FALSE(NormalizeUnit(Limits(), unit).ok());
}

TEST(NormalizeUnitTest, AUnitAsAWholeHasALimit) {
  v1::Unit unit = MakeUnit("en:a", {"ja:b"});
  for (int i = 0; i < 17; ++i) AddProperty("p", std::string(65000, 'v'), unit);
  const Status status = NormalizeUnit(Limits(), unit);
  ASSERT_EQ(status.violations().size(), 1u);
  EXPECT_EQ(status.violations()[0].field, "unit");
}

TEST(NormalizeUnitTest, LimitsAreThoseGiven) {
  Limits limits;
  limits.segment_bytes = 3;
  v1::Unit unit = MakeUnit("en:abcd", {"ja:b"});
  EXPECT_FALSE(NormalizeUnit(limits, unit).ok());
  unit = MakeUnit("en:abc", {"ja:b"});
  EXPECT_TRUE(NormalizeUnit(limits, unit).ok());
}

TEST(NormalizeUnitTest, TwiceIsAsOnce) {
  v1::Unit unit = MakeUnit("eng:abc", {"zh_CN:b", "ja_JP:c", "jpn:c"});
  AddCode(3, v1::CODE_KIND_CLOSING, ">", *unit.mutable_source());
  AddCode(0, v1::CODE_KIND_OPENING, "<", *unit.mutable_source());
  ASSERT_TRUE(NormalizeUnit(Limits(), unit).ok());
  const std::string once = unit.SerializeAsString();
  ASSERT_TRUE(NormalizeUnit(Limits(), unit).ok());
  EXPECT_EQ(unit.SerializeAsString(), once);
}

TEST(UnitNormalizerTest, ManyUnitsInARowAreReadAsEachAlone) {
  const Limits limits;
  UnitNormalizer normalizer(limits);
  // More tags than it remembers.
  for (const char* region : {"US", "GB", "AU", "CA", "IE", "NZ", "ZA", "IN", "SG", "HK"}) {
    for (const char* written : {"en-", "en_", "EN-", "EN_", "eng-", "eng_", "En-", "eN_"}) {
      v1::Unit unit = MakeUnit(std::string(written) + region + ":a", {"ja:b"});
      v1::Unit alone = unit;
      ASSERT_TRUE(normalizer.Normalize(unit).ok());
      ASSERT_TRUE(NormalizeUnit(limits, alone).ok());
      EXPECT_EQ(unit.SerializeAsString(), alone.SerializeAsString());
      EXPECT_EQ(unit.source().language_tag(), std::string("en-") + region);
    }
  }
  v1::Unit wrong = MakeUnit("xx:a", {"ja:b"});
  EXPECT_FALSE(normalizer.Normalize(wrong).ok());
  EXPECT_FALSE(normalizer.Normalize(wrong).ok());
}

}  // namespace
}  // namespace crosswalk::record
