// The bytes of a document as UTF-8, in whatever encoding of the field they came.
#ifndef CROSSWALK_GLOSSARY_DOCUMENT_DECODING_H_
#define CROSSWALK_GLOSSARY_DOCUMENT_DECODING_H_

#include <string>
#include <string_view>

#include "glossary/base/status.h"

namespace crosswalk::document {

// What a document says inside about its own encoding, and on which line.
struct Declaration {
  std::string_view label;  // as it is written; empty where there is none
  std::size_t line = 1;
};

// UTF-8 without its byte order mark. The encoding is, in this order: that of the byte order mark;
// UTF-16 and UTF-32 by their zero bytes; UTF-8 where all is well-formed and says so often enough,
// whatever is declared (pages that were stored keep the declaration of what they once were); what
// is declared; ISO-2022-JP by its escapes; and else the one of GB18030, Big5 (with HKSCS), CP932
// and EUC-JP under which the lines beyond ASCII are wholly text (text/encoding_guess.h).
// Control characters but NUL stay. INVALID_ARGUMENT "FILE:LINE: byte B: …", B from 0 in `bytes`,
// for what is not of its encoding or like no text at all; nothing is ever replaced. Any thread.
Result<std::string> DecodeBytes(std::string_view bytes, std::string_view file_name,
                                const Declaration& declared = {});

// Line of a byte offset, from 1: LF ends one.
std::size_t LineOf(std::string_view text, std::size_t byte);

}  // namespace crosswalk::document

#endif  // CROSSWALK_GLOSSARY_DOCUMENT_DECODING_H_
