// Round brackets of a text, and quotation marks and emphasis that enclose what stands before a
// place.
#ifndef CROSSWALK_GLOSSARY_MINE_SOURCE_BRACKET_H_
#define CROSSWALK_GLOSSARY_MINE_SOURCE_BRACKET_H_

#include <optional>
#include <vector>

#include "glossary/mine/source/source_text.h"

namespace crosswalk::mine {

// A pair of round brackets, full or half width or one of each. `open` and `close` are where the
// marks stand.
struct Bracket {
  std::size_t open;
  std::size_t close;

  Span inside() const { return {open + 1, close}; }
};

// Pairs within one line and not longer than 300 code points, in order of `open`; nested ones too.
// Not those of a substitution: $(NAME), %(count)d.
std::vector<Bracket> FindBrackets(const SourceText& text);

// What a closing quotation mark, title bracket or mark of emphasis (`**`, `*`, `__`, `` ` ``) that
// ends at `end` encloses: the inside, on one line and at most 80 code points.
std::optional<Span> EnclosedBefore(const SourceText& text, std::size_t end);

}  // namespace crosswalk::mine

#endif  // CROSSWALK_GLOSSARY_MINE_SOURCE_BRACKET_H_
