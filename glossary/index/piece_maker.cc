#include "glossary/index/piece_maker.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace crosswalk::index {
namespace {

// Changes after which a delta ends where a batch ends, to bound its memory.
constexpr std::uint64_t kMostChanges = 200000;
constexpr std::uint64_t kStepsBetweenChecks = 256;
constexpr std::chrono::milliseconds kBetweenReports{250};

// What of the work of a base the reading of the record is, about.
constexpr double kReadShare = 0.6;

// Asks from time to time whether to go on, and tells how far it is. What comes after the last step
// is told as rows too: the whole is what a person waits for.
class Pace {
 public:
  Pace(ProgressFn progress, std::uint64_t total, const Cancellation& cancellation)
      : progress_(std::move(progress)), total_(total), cancellation_(cancellation) {}

  Status Step() {
    if (++done_ % kStepsBetweenChecks != 0) return Status();
    const std::uint64_t total = std::max(total_, done_);
    Tell(static_cast<std::uint64_t>(static_cast<double>(done_) * kReadShare), total);
    return cancellation_.Check();
  }

  // For Finish.
  StepFn Rest() {
    return [this](double share) {
      const std::uint64_t total = std::max(total_, done_);
      const double done = kReadShare + (1 - kReadShare) * std::clamp(share, 0.0, 1.0);
      Tell(static_cast<std::uint64_t>(static_cast<double>(total) * done), total);
      return cancellation_.Check();
    };
  }

 private:
  void Tell(std::uint64_t done, std::uint64_t total) {
    const auto now = Cancellation::Clock::now();
    if (!progress_ || now - reported_ < kBetweenReports) return;
    progress_(done, total);
    reported_ = now;
  }

  const ProgressFn progress_;
  const std::uint64_t total_;
  const Cancellation& cancellation_;
  std::uint64_t done_ = 0;
  Cancellation::Clock::time_point reported_ = Cancellation::Clock::now();
};

PieceBuilderOptions Distinct(PieceBuilderOptions options) {
  options.distinct = true;
  return options;
}

}  // namespace

Result<MadePiece> MakeBase(const record::Record& record, const PieceKind& kind,
                           const PieceBuilderOptions& options, const ProgressFn& progress,
                           const Cancellation& cancellation) {
  CROSSWALK_ASSIGN(std::unique_ptr<PieceBuilder> builder, kind.NewBuilder(Distinct(options)));
  Status failed;
  std::vector<std::string> parents;
  CROSSWALK_ASSIGN(record::Revision revision,
                   record.Scan(kind.parent_kind(), "", [&](const record::Version& version) {
                     parents.push_back(version.key.id);
                     failed = builder->Add(version);
                     return failed.ok();
                   }));
  CROSSWALK_RETURN_IF_ERROR(failed);
  std::uint64_t total = 0;
  for (const std::string& parent : parents) {
    CROSSWALK_ASSIGN(const std::uint64_t count, record.Count(kind.row_kind(), parent));
    total += count;
  }
  Pace pace(progress, total, cancellation);
  CROSSWALK_ASSIGN(const record::Revision rows,
                   record.Scan(kind.row_kind(), "", [&](const record::Version& version) {
                     failed = builder->Add(version);
                     if (failed.ok()) failed = pace.Step();
                     return failed.ok();
                   }));
  CROSSWALK_RETURN_IF_ERROR(failed);
  if (rows.epoch != revision.epoch) {
    return Aborted("the record was restored while the index was built from it");
  }
  // The feed from the earlier of the two scans says again what the later saw already.
  revision.number = std::min(revision.number, rows.number);
  CROSSWALK_RETURN_IF_ERROR(cancellation.Check());
  CROSSWALK_ASSIGN(std::shared_ptr<Piece> piece, builder->Finish(revision.number, pace.Rest()));
  if (progress) progress(total, total);
  return MadePiece{std::move(piece), std::move(revision)};
}

Result<MadePiece> MakeDelta(const record::Record& record, const PieceKind& kind,
                            const PieceBuilderOptions& options, std::uint64_t after,
                            const Cancellation& cancellation) {
  CROSSWALK_ASSIGN(record::Revision newest, record.Newest());
  MadePiece made{nullptr, newest};
  if (newest.number <= after) return made;
  CROSSWALK_ASSIGN(std::unique_ptr<PieceBuilder> builder, kind.NewBuilder(options));
  Status failed;
  std::uint64_t last = after;
  std::uint64_t changes = 0;
  bool stopped = false;
  Pace pace(nullptr, 0, cancellation);
  CROSSWALK_RETURN_IF_ERROR(record.Feed(after, [&](const record::Version& version) {
    if (failed.ok()) failed = builder->Add(version);
    if (failed.ok()) failed = pace.Step();
    last = std::max(last, version.number);
    stopped = !failed.ok() || ++changes >= kMostChanges;
    return !stopped;
  }));
  CROSSWALK_RETURN_IF_ERROR(failed);
  made.revision.number = stopped ? last : std::max(last, newest.number);
  if (builder->empty()) return made;
  CROSSWALK_ASSIGN(made.piece, builder->Finish(made.revision.number, pace.Rest()));
  return made;
}

Result<std::shared_ptr<const Piece>> MergePieces(const PieceViews& run, const PieceKind& kind,
                                                 const PieceBuilderOptions& options,
                                                 const Cancellation& cancellation) {
  CROSSWALK_ASSIGN(std::unique_ptr<PieceBuilder> builder, kind.NewBuilder(Distinct(options)));
  Pace pace(nullptr, 0, cancellation);
  for (const PieceView& view : run) {
    const Piece& piece = *view.piece();
    // Deletions first: what lives in the same piece came later.
    for (const Tombstone& tombstone : piece.tombstones()) {
      if (tombstone.id.empty()) {
        builder->DeleteAllOf(tombstone.parent);
      } else {
        builder->Delete(tombstone.parent, tombstone.id);
      }
    }
    for (const ParentChange& change : piece.ParentChanges()) {
      builder->NameParent(change.parent, change.lives);
    }
    for (std::uint32_t i = 0; i < piece.row_count(); ++i) {
      CROSSWALK_RETURN_IF_ERROR(pace.Step());
      if (!view.Lives(i)) continue;
      CROSSWALK_RETURN_IF_ERROR(builder->AddFrom(piece, i));
    }
  }
  CROSSWALK_RETURN_IF_ERROR(cancellation.Check());
  CROSSWALK_ASSIGN(std::shared_ptr<Piece> piece,
                   builder->Finish(run.back().piece()->named().through, pace.Rest()));
  return std::shared_ptr<const Piece>(std::move(piece));
}

}  // namespace crosswalk::index
