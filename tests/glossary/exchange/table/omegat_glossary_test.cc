#include <gmock/gmock.h>

#include <string>

#include "glossary/exchange/table/table.h"
#include "table_sink.h"

namespace crosswalk::exchange {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Pair;

TableSink Read(std::string_view file, const std::string& name = "glossary.txt") {
  return ReadWith(MakeOmegatGlossaryReader, file, Between("ja", "en", name));
}

TEST(OmegatGlossaryReaderTest, ALineIsASourceATargetAndAComment) {
  const TableSink read = Read(
      "# Terms -*- coding: utf-8 -*-\nファイル \t file\t a note \r\n"
      "ファイル\tdocument\n");
  ASSERT_EQ(read.concepts.size(), 2u);
  EXPECT_EQ(read.term(0, "ja").text(), "ファイル");
  EXPECT_EQ(read.term(0, "en").text(), "file");
  EXPECT_EQ(read.concepts[0].concept_.notes(0).text(), "a note");
  EXPECT_EQ(read.concepts[0].id, "");
  EXPECT_EQ(read.concepts[0].line, 2u);
  EXPECT_EQ(read.term(1, "en").text(), "document");
  EXPECT_EQ(read.collection.notes(0).text(), "Terms -*- coding: utf-8 -*-");
}

TEST(OmegatGlossaryReaderTest, QuotesAreLiteralAndFurtherColumnsAreKept) {
  const TableSink read = Read("\"引用\"\t\"quote\"\t\tmore\n#x\ty\n #1\tnumber one\n");
  ASSERT_EQ(read.concepts.size(), 2u);
  EXPECT_EQ(read.term(0, "ja").text(), "\"引用\"");
  EXPECT_EQ(read.concepts[0].concept_.properties(0).name(), "column 4");
  EXPECT_TRUE(read.concepts[0].concept_.notes().empty());
  EXPECT_EQ(read.term(1, "ja").text(), "#1");
}

TEST(OmegatGlossaryReaderTest, LinesThatAreNoEntriesAreCounted) {
  const TableSink read = Read("\na    b\n\tempty\nc\t\nd\te\n");
  EXPECT_EQ(read.concepts.size(), 1u);
  EXPECT_THAT(read.skipped, ElementsAre("1: the line is blank", "2: the line has no tab",
                                        "3: the source is empty", "4: the target is empty"));
}

TEST(OmegatGlossaryReaderTest, AFileNamedCsvHasCommasAndQuotes) {
  const TableSink read = Read("\"ファ,イル\",\"the \"\"file\"\"\",note\nx\ny,z\n\"open", "A.CSV");
  ASSERT_EQ(read.concepts.size(), 2u);
  EXPECT_EQ(read.term(0, "ja").text(), "ファ,イル");
  EXPECT_EQ(read.term(0, "en").text(), "the \"file\"");
  EXPECT_THAT(read.skipped, ElementsAre("2: the line has no comma"));
  EXPECT_THAT(read.problems, ElementsAre("4: a quote is not closed"));
}

TEST(OmegatGlossaryReaderTest, WithoutLanguagesTheErrorSaysWhatToGive) {
  const TableSink read = ReadWith(MakeOmegatGlossaryReader, "a\tb\n", Between("ja", ""));
  EXPECT_THAT(read.status.message(), HasSubstr("--target"));
  EXPECT_TRUE(read.concepts.empty());
}

TEST(OmegatGlossaryReaderTest, ALineThatIsTooLongIsAProblem) {
  ReaderOptions options = Between("ja", "en");
  options.limits.line_bytes = 20;
  const TableSink read =
      ReadWith(MakeOmegatGlossaryReader, std::string(30, 'x') + "\ty\na\tb\n", options, 3);
  EXPECT_THAT(read.problems, ElementsAre("1: the line is longer than 20 bytes"));
  EXPECT_EQ(read.concepts.size(), 1u);
}

TEST(OmegatGlossaryWriterTest, EachPairOfTermsIsALine) {
  v1::Concept concept_ =
      ConceptOf({{"ja", "印刷"}, {"ja", "プリント"}, {"en", "print"}, {"en", "prnt"}});
  concept_.mutable_languages(1)->mutable_terms(1)->set_status(v1::TERM_STATUS_FORBIDDEN);
  concept_.mutable_languages(0)->mutable_terms(1)->set_status(v1::TERM_STATUS_DEPRECATED);
  concept_.add_definitions()->set_text("to put\non paper");
  concept_.add_notes()->set_text("n");
  WriterOptions options;
  options.title = "My\nterms";
  const Written written = WriteWith(MakeOmegatGlossaryWriter, {concept_}, options);
  EXPECT_EQ(written.file,
            "# My terms -*- coding: utf-8 -*-\n"
            "印刷\tprint\tto put on paper; n\n"
            "印刷\tprnt\tforbidden; to put on paper; n\n"
            "プリント\tprint\tsource term deprecated; to put on paper; n\n"
            "プリント\tprnt\tforbidden; source term deprecated; to put on paper; n\n");
  EXPECT_THAT(written.losses, ElementsAre(Pair("synonyms as one concept", 1),
                                          Pair("tab or line end within a text", 4)));
}

TEST(OmegatGlossaryWriterTest, OnlyTheLanguagesAskedForAreWritten) {
  const v1::Concept concept_ = ConceptOf({{"en", "file"},
                                          {"zh-Hans-CN", "文件"},
                                          {"zh-Hant-TW", "檔案"},
                                          {"zh-Hant", "檔"},
                                          {"zh", "件"}});
  WriterOptions options;
  options.source_language_tag = "en";
  options.target_language_tags = {"zh-Hant-TW"};
  const Written written = WriteWith(MakeOmegatGlossaryWriter, {concept_}, options);
  EXPECT_EQ(written.file, "# -*- coding: utf-8 -*-\nfile\t檔案\n");
  EXPECT_THAT(written.losses, ElementsAre(Pair("term of another language", 3)));
  options.target_language_tags = {"zh-Hant"};
  EXPECT_THAT(WriteWith(MakeOmegatGlossaryWriter, {concept_}, options).file,
              HasSubstr("file\t檔案\nfile\t檔\n"));
  options.target_language_tags = {"zh-Hant-HK"};
  EXPECT_THAT(WriteWith(MakeOmegatGlossaryWriter, {concept_}, options).file,
              HasSubstr("\nfile\t檔\nfile\t件\n"));
}

TEST(OmegatGlossaryWriterTest, VariantsOfOneLanguageMayBeSourceAndTarget) {
  WriterOptions options;
  options.source_language_tag = "zh-Hans-CN";
  options.target_language_tags = {"zh-Hant-TW"};
  const v1::Concept concept_ = ConceptOf({{"zh-Hant-TW", "檔案"}, {"zh-Hans-CN", "文件"}});
  EXPECT_THAT(WriteWith(MakeOmegatGlossaryWriter, {concept_}, options).file,
              HasSubstr("\n文件\t檔案\n"));
}

TEST(OmegatGlossaryWriterTest, ATermThatBeginsLikeACommentReadsBack) {
  const Written written =
      WriteWith(MakeOmegatGlossaryWriter, {ConceptOf({{"ja", "#一"}, {"en", "#1"}})});
  const TableSink read = Read(written.file);
  EXPECT_EQ(read.term(0, "ja").text(), "#一");
  EXPECT_EQ(read.term(0, "en").text(), "#1");
}

TEST(OmegatGlossaryWriterTest, WhatItCannotHoldIsCountedByKind) {
  v1::Concept concept_ = ConceptOf({{"ja", "印刷"}, {"en", "print"}, {"fr", "imprimer"}});
  concept_.add_subject_fields("IT");
  v1::Term& source = *concept_.mutable_languages(0)->mutable_terms(0);
  source.set_status(v1::TERM_STATUS_PREFERRED);
  source.set_reading("いんさつ");
  source.add_contexts()->set_text("c");
  const Written written =
      WriteWith(MakeOmegatGlossaryWriter, {concept_, ConceptOf({{"en", "alone"}})});
  EXPECT_THAT(
      written.losses,
      ElementsAre(Pair("concept without a pair of terms", 1), Pair("context", 1),
                  Pair("language of a target term", 1), Pair("reading", 1), Pair("status", 1),
                  Pair("subject field", 1), Pair("synonyms as one concept", 1)));
}

}  // namespace
}  // namespace crosswalk::exchange
