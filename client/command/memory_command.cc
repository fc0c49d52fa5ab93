// crosswalk memory list, create, show, add, delete.
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
    "  crosswalk memory add manuals --from en --to ja 'Open the file.' ファイルを開く。\n"
    "  crosswalk memory add manuals --from en --to ja File ファイル --confirm --author ann\n"
    "                                     replaces what ann confirmed before\n"
    "  crosswalk memory delete manuals --force";

constexpr int kPage = 1000;

struct MemoryArguments {
  std::string id;
  std::string display_name;
  std::string description;
  bool force = false;
  // What `add` writes.
  std::string source;
  std::string target;
  std::string from;
  std::string to;
  std::string author;
  std::string context_id;
  bool confirm = false;
  bool keep_all = false;
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
  session.AwaitMemoryRevision(reply->name(), reply->revision());
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

v1::Unit UnitOf(const MemoryArguments& arguments) {
  v1::Unit unit;
  unit.mutable_source()->set_text(arguments.source);
  unit.mutable_source()->set_language_tag(arguments.from);
  v1::Segment& target = *unit.add_targets();
  target.set_text(arguments.target);
  target.set_language_tag(arguments.to);
  unit.set_context_id(arguments.context_id);
  if (!arguments.author.empty()) unit.mutable_provenance()->set_creator(arguments.author);
  return unit;
}

void PrintUnit(Session& session, const v1::Unit& unit) {
  using Kind = RowColumn::Kind;
  Rows rows(session, {{"unit", Kind::kText},
                      {"source_lang", Kind::kText},
                      {"source", Kind::kLongText},
                      {"target_lang", Kind::kText},
                      {"target", Kind::kLongText},
                      {"revision", Kind::kText}});
  for (const v1::Segment& target : unit.targets()) {
    rows.Add({std::string(ShortName(unit.name())), unit.source().language_tag(),
              unit.source().text(), target.language_tag(), target.text(), unit.revision()});
  }
  rows.Finish();
}

Outcome Add(Session& session, const MemoryArguments& arguments) {
  if (arguments.keep_all && !arguments.confirm) {
    return UsageError("memory add: --keep-all is for --confirm; without it nothing is replaced");
  }
  client::Result<client::Client> client = session.Open(Access::kWrite);
  if (!client.ok()) return client.error();
  const v1::Unit unit = UnitOf(arguments);
  client::Result<v1::Unit> reply = client::Error{};
  if (arguments.confirm) {
    v1::ConfirmUnitRequest request;
    request.set_parent(arguments.id);
    *request.mutable_unit() = unit;
    request.set_keep_all(arguments.keep_all);
    reply = client->ConfirmUnit(request, session.call_options());
  } else {
    v1::CreateUnitRequest request;
    request.set_parent(arguments.id);
    *request.mutable_unit() = unit;
    reply = client->CreateUnit(request, session.call_options());
  }
  if (!reply.ok()) return reply.error();
  session.AwaitMemoryRevision(arguments.id, reply->revision());
  if (session.format() == Format::kJson) {
    session.PrintJson(*reply);
  } else {
    PrintUnit(session, *reply);
  }
  return ExitStatus::kDone;
}

// The options of `add`, which has more than the others.
void DeclareAdd(CLI::App* add, MemoryArguments* arguments) {
  add->add_option("SOURCE", arguments->source, "The source segment")->required();
  add->add_option("TARGET", arguments->target, "Its translation")->required();
  add->add_option("--from", arguments->from, "Variant of the source, such as zh-TW")
      ->type_name("TAG")
      ->required();
  add->add_option("--to", arguments->to, "Variant of the translation, such as en")
      ->type_name("TAG")
      ->required();
  add->add_option("--context-id", arguments->context_id,
                  "Identifier that tells it from the same source elsewhere")
      ->type_name("ID");
  add->add_option("--author", arguments->author, "Whose translation it is")->type_name("NAME");
  add->add_flag("--confirm", arguments->confirm,
                "Replace the author's earlier translation of the same source and context");
  add->add_flag("--keep-all", arguments->keep_all, "With --confirm: add beside it instead");
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
  CLI::App* memory =
      program.add_subcommand("memory", "List, make, count, fill and delete memories");
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
  CLI::App* add = declare("add", "Write one translation into a memory", true);
  DeclareAdd(add, arguments.get());
  CLI::App* remove = declare("delete", "Delete a memory", true);
  remove->add_flag("--force", arguments->force, "Also delete the units it holds");
  return {{list, [](Session& session) { return List(session); }},
          {create, [arguments](Session& session) { return Create(session, *arguments); }},
          {show, [arguments](Session& session) { return Show(session, *arguments); }},
          {add, [arguments](Session& session) { return Add(session, *arguments); }},
          {remove, [arguments](Session& session) { return Delete(session, *arguments); }}};
}

}  // namespace crosswalk::command
