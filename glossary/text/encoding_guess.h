// Which of the encodings of Chinese and Japanese bytes are, where nothing says so.
#ifndef CROSSWALK_GLOSSARY_TEXT_ENCODING_GUESS_H_
#define CROSSWALK_GLOSSARY_TEXT_ENCODING_GUESS_H_

#include <string_view>

namespace crosswalk::text {

// "GB18030", "Big5", "Shift_JIS" or "EUC-JP": the one that decodes `bytes` wholly (a character that
// is cut at the end apart, where `is_cut`) and under which they are most likely text. Empty where
// none does, or where what they would say is not like any text, as with bytes of Latin-1.
std::string_view GuessEncoding(std::string_view bytes, bool is_cut);

// Whether well-formed UTF-8 is mostly what texts and tables consist of: ASCII, kana, punctuation
// and frequent Han characters.
bool IsLikelyText(std::string_view utf8);

}  // namespace crosswalk::text

#endif  // CROSSWALK_GLOSSARY_TEXT_ENCODING_GUESS_H_
