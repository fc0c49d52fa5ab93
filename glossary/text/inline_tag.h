// Inline tags and placeholders inside a segment: what translators must carry over unchanged.
#ifndef CROSSWALK_GLOSSARY_TEXT_INLINE_TAG_H_
#define CROSSWALK_GLOSSARY_TEXT_INLINE_TAG_H_

#include <cstddef>
#include <string_view>

namespace crosswalk::text {

// Length in bytes of the inline tag that begins at `at`, 0 where none does. A tag is one of
//   <b>  </g>  <x id="1"/>     XML-like: a name right behind <, well-formed attributes, at most 512
//                              bytes; `a < b`, `<3` and `<你好>` are none
//   {0}  {name}  {0:N2}  {{name}}  ${name}   a placeholder without white space
//   %s  %1$s  %-5.2f  %(name)s  %@           a printf directive; `100%`, `5%d`, `%20` and `%E4` are
//                              none: percentages and escaped URLs
bool MayBeginTag(char byte);
std::size_t InlineTagLength(std::string_view text, std::size_t at);

}  // namespace crosswalk::text

#endif  // CROSSWALK_GLOSSARY_TEXT_INLINE_TAG_H_
