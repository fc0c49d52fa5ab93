// What older files write otherwise: the first TBX-Min, and terms that are half done.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/glossary/exchange/tbx/tbx_file.h"

namespace crosswalk::exchange::tbx {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

TEST(OldFiles, TheFirstTbxMinCallsAConceptAnEntry) {
  const auto read = ReadTbx(R"(<?xml version="1.0"?>
<TBX dialect="TBX-Min"><header><id>Old</id><languages source="zh-TW" target="en"/></header>
<body><entry id="C1"><subjectField>software</subjectField>
<langGroup xml:lang="zh-TW"><termGroup><term>檔案</term><termStatus>preferred</termStatus></termGroup></langGroup>
<langGroup xml:lang="en"><termGroup><term>file</term><partOfSpeech>noun</partOfSpeech></termGroup></langGroup>
</entry><entry id="C2"><langGroup xml:lang="en"><termGroup><term>menu</term></termGroup></langGroup>
</entry></body></TBX>)");
  ASSERT_TRUE(read.status.ok()) << read.status.ToString();
  ASSERT_EQ(read.concepts.size(), 2u);
  EXPECT_EQ(read.CountTerms(), 3u);
  EXPECT_EQ(read.concepts[0].id, "C1");
  const v1::Concept& concept_ = read.concepts[0].concept_;
  ASSERT_EQ(concept_.subject_fields_size(), 1);
  EXPECT_EQ(concept_.subject_fields(0), "software");
  EXPECT_EQ(FirstTerm(concept_).status(), v1::TERM_STATUS_PREFERRED);
  EXPECT_EQ(concept_.languages(1).terms(0).part_of_speech(), "noun");
}

std::string TermWith(const std::string& notes) {
  return R"(<termEntry id="c1"><langSet xml:lang="en"><tig><term>file</term>)" + notes +
         "</tig></langSet></termEntry>";
}

TEST(OldFiles, ATermThatIsProvisionallyProcessedIsACandidate) {
  for (const char* const word : {"unprocessed", "provisionallyProcessed"}) {
    const auto read = ReadTbx(InVersion2(
        TermWith("<termNote type=\"processStatus\">" + std::string(word) + "</termNote>")));
    const v1::Concept concept_ = read.Only();
    const v1::Term& term = FirstTerm(concept_);
    EXPECT_EQ(term.status(), v1::TERM_STATUS_CANDIDATE) << word;
    EXPECT_EQ(term.raw_status(), word);
  }
}

TEST(OldFiles, WhatIsFinalIsNoCandidate) {
  const auto read =
      ReadTbx(InVersion2(TermWith("<termNote type=\"processStatus\">finalized</termNote>")));
  const v1::Concept concept_ = read.Only();
  EXPECT_NE(FirstTerm(concept_).status(), v1::TERM_STATUS_CANDIDATE);
  EXPECT_THAT(WriteTbx(TbxVersion::k2, read), HasSubstr("finalized"));
}

TEST(OldFiles, AProcessStatusGoesOutAsOneAndComesBack) {
  for (const TbxVersion version : {TbxVersion::k2, TbxVersion::k3}) {
    const auto read = ReadTbx(
        InVersion2(TermWith("<termNote type=\"processStatus\">provisionallyProcessed</termNote>")));
    const std::string file = WriteTbx(version, read);
    EXPECT_THAT(file, HasSubstr("processStatus"));
    EXPECT_THAT(file, Not(HasSubstr("administrativeStatus")));
    const auto again = ReadTbx(file);
    EXPECT_EQ(again.Only().languages(0).terms(0).DebugString(),
              read.Only().languages(0).terms(0).DebugString());
  }
}

TEST(OldFiles, AnAdministrativeStatusSaysMoreThanAProcess) {
  const auto read = ReadTbx(InVersion2(
      TermWith("<termNote type=\"processStatus\">provisionallyProcessed</termNote>"
               "<termNote type=\"administrativeStatus\">preferredTerm-admn-sts</termNote>")));
  const v1::Concept concept_ = read.Only();
  const v1::Term& term = FirstTerm(concept_);
  EXPECT_EQ(term.status(), v1::TERM_STATUS_PREFERRED);
  EXPECT_EQ(PropertiesOf(term)["termNote:processStatus"], "provisionallyProcessed");
}

}  // namespace
}  // namespace crosswalk::exchange::tbx
