#include "glossary/document/markdown_mask.h"

#include <algorithm>

namespace crosswalk::document {
namespace {

constexpr auto npos = std::string_view::npos;
constexpr std::size_t kLongestLabel = 100;

// The line that begins at `at`, without its end.
std::string_view LineAt(std::string_view file, std::size_t at) {
  return file.substr(at, std::min(file.find_first_of("\r\n", at), file.size()) - at);
}

std::size_t NextLine(std::string_view file, std::size_t at) {
  const std::size_t end = file.find('\n', at);
  return end == npos ? file.size() : end + 1;
}

std::string_view WithoutBlanksBehind(std::string_view line) {
  const std::size_t last = line.find_last_not_of(" \t");
  return line.substr(0, last == npos ? 0 : last + 1);
}

bool IsBlank(std::string_view line) { return line.find_first_not_of(" \t\r") == npos; }

// `key: …`, `key = …`, `# …`, as the first line of front matter, and not of prose.
bool IsLineOfData(std::string_view line, char assign) {
  if (line.starts_with('#')) return true;
  if (line.starts_with('"') || line.starts_with('\'')) line.remove_prefix(1);
  std::size_t at = 0;
  while (at < line.size() &&
         (line[at] == '_' || line[at] == '-' || line[at] == '.' ||
          (line[at] >= '0' && line[at] <= '9') ||
          ((line[at] | 0x20) >= 'a' && (line[at] | 0x20) <= 'z') || (line[at] & 0x80) != 0)) {
    ++at;
  }
  const std::size_t sign = line.find_first_not_of("\"' \t", at);
  return at > 0 && sign != npos && line[sign] == assign;
}

// Bytes of `[^label]` at `at`; 0 where there is none.
std::size_t FootnoteMark(std::string_view file, std::size_t at) {
  if (!file.substr(at).starts_with("[^")) return 0;
  const std::string_view label = file.substr(at + 2, kLongestLabel);
  const std::size_t end = label.find_first_of("[]`\\ \t\r\n<>&");
  return end == npos || end == 0 || label[end] != ']' ? 0 : end + 3;
}

// Whether nothing but spaces and marks of quotations stands in the line before `at`.
bool IsIndentation(std::string_view file, std::size_t at) {
  const std::size_t before = at == 0 ? npos : file.find_last_not_of(" >", at - 1);
  return before == npos || file[before] == '\n';
}

class Masking {
 public:
  Masking(std::string_view file, std::size_t skip) : file_(file), masked_(file) {
    for (std::size_t i = 0; i < skip; ++i) {
      if (masked_[i] != '\n') masked_[i] = ' ';
    }
    MaskMarks(skip);
  }

  std::string Take() { return std::move(masked_); }

 private:
  void MaskMarks(std::size_t from) {
    for (std::size_t at = file_.find("[^", from); at != npos; at = file_.find("[^", at)) {
      const std::size_t bytes = FootnoteMark(file_, at);
      if (bytes == 0 || (at > 0 && (file_[at - 1] == '\\' || file_[at - 1] == '!'))) {
        at += 2;
        continue;
      }
      const std::size_t end = at + bytes;
      const char next = end < file_.size() ? file_[end] : '\0';
      if (next == ':' && IsIndentation(file_, at)) {
        std::fill_n(masked_.begin() + static_cast<std::ptrdiff_t>(at), bytes + 1, kMaskedLabel);
        MaskIndentation(NextLine(file_, end));
      } else if (next != '(') {
        std::fill_n(masked_.begin() + static_cast<std::ptrdiff_t>(at), bytes, kMasked);
      }
      at = end;
    }
  }

  // A footnote goes on with lines indented by four: what follows a blank line would be code.
  void MaskIndentation(std::size_t line) {
    for (; line < file_.size(); line = NextLine(file_, line)) {
      const std::string_view text = LineAt(file_, line);
      if (IsBlank(text)) continue;
      const std::size_t bytes = text.starts_with('\t') ? 1 : text.starts_with("    ") ? 4 : 0;
      if (bytes == 0) return;
      if (masked_[line] == kMasked) return;  // done for a footnote above
      std::fill_n(masked_.begin() + static_cast<std::ptrdiff_t>(line), bytes, kMasked);
    }
  }

  std::string_view file_;
  std::string masked_;
};

}  // namespace

std::size_t FrontMatter(std::string_view file) {
  const std::string_view fence = WithoutBlanksBehind(LineAt(file, 0));
  if (fence != "---" && fence != "+++") return 0;
  const std::size_t first = NextLine(file, 0);
  if (!IsLineOfData(LineAt(file, first), fence == "---" ? ':' : '=')) return 0;
  for (std::size_t at = first; at < file.size(); at = NextLine(file, at)) {
    const std::string_view line = WithoutBlanksBehind(LineAt(file, at));
    if (line == fence || (fence == "---" && line == "...")) return NextLine(file, at);
  }
  return 0;
}

std::string MaskMarkdown(std::string_view file, std::size_t skip) {
  return Masking(file, skip).Take();
}

}  // namespace crosswalk::document
