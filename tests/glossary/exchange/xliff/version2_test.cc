#include <gmock/gmock.h>

#include "tests/glossary/exchange/xliff/sinks.h"

namespace crosswalk::exchange {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

std::string Property(const google::protobuf::RepeatedPtrField<v1::Property>& properties,
                     const std::string& name) {
  for (const v1::Property& property : properties) {
    if (property.name() == name) return property.value();
  }
  return "(none)";
}

std::vector<std::string> Codes(const v1::Segment& segment) {
  std::vector<std::string> codes;
  for (const v1::InlineCode& code : segment.codes()) {
    codes.push_back(code.element() + "/" + std::to_string(code.kind()) + "/" +
                    std::to_string(code.offset()) + "/" + code.id() + "/" + code.content());
  }
  return codes;
}

std::vector<std::string> Ids(const std::vector<FileUnit>& units) {
  std::vector<std::string> ids;
  for (const FileUnit& unit : units) ids.push_back(unit.id);
  return ids;
}

FileUnit Only(const ReadResult<FileUnit>& read) {
  EXPECT_TRUE(read.status.ok()) << read.status.ToString();
  EXPECT_THAT(read.records, SizeIs(1));
  return read.records.empty() ? FileUnit() : read.records.front();
}

// A unit with one segment whose source is `source`.
std::string Unit(const std::string& source, const std::string& before = "") {
  return Version2("<unit id='1'>" + before + "<segment><source>" + source +
                  "</source><target>訳</target></segment></unit>");
}

TEST(XliffVersion2, SegmentsAreUnitsWithFileUnitAndSegmentAsTheirContext) {
  const auto read = ReadUnits(Version2(
      "<unit id='u1' name='title'><segment id='a' state='reviewed' subState='my:x'><source>One."
      "</source><target>一。</target></segment><ignorable><source> </source><target/></ignorable>"
      "<segment><source>Two.</source><target>二。</target></segment></unit>"
      "<unit id='u2'><segment "
      "id='a'><source>Three.</source><target>三。</target></segment></unit>"));
  ASSERT_TRUE(read.status.ok()) << read.status.ToString();
  EXPECT_THAT(Ids(read.records), ElementsAre("f1#u1#a", "f1#u1#2", "f1#u2"));
  const v1::Unit& first = read.records[0].unit;
  EXPECT_EQ(first.context_id(), "f1#u1#a");
  EXPECT_EQ(first.source().language_tag(), "en");
  EXPECT_EQ(first.targets(0).language_tag(), "ja");
  EXPECT_EQ(first.targets(0).state(), v1::TRANSLATION_STATE_REVIEWED);
  EXPECT_EQ(first.targets(0).raw_state(), "reviewed");
  EXPECT_EQ(first.previous_source(), "");
  EXPECT_EQ(first.next_source(), "Two.");
  EXPECT_EQ(Property(first.properties(), "@subState"), "my:x");
  EXPECT_EQ(Property(first.properties(), "@name"), "title");
  EXPECT_EQ(read.records[1].unit.next_source(), "Three.");
  EXPECT_EQ(read.records[2].unit.previous_source(), "Two.");
}

TEST(XliffVersion2, TheOriginalNamesTheFileInItsContexts) {
  const std::string file =
      "<xliff xmlns='urn:oasis:names:tc:xliff:document:2.2' version='2.2' srcLang='en' "
      "trgLang='zh-TW'><file id='f' original='b.html'><unit id='1'><segment><source>a</source>"
      "<target>甲</target></segment></unit></file></xliff>";
  EXPECT_EQ(Only(ReadUnits(file)).id, "b.html#1");
}

TEST(XliffVersion2, CodesTakeTheirNativeContentFromTheOriginalData) {
  const FileUnit read = Only(ReadUnits(Version2(
      "<unit id='1'><originalData><data id='d1'>&lt;b></data><data id='d2'>&lt;/b></data><data "
      "id='d3'>a<cp hex='0001'/></data></originalData><segment><source>x<pc id='1' "
      "dataRefStart='d1' dataRefEnd='d2' type='fmt'>y</pc><ph id='2' dataRef='d3' "
      "disp='{0}'/></source><target><sc id='1' dataRef='d1'/>z<ec startRef='1' dataRef='d2'/>"
      "<cp hex='001B'/><ec id='9' isolated='yes'/></target></segment></unit>")));
  EXPECT_EQ(read.unit.source().text(), "xy");
  EXPECT_THAT(Codes(read.unit.source()),
              ElementsAre("pc/1/1/1/<b>", "pc/2/2/1/</b>", "ph/3/2/2/a<cp hex=\"0001\"/>"));
  EXPECT_EQ(Property(read.unit.source().codes(0).attributes(), "type"), "fmt");
  EXPECT_EQ(read.unit.targets(0).text(), "z");
  EXPECT_THAT(Codes(read.unit.targets(0)),
              ElementsAre("sc/1/0/1/<b>", "ec/2/1/1/</b>", "cp/3/1//", "ec/2/1/9/"));
  EXPECT_EQ(Property(read.unit.targets(0).codes(2).attributes(), "hex"), "001B");
}

TEST(XliffVersion2, AnnotationsAreCodesAroundTheirText) {
  const FileUnit read = Only(
      ReadUnits(Unit("a<mrk id='m1' type='my:x' value='v'>b</mrk><sm id='m2' translate='no'/>c<em "
                     "startRef='m2'/>")));
  EXPECT_EQ(read.unit.source().text(), "abc");
  EXPECT_THAT(Codes(read.unit.source()),
              ElementsAre("mrk/1/1/m1/", "mrk/2/2/m1/", "sm/1/2/m2/", "em/2/3/m2/"));
}

TEST(XliffVersion2, WhatIsNotTranslatedIsSkippedAndTranslateIsHandedDown) {
  const auto read = ReadUnits(Version2(
      "<unit id='1'><segment><source>a</source></segment></unit>"
      "<unit id='2'><segment><source>a</source><target/></segment></unit>"
      "<unit id='3'><segment state='initial'><source>a</source><target>a</target></segment></unit>"
      "<group id='g' translate='no'><unit id='4'><segment><source>a</source><target>b</target>"
      "</segment></unit><unit id='5' translate='yes'><segment><source>a</source><target>b</target>"
      "</segment></unit></group>"));
  EXPECT_THAT(read.told.skips,
              ElementsAre(HasSubstr("unit \"1\": not translated"),
                          HasSubstr("unit \"2\": the target has no text"),
                          HasSubstr("unit \"3\": not translated: the target repeats"),
                          HasSubstr("unit \"4\": not to be translated")));
  EXPECT_EQ(Only(read).id, "f1#5");
}

TEST(XliffVersion2, NotesAndMetadataBelongToTheirUnitsAndSegments) {
  const auto read = ReadUnits(Version2(
      "<notes><note>of the file</note></notes><group id='g'><notes><note category='c'>of the group"
      "</note></notes><unit id='1'><mda:metadata><mda:metaGroup category='a'><mda:metaGroup "
      "category='b'><mda:meta type='t'>v</mda:meta></mda:metaGroup></mda:metaGroup></mda:metadata>"
      "<notes><note id='n'>of the unit</note><note ref='#s2'>of the second</note></notes>"
      "<segment id='s1'><source>x</source><target>y</target></segment>"
      "<segment id='s2'><source>p</source><target>q</target></segment></unit></group>"));
  ASSERT_TRUE(read.status.ok()) << read.status.ToString();
  ASSERT_THAT(read.records, SizeIs(2));
  ASSERT_EQ(read.records[0].unit.notes_size(), 2);
  EXPECT_EQ(read.records[0].unit.notes(0).text(), "of the group");
  EXPECT_EQ(read.records[0].unit.notes(0).type(), "c");
  EXPECT_EQ(read.records[0].unit.notes(1).text(), "of the unit");
  EXPECT_EQ(read.records[1].unit.notes(2).text(), "of the second");
  EXPECT_EQ(Property(read.records[0].unit.properties(), "mda:a/b/t"), "v");
  EXPECT_EQ(read.collection.notes(0).text(), "of the file");
  EXPECT_EQ(Property(read.collection.properties(), "@srcLang"), "en");
}

TEST(XliffVersion2, MatchesAreUnitsOfTheirOwnWithTheirOwnData) {
  const auto read = ReadUnits(Version2(
      "<unit id='1'><mtc:matches><mtc:match id='m' ref='#s' type='mt' similarity='80.5' "
      "matchQuality='70' origin='engine'><originalData><data id='d'>[x]</data></originalData>"
      "<source>Save<ph id='1' dataRef='d'/></source><target>保存<ph id='1' dataRef='d'/></target>"
      "</mtc:match><mtc:match ref='#t=k' reference='yes'><source>Save</source><target "
      "xml:lang='zh-TW'>儲存</target></mtc:match></mtc:matches><segment id='s'><source>Save it"
      "</source><target><mrk id='k' type='my:k'>保存</mrk>する</target></segment></unit>"));
  ASSERT_TRUE(read.status.ok()) << read.status.ToString();
  ASSERT_THAT(read.records, SizeIs(3));
  const v1::Unit& match = read.records[1].unit;
  EXPECT_EQ(match.source().text(), "Save");
  EXPECT_EQ(match.source().codes(0).content(), "[x]");
  EXPECT_TRUE(match.targets(0).machine_made());
  EXPECT_EQ(match.context_id(), "");
  EXPECT_EQ(match.provenance().tool(), "engine");
  EXPECT_EQ(Property(match.properties(), "@similarity"), "80.5");
  EXPECT_EQ(Property(match.properties(), "@type"), "mt");
  EXPECT_EQ(Property(match.properties(), "element"), "match");
  EXPECT_EQ(read.records[2].unit.targets(0).language_tag(), "zh-TW");
  EXPECT_FALSE(read.records[2].unit.targets(0).machine_made());
}

TEST(XliffVersion2, AMatchThatBreaksTheModuleIsRefused) {
  struct Row {
    const char* attributes;
    const char* reason;
  };
  for (const Row& row : std::initializer_list<Row>{
           {"id='a'", "<match> has no ref"},
           {"ref='s'", "ref \"s\" of <match> is no text of the unit"},
           {"ref='#1'", "ref \"#1\" of <match> is no text of the unit"},
           {"ref='#t=s'", "is no text of the unit"},
           {"ref='#s' subType='a:b'", "<match> has a subType without a type"},
           {"ref='#s' type='tm' subType='b'", "subType of <match> is \"b\", not prefix:value"},
           {"ref='#s' type='xx'", "type of <match> is \"xx\""},
           {"ref='#s' id='a b'", "id of <match> is \"a b\", no name token"},
           {"ref='#s' similarity='101'", "similarity of <match> is \"101\""},
           {"ref='#s' matchQuality='good'", "matchQuality of <match> is \"good\""},
           {"ref='#s' reference='maybe'", "neither yes nor no"},
           {"ref='#s' xml:lang='ja'", "<match> has an xml:lang"}}) {
    const auto read = ReadUnits(Version2(
        "<unit id='1'><mtc:matches><mtc:match " + std::string(row.attributes) +
        "><source>a</source><target>b</target></mtc:match></mtc:matches><segment id='s'><source>a"
        "</source></segment></unit>"));
    EXPECT_THAT(read.status.message(), HasSubstr(row.reason)) << row.attributes;
    EXPECT_THAT(read.status.message(), HasSubstr("unit \"1\": ")) << row.attributes;
  }
  EXPECT_TRUE(ReadUnits(Version2("<unit id='1'><mtc:matches><mtc:match ref='#/f=f1/u=1/s'><source>a"
                                 "</source><target>b</target></mtc:match></mtc:matches><segment "
                                 "id='s'><source>a</source></segment></unit>"))
                  .status.ok());
}

TEST(XliffVersion2, MatchIdsAreUniqueAndMatchesAreWhole) {
  const std::string segment = "<segment id='s'><source>a</source></segment></unit>";
  const std::string match =
      "<mtc:match id='m' ref='#s'><source>a</source><target>b</target></mtc:match>";
  EXPECT_THAT(
      ReadUnits(Version2("<unit id='1'><mtc:matches>" + match + match + "</mtc:matches>" + segment))
          .status.message(),
      HasSubstr("the id \"m\" stands twice among the matches"));
  EXPECT_THAT(ReadUnits(Version2("<unit id='1'><mtc:matches/>" + segment)).status.message(),
              HasSubstr("<matches> has no <match>"));
  EXPECT_THAT(ReadUnits(Version2("<unit id='1'><mtc:matches><mtc:match ref='#s'><source>a</source>"
                                 "</mtc:match></mtc:matches>" +
                                 segment))
                  .status.message(),
              HasSubstr("<match> has no <source> or no <target>"));
}

// What stands between the tags of the file, and why it is refused.
TEST(XliffVersion2, WhatMakesStructureOrReferencesDoubtfulIsRefused) {
  const std::string one = "<segment><source>a</source><target>b</target></segment>";
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"<skeleton/><unit id='1'>" + one + "</unit>", "<skeleton> is empty and has no href"},
      {"<skeleton href='s'>x</skeleton><unit id='1'>" + one + "</unit>", "both a href and content"},
      {"<skeleton href='s'><my:x/></skeleton><unit id='1'>" + one + "</unit>",
       "both a href and content"},
      {"<unit>" + one + "</unit>", "<unit> has no id"},
      {"<unit id='1'>" + one + "</unit><unit id='1'>" + one + "</unit>",
       "the id \"1\" of a unit stands twice"},
      {"<unit id='1'/>", "has no <segment>"},
      {"<unit id='1'><ignorable><source/></ignorable></unit>", "has no <segment>"},
      {"<unit id='1'><segment/></unit>", "a segment has no <source>"},
      {"<unit id='1'><segment><target>b</target><source>a</source></segment></unit>",
       "<target> stands before its <source>"},
      {"<unit id='1'><segment><source>a</source><source>b</source></segment></unit>",
       "<source> stands there twice"},
      {"<unit id='1'><segment state='done'><source>a</source></segment></unit>",
       "state of <segment> is \"done\""},
      {"<unit id='1'><segment subState='a:b'><source>a</source></segment></unit>",
       "a subState without a state"},
      {"<unit id='1'><segment id='s'><source>a</source></segment><segment id='s'><source>a</source>"
       "</segment></unit>",
       "stands twice among the segments"},
      {"<unit id='1'>" + one + "</unit><notes><note>n</note></notes>", "<notes> stands behind"},
      {"<unit id='1'><notes/>" + one + "</unit>", "<notes> has no <note>"},
      {"<unit id='1'><originalData/>" + one + "</unit>", "<originalData> has no <data>"},
      {"<unit id='1'>text" + one + "</unit>", "a text stands where only elements may"},
      {"<unit id='1'><source>a</source></unit>", "<source> stands where it must not"},
      {"<unit id='1'><segment><source>a</source><target order='2'>b</target></segment><segment>"
       "<source>a</source><target>b</target></segment></unit>",
       "two targets are the 2. of the unit"},
      {"<unit id='1'><segment><source>a</source><target order='0'>b</target></segment></unit>",
       "no number above 0"},
      {"<unit id='1'><segment><source xml:lang='ja'>a</source></segment></unit>",
       "xml:lang of <source> is \"ja\", and srcLang \"en\""},
      {"<unit id='1'><segment><source>a</source><target xml:lang='de'>b</target></segment></unit>",
       "xml:lang of <target> is \"de\", and trgLang \"ja\""},
      {"<unit id='1' xml:lang='de'>" + one + "</unit>", "xml:lang of <source> is \"de\""},
      {"<unit id='1'><segment><source>a<my:b/></source></segment></unit>",
       "an element of another namespace stands in a text"},
  };
  for (const auto& [content, reason] : rows) {
    EXPECT_THAT(ReadUnits(Version2(content)).status.message(), HasSubstr(reason)) << content;
  }
}

