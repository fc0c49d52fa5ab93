// Countries, cities and regions, and the English words that name them.
#ifndef CROSSWALK_GLOSSARY_MINE_EVIDENCE_PLACES_H_
#define CROSSWALK_GLOSSARY_MINE_EVIDENCE_PLACES_H_

#include <cstddef>
#include <string_view>

namespace crosswalk::mine {

// The longest place that `term` (folded under zh, Japanese too) begins with, and whether `english`
// (lower case) names it too.
struct PlaceMatch {
  std::size_t length = 0;  // 0: begins with none
  bool named = false;
};
PlaceMatch PlaceAtStart(std::u32string_view term, std::u32string_view english);

// Whether `place` is one of them and `english` names it.
bool NamesPlace(std::u32string_view place, std::u32string_view english);

}  // namespace crosswalk::mine

#endif  // CROSSWALK_GLOSSARY_MINE_EVIDENCE_PLACES_H_
