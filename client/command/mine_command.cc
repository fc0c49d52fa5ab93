// crosswalk mine: finds candidate term pairs in running text.
#include <CLI/Option.hpp>
#include <memory>
#include <utility>

#include "client/command/command.h"
#include "client/command/input_file.h"
#include "client/command/tsv.h"
#include "client/command/words.h"
#include "client/terminal/table.h"

namespace crosswalk::command {
namespace {

constexpr const char* kExamples =
    "Examples:\n"
    "  crosswalk mine article.txt                       candidates for a person to read\n"
    "  crosswalk mine *.txt --format tsv > pairs.tsv    for a program\n"
    "  crosswalk --data DIR mine article.txt --into g   also keep them in the glossary g";

struct MineArguments {
  std::vector<std::string> files;
  std::string language;
  std::string into;
  double min_confidence = 0;
  bool explain = false;
};

std::string TsvRow(const v1::Evidence& found) {
  return TsvLine({found.source_language_tag(), found.source(), found.target_language_tag(),
                  found.target(), Word(found.kind()), NumberText(found.confidence()),
                  std::to_string(found.offset()), std::to_string(found.line()), found.sentence(),
                  found.file()});
}

std::string Features(const v1::Evidence& found) {
  const std::map<std::string, double> ordered(found.features().begin(), found.features().end());
  std::string text;
  for (const auto& [name, value] : ordered) {
    text += (text.empty() ? "" : " ") + name + "=" + NumberText(value);
  }
  return text;
}

// Prints candidates as they come, or for a table when all are there.
class CandidatePrinter {
 public:
  CandidatePrinter(Session& session, const MineArguments& arguments)
      : session_(session), explain_(arguments.explain), table_(Columns(arguments)) {
    if (session_.format() == Format::kTsv) {
      session_.output().Write(TsvLine({"source_lang", "source", "target_lang", "target", "kind",
                                       "confidence", "offset", "line", "sentence", "file"}));
    }
  }

  void Add(const v1::MineResponse& reply) {
    const v1::Evidence& found = reply.candidate();
    switch (session_.format()) {
      case Format::kJson:
        session_.PrintJson(reply);
        return;
      case Format::kTsv:
        session_.output().Write(TsvRow(found));
        return;
      case Format::kTable:
        table_.AddRow({found.source(), found.target(), Word(found.kind()),
                       ShareText(found.confidence()),
                       found.file() + ":" + std::to_string(found.line()),
                       explain_ ? Features(found) : found.sentence()});
    }
  }

  void Finish() {
    if (session_.format() == Format::kTable && !table_.empty()) {
      session_.output().Write(table_.ToString(session_.width()));
    }
  }

 private:
  static std::vector<terminal::Table::Column> Columns(const MineArguments& arguments) {
    using Align = terminal::Table::Align;
    return {{"SOURCE", Align::kLeft, true},
            {"TARGET", Align::kLeft, true},
            {"KIND", Align::kLeft, false},
            {"CONFIDENCE", Align::kRight, false},
            {"PLACE", Align::kLeft, false},
            {arguments.explain ? "FEATURES" : "SENTENCE", Align::kLeft, true}};
  }

  Session& session_;
  const bool explain_;
  terminal::Table table_;
};

std::string SummaryLine(const v1::MineSummary& summary, const std::string& into) {
  std::string line = std::to_string(summary.candidates()) + " candidates in " +
                     std::to_string(summary.files()) + (summary.files() == 1 ? " file" : " files");
  if (into.empty()) return line;
  line += "; " + into + ": " + std::to_string(summary.created()) + " new, " +
          std::to_string(summary.joined()) + " joined, " + std::to_string(summary.unchanged()) +
          " known before, " + std::to_string(summary.rejected()) + " rejected before, " +
          std::to_string(summary.conflicts()) + " in conflict";
  if (!summary.revision().empty()) line += "; revision " + summary.revision();
  return line;
}

Outcome Mine(Session& session, const MineArguments& arguments) {
  client::Result<std::vector<client::Upload>> uploads = UploadsOf(arguments.files);
  if (!uploads.ok()) return uploads.error();
  client::Result<client::Client> client =
      session.Open(arguments.into.empty() ? Access::kRead : Access::kWrite);
  if (!client.ok()) return client.error();

  v1::MineOptions options;
  options.set_language_tag(arguments.language);
  options.set_into(arguments.into);
  options.set_min_confidence(arguments.min_confidence);
  options.set_explain(arguments.explain);
  CandidatePrinter printer(session, arguments);
  v1::MineSummary summary;
  const client::OnProgress on_progress = session.Progress("mine");
  client::Result<void> result = client->Mine(
      options, *std::move(uploads),
      [&](const v1::MineResponse& reply) {
        if (reply.has_progress()) on_progress(reply.progress());
        if (reply.has_candidate()) printer.Add(reply);
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

Command DeclareMine(CLI::App& program) {
  CLI::App* app = program.add_subcommand(
      "mine", "Find candidate term pairs in running text: glosses, acronyms, aliases, names");
  auto arguments = std::make_shared<MineArguments>();
  app->add_option("FILE", arguments->files, "Text files; - is standard input")->required();
  app->add_option("--lang", arguments->language,
                  "Language of the text, such as zh-Hant (default: found for each file)")
      ->type_name("TAG");
  app->add_option(
         "--into", arguments->into,
         "Also keep what is found as candidates of this glossary, made where it is missing")
      ->type_name("GLOSSARY");
  app->add_option("--min-confidence", arguments->min_confidence,
                  "Only candidates at least so sure, 0 to 1")
      ->type_name("NUMBER");
  app->add_flag("--explain", arguments->explain,
                "Show what spoke for each candidate (table and json)");
  app->footer(kExamples);
  return {app, [arguments](Session& session) { return Mine(session, *arguments); }};
}

}  // namespace crosswalk::command
