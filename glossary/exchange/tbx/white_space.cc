#include "glossary/exchange/tbx/white_space.h"

#include <algorithm>
#include <cstddef>

namespace crosswalk::exchange::tbx {
namespace {

bool IsWhite(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

void Trim(std::string& text) {
  while (!text.empty() && IsWhite(text.back())) text.pop_back();
  std::size_t first = 0;
  while (first < text.size() && IsWhite(text[first])) ++first;
  text.erase(0, first);
}

// Whether every white space is a single blank inside.
bool IsTidyLine(std::string_view text) {
  bool was_blank = true;
  for (const char c : text) {
    if (!IsWhite(c)) {
      was_blank = false;
    } else if (was_blank || c != ' ') {
      return false;
    } else {
      was_blank = true;
    }
  }
  return text.empty() || !was_blank;
}

}  // namespace

void TidyTerm(std::string& text) {
  if (IsTidyLine(text)) return;
  std::string tidy;
  tidy.reserve(text.size());
  for (const char c : text) {
    if (!IsWhite(c)) {
      tidy += c;
    } else if (!tidy.empty() && tidy.back() != ' ') {
      tidy += ' ';
    }
  }
  if (!tidy.empty() && tidy.back() == ' ') tidy.pop_back();
  text.swap(tidy);
}

void TidyStatement(std::string& text) {
  if (!text.empty() && (IsWhite(text.front()) || IsWhite(text.back()))) Trim(text);
  if (text.find_first_of("\n\r") == std::string::npos) return;
  std::string tidy;
  tidy.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && IsWhite(text[end])) ++end;
    const std::string_view run(text.data() + at, end - at);
    const std::size_t lines = static_cast<std::size_t>(std::count(run.begin(), run.end(), '\n'));
    if (run.empty()) {
      tidy += text[at++];
      continue;
    }
    if (lines == 0) {
      tidy += run;
    } else if (lines > 1) {
      tidy += "\n\n";
    } else if (run.back() == '\n') {
      tidy += '\n';
    } else {
      tidy += ' ';
    }
    at = end;
  }
  text.swap(tidy);
}

bool IsBlank(std::string_view text) { return std::all_of(text.begin(), text.end(), IsWhite); }

}  // namespace crosswalk::exchange::tbx
