// Encodings of one to four bytes a character, as tables.
#ifndef CROSSWALK_GLOSSARY_TEXT_ENCODING_TABLE_H_
#define CROSSWALK_GLOSSARY_TEXT_ENCODING_TABLE_H_

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "glossary/base/status.h"

namespace crosswalk::text {

// One encoding. Made from ICU's converter and repaired where that is behind the standard.
// Immutable: threads may share it.
class EncodingTable {
 public:
  // `converter` is ICU's name. Made when first asked for, and kept. INTERNAL where ICU does not
  // have it.
  static Result<std::shared_ptr<const EncodingTable>> Get(const std::string& converter);

  // What stands at the beginning of `bytes`. `length` 0: more bytes are needed to know.
  struct Character {
    static constexpr char32_t kNone = 0xFFFFFFFF;
    char32_t code = kNone;          // kNone where it is nothing of this encoding
    char32_t mark = 0;              // a combining mark behind it, in four places of Big5-HKSCS
    std::uint32_t length = 0;       // in bytes
    bool is_half_katakana = false;  // a katakana of one byte, or of 0x8E and one
  };
  Character At(std::string_view bytes) const;

 private:
  EncodingTable() = default;
  static Result<std::shared_ptr<const EncodingTable>> Make(const std::string& converter);
  Character FourBytes(std::string_view bytes) const;

  // Entries: a code point, with the offset of a combining mark from U+0300 in the bits above; or
  // one of these.
  static constexpr std::uint32_t kNothing = 0xFFFFFFFF;
  static constexpr std::uint32_t kLead = 0xFFFFFFFE;   // of two bytes
  static constexpr std::uint32_t kLead3 = 0xFFFFFFFD;  // of three (EUC-JP, 0x8F)

  std::array<std::uint32_t, 256> single_{};
  std::vector<std::uint32_t> pairs_;    // by lead << 8 | trail; empty for single bytes
  std::vector<std::uint32_t> triples_;  // by the two bytes behind 0x8F
  // GB18030 alone: code point of the four-byte sequence numbered from 0x81308130 (BMP).
  std::vector<char16_t> four_bytes_;
};

}  // namespace crosswalk::text

#endif  // CROSSWALK_GLOSSARY_TEXT_ENCODING_TABLE_H_
