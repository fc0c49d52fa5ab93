// Identifiers of concepts as names of XML.
#ifndef CROSSWALK_GLOSSARY_EXCHANGE_TBX_XML_ID_H_
#define CROSSWALK_GLOSSARY_EXCHANGE_TBX_XML_ID_H_

#include <string>
#include <string_view>

namespace crosswalk::exchange::tbx {

// Whether a text is a name without colon (NCName; XML 1.0 fifth edition, 2.3, and Namespaces), as
// an attribute of type ID must be.
bool IsXmlId(std::string_view text);

// A name for any text that is not empty: what a name cannot hold is `_xHHHH_` (ISO/IEC 9075-14,
// 9.1), and a `_x` that would read as one has its underscore written so. A name stays as it is.
//   "2_76365" is "_x0032__76365"
std::string EscapedXmlId(std::string_view text);

// Back; what EscapedXmlId does not write stays as it is.
std::string UnescapedXmlId(std::string_view id);

}  // namespace crosswalk::exchange::tbx

#endif  // CROSSWALK_GLOSSARY_EXCHANGE_TBX_XML_ID_H_
