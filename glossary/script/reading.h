// Keys of readings.
#ifndef CROSSWALK_GLOSSARY_SCRIPT_READING_H_
#define CROSSWALK_GLOSSARY_SCRIPT_READING_H_

#include <string>
#include <string_view>

namespace crosswalk::script {

// The key of a reading after NFKC_Casefold: hiragana for katakana, ー as the vowel it lengthens,
// one spelling for a long o (とうきょう, トーキョー; おおさか, オーサカ) and a long e, じ for ぢ,
// ず for づ. Empty where the text is not kana only, spaces, hyphens and middle dots aside.
std::u32string ReadingOf(std::u32string_view text);

// Hiragana for katakana; every other code point as it is.
char32_t ToHiragana(char32_t code);

}  // namespace crosswalk::script

#endif  // CROSSWALK_GLOSSARY_SCRIPT_READING_H_
