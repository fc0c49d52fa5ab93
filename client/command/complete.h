// Completion of the command line in a shell.
#ifndef CROSSWALK_CLIENT_COMMAND_COMPLETE_H_
#define CROSSWALK_CLIENT_COMMAND_COMPLETE_H_

#include <CLI/App.hpp>
#include <string>
#include <vector>

namespace crosswalk::command {

// What the last of `words` may become: commands where one is still to come, the options of the
// command and the global ones behind a dash, the values of an option that has a fixed set. `words`
// are those behind the program's name; the last one may be empty. Sorted.
std::vector<std::string> Complete(const CLI::App& program, const std::vector<std::string>& words);

}  // namespace crosswalk::command

#endif  // CROSSWALK_CLIENT_COMMAND_COMPLETE_H_
