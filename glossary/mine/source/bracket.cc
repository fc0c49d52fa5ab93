#include "glossary/mine/source/bracket.h"

#include <algorithm>

#include "glossary/mine/source/chars.h"

namespace crosswalk::mine {
namespace {

constexpr std::size_t kLongestBracket = 300;
constexpr std::size_t kLongestQuote = 80;

// Emphasis closed by the run of `mark` that ends at `end`.
std::optional<Span> Emphasised(const SourceText& text, std::size_t end, char32_t mark) {
  std::size_t width = 0;
  while (width < 3 && end > width && text.at(end - width - 1) == mark) ++width;
  const std::size_t inside_end = end - width;
  const std::size_t lowest = inside_end > kLongestQuote ? inside_end - kLongestQuote : 0;
  for (std::size_t i = inside_end; i-- > lowest;) {
    if (text.at(i) == U'\n') return std::nullopt;
    if (text.at(i) != mark) continue;
    std::size_t open_width = 1;
    while (open_width < width && i >= open_width && text.at(i - open_width) == mark) ++open_width;
    if (open_width != width || i + 1 == inside_end) return std::nullopt;
    return Span{i + 1, inside_end};
  }
  return std::nullopt;
}

// $(NAME), %(count)d, \(x\): what programs and formulas put there.
bool IsSubstitution(const SourceText& text, std::size_t open) {
  if (open == 0 || text.at(open) != U'(') return false;
  const char32_t before = text.at(open - 1);
  return before == U'$' || before == U'%' || before == U'\\' || before == U'@';
}

}  // namespace

std::vector<Bracket> FindBrackets(const SourceText& text) {
  std::vector<Bracket> found;
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char32_t c = text.at(i);
    if (c == U'\n') {
      open.clear();
    } else if (IsOpenRound(c)) {
      open.push_back(i);
    } else if (IsCloseRound(c) && !open.empty()) {
      if (i - open.back() <= kLongestBracket && !IsSubstitution(text, open.back())) {
        found.push_back({open.back(), i});
      }
      open.pop_back();
    }
  }
  std::sort(found.begin(), found.end(),
            [](const Bracket& a, const Bracket& b) { return a.open < b.open; });
  return found;
}

std::optional<Span> EnclosedBefore(const SourceText& text, std::size_t end) {
  if (end == 0) return std::nullopt;
  const char32_t close = text.at(end - 1);
  if (close == U'*' || close == U'_' || close == U'`') return Emphasised(text, end, close);
  const char32_t open = OpeningQuote(close);
  if (open == 0) return std::nullopt;
  std::size_t depth = 1;
  const std::size_t lowest = end > kLongestQuote ? end - kLongestQuote : 0;
  for (std::size_t i = end - 1; i-- > lowest;) {
    const char32_t c = text.at(i);
    if (c == U'\n') return std::nullopt;
    if (c == close) ++depth;
    if (c == open && --depth == 0) {
      if (i + 2 >= end) return std::nullopt;
      return Span{i + 1, end - 1};
    }
  }
  return std::nullopt;
}

}  // namespace crosswalk::mine
