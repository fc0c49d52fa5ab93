#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <system_error>

#include "glossary/record/sqlite_record.h"
#include "glossary/record/sqlite_schema.h"

namespace crosswalk::record {
namespace {

// Pages copied between two looks at the clock: 4 MB.
constexpr int kPagesAStep = 1024;

// Copies the whole of `from` over `to`. `from` stands still: it is in a read transaction, or nobody
// else has it.
Status Copy(Connection& from, Connection& to, const ProgressFn& progress) {
  sqlite3_backup* copy = sqlite3_backup_init(to.handle(), "main", from.handle(), "main");
  if (copy == nullptr) return to.Error(sqlite3_extended_errcode(to.handle()));
  auto told = std::chrono::steady_clock::now();
  int code = SQLITE_OK;
  while ((code = sqlite3_backup_step(copy, kPagesAStep)) == SQLITE_OK) {
    const auto now = std::chrono::steady_clock::now();
    if (progress && now - told > std::chrono::milliseconds(250)) {
      told = now;
      const auto total = static_cast<unsigned long long>(sqlite3_backup_pagecount(copy));
      progress(total - static_cast<unsigned long long>(sqlite3_backup_remaining(copy)), total);
    }
  }
  const auto total = static_cast<unsigned long long>(sqlite3_backup_pagecount(copy));
  const int finished = sqlite3_backup_finish(copy);
  if (finished != SQLITE_OK) {
    // The handle of `to` tells a full disk; a damaged source is told by its own.
    return (finished & 0xff) == SQLITE_CORRUPT ? from.Error(finished) : to.Error(finished);
  }
  if (code != SQLITE_DONE) return to.Error(code);
  if (progress) progress(total, total);
  return Status();
}

Status SyncFolder(const std::filesystem::path& file) {
  const std::filesystem::path folder = file.has_parent_path() ? file.parent_path() : ".";
  const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0)
    return Unavailable(folder.string() + ": " + std::generic_category().message(errno));
  const int failed = ::fsync(descriptor);
  const int why = errno;
  ::close(descriptor);
  return failed == 0 ? Status()
                     : Unavailable(folder.string() + ": " + std::generic_category().message(why));
}

// A file beside the one that is being made; gone with the object unless it was renamed.
class Draft {
 public:
  Draft(const std::filesystem::path& beside, std::string_view ending)
      : path_(beside.string() + std::string(ending)) {
    Remove();
  }
  ~Draft() { Remove(); }
  const std::filesystem::path& path() const { return path_; }

 private:
  void Remove() {
    std::error_code ignored;
    for (const char* ending : {"", "-wal", "-shm", "-journal"}) {
      std::filesystem::remove(path_.string() + ending, ignored);
    }
  }
  const std::filesystem::path path_;
};

Status CheckIntegrity(Connection& connection) {
  Query query(connection, "PRAGMA integrity_check(1)");
  CROSSWALK_ASSIGN(const bool found, query.Step());
  if (found && query.Text(0) == "ok") return Status();
  return DataLoss(connection.path().string() + ": " +
                  (found ? std::string(query.Text(0)) : "cannot be checked"));
}

// What is wrong with a file that should be restored is the caller's mistake, not ours; a full disk
// is neither.
Status AsRefusal(const std::filesystem::path& path, const Status& status) {
  if (status.ok() || status.code() == Code::kResourceExhausted) return status;
  return InvalidArgument(path.string() + ": is not a sound copy of a record: " + status.message());
}

Status CheckCopy(Connection& connection) {
  CROSSWALK_RETURN_IF_ERROR(CheckSchema(connection));
  return CheckIntegrity(connection);
}

}  // namespace

Status SqliteRecord::Backup(const std::filesystem::path& path, const ProgressFn& progress) const {
  const Draft draft(path, ".part");
  {
    CROSSWALK_ASSIGN(const ReaderPool::Lease reader, readers_.Take());
    CROSSWALK_ASSIGN(const auto copy,
                     Connection::Open(draft.path(), OpenMode::kCreate, options_.busy_timeout));
    // The read transaction fixes what is copied, so writers neither wait nor make it begin anew.
    CROSSWALK_RETURN_IF_ERROR(reader->Run("BEGIN"));
    CROSSWALK_RETURN_IF_ERROR(ReadNewest(*reader).status());
    CROSSWALK_RETURN_IF_ERROR(Copy(*reader, *copy, progress));
    CROSSWALK_RETURN_IF_ERROR(reader->Run("COMMIT"));
  }
  std::error_code error;
  std::filesystem::rename(draft.path(), path, error);
  if (error) return Unavailable(path.string() + ": " + error.message());
  return SyncFolder(path);
}

Status SqliteRecord::Restore(const std::filesystem::path& path) {
  CROSSWALK_RETURN_IF_ERROR(CheckWritable());
  // The given file is copied first: it stays as it is, and what is checked is what will be used.
  const Draft draft(path_, ".restore");
  CROSSWALK_ASSIGN(auto copy,
                   Connection::Open(draft.path(), OpenMode::kCreate, options_.busy_timeout));
  {
    auto given = Connection::Open(path, OpenMode::kRead, options_.busy_timeout);
    if (!given.ok() && given.status().code() == Code::kNotFound) return given.status();
    if (!given.ok()) return AsRefusal(path, given.status());
    CROSSWALK_RETURN_IF_ERROR(AsRefusal(path, CheckSchema(**given)));
    CROSSWALK_RETURN_IF_ERROR(AsRefusal(path, Copy(**given, *copy, nullptr)));
  }
  CROSSWALK_RETURN_IF_ERROR(AsRefusal(path, CheckCopy(*copy)));

  gate_.Enter();
  // In the copy already, so that content and epoch change in one transaction.
  Status status = [&]() -> Status {
    BatchWriter rows(*writer_);
    CROSSWALK_RETURN_IF_ERROR(rows.Begin());
    CROSSWALK_RETURN_IF_ERROR(WriteEpoch(*copy, rows.newest()));
    return Copy(*copy, *writer_, nullptr);
  }();
  gate_.Leave();
  CROSSWALK_RETURN_IF_ERROR(status);
  return Newest().status();
}

}  // namespace crosswalk::record
