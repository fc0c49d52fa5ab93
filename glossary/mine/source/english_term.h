// What in Latin script could be a term, and what is code, a formula, a unit or a sentence.
#ifndef CROSSWALK_GLOSSARY_MINE_SOURCE_ENGLISH_TERM_H_
#define CROSSWALK_GLOSSARY_MINE_SOURCE_ENGLISH_TERM_H_

#include <string_view>
#include <vector>

namespace crosswalk::mine {

// The pieces of `text` between white space.
std::vector<std::u32string_view> WordsOfLatin(std::u32string_view text);

// True where `text`, Latin script alone, could be a term: not a single letter, number, unit,
// formula, address, file name, option, key, constant, reference or sentence.
bool CouldBeEnglishTerm(std::u32string_view text);

// True where `text`, three words or more, begins small and has a finite verb or a pronoun: running
// prose, not a name.
bool ReadsAsClause(std::u32string_view text);

// True for 1000 to 2999, with a letter (2019b) or not.
bool IsYear(std::u32string_view text);

}  // namespace crosswalk::mine

#endif  // CROSSWALK_GLOSSARY_MINE_SOURCE_ENGLISH_TERM_H_
