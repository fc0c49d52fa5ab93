// The one tokeniser. Matching, recognition, check and mining read this stream.
#ifndef CROSSWALK_GLOSSARY_TEXT_TOKEN_H_
#define CROSSWALK_GLOSSARY_TEXT_TOKEN_H_

#include <cstdint>
#include <string_view>
#include <vector>

namespace crosswalk::text {

// kLatin is a word of any alphabetic script but kana and Han; kTag an inline tag.
enum class TokenKind : std::uint8_t {
  kHan, kHiragana, kKatakana, kLatin, kNumber, kPunctuation, kSpace, kTag, kOther
};

// Bytes [begin, end) of the text. Each Han and each kana character with its marks is one token; a
// Latin word is cut at humps (HiroshimaAIProcess: Hiroshima, AI, Process) and between letter and
// digit; a number is a run of digits with its inner separators; white space is one token a run.
struct Token {
  std::uint32_t begin;
  std::uint32_t end;
  TokenKind kind;
};

// The tokens of well-formed UTF-8 below 4 GB, in order, covering every byte once.
std::vector<Token> Tokenize(std::string_view text);

// Kind of one code point, by its Unicode script and category. Width does not matter: ｱ is katakana,
// Ａ is Latin.
TokenKind KindOf(char32_t code);

}  // namespace crosswalk::text

#endif  // CROSSWALK_GLOSSARY_TEXT_TOKEN_H_
