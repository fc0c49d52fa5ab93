// One connection to an SQLite file and its prepared statements. SQLite's own types stop here.
#ifndef CROSSWALK_GLOSSARY_RECORD_SQLITE_CONNECTION_H_
#define CROSSWALK_GLOSSARY_RECORD_SQLITE_CONNECTION_H_

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

#include "glossary/base/status.h"

struct sqlite3;
struct sqlite3_stmt;

namespace crosswalk::record {

enum class OpenMode {
  kCreate,     // read and write, made where missing
  kReadWrite,  // read and write, must exist
  kRead,       // read only, must exist
};

// One thread at a time.
class Connection {
 public:
  static Result<std::unique_ptr<Connection>> Open(const std::filesystem::path& path, OpenMode mode,
                                                  std::chrono::milliseconds busy_timeout);
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  // Runs statements that return no rows of interest.
  Status Run(const char* sql);
  // The status for a result code of SQLite: RESOURCE_EXHAUSTED for a full disk, DATA_LOSS for a
  // damaged file, UNAVAILABLE for a locked or unreachable one. Names the file.
  Status Error(int code) const;
  bool in_transaction() const;
  // Pages in the write-ahead log after the last commit of this connection.
  int wal_pages() const { return wal_pages_; }
  // Moves the log into the database as far as readers allow.
  void Checkpoint();

  const std::filesystem::path& path() const { return path_; }
  sqlite3* handle() { return handle_; }

 private:
  friend class Query;
  explicit Connection(std::filesystem::path path) : path_(std::move(path)) {}

  std::filesystem::path path_;
  sqlite3* handle_ = nullptr;
  int wal_pages_ = 0;
  // By the address of the statement's text, which is always a literal.
  std::unordered_map<const char*, sqlite3_stmt*> statements_;
};

// A run of a prepared statement, which stays prepared for the next. `sql` is a literal with static
// storage. Values are bound in order and must outlive the run; columns count from 0. At most one
// run of one text at a time on a connection.
class Query {
 public:
  Query(Connection& connection, const char* sql);
  ~Query();
  Query(const Query&) = delete;
  Query& operator=(const Query&) = delete;

  Query& Bind(std::int64_t value);
  Query& Bind(std::uint64_t value) { return Bind(static_cast<std::int64_t>(value)); }
  Query& Bind(int value) { return Bind(static_cast<std::int64_t>(value)); }
  Query& Bind(std::string_view text);
  Query& BindBlob(std::string_view bytes);
  // NULL for the empty text.
  Query& BindOptional(std::string_view text);

  // True where there is a row.
  Result<bool> Step();
  // For a statement without rows.
  Status Done();
  // Makes it ready for other values.
  void Reset();

  std::int64_t Int(int column) const;
  // Valid until the next step.
  std::string_view Text(int column) const;

 private:
  Connection& connection_;
  sqlite3_stmt* statement_ = nullptr;
  int bound_ = 0;
  int error_ = 0;
};

}  // namespace crosswalk::record

#endif  // CROSSWALK_GLOSSARY_RECORD_SQLITE_CONNECTION_H_
