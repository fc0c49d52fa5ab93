// The statements that read and write the record's rows.
#ifndef CROSSWALK_GLOSSARY_RECORD_SQLITE_ROWS_H_
#define CROSSWALK_GLOSSARY_RECORD_SQLITE_ROWS_H_

#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "glossary/record/record.h"
#include "glossary/record/sqlite_connection.h"

namespace crosswalk::record {

// What a person reads for a key, such as `glossaries/g/concepts/c`.
std::string KeyText(const Key& key);

// Each within whatever transaction the connection is in.
Result<std::optional<Version>> ReadCurrent(Connection& connection, const Key& key);
Result<std::optional<Version>> ReadNumbered(Connection& connection, std::uint64_t number);
Result<std::vector<Version>> ReadList(Connection& connection, Kind kind, std::string_view parent,
                                      std::string_view after, std::size_t limit);
Result<std::vector<Version>> ReadVersions(Connection& connection, const Key& key,
                                          std::uint64_t before, std::size_t limit);
Result<std::uint64_t> ReadCount(Connection& connection, Kind kind, std::string_view parent);
Result<std::uint64_t> ReadNewest(Connection& connection);
Result<std::uint64_t> ReadChangeCount(Connection& connection, Kind kind, std::uint64_t after,
                                      std::uint64_t most);
Status ReadFeed(Connection& connection, std::uint64_t after,
                const std::function<bool(const Version&)>& visit);
Status ReadAll(Connection& connection, Kind kind, std::string_view parent,
               const std::function<bool(const Version&)>& visit);

class CurrentGather;

// Writes batches inside a transaction that the caller began.
class BatchWriter {
 public:
  // With `gather`, new rows of `current` go there, and its owner has them written.
  explicit BatchWriter(Connection& connection, CurrentGather* gather = nullptr)
      : connection_(connection), gather_(gather) {}

  // At the beginning of each transaction: finds the number to go on from.
  Status Begin();
  // Checks every condition of the batch, in order, then writes it. A condition that fails has
  // written nothing; any other error leaves the transaction to be rolled back, and `broken()` is
  // then true.
  Result<Written> Apply(const Batch& batch);
  bool broken() const { return broken_; }
  // The last number given.
  std::uint64_t newest() const { return newest_; }

 private:
  struct State {
    std::uint64_t number = 0;  // 0: there never was one
    bool lives = false;
  };
  Result<State> StateOf(const Key& key);
  Status CheckRequired(const Batch& batch);
  Result<std::vector<State>> CheckMutations(const Batch& batch);
  Status WriteRow(const Batch& batch, std::size_t index, const State& before, std::uint64_t number,
                  std::int64_t time);
  Status WriteCurrent(const Key& key, const State& before, std::uint64_t number, bool lives);

  Connection& connection_;
  CurrentGather* const gather_;
  std::uint64_t newest_ = 0;
  bool broken_ = false;
};

}  // namespace crosswalk::record

#endif  // CROSSWALK_GLOSSARY_RECORD_SQLITE_ROWS_H_
