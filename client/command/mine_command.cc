// crosswalk mine: finds candidate term pairs in running text.
#include <CLI/Option.hpp>
#include <memory>
#include <utility>

#include "client/command/command.h"
#include "client/command/input_file.h"
#include "client/command/list_option.h"
#include "client/command/mine_files.h"
#include "client/command/mine_text.h"
#include "client/command/trailing_file.h"

namespace crosswalk::command {
namespace {

constexpr const char* kExamples =
    "Examples:\n"
    "  crosswalk mine article.txt                           candidates for a person to read\n"
    "  crosswalk mine docs/ --format tsv > pairs.tsv        a folder, for a program\n"
    "  crosswalk mine page.html --explain                   also what spoke for each candidate\n"
    "  crosswalk --data DIR mine docs/ notes.docx --into g  also keep them in the glossary g,\n"
    "                                                       where crosswalk review shows them\n"
    "  git ls-files -z '*.md' | crosswalk mine --files-from - -0\n"
    "  pdftotext paper.pdf - | crosswalk mine - --lang ja --min-confidence 0.9\n"
    "Files are read together: what one says about a term helps to read the others, and so do the\n"
    "terms of the glossaries. What comes out is sorted by file and place, whatever the order of\n"
    "the files. A folder stands for its .txt, .md, .html and .docx files and those beneath it.\n"
    "TSV columns: source_lang source target_lang target kind confidence offset line sentence "
    "file;\n"
    "offset and line are where the term begins in its file, the offset in characters from 0. With\n"
    "--explain also target_found (English before it was restored), evidence and conflicts.\n"
    "A candidate that contradicts a glossary is told, never stored over what is there.";

struct MineArguments {
  MineFiles files;
  std::string input_format;
  std::string language;
  std::string into;
  std::vector<std::string> glossaries;
  double min_confidence = 0;
  bool explain = false;
  bool partial = false;
};

v1::MineOptions OptionsOf(const MineArguments& arguments,
                          const std::vector<client::Upload>& uploads) {
  v1::MineOptions options;
  options.set_language_tag(arguments.language);
  options.set_into(arguments.into);
  options.set_min_confidence(arguments.min_confidence);
  options.set_explain(arguments.explain);
  for (const std::string& glossary : ListValues(arguments.glossaries)) {
    options.add_glossaries(glossary);
  }
  options.set_input_format(arguments.input_format);
  options.set_partial(arguments.partial);
  std::uint64_t size = 0;
  bool known = true;
  for (const client::Upload& upload : uploads) {
    size += upload.size;
    known = known && upload.name != "-";
  }
  options.set_size(known ? size : 0);
  return options;
}

bool IsFormat(const std::string& name) {
  return name.empty() || name == "text" || name == "markdown" || name == "html" || name == "docx";
}

Outcome Mine(Session& session, MineArguments& arguments, const Words& words) {
  if (!IsFormat(arguments.input_format)) {
    return UsageError("mine: --input-format `" + arguments.input_format +
                      "`: expected text, markdown, html or docx");
  }
  if (arguments.files.named.empty() && arguments.files.list.empty()) {
    std::string file;
    TakeTrailingFile(words, {"--glossary"}, {&arguments.glossaries}, &file);
    if (!file.empty()) arguments.files.named.push_back(file);
  }
  client::Result<std::vector<std::string>> paths = FilesToMine(arguments.files);
  if (!paths.ok()) return paths.error();
  client::Result<std::vector<client::Upload>> uploads = UploadsOf(*paths);
  if (!uploads.ok()) return uploads.error();
  client::Result<client::Client> client =
      session.Open(arguments.into.empty() ? Access::kRead : Access::kWrite);
  if (!client.ok()) return client.error();

  const v1::MineOptions options = OptionsOf(arguments, *uploads);
  CandidatePrinter printer(session, arguments.explain);
  v1::MineSummary summary;
  const client::OnProgress on_progress = session.Progress("mine");
  client::Result<void> result = client->Mine(
      options, *std::move(uploads),
      [&](const v1::MineResponse& reply) {
        if (reply.has_progress()) on_progress(reply.progress());
        if (reply.has_candidate()) printer.Add(reply);
        if (reply.has_problem()) {
          session.Say("skipped " + reply.problem().reason());
          if (session.format() == Format::kJson) session.PrintJson(reply);
        }
        if (reply.has_summary()) {
          summary = reply.summary();
          if (session.format() == Format::kJson) session.PrintJson(reply);
        }
      },
      session.call_options());
  session.StopProgress();
  if (!result.ok()) return result.error();
  printer.Finish();
  session.AwaitRevision(arguments.into, summary.revision());
  session.Say(SummaryLine(summary, arguments.into));
  return ExitStatus::kDone;
}

}  // namespace

Command DeclareMine(CLI::App& program, const Words& words) {
  CLI::App* app = program.add_subcommand(
      "mine", "Find candidate term pairs in running text: glosses, acronyms, aliases, names");
  auto arguments = std::make_shared<MineArguments>();
  app->add_option("FILE", arguments->files.named,
                  "Files, or folders with all beneath them; - is standard input");
  app->add_option("--files-from", arguments->files.list,
                  "Also the files that this file names, one a line; - is standard input")
      ->type_name("LIST");
  app->add_flag("-0,--null", arguments->files.null_separated,
                "Names in LIST end with NUL, as find -print0 writes them");
  app->add_option(
         "--input-format", arguments->input_format,
         "Format of all files: text, markdown, html, docx (default: found from name and content)")
      ->type_name("FORMAT");
  app->add_option("--lang", arguments->language,
                  "Language of the text, such as zh-Hant (default: found for each file)")
      ->type_name("TAG");
  app->add_option(
         "--into", arguments->into,
         "Also keep what is found as candidates of this glossary, made where it is missing")
      ->type_name("GLOSSARY");
  AddListOption(app, "--glossary", &arguments->glossaries, "GLOSSARY",
                "Glossaries whose terms help, and that candidates may contradict (default: all)");
  app->add_option("--min-confidence", arguments->min_confidence,
                  "Only candidates at least so sure, 0 to 1")
      ->type_name("NUMBER");
  app->add_flag("--explain", arguments->explain,
                "Show what spoke for each candidate, and what contradicts it");
  app->add_flag("--partial", arguments->partial, "Skip files that cannot be read, and say why");
  app->footer(kExamples);
  return {app, [arguments, &words](Session& session) { return Mine(session, *arguments, words); }};
}

}  // namespace crosswalk::command
