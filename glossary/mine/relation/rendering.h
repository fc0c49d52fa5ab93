// Renderings of one concept that stand apart: translations that a sentence lists, and Japanese
// terms in the notes of a Chinese text.
#ifndef CROSSWALK_GLOSSARY_MINE_RELATION_RENDERING_H_
#define CROSSWALK_GLOSSARY_MINE_RELATION_RENDERING_H_

#include <vector>

#include "glossary/mine/edge/mention.h"

namespace crosswalk::mine {

// A sentence about translation (譯, 译, 訳) quotes several terms, one of them glossed in English:
// the others render the same English.
std::vector<Pair> FindListedRenderings(const SourceText& text,
                                       const std::vector<Mention>& mentions);

// Quoted Japanese terms of a Chinese text against its quoted Chinese ones: the kanji are all among
// the Chinese characters (folded), at least three of them, and the katakana words stand for the
// rest.
std::vector<Pair> FindJapaneseRenderings(const SourceText& text);

}  // namespace crosswalk::mine

#endif  // CROSSWALK_GLOSSARY_MINE_RELATION_RENDERING_H_
