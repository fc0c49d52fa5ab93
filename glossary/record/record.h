// The system of record: every version of everything, durable, and the change feed.
#ifndef CROSSWALK_GLOSSARY_RECORD_RECORD_H_
#define CROSSWALK_GLOSSARY_RECORD_RECORD_H_

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "glossary/base/cancellation.h"
#include "glossary/base/status.h"

namespace crosswalk::record {

// The number of a durable change. Numbers of one epoch ascend in commit order, without promise of
// being gapless; a restored record has a new epoch.
struct Revision {
  std::string epoch;
  std::uint64_t number = 0;

  // "epoch:number".
  std::string ToString() const;
  // INVALID_ARGUMENT for anything else.
  static Result<Revision> Parse(std::string_view text);
};

// What a row is about. Stored as these numbers.
enum class Kind : std::uint8_t {
  kGlossary = 1,   // parent empty, id the glossary's
  kConcept = 2,    // parent the glossary's id, id the concept's
  kRejection = 3,  // parent the glossary's id, id the candidate's: a pair that stays rejected
  kRedirect = 4,   // parent the glossary's id, id a merged concept's, body the id that leads on
  kMemory = 5,     // parent empty, id the memory's
  kUnit = 6,       // parent the memory's id, id the unit's
};

struct Key {
  Kind kind;
  std::string parent;
  std::string id;
};

// One version of one thing.
struct Version {
  Key key;
  std::uint64_t number = 0;      // the revision that wrote it; also its etag
  bool deleted = false;          // body is then empty
  std::int64_t time_micros = 0;  // since 1970, UTC
  std::string author;
  std::string body;            // serialised protobuf message, as the kind says
  std::uint64_t previous = 0;  // number of the version before it, 0 for the first
  std::string origin;          // of the file whose import wrote it; empty for every other write
};

// One row of a write.
struct Mutation {
  Key key;
  std::optional<std::string> body;               // none: delete
  std::optional<std::uint64_t> expected_number;  // ABORTED (ETAG_MISMATCH) unless this is current
  bool must_exist = false;                       // NOT_FOUND unless it lives
  bool must_not_exist = false;                   // ALREADY_EXISTS where it lives
};

// Rows that are written together or not at all.
struct Batch {
  std::vector<Mutation> mutations;
  std::string author;
  std::string origin;         // kept with each version, see Version::origin
  std::vector<Key> required;  // NOT_FOUND unless each of them lives
};

// The numbers a batch was given, one a mutation, ascending, with the time.
struct Written {
  std::vector<std::uint64_t> numbers;
  std::int64_t time_micros = 0;
};

// Writes many batches as one: see Record::BeginBulk.
class Bulk {
 public:
  virtual ~Bulk() = default;  // without Commit: nothing of it was ever written
  virtual Result<Written> Add(const Batch& batch) = 0;
  // These see what was added.
  virtual Result<std::optional<Version>> Get(const Key& key) = 0;
  virtual Result<std::vector<Version>> List(Kind kind, std::string_view parent,
                                            std::string_view after, std::size_t limit) = 0;
  virtual Result<std::vector<Version>> Versions(const Key& key, std::uint64_t before,
                                                std::size_t limit) = 0;
  // Durable when it returns.
  virtual Status Commit() = 0;
};

// All methods may be called by any thread. Reads see every acknowledged write.
class Record {
 public:
  virtual ~Record() = default;

  // Writes a batch, durable when it returns; batches that wait at the same time share one sync.
  // Also UNAVAILABLE or RESOURCE_EXHAUSTED (disk full): nothing was written.
  virtual Result<Written> Write(const Batch& batch) = 0;
  // A transaction for an import. Other writers wait for it; readers do not.
  virtual Result<std::unique_ptr<Bulk>> BeginBulk() = 0;

  // The current version, also a deleted one; none where there never was one.
  virtual Result<std::optional<Version>> Get(const Key& key) const = 0;
  // Living rows of a parent in order of id, after the id `after` (empty: from the first), at most
  // `limit`.
  virtual Result<std::vector<Version>> List(Kind kind, std::string_view parent,
                                            std::string_view after, std::size_t limit) const = 0;
  // Every version, newest first, those below the number `before` (0: all), at most `limit`.
  virtual Result<std::vector<Version>> Versions(const Key& key, std::uint64_t before,
                                                std::size_t limit) const = 0;
  virtual Result<std::uint64_t> Count(Kind kind, std::string_view parent) const = 0;

  // The change feed: versions with numbers above `after`, ascending, until `visit` returns false or
  // the newest is reached. Ends only between batches: after `visit` returned false it is still
  // given what is left of that batch.
  virtual Status Feed(std::uint64_t after,
                      const std::function<bool(const Version&)>& visit) const = 0;
  // How many of the versions above `after` are of the kind, counted up to `most`.
  virtual Result<std::uint64_t> CountChanges(Kind kind, std::uint64_t after,
                                             std::uint64_t most) const = 0;
  // The living rows of a kind in a parent (empty: in every one), in the order of their numbers, as
  // of one revision, which is returned; until `visit` returns false.
  virtual Result<Revision> Scan(Kind kind, std::string_view parent,
                                const std::function<bool(const Version&)>& visit) const = 0;
  // Newest durable revision. Number 0 where nothing was written yet.
  virtual Result<Revision> Newest() const = 0;
  // The epoch alone, without a look at the file.
  virtual std::string Epoch() const = 0;
  // Waits until the newest number is above `after` or the epoch changes, or until `limit` passes;
  // true in the first cases. Also sees writes of other processes, within 50 ms.
  virtual bool WaitForChange(std::uint64_t after, std::chrono::milliseconds limit) const = 0;

  // Writes a consistent copy to `path` while serving; what stood there is replaced once it is
  // whole.
  virtual Status Backup(const std::filesystem::path& path, const ProgressFn& progress) const = 0;
  // Replaces everything by the copy at `path`, under a new epoch; numbers go on above all that were
  // given before. INVALID_ARGUMENT, and nothing changed, where it is not a sound copy of a version
  // that this program knows.
  virtual Status Restore(const std::filesystem::path& path) = 0;
};

struct SqliteOptions {
  bool read_only = false;  // no writes; the file must exist
  std::chrono::milliseconds busy_timeout{10000};
};

// Opens or makes `path` (SQLite, WAL, synchronous=FULL). DATA_LOSS where it is damaged,
// FAILED_PRECONDITION where a newer version made it.
Result<std::unique_ptr<Record>> OpenSqlite(const std::filesystem::path& path,
                                           const SqliteOptions& options);

}  // namespace crosswalk::record

#endif  // CROSSWALK_GLOSSARY_RECORD_RECORD_H_
