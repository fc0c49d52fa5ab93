// Which pieces make the newest snapshot, and what they were made with.
#ifndef CROSSWALK_GLOSSARY_INDEX_MANIFEST_H_
#define CROSSWALK_GLOSSARY_INDEX_MANIFEST_H_

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "glossary/base/status.h"
#include "glossary/record/record.h"

namespace crosswalk::index {

// A file of a piece, as it was when it was written.
struct PieceFile {
  std::string name;
  std::uint64_t size = 0;
  std::uint64_t hash = 0;  // Hash64 of its bytes

  friend bool operator==(const PieceFile&, const PieceFile&) = default;
};

struct ManifestPiece {
  std::string name;           // of its folder
  std::uint64_t through = 0;  // number of the last revision in it
  bool synced = false;        // its files are on the disk
  std::vector<PieceFile> files;

  friend bool operator==(const ManifestPiece&, const ManifestPiece&) = default;
};

// A value. As text: a line for each field, and the hash of all lines as the last.
struct Manifest {
  std::vector<std::string> features;
  std::string folding;  // Folder::Hash
  record::Revision revision;
  std::vector<ManifestPiece> pieces;  // oldest first

  std::string ToString() const;
  // DATA_LOSS where it is damaged; FAILED_PRECONDITION where another program version wrote it:
  // its form is not this program's.
  static Result<Manifest> Parse(std::string_view text);
};

// NOT_FOUND, or as Parse.
Result<Manifest> ReadManifest(const std::filesystem::path& path);
// Replaces the file. Without `sync` a power failure may undo it or leave a damaged one.
Status WriteManifest(const std::filesystem::path& path, const Manifest& manifest, bool sync);

}  // namespace crosswalk::index

#endif  // CROSSWALK_GLOSSARY_INDEX_MANIFEST_H_
