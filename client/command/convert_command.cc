// crosswalk convert: rewrites a text in another variant.
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

namespace crosswalk::command {
namespace {

constexpr const char* kExamples =
    "Examples:\n"
    "  crosswalk convert page.txt --to zh-Hant-TW > page.tw.txt\n"
    "  echo 廣島進程的軟體 | crosswalk convert - --from zh-Hant-TW --to zh-Hans-CN --report\n"
    "The text goes to standard output as it is, with --format tsv the protected places instead,\n"
    "with --format json the reply with both.";

struct ConvertArguments {
  std::string file;
  std::string from;
  std::string to;
  std::vector<std::string> glossaries;
  bool report = false;
};

// Prints the text piece by piece, or gathers one reply for JSON.
class Conversion {
 public:
  Conversion(Session& session)  // NOLINT: made once, by name
      : session_(session),
        table_({{"START", terminal::Table::Align::kRight, false},
                {"END", terminal::Table::Align::kRight, false},
                {"TEXT", terminal::Table::Align::kLeft, false},
                {"OUTCOME", terminal::Table::Align::kLeft, false},
                {"CONCEPTS", terminal::Table::Align::kLeft, true},
                {"REMARK", terminal::Table::Align::kLeft, true}}) {
    if (session_.format() == Format::kTsv) {
      session_.output().Write(TsvLine({"start", "end", "text", "outcome", "concepts", "remark"}));
    }
  }

  // `reply` says offsets in `piece`.
  void Add(const TextPieces::Piece& piece, v1::ConvertResponse reply) {
    ShiftSpans(piece, *reply.mutable_protected_spans());
    for (const v1::ProtectedSpan& span : reply.protected_spans()) AddSpan(span);
    if (session_.format() == Format::kTable) session_.output().Write(reply.text());
    if (all_.target_language_tag().empty()) {
      all_ = std::move(reply);
      if (session_.format() != Format::kJson) all_.clear_text();
      return;
    }
    if (session_.format() == Format::kJson) {
      all_.mutable_text()->append(reply.text());
      all_.mutable_protected_spans()->MergeFrom(reply.protected_spans());
    }
    all_.set_revision(reply.revision());
  }

  void Finish(bool report) {
    if (session_.format() == Format::kJson) session_.PrintJson(all_);
    if (!report) return;
    const std::string chain = all_.chain().empty() ? "nothing changes" : all_.chain();
    session_.Say(all_.source_language_tag() + " to " + all_.target_language_tag() + ": " + chain +
                 (all_.protected_chain().empty() ? "" : ", protected " + all_.protected_chain()) +
                 (all_.remark().empty() ? "" : "; " + all_.remark()));
    if (table_.empty()) return;
    const std::string text = table_.ToString(0);
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = text.find('\n', at);
      session_.SayPlain(text.substr(at, end - at));
      at = end + 1;
    }
  }

  const v1::ConvertResponse& all() const { return all_; }

 private:
  void AddSpan(const v1::ProtectedSpan& span) {
    std::string concepts;
    for (const std::string& name : span.concepts())
      concepts += (concepts.empty() ? "" : " ") + name;
    std::vector<std::string> fields = {std::to_string(span.start()),
                                       std::to_string(span.end()),
                                       span.text(),
                                       Word(span.outcome()),
                                       concepts,
                                       span.remark()};
    if (session_.format() == Format::kTsv) session_.output().Write(TsvLine(fields));
    table_.AddRow(std::move(fields));
  }

  Session& session_;
  terminal::Table table_;
  v1::ConvertResponse all_;
};

Outcome Run(Session& session, ConvertArguments& arguments, const Words& words) {
  TakeTrailingFile(words, {"--glossary"}, {&arguments.glossaries}, &arguments.file);
  client::Result<InputFile> file = InputFile::Open(arguments.file.empty() ? "-" : arguments.file);
  if (!file.ok()) return file.error();
  client::Result<client::Client> client = session.Open(Access::kRead);
  if (!client.ok()) return client.error();

  v1::ConvertRequest request;
  request.set_source_language_tag(arguments.from);
  request.set_target_language_tag(arguments.to);
  for (const std::string& glossary : ListValues(arguments.glossaries)) {
    request.mutable_filter()->add_glossaries(glossary);
  }
  Conversion conversion(session);
  client::Result<void> result =
      ForEachPiece(session, *std::move(file), "convert",
                   [&](const TextPieces::Piece& piece) -> client::Result<void> {
                     request.set_text(piece.text);
                     client::Result<v1::ConvertResponse> reply =
                         client->Convert(request, session.call_options());
                     if (!reply.ok()) return reply.error();
                     conversion.Add(piece, *std::move(reply));
                     // Every piece is read as the first one was, and from no older state.
                     request.set_source_language_tag(conversion.all().source_language_tag());
                     request.set_min_revision(conversion.all().revision());
                     return {};
                   });
  if (!result.ok()) return result.error();
  conversion.Finish(arguments.report);
  return ExitStatus::kDone;
}

}  // namespace

Command DeclareConvert(CLI::App& program, const Words& words) {
  CLI::App* app = program.add_subcommand(
      "convert", "Rewrite a text in another variant, with the glossary's terms protected");
  auto arguments = std::make_shared<ConvertArguments>();
  app->add_option("FILE", arguments->file, "The text; - or nothing is standard input");
  app->add_option("--to", arguments->to, "The variant wanted, such as zh-Hant-TW")
      ->type_name("TAG")
      ->required();
  app->add_option("--from", arguments->from,
                  "The variant of the text (default: found from its characters)")
      ->type_name("TAG");
  AddListOption(app, "--glossary", &arguments->glossaries, "G",
                "Only these glossaries protect (default: all)");
  app->add_flag("--report", arguments->report,
                "Tell the chains and the protected places on standard error");
  app->footer(kExamples);
  return {app, [arguments, &words](Session& session) { return Run(session, *arguments, words); }};
}

}  // namespace crosswalk::command
