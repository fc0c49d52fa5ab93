#include "glossary/script/han.h"

#include "glossary/script/reviewed.h"
#include "glossary/text/utf8.h"

namespace crosswalk::script {
namespace {

// The one code point of `text`, or 0 where it is none or several.
char32_t Single(std::string_view text) {
  if (text.empty()) return 0;
  const text::Decoded first = text::DecodeAt(text, 0);
  return first.length == text.size() ? first.code : 0;
}

// Calls pair(key, value) for each pair of different single characters, likeliest value first.
template <typename Pair>
void ForEachPair(const Dictionary& dictionary, Pair&& pair) {
  for (const DictionaryEntry& entry : dictionary) {
    const char32_t key = Single(entry.key);
    if (key == 0) continue;
    for (const std::string& text : entry.values) {
      if (const char32_t value = Single(text); value != 0 && value != key) pair(key, value);
    }
  }
}

bool Has(const DictionaryEntry& entry, std::string_view value) {
  for (const std::string& candidate : entry.values) {
    if (candidate == value) return true;
  }
  return false;
}

// Characters that fold to one another, each class with the character that stands for it.
class Classes {
 public:
  char32_t Root(char32_t c) const {
    for (auto at = step_.find(c); at != step_.end(); at = step_.find(c)) c = at->second;
    return c;
  }
  // `from` and what folds to it now fold to what `to` folds to.
  void Join(char32_t from, char32_t to) {
    const char32_t a = Root(from), b = Root(to);
    if (a != b) step_[a] = b;
  }
  HanMap Closed() const {
    HanMap closed;
    closed.reserve(step_.size());
    for (const auto& [from, to] : step_) closed.emplace(from, Root(to));
    return closed;
  }

 private:
  HanMap step_;
};

}  // namespace

Result<CharacterDictionaries> CharacterDictionaries::Read(const std::filesystem::path& folder) {
  CharacterDictionaries read;
  CROSSWALK_ASSIGN(read.traditional_to_simplified, ReadDictionary(folder, "TSCharacters"));
  CROSSWALK_ASSIGN(read.simplified_to_traditional, ReadDictionary(folder, "STCharacters"));
  CROSSWALK_ASSIGN(read.taiwan, ReadDictionary(folder, "TWVariants"));
  CROSSWALK_ASSIGN(read.hong_kong, ReadDictionary(folder, "HKVariants"));
  CROSSWALK_ASSIGN(read.japan, ReadDictionary(folder, "JPVariants"));
  return read;
}

HanMap ChineseFold(const CharacterDictionaries& dictionaries) {
  Classes classes;
  std::unordered_set<char32_t> simplified;
  for (const DictionaryEntry& entry : dictionaries.traditional_to_simplified) {
    const char32_t key = Single(entry.key);
    const char32_t value = entry.values.empty() ? 0 : Single(entry.values.front());
    if (key == 0 || value == 0) continue;
    if (value != key) simplified.insert(value);
    classes.Join(key, value);
  }
  // A regional form that is no Simplified character folds to what the standard form folds to; where
  // the regional form is the Simplified character (幺 么), the standard form follows it.
  const auto regional = [&](char32_t standard, char32_t variant) {
    const char32_t from = classes.Root(variant), to = classes.Root(standard);
    if (!simplified.contains(from)) return classes.Join(from, to);
    if (!simplified.contains(to)) classes.Join(to, from);
  };
  ForEachPair(dictionaries.taiwan, regional);
  ForEachPair(dictionaries.hong_kong, regional);
  std::unordered_set<char32_t> kept;
  for (const auto& row : ReadRows(ZhKept())) kept.insert(Single(row[0]));
  ForEachPair(dictionaries.japan, [&](char32_t standard, char32_t shinjitai) {
    if (!kept.contains(shinjitai)) regional(standard, shinjitai);
  });
  for (const auto& row : ReadRows(ZhVariants())) classes.Join(Single(row[0]), Single(row[1]));
  return classes.Closed();
}

HanMap JapaneseFold(const CharacterDictionaries& dictionaries) {
  Classes classes;
  ForEachPair(dictionaries.japan,
              [&](char32_t old_form, char32_t new_form) { classes.Join(old_form, new_form); });
  for (const auto& row : ReadRows(JaVariants())) classes.Join(Single(row[0]), Single(row[1]));
  return classes.Closed();
}

DecidingCharacters Deciding(const CharacterDictionaries& dictionaries) {
  // A character that either table lets stand as it is, or that is another character's form on the
  // other side, is legal there: 乾 in Simplified (乾隆), 后 in Traditional (皇后), 群 in Taiwan.
  std::unordered_set<char32_t> legal_simplified, legal_traditional;
  for (const DictionaryEntry& entry : dictionaries.traditional_to_simplified) {
    if (!entry.values.empty()) legal_simplified.insert(Single(entry.values.front()));
    if (Has(entry, entry.key)) legal_simplified.insert(Single(entry.key));
  }
  for (const DictionaryEntry& entry : dictionaries.simplified_to_traditional) {
    for (const std::string& value : entry.values) legal_traditional.insert(Single(value));
  }
  const auto regional = [&](char32_t, char32_t variant) { legal_traditional.insert(variant); };
  ForEachPair(dictionaries.taiwan, regional);
  ForEachPair(dictionaries.hong_kong, regional);

  for (const auto& row : ReadRows(AlsoTraditional())) legal_traditional.insert(Single(row[0]));

  DecidingCharacters deciding;
  for (const DictionaryEntry& entry : dictionaries.traditional_to_simplified) {
    const char32_t key = Single(entry.key);
    if (key != 0 && !legal_simplified.contains(key)) deciding.traditional.insert(key);
  }
  for (const DictionaryEntry& entry : dictionaries.simplified_to_traditional) {
    const char32_t key = Single(entry.key);
    if (key != 0 && !legal_traditional.contains(key) && !deciding.traditional.contains(key)) {
      deciding.simplified.insert(key);
    }
  }
  return deciding;
}

}  // namespace crosswalk::script
