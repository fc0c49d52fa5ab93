// How far a decoder is in a file, and how it says what is wrong there.
#ifndef CROSSWALK_GLOSSARY_TEXT_ENCODING_PROGRESS_H_
#define CROSSWALK_GLOSSARY_TEXT_ENCODING_PROGRESS_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "glossary/base/status.h"

namespace crosswalk::text {

// What no format of text holds: U+0000 to U+001F but tab, LF and CR. Those of U+007F to U+009F
// XML 1.0 allows, and large memories hold some; the checks of a record see them.
inline bool IsRefusedControl(char32_t code) {
  return code < 0x20 && code != '\t' && code != '\n' && code != '\r';
}

// Counts bytes and lines of a file. A value.
class DecodingProgress {
 public:
  std::uint64_t bytes() const { return bytes_; }
  void Advance(std::uint64_t bytes) { bytes_ += bytes; }

  // Of each character, or at least of each line end. CR, LF and CR LF end a line.
  void See(char32_t code) {
    if (code == '\n') {
      lines_ += was_return_ ? 0 : 1;
    } else if (code == '\r') {
      ++lines_;
    }
    was_return_ = code == '\r';
  }
  // That something else than a line end stands behind the last one.
  void SeeOther() { was_return_ = false; }

  // `wrong` stands where the progress is.
  Status NotThis(std::string_view wrong, std::string_view encoding) const;
  Status EndsInside(std::string_view encoding) const;
  Status Control(char32_t code) const;

 private:
  Status At(std::string_view reason) const;

  std::uint64_t bytes_ = 0;
  std::uint64_t lines_ = 1;
  bool was_return_ = false;
};

}  // namespace crosswalk::text

#endif  // CROSSWALK_GLOSSARY_TEXT_ENCODING_PROGRESS_H_
