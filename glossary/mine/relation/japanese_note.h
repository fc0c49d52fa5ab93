// Japanese terms in the notes and references of a Chinese text.
#ifndef CROSSWALK_GLOSSARY_MINE_RELATION_JAPANESE_NOTE_H_
#define CROSSWALK_GLOSSARY_MINE_RELATION_JAPANESE_NOTE_H_

#include <vector>

#include "glossary/mine/edge/mention.h"
#include "glossary/mine/restore/english.h"
#include "glossary/script/lexicon.h"

namespace crosswalk::mine {

// A note quotes a Japanese term: in 「」 or 『』, with kana in it or around it. It renders the
// quoted, titled or glossed Chinese term of the 2,000 code points before it (of the whole text,
// from a reference list) that it shares most with: characters under one folding, loan words
// (デジタル 数字) and, where that term is glossed, the sound of its English. Both sides must be
// covered well, and each must be the other's best. Where the same paragraph names it in English
// too, by the sound of its katakana words in order, that English joins both.
std::vector<Pair> FindJapaneseNotes(const SourceText& text, const EnglishRestorer& restorer,
                                    const script::Lexicon& english,
                                    const std::vector<Mention>& mentions);

}  // namespace crosswalk::mine

#endif  // CROSSWALK_GLOSSARY_MINE_RELATION_JAPANESE_NOTE_H_
