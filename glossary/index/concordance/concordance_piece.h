// A piece of units for concordance: their rows and their words.
#ifndef CROSSWALK_GLOSSARY_INDEX_CONCORDANCE_CONCORDANCE_PIECE_H_
#define CROSSWALK_GLOSSARY_INDEX_CONCORDANCE_CONCORDANCE_PIECE_H_

#include <filesystem>
#include <memory>
#include <utility>

#include "glossary/index/concordance/concordance_file.h"
#include "glossary/index/piece_kind.h"
#include "glossary/index/row_piece.h"
#include "glossary/script/fold.h"

namespace crosswalk::index {

// Immutable; threads share one.
class ConcordancePiece final : public RowPiece {
 public:
  // DATA_LOSS or NOT_FOUND where a file is missing, of another size or damaged.
  static Result<std::shared_ptr<Piece>> Open(const std::filesystem::path& index_folder,
                                             const ManifestPiece& named);

  const ConcordanceFile& file() const { return *file_; }

 private:
  ConcordancePiece(std::filesystem::path folder, ManifestPiece named, RowTable rows,
                   std::unique_ptr<ConcordanceFile> file)
      : RowPiece(std::move(folder), std::move(named), std::move(rows)), file_(std::move(file)) {}

  const std::unique_ptr<ConcordanceFile> file_;
};

// One thread.
class ConcordancePieceBuilder final : public RowPieceBuilder {
 public:
  static Result<std::unique_ptr<PieceBuilder>> Create(std::shared_ptr<const script::Folder> folder,
                                                      const PieceBuilderOptions& options);

  Status AddFrom(const Piece& older, std::uint32_t row) override;

 private:
  ConcordancePieceBuilder(const PieceBuilderOptions& options,
                          std::unique_ptr<ConcordanceFileBuilder> file)
      : RowPieceBuilder(options), file_(std::move(file)) {}

  Status AddUnit(const record::Version& version, const v1::Unit& unit) override;
  Result<std::vector<const char*>> WriteFiles(const StepFn& step) override;
  Result<std::shared_ptr<Piece>> OpenPiece(const ManifestPiece& named) override;

  std::unique_ptr<ConcordanceFileBuilder> file_;
};

}  // namespace crosswalk::index

#endif  // CROSSWALK_GLOSSARY_INDEX_CONCORDANCE_CONCORDANCE_PIECE_H_
