#include "glossary/mine/source/acronym.h"

#include <cstddef>

#include "glossary/mine/source/chars.h"

namespace crosswalk::mine {
namespace {

// iOS, mRNA, sgRNA, tracrRNA: small letters, then capitals to the end; more than two small ones
// only before three capitals and not more (macOS and openSUSE are names).
bool OpensSmall(std::u32string_view word) {
  std::size_t small = 0;
  while (small < word.size() && IsLower(word[small])) ++small;
  std::size_t capitals = 0;
  for (const char32_t c : word.substr(small)) {
    if (!IsUpper(c) && !IsDigit(c) && c != U'-') return false;
    capitals += IsUpper(c);
  }
  if (small <= 2) return capitals >= 2;
  return small <= 5 && capitals == 3;
}

}  // namespace

bool LooksLikeAcronym(std::u32string_view word) {
  if (word.size() < 2 || word.size() > 12) return false;
  if (IsLower(word.front())) return OpensSmall(word);
  if (!IsUpper(word.front()) && !IsDigit(word.front())) return false;
  std::size_t capitals = 0, small = 0;
  for (const char32_t c : word) {
    if (IsUpper(c)) {
      ++capitals;
    } else if (IsLower(c)) {
      ++small;
    } else if (!IsDigit(c) && c != U'-' && c != U'&' && c != U'/' && c != U'.') {
      return false;
    }
  }
  return capitals >= 2 && capitals > small;
}

bool StandsFor(std::u32string_view acronym, std::u32string_view full) {
  std::size_t at = full.size();
  for (std::size_t i = acronym.size(); i-- > 0;) {
    const char32_t letter = ToLower(acronym[i]);
    if (!IsLatin(letter)) continue;
    const bool first = i == 0;
    bool found = false;
    while (at > 0) {
      --at;
      if (ToLower(full[at]) != letter) continue;
      const bool begins =
          at == 0 || !IsLatin(full[at - 1]) || (IsUpper(full[at]) && !IsUpper(full[at - 1]));
      if (first && !begins) continue;
      found = true;
      break;
    }
    if (!found) return false;
  }
  return true;
}

}  // namespace crosswalk::mine
