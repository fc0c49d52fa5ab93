// The pieces of a snapshot, and how a new piece joins or replaces some of them.
#ifndef CROSSWALK_GLOSSARY_INDEX_PIECE_LIST_H_
#define CROSSWALK_GLOSSARY_INDEX_PIECE_LIST_H_

#include <memory>
#include <vector>

#include "glossary/index/piece_view.h"

namespace crosswalk::index {

// The views of pieces, oldest first.
std::vector<PieceView> ViewsOf(const std::vector<std::shared_ptr<const Piece>>& pieces);

// `views` with a newer piece behind them.
std::vector<PieceView> Appended(const std::vector<PieceView>& views,
                                std::shared_ptr<const Piece> piece);

// `views` with those of `run`, which follow each other in it, replaced by one piece that holds what
// lived in them. Empty where `run` is not part of `views` any more.
std::vector<PieceView> Replaced(const std::vector<PieceView>& views,
                                const std::vector<PieceView>& run,
                                std::shared_ptr<const Piece> merged);

}  // namespace crosswalk::index

#endif  // CROSSWALK_GLOSSARY_INDEX_PIECE_LIST_H_
