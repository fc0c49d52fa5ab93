// The attributes of `tu` and `tuv` that say who made something, with what, and when.
#ifndef CROSSWALK_GLOSSARY_EXCHANGE_TMX_TMX_PROVENANCE_H_
#define CROSSWALK_GLOSSARY_EXCHANGE_TMX_TMX_PROVENANCE_H_

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "crosswalk/v1/unit.pb.h"

namespace crosswalk::exchange {

// Sets the field that the attribute has. False where there is none, or its value is not a date or
// number: then it is to be kept as a property.
bool SetProvenance(std::string_view attribute, std::string_view value, v1::Provenance& provenance);

// The same as attributes, in the order of the DTD.
std::vector<std::pair<std::string_view, std::string>> ProvenanceAttributes(
    const v1::Provenance& provenance);

// Whether a segment was plainly made by a machine and touched by nobody since: the last hand named
// on it, or else on its unit, is `MT!` (MyMemory, MateCat), `MT` or `machine translation…`; its
// tool is called so; or Trados tells that it came from machine translation and was not confirmed.
bool SaysMachineMade(const v1::Unit& unit, const v1::Segment& segment);

}  // namespace crosswalk::exchange

#endif  // CROSSWALK_GLOSSARY_EXCHANGE_TMX_TMX_PROVENANCE_H_
