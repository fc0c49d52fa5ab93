// A piece: the newest versions of what a range of revisions wrote. See schema.h.
#ifndef CROSSWALK_GLOSSARY_INDEX_PIECE_H_
#define CROSSWALK_GLOSSARY_INDEX_PIECE_H_

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "glossary/base/status.h"
#include "glossary/index/manifest.h"
#include "glossary/index/row_names.h"

namespace crosswalk::index {

// Pieces up to this size are checked byte by byte when they are opened; what is larger is checked
// in the background, so that a start is quick.
inline constexpr std::uint64_t kCheckedAtOpen = 1 << 20;

// The files of a piece, and its rows as far as every kind has them: each is (parent, id), numbered
// from 0, and some are dead from the beginning, since something later in the piece replaced them.
// Immutable; threads share one.
class Piece {
 public:
  // Removes the folder where Discard was called.
  virtual ~Piece();
  Piece(const Piece&) = delete;
  Piece& operator=(const Piece&) = delete;

  // Whether every file is there and has its size; small ones are compared with their hashes.
  static Status CheckFiles(const std::filesystem::path& index_folder, const ManifestPiece& named);

  // `named` with the sizes and hashes of these files of `folder`.
  static Result<ManifestPiece> Describe(const std::filesystem::path& folder, ManifestPiece named,
                                        std::span<const char* const> files);

  // Compares every byte with the manifest's hashes: DATA_LOSS naming the file.
  Status Verify() const;
  // No manifest names the piece any more: the last snapshot that leaves removes its folder.
  void Discard() const { discarded_.store(true, std::memory_order_relaxed); }
  // Its files were on the disk before it was first named.
  bool synced() const { return named_.synced; }
  // True once a read met damage.
  bool suspect() const { return suspect_.load(std::memory_order_relaxed); }
  const ManifestPiece& named() const { return named_; }
  std::uint64_t bytes() const;

  // Rows and tombstones: what merging it costs.
  std::uint64_t weight() const { return row_count() + tombstones().size(); }

  virtual std::uint32_t row_count() const = 0;
  virtual std::uint32_t parent_count() const = 0;
  virtual std::string_view ParentAt(std::uint32_t parent) const = 0;
  virtual std::uint32_t ParentOrdinalOf(std::uint32_t row) const = 0;
  virtual std::string_view ParentOf(std::uint32_t row) const = 0;
  virtual std::string_view IdOf(std::uint32_t row) const = 0;
  // What the row adds to its parent's counts.
  virtual Counts CountsOf(std::uint32_t row) const = 0;
  // The last row of that identity, also a dead one.
  virtual std::optional<std::uint32_t> Find(std::string_view parent, std::string_view id) const = 0;
  virtual std::span<const std::uint32_t> dead() const = 0;
  virtual const std::vector<Tombstone>& tombstones() const = 0;
  virtual std::vector<ParentChange> ParentChanges() const = 0;

 protected:
  Piece(std::filesystem::path folder, ManifestPiece named)
      : folder_(std::move(folder)), named_(std::move(named)) {}
  // Passes a status on, and remembers damage.
  Status Noted(Status status) const;
  const std::filesystem::path& folder() const { return folder_; }

 private:
  const std::filesystem::path folder_;
  const ManifestPiece named_;
  mutable std::atomic<bool> discarded_{false};
  mutable std::atomic<bool> suspect_{false};
};

}  // namespace crosswalk::index

#endif  // CROSSWALK_GLOSSARY_INDEX_PIECE_H_
