// What the tokeniser needs to know of a code point, in one byte, from a two-stage table.
#ifndef CROSSWALK_GLOSSARY_TEXT_CHARACTER_H_
#define CROSSWALK_GLOSSARY_TEXT_CHARACTER_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "glossary/text/token.h"

namespace crosswalk::text {

// Finer than TokenKind: the tokeniser joins and cuts by these.
enum class CharacterClass : std::uint8_t {
  kHan,
  kHiragana,
  kKatakana,
  kProlonged,  // ー: katakana, but hiragana behind hiragana
  kUpper,      // letters that begin a hump
  kLower,
  kLetter,  // letters without case
  kDigit,
  kNumberSign,  // ½ ① ²: each a number of its own
  kPunctuation,
  kSpace,
  kMark,       // belongs to the character before
  kIgnorable,  // invisible: soft hyphen, joiners, variation selectors
  kOther
};

// Immutable and shared; made once, in some 2 ms, from ICU's character properties.
class CharacterTable {
 public:
  static const CharacterTable& Get();

  CharacterClass operator[](char32_t code) const {
    const std::uint32_t block = blocks_[code >> kShift];
    return classes_[block << kShift | (code & kMask)];
  }

 private:
  static constexpr unsigned kShift = 7;
  static constexpr char32_t kMask = (1u << kShift) - 1;
  CharacterTable();
  std::vector<std::uint16_t> blocks_;
  std::vector<CharacterClass> classes_;
};

inline TokenKind KindOfClass(CharacterClass character_class) {
  constexpr std::array<TokenKind, 14> kKinds = {
      TokenKind::kHan,    TokenKind::kHiragana,    TokenKind::kKatakana, TokenKind::kKatakana,
      TokenKind::kLatin,  TokenKind::kLatin,       TokenKind::kLatin,    TokenKind::kNumber,
      TokenKind::kNumber, TokenKind::kPunctuation, TokenKind::kSpace,    TokenKind::kOther,
      TokenKind::kOther,  TokenKind::kOther};
  return kKinds[static_cast<std::size_t>(character_class)];
}

}  // namespace crosswalk::text

#endif  // CROSSWALK_GLOSSARY_TEXT_CHARACTER_H_
