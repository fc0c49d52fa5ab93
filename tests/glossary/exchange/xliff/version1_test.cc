#include <gmock/gmock.h>

#include "tests/glossary/exchange/xliff/sinks.h"

namespace crosswalk::exchange {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

// "element/kind/offset/id/content" of each code.
std::vector<std::string> Codes(const v1::Segment& segment) {
  std::vector<std::string> codes;
  for (const v1::InlineCode& code : segment.codes()) {
    codes.push_back(code.element() + "/" + std::to_string(code.kind()) + "/" +
                    std::to_string(code.offset()) + "/" + code.id() + "/" + code.content());
  }
  return codes;
}

std::string Property(const google::protobuf::RepeatedPtrField<v1::Property>& properties,
                     const std::string& name) {
  for (const v1::Property& property : properties) {
    if (property.name() == name) return property.value();
  }
  return "(none)";
}

FileUnit Only(const ReadResult<FileUnit>& read) {
  EXPECT_TRUE(read.status.ok()) << read.status.ToString();
  EXPECT_THAT(read.records, SizeIs(1));
  return read.records.empty() ? FileUnit() : read.records.front();
}

TEST(XliffVersion1, APairIsAUnitWithFileAndIdAsItsContext) {
  const FileUnit read =
      Only(ReadUnits(Version1("<trans-unit id='7' resname='menu'><source>Open file</source>"
                              "<target>開啟檔案</target></trans-unit>")));
  EXPECT_EQ(read.id, "a.txt#7");
  EXPECT_EQ(read.line, 3u);
  EXPECT_EQ(read.unit.context_id(), "a.txt#7");
  EXPECT_EQ(read.unit.source().text(), "Open file");
  EXPECT_EQ(read.unit.source().language_tag(), "en");
  ASSERT_EQ(read.unit.targets_size(), 1);
  EXPECT_EQ(read.unit.targets(0).text(), "開啟檔案");
  EXPECT_EQ(read.unit.targets(0).language_tag(), "zh-TW");
  EXPECT_EQ(Property(read.unit.properties(), "@resname"), "menu");
}

TEST(XliffVersion1, WithoutAnIdTheNameOfTheResourceIsTheId) {
  EXPECT_EQ(Only(ReadUnits(Version1("<trans-unit resname='k.v'><source>a</source><target>b"
                                    "</target></trans-unit>")))
                .id,
            "a.txt#k.v");
  EXPECT_EQ(
      Only(ReadUnits(Version1("<trans-unit><source>a</source><target>b</target></trans-unit>"))).id,
      "");
}

TEST(XliffVersion1, VersionsOneAndWithoutANamespaceReadTheSame) {
  for (const char* root : {"<xliff version='1.0'>",
                           "<xliff version='1.1' "
                           "xmlns='urn:oasis:names:tc:xliff:document:1.1'>",
                           "<xliff>"}) {
    const std::string file = std::string(root) +
                             "<file original='o' source-language='en' target-language='ja'><body>"
                             "<trans-unit id='1'><source>one</source><target>一</target>"
                             "</trans-unit></body></file></xliff>";
    EXPECT_EQ(Only(ReadUnits(file)).unit.targets(0).text(), "一") << root;
  }
}

TEST(XliffVersion1, WhatIsNotTranslatedIsSkippedWithItsReason) {
  const auto read = ReadUnits(Version1(
      "<trans-unit id='1'><source>no target</source></trans-unit>"
      "<trans-unit id='2'><source>empty</source><target></target></trans-unit>"
      "<trans-unit id='3'><source>blank</source><target>　 </target></trans-unit>"
      "<trans-unit id='4' translate='no'><source>kept</source><target>kept</target></trans-unit>"
      "<trans-unit id='5'><source>same</source><target state='new'>same</target></trans-unit>"
      "<trans-unit id='6'><source/><target>x</target></trans-unit>"
      "<group translate='no'><trans-unit id='7'><source>a</source><target>b</target></trans-unit>"
      "<group translate='yes'><trans-unit id='8'><source>a</source><target>b</target></trans-unit>"
      "</group></group>"));
  EXPECT_THAT(read.told.skips,
              ElementsAre(HasSubstr("unit \"1\": not translated"),
                          HasSubstr("unit \"2\": the target has no text"),
                          HasSubstr("unit \"3\": the target has no text"),
                          HasSubstr("unit \"4\": not to be translated"),
                          HasSubstr("unit \"5\": not translated: the target repeats"),
                          HasSubstr("unit \"6\": the source has no text"),
                          HasSubstr("unit \"7\": not to be translated")));
  EXPECT_EQ(Only(read).id, "a.txt#8");
}

TEST(XliffVersion1, StatesSayHowFarATranslationCame) {
  struct Row {
    const char* attributes;
    v1::TranslationState state;
    bool is_machine;
  };
  for (const Row& row : std::initializer_list<Row>{
           {"", v1::TRANSLATION_STATE_UNSPECIFIED, false},
           {"state='new'", v1::TRANSLATION_STATE_INITIAL, false},
           {"state='needs-translation'", v1::TRANSLATION_STATE_INITIAL, false},
           {"state='needs-review-translation'", v1::TRANSLATION_STATE_TRANSLATED, false},
           {"state='translated' state-qualifier='leveraged-mt'", v1::TRANSLATION_STATE_TRANSLATED,
            true},
           {"state='signed-off' state-qualifier='mt-suggestion'", v1::TRANSLATION_STATE_REVIEWED,
            false},
           {"state='final'", v1::TRANSLATION_STATE_FINAL, false},
           {"state='x-mine'", v1::TRANSLATION_STATE_UNSPECIFIED, false},
           {"state-qualifier='mt-suggestion'", v1::TRANSLATION_STATE_UNSPECIFIED, true}}) {
    const FileUnit read =
        Only(ReadUnits(Version1("<trans-unit id='1'><source>a</source><target " +
                                std::string(row.attributes) + ">b</target></trans-unit>")));
    EXPECT_EQ(read.unit.targets(0).state(), row.state) << row.attributes;
    EXPECT_EQ(read.unit.targets(0).machine_made(), row.is_machine) << row.attributes;
  }
}

TEST(XliffVersion1, AnApprovedTranslationIsFinalAndKeepsItsWord) {
  const FileUnit read = Only(ReadUnits(
      Version1("<trans-unit id='1' approved='yes'><source>a</source><target state='translated' "
               "state-qualifier='exact-match'>b</target></trans-unit>")));
  EXPECT_EQ(read.unit.targets(0).state(), v1::TRANSLATION_STATE_FINAL);
  EXPECT_EQ(read.unit.targets(0).raw_state(), "translated");
  EXPECT_EQ(Property(read.unit.targets(0).properties(), "@state-qualifier"), "exact-match");
  EXPECT_EQ(Property(read.unit.properties(), "@approved"), "yes");
}

TEST(XliffVersion1, CodesStandBesideTheTextWithTheirNativeContent) {
  const FileUnit read = Only(ReadUnits(Version1(
      "<trans-unit id='1'><source>a<bpt id='1' rid='r'>&lt;b></bpt>c<ept id='2' rid='r'>&lt;/b>"
      "</ept><x id='3'/><g id='4' ctype='bold'>d</g><ph id='5'>%s</ph></source>"
      "<target>é<bx id='1' rid='q'/>f<ex id='2' rid='q'/><it id='6' pos='open'>[</it>"
      "<it id='7' pos='close'>]</it><mrk mtype='protected'>g</mrk></target></trans-unit>")));
  EXPECT_EQ(read.unit.source().text(), "acd");
  EXPECT_THAT(Codes(read.unit.source()), ElementsAre("bpt/1/1/r/<b>", "ept/2/2/r/</b>", "x/3/2/3/",
                                                     "g/1/2/4/", "g/2/3/4/", "ph/3/3/5/%s"));
  EXPECT_EQ(Property(read.unit.source().codes(3).attributes(), "ctype"), "bold");
  EXPECT_EQ(Property(read.unit.source().codes(0).attributes(), "id"), "1");
  EXPECT_EQ(read.unit.targets(0).text(), "éfg");
  EXPECT_THAT(Codes(read.unit.targets(0)), ElementsAre("bx/1/2/q/", "ex/2/3/q/", "it/1/3/6/[",
                                                       "it/2/3/7/]", "mrk/1/3//", "mrk/2/4//"));
}

TEST(XliffVersion1, ASubflowIsTextInsideItsCode) {
  const FileUnit read = Only(ReadUnits(
      Version1("<trans-unit id='1'><source>x<ph id='1'>&lt;img alt='<sub datatype='html'>a "
               "picture</sub>'&gt;</ph>y</source><target>z</target></trans-unit>")));
  EXPECT_EQ(read.unit.source().text(), "xa picturey");
  EXPECT_THAT(Codes(read.unit.source()),
              ElementsAre("ph/3/1/1/<img alt='", "sub/4/1//", "sub/5/10//'>"));
}

TEST(XliffVersion1, CdataAndCharactersBeyondTheFirstPlaneAreText) {
  const FileUnit read = Only(ReadUnits(Version1(
      "<trans-unit id='1'><source><![CDATA[a <b> & ]]>&#x20BB7;</source><target>𠮷</target>"
      "</trans-unit>")));
  EXPECT_EQ(read.unit.source().text(), "a <b> & 𠮷");
}

TEST(XliffVersion1, MarkedSegmentsPairByTheirIdsAndAreUnitsOfTheirOwn) {
  const auto read = ReadUnits(Version1(
      "<trans-unit id='9'><source>One. Two. Three.</source><seg-source><g id='1'><mrk mtype='seg' "
      "mid='s1'>One.</mrk> <mrk mtype='seg' mid='s2'>Two.</mrk></g> <mrk mtype='seg' "
      "mid='s3'>Three."
      "</mrk></seg-source><target><mrk mtype='seg' mid='s2'>二。</mrk><g id='1'><mrk mtype='seg' "
      "mid='s1'><x id='5'/>一。</mrk></g><mrk mtype='seg' mid='s3'/></target></trans-unit>"));
  ASSERT_TRUE(read.status.ok()) << read.status.ToString();
  ASSERT_THAT(read.records, SizeIs(2));
  EXPECT_EQ(read.records[0].id, "a.txt#9#s1");
  EXPECT_EQ(read.records[0].unit.source().text(), "One.");
  EXPECT_EQ(read.records[0].unit.targets(0).text(), "一。");
  EXPECT_THAT(Codes(read.records[0].unit.targets(0)), ElementsAre("x/3/0/5/"));
  EXPECT_EQ(read.records[0].unit.next_source(), "Two.");
  EXPECT_EQ(read.records[1].unit.targets(0).text(), "二。");
  EXPECT_EQ(read.records[1].unit.previous_source(), "One.");
  EXPECT_EQ(read.records[1].unit.next_source(), "Three.");
  EXPECT_THAT(read.told.skips, ElementsAre(HasSubstr("the target has no text")));
}

TEST(XliffVersion1, ATargetThatIsNotCutTranslatesTheWholeUnit) {
  const FileUnit read = Only(ReadUnits(Version1(
      "<trans-unit id='9'><source>One. Two.</source><seg-source><mrk mtype='seg' "
      "mid='1'>One.</mrk> "
      "<mrk mtype='seg' mid='2'>Two.</mrk></seg-source><target>一。二。</target></trans-unit>")));
  EXPECT_EQ(read.id, "a.txt#9");
  EXPECT_EQ(read.unit.source().text(), "One. Two.");
}

TEST(XliffVersion1, TextBetweenSegmentsIsTold) {
  const auto read = ReadUnits(Version1(
      "<trans-unit id='9'><source>a b c</source><seg-source><mrk mtype='seg' mid='1'>a</mrk> b "
      "<mrk mtype='seg' mid='2'>c</mrk></seg-source><target><mrk mtype='seg' mid='1'>甲</mrk>"
      "<mrk mtype='seg' mid='2'>丙</mrk><mrk mtype='seg' mid='8'>丁</mrk></target></trans-unit>"));
  EXPECT_THAT(read.records, SizeIs(2));
  EXPECT_THAT(read.told.warnings,
              ElementsAre(HasSubstr("belongs to none"), HasSubstr("between the segments")));
}

TEST(XliffVersion1, ProposalsAreUnitsOfTheirOwnWithoutIdentity) {
  const auto read = ReadUnits(
      Version1("<trans-unit id='1'><source>Save</source><target>儲存</target>"
               "<alt-trans match-quality='95%' origin='tm'><source>Saved</source><target "
               "state='final'>已儲存"
               "</target></alt-trans>"
               "<alt-trans match-quality='fuzzy' origin='MT'><target>節省</target></alt-trans>"
               "<alt-trans alttranstype='rejected'><target>存</target></alt-trans>"
               "<alt-trans><target xml:lang='ja'>保存</target></alt-trans></trans-unit>"));
  ASSERT_TRUE(read.status.ok()) << read.status.ToString();
  ASSERT_THAT(read.records, SizeIs(4));
  const v1::Unit& first = read.records[1].unit;
  EXPECT_EQ(first.source().text(), "Saved");
  EXPECT_EQ(first.targets(0).text(), "已儲存");
  EXPECT_EQ(first.context_id(), "");
  EXPECT_EQ(read.records[1].id, "");
  EXPECT_EQ(first.targets(0).state(), v1::TRANSLATION_STATE_UNSPECIFIED);
  EXPECT_FALSE(first.targets(0).machine_made());
  EXPECT_EQ(Property(first.properties(), "@match-quality"), "95%");
  EXPECT_EQ(Property(first.properties(), "@origin"), "tm");
  EXPECT_EQ(Property(first.properties(), "element"), "alt-trans");
  EXPECT_EQ(Property(first.targets(0).properties(), "@state"), "final");
  EXPECT_EQ(read.records[2].unit.source().text(), "Save");
  EXPECT_TRUE(read.records[2].unit.targets(0).machine_made());
  EXPECT_EQ(read.records[3].unit.targets(0).language_tag(), "ja");
  EXPECT_THAT(read.told.skips,
              ElementsAre(HasSubstr("alt-trans: a translation that was rejected")));
}

TEST(XliffVersion1, NeighboursAreThoseOfTheSameFileTranslatedOrNot) {
  const std::string unit =
      "<trans-unit id='1'><source>first</source><target>1</target></trans-unit>"
      "<trans-unit id='2'><source>second</source></trans-unit>"
      "<trans-unit id='3'><source>third</source><target>3</target></trans-unit>";
  const std::string file =
      "<xliff version='1.2'><file original='a' source-language='en' target-language='fr'><body>" +
      unit + "</body></file><file original='b' source-language='en' target-language='fr'><body>" +
      unit + "</body></file></xliff>";
  const auto read = ReadUnits(file);
  ASSERT_THAT(read.records, SizeIs(4));
  std::vector<std::string> neighbours;
  for (const FileUnit& each : read.records) {
    neighbours.push_back(each.id + ":" + each.unit.previous_source() + ":" +
                         each.unit.next_source());
  }
  EXPECT_THAT(neighbours, ElementsAre("a#1::second", "a#3:second:", "b#1::second", "b#3:second:"));
}

TEST(XliffVersion1, NotesContextsAndPropertiesAreKept) {
  const auto read = ReadUnits(Version1(
      "<group id='g'><note>of the group</note><trans-unit "
      "id='1'><source>a</source><target>b</target>"
      "<note from='translator' xml:lang='en'>a button</note><note annotates='target'>short</note>"
      "<context-group name='po'><context context-type='sourcefile'>x.c</context></context-group>"
      "<prop-group><prop prop-type='p'>v</prop></prop-group></trans-unit></group>"));
  const FileUnit unit = Only(read);
  ASSERT_EQ(unit.unit.notes_size(), 2);
  EXPECT_EQ(unit.unit.notes(0).text(), "of the group");
  EXPECT_EQ(unit.unit.notes(1).text(), "a button");
  EXPECT_EQ(unit.unit.notes(1).source(), "translator");
  EXPECT_EQ(unit.unit.targets(0).notes(0).text(), "short");
  EXPECT_EQ(Property(unit.unit.properties(), "context:sourcefile"), "x.c");
  EXPECT_EQ(Property(unit.unit.properties(), "prop:p"), "v");
}

TEST(XliffVersion1, SegmentsOfTradosSayWhoConfirmedThem) {
  const auto read = ReadUnits(Version1(
      "<trans-unit id='1'><source>A. B. C.</source><seg-source><mrk mtype='seg' mid='1'>A.</mrk>"
      "<mrk mtype='seg' mid='2'>B.</mrk><mrk mtype='seg' mid='3'>C.</mrk></seg-source><target>"
      "<mrk mtype='seg' mid='1'>甲。</mrk><mrk mtype='seg' mid='2'>乙。</mrk><mrk mtype='seg' "
      "mid='3'>"
      "丙。</mrk></target><sdl:seg-defs><sdl:seg id='1' conf='ApprovedSignOff' origin='tm' "
      "percent='100'><sdl:value key='created_by'>ann</sdl:value><sdl:value key='x'>y</sdl:value>"
      "<sdl:prev-origin origin='mt'><sdl:value "
      "key='created_by'>nobody</sdl:value></sdl:prev-origin>"
      "</sdl:seg><sdl:seg id='2' origin='nmt' conf='Draft'/><sdl:seg id='3' origin='nmt' "
      "conf='Translated'/></sdl:seg-defs></trans-unit>"));
  ASSERT_THAT(read.records, SizeIs(3));
  const v1::Unit& first = read.records[0].unit;
  EXPECT_EQ(first.targets(0).state(), v1::TRANSLATION_STATE_FINAL);
  EXPECT_EQ(first.targets(0).raw_state(), "ApprovedSignOff");
  EXPECT_EQ(first.provenance().creator(), "ann");
  EXPECT_EQ(Property(first.properties(), "sdl:percent"), "100");
  EXPECT_EQ(Property(first.properties(), "sdl:x"), "y");
  EXPECT_TRUE(read.records[1].unit.targets(0).machine_made());
  EXPECT_EQ(read.records[1].unit.targets(0).state(), v1::TRANSLATION_STATE_INITIAL);
  EXPECT_FALSE(read.records[2].unit.targets(0).machine_made());
}

TEST(XliffVersion1, TheLanguageOfATextWinsOverThatOfItsFile) {
  const FileUnit read = Only(ReadUnits(Version1(
      "<trans-unit id='1'><source xml:lang='en-GB'>colour</source><target xml:lang='zh-HK'>顏色"
      "</target></trans-unit>")));
  EXPECT_EQ(read.unit.source().language_tag(), "en-GB");
  EXPECT_EQ(read.unit.targets(0).language_tag(), "zh-HK");
}

TEST(XliffVersion1, AMissingLanguageIsTheCallersElseAProblem) {
  const std::string file =
      "<xliff version='1.2'><file original='a' source-language='en'><body><trans-unit id='1'>"
      "<source>a</source><target>b</target></trans-unit></body></file></xliff>";
  EXPECT_THAT(ReadUnits(file).status.message(), HasSubstr("does not say its target language"));
  ReadOptions options;
  options.reader.target_language_tag = "ja";
  EXPECT_EQ(Only(ReadUnits(file, options)).unit.targets(0).language_tag(), "ja");
}

TEST(XliffVersion1, AnExtensionIsPassedOverAndOneInTheTextIsACode) {
  const auto read = ReadUnits(Version1(
      "<my:more><my:source>no text</my:source></my:more><trans-unit id='1' my:level='3'><source>a"
      "<my:tag>b</my:tag></source><target>c</target><my:more>x</my:more></trans-unit>"));
  const FileUnit unit = Only(read);
  EXPECT_EQ(unit.unit.source().text(), "ab");
  EXPECT_EQ(unit.unit.source().codes_size(), 2);
  EXPECT_EQ(Property(unit.unit.properties(), "@{urn:example}level"), "3");
  EXPECT_THAT(read.told.warnings, ElementsAre(HasSubstr("kept as codes")));
}

TEST(XliffVersion1, ATextThatIsTooLongNamesItsUnitAndItsLine) {
  ReadOptions options;
  options.reader.limits.segment_bytes = 10;
  options.is_partial = true;
  const auto read = ReadUnits(
      Version1(
          "<trans-unit id='1'><source>a text too long</source><target>b</target></trans-unit>\n"
          "<trans-unit id='2'><source>short</source><target>b</target></trans-unit>"),
      options);
  EXPECT_THAT(read.told.problems, ElementsAre("3: unit \"1\": a text is longer than 10 bytes"));
  EXPECT_EQ(Only(read).id, "a.txt#2");
}

TEST(XliffVersion1, MoreCodesThanTheLimitAreAProblem) {
  ReadOptions options;
  options.reader.limits.codes_per_segment = 3;
  EXPECT_THAT(ReadUnits(Version1("<trans-unit id='1'><source><x id='1'/><x id='2'/><x id='3'/>"
                                 "<x id='4'/></source></trans-unit>"),
                        options)
                  .status.message(),
              HasSubstr("3:20: unit \"1\": a text has more than 3 codes"));
}

TEST(XliffVersion1, AUnitWithoutASourceIsAProblem) {
  EXPECT_THAT(
      ReadUnits(Version1("<trans-unit id='1'><target>b</target></trans-unit>")).status.message(),
      HasSubstr("unit \"1\": has no source"));
}

TEST(XliffVersion1, AFileWithoutOriginalIsCalledByItsOwnName) {
  ReadOptions options;
  options.reader.file_name = "menu.xlf";
  const std::string file =
      "<xliff version='1.2'><file source-language='en' target-language='ja'><body><trans-unit "
      "id='1'><source>a</source><target>b</target><note xml:lang='mul'>n</note></trans-unit></body>"
      "</file></xliff>";
  const FileUnit unit = Only(ReadUnits(file, options));
  EXPECT_EQ(unit.id, "menu.xlf#1");
  // What is no language is no tag.
  EXPECT_EQ(unit.unit.notes(0).language_tag(), "");
}

TEST(XliffVersion1, AllOfAUnitIsBounded) {
  ReadOptions options;
  options.reader.limits.unit_bytes = 100;
  std::string proposals;
  for (int i = 0; i < 50; ++i) proposals += "<alt-trans><target>eins zwei</target></alt-trans>";
  EXPECT_THAT(ReadUnits(Version1("<trans-unit id='1'><source>a</source><target>b</target>" +
                                 proposals + "</trans-unit>"),
                        options)
                  .status.message(),
              HasSubstr("unit \"1\": holds more than 1600 bytes"));
}

TEST(XliffVersion1, ATruncatedFileKeepsItsWholeUnitsWherePartial) {
  const std::string file = Version1(
      "<trans-unit id='1'><source>a</source><target>b</target></trans-unit>"
      "<trans-unit id='2'><source>c</source><target>d</target></trans-unit>");
  const std::string cut = file.substr(0, file.find("d</target>"));
  EXPECT_FALSE(ReadUnits(cut).status.ok());
  ReadOptions options;
  options.is_partial = true;
  const auto read = ReadUnits(cut, options);
  EXPECT_THAT(read.told.problems, SizeIs(1));
  EXPECT_EQ(Only(read).id, "a.txt#1");
}

TEST(XliffVersion1, ARootThatIsNoXliffIsRefused) {
  EXPECT_THAT(ReadUnits("<tmx version='1.4'/>").status.message(),
              HasSubstr("1:1: the root element is <tmx>"));
  EXPECT_THAT(ReadUnits("<xliff version='3.0'/>").status.message(), HasSubstr("version"));
}

TEST(XliffVersion1, MarkedTermsAreConcepts) {
  const auto read =
      ReadConcepts(Version1("<trans-unit id='1'><source>The <mrk mtype='term' mid='t1' "
                            "comment='hardware'>hard disk</mrk> "
                            "and a <mrk mtype='term' mid='t2'>fan</mrk></source><target>其<mrk "
                            "mtype='term' mid='t1'>硬碟</mrk>"
                            "</target></trans-unit>"));
  ASSERT_TRUE(read.status.ok()) << read.status.ToString();
  ASSERT_THAT(read.records, SizeIs(2));
  const v1::Concept& disk = read.records[0].concept_;
  ASSERT_EQ(disk.languages_size(), 2);
  EXPECT_EQ(disk.languages(0).terms(0).text(), "hard disk");
  EXPECT_EQ(disk.languages(1).terms(0).text(), "硬碟");
  EXPECT_EQ(disk.languages(1).language_tag(), "zh-TW");
  EXPECT_EQ(disk.notes(0).text(), "hardware");
  EXPECT_EQ(read.records[1].concept_.languages_size(), 1);
}

TEST(XliffVersion1, AFileWithoutTermsIsNoGlossaryAndSaysSo) {
  const auto read = ReadConcepts(
      Version1("<trans-unit id='1'><source>a</source><target>b</target></trans-unit>"));
  EXPECT_TRUE(read.status.ok());
  EXPECT_THAT(read.records, IsEmpty());
  EXPECT_THAT(read.told.skips, ElementsAre(HasSubstr("no glossary entry and no marked term")));
}

}  // namespace
}  // namespace crosswalk::exchange
