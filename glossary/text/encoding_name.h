// What an encoding is called, and which of our decoders reads it.
#ifndef CROSSWALK_GLOSSARY_TEXT_ENCODING_NAME_H_
#define CROSSWALK_GLOSSARY_TEXT_ENCODING_NAME_H_

#include <optional>
#include <string>
#include <string_view>

namespace crosswalk::text {

enum class EncodingKind {
  kUtf8,
  kWide,   // UTF-16 and UTF-32: units of several bytes, also for ASCII
  kTable,  // tables of one, two and three bytes
  kOther,  // read by ICU, byte by byte
};

// An encoding as we read it.
struct EncodingName {
  std::string name;       // as FoundEncoding has it: "Shift_JIS"
  std::string converter;  // ICU's name, for kTable and kOther
  EncodingKind kind = EncodingKind::kUtf8;
};

// By any label that IANA or WHATWG knows, in any case, with white space around it; nothing for
// others, and for those that do not hold ASCII as it is.
std::optional<EncodingName> FindEncodingName(std::string_view label);

}  // namespace crosswalk::text

#endif  // CROSSWALK_GLOSSARY_TEXT_ENCODING_NAME_H_
