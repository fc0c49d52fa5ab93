// What each data category becomes.
#include <gtest/gtest.h>

#include "tests/glossary/exchange/tbx/tbx_file.h"

namespace crosswalk::exchange::tbx {
namespace {

// A concept with fields of its own, of its section and of its term.
v1::Concept Read2(const std::string& of_concept, const std::string& of_language = "",
                  const std::string& of_term = "") {
  return ReadTbx(InVersion2("<termEntry>" + of_concept + "<langSet xml:lang=\"ja\">" + of_language +
                            "<tig><term>広</term>" + of_term + "</tig></langSet></termEntry>"))
      .Only();
}

v1::Term ReadTerm(const std::string& of_term) { return FirstTerm(Read2("", "", of_term)); }

v1::Concept Read3(const std::string& of_concept, const std::string& of_term = "") {
  return ReadTbx(InVersion3("<conceptEntry id=\"c\">" + of_concept +
                            "<langSec xml:lang=\"ja\"><termSec><term>広</term>" + of_term +
                            "</termSec></langSec></conceptEntry>"))
      .Only();
}

TEST(TbxFieldTest, SubjectFieldsDefinitionsAndNotesOfAConcept) {
  const v1::Concept concept_ = Read2(
      "<descrip type=\"subjectField\">software</descrip><descrip type=\"subjectField\">76, 04"
      "</descrip><descripGrp><descrip type=\"definition\">a <hi>thing</hi></descrip>"
      "<admin type=\"source\">ISO 1</admin></descripGrp><note>mind it</note>");
  EXPECT_EQ(concept_.subject_fields_size(), 2);
  EXPECT_EQ(concept_.subject_fields(1), "76, 04");
  ASSERT_EQ(concept_.definitions_size(), 1);
  EXPECT_EQ(concept_.definitions(0).text(), "a thing");
  EXPECT_EQ(concept_.definitions(0).source(), "ISO 1");
  EXPECT_EQ(concept_.definitions(0).type(), "");
  EXPECT_EQ(concept_.notes(0).text(), "mind it");
  EXPECT_EQ(concept_.properties_size(), 0);
}

TEST(TbxFieldTest, ElementsOfModulesAreTheSameCategories) {
  const v1::Concept dca = Read3(
      "<descrip type=\"subjectField\">s</descrip><xref type=\"xGraphic\" target=\"http://a/b\">p"
      "</xref><transacGrp><transac type=\"transactionType\">origination</transac><date>2020-01-02"
      "</date><transacNote type=\"responsibility\" target=\"p1\">Ann</transacNote></transacGrp>",
      "<termNote type=\"partOfSpeech\">noun</termNote><termNote type=\"administrativeStatus\">"
      "preferredTerm-admn-sts</termNote><termNote type=\"termType\">acronym</termNote>"
      "<admin type=\"customerSubset\">C</admin><admin type=\"reading\">ひろ</admin><descripGrp>"
      "<descrip type=\"context\">in use</descrip><admin type=\"source\">B</admin></descripGrp>"
      "<termNote type=\"grammaticalNumber\">mass</termNote>");
  const v1::Concept dct = Read3(
      "<min:subjectField>s</min:subjectField><basic:xGraphic target=\"http://a/b\">p"
      "</basic:xGraphic><transacGrp><basic:transactionType>origination</basic:transactionType>"
      "<date>2020-01-02</date><basic:responsibility target=\"p1\">Ann</basic:responsibility>"
      "</transacGrp>",
      "<min:partOfSpeech>noun</min:partOfSpeech><min:administrativeStatus>preferredTerm-admn-sts"
      "</min:administrativeStatus><basic:termType>acronym</basic:termType><min:customerSubset>C"
      "</min:customerSubset><ling:reading>ひろ</ling:reading><descripGrp><basic:context>in use"
      "</basic:context><basic:source>B</basic:source></descripGrp><ling:grammaticalNumber>mass"
      "</ling:grammaticalNumber>");
  EXPECT_EQ(dca.DebugString(), dct.DebugString());
  const v1::Term& term = FirstTerm(dct);
  EXPECT_EQ(term.type(), "acronym");
  EXPECT_EQ(term.reading(), "ひろ");
  EXPECT_EQ(term.contexts(0).source(), "B");
  EXPECT_EQ(PropertiesOf(term)["termNote:grammaticalNumber"], "mass");
  EXPECT_EQ(dct.references(0).target(), "http://a/b");
  EXPECT_EQ(PropertiesOf(dct)["transacGrp"],
            "transac:transactionType=origination\ndate=2020-01-02\n"
            "transacNote:responsibility[target=p1]=Ann");
}

TEST(TbxFieldTest, AnElementOfAnUnknownModuleIsAProperty) {
  const v1::Concept concept_ = Read3("<x xmlns=\"urn:mine\" metaType=\"descrip\">a</x>",
                                     "<y xmlns=\"urn:mine\" k=\"v\">b</y>");
  EXPECT_EQ(PropertiesOf(concept_)["descrip:x"], "a");
  EXPECT_EQ(PropertiesOf(FirstTerm(concept_))["admin:y[k=v]"], "b");
}

TEST(TbxFieldTest, FieldsOfATerm) {
  const v1::Term term = ReadTerm(
      "<termNote type=\"partOfSpeech\">noun</termNote><termNote type=\"termType\">variant"
      "</termNote><termNote type=\"x-reading\">ひろ</termNote><descrip type=\"Usage note\">rare"
      "</descrip><admin type=\"source\">EDICT</admin><descrip type=\"context\">c1</descrip>"
      "<descrip type=\"sampleSentence\">c2</descrip><descrip type=\"definition\">d</descrip>"
      "<note>n</note>");
  EXPECT_EQ(term.part_of_speech(), "noun");
  EXPECT_EQ(term.type(), "variant");
  EXPECT_EQ(term.reading(), "ひろ");
  EXPECT_EQ(term.usage_note(), "rare");
  EXPECT_EQ(term.source(), "EDICT");
  ASSERT_EQ(term.contexts_size(), 2);
  EXPECT_EQ(term.contexts(0).type(), "");
  EXPECT_EQ(term.contexts(1).type(), "sampleSentence");
  ASSERT_EQ(term.notes_size(), 2);
  EXPECT_EQ(term.notes(0).type(), "definition");
  EXPECT_EQ(term.properties_size(), 0);
}

TEST(TbxFieldTest, ASecondValueOfASingleFieldIsAProperty) {
  const v1::Term term =
      ReadTerm("<termNote type=\"yomi\">ひろ</termNote><termNote type=\"pinyin\">guang</termNote>");
  EXPECT_EQ(term.reading(), "ひろ");
  EXPECT_EQ(PropertiesOf(term)["termNote:pinyin"], "guang");
}

TEST(TbxFieldTest, WhatHasNoFieldIsAPropertyNamedByItsElement) {
  v1::Concept concept_ = Read2(
      "<admin type=\"projectSubset\" target=\"p\">P</admin><descrip type=\"Translation needed\">"
      "yes</descrip>",
      "<descrip type=\"reliabilityCode\">3</descrip><admin type=\"source\">S</admin>",
      "<termNote type=\"geographicalUsage\">JP</termNote><termNote>bare</termNote>");
  EXPECT_EQ(PropertiesOf(concept_)["admin:projectSubset[target=p]"], "P");
  EXPECT_EQ(PropertiesOf(concept_)["descrip:Translation needed"], "yes");
  EXPECT_EQ(PropertiesOf(concept_.languages(0))["descrip:reliabilityCode"], "3");
  EXPECT_EQ(PropertiesOf(concept_.languages(0))["admin:source"], "S");
  EXPECT_EQ(PropertiesOf(FirstTerm(concept_))["termNote:geographicalUsage"], "JP");
  EXPECT_EQ(PropertiesOf(FirstTerm(concept_))["termNote"], "bare");
}

TEST(TbxFieldTest, ANameThatIsTooLongForAPropertyStandsInItsValue) {
  const std::string address = "http://a.b/" + std::string(300, 'x');
  auto properties =
      PropertiesOf(ReadTerm("<xref type=\"xGraphic\" target=\"" + address + "\">p</xref>"));
  EXPECT_EQ(properties["group"], "xref:xGraphic[target=" + address + "]=p");
}

TEST(TbxFieldTest, RelationsHaveTheirTargetOrTheirText) {
  const v1::Concept concept_ = Read2(
      "<descrip type=\"relatedConceptBroader\" target=\"c9\"/><descrip type=\"relatedConcept\">"
      "navigation tree</descrip><ref type=\"cross-reference\" target=\"c3\">see it</ref>");
  ASSERT_EQ(concept_.relations_size(), 3);
  EXPECT_EQ(concept_.relations(0).type(), "broader");
  EXPECT_EQ(concept_.relations(0).target(), "c9");
  EXPECT_EQ(concept_.relations(1).type(), "related");
  EXPECT_EQ(concept_.relations(1).target(), "navigation tree");
  EXPECT_EQ(concept_.relations(2).type(), "crossReference");
  auto properties = PropertiesOf(concept_);
  EXPECT_EQ(properties.size(), 2u);
  EXPECT_EQ(properties.count("relation[2]/@target"), 1u);
  EXPECT_EQ(properties["relation[3]/text"], "see it");
}

TEST(TbxFieldTest, ImagesAndOtherThingsOutsideAreReferences) {
  const v1::Concept concept_ = Read2(
      "<xref type=\"externalCrossReference\" target=\"http://a\">A</xref>"
      "<descrip type=\"figure\" target=\"f1\">F</descrip><xref>http://b</xref>");
  ASSERT_EQ(concept_.references_size(), 3);
  EXPECT_EQ(concept_.references(0).text(), "A");
  EXPECT_EQ(concept_.references(1).type(), "figure");
  EXPECT_EQ(concept_.references(1).target(), "f1");
  EXPECT_EQ(concept_.references(2).target(), "http://b");
}

TEST(TbxFieldTest, WhatStandsBesideAFieldIsKeptUnderItsName) {
  const v1::Concept concept_ = Read2(
      "<descrip type=\"definition\">first</descrip><descripGrp id=\"g\"><descrip "
      "type=\"definition\""
      " id=\"d2\" xml:lang=\"en\">second</descrip><descripNote type=\"definitionType\">short"
      "</descripNote><transacGrp><transac>creation</transac><date>2018-01-12</date></transacGrp>"
      "</descripGrp><note from=\"translator\">n</note>");
  ASSERT_EQ(concept_.definitions_size(), 2);
  EXPECT_EQ(concept_.definitions(1).language_tag(), "en");
  EXPECT_EQ(concept_.definitions(1).type(), "short");
  auto properties = PropertiesOf(concept_);
  EXPECT_EQ(properties["definition[2]/@id"], "d2");
  EXPECT_EQ(properties["definition[2]/@group-id"], "g");
  EXPECT_EQ(properties["definition[2]/transacGrp"],
            "transac:transactionType=creation\ndate=2018-01-12");
  EXPECT_EQ(properties["note[1]/@from"], "translator");
  EXPECT_EQ(properties.size(), 4u);
}

TEST(TbxFieldTest, ALanguageOfAStatementThatIsNoneIsKeptBesideIt) {
  const v1::Concept concept_ = Read2("<descrip type=\"definition\" xml:lang=\"mul\">d</descrip>");
  EXPECT_EQ(concept_.definitions(0).language_tag(), "");
  EXPECT_EQ(PropertiesOf(concept_)["definition[1]/@xml:lang"], "mul");
}

TEST(TbxFieldTest, GroupsOfOneKindAreAsGoodAsTheirParts) {
  const v1::Concept concept_ = Read2(
      "<descripGrp><descrip type=\"a\">1</descrip><descrip type=\"b\">2</descrip></descripGrp>"
      "<adminGrp><admin type=\"sourceIdentifier\">3</admin></adminGrp>");
  auto properties = PropertiesOf(concept_);
  EXPECT_EQ(properties["descrip:a"], "1");
  EXPECT_EQ(properties["descrip:b"], "2");
  EXPECT_EQ(properties["admin:sourceIdentifier"], "3");
}

TEST(TbxFieldTest, AGroupWithoutAFieldStaysTogether) {
  const v1::Concept concept_ =
      Read2("<adminGrp><admin type=\"productSubset\">P</admin><note>since 2</note></adminGrp>");
  EXPECT_EQ(PropertiesOf(concept_)["adminGrp"], "admin:productSubset=P\nnote=since 2");
}

TEST(TbxFieldTest, AnAnnotatedNoteIsANoteWithASource) {
  const v1::Concept concept_ = Read2(
      "<adminGrp><admin type=\"annotatedNote\">n</admin><adminNote type=\"noteSource\">S"
      "</adminNote></adminGrp><admin type=\"annotatedNote\">m</admin>");
  ASSERT_EQ(concept_.notes_size(), 2);
  EXPECT_EQ(concept_.notes(0).source(), "S");
  EXPECT_EQ(concept_.notes(0).type(), "");
  EXPECT_EQ(concept_.notes(1).type(), "annotatedNote");
}

TEST(TbxFieldTest, NotesOfTbxMinWithAKeyAreCategoriesOfTheUser) {
  const v1::Term term = ReadTerm(
      "<noteGrp><note><noteValue>plain</noteValue></note><note><noteKey>src:yomi</noteKey>"
      "<noteValue>ひろ</noteValue></note></noteGrp><customer>SAP</customer>"
      "<termStatus>notRecommended</termStatus>");
  ASSERT_EQ(term.notes_size(), 1);
  EXPECT_EQ(term.notes(0).text(), "plain");
  EXPECT_EQ(PropertiesOf(term)["admin:src:yomi"], "ひろ");
  EXPECT_EQ(PropertiesOf(term)["admin:customerSubset"], "SAP");
  EXPECT_EQ(term.status(), v1::TERM_STATUS_DEPRECATED);
}

TEST(TbxFieldTest, IdentifiersOfTermsAreProperties) {
  const v1::Concept concept_ =
      ReadTbx(InVersion2("<termEntry id=\"c\" cid=\"7\"><langSet xml:lang=\"en\"><tig id=\"t1\">"
                         "<term id=\"u1\">a</term></tig></langSet></termEntry>"))
          .Only();
  EXPECT_EQ(PropertiesOf(FirstTerm(concept_))["@id"], "t1");
  EXPECT_EQ(PropertiesOf(FirstTerm(concept_))["term/@id"], "u1");
  EXPECT_EQ(PropertiesOf(concept_)["@cid"], "7");
}

struct StatusCase {
  const char* notes;  // type=word, several with ;
  v1::TermStatus status;
  const char* raw;
  std::map<std::string, std::string> properties;
};

TEST(TbxStatusTest, EveryWayToSayAStatusIsRead) {
  const StatusCase cases[] = {
      {"administrativeStatus=preferredTerm-admn-sts",
       v1::TERM_STATUS_PREFERRED,
       "preferredTerm-admn-sts",
       {}},
      {"administrativeStatus=supersededTerm-admn-sts",
       v1::TERM_STATUS_DEPRECATED,
       "supersededTerm-admn-sts",
       {}},
      {"administrativeStatus=forbidden", v1::TERM_STATUS_FORBIDDEN, "forbidden", {}},
      {"normativeAuthorization=standardizedTerm",
       v1::TERM_STATUS_ADMITTED,
       "standardizedTerm",
       {{"status/@type", "normativeAuthorization"}}},
      {"usageStatus=preferred",
       v1::TERM_STATUS_PREFERRED,
       "preferred",
       {{"status/@type", "usageStatus"}}},
      {"processStatus=unprocessed", v1::TERM_STATUS_CANDIDATE, "unprocessed", {}},
      {"processStatus=finalized",
       v1::TERM_STATUS_UNSPECIFIED,
       "",
       {{"termNote:processStatus", "finalized"}}},
      {"processStatus=unprocessed;administrativeStatus=admittedTerm-admn-sts",
       v1::TERM_STATUS_ADMITTED,
       "admittedTerm-admn-sts",
       {{"termNote:processStatus", "unprocessed"}}},
      {"administrativeStatus=deprecatedTerm-admn-sts;x-status=forbidden",
       v1::TERM_STATUS_FORBIDDEN,
       "forbidden",
       {}},
      {"x-status=forbidden;administrativeStatus=deprecatedTerm-admn-sts",
       v1::TERM_STATUS_FORBIDDEN,
       "forbidden",
       {}},
      {"administrativeStatus=supersededTerm-admn-sts;usageStatus=obsolete",
       v1::TERM_STATUS_DEPRECATED,
       "obsolete",
       {{"status/@type", "usageStatus"},
        {"termNote:administrativeStatus", "supersededTerm-admn-sts"}}},
      {"normativeAuthorization=legalTerm;administrativeStatus=deprecatedTerm-admn-sts",
       v1::TERM_STATUS_DEPRECATED,
       "deprecatedTerm-admn-sts",
       {{"termNote:normativeAuthorization", "legalTerm"}}},
      {"administrativeStatus=preferredTerm-admn-sts;usageStatus=deprecated",
       v1::TERM_STATUS_PREFERRED,
       "preferredTerm-admn-sts",
       {{"termNote:usageStatus", "deprecated"}}},
  };
  for (const StatusCase& one : cases) {
    std::string fields;
    std::string_view rest = one.notes;
    while (!rest.empty()) {
      const std::string_view note = rest.substr(0, rest.find(';'));
      rest.remove_prefix(std::min(note.size() + 1, rest.size()));
      const std::size_t equals = note.find('=');
      fields.append("<termNote type=\"").append(note.substr(0, equals)).append("\">");
      fields.append(note.substr(equals + 1)).append("</termNote>");
    }
    const v1::Term term = ReadTerm(fields);
    EXPECT_EQ(term.status(), one.status) << one.notes;
    EXPECT_EQ(term.raw_status(), one.raw) << one.notes;
    EXPECT_EQ(PropertiesOf(term), one.properties) << one.notes;
    // What is written in either version says the same.
    ReadFile read;
    read.concepts.emplace_back();
    *read.concepts[0].concept_.add_languages()->add_terms() = term;
    read.concepts[0].concept_.mutable_languages(0)->set_language_tag("ja");
    for (const TbxVersion version : {TbxVersion::k2, TbxVersion::k3}) {
      const std::string file = WriteTbx(version, read);
      const ReadFile again = ReadTbx(file);
      ASSERT_EQ(again.concepts.size(), 1u);
      EXPECT_EQ(Kept(again.concepts[0]).DebugString(), Kept(read.concepts[0]).DebugString())
          << file;
    }
  }
}

}  // namespace
}  // namespace crosswalk::exchange::tbx
