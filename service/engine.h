// One DIR, composed: record, index and everything that works on them.
#ifndef CROSSWALK_SERVICE_ENGINE_H_
#define CROSSWALK_SERVICE_ENGINE_H_

#include <chrono>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "glossary/base/cancellation.h"
#include "glossary/base/limits.h"
#include "glossary/base/status.h"
#include "glossary/memory/memory_engine.h"
#include "glossary/mine/miner.h"
#include "glossary/mine/review/candidate_store.h"
#include "glossary/record/concept_store.h"
#include "glossary/record/record.h"
#include "glossary/record/unit_store.h"
#include "glossary/script/convert.h"
#include "glossary/script/fold.h"
#include "glossary/term/term_engine.h"
#include "service/indexes.h"
#include "service/owner_lock.h"

namespace crosswalk::service {

struct EngineOptions {
  std::filesystem::path dir;
  // Share the DIR with other readers and follow nothing: the newest snapshot answers. The record
  // must exist; FAILED_PRECONDITION (INDEX_STALE) where the snapshot is missing or behind it.
  bool read_only = false;
  std::chrono::milliseconds lock_wait{10000};
  std::filesystem::path data_folder;  // lexicons; empty: beside the program
  Limits limits;
};

// Any thread. The parts live as long as the engine; nothing of it is global, so two DIRs can be
// open in one process.
class Engine {
 public:
  // The errors of OwnerLock, OpenSqlite, Index::Open and Folder::Create. A writer makes the DIR.
  static Result<std::unique_ptr<Engine>> Open(const EngineOptions& options);
  // The same with a lock that the caller holds already.
  static Result<std::unique_ptr<Engine>> Open(const EngineOptions& options, OwnerLock lock);
  // Releases the DIR. A writer that wants to leave the index caught up calls CatchUp before.
  ~Engine();

  // The snapshot that a read with this `min_revision` works on; refusals name that field.
  Result<std::shared_ptr<const index::Snapshot>> SnapshotFor(
      const std::string& min_revision, const Cancellation& cancellation) const;
  Result<std::shared_ptr<const index::MatchSnapshot>> MatchSnapshotFor(
      const std::string& min_revision, const Cancellation& cancellation) const;
  Result<std::shared_ptr<const index::ConcordanceSnapshot>> ConcordanceSnapshotFor(
      const std::string& min_revision, const Cancellation& cancellation) const;

  Status CatchUp(const ProgressFn& progress, const Cancellation& cancellation);

  bool read_only() const { return options_.read_only; }
  const std::filesystem::path& dir() const { return options_.dir; }
  const Limits& limits() const { return options_.limits; }
  record::Record& record() { return *record_; }
  Indexes& indexes() { return *indexes_; }
  record::ConceptStore& concepts() { return *concepts_; }
  record::UnitStore& units() { return *units_; }
  mine::CandidateStore& candidates() { return *candidates_; }
  const term::TermEngine& terms() const { return *terms_; }
  const memory::MemoryEngine& memories() const { return *memories_; }
  // Made when first asked for, since its dictionaries are large and lookups do not need them.
  Result<std::shared_ptr<const mine::Miner>> miner();
  std::chrono::steady_clock::time_point opened() const { return opened_; }

 private:
  Engine(const EngineOptions& options, OwnerLock lock);
  Status OpenParts();

  EngineOptions options_;
  std::chrono::steady_clock::time_point opened_ = std::chrono::steady_clock::now();
  // In the order of making; destruction goes the other way, the lock last.
  OwnerLock lock_;
  std::unique_ptr<record::Record> record_;
  std::shared_ptr<const script::Folder> folder_;
  std::shared_ptr<const script::Converter> converter_;
  std::unique_ptr<Indexes> indexes_;
  std::unique_ptr<record::ConceptStore> concepts_;
  std::unique_ptr<record::UnitStore> units_;
  std::unique_ptr<mine::CandidateStore> candidates_;
  std::unique_ptr<const term::TermEngine> terms_;
  std::unique_ptr<const memory::MemoryEngine> memories_;
  std::mutex making_miner_;
  std::shared_ptr<const mine::Miner> miner_;
};

}  // namespace crosswalk::service

#endif  // CROSSWALK_SERVICE_ENGINE_H_
