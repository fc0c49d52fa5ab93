// crosswalk export: a glossary or a memory into a file.
#include <sys/stat.h>

#include <CLI/Option.hpp>
#include <memory>
#include <optional>
#include <utility>

#include "client/command/command.h"
#include "client/command/export_format.h"
#include "client/command/list_option.h"
#include "client/command/rows.h"
#include "client/command/whole_file.h"

namespace crosswalk::command {
namespace {

constexpr const char* kExamples =
    "Examples:\n"
    "  crosswalk export --glossary software -o software.tbx\n"
    "  crosswalk export --glossary software --output-format tbx3 > software.tbx\n"
    "  crosswalk export --glossary g --source en --target zh-Hant-TW -o glossary/terms.utf8\n"
    "  crosswalk export --memory manuals --source en --target ja -o manuals.tmx\n"
    "Formats of a glossary: tbx (version 2, the default, which most programs read), tbx3 (ISO\n"
    "30042:2019), utx, omegat, csv, tsv, tmx, xliff2. Formats of a memory: tmx (the default), po.\n"
    "Without --output-format the name of the file says it: .tbx .tmx .utx .csv .tsv .utf8 .tab\n"
    ".xlf .po. utx, omegat, xliff2 and po hold two languages: give --source and --target.\n"
    "What a format cannot hold is told on standard error.";

struct ExportArguments {
  std::string glossary;
  std::string memory;
  std::string output_format;
  std::string source;
  std::vector<std::string> targets;
  std::string file = "-";
};

// Where the file goes: standard output, or a file that appears when it is whole.
class Destination {
 public:
  static client::Result<Destination> Open(Session& session, const std::string& path) {
    Destination destination(session);
    if (path == "-") return destination;
    client::Result<WholeFile> created = WholeFile::Create(path, WholeFile::For::kEverybody);
    if (!created.ok()) return created.error();
    destination.file_ = std::make_shared<WholeFile>(*std::move(created));
    return destination;
  }

  client::Result<void> Write(std::string_view bytes) {
    if (file_) return file_->Write(bytes);
    session_->output().Write(bytes);
    client::Result<void> flushed = session_->output().Flush();
    if (flushed.ok() && session_->output().closed()) {
      return client::Error{client::ErrorCode::kCancelled, "the reader went away"};
    }
    return flushed;
  }
  client::Result<void> Commit() { return file_ ? file_->Commit() : client::Result<void>(); }
  bool to_output() const { return file_ == nullptr; }
  // True where nobody reads any longer: `export … | head` has what it wanted.
  bool closed() const { return to_output() && session_->output().closed(); }

 private:
  explicit Destination(Session& session) : session_(&session) {}

