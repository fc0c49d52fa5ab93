// What stood between two words: a space, a hyphen or nothing.
#ifndef CROSSWALK_GLOSSARY_MINE_RESTORE_JOINTS_H_
#define CROSSWALK_GLOSSARY_MINE_RESTORE_JOINTS_H_

#include <string>
#include <string_view>
#include <vector>

#include "glossary/mine/restore/word_grades.h"

namespace crosswalk::mine {

// The pieces of a token, words and marks, written with what stood between them. No piece is
// changed.
std::u32string Joined(const std::vector<std::u32string_view>& pieces, const WordGrades& words);

}  // namespace crosswalk::mine

#endif  // CROSSWALK_GLOSSARY_MINE_RESTORE_JOINTS_H_
