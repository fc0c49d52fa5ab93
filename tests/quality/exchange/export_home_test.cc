// What was exported comes home: into the glossary or memory that it was taken from.
#include <gmock/gmock.h>

#include <set>

#include "tests/quality/exchange/exchange_fixture.h"

namespace crosswalk::quality {
namespace {

constexpr char kFile[] = R"(<?xml version="1.0"?>
<martif type="TBX" xml:lang="en"><martifHeader><fileDesc><titleStmt><title>Ours</title></titleStmt>
<sourceDesc><p>made for a test</p></sourceDesc></fileDesc></martifHeader><text><body>
<termEntry id="c1"><descrip type="subjectField">software</descrip>
<langSet xml:lang="zh-TW"><tig><term>檔案</term>
<termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></tig></langSet>
<langSet xml:lang="en"><tig><term>file</term></tig></langSet></termEntry>
<termEntry id="c2"><langSet xml:lang="en"><tig><term>menu</term></tig></langSet></termEntry>
</body></text></martif>)";

TEST(ExportHomeTest, UnderTheOriginThatItCameFromAGlossaryIsUnchanged) {
  ExchangeRecord record;
  ASSERT_TRUE(record.ImportGlossary("g", "ours.tbx", kFile).ok());
  const auto before = AllSaid(record.Concepts("g"));
  record.options().set_origin("Ours");
  for (const char* const format : {"tbx", "tbx3"}) {
    const std::string bytes = record.ExportGlossary("g", format);
    for (int round = 0; round < 2; ++round) {
      const auto report = record.ImportGlossary("g", "home.tbx", bytes);
      ASSERT_TRUE(report.ok()) << report.status().ToString();
      EXPECT_EQ(report->unchanged(), 2u) << format;
      EXPECT_EQ(report->created() + report->merged() + report->conflicts(), 0u) << format;
    }
  }
  EXPECT_EQ(AllSaid(record.Concepts("g")), before);
}

TEST(ExportHomeTest, WhatWasEditedInTheFileIsMergedAndNothingElse) {
  ExchangeRecord record;
  ASSERT_TRUE(record.ImportGlossary("g", "ours.tbx", kFile).ok());
  record.options().set_origin("Ours");
  std::string bytes = record.ExportGlossary("g", "tbx");
  const std::size_t at = bytes.find("software");
  ASSERT_NE(at, std::string::npos);
  bytes.replace(at, 8, "computing");
  const auto report = record.ImportGlossary("g", "home.tbx", bytes);
  ASSERT_TRUE(report.ok()) << report.status().ToString();
  EXPECT_EQ(report->merged(), 1u);
  EXPECT_EQ(report->unchanged(), 1u);
  std::set<std::string> fields;
  for (const v1::Concept& concept_ : record.Concepts("g")) {
    for (const std::string& field : concept_.subject_fields()) fields.insert(field);
  }
  EXPECT_EQ(fields, std::set<std::string>{"computing"});
}

TEST(ExportHomeTest, OneIdOfTwoOriginsStaysTwoConcepts) {
  ExchangeRecord record;
  std::string other = kFile;
  other.replace(other.find("Ours"), 4, "Other");
  other.replace(other.find("檔案"), std::string("檔案").size(), "封存");
  other.replace(other.find(">file<"), 6, ">archive<");
  other.replace(other.find(">menu<"), 6, ">list<");
  ASSERT_TRUE(record.ImportGlossary("g", "ours.tbx", kFile).ok());
  ASSERT_TRUE(record.ImportGlossary("g", "other.tbx", other).ok());
  for (const char* const format : {"tbx", "tbx3", "csv", "tsv", "xliff2"}) {
    const std::string bytes = record.ExportGlossary("g", format, "en");
    // What a format of two languages leaves out, it tells.
    const bool is_whole = record.exported().losses_size() == 0;
    const auto report = record.ImportGlossary(format, std::string("f.") + format, bytes);
    ASSERT_TRUE(report.ok()) << report.status().ToString() << "\n" << bytes;
    EXPECT_EQ(report->merged() + report->unchanged(), 0u) << format;
    EXPECT_GE(record.Concepts(format).size(), is_whole ? 4u : 2u) << format;
  }
}

TEST(ExportHomeTest, AGlossaryOfOneTitledFileIsKnownAgainWithoutAWord) {
  ExchangeRecord record;
  ASSERT_TRUE(record.ImportGlossary("g", "ours.tbx", kFile).ok());
  const auto report = record.ImportGlossary("g", "home.tbx", record.ExportGlossary("g", "tbx"));
  ASSERT_TRUE(report.ok()) << report.status().ToString();
  EXPECT_EQ(report->unchanged(), 2u);
  EXPECT_EQ(record.Concepts("g").size(), 2u);
}

TEST(ExportHomeTest, AMemoryTakesNothingTwice) {
  ExchangeRecord record;
  record.options().set_source_language_tag("en");
  record.options().set_target_language_tag("ja");
  int count = 0;
  for (const Sample& sample : SamplesIn({"tmx", "xliff1", "xliff2", "po"})) {
    SCOPED_TRACE(sample.name);
    const std::string memory = "m" + std::to_string(count++);
    if (!record.ImportMemory(memory, sample.name, sample.bytes).ok()) continue;
    const std::size_t units = record.Units(memory).size();
    const std::string bytes = record.ExportMemory(memory, "tmx");
    const auto report = record.ImportMemory(memory, "home.tmx", bytes);
    ASSERT_TRUE(report.ok()) << report.status().ToString();
    EXPECT_EQ(report->created(), 0u);
    EXPECT_EQ(record.Units(memory).size(), units);
    const std::string before = record.Newest();
    const auto again = record.ImportMemory(memory, "home.tmx", bytes);
    ASSERT_TRUE(again.ok()) << again.status().ToString();
    EXPECT_EQ(again->unchanged(), again->units());
    EXPECT_EQ(record.Newest(), before);
  }
  if (count == 0) GTEST_SKIP() << "the folder of samples is not at hand";
}

}  // namespace
}  // namespace crosswalk::quality
