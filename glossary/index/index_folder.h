// The folder of an index: its manifests, the names of its pieces, and what is left over in it.
#ifndef CROSSWALK_GLOSSARY_INDEX_INDEX_FOLDER_H_
#define CROSSWALK_GLOSSARY_INDEX_INDEX_FOLDER_H_

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "glossary/base/status.h"
#include "glossary/index/manifest.h"
#include "glossary/index/piece_kind.h"

namespace crosswalk::index {

// What a manifest names, opened.
struct LoadedPieces {
  PieceViews views;
  record::Revision revision;
};

// Two manifests stand in the folder: MANIFEST names the newest snapshot and is written without
// waiting for the disk; BASE names the base alone, and both are on the disk before anything relies
// on them. So a power failure costs the deltas at most, which the record gives again.
//
// Load may be called by any thread and process; the others by the owner of the folder alone.
class IndexFolder {
 public:
  // `kind` outlives the folder.
  IndexFolder(std::filesystem::path path, const PieceKind& kind)
      : path_(std::move(path)), kind_(kind) {}

  const std::filesystem::path& path() const { return path_; }

  // The pieces that the manifest `file` names. NOT_FOUND where there is none, DATA_LOSS where it or
  // a piece is damaged, FAILED_PRECONDITION where it was made by another version or under another
  // folding hash.
  Result<LoadedPieces> Load(const char* file) const;

  // Makes the folder where it is missing.
  Status MakeFolder() const;
  // Also removes every piece that no manifest of the folder names.
  Status Prepare();
  // A name that no piece has.
  std::string NextName();

  // MANIFEST.
  Status Publish(const PieceViews& views, const record::Revision& revision) const;
  // BASE: the first of `views`, which is on the disk.
  Status PublishBase(const PieceView& base, const std::string& epoch) const;
  // No piece is safe from a power failure any more.
  Status RemoveBase() const;

 private:
  // Also FAILED_PRECONDITION where it has other features than the kind.
  Result<Manifest> Read(const char* file) const;
  Manifest ManifestOf(const PieceViews& views, const record::Revision& revision) const;

  const std::filesystem::path path_;
  const PieceKind& kind_;
  std::atomic<std::uint64_t> next_{1};
};

}  // namespace crosswalk::index

#endif  // CROSSWALK_GLOSSARY_INDEX_INDEX_FOLDER_H_
