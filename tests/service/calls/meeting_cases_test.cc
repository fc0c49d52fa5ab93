#include <gmock/gmock.h>

#include <fstream>
#include <sstream>

#include "tests/service/calls/serving.h"

namespace crosswalk::service {
namespace {

struct Row {
  std::string stored, stored_tag, query, query_tag, level, note, reading;
};

std::vector<Row> Rows() {
  std::ifstream file(CROSSWALK_SOURCE_DIR "/tests/cases/meeting.tsv");
  std::vector<Row> rows;
  std::string line;
  std::getline(file, line);
  while (std::getline(file, line)) {
    std::stringstream stream(line);
    std::vector<std::string> cells;
    for (std::string cell; std::getline(stream, cell, '\t');) cells.push_back(cell);
    cells.resize(8);
    rows.push_back({cells[1], cells[2], cells[3], cells[4], cells[5], cells[6], cells[7]});
  }
  return rows;
}

class MeetingCases : public Serving {};

// Each row has a glossary of its own, so that no row depends on another.
TEST_F(MeetingCases, TheServiceMeetsAtTheLevelsOfTheTable) {
  const std::vector<Row> rows = Rows();
  ASSERT_GT(rows.size(), 20u);
  Serve();
  std::string revision;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const std::string glossary = "case-" + std::to_string(i);
    MakeGlossary(glossary);
    v1::CreateConceptRequest request;
    request.set_parent(glossary);
    auto* section = request.mutable_concept_entry()->add_languages();
    section->set_language_tag(rows[i].stored_tag);
    auto* term = section->add_terms();
    term->set_text(rows[i].stored);
    term->set_reading(rows[i].reading);
    v1::Concept made;
    const grpc::Status status =
        Call(&v1::GlossaryService::StubInterface::CreateConcept, request, made);
    ASSERT_TRUE(status.ok()) << rows[i].note << ": " << status.error_message();
    revision = made.revision();
  }
  for (std::size_t i = 0; i < rows.size(); ++i) {
    v1::LookupTermsRequest request;
    request.set_query(rows[i].query);
    request.set_source_language_tag(rows[i].query_tag);
    request.mutable_filter()->add_glossaries("case-" + std::to_string(i));
    request.set_min_revision(revision);
    v1::LookupTermsResponse response;
    const grpc::Status status = Lookup(request, response);
    ASSERT_TRUE(status.ok()) << rows[i].note << ": " << status.error_message();
    std::string level = "NONE";
    if (response.hits_size() > 0 && response.hits(0).level() <= v1::LEVEL_READING) {
      level = v1::Level_Name(response.hits(0).level()).substr(std::string("LEVEL_").size());
    }
    EXPECT_EQ(level, rows[i].level) << "row " << i + 2 << ": " << rows[i].stored << " / "
                                    << rows[i].query << " (" << rows[i].note << ")";
  }
}

}  // namespace
}  // namespace crosswalk::service
