// Does an acronym stand for a full form?
#ifndef CROSSWALK_GLOSSARY_MINE_SOURCE_ACRONYM_H_
#define CROSSWALK_GLOSSARY_MINE_SOURCE_ACRONYM_H_

#include <string_view>

namespace crosswalk::mine {

// True for what is written like an acronym: 2 to 12 letters, digits and inner `-`, `&`, `/` or `.`,
// at least two capitals and more of them than small letters (LSTC, AI4R, GenAI, R&D), or small
// letters before capitals (mRNA, tracrRNA). Not for a single capital.
bool LooksLikeAcronym(std::u32string_view word);

// The algorithm of Schwartz and Hearst (2003): the acronym's letters, from the right, each stand in
// `full` in order, the first at the beginning of a word. Digits need no letter (AI4R). `full` may
// have lost its spaces: a capital also begins a word.
bool StandsFor(std::u32string_view acronym, std::u32string_view full);

}  // namespace crosswalk::mine

#endif  // CROSSWALK_GLOSSARY_MINE_SOURCE_ACRONYM_H_
