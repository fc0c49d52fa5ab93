#include "glossary/exchange/po/po_string.h"

#include <vector>

#include "glossary/text/utf8.h"

namespace crosswalk::exchange {
namespace {

constexpr std::size_t kColumns = 79;

bool IsOctal(char c) { return c >= '0' && c <= '7'; }

int HexDigit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

bool IsControl(unsigned char byte) {
  return (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r') || byte == 0x7F;
}

// Han, kana, hangul and full-width forms, between which a line may be broken.
bool IsWide(char32_t code) {
  return (code >= 0x1100 && code <= 0x115F) || (code >= 0x2E80 && code <= 0xA4CF) ||
         (code >= 0xAC00 && code <= 0xD7A3) || (code >= 0xF900 && code <= 0xFAFF) ||
         (code >= 0xFE30 && code <= 0xFE6F) || (code >= 0xFF00 && code <= 0xFF60) ||
         (code >= 0xFFE0 && code <= 0xFFE6) || (code >= 0x20000 && code <= 0x3FFFD);
}

// What is never cut: a character or an escape; and whether a line may end behind it.
struct Piece {
  std::string text;
  std::size_t columns;
  bool may_end;
  bool ends_line;
};

std::vector<Piece> Pieces(std::string_view text) {
  std::vector<Piece> pieces;
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded decoded = text::DecodeAt(text, at);
    const std::string_view plain = text.substr(at, decoded.length);
    at += decoded.length;
    switch (decoded.code) {
      case '\n':
        pieces.push_back({"\\n", 2, true, true});
        break;
      case '\t':
        pieces.push_back({"\\t", 2, true, false});
        break;
      case '\r':
        pieces.push_back({"\\r", 2, false, false});
        break;
      case '"':
        pieces.push_back({"\\\"", 2, false, false});
        break;
      case '\\':
        pieces.push_back({"\\\\", 2, false, false});
        break;
      default: {
        const bool is_wide = IsWide(decoded.code);
        pieces.push_back({std::string(plain), is_wide ? std::size_t{2} : std::size_t{1},
                          is_wide || decoded.code == ' ', false});
      }
    }
  }
  return pieces;
}

// How many pieces from `begin` on go into one line.
std::size_t LineEnd(const std::vector<Piece>& pieces, std::size_t begin, std::size_t columns) {
  std::size_t used = 2;  // quotes
  std::size_t best = begin;
  for (std::size_t at = begin; at < pieces.size(); ++at) {
    used += pieces[at].columns;
    if (used > columns && best > begin) return best;
    if (pieces[at].ends_line) return at + 1;
    if (pieces[at].may_end) best = at + 1;
  }
  return pieces.size();
}

}  // namespace

PoString ReadPoString(std::string_view line, std::size_t at, std::string& out) {
  PoString read;
  const auto fail = [&](std::size_t place, const char* error) {
    read.end = place;
    read.error = error;
    return read;
  };
  const std::size_t opening = at;
  ++at;
  while (at < line.size() && line[at] != '"') {
    if (line[at] != '\\') {
      out += line[at++];
      continue;
    }
    const std::size_t escape = at;
    if (++at == line.size()) break;
    const char c = line[at++];
    unsigned value = 0;
    switch (c) {
      case 'n':
        value = '\n';
        break;
      case 't':
        value = '\t';
        break;
      case 'r':
        value = '\r';
        break;
      case 'a':
      case 'b':
      case 'f':
      case 'v':
        break;  // 0: a control character
      case '"':
      case '\\':
      case '\'':
      case '?':
        value = static_cast<unsigned char>(c);
        break;
      case 'x': {
        const std::size_t digits = at;
        while (at < line.size() && at < digits + 2 && HexDigit(line[at]) >= 0) {
          value = value * 16 + static_cast<unsigned>(HexDigit(line[at++]));
        }
        if (at == digits) return fail(escape, "the escape \\x has no digits");
        break;
      }
      default:
        if (!IsOctal(c)) return fail(escape, "the escape is not known");
        --at;
        for (const std::size_t digits = at;
             at < line.size() && at < digits + 3 && IsOctal(line[at]); ++at) {
          value = value * 8 + static_cast<unsigned>(line[at] - '0');
        }
        if (value > 0xFF) return fail(escape, "the escape stands for no byte");
    }
    const auto byte = static_cast<unsigned char>(value);
    if (IsControl(byte)) {
      read.kept_control = true;
      out.append(line.substr(escape, at - escape));
    } else {
      out += static_cast<char>(byte);
    }
  }
  if (at >= line.size()) return fail(opening, "the string has no closing quote");
  read.end = at + 1;
  return read;
}

void AppendPoString(std::string_view prefix, std::string_view keyword, std::string_view text,
                    std::string& out) {
  const std::vector<Piece> pieces = Pieces(text);
  const auto append = [&](std::size_t begin, std::size_t end) {
    out += '"';
    for (std::size_t at = begin; at < end; ++at) out += pieces[at].text;
    out += "\"\n";
  };
  const std::size_t before = prefix.size() + keyword.size() + 1;
  std::size_t columns = before + 2;
  bool has_inner_line_end = false;
  for (std::size_t at = 0; at < pieces.size(); ++at) {
    columns += pieces[at].columns;
    if (pieces[at].ends_line && at + 1 < pieces.size()) has_inner_line_end = true;
  }
  out.append(prefix).append(keyword).append(" ");
  if (!has_inner_line_end && columns <= kColumns) {
    append(0, pieces.size());
    return;
  }
  append(0, 0);
  for (std::size_t begin = 0; begin < pieces.size();) {
    const std::size_t end = LineEnd(pieces, begin, kColumns - prefix.size());
    out.append(prefix);
    append(begin, end);
    begin = end;
  }
}

}  // namespace crosswalk::exchange
