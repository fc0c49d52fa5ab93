// An index of the owner of a DIR: one thread follows the change feed, another merges, rebuilds and
// checks pieces.
#ifndef CROSSWALK_GLOSSARY_INDEX_FOLLOWING_INDEX_H_
#define CROSSWALK_GLOSSARY_INDEX_FOLLOWING_INDEX_H_

#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "glossary/index/index_folder.h"
#include "glossary/index/piece_index.h"
#include "glossary/index/revision_wait.h"

namespace crosswalk::index {

// From this weight on a base is worth waiting for the disk.
inline constexpr std::uint64_t kSyncedWeight = 20000;

class FollowingIndex final : public PieceIndex {
 public:
  static Result<std::unique_ptr<PieceIndex>> Open(const std::filesystem::path& path,
                                                  const record::Record& record,
                                                  std::shared_ptr<const PieceKind> kind,
                                                  const IndexOptions& options);
  ~FollowingIndex() override;

  std::shared_ptr<const AnySnapshot> Newest() const override { return newest_.Get()->snapshot; }
  Result<std::shared_ptr<const AnySnapshot>> AtLeast(std::string_view min_revision,
                                                     const Cancellation&) const override;
  Status CatchUp(const ProgressFn& progress, const Cancellation&) override;
  Status Rebuild(const ProgressFn& progress, const Cancellation&) override;
  bool rebuilding() const override { return rebuilding_ || rebuild_wanted_; }
  Result<std::chrono::nanoseconds> Lag() const override;
  IndexState State() const override { return StateOf(*newest_.Get()); }
  std::vector<std::string> Problems() const override;

 private:
  FollowingIndex(const std::filesystem::path& path, const record::Record& record,
                 std::shared_ptr<const PieceKind> kind, const IndexOptions& options)
      : record_(record),
        kind_(std::move(kind)),
        options_(options),
        folder_(path, *kind_),
        newest_(Show({}, record::Revision())) {}

  // What the folder holds becomes the first snapshot; says where a rebuild is needed.
  Status Load();
  void Start();

  // The following thread.
  void Follow();
  Status FollowOnce();
  void Hurry() const;
  // Sleeps; false once the index stops. `hurried` ends it early.
  bool Sleep(std::chrono::milliseconds time, bool hurried) const;

  // The tending thread.
  void Tend();
  Status MergeOnce(bool& merged);
  void CheckPieces();

  Status RebuildNow(const ProgressFn& progress, const Cancellation& cancellation);
  std::shared_ptr<const Shown> Show(PieceViews views, record::Revision revision) const;
  // Publishes, with writing_ held. `base_changed`: the first piece is another than before.
  Status Publish(PieceViews views, record::Revision revision, bool base_changed);
  void Discard(const PieceViews& views) const;
  void WantRebuild(const std::string& why);
  PieceBuilderOptions NewPiece(bool oldest, bool sync);
  // Stops with the index, or when the caller does.
  Cancellation Stopping(const Cancellation& caller) const;
  // Notes that at `time` the snapshot held all of the record.
  void NoteCaughtUp(Cancellation::Clock::time_point time) {
    caught_up_ = time.time_since_epoch().count();
  }
  // How much of what CatchUp waits for is done, as a number between `have` and `target`.
  std::uint64_t Reached(std::uint64_t have, std::uint64_t target) const;

  const record::Record& record_;
  const std::shared_ptr<const PieceKind> kind_;
  const IndexOptions options_;
  IndexFolder folder_;
  NewestSnapshot newest_;

  std::mutex writing_;        // held by whoever makes the next snapshot
  std::timed_mutex rebuild_;  // held for the time of a rebuild
  std::atomic<bool> rebuilding_{false};
  std::atomic<bool> rebuild_wanted_{false};
  std::atomic<bool> stop_{false};
  std::atomic<std::uint64_t> manifest_number_{0};
  // How far the rebuild is that runs now.
  std::atomic<unsigned long long> rebuild_done_{0};
  std::atomic<unsigned long long> rebuild_total_{0};
  std::atomic<Cancellation::Clock::rep> caught_up_{
      Cancellation::Clock::now().time_since_epoch().count()};
  Cancellation::Clock::time_point last_delta_{};  // of the following thread

  mutable std::mutex sleeping_;
  mutable std::condition_variable wake_;
  mutable bool hurry_ = false;
  mutable std::mutex problems_mutex_;
  std::string rebuild_reason_;
  std::string tending_problem_;

  std::thread follower_;
  std::thread tender_;
};

}  // namespace crosswalk::index

#endif  // CROSSWALK_GLOSSARY_INDEX_FOLLOWING_INDEX_H_
