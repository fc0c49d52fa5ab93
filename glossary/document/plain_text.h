// Plain text in any encoding of the field, to UTF-8.
#ifndef CROSSWALK_GLOSSARY_DOCUMENT_PLAIN_TEXT_H_
#define CROSSWALK_GLOSSARY_DOCUMENT_PLAIN_TEXT_H_

#include <string>
#include <string_view>

#include "glossary/base/status.h"
#include "glossary/document/decoding.h"

namespace crosswalk::document {

// UTF-8 without a byte order mark, decoded as decoding.h tells, with its errors. What a text says
// of encodings (as one about PO files does) is no declaration of its own.
Result<std::string> ReadPlainText(std::string_view bytes, std::string_view file_name);

}  // namespace crosswalk::document

#endif  // CROSSWALK_GLOSSARY_DOCUMENT_PLAIN_TEXT_H_
