// An index of any kind: follows the record's change feed and publishes snapshots.
#ifndef CROSSWALK_GLOSSARY_INDEX_PIECE_INDEX_H_
#define CROSSWALK_GLOSSARY_INDEX_PIECE_INDEX_H_

#include <chrono>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "glossary/base/cancellation.h"
#include "glossary/base/status.h"
#include "glossary/index/any_snapshot.h"
#include "glossary/index/piece_kind.h"
#include "glossary/record/record.h"

namespace crosswalk::index {

struct IndexOptions {
  // Map the newest snapshot and do not follow, write or clean up: for reading commands that share a
  // DIR. Where the index is missing or unreadable, Open is FAILED_PRECONDITION (INDEX_STALE).
  bool read_only = false;
  std::chrono::milliseconds delta_interval{50};  // how long changes are gathered into one delta
};

struct PieceInfo {
  std::string name;
  std::uint64_t rows;
  std::uint64_t bytes;
};

// What is newest in an index: its revision, its pieces, oldest first, and what they hold.
struct IndexState {
  record::Revision revision;
  std::vector<PieceInfo> pieces;
  std::map<std::string, Counts, std::less<>> parents;  // glossaries or memories
};

// Any thread. Destruction stops the follower and leaves what it built.
class PieceIndex {
 public:
  // Opens or makes the index in the folder `path`. A piece that is damaged, of another folding hash
  // or of unknown features is not used: the index is built anew from the record in the background,
  // while the old snapshot serves where it can. `record` outlives the index.
  static Result<std::unique_ptr<PieceIndex>> Open(const std::filesystem::path& path,
                                                  const record::Record& record,
                                                  std::shared_ptr<const PieceKind> kind,
                                                  const IndexOptions& options);
  virtual ~PieceIndex() = default;

  // The newest snapshot; never null, and valid as long as it is held.
  virtual std::shared_ptr<const AnySnapshot> Newest() const = 0;
  // The newest snapshot once it holds `min_revision` (empty: at once). INVALID_ARGUMENT for one
  // that is not a revision, OUT_OF_RANGE at once for one that the record never gave,
  // DEADLINE_EXCEEDED or CANCELLED as the cancellation says.
  virtual Result<std::shared_ptr<const AnySnapshot>> AtLeast(std::string_view min_revision,
                                                             const Cancellation&) const = 0;
  // Waits until the snapshot holds every change there is now; for commands before they leave.
  // `progress` is told a few times a second: the number of the last change that is shown, of the
  // number waited for. While the index is built anew, which shows nothing before its end, the first
  // moves between the two as the work does.
  virtual Status CatchUp(const ProgressFn& progress, const Cancellation&) = 0;
  // Builds all pieces anew from the record while the old snapshot serves.
  virtual Status Rebuild(const ProgressFn& progress, const Cancellation&) = 0;
  virtual bool rebuilding() const = 0;
  // How long the record has held a change that the newest snapshot does not: 0 where there is none,
  // else the age of the oldest, up to 50 ms too much. What was written before the index was opened
  // counts from the opening.
  virtual Result<std::chrono::nanoseconds> Lag() const = 0;
  virtual IndexState State() const = 0;
  // What is wrong, for a person; empty where all is well.
  virtual std::vector<std::string> Problems() const = 0;
};

// The same with the snapshots of one kind, which the kind of `index` makes.
template <typename S>
class IndexOf {
 public:
  explicit IndexOf(std::unique_ptr<PieceIndex> index) : index_(std::move(index)) {}

  std::shared_ptr<const S> Newest() const {
    return std::static_pointer_cast<const S>(index_->Newest());
  }
  Result<std::shared_ptr<const S>> AtLeast(std::string_view min_revision,
                                           const Cancellation& cancellation) const {
    CROSSWALK_ASSIGN(auto snapshot, index_->AtLeast(min_revision, cancellation));
    return std::static_pointer_cast<const S>(std::move(snapshot));
  }
  Status CatchUp(const ProgressFn& progress, const Cancellation& cancellation) {
    return index_->CatchUp(progress, cancellation);
  }
  Status Rebuild(const ProgressFn& progress, const Cancellation& cancellation) {
    return index_->Rebuild(progress, cancellation);
  }
  bool rebuilding() const { return index_->rebuilding(); }
  Result<std::chrono::nanoseconds> Lag() const { return index_->Lag(); }
  IndexState State() const { return index_->State(); }
  std::vector<std::string> Problems() const { return index_->Problems(); }

 private:
  std::unique_ptr<PieceIndex> index_;
};

}  // namespace crosswalk::index

#endif  // CROSSWALK_GLOSSARY_INDEX_PIECE_INDEX_H_
