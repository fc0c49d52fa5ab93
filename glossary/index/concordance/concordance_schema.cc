#include "glossary/index/concordance/concordance_schema.h"

#include "glossary/base/hash.h"

namespace crosswalk::index {

std::string LanguagePrefix(std::string_view language) {
  if (language == "zh") return "z";
  if (language == "ja") return "j";
  if (language == "en") return "e";
  return "o" + std::string(language) + ":";
}

void MakeTerm(char prefix, std::string_view language_prefix, std::string_view value,
              std::string& term) {
  term = prefix;
  term += language_prefix;
  term += value;
  if (term.size() <= kLongestTerm) return;
  const std::uint64_t hash = Hash64(term);
  term.resize(kLongestTerm);
  for (int shift = 60; shift >= 0; shift -= 4) term += "0123456789abcdef"[hash >> shift & 15];
}

}  // namespace crosswalk::index
