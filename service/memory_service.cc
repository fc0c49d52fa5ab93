#include "service/memory_service.h"

#include <google/protobuf/empty.pb.h>

#include "service/lanes.h"
#include "service/match_lane.h"
#include "service/memory_matches.h"
#include "service/stream_units.h"

namespace crosswalk::service {
namespace {

using record::UnitStore;

// Access control that knows persons will name them here.
const std::string kNoAuthor;

}  // namespace

MemoryService::MemoryService(Engine& engine, CallEnvironment& environment)
    : GrpcService(environment,
                  *v1::MemoryStatistics::descriptor()->file()->FindServiceByName("MemoryService")),
      engine_(engine) {
  Write("CreateMemory", &UnitStore::CreateMemory);
  Read("GetMemory", &UnitStore::GetMemory);
  Read("ListMemories", &UnitStore::ListMemories);
  Write("UpdateMemory", &UnitStore::UpdateMemory);
  Delete("DeleteMemory", &UnitStore::DeleteMemory);
  Ask("GetMemoryStatistics", AlwaysInPool<v1::GetMemoryStatisticsRequest>, Statistics);
  Write("CreateUnit", &UnitStore::CreateUnit);
  Read("GetUnit", &UnitStore::GetUnit);
  Read("ListUnits", &UnitStore::ListUnits);
  Write("UpdateUnit", &UnitStore::UpdateUnit);
  Delete("DeleteUnit", &UnitStore::DeleteUnit);
  Read("ListUnitVersions", &UnitStore::ListUnitVersions);
  Write("RestoreUnit", &UnitStore::RestoreUnit);
  Write("BatchWriteUnits", &UnitStore::BatchWriteUnits);
  Write("ConfirmUnit", &UnitStore::ConfirmUnit);
  Streaming<v1::StreamUnitsRequest, v1::StreamUnitsResponse>(
      "StreamUnits", [this](UnitStream& stream) { return StreamUnits(engine_, stream); });
  Ask("Match", LaneOfMatch, Match);
  Ask("BatchMatch", AlwaysInPool<v1::BatchMatchRequest>, BatchMatch);
  Ask("Concordance", AlwaysInPool<v1::ConcordanceRequest>, Concordance);
}

template <typename Request, typename Response>
void MemoryService::Read(const char* name,
                         Result<Response> (UnitStore::*method)(const Request&) const) {
  Unary<Request, Response>(name, AlwaysInPool<Request>,
                           [this, method](const Request& request, const Cancellation&) {
                             return (engine_.units().*method)(request);
                           });
}

template <typename Request, typename Response, typename Asked>
void MemoryService::Ask(const char* name, Lane (*lane)(const Request&),
                        Result<Response> (*work)(Asked&, const Request&, const Cancellation&)) {
  Unary<Request, Response>(name, lane,
                           [this, work](const Request& request, const Cancellation& cancellation) {
                             return work(engine_, request, cancellation);
                           });
}

template <typename Request, typename Response>
void MemoryService::Write(const char* name,
                          Result<Response> (UnitStore::*method)(const Request&,
                                                                const std::string&)) {
  Unary<Request, Response>(name, AlwaysInPool<Request>,
                           [this, method](const Request& request, const Cancellation&) {
                             return (engine_.units().*method)(request, kNoAuthor);
                           });
}

template <typename Request>
void MemoryService::Delete(const char* name,
                           Status (UnitStore::*method)(const Request&, const std::string&)) {
  using google::protobuf::Empty;
  Unary<Request, Empty>(
      name, AlwaysInPool<Request>,
      [this, method](const Request& request, const Cancellation&) -> Result<Empty> {
        CROSSWALK_RETURN_IF_ERROR((engine_.units().*method)(request, kNoAuthor));
        return Empty();
      });
}

}  // namespace crosswalk::service
