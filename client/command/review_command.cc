// crosswalk review: goes through mined candidates.
#include <CLI/Option.hpp>
#include <algorithm>
#include <memory>
#include <utility>

#include "client/command/command.h"
#include "client/command/tsv.h"
#include "client/command/words.h"
#include "client/terminal/table.h"

namespace crosswalk::command {
namespace {

constexpr const char* kExamples =
    "Examples:\n"
    "  crosswalk review --glossary g                            list what waits, surest first\n"
    "  crosswalk review --glossary g --accept ID1 ID2\n"
    "  crosswalk review --glossary g --accept-above 0.9\n"
    "  crosswalk review --glossary g --reject ID\n"
    "  crosswalk review --glossary g --edit ID --target \"Hiroshima AI Process\"";

constexpr int kPage = 1000;

struct ReviewArguments {
  std::string glossary;
  std::vector<std::string> accept;
  std::vector<std::string> reject;
  double accept_above = -1;
  std::string edit;
  std::string source;
  std::string target;
  double min_confidence = 0;
};

// The full name of a candidate that may be given by its last part.
std::string CandidateName(const ReviewArguments& arguments, const std::string& id) {
  if (id.find('/') != std::string::npos) return id;
  return "glossaries/" + std::string(ShortName(arguments.glossary)) + "/candidates/" + id;
}

std::string BestSentence(const v1::Candidate& candidate) {
  return candidate.evidence().empty() ? "" : candidate.evidence(0).sentence();
}

void PrintCandidates(Session& session, const v1::ListCandidatesResponse& all) {
  using Align = terminal::Table::Align;
  if (session.format() == Format::kJson) {
    session.PrintJson(all);
    return;
  }
  if (session.format() == Format::kTsv) {
    session.output().Write(TsvLine({"id", "confidence", "source_lang", "source", "target_lang",
                                    "target", "concept", "conflicts", "sentence"}));
  }
  terminal::Table table({{"ID", Align::kLeft, false},
                         {"CONFIDENCE", Align::kRight, false},
                         {"SOURCE", Align::kLeft, true},
                         {"TARGET", Align::kLeft, true},
                         {"REMARK", Align::kLeft, true},
                         {"SENTENCE", Align::kLeft, true}});
  for (const v1::Candidate& candidate : all.candidates()) {
    const std::string id(ShortName(candidate.name()));
    std::string conflicts;
    for (const std::string& conflict : candidate.conflicts()) {
      conflicts += (conflicts.empty() ? "" : "; ") + conflict;
    }
    if (session.format() == Format::kTsv) {
      session.output().Write(TsvLine(
          {id, NumberText(candidate.confidence()), candidate.source().language_tag(),
           candidate.source().text(), candidate.target().language_tag(), candidate.target().text(),
           std::string(ShortName(candidate.concept_name())), conflicts, BestSentence(candidate)}));
    } else {
      table.AddRow({id, ShareText(candidate.confidence()), candidate.source().text(),
                    candidate.target().text(), conflicts, BestSentence(candidate)});
    }
  }
  if (session.format() == Format::kTable && !table.empty()) {
    session.output().Write(table.ToString(session.width()));
  }
}

Outcome List(Session& session, const client::Client& client, const ReviewArguments& arguments) {
  v1::ListCandidatesRequest request;
  request.set_parent(arguments.glossary);
  request.set_page_size(kPage);
  request.set_min_confidence(arguments.min_confidence);
  v1::ListCandidatesResponse all;
  do {
    client::Result<v1::ListCandidatesResponse> page =
        client.ListCandidates(request, session.call_options());
    if (!page.ok()) return page.error();
    request.set_page_token(page->next_page_token());
    all.mutable_candidates()->MergeFrom(page->candidates());
  } while (!request.page_token().empty());
  PrintCandidates(session, all);
  session.Say(std::to_string(all.candidates_size()) + " candidates wait in " +
              std::string(ShortName(arguments.glossary)));
  return ExitStatus::kDone;
}

Outcome PrintReview(Session& session, const ReviewArguments& arguments,
                    const client::Result<v1::ReviewCandidatesResponse>& reply, const char* what) {
  if (!reply.ok()) return reply.error();
  session.AwaitRevision(arguments.glossary, reply->revision());
  if (session.format() == Format::kJson) session.PrintJson(*reply);
  if (session.format() == Format::kTsv) {
    session.output().Write(TsvLine({"concept", "deleted", "revision"}));
    for (const v1::Concept& concept_ : reply->concepts()) {
      session.output().Write(
          TsvLine({concept_.name(), concept_.deleted() ? "true" : "false", concept_.revision()}));
    }
  }
  session.Say(std::string(what) + "; " + std::to_string(reply->concepts_size()) +
              " concepts changed, revision " + reply->revision());
  return ExitStatus::kDone;
}

Outcome Accept(Session& session, const client::Client& client, const ReviewArguments& arguments) {
  v1::AcceptCandidatesRequest request;
  request.set_parent(arguments.glossary);
  for (const std::string& id : arguments.accept) request.add_names(CandidateName(arguments, id));
  if (arguments.accept.empty()) request.set_min_confidence(arguments.accept_above);
  return PrintReview(session, arguments, client.AcceptCandidates(request, session.call_options()),
                     "accepted");
}

Outcome Reject(Session& session, const client::Client& client, const ReviewArguments& arguments) {
  v1::RejectCandidatesRequest request;
  request.set_parent(arguments.glossary);
  for (const std::string& id : arguments.reject) request.add_names(CandidateName(arguments, id));
  return PrintReview(session, arguments, client.RejectCandidates(request, session.call_options()),
                     "rejected");
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
  } else {
    v1::ListCandidatesResponse one;
    *one.add_candidates() = *reply;
    PrintCandidates(session, one);
  }
  return ExitStatus::kDone;
}

client::Result<void> CheckArguments(const ReviewArguments& arguments) {
  const bool above = arguments.accept_above >= 0;
  const int actions = (arguments.accept.empty() ? 0 : 1) + (above ? 1 : 0) +
                      (arguments.reject.empty() ? 0 : 1) + (arguments.edit.empty() ? 0 : 1);
  if (actions > 1) {
    return UsageError("review: --accept, --accept-above, --reject and --edit exclude each other");
  }
  if (above && (arguments.accept_above <= 0 || arguments.accept_above > 1)) {
    return UsageError("review: --accept-above: expected a number above 0 and at most 1");
  }
  const bool texts = !arguments.source.empty() || !arguments.target.empty();
  if (arguments.edit.empty() == texts) {
    return UsageError("review: --edit ID goes with --source TEXT, --target TEXT or both");
  }
  return {};
}

Outcome Review(Session& session, const ReviewArguments& arguments) {
  client::Result<void> checked = CheckArguments(arguments);
  if (!checked.ok()) return checked.error();
  const bool accepts = !arguments.accept.empty() || arguments.accept_above >= 0;
  const bool lists = !accepts && arguments.reject.empty() && arguments.edit.empty();
  client::Result<client::Client> client = session.Open(lists ? Access::kRead : Access::kWrite);
  if (!client.ok()) return client.error();
  if (accepts) return Accept(session, *client, arguments);
  if (!arguments.reject.empty()) return Reject(session, *client, arguments);
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
  app->add_option("--edit", arguments->edit, "Correct the terms of this candidate")
      ->type_name("ID");
  app->add_option("--source", arguments->source, "With --edit: the new source term")
      ->type_name("TEXT");
  app->add_option("--target", arguments->target, "With --edit: the new target term")
      ->type_name("TEXT");
  app->add_option("--min-confidence", arguments->min_confidence,
                  "List only candidates at least so sure, 0 to 1")
      ->type_name("CONFIDENCE");
  app->footer(kExamples);
  return {app, [arguments](Session& session) { return Review(session, *arguments); }};
}

}  // namespace crosswalk::command
