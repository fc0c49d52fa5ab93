// Lists for the restoration of English: what a word list of single words cannot say.
#ifndef CROSSWALK_GLOSSARY_MINE_RESTORE_ENGLISH_LISTS_H_
#define CROSSWALK_GLOSSARY_MINE_RESTORE_ENGLISH_LISTS_H_

#include <string_view>

namespace crosswalk::mine {

// Two words in lower case that are written with a hyphen in front of a noun: leading edge.
bool IsHyphenated(std::u32string_view first, std::u32string_view second);

// First halves that no space follows, as they are capitalised in names: Macro, Inter, Mc.
bool IsCamelHead(std::u32string_view chunk);

// Well-known names with an inner capital: OpenAI, YouTube.
bool IsCamelName(std::u32string_view name);

}  // namespace crosswalk::mine

#endif  // CROSSWALK_GLOSSARY_MINE_RESTORE_ENGLISH_LISTS_H_
