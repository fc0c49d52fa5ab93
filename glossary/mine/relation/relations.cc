#include "glossary/mine/relation/relations.h"

#include <iterator>
#include <utility>

#include "glossary/mine/relation/acronym_definition.h"
#include "glossary/mine/relation/alias.h"
#include "glossary/mine/relation/bracket_alias.h"
#include "glossary/mine/relation/japanese_note.h"
#include "glossary/mine/relation/rendering.h"
#include "glossary/mine/relation/running_alias.h"

namespace crosswalk::mine {

std::vector<Pair> FindRelations(const SourceText& text, const RelationTools& tools,
                                const std::vector<Mention>& mentions,
                                const std::vector<Declaration>& declarations) {
  std::vector<Pair> pairs = ResolveAliases(text, tools.edges, mentions, declarations);
  const auto append = [&](std::vector<Pair> more) {
    std::move(more.begin(), more.end(), std::back_inserter(pairs));
  };
  append(FindRunningAliases(text, tools.edges, tools.japanese, mentions));
  append(FindBracketAliases(text, tools.edges, mentions));
  append(FindFullNames(text, mentions));
  append(FindListedRenderings(text, mentions));
  append(FindAcronymDefinitions(text, mentions));
  if (!tools.japanese) append(FindJapaneseNotes(text, tools.restorer, tools.english, mentions));
  return pairs;
}

}  // namespace crosswalk::mine
