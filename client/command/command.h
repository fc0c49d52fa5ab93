// What every command of the program is made of.
#ifndef CROSSWALK_CLIENT_COMMAND_COMMAND_H_
#define CROSSWALK_CLIENT_COMMAND_COMMAND_H_

#include <CLI/App.hpp>
#include <functional>
#include <string>
#include <vector>

#include "client/command/session.h"

namespace crosswalk::command {

// The words of the command line behind the program's name.
using Words = std::vector<std::string>;

// A command: its options are declared on `app`, `run` does it once they are parsed.
struct Command {
  CLI::App* app = nullptr;
  std::function<Outcome(Session&)> run;
};

// Each declares its command, or commands, on the program's App. `words` is kept by reference and
// must outlive the App.
Command DeclareMine(CLI::App& program, const Words& words);
Command DeclareReview(CLI::App& program);
Command DeclareLookup(CLI::App& program, const Words& words);
Command DeclareRecognize(CLI::App& program, const Words& words);
Command DeclareConvert(CLI::App& program, const Words& words);
Command DeclareMatch(CLI::App& program, const Words& words);
Command DeclareConcordance(CLI::App& program, const Words& words);
Command DeclareImport(CLI::App& program);
Command DeclareExport(CLI::App& program);
std::vector<Command> DeclareGlossary(CLI::App& program);
std::vector<Command> DeclareMemory(CLI::App& program);
Command DeclareStatus(CLI::App& program);
Command DeclareRebuild(CLI::App& program);
Command DeclareBackup(CLI::App& program);
Command DeclareRestore(CLI::App& program);

// An error of the command line.
client::Error UsageError(std::string message);

}  // namespace crosswalk::command

#endif  // CROSSWALK_CLIENT_COMMAND_COMMAND_H_
