#include "glossary/index/match/match_piece.h"

namespace crosswalk::index {
namespace {

constexpr const char* kMatchFile = "match.piece";

}  // namespace

Result<std::shared_ptr<Piece>> MatchPiece::Open(const std::filesystem::path& index_folder,
                                                const ManifestPiece& named) {
  CROSSWALK_RETURN_IF_ERROR(CheckFiles(index_folder, named));
  const std::filesystem::path folder = index_folder / named.name;
  CROSSWALK_ASSIGN(RowTable rows, RowTable::Open(folder / kRowsFile));
  CROSSWALK_ASSIGN(MatchFile file, MatchFile::Open(folder / kMatchFile));
  if (rows.row_count() != file.row_count()) {
    return DataLoss(folder.string() + " has files of different pieces");
  }
  return std::shared_ptr<Piece>(new MatchPiece(folder, named, std::move(rows), std::move(file)));
}

Result<std::unique_ptr<PieceBuilder>> MatchPieceBuilder::Create(
    std::shared_ptr<const script::Folder> folder, const PieceBuilderOptions& options) {
  return Make(options, [&](const std::filesystem::path&) -> Result<std::unique_ptr<PieceBuilder>> {
    return std::unique_ptr<PieceBuilder>(new MatchPieceBuilder(std::move(folder), options));
  });
}

Status MatchPieceBuilder::AddFrom(const Piece& older, std::uint32_t row) {
  rows().Add(older.ParentOf(row), older.IdOf(row));
  return file_.AddFrom(static_cast<const MatchPiece&>(older).file(), row);
}

Status MatchPieceBuilder::AddUnit(const record::Version& version, const v1::Unit& unit) {
  return file_.Add(unit, version.time_micros);
}

Result<std::vector<const char*>> MatchPieceBuilder::WriteFiles(const StepFn& step) {
  CROSSWALK_RETURN_IF_ERROR(file_.Write(folder() / kMatchFile, options().sync, step));
  return std::vector<const char*>{kMatchFile};
}

Result<std::shared_ptr<Piece>> MatchPieceBuilder::OpenPiece(const ManifestPiece& named) {
  return MatchPiece::Open(options().index_folder, named);
}

}  // namespace crosswalk::index
