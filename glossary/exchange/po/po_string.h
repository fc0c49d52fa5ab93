// Strings between quotes, as PO writes them.
#ifndef CROSSWALK_GLOSSARY_EXCHANGE_PO_PO_STRING_H_
#define CROSSWALK_GLOSSARY_EXCHANGE_PO_PO_STRING_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace crosswalk::exchange {

// What became of one quoted string.
struct PoString {
  std::size_t end = 0;          // behind its closing quote
  const char* error = nullptr;  // why it cannot be read, a sentence; `end` is then the place
  bool kept_control = false;    // an escape stood for a control character and was left as it is
};

// Reads the quoted string that begins at `at` of `line` and appends what it means to `out`: `\n`,
// `\t`, `\r`, `\"`, `\\`, and octal (`\101`) and hexadecimal (`\x41`) ones, which mean bytes. An
// escape for a control character that no text may hold (`\a`, `\033`) stays spelled as it is.
PoString ReadPoString(std::string_view line, std::size_t at, std::string& out);

// Appends `keyword "text"` and a line end to `out`, or, for a text of several lines or more than 79
// columns, `keyword ""` and a string on each further line. Full-width characters are two columns.
// `prefix` begins every line (`#| `).
void AppendPoString(std::string_view prefix, std::string_view keyword, std::string_view text,
                    std::string& out);

}  // namespace crosswalk::exchange

#endif  // CROSSWALK_GLOSSARY_EXCHANGE_PO_PO_STRING_H_
