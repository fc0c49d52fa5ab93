// MemoryService of the contract, over the engine.
#ifndef CROSSWALK_SERVICE_MEMORY_SERVICE_H_
#define CROSSWALK_SERVICE_MEMORY_SERVICE_H_

#include <string>

#include "crosswalk/v1/memory_service.pb.h"
#include "glossary/record/unit_store.h"
#include "service/engine.h"
#include "service/grpc_service.h"

namespace crosswalk::service {

// Any thread. `engine` and `environment` outlive it.
class MemoryService final : public GrpcService {
 public:
  MemoryService(Engine& engine, CallEnvironment& environment);

 private:
  // Functions that also look at snapshots; `Asked` is Engine, const or not.
  template <typename Request, typename Response, typename Asked>
  void Ask(const char* name, Lane (*lane)(const Request&),
           Result<Response> (*work)(Asked&, const Request&, const Cancellation&));
  // Methods of the store; all on a thread of the pool, since the disk may be slow.
  template <typename Request, typename Response>
  void Read(const char* name, Result<Response> (record::UnitStore::*method)(const Request&) const);
  template <typename Request, typename Response>
  void Write(const char* name,
             Result<Response> (record::UnitStore::*method)(const Request&, const std::string&));
  template <typename Request>
  void Delete(const char* name,
              Status (record::UnitStore::*method)(const Request&, const std::string&));

  Engine& engine_;
};

}  // namespace crosswalk::service

#endif  // CROSSWALK_SERVICE_MEMORY_SERVICE_H_
