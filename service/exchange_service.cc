#include "service/exchange_service.h"

#include "crosswalk/v1/exchange_service.pb.h"
#include "service/export_run.h"
#include "service/import_run.h"

namespace crosswalk::service {

ExchangeService::ExchangeService(Engine& engine, CallEnvironment& environment)
    : GrpcService(environment,
                  *v1::ImportReport::descriptor()->file()->FindServiceByName("ExchangeService")) {
  const std::uint64_t limit = environment.limits.upload_bytes;
  Streaming<v1::ImportGlossaryRequest, v1::ImportGlossaryResponse>(
      "ImportGlossary",
      [&engine, limit](auto& stream) { return GlossaryImportRun(engine, stream, limit).Run(); });
  Streaming<v1::ImportMemoryRequest, v1::ImportMemoryResponse>(
      "ImportMemory",
      [&engine, limit](auto& stream) { return MemoryImportRun(engine, stream, limit).Run(); });
  Streaming<v1::ExportGlossaryRequest, v1::ExportGlossaryResponse>(
      "ExportGlossary", [&engine](auto& stream) {
        return GlossaryExportRun(engine, stream, exchange::ExportGlossary).Run();
      });
  Streaming<v1::ExportMemoryRequest, v1::ExportMemoryResponse>(
      "ExportMemory", [&engine](auto& stream) {
        return MemoryExportRun(engine, stream, exchange::ExportMemory).Run();
      });
}

}  // namespace crosswalk::service
