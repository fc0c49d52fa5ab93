// Words of Japanese that Chinese says otherwise: loans in katakana, and kanji words of its own.
#ifndef CROSSWALK_GLOSSARY_MINE_RELATION_LOAN_WORDS_H_
#define CROSSWALK_GLOSSARY_MINE_RELATION_LOAN_WORDS_H_

#include <cstddef>
#include <string_view>
#include <vector>

namespace crosswalk::mine {

struct LoanWord {
  std::u32string_view japanese;              // folded to Simplified where it is kanji
  std::vector<std::u32string_view> chinese;  // folded to Simplified, the longer first
};

// The longest word of the list that `japanese` (folded) begins with; nullptr where it begins with
// none. Immutable; any thread.
const LoanWord* LoanWordAt(std::u32string_view japanese);

}  // namespace crosswalk::mine

#endif  // CROSSWALK_GLOSSARY_MINE_RELATION_LOAN_WORDS_H_
