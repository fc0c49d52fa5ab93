#include "client/command/mine_text.h"

#include <map>
#include <vector>

#include "client/command/tsv.h"
#include "client/command/words.h"

namespace crosswalk::command {
namespace {

std::vector<std::string> TsvHeader(bool explain) {
  std::vector<std::string> header = {"source_lang", "source", "target_lang", "target",   "kind",
                                     "confidence",  "offset", "line",        "sentence", "file"};
  if (explain) header.insert(header.end(), {"target_found", "evidence", "conflicts"});
  return header;
}

std::vector<std::string> TsvRow(const v1::MineResponse& reply, bool explain) {
  const v1::Evidence& found = reply.candidate();
  std::vector<std::string> row = {found.source_language_tag(),
                                  found.source(),
                                  found.target_language_tag(),
                                  found.target(),
                                  Word(found.kind()),
                                  NumberText(found.confidence()),
                                  std::to_string(found.offset()),
                                  std::to_string(found.line()),
                                  found.sentence(),
                                  found.file()};
  if (explain) {
    row.insert(row.end(), {found.target_found(), Features(found), Joined(reply.conflicts())});
  }
  return row;
}

std::vector<terminal::Table::Column> Columns(bool explain) {
  using Align = terminal::Table::Align;
  std::vector<terminal::Table::Column> columns = {
      {"SOURCE", Align::kLeft, true}, {"TARGET", Align::kLeft, true},
      {"KIND", Align::kLeft, false},  {"CONFIDENCE", Align::kRight, false},
      {"PLACE", Align::kLeft, false}, {explain ? "EVIDENCE" : "SENTENCE", Align::kLeft, true}};
  if (explain) columns.push_back({"CONFLICTS", Align::kLeft, true});
  return columns;
}

}  // namespace

std::string Features(const v1::Evidence& found) {
  const std::map<std::string, double> ordered(found.features().begin(), found.features().end());
  std::string text;
  for (const auto& [name, value] : ordered) {
    text += (text.empty() ? "" : " ") + name + "=" + NumberText(value);
  }
  return text;
}

std::string SummaryLine(const v1::MineSummary& summary, const std::string& into) {
  std::string line = std::to_string(summary.candidates()) + " candidates in " +
                     std::to_string(summary.files()) + (summary.files() == 1 ? " file" : " files");
  if (summary.in_conflict() > 0) {
    line += ", " + std::to_string(summary.in_conflict()) + " in conflict with a glossary";
  }
  if (summary.skipped_files() > 0) {
    line += ", " + std::to_string(summary.skipped_files()) +
            (summary.skipped_files() == 1 ? " file skipped" : " files skipped");
  }
  if (into.empty()) return line;
  line += "; " + into + ": " + std::to_string(summary.created()) + " new, " +
          std::to_string(summary.joined()) + " joined, " + std::to_string(summary.unchanged()) +
          " known before, " + std::to_string(summary.rejected()) + " rejected before, " +
          std::to_string(summary.conflicts()) + " in conflict";
  if (summary.left_out() > 0) {
    line += ", " + std::to_string(summary.left_out()) + " left out of full concepts";
  }
  if (!summary.revision().empty()) line += "; revision " + summary.revision();
  return line;
}

CandidatePrinter::CandidatePrinter(Session& session, bool explain)
    : session_(session), explain_(explain), table_(Columns(explain)) {
  if (session_.format() == Format::kTsv) session_.output().Write(TsvLine(TsvHeader(explain_)));
}

void CandidatePrinter::Add(const v1::MineResponse& reply) {
  const v1::Evidence& found = reply.candidate();
  switch (session_.format()) {
    case Format::kJson:
      session_.PrintJson(reply);
      return;
    case Format::kTsv:
      session_.output().Write(TsvLine(TsvRow(reply, explain_)));
      return;
    case Format::kTable:
      std::vector<std::string> row = {found.source(),
                                      found.target(),
                                      Word(found.kind()),
                                      ShareText(found.confidence()),
                                      found.file() + ":" + std::to_string(found.line()),
                                      explain_ ? Features(found) : found.sentence()};
      if (explain_) row.push_back(Joined(reply.conflicts()));
      table_.AddRow(std::move(row));
  }
}

void CandidatePrinter::Finish() {
  if (session_.format() == Format::kTable && !table_.empty()) {
    session_.output().Write(table_.ToString(session_.width()));
  }
}

}  // namespace crosswalk::command
