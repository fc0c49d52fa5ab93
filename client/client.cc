#include "client/client.h"

#include <google/protobuf/empty.pb.h>

#include <utility>

#include "client/grpc_connection.h"

namespace crosswalk::client {
namespace {

// A call whose reply has the type Reply.
template <typename Reply, typename Request>
Result<Reply> Unary(Connection& connection, Method method, const Request& request,
                    const CallOptions& options) {
  Reply reply;
  Result<void> result = connection.Call(method, request, &reply, options);
  if (!result.ok()) return result.error();
  return reply;
}

}  // namespace

Client::Client(std::shared_ptr<Connection> connection) : connection_(std::move(connection)) {}

Result<Client> Client::Connect(const ConnectionOptions& options) {
  Result<std::shared_ptr<Connection>> connection = client::Connect(options);
  if (!connection.ok()) return connection.error();
  return Client(*std::move(connection));
}

Result<v1::Glossary> Client::CreateGlossary(const v1::CreateGlossaryRequest& request,
                                            const CallOptions& options) const {
  return Unary<v1::Glossary>(*connection_, Method::kCreateGlossary, request, options);
}

Result<v1::Glossary> Client::GetGlossary(const v1::GetGlossaryRequest& request,
                                         const CallOptions& options) const {
  return Unary<v1::Glossary>(*connection_, Method::kGetGlossary, request, options);
}

Result<v1::ListGlossariesResponse> Client::ListGlossaries(const v1::ListGlossariesRequest& request,
                                                          const CallOptions& options) const {
  return Unary<v1::ListGlossariesResponse>(*connection_, Method::kListGlossaries, request, options);
}

Result<v1::Glossary> Client::UpdateGlossary(const v1::UpdateGlossaryRequest& request,
                                            const CallOptions& options) const {
  return Unary<v1::Glossary>(*connection_, Method::kUpdateGlossary, request, options);
}

Result<void> Client::DeleteGlossary(const v1::DeleteGlossaryRequest& request,
                                    const CallOptions& options) const {
  google::protobuf::Empty reply;
  return connection_->Call(Method::kDeleteGlossary, request, &reply, options);
}

Result<v1::GlossaryStatistics> Client::GetGlossaryStatistics(
    const v1::GetGlossaryStatisticsRequest& request, const CallOptions& options) const {
  return Unary<v1::GlossaryStatistics>(*connection_, Method::kGetGlossaryStatistics, request,
                                       options);
}

Result<v1::Concept> Client::CreateConcept(const v1::CreateConceptRequest& request,
                                          const CallOptions& options) const {
  return Unary<v1::Concept>(*connection_, Method::kCreateConcept, request, options);
}

Result<v1::Concept> Client::GetConcept(const v1::GetConceptRequest& request,
                                       const CallOptions& options) const {
  return Unary<v1::Concept>(*connection_, Method::kGetConcept, request, options);
}

Result<v1::ListConceptsResponse> Client::ListConcepts(const v1::ListConceptsRequest& request,
                                                      const CallOptions& options) const {
  return Unary<v1::ListConceptsResponse>(*connection_, Method::kListConcepts, request, options);
}

Result<v1::Concept> Client::UpdateConcept(const v1::UpdateConceptRequest& request,
                                          const CallOptions& options) const {
  return Unary<v1::Concept>(*connection_, Method::kUpdateConcept, request, options);
}

Result<void> Client::DeleteConcept(const v1::DeleteConceptRequest& request,
                                   const CallOptions& options) const {
  google::protobuf::Empty reply;
  return connection_->Call(Method::kDeleteConcept, request, &reply, options);
}

Result<v1::BatchWriteConceptsResponse> Client::BatchWriteConcepts(
    const v1::BatchWriteConceptsRequest& request, const CallOptions& options) const {
  return Unary<v1::BatchWriteConceptsResponse>(*connection_, Method::kBatchWriteConcepts, request,
                                               options);
}

Result<v1::ListConceptVersionsResponse> Client::ListConceptVersions(
    const v1::ListConceptVersionsRequest& request, const CallOptions& options) const {
  return Unary<v1::ListConceptVersionsResponse>(*connection_, Method::kListConceptVersions, request,
                                                options);
}

Result<v1::Concept> Client::RestoreConcept(const v1::RestoreConceptRequest& request,
                                           const CallOptions& options) const {
  return Unary<v1::Concept>(*connection_, Method::kRestoreConcept, request, options);
}

Result<v1::Concept> Client::MergeConcepts(const v1::MergeConceptsRequest& request,
                                          const CallOptions& options) const {
  return Unary<v1::Concept>(*connection_, Method::kMergeConcepts, request, options);
}

Result<v1::LookupTermsResponse> Client::LookupTerms(const v1::LookupTermsRequest& request,
                                                    const CallOptions& options) const {
  return Unary<v1::LookupTermsResponse>(*connection_, Method::kLookupTerms, request, options);
}

Result<v1::RecognizeTermsResponse> Client::RecognizeTerms(const v1::RecognizeTermsRequest& request,
                                                          const CallOptions& options) const {
  return Unary<v1::RecognizeTermsResponse>(*connection_, Method::kRecognizeTerms, request, options);
}

Result<v1::ConvertResponse> Client::Convert(const v1::ConvertRequest& request,
                                            const CallOptions& options) const {
  return Unary<v1::ConvertResponse>(*connection_, Method::kConvert, request, options);
}

Result<v1::ListCandidatesResponse> Client::ListCandidates(const v1::ListCandidatesRequest& request,
                                                          const CallOptions& options) const {
  return Unary<v1::ListCandidatesResponse>(*connection_, Method::kListCandidates, request, options);
}

Result<v1::ReviewCandidatesResponse> Client::AcceptCandidates(
    const v1::AcceptCandidatesRequest& request, const CallOptions& options) const {
  return Unary<v1::ReviewCandidatesResponse>(*connection_, Method::kAcceptCandidates, request,
                                             options);
}

Result<v1::ReviewCandidatesResponse> Client::RejectCandidates(
    const v1::RejectCandidatesRequest& request, const CallOptions& options) const {
  return Unary<v1::ReviewCandidatesResponse>(*connection_, Method::kRejectCandidates, request,
                                             options);
}

Result<v1::Candidate> Client::EditCandidate(const v1::EditCandidateRequest& request,
                                            const CallOptions& options) const {
  return Unary<v1::Candidate>(*connection_, Method::kEditCandidate, request, options);
}

Result<v1::Memory> Client::CreateMemory(const v1::CreateMemoryRequest& request,
                                        const CallOptions& options) const {
  return Unary<v1::Memory>(*connection_, Method::kCreateMemory, request, options);
}

Result<v1::Memory> Client::GetMemory(const v1::GetMemoryRequest& request,
                                     const CallOptions& options) const {
  return Unary<v1::Memory>(*connection_, Method::kGetMemory, request, options);
}

Result<v1::ListMemoriesResponse> Client::ListMemories(const v1::ListMemoriesRequest& request,
                                                      const CallOptions& options) const {
  return Unary<v1::ListMemoriesResponse>(*connection_, Method::kListMemories, request, options);
}

Result<v1::Memory> Client::UpdateMemory(const v1::UpdateMemoryRequest& request,
                                        const CallOptions& options) const {
  return Unary<v1::Memory>(*connection_, Method::kUpdateMemory, request, options);
}

Result<void> Client::DeleteMemory(const v1::DeleteMemoryRequest& request,
                                  const CallOptions& options) const {
  google::protobuf::Empty reply;
  return connection_->Call(Method::kDeleteMemory, request, &reply, options);
}

Result<v1::MemoryStatistics> Client::GetMemoryStatistics(
    const v1::GetMemoryStatisticsRequest& request, const CallOptions& options) const {
  return Unary<v1::MemoryStatistics>(*connection_, Method::kGetMemoryStatistics, request, options);
}

Result<v1::Unit> Client::CreateUnit(const v1::CreateUnitRequest& request,
                                    const CallOptions& options) const {
  return Unary<v1::Unit>(*connection_, Method::kCreateUnit, request, options);
}

Result<v1::Unit> Client::GetUnit(const v1::GetUnitRequest& request,
                                 const CallOptions& options) const {
  return Unary<v1::Unit>(*connection_, Method::kGetUnit, request, options);
}

Result<v1::ListUnitsResponse> Client::ListUnits(const v1::ListUnitsRequest& request,
                                                const CallOptions& options) const {
  return Unary<v1::ListUnitsResponse>(*connection_, Method::kListUnits, request, options);
}

Result<v1::Unit> Client::UpdateUnit(const v1::UpdateUnitRequest& request,
                                    const CallOptions& options) const {
  return Unary<v1::Unit>(*connection_, Method::kUpdateUnit, request, options);
}

Result<void> Client::DeleteUnit(const v1::DeleteUnitRequest& request,
                                const CallOptions& options) const {
  google::protobuf::Empty reply;
  return connection_->Call(Method::kDeleteUnit, request, &reply, options);
}

Result<v1::ListUnitVersionsResponse> Client::ListUnitVersions(
    const v1::ListUnitVersionsRequest& request, const CallOptions& options) const {
  return Unary<v1::ListUnitVersionsResponse>(*connection_, Method::kListUnitVersions, request,
                                             options);
}

Result<v1::Unit> Client::RestoreUnit(const v1::RestoreUnitRequest& request,
                                     const CallOptions& options) const {
  return Unary<v1::Unit>(*connection_, Method::kRestoreUnit, request, options);
}

Result<v1::BatchWriteUnitsResponse> Client::BatchWriteUnits(
    const v1::BatchWriteUnitsRequest& request, const CallOptions& options) const {
  return Unary<v1::BatchWriteUnitsResponse>(*connection_, Method::kBatchWriteUnits, request,
                                            options);
}

Result<v1::Unit> Client::ConfirmUnit(const v1::ConfirmUnitRequest& request,
                                     const CallOptions& options) const {
  return Unary<v1::Unit>(*connection_, Method::kConfirmUnit, request, options);
}

Result<v1::MatchResponse> Client::Match(const v1::MatchRequest& request,
                                        const CallOptions& options) const {
  return Unary<v1::MatchResponse>(*connection_, Method::kMatch, request, options);
}

Result<v1::BatchMatchResponse> Client::BatchMatch(const v1::BatchMatchRequest& request,
                                                  const CallOptions& options) const {
  return Unary<v1::BatchMatchResponse>(*connection_, Method::kBatchMatch, request, options);
}

Result<v1::ConcordanceResponse> Client::Concordance(const v1::ConcordanceRequest& request,
                                                    const CallOptions& options) const {
  return Unary<v1::ConcordanceResponse>(*connection_, Method::kConcordance, request, options);
}

Result<v1::GetStatusResponse> Client::GetStatus(const CallOptions& options) const {
  return Unary<v1::GetStatusResponse>(*connection_, Method::kGetStatus, v1::GetStatusRequest(),
                                      options);
}

}  // namespace crosswalk::client
