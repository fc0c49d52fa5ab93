#include "glossary/text/encoding_progress.h"

#include <cstdio>

namespace crosswalk::text {

Status DecodingProgress::At(std::string_view reason) const {
  return InvalidArgument(
      ("line " + std::to_string(lines_) + ": byte " + std::to_string(bytes_)).append(reason));
}

Status DecodingProgress::NotThis(std::string_view wrong, std::string_view encoding) const {
  std::string reason = " (0x";
  for (const char c : wrong) {
    char hex[3];
    std::snprintf(hex, sizeof hex, "%02X", static_cast<unsigned>(static_cast<unsigned char>(c)));
    reason += hex;
  }
  return At(reason.append(") is not ").append(encoding));
}

Status DecodingProgress::EndsInside(std::string_view encoding) const {
  return At(std::string(": the file ends inside a character of ").append(encoding));
}

Status DecodingProgress::Control(char32_t code) const {
  char name[16];
  std::snprintf(name, sizeof name, "U+%04X", static_cast<unsigned>(code));
  return At(std::string(" is the control character ") + name);
}

}  // namespace crosswalk::text
