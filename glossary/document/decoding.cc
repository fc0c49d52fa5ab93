#include "glossary/document/decoding.h"

#include <algorithm>
#include <array>
#include <memory>

#include "glossary/text/encoding.h"
#include "glossary/text/encoding_guess.h"
#include "glossary/text/encoding_name.h"
#include "glossary/text/utf8.h"

namespace crosswalk::document {
namespace {

constexpr auto npos = std::string_view::npos;

// An encoding is guessed from so many bytes of lines that are not ASCII.
constexpr std::size_t kGuessedFrom = std::size_t{64} << 10;
// Zero bytes of UTF-16 and UTF-32 are looked for in so many.
constexpr std::size_t kZeroBytes = std::size_t{4} << 10;
// Well-formed sequences of three or four bytes that other encodings do not give by chance.
constexpr std::size_t kSurelyUtf8 = 8;

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

Status At(std::string_view file_name, std::size_t line, std::size_t byte, std::string_view reason) {
  return InvalidArgument(std::string(file_name) + ":" + std::to_string(line) + ": byte " +
                         std::to_string(byte) + ": " + std::string(reason));
}

std::string Hex(unsigned char byte) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  return {'0', 'x', kDigits[byte >> 4], kDigits[byte & 15]};
}

std::size_t UnitBytes(std::string_view encoding) {
  if (encoding.starts_with("UTF-16")) return 2;
  return encoding.starts_with("UTF-32") ? 4 : 1;
}

bool IsRefused(unsigned char byte) {
  return byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r';
}

// Reads one file. Strict decoders take no control characters; text holds some (form feeds between
// pages above all), so each is read as the space that may stand in its place, and then put back.
class Decoding {
 public:
  Decoding(std::string_view bytes, std::string_view file_name, std::string_view encoding,
           std::size_t mark)
      : bytes_(bytes),
        file_name_(file_name),
        encoding_(encoding),
        unit_(UnitBytes(encoding)),
        mark_(mark) {}

  Result<std::string> Run() {
    CROSSWALK_ASSIGN(const std::unique_ptr<text::Decoder> decoder, text::Decoder::Make(encoding_));
    text_.reserve(bytes_.size() - mark_ + bytes_.size() / 2 * (unit_ == 1 && !IsUtf8() ? 1 : 0));
    std::size_t done = mark_;
    for (std::size_t at = NextControl(done); at < bytes_.size(); at = NextControl(done)) {
      const char control = bytes_[at + (IsBig() ? unit_ - 1 : 0)];
      if (control == 0) {
        CROSSWALK_RETURN_IF_ERROR(Feed(*decoder, done, at));
        return At(file_name_, LineOf(text_, npos), at, "a NUL character: is this a text?");
      }
      CROSSWALK_RETURN_IF_ERROR(Feed(*decoder, done, at));
      std::string space(unit_, '\0');
      space[IsBig() ? unit_ - 1 : 0] = ' ';
      CROSSWALK_RETURN_IF_ERROR(Told(decoder->Decode(space, text_)));
      text_.back() = control;
      done = at + unit_;
    }
    CROSSWALK_RETURN_IF_ERROR(Feed(*decoder, done, bytes_.size()));
    CROSSWALK_RETURN_IF_ERROR(Told(decoder->Finish()));
    return std::move(text_);
  }

 private:
  bool IsUtf8() const { return encoding_ == "UTF-8"; }
  bool IsBig() const { return encoding_.ends_with("BE"); }

  // A unit that is a control character; the escapes of ISO-2022-JP are none.
  std::size_t NextControl(std::size_t at) const {
    if (encoding_ == "ISO-2022-JP") return bytes_.size();
    if (unit_ == 1) {
      while (at < bytes_.size() && !IsRefused(static_cast<unsigned char>(bytes_[at]))) ++at;
      return at;
    }
    for (; at + unit_ <= bytes_.size(); at += unit_) {
      const std::string_view unit = bytes_.substr(at, unit_);
      const char low = IsBig() ? unit.back() : unit.front();
      const std::string_view rest = IsBig() ? unit.substr(0, unit_ - 1) : unit.substr(1);
      if (!IsRefused(static_cast<unsigned char>(low))) continue;
      if (std::all_of(rest.begin(), rest.end(), [](char c) { return c == 0; })) return at;
    }
    return bytes_.size();
  }

  Status Feed(text::Decoder& decoder, std::size_t begin, std::size_t end) {
    return Told(decoder.Decode(bytes_.substr(begin, end - begin), text_));
  }

  // "line L: byte B (0x…) is not Big5", B without the mark, in the words of documents.
  Status Told(const Status& status) const {
    if (status.ok()) return status;
    const std::string& message = status.message();
    std::size_t byte = 0;
    std::string_view reason = message;
    const std::size_t number = message.find("byte ");
    if (number != npos) {
      std::size_t at = number + 5;
      for (; at < message.size() && message[at] >= '0' && message[at] <= '9'; ++at) {
        byte = byte * 10 + static_cast<std::size_t>(message[at] - '0');
      }
      reason.remove_prefix(std::min(message.find_first_not_of(" :", at), message.size()));
    }
    return At(file_name_, LineOf(text_, npos), byte + mark_, reason);
  }