  Session* session_;
  std::shared_ptr<WholeFile> file_;
};

client::Result<v1::ExportReport> Call(Session& session, const client::Client& client,
                                      const ExportArguments& arguments, const std::string& format,
                                      Destination& destination) {
  const client::WriteBytes write = [&](std::string_view bytes) { return destination.Write(bytes); };
  // A line that is rewritten does not go together with text on the same terminal.
  client::OnProgress on_progress;
  if (!destination.to_output() || !terminal::IsTerminal(session.output().fd())) {
    on_progress = session.Progress("export");
  }
  const auto fill = [&](auto request) {
    request.set_output_format(format);
    request.set_source_language_tag(arguments.source);
    for (const std::string& tag : ListValues(arguments.targets)) {
      request.add_target_language_tags(tag);
    }
    return request;
  };
  if (!arguments.glossary.empty()) {
    auto request = fill(v1::ExportGlossaryRequest());
    request.set_glossary(arguments.glossary);
    return client.ExportGlossary(request, write, on_progress, session.call_options());
  }
  auto request = fill(v1::ExportMemoryRequest());
  request.set_memory(arguments.memory);
  return client.ExportMemory(request, write, on_progress, session.call_options());
}

// What everybody should know, whatever the format of the answer.
void SayWhatIsMissing(Session& session, const v1::ExportReport& report, ExportOf what) {
  std::string losses;
  for (const v1::ExportLoss& loss : report.losses()) {
    losses += (losses.empty() ? "" : ", ") + loss.what() + " ×" + std::to_string(loss.count());
  }
  if (!losses.empty()) session.Say(report.format() + " cannot hold: " + losses);
  if (report.skipped() > 0) {
    session.Say(
        terminal::Quantity(report.skipped(), what == ExportOf::kGlossary ? "concepts" : "units") +
        " left out: nothing in the languages asked for");
  }
}

void PrintReport(Session& session, const v1::ExportReport& report, ExportOf what,
                 const std::string& file) {
  if (session.format() == Format::kJson) {
    v1::ExportGlossaryResponse reply;
    *reply.mutable_report() = report;
    session.PrintJson(reply);
  }
  using Kind = RowColumn::Kind;
  std::vector<RowColumn> columns = {{"file", Kind::kLongText}, {"format", Kind::kText}};
  std::vector<std::string> fields = {file, report.format()};
  const auto add = [&](const char* name, std::uint64_t number) {
    columns.push_back({name, Kind::kNumber});
    fields.push_back(std::to_string(number));
  };
  if (what == ExportOf::kGlossary) {
    add("concepts", report.concepts());
    add("terms", report.terms());
  } else {
    add("units", report.units());
  }
  add("skipped", report.skipped());
  columns.push_back({"revision", Kind::kText});
  fields.push_back(report.revision());
  Rows rows(session, columns);
  rows.Add(std::move(fields));
  rows.Finish();
}

Outcome Export(Session& session, const ExportArguments& arguments) {
  if (arguments.glossary.empty() == arguments.memory.empty()) {
    return UsageError("export: give either --glossary or --memory; see crosswalk export --help");
  }
  const ExportOf what = arguments.memory.empty() ? ExportOf::kGlossary : ExportOf::kMemory;
  client::Result<std::string> format =
      ChooseExportFormat(what, arguments.output_format, arguments.file);
  if (!format.ok()) return format.error();
  // The file comes first: where it cannot be written, nothing needs to be asked.
  client::Result<Destination> destination = Destination::Open(session, arguments.file);
  if (!destination.ok()) return destination.error();
  client::Result<client::Client> client = session.Open(Access::kRead);
  if (!client.ok()) return client.error();
  client::Result<v1::ExportReport> report =
      Call(session, *client, arguments, *format, *destination);
  session.StopProgress();
  if (destination->closed()) return ExitStatus::kDone;
  if (!report.ok()) return report.error();
  client::Result<void> committed = destination->Commit();
  if (!committed.ok()) return committed.error();
  SayWhatIsMissing(session, *report, what);
  if (!destination->to_output()) PrintReport(session, *report, what, arguments.file);
  return ExitStatus::kDone;
}

}  // namespace

Command DeclareExport(CLI::App& program) {
  CLI::App* app = program.add_subcommand("export", "Write a glossary or a memory as a file");
  auto arguments = std::make_shared<ExportArguments>();
  app->add_option("--glossary", arguments->glossary, "The glossary to write")
      ->type_name("GLOSSARY");
  app->add_option("--memory", arguments->memory, "The memory to write")->type_name("MEMORY");
  app->add_option("--output-format", arguments->output_format,
                  "Format (default: as the file's name says, else tbx or tmx)")
      ->type_name("FORMAT");
  app->add_option("--source", arguments->source,
                  "Language of the source column or segments; in other formats, with --target, the "
                  "languages that are written")
      ->type_name("TAG");
  AddListOption(app, "--target", &arguments->targets, "TAG",
                "Languages of the targets: the same tag, else a broader, else narrower ones "
                "(default: all)");
  app->add_option("-o,--output", arguments->file,
                  "The file, replaced only once it is whole; - is standard output (the default)")
      ->type_name("FILE");
  app->footer(kExamples);
  return {app, [arguments](Session& session) { return Export(session, *arguments); }};
}

}  // namespace crosswalk::command
