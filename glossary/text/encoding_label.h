// What a file says inside about its own encoding.
#ifndef CROSSWALK_GLOSSARY_TEXT_ENCODING_LABEL_H_
#define CROSSWALK_GLOSSARY_TEXT_ENCODING_LABEL_H_

#include <string_view>

namespace crosswalk::text {

// The name in the declaration of XML, in the header of a PO file or in the `-*- coding: … -*-` of
// the first line, where that is a comment of #; as it is written, a view of `beginning`. Empty
// where there is none; the CHARSET of PO templates names nothing.
std::string_view FindEncodingLabel(std::string_view beginning);

}  // namespace crosswalk::text

#endif  // CROSSWALK_GLOSSARY_TEXT_ENCODING_LABEL_H_
