// TextService of the contract, over the engine.
#ifndef CROSSWALK_SERVICE_TEXT_SERVICE_H_
#define CROSSWALK_SERVICE_TEXT_SERVICE_H_

#include "crosswalk/v1/text_service.pb.h"
#include "service/engine.h"
#include "service/grpc_service.h"

namespace crosswalk::service {

// Any thread. `engine` and `environment` outlive it.
class TextService final : public GrpcService {
 public:
  TextService(Engine& engine, CallEnvironment& environment);

 private:
  Status Mine(Stream<v1::MineRequest, v1::MineResponse>& stream);

  Engine& engine_;
};

}  // namespace crosswalk::service

#endif  // CROSSWALK_SERVICE_TEXT_SERVICE_H_
