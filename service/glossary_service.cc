#include "service/glossary_service.h"

#include <google/protobuf/empty.pb.h>

#include <memory>
#include <string>

#include "service/lanes.h"

namespace crosswalk::service {
namespace {

using mine::CandidateStore;
using record::ConceptStore;

// Access control that knows persons will name them here.
const std::string kNoAuthor;

}  // namespace

GlossaryService::GlossaryService(Engine& engine, CallEnvironment& environment)
    : GrpcService(environment, *v1::GlossaryStatistics::descriptor()->file()->FindServiceByName(
                                   "GlossaryService")),
      engine_(engine) {
  AddGlossaryMethods();
  AddConceptMethods();
  AddQueryMethods();
  AddCandidateMethods();
}

template <typename Request, typename Response, typename Part>
void GlossaryService::Read(const char* name, Part& part,
                           Result<Response> (Part::*method)(const Request&) const) {
  Unary<Request, Response>(name, AlwaysInPool<Request>,
                           [&part, method](const Request& request, const Cancellation&) {
                             return (part.*method)(request);
                           });
}

template <typename Request, typename Response>
void GlossaryService::Write(const char* name,
                            Result<Response> (ConceptStore::*method)(const Request&,
                                                                     const std::string&)) {
  Unary<Request, Response>(name, AlwaysInPool<Request>,
                           [this, method](const Request& request, const Cancellation&) {
                             return (engine_.concepts().*method)(request, kNoAuthor);
                           });
}

template <typename Request>
void GlossaryService::Delete(const char* name,
                             Status (ConceptStore::*method)(const Request&, const std::string&)) {
  using google::protobuf::Empty;
  Unary<Request, Empty>(
      name, AlwaysInPool<Request>,
      [this, method](const Request& request, const Cancellation&) -> Result<Empty> {
        CROSSWALK_RETURN_IF_ERROR((engine_.concepts().*method)(request, kNoAuthor));
        return Empty();
      });
}

template <typename Request, typename Response>
void GlossaryService::Review(const char* name,
                             Result<Response> (CandidateStore::*method)(const Request&,
                                                                        const std::string&,
                                                                        const Cancellation&)) {
  Unary<Request, Response>(
      name, AlwaysInPool<Request>,
      [this, method](const Request& request, const Cancellation& cancellation) {
        return (engine_.candidates().*method)(request, kNoAuthor, cancellation);
      });
}

void GlossaryService::AddGlossaryMethods() {
  Write("CreateGlossary", &ConceptStore::CreateGlossary);
  Read("GetGlossary", engine_.concepts(), &ConceptStore::GetGlossary);
  Read("ListGlossaries", engine_.concepts(), &ConceptStore::ListGlossaries);
  Write("UpdateGlossary", &ConceptStore::UpdateGlossary);
  Delete("DeleteGlossary", &ConceptStore::DeleteGlossary);
  Unary<v1::GetGlossaryStatisticsRequest, v1::GlossaryStatistics>(
      "GetGlossaryStatistics", AlwaysInPool<v1::GetGlossaryStatisticsRequest>,
      [this](const auto& request, const Cancellation& cancellation) {
        return Statistics(request, cancellation);
      });
}

void GlossaryService::AddConceptMethods() {
  Write("CreateConcept", &ConceptStore::CreateConcept);
  Read("GetConcept", engine_.concepts(), &ConceptStore::GetConcept);
  Read("ListConcepts", engine_.concepts(), &ConceptStore::ListConcepts);
  Write("UpdateConcept", &ConceptStore::UpdateConcept);
  Delete("DeleteConcept", &ConceptStore::DeleteConcept);
  Write("BatchWriteConcepts", &ConceptStore::BatchWriteConcepts);
  Read("ListConceptVersions", engine_.concepts(), &ConceptStore::ListConceptVersions);
  Write("RestoreConcept", &ConceptStore::RestoreConcept);
  Write("MergeConcepts", &ConceptStore::MergeConcepts);
}

void GlossaryService::AddQueryMethods() {
  Unary<v1::LookupTermsRequest, v1::LookupTermsResponse>(
      "LookupTerms", LaneOfLookup,
      [this](const v1::LookupTermsRequest& request,
             const Cancellation& cancellation) -> Result<v1::LookupTermsResponse> {
        CROSSWALK_ASSIGN(const std::shared_ptr<const index::Snapshot> snapshot,
                         engine_.SnapshotFor(request.min_revision(), cancellation));
        return engine_.terms().Lookup(*snapshot, request, cancellation);
      });
  Unary<v1::RecognizeTermsRequest, v1::RecognizeTermsResponse>(
      "RecognizeTerms", LaneOfText<v1::RecognizeTermsRequest>,
      [this](const v1::RecognizeTermsRequest& request,
             const Cancellation& cancellation) -> Result<v1::RecognizeTermsResponse> {
        CROSSWALK_ASSIGN(const std::shared_ptr<const index::Snapshot> snapshot,
                         engine_.SnapshotFor(request.min_revision(), cancellation));
        return engine_.terms().Recognize(*snapshot, request, cancellation);
      });
}

void GlossaryService::AddCandidateMethods() {
  Unary<v1::ListCandidatesRequest, v1::ListCandidatesResponse>(
      "ListCandidates", AlwaysInPool<v1::ListCandidatesRequest>,
      [this](const v1::ListCandidatesRequest& request, const Cancellation& cancellation) {
        return engine_.candidates().List(request, cancellation);
      });
  Review("AcceptCandidates", &CandidateStore::Accept);
  Review("RejectCandidates", &CandidateStore::Reject);
  Review("EditCandidate", &CandidateStore::Edit);
}

Result<v1::GlossaryStatistics> GlossaryService::Statistics(
    const v1::GetGlossaryStatisticsRequest& request, const Cancellation& cancellation) {
  // The record says whether there is such a glossary; the snapshot may not have it yet.
  v1::GetGlossaryRequest named;
  named.set_name(request.name());
  CROSSWALK_ASSIGN(const v1::Glossary glossary, engine_.concepts().GetGlossary(named));
  CROSSWALK_ASSIGN(const std::string id, record::GlossaryId("name", glossary.name()));
  CROSSWALK_ASSIGN(const std::shared_ptr<const index::Snapshot> snapshot,
                   engine_.SnapshotFor(request.min_revision(), cancellation));
  const Result<index::Counts> counted = snapshot->CountOf(id);
  if (!counted.ok() && counted.status().code() != Code::kNotFound) return counted.status();
  const index::Counts counts = counted.ok() ? *counted : index::Counts();
  v1::GlossaryStatistics statistics;
  statistics.set_glossary(glossary.name());
  statistics.set_concepts(counts.rows);
  statistics.set_terms(counts.terms);
  statistics.set_candidate_terms(counts.candidate_terms);
  statistics.set_revision(snapshot->revision().ToString());
  return statistics;
}

}  // namespace crosswalk::service
