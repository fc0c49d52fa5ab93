// crosswalk review: goes through mined candidates.
#include <CLI/Option.hpp>
#include <algorithm>
#include <functional>
#include <memory>
#include <set>
#include <utility>

#include "client/command/command.h"
#include "client/command/review_text.h"
#include "client/command/tsv.h"
#include "client/command/words.h"

namespace crosswalk::command {
namespace {

constexpr const char* kExamples =
    "Examples:\n"
    "  crosswalk review --glossary g                            list what waits, surest first\n"
    "  crosswalk review --glossary g --limit 20 --explain       the 20 surest, and why\n"
    "  crosswalk review --glossary g --accept ID1 ID2\n"
    "  crosswalk review --glossary g --accept-above 0.9 --dry-run\n"
    "  crosswalk review --glossary g --accept-above 0.9\n"
    "  crosswalk review --glossary g --reject ID\n"
    "  crosswalk review --glossary g --reject-below 0.5\n"
    "  crosswalk review --glossary g --edit ID --target \"Hiroshima AI Process\"\n"
    "Candidates of one concept stand together, the surest concept first. What is accepted becomes\n"
    "preferred, or admitted beside a preferred term; what is rejected is not mined into the\n"
    "glossary again, in whatever script variant it is written. Thresholds go through the list a\n"
    "thousand at a time, each batch as a whole; the same call again finds nothing left to do.\n"
    "TSV columns: id confidence source_lang source target_lang target concept conflicts sentence\n"
    "kind file line; with --explain one line a place, and also offset, target_found and evidence.";

constexpr int kPage = 1000;

struct ReviewArguments {
  std::string glossary;
  std::vector<std::string> accept;
  std::vector<std::string> reject;
  double accept_above = -1;
  double reject_below = -1;
  bool without_conflicts = false;
  bool dry_run = false;
  std::string edit;
  std::string source;
  std::string target;
  double min_confidence = 0;
  int limit = -1;
  bool explain = false;

  bool accepts() const { return !accept.empty() || accept_above >= 0; }
  bool rejects() const { return !reject.empty() || reject_below >= 0; }
};

std::string Counted(std::uint64_t count, const char* what) {
  return std::to_string(count) + " " + what + (count == 1 ? "" : "s");
}

// The full name of a candidate that may be given by its last part.
std::string CandidateName(const ReviewArguments& arguments, const std::string& id) {
  if (id.find('/') != std::string::npos) return id;
  return "glossaries/" + std::string(ShortName(arguments.glossary)) + "/candidates/" + id;
}

// The list that the arguments mean: what a threshold concerns, else what is asked for.
v1::ListCandidatesRequest ListRequest(const ReviewArguments& arguments) {
  v1::ListCandidatesRequest request;
  request.set_parent(arguments.glossary);
  request.set_min_confidence(arguments.accept_above >= 0 ? arguments.accept_above
                                                         : arguments.min_confidence);
  request.set_below_confidence(std::max(0.0, arguments.reject_below));
  request.set_without_conflicts(arguments.without_conflicts);
  return request;
}

// Hands over candidate by candidate, page by page, until `take` has enough. Gives their total.
client::Result<std::uint64_t> ForEachCandidate(
    Session& session, const client::Client& client, v1::ListCandidatesRequest request,
    const std::function<bool(const v1::Candidate&)>& take) {
  std::uint64_t total = 0;
  request.set_page_size(kPage);
  do {
    client::Result<v1::ListCandidatesResponse> page =
        client.ListCandidates(request, session.call_options());
    if (!page.ok()) return page.error();
    if (request.page_token().empty()) total = page->total();
    for (const v1::Candidate& candidate : page->candidates()) {
      if (!take(candidate)) return total;
    }
    request.set_page_token(page->next_page_token());
  } while (!request.page_token().empty());
  return total;
}

Outcome List(Session& session, const client::Client& client, const ReviewArguments& arguments) {
  ReviewPrinter printer(session, arguments.explain);
  v1::ListCandidatesRequest request = ListRequest(arguments);
  int left = arguments.limit;
  client::Result<std::uint64_t> total =
      ForEachCandidate(session, client, request, [&](const v1::Candidate& candidate) {
        if (left == 0) return false;
        if (left > 0) --left;
        printer.Add(candidate);
        return true;
      });
  if (!total.ok()) return total.error();
  printer.SetTotal(*total);
  printer.Finish();
  std::string line = Counted(*total, "candidate") + (*total == 1 ? " waits in " : " wait in ") +
                     std::string(ShortName(arguments.glossary));
  if (arguments.limit >= 0 && *total > static_cast<std::uint64_t>(arguments.limit)) {
    line += ", the first " + std::to_string(arguments.limit) + " shown";
  }
  session.Say(line);
  return ExitStatus::kDone;
}

// Prints the candidates that a review would concern, and changes nothing.
Outcome DryRun(Session& session, const client::Client& client, const ReviewArguments& arguments) {
  std::set<std::string> missing;
  for (const auto* names : {&arguments.accept, &arguments.reject}) {
    for (const std::string& id : *names) missing.insert(CandidateName(arguments, id));
  }
  const bool by_name = !missing.empty();
  ReviewPrinter printer(session, arguments.explain);
  std::set<std::string> concerned;
  client::Result<std::uint64_t> total = ForEachCandidate(
      session, client, ListRequest(arguments), [&](const v1::Candidate& candidate) {
        if (by_name && missing.erase(candidate.name()) == 0) return true;
        concerned.insert(candidate.name());
        printer.Add(candidate);
        return true;
      });
  if (!total.ok()) return total.error();
  if (!missing.empty()) {
    return client::Error{client::ErrorCode::kNotFound, *missing.begin() + ": not found"};
  }
  printer.SetTotal(concerned.size());
  printer.Finish();
  session.Say(Counted(concerned.size(), "candidate") + " would be " +
              (arguments.accepts() ? "accepted" : "rejected") + "; nothing was changed");
  return ExitStatus::kDone;
}

// What reviews came to, printed as they come; said at the end.
class Reviewing {
 public:
  Reviewing(Session& session, const ReviewArguments& arguments, const char* what)
      : session_(session), arguments_(arguments), what_(what) {
    if (session_.format() == Format::kTsv) {
      session_.output().Write(TsvLine({"concept", "deleted", "revision"}));
    }
  }

