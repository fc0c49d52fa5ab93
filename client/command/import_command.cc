// crosswalk import: files into a glossary.
#include <CLI/Option.hpp>
#include <memory>
#include <utility>

#include "client/command/command.h"
#include "client/command/input_file.h"
#include "client/command/tsv.h"
#include "client/terminal/table.h"

namespace crosswalk::command {
namespace {

constexpr const char* kExamples =
    "Examples:\n"
    "  crosswalk import terms.tsv --glossary software\n"
    "  crosswalk import plain.tsv --glossary g --source zh-Hans --target en --partial\n"
    "A file is imported whole or not at all; --partial keeps what can be read and reports the "
    "rest.";

struct ImportArguments {
  std::vector<std::string> files;
  std::string glossary;
  std::string origin;
  std::string input_format;
  std::string source;
  std::string target;
  bool partial = false;
  bool overwrite = false;
};

using Column = terminal::Table::Column;

const std::vector<std::string>& Headers() {
  static const auto* const headers =
      new std::vector<std::string>{"file",   "format",    "concepts", "terms",     "created",
                                   "merged", "unchanged", "skipped",  "conflicts", "revision"};
  return *headers;
}

std::vector<std::string> Fields(const v1::ImportReport& report) {
  return {report.file(),
          report.format(),
          std::to_string(report.concepts()),
          std::to_string(report.terms()),
          std::to_string(report.created()),
          std::to_string(report.merged()),
          std::to_string(report.unchanged()),
          std::to_string(report.skipped()),
          std::to_string(report.conflicts()),
          report.revision()};
}

std::vector<Column> Columns() {
  std::vector<Column> columns;
  for (const std::string& header : Headers()) {
    const bool text = header == "file" || header == "format" || header == "revision";
    columns.push_back({header,
                       text ? terminal::Table::Align::kLeft : terminal::Table::Align::kRight,
                       header == "file"});
  }
  return columns;
}

void SayProblems(Session& session, const v1::ImportReport& report) {
  for (const v1::ImportProblem& problem : report.problems()) {
    std::string line = report.file();
    if (problem.line() > 0) line += ":" + std::to_string(problem.line());
    if (!problem.place().empty()) line += ": " + problem.place();
    session.SayPlain(line + ": " + problem.reason());
  }
}

Outcome Import(Session& session, const ImportArguments& arguments) {
  client::Result<std::vector<client::Upload>> uploads = UploadsOf(arguments.files);
  if (!uploads.ok()) return uploads.error();
  client::Result<client::Client> client = session.Open(Access::kWrite);
  if (!client.ok()) return client.error();

  v1::ImportOptions options;
  options.set_glossary(arguments.glossary);
  options.set_input_format(arguments.input_format);
  options.set_origin(arguments.origin);
  options.set_source_language_tag(arguments.source);
  options.set_target_language_tag(arguments.target);
  options.set_partial(arguments.partial);
  options.set_overwrite(arguments.overwrite);
  if (session.format() == Format::kTsv) session.output().Write(TsvLine(Headers()));
  terminal::Table table(Columns());
  std::string revision;
  const client::OnProgress on_progress = session.Progress("import");
  client::Result<void> result = client->ImportGlossary(
      options, *std::move(uploads),
      [&](const v1::ImportGlossaryResponse& reply) {
        if (reply.has_progress()) on_progress(reply.progress());
        if (!reply.has_report()) return;
        if (!reply.report().revision().empty()) revision = reply.report().revision();
        SayProblems(session, reply.report());
        if (session.format() == Format::kJson) session.PrintJson(reply);
        if (session.format() == Format::kTsv) {
          session.output().Write(TsvLine(Fields(reply.report())));
        }
        table.AddRow(Fields(reply.report()));
      },
      session.call_options());
  session.StopProgress();
  // Files before the one that failed were kept: their reports are shown in any case.
  if (session.format() == Format::kTable && !table.empty()) {
    session.output().Write(table.ToString(session.width()));
  }
  session.AwaitRevision(arguments.glossary, revision);
  if (!result.ok()) return result.error();
  return ExitStatus::kDone;
}

}  // namespace

Command DeclareImport(CLI::App& program) {
  CLI::App* app = program.add_subcommand("import", "Read files into a glossary");
  auto arguments = std::make_shared<ImportArguments>();
  app->add_option("FILE", arguments->files, "The files; - is standard input")->required();
  app->add_option("--glossary", arguments->glossary,
                  "The glossary to import into, made where it is missing")
      ->type_name("GLOSSARY")
      ->required();
  app->add_option("--input-format", arguments->input_format,
                  "Format, such as termbase-tsv (default: found from content and name)")
      ->type_name("FORMAT");
  app->add_option("--origin", arguments->origin,
                  "Name under which the files' identifiers are kept (default: the file's own)")
      ->type_name("NAME");
  app->add_option("--source", arguments->source,
                  "Language of the source terms where the file does not say")
      ->type_name("TAG");
  app->add_option("--target", arguments->target,
                  "Language of the target terms where the file does not say")
      ->type_name("TAG");
  app->add_flag("--partial", arguments->partial, "Keep what can be read, and report the rest");
  app->add_flag("--overwrite", arguments->overwrite,
                "Let the file win over what people edited since");
  app->footer(kExamples);
  return {app, [arguments](Session& session) { return Import(session, *arguments); }};
}

}  // namespace crosswalk::command
