#include "glossary/text/utf8.h"

#include <algorithm>
#include <bit>
#include <cstdio>
#include <cstring>

namespace crosswalk::text {
namespace {

constexpr std::uint64_t kHighBits = 0x8080808080808080u;

std::uint64_t Load8(const char* at) {
  std::uint64_t word;
  std::memcpy(&word, at, sizeof word);
  return word;
}

bool IsContinuation(unsigned char byte) { return (byte & 0xC0) == 0x80; }

// Length of the well-formed sequence at `at`, 0 where there is none (Unicode, table 3-7).
std::size_t SequenceLength(const unsigned char* at, std::size_t left) {
  const unsigned char lead = at[0];
  if (lead < 0x80) return 1;
  if (lead < 0xC2 || lead > 0xF4) return 0;
  if (left < 2) return 0;
  if (lead < 0xE0) return IsContinuation(at[1]) ? 2 : 0;
  if (left < 3) return 0;
  if (lead < 0xF0) {
    const unsigned char low = lead == 0xE0 ? 0xA0 : 0x80;   // overlong below
    const unsigned char high = lead == 0xED ? 0x9F : 0xBF;  // surrogates above
    return at[1] >= low && at[1] <= high && IsContinuation(at[2]) ? 3 : 0;
  }
  if (left < 4) return 0;
  const unsigned char low = lead == 0xF0 ? 0x90 : 0x80;
  const unsigned char high = lead == 0xF4 ? 0x8F : 0xBF;
  return at[1] >= low && at[1] <= high && IsContinuation(at[2]) && IsContinuation(at[3]) ? 4 : 0;
}

// Byte offset of the first control character other than tab and line ends (U+0085 is one).
std::size_t FindControl(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte < 0x20 ? byte != '\t' && byte != '\n' && byte != '\r' : byte == 0x7F) return i;
    if (byte == 0xC2) {
      const auto next = static_cast<unsigned char>(text[i + 1]);
      if (next < 0xA0 && next != 0x85) return i;
    }
  }
  return std::string_view::npos;
}

}  // namespace

std::size_t FindInvalidUtf8(std::string_view text) {
  const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
  std::size_t at = 0;
  while (at < text.size()) {
    if (bytes[at] < 0x80) {
      while (at + 8 <= text.size() && (Load8(text.data() + at) & kHighBits) == 0) at += 8;
      while (at < text.size() && bytes[at] < 0x80) ++at;
      continue;
    }
    const std::size_t length = SequenceLength(bytes + at, text.size() - at);
    if (length == 0) return at;
    at += length;
  }
  return std::string_view::npos;
}

Status CheckText(std::string_view field, std::string_view text, std::size_t limit) {
  if (text.size() > limit) {
    return InvalidField(std::string(field), std::to_string(text.size()) +
                                                " bytes long, more than the limit of " +
                                                std::to_string(limit));
  }
  if (const std::size_t at = FindInvalidUtf8(text); at != std::string_view::npos) {
    return InvalidField(std::string(field), "not UTF-8 at byte " + std::to_string(at));
  }
  if (const std::size_t at = FindControl(text); at != std::string_view::npos) {
    char code[16];
    std::snprintf(code, sizeof code, "U+%04X", static_cast<unsigned>(DecodeAt(text, at).code));
    return InvalidField(std::string(field), std::string("control character ") + code + " at byte " +
                                                std::to_string(at));
  }
  return {};
}

void AppendUtf8(char32_t code, std::string& out) {
  const auto put = [&](unsigned byte) { out.push_back(static_cast<char>(byte)); };
  if (code < 0x80) {
    put(code);
  } else if (code < 0x800) {
    put(0xC0u | code >> 6);
    put(0x80u | (code & 63u));
  } else if (code < 0x10000) {
    put(0xE0u | code >> 12);
    put(0x80u | (code >> 6 & 63u));
    put(0x80u | (code & 63u));
  } else {
    put(0xF0u | code >> 18);
    put(0x80u | (code >> 12 & 63u));
    put(0x80u | (code >> 6 & 63u));
    put(0x80u | (code & 63u));
  }
}

std::u32string ToUtf32(std::string_view text) {
  std::u32string out;
  out.reserve(CountCodePoints(text));
  for (std::size_t at = 0; at < text.size();) {
    const Decoded decoded = DecodeAt(text, at);
    out.push_back(decoded.code);
    at += decoded.length;
  }
  return out;
}

std::string ToUtf8(std::u32string_view text) {
  std::string out;
  out.reserve(text.size() * 3);
  for (const char32_t code : text) AppendUtf8(code, out);
  return out;
}

std::size_t CountCodePoints(std::string_view text) {
  std::size_t continuations = 0;
  std::size_t at = 0;
  for (; at + 8 <= text.size(); at += 8) {
    const std::uint64_t word = Load8(text.data() + at);
    // A continuation byte has bit 7 and not bit 6.
    continuations += static_cast<std::size_t>(std::popcount(word & ~(word << 1) & kHighBits));
  }
  for (; at < text.size(); ++at) {
    continuations += IsContinuation(static_cast<unsigned char>(text[at])) ? 1 : 0;
  }
  return text.size() - continuations;
}

namespace {

// A mark at the first code point border at or behind each multiple of this many bytes.
constexpr std::size_t kStride = 128;

// Of the bytes [from, to): code points, and how many of them take two UTF-16 units.
struct Counted {
  std::size_t code_points = 0;
  std::size_t pairs = 0;
};

Counted Count(std::string_view text, std::size_t from, std::size_t to) {
  Counted counted;
  for (std::size_t i = from; i < to; ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    counted.code_points += IsContinuation(byte) ? 0 : 1;
    counted.pairs += byte >= 0xF0 ? 1 : 0;
  }
  return counted;
}

}  // namespace

OffsetMap::OffsetMap(std::string_view text) : text_(text) {
  marks_.reserve(text.size() / kStride + 1);
  Mark mark{0, 0, 0};
  for (std::size_t next = 0; next <= text.size(); next += kStride) {
    std::size_t border = next;
    while (border < text.size() && IsContinuation(static_cast<unsigned char>(text[border]))) {
      ++border;
    }
    const Counted counted = Count(text, mark.byte, border);
    mark.byte = static_cast<std::uint32_t>(border);
    mark.code_points += static_cast<std::uint32_t>(counted.code_points);
    mark.utf16 += static_cast<std::uint32_t>(counted.code_points + counted.pairs);
    marks_.push_back(mark);
  }
}

std::size_t OffsetMap::CodePoints(std::size_t byte) const {
  const Mark& mark = marks_[byte / kStride];
  // A mark may lie up to three bytes behind its multiple, but never behind a border that is asked.
  return mark.code_points + Count(text_, mark.byte, byte).code_points;
}

std::size_t OffsetMap::Utf16Units(std::size_t byte) const {
  const Mark& mark = marks_[byte / kStride];
  const Counted counted = Count(text_, mark.byte, byte);
  return mark.utf16 + counted.code_points + counted.pairs;
}

std::size_t OffsetMap::Bytes(std::size_t code_point) const {
  const auto behind = std::upper_bound(
      marks_.begin(), marks_.end(), code_point,
      [](std::size_t wanted, const Mark& mark) { return wanted < mark.code_points; });
  const Mark& mark = *(behind - 1);
  std::size_t byte = mark.byte;
  for (std::size_t left = code_point - mark.code_points; left > 0 && byte < text_.size(); --left) {
    byte += DecodeAt(text_, byte).length;
  }
  return byte;
}

}  // namespace crosswalk::text
