#include "glossary/index/mapped_index.h"

#include <chrono>
#include <thread>

#include "glossary/index/index_folder.h"
#include "glossary/index/revision_wait.h"
#include "glossary/index/schema.h"

namespace crosswalk::index {
namespace {

// An owner that leaves meanwhile may replace pieces between our reading of the manifest and our
// opening of them.
constexpr int kAttempts = 5;
constexpr std::chrono::milliseconds kBetweenAttempts{20};

Status Stale(const std::string& why) {
  return FailedPrecondition("the index is not ready: " + why).WithReason("INDEX_STALE");
}

}  // namespace

Result<std::unique_ptr<PieceIndex>> MappedIndex::Open(const std::filesystem::path& path,
                                                      const record::Record& record,
                                                      const PieceKind& kind) {
  const IndexFolder files(path, kind);
  Result<LoadedPieces> loaded = files.Load(kManifestFile);
  for (int i = 1; !loaded.ok() && i < kAttempts; ++i) {
    std::this_thread::sleep_for(kBetweenAttempts);
    loaded = files.Load(kManifestFile);
  }
  if (!loaded.ok()) return Stale(loaded.status().message());
  CROSSWALK_ASSIGN(const record::Revision newest, record.Newest());
  if (loaded->revision.epoch != newest.epoch || loaded->revision.number > newest.number) {
    return Stale("it was made from another record");
  }
  if (loaded->revision.number < newest.number) {
    return Stale("it does not hold the newest changes");
  }
  auto snapshot = kind.MakeSnapshot(loaded->views, loaded->revision);
  return std::unique_ptr<PieceIndex>(
      new MappedIndex(record, {std::move(loaded->views), std::move(snapshot)}));
}

Result<std::shared_ptr<const AnySnapshot>> MappedIndex::AtLeast(std::string_view min_revision,
                                                                const Cancellation&) const {
  if (min_revision.empty()) return shown_.snapshot;
  CROSSWALK_ASSIGN(const record::Revision revision,
                   GivenRevision(min_revision, *shown_.snapshot, record_));
  if (Holds(*shown_.snapshot, revision)) return shown_.snapshot;
  return Stale("it does not hold " + revision.ToString());
}

Status MappedIndex::CatchUp(const ProgressFn&, const Cancellation&) {
  CROSSWALK_ASSIGN(const record::Revision newest, record_.Newest());
  if (Holds(*shown_.snapshot, newest)) return Status();
  return Stale("it does not hold the newest changes, and is open for reading only");
}

Result<std::chrono::nanoseconds> MappedIndex::Lag() const {
  CROSSWALK_ASSIGN(const record::Revision newest, record_.Newest());
  if (Holds(*shown_.snapshot, newest)) return std::chrono::nanoseconds(0);
  return Cancellation::Clock::now() - opened_;
}

Status MappedIndex::Rebuild(const ProgressFn&, const Cancellation&) {
  return FailedPrecondition("the index is open for reading only");
}

}  // namespace crosswalk::index
