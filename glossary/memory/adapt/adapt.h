// Puts a segment's own numbers, dates and codes into the translation of another that resembles it.
#ifndef CROSSWALK_GLOSSARY_MEMORY_ADAPT_ADAPT_H_
#define CROSSWALK_GLOSSARY_MEMORY_ADAPT_ADAPT_H_

#include <vector>

#include "crosswalk/v1/match.pb.h"
#include "crosswalk/v1/unit.pb.h"

namespace crosswalk::memory {

struct Adapted {
  // The unit's target with what was exchanged; all else as the unit has it, offsets of codes moved
  // with the text.
  v1::Segment target;
  // What was exchanged, in the order of the target: numbers and dates as they are written there, an
  // inline tag as it stands, a code by its content, or by its element and id where it has none.
  std::vector<v1::Adaptation> adaptations;
  // False: `target` equals the unit's.
  bool changed = false;
};

// `query` is the segment to translate, `unit_source` resembles it, `unit_target` translates that.
// Three kinds of things are exchanged, each only where it is certain what it corresponds to:
//  - Numbers. Those of the two sources are paired by the alignment of their tokens; one that became
//    another is exchanged where the target holds its value as often as the unit's source does,
//    equal ones in order. It is written as the target writes: width of digits, grouping, 万 and 億,
//    Chinese numerals, eras. Values are exact decimals. Words with digits that are worth nothing
//    (3.2.1, 10:30, RTX4090) are exchanged where the target has the very same.
//  - Dates, likewise, across their styles. One beside which the target names a weekday stays.
//  - Codes and inline tags, where both sources have equally many of each kind.
// Where one is in doubt, the target's own stands. Texts are well-formed UTF-8 of at most 64 kB,
// else nothing is exchanged. Some 10 µs for a sentence, at most some 100 ms for the longest texts,
// with up to 16 MB meanwhile. Pure; any thread.
Adapted Adapt(const v1::Segment& query, const v1::Segment& unit_source,
              const v1::Segment& unit_target);

}  // namespace crosswalk::memory

#endif  // CROSSWALK_GLOSSARY_MEMORY_ADAPT_ADAPT_H_