TEST(XliffVersion2, WhatMakesCodesDoubtfulIsRefused) {
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"<ph/>", "<ph> has no id"},
      {"<mrk>x</mrk>", "<mrk> has no id"},
      {"<ph id='1' dataRef='d'/>", "dataRef \"d\" is no data of the unit"},
      {"<pc id='1' dataRefStart='d'>x</pc>", "dataRefStart \"d\" is no data"},
      {"<pc id='1' dataRefEnd='d'>x</pc>", "dataRefEnd \"d\" is no data"},
      {"<sc id='1'/>x", "<sc> \"1\" has no <ec> and is not isolated"},
      {"<ec startRef='1'/>x", "startRef \"1\" of <ec> is no <sc> before it"},
      {"<ec id='1'/>x", "an <ec> that is not isolated has a startRef"},
      {"<ec startRef='1' isolated='yes'/>x", "an isolated <ec> has an id"},
      {"<sm id='1'/>x", "<sm> \"1\" has no <em>"},
      {"<em startRef='1'/>x", "startRef \"1\" of <em> is no <sm> before it"},
      {"<cp hex='0041'/>", "hex of <cp> is \"0041\""},
      {"<cp hex='zz'/>", "hex of <cp> is \"zz\""},
      {"<cp hex='0001'>x</cp>", "text stands in an element that holds nothing"},
      {"<ph id='1'><ph id='2'/></ph>", "stands in an element that holds nothing"},
      {"<ph id='1' copyOf='2'/>", "copyOf \"2\" is no code before it"},
      {"<ph id='1' canCopy='no'/><ph id='2' copyOf='1'/>", "a code that must not be copied"},
      {"<mrk id='1' type='comment'>x</mrk>", "a comment has either a value or a ref"},
      {"<mrk id='1' type='comment' ref='#n=n2'>x</mrk>", "is no note of the unit"},
      {"<b>x</b>", "<b> is no markup of a text"},
  };
  for (const auto& [source, reason] : rows) {
    EXPECT_THAT(ReadUnits(Unit(source)).status.message(), HasSubstr(reason)) << source;
  }
}

