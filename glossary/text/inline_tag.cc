#include "glossary/text/inline_tag.h"

namespace crosswalk::text {
namespace {

// Bounds the work at each `<`, so that a text of them stays linear.
constexpr std::size_t kLongestTag = 512;
constexpr std::size_t kLongestPlaceholder = 64;

bool IsLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool IsDigit(char c) { return c >= '0' && c <= '9'; }
bool IsHex(char c) { return IsDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }
bool IsSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool IsNameChar(char c) {
  return IsLetter(c) || IsDigit(c) || c == '-' || c == '_' || c == '.' || c == ':';
}
bool Contains(std::string_view set, char c) { return set.find(c) != std::string_view::npos; }

// Walks over `text`; '\0' stands for what lies behind its end.
struct Cursor {
  std::string_view text;
  std::size_t at = 0;

  char peek() const { return at < text.size() ? text[at] : '\0'; }
  bool Take(char wanted) {
    if (peek() != wanted || at >= text.size()) return false;
    ++at;
    return true;
  }
  template <typename Test>
  std::size_t TakeWhile(Test&& test) {
    const std::size_t begin = at;
    while (at < text.size() && test(text[at])) ++at;
    return at - begin;
  }
};

// name = "value"; the value may be bare, as in HTML, or absent.
bool TakeAttribute(Cursor& cursor) {
  if (!IsLetter(cursor.peek()) && cursor.peek() != '_' && cursor.peek() != ':') return false;
  cursor.TakeWhile(IsNameChar);
  if (!cursor.Take('=')) return true;
  if (const char quote = cursor.peek(); quote == '"' || quote == '\'') {
    cursor.Take(quote);
    cursor.TakeWhile([&](char c) { return c != quote && c != '<'; });
    return cursor.Take(quote);
  }
  return cursor.TakeWhile([](char c) { return IsNameChar(c) || Contains("#%/", c); }) > 0;
}

std::size_t XmlTag(std::string_view text) {
  Cursor cursor{text.substr(0, kLongestTag)};
  cursor.Take('<');
  const bool closing = cursor.Take('/');
  if (!IsLetter(cursor.peek()) && cursor.peek() != '_') return 0;
  cursor.TakeWhile(IsNameChar);
  while (true) {
    const bool space = cursor.TakeWhile(IsSpace) > 0;
    const bool empty = !closing && cursor.Take('/');
    if (cursor.Take('>')) return cursor.at;
    if (empty || closing || !space || !TakeAttribute(cursor)) return 0;
  }
}

// What stands between the braces.
bool TakeField(Cursor& cursor) {
  if (IsDigit(cursor.peek())) {
    cursor.TakeWhile(IsDigit);
  } else {
    if (!IsLetter(cursor.peek()) && cursor.peek() != '_') return false;
    cursor.TakeWhile([](char c) { return IsLetter(c) || IsDigit(c) || c == '_' || c == '.'; });
  }
  if (cursor.peek() == ':' || cursor.peek() == ',' || cursor.peek() == '!') {
    cursor.TakeWhile(
        [](char c) { return IsLetter(c) || IsDigit(c) || Contains(":,.#!<>^+-%_", c); });
  }
  return true;
}

std::size_t BracePlaceholder(std::string_view text) {
  Cursor cursor{text.substr(0, kLongestPlaceholder)};
  cursor.Take('$');
  if (!cursor.Take('{')) return 0;
  const bool twice = cursor.Take('{');
  if (!TakeField(cursor) || !cursor.Take('}')) return 0;
  if (twice && !cursor.Take('}')) return 0;
  return cursor.at;
}

std::size_t PrintfDirective(std::string_view text, bool behind_digit) {
  if (behind_digit) return 0;  // 5%d… is a percentage
  Cursor cursor{text.substr(0, kLongestPlaceholder)};
  cursor.Take('%');
  if (cursor.Take('(')) {
    if (cursor.TakeWhile(
            [](char c) { return IsLetter(c) || IsDigit(c) || c == '_' || c == '.'; }) == 0 ||
        !cursor.Take(')')) {
      return 0;
    }
  } else if (const std::size_t begin = cursor.at; cursor.TakeWhile(IsDigit) > 0) {
    if (!cursor.Take('$')) cursor.at = begin;  // it was a width
  }
  cursor.TakeWhile([](char c) { return Contains("-+0#'", c); });
  if (!cursor.Take('*')) cursor.TakeWhile(IsDigit);
  if (cursor.Take('.') && !cursor.Take('*')) cursor.TakeWhile(IsDigit);
  cursor.TakeWhile([](char c) { return Contains("hlLqjzt", c); });
  const char conversion = cursor.peek();
  if (conversion == '\0' || !Contains("diouxXeEfFgGcsp@", conversion)) return 0;
  ++cursor.at;
  // %E4 and %de are bytes of a URL.
  if (cursor.at == 2 && IsHex(conversion) && IsHex(cursor.peek())) return 0;
  return cursor.at;
}

}  // namespace

bool MayBeginTag(char byte) { return byte == '<' || byte == '{' || byte == '%' || byte == '$'; }

std::size_t InlineTagLength(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  switch (text[at]) {
    case '<':
      return XmlTag(rest);
    case '{':
    case '$':
      return BracePlaceholder(rest);
    case '%':
      return PrintfDirective(rest, at > 0 && IsDigit(text[at - 1]));
    default:
      return 0;
  }
}

}  // namespace crosswalk::text
