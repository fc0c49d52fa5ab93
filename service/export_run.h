// One streaming call of ExportGlossary or ExportMemory.
#ifndef CROSSWALK_SERVICE_EXPORT_RUN_H_
#define CROSSWALK_SERVICE_EXPORT_RUN_H_

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>

#include "crosswalk/v1/exchange_service.pb.h"
#include "glossary/exchange/export.h"
#include "service/engine.h"
#include "service/stream.h"

namespace crosswalk::service {

// Lives for one call, on one thread. What is written is gathered into chunks and sent; the writer
// waits until the caller takes them, so memory holds one chunk, however slow the caller is.
template <typename Request, typename Response>
class ExportRun {
 public:
  // A function of the library, such as exchange::ExportGlossary.
  using Export = Result<v1::ExportReport>(const record::Record&, const Request&,
                                          const exchange::ByteSink&, const ProgressFn&,
                                          const Cancellation&);

  ExportRun(Engine& engine, Stream<Request, Response>& stream, Export* export_file)
      : engine_(engine), stream_(stream), export_(export_file) {}

  Status Run();

 private:
  Status Add(std::string_view bytes);
  Status Send();
  // A few times a second; the rest is dropped, and so is what a caller does not read in time.
  void Tell(const char* unit, unsigned long long done, unsigned long long total);

  Engine& engine_;
  Stream<Request, Response>& stream_;
  Export* const export_;
  std::string chunk_;
  std::chrono::steady_clock::time_point told_{};
};

using GlossaryExportRun = ExportRun<v1::ExportGlossaryRequest, v1::ExportGlossaryResponse>;
using MemoryExportRun = ExportRun<v1::ExportMemoryRequest, v1::ExportMemoryResponse>;

}  // namespace crosswalk::service

#endif  // CROSSWALK_SERVICE_EXPORT_RUN_H_
