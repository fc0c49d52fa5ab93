// Glossaries through the record and back: what a file says is what its export says, as often as it
// goes round.
#include <gmock/gmock.h>

#include <algorithm>

#include "tests/quality/exchange/exchange_fixture.h"

namespace crosswalk::quality {
namespace {

const std::vector<std::string> kFolders = {
    "tbx2", "tbx3", "tbxmin-legacy", "utx", "csv", "omegat-glossary", "xliff2"};

// Samples that hold terms and that nothing is wrong with, each imported into the glossary `in`.
class GlossaryRoundTripTest : public ::testing::Test {
 protected:
  struct Imported {
    Sample sample;
    std::string glossary;
    v1::ImportReport report;
  };

  void SetUp() override {
    record_.options().set_source_language_tag("en");
    record_.options().set_target_language_tag("ja");
    const std::vector<Sample> samples = SamplesIn(kFolders);
    if (samples.empty()) GTEST_SKIP() << "the folder of samples is not at hand";
    for (const Sample& sample : samples) {
      const std::string glossary = "g" + std::to_string(imported_.size());
      auto report = record_.ImportGlossary(glossary, sample.name, sample.bytes);
      if (!report.ok()) continue;
      imported_.push_back({sample, glossary, *std::move(report)});
    }
    EXPECT_GE(imported_.size(), 30u);
  }

  // The terms and all they are said to be, after one more way through a file.
  std::vector<std::string> Again(const std::string& from, const std::string& format,
                                 const std::string& to) {
    const std::string bytes = record_.ExportGlossary(from, format);
    const auto report = record_.ImportGlossary(to, "again." + format, bytes);
    EXPECT_TRUE(report.ok()) << report.status().ToString() << "\n" << bytes;
    return AllSaid(record_.Concepts(to));
  }

  // The terms of each concept with their tags, concept by concept.
  std::vector<std::vector<std::string>> Terms(const std::string& glossary) {
    std::vector<std::vector<std::string>> all;
    for (const v1::Concept& concept_ : record_.Concepts(glossary)) {
      std::vector<std::string>& terms = all.emplace_back();
      for (const v1::LanguageSection& section : concept_.languages()) {
        for (const v1::Term& term : section.terms()) {
          terms.push_back(term.language_tag() + " " + term.text());
        }
      }
      std::sort(terms.begin(), terms.end());
    }
    std::sort(all.begin(), all.end());
    return all;
  }

  ExchangeRecord record_;
  std::vector<Imported> imported_;
};

TEST_F(GlossaryRoundTripTest, ThroughBothVersionsOfTbxNothingChanges) {
  for (const Imported& each : imported_) {
    SCOPED_TRACE(each.sample.name);
    const auto before = AllSaid(record_.Concepts(each.glossary));
    EXPECT_EQ(Again(each.glossary, "tbx", each.glossary + "-2"), before);
    EXPECT_EQ(Again(each.glossary + "-2", "tbx3", each.glossary + "-3"), before);
    EXPECT_EQ(Again(each.glossary + "-3", "tbx", each.glossary + "-4"), before);
  }
}

TEST_F(GlossaryRoundTripTest, TheSameFileAgainChangesNothing) {
  for (const Imported& each : imported_) {
    SCOPED_TRACE(each.sample.name);
    const std::string before = record_.Newest();
    const auto again = record_.ImportGlossary(each.glossary, each.sample.name, each.sample.bytes);
    ASSERT_TRUE(again.ok()) << again.status().ToString();
    EXPECT_EQ(again->unchanged(), again->concepts());
    EXPECT_EQ(again->created(), 0u);
    EXPECT_EQ(again->merged(), 0u);
    EXPECT_EQ(again->conflicts(), 0u);
    EXPECT_EQ(again->concepts(), each.report.concepts());
    EXPECT_EQ(record_.Newest(), before);
  }
}

TEST_F(GlossaryRoundTripTest, ATableHoldsTheTermsOfEachPair) {
  for (const Imported& each : imported_) {
    for (const char* const format : {"csv", "tsv"}) {
      SCOPED_TRACE(each.sample.name + std::string(" as ") + format);
      const std::string bytes = record_.ExportGlossary(each.glossary, format);
      const std::string to = each.glossary + format;
      const auto report = record_.ImportGlossary(to, std::string("again.") + format, bytes);
      ASSERT_TRUE(report.ok()) << report.status().ToString() << "\n" << bytes.substr(0, 2000);
      EXPECT_EQ(Terms(to), Terms(each.glossary));
    }
  }
}

}  // namespace
}  // namespace crosswalk::quality