  std::string_view bytes_;
  std::string_view file_name_;
  std::string encoding_;
  std::size_t unit_;
  std::size_t mark_;
  std::string text_;
};

// UTF-16 or UTF-32 without a mark; empty where there are no zero bytes or they are of neither.
std::string FindWide(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, kZeroBytes);
  if (head.find('\0') == npos) return {};
  for (const char* name : {"UTF-32LE", "UTF-32BE", "UTF-16LE", "UTF-16BE"}) {
    const auto text =
        Decoding(head.substr(0, head.size() / UnitBytes(name) * UnitBytes(name)), "", name, 0)
            .Run();
    if (text.ok() && !text->empty() && text::IsLikelyText(*text)) return name;
  }
  return {};
}

// Whether `bytes`, which are well-formed, have so many long sequences that they are surely UTF-8.
bool IsSurelyUtf8(std::string_view bytes) {
  std::size_t long_ones = 0;
  for (const char c : bytes) {
    if (static_cast<unsigned char>(c) >= 0xE0 && ++long_ones == kSurelyUtf8) return true;
  }
  return false;
}

bool IsAscii(std::string_view bytes) {
  return std::all_of(bytes.begin(), bytes.end(), [](char c) { return (c & 0x80) == 0; });
}

bool HasEscapesOfJis(std::string_view bytes) {
  return bytes.find("\x1B$B") != npos || bytes.find("\x1B$@") != npos;
}

// The lines that are not ASCII, as far as they are needed; whether the last was cut.
std::string LinesBeyondAscii(std::string_view bytes, bool& is_cut) {
  std::string lines;
  is_cut = false;
  while (!bytes.empty()) {
    const std::size_t end = std::min(bytes.find('\n'), bytes.size() - 1) + 1;
    const std::string_view line = bytes.substr(0, end);
    bytes.remove_prefix(end);
    if (IsAscii(line)) continue;
    is_cut = line.size() > kGuessedFrom - lines.size();
    lines.append(line.substr(0, kGuessedFrom - lines.size()));
    if (lines.size() == kGuessedFrom) break;
  }
  return lines;
}

// Names of encodings are ASCII; what else a file puts in their place must not break the message.
std::string Printable(std::string_view label) {
  std::string out(label);
  std::replace_if(
      out.begin(), out.end(), [](char c) { return c < ' ' || c > '~'; }, '?');
  return out;
}

}  // namespace

Result<std::string> DecodeBytes(std::string_view bytes, std::string_view file_name,
                                const Declaration& declared) {
  const auto read = [&](std::string_view encoding, std::size_t mark) {
    return Decoding(bytes, file_name, encoding, mark).Run();
  };
  for (const Mark& mark : kMarks) {
    if (bytes.starts_with(mark.bytes)) return read(mark.encoding, mark.bytes.size());
  }
  if (const std::string wide = FindWide(bytes); !wide.empty()) return read(wide, 0);

  const std::size_t other = text::FindInvalidUtf8(bytes);
  const bool is_utf8 = other == npos;
  const bool is_surely = IsSurelyUtf8(bytes.substr(0, other));
  if (!declared.label.empty() && !(is_utf8 && is_surely)) {
    const auto known = text::FindEncodingName(declared.label);
    if (!known.has_value()) {
      return InvalidArgument(std::string(file_name) + ":" + std::to_string(declared.line) +
                             ": the file names the encoding \"" +
                             Printable(declared.label.substr(0, 60)) + "\", which is not known");
    }
    // A label that could be read in single bytes cannot mean units of several (WHATWG HTML).
    if (known->kind == text::EncodingKind::kWide) return read("UTF-8", 0);
    return read(known->name, 0);
  }
  if (is_utf8 && HasEscapesOfJis(bytes) && IsAscii(bytes)) return read("ISO-2022-JP", 0);
  if (is_utf8 || is_surely) return read("UTF-8", 0);

  bool is_cut = false;
  const std::string sample = LinesBeyondAscii(bytes, is_cut);
  const std::string_view guess = text::GuessEncoding(sample, is_cut);
  if (!guess.empty()) return read(guess, 0);
  if (const std::size_t nul = bytes.find('\0'); nul < other) {
    return At(file_name, LineOf(bytes, nul), nul, "a NUL character: is this a text?");
  }
  return At(file_name, LineOf(bytes, other), other,
            "(" + Hex(static_cast<unsigned char>(bytes[other])) +
                ") is not UTF-8, and the file is not like text in GB18030, Big5, Shift_JIS or "
                "EUC-JP either");
}

std::size_t LineOf(std::string_view text, std::size_t byte) {
  const auto end = text.begin() + static_cast<std::ptrdiff_t>(std::min(byte, text.size()));
  return 1 + static_cast<std::size_t>(std::count(text.begin(), end, '\n'));
}

}  // namespace crosswalk::document
