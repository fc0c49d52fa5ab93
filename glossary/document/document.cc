#include "glossary/document/document.h"

#include <algorithm>

#include "glossary/document/format_table.h"

namespace crosswalk::document {
namespace {

// What a file's kind is told from.
constexpr std::size_t kBeginning = std::size_t{4} << 10;

const FormatRow& RowOf(Format format) {
  const auto& rows = FormatTable();
  const auto* const found = std::find_if(
      rows.begin(), rows.end(), [&](const FormatRow& row) { return row.format == format; });
  return found == rows.end() ? rows.back() : *found;
}

// In lower case, with a blank on either side; empty for a name without one.
std::string ExtensionOf(std::string_view file_name) {
  const std::size_t slash = file_name.find_last_of("/\\");
  const std::string_view base =
      slash == std::string_view::npos ? file_name : file_name.substr(slash + 1);
  const std::size_t dot = base.rfind('.');
  if (dot == std::string_view::npos || dot == 0 || dot + 1 == base.size()) return {};
  std::string extension = " ";
  for (const char c : base.substr(dot + 1)) {
    if (c == ' ') return {};
    extension += c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
  }
  return extension + ' ';
}

}  // namespace

std::string_view NameOf(Format format) { return RowOf(format).name; }

std::optional<Format> FormatNamed(std::string_view name) {
  for (const FormatRow& row : FormatTable()) {
    if (row.name == name) return row.format;
  }
  return std::nullopt;
}

Format GuessFormat(std::string_view file_name, std::string_view bytes) {
  if (const std::string extension = ExtensionOf(file_name); !extension.empty()) {
    for (const FormatRow& row : FormatTable()) {
      if (row.extensions.find(extension) != std::string_view::npos) return row.format;
    }
  }
  for (const FormatRow& row : FormatTable()) {
    if (row.is_begun != nullptr && row.is_begun(bytes.substr(0, kBeginning))) return row.format;
  }
  return Format::kPlainText;
}

Result<Document> ReadDocument(std::string_view bytes, std::string_view file_name, Format format,
                              const Limits& limits) {
  return RowOf(format).read(bytes, file_name, limits);
}

}  // namespace crosswalk::document
