#include "glossary/record/sqlite_connection.h"

#include <sqlite3.h>

#include <cerrno>
#include <system_error>

namespace crosswalk::record {
namespace {

// What a full or limited disk looks like below SQLite's own SQLITE_FULL.
bool IsSpaceError(int system_error) {
  return system_error == ENOSPC || system_error == EDQUOT || system_error == EFBIG;
}

// A copy in write-ahead mode that lies where nothing can be written opens only as immutable; that
// is safe while no log stands beside it.
std::string ImmutableUri(const std::filesystem::path& path) {
  static constexpr char kHex[] = "0123456789ABCDEF";
  std::string uri = "file:";
  for (const char c : std::filesystem::absolute(path).string()) {
    if (c == '?' || c == '#' || c == '%') {
      uri += {'%', kHex[static_cast<unsigned char>(c) >> 4], kHex[c & 15]};
    } else {
      uri += c;
    }
  }
  return uri + "?immutable=1";
}

}  // namespace

Result<std::unique_ptr<Connection>> Connection::Open(const std::filesystem::path& path,
                                                     OpenMode mode,
                                                     std::chrono::milliseconds busy_timeout) {
  std::error_code ignored;
  if (mode != OpenMode::kCreate && !std::filesystem::exists(path, ignored)) {
    return NotFound(path.string() + ": there is no such file");
  }
  std::unique_ptr<Connection> connection(new Connection(path));
  int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
  if (mode == OpenMode::kRead) {
    flags |= SQLITE_OPEN_READONLY;
  } else {
    flags |= SQLITE_OPEN_READWRITE | (mode == OpenMode::kCreate ? SQLITE_OPEN_CREATE : 0);
  }
  int code = sqlite3_open_v2(path.c_str(), &connection->handle_, flags, nullptr);
  if (code != SQLITE_OK) return connection->Error(code);
  sqlite3_busy_timeout(connection->handle_, static_cast<int>(busy_timeout.count()));
  if (mode == OpenMode::kRead) {
    // The first read shows whether the log's index can be made.
    code = sqlite3_exec(connection->handle_, "SELECT count(*) FROM sqlite_schema", nullptr, nullptr,
                        nullptr);
    const bool has_log = std::filesystem::exists(path.string() + "-wal", ignored);
    if ((code & 0xff) == SQLITE_CANTOPEN && !has_log) {
      sqlite3_close_v2(connection->handle_);
      connection->handle_ = nullptr;
      code = sqlite3_open_v2(ImmutableUri(path).c_str(), &connection->handle_,
                             flags | SQLITE_OPEN_URI, nullptr);
    }
    if (code != SQLITE_OK) return connection->Error(code);
  } else {
    // Checkpoints are run between commits, not inside one that somebody waits for.
    sqlite3_wal_hook(
        connection->handle_,
        [](void* self, sqlite3*, const char*, int pages) {
          static_cast<Connection*>(self)->wal_pages_ = pages;
          return SQLITE_OK;
        },
        connection.get());
  }
  return connection;
}

Connection::~Connection() {
  for (const auto& [sql, statement] : statements_) sqlite3_finalize(statement);
  sqlite3_close_v2(handle_);
}

Status Connection::Run(const char* sql) {
  const int code = sqlite3_exec(handle_, sql, nullptr, nullptr, nullptr);
  return code == SQLITE_OK ? Status() : Error(code);
}

Status Connection::Error(int code) const {
  const std::string file = path_.string() + ": ";
  const int system_error = handle_ != nullptr ? sqlite3_system_errno(handle_) : 0;
  const std::string why = sqlite3_errstr(code);
  switch (code & 0xff) {
    case SQLITE_FULL:
      return ResourceExhausted(file + "the disk is full: free some space and send the write again");
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return DataLoss(file + "the file is damaged (" + why + "): restore it from a backup");
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return Unavailable(file + "another process holds the file locked: try again");
    case SQLITE_READONLY:
      return FailedPrecondition(file + "the file cannot be written");
    case SQLITE_TOOBIG:
      return InvalidArgument(file + "a row is too large");
    case SQLITE_NOMEM:
      return ResourceExhausted(file + "there is not enough memory");
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN: {
      const std::string system =
          system_error != 0 ? std::generic_category().message(system_error) : why;
      if (IsSpaceError(system_error)) {
        return ResourceExhausted(file + "the file cannot grow (" + system +
                                 "): free some space or raise the limit, and send the write again");
      }
      if (code == SQLITE_IOERR_WRITE && system_error == 0) {
        // SQLite drops the reason when it undoes a commit; a write that fails is nearly always one.
        return ResourceExhausted(file +
                                 "the file cannot be written further: look at the disk's free "
                                 "space, quotas and limits, and send the write again");
      }
      return Unavailable(file + system);
    }
    default:
      return Internal(file + (handle_ != nullptr ? sqlite3_errmsg(handle_) : why.c_str()));
  }
}

bool Connection::in_transaction() const { return sqlite3_get_autocommit(handle_) == 0; }

void Connection::Checkpoint() {
  int pages = 0;
  int moved = 0;
  sqlite3_wal_checkpoint_v2(handle_, nullptr, SQLITE_CHECKPOINT_PASSIVE, &pages, &moved);
  // What readers still hold back is tried again after as many pages more.
  wal_pages_ = 0;
}

Query::Query(Connection& connection, const char* sql) : connection_(connection) {
  sqlite3_stmt*& kept = connection.statements_[sql];
  if (kept == nullptr) {
    error_ =
        sqlite3_prepare_v3(connection.handle_, sql, -1, SQLITE_PREPARE_PERSISTENT, &kept, nullptr);
  }
  statement_ = kept;
}

Query::~Query() {
  if (statement_ != nullptr) Reset();
}

Query& Query::Bind(std::int64_t value) {
  if (statement_ != nullptr) sqlite3_bind_int64(statement_, ++bound_, value);
  return *this;
}

Query& Query::Bind(std::string_view text) {
  if (statement_ != nullptr) {
    sqlite3_bind_text64(statement_, ++bound_, text.data() != nullptr ? text.data() : "",
                        text.size(), SQLITE_STATIC, SQLITE_UTF8);
  }
  return *this;
}

Query& Query::BindBlob(std::string_view bytes) {
  if (statement_ != nullptr) {
    sqlite3_bind_blob64(statement_, ++bound_, bytes.data() != nullptr ? bytes.data() : "",
                        bytes.size(), SQLITE_STATIC);
  }
  return *this;
}

Query& Query::BindOptional(std::string_view text) {
  if (!text.empty()) return Bind(text);
  if (statement_ != nullptr) sqlite3_bind_null(statement_, ++bound_);
  return *this;
}

Result<bool> Query::Step() {
  if (statement_ == nullptr) return connection_.Error(error_);
  const int code = sqlite3_step(statement_);
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  return connection_.Error(code);
}

Status Query::Done() {
  const Result<bool> stepped = Step();
  return stepped.status();
}

void Query::Reset() {
  sqlite3_reset(statement_);
  bound_ = 0;
}

std::int64_t Query::Int(int column) const { return sqlite3_column_int64(statement_, column); }

std::string_view Query::Text(int column) const {
  // The bytes are asked for first, so that a blob is not converted.
  const void* bytes = sqlite3_column_blob(statement_, column);
  const int size = sqlite3_column_bytes(statement_, column);
  return {static_cast<const char*>(bytes), static_cast<std::size_t>(size)};
}

}  // namespace crosswalk::record
