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
    Set(*response.mutable_progress(), done, total, "concepts");
    stream.Offer(response);
  };
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
  const std::shared_ptr<const index::Snapshot> snapshot = engine_.index().Newest();
  v1::GetStatusResponse response;
  response.set_version(Version());
  response.set_record_revision(newest.ToString());
  response.set_snapshot_revision(snapshot->revision().ToString());
  const std::vector<std::string> glossaries = snapshot->Glossaries();
  response.set_glossaries(glossaries.size());
  for (const std::string& glossary : glossaries) {
    const Result<index::Counts> counts = snapshot->CountOf(glossary);
    if (!counts.ok()) continue;
    response.set_concepts(response.concepts() + counts->rows);
    response.set_terms(response.terms() + counts->terms);
  }
  for (const index::PieceInfo& info : snapshot->Pieces()) {
    v1::PieceStatus* piece = response.add_pieces();
    piece->set_name(info.name);
    piece->set_concepts(info.concepts);
    piece->set_bytes(info.bytes);
  }
  response.set_rebuilding(engine_.index().rebuilding());
  response.set_uptime_seconds(
      std::chrono::duration<double>(std::chrono::steady_clock::now() - engine_.opened()).count());
  for (std::string& problem : engine_.index().Problems()) {
    response.add_problems(std::move(problem));
  }
  return response;
}

Status AdminService::Rebuild(Stream<v1::RebuildRequest, v1::RebuildResponse>& stream) {
  v1::RebuildRequest request;
  CROSSWALK_RETURN_IF_ERROR(stream.Read(request).status());
  CROSSWALK_RETURN_IF_ERROR(engine_.index().Rebuild(TellingOf(stream), stream.cancellation()));
  v1::RebuildResponse last;
  last.set_revision(engine_.index().Newest()->revision().ToString());
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
  CROSSWALK_RETURN_IF_ERROR(engine_.index().Rebuild(TellingOf(stream), stream.cancellation()));
  v1::RestoreResponse last;
  last.set_revision(first.ToString());
  return stream.Write(last);
}

}  // namespace crosswalk::service
