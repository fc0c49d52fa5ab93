#include "glossary/record/sqlite_record.h"

#include <algorithm>
#include <semaphore>

#include "glossary/record/sqlite_schema.h"

namespace crosswalk::record {
namespace {

// Batches that share one sync at most; more would only make the first ones wait.
constexpr std::size_t kGroup = 512;
// Pages in the log at which it is moved into the database: 16 MB.
constexpr int kCheckpointPages = 4096;
// How long a write of another process may stay unseen by who waits for one.
constexpr std::chrono::milliseconds kPoll{40};

}  // namespace

struct SqliteRecord::Pending {
  explicit Pending(const Batch& batch) : batch(&batch) {}
  const Batch* batch;
  std::optional<Result<Written>> result;
  std::binary_semaphore done{0};
};

SqliteRecord::SqliteRecord(const std::filesystem::path& path, const SqliteOptions& options)
    : path_(path), options_(options), readers_(path, options.busy_timeout) {}

SqliteRecord::~SqliteRecord() {
  {
    const std::lock_guard lock(queue_mutex_);
    stopping_ = true;
  }
  queue_grew_.notify_all();
  if (thread_.joinable()) thread_.join();
}

Status SqliteRecord::Open() {
  if (!options_.read_only) {
    CROSSWALK_ASSIGN(writer_, Connection::Open(path_, OpenMode::kCreate, options_.busy_timeout));
    CROSSWALK_RETURN_IF_ERROR(MakeSchema(*writer_));
    CROSSWALK_RETURN_IF_ERROR(CheckSchema(*writer_));
    CROSSWALK_RETURN_IF_ERROR(SetUpWriter(*writer_));
  } else {
    CROSSWALK_ASSIGN(const ReaderPool::Lease reader, readers_.Take());
    CROSSWALK_RETURN_IF_ERROR(CheckSchema(*reader));
  }
  CROSSWALK_RETURN_IF_ERROR(Newest().status());
  if (!options_.read_only) thread_ = std::thread([this] { WriteLoop(); });
  return Status();
}

Status SqliteRecord::CheckWritable() const {
  if (!options_.read_only) return Status();
  return FailedPrecondition(path_.string() + ": the record was opened for reading only");
}

Result<Written> SqliteRecord::Write(const Batch& batch) {
  CROSSWALK_RETURN_IF_ERROR(CheckWritable());
  const auto pending = std::make_shared<Pending>(batch);
  {
    const std::lock_guard lock(queue_mutex_);
    queue_.push_back(pending);
  }
  queue_grew_.notify_one();
  pending->done.acquire();
  return *std::move(pending->result);
}

void SqliteRecord::WriteLoop() {
  std::vector<std::shared_ptr<Pending>> group;
  while (true) {
    bool checkpoint = false;
    {
      std::unique_lock lock(queue_mutex_);
      queue_grew_.wait(lock, [&] { return stopping_ || checkpoint_due_ || !queue_.empty(); });
      if (queue_.empty() && stopping_) return;
      checkpoint = std::exchange(checkpoint_due_, false);
    }
    gate_.Enter();
    {
      // Taken only now, so that what came while a bulk was writing shares the sync.
      const std::lock_guard lock(queue_mutex_);
      const std::size_t count = std::min(queue_.size(), kGroup);
      group.assign(queue_.begin(), queue_.begin() + static_cast<std::ptrdiff_t>(count));
      queue_.erase(queue_.begin(), queue_.begin() + static_cast<std::ptrdiff_t>(count));
    }
    if (!group.empty()) WriteGroup(group);
    group.clear();
    // After the answers, so that nobody waits for it.
    if (checkpoint || writer_->wal_pages() >= kCheckpointPages) writer_->Checkpoint();
    gate_.Leave();
  }
}

void SqliteRecord::WriteGroup(std::vector<std::shared_ptr<Pending>>& group) {
  std::vector<Result<Written>> results;
  const Status status = TryGroup(group, results);
  for (std::size_t i = 0; i < group.size(); ++i) {
    // Without the transaction nothing was written, whatever became of the batch itself.
    group[i]->result = status.ok() ? std::move(results[i]) : Result<Written>(status);
    group[i]->done.release();
  }
}

Status SqliteRecord::TryGroup(std::vector<std::shared_ptr<Pending>>& group,
                              std::vector<Result<Written>>& results) {
  BatchWriter rows(*writer_);
  Status status = writer_->Run("BEGIN IMMEDIATE");
  if (status.ok()) status = rows.Begin();
  const std::uint64_t before = rows.newest();
  for (std::size_t i = 0; status.ok() && i < group.size(); ++i) {
    results.push_back(rows.Apply(*group[i]->batch));
    if (rows.broken()) status = results.back().status();
  }
  if (status.ok()) status = writer_->Run("COMMIT");
  if (status.ok()) {
    if (rows.newest() > before) Publish(rows.newest());
    return status;
  }
  if (writer_->in_transaction()) (void)writer_->Run("ROLLBACK");
  return status;
}

void SqliteRecord::Publish(std::uint64_t newest) const {
  {
    const std::lock_guard lock(newest_mutex_);
    newest_.number = std::max(newest_.number, newest);
  }
  newest_changed_.notify_all();
}

void SqliteRecord::Publish(const Revision& newest) const {
  {
    const std::lock_guard lock(newest_mutex_);
    if (newest_.epoch == newest.epoch && newest_.number >= newest.number) return;
    newest_ = newest;
  }
  newest_changed_.notify_all();
}

Result<std::optional<Version>> SqliteRecord::Get(const Key& key) const {
  CROSSWALK_ASSIGN(const ReaderPool::Lease reader, readers_.Take());
  return ReadCurrent(*reader, key);
}

Result<std::vector<Version>> SqliteRecord::List(Kind kind, std::string_view parent,
                                                std::string_view after, std::size_t limit) const {
  CROSSWALK_ASSIGN(const ReaderPool::Lease reader, readers_.Take());
  return ReadList(*reader, kind, parent, after, limit);
}

Result<std::vector<Version>> SqliteRecord::Versions(const Key& key, std::uint64_t before,
                                                    std::size_t limit) const {
  CROSSWALK_ASSIGN(const ReaderPool::Lease reader, readers_.Take());
  return ReadVersions(*reader, key, before, limit);
}

Result<std::uint64_t> SqliteRecord::Count(Kind kind, std::string_view parent) const {
  CROSSWALK_ASSIGN(const ReaderPool::Lease reader, readers_.Take());
  return ReadCount(*reader, kind, parent);
}

Status SqliteRecord::Feed(std::uint64_t after,
                          const std::function<bool(const Version&)>& visit) const {
  CROSSWALK_ASSIGN(const ReaderPool::Lease reader, readers_.Take());
  return ReadFeed(*reader, after, visit);
}

Result<std::uint64_t> SqliteRecord::CountChanges(Kind kind, std::uint64_t after,
                                                 std::uint64_t most) const {
  CROSSWALK_ASSIGN(const ReaderPool::Lease reader, readers_.Take());
  return ReadChangeCount(*reader, kind, after, most);
}

Result<Revision> SqliteRecord::Scan(Kind kind, std::string_view parent,
                                    const std::function<bool(const Version&)>& visit) const {
  CROSSWALK_ASSIGN(const ReaderPool::Lease reader, readers_.Take());
  CROSSWALK_RETURN_IF_ERROR(reader->Run("BEGIN"));
  CROSSWALK_ASSIGN(Revision revision, ReadRevision(*reader));
  CROSSWALK_RETURN_IF_ERROR(ReadAll(*reader, kind, parent, visit));
  CROSSWALK_RETURN_IF_ERROR(reader->Run("COMMIT"));
  return revision;
}

Result<Revision> SqliteRecord::ReadRevision(Connection& connection) const {
  Revision revision;
  CROSSWALK_ASSIGN(revision.epoch, ReadEpoch(connection));
  CROSSWALK_ASSIGN(revision.number, ReadNewest(connection));
  return revision;
}

Result<Revision> SqliteRecord::Newest() const {
  CROSSWALK_ASSIGN(const ReaderPool::Lease reader, readers_.Take());
  CROSSWALK_RETURN_IF_ERROR(reader->Run("BEGIN"));
  CROSSWALK_ASSIGN(Revision revision, ReadRevision(*reader));
  CROSSWALK_RETURN_IF_ERROR(reader->Run("COMMIT"));
  Publish(revision);
  return revision;
}

std::string SqliteRecord::Epoch() const {
  const std::lock_guard lock(newest_mutex_);
  return newest_.epoch;
}

bool SqliteRecord::WaitForChange(std::uint64_t after, std::chrono::milliseconds limit) const {
  const auto deadline = std::chrono::steady_clock::now() + limit;
  const std::string epoch = Epoch();
  const auto changed = [&] { return newest_.number > after || newest_.epoch != epoch; };
  while (true) {
    (void)Newest();  // publishes what another process wrote
    std::unique_lock lock(newest_mutex_);
    const auto until = std::min(deadline, std::chrono::steady_clock::now() + kPoll);
    if (newest_changed_.wait_until(lock, until, changed)) return true;
    if (until == deadline) return false;
  }
}

Result<std::unique_ptr<Record>> OpenSqlite(const std::filesystem::path& path,
                                           const SqliteOptions& options) {
  auto record = std::make_unique<SqliteRecord>(path, options);
  CROSSWALK_RETURN_IF_ERROR(record->Open());
  return std::unique_ptr<Record>(std::move(record));
}

}  // namespace crosswalk::record
