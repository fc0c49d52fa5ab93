// ExchangeService of the contract, over the engine.
#ifndef CROSSWALK_SERVICE_EXCHANGE_SERVICE_H_
#define CROSSWALK_SERVICE_EXCHANGE_SERVICE_H_

#include "service/engine.h"
#include "service/grpc_service.h"

namespace crosswalk::service {

// Any thread. `engine` and `environment` outlive it.
class ExchangeService final : public GrpcService {
 public:
  ExchangeService(Engine& engine, CallEnvironment& environment);
};

}  // namespace crosswalk::service

#endif  // CROSSWALK_SERVICE_EXCHANGE_SERVICE_H_
