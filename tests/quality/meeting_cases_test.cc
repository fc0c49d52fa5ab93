// The table of spellings that meet, through the record, the index and the lookup.
#include <gtest/gtest.h>
#include <stdlib.h>

#include <filesystem>

#include "glossary/index/index.h"
#include "glossary/record/concept_store.h"
#include "glossary/record/record.h"
#include "glossary/script/lexicon.h"
#include "glossary/term/term_engine.h"
#include "tests/glossary/term/small_snapshot.h"
#include "tests/quality/table.h"

namespace crosswalk::quality {
namespace {

class MeetingCasesTest : public ::testing::Test {
 protected:
  void SetUp() override {
    std::string path = (std::filesystem::temp_directory_path() / "meeting.XXXXXX").string();
    ASSERT_NE(mkdtemp(path.data()), nullptr);
    folder_ = path;
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  std::filesystem::path folder_;
};

TEST_F(MeetingCasesTest, EachRowMeetsAtItsLevel) {
  const auto rows =
      ReadTable(std::filesystem::path(CROSSWALK_SOURCE_DIR) / "tests/cases/meeting.tsv");
  ASSERT_TRUE(rows) << "tests/cases/meeting.tsv is missing";
  auto record = record::OpenSqlite(folder_ / "record.db", {});
  ASSERT_TRUE(record.ok()) << record.status().ToString();
  record::ConceptStore store(**record, Limits());
  // Each row is alone in a glossary of its own.
  for (std::size_t i = 0; i < rows->size(); ++i) {
    const Row& row = (*rows)[i];
    const std::string glossary = "row" + std::to_string(i);
    ASSERT_TRUE(store.EnsureGlossary(glossary, "test").ok());
    v1::CreateConceptRequest request;
    request.set_parent("glossaries/" + glossary);
    *request.mutable_concept_entry() = term::MakeConcept(
        "c",
        {{row.at("stored_tag"), row.at("stored"), v1::TERM_STATUS_ADMITTED, row.at("reading")}},
        glossary);
    request.mutable_concept_entry()->clear_name();
    const auto created = store.CreateConcept(request, "test");
    ASSERT_TRUE(created.ok()) << row.at("stored") << ": " << created.status().ToString();
  }
  auto index = index::Index::Open(folder_ / "index", **record, term::TestFolder(), {});
  ASSERT_TRUE(index.ok()) << index.status().ToString();
  ASSERT_TRUE((*index)->CatchUp(nullptr, Cancellation()).ok());
  const auto snapshot = (*index)->Newest();
  const term::TermEngine engine(term::TestFolder(), term::TestConverter(), script::DataFolder(),
                                Limits());
  for (std::size_t i = 0; i < rows->size(); ++i) {
    const Row& row = (*rows)[i];
    v1::LookupTermsRequest request;
    request.set_query(row.at("query"));
    request.set_source_language_tag(row.at("query_tag"));
    request.mutable_filter()->add_glossaries("row" + std::to_string(i));
    const auto response = engine.Lookup(*snapshot, request, Cancellation());
    ASSERT_TRUE(response.ok()) << row.at("query") << ": " << response.status().ToString();
    std::string level = "NONE";
    if (response->hits_size() > 0 && response->hits(0).level() < v1::LEVEL_PREFIX) {
      level = v1::Level_Name(response->hits(0).level()).substr(6);
    }
    EXPECT_EQ(level, row.at("level"))
        << "row " << i + 2 << ": " << row.at("query") << " [" << row.at("query_tag") << "] and "
        << row.at("stored") << " [" << row.at("stored_tag") << "]: " << row.at("note");
  }
}

}  // namespace
}  // namespace crosswalk::quality
