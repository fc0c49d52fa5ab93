// How --help is laid out.
#ifndef CROSSWALK_CLIENT_COMMAND_HELP_TEXT_H_
#define CROSSWALK_CLIENT_COMMAND_HELP_TEXT_H_

#include <CLI/App.hpp>
#include <string>

namespace crosswalk::command {

// The help of the program, or of one command with the global options, which it takes too.
std::string HelpText(const CLI::App& program, const CLI::App& command);

}  // namespace crosswalk::command

#endif  // CROSSWALK_CLIENT_COMMAND_HELP_TEXT_H_
