// The open samples, each read or refused as it should be. They lie beside the project.
#include <gmock/gmock.h>

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>

#include "glossary/exchange/table/table.h"
#include "table_sink.h"

namespace crosswalk::exchange {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;

std::string SamplesFolder() {
  const char* const shared = std::getenv("CROSSWALK_SHARED");
  return (shared != nullptr ? std::string(shared)
                            : std::string(CROSSWALK_SOURCE_DIR "/../shared")) +
         "/samples/";
}

// What a sample holds, without a byte order mark; empty where it is absent.
std::string Sample(const std::string& name) {
  std::ifstream file(SamplesFolder() + name, std::ios::binary);
  std::stringstream bytes;
  bytes << file.rdbuf();
  std::string text = bytes.str();
  if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
  return text;
}

struct Case {
  const char* name;
  MakeFileReader make;
  const char* source;
  const char* target;
  std::size_t concepts;
  std::size_t terms;
  std::size_t skipped;
};

// Concepts and terms were counted by hand, or with awk, from the lines of each file.
const Case kCases[] = {
    {"csv/matecat_V_-_Formato_completo.csv", MakeTableReader, "", "", 12, 32, 0},
    {"csv/matecat_V_-_Formato_solo_blacklist_combinata.csv", MakeTableReader, "", "", 2, 4, 0},
    {"csv/matecat_minimal-valid.csv", MakeTableReader, "", "", 3, 6, 0},
    {"csv/own_deepl.csv", MakeTableReader, "", "", 3, 6, 0},
    {"utx/kitazato_medical_utxs101.utx", MakeUtxReader, "", "", 517, 1034, 0},
    {"utx/own_utx111_en_ja.utx", MakeUtxReader, "", "", 1, 3, 0},
    {"omegat-glossary/own_glossary.utf8", MakeOmegatGlossaryReader, "zh-TW", "en", 3, 6, 3},
    {"omegat-glossary/test.tab", MakeOmegatGlossaryReader, "ja", "fr", 4, 8, 0},
    {"omegat-glossary/test-magiccomment-bom.tab", MakeOmegatGlossaryReader, "ja", "fr", 0, 0, 0},
    {"omegat-glossary/omegat_cn_jp_spaces.txt", MakeOmegatGlossaryReader, "zh", "ja", 0, 0, 2},
};

class SampleTablesTest : public ::testing::TestWithParam<Case> {};

TEST_P(SampleTablesTest, AGoodSampleHasTheConceptsThatStandInIt) {
  const Case& one = GetParam();
  const std::string file = Sample(one.name);
  if (file.empty()) GTEST_SKIP() << SamplesFolder() << one.name << " is not there";
  for (const std::size_t step : {1u, 1000u, 1000000u}) {
    const TableSink read =
        ReadWith(one.make, file, Between(one.source, one.target, one.name), step, false);
    EXPECT_TRUE(read.status.ok()) << read.status.message();
    EXPECT_EQ(read.concepts.size(), one.concepts);
    EXPECT_EQ(read.skipped.size(), one.skipped);
    std::size_t terms = 0;
    for (const FileConcept& concept_ : read.concepts) {
      for (const v1::LanguageSection& section : concept_.concept_.languages()) {
        terms += static_cast<std::size_t>(section.terms_size());
      }
    }
    EXPECT_EQ(terms, one.terms);
  }
}

// What is read and written in our own layout is read again as it was.
TEST_P(SampleTablesTest, AGoodSampleSurvivesTheWayThroughCsvAndTsv) {
  const Case& one = GetParam();
  const std::string file = Sample(one.name);
  if (file.empty()) GTEST_SKIP() << SamplesFolder() << one.name << " is not there";
  const TableSink read = ReadWith(one.make, file, Between(one.source, one.target, one.name));
  std::vector<v1::Concept> concepts;
  for (const FileConcept& one_concept : read.concepts) concepts.push_back(one_concept.concept_);
  for (const MakeFileWriter make : {MakeCsvWriter, MakeTsvWriter}) {
    const Written written = WriteWith(make, concepts);
    EXPECT_THAT(written.losses, IsEmpty());
    const TableSink again = ReadWith(MakeTableReader, written.file);
    ASSERT_EQ(again.concepts.size(), concepts.size()) << again.status.message();
    for (std::size_t i = 0; i < concepts.size(); ++i) {
      const auto& before = concepts[i];
      const auto& after = again.concepts[i].concept_;
      ASSERT_EQ(after.languages_size(), before.languages_size());
      EXPECT_EQ(after.notes_size(), before.notes_size());
      EXPECT_EQ(after.definitions_size(), before.definitions_size());
      EXPECT_EQ(after.properties_size(), before.properties_size());
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Samples, SampleTablesTest, ::testing::ValuesIn(kCases));

TEST(SampleTablesTest, BadSamplesAreRefusedWithTheirLine) {
  const std::pair<const char*, const char*> cases[] = {
      {"csv/bad_unclosed_quote.csv", "1: a quote is not closed"},
      {"csv/matecat_NV_-_Header_vuoto.csv", "1: column 3 of the header has no name"},
  };
  for (const auto& [name, message] : cases) {
    const std::string file = Sample(name);
    if (file.empty()) GTEST_SKIP() << SamplesFolder() << name << " is not there";
    const TableSink read = ReadWith(MakeTableReader, file, {}, 1 << 20, false);
    EXPECT_EQ(read.status.message(), message);
    EXPECT_THAT(read.concepts, IsEmpty());
  }
}

TEST(SampleTablesTest, ForbiddenLinesOfMateCatAreForbidden) {
  const std::string file = Sample("csv/matecat_V_-_Formato_solo_blacklist_combinata.csv");
  if (file.empty()) GTEST_SKIP() << SamplesFolder() << " is not there";
  const TableSink read = ReadWith(MakeTableReader, file);
  EXPECT_EQ(read.term(0, "it-IT").status(), v1::TERM_STATUS_FORBIDDEN);
  EXPECT_EQ(read.term(1, "it-IT").status(), v1::TERM_STATUS_FORBIDDEN);
}

TEST(SampleTablesTest, TheStatusesOfUtxAreRead) {
  const std::string file = Sample("utx/own_utx111_en_ja.utx");
  if (file.empty()) GTEST_SKIP() << SamplesFolder() << " is not there";
  const TableSink read = ReadWith(MakeUtxReader, file);
  EXPECT_EQ(read.concepts.at(0).id, "1");
  EXPECT_EQ(read.term(0, "ja-JP", 0).raw_status(), "approved");
  EXPECT_EQ(read.term(0, "ja-JP", 1).status(), v1::TERM_STATUS_DEPRECATED);
  EXPECT_THAT(read.collection.description(), HasSubstr("d"));
}

}  // namespace
}  // namespace crosswalk::exchange
