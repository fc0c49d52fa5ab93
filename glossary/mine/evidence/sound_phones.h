// Sounds in one coarse alphabet, so that a name's spellings in different scripts can be compared.
#ifndef CROSSWALK_GLOSSARY_MINE_EVIDENCE_SOUND_PHONES_H_
#define CROSSWALK_GLOSSARY_MINE_EVIDENCE_SOUND_PHONES_H_

#include <string>
#include <string_view>

namespace crosswalk::mine {

// Phones, one character each. Consonants as SoundOf() has them: P T K S J L M N F H, where J is an
// affricate, or a soft g; and R, the r of English that closes a syllable and is seldom rendered.
// Vowels a e i o u behind a consonant, A E I O U where none stands before them, since
// transliterations add and drop the former at will and the latter seldom.

// Of an English or another western name's word, in lower-case ASCII letters.
std::string PhonesOfEnglish(std::string_view word);
// Of a syllable or more of Chinese, in pinyin, in Wade and Giles's or in Hong Kong's spelling;
// likewise.
std::string PhonesOfChineseLatin(std::string_view word);
// Of Japanese in rōmaji; likewise.
std::string PhonesOfRomaji(std::string_view word);
// Of hiragana or katakana; a character that is neither is skipped.
std::string PhonesOfKana(std::u32string_view kana);

inline bool IsConsonantPhone(char phone) {
  return std::string_view("PTKSJLMNFHR").find(phone) != std::string_view::npos;
}
inline bool IsWeakVowel(char phone) { return phone >= 'a' && phone <= 'z'; }

}  // namespace crosswalk::mine

#endif  // CROSSWALK_GLOSSARY_MINE_EVIDENCE_SOUND_PHONES_H_
