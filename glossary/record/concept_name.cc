#include <string>

#include "glossary/base/hash.h"
#include "glossary/record/concept_store.h"
#include "glossary/text/normalize.h"
#include "glossary/text/token.h"
#include "glossary/text/utf8.h"

namespace crosswalk::record {
namespace {

constexpr std::string_view kGlossaries = "glossaries/";
constexpr std::string_view kConcepts = "/concepts/";
constexpr std::size_t kIdCodePoints = 64;

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

Status CheckGlossaryId(std::string_view field, std::string_view id) {
  const std::string path(field);
  if (id.empty()) return InvalidField(path, "is empty");
  if (const std::size_t at = text::FindInvalidUtf8(id); at != std::string_view::npos) {
    return InvalidField(path, "is not UTF-8 at byte " + std::to_string(at));
  }
  if (text::CountCodePoints(id) > kIdCodePoints) {
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

Result<std::string> GlossaryId(std::string_view field, std::string_view name) {
  std::string_view id = name;
  if (id.starts_with(kGlossaries)) id.remove_prefix(kGlossaries.size());
  CROSSWALK_RETURN_IF_ERROR(CheckGlossaryId(field, id));
  return text::Nfc(id);
}

Result<ConceptId> ParseConceptName(std::string_view field, std::string_view name) {
  const std::size_t at = name.find(kConcepts);
  if (!name.starts_with(kGlossaries) || at == std::string_view::npos) {
    return InvalidField(std::string(field), "is not glossaries/{glossary}/concepts/{concept}");
  }
  ConceptId parts;
  CROSSWALK_ASSIGN(parts.glossary, GlossaryId(field, name.substr(0, at)));
  parts.id = std::string(name.substr(at + kConcepts.size()));
  if (parts.id.empty() || parts.id.size() > kIdCodePoints) {
    return InvalidField(std::string(field), "has a concept id that is empty or longer than 64");
  }
  for (const char c : parts.id) {
    const bool is_allowed =
        (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
    if (!is_allowed) {
      return InvalidField(std::string(field),
                          "has a concept id with other characters than letters, digits and \"-\"");
    }
  }
  return parts;
}

std::string GlossaryName(std::string_view glossary) {
  return std::string(kGlossaries).append(glossary);
}

std::string ConceptName(std::string_view glossary, std::string_view id) {
  return GlossaryName(glossary).append(kConcepts).append(id);
}

std::string OriginConceptId(std::string_view glossary_uid, std::string_view origin,
                            std::string_view id) {
  // Lengths in front, so that no two triples are written alike.
  std::string bytes =
      std::to_string(glossary_uid.size()) + ":" + std::to_string(origin.size()) + ":";
  bytes.append(glossary_uid).append(origin).append(id);
  return ContentId(bytes);
}

}  // namespace crosswalk::record
