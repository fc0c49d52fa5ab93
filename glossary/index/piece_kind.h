// The kinds of pieces: what an index can be made of. One follower serves all of them.
#ifndef CROSSWALK_GLOSSARY_INDEX_PIECE_KIND_H_
#define CROSSWALK_GLOSSARY_INDEX_PIECE_KIND_H_

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "glossary/base/status.h"
#include "glossary/index/any_snapshot.h"
#include "glossary/index/manifest.h"
#include "glossary/index/piece_view.h"
#include "glossary/index/step.h"
#include "glossary/record/record.h"

namespace crosswalk::index {

struct PieceBuilderOptions {
  std::filesystem::path index_folder;
  std::string name;       // of the piece's folder
  bool oldest = false;    // nothing stands before it, so that tombstones are of no use
  bool sync = false;      // be on the disk before Finish returns
  bool distinct = false;  // no row comes twice, and none is deleted after it came
};

// Makes the folder of a new piece. RESOURCE_EXHAUSTED, UNAVAILABLE.
Status MakePieceFolder(const std::filesystem::path& path);

// Builds a piece from changes in the order of their revisions. One thread. Destroyed before Finish
// succeeded, it removes what it made.
class PieceBuilder {
 public:
  virtual ~PieceBuilder() = default;

  // A version of the record. Kinds that the index does not hold are passed over. A body that cannot
  // be read is logged and taken for a deletion.
  virtual Status Add(const record::Version& version) = 0;
  // A living row of an older piece of the same kind.
  virtual Status AddFrom(const Piece& older, std::uint32_t row) = 0;
  virtual void Delete(std::string_view parent, std::string_view id) = 0;
  // Every row of the parent so far, here and in older pieces.
  virtual void DeleteAllOf(std::string_view parent) = 0;
  // Says that there is such a glossary or memory, or no longer.
  virtual void NameParent(std::string_view parent, bool lives) = 0;

  // True where nothing was added that the index holds.
  virtual bool empty() const = 0;

  // Writes the piece and opens it; `through` is the number of the last revision in it.
  virtual Result<std::shared_ptr<Piece>> Finish(std::uint64_t through, const StepFn& step) = 0;
};

// Immutable; any thread.
class PieceKind {
 public:
  virtual ~PieceKind() = default;

  // What an index of this kind must be able to do for this program to use it; see schema.h.
  virtual std::span<const std::string_view> features() const = 0;
  // The kinds of the record that it holds: a container and what is in it.
  virtual record::Kind parent_kind() const = 0;
  virtual record::Kind row_kind() const = 0;

  virtual Result<std::unique_ptr<PieceBuilder>> NewBuilder(
      const PieceBuilderOptions& options) const = 0;
  // DATA_LOSS or NOT_FOUND where a file is missing, of another size or damaged.
  virtual Result<std::shared_ptr<Piece>> Open(const std::filesystem::path& index_folder,
                                              const ManifestPiece& named) const = 0;
  // What reads work on. `views` oldest first, each with what the newer ones hide.
  virtual std::shared_ptr<const AnySnapshot> MakeSnapshot(const PieceViews& views,
                                                          record::Revision revision) const = 0;
  // Identifies the rules under which keys were made: an index built under another is built anew.
  virtual const std::string& folding() const = 0;
};

}  // namespace crosswalk::index

#endif  // CROSSWALK_GLOSSARY_INDEX_PIECE_KIND_H_
