// What elements of HTML mean for prose.
#ifndef CROSSWALK_GLOSSARY_DOCUMENT_HTML_ELEMENT_H_
#define CROSSWALK_GLOSSARY_DOCUMENT_HTML_ELEMENT_H_

#include <gumbo.h>

namespace crosswalk::document {

// Whether the element begins and ends lines (WHATWG HTML, 15.3: display block, table parts, list
// items), `br` and controls with it.
bool IsBlock(const GumboElement& element);

// Whether nothing in it is prose: scripts, styles, readings, what is deleted, drawings, formulas,
// forms' input, code blocks, and marks of notes.
bool IsLeftOut(const GumboNode& element);

}  // namespace crosswalk::document

#endif  // CROSSWALK_GLOSSARY_DOCUMENT_HTML_ELEMENT_H_
