// What is written, and that programs of the field find what they look for.
#include <google/protobuf/text_format.h>
#include <gtest/gtest.h>

#include "glossary/exchange/tbx/entry_writer.h"
#include "tests/glossary/exchange/tbx/tbx_file.h"

namespace crosswalk::exchange::tbx {
namespace {

v1::Concept Parse(const std::string& text) {
  v1::Concept concept_;
  EXPECT_TRUE(google::protobuf::TextFormat::ParseFromString(text, &concept_)) << text;
  return concept_;
}

// What stands between <body> and </body>, without the indents.
std::string BodyOf(const std::string& file) {
  const std::size_t begin = file.find("<body>") + 6;
  std::string body;
  bool is_indent = true;
  for (const char c : file.substr(begin, file.find("</body>") - begin)) {
    if (c == '\n') {
      is_indent = true;
    } else if (!is_indent || c != ' ') {
      is_indent = false;
      body += c;
    }
  }
  return body;
}

const char* const kPlain =
    "name: 'glossaries/g/concepts/x1' subject_fields: 'software' languages { language_tag: 'en' "
    "terms { text: 'a & b' language_tag: 'en' part_of_speech: 'noun' } }";

TEST(TbxWriterTest, Version2IsAMartif) {
  EXPECT_EQ(WriteTbx(TbxVersion::k2, Parse(kPlain)),
            R"(<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX" xml:lang="en">
  <martifHeader>
    <fileDesc>
      <sourceDesc>
        <p>Crosswalk</p>
      </sourceDesc>
    </fileDesc>
    <encodingDesc>
      <p type="XCSURI">TBXXCSV02.xcs</p>
    </encodingDesc>
  </martifHeader>
  <text>
    <body>
      <termEntry id="x1">
        <descrip type="subjectField">software</descrip>
        <langSet xml:lang="en">
          <tig>
            <term>a &amp; b</term>
            <termNote type="partOfSpeech">noun</termNote>
          </tig>
        </langSet>
      </termEntry>
    </body>
  </text>
</martif>
)");
}

TEST(TbxWriterTest, Version3IsTbxBasicInStyleDca) {
  EXPECT_EQ(WriteTbx(TbxVersion::k3, Parse(kPlain)),
            R"(<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
  <tbxHeader>
    <fileDesc>
      <sourceDesc>
        <p>Crosswalk</p>
      </sourceDesc>
    </fileDesc>
  </tbxHeader>
  <text>
    <body>
      <conceptEntry id="x1">
        <descrip type="subjectField">software</descrip>
        <langSec xml:lang="en">
          <termSec>
            <term>a &amp; b</term>
            <termNote type="partOfSpeech">noun</termNote>
          </termSec>
        </langSec>
      </conceptEntry>
    </body>
  </text>
</tbx>
)");
}

TEST(TbxWriterTest, TagsAreThoseThatProgramsKnow) {
  EXPECT_EQ(WrittenTag("zh-Hans-CN"), "zh-CN");
  EXPECT_EQ(WrittenTag("zh-Hant-TW"), "zh-TW");
  EXPECT_EQ(WrittenTag("zh-Hant-HK"), "zh-HK");
  for (const char* tag : {"zh-Hant", "zh-Hans", "zh", "ja", "ja-x-kyujitai", "en-US", "yue"}) {
    EXPECT_EQ(WrittenTag(tag), tag);
  }
}

TEST(TbxWriterTest, TermsOfAnotherTagStandInTheirOwnSection) {
  const std::string body = BodyOf(WriteTbx(
      TbxVersion::k2,
      Parse("languages { language_tag: 'zh-Hant' terms { text: 'A' language_tag: 'zh-Hant-TW' } "
            "terms { text: 'B' language_tag: 'zh-Hant' } }")));
  EXPECT_EQ(body,
            "<termEntry><langSet xml:lang=\"zh-Hant\"><tig><term>B</term></tig></langSet>"
            "<langSet xml:lang=\"zh-TW\"><tig><term>A</term></tig></langSet></termEntry>");
}

TEST(TbxWriterTest, ASectionWithoutTermsHasAnEmptyOneSinceTheSchemaWantsOne) {
  const std::string file = WriteTbx(
      TbxVersion::k3, Parse("name: 'x/y' languages { language_tag: 'en' definitions { text: 'd' } }"
                            "languages { language_tag: 'ja' terms { text: 'A' } }"));
  EXPECT_NE(BodyOf(file).find("<descrip type=\"definition\">d</descrip><termSec><term/></termSec>"),
            std::string::npos);
  EXPECT_EQ(ReadTbx(file).Only().languages(0).definitions(0).text(), "d");
}

TEST(TbxWriterTest, TheIdIsThatOfTheFilesOriginElseTheConceptsOwn) {
  const v1::Concept concept_ = Parse(
      "name: 'glossaries/g/concepts/abc' origins { origin: 'other' id: 'o9' } "
      "origins { origin: 'file' id: '2_76365' } "
      "languages { language_tag: 'en' terms { text: 'a' } }");
  ReadFile read;
  read.concepts.push_back({"", concept_, 0});
  EXPECT_NE(WriteTbx(TbxVersion::k2, read).find("<termEntry id=\"2_76365\">"), std::string::npos);
  const std::string three = WriteTbx(TbxVersion::k3, read);
  EXPECT_NE(three.find("<conceptEntry id=\"_x0032__76365\">"), std::string::npos);
  EXPECT_EQ(ReadTbx(three).concepts[0].id, "2_76365");
  EXPECT_NE(WriteTbx(TbxVersion::k2, concept_).find("<termEntry id=\"abc\">"), std::string::npos);
}

TEST(TbxWriterTest, WhatHasNoTypeIsWrittenWithAnEmptyOne) {
  const ReadFile read = ReadTbx(
      InVersion2("<termEntry id=\"c\"><descrip>of a program</descrip><langSet xml:lang=\"en\">"
                 "<tig><term>a</term><admin>b</admin></tig></langSet></termEntry>"));
  for (const TbxVersion version : {TbxVersion::k2, TbxVersion::k3}) {
    const std::string file = WriteTbx(version, read);
    EXPECT_NE(file.find("<descrip type=\"\">of a program</descrip>"), std::string::npos) << file;
    EXPECT_NE(file.find("<admin type=\"\">b</admin>"), std::string::npos) << file;
    EXPECT_EQ(ReadTbx(file).Only().DebugString(), read.Only().DebugString());
  }
}

TEST(TbxWriterTest, AnIdThatTheRecordMadeUpIsANameOfXml) {
  const v1::Concept concept_ = Parse(
      "name: 'glossaries/g/concepts/2y2zeqzjb3wzvsuo' "
      "relations { type: 'related' target: 'glossaries/g/concepts/3og4iwvrnt4jrz7t' } "
      "languages { language_tag: 'en' terms { text: 'a' } }");
  const std::string file = WriteTbx(TbxVersion::k2, concept_);
  EXPECT_NE(file.find("<termEntry id=\"_x0032_y2zeqzjb3wzvsuo\">"), std::string::npos);
  EXPECT_NE(file.find("target=\"_x0033_og4iwvrnt4jrz7t\""), std::string::npos);
  EXPECT_EQ(ReadTbx(file).concepts[0].id, "2y2zeqzjb3wzvsuo");
  EXPECT_EQ(ReadTbx(file).Only().relations(0).target(), "3og4iwvrnt4jrz7t");
}

TEST(TbxWriterTest, AConceptsFieldsStandInTheOrderOfTheSchema) {
  const std::string body = BodyOf(WriteTbx(
      TbxVersion::k2,
      Parse("labels: 'l' definitions { text: 'd' source: 's' language_tag: 'zh-Hant-TW' } "
            "notes { text: 'n' } relations { type: 'broader' target: 'c2' } "
            "references { type: 'xGraphic' target: 'http://a/b' text: 'p' } "
            "properties { name: 'transacGrp' value: 'transac:transactionType=origination\\ndate="
            "2020-01-01' } languages { language_tag: 'en' terms { text: 'a' } }")));
  EXPECT_EQ(body,
            "<termEntry><admin type=\"x-label\">l</admin><descripGrp><descrip type=\"definition\" "
            "xml:lang=\"zh-TW\">d</descrip><admin type=\"source\">s</admin></descripGrp><note>n"
            "</note><descrip type=\"relatedConceptBroader\" target=\"c2\"/><xref type=\"xGraphic\" "
            "target=\"http://a/b\">p</xref><transacGrp><transac type=\"transactionType\">"
            "origination</transac><date>2020-01-01</date></transacGrp><langSet xml:lang=\"en\">"
            "<tig><term>a</term></tig></langSet></termEntry>");
}

TEST(TbxWriterTest, ATermsNotesStandBeforeAllElse) {
  const std::string body = BodyOf(WriteTbx(
      TbxVersion::k3,
      Parse("name: 'x/y' languages { language_tag: 'ja' terms { text: 'a' status: "
            "TERM_STATUS_PREFERRED type: 'acronym' reading: 'え' usage_note: 'u' source: 's' "
            "contexts { text: 'c' } notes { text: 'n' } properties { name: 'admin:customerSubset' "
            "value: 'C' } properties { name: 'termNote:register' value: 'r' } } }")));
  EXPECT_EQ(body,
            "<conceptEntry id=\"y\"><langSec xml:lang=\"ja\"><termSec><term>a</term><termNote "
            "type=\"administrativeStatus\">preferredTerm-admn-sts</termNote><termNote "
            "type=\"termType\">acronym</termNote><termNote type=\"usageNote\">u</termNote>"
            "<termNote type=\"register\">r</termNote><admin type=\"reading\">え</admin><admin "
            "type=\"source\">s</admin><descrip type=\"context\">c</descrip><note>n</note><admin "
            "type=\"customerSubset\">C</admin></termSec></langSec></conceptEntry>");
}

TEST(TbxWriterTest, AGroupOfATermsNoteNeedsAnNtigInVersion2) {
  const v1::Concept concept_ = Parse(
      "name: 'x/y' languages { language_tag: 'en' terms { text: 'a' part_of_speech: 'noun' "
      "properties { name: 'partOfSpeech/admin:source' value: 'S' } } }");
  EXPECT_NE(BodyOf(WriteTbx(TbxVersion::k2, concept_))
                .find("<ntig><termGrp><term>a</term><termNoteGrp><termNote type=\"partOfSpeech\">"
                      "noun</termNote><admin type=\"source\">S</admin></termNoteGrp></termGrp>"
                      "</ntig>"),
            std::string::npos);
  EXPECT_NE(BodyOf(WriteTbx(TbxVersion::k3, concept_)).find("<termSec><term>a</term><termNoteGrp>"),
            std::string::npos);
}

TEST(TbxWriterTest, WeblatesWordForAForbiddenTermStaysInVersion2) {
  const v1::Concept concept_ = Parse(
      "name: 'x/y' languages { language_tag: 'en' terms { text: 'a' raw_status: 'forbidden' "
      "status: TERM_STATUS_FORBIDDEN } }");
  EXPECT_NE(WriteTbx(TbxVersion::k2, concept_).find("\"administrativeStatus\">forbidden<"),
            std::string::npos);
  const std::string three = WriteTbx(TbxVersion::k3, concept_);
  EXPECT_NE(three.find("\"administrativeStatus\">deprecatedTerm-admn-sts<"), std::string::npos);
  EXPECT_EQ(FirstTerm(ReadTbx(three).Only()).status(), v1::TERM_STATUS_FORBIDDEN);
}

TEST(TbxWriterTest, AStatusWithoutAWordGetsOne) {
  for (const TbxVersion version : {TbxVersion::k2, TbxVersion::k3}) {
    for (const v1::TermStatus status : {v1::TERM_STATUS_CANDIDATE, v1::TERM_STATUS_PREFERRED,
                                        v1::TERM_STATUS_DEPRECATED, v1::TERM_STATUS_FORBIDDEN}) {
      v1::Concept concept_ = Parse(kPlain);
      concept_.mutable_languages(0)->mutable_terms(0)->set_status(status);
      // A word that people have overruled since.
      concept_.mutable_languages(0)->mutable_terms(0)->set_raw_status("admitted");
      EXPECT_EQ(FirstTerm(ReadTbx(WriteTbx(version, concept_)).Only()).status(), status);
    }
  }
  // A term of which nothing was said is admitted, and needs no word.
  v1::Concept concept_ = Parse(kPlain);
  concept_.mutable_languages(0)->mutable_terms(0)->set_status(v1::TERM_STATUS_ADMITTED);
  EXPECT_EQ(WriteTbx(TbxVersion::k2, concept_), WriteTbx(TbxVersion::k2, Parse(kPlain)));
}

TEST(TbxWriterTest, PropertiesOfOtherFormatsAreAdmins) {
  const std::string file = WriteTbx(
      TbxVersion::k2, Parse("properties { name: 'src:comment' value: 'c' } properties { name: "
                            "'date' value: 'soon' } languages { language_tag: 'en' terms { text: "
                            "'a' } }"));
  EXPECT_EQ(BodyOf(file).find("<termEntry><admin type=\"src:comment\">c</admin><admin "
                              "type=\"date\">soon</admin>"),
            0u);
  EXPECT_EQ(PropertiesOf(ReadTbx(file).Only())["admin:src:comment"], "c");
}

TEST(TbxWriterTest, WhatTheVersionHasNoPlaceForStandsUnderItsOwnName) {
  const v1::Concept concept_ = Parse(
      "name: 'x/y' notes { text: 'n' } properties { name: 'note[1]/@from' value: 't' } "
      "properties { name: '@cid' value: '7' } properties { name: 'note[9]/@id' value: 'z' } "
      "languages { language_tag: 'en' terms { text: 'a' } }");
  EXPECT_NE(WriteTbx(TbxVersion::k2, concept_).find("<note from=\"t\">n</note>"),
            std::string::npos);
  for (const TbxVersion version : {TbxVersion::k2, TbxVersion::k3}) {
    const std::string file = WriteTbx(version, concept_);
    auto properties = PropertiesOf(ReadTbx(file).Only());
    EXPECT_EQ(properties, PropertiesOf(concept_)) << file;
  }
}

TEST(TbxWriterTest, SectionsOfNoLanguageAreWrittenAgain) {
  const ReadFile read = ReadTbx(
      InVersion2("<termEntry id=\"c\"><langSet xml:lang=\"mul\"><tig><term>Canis</term></tig><tig>"
                 "<term>Lupus</term></tig></langSet><langSet xml:lang=\"en\"><tig><term>dog"
                 "</term></tig></langSet></termEntry>"));
  EXPECT_NE(BodyOf(WriteTbx(TbxVersion::k3, read))
                .find("<langSec xml:lang=\"mul\"><termSec><term>Canis</term></termSec><termSec>"
                      "<term>Lupus</term></termSec></langSec>"),
            std::string::npos);
}

TEST(TbxWriterTest, TheHeaderIsThatOfTheCollection) {
  const ReadFile read = ReadTbx(
      "<martif type=\"TBX\" xml:lang=\"fr\"><martifHeader><fileDesc><titleStmt><title>T</title>"
      "</titleStmt><publicationStmt><p>P</p></publicationStmt><sourceDesc><p>one</p><p "
      "type=\"DCSName\">d</p></sourceDesc></fileDesc><encodingDesc><p type=\"XCSURI\">x.xcs</p>"
      "</encodingDesc><revisionDesc><change><p>R</p></change></revisionDesc></martifHeader><text>"
      "<body><termEntry id=\"c\"><langSet xml:lang=\"en\"><tig><term>a</term></tig></langSet>"
      "</termEntry></body><back><refObjectList type=\"respPerson\"><refObject id=\"1\"><item "
      "type=\"fn\">Ann</item></refObject></refObjectList></back></text></martif>");
  for (const TbxVersion version : {TbxVersion::k2, TbxVersion::k3}) {
    const std::string file = WriteTbx(version, read);
    const v1::Collection back = ReadTbx(file).collection;
    EXPECT_EQ(back.title(), "T");
    EXPECT_EQ(back.description(), "one");
    auto properties = PropertiesOf(back);
    for (const char* name : {"DCSName", "XCSURI", "publicationStmt", "revisionDesc", "@xml:lang",
                             "refObject:respPerson[id=1]"}) {
      EXPECT_EQ(properties[name], PropertiesOf(read.collection)[name]) << name << " in " << file;
    }
  }
}

TEST(TbxWriterTest, AGlossaryWithoutConceptsIsAWholeFile) {
  for (const TbxVersion version : {TbxVersion::k2, TbxVersion::k3}) {
    const ReadFile read = ReadTbx(WriteTbx(version, ReadFile()));
    EXPECT_TRUE(read.status.ok());
    EXPECT_TRUE(read.concepts.empty());
  }
}

TEST(TbxWriterTest, EvidenceAndConflictsAreCountedAsLost) {
  Losses losses;
  WriteTbx(TbxVersion::k2,
           Parse("evidence { source: 'a' } evidence { source: 'b' } conflicts: 'c' "
                 "languages { language_tag: 'en' terms { text: 'a' } }"),
           &losses);
  EXPECT_EQ(losses, (Losses{{"evidence", 2}, {"conflict", 1}}));
}

TEST(TbxWriterTest, AnErrorOfTheSinkEndsTheWriting) {
  const auto writer =
      MakeTbxWriter(TbxVersion::k2, {}, [](std::string_view) { return Unavailable("full"); });
  EXPECT_TRUE(writer->Write(Parse(kPlain)).ok());  // gathered
  EXPECT_EQ(writer->Finish().code(), Code::kUnavailable);
}

}  // namespace
}  // namespace crosswalk::exchange::tbx
