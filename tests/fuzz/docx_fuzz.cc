// links: crosswalk_document
// Archives of any bytes, and parts of any XML in a sound archive: what is read is well-formed, and
// its lines begin where the places say.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "glossary/document/docx.h"
#include "glossary/text/utf8.h"
#include "tests/glossary/document/stored_archive.h"

namespace {

using namespace crosswalk;
using namespace crosswalk::document;

void Check(std::string_view bytes) {
  const auto read = ReadDocx(bytes, "input", Limits());
  if (!read.ok()) {
    if (read.status().message().find('\n') != std::string::npos) std::abort();
    return;
  }
  if (text::FindInvalidUtf8(read->text) != std::string_view::npos) std::abort();
  std::uint64_t line = 0;
  for (const PlacedRun& run : read->places.runs()) {
    if (run.line <= line && line != 0) continue;  // text boxes stand inside other paragraphs
    line = run.line;
    if (run.text_byte != run.file_byte || run.text_byte >= read->text.size()) std::abort();
    if (run.text_byte > 0 && read->text[run.text_byte - 1] != '\n') std::abort();
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  Check(bytes);
  Check(WordFile(bytes));
  return 0;
}
