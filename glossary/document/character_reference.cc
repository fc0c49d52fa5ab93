#include "glossary/document/character_reference.h"

#include <gumbo.h>

#include <algorithm>
#include <array>

#include "glossary/text/utf8.h"

namespace crosswalk::document {
namespace {

// The longest name of HTML has 31 letters.
constexpr std::size_t kLongest = 40;
// Names that are looked up; each costs a small parse.
constexpr std::size_t kMostNames = 20000;

// What the numbers 0x80 to 0x9F stand for, which pages took from Windows-1252 (WHATWG
// HTML, 13.2.5.80); 0 where it is the control character itself.
constexpr std::array<char32_t, 32> kWindows{
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

bool IsDigit(char c) { return c >= '0' && c <= '9'; }
bool IsAlnum(char c) { return IsDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// The reference and what may stand behind it: to the `;`, or to the end of its letters.
std::string_view ChunkOf(std::string_view rest) {
  std::size_t end = 1;
  while (end < rest.size() && end < kLongest && IsAlnum(rest[end])) ++end;
  if (end < rest.size() && rest[end] == ';') ++end;
  return rest.substr(0, end);
}

// What `chunk` is as the text of a page.
std::string Parsed(const std::string& chunk) {
  GumboOutput* const output =
      gumbo_parse_with_options(&kGumboDefaultOptions, chunk.data(), chunk.size());
  std::string text;
  const auto& html = output->root->v.element.children;
  for (unsigned i = 0; i < html.length; ++i) {
    const auto* const part = static_cast<const GumboNode*>(html.data[i]);
    if (part->type != GUMBO_NODE_ELEMENT || part->v.element.tag != GUMBO_TAG_BODY) continue;
    const auto& body = part->v.element.children;
    for (unsigned j = 0; j < body.length; ++j) {
      const auto* const node = static_cast<const GumboNode*>(body.data[j]);
      if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE) {
        text += node->v.text.text;
      }
    }
  }
  gumbo_destroy_output(&kGumboDefaultOptions, output);
  return text;
}

std::size_t BytesOfFirst(std::string_view text) {
  std::size_t bytes = 1;
  while (bytes < text.size() && (text[bytes] & 0xC0) == 0x80) ++bytes;
  return bytes;
}

}  // namespace

NumberReference ReadNumberReference(std::string_view rest) {
  NumberReference read;
  const bool is_hex = rest.size() > 2 && (rest[2] | 0x20) == 'x';
  read.digits = read.end = is_hex ? 3 : 2;
  for (; read.end < rest.size(); ++read.end) {
    const char c = rest[read.end];
    char32_t digit = 0;
    if (IsDigit(c)) {
      digit = static_cast<char32_t>(c - '0');
    } else if (is_hex && (c | 0x20) >= 'a' && (c | 0x20) <= 'f') {
      digit = static_cast<char32_t>((c | 0x20) - 'a' + 10);
    } else {
      break;
    }
    read.code = std::min<char32_t>(read.code * (is_hex ? 16 : 10) + digit, kNoCharacter);
  }
  return read;
}

CharacterReferences::Reference CharacterReferences::Numbered(std::string_view rest) {
  const NumberReference read = ReadNumberReference(rest);
  if (read.end == read.digits) return {};
  const bool is_closed = read.end < rest.size() && rest[read.end] == ';';
  char32_t code = read.code;
  if (code >= 0x80 && code < 0xA0 && kWindows[code - 0x80] != 0) code = kWindows[code - 0x80];
  if (code == 0 || code == kNoCharacter || (code >= 0xD800 && code <= 0xDFFF)) code = 0xFFFD;
  numbered_.clear();
  text::AppendUtf8(code, numbered_);
  return {numbered_, read.end + (is_closed ? 1 : 0)};
}

CharacterReferences::Reference CharacterReferences::At(std::string_view rest) {
  if (rest.size() > 2 && rest[1] == '#') return Numbered(rest);
  const std::string chunk(ChunkOf(rest));
  if (chunk.size() < 3) return {};
  auto found = known_.find(chunk);
  if (found == known_.end()) {
    if (known_.size() >= kMostNames) return {};
    // Between letters, since a page drops white space at its beginning and end.
    std::string text = Parsed("x" + chunk + " x");
    text = text.size() < 3 ? chunk : text.substr(1, text.size() - 3);
    std::size_t bytes = 0;
    if (text != chunk) {
      // `&notit;` is `¬it;`: what stands behind is as it was.
      const std::size_t most = std::min(text.size() - BytesOfFirst(text), chunk.size());
      std::size_t same = 0;
      while (same < most && text[text.size() - 1 - same] == chunk[chunk.size() - 1 - same]) ++same;
      bytes = chunk.size() - same;
      text.resize(text.size() - same);
    }
    found = known_.emplace(chunk, std::pair(std::move(text), bytes)).first;
  }
  if (found->second.second == 0) return {};
  return {found->second.first, found->second.second};
}

}  // namespace crosswalk::document
