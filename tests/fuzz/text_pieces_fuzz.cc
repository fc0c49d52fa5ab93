// links: crosswalk_command
// Cutting a text for the service: any text, any limit.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "client/command/text_pieces.h"
#include "glossary/text/utf8.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 2) return 0;
  const std::size_t limit = 4 + data[0] % 60;
  std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
  if (crosswalk::text::FindInvalidUtf8(text) != std::string_view::npos) return 0;
  while (text.size() > limit) {
    const std::size_t cut = crosswalk::command::CutAt(text, limit);
    if (cut == 0 || cut > limit) std::abort();
    if (crosswalk::text::FindInvalidUtf8(text.substr(0, cut)) != std::string_view::npos)
      std::abort();
    text.remove_prefix(cut);
  }
  return 0;
}
