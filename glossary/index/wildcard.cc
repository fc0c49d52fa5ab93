#include "glossary/index/wildcard.h"

#include "glossary/text/utf8.h"

namespace crosswalk::index {

bool FitsWildcard(std::u32string_view pattern, std::string_view utf8) {
  if (text::FindInvalidUtf8(utf8) != std::string_view::npos) return false;
  std::size_t at = 0;
  std::size_t in_text = 0;
  // Where to go on after the last `*` if what follows it does not fit here.
  std::size_t star = std::u32string_view::npos;
  std::size_t star_text = 0;
  while (in_text < utf8.size()) {
    const text::Decoded next = text::DecodeAt(utf8, in_text);
    if (at < pattern.size() && pattern[at] == U'*') {
      star = at++;
      star_text = in_text;
    } else if (at < pattern.size() && (pattern[at] == U'?' || pattern[at] == next.code)) {
      ++at;
      in_text += next.length;
    } else if (star != std::u32string_view::npos) {
      at = star + 1;
      star_text += text::DecodeAt(utf8, star_text).length;
      in_text = star_text;
    } else {
      return false;
    }
  }
  while (at < pattern.size() && pattern[at] == U'*') ++at;
  return at == pattern.size();
}

}  // namespace crosswalk::index
