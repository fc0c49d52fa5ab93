// Where the inside of a bracket is cut.
#ifndef CROSSWALK_GLOSSARY_MINE_SOURCE_PIECE_H_
#define CROSSWALK_GLOSSARY_MINE_SOURCE_PIECE_H_

#include <cstddef>
#include <string_view>
#include <vector>

namespace crosswalk::mine {

// What stood between a piece and the one before it.
enum class Joint {
  kNone,         // the first
  kComma,        // may belong to an English name
  kBreak,        // 、 ； 。
  kAlternative,  // 或, or, /
  kNested,       // an opening bracket within
  kPair,         // a colon or dash between a name and its acronym, a label, plain white space
};

// [begin, end) of the inside, white space at its ends left out.
struct Piece {
  std::size_t begin;
  std::size_t end;
  Joint joint;
};

// Pieces in order, none empty. What stands in quotation marks or a Markdown link is not cut; a
// bracket within is a piece of its own, except that of a call or a manual page: f(x), grep(1).
std::vector<Piece> SplitPieces(std::u32string_view inside);

}  // namespace crosswalk::mine

#endif  // CROSSWALK_GLOSSARY_MINE_SOURCE_PIECE_H_
