// The FILE that a list option has taken.
#ifndef CROSSWALK_CLIENT_COMMAND_TRAILING_FILE_H_
#define CROSSWALK_CLIENT_COMMAND_TRAILING_FILE_H_

#include <string>
#include <vector>

namespace crosswalk::command {

// Where `*file` is empty: takes the last value of a list option that has two values or more for the
// file, if it is `-` or names a file that exists. Otherwise the option keeps it, and the text comes
// from standard input. See TakeTrailingValue.
void TakeTrailingFile(const std::vector<std::string>& words, const std::vector<std::string>& flags,
                      const std::vector<std::vector<std::string>*>& values, std::string* file);

}  // namespace crosswalk::command

#endif  // CROSSWALK_CLIENT_COMMAND_TRAILING_FILE_H_
