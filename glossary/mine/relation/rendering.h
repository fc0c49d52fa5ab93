// Renderings of one concept that stand apart: translations that a sentence lists.
#ifndef CROSSWALK_GLOSSARY_MINE_RELATION_RENDERING_H_
#define CROSSWALK_GLOSSARY_MINE_RELATION_RENDERING_H_

#include <vector>

#include "glossary/mine/edge/mention.h"

namespace crosswalk::mine {

// A sentence about translation (譯, 译, 訳) quotes several terms, one of them glossed in English:
// the others render the same English.
std::vector<Pair> FindListedRenderings(const SourceText& text,
                                       const std::vector<Mention>& mentions);

}  // namespace crosswalk::mine

#endif  // CROSSWALK_GLOSSARY_MINE_RELATION_RENDERING_H_
