// How names sound: the consonants of a transliteration against those of the English name.
#ifndef CROSSWALK_GLOSSARY_MINE_EVIDENCE_NAME_SOUND_H_
#define CROSSWALK_GLOSSARY_MINE_EVIDENCE_NAME_SOUND_H_

#include <optional>
#include <string>
#include <string_view>

namespace crosswalk::mine {

// Classes: P b p, T d t, K g k q, S s z c j ch sh, L l r, M, N n ng, F f v w, H; J is K or S.
// Vowels have none.

// Classes of one character of a Chinese transliteration (folded to Simplified) or of katakana; none
// for a character that transliterations do not use.
std::optional<std::string_view> SoundOf(char32_t c);

// Classes of a word in Latin script.
std::string SoundOfLatin(std::u32string_view word);

// 0 to 1: how well a run of transliterating characters (folded; middle dots and hyphens have no
// sound) renders the English name: the whole of it or, `in_part`, its first or last word. 0 where a
// character is none, or either side has fewer than two consonants.
double SoundLikeness(std::u32string_view run, std::u32string_view english, bool in_part = true);

}  // namespace crosswalk::mine

#endif  // CROSSWALK_GLOSSARY_MINE_EVIDENCE_NAME_SOUND_H_
