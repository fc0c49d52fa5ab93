// Lines that are no running text: nothing is mined from them.
#ifndef CROSSWALK_GLOSSARY_MINE_SOURCE_NOISE_H_
#define CROSSWALK_GLOSSARY_MINE_SOURCE_NOISE_H_

#include <string_view>

namespace crosswalk::mine {

// A row of search phrases such as scrapers leave: many short pieces between `|` or commas, no
// sentence, and words of such pages among them.
bool IsSpam(std::u32string_view line);

}  // namespace crosswalk::mine

#endif  // CROSSWALK_GLOSSARY_MINE_SOURCE_NOISE_H_
