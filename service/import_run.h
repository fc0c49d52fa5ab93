// One streaming call of ImportGlossary.
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

// Lives for one call, on one thread. Each file is spooled whole and then imported.
class ImportRun {
 public:
  ImportRun(Engine& engine, Stream<v1::ImportGlossaryRequest, v1::ImportGlossaryResponse>& stream,
            std::uint64_t file_limit)
      : engine_(engine), stream_(stream), file_limit_(file_limit) {}

  Status Run();

 private:
  Status Begin(const v1::ImportOptions& options);
  Status Take(const v1::ImportGlossaryRequest& request);
  Status EndFile();
  Result<v1::ImportReport> Import();
  // A few times a second; the rest is dropped.
  Status Tell(std::uint64_t done, std::uint64_t total);

  Engine& engine_;
  Stream<v1::ImportGlossaryRequest, v1::ImportGlossaryResponse>& stream_;
  const std::uint64_t file_limit_;
  v1::ImportOptions options_;
  std::string file_name_;
  std::optional<SpoolFile> file_;
  std::string kept_;  // files imported before, for the message of a failure
  std::chrono::steady_clock::time_point told_{};
};

}  // namespace crosswalk::service

#endif  // CROSSWALK_SERVICE_IMPORT_RUN_H_
