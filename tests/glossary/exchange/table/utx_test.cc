#include <gmock/gmock.h>

#include <string>

#include "glossary/exchange/table/table.h"
#include "glossary/exchange/table/utx_header.h"
#include "table_sink.h"

namespace crosswalk::exchange {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Pair;
using ::testing::StartsWith;

constexpr std::string_view kHead =
    "#UTX 1.11; en-US/ja-JP; 2020-01-02T03:04:05; copyright: Someone (2020); license: CC0;\r\n";

TableSink Read(const std::string& file, const ReaderOptions& options = {}) {
  return ReadWith(MakeUtxReader, file, options);
}

std::string PropertyOf(const v1::Collection& collection, std::string_view name) {
  for (const v1::Property& property : collection.properties()) {
    if (property.name() == name) return property.value();
  }
  return "(none)";
}

UtxHeader HeaderOf(std::initializer_list<const char*> lines) {
  UtxHeader header;
  bool is_first = true;
  for (const char* line : lines) {
    ReadUtxHeaderLine(line, is_first, header);
    is_first = false;
  }
  return header;
}

TEST(UtxHeaderTest, TheFirstLineOfVersion111IsRead) {
  const UtxHeader header =
      HeaderOf({"#UTX 1.11; ja-JP/en-US; 2008-05-21T17:00:45; copyright: A, B "
                "(2008); license: CC-by 3.0; bidirectional; Dictionary ID: 7;"});
  EXPECT_EQ(header.source_language_tag, "ja-JP");
  EXPECT_EQ(header.target_language_tag, "en-US");
  EXPECT_EQ(PropertyOf(header.collection, "UTX"), "1.11");
  EXPECT_EQ(PropertyOf(header.collection, "creation date"), "2008-05-21T17:00:45");
  EXPECT_EQ(PropertyOf(header.collection, "copyright"), "A, B (2008)");
  EXPECT_EQ(PropertyOf(header.collection, "license"), "CC-by 3.0");
  EXPECT_EQ(PropertyOf(header.collection, "bidirectional"), "true");
  EXPECT_EQ(PropertyOf(header.collection, "Dictionary ID"), "7");
}

TEST(UtxHeaderTest, OlderVersionsAndMissingSemicolonsAreRead) {
  const UtxHeader older = HeaderOf(
      {"#UTX-S 1.01; en-US/ja-JP; 2009-09-08T17:55:00Z+09:00 copyright: X (2009); license: Y"});
  EXPECT_EQ(older.target_language_tag, "ja-JP");
  EXPECT_EQ(PropertyOf(older.collection, "creation date"), "2009-09-08T17:55:00Z+09:00");
  EXPECT_EQ(PropertyOf(older.collection, "copyright"), "X (2009)");
  const UtxHeader oldest = HeaderOf({"#UTX-S 0.90 en-US/ja-JP 2009-01-01T12:00:00+0900 x:a/y:b"});
  EXPECT_EQ(oldest.source_language_tag, "en-US");
  EXPECT_EQ(PropertyOf(oldest.collection, "creation date"), "2009-01-01T12:00:00+0900");
  const UtxHeader no_colon = HeaderOf({"#UTX 1.11;  en / ja;; dictionary ID 183"});
  EXPECT_EQ(no_colon.target_language_tag, "ja");
  EXPECT_EQ(PropertyOf(no_colon.collection, "dictionary ID"), "183");
}

TEST(UtxHeaderTest, FurtherLinesNameTheirValues) {
  const UtxHeader header =
      HeaderOf({"#UTX 1.20; ", "#lang: zh-TW/en", "##description: All; of it; license: CC0;",
                "#glossary name: My terms", "#creation date: 2020-01-01", "free text"});
  EXPECT_EQ(header.source_language_tag, "zh-TW");
  EXPECT_EQ(header.target_language_tag, "en");
  EXPECT_EQ(header.collection.description(), "All; of it\nfree text");
  EXPECT_EQ(header.collection.title(), "My terms");
  EXPECT_EQ(PropertyOf(header.collection, "license"), "CC0");
  EXPECT_EQ(PropertyOf(header.collection, "creation date"), "2020-01-01");
}

TEST(UtxHeaderTest, AHeaderThatIsWrittenIsReadAgain) {
  const UtxHeader read = HeaderOf({"#UTX 1.11; ja/en; 2008-05-21; copyright: A: B; bidirectional;",
                                   "#title: T", "#description: D"});
  const std::string written = MakeUtxHeader("ja", "en", "", read.collection);
  EXPECT_EQ(written,
            "#UTX 1.11; ja/en; 2008-05-21; copyright: A: B; bidirectional\r\n#title: T\r\n"
            "#description: D\r\n");
  EXPECT_THAT(MakeUtxHeader("ja", "", "My; title", {}), HasSubstr("#title: My, title\r\n"));
}

TEST(UtxReaderTest, ALineIsAConceptWithItsFields) {
  const TableSink read = Read(
      std::string(kHead) +
      "#src\ttgt\tsrc:pos\ttgt:pos\tsrc:yomi\ttgt:yomi\tsrc:comment\tcomment\tdomain\tcustomer\t"
      "tgt:gender\r\n"
      "crosswalk\t対照表\tnoun\t-\t\tたいしょうひょう\tsc\tc\tIT\tACME\tm\r\nx\ty\tverb\r\n");
  ASSERT_EQ(read.concepts.size(), 2u);
  EXPECT_EQ(read.concepts[0].line, 3u);
  EXPECT_EQ(read.concepts[0].id, "");
  const v1::Concept& concept_ = read.concepts[0].concept_;
  EXPECT_EQ(read.term(0, "en-US").part_of_speech(), "noun");
  EXPECT_EQ(read.term(0, "ja-JP").part_of_speech(), "");
  EXPECT_EQ(read.term(0, "ja-JP").reading(), "たいしょうひょう");
  EXPECT_EQ(read.term(0, "en-US").notes(0).text(), "sc");
  EXPECT_EQ(read.term(0, "ja-JP").properties(0).name(), "gender");
  EXPECT_EQ(concept_.notes(0).text(), "c");
  EXPECT_THAT(concept_.subject_fields(), ElementsAre("IT"));
  EXPECT_EQ(concept_.properties(0).name(), "customer");
  EXPECT_EQ(read.term(1, "en-US").part_of_speech(), "verb");
}

TEST(UtxReaderTest, LinesOfOneConceptIdAreOneConcept) {
  const TableSink read =
      Read(std::string(kHead) +
           "#src\ttgt\tsrc:pos\tterm status\tconcept ID\n"
           "print\t印刷\tverb\tapproved\t1\nprint\tプリント\tverb\tnon-standard\t1\n"
           "# a comment\n\nfile\tファイル\tnoun\tprovisional\t2\n"
           "pen\tペン\tnoun\tforbidden\t-\npen\t筆\tnoun\t-\t-\n");
  ASSERT_EQ(read.concepts.size(), 4u);
  EXPECT_EQ(read.concepts[0].id, "1");
  EXPECT_EQ(read.term(0, "ja-JP").status(), v1::TERM_STATUS_PREFERRED);
  EXPECT_EQ(read.term(0, "ja-JP").raw_status(), "approved");
  EXPECT_EQ(read.term(0, "ja-JP", 1).status(), v1::TERM_STATUS_DEPRECATED);
  EXPECT_EQ(read.term(0, "en-US").status(), v1::TERM_STATUS_UNSPECIFIED);
  EXPECT_EQ(read.concepts[0].concept_.languages(0).terms_size(), 1);
  EXPECT_EQ(read.term(1, "ja-JP").status(), v1::TERM_STATUS_CANDIDATE);
  EXPECT_EQ(read.term(2, "ja-JP").status(), v1::TERM_STATUS_FORBIDDEN);
  EXPECT_EQ(read.concepts[2].id, "");
}

TEST(UtxReaderTest, ASourceThatEveryLineRejectsIsTheOneThatIsRejected) {
  const TableSink read =
      Read(std::string(kHead) +
           "#src\ttgt\tsrc:pos\tterm status\tconcept ID\n"
           "personal computer\tパソコン\tnoun\tapproved\t1\nPC\tパソコン\tnoun\tnon-standard\t1\n"
           "a\tx\tnoun\tapproved\t2\nb\ty\tnoun\tapproved\t2\na\ty\tnoun\tforbidden\t2\n");
  EXPECT_EQ(read.term(0, "ja-JP").status(), v1::TERM_STATUS_PREFERRED);
  EXPECT_EQ(read.term(0, "en-US", 1).text(), "PC");
  EXPECT_EQ(read.term(0, "en-US", 1).status(), v1::TERM_STATUS_DEPRECATED);
  // A pair alone is rejected where both terms are used otherwise.
  EXPECT_EQ(read.term(1, "en-US").status(), v1::TERM_STATUS_UNSPECIFIED);
  EXPECT_EQ(read.term(1, "ja-JP", 1).status(), v1::TERM_STATUS_PREFERRED);
  EXPECT_EQ(read.concepts[1].concept_.properties(0).value(), "a = y: forbidden");
}

TEST(UtxReaderTest, WhatIsMissingInTheFileTheCallerSays) {
  const TableSink without = Read("#UTX 1.11;\n#src\ttgt\tsrc:pos\na\tb\tnoun\n");
  EXPECT_THAT(without.status.message(), HasSubstr("--source"));
  const TableSink read =
      Read("#UTX 1.11;\n#src\ttgt\tsrc:pos\na\tb\tnoun\n", Between("en", "zh-TW"));
  EXPECT_EQ(read.term(0, "zh-TW").text(), "b");
  const TableSink nameless = Read("#UTX 1.11; en/ja\na\tb\tnoun\n");
  EXPECT_EQ(nameless.concepts.size(), 1u);
  EXPECT_EQ(nameless.warnings.size(), 1u);
  EXPECT_THAT(Read("#UTX 1.11; en/ja\n#tgt\tsrc:pos\na\tb\n").status.message(),
              HasSubstr("\"src\""));
}

TEST(UtxReaderTest, AGlossaryOfOneLanguageNeedsNoTarget) {
  const TableSink read = Read("#UTX 1.11; ja\n#src\tsrc:pos\tterm status\n印刷\tnoun\tapproved\n");
  ASSERT_EQ(read.concepts.size(), 1u);
  EXPECT_EQ(read.term(0, "ja").status(), v1::TERM_STATUS_PREFERRED);
  const TableSink twice =
      Read("#UTX 1.11; ja\n#src\tterm status\tconcept ID\n印刷\tapproved\t1\n印刷\tforbidden\t1\n");
  EXPECT_EQ(twice.term(0, "ja").status(), v1::TERM_STATUS_PREFERRED);
  EXPECT_EQ(twice.concepts.at(0).concept_.properties(0).value(), "印刷: forbidden");
}

TEST(UtxReaderTest, EmptySidesAreSkippedAndTooManyFieldsAProblem) {
  const TableSink read =
      Read(std::string(kHead) + "#src\ttgt\tsrc:pos\n\tb\tnoun\na\t\tnoun\nc\td\tnoun\te\nf\tg\n");
  EXPECT_THAT(read.skipped, ElementsAre("3: the source is empty", "4: the target is empty"));
  EXPECT_THAT(read.problems, ElementsAre("5: the line has 4 fields, but the header names 3"));
  EXPECT_EQ(read.concepts.size(), 1u);
}

TEST(UtxReaderTest, LimitsAreKept) {
  ReaderOptions options = Between("en", "ja");
  options.limits.line_bytes = 50;
  const TableSink read =
      Read("#UTX; en/ja\n#src\ttgt\n" + std::string(60, 'x') + "\ty\na\tb\n", options);
  EXPECT_THAT(read.problems, ElementsAre("3: the line is longer than 50 bytes"));
  std::string header;
  for (int i = 0; i < 1002; ++i) header += "#x\n";
  EXPECT_THAT(Read(header).status.message(), HasSubstr("1000 lines"));
  options.limits = Limits();
  options.limits.concept_bytes = 100;
  EXPECT_THAT(Read("#" + std::string(200, 'x') + "\n", options).status.message(),
              HasSubstr("100 bytes"));
}

TEST(UtxWriterTest, TheFileHasTheFormOfVersion111) {
  v1::Concept concept_ = ConceptOf({{"en-US", "print"}, {"ja", "印刷"}, {"ja", "プリント"}});
  concept_.set_name("glossaries/g/concepts/k1");
  concept_.mutable_languages(1)->mutable_terms(1)->set_status(v1::TERM_STATUS_DEPRECATED);
  concept_.mutable_languages(1)->mutable_terms(0)->set_status(v1::TERM_STATUS_PREFERRED);
  const Written written = WriteWith(MakeUtxWriter, {concept_});
  EXPECT_THAT(written.file, StartsWith("#UTX 1.11; en-US/ja; 20"));
  EXPECT_THAT(written.file, HasSubstr("Z\r\n#src\ttgt\tsrc:pos\t"));
  EXPECT_THAT(written.file, HasSubstr("\r\nprint\t印刷\t\t\tapproved\t"));
  EXPECT_THAT(written.file, HasSubstr("\r\nprint\tプリント\t\t\tnon-standard\t"));
  EXPECT_THAT(written.file, HasSubstr("\tk1\r\n"));
  EXPECT_THAT(written.losses, IsEmpty());
}

TEST(UtxWriterTest, TheCallersLanguagesAreTheColumns) {
  const v1::Concept concept_ =
      ConceptOf({{"ja", "印刷"}, {"en", "print"}, {"zh-Hant-TW", "列印"}, {"fr", "imprimer"}});
  WriterOptions options;
  options.source_language_tag = "zh-Hant-TW";
  options.target_language_tags = {"en", "fr"};
  const Written written = WriteWith(MakeUtxWriter, {concept_, ConceptOf({{"ja", "a"}})}, options);
  EXPECT_THAT(written.file, StartsWith("#UTX 1.11; zh-Hant-TW/en;"));
  EXPECT_THAT(written.file, HasSubstr("\r\n列印\tprint\t"));
  EXPECT_THAT(written.losses, ElementsAre(Pair("concept without a pair of terms", 1),
                                          Pair("term of another language", 3)));
}

TEST(UtxWriterTest, WhatItCannotHoldIsCountedByKind) {
  v1::Concept concept_ = ConceptOf({{"en", "#define\tx"}, {"ja", "-"}});
  concept_.add_subject_fields("a");
  concept_.add_subject_fields("b");
  concept_.add_labels("l");
  concept_.add_evidence();
  concept_.add_properties()->set_name("p");
  concept_.add_definitions()->set_text("-");
  concept_.mutable_definitions(0)->set_source("book");
  v1::Term& source = *concept_.mutable_languages(0)->mutable_terms(0);
  source.set_status(v1::TERM_STATUS_PREFERRED);
  source.set_raw_status("legalTerm");
  source.add_contexts()->set_text("c");
  source.set_source("JIS");
  const Written written = WriteWith(MakeUtxWriter, {concept_});
  EXPECT_THAT(written.losses,
              ElementsAre(Pair("context", 1), Pair("evidence", 1), Pair("hyphen alone", 1),
                          Pair("label", 1), Pair("property", 1), Pair("source of a statement", 1),
                          Pair("source of a term", 1), Pair("status of a source term", 1),
                          Pair("subject field", 1), Pair("tab or line end within a text", 1),
                          Pair("word for a status", 1)));
  const TableSink read = Read(written.file);
  EXPECT_EQ(read.term(0, "en").text(), "#define x");
  EXPECT_EQ(read.term(0, "ja").text(), "-");
}

TEST(UtxWriterTest, AnEmptyGlossaryIsAHeader) {
  const Written written = WriteWith(MakeUtxWriter, {});
  EXPECT_TRUE(Read(written.file, Between("en", "ja")).concepts.empty());
  EXPECT_THAT(written.file, HasSubstr("#src\ttgt"));
}

}  // namespace
}  // namespace crosswalk::exchange
