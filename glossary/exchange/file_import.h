// The import of one file, whatever it goes into.
#ifndef CROSSWALK_GLOSSARY_EXCHANGE_FILE_IMPORT_H_
#define CROSSWALK_GLOSSARY_EXCHANGE_FILE_IMPORT_H_

#include <cstdint>
#include <string_view>

#include "crosswalk/v1/exchange_service.pb.h"
#include "glossary/base/cancellation.h"
#include "glossary/base/status.h"

namespace crosswalk::exchange {

// One thread at a time. The bytes come as the file has them, packed (gzip) or not, in its own
// encoding.
class FileImport {
 public:
  // Destroyed without Finish: nothing of the file is kept (with `partial`: what was read is).
  virtual ~FileImport() = default;

  // INVALID_ARGUMENT naming file, line, column and reason; then only destruction follows.
  virtual Status Feed(std::string_view chunk, const Cancellation&) = 0;
  // Reports every 250 ms or so to `progress` while it writes.
  virtual Result<v1::ImportReport> Finish(const ProgressFn& progress, const Cancellation&) = 0;
  // Concepts or units so far, for progress.
  virtual std::uint64_t records() const = 0;
};

}  // namespace crosswalk::exchange

#endif  // CROSSWALK_GLOSSARY_EXCHANGE_FILE_IMPORT_H_
