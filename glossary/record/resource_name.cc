#include "glossary/record/resource_name.h"

#include <random>

#include "glossary/base/hash.h"
#include "glossary/text/normalize.h"
#include "glossary/text/token.h"
#include "glossary/text/utf8.h"

namespace crosswalk::record {
namespace {

constexpr std::size_t kIdLength = 64;

bool IsLetterOrDigit(char32_t code) {
  switch (text::KindOf(code)) {
    case text::TokenKind::kHan:
    case text::TokenKind::kHiragana:
    case text::TokenKind::kKatakana:
    case text::TokenKind::kLatin:
    case text::TokenKind::kNumber:
      return true;
    default:
      return false;
  }
}

Status CheckChosen(std::string_view field, std::string_view id) {
  const std::string path(field);
  if (id.empty()) return InvalidField(path, "is empty");
  if (const std::size_t at = text::FindInvalidUtf8(id); at != std::string_view::npos) {
    return InvalidField(path, "is not UTF-8 at byte " + std::to_string(at));
  }
  if (text::CountCodePoints(id) > kIdLength) {
    return InvalidField(path, "is longer than 64 characters");
  }
  if (id == "." || id == "..") return InvalidField(path, "is no name");
  for (std::size_t at = 0; at < id.size();) {
    const text::Decoded decoded = text::DecodeAt(id, at);
    const char32_t code = decoded.code;
    if (code != '-' && code != '_' && code != '.' && !IsLetterOrDigit(code)) {
      return InvalidField(path, "may hold letters, digits, \"-\", \"_\" and \".\" alone");
    }
    at += decoded.length;
  }
  return Status();
}

}  // namespace

Result<std::string> ChosenId(std::string_view field, std::string_view collection,
                             std::string_view name) {
  std::string_view id = name;
  if (id.starts_with(collection)) id.remove_prefix(collection.size());
  CROSSWALK_RETURN_IF_ERROR(CheckChosen(field, id));
  return text::Nfc(id);
}

Result<NameParts> ParseItemName(const NamePattern& pattern, std::string_view field,
                                std::string_view name) {
  const std::size_t at = name.find(pattern.items);
  if (!name.starts_with(pattern.collection) || at == std::string_view::npos) {
    return InvalidField(std::string(field), "is not " + std::string(pattern.written));
  }
  NameParts parts;
  CROSSWALK_ASSIGN(parts.parent, ChosenId(field, pattern.collection, name.substr(0, at)));
  parts.id = std::string(name.substr(at + pattern.items.size()));
  const std::string has = "has a " + std::string(pattern.item) + " id ";
  if (parts.id.empty() || parts.id.size() > kIdLength) {
    return InvalidField(std::string(field), has + "that is empty or longer than 64");
  }
  for (const char c : parts.id) {
    const bool is_allowed =
        (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
    if (!is_allowed) {
      return InvalidField(std::string(field),
                          has + "with other characters than letters, digits and \"-\"");
    }
  }
  return parts;
}

std::string RandomId() {
  thread_local std::mt19937_64 random = [] {
    std::random_device device;
    std::seed_seq seed{device(), device(), device(), device(), device(), device()};
    return std::mt19937_64(seed);
  }();
  return ContentId(std::to_string(random()) + " " + std::to_string(random()));
}

}  // namespace crosswalk::record
