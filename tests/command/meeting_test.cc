// The table of spellings that meet, through the command.
#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>

#include "tests/command/program.h"

namespace crosswalk::command {
namespace {

using nlohmann::json;

struct Row {
  std::size_t line = 0;
  std::string stored, stored_tag, query, query_tag, level, reading;
};

std::vector<Row> Rows() {
  std::ifstream file(ProjectFile("tests/cases/meeting.tsv"));
  std::vector<Row> rows;
  std::string line;
  std::getline(file, line);
  for (std::size_t number = 2; std::getline(file, line); ++number) {
    std::vector<std::string> fields;
    std::istringstream stream(line);
    for (std::string field; std::getline(stream, field, '\t');) fields.push_back(field);
    fields.resize(8);
    rows.push_back({number, fields[1], fields[2], fields[3], fields[4], fields[5], fields[7]});
  }
  return rows;
}

// Every stored term is a concept of one glossary, its line told as its subject field; a query must
// meet the concept of its own line at its level. A query without its line's concept among the hits
// is NONE.
TEST(MeetingTest, EveryRowHoldsThroughTheCommand) {
  const std::vector<Row> rows = Rows();
  ASSERT_GT(rows.size(), 20u);
  const TemporaryFolder folder;
  const std::string data = folder / "data";
  std::string terms = "concept\tdomain\tlang\tterm\treading\n";
  for (const Row& row : rows) {
    const std::string id = std::to_string(row.line);
    terms +=
        id + "\tline " + id + "\t" + row.stored_tag + "\t" + row.stored + "\t" + row.reading + "\n";
  }
  const Ran import = Crosswalk({"--data", data, "import", folder.Write("meeting.tsv", terms),
                                "--glossary", "cases", "--input-format", "termbase-tsv"});
  ASSERT_EQ(import.status, 0) << import.err;

  // One call for each tag of a query: its replies come in order, one a line.
  std::map<std::string, std::vector<Row>> by_tag;
  for (const Row& row : rows) by_tag[row.query_tag].push_back(row);
  for (const auto& [tag, group] : by_tag) {
    RunOptions options;
    for (const Row& row : group) options.input += row.query + "\n";
    std::vector<std::string> words = {"--data",   data,   "lookup",  "-",
                                      "--format", "json", "--limit", "1000"};
    if (!tag.empty()) words.insert(words.end(), {"--from", tag});
    const Ran ran = Crosswalk(words, options);
    ASSERT_LE(ran.status, 1) << ran.err;
    std::istringstream lines(ran.out);
    for (const Row& row : group) {
      std::string line;
      ASSERT_TRUE(std::getline(lines, line)) << "a reply for line " << row.line;
      std::string level = "NONE";
      const json reply = json::parse(line);
      for (const json& hit : reply["hits"]) {
        if (hit["subjectFields"] != json::array({"line " + std::to_string(row.line)})) continue;
        const std::string name = hit["level"];
        if (level == "NONE") level = name.substr(std::string("LEVEL_").size());
      }
      if (row.level == "NONE" && (level == "PREFIX" || level == "FUZZY")) level = "NONE";
      EXPECT_EQ(level, row.level) << "meeting.tsv:" << row.line << ": " << row.query << " and "
                                  << row.stored;
    }
  }
}

}  // namespace
}  // namespace crosswalk::command
