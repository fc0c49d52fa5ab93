// Files that are not to be read: the record stays as it was, and the reason names the place.
#include <gmock/gmock.h>

#include <algorithm>
#include <map>
#include <set>

#include "tests/quality/exchange/exchange_fixture.h"
#include "tests/quality/table.h"

namespace crosswalk::quality {
namespace {

using ::testing::HasSubstr;
using ::testing::MatchesRegex;
using ::testing::Not;

const std::set<std::string> kOfTerms = {
    "tbx2", "tbx3", "tbxmin-legacy", "utx", "csv", "omegat-glossary", "xliff2"};
const std::set<std::string> kOfUnits = {"tmx", "xliff1", "xliff2", "po"};

class RefusedImportTest : public ::testing::Test {
 protected:
  void SetUp() override {
    record_.options().set_source_language_tag("en");
    record_.options().set_target_language_tag("ja");
    const auto rows = ReadTable(Shared() / "samples" / "EXPECTED.tsv");
    if (!rows) GTEST_SKIP() << "the folder of samples is not at hand";
    for (const Row& row : *rows) expected_[row.at("file")] = row.at("expected");
    for (const Sample& sample : SamplesIn({kOfTerms.begin(), kOfTerms.end()})) Add(sample);
    for (const Sample& sample : SamplesIn({"tmx", "xliff1", "po"})) Add(sample);
  }

  void Add(const Sample& sample) {
    if (expected_.count(sample.name) > 0) samples_.push_back(sample);
  }

  // Into a place of its own, as terms where the format holds some, and as units likewise.
  struct Tried {
    std::string place;
    bool is_terms;
    Result<v1::ImportReport> report;
  };
  std::vector<Tried> Try(const Sample& sample, bool partial) {
    std::vector<Tried> tried;
    const std::string folder = sample.name.substr(0, sample.name.find('/'));
    const std::string place = "p" + std::to_string(places_++);
    if (kOfTerms.count(folder) > 0) {
      tried.push_back(
          {place, true, record_.ImportGlossary(place, sample.name, sample.bytes, partial)});
    }
    if (kOfUnits.count(folder) > 0) {
      tried.push_back(
          {place, false, record_.ImportMemory(place, sample.name, sample.bytes, partial)});
    }
    return tried;
  }

  std::size_t CountIn(const Tried& tried) {
    return tried.is_terms ? record_.Concepts(tried.place).size()
                          : record_.Units(tried.place).size();
  }

  std::string SaidIn(const Tried& tried) {
    std::string said;
    if (tried.is_terms) {
      for (const std::string& each : AllSaid(record_.Concepts(tried.place))) said += each;
    } else {
      for (const std::string& each : AllSaid(record_.Units(tried.place))) said += each;
    }
    return said;
  }

  bool IsRefused(const Sample& sample) const {
    const std::string& expected = expected_.at(sample.name);
    return expected.starts_with("reject") || expected.starts_with("error") ||
           expected.starts_with("no network");
  }

  ExchangeRecord record_;
  std::map<std::string, std::string> expected_;
  std::vector<Sample> samples_;
  int places_ = 0;
};

TEST_F(RefusedImportTest, ABadFileLeavesTheRecordAsItWasAndNamesItsPlace) {
  std::size_t count = 0;
  for (const Sample& sample : samples_) {
    if (!IsRefused(sample)) continue;
    SCOPED_TRACE(sample.name);
    for (const Tried& tried : Try(sample, false)) {
      // Of XLIFF the terms alone are looked at, and there are none: what is wrong may be elsewhere.
      if (tried.report.ok() && tried.is_terms && sample.name.starts_with("xliff2")) {
        EXPECT_EQ(tried.report->created(), 0u);
        continue;
      }
      ++count;
      EXPECT_EQ(tried.report.status().code(), Code::kInvalidArgument);
      const std::string said = tried.report.status().ToString();
      EXPECT_THAT(said, HasSubstr(sample.name + ":"));
      const std::size_t at = said.find(sample.name) + sample.name.size();
      EXPECT_THAT(said.substr(at), MatchesRegex(":[0-9]+(:[0-9]+)?: .+"));
      EXPECT_THAT(said, Not(HasSubstr("line 1:")));
      EXPECT_THAT(said, Not(HasSubstr("root:")));
      EXPECT_EQ(CountIn(tried), 0u);
    }
  }
  EXPECT_GE(count, 20u);
}

TEST_F(RefusedImportTest, APartialImportKeepsWhatStandsBeforeTheFault) {
  const std::map<std::string, std::size_t> kKept = {{"tbx2/bad_truncated.tbx", 1},
                                                    {"xliff2/bad_truncated.xlf", 1},
                                                    {"csv/bad_unclosed_quote.csv", 1}};
  for (const Sample& sample : samples_) {
    if (!IsRefused(sample)) continue;
    SCOPED_TRACE(sample.name);
    const auto kept = kKept.find(sample.name);
    for (const Tried& tried : Try(sample, true)) {
      if (tried.is_terms && sample.name.starts_with("xliff2")) continue;
      EXPECT_EQ(CountIn(tried), kept == kKept.end() ? 0u : kept->second);
      if (tried.report.ok()) {
        EXPECT_GT(tried.report->problem_count(), 0u);
        EXPECT_GT(tried.report->problems(0).line(), 0u);
      }
    }
  }
}

TEST_F(RefusedImportTest, WhatIsGoodIsReadInItsEncoding) {
  const std::vector<std::pair<std::string, std::string>> kTexts = {
      {"benign_doctype", "ok & \\345\\273\\243"},  // as protobuf shows 廣
      {"enc_shift_jis",
       "\\345\\272\\203\\345\\263\\266\\343\\203\\227\\343\\203\\255\\343\\202\\273"
       "\\343\\202\\271\\342\\221\\240"},  // 広島プロセス①
      {"enc_big5", "\\345\\273\\243\\345\\263\\266\\351\\200\\262\\347\\250\\213"},  // 廣島進程
      {"enc_gb18030",
       "\\345\\271\\277\\345\\262\\233\\350\\277\\233\\347\\250\\213\\360\\240\\256\\267"},
      {"enc_utf16", ""},
  };
  std::size_t count = 0;
  for (const Sample& sample : samples_) {
    if (!expected_.at(sample.name).starts_with("ACCEPT")) continue;
    SCOPED_TRACE(sample.name);
    for (const Tried& tried : Try(sample, false)) {
      ASSERT_TRUE(tried.report.ok()) << tried.report.status().ToString();
      if (tried.is_terms && sample.name.starts_with("xliff2")) continue;
      ++count;
      EXPECT_EQ(CountIn(tried), 1u);
      for (const auto& [name, text] : kTexts) {
        if (sample.name.find(name) == std::string::npos) continue;
        EXPECT_THAT(SaidIn(tried), HasSubstr(text));
      }
    }
  }
  EXPECT_GE(count, 12u);
}

}  // namespace
}  // namespace crosswalk::quality
