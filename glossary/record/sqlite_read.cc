#include <algorithm>

#include "glossary/record/sqlite_rows.h"

namespace crosswalk::record {
namespace {

// The order in which every statement below names the columns of `version`.
#define CROSSWALK_VERSION_COLUMNS \
  "v.number, v.kind, v.parent, v.id, v.previous, v.deleted, v.time, v.author, v.origin, v.body"

void ReadRow(const Query& query, Version& version) {
  version.number = static_cast<std::uint64_t>(query.Int(0));
  version.key.kind = static_cast<Kind>(query.Int(1));
  version.key.parent.assign(query.Text(2));
  version.key.id.assign(query.Text(3));
  version.previous = static_cast<std::uint64_t>(query.Int(4));
  version.deleted = query.Int(5) != 0;
  version.time_micros = query.Int(6);
  version.author.assign(query.Text(7));
  version.origin.assign(query.Text(8));
  version.body.assign(query.Text(9));
}

bool SameKey(const Key& a, const Key& b) {
  return a.kind == b.kind && a.id == b.id && a.parent == b.parent;
}

Status Broken(const Connection& connection, std::uint64_t number) {
  return DataLoss(connection.path().string() + ": the file is damaged (version " +
                  std::to_string(number) + " is missing): restore it from a backup");
}

}  // namespace

Result<std::optional<Version>> ReadCurrent(Connection& connection, const Key& key) {
  Query query(connection, "SELECT " CROSSWALK_VERSION_COLUMNS
                          " FROM current c JOIN version v ON v.number = c.number"
                          " WHERE c.kind = ? AND c.parent = ? AND c.id = ?");
  query.Bind(static_cast<int>(key.kind)).Bind(std::string_view(key.parent));
  CROSSWALK_ASSIGN(const bool found, query.Bind(std::string_view(key.id)).Step());
  if (!found) return std::optional<Version>();
  Version version;
  ReadRow(query, version);
  return std::optional<Version>(std::move(version));
}

Result<std::optional<Version>> ReadNumbered(Connection& connection, std::uint64_t number) {
  Query query(connection, "SELECT " CROSSWALK_VERSION_COLUMNS " FROM version v WHERE v.number = ?");
  CROSSWALK_ASSIGN(const bool found, query.Bind(number).Step());
  if (!found) return std::optional<Version>();
  Version version;
  ReadRow(query, version);
  return std::optional<Version>(std::move(version));
}

Result<std::vector<Version>> ReadList(Connection& connection, Kind kind, std::string_view parent,
                                      std::string_view after, std::size_t limit) {
  Query query(connection, "SELECT " CROSSWALK_VERSION_COLUMNS
                          " FROM current c CROSS JOIN version v ON v.number = c.number"
                          " WHERE c.kind = ? AND c.parent = ? AND c.id > ? AND NOT c.deleted"
                          " ORDER BY c.id LIMIT ?");
  query.Bind(static_cast<int>(kind)).Bind(parent).Bind(after).Bind(std::uint64_t{limit});
  std::vector<Version> versions;
  while (true) {
    CROSSWALK_ASSIGN(const bool found, query.Step());
    if (!found) return versions;
    ReadRow(query, versions.emplace_back());
  }
}

Result<std::vector<Version>> ReadVersions(Connection& connection, const Key& key,
                                          std::uint64_t before, std::size_t limit) {
  std::vector<Version> versions;
  std::optional<Version> at;
  if (before != 0) {
    // A page usually goes on where a version of this key stood.
    CROSSWALK_ASSIGN(at, ReadNumbered(connection, before));
    if (at.has_value() && !SameKey(at->key, key)) at.reset();
  }
  if (!at.has_value()) {
    CROSSWALK_ASSIGN(at, ReadCurrent(connection, key));
  }
  while (at.has_value() && versions.size() < limit) {
    const std::uint64_t previous = at->previous;
    if (before == 0 || at->number < before) versions.push_back(*std::move(at));
    if (previous == 0) break;
    CROSSWALK_ASSIGN(at, ReadNumbered(connection, previous));
    if (!at.has_value()) return Broken(connection, previous);
  }
  return versions;
}

Result<std::uint64_t> ReadCount(Connection& connection, Kind kind, std::string_view parent) {
  Query query(connection,
              "SELECT count(*) FROM current WHERE kind = ? AND parent = ? AND NOT deleted");
  CROSSWALK_ASSIGN(const bool found, query.Bind(static_cast<int>(kind)).Bind(parent).Step());
  return found ? static_cast<std::uint64_t>(query.Int(0)) : 0;
}

Result<std::uint64_t> ReadNewest(Connection& connection) {
  Query query(connection, "SELECT max(number) FROM version");
  CROSSWALK_ASSIGN(const bool found, query.Step());
  return found ? static_cast<std::uint64_t>(query.Int(0)) : 0;
}

Result<std::uint64_t> ReadChangeCount(Connection& connection, Kind kind, std::uint64_t after,
                                      std::uint64_t most) {
  Query query(connection,
              "SELECT count(*) FROM (SELECT 1 FROM version WHERE number > ? AND kind = ? LIMIT ?)");
  query.Bind(after);
  query.Bind(static_cast<int>(kind));
  query.Bind(most);
  CROSSWALK_ASSIGN(const bool found, query.Step());
  return found ? static_cast<std::uint64_t>(query.Int(0)) : 0;
}

Status ReadFeed(Connection& connection, std::uint64_t after,
                const std::function<bool(const Version&)>& visit) {
  Query query(connection, "SELECT " CROSSWALK_VERSION_COLUMNS
                          ", v.last FROM version v WHERE v.number > ? ORDER BY v.number");
  query.Bind(after);
  Version version;
  bool more = true;
  while (true) {
    CROSSWALK_ASSIGN(const bool found, query.Step());
    if (!found) return Status();
    ReadRow(query, version);
    const bool last = query.Int(10) != 0;
    if (!visit(version)) more = false;
    if (!more && last) return Status();
  }
}

Status ReadAll(Connection& connection, Kind kind, std::string_view parent,
               const std::function<bool(const Version&)>& visit) {
  // Following `current` would jump through the file; sorted numbers walk it once from end to end.
  std::vector<std::uint64_t> numbers;
  {
    Query query(connection, parent.empty()
                                ? "SELECT number FROM current WHERE kind = ? AND NOT deleted"
                                : "SELECT number FROM current WHERE kind = ? AND parent = ?"
                                  " AND NOT deleted");
    query.Bind(static_cast<int>(kind));
    if (!parent.empty()) query.Bind(parent);
    while (true) {
      CROSSWALK_ASSIGN(const bool found, query.Step());
      if (!found) break;
      numbers.push_back(static_cast<std::uint64_t>(query.Int(0)));
    }
  }
  std::sort(numbers.begin(), numbers.end());
  Query query(connection, "SELECT " CROSSWALK_VERSION_COLUMNS
                          " FROM version v WHERE v.number >= ?"
                          " ORDER BY v.number");
  Version version;
  std::uint64_t at = 0;  // number the statement stands on, 0 before its first row
  for (const std::uint64_t number : numbers) {
    // Steps over a few rows cost less than a new search.
    if (at == 0 || number - at > 64) {
      query.Reset();
      query.Bind(number);
      at = 0;
    }
    while (at < number) {
      CROSSWALK_ASSIGN(const bool found, query.Step());
      if (!found) return Broken(connection, number);
      at = static_cast<std::uint64_t>(query.Int(0));
    }
    if (at != number) return Broken(connection, number);
    ReadRow(query, version);
    if (!visit(version)) return Status();
  }
  return Status();
}

}  // namespace crosswalk::record
