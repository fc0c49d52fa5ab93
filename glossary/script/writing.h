// How a zh text is written: Traditional, Simplified or a mixture, and which pairs of characters
// tell two Traditional words apart that share a key.
#ifndef CROSSWALK_GLOSSARY_SCRIPT_WRITING_H_
#define CROSSWALK_GLOSSARY_SCRIPT_WRITING_H_

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "glossary/script/fold.h"
#include "glossary/script/han.h"

namespace crosswalk::script {

// Immutable; threads share one.
class WritingJudge {
 public:
  explicit WritingJudge(const CharacterDictionaries& dictionaries);

  // Kept Simplified forms (于, 后, 云) make a Traditional text kMixed where they stand in a
  // reviewed word that is wrong with them (由于, 然后), or where 于 stands often and 於 never.
  // 皇后, 于右任 and 人云亦云 are Traditional.
  Writing Judge(std::string_view text) const;

  // Whether the two stand for different words in Traditional.
  bool DifferentWords(char32_t a, char32_t b) const;

  // Counts of characters that only one script has.
  struct Counts {
    std::size_t traditional = 0;
    std::size_t simplified = 0;
  };
  Counts Count(std::string_view text) const;

 private:
  enum Class : std::uint8_t { kNeutral, kTraditional, kSimplified, kKept };
  Class ClassOf(char32_t code) const {
    if (code < first_ || code - first_ >= classes_.size()) return kNeutral;
    return Class(classes_[code - first_]);
  }
  bool KeepsSimplifiedForms(std::u32string_view text) const;

  std::vector<std::uint8_t> classes_;  // of first_ and what follows
  char32_t first_ = 0x3400;
  // A word that shows what a form legal in both scripts stands for, and the form's place in it.
  struct TellingWord {
    std::u32string word;
    std::size_t place;
    bool legal;
  };
  std::unordered_map<char32_t, std::vector<TellingWord>> telling_;  // by the form
  std::unordered_map<char32_t, std::vector<char32_t>> different_;
};

}  // namespace crosswalk::script

#endif  // CROSSWALK_GLOSSARY_SCRIPT_WRITING_H_
