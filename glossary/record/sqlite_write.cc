#include <chrono>
#include <unordered_map>

#include "glossary/base/hash.h"
#include "glossary/record/sqlite_gather.h"
#include "glossary/record/sqlite_rows.h"

namespace crosswalk::record {
namespace {

std::int64_t NowMicros() {
  return std::chrono::duration_cast<std::chrono::microseconds>(
             std::chrono::system_clock::now().time_since_epoch())
      .count();
}

// A key where it stands, for a table of one batch.
struct KeyHash {
  std::size_t operator()(const Key* key) const { return Hash64(key->id); }
};
struct SameKeys {
  bool operator()(const Key* a, const Key* b) const {
    return a->id == b->id && a->kind == b->kind && a->parent == b->parent;
  }
};

}  // namespace

std::string KeyText(const Key& key) {
  switch (key.kind) {
    case Kind::kGlossary:
      return "glossaries/" + key.id;
    case Kind::kConcept:
      return "glossaries/" + key.parent + "/concepts/" + key.id;
    case Kind::kRejection:
      return "glossaries/" + key.parent + "/rejections/" + key.id;
    case Kind::kRedirect:
      return "glossaries/" + key.parent + "/redirects/" + key.id;
    case Kind::kMemory:
      return "memories/" + key.id;
    case Kind::kUnit:
      return "memories/" + key.parent + "/units/" + key.id;
  }
  return key.id;
}

Status BatchWriter::Begin() {
  broken_ = false;
  CROSSWALK_ASSIGN(newest_, ReadNewest(connection_));
  Query query(connection_, "SELECT value FROM meta WHERE name = 'floor'");
  CROSSWALK_ASSIGN(const bool found, query.Step());
  if (found) newest_ = std::max(newest_, static_cast<std::uint64_t>(query.Int(0)));
  return Status();
}

Result<BatchWriter::State> BatchWriter::StateOf(const Key& key) {
  if (gather_ != nullptr) {
    CROSSWALK_ASSIGN(const CurrentGather::Found known, gather_->Find(key));
    if (known.where == CurrentGather::Where::kNowhere) return State();
    if (known.where == CurrentGather::Where::kGathered) return State{known.number, known.lives};
  }
  Query query(connection_,
              "SELECT number, deleted FROM current WHERE kind = ? AND parent = ? AND id = ?");
  query.Bind(static_cast<int>(key.kind)).Bind(std::string_view(key.parent));
  CROSSWALK_ASSIGN(const bool found, query.Bind(std::string_view(key.id)).Step());
  if (!found) return State();
  return State{static_cast<std::uint64_t>(query.Int(0)), query.Int(1) == 0};
}

Status BatchWriter::CheckRequired(const Batch& batch) {
  for (const Key& key : batch.required) {
    CROSSWALK_ASSIGN(const State state, StateOf(key));
    if (!state.lives) return NotFound(KeyText(key) + ": not found");
  }
  return Status();
}

Result<std::vector<BatchWriter::State>> BatchWriter::CheckMutations(const Batch& batch) {
  std::vector<State> before(batch.mutations.size());
  // What earlier mutations of this batch will have made of a key.
  std::unordered_map<const Key*, State, KeyHash, SameKeys> written;
  if (batch.mutations.size() > 1) written.reserve(batch.mutations.size());
  for (std::size_t i = 0; i < batch.mutations.size(); ++i) {
    const Mutation& mutation = batch.mutations[i];
    State state;
    State* of_batch = nullptr;
    if (batch.mutations.size() > 1) {
      const auto [entry, is_new] = written.try_emplace(&mutation.key);
      of_batch = &entry->second;
      if (is_new) {
        CROSSWALK_ASSIGN(*of_batch, StateOf(mutation.key));
      }
      state = *of_batch;
    } else {
      CROSSWALK_ASSIGN(state, StateOf(mutation.key));
    }
    if (mutation.must_exist && !state.lives) {
      return NotFound(KeyText(mutation.key) + ": not found");
    }
    if (mutation.must_not_exist && state.lives) {
      return AlreadyExists(KeyText(mutation.key) + ": exists already");
    }
    if (mutation.expected_number && *mutation.expected_number != state.number) {
      return Aborted(KeyText(mutation.key) + ": was changed since it was read")
          .WithReason("ETAG_MISMATCH");
    }
    before[i] = state;
    if (of_batch != nullptr) *of_batch = {newest_ + 1 + i, mutation.body.has_value()};
  }
  return before;
}

Status BatchWriter::WriteRow(const Batch& batch, std::size_t index, const State& before,
                             std::uint64_t number, std::int64_t time) {
  const Mutation& mutation = batch.mutations[index];
  const Key& key = mutation.key;
  Query version(connection_, "INSERT INTO version VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  version.Bind(number)
      .Bind(static_cast<int>(key.kind))
      .Bind(std::string_view(key.parent))
      .Bind(std::string_view(key.id))
      .Bind(before.number)
      .Bind(mutation.body ? 0 : 1)
      .Bind(index + 1 == batch.mutations.size() ? 1 : 0)
      .Bind(time)
      .BindOptional(batch.author)
      .BindOptional(batch.origin)
      .BindBlob(mutation.body ? std::string_view(*mutation.body) : std::string_view());
  CROSSWALK_RETURN_IF_ERROR(version.Done());
  return WriteCurrent(key, before, number, mutation.body.has_value());
}

Status BatchWriter::WriteCurrent(const Key& key, const State& before, std::uint64_t number,
                                 bool lives) {
  const char* sql =
      "UPDATE current SET number = ?, deleted = ? WHERE kind = ? AND parent = ? AND id = ?";
  if (before.number == 0) {
    if (gather_ != nullptr) return gather_->Add(key, number, lives);
    sql = "INSERT INTO current(number, deleted, kind, parent, id) VALUES(?, ?, ?, ?, ?)";
  } else if (gather_ != nullptr && gather_->Change(key, number, lives)) {
    return Status();
  }
  Query current(connection_, sql);
  current.Bind(number).Bind(lives ? 0 : 1).Bind(static_cast<int>(key.kind));
  return current.Bind(std::string_view(key.parent)).Bind(std::string_view(key.id)).Done();
}

Result<Written> BatchWriter::Apply(const Batch& batch) {
  CROSSWALK_RETURN_IF_ERROR(CheckRequired(batch));
  CROSSWALK_ASSIGN(const std::vector<State> before, CheckMutations(batch));
  Written written;
  written.time_micros = NowMicros();
  written.numbers.reserve(before.size());
  for (std::size_t i = 0; i < before.size(); ++i) {
    const std::uint64_t number = newest_ + 1;
    const Status status = WriteRow(batch, i, before[i], number, written.time_micros);
    if (!status.ok()) {
      broken_ = true;
      return status;
    }
    newest_ = number;
    written.numbers.push_back(number);
  }
  return written;
}

}  // namespace crosswalk::record