TEST(XliffVersion2, WhatDoesNoHarmIsLetPass) {
  for (const std::string& file : {
           Unit("x", "<my:more a='1'>text</my:more>"),
           Version2("<group><unit id='1'><segment><source>a</source><target>b</target></segment>"
                    "<notes><note>n</note></notes></unit></group></file><file id='empty'>"),
           Version2("<unit id='1'><segment><source>a</source><target>b</target></segment><segment>"
                    "<source xml:lang='fr'/></segment></unit>"),
           Unit("<ph id='1' canReorder='firstNo' my:x='1'/>x"),
           Unit("<sc id='1'/>x<ec startRef='1' canCopy='no'/>"),
           Unit("<sc id='1' isolated='yes'/>x"),
           Version2("<unit id='a b/c'><segment my:x='1' odd='2'><source>a</source><target>b"
                    "</target></segment></unit>"),
           Version2("<skeleton href='s'/><unit id='1'><segment><source>a</source><target>b"
                    "</target></segment></unit>"),
           Version2(
               "<skeleton>x</skeleton><unit id='1'><mda:metadata><mda:metaGroup id='w[0][1]'>"
               "<mda:meta type='t'>1</mda:meta></mda:metaGroup></mda:metadata><segment><source "
               "xml:lang='EN-us'>a</source><target xml:lang='ja-JP'>b</target></segment></unit>"),
       }) {
    EXPECT_TRUE(ReadUnits(file).status.ok()) << file << ReadUnits(file).status.message();
    EXPECT_THAT(ReadUnits(file).records, SizeIs(1)) << file;
  }
}

