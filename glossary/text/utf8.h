// UTF-8: checking what comes from outside, walking it, and saying positions in another unit.
#ifndef CROSSWALK_GLOSSARY_TEXT_UTF8_H_
#define CROSSWALK_GLOSSARY_TEXT_UTF8_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "glossary/base/status.h"

namespace crosswalk::text {

// Byte offset of the first ill-formed sequence (overlong forms, surrogates and values above
// U+10FFFF are ill-formed), or std::string_view::npos where there is none.
std::size_t FindInvalidUtf8(std::string_view text);

// INVALID_ARGUMENT naming `field` where `text` is longer than `limit` bytes, is not UTF-8, or holds
// a control character (U+0000 to U+001F, U+007F to U+009F) other than tab and line ends.
Status CheckText(std::string_view field, std::string_view text, std::size_t limit);

// A code point and how many bytes it took.
struct Decoded {
  char32_t code;
  std::uint32_t length;
};

// The code point at `at`, which must be the start of a well-formed sequence.
inline Decoded DecodeAt(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  const unsigned char lead = byte(0);
  if (lead < 0x80) return {lead, 1};
  if (lead < 0xE0) return {char32_t((lead & 31u) << 6 | (byte(1) & 63u)), 2};
  if (lead < 0xF0) {
    return {char32_t((lead & 15u) << 12 | (byte(1) & 63u) << 6 | (byte(2) & 63u)), 3};
  }
  return {
      char32_t((lead & 7u) << 18 | (byte(1) & 63u) << 12 | (byte(2) & 63u) << 6 | (byte(3) & 63u)),
      4};
}

// Appends `code`, which must be a scalar value.
void AppendUtf8(char32_t code, std::string& out);

// Both need well-formed input.
std::u32string ToUtf32(std::string_view text);
std::string ToUtf8(std::u32string_view text);

// Number of code points of well-formed text.
std::size_t CountCodePoints(std::string_view text);

// Says byte offsets of one text (below 4 GB) in code points and UTF-16 units, and back. Built once,
// O(n); from bytes O(1), to bytes O(log n). Keeps a view of the text, which must outlive it.
// Threads may share it.
class OffsetMap {
 public:
  explicit OffsetMap(std::string_view text);
  // `byte` must be a code point border, at most the text's size.
  std::size_t CodePoints(std::size_t byte) const;
  std::size_t Utf16Units(std::size_t byte) const;
  // Byte offset of the code point numbered `code_point`; the text's size for the number behind the
  // last.
  std::size_t Bytes(std::size_t code_point) const;

 private:
  std::string_view text_;
  struct Mark {
    std::uint32_t byte, code_points, utf16;
  };
  std::vector<Mark> marks_;
};

}  // namespace crosswalk::text

#endif  // CROSSWALK_GLOSSARY_TEXT_UTF8_H_
