// links: crosswalk_terminal
// What is shown may hold any bytes: it must keep to its width and move no cursor.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "client/terminal/display_width.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0 || size > 4096) return 0;
  using namespace crosswalk::terminal;
  const std::size_t columns = data[0] % 100;
  const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
  if (DisplayWidth(Elide(text, columns)) > columns) std::abort();
  if (DisplayWidth(ElideMiddle(text, columns)) > columns) std::abort();
  for (const char c : Printable(text)) {
    if (static_cast<unsigned char>(c) < 0x20) std::abort();
  }
  return 0;
}