  void Add(const v1::ReviewCandidatesResponse& reply) {
    reviewed_ += reply.reviewed();
    concepts_ += static_cast<std::uint64_t>(reply.concepts_size());
    revision_ = reply.revision();
    if (session_.format() == Format::kJson) session_.PrintJson(reply);
    if (session_.format() != Format::kTsv) return;
    for (const v1::Concept& concept_ : reply.concepts()) {
      session_.output().Write(
          TsvLine({concept_.name(), concept_.deleted() ? "true" : "false", concept_.revision()}));
    }
  }

  void Finish() {
    session_.StopProgress();
    if (revision_.empty()) return;
    session_.AwaitRevision(arguments_.glossary, revision_);
    session_.Say(Counted(reviewed_, "candidate") + " " + what_ + "; " +
                 Counted(concepts_, "concept") + " changed, revision " + revision_);
  }

 private:
  Session& session_;
  const ReviewArguments& arguments_;
  const char* const what_;
  std::uint64_t reviewed_ = 0;
  std::uint64_t concepts_ = 0;
  std::string revision_;
};

// Asks batch after batch until nothing is left that the request concerns.
template <typename Ask>
Outcome Batches(Session& session, Reviewing& reviewing, const Ask& ask) {
  const client::OnProgress on_progress = session.Progress("review");
  std::uint64_t done = 0;
  while (true) {
    client::Result<v1::ReviewCandidatesResponse> reply = ask();
    if (!reply.ok()) {
      // Batches before it are done.
      reviewing.Finish();
      return reply.error();
    }
    reviewing.Add(*reply);
    done += reply->reviewed();
    v1::Progress progress;
    progress.set_done(done);
    progress.set_total(done + reply->remaining());
    progress.set_unit("candidates");
    on_progress(progress);
    if (reply->remaining() == 0 || reply->reviewed() == 0) break;
  }
  reviewing.Finish();
  return ExitStatus::kDone;
}

Outcome Accept(Session& session, const client::Client& client, const ReviewArguments& arguments) {
  v1::AcceptCandidatesRequest request;
  request.set_parent(arguments.glossary);
  for (const std::string& id : arguments.accept) request.add_names(CandidateName(arguments, id));
  if (arguments.accept.empty()) {
    request.set_min_confidence(arguments.accept_above);
    request.set_without_conflicts(arguments.without_conflicts);
  }
  Reviewing reviewing(session, arguments, "accepted");
  return Batches(session, reviewing,
                 [&] { return client.AcceptCandidates(request, session.call_options()); });
}

Outcome Reject(Session& session, const client::Client& client, const ReviewArguments& arguments) {
  v1::RejectCandidatesRequest request;
  request.set_parent(arguments.glossary);
  for (const std::string& id : arguments.reject) request.add_names(CandidateName(arguments, id));
  if (arguments.reject.empty()) request.set_below_confidence(arguments.reject_below);
  Reviewing reviewing(session, arguments, "rejected");
  return Batches(session, reviewing,
                 [&] { return client.RejectCandidates(request, session.call_options()); });
}

Outcome Edit(Session& session, const client::Client& client, const ReviewArguments& arguments) {
  v1::EditCandidateRequest request;
  request.set_name(CandidateName(arguments, arguments.edit));
  request.set_source(arguments.source);
  request.set_target(arguments.target);
  client::Result<v1::Candidate> reply = client.EditCandidate(request, session.call_options());
  if (!reply.ok()) return reply.error();
  if (session.format() == Format::kJson) {
    session.PrintJson(*reply);
    return ExitStatus::kDone;
  }
  ReviewPrinter printer(session, arguments.explain);
  printer.Add(*reply);
  printer.Finish();
  return ExitStatus::kDone;
}

client::Result<void> CheckArguments(const ReviewArguments& arguments) {
  const bool above = arguments.accept_above >= 0, below = arguments.reject_below >= 0;
  const int actions = (arguments.accept.empty() ? 0 : 1) + (above ? 1 : 0) +
                      (arguments.reject.empty() ? 0 : 1) + (below ? 1 : 0) +
                      (arguments.edit.empty() ? 0 : 1);
  if (actions > 1) {
    return UsageError(
        "review: --accept, --accept-above, --reject, --reject-below and --edit exclude each other");
  }
  if (above && (arguments.accept_above <= 0 || arguments.accept_above > 1)) {
    return UsageError("review: --accept-above: expected a number above 0 and at most 1");
  }
  if (below && (arguments.reject_below <= 0 || arguments.reject_below > 1)) {
    return UsageError("review: --reject-below: expected a number above 0 and at most 1");
  }
  const bool texts = !arguments.source.empty() || !arguments.target.empty();
  if (arguments.edit.empty() == texts) {
    return UsageError("review: --edit ID goes with --source TEXT, --target TEXT or both");
  }
  const bool reviews = arguments.accepts() || arguments.rejects();
  if (arguments.dry_run && !reviews) {
    return UsageError("review: --dry-run goes with --accept, --reject and the thresholds");
  }
  if (arguments.without_conflicts && actions > 0 && !above) {
    return UsageError("review: --without-conflicts goes with --accept-above, or with the list");
  }
  if ((arguments.limit >= 0 || arguments.min_confidence != 0) && actions > 0) {
    return UsageError("review: --limit and --min-confidence go with the list alone");
  }
  return {};
}

Outcome Review(Session& session, const ReviewArguments& arguments) {
  client::Result<void> checked = CheckArguments(arguments);
  if (!checked.ok()) return checked.error();
  const bool changes = (arguments.accepts() || arguments.rejects()) && !arguments.dry_run;
  client::Result<client::Client> client =
      session.Open(changes || !arguments.edit.empty() ? Access::kWrite : Access::kRead);
  if (!client.ok()) return client.error();
  if (arguments.dry_run) return DryRun(session, *client, arguments);
  if (arguments.accepts()) return Accept(session, *client, arguments);
  if (arguments.rejects()) return Reject(session, *client, arguments);
  if (!arguments.edit.empty()) return Edit(session, *client, arguments);
  return List(session, *client, arguments);
}

}  // namespace

Command DeclareReview(CLI::App& program) {
  CLI::App* app =
      program.add_subcommand("review", "List, accept, reject or correct mined candidates");
  auto arguments = std::make_shared<ReviewArguments>();
  app->add_option("--glossary", arguments->glossary, "The glossary whose candidates are meant")
      ->type_name("GLOSSARY")
      ->required();
  app->add_option("--accept", arguments->accept, "Make these candidates terms")->type_name("ID…");
  app->add_option("--accept-above", arguments->accept_above,
                  "Make every candidate a term that is at least so sure, 0 to 1")
      ->type_name("CONFIDENCE");
  app->add_option("--reject", arguments->reject,
                  "Remove these candidates; the same pair is not mined into the glossary again")
      ->type_name("ID…");
  app->add_option("--reject-below", arguments->reject_below,
                  "Remove every candidate that is less sure than this, 0 to 1")
      ->type_name("CONFIDENCE");
  app->add_flag("--without-conflicts", arguments->without_conflicts,
                "Leave out candidates whose concept is in conflict");
  app->add_flag("--dry-run", arguments->dry_run,
                "Show which candidates would be accepted or rejected, and change nothing");
  app->add_option("--edit", arguments->edit, "Correct the terms of this candidate")
      ->type_name("ID");
  app->add_option("--source", arguments->source, "With --edit: the new source term")
      ->type_name("TEXT");
  app->add_option("--target", arguments->target, "With --edit: the new target term")
      ->type_name("TEXT");
  app->add_option("--min-confidence", arguments->min_confidence,
                  "List only candidates at least so sure, 0 to 1")
      ->type_name("CONFIDENCE");
  app->add_option("--limit", arguments->limit, "List at most so many")
      ->type_name("N")
      ->check(CLI::NonNegativeNumber);
  app->add_flag("--explain", arguments->explain,
                "Show every place that a candidate was found at, and what spoke for it");
  app->footer(kExamples);
  return {app, [arguments](Session& session) { return Review(session, *arguments); }};
}

}  // namespace crosswalk::command
