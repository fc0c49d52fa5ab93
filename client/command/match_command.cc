// crosswalk match: finds the earlier translations that resemble a segment.
#include <unistd.h>

#include <CLI/Option.hpp>
#include <memory>
#include <optional>
#include <utility>

#include "client/command/command.h"
#include "client/command/line_stream.h"
#include "client/command/list_option.h"
#include "client/command/match_lines.h"
#include "client/command/match_text.h"
#include "client/command/penalty_option.h"

namespace crosswalk::command {
namespace {

constexpr const char* kExamples =
    "Examples:\n"
    "  crosswalk match 開啟檔案。 --from zh-TW --to en            zh-CN and zh-HK are searched "
    "too\n"
    "  crosswalk match 'Open the file.' --from en --to zh-TW --memory manuals --align\n"
    "  crosswalk match - --from en --to ja --format json < segments.txt\n"
    "                                     one segment a line, one reply a line\n"
    "  crosswalk match 'Page 7 of 12' --from en --to ja --adapt --check-terms --glossary g\n"
    "  crosswalk match 'Save' --from en --to ja --context-id menu.save --penalty memory:old=5\n"
    "Score: 101 the same text in the same context, 100 the same text, 99 the same but for "
    "spelling,\n"
    "else by how much differs; penalties are subtracted one by one. Exit status 1 where no "
    "segment\n"
    "had a match.";

// The contract's limit.
constexpr std::size_t kSegmentBytes = std::size_t{64} << 10;

struct MatchArguments {
  std::vector<std::string> segments;
  std::string from;
  std::string to;
  std::vector<std::string> memories;
  int threshold = 70;
  int limit = 5;
  std::vector<std::string> glossaries;
  bool check_terms = false;
  bool adapt = false;
  bool align = false;
  std::string context_id;
  std::string previous;
  std::string next;
  std::vector<std::string> penalties;
  std::vector<std::string> pivots;
  bool no_pivot = false;
};

// Prints answers in the format asked for, and remembers whether there was a match.
class Matches {
 public:
  Matches(Session& session, bool many) : session_(session), many_(many) {
    if (session_.format() == Format::kTsv) session_.output().Write(MatchTsvHeader());
  }

  void Add(const std::string& segment, const v1::MatchResponse& reply) {
    found_ = found_ || reply.matches_size() > 0;
    switch (session_.format()) {
      case Format::kJson:
        session_.PrintJson(reply);
        return;
      case Format::kTsv:
        session_.output().Write(MatchTsv(segment, reply));
        return;
      case Format::kTable:
        if (many_) session_.output().Write(session_.style().Dim("? " + segment) + "\n");
        session_.output().Write(MatchText(segment, reply, session_.style()));
    }
    if (reply.matches_size() == 0 && !many_) session_.Say("no match for " + segment);
  }

  bool found() const { return found_; }

