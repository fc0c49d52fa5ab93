// A text gathered from pieces of a file, which remembers where each came from.
#ifndef CROSSWALK_GLOSSARY_DOCUMENT_PLACED_TEXT_H_
#define CROSSWALK_GLOSSARY_DOCUMENT_PLACED_TEXT_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "glossary/document/document.h"
#include "glossary/document/file_index.h"

namespace crosswalk::document {

// Offsets are bytes of the decoded file, of which it keeps a view. Pieces mostly come in the file's
// order, and may come in any. One thread.
class PlacedText {
 public:
  explicit PlacedText(std::string_view file) : file_(file), index_(file) {}

  // The file's own bytes, whole characters. Line ends among them end lines.
  void Take(std::uint64_t at, std::uint64_t bytes);
  // `text` in place of what begins there, as a character reference does: each of its characters has
  // that place.
  void TakeAs(std::string_view text, std::uint64_t at);

  // White space that is one space, or nothing at the ends of lines. Where it `is_break`, a line of
  // the file ended there, which between characters of East Asian width is nothing at all (CSS Text
  // 3, 4.1.3).
  void Space(std::uint64_t at, bool is_break);
  // The text goes on in a new line; nothing where one has just begun.
  void EndLine();
  // A line end of the text itself, as in preformatted text.
  void LineEnd(std::uint64_t at);

  bool is_at_line_begin() const { return text_.empty() || text_.back() == '\n'; }
  std::string_view text() const { return text_; }

  // Once, at the end.
  Document Finish();

 private:
  void Settle(char32_t next);
  void Place(std::uint64_t at);
  void TakeOnOneLine(std::uint64_t at, std::uint64_t bytes);

  std::string_view file_;
  FileIndex index_;
  std::string text_;
  std::uint64_t code_points_ = 0;  // of text_
  std::vector<PlacedRun> runs_;
  enum class Waiting { kNothing, kSpace, kBreak } waiting_ = Waiting::kNothing;
  std::uint64_t space_at_ = 0;
};

// Whether a line break between the two is a space: not beside full-width punctuation, nor between
// two characters of East Asian width.
bool IsSpaceBetween(char32_t before, char32_t after);

// Han, kana, full-width forms and their punctuation; not Hangul, which has spaces.
bool IsEastAsianWide(char32_t code);

// The last code point of well-formed text that is not empty.
char32_t LastOf(std::string_view text);

}  // namespace crosswalk::document

#endif  // CROSSWALK_GLOSSARY_DOCUMENT_PLACED_TEXT_H_
