#include "glossary/record/sqlite_gather.h"
#include "glossary/record/sqlite_record.h"

namespace crosswalk::record {

// One transaction of the writing connection, kept open between calls.
class SqliteBulk final : public Bulk {
 public:
  explicit SqliteBulk(SqliteRecord& record)
      : record_(record), gather_(*record.writer_), rows_(*record.writer_, &gather_) {}

  ~SqliteBulk() override {
    Connection& writer = *record_.writer_;
    if (writer.in_transaction()) (void)writer.Run("ROLLBACK");
    // The larger cache of the bulk is given back, and its log moved by the writing thread.
    (void)writer.Run("PRAGMA cache_size=-16384; PRAGMA shrink_memory");
    {
      const std::lock_guard lock(record_.queue_mutex_);
      record_.checkpoint_due_ = true;
    }
    record_.queue_grew_.notify_one();
    record_.gate_.Leave();
  }

  Status Begin() {
    Connection& writer = *record_.writer_;
    // Keys come in any order: while their table fits the cache, no page of it is written twice.
    CROSSWALK_RETURN_IF_ERROR(writer.Run("PRAGMA cache_size=-131072; BEGIN IMMEDIATE"));
    return rows_.Begin();
  }

  Result<Written> Add(const Batch& batch) override {
    CROSSWALK_RETURN_IF_ERROR(broken_);
    Result<Written> written = rows_.Apply(batch);
    if (rows_.broken()) broken_ = written.status();
    return written;
  }

  Result<std::optional<Version>> Get(const Key& key) override {
    CROSSWALK_RETURN_IF_ERROR(broken_);
    CROSSWALK_ASSIGN(const CurrentGather::Found known, gather_.Find(key));
    if (known.where == CurrentGather::Where::kNowhere) return std::optional<Version>();
    if (known.where == CurrentGather::Where::kGathered) {
      return ReadNumbered(*record_.writer_, known.number);
    }
    return ReadCurrent(*record_.writer_, key);
  }

  Result<std::vector<Version>> List(Kind kind, std::string_view parent, std::string_view after,
                                    std::size_t limit) override {
    CROSSWALK_RETURN_IF_ERROR(broken_);
    CROSSWALK_RETURN_IF_ERROR(Kept(gather_.FlushParent(kind, parent)));
    return ReadList(*record_.writer_, kind, parent, after, limit);
  }

  Result<std::vector<Version>> Versions(const Key& key, std::uint64_t before,
                                        std::size_t limit) override {
    CROSSWALK_RETURN_IF_ERROR(broken_);
    CROSSWALK_ASSIGN(const CurrentGather::Found known, gather_.Find(key));
    if (known.where == CurrentGather::Where::kNowhere) return std::vector<Version>();
    if (known.where == CurrentGather::Where::kGathered) {
      CROSSWALK_RETURN_IF_ERROR(Kept(gather_.Flush()));
    }
    return ReadVersions(*record_.writer_, key, before, limit);
  }

  Status Commit() override {
    CROSSWALK_RETURN_IF_ERROR(broken_);
    CROSSWALK_RETURN_IF_ERROR(Kept(gather_.Flush()));
    broken_ = record_.writer_->Run("COMMIT");
    CROSSWALK_RETURN_IF_ERROR(broken_);
    record_.Publish(rows_.newest());
    broken_ = FailedPrecondition("the bulk was committed already");
    return Status();
  }

 private:
  // What was gathered and cannot be written breaks the bulk: half of it may be in the tables.
  Status Kept(Status status) {
    if (!status.ok()) broken_ = status;
    return status;
  }

  SqliteRecord& record_;
  CurrentGather gather_;
  BatchWriter rows_;
  Status broken_;
};

Result<std::unique_ptr<Bulk>> SqliteRecord::BeginBulk() {
  CROSSWALK_RETURN_IF_ERROR(CheckWritable());
  gate_.Enter();
  auto bulk = std::make_unique<SqliteBulk>(*this);
  CROSSWALK_RETURN_IF_ERROR(bulk->Begin());
  return std::unique_ptr<Bulk>(std::move(bulk));
}

}  // namespace crosswalk::record
