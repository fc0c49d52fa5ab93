// AdminService of the contract, over the engine.
#ifndef CROSSWALK_SERVICE_ADMIN_SERVICE_H_
#define CROSSWALK_SERVICE_ADMIN_SERVICE_H_

#include "crosswalk/v1/admin_service.pb.h"
#include "service/engine.h"
#include "service/grpc_service.h"

namespace crosswalk::service {

// "0.1.0".
const char* Version();

// Any thread. `engine` and `environment` outlive it.
class AdminService final : public GrpcService {
 public:
  AdminService(Engine& engine, CallEnvironment& environment);

 private:
  Result<v1::GetStatusResponse> GetStatus();
  Status Rebuild(Stream<v1::RebuildRequest, v1::RebuildResponse>& stream);
  Status Backup(Stream<v1::BackupRequest, v1::BackupResponse>& stream);
  Status Restore(Stream<v1::RestoreRequest, v1::RestoreResponse>& stream);

  Engine& engine_;
};

}  // namespace crosswalk::service

#endif  // CROSSWALK_SERVICE_ADMIN_SERVICE_H_
