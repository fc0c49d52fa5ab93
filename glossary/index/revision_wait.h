// Waiting for a snapshot that holds a revision.
#ifndef CROSSWALK_GLOSSARY_INDEX_REVISION_WAIT_H_
#define CROSSWALK_GLOSSARY_INDEX_REVISION_WAIT_H_

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>

#include "glossary/base/cancellation.h"
#include "glossary/index/any_snapshot.h"
#include "glossary/index/piece_index.h"
#include "glossary/index/piece_view.h"

namespace crosswalk::index {

// What is shown: pieces, and the snapshot over them. Immutable.
struct Shown {
  PieceViews views;
  std::shared_ptr<const AnySnapshot> snapshot;

  const record::Revision& revision() const { return snapshot->revision(); }
};

IndexState StateOf(const Shown& shown);

// The newest snapshot, where readers take it and wait for it. Any thread.
class NewestSnapshot {
 public:
  explicit NewestSnapshot(std::shared_ptr<const Shown> first) : snapshot_(std::move(first)) {}

  std::shared_ptr<const Shown> Get() const;
  void Set(std::shared_ptr<const Shown> snapshot);
  // Notes a failure to make the next one; ends the waits of those who would rather know.
  void Fail(Status status);
  void Succeed();
  Status failure() const;

  // Waits until the snapshot holds `revision`. CANCELLED or DEADLINE_EXCEEDED as the cancellation
  // says; without a deadline also the failure to make the next one. `hurry` is called once before
  // the wait, `waiting` some fifty times a second in it.
  Result<std::shared_ptr<const Shown>> Await(const record::Revision& revision,
                                             const Cancellation& cancellation,
                                             const std::function<void()>& hurry,
                                             const std::function<void()>& waiting = nullptr) const;

 private:
  mutable std::mutex mutex_;
  mutable std::condition_variable changed_;
  std::shared_ptr<const Shown> snapshot_;
  Status failure_;
  std::uint64_t failures_ = 0;
};

// `min_revision` as a revision that the record gave: INVALID_ARGUMENT, or OUT_OF_RANGE.
Result<record::Revision> GivenRevision(std::string_view min_revision, const AnySnapshot& snapshot,
                                       const record::Record& record);

}  // namespace crosswalk::index

#endif  // CROSSWALK_GLOSSARY_INDEX_REVISION_WAIT_H_
