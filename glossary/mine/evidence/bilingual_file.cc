#include "glossary/mine/evidence/bilingual_file.h"

#include <algorithm>
#include <string_view>

namespace crosswalk::mine {
namespace {

std::string WithoutParentheses(std::string_view english) {
  std::string out;
  int depth = 0;
  for (const char c : english) {
    if (c == '(' || c == '[' || c == '{') ++depth;
    if (depth == 0) out += c;
    if ((c == ')' || c == ']' || c == '}') && depth > 0) --depth;
  }
  return out;
}

}  // namespace

Gloss ReadGloss(std::string_view english) {
  Gloss gloss;
  const std::string bare = WithoutParentheses(english);
  // -ize, non-: the name of a suffix or a prefix, kept as it is.
  const bool suffix = bare.size() > 1 && bare.front() == '-';
  const bool prefix = bare.size() > 1 && bare.back() == '-';
  if (suffix != prefix && bare.find(' ') == std::string::npos) {
    gloss.stems.push_back(KeyOfStem(bare));
    return gloss;
  }
  const std::string plain = PlainEnglish(std::string_view(bare));
  std::size_t at = 0;
  while (at < plain.size()) {
    const std::size_t end = std::min(plain.find(' ', at), plain.size());
    const std::string_view word = std::string_view(plain).substr(at, end - at);
    if (!word.empty() && !CarriesNoMeaning(word)) {
      gloss.stems.push_back(KeyOfStem(EnglishStem(word)));
    }
    at = end + 1;
  }
  return gloss;
}

std::string BilingualBytes(const GlossList& words) {
  std::map<std::u32string, std::string> entries;
  for (const auto& [word, glosses] : words) {
    std::vector<std::uint32_t> stems;
    for (const Gloss& gloss : glosses) {
      if (gloss.stems.empty()) continue;
      for (const StemKey stem : gloss.stems) stems.push_back(stem | (gloss.weak ? kWeakGloss : 0));
      stems.back() |= kLastStem;
    }
    entries[word].assign(reinterpret_cast<const char*>(stems.data()), stems.size() * 4);
  }
  return WordFileBytes(kBilingualMagic, kBilingualVersion, entries);
}

}  // namespace crosswalk::mine
