#include "glossary/mine/source/quoted.h"

#include <algorithm>

#include "glossary/mine/source/chars.h"

namespace crosswalk::mine {
namespace {

constexpr std::size_t kLongest = 30;

bool Opens(char32_t c) { return c == U'“' || c == U'‘' || c == U'「' || c == U'『'; }

}  // namespace

std::vector<Span> QuotedTerms(const SourceText& text, Span within) {
  std::vector<Span> found;
  for (std::size_t i = within.begin; i < within.end; ++i) {
    const char32_t close = Opens(text.at(i)) ? ClosingQuote(text.at(i)) : 0;
    if (close == 0) continue;
    std::size_t end = i + 1;
    const auto goes_on = [&](char32_t c) {
      return c != close && c != U'\n' && !Opens(c) &&
             std::u32string_view(U"。！？；，,：").find(c) == std::u32string_view::npos;
    };
    while (end < within.end && end - i <= kLongest && goes_on(text.at(end))) ++end;
    if (text.at(end) == close && end < within.end && end - i > 2 &&
        HasCjk(text.View({i + 1, end}))) {
      found.push_back({i + 1, end});
    }
  }
  return found;
}

}  // namespace crosswalk::mine
