// The index: follows the record's change feed and publishes snapshots.
#ifndef CROSSWALK_GLOSSARY_INDEX_INDEX_H_
#define CROSSWALK_GLOSSARY_INDEX_INDEX_H_

#include <chrono>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "glossary/base/cancellation.h"
#include "glossary/base/status.h"
#include "glossary/index/snapshot.h"
#include "glossary/record/record.h"
#include "glossary/script/fold.h"

namespace crosswalk::index {

struct IndexOptions {
  // Map the newest snapshot and do not follow, write or clean up: for reading commands that share a
  // DIR. Where the index is missing or unreadable, Open is FAILED_PRECONDITION (INDEX_STALE).
  bool read_only = false;
  std::chrono::milliseconds delta_interval{50};  // how long changes are gathered into one delta
};

// Any thread. Destruction stops the follower and leaves what it built.
class Index {
 public:
  // Opens or makes the index in the folder `path`. A piece that is damaged, of another folding hash
  // or of unknown features is not used: the index is built anew from the record in the background,
  // while the old snapshot serves where it can. `record` and `folder` outlive the index.
  static Result<std::unique_ptr<Index>> Open(const std::filesystem::path& path,
                                             const record::Record& record,
                                             std::shared_ptr<const script::Folder> folder,
                                             const IndexOptions& options);
  virtual ~Index() = default;

  // The newest snapshot; never null, and valid as long as it is held.
  virtual std::shared_ptr<const Snapshot> Newest() const = 0;
  // The newest snapshot once it holds `min_revision` (empty: at once). INVALID_ARGUMENT for one
  // that is not a revision, OUT_OF_RANGE at once for one that the record never gave,
  // DEADLINE_EXCEEDED or CANCELLED as the cancellation says.
  virtual Result<std::shared_ptr<const Snapshot>> AtLeast(std::string_view min_revision,
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
  // What is wrong, for a person; empty where all is well.
  virtual std::vector<std::string> Problems() const = 0;
};

}  // namespace crosswalk::index

#endif  // CROSSWALK_GLOSSARY_INDEX_INDEX_H_
