// A piece of units for match: their rows and their segments.
#ifndef CROSSWALK_GLOSSARY_INDEX_MATCH_MATCH_PIECE_H_
#define CROSSWALK_GLOSSARY_INDEX_MATCH_MATCH_PIECE_H_

#include <filesystem>
#include <memory>
#include <utility>

#include "glossary/index/match/match_file_builder.h"
#include "glossary/index/piece_kind.h"
#include "glossary/index/row_piece.h"
#include "glossary/script/fold.h"

namespace crosswalk::index {

// Immutable; threads share one.
class MatchPiece final : public RowPiece {
 public:
  // DATA_LOSS or NOT_FOUND where a file is missing, of another size or damaged.
  static Result<std::shared_ptr<Piece>> Open(const std::filesystem::path& index_folder,
                                             const ManifestPiece& named);

  const MatchFile& file() const { return file_; }

 private:
  MatchPiece(std::filesystem::path folder, ManifestPiece named, RowTable rows, MatchFile file)
      : RowPiece(std::move(folder), std::move(named), std::move(rows)), file_(std::move(file)) {}

  const MatchFile file_;
};

// One thread.
class MatchPieceBuilder final : public RowPieceBuilder {
 public:
  static Result<std::unique_ptr<PieceBuilder>> Create(std::shared_ptr<const script::Folder> folder,
                                                      const PieceBuilderOptions& options);

  Status AddFrom(const Piece& older, std::uint32_t row) override;

 private:
  MatchPieceBuilder(std::shared_ptr<const script::Folder> folder,
                    const PieceBuilderOptions& options)
      : RowPieceBuilder(options), file_(std::move(folder), options.index_folder / options.name) {}

  Status AddUnit(const record::Version& version, const v1::Unit& unit) override;
  Result<std::vector<const char*>> WriteFiles(const StepFn& step) override;
  Result<std::shared_ptr<Piece>> OpenPiece(const ManifestPiece& named) override;

  MatchFileBuilder file_;
};

}  // namespace crosswalk::index

#endif  // CROSSWALK_GLOSSARY_INDEX_MATCH_MATCH_PIECE_H_
