// Finding glosses in brackets, in both directions, and the short forms that brackets declare.
#ifndef CROSSWALK_GLOSSARY_MINE_EDGE_GLOSS_H_
#define CROSSWALK_GLOSSARY_MINE_EDGE_GLOSS_H_

#include <vector>

#include "glossary/base/cancellation.h"
#include "glossary/mine/edge/edge.h"
#include "glossary/mine/edge/mention.h"
#include "glossary/mine/restore/english.h"

namespace crosswalk::mine {

struct Found {
  std::vector<Mention> mentions;          // in order of place
  std::vector<Declaration> declarations;  // in order of place
};

// What the finder works with; all of it outlives the call.
struct GlossTools {
  const EdgeFinder& edges;
  const EnglishRestorer& restorer;
  const EnglishOfText& english;
};

// CANCELLED or DEADLINE_EXCEEDED as the cancellation says.
Result<Found> FindGlosses(const SourceText& text, const GlossTools& tools, const Cancellation&);

// True for two to four capitalised words of which one at least is no common word, initials among
// them: Timothy F. Bresnahan. Not for organisations.
bool LooksLikePerson(std::u32string_view english, const EnglishRestorer& restorer);
// Institute, University, Inc. …
bool NamesOrganisation(std::u32string_view english);

}  // namespace crosswalk::mine

#endif  // CROSSWALK_GLOSSARY_MINE_EDGE_GLOSS_H_
