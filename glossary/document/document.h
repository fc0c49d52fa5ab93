// A file as prose: its text, and where each piece of it stands in the file.
#ifndef CROSSWALK_GLOSSARY_DOCUMENT_DOCUMENT_H_
#define CROSSWALK_GLOSSARY_DOCUMENT_DOCUMENT_H_

#include <optional>
#include <string>
#include <string_view>

#include "glossary/base/limits.h"
#include "glossary/base/status.h"
#include "glossary/document/places.h"

namespace crosswalk::document {

enum class Format { kPlainText, kMarkdown, kHtml, kDocx };

// `text`, `markdown`, `html`, `docx`.
std::string_view NameOf(Format format);
std::optional<Format> FormatNamed(std::string_view name);

// By the name's extension where it is one of ours, else by how the bytes begin.
Format GuessFormat(std::string_view file_name, std::string_view bytes);

// Prose: each block (paragraph, heading, cell, list item) on lines of its own, without markup;
// code, scripts and comments are no prose. Offsets are in code points of the file once decoded; of
// a DOCX, which has none, in those of the text itself, and a line is a paragraph.
struct Document {
  std::string text;  // UTF-8, NFC untouched
  Places places;
};

// INVALID_ARGUMENT, naming the file and the place, for what is no file of that format, and where it
// grows beyond the limits when unpacked.
Result<Document> ReadDocument(std::string_view bytes, std::string_view file_name, Format format,
                              const Limits& limits);

}  // namespace crosswalk::document

#endif  // CROSSWALK_GLOSSARY_DOCUMENT_DOCUMENT_H_
