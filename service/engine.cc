#include "service/engine.h"

#include <system_error>
#include <utility>

#include "glossary/script/lexicon.h"

namespace crosswalk::service {
namespace {

OwnerLock::Mode ModeOf(const EngineOptions& options) {
  return options.read_only ? OwnerLock::Mode::kShared : OwnerLock::Mode::kExclusive;
}

// Refusals name the field.
template <typename I>
auto SnapshotOf(const I& index, const std::string& min_revision, const Cancellation& cancellation)
    -> decltype(index.AtLeast(min_revision, cancellation)) {
  auto snapshot = index.AtLeast(min_revision, cancellation);
  const Code code = snapshot.ok() ? Code::kOk : snapshot.status().code();
  if (code == Code::kInvalidArgument || code == Code::kOutOfRange) {
    return Status(snapshot.status()).WithField("min_revision", snapshot.status().message());
  }
  return snapshot;
}

}  // namespace

Engine::Engine(const EngineOptions& options, OwnerLock lock)
    : options_(options), lock_(std::move(lock)) {
  if (options_.data_folder.empty()) options_.data_folder = script::DataFolder();
}

Engine::~Engine() = default;

Result<std::unique_ptr<Engine>> Engine::Open(const EngineOptions& options) {
  std::error_code error;
  if (!options.read_only) std::filesystem::create_directories(options.dir, error);
  if (error) return Unavailable(options.dir.string() + ": cannot be made: " + error.message());
  CROSSWALK_ASSIGN(OwnerLock lock,
                   OwnerLock::Acquire(options.dir, ModeOf(options), options.lock_wait));
  return Open(options, std::move(lock));
}

Result<std::unique_ptr<Engine>> Engine::Open(const EngineOptions& options, OwnerLock lock) {
  std::unique_ptr<Engine> engine(new Engine(options, std::move(lock)));
  CROSSWALK_RETURN_IF_ERROR(engine->OpenParts());
  return engine;
}

Status Engine::OpenParts() {
  record::SqliteOptions sqlite;
  sqlite.read_only = options_.read_only;
  CROSSWALK_ASSIGN(record_, record::OpenSqlite(options_.dir / "record.sqlite", sqlite));
  CROSSWALK_ASSIGN(folder_, script::Folder::Create());
  converter_ = std::make_shared<const script::Converter>();
  index::IndexOptions indexing;
  indexing.read_only = options_.read_only;
  CROSSWALK_ASSIGN(indexes_, Indexes::Open(options_.dir / "index", *record_, folder_, indexing));
  if (options_.read_only) {
    // A writer that was killed left changes behind which nobody will index while this one reads.
    CROSSWALK_ASSIGN(const record::Revision newest, record_->Newest());
    for (const NamedState& each : indexes_->States()) {
      const record::Revision& have = each.state.revision;
      if (have.epoch == newest.epoch && have.number >= newest.number) continue;
      return FailedPrecondition(options_.dir.string() + ": the index is behind the record")
          .WithReason("INDEX_STALE");
    }
  }
  concepts_ = std::make_unique<record::ConceptStore>(*record_, options_.limits);
  units_ = std::make_unique<record::UnitStore>(*record_, options_.limits);
  candidates_ = std::make_unique<mine::CandidateStore>(*record_, indexes_->concepts(), folder_,
                                                       options_.limits);
  terms_ = std::make_unique<const term::TermEngine>(folder_, converter_, options_.data_folder,
                                                    options_.limits);
  memories_ = std::make_unique<const memory::MemoryEngine>(folder_, *terms_, options_.limits);
  return Status();
}

Result<std::shared_ptr<const index::Snapshot>> Engine::SnapshotFor(
    const std::string& min_revision, const Cancellation& cancellation) const {
  return SnapshotOf(indexes_->concepts(), min_revision, cancellation);
}

Result<std::shared_ptr<const index::MatchSnapshot>> Engine::MatchSnapshotFor(
    const std::string& min_revision, const Cancellation& cancellation) const {
  return SnapshotOf(indexes_->match(), min_revision, cancellation);
}

Result<std::shared_ptr<const index::ConcordanceSnapshot>> Engine::ConcordanceSnapshotFor(
    const std::string& min_revision, const Cancellation& cancellation) const {
  return SnapshotOf(indexes_->concordance(), min_revision, cancellation);
}

Status Engine::CatchUp(const ProgressFn& progress, const Cancellation& cancellation) {
  if (options_.read_only) return Status();
  return indexes_->CatchUp(progress, cancellation);
}

Result<std::shared_ptr<const mine::Miner>> Engine::miner() {
  const std::lock_guard<std::mutex> lock(making_miner_);
  if (!miner_) {
    auto made = mine::Miner::Create(folder_, options_.data_folder);
    // NOT_FOUND would tell the caller that something of its own is missing.
    if (!made.ok()) return Unavailable("mining needs the lexicons: " + made.status().message());
    miner_ = *std::move(made);
  }
  return miner_;
}

}  // namespace crosswalk::service
