// The relations of a text, as a test reads them.
#ifndef CROSSWALK_TESTS_GLOSSARY_MINE_RELATION_RELATIONS_OF_H_
#define CROSSWALK_TESTS_GLOSSARY_MINE_RELATION_RELATIONS_OF_H_

#include <string>
#include <string_view>
#include <vector>

#include "glossary/mine/edge/mention.h"

namespace crosswalk::mine {

// The pairs that FindRelations() tells, mentions read but not voted on.
std::vector<Pair> RelationPairs(std::string_view utf8, bool japanese = false);

// The same as "source=target", those with `feature` alone where it is not empty.
std::vector<std::string> Relations(std::string_view utf8, std::string_view feature = "",
                                   bool japanese = false);

}  // namespace crosswalk::mine

#endif  // CROSSWALK_TESTS_GLOSSARY_MINE_RELATION_RELATIONS_OF_H_