TEST(XliffVersion2, ATargetMayHaveItsCodesInAnotherOrder) {
  const auto read = ReadUnits(Version2(
      "<unit id='1'><segment><source><sc id='1'/>a</source><target order='2'>b<ec startRef='1'/>"
      "</target></segment><segment><source>c<ec startRef='1'/></source><target order='1'><sc "
      "id='1'/>d</target></segment></unit>"));
  EXPECT_TRUE(read.status.ok()) << read.status.ToString();
  EXPECT_THAT(read.records, SizeIs(2));
}

TEST(XliffVersion2, APartialImportLeavesOutTheUnitsWithAProblem) {
  ReadOptions options;
  options.is_partial = true;
  const auto read = ReadUnits(
      Version2("<unit id='1'><segment><source>a<ph/><ph/></source><target>b</target></segment>"
               "<segment><source/></segment></unit>\n"
               "<unit id='2'><segment><source>a</source><target>b</target></segment></unit>"),
      options);
  EXPECT_TRUE(read.status.ok());
  EXPECT_THAT(read.told.problems, ElementsAre("3: unit \"1\": <ph> has no id"));
  EXPECT_THAT(Ids(read.records), ElementsAre("f1#2"));
}

TEST(XliffVersion2, ATruncatedFileKeepsItsWholeSegmentsWherePartial) {
  const std::string file = Version2(
      "<unit id='1'><segment><source>a</source><target>b</target></segment><segment><source>c"
      "</source><target>d</target></segment></unit>");
  const std::string cut = file.substr(0, file.find("d</target>"));
  EXPECT_FALSE(ReadUnits(cut).status.ok());
  ReadOptions options;
  options.is_partial = true;
  const auto read = ReadUnits(cut, options);
  EXPECT_THAT(read.told.problems, SizeIs(1));
  // The same identity as it has in the whole file.
  EXPECT_THAT(Ids(read.records), ElementsAre("f1#1#1"));
}

