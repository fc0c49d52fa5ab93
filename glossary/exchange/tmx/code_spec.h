// Inline codes that TMX has no element or attribute for, said in one attribute.
#ifndef CROSSWALK_GLOSSARY_EXCHANGE_TMX_CODE_SPEC_H_
#define CROSSWALK_GLOSSARY_EXCHANGE_TMX_CODE_SPEC_H_

#include <optional>
#include <string>
#include <string_view>

#include "crosswalk/v1/unit.pb.h"

namespace crosswalk::exchange {

// A code of another format becomes the element of TMX that does the same; what it was stands in the
// `type` of that element, so that it comes back as it was:
//   <bpt i="1" type="x-crosswalk:g;id=1;@ctype=bold">…<ept i="1">
//   <ph type="x-crosswalk:x;id=2"/>
// A pair says both its ends where the closing one cannot be told from the opening:
//   <bpt i="1" type="x-crosswalk:bx;id=1|ex;id=1">
// `%`, `;`, `=`, `|` and control characters are percent-encoded.
inline constexpr std::string_view kCodeSpec = "x-crosswalk:";

// Element, id and attributes of `opening`, and of `closing` where it is given and not just the end
// of the same element.
std::string CodeSpec(const v1::InlineCode& opening, const v1::InlineCode* closing);

// What a `type` says: a code with element, id and attributes; no content, no kind, no offset.
struct ParsedCodeSpec {
  v1::InlineCode opening;
  v1::InlineCode closing;
};
// Nothing where it is no such type, or does not have its form.
std::optional<ParsedCodeSpec> ParseCodeSpec(std::string_view type);

}  // namespace crosswalk::exchange

#endif  // CROSSWALK_GLOSSARY_EXCHANGE_TMX_CODE_SPEC_H_
