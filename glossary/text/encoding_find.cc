#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "glossary/text/encoding.h"
#include "glossary/text/encoding_decoder.h"
#include "glossary/text/encoding_guess.h"
#include "glossary/text/encoding_label.h"
#include "glossary/text/encoding_name.h"
#include "glossary/text/utf8.h"

namespace crosswalk::text {
namespace {

// A beginning at least this long may end inside a character; a shorter one is a whole file.
constexpr std::size_t kLongBeginning = 4 << 10;
// So much is looked at for zero bytes.
constexpr std::size_t kZeroBytes = 4 << 10;

struct Mark {
  std::string_view bytes;
  std::string_view encoding;
};

// The mark of UTF-32LE begins with that of UTF-16LE.
constexpr std::array<Mark, 6> kMarks{{{std::string_view("\xFF\xFE\0\0", 4), "UTF-32LE"},
                                      {std::string_view("\0\0\xFE\xFF", 4), "UTF-32BE"},
                                      {"\xEF\xBB\xBF", "UTF-8"},
                                      {"\xFF\xFE", "UTF-16LE"},
                                      {"\xFE\xFF", "UTF-16BE"},
                                      {"\x84\x31\x95\x33", "GB18030"}}};

// What `bytes` are in `encoding`; nothing where they are not of it, a cut end apart.
std::optional<std::string> Decoded(std::string_view bytes, const std::string& encoding) {
  const std::unique_ptr<Decoder> decoder = MakeWideDecoder(encoding);
  std::string text;
  if (!decoder->Decode(bytes, text).ok()) return std::nullopt;
  return text;
}

// UTF-16 or UTF-32 without a mark: text has zero bytes in it, if only for its line ends and marks.
std::optional<std::string> FindWide(std::string_view bytes) {
  bytes = bytes.substr(0, kZeroBytes);
  if (bytes.find('\0') == std::string_view::npos) return std::nullopt;
  for (const char* name : {"UTF-32LE", "UTF-32BE", "UTF-16LE", "UTF-16BE"}) {
    const std::optional<std::string> text = Decoded(bytes, name);
    if (text.has_value() && !text->empty() && IsLikelyText(*text)) return name;
  }
  return std::nullopt;
}

bool IsWide(const EncodingName& name) { return name.kind == EncodingKind::kWide; }

// Whether a label that names `declared` may stand in bytes of `found`. `UTF-16` alone says no
// order.
bool MayDeclare(const EncodingName& declared, std::string_view label, std::string_view found) {
  if (declared.name == found) return true;
  if (!IsWide(declared) || declared.name.substr(0, 6) != found.substr(0, 6)) return false;
  const char last = label.empty() ? ' ' : label.back();
  return last != 'E' && last != 'e';
}

Status Lies(std::string_view label, const std::string& why) {
  return InvalidArgument(std::string("line 1: the file says that it is ")
                             .append(label.substr(0, 60))
                             .append(", but " + why));
}

// The known encoding that a label names, and its error.
Result<EncodingName> Known(std::string_view label) {
  std::optional<EncodingName> known = FindEncodingName(label);
  if (known.has_value()) return *std::move(known);
  return InvalidArgument(std::string("line 1: the file names the encoding \"")
                             .append(label.substr(0, 60))
                             .append("\", which is not known"));
}

// With a mark, or with the zero bytes of UTF-16, the encoding is sure; a label must say the same.
Result<FoundEncoding> Sure(std::string_view bytes, FoundEncoding found) {
  std::string_view text = bytes.substr(found.mark).substr(0, kZeroBytes);
  std::optional<std::string> decoded;
  if (found.name.starts_with("UTF-16") || found.name.starts_with("UTF-32")) {
    decoded = Decoded(text, found.name);
    text = decoded.has_value() ? std::string_view(*decoded) : std::string_view();
  }
  const std::string_view label = FindEncodingLabel(text);
  if (label.empty()) return found;
  CROSSWALK_ASSIGN(const EncodingName declared, Known(label));
  if (!MayDeclare(declared, label, found.name)) {
    return Lies(label, (found.mark > 0 ? "its byte order mark is that of " : "its bytes are ") +
                           found.name);
  }
  found.is_declared = true;
  return found;
}

// Where UTF-8 is not well-formed; npos where it is, but for a cut end.
std::size_t FindOtherThanUtf8(std::string_view bytes) {
  const std::size_t at = FindInvalidUtf8(bytes);
  if (at == std::string_view::npos || bytes.size() < kLongBeginning) return at;
  if (bytes.size() - at >= 4) return at;
  const bool is_beginning =
      static_cast<unsigned char>(bytes[at]) >= 0xC2 &&
      std::all_of(bytes.begin() + static_cast<std::ptrdiff_t>(at) + 1, bytes.end(),
                  [](char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; });
  return is_beginning ? std::string_view::npos : at;
}

// Whether bytes are surely UTF-8 and nothing else: in other encodings such sequences are chance.
bool IsSurelyUtf8(std::string_view bytes) {
  if (FindOtherThanUtf8(bytes) != std::string_view::npos) return false;
  std::size_t weight = 0;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0xC2) weight += byte >= 0xE0 ? 2 : 1;
    if (weight >= 4) return true;
  }
  return false;
}

