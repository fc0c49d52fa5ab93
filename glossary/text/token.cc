#include "glossary/text/token.h"

#include "glossary/text/character.h"
#include "glossary/text/inline_tag.h"
#include "glossary/text/utf8.h"

namespace crosswalk::text {
namespace {

using Class = CharacterClass;

// A code point of the text with its class and where it ends; code 0 and kOther behind the end.
struct Character {
  char32_t code = 0;
  Class character_class = Class::kOther;
  std::size_t end = 0;
};

bool IsLetter(Class c) { return c == Class::kUpper || c == Class::kLower || c == Class::kLetter; }
bool IsAttached(Class c) { return c == Class::kMark || c == Class::kIgnorable; }

bool IsApostrophe(char32_t code) { return code == U'\'' || code == U'\u2019' || code == U'\uFF07'; }
bool IsPoint(char32_t code) { return code == U'.' || code == U'\uFF0E' || code == U'\u066B'; }
bool IsComma(char32_t code) { return code == U',' || code == U'\uFF0C' || code == U'\u066C'; }
bool IsAsciiSpace(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

class Tokenizer {
 public:
  Tokenizer(std::string_view text, std::vector<Token>& tokens)
      : text_(text), tokens_(tokens), table_(CharacterTable::Get()) {}

  void Run() {
    std::size_t at = 0;
    while (at < text_.size()) at = Next(at);
  }

 private:
  Character At(std::size_t at) const {
    if (at >= text_.size()) return {0, Class::kOther, text_.size()};
    const Decoded decoded = DecodeAt(text_, at);
    return {decoded.code, table_[decoded.code], at + decoded.length};
  }

  // Where the marks and invisible characters behind `at` end.
  std::size_t SkipAttached(std::size_t at) const {
    // Below U+00AD nothing is attached.
    while (at < text_.size() && static_cast<unsigned char>(text_[at]) >= 0xC2) {
      const Character character = At(at);
      if (!IsAttached(character.character_class)) break;
      at = character.end;
    }
    return at;
  }

  std::size_t Put(std::size_t begin, std::size_t end, TokenKind kind) {
    tokens_.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), kind});
    return end;
  }

  // Puts the token that begins at `at`; its end.
  std::size_t Next(std::size_t at) {
    const Character first = At(at);
    switch (first.character_class) {
      case Class::kHan:
        return Put(at, SkipAttached(first.end), TokenKind::kHan);
      case Class::kHiragana:
        return Put(at, SkipAttached(first.end), TokenKind::kHiragana);
      case Class::kKatakana:
        return Put(at, SkipAttached(first.end), TokenKind::kKatakana);
      case Class::kProlonged: {
        const bool hiragana = !tokens_.empty() && tokens_.back().kind == TokenKind::kHiragana;
        return Put(at, SkipAttached(first.end),
                   hiragana ? TokenKind::kHiragana : TokenKind::kKatakana);
      }
      case Class::kUpper:
      case Class::kLower:
      case Class::kLetter:
        return Word(at, first);
      case Class::kDigit:
        return Number(at, first);
      case Class::kNumberSign:
        return Put(at, SkipAttached(first.end), TokenKind::kNumber);
      case Class::kSpace:
        return Space(at, first);
      case Class::kPunctuation:
        if (MayBeginTag(text_[at])) {
          if (const std::size_t length = InlineTagLength(text_, at); length > 0) {
            return Put(at, at + length, TokenKind::kTag);
          }
        }
        return Put(at, SkipAttached(first.end), TokenKind::kPunctuation);
      default:
        return Put(at, SkipAttached(first.end), TokenKind::kOther);
    }
  }

  std::size_t Space(std::size_t begin, const Character& first) {
    std::size_t end = first.end;
    while (end < text_.size()) {
      if (IsAsciiSpace(text_[end])) {
        ++end;
        continue;
      }
      if (static_cast<unsigned char>(text_[end]) < 0xC2) break;
      const Character next = At(end);
      // An invisible character is no reason for a token; a mark on a space shows.
      if (next.character_class != Class::kSpace && next.character_class != Class::kIgnorable) break;
      end = next.end;
    }
    return Put(begin, end, TokenKind::kSpace);
  }

  // Whether the comma whose width is that of full-width forms if `wide` has three digits behind it.
  bool GroupFollows(std::size_t at, bool wide) const {
    for (int digits = 0;; ++digits) {
      const Character character = At(at);
      if (character.character_class != Class::kDigit) return digits == 3;
      if (digits == 3 || (character.code >= 0xFF10 && character.code <= 0xFF19) != wide)
        return false;
      at = character.end;
    }
  }

  std::size_t Number(std::size_t begin, const Character& first) {
    std::size_t end = SkipAttached(first.end);
    while (true) {
      const Character next = At(end);
      if (next.character_class == Class::kDigit) {
        end = SkipAttached(next.end);
        continue;
      }
      const bool joins = (IsPoint(next.code) && At(next.end).character_class == Class::kDigit) ||
                         (IsComma(next.code) && GroupFollows(next.end, next.code == U'\uFF0C'));
      if (!joins) return Put(begin, end, TokenKind::kNumber);
      end = next.end;
    }
  }

  // Whether the word goes on behind the apostrophe that ends at `at`: not for a final 's.
  bool GoesOnBehindApostrophe(std::size_t at) const {
    const Character next = At(at);
    if (!IsLetter(next.character_class)) return false;
    const char32_t folded = next.code >= 0xFF21 ? next.code - 0xFEE0 : next.code;
    if (folded != U's' && folded != U'S') return true;
    return IsLetter(At(SkipAttached(next.end)).character_class);
  }

  // Whether "s" at `at` is the plural of capitals: no letter follows.
  bool IsPluralOfCapitals(const Character& lower) const {
    return (lower.code == U's' || lower.code == U'\uFF53') &&
           !IsLetter(At(SkipAttached(lower.end)).character_class);
  }

  std::size_t Word(std::size_t begin, const Character& first) {
    std::size_t end = SkipAttached(first.end);
    Class last = first.character_class;
    while (true) {
      const Character next = At(end);
      if (!IsLetter(next.character_class)) {
        if (!IsApostrophe(next.code) || !GoesOnBehindApostrophe(next.end)) break;
        const Character behind = At(next.end);
        end = SkipAttached(behind.end);
        last = behind.character_class;  // no hump at an apostrophe: L'Oréal, O'Reilly
        continue;
      }
      const std::size_t next_end = SkipAttached(next.end);
      if (next.character_class == Class::kUpper) {
        if (last == Class::kLower) break;
        if (last == Class::kUpper) {
          const Character behind = At(next_end);
          if (behind.character_class == Class::kLower && !IsPluralOfCapitals(behind)) break;
        }
      }
      last = next.character_class;
      end = next_end;
    }
    return Put(begin, end, TokenKind::kLatin);
  }

  std::string_view text_;
  std::vector<Token>& tokens_;
  const CharacterTable& table_;
};

}  // namespace

void Tokenize(std::string_view text, std::vector<Token>& tokens) {
  tokens.clear();
  Tokenizer(text, tokens).Run();
}

std::vector<Token> Tokenize(std::string_view text) {
  std::vector<Token> tokens;
  tokens.reserve(text.size() / 3 + 8);
  Tokenize(text, tokens);
  return tokens;
}

}  // namespace crosswalk::text
