// A piece of units, whatever is kept of them: their rows stand in a table of their own.
#ifndef CROSSWALK_GLOSSARY_INDEX_ROW_PIECE_H_
#define CROSSWALK_GLOSSARY_INDEX_ROW_PIECE_H_

#include <filesystem>
#include <functional>
#include <memory>
#include <utility>
#include <vector>

#include "crosswalk/v1/unit.pb.h"
#include "glossary/index/piece_kind.h"
#include "glossary/index/row_table.h"

namespace crosswalk::index {

inline constexpr const char* kRowsFile = "rows.piece";

// Immutable; threads share one. A row is a unit, its parent a memory.
class RowPiece : public Piece {
 public:
  std::uint32_t row_count() const override { return rows_.row_count(); }
  std::uint32_t parent_count() const override { return rows_.parent_count(); }
  std::string_view ParentAt(std::uint32_t parent) const override { return rows_.ParentAt(parent); }
  std::uint32_t ParentOrdinalOf(std::uint32_t row) const override {
    return rows_.ParentOrdinalOf(row);
  }
  std::string_view ParentOf(std::uint32_t row) const override { return rows_.ParentOf(row); }
  std::string_view IdOf(std::uint32_t row) const override { return rows_.IdOf(row); }
  Counts CountsOf(std::uint32_t) const override { return {1, 0, 0}; }
  std::optional<std::uint32_t> Find(std::string_view memory, std::string_view id) const override {
    return rows_.Find(memory, id);
  }
  std::span<const std::uint32_t> dead() const override { return rows_.dead(); }
  const std::vector<Tombstone>& tombstones() const override { return tombstones_; }
  std::vector<ParentChange> ParentChanges() const override { return rows_.ParentChanges(); }

  const RowTable& rows() const { return rows_; }

 protected:
  RowPiece(std::filesystem::path folder, ManifestPiece named, RowTable rows)
      : Piece(std::move(folder), std::move(named)),
        rows_(std::move(rows)),
        tombstones_(rows_.Tombstones()) {}

 private:
  const RowTable rows_;
  const std::vector<Tombstone> tombstones_;
};

// Keeps the rows; what is kept of a unit beside is its successor's. One thread.
class RowPieceBuilder : public PieceBuilder {
 public:
  ~RowPieceBuilder() override;

  Status Add(const record::Version& version) override;
  void Delete(std::string_view memory, std::string_view id) override { rows_.Delete(memory, id); }
  void DeleteAllOf(std::string_view memory) override { rows_.DeleteAllOf(memory); }
  void NameParent(std::string_view memory, bool lives) override { rows_.NameParent(memory, lives); }
  bool empty() const override { return rows_.empty(); }
  Result<std::shared_ptr<Piece>> Finish(std::uint64_t through, const StepFn& step) final;

 protected:
  explicit RowPieceBuilder(const PieceBuilderOptions& options);
  // Makes the folder of the piece, and in it what `make` does; the folder goes where that fails.
  static Result<std::unique_ptr<PieceBuilder>> Make(
      const PieceBuilderOptions& options,
      const std::function<Result<std::unique_ptr<PieceBuilder>>(const std::filesystem::path&)>&
          make);

  // A unit whose row is the next.
  virtual Status AddUnit(const record::Version& version, const v1::Unit& unit) = 0;
  // Writes what is kept of the units; the names of the files.
  virtual Result<std::vector<const char*>> WriteFiles(const StepFn& step) = 0;
  virtual Result<std::shared_ptr<Piece>> OpenPiece(const ManifestPiece& named) = 0;

  const PieceBuilderOptions& options() const { return options_; }
  const std::filesystem::path& folder() const { return folder_; }
  std::uint32_t row_count() const { return rows_.row_count(); }
  RowTableBuilder& rows() { return rows_; }

 private:
  const PieceBuilderOptions options_;
  const std::filesystem::path folder_;
  RowTableBuilder rows_;
  v1::Unit unit_;  // cleared, not made anew: its strings keep their room
  bool finished_ = false;
};

}  // namespace crosswalk::index

#endif  // CROSSWALK_GLOSSARY_INDEX_ROW_PIECE_H_
