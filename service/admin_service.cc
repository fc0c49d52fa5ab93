#include "service/admin_service.h"

#include <chrono>
#include <memory>
#include <string>
#include <utility>

#include "service/lanes.h"
#include "service/spool_file.h"

namespace crosswalk::service {
namespace {

void Set(v1::Progress& progress, std::uint64_t done, std::uint64_t total, const char* unit) {
  progress.set_done(done);
  progress.set_total(total);
  progress.set_unit(unit);
}

// Tells the caller how many concepts are indexed.
template <typename Request, typename Response>
ProgressFn TellingOf(Stream<Request, Response>& stream) {
  return [&stream](unsigned long long done, unsigned long long total) {
    Response response;
    Set(*response.mutable_progress(), done, total, "rows");
    stream.Offer(response);
  };
}

// Adds what an index holds and how it fares.
void AddIndex(NamedState& index, v1::GetStatusResponse& response) {
  const std::string_view name = index.name;
  index::Counts counts;
  for (const auto& [parent, held] : index.state.parents) {
    counts.rows += held.rows;
    counts.terms += held.terms;
  }
  const std::string revision = index.state.revision.ToString();
  if (name == "concepts") {
    response.set_snapshot_revision(revision);
    response.set_glossaries(index.state.parents.size());
    response.set_concepts(counts.rows);
    response.set_terms(counts.terms);
  } else if (name == "match") {
    response.set_match_revision(revision);
    response.set_memories(index.state.parents.size());
    response.set_units(counts.rows);
  } else {
    response.set_concordance_revision(revision);
  }
  for (const index::PieceInfo& info : index.state.pieces) {
    v1::PieceStatus* piece = response.add_pieces();
    piece->set_index(index.name);
    piece->set_name(info.name);
    if (name == "concepts") {
      piece->set_concepts(info.rows);
    } else {
      piece->set_units(info.rows);
    }
    piece->set_bytes(info.bytes);
  }
  if (index.rebuilding) response.set_rebuilding(true);
  for (std::string& problem : index.problems) response.add_problems(std::move(problem));
}

}  // namespace

const char* Version() { return CROSSWALK_VERSION; }

AdminService::AdminService(Engine& engine, CallEnvironment& environment)
    : GrpcService(environment,
                  *v1::PieceStatus::descriptor()->file()->FindServiceByName("AdminService")),
      engine_(engine) {
  Unary<v1::GetStatusRequest, v1::GetStatusResponse>(
      "GetStatus", AlwaysInPool<v1::GetStatusRequest>,
      [this](const v1::GetStatusRequest&, const Cancellation&) { return GetStatus(); });
  Streaming<v1::RebuildRequest, v1::RebuildResponse>(
      "Rebuild", [this](auto& stream) { return Rebuild(stream); });
  Streaming<v1::BackupRequest, v1::BackupResponse>("Backup",
                                                   [this](auto& stream) { return Backup(stream); });
  Streaming<v1::RestoreRequest, v1::RestoreResponse>(
      "Restore", [this](auto& stream) { return Restore(stream); });
}

Result<v1::GetStatusResponse> AdminService::GetStatus() {
  CROSSWALK_ASSIGN(const record::Revision newest, engine_.record().Newest());
  v1::GetStatusResponse response;
  response.set_version(Version());
  response.set_record_revision(newest.ToString());
  response.set_uptime_seconds(
      std::chrono::duration<double>(std::chrono::steady_clock::now() - engine_.opened()).count());
  for (NamedState& each : engine_.indexes().States()) AddIndex(each, response);
  return response;
}

Status AdminService::Rebuild(Stream<v1::RebuildRequest, v1::RebuildResponse>& stream) {
  v1::RebuildRequest request;
  CROSSWALK_RETURN_IF_ERROR(stream.Read(request).status());
  CROSSWALK_RETURN_IF_ERROR(engine_.indexes().Rebuild(TellingOf(stream), stream.cancellation()));
  v1::RebuildResponse last;
  last.set_revision(engine_.indexes().concepts().Newest()->revision().ToString());
  return stream.Write(last);
}

Status AdminService::Backup(Stream<v1::BackupRequest, v1::BackupResponse>& stream) {
  v1::BackupRequest request;
  CROSSWALK_RETURN_IF_ERROR(stream.Read(request).status());
  CROSSWALK_ASSIGN(SpoolFile copy, SpoolFile::Create(engine_.dir()));
  CROSSWALK_RETURN_IF_ERROR(engine_.record().Backup(copy.path(), nullptr));
  CROSSWALK_RETURN_IF_ERROR(copy.Reopen());
  CROSSWALK_ASSIGN(const std::uint64_t total, copy.Size());
  v1::BackupResponse response;
  for (std::uint64_t done = 0; done < total;) {
    CROSSWALK_ASSIGN(std::string chunk, copy.ReadAt(done, engine_.limits().chunk_bytes));
    if (chunk.empty()) return DataLoss("the copy of the record shrank while it was sent");
    done += chunk.size();
    response.set_chunk(std::move(chunk));
    Set(*response.mutable_progress(), done, total, "bytes");
    CROSSWALK_RETURN_IF_ERROR(stream.Write(response));
  }
  return Status();
}

Status AdminService::Restore(Stream<v1::RestoreRequest, v1::RestoreResponse>& stream) {
  CROSSWALK_ASSIGN(SpoolFile file, SpoolFile::Create(engine_.dir()));
  v1::RestoreRequest request;
  while (true) {
    CROSSWALK_ASSIGN(const bool more, stream.Read(request));
    if (!more) break;
    CROSSWALK_RETURN_IF_ERROR(file.Append(request.chunk(), environment().limits.upload_bytes));
  }
  CROSSWALK_RETURN_IF_ERROR(engine_.record().Restore(file.path()));
  CROSSWALK_ASSIGN(const record::Revision first, engine_.record().Newest());
  CROSSWALK_RETURN_IF_ERROR(engine_.indexes().Rebuild(TellingOf(stream), stream.cancellation()));
  v1::RestoreResponse last;
  last.set_revision(first.ToString());
  return stream.Write(last);
}

}  // namespace crosswalk::service
