// Files into a glossary: a streaming reader, and the identity rules that decide what is new.
#ifndef CROSSWALK_GLOSSARY_EXCHANGE_GLOSSARY_IMPORT_H_
#define CROSSWALK_GLOSSARY_EXCHANGE_GLOSSARY_IMPORT_H_

#include <memory>
#include <string>
#include <string_view>

#include "crosswalk/v1/exchange_service.pb.h"
#include "glossary/base/cancellation.h"
#include "glossary/base/limits.h"
#include "glossary/base/status.h"
#include "glossary/record/record.h"

namespace crosswalk::exchange {

// The import of one file. One thread at a time. The glossary must exist.
//   CROSSWALK_ASSIGN(auto import, GlossaryImport::Begin(record, limits, options, "terms.tsv",
//   author)); for each chunk: CROSSWALK_RETURN_IF_ERROR(import->Feed(chunk, cancellation));
//   CROSSWALK_ASSIGN(v1::ImportReport report, import->Finish(cancellation));
class GlossaryImport {
 public:
  static Result<std::unique_ptr<GlossaryImport>> Begin(record::Record& record, const Limits& limits,
                                                       const v1::ImportOptions& options,
                                                       const std::string& file_name,
                                                       const std::string& author);
  // Destroyed without Finish: nothing of the file is kept (with `partial`: what was read is).
  virtual ~GlossaryImport() = default;

  // INVALID_ARGUMENT naming file, line, column and reason; then only destruction follows.
  virtual Status Feed(std::string_view chunk, const Cancellation&) = 0;
  virtual Result<v1::ImportReport> Finish(const Cancellation&) = 0;
  // Concepts so far, for progress.
  virtual std::uint64_t concepts() const = 0;
};

}  // namespace crosswalk::exchange

#endif  // CROSSWALK_GLOSSARY_EXCHANGE_GLOSSARY_IMPORT_H_
