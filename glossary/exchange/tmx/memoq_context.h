// The neighbours of a segment as memoQ writes them.
#ifndef CROSSWALK_GLOSSARY_EXCHANGE_TMX_MEMOQ_CONTEXT_H_
#define CROSSWALK_GLOSSARY_EXCHANGE_TMX_MEMOQ_CONTEXT_H_

#include <string>
#include <string_view>

namespace crosswalk::exchange {

// The value of a prop x-context-pre or x-context-post is a `seg` element as a text. Its plain text;
// empty where it is no such element or holds codes, since then its text cannot be told from them.
std::string TextOfMemoqContext(std::string_view value);

}  // namespace crosswalk::exchange

#endif  // CROSSWALK_GLOSSARY_EXCHANGE_TMX_MEMOQ_CONTEXT_H_
