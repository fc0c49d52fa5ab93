#include "glossary/mine/source/chars.h"

#include <algorithm>

namespace crosswalk::mine {
namespace {

constexpr std::u32string_view kOpen = U"“‘「『《〈【";
constexpr std::u32string_view kClose = U"”’」』》〉】";

}  // namespace

char32_t ClosingQuote(char32_t open) {
  const std::size_t at = kOpen.find(open);
  return at == std::u32string_view::npos ? 0 : kClose[at];
}

char32_t OpeningQuote(char32_t close) {
  const std::size_t at = kClose.find(close);
  return at == std::u32string_view::npos ? 0 : kOpen[at];
}

bool HasCjk(std::u32string_view text) { return std::any_of(text.begin(), text.end(), IsCjk); }

bool HasLatin(std::u32string_view text) { return std::any_of(text.begin(), text.end(), IsLatin); }

bool HasKana(std::u32string_view text) {
  return std::any_of(text.begin(), text.end(),
                     [](char32_t c) { return IsHiragana(c) || (IsKatakana(c) && c != U'ー'); });
}

bool IsKanaOnly(std::u32string_view text) {
  return HasKana(text) && std::all_of(text.begin(), text.end(), [](char32_t c) {
           return IsHiragana(c) || IsKatakana(c) || IsMiddleDot(c) || IsHyphen(c) || IsSpace(c);
         });
}

std::u32string_view Trim(std::u32string_view text) {
  while (!text.empty() && IsSpace(text.front())) text.remove_prefix(1);
  while (!text.empty() && IsSpace(text.back())) text.remove_suffix(1);
  return text;
}

std::u32string Lowered(std::u32string_view text) {
  std::u32string out(text);
  std::transform(out.begin(), out.end(), out.begin(), ToLower);
  return out;
}

std::u32string LatinKey(std::u32string_view text) {
  std::u32string out;
  for (const char32_t c : text) {
    if (IsLatin(c) || IsDigit(c)) out += ToLower(c);
  }
  return out;
}

}  // namespace crosswalk::mine
