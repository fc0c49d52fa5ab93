#include "glossary/index/row_piece.h"

#include <system_error>

#include "glossary/base/log.h"
#include "glossary/record/unit_store.h"

namespace crosswalk::index {

Result<std::unique_ptr<PieceBuilder>> RowPieceBuilder::Make(
    const PieceBuilderOptions& options,
    const std::function<Result<std::unique_ptr<PieceBuilder>>(const std::filesystem::path&)>&
        make) {
  const std::filesystem::path path = options.index_folder / options.name;
  CROSSWALK_RETURN_IF_ERROR(MakePieceFolder(path));
  Result<std::unique_ptr<PieceBuilder>> made = make(path);
  if (!made.ok()) {
    std::error_code ignored;
    std::filesystem::remove_all(path, ignored);
  }
  return made;
}

RowPieceBuilder::RowPieceBuilder(const PieceBuilderOptions& options)
    : options_(options),
      folder_(options_.index_folder / options_.name),
      rows_(options_.oldest, options_.distinct) {}

RowPieceBuilder::~RowPieceBuilder() {
  if (finished_) return;
  std::error_code ignored;
  std::filesystem::remove_all(folder_, ignored);
}

Status RowPieceBuilder::Add(const record::Version& version) {
  const record::Key& key = version.key;
  if (key.kind == record::Kind::kMemory) {
    NameParent(key.id, !version.deleted);
    if (version.deleted) DeleteAllOf(key.id);
    return Status();
  }
  if (key.kind != record::Kind::kUnit) return Status();
  if (version.deleted) {
    Delete(key.parent, key.id);
    return Status();
  }
  unit_.Clear();
  if (!unit_.ParseFromString(version.body)) {
    // One damaged row must not keep all others from being found.
    Log(LogLevel::kError, "the record holds something else than a unit",
        {{"unit", record::UnitName(key.parent, key.id)}});
    Delete(key.parent, key.id);
    return Status();
  }
  rows_.Add(key.parent, key.id);
  return AddUnit(version, unit_);
}

Result<std::shared_ptr<Piece>> RowPieceBuilder::Finish(std::uint64_t through, const StepFn& step) {
  CROSSWALK_RETURN_IF_ERROR(rows_.Write(folder_ / kRowsFile, options_.sync));
  CROSSWALK_ASSIGN(std::vector<const char*> files, WriteFiles(step));
  files.push_back(kRowsFile);
  CROSSWALK_ASSIGN(const ManifestPiece named,
                   Piece::Describe(folder_, {options_.name, through, options_.sync, {}}, files));
  CROSSWALK_ASSIGN(std::shared_ptr<Piece> piece, OpenPiece(named));
  finished_ = true;
  return piece;
}

}  // namespace crosswalk::index
