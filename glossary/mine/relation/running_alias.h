// Other names that running text declares, outside brackets: X，又稱“Y”; X は Y とも呼ばれる.
#ifndef CROSSWALK_GLOSSARY_MINE_RELATION_RUNNING_ALIAS_H_
#define CROSSWALK_GLOSSARY_MINE_RELATION_RUNNING_ALIAS_H_

#include <vector>

#include "glossary/mine/edge/edge.h"
#include "glossary/mine/edge/mention.h"

namespace crosswalk::mine {

// Pairs X = Y. X ends right before the label, or before the comma and at most six characters that
// lead to it (，行內人慣稱): glossed, enclosed, or read by its edge. Y stands right behind the
// label, enclosed or glossed, or up to the next mark where X is glossed. An X that is neither needs
// a Y that is glossed, or one that is enclosed and ends as X does. Japanese: Y stands before とも,
// X before で、 or は. Where one of the two is glossed in English, the other gets that English too,
// as a crosslang pair. `mentions` in order of place.
std::vector<Pair> FindRunningAliases(const SourceText& text, const EdgeFinder& edges, bool japanese,
                                     const std::vector<Mention>& mentions);

}  // namespace crosswalk::mine

#endif  // CROSSWALK_GLOSSARY_MINE_RELATION_RUNNING_ALIAS_H_
