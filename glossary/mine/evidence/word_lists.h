// Words whose behaviour at the edge of a term a dictionary's part of speech does not tell.
#ifndef CROSSWALK_GLOSSARY_MINE_EVIDENCE_WORD_LISTS_H_
#define CROSSWALK_GLOSSARY_MINE_EVIDENCE_WORD_LISTS_H_

#include <string_view>

#include "glossary/mine/evidence/places.h"

namespace crosswalk::mine {

// All folded to Simplified. Single characters of grammar behind which a term begins: 的, 和, 被.
bool IsFunctionCharacter(char32_t c);
// Longer words of grammar.
bool IsFunctionWord(std::u32string_view word);
// Verbs and phrases that terms follow: 称为, 利用, 旗下.
bool IsIntroducer(std::u32string_view word);
// 教授, 总统 …, also as the end of a longer word (天体物理学家, 主持人).
bool IsTitle(std::u32string_view word);
// The same for Japanese, folded to shinjitai. いわゆる, 通称.
bool IsJapaneseIntroducer(std::u32string_view word);
// 当該, 主な: what no term begins with.
bool IsJapaneseDeterminer(std::u32string_view word);
// 首相, 教授, 選手 …, also as the end of a longer word.
bool IsJapaneseTitle(std::u32string_view word);
// One of the commoner Chinese surnames, of one or two characters, that `name` begins with.
bool BeginsWithSurname(std::u32string_view name);
}  // namespace crosswalk::mine

#endif  // CROSSWALK_GLOSSARY_MINE_EVIDENCE_WORD_LISTS_H_
