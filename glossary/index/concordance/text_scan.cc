#include "glossary/index/concordance/text_scan.h"

#include <algorithm>

#include "glossary/index/concordance/concordance_schema.h"
#include "glossary/index/concordance/phrase_place.h"

namespace crosswalk::index {
namespace {

// One term says all of the phrase: a word, a character, or a pair.
bool IsOneTerm(const SoughtPhrase& phrase) {
  return phrase.size() == 1 || (phrase.size() == 2 && phrase[1].glued);
}

}  // namespace

std::vector<std::string> TermsOf(const ConcordanceQuery& query) {
  const std::string language = LanguagePrefix(query.language);
  std::vector<std::string> terms;
  const auto add = [&](char prefix, std::string_view value) {
    MakeTerm(prefix, language, value, terms.emplace_back());
  };
  for (const SoughtPhrase& phrase : query.phrases) {
    for (std::size_t i = 0; i < phrase.size(); ++i) {
      const SoughtWord& word = phrase[i];
      if (!word.character) {
        add(kWordPrefix, word.base);
      } else if (i + 1 < phrase.size() && phrase[i + 1].glued) {
        add(kPairPrefix, word.form + phrase[i + 1].form);
      } else if (!word.glued) {
        add(kCharacterPrefix, word.form);
      }
    }
  }
  std::sort(terms.begin(), terms.end());
  terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
  return terms;
}

std::span<const TextPlace> PlaceWalk::At(std::uint32_t row) {
  if (at_ < places_.size() && places_[at_].row < row) {
    std::size_t low = at_;
    std::size_t high = low + 1;
    for (std::size_t step = 1; high < places_.size() && places_[high].row < row; step *= 2) {
      low = high;
      high += step;
    }
    high = std::min(high, places_.size());
    const auto begin = places_.begin();
    at_ = static_cast<std::size_t>(
        std::lower_bound(begin + static_cast<std::ptrdiff_t>(low),
                         begin + static_cast<std::ptrdiff_t>(high), row,
                         [](const TextPlace& place, std::uint32_t r) { return place.row < r; }) -
        begin);
  }
  std::size_t end = at_;
  while (end < places_.size() && places_[end].row == row) ++end;
  return places_.subspan(at_, end - at_);
}

TextScan::TextScan(const ConcordanceQuery& query) : query_(query) {
  bool sequences = false;
  bool words = false;
  for (const SoughtPhrase& phrase : query.phrases) {
    sequences = sequences || !IsOneTerm(phrase);
    for (const SoughtWord& word : phrase) words = words || !word.character;
  }
  terms_suffice_in_one_ = !sequences && !(query.exact_words && words);
  terms_suffice_in_several_ = terms_suffice_in_one_ && query.phrases.size() == 1;
}

bool TextScan::AnyHasAll(const TextsFile& file, std::span<const TextPlace> texts) {
  if (texts.empty()) return false;
  if (texts.size() == 1 ? terms_suffice_in_one_ : terms_suffice_in_several_) return true;
  return std::any_of(texts.begin(), texts.end(), [&](const TextPlace& text) {
    return ReadWords(file.WordsAt(text), words_) && HasAllPhrases(words_, query_);
  });
}

}  // namespace crosswalk::index
