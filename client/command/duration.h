// Reads a duration as people write it.
#ifndef CROSSWALK_CLIENT_COMMAND_DURATION_H_
#define CROSSWALK_CLIENT_COMMAND_DURATION_H_

#include <chrono>
#include <optional>
#include <string_view>

namespace crosswalk::command {

// "10" and "10s" are seconds, "1.5m" minutes, "2h" hours, "250ms" milliseconds. Empty for anything
// else, for what is negative, and for more than a year.
std::optional<std::chrono::milliseconds> ReadDuration(std::string_view text);

}  // namespace crosswalk::command

#endif  // CROSSWALK_CLIENT_COMMAND_DURATION_H_
