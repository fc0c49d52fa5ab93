// Other names that the text declares for its terms: short forms, full names of persons.
#ifndef CROSSWALK_GLOSSARY_MINE_RELATION_ALIAS_H_
#define CROSSWALK_GLOSSARY_MINE_RELATION_ALIAS_H_

#include <vector>

#include "glossary/mine/edge/edge.h"
#include "glossary/mine/edge/mention.h"
#include "glossary/script/fold.h"

namespace crosswalk::mine {

// True where every character of `shorter` stands in `longer` in the same order, and there are
// fewer: 廣島進程 of 廣島人工智能進程. Both folded.
bool IsShortFormOf(std::u32string_view shorter, std::u32string_view longer);

// Pairs X = Y for each declaration. X stands before the brackets; where a footnote or a sentence
// end does, it is the last glossed or quoted term within 2,000 code points that Y is a short form
// of. Where X is glossed in English, Y gets that too, as a crosslang pair. `mentions` as voted.
std::vector<Pair> ResolveAliases(const SourceText& text, const EdgeFinder& edges,
                                 const std::vector<Mention>& mentions,
                                 const std::vector<Declaration>& declarations);

// Full names of persons glossed by their surname: 吉爾平（Robert Gilpin）, and 羅伯特·吉爾平
// elsewhere.
std::vector<Pair> FindFullNames(const SourceText& text, const std::vector<Mention>& mentions);

}  // namespace crosswalk::mine

#endif  // CROSSWALK_GLOSSARY_MINE_RELATION_ALIAS_H_
