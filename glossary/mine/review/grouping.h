// Which mined pairs of one document speak of one concept.
#ifndef CROSSWALK_GLOSSARY_MINE_REVIEW_GROUPING_H_
#define CROSSWALK_GLOSSARY_MINE_REVIEW_GROUPING_H_

#include <string>
#include <vector>

#include "crosswalk/v1/concept.pb.h"
#include "glossary/script/fold.h"

namespace crosswalk::mine {

struct Group {
  std::vector<v1::Evidence> pairs;
  // What was kept apart, in words; empty where nothing was.
  std::vector<std::string> splits;
};

// Joins pairs that share a term, whatever their kind. Two full forms of one tag come into one group
// only where an alias joins them; else the later pair (aliases first, then by confidence) makes a
// group of its own and both say so. The same pairs in any order give the same groups in the same
// order, which is that of the text.
std::vector<Group> GroupPairs(const script::Folder& folder, const std::vector<v1::Evidence>& pairs);

}  // namespace crosswalk::mine

#endif  // CROSSWALK_GLOSSARY_MINE_REVIEW_GROUPING_H_
