// The one tokeniser. Matching, recognition, check and mining read this stream.
#ifndef CROSSWALK_GLOSSARY_TEXT_TOKEN_H_
#define CROSSWALK_GLOSSARY_TEXT_TOKEN_H_

#include <cstdint>
#include <string_view>
#include <vector>

namespace crosswalk::text {

// kLatin is a word of any alphabetic script but kana and Han; kTag an inline tag or placeholder
// (inline_tag.h); kPunctuation also + = $ and the like; kOther emoji, other symbols, and marks that
// follow nothing.
enum class TokenKind : std::uint8_t {
  kHan,
  kHiragana,
  kKatakana,
  kLatin,
  kNumber,
  kPunctuation,
  kSpace,
  kTag,
  kOther
};

// Bytes [begin, end) of the text.
struct Token {
  std::uint32_t begin;
  std::uint32_t end;
  TokenKind kind;

  friend bool operator==(const Token&, const Token&) = default;
};

// The tokens of well-formed UTF-8 below 4 GB, in order, covering every byte once.
//  - Each Han and each kana character is one token; ー belongs to the script of the kana before it.
//  - A Latin word is cut between letter and digit and at humps: lower|Upper and UPPER|Upper+lower
//    (HiroshimaAIProcess: Hiroshima, AI, Process; GPT4: GPT, 4), but not before the plural of
//    capitals (APIs, LLMs). An apostrophe between letters is inside the word (don't, L'Oréal), but
//    not that of a final 's: a term also ends where its genitive begins (Google|'|s).
//  - A number is a run of digits with its inner points and with commas in front of three digits
//    (3.5, 1,000, 192.168.0.1); ½ and ① stand alone.
//  - White space is one token a run, a punctuation mark one token each, likewise an inline tag.
//  - Combining marks, the half-width ﾞ ﾟ and invisible characters (soft hyphen, joiners, variation
//    selectors) belong to the token before them and never cut a word.
// Half-width and full-width forms are treated alike.
std::vector<Token> Tokenize(std::string_view text);
// The same into `tokens`, whose former content is dropped and whose memory is reused.
void Tokenize(std::string_view text, std::vector<Token>& tokens);

// Kind of one code point, by its Unicode script and category; marks are kOther. Width does not
// matter: ｱ is katakana, Ａ is Latin.
TokenKind KindOf(char32_t code);

}  // namespace crosswalk::text

#endif  // CROSSWALK_GLOSSARY_TEXT_TOKEN_H_
