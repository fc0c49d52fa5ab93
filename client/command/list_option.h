// Options that take several values, such as `--to TAG…`.
#ifndef CROSSWALK_CLIENT_COMMAND_LIST_OPTION_H_
#define CROSSWALK_CLIENT_COMMAND_LIST_OPTION_H_

#include <CLI/App.hpp>
#include <optional>
#include <string>
#include <vector>

namespace crosswalk::command {

// Declares an option that may be given more than once and takes one or more values each time, also
// with commas between them. Read its values with ListValues.
CLI::Option* AddListOption(CLI::App* app, const std::string& flag, std::vector<std::string>* values,
                           const std::string& type, const std::string& description);

// The values, split at commas, without empty ones.
std::vector<std::string> ListValues(const std::vector<std::string>& values);

// A list option takes what follows it, so in `lookup --to en 廣島進程` it has taken the term. Where
// a command misses its argument, this finds it: the last value of the last group of `words` that
// begins with one of `flags` and has two values or more, removed from `values` (one vector a flag).
std::optional<std::string> TakeTrailingValue(const std::vector<std::string>& words,
                                             const std::vector<std::string>& flags,
                                             const std::vector<std::vector<std::string>*>& values);

}  // namespace crosswalk::command

#endif  // CROSSWALK_CLIENT_COMMAND_LIST_OPTION_H_
