// Plain text in any encoding of the field, to UTF-8.
#ifndef CROSSWALK_GLOSSARY_DOCUMENT_PLAIN_TEXT_H_
#define CROSSWALK_GLOSSARY_DOCUMENT_PLAIN_TEXT_H_

#include <string>
#include <string_view>

#include "glossary/base/status.h"

namespace crosswalk::document {

// UTF-8 without a byte order mark. UTF-8 and UTF-16 (by their marks) are read; bytes that are
// neither are INVALID_ARGUMENT naming the byte and line. Nothing is ever replaced silently.
Result<std::string> ReadPlainText(std::string_view bytes, std::string_view file_name);

// Line of a byte offset, from 1.
std::size_t LineOf(std::string_view text, std::size_t byte);

}  // namespace crosswalk::document

#endif  // CROSSWALK_GLOSSARY_DOCUMENT_PLAIN_TEXT_H_
