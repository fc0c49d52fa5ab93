// All pairs of a text that do not stand in one bracket as term and gloss.
#ifndef CROSSWALK_GLOSSARY_MINE_RELATION_RELATIONS_H_
#define CROSSWALK_GLOSSARY_MINE_RELATION_RELATIONS_H_

#include <vector>

#include "glossary/mine/edge/edge.h"
#include "glossary/mine/edge/gloss.h"
#include "glossary/mine/edge/mention.h"
#include "glossary/mine/restore/english.h"
#include "glossary/script/lexicon.h"

namespace crosswalk::mine {

// What relations are found with; all of it outlives the call.
struct RelationTools {
  const EdgeFinder& edges;
  const EnglishRestorer& restorer;
  const script::Lexicon& english;  // of the restorer
  bool japanese;                   // the text as a whole
};

// Aliases declared in brackets and in running text, undeclared short forms, full names of persons,
// renderings that a sentence lists or a note gives, and acronyms defined in English. `mentions` as
// voted. Each pair has one feature that names its kind of relation, and a kind: alias, acronym,
// crosslang. A pair may come more than once; not in order.
std::vector<Pair> FindRelations(const SourceText& text, const RelationTools& tools,
                                const std::vector<Mention>& mentions,
                                const std::vector<Declaration>& declarations);

}  // namespace crosswalk::mine

#endif  // CROSSWALK_GLOSSARY_MINE_RELATION_RELATIONS_H_
