// References to other works: in a bracket (author, year), and as entries of a list or a footnote.
#ifndef CROSSWALK_GLOSSARY_MINE_SOURCE_CITATION_H_
#define CROSSWALK_GLOSSARY_MINE_SOURCE_CITATION_H_

#include <string_view>
#include <vector>

#include "glossary/mine/source/source_text.h"

namespace crosswalk::mine {

// True for the inside of a bracket that cites: Smith, 2020; Smith et al. 2019: 12; 王某等，2021;
// Oxford University Press, 1999. A name with one year behind it is not where `titled`, that is
// where a title stands before the bracket, nor one of two words or more that no `and` joins.
bool IsCitation(std::u32string_view inside, bool titled);

// References in the manner of GB/T 7714 (author.title[J].journal,year(issue):pages), also where
// they run into prose: each from the sentence end before it to behind its last address or number,
// in order, without overlap.
std::vector<Span> FindReferences(const SourceText& text);

}  // namespace crosswalk::mine

#endif  // CROSSWALK_GLOSSARY_MINE_SOURCE_CITATION_H_
