#include "service/memory_matches.h"

#include <memory>
#include <set>
#include <string>
#include <utility>

namespace crosswalk::service {
namespace {

using Glossaries = std::shared_ptr<const index::Snapshot>;
using Units = std::shared_ptr<const index::MatchSnapshot>;

// What a match reads.
struct Snapshots {
  Units units;
  Glossaries glossaries;
};

Result<Snapshots> SnapshotsFor(const Engine& engine, const std::string& min_revision,
                               const Cancellation& cancellation) {
  CROSSWALK_ASSIGN(Units units, engine.MatchSnapshotFor(min_revision, cancellation));
  CROSSWALK_ASSIGN(Glossaries glossaries, engine.SnapshotFor(min_revision, cancellation));
  return Snapshots{std::move(units), std::move(glossaries)};
}

// The same refusal about a field further down.
Status Below(const std::string& prefix, const Status& status) {
  if (status.violations().empty()) return status;
  Status moved(status.code(), prefix + status.message());
  for (const FieldViolation& violation : status.violations()) {
    (void)std::move(moved).WithField(prefix + violation.field, violation.description);
  }
  return std::move(moved).WithReason(status.reason());
}

}  // namespace

Result<v1::MatchResponse> Match(const Engine& engine, const v1::MatchRequest& request,
                                const Cancellation& cancellation) {
  CROSSWALK_ASSIGN(const Snapshots held,
                   SnapshotsFor(engine, request.min_revision(), cancellation));
  return engine.memories().Match(*held.units, *held.glossaries, request, cancellation);
}

Result<v1::BatchMatchResponse> BatchMatch(const Engine& engine,
                                          const v1::BatchMatchRequest& request,
                                          const Cancellation& cancellation) {
  Result<Snapshots> held = SnapshotsFor(engine, request.shared().min_revision(), cancellation);
  if (!held.ok()) return Below("shared.", held.status());
  std::set<std::string> waited_for = {"", request.shared().min_revision()};
  for (int i = 0; i < request.requests_size(); ++i) {
    const std::string& revision = request.requests(i).min_revision();
    if (!waited_for.insert(revision).second) continue;
    // Snapshots only become newer: this one has the earlier revisions too.
    held = SnapshotsFor(engine, revision, cancellation);
    if (!held.ok()) return Below("requests[" + std::to_string(i) + "].", held.status());
  }
  return engine.memories().BatchMatch(*held->units, *held->glossaries, request, cancellation);
}

Result<v1::ConcordanceResponse> Concordance(Engine& engine, const v1::ConcordanceRequest& request,
                                            const Cancellation& cancellation) {
  CROSSWALK_ASSIGN(const std::shared_ptr<const index::ConcordanceSnapshot> units,
                   engine.ConcordanceSnapshotFor(request.min_revision(), cancellation));
  return engine.memories().Concordance(*units, engine.record(), request, cancellation);
}

Result<v1::MemoryStatistics> Statistics(Engine& engine,
                                        const v1::GetMemoryStatisticsRequest& request,
                                        const Cancellation& cancellation) {
  if (!request.min_revision().empty()) {
    // What is unknown is said at once.
    v1::GetMemoryRequest named;
    named.set_name(request.name());
    CROSSWALK_RETURN_IF_ERROR(engine.units().GetMemory(named).status());
    CROSSWALK_RETURN_IF_ERROR(
        engine.MatchSnapshotFor(request.min_revision(), cancellation).status());
  }
  return engine.units().GetMemoryStatistics(request);
}

}  // namespace crosswalk::service
