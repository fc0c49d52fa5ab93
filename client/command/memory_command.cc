// crosswalk memory list, create, show, delete.
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
    "  crosswalk memory create manuals --display-name \"Manuals, zh-en\"\n"
    "  crosswalk memory list\n"
    "  crosswalk memory show manuals --format json\n"
    "  crosswalk memory delete manuals --force";

constexpr int kPage = 1000;

struct MemoryArguments {
  std::string id;
  std::string display_name;
  std::string description;
  bool force = false;
};

// Prints memories as a table or as TSV.
void PrintMemories(Session& session, const v1::ListMemoriesResponse& all) {
  using Kind = RowColumn::Kind;
  Rows rows(session, {{"memory", Kind::kText},
                      {"display_name", Kind::kLongText},
                      {"description", Kind::kLongText},
                      {"revision", Kind::kText}});
  for (const v1::Memory& memory : all.memories()) {
    rows.Add({std::string(ShortName(memory.name())), memory.display_name(), memory.description(),
              memory.revision()});
  }
  rows.Finish();
}

Outcome List(Session& session) {
  client::Result<client::Client> client = session.Open(Access::kRead);
  if (!client.ok()) return client.error();
  v1::ListMemoriesRequest request;
  request.set_page_size(kPage);
  v1::ListMemoriesResponse all;
  do {
    client::Result<v1::ListMemoriesResponse> page =
        client->ListMemories(request, session.call_options());
    if (!page.ok()) return page.error();
    request.set_page_token(page->next_page_token());
    all.mutable_memories()->MergeFrom(page->memories());
  } while (!request.page_token().empty());
  if (session.format() == Format::kJson) {
    session.PrintJson(all);
  } else {
    PrintMemories(session, all);
  }
  return ExitStatus::kDone;
}

Outcome Create(Session& session, const MemoryArguments& arguments) {
  client::Result<client::Client> client = session.Open(Access::kWrite);
  if (!client.ok()) return client.error();
  v1::CreateMemoryRequest request;
  request.set_memory_id(arguments.id);
  request.mutable_memory()->set_display_name(arguments.display_name);
  request.mutable_memory()->set_description(arguments.description);
  client::Result<v1::Memory> reply = client->CreateMemory(request, session.call_options());
  if (!reply.ok()) return reply.error();
  if (session.format() == Format::kJson) {
    session.PrintJson(*reply);
  } else {
    v1::ListMemoriesResponse one;
    *one.add_memories() = *reply;
    PrintMemories(session, one);
  }
  return ExitStatus::kDone;
}

Outcome Show(Session& session, const MemoryArguments& arguments) {
  client::Result<client::Client> client = session.Open(Access::kRead);
  if (!client.ok()) return client.error();
  v1::GetMemoryStatisticsRequest request;
  request.set_name(arguments.id);
  client::Result<v1::MemoryStatistics> counts =
      client->GetMemoryStatistics(request, session.call_options());
  if (!counts.ok()) return counts.error();
  if (session.format() == Format::kJson) {
    session.PrintJson(*counts);
    return ExitStatus::kDone;
  }
  using Kind = RowColumn::Kind;
  Rows rows(session, {{"memory", Kind::kText}, {"units", Kind::kNumber}});
  rows.Add({std::string(ShortName(counts->memory())), std::to_string(counts->units())});
  rows.Finish();
  return ExitStatus::kDone;
}

Outcome Delete(Session& session, const MemoryArguments& arguments) {
  client::Result<client::Client> client = session.Open(Access::kWrite);
  if (!client.ok()) return client.error();
  v1::DeleteMemoryRequest request;
  request.set_name(arguments.id);
  request.set_force(arguments.force);
  client::Result<void> reply = client->DeleteMemory(request, session.call_options());
  if (!reply.ok()) return reply.error();
  if (session.format() == Format::kJson) session.output().Write("{}\n");
  session.Say("deleted " + arguments.id);
  return ExitStatus::kDone;
}

}  // namespace

std::vector<Command> DeclareMemory(CLI::App& program) {
  CLI::App* memory = program.add_subcommand("memory", "List, make, count and delete memories");
  memory->require_subcommand(1);
  memory->footer(kExamples);
  auto arguments = std::make_shared<MemoryArguments>();
  const auto declare = [&](const char* name, const char* description, bool takes_id) {
    CLI::App* app = memory->add_subcommand(name, description);
    if (takes_id) app->add_option("MEMORY", arguments->id, "Its id")->required();
    app->footer(kExamples);
    return app;
  };
  CLI::App* list = declare("list", "List the memories", false);
  CLI::App* create = declare("create", "Make a memory", true);
  create->add_option("--display-name", arguments->display_name, "Its name for people")
      ->type_name("TEXT");
  create->add_option("--description", arguments->description, "What it is for")->type_name("TEXT");
  CLI::App* show = declare("show", "Count what a memory holds", true);
  CLI::App* remove = declare("delete", "Delete a memory", true);
  remove->add_flag("--force", arguments->force, "Also delete the units it holds");
  return {{list, [](Session& session) { return List(session); }},
          {create, [arguments](Session& session) { return Create(session, *arguments); }},
          {show, [arguments](Session& session) { return Show(session, *arguments); }},
          {remove, [arguments](Session& session) { return Delete(session, *arguments); }}};
}

}  // namespace crosswalk::command
