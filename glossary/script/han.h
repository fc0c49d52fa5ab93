// Which Han characters fold to which, and what each says about the script of a text: the tables of
// OpenCC and the reviewed lists, closed.
#ifndef CROSSWALK_GLOSSARY_SCRIPT_HAN_H_
#define CROSSWALK_GLOSSARY_SCRIPT_HAN_H_

#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "glossary/script/dictionary.h"

namespace crosswalk::script {

// The character dictionaries of OpenCC that folding reads.
struct CharacterDictionaries {
  Dictionary traditional_to_simplified;  // TSCharacters
  Dictionary simplified_to_traditional;  // STCharacters
  Dictionary taiwan;                     // TWVariants
  Dictionary hong_kong;                  // HKVariants
  Dictionary japan;                      // JPVariants

  // UNAVAILABLE where one cannot be read.
  static Result<CharacterDictionaries> Read(const std::filesystem::path& folder);
};

using HanMap = std::unordered_map<char32_t, char32_t>;

// Every character that folds to another one in zh, with the last of the chain: folding twice
// changes nothing more.
HanMap ChineseFold(const CharacterDictionaries& dictionaries);
// The same for ja.
HanMap JapaneseFold(const CharacterDictionaries& dictionaries);

// What a character says about the script of a zh text that holds it.
struct DecidingCharacters {
  std::unordered_set<char32_t> traditional;  // no legal Simplified character
  std::unordered_set<char32_t> simplified;   // no legal Traditional character
};
DecidingCharacters Deciding(const CharacterDictionaries& dictionaries);

}  // namespace crosswalk::script

#endif  // CROSSWALK_GLOSSARY_SCRIPT_HAN_H_
