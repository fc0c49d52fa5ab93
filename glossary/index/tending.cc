// What FollowingIndex does beside following: merging, rebuilding, checking.
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <exception>

#include "glossary/base/log.h"
#include "glossary/index/following_index.h"
#include "glossary/index/merge_plan.h"
#include "glossary/index/piece_list.h"
#include "glossary/index/piece_maker.h"

namespace crosswalk::index {
namespace {

constexpr std::chrono::milliseconds kTendingInterval{100};
constexpr std::chrono::milliseconds kFirstRetry{500};
constexpr std::chrono::milliseconds kLastRetry{30000};
constexpr int kTendingNiceness = 10;

}  // namespace

void FollowingIndex::Tend() {
  // Readers and the follower come first. On Linux the priority is the thread's own; where it cannot
  // be lowered, tending merely competes.
  (void)::setpriority(PRIO_PROCESS, static_cast<id_t>(::gettid()), kTendingNiceness);
  bool checked = false;
  auto retry = kFirstRetry;
  while (!stop_) {
    Status status;
    bool merged = false;
    try {
      if (rebuild_wanted_) {
        status = RebuildNow(nullptr, Cancellation());
      } else {
        if (!checked) CheckPieces();
        checked = true;
        for (const PieceView& view : newest_.Get()->views) {
          if (view.piece()->suspect()) WantRebuild("a read met damage");
        }
        if (!rebuild_wanted_) status = MergeOnce(merged);
      }
    } catch (const std::exception& error) {
      status = Internal(error.what());
    }
    if (stop_) return;
    {
      const std::lock_guard lock(problems_mutex_);
      tending_problem_ =
          status.ok() ? std::string() : "the index is not tended: " + status.message();
    }
    if (!status.ok()) {
      Log(LogLevel::kWarning, "the index is not tended", {{"why", status.ToString()}});
      // Until it is built anew, nothing new is shown.
      if (rebuild_wanted_) newest_.Fail(status);
      Sleep(retry, false);
      retry = std::min(retry * 2, kLastRetry);
      continue;
    }
    retry = kFirstRetry;
    if (!merged && !rebuild_wanted_) Sleep(kTendingInterval, false);
  }
}

void FollowingIndex::CheckPieces() {
  for (const PieceView& view : newest_.Get()->views) {
    if (stop_) return;
    if (view.piece()->bytes() <= kCheckedAtOpen) continue;
    if (const Status status = view.piece()->Verify(); !status.ok()) {
      WantRebuild(status.message());
      return;
    }
  }
}

Status FollowingIndex::MergeOnce(bool& merged) {
  const auto snapshot = newest_.Get();
  std::vector<std::uint64_t> weights;
  for (const PieceView& view : snapshot->views) weights.push_back(view.piece()->weight());
  const auto plan = PlanMerge(weights);
  if (!plan) return Status();
  const PieceViews run(snapshot->views.begin() + static_cast<std::ptrdiff_t>(plan->first),
                       snapshot->views.begin() + static_cast<std::ptrdiff_t>(plan->last));
  std::uint64_t weight = 0;
  for (const PieceView& view : run) weight += view.piece()->weight();
  const bool base = plan->first == 0;
  CROSSWALK_ASSIGN(std::shared_ptr<const Piece> piece,
                   MergePieces(run, *kind_, NewPiece(base, base && weight >= kSyncedWeight),
                               Stopping(Cancellation())));
  const std::lock_guard lock(writing_);
  const auto newest = newest_.Get();
  PieceViews views = Replaced(newest->views, run, piece);
  if (views.empty()) {  // rebuilt meanwhile
    piece->Discard();
    return Status();
  }
  if (Status status = Publish(std::move(views), newest->revision(), base); !status.ok()) {
    piece->Discard();
    return status;
  }
  Discard(run);
  merged = true;
  return Status();
}

Status FollowingIndex::Rebuild(const ProgressFn& progress, const Cancellation& cancellation) {
  return RebuildNow(progress, cancellation);
}

Status FollowingIndex::RebuildNow(const ProgressFn& progress, const Cancellation& cancellation) {
  std::unique_lock one(rebuild_, std::defer_lock);
  const Cancellation stopping = Stopping(cancellation);
  while (!one.try_lock_for(kTendingInterval)) {
    CROSSWALK_RETURN_IF_ERROR(stopping.Check());
    // Another rebuild runs, and this one begins when it has ended.
    if (progress && rebuild_total_ > 0) progress(rebuild_done_, rebuild_total_);
  }
  struct Flag {
    explicit Flag(FollowingIndex& index) : index_(index) { index_.rebuilding_ = true; }
    ~Flag() {
      index_.rebuilding_ = false;
      index_.rebuild_done_ = 0;
      index_.rebuild_total_ = 0;
    }
    FollowingIndex& index_;
  } const rebuilding(*this);
  const auto tell = [&](unsigned long long done, unsigned long long total) {
    rebuild_total_ = total;
    rebuild_done_ = done;
    if (progress) progress(done, total);
  };

  CROSSWALK_RETURN_IF_ERROR(folder_.MakeFolder());
  CROSSWALK_ASSIGN(MadePiece base, MakeBase(record_, *kind_, NewPiece(true, true), tell, stopping));
  // From here on nobody else makes a snapshot; what changed since the scan is one more piece.
  const std::lock_guard lock(writing_);
  std::vector<std::shared_ptr<const Piece>> pieces{base.piece};
  const auto give_up = [&](Status status) {
    for (const auto& piece : pieces) piece->Discard();
    return status;
  };
  record::Revision revision = base.revision;
  Cancellation::Clock::time_point asked;
  while (true) {
    asked = Cancellation::Clock::now();
    Result<MadePiece> delta =
        MakeDelta(record_, *kind_, NewPiece(false, false), revision.number, stopping);
    if (!delta.ok()) return give_up(delta.status());
    if (delta->piece != nullptr) pieces.push_back(delta->piece);
    if (delta->revision.epoch != revision.epoch) {
      return give_up(Aborted("the record was restored while the index was built from it"));
    }
    if (delta->revision.number == revision.number) break;
    revision = delta->revision;
  }
  const auto former = newest_.Get();
  // Whoever sees the new snapshot should not read that one is still wanted.
  const bool wanted = rebuild_wanted_.exchange(false);
  {
    const std::lock_guard problems(problems_mutex_);
    tending_problem_.clear();
  }
  if (Status status = Publish(ViewsOf(pieces), revision, true); !status.ok()) {
    rebuild_wanted_ = wanted;
    return give_up(std::move(status));
  }
  NoteCaughtUp(asked);
  Discard(former->views);
  return Status();
}

}  // namespace crosswalk::index
