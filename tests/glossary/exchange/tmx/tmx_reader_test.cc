#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "gathered_units.h"

namespace crosswalk::exchange {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

std::string Tuv(std::string_view language, std::string_view text) {
  return "<tuv xml:lang=\"" + std::string(language) + "\"><seg>" + std::string(text) +
         "</seg></tuv>";
}

std::string Value(const google::protobuf::RepeatedPtrField<v1::Property>& properties,
                  std::string_view name) {
  for (const v1::Property& property : properties) {
    if (property.name() == name) return property.value();
  }
  return "(none)";
}

// Tag and text of the source, then of the targets.
std::vector<std::string> Segments(const v1::Unit& unit) {
  std::vector<std::string> segments = {unit.source().language_tag() + " " + unit.source().text()};
  for (const v1::Segment& target : unit.targets()) {
    segments.push_back(target.language_tag() + " " + target.text());
  }
  return segments;
}

TEST(TmxReader, GivesOneUnitHoweverManyLanguagesATuHas) {
  const auto read = ReadTmx(TmxFile("<tu tuid=\"7\">" + Tuv("zh-TW", "伺服器") +
                                    Tuv("en", "server") + Tuv("ja", "サーバ") + "</tu>"));
  ASSERT_TRUE(read.status.ok()) << read.status.ToString();
  ASSERT_THAT(read.units, SizeIs(1));
  EXPECT_EQ(read.units[0].id, "7");
  EXPECT_EQ(read.units[0].line, 3u);
  EXPECT_EQ(read.units[0].unit.context_id(), "7");
  EXPECT_THAT(Segments(read.units[0].unit), ElementsAre("en server", "zh-TW 伺服器", "ja サーバ"));
}

struct SourceCase {
  const char* name;
  std::string header;
  std::string tu;  // srclang attribute of the tu, or empty
  std::string caller;
  std::vector<std::string> tags;
  std::string source;  // expected tag
  std::string kept;    // expected property @srclang
};

class TmxSource : public ::testing::TestWithParam<SourceCase> {};

TEST_P(TmxSource, IsTheSegmentThatSrclangMeans) {
  const SourceCase& row = GetParam();
  std::string tu = "<tu" + (row.tu.empty() ? "" : " srclang=\"" + row.tu + "\"") + ">";
  for (const std::string& tag : row.tags) tu += Tuv(tag, "text " + tag);
  ReaderOptions options;
  options.source_language_tag = row.caller;
  const auto read = ReadTmx(TmxFile(tu + "</tu>", row.header), options);
  ASSERT_THAT(read.units, SizeIs(1));
  EXPECT_EQ(read.units[0].unit.source().language_tag(), row.source);
  EXPECT_EQ(read.units[0].unit.targets_size(), static_cast<int>(row.tags.size()) - 1);
  EXPECT_EQ(Value(read.units[0].unit.properties(), "@srclang"), row.kept);
}

INSTANTIATE_TEST_SUITE_P(
    Table, TmxSource,
    ::testing::Values(
        SourceCase{"Same", "en", "", "", {"ja", "en"}, "en", "(none)"},
        SourceCase{"OtherCase", "EN-us", "", "", {"ja", "en-US"}, "en-US", "(none)"},
        SourceCase{"RegionInHeaderOnly", "EN-US", "", "", {"ja", "en"}, "en", "(none)"},
        SourceCase{"RegionInTuvOnly", "en", "", "", {"ja", "en-GB"}, "en-GB", "(none)"},
        SourceCase{"OtherRegion", "zh-CN", "", "", {"ja", "zh-TW"}, "zh-TW", "(none)"},
        SourceCase{"SameScriptBeforeSameLanguage",
                   "zh-Hant",
                   "",
                   "",
                   {"zh-CN", "zh-TW"},
                   "zh-TW",
                   "(none)"},
        SourceCase{"TagBeforeRegion", "en-US", "", "", {"en-GB", "en", "en-US"}, "en-US", "(none)"},
        SourceCase{"OfTheTu", "en", "ja", "", {"en", "ja"}, "ja", "(none)"},
        SourceCase{"OfTheTuWithRegion", "en", "ja-JP", "", {"en", "ja"}, "ja", "(none)"},
        SourceCase{"AllOfTheTu", "en", "*all*", "", {"ja", "en"}, "ja", "*all*"},
        SourceCase{"AllWithoutCaller", "*all*", "", "", {"ja", "en"}, "ja", "(none)"},
        SourceCase{"AllWithCaller", "*all*", "", "en", {"ja", "en-US"}, "en-US", "(none)"},
        SourceCase{"HeaderBeforeCaller", "ja", "", "en", {"en", "ja"}, "ja", "(none)"},
        SourceCase{"NoneFound", "fr", "", "", {"ja", "en"}, "ja", "(none)"},
        SourceCase{"NoneFoundWithCaller", "fr", "", "en", {"ja", "en"}, "en", "(none)"},
        SourceCase{"NoLanguage", "x-none", "", "", {"ja", "en"}, "ja", "(none)"}),
    [](const auto& info) { return info.param.name; });

TEST(TmxReader, ReadsLangOfVersion11AndPrefersXmlLang) {
  const auto read = ReadTmx(
      "<!DOCTYPE tmx SYSTEM \"tmx11.dtd\"><tmx version=\"1.1\"><header srclang=\"zh-CN\"/><body>"
      "<tu><tuv lang=\"zh-CN\"><seg>文笔</seg></tuv><tuv lang=\"fr\" xml:lang=\"ja-JP\"><seg>文筆"
      "</seg></tuv></tu></body></tmx>");
  ASSERT_TRUE(read.status.ok()) << read.status.ToString();
  ASSERT_THAT(read.units, SizeIs(1));
  EXPECT_THAT(Segments(read.units[0].unit), ElementsAre("zh-CN 文笔", "ja-JP 文筆"));
  EXPECT_THAT(read.warnings, IsEmpty());
}

TEST(TmxReader, MakesAnotherUnitOfALanguageThatComesTwice) {
  const auto read = ReadTmx(TmxFile("<tu tuid=\"a\">" + Tuv("en", "bank") + Tuv("ja", "銀行") +
                                    Tuv("zh-CN", "银行") + Tuv("JA-jp", "土手") + "</tu>"));
  ASSERT_THAT(read.units, SizeIs(2));
  EXPECT_THAT(Segments(read.units[0].unit), ElementsAre("en bank", "ja 銀行", "zh-CN 银行"));
  EXPECT_THAT(Segments(read.units[1].unit), ElementsAre("en bank", "JA-jp 土手"));
  EXPECT_EQ(read.units[1].id, "a");
  EXPECT_EQ(read.units[1].unit.context_id(), "a");
}

TEST(TmxReader, RepeatsTheTargetsOfASourceThatComesTwice) {
  const auto read = ReadTmx(TmxFile("<tu>" + Tuv("en", "colour") + Tuv("en", "color") +
                                    Tuv("ja", "色") + Tuv("zh-CN", "颜色") + "</tu>"));
  ASSERT_THAT(read.units, SizeIs(2));
  EXPECT_THAT(Segments(read.units[0].unit), ElementsAre("en colour", "ja 色", "zh-CN 颜色"));
  EXPECT_THAT(Segments(read.units[1].unit), ElementsAre("en color", "ja 色", "zh-CN 颜色"));
}

TEST(TmxReader, PairsLanguagesThatBothComeTwice) {
  const auto read = ReadTmx(TmxFile("<tu>" + Tuv("en", "one") + Tuv("ja", "一") + Tuv("en", "two") +
                                    Tuv("ja", "二") + "</tu>"));
  ASSERT_THAT(read.units, SizeIs(2));
  EXPECT_THAT(Segments(read.units[0].unit), ElementsAre("en one", "ja 一"));
  EXPECT_THAT(Segments(read.units[1].unit), ElementsAre("en two", "ja 二"));
}

TEST(TmxReader, SkipsWhatHasNothingToKeepAndSaysSo) {
  const auto read = ReadTmx(TmxFile(
      "<tu>" + Tuv("en", "alone") + "</tu>\n<tu>" + Tuv("en", "a") + Tuv("ja", " \n\xE3\x80\x80") +
      "</tu>\n<tu>" + Tuv("en", "a") + Tuv("en", "b") + "</tu>\n<tu/>\n<tu>" + Tuv("en", "a") +
      Tuv("ja", "い") + Tuv("fr", "") + "<tuv xml:lang=\"de\"/></tu>"));
  ASSERT_TRUE(read.status.ok()) << read.status.ToString();
  EXPECT_THAT(read.units, SizeIs(1));
  EXPECT_THAT(read.skipped, ElementsAre("3: the tu has less than two segments with text",
                                        "4: the tu has less than two segments with text",
                                        "6: the tu has one language only",
                                        "7: the tu has less than two segments with text",
                                        "8: the segment has no text", "8: the tuv has no seg"));
}

TEST(TmxReader, KeepsATextOfNoLanguageAsAProperty) {
  const auto read =
      ReadTmx(TmxFile("<tu>" + Tuv("en", "a") + Tuv("ja", "い") + Tuv("x-none", "123") + "</tu>"));
  ASSERT_THAT(read.units, SizeIs(1));
  EXPECT_THAT(Segments(read.units[0].unit), ElementsAre("en a", "ja い"));
  EXPECT_EQ(Value(read.units[0].unit.properties(), "tuv:x-none"), "123");
  EXPECT_THAT(read.warnings, SizeIs(1));
}

TEST(TmxReader, RefusesATuvWithoutLanguage) {
  const std::string file =
      TmxFile("<tu>" + Tuv("en", "a") + "<tuv><seg>b</seg></tuv>" + Tuv("ja", "い") + "</tu>");
  EXPECT_THAT(ReadTmx(file).status.message(), HasSubstr("3:"));
  const auto partial = ReadTmx(file, {}, 0, true);
  EXPECT_THAT(partial.problems, ElementsAre("3: the tuv has no language (xml:lang)"));
  EXPECT_THAT(partial.units, SizeIs(1));
}

TEST(TmxReader, KeepsProvenancePropertiesAndNotes) {
  const auto read = ReadTmx(TmxFile(
      "<tu tuid=\"9\" creationdate=\"20240229T235959Z\" creationid=\"王\" changedate=\"soon\" "
      "changeid=\"B\" creationtool=\"T\" creationtoolversion=\"2\" usagecount=\"12\" "
      "lastusagedate=\"20250101T000000Z\" segtype=\"phrase\" datatype=\"html\" o-tmf=\"f\" "
      "x-mine=\"1\"><note xml:lang=\"de\" o-encoding=\"Big5\">Achtung</note><note/>"
      "<prop type=\"domain\">law</prop><prop type=\"client\" xml:lang=\"en\">A</prop><prop>?</prop>"
      "<tuv xml:lang=\"en\" changeid=\"C\" usagecount=\"many\"><prop type=\"p\">q</prop>"
      "<note>n</note><seg>a</seg></tuv>" +
      Tuv("ja", "い") + "</tu>"));
  ASSERT_THAT(read.units, SizeIs(1));
  const v1::Unit& unit = read.units[0].unit;
  EXPECT_EQ(unit.provenance().creation_time().seconds(), 1709251199);
  EXPECT_EQ(unit.provenance().creator(), "王");
  EXPECT_FALSE(unit.provenance().has_change_time());
  EXPECT_EQ(unit.provenance().changer(), "B");
  EXPECT_EQ(unit.provenance().tool(), "T");
  EXPECT_EQ(unit.provenance().tool_version(), "2");
  EXPECT_EQ(unit.provenance().usage_count(), 12u);
  EXPECT_EQ(unit.provenance().last_usage_time().seconds(), 1735689600);
  EXPECT_EQ(Value(unit.properties(), "@changedate"), "soon");
  EXPECT_EQ(Value(unit.properties(), "@segtype"), "phrase");
  EXPECT_EQ(Value(unit.properties(), "@datatype"), "html");
  EXPECT_EQ(Value(unit.properties(), "@o-tmf"), "f");
  EXPECT_EQ(Value(unit.properties(), "@x-mine"), "1");
  EXPECT_EQ(Value(unit.properties(), "domain"), "law");
  EXPECT_EQ(Value(unit.properties(), "client;xml:lang=en"), "A");
  EXPECT_EQ(Value(unit.properties(), "x-untyped"), "?");
  ASSERT_EQ(unit.notes_size(), 1);
  EXPECT_EQ(unit.notes(0).text(), "Achtung");
  EXPECT_EQ(unit.notes(0).language_tag(), "de");
  EXPECT_EQ(unit.notes(0).type(), "o-encoding=Big5");
  EXPECT_EQ(unit.source().provenance().changer(), "C");
  EXPECT_EQ(Value(unit.source().properties(), "@usagecount"), "many");
  EXPECT_EQ(Value(unit.source().properties(), "p"), "q");
  EXPECT_EQ(unit.source().notes(0).text(), "n");
  EXPECT_FALSE(unit.targets(0).has_provenance());
}

TEST(TmxReader, TakesTheNeighboursOfOmegaT) {
  const auto read =
      ReadTmx(TmxFile("<tu><prop type=\"file\">a.txt</prop><prop type=\"prev\">before</prop><prop "
                      "type=\"next\">behind</prop><prop type=\"id\">k1</prop>" +
                      Tuv("en", "a") + Tuv("ja", "い") + "</tu>"));
  ASSERT_THAT(read.units, SizeIs(1));
  EXPECT_EQ(read.units[0].unit.previous_source(), "before");
  EXPECT_EQ(read.units[0].unit.next_source(), "behind");
  EXPECT_EQ(read.units[0].unit.context_id(), "k1");
  EXPECT_EQ(Value(read.units[0].unit.properties(), "file"), "a.txt");
}

struct NeighbourCase {
  const char* name;
  std::string of_tu;
  std::string of_source;
  std::string of_target;
  std::string previous;
  std::string next;
};

class TmxNeighbours : public ::testing::TestWithParam<NeighbourCase> {};

TEST_P(TmxNeighbours, AreTakenWhereEachProgramWritesThem) {
  const NeighbourCase& row = GetParam();
  const auto read = ReadTmx(TmxFile("<tu>" + row.of_tu + "<tuv xml:lang=\"ja\">" + row.of_target +
                                    "<seg>い</seg></tuv><tuv xml:lang=\"en\">" + row.of_source +
                                    "<seg>a</seg></tuv></tu>"));
  ASSERT_THAT(read.units, SizeIs(1));
  EXPECT_EQ(read.units[0].unit.previous_source(), row.previous);
  EXPECT_EQ(read.units[0].unit.next_source(), row.next);
}

std::string Prop(const std::string& type, const std::string& value) {
  return "<prop type=\"" + type + "\">" + value + "</prop>";
}

INSTANTIATE_TEST_SUITE_P(
    Table, TmxNeighbours,
    ::testing::Values(
        NeighbourCase{"MemoQ", "",
                      Prop("x-context-pre", "&lt;seg&gt;A &amp;amp; B&lt;/seg&gt;") +
                          Prop("x-context-post", "&lt;seg&gt;C&lt;/seg&gt;"),
                      "", "A & B", "C"},
        NeighbourCase{"MemoQWithCodes", "",
                      Prop("x-context-pre", "&lt;seg&gt;&lt;ph/&gt;A&lt;/seg&gt;"), "", "", ""},
        NeighbourCase{"MateCat", Prop("x-context-pre", "A") + Prop("x-context-post", "B"), "", "",
                      "A", "B"},
        NeighbourCase{"Phrase", "", Prop("context_prev", "A") + Prop("context_next", "B"), "", "A",
                      "B"},
        NeighbourCase{"Xtm", Prop("x-previous-source-text", "A") + Prop("x-next-source-text", "B"),
                      "", "", "A", "B"},
        NeighbourCase{"OfTheTarget", "", "", Prop("x-context-pre", "い"), "", ""},
        NeighbourCase{"OmegaTFirst", Prop("prev", "A"), Prop("x-context-pre", "B"), "", "A", ""}),
    [](const auto& info) { return info.param.name; });

TEST(TmxReader, KnowsWhatAMachineMade) {
  const auto machine_made = [](const std::string& tu, const std::string& tuv,
                               const std::string& props) {
    const auto read = ReadTmx(TmxFile("<tu" + tu + ">" + Tuv("en", "a") + "<tuv xml:lang=\"ja\"" +
                                      tuv + ">" + props + "<seg>い</seg></tuv></tu>"));
    return read.units.size() == 1 && read.units[0].unit.targets(0).machine_made();
  };
  EXPECT_TRUE(machine_made("", " creationid=\"MT!\"", ""));
  EXPECT_TRUE(machine_made(" creationid=\"MT!\"", "", ""));
  EXPECT_TRUE(machine_made("", " changeid=\"Machine Translation (x)\"", ""));
  EXPECT_TRUE(machine_made("", "", "<prop type=\"x-Origin:SingleString\">MT</prop>"));
  EXPECT_FALSE(machine_made("", " creationid=\"MT!\" changeid=\"Sato\"", ""));
  EXPECT_FALSE(machine_made(" creationid=\"MT!\"", " changeid=\"Sato\"", ""));
  EXPECT_FALSE(machine_made("", " creationid=\"MTanaka\"", ""));
  EXPECT_FALSE(machine_made("", "",
                            "<prop type=\"x-Origin\">MT</prop><prop type=\"x-ConfirmationLevel\">"
                            "ApprovedTranslation</prop>"));
}

TEST(TmxReader, KeepsTheHeaderBeforeTheFirstUnit) {
  struct Sink final : UnitSink {
    Status Take(FileUnit&&) override {
      properties = reader->collection().properties_size();
      return Status();
    }
    Status Problem(const Place& place, std::string_view reason) override {
      return InvalidAt(place, reason);
    }
    void Skip(const Place&, std::string_view) override {}
    void Warn(const Place&, std::string_view) override {}
    const FileReader* reader = nullptr;
    int properties = 0;
  } sink;
  const auto reader = MakeTmxReader({}, sink);
  sink.reader = reader.get();
  ASSERT_TRUE(reader
                  ->Feed("<tmx version=\"1.4\"><header adminlang=\"en\" srclang=\"en\"><note>n"
                         "</note><prop type=\"p\">v</prop><ude name=\"u\" base=\"b\"><map "
                         "unicode=\"#xF8FF\" code=\"#xF0\"/></ude></header><body>" +
                         Tu("a") + "</body></tmx>")
                  .ok());
  ASSERT_TRUE(reader->Finish().ok());
  EXPECT_EQ(sink.properties, 4);
  EXPECT_EQ(Value(reader->collection().properties(), "@adminlang"), "en");
  EXPECT_EQ(Value(reader->collection().properties(), "p"), "v");
  EXPECT_EQ(Value(reader->collection().properties(), "ude:u"), "base=b\nunicode=#xF8FF\tcode=#xF0");
  EXPECT_EQ(reader->collection().notes(0).text(), "n");
}

TEST(TmxReader, LeavesOutWhatDoesNotBelongAndSaysSoOnce) {
  const auto read =
      ReadTmx(TmxFile("<junk><tu/></junk><junk/>" + Tu("a") + "<tu>words" + Tuv("en", "b") +
                      "<other>c</other>" + Tuv("ja", "い") + "</tu>"));
  ASSERT_TRUE(read.status.ok()) << read.status.ToString();
  EXPECT_THAT(read.units, SizeIs(2));
  EXPECT_THAT(read.warnings, ElementsAre(HasSubstr("\"junk\""), HasSubstr("text outside"),
                                         HasSubstr("\"other\"")));
}

TEST(TmxReader, RefusesWhatIsNoTmx) {
  EXPECT_THAT(ReadTmx("<martif/>").status.message(), HasSubstr("1:1: the file is no TMX"));
  EXPECT_FALSE(ReadTmx("").status.ok());
  EXPECT_FALSE(ReadTmx("<tmx version=\"1.4\"><header/><body>").status.ok());
  EXPECT_FALSE(ReadTmx("<!DOCTYPE tmx [<!ENTITY a \"b\">]>" + Tu("&a;"), {}, 0, true).status.ok());
}

TEST(TmxReader, TellsOfUnknownVersionsAndMissingParts) {
  EXPECT_THAT(ReadTmx("<tmx version=\"2.0\"><header/><body/></tmx>").warnings,
              ElementsAre(HasSubstr("version \"2.0\"")));
  EXPECT_THAT(ReadTmx("<tmx version=\"1.4b\"><body/></tmx>").warnings,
              ElementsAre(HasSubstr("no header")));
  EXPECT_THAT(ReadTmx("<tmx version=\"1.4\"><header/></tmx>").warnings,
              ElementsAre(HasSubstr("no body")));
}

TEST(TmxReader, LimitsTheSizeOfATu) {
  ReaderOptions options;
  options.limits.unit_bytes = 2000;
  options.limits.targets_per_unit = 4;
  options.limits.codes_per_segment = 3;
  const std::string long_text(3000, 'a');
  std::string many;
  for (const char* tag : {"ja", "fr", "de", "it", "es", "pt"}) many += Tuv(tag, "t");
  const auto read = ReadTmx(TmxFile(Tu(long_text) + "<tu><note>" + long_text + "</note>" +
                                    Tuv("en", "a") + Tuv("ja", "b") + "</tu><tu>" + Tuv("en", "a") +
                                    many + "</tu>" + Tu("<ph/><ph/><ph/><ph/>a") + Tu("fits")),
                            options, 0, true);
  ASSERT_TRUE(read.status.ok()) << read.status.ToString();
  EXPECT_THAT(read.problems, SizeIs(4));
  ASSERT_THAT(read.units, SizeIs(1));
  EXPECT_EQ(read.units[0].unit.source().text(), "fits");
}

TEST(TmxReader, ReadsTheSameWhereverTheFileIsCut) {
  const std::string file =
      TmxFile("<tu tuid=\"甲\"><prop type=\"p\">値&amp;</prop>" +
              Tuv("en", "a<ph x=\"1\">{0}</ph>b") + Tuv("ja", "いろ&#x5EE3;") + "</tu>");
  const auto whole = ReadTmx(file);
  ASSERT_THAT(whole.units, SizeIs(1));
  for (std::size_t piece = 1; piece < 12; ++piece) {
    const auto cut = ReadTmx(file, {}, piece);
    ASSERT_THAT(cut.units, SizeIs(1));
    EXPECT_EQ(cut.units[0].unit.SerializeAsString(), whole.units[0].unit.SerializeAsString());
  }
}

TEST(TmxReader, EndsWithTheErrorOfItsSink) {
  struct Full final : UnitSink {
    Status Take(FileUnit&&) override { return ResourceExhausted("full"); }
    Status Problem(const Place&, std::string_view) override { return Status(); }
    void Skip(const Place&, std::string_view) override {}
    void Warn(const Place&, std::string_view) override {}
  } sink;
  const auto reader = MakeTmxReader({}, sink);
  Status status = reader->Feed(TmxFile(Tu("a")));
  if (status.ok()) status = reader->Finish();
  EXPECT_EQ(status.code(), Code::kResourceExhausted);
}

}  // namespace
}  // namespace crosswalk::exchange
