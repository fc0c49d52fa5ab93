// Markdown as prose.
#ifndef CROSSWALK_GLOSSARY_DOCUMENT_MARKDOWN_H_
#define CROSSWALK_GLOSSARY_DOCUMENT_MARKDOWN_H_

#include <string_view>

#include "glossary/document/document.h"

namespace crosswalk::document {

// CommonMark 0.30 with GitHub's tables, task lists and strikethrough, footnotes, and front matter
// (YAML, TOML), which is left out with code blocks, targets of links, marks of footnotes and what
// is struck through. Each block, cell and list item stands on lines of its own, a footnote where it
// is written, an image's text behind the block it is in. Code inside a line stays: a term may stand
// in it. Emphasis leaves no trace, not even where CommonMark, which thinks of words between spaces,
// does not see it (`**平方投票（QV）**是`). HTML is read as in html.h.
// INVALID_ARGUMENT where the file unfolds to much more than it is, and from decoding.h.
Result<Document> ReadMarkdown(std::string_view bytes, std::string_view file_name,
                              const Limits& limits);

}  // namespace crosswalk::document

#endif  // CROSSWALK_GLOSSARY_DOCUMENT_MARKDOWN_H_
