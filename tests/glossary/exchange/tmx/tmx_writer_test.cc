#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "dtd.h"
#include "gathered_units.h"

namespace crosswalk::exchange {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::Pair;
using ::testing::SizeIs;

v1::Unit UnitOf(std::string_view source_tag, std::string_view source,
                const std::vector<std::pair<std::string, std::string>>& targets) {
  v1::Unit unit;
  unit.mutable_source()->set_language_tag(std::string(source_tag));
  unit.mutable_source()->set_text(std::string(source));
  for (const auto& [tag, text] : targets) {
    v1::Segment& target = *unit.add_targets();
    target.set_language_tag(tag);
    target.set_text(text);
  }
  return unit;
}

v1::InlineCode& AddCode(v1::Segment& segment, std::uint32_t offset, v1::CodeKind kind,
                        const std::string& element, const std::string& id,
                        const std::string& content = {}) {
  v1::InlineCode& code = *segment.add_codes();
  code.set_offset(offset);
  code.set_kind(kind);
  code.set_element(element);
  code.set_id(id);
  code.set_content(content);
  return code;
}

// The inside of the first seg.
std::string Seg(const std::string& file) {
  const std::size_t begin = file.find("<seg>") + 5;
  return file.substr(begin, file.find("</seg>") - begin);
}

TEST(TmxWriter, WritesAWholeFile) {
  EXPECT_EQ(WriteTmx({UnitOf("en", "a < b", {{"ja", "い"}})}).file,
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            "<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">\n"
            "<tmx version=\"1.4\">\n"
            "  <header creationtool=\"Crosswalk\" creationtoolversion=\"1\" segtype=\"sentence\" "
            "o-tmf=\"Crosswalk\" adminlang=\"en\" srclang=\"en\" datatype=\"plaintext\"/>\n"
            "  <body>\n"
            "    <tu>\n"
            "      <tuv xml:lang=\"en\">\n"
            "        <seg>a &lt; b</seg>\n"
            "      </tuv>\n"
            "      <tuv xml:lang=\"ja\">\n"
            "        <seg>い</seg>\n"
            "      </tuv>\n"
            "    </tu>\n"
            "  </body>\n"
            "</tmx>\n");
}

TEST(TmxWriter, WritesAFileWithoutUnits) {
  const auto written = WriteTmx({});
  EXPECT_THAT(written.file, HasSubstr("srclang=\"*all*\""));
  EXPECT_TRUE(ReadTmx(written.file).status.ok());
}

TEST(TmxWriter, TellsChineseApartByCountry) {
  const auto written = WriteTmx({UnitOf("zh-Hans-CN", "简",
                                        {{"zh-Hant-TW", "臺"},
                                         {"zh-Hant-HK", "港"},
                                         {"zh-Hant-MO", "澳"},
                                         {"zh-Hans-SG", "新"},
                                         {"zh", "中"},
                                         {"ja-x-kyujitai", "舊"}})});
  for (const char* tag : {"zh-CN", "zh-TW", "zh-HK", "zh-MO", "zh-SG", "zh", "ja-x-kyujitai"}) {
    EXPECT_THAT(written.file, HasSubstr("xml:lang=\"" + std::string(tag) + "\""));
  }
  EXPECT_THAT(written.file, Not(HasSubstr("Han")));
}

TEST(TmxWriter, GivesAScriptACountryAndKeepsItsTag) {
  const auto written = WriteTmx({UnitOf("en", "a", {{"zh-Hant", "臺"}, {"zh-Hans", "简"}})});
  EXPECT_THAT(written.file, HasSubstr("<tuv xml:lang=\"zh-TW\">"));
  EXPECT_THAT(written.file, HasSubstr("<tuv xml:lang=\"zh-CN\">"));
  const auto read = ReadTmx(written.file);
  ASSERT_THAT(read.units, SizeIs(1));
  EXPECT_EQ(read.units[0].unit.targets(0).language_tag(), "zh-Hant");
  EXPECT_EQ(read.units[0].unit.targets(1).language_tag(), "zh-Hans");
}

TEST(TmxWriter, NeverWritesALanguageTwice) {
  const auto written =
      WriteTmx({UnitOf("zh-Hans", "简", {{"zh-Hant", "臺"}, {"zh-Hant-TW", "台"}})});
  EXPECT_THAT(written.file, HasSubstr("<tuv xml:lang=\"zh-CN\">"));
  EXPECT_THAT(written.file, HasSubstr("<tuv xml:lang=\"zh-Hant\">"));
  EXPECT_THAT(written.file, HasSubstr("<tuv xml:lang=\"zh-TW\">"));
  const auto read = ReadTmx(written.file);
  ASSERT_THAT(read.units, SizeIs(1));
  EXPECT_EQ(read.units[0].unit.source().language_tag(), "zh-Hans");
  EXPECT_EQ(read.units[0].unit.targets(0).language_tag(), "zh-Hant");
  EXPECT_EQ(read.units[0].unit.targets(1).language_tag(), "zh-TW");
}

TEST(TmxWriter, SaysTheSourceOfATuThatIsNotTheHeaders) {
  const auto written =
      WriteTmx({UnitOf("en", "a", {{"ja", "い"}}), UnitOf("ja", "ろ", {{"en", "b"}})});
  EXPECT_THAT(written.file, HasSubstr("<tu srclang=\"ja\">"));
  const auto read = ReadTmx(written.file);
  ASSERT_THAT(read.units, SizeIs(2));
  EXPECT_EQ(read.units[1].unit.source().text(), "ろ");
  EXPECT_EQ(read.units[1].unit.properties_size(), 0);
}

TEST(TmxWriter, KeepsTheHeaderOfTheFileItCameFrom) {
  WriterOptions options;
  const auto add = [&](const char* name, const char* value) {
    v1::Property& property = *options.collection.add_properties();
    property.set_name(name);
    property.set_value(value);
  };
  add("@creationtool", "OmegaT");
  add("@creationtoolversion", "6");
  add("@adminlang", "ja");
  add("@segtype", "novel");
  add("@creationdate", "20200101T000000Z");
  add("@usagecount", "3");
  add("project;xml:lang=en", "p");
  add("ude:MacRoman", "base=Mac\nunicode=#xF8FF\tcode=#xF0\tsubst=[a]\nunicode=#x20");
  options.collection.set_title("T");
  options.collection.set_description("D");
  v1::Statement& note = *options.collection.add_notes();
  note.set_text("n");
  note.set_language_tag("en");
  const auto written = WriteTmx({UnitOf("en", "a", {{"ja", "い"}})}, options);
  EXPECT_THAT(written.file, HasSubstr("creationtool=\"Crosswalk\""));
  EXPECT_THAT(written.file, HasSubstr("adminlang=\"ja\""));
  EXPECT_THAT(written.file, HasSubstr("segtype=\"sentence\""));
  const auto read = ReadTmx(written.file);
  std::map<std::string, std::string> properties;
  for (const v1::Property& property : read.collection.properties()) {
    EXPECT_TRUE(properties.emplace(property.name(), property.value()).second) << property.name();
  }
  for (const v1::Property& property : options.collection.properties()) {
    EXPECT_THAT(properties, ::testing::Contains(Pair(property.name(), property.value())));
  }
  EXPECT_EQ(read.collection.title(), "T");
  EXPECT_EQ(read.collection.description(), "D");
  EXPECT_EQ(read.collection.notes(0).SerializeAsString(), note.SerializeAsString());
  if (const std::string dtd = TmxDtd(); !dtd.empty()) {
    EXPECT_EQ(Validate(written.file, dtd), "");
  }
}

TEST(TmxWriter, WritesCodesOfOtherFormatsSoThatTheyComeBack) {
  v1::Unit unit = UnitOf("en", "abc", {{"ja", "い"}});
  v1::Segment& source = *unit.mutable_source();
  v1::Property& attribute = *AddCode(source, 0, v1::CODE_KIND_OPENING, "g", "1").add_attributes();
  attribute.set_name("ctype");
  attribute.set_value("x-a;b=c|%\n");
  AddCode(source, 1, v1::CODE_KIND_CLOSING, "g", "1");
  AddCode(source, 1, v1::CODE_KIND_STANDALONE, "x", "2");
  AddCode(source, 2, v1::CODE_KIND_OPENING, "bx", "3");
  AddCode(source, 3, v1::CODE_KIND_CLOSING, "ex", "3", "c");
  AddCode(source, 3, v1::CODE_KIND_CLOSING, "ec", "4");
  const auto written = WriteTmx({unit});
  EXPECT_EQ(Seg(written.file),
            "<bpt i=\"1\" x=\"1\" type=\"x-crosswalk:g;id=1;@ctype=x-a%3Bb%3Dc%7C%25%0A\"/>a"
            "<ept i=\"1\"/><ph x=\"2\" type=\"x-crosswalk:x;id=2\"/>b"
            "<bpt i=\"2\" x=\"3\" type=\"x-crosswalk:bx;id=3|ex;id=3\"/>c<ept i=\"2\">c</ept>"
            "<it pos=\"end\" x=\"4\" type=\"x-crosswalk:ec;id=4\"/>");
  const auto read = ReadTmx(written.file);
  ASSERT_THAT(read.units, SizeIs(1));
  EXPECT_EQ(read.units[0].unit.DebugString(), unit.DebugString());
  EXPECT_THAT(read.warnings, SizeIs(0));
}

TEST(TmxWriter, WritesABptWithoutItsEptAsIsolated) {
  v1::Unit unit = UnitOf("en", "ab", {{"ja", "い"}});
  AddCode(*unit.mutable_source(), 1, v1::CODE_KIND_OPENING, "bpt", "7", "<b>");
  const auto written = WriteTmx({unit});
  EXPECT_EQ(Seg(written.file),
            "a<it pos=\"begin\" x=\"7\" type=\"x-crosswalk:bpt;id=7\">&lt;b&gt;</it>b");
  EXPECT_EQ(ReadTmx(written.file).units.at(0).unit.DebugString(), unit.DebugString());
}

TEST(TmxWriter, WritesHighlightsThatCrossAsPairs) {
  v1::Unit unit = UnitOf("en", "abc", {{"ja", "い"}});
  v1::Segment& source = *unit.mutable_source();
  AddCode(source, 0, v1::CODE_KIND_OPENING, "hi", "");
  AddCode(source, 1, v1::CODE_KIND_STANDALONE, "ph", "", "<a t='");
  AddCode(source, 1, v1::CODE_KIND_SUBFLOW_OPENING, "sub", "");
  AddCode(source, 2, v1::CODE_KIND_CLOSING, "hi", "");
  AddCode(source, 2, v1::CODE_KIND_SUBFLOW_CLOSING, "sub", "", "'>");
  const auto written = WriteTmx({unit});
  EXPECT_EQ(Seg(written.file),
            "<bpt i=\"1\" type=\"x-crosswalk:hi\"/>a<ph>&lt;a t='<sub>b<ept i=\"1\"/></sub>'&gt;"
            "</ph>c");
  EXPECT_EQ(ReadTmx(written.file).units.at(0).unit.DebugString(), unit.DebugString());
}

TEST(TmxWriter, CountsWhatItCannotWrite) {
  v1::Unit unit = UnitOf("en", "a\x01", {{"ja", "い"}});
  AddCode(*unit.mutable_source(), 1, v1::CODE_KIND_SUBFLOW_OPENING, "sub", "");
  v1::Statement& note = *unit.add_notes();
  note.set_text("n");
  note.set_type("extracted");
  note.set_source("s");
  const auto written = WriteTmx({unit, UnitOf("en", "b", {})});
  EXPECT_THAT(written.losses,
              ElementsAre(Pair("control character", 1), Pair("part of an inline code", 1),
                          Pair("source of a note", 1), Pair("type of a note", 1),
                          Pair("unit without a translation", 1)));
  EXPECT_TRUE(ReadTmx(written.file).status.ok());
}

TEST(TmxWriter, KeepsStatesAndWhoMadeIt) {
  v1::Unit unit = UnitOf("en", "a", {{"ja", "い"}, {"fr", "b"}});
  unit.mutable_targets(0)->set_state(v1::TRANSLATION_STATE_REVIEWED);
  unit.mutable_targets(0)->set_raw_state("signed-off");
  unit.mutable_targets(0)->set_machine_made(true);
  unit.mutable_targets(1)->mutable_provenance()->set_creator("MT!");
  unit.set_previous_source("p");
  unit.set_next_source("n");
  v1::Property& property = *unit.add_properties();
  property.set_name("@original");
  property.set_value("f");
  const auto read = ReadTmx(WriteTmx({unit}).file);
  ASSERT_THAT(read.units, SizeIs(1));
  EXPECT_EQ(read.units[0].unit.DebugString(), unit.DebugString());
}

TEST(TmxWriter, EndsWithTheErrorOfItsSink) {
  const auto writer = MakeTmxWriter({}, [](std::string_view) { return Unavailable("gone"); });
  Status status;
  const v1::Unit unit = UnitOf("en", std::string(30000, 'a'), {{"ja", "い"}});
  for (int i = 0; i < 10 && status.ok(); ++i) status = writer->Write(unit);
  EXPECT_EQ(status.code(), Code::kUnavailable);
  EXPECT_EQ(writer->Write(unit).code(), Code::kUnavailable);
}

TEST(TmxTermWriter, WritesTheBestTermOfEachLanguage) {
  v1::Concept concept_;
  const auto add = [&](const char* tag, const char* text, v1::TermStatus status) {
    v1::LanguageSection& section = *concept_.add_languages();
    section.set_language_tag(tag);
    v1::Term& term = *section.add_terms();
    term.set_language_tag(tag);
    term.set_text(text);
    term.set_status(status);
  };
  add("ja", "サーバー", v1::TERM_STATUS_ADMITTED);
  add("ja", "サーバ", v1::TERM_STATUS_PREFERRED);
  add("en", "host", v1::TERM_STATUS_FORBIDDEN);
  add("en", "server", v1::TERM_STATUS_ADMITTED);
  add("zh-Hant-TW", "主機", v1::TERM_STATUS_DEPRECATED);
  concept_.add_definitions()->set_text("d");
  concept_.add_subject_fields("software");
  concept_.add_origins()->set_id("c1");
  std::string file;
  WriterOptions options;
  options.source_language_tag = "en";
  const auto writer = MakeTmxTermWriter(options, [&](std::string_view bytes) {
    file.append(bytes);
    return Status();
  });
  ASSERT_TRUE(writer->Write(concept_).ok());
  ASSERT_TRUE(writer->Write(v1::Concept()).ok());
  ASSERT_TRUE(writer->Finish().ok());
  const auto read = ReadTmx(file);
  ASSERT_THAT(read.units, SizeIs(1));
  EXPECT_EQ(read.units[0].id, "c1");
  EXPECT_EQ(read.units[0].unit.source().text(), "server");
  ASSERT_EQ(read.units[0].unit.targets_size(), 1);
  EXPECT_EQ(read.units[0].unit.targets(0).text(), "サーバ");
  EXPECT_EQ(writer->losses().at("definition"), 1u);
  EXPECT_EQ(writer->losses().at("further term of a language"), 3u);
  EXPECT_EQ(writer->losses().at("concept with terms in less than two languages"), 1u);
}

}  // namespace
}  // namespace crosswalk::exchange
