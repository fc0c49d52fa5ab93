// Terms in quotation marks, wherever they stand.
#ifndef CROSSWALK_GLOSSARY_MINE_SOURCE_QUOTED_H_
#define CROSSWALK_GLOSSARY_MINE_SOURCE_QUOTED_H_

#include <vector>

#include "glossary/mine/source/source_text.h"

namespace crosswalk::mine {

// The insides of “”, 「」 and 『』 within [begin, end) that could be terms (2 to 30 code points, no
// mark of a sentence), in order; nested ones too.
std::vector<Span> QuotedTerms(const SourceText& text, Span within);

}  // namespace crosswalk::mine

#endif  // CROSSWALK_GLOSSARY_MINE_SOURCE_QUOTED_H_
