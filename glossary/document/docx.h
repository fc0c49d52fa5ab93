// DOCX (ECMA-376 WordprocessingML) as prose.
#ifndef CROSSWALK_GLOSSARY_DOCUMENT_DOCX_H_
#define CROSSWALK_GLOSSARY_DOCUMENT_DOCX_H_

#include <string_view>

#include "glossary/document/document.h"

namespace crosswalk::document {

// The main part, then footnotes and endnotes, as Word shows them with all changes accepted: runs of
// a paragraph joined, tabs and line breaks kept, what was deleted or moved away left out, and with
// it instructions of fields, hidden text, readings over ruby, formulas and the older copy of what
// is drawn twice. Headers, footers and comments are not read. Of its places a line is the number of
// a paragraph, in the order in which they begin, and offsets are those of the text itself.
//
// INVALID_ARGUMENT "FILE: PART: …" for what is no ZIP archive or none of Word's, is encrypted or
// damaged, declares a document type, nests deeper than Limits::xml_depth, or unfolds to more than
// 1 GB, Limits::unpacked_bytes, or a text of Limits::file_bytes.
Result<Document> ReadDocx(std::string_view bytes, std::string_view file_name, const Limits& limits);

// Whether a file that begins so is an archive, or what Word makes of one with a password.
bool IsDocx(std::string_view beginning);

}  // namespace crosswalk::document

#endif  // CROSSWALK_GLOSSARY_DOCUMENT_DOCX_H_
