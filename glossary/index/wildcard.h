// Whether a text fits a pattern with `*` and `?`.
#ifndef CROSSWALK_GLOSSARY_INDEX_WILDCARD_H_
#define CROSSWALK_GLOSSARY_INDEX_WILDCARD_H_

#include <string_view>

namespace crosswalk::index {

// `*` stands for any run of code points, `?` for one. Takes at most pattern × text steps. Text that
// is not UTF-8 fits nothing.
bool FitsWildcard(std::u32string_view pattern, std::string_view utf8);

}  // namespace crosswalk::index

#endif  // CROSSWALK_GLOSSARY_INDEX_WILDCARD_H_
