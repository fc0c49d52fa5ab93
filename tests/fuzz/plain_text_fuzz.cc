// links: crosswalk_document
// What is read is well-formed UTF-8 without NUL; what is refused says so in one line.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "glossary/document/plain_text.h"
#include "glossary/text/utf8.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto read = crosswalk::document::ReadPlainText(bytes, "input");
  if (read.ok()) {
    if (crosswalk::text::FindInvalidUtf8(*read) != std::string_view::npos) std::abort();
    if (read->find('\0') != std::string::npos) std::abort();
  } else if (read.status().message().find('\n') != std::string::npos) {
    std::abort();
  }
  return 0;
}
