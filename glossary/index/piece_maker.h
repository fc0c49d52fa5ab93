// Makes pieces: from the whole record, from its newest changes, from older pieces.
#ifndef CROSSWALK_GLOSSARY_INDEX_PIECE_MAKER_H_
#define CROSSWALK_GLOSSARY_INDEX_PIECE_MAKER_H_

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "glossary/base/cancellation.h"
#include "glossary/index/piece_kind.h"

namespace crosswalk::index {

struct MadePiece {
  std::shared_ptr<const Piece> piece;  // null where there was nothing to put into one
  record::Revision revision;           // that it reaches
};

// Everything living of a kind, as one piece that is on the disk.
Result<MadePiece> MakeBase(const record::Record& record, const PieceKind& kind,
                           const PieceBuilderOptions& options, const ProgressFn& progress,
                           const Cancellation& cancellation);

// What changed after the number `after`, up to the newest or to some hundred thousand changes.
Result<MadePiece> MakeDelta(const record::Record& record, const PieceKind& kind,
                            const PieceBuilderOptions& options, std::uint64_t after,
                            const Cancellation& cancellation);

// What lives in `run`, pieces that follow each other.
Result<std::shared_ptr<const Piece>> MergePieces(const PieceViews& run, const PieceKind& kind,
                                                 const PieceBuilderOptions& options,
                                                 const Cancellation& cancellation);

}  // namespace crosswalk::index

#endif  // CROSSWALK_GLOSSARY_INDEX_PIECE_MAKER_H_
