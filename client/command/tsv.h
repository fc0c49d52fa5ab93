// Lines of tab-separated values.
#ifndef CROSSWALK_CLIENT_COMMAND_TSV_H_
#define CROSSWALK_CLIENT_COMMAND_TSV_H_

#include <string>
#include <string_view>
#include <vector>

namespace crosswalk::command {

// The fields with tabs between them and a line end; tabs and line ends inside a field become
// blanks.
std::string TsvLine(const std::vector<std::string>& fields);

// The shortest decimal form that reads back as `number`: "0.9", "1".
std::string NumberText(double number);

// A share from 0 to 1 for a person: "0.99".
std::string ShareText(double share);

}  // namespace crosswalk::command

#endif  // CROSSWALK_CLIENT_COMMAND_TSV_H_
