#include "glossary/index/following_index.h"

#include <algorithm>
#include <exception>

#include "glossary/base/log.h"
#include "glossary/index/piece_list.h"
#include "glossary/index/piece_maker.h"
#include "glossary/index/schema.h"

namespace crosswalk::index {
namespace {

// Above so many changes an index that has nothing is built from a scan, not from the feed.
constexpr std::uint64_t kFollowedFromNothing = 2000;
constexpr std::chrono::milliseconds kWaitForChange{25};
constexpr std::chrono::milliseconds kFirstRetry{200};
constexpr std::chrono::milliseconds kLastRetry{5000};
constexpr std::chrono::milliseconds kBetweenReports{250};

}  // namespace

Result<std::unique_ptr<PieceIndex>> FollowingIndex::Open(const std::filesystem::path& path,
                                                         const record::Record& record,
                                                         std::shared_ptr<const PieceKind> kind,
                                                         const IndexOptions& options) {
  std::unique_ptr<FollowingIndex> index(new FollowingIndex(path, record, std::move(kind), options));
  CROSSWALK_RETURN_IF_ERROR(index->Load());
  index->Start();
  return std::unique_ptr<PieceIndex>(std::move(index));
}

std::shared_ptr<const Shown> FollowingIndex::Show(PieceViews views,
                                                  record::Revision revision) const {
  auto snapshot = kind_->MakeSnapshot(views, std::move(revision));
  return std::make_shared<const Shown>(Shown{std::move(views), std::move(snapshot)});
}

Status FollowingIndex::Load() {
  CROSSWALK_ASSIGN(const record::Revision newest, record_.Newest());
  // A folder that cannot be made or listed is a problem for later: reads are still answered.
  if (Status prepared = folder_.Prepare(); !prepared.ok()) newest_.Fail(prepared);
  std::string why;
  bool missing = true;
  for (const char* file : {kManifestFile, kBaseManifestFile}) {
    Result<LoadedPieces> loaded = folder_.Load(file);
    if (!loaded.ok()) {
      if (loaded.status().code() != Code::kNotFound ||
          std::filesystem::exists(folder_.path() / file)) {
        missing = false;
        why = loaded.status().message();
        Log(LogLevel::kWarning, "cannot use the index", {{"manifest", file}, {"why", why}});
      }
      continue;
    }
    missing = false;
    if (loaded->revision.epoch != newest.epoch || loaded->revision.number > newest.number) {
      why = "the index was made from another record";
      continue;
    }
    manifest_number_ = loaded->revision.number;
    newest_.Set(Show(std::move(loaded->views), std::move(loaded->revision)));
    return Status();
  }
  newest_.Set(Show({}, record::Revision{newest.epoch, 0}));
  if (missing && newest.number <= kFollowedFromNothing) return Status();
  WantRebuild(missing ? "there was no index" : why);
  return Status();
}

void FollowingIndex::Start() {
  follower_ = std::thread([this] { Follow(); });
  tender_ = std::thread([this] { Tend(); });
}

FollowingIndex::~FollowingIndex() {
  {
    const std::lock_guard lock(sleeping_);
    stop_ = true;
  }
  wake_.notify_all();
  if (follower_.joinable()) follower_.join();
  if (tender_.joinable()) tender_.join();
  const std::lock_guard lock(writing_);
  const auto snapshot = newest_.Get();
  if (snapshot->revision().number > manifest_number_ && !rebuild_wanted_) {
    if (Status status = folder_.Publish(snapshot->views, snapshot->revision()); !status.ok()) {
      Log(LogLevel::kWarning, "cannot write the manifest of the index",
          {{"why", status.ToString()}});
    }
  }
}

Cancellation FollowingIndex::Stopping(const Cancellation& caller) const {
  const auto stopped = [this, caller] { return stop_.load() || !caller.Check().ok(); };
  return caller.deadline() ? Cancellation(*caller.deadline(), stopped) : Cancellation(stopped);
}

PieceBuilderOptions FollowingIndex::NewPiece(bool oldest, bool sync) {
  return {folder_.path(), folder_.NextName(), oldest, sync};
}

void FollowingIndex::WantRebuild(const std::string& why) {
  if (rebuild_wanted_) return;
  Log(LogLevel::kInfo, "the index is built anew", {{"why", why}});
  {
    const std::lock_guard lock(problems_mutex_);
    rebuild_reason_ = why;
  }
  {
    const std::lock_guard lock(sleeping_);
    rebuild_wanted_ = true;
  }
  wake_.notify_all();
}

bool FollowingIndex::Sleep(std::chrono::milliseconds time, bool hurried) const {
  std::unique_lock lock(sleeping_);
  wake_.wait_for(lock, time, [&] { return stop_ || (hurried && hurry_); });
  if (hurried) hurry_ = false;
  return !stop_;
}

void FollowingIndex::Hurry() const {
  {
    const std::lock_guard lock(sleeping_);
    hurry_ = true;
  }
  wake_.notify_all();
}

void FollowingIndex::Follow() {
  auto retry = kFirstRetry;
  while (!stop_) {
    if (rebuild_wanted_) {
      // Numbers may mean something else by then.
      Sleep(kWaitForChange, false);
      continue;
    }
    const std::uint64_t number = newest_.Get()->revision().number;
    const auto asked = Cancellation::Clock::now();
    if (!record_.WaitForChange(number, kWaitForChange)) {
      NoteCaughtUp(asked);
    } else {
      // A lone write is shown at once; under steady writing deltas keep their distance.
      const auto since = std::chrono::duration_cast<std::chrono::milliseconds>(
          Cancellation::Clock::now() - last_delta_);
      if (since < options_.delta_interval && !Sleep(options_.delta_interval - since, true)) return;
    }
    if (stop_) return;
    Status status;
    try {
      status = FollowOnce();
    } catch (const std::exception& error) {
      status = Internal(std::string("cannot follow the record: ") + error.what());
    }
    if (status.ok() || stop_) {
      retry = kFirstRetry;
      continue;
    }
    Log(LogLevel::kWarning, "the index does not follow", {{"why", status.ToString()}});
    newest_.Fail(status);
    Sleep(retry, false);
    retry = std::min(retry * 2, kLastRetry);
  }
}

Status FollowingIndex::FollowOnce() {
  const auto asked = Cancellation::Clock::now();
  CROSSWALK_ASSIGN(const record::Revision newest, record_.Newest());
  const std::lock_guard lock(writing_);
  const auto snapshot = newest_.Get();
  const record::Revision& have = snapshot->revision();
  if (newest.epoch != have.epoch || newest.number < have.number) {
    WantRebuild("the record was replaced by another");
    return Status();
  }
  if (newest.number == have.number) return Status();
  // After a large import one scan makes one base; from the feed it would become many large pieces,
  // each of which every lookup and every walk through a text would have to ask.
  std::uint64_t held = 0;
  for (const PieceView& view : snapshot->views) held += view.piece()->weight();
  const std::uint64_t many = std::max(kSyncedWeight, held);
  if (newest.number - have.number > many) {
    // Most of it may be of another kind.
    CROSSWALK_ASSIGN(const std::uint64_t changes,
                     record_.CountChanges(kind_->row_kind(), have.number, many + 1));
    if (changes > many) {
      WantRebuild("more has changed than it holds");
      return Status();
    }
  }
  last_delta_ = Cancellation::Clock::now();
  const bool oldest = snapshot->views.empty();
  // A first import makes the base, which no power failure should take.
  const bool sync = oldest && newest.number - have.number >= kSyncedWeight;
  CROSSWALK_ASSIGN(MadePiece made, MakeDelta(record_, *kind_, NewPiece(oldest, sync), have.number,
                                             Stopping(Cancellation())));
  if (made.revision.epoch != have.epoch) return Status();  // the next round sees to it
  if (made.piece == nullptr) {
    newest_.Set(Show(snapshot->views, made.revision));
    if (made.revision.number >= newest.number) NoteCaughtUp(asked);
    return Status();
  }
  if (Status status = Publish(Appended(snapshot->views, made.piece), made.revision, oldest);
      !status.ok()) {
    made.piece->Discard();
    return status;
  }
  if (made.revision.number >= newest.number) NoteCaughtUp(asked);
  return Status();
}

Status FollowingIndex::Publish(PieceViews views, record::Revision revision, bool base_changed) {
  if (base_changed) {
    // BASE must never name a piece that MANIFEST lets go.
    CROSSWALK_RETURN_IF_ERROR(!views.empty() && views.front().piece()->synced()
                                  ? folder_.PublishBase(views.front(), revision.epoch)
                                  : folder_.RemoveBase());
  }
  CROSSWALK_RETURN_IF_ERROR(folder_.Publish(views, revision));
  manifest_number_ = revision.number;
  newest_.Set(Show(std::move(views), std::move(revision)));
  wake_.notify_all();
  return Status();
}

void FollowingIndex::Discard(const PieceViews& views) const {
  for (const PieceView& view : views) view.piece()->Discard();
}

Result<std::shared_ptr<const AnySnapshot>> FollowingIndex::AtLeast(
    std::string_view min_revision, const Cancellation& cancellation) const {
  const auto snapshot = newest_.Get();
  if (min_revision.empty()) return snapshot->snapshot;
  CROSSWALK_ASSIGN(const record::Revision revision,
                   GivenRevision(min_revision, *snapshot->snapshot, record_));
  if (Holds(*snapshot->snapshot, revision)) return snapshot->snapshot;
  CROSSWALK_ASSIGN(const std::shared_ptr<const Shown> awaited,
                   newest_.Await(revision, cancellation, [this] { Hurry(); }));
  return awaited->snapshot;
}

Status FollowingIndex::CatchUp(const ProgressFn& progress, const Cancellation& cancellation) {
  CROSSWALK_ASSIGN(const record::Revision target, record_.Newest());
  const record::Revision have = newest_.Get()->revision();
  const std::uint64_t from = have.epoch == target.epoch ? std::min(have.number, target.number) : 0;
  if (progress) progress(from, target.number);
  auto told = Cancellation::Clock::now();
  const auto tell = [&] {
    const auto now = Cancellation::Clock::now();
    if (!progress || now - told < kBetweenReports) return;
    told = now;
    progress(Reached(from, target.number), target.number);
  };
  CROSSWALK_ASSIGN(const std::shared_ptr<const Shown> awaited,
                   newest_.Await(
                       target, cancellation, [this] { Hurry(); }, tell));
  const std::lock_guard lock(writing_);
  const auto snapshot = newest_.Get();
  if (snapshot->revision().number > manifest_number_) {
    CROSSWALK_RETURN_IF_ERROR(folder_.Publish(snapshot->views, snapshot->revision()));
    manifest_number_ = snapshot->revision().number;
  }
  if (progress) progress(target.number, target.number);
  return Status();
}

std::uint64_t FollowingIndex::Reached(std::uint64_t have, std::uint64_t target) const {
  if (!rebuild_wanted_) return std::clamp(newest_.Get()->revision().number, have, target);
  const double done = static_cast<double>(rebuild_done_);
  const double total = static_cast<double>(rebuild_total_);
  if (total <= 0) return have;
  return have + static_cast<std::uint64_t>(static_cast<double>(target - have) *
                                           std::min(done / total, 1.0));
}

Result<std::chrono::nanoseconds> FollowingIndex::Lag() const {
  CROSSWALK_ASSIGN(const record::Revision newest, record_.Newest());
  if (Holds(*newest_.Get()->snapshot, newest)) return std::chrono::nanoseconds(0);
  const Cancellation::Clock::time_point since{Cancellation::Clock::duration(caught_up_)};
  return std::max(Cancellation::Clock::duration(1), Cancellation::Clock::now() - since);
}

std::vector<std::string> FollowingIndex::Problems() const {
  std::vector<std::string> problems;
  if (const Status failure = newest_.failure(); !failure.ok()) {
    problems.push_back("the index does not follow: " + failure.message());
  }
  const std::lock_guard lock(problems_mutex_);
  if (rebuild_wanted_ && !rebuild_reason_.empty()) {
    problems.push_back("the index is built anew: " + rebuild_reason_);
  }
  if (!tending_problem_.empty()) problems.push_back(tending_problem_);
  return problems;
}

}  // namespace crosswalk::index
