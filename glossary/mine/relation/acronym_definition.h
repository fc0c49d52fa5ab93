// Acronyms that the English of a text defines, away from their Chinese or Japanese term.
#ifndef CROSSWALK_GLOSSARY_MINE_RELATION_ACRONYM_DEFINITION_H_
#define CROSSWALK_GLOSSARY_MINE_RELATION_ACRONYM_DEFINITION_H_

#include <vector>

#include "glossary/mine/edge/mention.h"

namespace crosswalk::mine {

// “Hidden Markov Model (HMM)”, “HMM (Hidden Markov Model)”, “HMM stands for Hidden Markov Model”,
// “HMM 是 Hidden Markov Model 的縮寫”: the pair of the two, both English, of kind acronym; and
// where a mention glosses a term with that full form alone, the pair of term and acronym. The
// acronym's letters must stand in the words as StandsFor() says, the first at the beginning of the
// first.
std::vector<Pair> FindAcronymDefinitions(const SourceText& text,
                                         const std::vector<Mention>& mentions);

}  // namespace crosswalk::mine

#endif  // CROSSWALK_GLOSSARY_MINE_RELATION_ACRONYM_DEFINITION_H_
