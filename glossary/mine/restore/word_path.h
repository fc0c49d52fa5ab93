// A run of letters without capitals inside, read in words: renewableenergy is renewable energy.
#ifndef CROSSWALK_GLOSSARY_MINE_RESTORE_WORD_PATH_H_
#define CROSSWALK_GLOSSARY_MINE_RESTORE_WORD_PATH_H_

#include <string_view>
#include <vector>

#include "glossary/mine/restore/word_grades.h"

namespace crosswalk::mine {

// How sure a reading must be.
enum class Caution {
  kDamaged,  // the text around has lost its spaces
  kPhrase,   // the same, and other words stand beside it
  kCapital,  // the same, but the run has a capital: it may be a name
  kUnknown,  // nothing is known of the text
};

// The words of `run`, views into it, in order; the run alone where it is a word itself or no
// reading is sure enough. At most 200 letters are read.
std::vector<std::u32string_view> ReadInWords(std::u32string_view run, const WordGrades& words,
                                             Caution caution);

// Chamberof, Talktothe: a word and the small words behind it, since a title goes on with a capital.
// `next` is what follows, empty at the end.
std::vector<std::u32string_view> CutSmallWords(std::u32string_view chunk, std::u32string_view next,
                                               const WordGrades& words);

}  // namespace crosswalk::mine

#endif  // CROSSWALK_GLOSSARY_MINE_RESTORE_WORD_PATH_H_
