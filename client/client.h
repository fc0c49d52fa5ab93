// The C++ client of Crosswalk.
//
//   auto client = Client::Connect({.address = "127.0.0.1:50051"});
//   if (!client.ok()) …
//   v1::LookupTermsRequest request;
//   request.set_query("廣島進程");
//   request.add_target_language_tags("en");
//   Result<v1::LookupTermsResponse> reply = client->LookupTerms(request);
//   if (!reply.ok()) std::cerr << reply.error().ToString();
#ifndef CROSSWALK_CLIENT_CLIENT_H_
#define CROSSWALK_CLIENT_CLIENT_H_

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "client/call_options.h"
#include "client/connection.h"
#include "client/connection_options.h"
#include "client/result.h"
#include "client/upload.h"
#include "crosswalk/v1/admin_service.pb.h"
#include "crosswalk/v1/exchange_service.pb.h"
#include "crosswalk/v1/glossary_service.pb.h"
#include "crosswalk/v1/memory_service.pb.h"
#include "crosswalk/v1/text_service.pb.h"

namespace crosswalk::client {

// Takes the progress of a long call, on the caller's thread.
using OnProgress = std::function<void(const v1::Progress&)>;

// Takes a unit, on the caller's thread; an error ends the call with it.
using OnUnit = std::function<Result<void>(const v1::Unit&)>;

// Takes bytes in order, on the caller's thread.
using WriteBytes = std::function<Result<void>(std::string_view)>;

// Typed calls over a connection. Cheap to copy: copies share the connection. Thread-safe. Every
// method blocks until it is answered or its time is up, returns errors as values and throws
// nothing. What each call means, its limits and its errors stand in proto/crosswalk/v1.
//
// Right: one client for the program, copied to where it is used.
// Wrong: a new Client::Connect for each call; each opens a connection of its own.
class Client {
 public:
  explicit Client(std::shared_ptr<Connection> connection);

  // Opens nothing before the first call; see client/grpc_connection.h.
  static Result<Client> Connect(const ConnectionOptions& options);

  // Glossaries.
  Result<v1::Glossary> CreateGlossary(const v1::CreateGlossaryRequest& request,
                                      const CallOptions& options = {}) const;
  Result<v1::Glossary> GetGlossary(const v1::GetGlossaryRequest& request,
                                   const CallOptions& options = {}) const;
  Result<v1::ListGlossariesResponse> ListGlossaries(const v1::ListGlossariesRequest& request,
                                                    const CallOptions& options = {}) const;
  Result<v1::Glossary> UpdateGlossary(const v1::UpdateGlossaryRequest& request,
                                      const CallOptions& options = {}) const;
  Result<void> DeleteGlossary(const v1::DeleteGlossaryRequest& request,
                              const CallOptions& options = {}) const;
  Result<v1::GlossaryStatistics> GetGlossaryStatistics(
      const v1::GetGlossaryStatisticsRequest& request, const CallOptions& options = {}) const;

  // Concepts.
  Result<v1::Concept> CreateConcept(const v1::CreateConceptRequest& request,
                                    const CallOptions& options = {}) const;
  Result<v1::Concept> GetConcept(const v1::GetConceptRequest& request,
                                 const CallOptions& options = {}) const;
  Result<v1::ListConceptsResponse> ListConcepts(const v1::ListConceptsRequest& request,
                                                const CallOptions& options = {}) const;
  Result<v1::Concept> UpdateConcept(const v1::UpdateConceptRequest& request,
                                    const CallOptions& options = {}) const;
  Result<void> DeleteConcept(const v1::DeleteConceptRequest& request,
                             const CallOptions& options = {}) const;
  Result<v1::BatchWriteConceptsResponse> BatchWriteConcepts(
      const v1::BatchWriteConceptsRequest& request, const CallOptions& options = {}) const;
  Result<v1::ListConceptVersionsResponse> ListConceptVersions(
      const v1::ListConceptVersionsRequest& request, const CallOptions& options = {}) const;
  Result<v1::Concept> RestoreConcept(const v1::RestoreConceptRequest& request,
                                     const CallOptions& options = {}) const;
  Result<v1::Concept> MergeConcepts(const v1::MergeConceptsRequest& request,
                                    const CallOptions& options = {}) const;

  // Questions.
  Result<v1::LookupTermsResponse> LookupTerms(const v1::LookupTermsRequest& request,
                                              const CallOptions& options = {}) const;
  Result<v1::RecognizeTermsResponse> RecognizeTerms(const v1::RecognizeTermsRequest& request,
                                                    const CallOptions& options = {}) const;
  Result<v1::ConvertResponse> Convert(const v1::ConvertRequest& request,
                                      const CallOptions& options = {}) const;

  // Candidates.
  Result<v1::ListCandidatesResponse> ListCandidates(const v1::ListCandidatesRequest& request,
                                                    const CallOptions& options = {}) const;
  Result<v1::ReviewCandidatesResponse> AcceptCandidates(const v1::AcceptCandidatesRequest& request,
                                                        const CallOptions& options = {}) const;
  Result<v1::ReviewCandidatesResponse> RejectCandidates(const v1::RejectCandidatesRequest& request,
                                                        const CallOptions& options = {}) const;
  Result<v1::Candidate> EditCandidate(const v1::EditCandidateRequest& request,
                                      const CallOptions& options = {}) const;