TEST(XliffVersion2, WithoutLanguagesTheCallerSaysThem) {
  const std::string file =
      "<xliff xmlns='urn:oasis:names:tc:xliff:document:2.0' version='2.0'><file id='f'><unit "
      "id='1'><segment><source>a</source><target>b</target></segment></unit></file></xliff>";
  EXPECT_THAT(ReadUnits(file).status.message(), HasSubstr("<xliff> has no srcLang"));
  ReadOptions options;
  options.reader.source_language_tag = "en";
  EXPECT_THAT(ReadUnits(file, options).status.message(), HasSubstr("<xliff> has no trgLang"));
  options.reader.target_language_tag = "ja";
  const FileUnit read = Only(ReadUnits(file, options));
  EXPECT_EQ(read.unit.source().language_tag(), "en");
  EXPECT_EQ(read.unit.targets(0).language_tag(), "ja");
}

TEST(XliffVersion2, LimitsAreKept) {
  ReadOptions options;
  options.reader.limits.segment_bytes = 5;
  EXPECT_THAT(ReadUnits(Unit("<pc id='1'>too long</pc>"), options).status.message(),
              HasSubstr("unit \"1\": a text is longer than 5 bytes"));
  options.reader.limits = Limits();
  options.reader.limits.statement_bytes = 5;
  EXPECT_THAT(
      ReadUnits(Unit("x", "<notes><note>too long</note></notes>"), options).status.message(),
      HasSubstr("a text is longer than 5 bytes"));
  options.reader.limits = Limits();
  options.reader.limits.unit_bytes = 10;
  std::string data = "<originalData>";
  for (int i = 0; i < 20; ++i) data += "<data id='d" + std::to_string(i) + "'>12345678</data>";
  EXPECT_THAT(ReadUnits(Unit("x", data + "</originalData>"), options).status.message(),
              HasSubstr("holds more than 160 bytes"));
}

TEST(XliffVersion2, IdsInDifferentFilesMayBeTheSame) {
  const std::string unit =
      "<unit id='1'><segment><source>a</source><target>b</target></segment></unit>";
  const auto read = ReadUnits(Version2(unit + "</file><file id='f2'>" + unit));
  EXPECT_TRUE(read.status.ok());
  EXPECT_THAT(Ids(read.records), ElementsAre("f1#1", "f2#1"));
  EXPECT_THAT(ReadUnits(Version2(unit + "</file><file id='f1'>" + unit)).status.message(),
              HasSubstr("the id \"f1\" of a file stands twice"));
  EXPECT_THAT(read.told.problems, IsEmpty());
}

}  // namespace
}  // namespace crosswalk::exchange
