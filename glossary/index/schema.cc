#include "glossary/index/schema.h"

#include <array>
#include <charconv>

#include "glossary/base/hash.h"
#include "glossary/text/utf8.h"

namespace crosswalk::index {
namespace {

constexpr std::size_t kKeptOfLongKey = 160;

char PrefixOf(KeyField field) { return kKeyPrefixes[static_cast<std::size_t>(field)].prefix; }

}  // namespace

bool IsPlainKey(std::string_view key) {
  return key.size() <= kLongestPlainKey && text::CountCodePoints(key) <= kMostPlainCodePoints &&
         key.find('\0') == std::string_view::npos;
}

std::string GlassTerm(KeyField field, std::string_view key) {
  std::string term;
  if (key.empty()) return term;
  term.reserve(key.size() + 2);
  term += PrefixOf(field);
  if (IsPlainKey(key)) {
    term += static_cast<char>(text::CountCodePoints(key));
    term += key;
    return term;
  }
  // Xapian bears 245 bytes, and writes a zero byte as two.
  term += kHashedLength;
  for (const char byte : key.substr(0, kKeptOfLongKey)) term += byte == '\0' ? ' ' : byte;
  std::array<char, 16> digits;
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), Hash64(key), 16).ptr;
  term.append(digits.data(), end);
  return term;
}

std::string GlassPrefix(std::size_t code_points, std::string_view prefix) {
  std::string term(1, PrefixOf(KeyField::kVariant));
  term += static_cast<char>(code_points);
  term += prefix;
  return term;
}

}  // namespace crosswalk::index
