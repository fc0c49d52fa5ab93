#include "glossary/document/plain_text.h"

#include <algorithm>

#include "glossary/text/utf8.h"

namespace crosswalk::document {
namespace {

Status Refused(std::string_view file_name, std::string_view text, std::size_t byte,
               std::string_view reason) {
  return InvalidArgument(std::string(file_name) + ":" + std::to_string(LineOf(text, byte)) +
                         ": byte " + std::to_string(byte) + ": " + std::string(reason));
}

// `bytes` with its mark. Offsets in messages are those of the file; lines are counted in what was
// decoded so far.
Result<std::string> FromUtf16(std::string_view bytes, bool big_endian, std::string_view file_name) {
  std::string out;
  out.reserve(bytes.size());
  const auto refuse = [&](std::size_t byte, const char* reason) {
    return InvalidArgument(std::string(file_name) + ":" + std::to_string(LineOf(out, out.size())) +
                           ": byte " + std::to_string(byte) + ": " + reason);
  };
  const auto unit = [&](std::size_t at) {
    const auto first = static_cast<unsigned char>(bytes[at]);
    const auto second = static_cast<unsigned char>(bytes[at + 1]);
    return static_cast<char32_t>(big_endian ? first << 8 | second : second << 8 | first);
  };
  std::size_t at = 2;
  for (; at + 1 < bytes.size(); at += 2) {
    char32_t code = unit(at);
    if (code >= 0xDC00 && code <= 0xDFFF) return refuse(at, "a lone low surrogate in UTF-16");
    if (code >= 0xD800 && code <= 0xDBFF) {
      const char32_t low = at + 3 < bytes.size() ? unit(at + 2) : 0;
      if (low < 0xDC00 || low > 0xDFFF) return refuse(at, "a lone high surrogate in UTF-16");
      code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
      at += 2;
    }
    if (code == 0) return refuse(at, "a NUL character");
    text::AppendUtf8(code, out);
  }
  if (at < bytes.size()) return refuse(at, "half a UTF-16 unit at the end");
  return out;
}

}  // namespace

Result<std::string> ReadPlainText(std::string_view bytes, std::string_view file_name) {
  if (bytes.starts_with("\xFF\xFE")) return FromUtf16(bytes, false, file_name);
  if (bytes.starts_with("\xFE\xFF")) return FromUtf16(bytes, true, file_name);
  const std::size_t mark = bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  if (const std::size_t bad = text::FindInvalidUtf8(bytes); bad != std::string_view::npos) {
    return Refused(file_name, bytes, bad,
                   "neither UTF-8 nor, for want of a byte order mark, UTF-16");
  }
  if (const std::size_t nul = bytes.find('\0'); nul != std::string_view::npos) {
    return Refused(file_name, bytes, nul, "a NUL character: is this a text?");
  }
  return std::string(bytes.substr(mark));
}

std::size_t LineOf(std::string_view text, std::size_t byte) {
  const auto end = text.begin() + static_cast<std::ptrdiff_t>(std::min(byte, text.size()));
  return 1 + static_cast<std::size_t>(std::count(text.begin(), end, '\n'));
}

}  // namespace crosswalk::document
