// The table of segments and their matches, through the service.
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "tests/service/calls/matching.h"

namespace crosswalk::service {
namespace {

struct Row {
  std::string source_tag, source, target_tag, target, context, query_tag, query, wanted_tag,
      threshold, score, base, expected, note;
};

std::vector<Row> Rows() {
  std::ifstream file(CROSSWALK_SOURCE_DIR "/tests/cases/match.tsv");
  std::vector<Row> rows;
  std::string line;
  std::getline(file, line);
  while (std::getline(file, line)) {
    std::stringstream stream(line);
    std::vector<std::string> cells;
    for (std::string cell; std::getline(stream, cell, '\t');) cells.push_back(cell);
    cells.resize(13);
    rows.push_back({cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6], cells[7],
                    cells[8], cells[9], cells[10], cells[11], cells[12]});
  }
  return rows;
}

class MatchCases : public Matching {};

TEST_F(MatchCases, TheServiceMatchesAsTheTableSays) {
  const std::vector<Row> rows = Rows();
  ASSERT_GT(rows.size(), 10u);
  Serve();
  std::string revision;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const std::string memory = "case-" + std::to_string(i);
    MakeMemory(memory);
    v1::Unit unit =
        MakeUnit(rows[i].source_tag, rows[i].source, rows[i].target_tag, rows[i].target);
    unit.set_context_id(rows[i].context);
    revision = Confirm(memory, unit).revision();
  }
  v1::BatchMatchRequest batch;
  batch.mutable_shared()->set_min_revision(revision);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    v1::MatchRequest request = Asking(rows[i].query_tag, rows[i].query, rows[i].wanted_tag);
    request.add_memories("memories/case-" + std::to_string(i));
    request.set_context_id(rows[i].context);
    request.set_threshold(static_cast<std::uint32_t>(std::stoul(rows[i].threshold)));
    *batch.add_requests() = request;
    request.set_min_revision(revision);
    v1::MatchResponse response;
    const grpc::Status status = Match(request, response);
    const std::string place = "match.tsv:" + std::to_string(i + 2) + " (" + rows[i].note + ")";
    ASSERT_TRUE(status.ok()) << place << ": " << status.error_message();
    if (rows[i].score == "NONE") {
      EXPECT_EQ(response.matches_size(), 0) << place << "\n" << response.DebugString();
      continue;
    }
    ASSERT_EQ(response.matches_size(), 1) << place;
    const v1::Match& match = response.matches(0);
    EXPECT_EQ(std::to_string(match.score()), rows[i].score) << place << "\n" << match.DebugString();
    EXPECT_EQ(std::to_string(match.base_score()), rows[i].base) << place;
    EXPECT_EQ(match.target().text(), rows[i].expected) << place;
    EXPECT_EQ(match.memory(), "memories/case-" + std::to_string(i)) << place;
    std::uint32_t points = 0;
    for (const v1::Penalty& penalty : match.penalties()) points += penalty.points();
    EXPECT_EQ(match.score() + points, match.base_score()) << place;
  }
  // A batch answers as one by one.
  v1::BatchMatchResponse all;
  const grpc::Status status = CallMemory(&Stub::BatchMatch, batch, all);
  ASSERT_TRUE(status.ok()) << status.error_message();
  ASSERT_EQ(all.responses_size(), static_cast<int>(rows.size()));
  for (std::size_t i = 0; i < rows.size(); ++i) {
    v1::MatchResponse response;
    ASSERT_TRUE(Match(batch.requests(static_cast<int>(i)), response).ok());
    EXPECT_EQ(all.responses(static_cast<int>(i)).SerializeAsString(), response.SerializeAsString())
        << rows[i].note;
  }
}

}  // namespace
}  // namespace crosswalk::service
