// crosswalk import: files into a glossary or a memory.
#include <CLI/Option.hpp>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <utility>

#include "client/command/command.h"
#include "client/command/import_report.h"
#include "client/command/input_file.h"
#include "client/terminal/display_width.h"

namespace crosswalk::command {
namespace {

constexpr const char* kExamples =
    "Examples:\n"
    "  crosswalk import software.tbx terms.csv --glossary software\n"
    "  crosswalk import glossary.txt --glossary g --source zh-Hans --target en --partial\n"
    "  crosswalk import project.tmx.gz zh_TW.po --memory manuals --source en\n"
    "  crosswalk import old.csv --glossary g --encoding Shift_JIS --format json\n"
    "Into a glossary: TBX 2 and 3, TBX-Min, UTX, OmegaT glossaries, CSV, TSV, TMX and the "
    "glossary\n"
    "XLIFF 2. Into a memory: TMX, XLIFF 1.2 and 2, gettext PO. Packed (.gz) or not; format and\n"
    "encoding are found from the content. A file is imported whole or not at all; --partial keeps\n"
    "what can be read and reports the rest. The same file again changes nothing.";

constexpr std::size_t kNameColumns = 20;

struct ImportArguments {
  std::vector<std::string> files;
  std::string glossary;
  std::string memory;
  std::string origin;
  std::string input_format;
  std::string source;
  std::string target;
  std::string encoding;
  bool partial = false;
  bool overwrite = false;
};

v1::ImportOptions OptionsOf(const ImportArguments& arguments) {
  v1::ImportOptions options;
  options.set_glossary(arguments.glossary);
  options.set_memory(arguments.memory);
  options.set_input_format(arguments.input_format);
  options.set_origin(arguments.origin);
  options.set_source_language_tag(arguments.source);
  options.set_target_language_tag(arguments.target);
  options.set_encoding(arguments.encoding);
  options.set_partial(arguments.partial);
  options.set_overwrite(arguments.overwrite);
  return options;
}

// Takes the replies of an import: progress of one file after the other, and their reports.
class Importing {
 public:
  Importing(Session& session, const ImportArguments& arguments)
      : session_(session),
        files_(arguments.files),
        reports_(session, !arguments.memory.empty()),
        on_progress_(ProgressOf(files_.front())) {}

  template <typename Response>
  void Take(const Response& reply) {
    if (reply.has_progress()) on_progress_(reply.progress());
    if (!reply.has_report()) return;
    reports_.Add(reply.report());
    if (session_.format() == Format::kJson) session_.PrintJson(reply);
    if (++done_ < files_.size()) on_progress_ = ProgressOf(files_[done_]);
  }

  // Files before one that failed were kept: their reports are shown in any case.
  void Finish() {
    session_.StopProgress();
    reports_.Finish();
    // What became of the files is seen before the index is waited for. Its error shows at the end.
    static_cast<void>(session_.output().Flush());
    if (reports_.revision().empty()) return;
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start_;
    char seconds[32];
    std::snprintf(seconds, sizeof(seconds), "%.1f", taken.count());
    session_.Say("durable in the record at revision " + reports_.revision() + " after " + seconds +
                 " s");
  }

  const std::string& revision() const { return reports_.revision(); }

 private:
  // A long name leaves room for what is told about the file.
  client::OnProgress ProgressOf(const std::string& file) {
    return session_.Progress(
        "import " + terminal::Elide(std::filesystem::path(file).filename().string(), kNameColumns));
  }

  Session& session_;
  const std::vector<std::string>& files_;
  ImportReports reports_;
  client::OnProgress on_progress_;
  std::size_t done_ = 0;
  const std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

Outcome Import(Session& session, const ImportArguments& arguments) {
  if (arguments.glossary.empty() == arguments.memory.empty()) {
    return UsageError("import: give either --glossary or --memory; see crosswalk import --help");
  }
  client::Result<std::vector<client::Upload>> uploads = UploadsOf(arguments.files);
  if (!uploads.ok()) return uploads.error();
  client::Result<client::Client> client = session.Open(Access::kWrite);
  if (!client.ok()) return client.error();
  Importing importing(session, arguments);
  const auto take = [&](const auto& reply) { importing.Take(reply); };
  const v1::ImportOptions options = OptionsOf(arguments);
  client::Result<void> result =
      arguments.memory.empty()
          ? client->ImportGlossary(options, *std::move(uploads), take, session.call_options())
          : client->ImportMemory(options, *std::move(uploads), take, session.call_options());
  importing.Finish();
  if (arguments.memory.empty()) {
    session.AwaitRevision(arguments.glossary, importing.revision());
  } else {
    session.AwaitMemoryRevision(arguments.memory, importing.revision());
  }
  if (!result.ok()) return result.error();
  return ExitStatus::kDone;
}

}  // namespace

Command DeclareImport(CLI::App& program) {
  CLI::App* app = program.add_subcommand("import", "Read files into a glossary or a memory");
  auto arguments = std::make_shared<ImportArguments>();
  app->add_option("FILE", arguments->files, "The files; - is standard input")->required();
  app->add_option("--glossary", arguments->glossary,
                  "The glossary to import into, made where it is missing")
      ->type_name("GLOSSARY");
  app->add_option("--memory", arguments->memory,
                  "The memory to import into, made where it is missing")
      ->type_name("MEMORY");
  app->add_option("--input-format", arguments->input_format,
                  "Format, such as tbx (default: found from content and name)")
      ->type_name("FORMAT");
  app->add_option("--origin", arguments->origin,
                  "Name under which the files' identifiers are kept (default: the file's own)")
      ->type_name("NAME");
  app->add_option("--source", arguments->source,
                  "Language of the source where the file does not say")
      ->type_name("TAG");
  app->add_option("--target", arguments->target,
                  "Language of the target where the file does not say")
      ->type_name("TAG");
  app->add_option("--encoding", arguments->encoding,
                  "Encoding of the files, such as Shift_JIS (default: what they say, else found)")
      ->type_name("NAME");
  app->add_flag("--partial", arguments->partial, "Keep what can be read, and report the rest");
  app->add_flag("--overwrite", arguments->overwrite,
                "Let the file win over what people edited since");
  app->footer(kExamples);
  return {app, [arguments](Session& session) { return Import(session, *arguments); }};
}

}  // namespace crosswalk::command
