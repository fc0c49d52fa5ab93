// A text as the finders of numbers and dates walk it: code points, with the bytes they stand at.
#ifndef CROSSWALK_GLOSSARY_MEMORY_ADAPT_LETTERS_H_
#define CROSSWALK_GLOSSARY_MEMORY_ADAPT_LETTERS_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace crosswalk::memory::adapt {

// Arrays of one length, but `byte`, which has one entry more. Positions of all finders are indices
// into them.
struct Letters {
  explicit Letters(std::string_view text);  // well-formed UTF-8 below 4 GB

  std::size_t size() const { return code.size(); }
  // The letter at `at`, 0 outside.
  char32_t operator[](std::size_t at) const { return at < plain.size() ? plain[at] : 0; }
  std::u32string_view Code(std::size_t begin, std::size_t end) const {
    return std::u32string_view(code).substr(begin, end - begin);
  }
  std::u32string_view Plain(std::size_t begin, std::size_t end) const {
    return std::u32string_view(plain).substr(begin, end - begin);
  }

  std::u32string code;   // as written
  std::u32string plain;  // full-width letters and digits in ASCII, and the marks between them
  std::vector<std::uint32_t> byte;
};

inline bool IsDigit(char32_t c) { return c >= U'0' && c <= U'9'; }
// Letters of the Latin, Greek and Cyrillic scripts, which a digit joins to one word.
inline bool IsLetter(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') ||
         (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7) || (c >= 0x370 && c <= 0x52F);
}
inline bool IsAlnum(char32_t c) { return IsDigit(c) || IsLetter(c); }
// Full-width forms of ASCII.
inline bool IsWide(char32_t c) { return c >= 0xFF01 && c <= 0xFF5E; }
inline char32_t Widened(char32_t c) { return c > 0x20 && c < 0x7F ? c + 0xFEE0 : c; }
inline char32_t Narrowed(char32_t c) { return IsWide(c) ? c - 0xFEE0 : c; }
// What may stand inside a number or a date: ' ', no-break, thin and narrow no-break.
inline bool IsBlank(char32_t c) { return c == U' ' || c == 0xA0 || c == 0x2009 || c == 0x202F; }
bool IsHan(char32_t c);

std::u32string Widened(std::u32string_view text);
std::u32string FromAscii(std::string_view text);

}  // namespace crosswalk::memory::adapt

#endif  // CROSSWALK_GLOSSARY_MEMORY_ADAPT_LETTERS_H_
