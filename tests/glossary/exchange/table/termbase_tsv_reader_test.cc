#include "glossary/exchange/table/termbase_tsv_reader.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <vector>

namespace crosswalk::exchange {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

constexpr std::string_view kHeader = "concept\tdomain\tsource\tlang\tterm\treading\tnote\n";

class Collector final : public ConceptSink {
 public:
  Status Take(FileConcept&& read) override {
    concepts.push_back(std::move(read));
    return Status();
  }
  Status Problem(const Place& place, std::string_view reason) override {
    problems.push_back(std::to_string(place.line) + ":" + std::to_string(place.column) + " " +
                       std::string(reason));
    return tolerant ? Status() : InvalidArgument(problems.back());
  }
  void Skip(const Place&, std::string_view) override {}
  void Warn(const Place&, std::string_view) override {}
  bool tolerant = true;
  std::vector<FileConcept> concepts;
  std::vector<std::string> problems;
};

Collector Read(std::string_view file, std::size_t step = 1 << 20, bool tolerant = true) {
  Collector collector;
  collector.tolerant = tolerant;
  TermbaseTsvReader reader(Limits{}, collector);
  Status status;
  for (std::size_t at = 0; at < file.size() && status.ok(); at += step) {
    status = reader.Feed(file.substr(at, step));
  }
  if (status.ok()) (void)reader.Finish();
  return collector;
}

TEST(TermbaseTsvReaderTest, AConceptHasTheTermsOfItsLines) {
  const Collector read = Read(std::string(kHeader) +
                              "7\tsoftware\thand\ten\tfile\t\t\n"
                              "7\tsoftware\thand\tja\tファイル\tふぁいる\tcommon\n"
                              "8\t\t\tzh_TW\t選單\t\t\n");
  EXPECT_TRUE(read.problems.empty());
  ASSERT_EQ(read.concepts.size(), 2u);
  const v1::Concept& file = read.concepts[0].concept_;
  EXPECT_EQ(read.concepts[0].id, "7");
  EXPECT_EQ(read.concepts[0].line, 2u);
  EXPECT_THAT(file.subject_fields(), ElementsAre("software"));
  ASSERT_EQ(file.languages_size(), 2);
  const v1::Term& term = file.languages(1).terms(0);
  EXPECT_EQ(term.text(), "ファイル");
  EXPECT_EQ(term.language_tag(), "ja");
  EXPECT_EQ(term.source(), "hand");
  EXPECT_EQ(term.reading(), "ふぁいる");
  EXPECT_EQ(term.notes(0).text(), "common");
  EXPECT_EQ(read.concepts[1].concept_.languages(0).language_tag(), "zh-Hant-TW");
  EXPECT_EQ(read.concepts[1].line, 4u);
}

TEST(TermbaseTsvReaderTest, ColumnsStandInAnyOrderAndOthersBecomeProperties) {
  const Collector read = Read("Term\tClient\tLANG\tconcept\nfile\tACME\ten\tx1\nmenu\t\ten\tx2\n");
  ASSERT_EQ(read.concepts.size(), 2u);
  const v1::Term& term = read.concepts[0].concept_.languages(0).terms(0);
  EXPECT_EQ(term.properties(0).name(), "Client");
  EXPECT_EQ(term.properties(0).value(), "ACME");
  EXPECT_EQ(read.concepts[1].concept_.languages(0).terms(0).properties_size(), 0);
}

TEST(TermbaseTsvReaderTest, AByteOrderMarkCrLfAndAMissingLastLineEndAreBorne) {
  const Collector read = Read(
      "\xEF\xBB\xBF"
      "concept\tlang\tterm\r\n1\ten\tfile\r\n\r\n2\ten\tmenu");
  EXPECT_TRUE(read.problems.empty());
  ASSERT_EQ(read.concepts.size(), 2u);
  EXPECT_EQ(read.concepts[0].concept_.languages(0).terms(0).text(), "file");
  EXPECT_EQ(read.concepts[1].concept_.languages(0).terms(0).text(), "menu");
}

TEST(TermbaseTsvReaderTest, AProblemNamesLineColumnAndReason) {
  const Collector read = Read(
      "concept\tlang\tterm\n"
      "𠮷\tno tag!\tword\n"
      "2\ten\t \n"
      "\ten\tword\n"
      "4\ten\tabc\xFFz\n"
      "5\ten\ta\tb\n"
      "6\t\tword\n"
      "7\ten\tfine\n");
  ASSERT_EQ(read.problems.size(), 6u);
  EXPECT_THAT(read.problems[0], HasSubstr("2:3 "));
  EXPECT_EQ(read.problems[1], "3:6 the term is missing");
  EXPECT_EQ(read.problems[2], "4:1 the concept's id is missing");
  EXPECT_EQ(read.problems[3], "5:9 the text is not UTF-8");
  EXPECT_THAT(read.problems[4], HasSubstr("6:8 the line has more fields"));
  EXPECT_EQ(read.problems[5], "7:3 the language is missing");
  ASSERT_EQ(read.concepts.size(), 1u);
  EXPECT_EQ(read.concepts[0].id, "7");
}

TEST(TermbaseTsvReaderTest, AProblemThatIsNotBorneEndsTheReading) {
  const Collector read = Read("concept\tlang\tterm\n1\ten\tfile\n2\ten\t\n3\ten\tx\n", 5, false);
  EXPECT_EQ(read.problems.size(), 1u);
  EXPECT_EQ(read.concepts.size(), 0u);
}

TEST(TermbaseTsvReaderTest, AWrongHeaderIsRefusedWithItsReason) {
  EXPECT_THAT(Read("concept\tlang\n1\ten\n").problems[0], HasSubstr("\"term\""));
  EXPECT_THAT(Read("concept\tlang\tterm\tlang\n").problems[0], HasSubstr("twice"));
  EXPECT_THAT(Read("").problems[0], HasSubstr("no header"));
  EXPECT_TRUE(Read("concept\tlang\n1\ten\n").concepts.empty());
}

TEST(TermbaseTsvReaderTest, TooLongLinesAndTermsAreNamed) {
  const std::string huge(10 << 20, 'x');
  const Collector line = Read("concept\tlang\tterm\n1\ten\t" + huge + "\n2\ten\tfine\n", 1 << 16);
  ASSERT_EQ(line.problems.size(), 1u);
  EXPECT_THAT(line.problems[0], HasSubstr("2:1 the line is longer"));
  EXPECT_EQ(line.concepts.size(), 1u);
  const Collector term = Read("concept\tlang\tterm\n1\ten\t" + huge.substr(0, 5000) + "\n");
  ASSERT_EQ(term.problems.size(), 1u);
  EXPECT_THAT(term.problems[0], HasSubstr("term"));
}

TEST(TermbaseTsvReaderTest, IsRecognisedByItsHeader) {
  EXPECT_TRUE(TermbaseTsvReader::Recognizes("term\tlang\tconcept"));
  EXPECT_FALSE(TermbaseTsvReader::Recognizes("source\ttarget"));
  EXPECT_FALSE(TermbaseTsvReader::Recognizes("concept,lang,term"));
}

RC_GTEST_PROP(TermbaseTsvReaderTest, TheCutsDoNotMatter, ()) {
  const auto pieces = *rc::gen::container<std::vector<std::string>>(
      rc::gen::element<std::string>("1\ten\tfile\n", "1\tja\tファイル\r\n", "2\tzh-TW\t選單\n",
                                    "3\ten\t\n", "\n", "4\ten\t𠮷\xFF\n", "5\ten\ttail"));
  std::string file = "concept\tlang\tterm\r\n";
  for (const std::string& piece : pieces) file += piece;
  const auto step = *rc::gen::inRange<std::size_t>(1, 9);
  const Collector whole = Read(file);
  const Collector cut = Read(file, step);
  RC_ASSERT(whole.problems == cut.problems);
  RC_ASSERT(whole.concepts.size() == cut.concepts.size());
  for (std::size_t i = 0; i < cut.concepts.size(); ++i) {
    RC_ASSERT(whole.concepts[i].line == cut.concepts[i].line);
    RC_ASSERT(whole.concepts[i].concept_.SerializeAsString() ==
              cut.concepts[i].concept_.SerializeAsString());
  }
}

}  // namespace
}  // namespace crosswalk::exchange
