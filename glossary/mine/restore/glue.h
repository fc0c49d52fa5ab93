// Is this token damaged? Weighs what speaks for lost spaces against what speaks for a name.
#ifndef CROSSWALK_GLOSSARY_MINE_RESTORE_GLUE_H_
#define CROSSWALK_GLOSSARY_MINE_RESTORE_GLUE_H_

#include <span>
#include <string_view>

#include "glossary/mine/restore/chunks.h"
#include "glossary/mine/restore/word_grades.h"

namespace crosswalk::mine {

// What a text says about its English as a whole.
enum class TextState {
  kSound,    // its words have their spaces
  kUnknown,  // too little English to tell
  kDamaged   // its words have lost their spaces
};

enum class Glue {
  kNone,      // one word, or a name as it stands
  kPossible,  // words without their spaces in a damaged text, a name in another
  kCertain    // nobody writes AmericanChamberofCommerceinJapan on purpose
};

// What stands around the chunks of a token.
struct Around {
  char32_t mark_behind = 0;  // the mark right behind them, 0 where there is none
  bool phrase = false;       // more words stand beside them, behind a hyphen, a comma or a space
};

// `chunks`: those between two marks.
Glue GlueOf(std::span<const Chunk> chunks, Around around, const WordGrades& words);

// The length of the country at the beginning of USJOINT; 0 where it is one acronym.
std::size_t CountryInCapitals(std::u32string_view capitals, const WordGrades& words);

// Syllables of pinyin or of romanised Japanese only: Xiaoping, Fumio.
bool LooksRomanised(std::u32string_view word);

}  // namespace crosswalk::mine

#endif  // CROSSWALK_GLOSSARY_MINE_RESTORE_GLUE_H_
