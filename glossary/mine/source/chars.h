// Classes of code points as mining sees them.
#ifndef CROSSWALK_GLOSSARY_MINE_SOURCE_CHARS_H_
#define CROSSWALK_GLOSSARY_MINE_SOURCE_CHARS_H_

#include <string>
#include <string_view>

namespace crosswalk::mine {

inline bool IsHan(char32_t c) {
  return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) ||
         (c >= 0x20000 && c <= 0x3FFFF) || (c >= 0xF900 && c <= 0xFAFF) || c == U'々' || c == U'〇';
}
inline bool IsHiragana(char32_t c) { return c >= 0x3041 && c <= 0x309F; }
inline bool IsKatakana(char32_t c) {
  return (c >= 0x30A1 && c <= 0x30FA) || c == U'ー' || (c >= 0x31F0 && c <= 0x31FF) ||
         (c >= 0xFF66 && c <= 0xFF9F);
}
inline bool IsCjk(char32_t c) { return IsHan(c) || IsHiragana(c) || IsKatakana(c); }
inline bool IsUpper(char32_t c) { return c >= U'A' && c <= U'Z'; }
inline bool IsLower(char32_t c) { return c >= U'a' && c <= U'z'; }
// Letters of the Latin script, with those that carry marks.
inline bool IsLatin(char32_t c) {
  return IsUpper(c) || IsLower(c) || (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7);
}
inline bool IsDigit(char32_t c) { return c >= U'0' && c <= U'9'; }
inline bool IsSpace(char32_t c) {
  return c == U' ' || c == U'\t' || c == U'\r' || c == 0xA0 || c == 0x3000;
}
inline bool IsMiddleDot(char32_t c) {
  return c == U'·' || c == U'・' || c == U'•' || c == U'‧' || c == 0xFF65;
}
inline bool IsHyphen(char32_t c) { return c == U'-' || c == 0x2010 || c == 0x2011; }
inline bool IsOpenRound(char32_t c) { return c == U'(' || c == U'（'; }
inline bool IsCloseRound(char32_t c) { return c == U')' || c == U'）'; }
inline char32_t ToLower(char32_t c) { return IsUpper(c) ? c + 32 : c; }
inline char32_t ToUpper(char32_t c) { return IsLower(c) ? c - 32 : c; }

// The closing quotation mark or title bracket that answers `open`, 0 where it is none.
char32_t ClosingQuote(char32_t open);
// The opening one that `close` answers, 0 where it is none.
char32_t OpeningQuote(char32_t close);

bool HasCjk(std::u32string_view text);
bool HasLatin(std::u32string_view text);
bool HasKana(std::u32string_view text);
// Kana, middle dots, hyphens and spaces only, with at least one kana.
bool IsKanaOnly(std::u32string_view text);

std::u32string_view Trim(std::u32string_view text);
std::u32string Lowered(std::u32string_view text);
// Latin letters in lower case and digits, all else dropped: the form under which spellings of one
// English name meet.
std::u32string LatinKey(std::u32string_view text);

}  // namespace crosswalk::mine

#endif  // CROSSWALK_GLOSSARY_MINE_SOURCE_CHARS_H_
