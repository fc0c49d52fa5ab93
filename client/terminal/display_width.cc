#include "client/terminal/display_width.h"

#include <utf8proc.h>

namespace crosswalk::terminal {
namespace {

constexpr std::string_view kEllipsis = "…";

// One code point, or one byte that is none.
struct Piece {
  std::size_t bytes = 1;
  int columns = 1;
  bool control = false;
};

Piece PieceAt(std::string_view text, std::size_t at) {
  utf8proc_int32_t code_point = 0;
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data() + at);
  const utf8proc_ssize_t length =
      utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(text.size() - at), &code_point);
  if (length <= 0) return {};
  Piece piece{static_cast<std::size_t>(length), utf8proc_charwidth(code_point), false};
  piece.control = utf8proc_category(code_point) == UTF8PROC_CATEGORY_CC ||
                  // Line and paragraph separators, and the marks that turn the direction of text.
                  code_point == 0x2028 || code_point == 0x2029 ||
                  (code_point >= 0x202A && code_point <= 0x202E) ||
                  (code_point >= 0x2066 && code_point <= 0x2069);
  return piece;
}

// Bytes of the longest beginning of `text` that fits, with the marks that combine with its end.
std::size_t BytesThatFit(std::string_view text, std::size_t columns) {
  std::size_t at = 0;
  std::size_t width = 0;
  while (at < text.size()) {
    const Piece piece = PieceAt(text, at);
    width += static_cast<std::size_t>(piece.columns);
    if (width > columns) break;
    at += piece.bytes;
  }
  return at;
}

// The longest end of `text`, which takes `width` columns, that fits. The first piece that does not
// fit wholly is left out, and so are the marks that combine with it.
std::string_view Tail(std::string_view text, std::size_t width, std::size_t columns) {
  std::size_t at = 0;
  while (at < text.size() && (width > columns || PieceAt(text, at).columns == 0)) {
    const Piece piece = PieceAt(text, at);
    width -= static_cast<std::size_t>(piece.columns);
    at += piece.bytes;
  }
  return text.substr(at);
}

}  // namespace

std::size_t DisplayWidth(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Piece piece = PieceAt(text, at);
    width += static_cast<std::size_t>(piece.columns);
    at += piece.bytes;
  }
  return width;
}

std::string Elide(std::string_view text, std::size_t columns) {
  if (DisplayWidth(text) <= columns) return std::string(text);
  if (columns == 0) return {};
  return std::string(text.substr(0, BytesThatFit(text, columns - 1))) + std::string(kEllipsis);
}

std::string ElideStart(std::string_view text, std::size_t columns) {
  const std::size_t width = DisplayWidth(text);
  if (width <= columns) return std::string(text);
  if (columns == 0) return {};
  return std::string(kEllipsis) + std::string(Tail(text, width, columns - 1));
}

std::string ElideMiddle(std::string_view text, std::size_t columns) {
  const std::size_t width = DisplayWidth(text);
  if (width <= columns) return std::string(text);
  if (columns == 0) return {};
  const std::size_t head_columns = (columns - 1) / 2;
  const std::string head(text.substr(0, BytesThatFit(text, head_columns)));
  const std::size_t tail_columns = columns - 1 - DisplayWidth(head);
  return head + std::string(kEllipsis) + std::string(Tail(text, width, tail_columns));
}

std::string Printable(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const Piece piece = PieceAt(text, at);
    if (piece.control) {
      result += ' ';
    } else {
      result += text.substr(at, piece.bytes);
    }
    at += piece.bytes;
  }
  return result;
}

}  // namespace crosswalk::terminal
