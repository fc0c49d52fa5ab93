#include "service/exchange_service.h"

#include "crosswalk/v1/exchange_service.pb.h"
#include "service/import_run.h"

namespace crosswalk::service {

ExchangeService::ExchangeService(Engine& engine, CallEnvironment& environment)
    : GrpcService(environment,
                  *v1::ImportReport::descriptor()->file()->FindServiceByName("ExchangeService")) {
  Streaming<v1::ImportGlossaryRequest, v1::ImportGlossaryResponse>(
      "ImportGlossary", [&engine, limit = environment.limits.upload_bytes](
                            Stream<v1::ImportGlossaryRequest, v1::ImportGlossaryResponse>& stream) {
        return ImportRun(engine, stream, limit).Run();
      });
}

}  // namespace crosswalk::service
