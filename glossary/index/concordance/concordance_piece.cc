#include "glossary/index/concordance/concordance_piece.h"

namespace crosswalk::index {

Result<std::shared_ptr<Piece>> ConcordancePiece::Open(const std::filesystem::path& index_folder,
                                                      const ManifestPiece& named) {
  CROSSWALK_RETURN_IF_ERROR(CheckFiles(index_folder, named));
  const std::filesystem::path folder = index_folder / named.name;
  CROSSWALK_ASSIGN(RowTable rows, RowTable::Open(folder / kRowsFile));
  CROSSWALK_ASSIGN(std::unique_ptr<ConcordanceFile> file,
                   ConcordanceFile::Open(folder, rows.row_count()));
  return std::shared_ptr<Piece>(
      new ConcordancePiece(folder, named, std::move(rows), std::move(file)));
}

Result<std::unique_ptr<PieceBuilder>> ConcordancePieceBuilder::Create(
    std::shared_ptr<const script::Folder> folder, const PieceBuilderOptions& options) {
  return Make(
      options, [&](const std::filesystem::path& path) -> Result<std::unique_ptr<PieceBuilder>> {
        CROSSWALK_ASSIGN(auto file, ConcordanceFileBuilder::Create(folder, path));
        return std::unique_ptr<PieceBuilder>(new ConcordancePieceBuilder(options, std::move(file)));
      });
}

Status ConcordancePieceBuilder::AddFrom(const Piece& older, std::uint32_t row) {
  rows().Add(older.ParentOf(row), older.IdOf(row));
  return file_->AddFrom(static_cast<const ConcordancePiece&>(older).file(), row);
}

Status ConcordancePieceBuilder::AddUnit(const record::Version& version, const v1::Unit& unit) {
  return file_->Add(version, unit);
}

Result<std::vector<const char*>> ConcordancePieceBuilder::WriteFiles(const StepFn&) {
  file_->BeginFinish(options().sync);
  CROSSWALK_RETURN_IF_ERROR(file_->Finish());
  std::vector<const char*> files = {kTextsFile};
  if (row_count() > 0) files.push_back(kWordsFile);
  return files;
}

Result<std::shared_ptr<Piece>> ConcordancePieceBuilder::OpenPiece(const ManifestPiece& named) {
  return ConcordancePiece::Open(options().index_folder, named);
}

}  // namespace crosswalk::index
