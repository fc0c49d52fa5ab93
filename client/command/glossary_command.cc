// crosswalk glossary list, create, show, delete.
#include <CLI/Option.hpp>
#include <memory>
#include <utility>

#include "client/command/command.h"
#include "client/command/rows.h"
#include "client/command/words.h"

namespace crosswalk::command {
namespace {

constexpr const char* kExamples =
    "Examples:\n"
    "  crosswalk glossary create software --display-name \"Software terms\"\n"
    "  crosswalk glossary list\n"
    "  crosswalk glossary show software --format json\n"
    "  crosswalk glossary delete software --force";

constexpr int kPage = 1000;

struct GlossaryArguments {
  std::string id;
  std::string display_name;
  std::string description;
  bool force = false;
};

// Prints glossaries as a table or as TSV.
void PrintGlossaries(Session& session, const v1::ListGlossariesResponse& all) {
  using Kind = RowColumn::Kind;
  Rows rows(session, {{"glossary", Kind::kText},
                      {"display_name", Kind::kLongText},
                      {"description", Kind::kLongText},
                      {"revision", Kind::kText}});
  for (const v1::Glossary& glossary : all.glossaries()) {
    rows.Add({std::string(ShortName(glossary.name())), glossary.display_name(),
              glossary.description(), glossary.revision()});
  }
  rows.Finish();
}

Outcome List(Session& session) {
  client::Result<client::Client> client = session.Open(Access::kRead);
  if (!client.ok()) return client.error();
  v1::ListGlossariesRequest request;
  request.set_page_size(kPage);
  v1::ListGlossariesResponse all;
  do {
    client::Result<v1::ListGlossariesResponse> page =
        client->ListGlossaries(request, session.call_options());
    if (!page.ok()) return page.error();
    request.set_page_token(page->next_page_token());
    all.mutable_glossaries()->MergeFrom(page->glossaries());
  } while (!request.page_token().empty());
  if (session.format() == Format::kJson) {
    session.PrintJson(all);
  } else {
    PrintGlossaries(session, all);
  }
  return ExitStatus::kDone;
}

Outcome Create(Session& session, const GlossaryArguments& arguments) {
  client::Result<client::Client> client = session.Open(Access::kWrite);
  if (!client.ok()) return client.error();
  v1::CreateGlossaryRequest request;
  request.set_glossary_id(arguments.id);
  request.mutable_glossary()->set_display_name(arguments.display_name);
  request.mutable_glossary()->set_description(arguments.description);
  client::Result<v1::Glossary> reply = client->CreateGlossary(request, session.call_options());
  if (!reply.ok()) return reply.error();
  session.AwaitRevision(reply->name(), reply->revision());
  if (session.format() == Format::kJson) {
    session.PrintJson(*reply);
  } else {
    v1::ListGlossariesResponse one;
    *one.add_glossaries() = *reply;
    PrintGlossaries(session, one);
  }
  return ExitStatus::kDone;
}

Outcome Show(Session& session, const GlossaryArguments& arguments) {
  client::Result<client::Client> client = session.Open(Access::kRead);
  if (!client.ok()) return client.error();
  v1::GetGlossaryStatisticsRequest request;
  request.set_name(arguments.id);
  client::Result<v1::GlossaryStatistics> counts =
      client->GetGlossaryStatistics(request, session.call_options());
  if (!counts.ok()) return counts.error();
  if (session.format() == Format::kJson) {
    session.PrintJson(*counts);
    return ExitStatus::kDone;
  }
  using Kind = RowColumn::Kind;
  Rows rows(session, {{"glossary", Kind::kText},
                      {"concepts", Kind::kNumber},
                      {"terms", Kind::kNumber},
                      {"candidate_terms", Kind::kNumber},
                      {"revision", Kind::kText}});
  rows.Add({std::string(ShortName(counts->glossary())), std::to_string(counts->concepts()),
            std::to_string(counts->terms()), std::to_string(counts->candidate_terms()),
            counts->revision()});
  rows.Finish();
  return ExitStatus::kDone;
}

Outcome Delete(Session& session, const GlossaryArguments& arguments) {
  client::Result<client::Client> client = session.Open(Access::kWrite);
  if (!client.ok()) return client.error();
  v1::DeleteGlossaryRequest request;
  request.set_name(arguments.id);
  request.set_force(arguments.force);
  client::Result<void> reply = client->DeleteGlossary(request, session.call_options());
  if (!reply.ok()) return reply.error();
  if (session.format() == Format::kJson) session.output().Write("{}\n");
  session.Say("deleted " + arguments.id);
  return ExitStatus::kDone;
}

}  // namespace

std::vector<Command> DeclareGlossary(CLI::App& program) {
  CLI::App* glossary =
      program.add_subcommand("glossary", "List, make, count and delete glossaries");
  glossary->require_subcommand(1);
  glossary->footer(kExamples);
  auto arguments = std::make_shared<GlossaryArguments>();
  const auto declare = [&](const char* name, const char* description, bool takes_id) {
    CLI::App* app = glossary->add_subcommand(name, description);
    if (takes_id) app->add_option("GLOSSARY", arguments->id, "Its id")->required();
    app->footer(kExamples);
    return app;
  };
  CLI::App* list = declare("list", "List the glossaries", false);
  CLI::App* create = declare("create", "Make a glossary", true);
  create->add_option("--display-name", arguments->display_name, "Its name for people")
      ->type_name("TEXT");
  create->add_option("--description", arguments->description, "What it is for")->type_name("TEXT");
  CLI::App* show = declare("show", "Count what a glossary holds", true);
  CLI::App* remove = declare("delete", "Delete a glossary", true);
  remove->add_flag("--force", arguments->force, "Also delete the concepts it holds");
  return {{list, [](Session& session) { return List(session); }},
          {create, [arguments](Session& session) { return Create(session, *arguments); }},
          {show, [arguments](Session& session) { return Show(session, *arguments); }},
          {remove, [arguments](Session& session) { return Delete(session, *arguments); }}};
}

}  // namespace crosswalk::command
