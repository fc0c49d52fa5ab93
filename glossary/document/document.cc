#include "glossary/document/document.h"

#include <utility>

#include "glossary/document/plain_text.h"

namespace crosswalk::document {

std::string_view NameOf(Format format) {
  switch (format) {
    case Format::kMarkdown:
      return "markdown";
    case Format::kHtml:
      return "html";
    case Format::kDocx:
      return "docx";
    case Format::kPlainText:
      break;
  }
  return "text";
}

std::optional<Format> FormatNamed(std::string_view name) {
  for (const Format format :
       {Format::kPlainText, Format::kMarkdown, Format::kHtml, Format::kDocx}) {
    if (NameOf(format) == name) return format;
  }
  return std::nullopt;
}

Format GuessFormat(std::string_view, std::string_view) { return Format::kPlainText; }

Result<Document> ReadDocument(std::string_view bytes, std::string_view file_name, Format,
                              const Limits&) {
  Document document;
  CROSSWALK_ASSIGN(document.text, ReadPlainText(bytes, file_name));
  return document;
}

}  // namespace crosswalk::document
