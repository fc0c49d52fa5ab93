// The rules of matching, plainly: every unit is compared with the segment, and all are sorted.
#ifndef CROSSWALK_TESTS_GLOSSARY_MEMORY_FULL_SCAN_H_
#define CROSSWALK_TESTS_GLOSSARY_MEMORY_FULL_SCAN_H_

#include <string>
#include <vector>

#include "crosswalk/v1/match.pb.h"
#include "tests/glossary/memory/small_units.h"

namespace crosswalk::memory {

// What a reply must say, one line a match; see Lines().
std::vector<std::string> FullScan(const SmallUnits& units, const v1::MatchRequest& request);
// The same of these units, in no order.
std::vector<std::string> FullScan(const std::vector<const UnitChange*>& living,
                                  const v1::MatchRequest& request);

// The same of a reply: unit, scores, texts, penalties, occurrences, likeness, pivot. The target of
// a converted match is only marked as such.
std::vector<std::string> Lines(const v1::MatchResponse& response);

}  // namespace crosswalk::memory

#endif  // CROSSWALK_TESTS_GLOSSARY_MEMORY_FULL_SCAN_H_
