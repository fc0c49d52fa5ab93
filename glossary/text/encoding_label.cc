#include "glossary/text/encoding_label.h"

#include <algorithm>

namespace crosswalk::text {
namespace {

constexpr std::string_view kBlanks = " \t\r\n";
constexpr auto npos = std::string_view::npos;

std::string_view SkipBlanks(std::string_view text) {
  const std::size_t at = text.find_first_not_of(kBlanks);
  return at == npos ? std::string_view() : text.substr(at);
}

// Where `word`, in lower case, stands in any case.
std::size_t FindWord(std::string_view text, std::string_view word) {
  const auto* const found = std::search(
      text.begin(), text.end(), word.begin(), word.end(),
      [](char a, char b) { return (a >= 'A' && a <= 'Z' ? static_cast<char>(a | 0x20) : a) == b; });
  return found == text.end() ? npos : static_cast<std::size_t>(found - text.begin());
}

// `<?xml version="1.0" encoding="…"?>`
std::string_view LabelOfXml(std::string_view text) {
  constexpr std::string_view kName = "encoding";
  if (!text.starts_with("<?xml")) return {};
  text = text.substr(0, text.find("?>"));
  if (text.size() > 1000) return {};
  for (std::size_t at = text.find(kName); at != npos; at = text.find(kName, at + 1)) {
    if (kBlanks.find(text[at - 1]) == npos) continue;
    std::string_view rest = SkipBlanks(text.substr(at + kName.size()));
    if (!rest.starts_with('=')) continue;
    rest = SkipBlanks(rest.substr(1));
    if (rest.empty() || (rest.front() != '"' && rest.front() != '\'')) return {};
    const std::size_t end = rest.find(rest.front(), 1);
    return end == npos ? std::string_view() : rest.substr(1, end - 1);
  }
  return {};
}

// The header is the message with the empty id: lines of quoted text up to an empty line or the next
// message.
std::string_view LabelOfPo(std::string_view text) {
  constexpr std::string_view kId = "msgid \"\"";
  constexpr std::string_view kCharset = "charset=";
  std::size_t at = text.starts_with(kId) ? 0 : text.find("\nmsgid \"\"");
  if (at == npos) return {};
  text = text.substr(at + kId.size());
  text = text.substr(0, std::min({text.find("\nmsgid"), text.find("\n\n"), text.find("\n\r\n")}));
  at = FindWord(text, "\"content-type:");
  if (at == npos) return {};
  text = text.substr(at);
  at = FindWord(text, kCharset);
  if (at == npos) return {};
  text = text.substr(at + kCharset.size());
  const std::string_view label = text.substr(0, text.find_first_of("\\\"; \t\r\n"));
  return label == "CHARSET" ? std::string_view() : label;
}

// `# -*- coding: … -*-`
std::string_view LabelOfComment(std::string_view text) {
  constexpr std::string_view kCoding = "coding";
  if (!text.starts_with('#')) return {};
  text = text.substr(0, text.find_first_of("\r\n"));
  const std::size_t mark = text.find("-*-");
  if (mark == npos) return {};
  text = text.substr(mark + 3);
  const std::size_t at = FindWord(text, kCoding);
  if (at == npos) return {};
  text = text.substr(at + kCoding.size());
  if (!text.starts_with(':') && !text.starts_with('=')) return {};
  text = SkipBlanks(text.substr(1));
  std::string_view label = text.substr(0, text.find_first_of(" \t;"));
  if (label.ends_with("-*-")) label.remove_suffix(3);
  return label;
}

}  // namespace

std::string_view FindEncodingLabel(std::string_view beginning) {
  if (const std::string_view label = LabelOfXml(beginning); !label.empty()) return label;
  if (const std::string_view label = LabelOfComment(beginning); !label.empty()) return label;
  return LabelOfPo(beginning);
}

}  // namespace crosswalk::text
