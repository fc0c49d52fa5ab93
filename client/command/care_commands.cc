// crosswalk status and rebuild: the state of a service, and its indexes.
#include <CLI/Option.hpp>
#include <utility>

#include "client/command/command.h"
#include "client/command/tsv.h"
#include "client/terminal/progress_printer.h"
#include "client/terminal/table.h"

namespace crosswalk::command {
namespace {

using terminal::Quantity;

std::vector<std::pair<std::string, std::string>> Rows(const v1::GetStatusResponse& status) {
  std::vector<std::pair<std::string, std::string>> rows = {
      {"version", status.version()},
      {"record revision", status.record_revision()},
      {"snapshot revision", status.snapshot_revision()},
      {"match revision", status.match_revision()},
      {"concordance revision", status.concordance_revision()},
      {"glossaries", std::to_string(status.glossaries())},
      {"concepts", std::to_string(status.concepts())},
      {"terms", std::to_string(status.terms())},
      {"memories", std::to_string(status.memories())},
      {"units", std::to_string(status.units())},
      {"rebuilding", status.rebuilding() ? "yes" : "no"},
      {"uptime",
       NumberText(static_cast<double>(static_cast<std::uint64_t>(status.uptime_seconds()))) +
           " s"}};
  for (const v1::PieceStatus& piece : status.pieces()) {
    const std::string rows_held = piece.index() == "concepts"
                                      ? Quantity(piece.concepts(), "concepts")
                                      : Quantity(piece.units(), "units");
    rows.emplace_back("piece " + piece.index() + "/" + piece.name(),
                      rows_held + ", " + Quantity(piece.bytes(), "bytes"));
  }
  for (const std::string& problem : status.problems()) rows.emplace_back("problem", problem);
  return rows;
}

Outcome ShowStatus(Session& session) {
  client::Result<client::Client> client = session.Open(Access::kRead);
  if (!client.ok()) return client.error();
  client::Result<v1::GetStatusResponse> status = client->GetStatus(session.call_options());
  if (!status.ok()) return status.error();
  if (session.format() == Format::kJson) {
    session.PrintJson(*status);
    return ExitStatus::kDone;
  }
  using Align = terminal::Table::Align;
  const bool tsv = session.format() == Format::kTsv;
  terminal::Table table({{"NAME", Align::kLeft, false}, {"VALUE", Align::kLeft, true}});
  if (tsv) session.output().Write(TsvLine({"name", "value"}));
  for (const auto& [name, value] : Rows(*status)) {
    if (tsv) session.output().Write(TsvLine({name, value}));
    table.AddRow({name, value});
  }
  if (!tsv) session.output().Write(table.ToString(session.width()));
  return ExitStatus::kDone;
}

Outcome Rebuild(Session& session) {
  client::Result<client::Client> client = session.Open(Access::kWrite);
  if (!client.ok()) return client.error();
  client::Result<std::string> revision =
      client->Rebuild(session.Progress("rebuild"), session.call_options());
  session.StopProgress();
  if (!revision.ok()) return revision.error();
  if (session.format() == Format::kJson) {
    v1::RebuildResponse reply;
    reply.set_revision(*revision);
    session.PrintJson(reply);
  }
  if (session.format() == Format::kTsv) {
    session.output().Write(TsvLine({"revision"}) + TsvLine({*revision}));
  }
  session.Say("rebuilt; the snapshot is at revision " + *revision);
  return ExitStatus::kDone;
}

}  // namespace

Command DeclareStatus(CLI::App& program) {
  CLI::App* app = program.add_subcommand("status", "Tell the state of the service and its indexes");
  app->footer(
      "Examples:\n"
      "  crosswalk status\n"
      "  crosswalk --data DIR status --format json");
  return {app, [](Session& session) { return ShowStatus(session); }};
}

Command DeclareRebuild(CLI::App& program) {
  CLI::App* app =
      program.add_subcommand("rebuild", "Build the indexes anew from the record, while it serves");
  app->footer(
      "Examples:\n"
      "  crosswalk rebuild\n"
      "  crosswalk --data DIR rebuild");
  return {app, [](Session& session) { return Rebuild(session); }};
}

}  // namespace crosswalk::command
