// What the status of an entry of UTX says of its two terms.
#ifndef CROSSWALK_GLOSSARY_EXCHANGE_TABLE_UTX_STATUS_H_
#define CROSSWALK_GLOSSARY_EXCHANGE_TABLE_UTX_STATUS_H_

#include <string>
#include <vector>

#include "crosswalk/v1/concept.pb.h"

namespace crosswalk::exchange {

// A line of a concept. `target` may be null; `word` may be empty.
struct UtxEntry {
  v1::Term* source;
  v1::Term* target;
  std::string word;
};

// Sets the statuses that the lines of one concept say. A line's status is its target's: `approved`,
// `provisional`, `non-standard` and `forbidden` are said of the rendering. Only where a rejected
// line has a target that another line of the concept does not reject, and a source that every line
// rejects, it is the source that is not to be used: `PC` beside `personal computer`, for one
// target. Where another line stands by both terms, the rejection is of the pair alone and becomes a
// property of the concept, `term status`.
void SetUtxStatuses(const std::vector<UtxEntry>& entries, v1::Concept& concept_);

// The words that UTX knows for a status: the term's own word where it is one of them; empty for an
// admitted term, which needs none.
std::string UtxWord(const v1::Term& term);

// Whether it says that a term is not to be used.
bool IsRejected(v1::TermStatus status);

}  // namespace crosswalk::exchange

#endif  // CROSSWALK_GLOSSARY_EXCHANGE_TABLE_UTX_STATUS_H_
