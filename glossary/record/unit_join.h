// What two descriptions of one unit are together.
#ifndef CROSSWALK_GLOSSARY_RECORD_UNIT_JOIN_H_
#define CROSSWALK_GLOSSARY_RECORD_UNIT_JOIN_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "crosswalk/v1/unit.pb.h"

namespace crosswalk::record {

// The same language, text and codes.
bool SameText(const v1::Segment& a, const v1::Segment& b);
// Whether each target of `part` is one of `whole`.
bool HasTargets(const v1::Unit& whole, const v1::Unit& part);
// Whether the two differ in a target of one language.
bool TargetsDiffer(const v1::Unit& a, const v1::Unit& b);

// Adds to `into` what `from` has and it has not: targets, origins, properties, notes; provenance,
// states and neighbours where it has none. What is there stays. The two have the same source, and
// their targets do not differ. Whether anything was added; never a second time.
bool JoinUnit(const v1::Unit& from, v1::Unit& into);
// The same of two segments of the same text.
bool JoinSegment(const v1::Segment& from, v1::Segment& into);

// A digest of each thing that JoinUnit looks at: joining adds nothing where the one's are all among
// the other's. Sorted; not against an adversary.
std::vector<std::uint64_t> UnitFacts(const v1::Unit& unit);

}  // namespace crosswalk::record

#endif  // CROSSWALK_GLOSSARY_RECORD_UNIT_JOIN_H_
