// Where the pieces of a text that was taken out of a file stand in that file.
#ifndef CROSSWALK_GLOSSARY_DOCUMENT_PLACES_H_
#define CROSSWALK_GLOSSARY_DOCUMENT_PLACES_H_

#include <cstdint>
#include <vector>

namespace crosswalk::document {

// A piece of the text that stands in the file as it is, on one line, code point for code point, up
// to where the next begins. Bytes are of UTF-8: of the text, and of the file once decoded; lines
// count from 1.
struct PlacedRun {
  std::uint64_t text_byte = 0;
  std::uint64_t text_code_point = 0;
  std::uint64_t file_byte = 0;
  std::uint64_t file_code_point = 0;
  std::uint64_t line = 1;

  friend bool operator==(const PlacedRun&, const PlacedRun&) = default;
};

struct Place {
  std::uint64_t code_point = 0;
  std::uint64_t line = 1;

  friend bool operator==(const Place&, const Place&) = default;
};

// Immutable once made; any thread.
class Places {
 public:
  // The text is the file: no runs, and the line is the caller's to count.
  Places() = default;
  // In order of the text, and none empty of text.
  explicit Places(std::vector<PlacedRun> runs) : runs_(std::move(runs)) {}

  bool identical() const { return runs_.empty(); }
  const std::vector<PlacedRun>& runs() const { return runs_; }
  // Where the code point of the text stands in the file; one that a reader put in between (a line's
  // end) has the place where the piece before it ends. Not for identical().
  Place Of(std::uint64_t text_code_point) const;
  // The byte of the file at which the byte of the text stands, likewise.
  std::uint64_t FileByte(std::uint64_t text_byte) const;

 private:
  std::vector<PlacedRun> runs_;
};

}  // namespace crosswalk::document

#endif  // CROSSWALK_GLOSSARY_DOCUMENT_PLACES_H_
