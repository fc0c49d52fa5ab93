#include "glossary/memory/adapt/letters.h"

#include "glossary/text/token.h"
#include "glossary/text/utf8.h"

namespace crosswalk::memory::adapt {

Letters::Letters(std::string_view text) {
  code.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded decoded = text::DecodeAt(text, at);
    code.push_back(decoded.code);
    byte.push_back(static_cast<std::uint32_t>(at));
    at += decoded.length;
  }
  byte.push_back(static_cast<std::uint32_t>(text.size()));
  plain = code;
  const auto is_wide_alnum = [&](std::size_t at) {
    return at < code.size() && IsWide(code[at]) && IsAlnum(Narrowed(code[at]));
  };
  for (std::size_t at = 0; at < code.size(); ++at) {
    // A full-width comma or colon is Chinese punctuation, but between full-width digits it belongs
    // to them.
    if (is_wide_alnum(at) ||
        (IsWide(code[at]) && at > 0 && is_wide_alnum(at - 1) && is_wide_alnum(at + 1))) {
      plain[at] = Narrowed(code[at]);
    }
  }
}

bool IsHan(char32_t c) { return c >= 0x2E80 && text::KindOf(c) == text::TokenKind::kHan; }

std::u32string Widened(std::u32string_view text) {
  std::u32string wide(text);
  for (char32_t& c : wide) c = Widened(c);
  return wide;
}

std::u32string FromAscii(std::string_view text) { return {text.begin(), text.end()}; }

}  // namespace crosswalk::memory::adapt
