#include "client/command/run.h"

#include <unistd.h>

#include <CLI/App.hpp>
#include <CLI/Error.hpp>
#include <CLI/Option.hpp>
#include <csignal>
#include <iostream>
#include <optional>
#include <utility>

#include "client/command/complete.h"
#include "client/command/error_line.h"
#include "client/command/help_text.h"
#include "client/command/interrupt.h"
#include "glossary/text/utf8.h"

namespace crosswalk::command {
namespace {

constexpr const char* kDescription =
    "Crosswalk: a terminology glossary and translation memory for Chinese, Japanese and English "
    "that\n"
    "answers in whatever script variant is asked for.";

constexpr const char* kFooter =
    "Examples:\n"
    "  crosswalk --data DIR mine article.txt --into g    find term pairs and keep them\n"
    "  crosswalk --data DIR lookup 广岛进程 --to en       ask for a term\n"
    "  crosswalk --data DIR match 開啟檔案。 --from zh-TW --to en  find earlier translations\n"
    "  crosswalk --data DIR import terms.tbx --glossary g  read a termbase, TMX with --memory\n"
    "  crosswalk --data DIR export --glossary g -o g.csv   and write it for another program\n"
    "  crosswalkd --data DIR & crosswalk lookup 广岛进程  the same, over the network\n"
    "Exit status: 0 done; 1 done, and nothing was found; 2 usage or bad input; 3 everything else.\n"
    "`crosswalk COMMAND --help` tells about a command.";

// CLI11 reads a value such as [a,b] as a list. A term may well look like that, so words in brackets
// are parsed with a mark behind them, which every option takes off again.
constexpr char kMark = '\x1f';

std::string Marked(const std::string& word) {
  return word.starts_with('[') && word.ends_with(']') ? word + kMark : word;
}

std::string Unmarked(std::string word) {
  if (word.ends_with(kMark)) word.pop_back();
  return word;
}

void TakeMarksOff(CLI::App* app) {
  for (CLI::Option* option : app->get_options()) option->transform(Unmarked);
  for (CLI::App* sub : app->get_subcommands([](CLI::App*) { return true; })) TakeMarksOff(sub);
}

// The program's options and commands.
struct Program {
  explicit Program(const Words& words) : app(kDescription, "crosswalk") {
    app.set_version_flag("--version", std::string("crosswalk ") + CROSSWALK_VERSION,
                         "Print the version");
    app.set_help_flag("-h,--help", "Print this help");
    app.footer(kFooter);
    app.require_subcommand(1);
    DeclareGlobalOptions(app, &globals);
    // Every command takes the global options too.
    app.fallthrough();
    commands = {DeclareMine(app, words),
                DeclareReview(app),
                DeclareLookup(app, words),
                DeclareRecognize(app, words),
                DeclareConvert(app, words),
                DeclareMatch(app, words),
                DeclareConcordance(app, words),
                DeclareImport(app),
                DeclareExport(app)};
    for (Command& command : DeclareGlossary(app)) commands.push_back(std::move(command));
    for (Command& command : DeclareMemory(app)) commands.push_back(std::move(command));
    commands.push_back(DeclareStatus(app));
    commands.push_back(DeclareRebuild(app));
    commands.push_back(DeclareBackup(app));
    commands.push_back(DeclareRestore(app));
    TakeMarksOff(&app);
  }

  // The command that the words name, or as much of it as there is.
  const CLI::App* Chosen() const {
    const CLI::App* chosen = &app;
    while (true) {
      const std::vector<CLI::App*> parsed = chosen->get_subcommands();
      if (parsed.empty()) return chosen;
      chosen = parsed.front();
    }
  }

  CLI::App app;
  GlobalWords globals;
  std::vector<Command> commands;
};

ExitStatus Fail(const client::Error& error, const std::string& server) {
  std::cerr << ErrorLine(error, server) << std::endl;
  return ExitStatusOf(error.code);
}

ExitStatus Print(const std::string& text) {
  Output output(STDOUT_FILENO);
  output.Write(text);
  client::Result<void> written = output.Flush();
  return written.ok() ? ExitStatus::kDone : Fail(written.error(), "");
}

// Parses; nothing where a command is to be run.
std::optional<ExitStatus> Parse(Program* program, const Words& words) {
  try {
    // CLI11 takes the words from the back.
    Words marked(words.rbegin(), words.rend());
    for (std::string& word : marked) word = Marked(word);
    program->app.parse(std::move(marked));
    return std::nullopt;
  } catch (const CLI::CallForHelp&) {
    return Print(HelpText(program->app, *program->Chosen()));
  } catch (const CLI::CallForVersion& version) {
    return Print(std::string(version.what()) + "\n");
  } catch (const CLI::ParseError& error) {
    const CLI::App* chosen = program->Chosen();
    const std::string name = chosen == &program->app ? "" : " " + chosen->get_name();
    return Fail(UsageError((name.empty() ? "" : name.substr(1) + ": ") + error.what() +
                           "; see crosswalk" + name + " --help"),
                "");
  }
}

// Runs the chosen command, closes what it opened, and says what went wrong.
ExitStatus RunCommand(const Command& command, GlobalOptions options) {
  std::signal(SIGPIPE, SIG_IGN);
  const client::Cancellation cancellation;
  const Interrupt interrupt(cancellation);
  Output output(STDOUT_FILENO);
  Session session(std::move(options), cancellation, &output);
  const std::string server = session.server();
  Outcome outcome = command.run(session);
  session.StopProgress();
  client::Result<void> closed = session.Close();
  client::Result<void> written = output.Flush();
  if (!outcome.ok() && cancellation.cancelled()) {
    // A write that was durable before its answer came: what is pending is said, not denied.
    if (!closed.ok()) return Fail(closed.error(), server);
    return Fail({client::ErrorCode::kCancelled, "interrupted"}, server);
  }
  if (!outcome.ok()) return Fail(outcome.error(), server);
  if (!closed.ok()) return Fail(closed.error(), server);
  if (!written.ok()) return Fail(written.error(), server);
  return *outcome;
}

}  // namespace

client::Error UsageError(std::string message) {
  return {client::ErrorCode::kInvalidArgument, std::move(message)};
}

ExitStatus Run(const Words& words) {
  for (const std::string& word : words) {
    const std::size_t bad = text::FindInvalidUtf8(word);
    if (bad == std::string::npos) continue;
    return Fail(UsageError("command line: not UTF-8 at byte " + std::to_string(bad) + " of `" +
                           word.substr(0, bad) + "`"),
                "");
  }
  Program program(words);
  if (!words.empty() && words[0] == "__complete") {
    std::string lines;
    for (const std::string& word : Complete(program.app, Words(words.begin() + 1, words.end()))) {
      lines += word + "\n";
    }
    return Print(lines);
  }
  if (words.empty()) return Print(HelpText(program.app, program.app));
  if (const std::optional<ExitStatus> done = Parse(&program, words)) return *done;
  const CLI::App* chosen = program.Chosen();
  for (const Command& command : program.commands) {
    if (command.app != chosen) continue;
    client::Result<GlobalOptions> options = ReadGlobalOptions(program.globals);
    if (!options.ok()) return Fail(options.error(), "");
    return RunCommand(command, *std::move(options));
  }
  return Fail(UsageError("no command; see crosswalk --help"), "");
}

}  // namespace crosswalk::command
