// The segments before and behind a unit, as the programs of the field write them.
#ifndef CROSSWALK_GLOSSARY_EXCHANGE_TMX_NEIGHBOUR_H_
#define CROSSWALK_GLOSSARY_EXCHANGE_TMX_NEIGHBOUR_H_

#include "crosswalk/v1/unit.pb.h"

namespace crosswalk::exchange {

// Sets what of previous_source and next_source is empty from props: x-context-pre and -post (memoQ,
// MateCat), context_prev and _next (Phrase), x-previous-source-text and x-next-source-text (XTM).
// The first two stand at the `tuv` of the source, the others at the `tu`. memoQ writes a `seg`
// element as a text; one that holds codes is left alone, since its text cannot be told from them.
// The properties stay.
void SetNeighbours(const google::protobuf::RepeatedPtrField<v1::Property>& properties,
                   v1::Unit& unit);

}  // namespace crosswalk::exchange

#endif  // CROSSWALK_GLOSSARY_EXCHANGE_TMX_NEIGHBOUR_H_
