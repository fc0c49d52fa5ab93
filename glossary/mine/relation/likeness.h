// How much of a Chinese and a Japanese term say the same.
#ifndef CROSSWALK_GLOSSARY_MINE_RELATION_LIKENESS_H_
#define CROSSWALK_GLOSSARY_MINE_RELATION_LIKENESS_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace crosswalk::mine {

// A unit of a Japanese term that may stand for something in another language.
struct JapaneseUnit {
  enum class Kind { kKanji, kKatakana, kOther };
  Kind kind;
  std::u32string text;  // folded to Simplified
};

// The units of a term in order: words of the loan list whole, other katakana words, other kanji one
// by one, Latin words. Hiragana, marks, and a single kanji between hiragana (に係る) are left out.
std::vector<JapaneseUnit> UnitsOf(std::u32string_view folded);

struct CrossLikeness {
  double chinese = 0;        // covered part of the Chinese term, 0 to 1
  double japanese = 0;       // of the Japanese one
  std::size_t shared = 0;    // Chinese characters covered
  std::size_t by_sound = 0;  // katakana words that were met by the English alone
};

// `chinese` folded; `english` in lower case, what the Chinese term is glossed with, may be empty.
CrossLikeness Compare(const std::vector<JapaneseUnit>& japanese, std::u32string_view chinese,
                      std::u32string_view english);

}  // namespace crosswalk::mine

#endif  // CROSSWALK_GLOSSARY_MINE_RELATION_LIKENESS_H_
