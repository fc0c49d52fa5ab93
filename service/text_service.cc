#include "service/text_service.h"

#include <memory>

#include "service/lanes.h"
#include "service/mine_run.h"

namespace crosswalk::service {

TextService::TextService(Engine& engine, CallEnvironment& environment)
    : GrpcService(environment,
                  *v1::MineSummary::descriptor()->file()->FindServiceByName("TextService")),
      engine_(engine) {
  Unary<v1::ConvertRequest, v1::ConvertResponse>(
      "Convert", LaneOfText<v1::ConvertRequest>,
      [this](const v1::ConvertRequest& request,
             const Cancellation& cancellation) -> Result<v1::ConvertResponse> {
        CROSSWALK_ASSIGN(const std::shared_ptr<const index::Snapshot> snapshot,
                         engine_.SnapshotFor(request.min_revision(), cancellation));
        return engine_.terms().Convert(*snapshot, request, cancellation);
      });
  Streaming<v1::MineRequest, v1::MineResponse>(
      "Mine", [this](Stream<v1::MineRequest, v1::MineResponse>& stream) { return Mine(stream); });
}

Status TextService::Mine(Stream<v1::MineRequest, v1::MineResponse>& stream) {
  return MineRun(engine_, stream, environment().limits.upload_bytes).Run();
}

}  // namespace crosswalk::service
