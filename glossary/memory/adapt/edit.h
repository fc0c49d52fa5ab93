// Exchanges stretches of a segment's text and keeps its codes where they belong.
#ifndef CROSSWALK_GLOSSARY_MEMORY_ADAPT_EDIT_H_
#define CROSSWALK_GLOSSARY_MEMORY_ADAPT_EDIT_H_

#include <cstddef>
#include <string>
#include <vector>

#include "crosswalk/v1/unit.pb.h"

namespace crosswalk::memory::adapt {

// Bytes [begin, end) become `after`.
struct Edit {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string after;
};

// Whether a code of `segment` stands inside (begin, end).
bool HoldsCode(const v1::Segment& segment, std::size_t begin, std::size_t end);
// Whether the codes stand in order, inside the text and on borders of characters.
bool HasSoundCodes(const v1::Segment& segment);
// `edits` are in order, do not overlap and hold no code.
void ApplyEdits(const std::vector<Edit>& edits, v1::Segment& segment);

}  // namespace crosswalk::memory::adapt

#endif  // CROSSWALK_GLOSSARY_MEMORY_ADAPT_EDIT_H_
