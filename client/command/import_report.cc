#include "client/command/import_report.h"

#include <algorithm>
#include <vector>

namespace crosswalk::command {
namespace {

// Problems said of one file.
constexpr int kProblems = 100;

std::vector<RowColumn> Columns(bool into_memory) {
  using Kind = RowColumn::Kind;
  std::vector<RowColumn> columns = {
      {"file", Kind::kLongText}, {"format", Kind::kText}, {"encoding", Kind::kText}};
  if (into_memory) {
    columns.push_back({"units", Kind::kNumber});
  } else {
    columns.push_back({"concepts", Kind::kNumber});
    columns.push_back({"terms", Kind::kNumber});
  }
  for (const char* name : {"created", "merged", "unchanged", "skipped", "conflicts"}) {
    columns.push_back({name, Kind::kNumber});
  }
  columns.push_back({"revision", Kind::kText});
  return columns;
}

}  // namespace

ImportReports::ImportReports(Session& session, bool into_memory)
    : session_(session), into_memory_(into_memory), rows_(session, Columns(into_memory)) {}

void ImportReports::Add(const v1::ImportReport& report) {
  if (!report.revision().empty()) revision_ = report.revision();
  SayProblems(report);
  std::vector<std::string> fields = {report.file(), report.format(), report.encoding()};
  const auto add = [&](std::uint64_t number) { fields.push_back(std::to_string(number)); };
  if (into_memory_) {
    add(report.units());
  } else {
    add(report.concepts());
    add(report.terms());
  }
  for (const std::uint64_t number : {report.created(), report.merged(), report.unchanged(),
                                     report.skipped(), report.conflicts()}) {
    add(number);
  }
  fields.push_back(report.revision());
  rows_.Add(std::move(fields));
  if (report.created() == 0 && report.merged() == 0) {
    session_.Say(report.file() + ": nothing new");
  }
}

void ImportReports::SayProblems(const v1::ImportReport& report) {
  const int said = std::min(report.problems_size(), kProblems);
  for (int i = 0; i < said; ++i) {
    const v1::ImportProblem& problem = report.problems(i);
    std::string line = report.file();
    if (problem.line() > 0) line += ":" + std::to_string(problem.line());
    if (!problem.place().empty()) line += ": " + problem.place();
    session_.SayPlain(line + ": " + problem.reason());
  }
  const std::uint64_t all =
      std::max(report.problem_count(), static_cast<std::uint64_t>(report.problems_size()));
  if (all > static_cast<std::uint64_t>(said)) {
    session_.SayPlain(report.file() + ": and " +
                      std::to_string(all - static_cast<std::uint64_t>(said)) + " more");
  }
}

}  // namespace crosswalk::command
