// From a text to its mentions, not yet decided.
#ifndef CROSSWALK_GLOSSARY_MINE_EDGE_READ_MENTIONS_H_
#define CROSSWALK_GLOSSARY_MINE_EDGE_READ_MENTIONS_H_

#include "glossary/base/cancellation.h"
#include "glossary/base/status.h"
#include "glossary/mine/edge/dictionaries.h"
#include "glossary/mine/edge/gloss.h"
#include "glossary/mine/source/source_text.h"

namespace crosswalk::mine {

// Any thread. `japanese`: the text as a whole.
Result<Found> ReadMentions(const SourceText& text, bool japanese, const Dictionaries& dictionaries,
                           const Cancellation&);

}  // namespace crosswalk::mine

#endif  // CROSSWALK_GLOSSARY_MINE_EDGE_READ_MENTIONS_H_
