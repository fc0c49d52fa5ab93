// Reviewed lists for the repair of Japanese.
#ifndef CROSSWALK_GLOSSARY_MINE_RESTORE_JAPANESE_LISTS_H_
#define CROSSWALK_GLOSSARY_MINE_RESTORE_JAPANESE_LISTS_H_

#include <cstddef>
#include <string_view>

namespace crosswalk::mine {

// Kyujitai and variants that are right in today's Japanese, or whose counterpart in OpenCC is
// another word: 龍, 曾, 噓.
bool IsKeptForm(char32_t c);
// Kyujitai that families and firms still write: 澤, 國.
bool IsFormOfNames(char32_t c);
// Characters of JIS level 2 that only a Simplified text writes: 气, 价.
bool IsSimplifiedOfLevelTwo(char32_t c);
// Simplified characters that Japanese has as words of their own, 机, 后, 云: they are damage only
// where the word says so.
bool IsSharedForm(char32_t c);
// The length of the longest name that `text` begins with and that is written in old forms; 0 where
// there is none: 慶應義塾, 國學院.
std::size_t NameInOldForms(std::u32string_view text);

}  // namespace crosswalk::mine

#endif  // CROSSWALK_GLOSSARY_MINE_RESTORE_JAPANESE_LISTS_H_
