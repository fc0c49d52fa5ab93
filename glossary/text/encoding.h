// The encodings that files come in, found and read.
#ifndef CROSSWALK_GLOSSARY_TEXT_ENCODING_H_
#define CROSSWALK_GLOSSARY_TEXT_ENCODING_H_

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "glossary/base/status.h"

namespace crosswalk::text {

// What the beginning of a file tells of its encoding.
struct FoundEncoding {
  std::string name;      // as Decoder takes it: "UTF-8", "UTF-16LE", "GB18030", "Big5", "Shift_JIS"
  std::size_t mark = 0;  // bytes of the byte order mark in front, which are no text
  bool is_declared = false;  // a byte order mark or a declaration inside the file says so
};

// Looks, in this order, for a byte order mark; the zero bytes of UTF-16 without one; an encoding
// declaration of XML, the charset of a PO header, the `-*- coding: … -*-` of an OmegaT glossary in
// ASCII; UTF-8 that is well-formed; and else for the one of GB18030, Big5, CP932 and EUC-JP that
// decodes `beginning` wholly and most like text. A file of XML without declaration is UTF-8
// (XML 1.0, 4.3.3). `beginning` is the first 64 kB of the file, or all of it. INVALID_ARGUMENT
// where a declaration cannot be true, for example UTF-16 read in single bytes, or names an encoding
// that is not known.
Result<FoundEncoding> FindEncoding(std::string_view beginning);

// Turns one file into UTF-8, strictly: what its encoding does not have is refused with the byte and
// the line, and nothing is ever replaced. Control characters below U+0020 but tab, LF and CR are
// refused likewise, also in UTF-8; U+007F to U+009F are not, since XML 1.0 allows them and real
// memories hold some: they are for the checks of records. Shift_JIS is CP932 (Windows-31J), GB2312
// and GBK are read as GB18030, Big5 with the extensions of Hong Kong (Big5-HKSCS), ISO-8859-1 as
// Windows-1252 (WHATWG Encoding). One thread.
class Decoder {
 public:
  // By any name that IANA or WHATWG knows, in any case. INVALID_ARGUMENT naming the encoding.
  static Result<std::unique_ptr<Decoder>> Make(std::string_view encoding);
  virtual ~Decoder() = default;

  // Appends what `bytes` means to `out`, whole characters; the beginning of one that is not whole
  // is kept for the next call. INVALID_ARGUMENT "line L: byte B (0x…) is not Shift_JIS", B from 0
  // in the file as given to the decoder; `out` then holds what stands before it.
  virtual Status Decode(std::string_view bytes, std::string& out) = 0;
  // After the last bytes. The same error where the file ends inside a character.
  virtual Status Finish() = 0;
};

}  // namespace crosswalk::text

#endif  // CROSSWALK_GLOSSARY_TEXT_ENCODING_H_
