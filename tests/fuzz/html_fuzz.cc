// links: crosswalk_document
// Every character of the text stands at its place in the file.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "glossary/document/decoding.h"
#include "glossary/document/html.h"
#include "glossary/document/html_scan.h"
#include "tests/glossary/document/reading.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace crosswalk::document;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto read = ReadHtml(bytes, "input", crosswalk::Limits());
  if (!read.ok()) {
    if (read.status().message().find('\n') != std::string::npos) std::abort();
    return 0;
  }
  const auto file = DecodeBytes(bytes, "input", FindDeclaration(bytes));
  if (!file.ok()) std::abort();
  if (const std::string wrong = WrongPlace(*file, *read); !wrong.empty()) {
    std::fprintf(stderr, "%s\n", wrong.c_str());
    std::abort();
  }
  return 0;
}
