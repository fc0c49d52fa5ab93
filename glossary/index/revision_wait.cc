#include "glossary/index/revision_wait.h"

#include <algorithm>

namespace crosswalk::index {
namespace {

// How often a waiting caller is asked whether it still waits.
constexpr std::chrono::milliseconds kSlice{20};

}  // namespace

IndexState StateOf(const Shown& shown) {
  IndexState state{shown.revision(), {}, ParentsOf(shown.views)};
  for (const PieceView& view : shown.views) {
    state.pieces.push_back(
        {view.piece()->named().name, view.piece()->row_count(), view.piece()->bytes()});
  }
  return state;
}

Result<record::Revision> GivenRevision(std::string_view min_revision, const AnySnapshot& snapshot,
                                       const record::Record& record) {
  CROSSWALK_ASSIGN(record::Revision revision, record::Revision::Parse(min_revision));
  if (Holds(snapshot, revision)) return revision;
  CROSSWALK_ASSIGN(const record::Revision newest, record.Newest());
  if (revision.epoch != newest.epoch || revision.number > newest.number) {
    return OutOfRange("min_revision " + revision.ToString() +
                      " was never given: the newest revision is " + newest.ToString());
  }
  return revision;
}

std::shared_ptr<const Shown> NewestSnapshot::Get() const {
  const std::lock_guard lock(mutex_);
  return snapshot_;
}

void NewestSnapshot::Set(std::shared_ptr<const Shown> snapshot) {
  {
    const std::lock_guard lock(mutex_);
    snapshot_.swap(snapshot);
    failure_ = Status();
  }
  changed_.notify_all();
  // The former one leaves here, not under the lock: it may close and remove files.
}

void NewestSnapshot::Fail(Status status) {
  {
    const std::lock_guard lock(mutex_);
    failure_ = std::move(status);
    ++failures_;
  }
  changed_.notify_all();
}

void NewestSnapshot::Succeed() {
  const std::lock_guard lock(mutex_);
  failure_ = Status();
}

Status NewestSnapshot::failure() const {
  const std::lock_guard lock(mutex_);
  return failure_;
}

Result<std::shared_ptr<const Shown>> NewestSnapshot::Await(
    const record::Revision& revision, const Cancellation& cancellation,
    const std::function<void()>& hurry, const std::function<void()>& waiting) const {
  {
    const std::lock_guard lock(mutex_);
    if (Holds(*snapshot_->snapshot, revision)) return snapshot_;
  }
  hurry();
  std::unique_lock lock(mutex_);
  const std::uint64_t failures = failures_;
  while (!Holds(*snapshot_->snapshot, revision)) {
    if (!cancellation.deadline() && failures_ > failures && !failure_.ok()) return failure_;
    auto until = Cancellation::Clock::now() + kSlice;
    if (cancellation.deadline()) until = std::min(until, *cancellation.deadline());
    changed_.wait_until(lock, until);
    if (Holds(*snapshot_->snapshot, revision)) break;
    // The caller's question may take locks of its own.
    lock.unlock();
    CROSSWALK_RETURN_IF_ERROR(cancellation.Check());
    if (waiting) waiting();
    lock.lock();
  }
  return snapshot_;
}

}  // namespace crosswalk::index
