// crosswalk backup and restore: copies of the record.
#include <CLI/Option.hpp>
#include <iostream>
#include <memory>
#include <optional>
#include <utility>

#include "client/command/command.h"
#include "client/command/input_file.h"
#include "client/command/tsv.h"
#include "client/command/whole_file.h"
#include "client/terminal/progress_printer.h"

namespace crosswalk::command {
namespace {

struct BackupArguments {
  std::string file;
};

struct RestoreArguments {
  std::string file;
  bool yes = false;
};

Outcome Backup(Session& session, const BackupArguments& arguments) {
  const bool to_output = arguments.file == "-";
  if (to_output && terminal::IsTerminal(session.output().fd())) {
    return UsageError("backup: a copy is not for the terminal; name a file with -o");
  }
  // The file comes first: where it cannot be written, nothing needs to be copied.
  std::optional<WholeFile> file;
  if (!to_output) {
    client::Result<WholeFile> created = WholeFile::Create(arguments.file);
    if (!created.ok()) return created.error();
    file.emplace(*std::move(created));
  }
  client::Result<client::Client> client = session.Open(Access::kRead);
  if (!client.ok()) return client.error();
  std::uint64_t bytes = 0;
  client::Result<void> result = client->Backup(
      [&](std::string_view chunk) -> client::Result<void> {
        bytes += chunk.size();
        if (file) return file->Write(chunk);
        session.output().Write(chunk);
        return session.output().Flush();
      },
      session.Progress("backup"), session.call_options());
  session.StopProgress();
  if (!result.ok()) return result.error();
  if (file) {
    client::Result<void> committed = file->Commit();
    if (!committed.ok()) return committed.error();
  }
  if (!to_output && session.format() == Format::kJson) {
    v1::BackupResponse reply;
    reply.mutable_progress()->set_done(bytes);
    reply.mutable_progress()->set_total(bytes);
    reply.mutable_progress()->set_unit("bytes");
    session.PrintJson(reply);
  }
  if (!to_output && session.format() == Format::kTsv) {
    session.output().Write(TsvLine({"file", "bytes"}) +
                           TsvLine({arguments.file, std::to_string(bytes)}));
  }
  session.Say(arguments.file + ": " + terminal::Quantity(bytes, "bytes"));
  return ExitStatus::kDone;
}

// Asks a person, where there is one.
client::Result<void> Confirm(Session& session, const RestoreArguments& arguments) {
  if (arguments.yes) return {};
  if (!session.interactive() || arguments.file == "-") {
    return UsageError("restore: this replaces every glossary by the copy; say --yes");
  }
  std::cerr << "Replace every glossary by the copy in " << arguments.file << "? [y/N] "
            << std::flush;
  std::string answer;
  std::getline(std::cin, answer);
  if (answer == "y" || answer == "Y" || answer == "yes") return {};
  return UsageError("restore: not confirmed; nothing was changed");
}

Outcome Restore(Session& session, const RestoreArguments& arguments) {
  client::Result<std::vector<client::Upload>> copy = UploadsOf({arguments.file});
  if (!copy.ok()) return copy.error();
  client::Result<void> confirmed = Confirm(session, arguments);
  if (!confirmed.ok()) return confirmed.error();
  client::Result<client::Client> client = session.Open(Access::kWrite);
  if (!client.ok()) return client.error();
  client::Result<std::string> revision =
      client->Restore(std::move((*copy)[0]), session.Progress("restore"), session.call_options());
  session.StopProgress();
  if (!revision.ok()) return revision.error();
  if (session.format() == Format::kJson) {
    v1::RestoreResponse reply;
    reply.set_revision(*revision);
    session.PrintJson(reply);
  }
  if (session.format() == Format::kTsv) {
    session.output().Write(TsvLine({"revision"}) + TsvLine({*revision}));
  }
  session.Say("restored; revisions begin at " + *revision);
  return ExitStatus::kDone;
}

}  // namespace

Command DeclareBackup(CLI::App& program) {
  CLI::App* app =
      program.add_subcommand("backup", "Write a consistent copy of every glossary to a file");
  auto arguments = std::make_shared<BackupArguments>();
  app->add_option("-o,--output", arguments->file,
                  "The file, replaced only once the copy is whole; - is standard output")
      ->type_name("FILE")
      ->required();
  app->footer(
      "Examples:\n"
      "  crosswalk backup -o monday.backup\n"
      "  crosswalk --data DIR backup -o monday.backup");
  return {app, [arguments](Session& session) { return Backup(session, *arguments); }};
}

Command DeclareRestore(CLI::App& program) {
  CLI::App* app = program.add_subcommand("restore", "Replace every glossary by a copy");
  auto arguments = std::make_shared<RestoreArguments>();
  app->add_option("FILE", arguments->file, "The copy that backup wrote; - is standard input")
      ->required();
  app->add_flag("--yes", arguments->yes, "Do it without asking");
  app->footer(
      "Examples:\n"
      "  crosswalk --data DIR restore monday.backup --yes");
  return {app, [arguments](Session& session) { return Restore(session, *arguments); }};
}

}  // namespace crosswalk::command
