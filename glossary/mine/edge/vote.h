// All mentions of one pair decide together.
#ifndef CROSSWALK_GLOSSARY_MINE_EDGE_VOTE_H_
#define CROSSWALK_GLOSSARY_MINE_EDGE_VOTE_H_

#include <vector>

#include "glossary/mine/edge/mention.h"

namespace crosswalk::mine {

// Adds to every hypothesis how often its term stands free elsewhere in the text (punctuation, a
// quotation mark or grammar before it), lets the mentions with the same English vote, and orders
// the hypotheses of each mention anew, best first.
void Vote(const SourceText& text, bool japanese, std::vector<Mention>& mentions);

// How sure the best hypothesis is, 0 to 1, from its score and its lead over the next.
double Confidence(const Mention& mention);

}  // namespace crosswalk::mine

#endif  // CROSSWALK_GLOSSARY_MINE_EDGE_VOTE_H_