 private:
  Session& session_;
  const bool many_;
  bool found_ = false;
};

client::Result<v1::MatchRequest> RequestOf(const MatchArguments& arguments) {
  v1::MatchRequest request;
  request.mutable_source()->set_language_tag(arguments.from);
  request.set_target_language_tag(arguments.to);
  for (const std::string& memory : ListValues(arguments.memories)) request.add_memories(memory);
  if (arguments.threshold < 1 || arguments.threshold > 101) {
    return UsageError("match: --threshold: expected a number from 1 to 101");
  }
  request.set_threshold(static_cast<std::uint32_t>(arguments.threshold));
  if (arguments.limit < 1) return UsageError("match: --limit: expected a number above 0");
  request.set_limit(static_cast<std::uint32_t>(arguments.limit));
  for (const std::string& glossary : ListValues(arguments.glossaries)) {
    request.mutable_filter()->add_glossaries(glossary);
  }
  request.set_check_terms(arguments.check_terms);
  request.set_adapt(arguments.adapt);
  request.set_align(arguments.align);
  request.set_context_id(arguments.context_id);
  request.set_previous_source(arguments.previous);
  request.set_next_source(arguments.next);
  for (const std::string& penalty : ListValues(arguments.penalties)) {
    client::Result<void> read = ReadPenalty(penalty, request.mutable_penalties());
    if (!read.ok()) return UsageError("match: " + read.error().message);
  }
  for (const std::string& tag : ListValues(arguments.pivots)) request.add_pivot_language_tags(tag);
  if (arguments.no_pivot && !arguments.pivots.empty()) {
    return UsageError("match: give either --pivot or --no-pivot");
  }
  request.set_without_pivot(arguments.no_pivot);
  return request;
}

// What `match -` and several segments cannot have: they are not all in one place.
bool NamesAContext(const MatchArguments& arguments) {
  return !arguments.context_id.empty() || !arguments.previous.empty() || !arguments.next.empty();
}

client::Result<void> MatchEach(Session& session, const client::Client& client,
                               const std::vector<std::string>& segments, v1::MatchRequest request,
                               Matches* matches) {
  for (const std::string& segment : segments) {
    // Said here, since a transport refuses a very long one without naming it.
    if (segment.size() > kSegmentBytes) return UsageError("segment: longer than 64 kB");
    request.mutable_source()->set_text(segment);
    client::Result<v1::MatchResponse> reply = client.Match(request, session.call_options());
    if (!reply.ok()) return reply.error();
    matches->Add(segment, *reply);
  }
  return {};
}

Outcome Run(Session& session, MatchArguments& arguments, const Words& words) {
  if (arguments.segments.empty()) {
    const std::optional<std::string> segment = TakeTrailingValue(
        words, {"--memory", "--glossary", "--penalty", "--pivot"},
        {&arguments.memories, &arguments.glossaries, &arguments.penalties, &arguments.pivots});
    if (!segment) return UsageError("match: SEGMENT is missing; see crosswalk match --help");
    arguments.segments.push_back(*segment);
  }
  client::Result<v1::MatchRequest> request = RequestOf(arguments);
  if (!request.ok()) return request.error();
  const bool lines = arguments.segments.size() == 1 && arguments.segments[0] == "-";
  const bool many = lines || arguments.segments.size() > 1;
  if (many && NamesAContext(arguments)) {
    return UsageError("match: --context-id, --previous and --next are of one segment alone");
  }
  client::Result<client::Client> client = session.Open(Access::kRead);
  if (!client.ok()) return client.error();

  Matches matches(session, many);
  client::Result<void> result;
  if (lines) {
    LineStream input(STDIN_FILENO, "standard input", kSegmentBytes);
    MatchLines asking(*client, session.call_options(), *std::move(request),
                      [&](const std::string& segment, const v1::MatchResponse& reply) {
                        matches.Add(segment, reply);
                      });
    result = asking.Answer(input, [&] { return session.output().Flush(); });
  } else {
    result = MatchEach(session, *client, arguments.segments, *std::move(request), &matches);
  }
  if (!result.ok()) return result.error();
  return matches.found() ? ExitStatus::kDone : ExitStatus::kNegative;
}

}  // namespace

Command DeclareMatch(CLI::App& program, const Words& words) {
  CLI::App* app = program.add_subcommand(
      "match", "Find the earlier translations that resemble a segment, across script variants");
  auto arguments = std::make_shared<MatchArguments>();
  app->add_option("SEGMENT", arguments->segments,
                  "What to translate, quoted if it has blanks; several are several queries; - "
                  "reads one a line from standard input")
      ->expected(0, -1);
  app->add_option("--from", arguments->from, "Variant of the segment, such as zh-TW")
      ->type_name("TAG")
      ->required();
  app->add_option("--to", arguments->to, "Variant wanted, such as en")
      ->type_name("TAG")
      ->required();
  AddListOption(app, "--memory", &arguments->memories, "M",
                "Search these memories only (default: all)");
  app->add_option("--threshold", arguments->threshold, "Least score, 1 to 101 (default 70)")
      ->type_name("N");
  app->add_option("--limit", arguments->limit, "At most so many matches (default 5, at most 1000)")
      ->type_name("N");
  AddListOption(app, "--glossary", &arguments->glossaries, "G",
                "Glossaries that protect conversions and that --check-terms looks in (default: "
                "all)");
  app->add_flag("--check-terms", arguments->check_terms,
                "Tell the terms of the segment, and whether each target uses the approved ones");
  app->add_flag("--adapt", arguments->adapt,
                "Put the segment's own numbers, dates and codes into the targets");
  app->add_flag("--align", arguments->align, "Show what differs");
  app->add_option("--context-id", arguments->context_id,
                  "Identifier of the segment in its file, for 101 matches")
      ->type_name("ID");
  app->add_option("--previous", arguments->previous, "Segment before it, for 101 matches")
      ->type_name("TEXT");
  app->add_option("--next", arguments->next, "Segment behind it, for 101 matches")
      ->type_name("TEXT");
  AddListOption(app, "--penalty", &arguments->penalties, "NAME=POINTS",
                "Points to subtract instead of the default; NAME is one of " + PenaltyNames());
  AddListOption(app, "--pivot", &arguments->pivots, "TAG",
                "Languages to go through where direct matches are few (default: en)");
  app->add_flag("--no-pivot", arguments->no_pivot, "Offer no match through a third language");
  app->footer(kExamples);
  return {app, [arguments, &words](Session& session) { return Run(session, *arguments, words); }};
}

}  // namespace crosswalk::command
