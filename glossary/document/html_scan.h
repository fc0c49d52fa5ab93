// What of HTML can be told without a tree: where tags end, what a page declares, how deep it is.
#ifndef CROSSWALK_GLOSSARY_DOCUMENT_HTML_SCAN_H_
#define CROSSWALK_GLOSSARY_DOCUMENT_HTML_SCAN_H_

#include <string>
#include <string_view>

#include "glossary/document/decoding.h"

namespace crosswalk::document {

// Whether `<` at `at` begins a tag, comment, declaration or processing instruction.
bool IsMarkupAt(std::string_view page, std::size_t at);

// Behind the markup that begins at `at`; the page's size where it never ends.
std::size_t EndOfMarkup(std::string_view page, std::size_t at);

// The element's name in lower case, of a start tag `<name` or end tag `</name`; empty for other
// markup. A name longer than any of HTML is cut.
std::string TagNameAt(std::string_view page, std::size_t at);

// The charset of the first `meta` that has one, or of an XML declaration, as WHATWG's prescan finds
// it; looked for in the first 4 kB.
Declaration FindDeclaration(std::string_view bytes);

// What keeps parsing linear.
struct HtmlBounds {
  std::size_t depth;       // elements inside one another
  std::size_t attributes;  // of a tag
};

// A page of the same length and text within the bounds: the tags of elements that stand deeper are
// turned into comments (`<div>` into `<?iv>`), and attributes behind the last that a tag may have
// into blanks. Empty where nothing had to be changed.
std::string WithinBounds(std::string_view page, const HtmlBounds& bounds);

}  // namespace crosswalk::document

#endif  // CROSSWALK_GLOSSARY_DOCUMENT_HTML_SCAN_H_
