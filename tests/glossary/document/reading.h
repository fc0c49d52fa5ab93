// Reads a document in a test, and looks at its places.
#ifndef CROSSWALK_TESTS_GLOSSARY_DOCUMENT_READING_H_
#define CROSSWALK_TESTS_GLOSSARY_DOCUMENT_READING_H_

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "glossary/document/document.h"
#include "glossary/text/utf8.h"

namespace crosswalk::document {

inline std::string TextOf(std::string_view bytes, Format format) {
  const auto read = ReadDocument(bytes, "file", format, Limits());
  return read.ok() ? read->text : read.status().ToString();
}
inline std::string Markdown(std::string_view bytes) { return TextOf(bytes, Format::kMarkdown); }
inline std::string Html(std::string_view bytes) { return TextOf(bytes, Format::kHtml); }

// What is wrong with the places of a document of `file` (UTF-8); empty where nothing is. Each code
// point of the text is the one at its place in the file, in the line that is told, and so is its
// byte; a line end or space may stand for white space or for markup between blocks, and anything
// for a character reference.
inline std::string WrongPlace(std::string_view file, const Document& document) {
  if (document.text.empty()) return document.places.runs().empty() ? "" : "runs without text";
  if (document.places.identical()) return document.text == file ? "" : "no places";
  const std::u32string text = text::ToUtf32(document.text);
  const std::u32string whole = text::ToUtf32(file);
  const text::OffsetMap file_map(file);
  const text::OffsetMap text_map(document.text);
  std::uint64_t before = 0;
  for (const PlacedRun& run : document.places.runs()) {
    if (run.text_byte != text_map.Bytes(run.text_code_point)) return "a run cuts a character";
    if (&run != &document.places.runs().front() && run.text_code_point <= before) {
      return "a run without text";
    }
    before = run.text_code_point;
  }
  for (std::size_t i = 0; i < text.size(); ++i) {
    const Place place = document.places.Of(i);
    const std::uint64_t byte = document.places.FileByte(text_map.Bytes(i));
    const std::string where = "code point " + std::to_string(i) + " of the text, " +
                              std::to_string(place.code_point) + " of the file";
    if (place.code_point > whole.size()) return where + ": behind the end";
    if (byte > file.size()) return where + ": byte behind the end";
    if (text[i] == U'\n') continue;  // between blocks: where the one before ends
    if (place.code_point == whole.size()) return where + ": at the end";
    if (file_map.CodePoints(byte) != place.code_point) return where + ": another byte";
    const auto lines = 1 + std::count(file.begin(), file.begin() + static_cast<long>(byte), '\n');
    if (static_cast<std::uint64_t>(lines) != place.line) {
      return where + ": line " + std::to_string(place.line) + ", not " + std::to_string(lines);
    }
    const char32_t there = whole[place.code_point];
    if (text[i] == there || there == U'&') continue;
    const bool is_blank = there == U'\n' || there == U'\r' || there == U'\t' || there == U'\f';
    if (text[i] == U' ' && is_blank) continue;
    return where + ": another character";
  }
  return "";
}

// The text that begins in the file at `place`, in code points, and its line.
inline std::optional<Place> PlaceOf(const Document& document, std::string_view piece) {
  const std::size_t byte = document.text.find(piece);
  if (byte == std::string::npos) return std::nullopt;
  return document.places.Of(text::CountCodePoints(std::string_view(document.text).substr(0, byte)));
}

}  // namespace crosswalk::document

#endif  // CROSSWALK_TESTS_GLOSSARY_DOCUMENT_READING_H_
