// HTML as prose.
#ifndef CROSSWALK_GLOSSARY_DOCUMENT_HTML_H_
#define CROSSWALK_GLOSSARY_DOCUMENT_HTML_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "glossary/document/document.h"
#include "glossary/document/placed_text.h"

namespace crosswalk::document {

// The page as the HTML standard parses it: its title and body, each block on lines of its own,
// white space collapsed as CSS does; character references are what they stand for. Left out are
// scripts, styles, comments, code blocks, readings over ruby, deleted text, drawings and formulas,
// what is typed into forms, and marks that only link to a note on the page. Depth and size are
// free; INVALID_ARGUMENT where the tree outgrows its bound, and from decoding.h.
Result<Document> ReadHtml(std::string_view bytes, std::string_view file_name, const Limits& limits);

// Whether a file that begins so is HTML or XHTML.
bool IsHtml(std::string_view beginning);

// HTML that stands in a file in pieces, as between the marks of a quotation in Markdown.
struct HtmlPiece {
  std::uint64_t at = 0;     // in the fragment
  std::uint64_t file = 0;   // in the file
  std::uint64_t bytes = 0;  // what follows, up to the next piece, is white space put in
};

// Takes the prose of a fragment. `pieces` are in order and the first begins at 0. Text before the
// first piece's file bytes cannot be: what was added in front has no text.
Status TakeHtmlFragment(std::string_view fragment, const std::vector<HtmlPiece>& pieces,
                        std::string_view file_name, const Limits& limits, PlacedText& out);

}  // namespace crosswalk::document

#endif  // CROSSWALK_GLOSSARY_DOCUMENT_HTML_H_
