// One streaming call of ImportGlossary or ImportMemory.
#ifndef CROSSWALK_SERVICE_IMPORT_RUN_H_
#define CROSSWALK_SERVICE_IMPORT_RUN_H_

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

#include "crosswalk/v1/exchange_service.pb.h"
#include "service/engine.h"
#include "service/spool_file.h"
#include "service/stream.h"

namespace crosswalk::service {

// Lives for one call, on one thread. Each file is spooled whole and then imported. The glossary or
// memory is made where it is missing, and where nothing came of that, taken away again.
template <typename Request, typename Response>
class ImportRun {
 public:
  ImportRun(Engine& engine, Stream<Request, Response>& stream, std::uint64_t file_limit)
      : engine_(engine), stream_(stream), file_limit_(file_limit) {}

  Status Run();

 private:
  Status Begin(const v1::ImportOptions& options);
  Status Take(const Request& request);
  Status TakeChunk(const std::string& chunk);
  Status EndFile();
  Result<v1::ImportReport> Import();
  // A few times a second; the rest is dropped, and so is what a caller does not read in time.
  void Tell(std::uint64_t done, std::uint64_t total, const char* unit);

  Engine& engine_;
  Stream<Request, Response>& stream_;
  const std::uint64_t file_limit_;
  v1::ImportOptions options_;
  v1::ImportFile file_;
  std::optional<SpoolFile> spool_;
  std::uint64_t spooled_ = 0;
  std::string kept_;       // files imported before, for the message of a failure
  std::string made_etag_;  // of the glossary or memory, where this call made it
  std::chrono::steady_clock::time_point told_{};
};

using GlossaryImportRun = ImportRun<v1::ImportGlossaryRequest, v1::ImportGlossaryResponse>;
using MemoryImportRun = ImportRun<v1::ImportMemoryRequest, v1::ImportMemoryResponse>;

}  // namespace crosswalk::service

#endif  // CROSSWALK_SERVICE_IMPORT_RUN_H_
