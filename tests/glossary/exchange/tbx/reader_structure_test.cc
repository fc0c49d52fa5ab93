// Which entries, sections and terms are read from files of every version and shape.
#include <gtest/gtest.h>

#include "tests/glossary/exchange/tbx/tbx_file.h"

namespace crosswalk::exchange::tbx {
namespace {

constexpr const char* kTwoTerms =
    "<termEntry id=\"c1\"><langSet xml:lang=\"en\"><tig><term>hash</term></tig></langSet>"
    "<langSet xml:lang=\"ja\"><tig><term>ハッシュ</term></tig></langSet></termEntry>";

TEST(TbxReaderTest, TigAndNtigAreReadSideBySide) {
  const v1::Concept concept_ =
      ReadTbx(InVersion2("<termEntry><langSet xml:lang=\"en\"><tig><term>one</term></tig><ntig>"
                         "<termGrp><term>two</term><termNote type=\"partOfSpeech\">noun</termNote>"
                         "</termGrp><descrip type=\"context\">two of them</descrip></ntig>"
                         "</langSet></termEntry>"))
          .Only();
  ASSERT_EQ(concept_.languages(0).terms_size(), 2);
  const v1::Term& two = concept_.languages(0).terms(1);
  EXPECT_EQ(two.text(), "two");
  EXPECT_EQ(two.part_of_speech(), "noun");
  EXPECT_EQ(two.contexts(0).text(), "two of them");
}

TEST(TbxReaderTest, AllVersionsGiveTheSameConcept) {
  const v1::Concept two = ReadTbx(InVersion2(kTwoTerms)).Only();
  const v1::Concept three =
      ReadTbx(InVersion3("<conceptEntry id=\"c1\"><langSec xml:lang=\"en\"><termSec><term>hash"
                         "</term></termSec></langSec><langSec xml:lang=\"ja\"><termSec>"
                         "<term>ハッシュ</term></termSec></langSec></conceptEntry>"))
          .Only();
  const v1::Concept min =
      ReadTbx(
          "<TBX dialect=\"TBX-Min\"><header><id>m</id></header><body><conceptEntry id=\"c1\">"
          "<langGroup xml:lang=\"en\"><termGroup><term>hash</term></termGroup></langGroup>"
          "<langGroup xml:lang=\"ja\"><termGroup><term>ハッシュ</term></termGroup></langGroup>"
          "</conceptEntry></body></TBX>")
          .Only();
  EXPECT_EQ(two.SerializeAsString(), three.SerializeAsString());
  EXPECT_EQ(two.SerializeAsString(), min.SerializeAsString());
  EXPECT_EQ(two.languages(1).terms(0).language_tag(), "ja");
}

TEST(TbxReaderTest, TheNamespaceOfVersion3OnARootOfVersion2IsNoMatter) {
  const ReadFile read = ReadTbx(
      "<martif type=\"TBX\" xmlns=\"urn:iso:std:iso:30042:ed-2\"><text>"
      "<body>" +
      std::string(kTwoTerms) + "</body></text></martif>");
  EXPECT_EQ(read.CountTerms(), 2u);
}

TEST(TbxReaderTest, IdAndLineAreThoseOfTheEntry) {
  const ReadFile read = ReadTbx(
      InVersion2("\n\n<termEntry id=\"vít-0\"><langSet xml:lang=\"cs\"><tig><term>a</term></tig>"
                 "</langSet></termEntry>\n<termEntry><langSet xml:lang=\"cs\"><tig><term>b</term>"
                 "</tig></langSet></termEntry>"));
  ASSERT_EQ(read.concepts.size(), 2u);
  EXPECT_EQ(read.concepts[0].id, "vít-0");
  EXPECT_EQ(read.concepts[0].line, 3u);
  EXPECT_EQ(read.concepts[1].id, "");
  EXPECT_EQ(read.concepts[1].line, 4u);
}

TEST(TbxReaderTest, ATagIsReadFromLangToo) {
  const v1::Concept concept_ =
      ReadTbx(
          "<martif type=\"TBX\" lang=\"en\"><text><body><termEntry><langSet lang=\"zh_Hant\">"
          "<tig><term>廣</term></tig></langSet></termEntry></body></text></martif>")
          .Only();
  EXPECT_EQ(concept_.languages(0).language_tag(), "zh_Hant");
  EXPECT_EQ(FirstTerm(concept_).language_tag(), "zh_Hant");
}

TEST(TbxReaderTest, SectionsOfOneLanguageAreOne) {
  const v1::Concept concept_ =
      ReadTbx(InVersion2("<termEntry><langSet xml:lang=\"en-us\"><tig><term>a</term></tig>"
                         "</langSet><langSet xml:lang=\"ja\"><tig><term>b</term></tig></langSet>"
                         "<langSet xml:lang=\"en_US\"><tig><term>c</term></tig></langSet>"
                         "</termEntry>"))
          .Only();
  ASSERT_EQ(concept_.languages_size(), 2);
  ASSERT_EQ(concept_.languages(0).terms_size(), 2);
  EXPECT_EQ(concept_.languages(0).terms(1).text(), "c");
  EXPECT_EQ(concept_.languages(0).terms(1).language_tag(), "en_US");
}

TEST(TbxReaderTest, TermsOfNoLanguageAreSkippedAndKeptAsProperties) {
  const ReadFile read = ReadTbx(
      InVersion2("<termEntry id=\"c7\"><langSet xml:lang=\"mul\"><tig><term>Canis</term>"
                 "<termNote type=\"partOfSpeech\">noun</termNote></tig><tig><term>Lupus</term>"
                 "</tig></langSet><langSet xml:lang=\"en\"><tig><term>dog</term></tig></langSet>"
                 "</termEntry>"));
  ASSERT_EQ(read.skipped.size(), 2u);
  EXPECT_EQ(read.skipped[0], "1: concept c7: \"mul\" is no language");
  const v1::Concept concept_ = read.Only();
  EXPECT_EQ(concept_.languages_size(), 1);
  ASSERT_EQ(concept_.properties_size(), 2);
  EXPECT_EQ(concept_.properties(0).name(), "langSet[xml:lang=mul]");
  EXPECT_EQ(concept_.properties(0).value(), "tig\n>term=Canis\n>termNote:partOfSpeech=noun");
  EXPECT_EQ(concept_.properties(1).value(), "tig\n>term=Lupus");
}

TEST(TbxReaderTest, ATagThatIsNoneAtAllIsNoLanguageEither) {
  for (const char* tag : {"klingon", "x-none", "*all*", "", "zh tw!"}) {
    const ReadFile read = ReadTbx(
        InVersion2("<termEntry><langSet xml:lang=\"" + std::string(tag) +
                   "\"><tig><term>a</term></tig></langSet><langSet xml:lang=\"en\"><tig><term>b"
                   "</term></tig></langSet></termEntry>"));
    EXPECT_EQ(read.skipped.size(), 1u) << tag;
    EXPECT_EQ(read.CountTerms(), 1u) << tag;
  }
}

TEST(TbxReaderTest, EmptyTermsAreSkippedWithTheirSections) {
  const ReadFile read =
      ReadTbx(InVersion2("<termEntry id=\"c1\"><langSet xml:lang=\"en\"><tig><term>a</term></tig>"
                         "</langSet><langSet xml:lang=\"lzh\"><tig><term/></tig></langSet>"
                         "<langSet xml:lang=\"ja\"><tig><term> \n </term></tig><tig/></langSet>"
                         "</termEntry>"));
  EXPECT_EQ(read.skipped.size(), 3u);
  EXPECT_EQ(read.skipped[0], "1: concept c1: lzh: the term is empty");
  EXPECT_EQ(read.Only().languages_size(), 1);
}

TEST(TbxReaderTest, AnEntryWithoutTermsIsSkipped) {
  const ReadFile read =
      ReadTbx(InVersion2("\n<termEntry id=\"c1\"><descrip type=\"definition\">x"
                         "</descrip></termEntry>" +
                         std::string(kTwoTerms)));
  EXPECT_EQ(read.skipped, std::vector<std::string>{"2: concept c1: there is no term"});
  EXPECT_EQ(read.concepts.size(), 1u);
}

TEST(TbxReaderTest, TheSecondTermOfASectionOfTermsIsATermOfItsOwn) {
  const v1::Concept concept_ =
      ReadTbx(InVersion3("<conceptEntry id=\"c1\"><langSec xml:lang=\"en\"><termSec><term>a</term>"
                         "<term>b</term><termNote type=\"partOfSpeech\">noun</termNote></termSec>"
                         "</langSec></conceptEntry>"))
          .Only();
  ASSERT_EQ(concept_.languages(0).terms_size(), 2);
  EXPECT_EQ(concept_.languages(0).terms(1).part_of_speech(), "noun");
}

TEST(TbxReaderTest, ATermRightInItsLanguageIsRead) {
  const ReadFile read = ReadTbx(
      InVersion2("<termEntry><langSet xml:lang=\"en\"><term>a</term><term>b</term><term/></langSet>"
                 "</termEntry>"));
  EXPECT_EQ(read.CountTerms(), 2u);
  EXPECT_EQ(read.skipped.size(), 1u);
}

TEST(TbxReaderTest, TextOfMarkupStaysAndAWarningSaysSo) {
  const ReadFile read = ReadTbx(InVersion2(
      "<termEntry><langSet xml:lang=\"en\"><tig><term>H<hi type=\"subscript\">2</hi>O</term>"
      "<note>see <foreign xml:lang=\"la\">aqua <hi>pura</hi></foreign>!</note></tig></langSet>"
      "</termEntry>"));
  const v1::Concept concept_ = read.Only();
  EXPECT_EQ(FirstTerm(concept_).text(), "H2O");
  EXPECT_EQ(FirstTerm(concept_).notes(0).text(), "see aqua pura!");
  EXPECT_EQ(read.warned.size(), 1u);
}

TEST(TbxReaderTest, WhatHasNoPlaceIsSkippedAndNothingElseIsLost) {
  const ReadFile read = ReadTbx(
      "<martif type=\"TBX\"><text><admin type=\"x\">y</admin><body><termEntry id=\"c1\">stray"
      "<tig><term>nowhere</term></tig><langSet xml:lang=\"en\"><tig><term>a</term><tig><term>b"
      "</term></tig></tig><langSet xml:lang=\"ja\"/></langSet><termEntry/></termEntry></body>"
      "</text></martif>");
  EXPECT_EQ(read.CountTerms(), 1u);
  EXPECT_EQ(read.skipped.size(), 6u);
  EXPECT_EQ(PropertiesOf(read.Only())["langSet"], "tig\n>term=nowhere");
}

TEST(TbxReaderTest, AnotherRootIsNoTbx) {
  const ReadFile read = ReadTbx("\n<tmx version=\"1.4\"/>");
  EXPECT_EQ(read.status.message(), "2:1: the root element is \"tmx\", not martif, tbx or TBX");
  EXPECT_FALSE(ReadTbx("").status.ok());
}

TEST(TbxReaderTest, AFileThatEndsTooEarlyGivesWhatStoodBeforeWhereProblemsPass) {
  const std::string file = InVersion2(kTwoTerms);
  const std::string cut = file.substr(0, file.find("</body>"));
  EXPECT_FALSE(ReadTbx(cut).status.ok());
  const ReadFile read = ReadTbx(cut, {.is_partial = true});
  EXPECT_TRUE(read.status.ok());
  EXPECT_EQ(read.concepts.size(), 1u);
  EXPECT_EQ(read.problems.size(), 1u);
}

TEST(TbxReaderTest, ATextWithoutEndIsNotGathered) {
  const std::string file =
      InVersion2("\n<termEntry id=\"big\"><langSet xml:lang=\"en\"><tig><term>" +
                 std::string(200000, 'x') + "</term></tig></langSet></termEntry>" + kTwoTerms);
  const ReadFile refused = ReadTbx(file);
  EXPECT_NE(refused.status.message().find("concept big: <term> is longer than 65536 bytes"),
            std::string::npos);
  EXPECT_EQ(refused.status.message().substr(0, 2), "2:");
  const ReadFile read = ReadTbx(file, {.step = 1000, .is_partial = true});
  EXPECT_EQ(read.problems.size(), 1u);
  ASSERT_EQ(read.concepts.size(), 1u);
  EXPECT_EQ(read.concepts[0].id, "c1");
}

TEST(TbxReaderTest, AnEntryWithoutEndIsNotGathered) {
  std::string entry = "<termEntry id=\"big\"><langSet xml:lang=\"en\">";
  for (int i = 0; i < 3000; ++i) {
    entry += "<tig><term>" + std::string(100, 'x') + std::to_string(i) + "</term></tig>";
  }
  entry += "</langSet></termEntry>";
  ReadManner manner{.is_partial = true};
  manner.limits.concept_bytes = 50000;
  const ReadFile read = ReadTbx(InVersion2(entry + kTwoTerms), manner);
  ASSERT_EQ(read.problems.size(), 1u);
  EXPECT_NE(read.problems[0].find("concept big: it is longer than 50000 bytes"), std::string::npos);
  EXPECT_EQ(read.concepts.size(), 1u);
}

TEST(TbxReaderTest, AHeaderWithoutEndIsNotGathered) {
  ReadManner manner{.is_partial = true};
  manner.limits.concept_bytes = 1000;
  const ReadFile read =
      ReadTbx("<martif><martifHeader><fileDesc><sourceDesc><p>" + std::string(5000, 'x') +
                  "</p></sourceDesc></fileDesc></martifHeader><text><body>" + kTwoTerms +
                  "</body></text></martif>",
              manner);
  EXPECT_EQ(read.problems.size(), 1u);
  EXPECT_EQ(read.concepts.size(), 1u);
}

TEST(TbxReaderTest, WhereTheBytesAreCutIsNoMatter) {
  const std::string file = InVersion2(kTwoTerms);
  for (std::size_t step = 1; step < 40; ++step) {
    EXPECT_EQ(ReadTbx(file, {.step = step}).Only().SerializeAsString(),
              ReadTbx(file).Only().SerializeAsString());
  }
}

TEST(TbxHeaderTest, TitleDescriptionAndTheRestOfTheHeaderAreTheCollection) {
  const v1::Collection collection =
      ReadTbx(
          "<martif type=\"TBX\" xml:lang=\"en\"><martifHeader><fileDesc><titleStmt><title>T"
          "</title><note>n</note></titleStmt><publicationStmt><p>1999</p></publicationStmt>"
          "<sourceDesc><p>one</p><p type=\"DCSName\">d.xml</p><p>two <hi>words</hi></p>"
          "</sourceDesc></fileDesc><encodingDesc><p type=\"XCSURI\">a.xcs</p></encodingDesc>"
          "<revisionDesc><change><p>made</p></change></revisionDesc></martifHeader><text>"
          "<body/></text></martif>")
          .collection;
  EXPECT_EQ(collection.title(), "T");
  EXPECT_EQ(collection.description(), "one\ntwo words");
  EXPECT_EQ(collection.notes(0).text(), "n");
  auto properties = PropertiesOf(collection);
  EXPECT_EQ(properties["@type"], "TBX");
  EXPECT_EQ(properties["@xml:lang"], "en");
  EXPECT_EQ(properties["DCSName"], "d.xml");
  EXPECT_EQ(properties["XCSURI"], "a.xcs");
  EXPECT_EQ(properties["publicationStmt"], "1999");
  EXPECT_EQ(properties["revisionDesc"], "made");
}

TEST(TbxHeaderTest, TheHeaderOfTbxMinIsReadLikewise) {
  const v1::Collection collection =
      ReadTbx(
          "<TBX dialect=\"TBX-Min\"><header><id>My terms</id><description>Of 2013"
          "</description><languages source=\"de\" target=\"en\"/><creator>K</creator>"
          "</header><body/></TBX>")
          .collection;
  EXPECT_EQ(collection.title(), "My terms");
  EXPECT_EQ(collection.description(), "Of 2013");
  auto properties = PropertiesOf(collection);
  EXPECT_EQ(properties["languages@source"], "de");
  EXPECT_EQ(properties["creator"], "K");
  EXPECT_EQ(properties["@dialect"], "TBX-Min");
}

TEST(TbxHeaderTest, ASourceWithoutParagraphsIsTheDescription) {
  EXPECT_EQ(ReadTbx("<martif><martifHeader><fileDesc><sourceDesc> words </sourceDesc></fileDesc>"
                    "</martifHeader></martif>")
                .collection.description(),
            "words");
}

TEST(TbxHeaderTest, PersonsOfTheBackMatterAreKept) {
  const v1::Collection collection =
      ReadTbx(
          "<tbx><text><body/><back><refObjectSec type=\"respPerson\"><refObject id=\"p1\">"
          "<item type=\"fn\">Ann</item><item type=\"role\">editor</item></refObject>"
          "</refObjectSec></back></text></tbx>")
          .collection;
  EXPECT_EQ(PropertiesOf(collection)["refObject:respPerson[id=p1]"],
            "item:fn=Ann\nitem:role=editor");
}

}  // namespace
}  // namespace crosswalk::exchange::tbx
