// Other names in brackets that no label declares.
#ifndef CROSSWALK_GLOSSARY_MINE_RELATION_BRACKET_ALIAS_H_
#define CROSSWALK_GLOSSARY_MINE_RELATION_BRACKET_ALIAS_H_

#include <vector>

#include "glossary/mine/edge/edge.h"
#include "glossary/mine/edge/mention.h"

namespace crosswalk::mine {

// 日本経済団体連合会（経団連）: what stands in the bracket is a short form of the term before it,
// taken out of it here and there. 低密度パリティ検査符号（LDPC 符号）: an acronym and the term's
// own last word. OECD（經濟合作暨發展組織，Organisation …）: an acronym before, its term and its
// English within.
std::vector<Pair> FindBracketAliases(const SourceText& text, const EdgeFinder& edges,
                                     const std::vector<Mention>& mentions);

}  // namespace crosswalk::mine

#endif  // CROSSWALK_GLOSSARY_MINE_RELATION_BRACKET_ALIAS_H_
