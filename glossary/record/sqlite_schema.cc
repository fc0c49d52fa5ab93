#include "glossary/record/sqlite_schema.h"

#include <random>

#include "glossary/base/hash.h"

namespace crosswalk::record {
namespace {

constexpr char kTables[] = R"sql(
CREATE TABLE meta(name TEXT PRIMARY KEY, value) WITHOUT ROWID;
CREATE TABLE version(
  number INTEGER PRIMARY KEY,
  kind INTEGER NOT NULL,
  parent TEXT NOT NULL,
  id TEXT NOT NULL,
  previous INTEGER NOT NULL,
  deleted INTEGER NOT NULL,
  last INTEGER NOT NULL,
  time INTEGER NOT NULL,
  author TEXT,
  origin TEXT,
  body BLOB NOT NULL);
CREATE TABLE current(
  kind INTEGER NOT NULL,
  parent TEXT NOT NULL,
  id TEXT NOT NULL,
  number INTEGER NOT NULL,
  deleted INTEGER NOT NULL,
  PRIMARY KEY(kind, parent, id)) WITHOUT ROWID;
INSERT INTO meta VALUES('schema', 1), ('floor', 0);
PRAGMA application_id = 1129804395;
)sql";
static_assert(kApplicationId == 1129804395 && kSchema == 1, "as kTables says");

std::string RandomEpoch() {
  std::random_device random;
  std::string bytes;
  for (int i = 0; i < 4; ++i) bytes += std::to_string(random()) + " ";
  return ContentId(bytes);
}

Result<std::int64_t> ReadNumber(Connection& connection, const char* sql) {
  Query query(connection, sql);
  CROSSWALK_ASSIGN(const bool found, query.Step());
  return found ? query.Int(0) : 0;
}

Result<bool> IsEmpty(Connection& connection) {
  CROSSWALK_ASSIGN(const std::int64_t tables,
                   ReadNumber(connection, "SELECT count(*) FROM sqlite_schema"));
  return tables == 0;
}

Status MakeTables(Connection& connection) {
  CROSSWALK_ASSIGN(const bool empty, IsEmpty(connection));
  if (!empty) return Status();  // another process was first
  CROSSWALK_RETURN_IF_ERROR(connection.Run(kTables));
  return WriteEpoch(connection, 0);
}

}  // namespace

Status MakeSchema(Connection& connection) {
  CROSSWALK_ASSIGN(const bool empty, IsEmpty(connection));
  if (!empty) return Status();
  CROSSWALK_RETURN_IF_ERROR(connection.Run("PRAGMA journal_mode=WAL"));
  CROSSWALK_RETURN_IF_ERROR(connection.Run("PRAGMA synchronous=FULL"));
  CROSSWALK_RETURN_IF_ERROR(connection.Run("BEGIN IMMEDIATE"));
  Status status = MakeTables(connection);
  if (status.ok()) status = connection.Run("COMMIT");
  if (!status.ok() && connection.in_transaction()) (void)connection.Run("ROLLBACK");
  return status;
}

Status CheckSchema(Connection& connection) {
  CROSSWALK_ASSIGN(const std::int64_t application, ReadNumber(connection, "PRAGMA application_id"));
  if (application != kApplicationId) {
    return FailedPrecondition(connection.path().string() +
                              ": the file is not a record of Crosswalk");
  }
  CROSSWALK_ASSIGN(const std::int64_t schema,
                   ReadNumber(connection, "SELECT value FROM meta WHERE name = 'schema'"));
  if (schema > kSchema) {
    return FailedPrecondition(connection.path().string() + ": a newer version made it (layout " +
                              std::to_string(schema) + ", known up to " + std::to_string(kSchema) +
                              "): install that version");
  }
  if (schema < 1) return DataLoss(connection.path().string() + ": the file has no layout number");
  return Status();
}

Status SetUpReader(Connection& connection) {
  return connection.Run(
      "PRAGMA cache_size=-4096; PRAGMA mmap_size=1073741824; PRAGMA query_only=ON;"
      "PRAGMA temp_store=MEMORY");
}

Status SetUpWriter(Connection& connection) {
  return connection.Run(
      "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-16384;"
      "PRAGMA journal_size_limit=67108864; PRAGMA temp_store=MEMORY");
}

Result<std::string> ReadEpoch(Connection& connection) {
  Query query(connection, "SELECT value FROM meta WHERE name = 'epoch'");
  CROSSWALK_ASSIGN(const bool found, query.Step());
  if (!found || query.Text(0).empty()) {
    return DataLoss(connection.path().string() +
                    ": the file has no epoch: restore it from a backup");
  }
  return std::string(query.Text(0));
}

Status WriteEpoch(Connection& connection, std::uint64_t floor) {
  const std::string epoch = RandomEpoch();
  Query query(connection, "INSERT OR REPLACE INTO meta VALUES('epoch', ?), ('floor', ?)");
  return query.Bind(epoch).Bind(floor).Done();
}

}  // namespace crosswalk::record
