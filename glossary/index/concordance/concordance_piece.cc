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
    const record::Record& record, std::shared_ptr<const script::Folder> folder,
    const PieceBuilderOptions& options) {
  return RowPieceBuilder::Make(
      options, [&](const std::filesystem::path& path) -> Result<std::unique_ptr<PieceBuilder>> {
        CROSSWALK_ASSIGN(auto file, ConcordanceFileBuilder::Create(std::move(folder), path));
        return std::unique_ptr<PieceBuilder>(
            new ConcordancePieceBuilder(record, options, std::move(file)));
      });
}

Status ConcordancePieceBuilder::AddFrom(const Piece& older, std::uint32_t row) {
  CROSSWALK_ASSIGN(const auto version,
                   record_.Get({record::Kind::kUnit, std::string(older.ParentOf(row)),
                                std::string(older.IdOf(row))}));
  // Gone since: a newer piece says so too.
  if (!version || version->deleted) return Status();
  return Add(*version);
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
