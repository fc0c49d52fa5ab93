// What is known of the terminal behind a file descriptor.
#ifndef CROSSWALK_CLIENT_TERMINAL_TERMINAL_H_
#define CROSSWALK_CLIENT_TERMINAL_TERMINAL_H_

#include <cstddef>
#include <optional>
#include <string_view>

namespace crosswalk::terminal {

// True where `fd` is a terminal that can move its cursor (TERM is not `dumb`).
bool IsTerminal(int fd);

// Width of the terminal behind `fd` in columns; 0 where `fd` is no terminal or does not say.
std::size_t TerminalWidth(int fd);

enum class ColorChoice { kAuto, kAlways, kNever };

// `auto`, `always`, `never`; empty for anything else.
std::optional<ColorChoice> ReadColorChoice(std::string_view word);

// Whether to colour what goes to `fd`. kAuto colours on a terminal unless NO_COLOR is set and not
// empty (no-color.org).
bool WantsColor(ColorChoice choice, int fd);

}  // namespace crosswalk::terminal

#endif  // CROSSWALK_CLIENT_TERMINAL_TERMINAL_H_
