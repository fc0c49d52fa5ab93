// crosswalk lookup: asks for a term by name.
#include <CLI/Option.hpp>
#include <iostream>
#include <memory>
#include <optional>
#include <utility>

#include "client/command/command.h"
#include "client/command/hit_text.h"
#include "client/command/list_option.h"
#include "glossary/text/utf8.h"

namespace crosswalk::command {
namespace {

constexpr const char* kExamples =
    "Examples:\n"
    "  crosswalk lookup 广岛进程 --to en              any script variant finds the concept\n"
    "  crosswalk lookup crosswalk --to zh-Hans-CN zh-Hant-TW\n"
    "  crosswalk lookup 'cloud*' --mode wildcard --glossary software\n"
    "  crosswalk lookup - --format json < terms.txt   one query a line, one reply a line\n"
    "Exit status 1 where no query found anything.";

// The contract's limit.
constexpr std::size_t kTermBytes = 4 << 10;

struct LookupArguments {
  std::vector<std::string> terms;
  std::string from;
  std::vector<std::string> to;
  std::vector<std::string> glossaries;
  std::string mode = "auto";
  int limit = 0;
};

std::optional<v1::LookupMode> ReadMode(const std::string& word) {
  if (word == "auto") return v1::LOOKUP_MODE_AUTO;
  if (word == "exact") return v1::LOOKUP_MODE_EXACT;
  if (word == "prefix") return v1::LOOKUP_MODE_PREFIX;
  if (word == "wildcard") return v1::LOOKUP_MODE_WILDCARD;
  if (word == "fuzzy") return v1::LOOKUP_MODE_FUZZY;
  return std::nullopt;
}

// Asks one query after the other, and prints each answer.
class Lookup {
 public:
  Lookup(Session& session, const client::Client& client, v1::LookupTermsRequest request, bool many)
      : session_(session), client_(client), request_(std::move(request)), many_(many) {
    if (session_.format() == Format::kTsv) session_.output().Write(LookupTsvHeader());
  }

  client::Result<void> Ask(const std::string& term) {
    // Said here, since a transport refuses a very long one without naming it.
    if (term.size() > kTermBytes) return UsageError("query: longer than 4 kB");
    request_.set_query(term);
    client::Result<v1::LookupTermsResponse> reply =
        client_.LookupTerms(request_, session_.call_options());
    if (!reply.ok()) return reply.error();
    found_ = found_ || reply->hits_size() > 0;
    Print(term, *reply);
    return {};
  }

  bool found() const { return found_; }

 private:
  void Print(const std::string& term, const v1::LookupTermsResponse& reply) {
    switch (session_.format()) {
      case Format::kJson:
        session_.PrintJson(reply);
        return;
      case Format::kTsv:
        session_.output().Write(LookupTsv(term, reply));
        return;
      case Format::kTable:
        if (many_) session_.output().Write(session_.style().Dim("? " + term) + "\n");
        session_.output().Write(LookupText(reply, session_.style()));
    }
    if (reply.hits_size() == 0) session_.Say("nothing found for " + term);
    if (reply.total() > static_cast<std::uint32_t>(reply.hits_size())) {
      session_.Say("the first " + std::to_string(reply.hits_size()) + " of " +
                   std::to_string(reply.total()) + " hits for " + term + "; --limit gives more");
    }
  }

  Session& session_;
  const client::Client& client_;
  v1::LookupTermsRequest request_;
  const bool many_;
  bool found_ = false;
};

// One query a line; empty lines get an answer too, so that lines and replies stay in step.
client::Result<void> AskLines(Session& session, Lookup* lookup) {
  std::string line;
  for (std::size_t number = 1; std::getline(std::cin, line); ++number) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    client::Result<void> asked = text::FindInvalidUtf8(line) == std::string::npos
                                     ? lookup->Ask(line)
                                     : client::Result<void>(UsageError("the query is not UTF-8"));
    if (!asked.ok()) {
      client::Error error = asked.error();
      error.message = "standard input:" + std::to_string(number) + ": " + error.message;
      return error;
    }
    client::Result<void> written = session.output().Flush();
    if (!written.ok()) return written;
  }
  return {};
}

Outcome Run(Session& session, LookupArguments& arguments, const Words& words) {
  if (arguments.terms.empty()) {
    const std::optional<std::string> term =
        TakeTrailingValue(words, {"--to", "--glossary"}, {&arguments.to, &arguments.glossaries});
    if (!term) return UsageError("lookup: TERM is missing; see crosswalk lookup --help");
    arguments.terms.push_back(*term);
  }
  v1::LookupTermsRequest request;
  const std::optional<v1::LookupMode> mode = ReadMode(arguments.mode);
  if (!mode) {
    return UsageError("lookup: --mode `" + arguments.mode +
                      "`: expected auto, exact, prefix, wildcard or fuzzy");
  }
  request.set_mode(*mode);
  if (arguments.limit < 0) return UsageError("lookup: --limit: expected a number above 0");
  request.set_limit(arguments.limit);
  request.set_source_language_tag(arguments.from);
  for (const std::string& tag : ListValues(arguments.to)) request.add_target_language_tags(tag);
  for (const std::string& glossary : ListValues(arguments.glossaries)) {
    request.mutable_filter()->add_glossaries(glossary);
  }
  client::Result<client::Client> client = session.Open(Access::kRead);
  if (!client.ok()) return client.error();

  const bool lines = arguments.terms.size() == 1 && arguments.terms[0] == "-";
  Lookup lookup(session, *client, std::move(request), lines || arguments.terms.size() > 1);
  client::Result<void> asked;
  if (lines) {
    asked = AskLines(session, &lookup);
  } else {
    for (const std::string& term : arguments.terms) {
      asked = lookup.Ask(term);
      if (!asked.ok()) break;
    }
  }
  if (!asked.ok()) return asked.error();
  return lookup.found() ? ExitStatus::kDone : ExitStatus::kNegative;
}

}  // namespace

Command DeclareLookup(CLI::App& program, const Words& words) {
  CLI::App* app =
      program.add_subcommand("lookup", "Ask for a term by name, in any script variant or language");
  auto arguments = std::make_shared<LookupArguments>();
  app->add_option("TERM", arguments->terms,
                  "What to look up, quoted if it has blanks; several are several queries; - reads "
                  "one a line from standard input")
      ->expected(0, -1);
  app->add_option("--from", arguments->from,
                  "Language of the query, such as zh-Hans (default: every language)")
      ->type_name("TAG");
  AddListOption(app, "--to", &arguments->to, "TAG",
                "Answer in these variants (default: all terms of each concept)");
  AddListOption(app, "--glossary", &arguments->glossaries, "G",
                "Ask these glossaries only (default: all)");
  app->add_option("--mode", arguments->mode,
                  "How to search: auto (all levels, then prefix, then fuzzy), exact, prefix, "
                  "wildcard (* and ?), fuzzy")
      ->type_name("MODE");
  app->add_option("--limit", arguments->limit, "At most so many hits (default 50, at most 1000)")
      ->type_name("N");
  app->footer(kExamples);
  return {app, [arguments, &words](Session& session) { return Run(session, *arguments, words); }};
}

}  // namespace crosswalk::command
