// The record over one SQLite file.
#ifndef CROSSWALK_GLOSSARY_RECORD_SQLITE_RECORD_H_
#define CROSSWALK_GLOSSARY_RECORD_SQLITE_RECORD_H_

#include <atomic>
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "glossary/record/record.h"
#include "glossary/record/sqlite_connection.h"
#include "glossary/record/sqlite_rows.h"

namespace crosswalk::record {

// Connections for reading, each lent to one thread at a time. Any thread.
class ReaderPool {
 public:
  ReaderPool(std::filesystem::path path, std::chrono::milliseconds busy_timeout)
      : path_(std::move(path)), busy_timeout_(busy_timeout) {}

  // A connection that goes back to the pool with the lease.
  class Lease {
   public:
    Lease(ReaderPool& pool, std::unique_ptr<Connection> connection)
        : pool_(&pool), connection_(std::move(connection)) {}
    Lease(Lease&&) = default;
    ~Lease() {
      if (connection_) pool_->Return(std::move(connection_));
    }
    Connection& operator*() const { return *connection_; }
    Connection* operator->() const { return connection_.get(); }

   private:
    ReaderPool* pool_;
    std::unique_ptr<Connection> connection_;
  };
  Result<Lease> Take();

 private:
  void Return(std::unique_ptr<Connection> connection);

  const std::filesystem::path path_;
  const std::chrono::milliseconds busy_timeout_;
  std::mutex mutex_;
  std::vector<std::unique_ptr<Connection>> idle_;
};

// Lets one after the other in, in the order they came; one thread may enter and another leave.
class Gate {
 public:
  void Enter();
  void Leave();

 private:
  std::mutex mutex_;
  std::condition_variable left_;
  std::uint64_t next_ticket_ = 0;
  std::uint64_t serving_ = 0;
};

class SqliteRecord final : public Record {
 public:
  SqliteRecord(const std::filesystem::path& path, const SqliteOptions& options);
  ~SqliteRecord() override;
  Status Open();

  Result<Written> Write(const Batch& batch) override;
  Result<std::unique_ptr<Bulk>> BeginBulk() override;
  Result<std::optional<Version>> Get(const Key& key) const override;
  Result<std::vector<Version>> List(Kind kind, std::string_view parent, std::string_view after,
                                    std::size_t limit) const override;
  Result<std::vector<Version>> Versions(const Key& key, std::uint64_t before,
                                        std::size_t limit) const override;
  Result<std::uint64_t> Count(Kind kind, std::string_view parent) const override;
  Status Feed(std::uint64_t after, const std::function<bool(const Version&)>& visit) const override;
  Result<std::uint64_t> CountChanges(Kind kind, std::uint64_t after,
                                     std::uint64_t most) const override;
  Result<Revision> Scan(Kind kind, std::string_view parent,
                        const std::function<bool(const Version&)>& visit) const override;
  Result<Revision> Newest() const override;
  std::string Epoch() const override;
  bool WaitForChange(std::uint64_t after, std::chrono::milliseconds limit) const override;
  Status Backup(const std::filesystem::path& path, const ProgressFn& progress) const override;
  Status Restore(const std::filesystem::path& path) override;

 private:
  friend class SqliteBulk;
  // A batch that waits for the writer; kept alive by both who wait for it.
  struct Pending;

  void WriteLoop();
  // Writes what waits as one transaction, and says each its result.
  void WriteGroup(std::vector<std::shared_ptr<Pending>>& group);
  // One transaction of the whole group. Its status where it could not be kept.
  Status TryGroup(std::vector<std::shared_ptr<Pending>>& group,
                  std::vector<Result<Written>>& results);
  void Publish(std::uint64_t newest) const;
  void Publish(const Revision& newest) const;
  Status CheckWritable() const;
  Result<Revision> ReadRevision(Connection& connection) const;

  const std::filesystem::path path_;
  const SqliteOptions options_;

  // Held by whoever uses `writer_`: the writing thread, a bulk, a restore.
  Gate gate_;
  std::unique_ptr<Connection> writer_;
  std::thread thread_;
  std::mutex queue_mutex_;
  std::condition_variable queue_grew_;
  std::deque<std::shared_ptr<Pending>> queue_;
  bool stopping_ = false;
  bool checkpoint_due_ = false;

  mutable std::mutex newest_mutex_;
  mutable std::condition_variable newest_changed_;
  mutable Revision newest_;

  // Last, so that its connections are closed before the writing one: that moves the log into the
  // database when it is the last to go.
  mutable ReaderPool readers_;
};

}  // namespace crosswalk::record

#endif  // CROSSWALK_GLOSSARY_RECORD_SQLITE_RECORD_H_
