// The tables of the record in SQLite, and how a file is recognised as one.
#ifndef CROSSWALK_GLOSSARY_RECORD_SQLITE_SCHEMA_H_
#define CROSSWALK_GLOSSARY_RECORD_SQLITE_SCHEMA_H_

#include <cstdint>
#include <string>

#include "glossary/base/status.h"
#include "glossary/record/sqlite_connection.h"

namespace crosswalk::record {

// Table `version`: every version of everything, by ascending number; it is the change feed.
//   number    the revision, ascending in commit order, never given twice
//   kind      as Kind says
//   parent, id
//   previous  number of the version before it of the same key, 0 for the first
//   deleted   1 for a deletion, else 0
//   last      1 for the last row of its batch, else 0
//   time      microseconds since 1970, UTC
//   author, origin  NULL where empty
//   body      empty for a deletion
// Table `current`: for each key the number of its newest version, and whether that deleted it.
// Table `meta`: `schema`, the number of this layout; `epoch`; `floor`, a number below which none is
// given any more.
// A history is read along `previous`, so no second index over `version` has to be kept.
inline constexpr std::int64_t kSchema = 1;

// "CWrk": marks the file as ours for whoever looks at it.
inline constexpr std::int64_t kApplicationId = 0x4357726b;

// Makes the tables in an empty file, in write-ahead mode, with a new epoch. A file that has them
// already stays as it is.
Status MakeSchema(Connection& connection);

// FAILED_PRECONDITION for a file of another program or of a newer version of this one.
Status CheckSchema(Connection& connection);

// The settings of a connection, which SQLite does not keep in the file.
Status SetUpReader(Connection& connection);
Status SetUpWriter(Connection& connection);

Result<std::string> ReadEpoch(Connection& connection);
// Writes a new random epoch, and the floor.
Status WriteEpoch(Connection& connection, std::uint64_t floor);

}  // namespace crosswalk::record

#endif  // CROSSWALK_GLOSSARY_RECORD_SQLITE_SCHEMA_H_
