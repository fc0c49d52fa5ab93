// Layouts of tables as the programs of the field, and people, write them.
#include <gmock/gmock.h>

#include <string>

#include "glossary/exchange/table/table.h"
#include "table_sink.h"

namespace crosswalk::exchange {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

TableSink Read(std::string_view file, const ReaderOptions& options = {}) {
  return ReadWith(MakeTableReader, file, options);
}

const v1::Concept& First(const TableSink& read) {
  static const auto* const none = new v1::Concept;
  return read.concepts.empty() ? *none : read.concepts.front().concept_;
}

std::string PropertyOf(const v1::Concept& concept_, std::string_view name) {
  for (const v1::Property& property : concept_.properties()) {
    if (property.name() == name) return property.value();
  }
  return "(none)";
}

TEST(TableReaderTest, SourceAndTargetAreTermsInTheCallersLanguages) {
  const TableSink read = Read("source,target\n軟體,software\n", Between("zh-TW", "en"));
  ASSERT_EQ(read.concepts.size(), 1u);
  EXPECT_EQ(read.term(0, "zh-TW").text(), "軟體");
  EXPECT_EQ(read.term(0, "en").text(), "software");
  EXPECT_EQ(read.term(0, "en").language_tag(), "en");
  EXPECT_EQ(read.concepts[0].id, "");
  EXPECT_EQ(read.concepts[0].line, 2u);
}

TEST(TableReaderTest, WhatTheFileSaysOfItsLanguagesWins) {
  const TableSink read =
      Read("source,target,source_lang,target_lang\n軟體,software,zh-TW,en-US\n檔案,Datei,,de\n",
           Between("zh", "en"));
  EXPECT_EQ(read.term(0, "zh-TW").text(), "軟體");
  EXPECT_EQ(read.term(0, "en-US").text(), "software");
  EXPECT_EQ(read.term(1, "zh").text(), "檔案");
  EXPECT_EQ(read.term(1, "de").text(), "Datei");
}

TEST(TableReaderTest, ALanguageThatIsNoneIsAProblemOfItsLine) {
  const TableSink read =
      Read("source,target,source_lang,target_lang\na,b,klingon,en\nc,d,ja,en\ne,f,,en\n");
  ASSERT_EQ(read.problems.size(), 2u);
  EXPECT_THAT(read.problems[0], HasSubstr("2: "));
  EXPECT_THAT(read.problems[1], HasSubstr("4: the language is missing"));
  EXPECT_EQ(read.concepts.size(), 1u);
}

TEST(TableReaderTest, WithoutAHeaderTheFirstTwoColumnsAreTheCallersLanguages) {
  const TableSink read =
      Read("軟體,software,a note\n\"硬,體\",\"hard\"\"ware\"\n", Between("zh-TW", "en"));
  ASSERT_EQ(read.concepts.size(), 2u);
  EXPECT_EQ(read.concepts[0].line, 1u);
  EXPECT_EQ(First(read).notes(0).text(), "a note");
  EXPECT_EQ(read.term(1, "zh-TW").text(), "硬,體");
  EXPECT_EQ(read.term(1, "en").text(), "hard\"ware");
}

TEST(TableReaderTest, WithoutHeaderAndLanguagesTheErrorSaysWhatToGive) {
  const TableSink read = Read("軟體,software\n");
  EXPECT_FALSE(read.status.ok());
  EXPECT_THAT(read.status.message(), HasSubstr("1: "));
  EXPECT_THAT(read.status.message(), HasSubstr("--source"));
  const TableSink half = Read("source,target\na,b\n", Between("en", ""));
  EXPECT_THAT(half.status.message(), HasSubstr("\"target\""));
  EXPECT_THAT(half.status.message(), HasSubstr("--target"));
}

TEST(TableReaderTest, DeeplsFourColumnsSayTheirLanguagesWithoutAHeader) {
  const TableSink read = Read("檔案,file,zh,en\n\"資料,夾\",folder,zh,en\n");
  ASSERT_EQ(read.concepts.size(), 2u);
  EXPECT_EQ(read.term(0, "zh").text(), "檔案");
  EXPECT_EQ(read.term(1, "en").text(), "folder");
  EXPECT_THAT(First(read).properties(), IsEmpty());
  // A file of one line, and one whose terms are words for fields.
  EXPECT_EQ(Read("檔案,file,zh,en").concepts.size(), 1u);
  EXPECT_EQ(Read("entry,項目,en,ja\nfile,ファイル,en,ja\n").concepts.size(), 2u);
  EXPECT_EQ(Read("id,group,en,ja\n1,x,file,ファイル\n").term(0, "ja").text(), "ファイル");
}

TEST(TableReaderTest, AFirstLineOfTermsIsNoHeader) {
  for (const char* line :
       {"term,用語", "English,英語", "source,ソース", "note,備考", "file,檔案", "status,狀態"}) {
    const TableSink read = Read(std::string(line) + "\nprinter,プリンター\n", Between("en", "ja"));
    EXPECT_EQ(read.concepts.size(), 2u) << line;
  }
}

TEST(TableReaderTest, HeadersInManyLanguagesAreHeaders) {
  for (const char* line : {"source,target", "SRC,TGT", "原文,译文", "原文,訳文",
                           "Source Term,Target Term", "en,ja", "English,Japanese", "英语,日语",
                           "\"English\",\"日本語\"", "en-US,ja_JP", "Original,Translation"}) {
    const TableSink read = Read(std::string(line) + "\nfile,ファイル\n", Between("en", "ja"));
    EXPECT_EQ(read.concepts.size(), 1u) << line;
    EXPECT_TRUE(read.status.ok()) << line << read.status.message();
  }
}

TEST(TableReaderTest, ColumnsOfLanguagesMakeOneConceptALine) {
  const TableSink read = Read(
      "ID;Subject;English;Chinese (Traditional);日本語;zh_CN\n"
      "7;IT;file;檔案;ファイル;文件\n8;;folder;;フォルダ;\n");
  ASSERT_EQ(read.concepts.size(), 2u);
  EXPECT_EQ(read.concepts[0].id, "7");
  EXPECT_THAT(First(read).subject_fields(), ElementsAre("IT"));
  EXPECT_EQ(read.term(0, "en").text(), "file");
  EXPECT_EQ(read.term(0, "zh-Hant").text(), "檔案");
  EXPECT_EQ(read.term(0, "ja").text(), "ファイル");
  EXPECT_EQ(read.term(0, "zh-Hans-CN").text(), "文件");
  EXPECT_EQ(read.concepts[1].concept_.languages_size(), 2);
}

TEST(TableReaderTest, LinesOfOneIdAreOneConceptAndRepeatNothing) {
  const TableSink read = Read(
      "concept "
      "id,domain,en,ja\n1,IT,file,ファイル\n1,IT,file,書類\n2,,pen,ペン\n1,Office,folder,\n");
  ASSERT_EQ(read.concepts.size(), 3u);
  EXPECT_THAT(First(read).subject_fields(), ElementsAre("IT"));
  EXPECT_EQ(First(read).languages(0).terms_size(), 1);
  EXPECT_EQ(read.term(0, "ja", 1).text(), "書類");
  // Lines that do not follow one another come again: who takes them joins them.
  EXPECT_EQ(read.concepts[2].id, "1");
}

TEST(TableReaderTest, OneTermALineTakesItsLanguageFromItsColumn) {
  const TableSink read = Read(
      "Concept ID,Language,Term,Status,Part of Speech,Definition,Note,Owner\n"
      "c1,en,file,preferred,noun,a thing,n1,me\nc1,zh_Hant,檔案,,,一物,,\nc1,mul,X,,,,,\n");
  ASSERT_EQ(read.concepts.size(), 1u);
  const v1::Term term = read.term(0, "en");
  EXPECT_EQ(term.status(), v1::TERM_STATUS_PREFERRED);
  EXPECT_EQ(term.part_of_speech(), "noun");
  EXPECT_EQ(term.notes(0).text(), "n1");
  EXPECT_EQ(term.properties(0).name(), "Owner");
  EXPECT_EQ(First(read).languages(1).definitions(0).text(), "一物");
  EXPECT_EQ(PropertyOf(First(read), "mul"), "X");
}

TEST(TableReaderTest, MateCatsColumnsBelongToTheLanguageInFrontOfThem) {
  const TableSink read = Read(
      "forbidden,DOMAIN,subdomain,Definition,en-GB,Notes,Example of use,it-IT,notes,example of "
      "use\n"
      ",IT,Web,a thing,file,n-en,e-en,archivio,n-it,e-it\nTRUE,,,,home,,,casa,,\nX,,,,,,,gatto,,\n"
      ",IT,,,,only a note,,,,\n");
  ASSERT_EQ(read.concepts.size(), 3u);
  EXPECT_THAT(First(read).subject_fields(), ElementsAre("IT", "Web"));
  EXPECT_EQ(First(read).definitions(0).text(), "a thing");
  EXPECT_EQ(read.term(0, "en-GB").notes(0).text(), "n-en");
  EXPECT_EQ(read.term(0, "it-IT").notes(0).text(), "n-it");
  EXPECT_EQ(read.term(0, "it-IT").contexts(0).text(), "e-it");
  // A forbidden pair forbids the rendering, and a term alone itself.
  EXPECT_EQ(read.term(1, "en-GB").status(), v1::TERM_STATUS_UNSPECIFIED);
  EXPECT_EQ(read.term(1, "it-IT").status(), v1::TERM_STATUS_FORBIDDEN);
  EXPECT_EQ(read.term(2, "it-IT").status(), v1::TERM_STATUS_FORBIDDEN);
  EXPECT_THAT(read.skipped, ElementsAre("5: the line has no term"));
}

TEST(TableReaderTest, TheCallersSourceIsWhatAForbiddenPairTranslates) {
  const TableSink read =
      Read("Forbidden,it,en\n1,casa,home\nno,a,b\nperhaps,c,d\n", Between("en", ""));
  EXPECT_EQ(read.term(0, "it").status(), v1::TERM_STATUS_FORBIDDEN);
  EXPECT_EQ(read.term(0, "en").status(), v1::TERM_STATUS_UNSPECIFIED);
  EXPECT_EQ(read.term(1, "it").status(), v1::TERM_STATUS_UNSPECIFIED);
  EXPECT_EQ(PropertyOf(read.concepts[2].concept_, "Forbidden"), "perhaps");
}

TEST(TableReaderTest, HeadersThatDoNotSayEnoughAreRefused) {
  EXPECT_THAT(Read("en,ja,,it\na,b,,c\n").status.message(), HasSubstr("column 3"));
  EXPECT_THAT(Read("en-ZZ,it-IT,Notes\na,b,c\n").status.message(), HasSubstr("en-ZZ"));
  EXPECT_THAT(Read("term\na\nb\n").status.message(), HasSubstr("columns"));
}

TEST(TableReaderTest, ColumnsAtTheEndMayBeUnnamedAndEmpty) {
  const TableSink read = Read("en,ja,,\na,b,,\nc,d,e,\nf,g,,,,\nh,i,,,j\n");
  EXPECT_EQ(read.concepts.size(), 2u);
  EXPECT_THAT(read.problems, ElementsAre("3: column 3 has text, but no name",
                                         "5: the line has 5 fields, but the first one has 4"));
}

TEST(TableReaderTest, MemoqsEntriesHaveSeveralTermsOfALanguage) {
  const TableSink quoted = Read(
      "Entry_ID;Entry_Subject;Entry_ClientID;Entry_Note;English_Def;English;Term_Info;Term_Example;"
      "English;Term_Info;Term_Example;Chinese_Taiwan;Term_Info\n"
      "12;IT;ACME;entry note;a thing;file;CasePermissive;the file;document;;;檔案;"
      "\"noun;Forbidden\"\n");
  ASSERT_EQ(quoted.concepts.size(), 1u);
  EXPECT_EQ(quoted.concepts[0].id, "12");
  EXPECT_EQ(PropertyOf(First(quoted), "Entry_ClientID"), "ACME");
  EXPECT_EQ(First(quoted).notes(0).text(), "entry note");
  EXPECT_EQ(First(quoted).languages(0).definitions(0).text(), "a thing");
  EXPECT_EQ(quoted.term(0, "en").contexts(0).text(), "the file");
  EXPECT_EQ(quoted.term(0, "en").properties(0).value(), "CasePermissive");
  EXPECT_EQ(quoted.term(0, "en", 1).text(), "document");
  EXPECT_EQ(quoted.term(0, "zh-Hant-TW").status(), v1::TERM_STATUS_FORBIDDEN);
}

TEST(TableReaderTest, WeblatesColumnsKeepTheirMeaning) {
  const TableSink read = Read(
      "\"location\",\"source\",\"target\",\"ID\",\"fuzzy\",\"context\",\"translator_comments\","
      "\"developer_comments\"\n"
      "\"a.c:1\",\"file\",\"檔案\",\"\",\"True\",\"menu\",\"t\",\"d\"\n"
      "\"\",\"pen\",\"\",\"\",\"False\",\"\",\"\",\"\"\n",
      Between("en", "zh-TW"));
  ASSERT_EQ(read.concepts.size(), 1u);
  EXPECT_EQ(read.term(0, "zh-TW").status(), v1::TERM_STATUS_CANDIDATE);
  EXPECT_EQ(read.term(0, "en").text(), "file");
  EXPECT_EQ(PropertyOf(First(read), "location"), "a.c:1");
  EXPECT_EQ(PropertyOf(First(read), "context"), "menu");
  EXPECT_EQ(First(read).notes_size(), 2);
  EXPECT_THAT(read.skipped, ElementsAre("3: the target is empty"));
}

TEST(TableReaderTest, NamesWithALanguageInThemBelongToItsTerm) {
  const TableSink read = Read(
      "Term [en],Description [en],Part of Speech [en],Status [en],Term [ja],Status [ja],Note [ja],"
      "Note [de]\nfile,a thing,noun,preferred,ファイル,deprecated,n,nirgends\n");
  ASSERT_EQ(read.concepts.size(), 1u);
  EXPECT_EQ(read.term(0, "en").status(), v1::TERM_STATUS_PREFERRED);
  EXPECT_EQ(read.term(0, "en").part_of_speech(), "noun");
  EXPECT_EQ(First(read).languages(0).definitions(0).text(), "a thing");
  EXPECT_EQ(read.term(0, "ja").raw_status(), "deprecated");
  EXPECT_EQ(read.term(0, "ja").notes(0).text(), "n");
  EXPECT_EQ(First(read).languages(2).notes(0).text(), "nirgends");
}

TEST(TableReaderTest, ColumnsAboutTheLineBelongToAllOfIt) {
  const TableSink read = Read(
      "No.,en,ja,よみ,品詞,status,備考,出典,例文,使い方,Label,担当\n"
      "1,file,書類,しょるい,名詞,preferred,n,JIS,文,u,L,me\n2,pen,筆,,,forbidden,,,,,,\n");
  ASSERT_EQ(read.concepts.size(), 2u);
  EXPECT_EQ(read.concepts[0].id, "");
  EXPECT_EQ(read.term(0, "ja").reading(), "しょるい");
  EXPECT_EQ(read.term(0, "en").reading(), "");
  EXPECT_EQ(read.term(0, "en").part_of_speech(), "名詞");
  EXPECT_EQ(read.term(0, "en").status(), v1::TERM_STATUS_PREFERRED);
  EXPECT_EQ(read.term(0, "ja").source(), "JIS");
  EXPECT_EQ(read.term(0, "ja").contexts(0).text(), "文");
  EXPECT_EQ(read.term(0, "ja").usage_note(), "u");
  EXPECT_EQ(First(read).notes(0).text(), "n");
  EXPECT_THAT(First(read).labels(), ElementsAre("L"));
  EXPECT_EQ(PropertyOf(First(read), "担当"), "me");
  EXPECT_EQ(PropertyOf(First(read), "No."), "1");
  EXPECT_EQ(read.term(1, "en").status(), v1::TERM_STATUS_UNSPECIFIED);
  EXPECT_EQ(read.term(1, "ja").status(), v1::TERM_STATUS_FORBIDDEN);
}

TEST(TableReaderTest, ATermWithTranslationsIsTheSource) {
  const TableSink pair = Read("term,translation,pos\nfile,檔案,noun\npen,,\n", Between("en", "zh"));
  EXPECT_EQ(pair.term(0, "zh").text(), "檔案");
  EXPECT_EQ(pair.skipped.size(), 1u);
  const TableSink several =
      Read("term,pos,comment,translation_fr,comment_fr,translation_ja\nfile,noun,c,fichier,cf,\n",
           Between("en", ""));
  ASSERT_EQ(several.concepts.size(), 1u);
  EXPECT_EQ(several.term(0, "en").text(), "file");
  EXPECT_EQ(several.term(0, "fr").notes(0).text(), "cf");
  EXPECT_EQ(several.term(0, "en").notes(0).text(), "c");
}

TEST(TableReaderTest, ATermBesideLanguagesIsInTheCallersSource) {
  const std::string file =
      "term;description;casesensitive;forbidden;tags;de;de_description\nfile;d;no;no;t;Datei;dd\n";
  const TableSink read = Read(file, Between("en", ""));
  ASSERT_EQ(read.concepts.size(), 1u);
  EXPECT_EQ(read.term(0, "en").text(), "file");
  EXPECT_EQ(read.term(0, "de").text(), "Datei");
  EXPECT_EQ(First(read).languages(0).definitions(0).text(), "d");
  EXPECT_EQ(First(read).languages(1).definitions(0).text(), "dd");
  EXPECT_THAT(Read(file).status.message(), HasSubstr("does not say its language"));
}

TEST(TableReaderTest, IdAndNoAreLanguagesOnlyWhereTheyMustBe) {
  EXPECT_EQ(Read("en,id\nfile,berkas\n").term(0, "id").text(), "berkas");
  EXPECT_EQ(Read("id,en,ja\n5,file,ファイル\n").concepts.at(0).id, "5");
  EXPECT_EQ(Read("en,no,ja\nfile,fil,ファイル\n").term(0, "no").text(), "fil");
  EXPECT_EQ(PropertyOf(First(Read("no,en,ja\n1,file,ファイル\n")), "no"), "1");
}

TEST(TableReaderTest, OneLanguageAndItsFieldsAreAGlossary) {
  const TableSink read = Read("Domain,Definition,en-GB,Notes\nIT,d,file,n\n,,,\n");
  ASSERT_EQ(read.concepts.size(), 1u);
  EXPECT_EQ(read.term(0, "en-GB").notes(0).text(), "n");
  EXPECT_THAT(read.skipped, ElementsAre("3: the line has no term"));
}

TEST(TableReaderTest, NothingInACellIsSplitAndCellsOfOthersAreLiteral) {
  const TableSink read = Read("en,ja\n\"file; document | x\",'=1\n=1+1,b\n");
  EXPECT_EQ(read.term(0, "en").text(), "file; document | x");
  EXPECT_EQ(read.term(0, "ja").text(), "'=1");
  EXPECT_EQ(read.term(1, "en").text(), "=1+1");
}

TEST(TableReaderTest, LinesWithoutASideAreSkippedAndCounted) {
  const TableSink read = Read("source\ttarget\na\t\n\t b\n　\t\n\n  \nc\td\n", Between("en", "ja"));
  EXPECT_EQ(read.concepts.size(), 1u);
  EXPECT_EQ(read.concepts[0].line, 7u);
  EXPECT_THAT(read.skipped, ElementsAre("2: the target is empty", "3: the source is empty",
                                        "4: the source is empty"));
}

TEST(TableReaderTest, AnUnclosedQuoteIsAProblemOfItsLine) {
  const TableSink read = Read("en,ja\na,b\nc,\"d\ne,f\n");
  EXPECT_THAT(read.problems, ElementsAre("3: a quote is not closed"));
  EXPECT_EQ(read.concepts.size(), 2u);
  const TableSink strict = ReadWith(MakeTableReader, "a,\"b\nc,d\n", {}, 1, false);
  EXPECT_EQ(strict.status.message(), "1: a quote is not closed");
}

TEST(TableReaderTest, ExcelsSemicolonsAndHintsAreRead) {
  EXPECT_EQ(Read("sep=;\r\nen;ja\r\na, b;c\r\n").term(0, "en").text(), "a, b");
  EXPECT_EQ(Read("\r\n\r\nen;ja\r\na;c\r\n").concepts.at(0).line, 4u);
}

TEST(TableReaderTest, AnEmptyFileHasNoConcepts) {
  for (const char* file : {"", "\n", " \r\n\r\n"}) {
    const TableSink read = Read(file);
    EXPECT_TRUE(read.status.ok());
    EXPECT_EQ(read.warnings.size(), 1u);
  }
  EXPECT_TRUE(Read("crosswalk concept\r\n").status.ok());
}

TEST(TableReaderTest, AColumnOfOursThatIsNotKnownIsRefused) {
  EXPECT_THAT(Read("crosswalk concept,foot\n1,x\n").status.message(), HasSubstr("\"foot\""));
  EXPECT_THAT(Read("crosswalk concept,en,en\n1,x,y\n").status.message(), HasSubstr("twice"));
}

TEST(TableReaderTest, TheOtherSideOfOneLanguageMustSayWhichItIs) {
  const std::string file = "用語,英語\n書類,file\n";
  EXPECT_THAT(Read(file).status.message(), HasSubstr("\"用語\" does not say its language"));
  ReaderOptions options;
  options.source_language_tag = "ja";
  const TableSink read = Read(file, options);
  ASSERT_EQ(read.concepts.size(), 1u);
  EXPECT_EQ(read.concepts[0].concept_.languages_size(), 2);
}

TEST(TableReaderTest, ManyLinesOfOneIdAreGivenInParts) {
  std::string file = "id,en\n";
  for (int i = 0; i < 25; ++i) file += "1,term " + std::to_string(i) + "\n";
  ReaderOptions options;
  options.limits.terms_per_concept = 10;
  const TableSink read = Read(file, options);
  EXPECT_EQ(read.concepts.size(), 3u);
  EXPECT_EQ(read.concepts[2].id, "1");
}

TEST(TableReaderTest, TheCutsDoNotMatterAlsoBeyondTheHead) {
  std::string file = "id,en,ja,note\n";
  while (file.size() < 200000) {
    file += std::to_string(file.size()) + ",\"a\n" + std::to_string(file.size() % 7) +
            "\",ファイル,\"x, \"\"y\"\"\"\r\n";
  }
  const TableSink whole = Read(file);
  EXPECT_THAT(whole.problems, IsEmpty());
  for (const std::size_t step : {1000u, 65536u, 65537u}) {
    const TableSink cut = ReadWith(MakeTableReader, file, {}, step);
    ASSERT_EQ(cut.concepts.size(), whole.concepts.size());
    EXPECT_EQ(cut.concepts.back().line, whole.concepts.back().line);
    EXPECT_EQ(cut.concepts.back().concept_.SerializeAsString(),
              whole.concepts.back().concept_.SerializeAsString());
  }
}

}  // namespace
}  // namespace crosswalk::exchange