std::size_t FindNonAscii(std::string_view bytes) {
  const auto* const found =
      std::find_if(bytes.begin(), bytes.end(), [](char c) { return (c & 0x80) != 0; });
  return static_cast<std::size_t>(found - bytes.begin());
}

Result<FoundEncoding> Declared(std::string_view bytes, std::string_view label) {
  CROSSWALK_ASSIGN(const EncodingName declared, Known(label));
  if (IsWide(declared)) return Lies(label, "it is written in single bytes");
  if (declared.kind != EncodingKind::kUtf8 && IsSurelyUtf8(bytes)) {
    return Lies(label, "its bytes are UTF-8 (byte " + std::to_string(FindNonAscii(bytes)) + ")");
  }
  return FoundEncoding{declared.name, 0, true};
}

bool IsXml(std::string_view bytes) {
  const std::size_t at = bytes.find_first_not_of(" \t\r\n");
  if (at == std::string_view::npos || bytes[at] != '<' || at + 1 >= bytes.size()) return false;
  const char next = bytes[at + 1];
  return next == '?' || next == '!' || (next >= 'A' && next <= 'Z') || (next >= 'a' && next <= 'z');
}

}  // namespace

Result<FoundEncoding> FindEncoding(std::string_view beginning) {
  for (const Mark& mark : kMarks) {
    if (!beginning.starts_with(mark.bytes)) continue;
    return Sure(beginning, {std::string(mark.encoding), mark.bytes.size(), true});
  }
  if (const std::optional<std::string> wide = FindWide(beginning); wide.has_value()) {
    return Sure(beginning, {*wide, 0, false});
  }
  if (const std::string_view label = FindEncodingLabel(beginning); !label.empty()) {
    return Declared(beginning, label);
  }
  const std::size_t other = FindOtherThanUtf8(beginning);
  if (other == std::string_view::npos || IsXml(beginning)) return FoundEncoding{"UTF-8", 0, false};
  const std::string_view guess = GuessEncoding(beginning, beginning.size() >= kLongBeginning);
  if (!guess.empty()) return FoundEncoding{std::string(guess), 0, false};
  const auto line =
      std::count(beginning.begin(), beginning.begin() + static_cast<std::ptrdiff_t>(other), '\n') +
      1;
  return InvalidArgument("line " + std::to_string(line) + ": byte " + std::to_string(other) +
                         " is not UTF-8; the file names no other encoding, and is not like text in "
                         "GB18030, Big5, Shift_JIS or EUC-JP");
}

}  // namespace crosswalk::text
