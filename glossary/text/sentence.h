// Sentences of running text.
#ifndef CROSSWALK_GLOSSARY_TEXT_SENTENCE_H_
#define CROSSWALK_GLOSSARY_TEXT_SENTENCE_H_

#include <cstdint>
#include <string_view>
#include <vector>

namespace crosswalk::text {

// Bytes [begin, end).
struct Range {
  std::uint32_t begin;
  std::uint32_t end;
};

// The sentences in order, without the white space between them. A sentence ends at 。！？!? and
// their closing quotes and brackets, at a full stop before white space and a capital or CJK, and at
// a line end. Needs well-formed UTF-8.
std::vector<Range> SplitSentences(std::string_view text);

}  // namespace crosswalk::text

#endif  // CROSSWALK_GLOSSARY_TEXT_SENTENCE_H_
