#include "glossary/exchange/tbx/xml_id.h"

#include <algorithm>
#include <array>
#include <utility>

#include "glossary/text/utf8.h"

namespace crosswalk::exchange::tbx {
namespace {

// NameStartChar without the colon.
constexpr std::array<std::pair<char32_t, char32_t>, 15> kStarts{{{'A', 'Z'},
                                                                 {'_', '_'},
                                                                 {'a', 'z'},
                                                                 {0xC0, 0xD6},
                                                                 {0xD8, 0xF6},
                                                                 {0xF8, 0x2FF},
                                                                 {0x370, 0x37D},
                                                                 {0x37F, 0x1FFF},
                                                                 {0x200C, 0x200D},
                                                                 {0x2070, 0x218F},
                                                                 {0x2C00, 0x2FEF},
                                                                 {0x3001, 0xD7FF},
                                                                 {0xF900, 0xFDCF},
                                                                 {0xFDF0, 0xFFFD},
                                                                 {0x10000, 0xEFFFF}}};

bool IsStart(char32_t code) {
  return std::any_of(kStarts.begin(), kStarts.end(), [&](const auto& range) {
    return code >= range.first && code <= range.second;
  });
}

bool IsPart(char32_t code) {
  return IsStart(code) || code == '-' || code == '.' || (code >= '0' && code <= '9') ||
         code == 0xB7 || (code >= 0x300 && code <= 0x36F) || code == 0x203F || code == 0x2040;
}

// The length of an escape at `at`, and what it stands for; 0 where there is none.
std::size_t EscapeAt(std::string_view id, std::size_t at, char32_t& code) {
  if (id.substr(at, 2) != "_x") return 0;
  const std::size_t end = id.find('_', at + 2);
  if (end == std::string_view::npos) return 0;
  const std::string_view digits = id.substr(at + 2, end - at - 2);
  if (digits.size() != 4 && digits.size() != 6) return 0;
  code = 0;
  for (const char c : digits) {
    const bool is_digit = c >= '0' && c <= '9';
    if (!is_digit && !(c >= 'A' && c <= 'F')) return 0;
    code = code * 16 + static_cast<char32_t>(is_digit ? c - '0' : c - 'A' + 10);
  }
  return end + 1 - at;
}

void AppendEscape(char32_t code, std::string& out) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  out += "_x";
  for (int shift = code > 0xFFFF ? 20 : 12; shift >= 0; shift -= 4) {
    out += kDigits[code >> shift & 15u];
  }
  out += '_';
}

void AppendUtf8(char32_t code, std::string& out) {
  const auto byte = [&](char32_t value) { out += static_cast<char>(value); };
  if (code < 0x80) {
    byte(code);
  } else if (code < 0x800) {
    byte(0xC0 | code >> 6);
    byte(0x80 | (code & 63));
  } else if (code < 0x10000) {
    byte(0xE0 | code >> 12);
    byte(0x80 | (code >> 6 & 63));
    byte(0x80 | (code & 63));
  } else {
    byte(0xF0 | code >> 18);
    byte(0x80 | (code >> 12 & 63));
    byte(0x80 | (code >> 6 & 63));
    byte(0x80 | (code & 63));
  }
}

std::string Unescaped(std::string_view id) {
  std::string plain;
  for (std::size_t at = 0; at < id.size();) {
    char32_t code = 0;
    const std::size_t length = EscapeAt(id, at, code);
    if (length == 0 || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) {
      plain += id[at++];
      continue;
    }
    AppendUtf8(code, plain);
    at += length;
  }
  return plain;
}

}  // namespace

bool IsXmlId(std::string_view text) {
  if (text.empty() || text::FindInvalidUtf8(text) != std::string_view::npos) return false;
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded decoded = text::DecodeAt(text, at);
    if (!(at == 0 ? IsStart(decoded.code) : IsPart(decoded.code))) return false;
    at += decoded.length;
  }
  return true;
}

std::string EscapedXmlId(std::string_view text) {
  if (IsXmlId(text) && Unescaped(text) == text) return std::string(text);
  std::string id;
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded decoded = text::DecodeAt(text, at);
    const bool is_name = at == 0 ? IsStart(decoded.code) : IsPart(decoded.code);
    // With what follows it might read as an escape.
    const bool begins_escape = text.substr(at, 2) == "_x";
    if (is_name && !begins_escape) {
      id += text.substr(at, decoded.length);
    } else {
      AppendEscape(decoded.code, id);
    }
    at += decoded.length;
  }
  return id;
}

std::string UnescapedXmlId(std::string_view id) {
  if (id.find("_x") == std::string_view::npos) return std::string(id);
  std::string plain = Unescaped(id);
  // Only what was written by EscapedXmlId comes back; another id may hold such letters as they are.
  return EscapedXmlId(plain) == id ? plain : std::string(id);
}

}  // namespace crosswalk::exchange::tbx
