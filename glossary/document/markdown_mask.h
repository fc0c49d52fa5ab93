// What Markdown has beyond CommonMark, hidden from its parser.
#ifndef CROSSWALK_GLOSSARY_DOCUMENT_MARKDOWN_MASK_H_
#define CROSSWALK_GLOSSARY_DOCUMENT_MARKDOWN_MASK_H_

#include <string>
#include <string_view>

namespace crosswalk::document {

// Bytes of front matter (YAML between `---`, TOML between `+++`) at the very beginning, with the
// line that closes it; 0 where there is none.
std::size_t FrontMatter(std::string_view file);

// What stands in a masked file in place of what is no text: punctuation without a meaning to
// Markdown, so that emphasis beside it is seen as it was.
inline constexpr char kMasked = ',';
// The same for the label of a footnote, with which a line of its own begins.
inline constexpr char kMaskedLabel = ';';

// The file at the same length, its first `skip` bytes blank lines, and with marks of footnotes
// (`[^1]`), their labels (`[^1]:`, which CommonMark would read as the definition of a link and
// drop) and the indentation of their further paragraphs masked.
std::string MaskMarkdown(std::string_view file, std::size_t skip);

}  // namespace crosswalk::document

#endif  // CROSSWALK_GLOSSARY_DOCUMENT_MARKDOWN_MASK_H_
