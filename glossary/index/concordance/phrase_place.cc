#include "glossary/index/concordance/phrase_place.h"

#include <algorithm>

namespace crosswalk::index {
namespace {

bool Same(const TextWord& word, const SoughtWord& sought, bool exact_words) {
  if ((word.kind == WordKind::kCharacter) != sought.character) return false;
  return exact_words ? word.form == sought.form : word.base == sought.base;
}

}  // namespace

std::size_t EndOfPhrase(const std::vector<TextWord>& words, std::size_t at,
                        const SoughtPhrase& phrase, bool exact_words) {
  for (const SoughtWord& sought : phrase) {
    while (at < words.size() && words[at].optional && !Same(words[at], sought, exact_words)) ++at;
    if (at >= words.size() || (sought.glued && words[at].breaks)) return 0;
    if (words[at].kind == WordKind::kJoined) {
      if (Same(words[at], sought, exact_words)) {
        at += std::size_t{1} + words[at].parts;
        continue;
      }
      if (++at >= words.size()) return 0;
    }
    if (!Same(words[at], sought, exact_words)) return 0;
    ++at;
  }
  return at <= words.size() ? at : 0;
}

bool HasAllPhrases(const std::vector<TextWord>& words, const ConcordanceQuery& query) {
  return std::all_of(query.phrases.begin(), query.phrases.end(), [&](const SoughtPhrase& phrase) {
    for (std::size_t at = 0; at < words.size(); ++at) {
      if (EndOfPhrase(words, at, phrase, query.exact_words) != 0) return true;
    }
    return false;
  });
}

}  // namespace crosswalk::index
