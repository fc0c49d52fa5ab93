// crosswalk recognize: finds all terms inside a text.
#include <CLI/Option.hpp>
#include <memory>
#include <utility>

#include "client/command/command.h"
#include "client/command/list_option.h"
#include "client/command/text_pieces.h"
#include "client/command/trailing_file.h"
#include "client/command/tsv.h"
#include "client/command/words.h"
#include "client/terminal/table.h"
#include "glossary/text/utf8.h"

namespace crosswalk::command {
namespace {

constexpr const char* kExamples =
    "Examples:\n"
    "  crosswalk recognize letter.txt --to en\n"
    "  echo 廣島進程的軟體 | crosswalk recognize - --glossary g --format json\n"
    "Offsets are code points of the text. A doubtful span is probably part of other words.\n"
    "Exit status 1 where no term was found.";

struct RecognizeArguments {
  std::string file;
  std::string from;
  std::vector<std::string> to;
  std::vector<std::string> glossaries;
  bool all_overlapping = false;
  bool regional = false;
};

std::string Targets(const v1::TermSpan& span) {
  std::string text;
  for (const v1::TargetTerm& target : span.targets()) {
    text += (text.empty() ? "" : " | ") + Describe(target);
  }
  return text;
}

// Gathers the spans of every piece, with their offsets in the whole text.
class Recognition {
 public:
  Recognition(Session& session)  // NOLINT: made once, by name
      : session_(session),
        table_({{"START", terminal::Table::Align::kRight, false},
                {"END", terminal::Table::Align::kRight, false},
                {"TEXT", terminal::Table::Align::kLeft, true},
                {"LEVEL", terminal::Table::Align::kLeft, false},
                {"STATUS", terminal::Table::Align::kLeft, false},
                {"CONCEPT", terminal::Table::Align::kLeft, false},
                {"TARGETS", terminal::Table::Align::kLeft, true}}) {
    if (session_.format() == Format::kTsv) {
      session_.output().Write(
          TsvLine({"start", "end", "text", "level", "doubtful", "glossary", "concept", "term_lang",
                   "term", "term_status", "target_lang", "target", "target_status", "converted"}));
    }
  }

  // `reply` says offsets in `piece`.
  void Add(const TextPieces::Piece& piece, v1::RecognizeTermsResponse reply) {
    const text::OffsetMap map(piece.text);
    ShiftSpans(piece, *reply.mutable_spans());
    for (v1::TermSpan& span : *reply.mutable_spans()) {
      const std::size_t begin = map.Bytes(span.start() - piece.start);
      const std::size_t end = map.Bytes(span.end() - piece.start);
      const std::string found = piece.text.substr(begin, end - begin);
      if (session_.format() == Format::kTsv) AddTsv(span, found);
      if (session_.format() == Format::kTable) {
        table_.AddRow({std::to_string(span.start()), std::to_string(span.end()), found,
                       Word(span.level()) + (span.doubtful() ? " ?" : ""),
                       Word(span.term().status()),
                       std::string(ShortName(span.glossary())) + "/" +
                           std::string(ShortName(span.concept_name())),
                       Targets(span)});
      }
      *all_.add_spans() = std::move(span);
    }
    all_.set_revision(reply.revision());
  }

  Outcome Finish() {
    if (session_.format() == Format::kJson) session_.PrintJson(all_);
    if (session_.format() == Format::kTable && !table_.empty()) {
      session_.output().Write(table_.ToString(session_.width()));
    }
    return all_.spans().empty() ? ExitStatus::kNegative : ExitStatus::kDone;
  }

  const std::string& revision() const { return all_.revision(); }

 private:
  void AddTsv(const v1::TermSpan& span, const std::string& found) {
    std::vector<std::string> fields = {
        std::to_string(span.start()), std::to_string(span.end()),         found,
        Word(span.level()),           span.doubtful() ? "true" : "false", span.glossary(),
        span.concept_name(),          span.term().language_tag(),         span.term().text(),
        Word(span.term().status())};
    const std::size_t begin = fields.size();
    for (const v1::TargetTerm& target : span.targets()) {
      fields.resize(begin);
      fields.insert(fields.end(), {target.language_tag(), target.text(), Word(target.status()),
                                   target.converted() ? "true" : "false"});
      session_.output().Write(TsvLine(fields));
    }
    if (!span.targets().empty()) return;
    fields.resize(begin + 4);
    session_.output().Write(TsvLine(fields));
  }

  Session& session_;
  terminal::Table table_;
  v1::RecognizeTermsResponse all_;
};

Outcome Run(Session& session, RecognizeArguments& arguments, const Words& words) {
  TakeTrailingFile(words, {"--to", "--glossary"}, {&arguments.to, &arguments.glossaries},
                   &arguments.file);
  client::Result<InputFile> file = InputFile::Open(arguments.file.empty() ? "-" : arguments.file);
  if (!file.ok()) return file.error();
  client::Result<client::Client> client = session.Open(Access::kRead);
  if (!client.ok()) return client.error();

  v1::RecognizeTermsRequest request;
  request.set_source_language_tag(arguments.from);
  request.set_all_overlapping(arguments.all_overlapping);
  request.set_regional(arguments.regional);
  for (const std::string& tag : ListValues(arguments.to)) request.add_target_language_tags(tag);
  for (const std::string& glossary : ListValues(arguments.glossaries)) {
    request.mutable_filter()->add_glossaries(glossary);
  }
  Recognition recognition(session);
  client::Result<void> result =
      ForEachPiece(session, *std::move(file), "recognize",
                   [&](const TextPieces::Piece& piece) -> client::Result<void> {
                     request.set_text(piece.text);
                     // A later piece is not answered from an older state than the one before.
                     request.set_min_revision(recognition.revision());
                     client::Result<v1::RecognizeTermsResponse> reply =
                         client->RecognizeTerms(request, session.call_options());
                     if (!reply.ok()) return reply.error();
                     recognition.Add(piece, *std::move(reply));
                     return {};
                   });
  if (!result.ok()) return result.error();
  return recognition.Finish();
}

}  // namespace

Command DeclareRecognize(CLI::App& program, const Words& words) {
  CLI::App* app = program.add_subcommand("recognize", "Find all glossary terms inside a text");
  auto arguments = std::make_shared<RecognizeArguments>();
  app->add_option("FILE", arguments->file, "The text; - or nothing is standard input");
  app->add_option("--from", arguments->from,
                  "Language of the text, such as zh-Hans (default: every language)")
      ->type_name("TAG");
  AddListOption(app, "--to", &arguments->to, "TAG", "Also give the terms for these variants");
  AddListOption(app, "--glossary", &arguments->glossaries, "G",
                "Find terms of these glossaries only (default: all)");
  app->add_flag("--all-overlapping", arguments->all_overlapping,
                "Every span, also inside others (default: the leftmost longest)");
  app->add_flag("--regional", arguments->regional,
                "Also meet terms through another region's vocabulary (软件, 軟體)");
  app->footer(kExamples);
  return {app, [arguments, &words](Session& session) { return Run(session, *arguments, words); }};
}

}  // namespace crosswalk::command