  // Memories and their units.
  Result<v1::Memory> CreateMemory(const v1::CreateMemoryRequest& request,
                                  const CallOptions& options = {}) const;
  Result<v1::Memory> GetMemory(const v1::GetMemoryRequest& request,
                               const CallOptions& options = {}) const;
  Result<v1::ListMemoriesResponse> ListMemories(const v1::ListMemoriesRequest& request,
                                                const CallOptions& options = {}) const;
  Result<v1::Memory> UpdateMemory(const v1::UpdateMemoryRequest& request,
                                  const CallOptions& options = {}) const;
  Result<void> DeleteMemory(const v1::DeleteMemoryRequest& request,
                            const CallOptions& options = {}) const;
  Result<v1::MemoryStatistics> GetMemoryStatistics(const v1::GetMemoryStatisticsRequest& request,
                                                   const CallOptions& options = {}) const;
  Result<v1::Unit> CreateUnit(const v1::CreateUnitRequest& request,
                              const CallOptions& options = {}) const;
  Result<v1::Unit> GetUnit(const v1::GetUnitRequest& request,
                           const CallOptions& options = {}) const;
  Result<v1::ListUnitsResponse> ListUnits(const v1::ListUnitsRequest& request,
                                          const CallOptions& options = {}) const;
  Result<v1::Unit> UpdateUnit(const v1::UpdateUnitRequest& request,
                              const CallOptions& options = {}) const;
  Result<void> DeleteUnit(const v1::DeleteUnitRequest& request,
                          const CallOptions& options = {}) const;
  Result<v1::ListUnitVersionsResponse> ListUnitVersions(const v1::ListUnitVersionsRequest& request,
                                                        const CallOptions& options = {}) const;
  Result<v1::Unit> RestoreUnit(const v1::RestoreUnitRequest& request,
                               const CallOptions& options = {}) const;
  Result<v1::BatchWriteUnitsResponse> BatchWriteUnits(const v1::BatchWriteUnitsRequest& request,
                                                      const CallOptions& options = {}) const;
  // A translator's confirm. The same again changes nothing, so it may be sent twice.
  Result<v1::Unit> ConfirmUnit(const v1::ConfirmUnitRequest& request,
                               const CallOptions& options = {}) const;
  // Hands every unit over, in the order of writing; gives the revision as of which they are. Only
  // where that comes back was it all of the memory.
  Result<std::string> StreamUnits(const v1::StreamUnitsRequest& request, const OnUnit& on_unit,
                                  const CallOptions& options = {}) const;

  // Earlier translations. A match just after a confirm asks for the revision of its unit:
  //   request.set_min_revision(confirmed->revision());
  Result<v1::MatchResponse> Match(const v1::MatchRequest& request,
                                  const CallOptions& options = {}) const;
  // Many segments at once, as a file has them: one call for up to 1,000.
  Result<v1::BatchMatchResponse> BatchMatch(const v1::BatchMatchRequest& request,
                                            const CallOptions& options = {}) const;
  // Any word in its context.
  Result<v1::ConcordanceResponse> Concordance(const v1::ConcordanceRequest& request,
                                              const CallOptions& options = {}) const;

  // Mines files; progress, candidates and the summary go to `on_reply` as they come.
  Result<void> Mine(const v1::MineOptions& mine_options, std::vector<Upload> files,
                    const std::function<void(const v1::MineResponse&)>& on_reply,
                    const CallOptions& options = {}) const;

  // Imports files; progress and a report for each go to `on_reply` as they come.
  Result<void> ImportGlossary(
      const v1::ImportOptions& import_options, std::vector<Upload> files,
      const std::function<void(const v1::ImportGlossaryResponse&)>& on_reply,
      const CallOptions& options = {}) const;
  Result<void> ImportMemory(const v1::ImportOptions& import_options, std::vector<Upload> files,
                            const std::function<void(const v1::ImportMemoryResponse&)>& on_reply,
                            const CallOptions& options = {}) const;

  // Hands the pieces of the file to `write`, in order; an error of `write` ends the call with it.
  // Only where a report comes back is the file whole.
  Result<v1::ExportReport> ExportGlossary(const v1::ExportGlossaryRequest& request,
                                          const WriteBytes& write, const OnProgress& on_progress,
                                          const CallOptions& options = {}) const;
  Result<v1::ExportReport> ExportMemory(const v1::ExportMemoryRequest& request,
                                        const WriteBytes& write, const OnProgress& on_progress,
                                        const CallOptions& options = {}) const;

  // State and care of the service.
  Result<v1::GetStatusResponse> GetStatus(const CallOptions& options = {}) const;
  // Gives the revision of the new snapshot.
  Result<std::string> Rebuild(const OnProgress& on_progress, const CallOptions& options = {}) const;
  // Hands the pieces of the copy to `write`, in order; an error of `write` ends the call with it.
  Result<void> Backup(const WriteBytes& write, const OnProgress& on_progress,
                      const CallOptions& options = {}) const;
  // Gives the first revision of the restored record.
  Result<std::string> Restore(Upload copy, const OnProgress& on_progress,
                              const CallOptions& options = {}) const;

 private:
  std::shared_ptr<Connection> connection_;
};

}  // namespace crosswalk::client

#endif  // CROSSWALK_CLIENT_CLIENT_H_
