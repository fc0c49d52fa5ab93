// How wide a text is on a terminal.
#ifndef CROSSWALK_CLIENT_TERMINAL_DISPLAY_WIDTH_H_
#define CROSSWALK_CLIENT_TERMINAL_DISPLAY_WIDTH_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace crosswalk::terminal {

// Columns that `text` (UTF-8) takes: 廣 takes 2, a combining mark and a control character none.
// Each byte that is not UTF-8 counts as one column, as terminals show a mark for it.
std::size_t DisplayWidth(std::string_view text);

// `text`, or where it is wider than `columns` its beginning with … at the end, at most `columns`
// wide. Never cuts inside a code point or before a combining mark. `columns` 0 gives nothing.
std::string Elide(std::string_view text, std::size_t columns);

// The same, keeping the end: `…end`.
std::string ElideStart(std::string_view text, std::size_t columns);

// The same, keeping the end too: `beginning…end`; for what is told by its end, such as a path.
std::string ElideMiddle(std::string_view text, std::size_t columns);

// `text` with every control character (tab, newline, escape …) replaced by a blank, so that what
// comes from a file cannot move the cursor or break a line.
std::string Printable(std::string_view text);

}  // namespace crosswalk::terminal

#endif  // CROSSWALK_CLIENT_TERMINAL_DISPLAY_WIDTH_H_
