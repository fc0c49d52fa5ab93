// Files into glossaries and memories.
#ifndef CROSSWALK_GLOSSARY_EXCHANGE_IMPORT_H_
#define CROSSWALK_GLOSSARY_EXCHANGE_IMPORT_H_

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>

#include "crosswalk/v1/exchange_service.pb.h"
#include "glossary/base/cancellation.h"
#include "glossary/base/limits.h"
#include "glossary/base/status.h"
#include "glossary/record/record.h"

namespace crosswalk::exchange {

// A file at hand: its bytes as they are, packed (gzip) or not, in its own encoding.
struct ImportFile {
  std::string name;
  std::uint64_t size = 0;
  // At most `limit` bytes from `offset`; empty at the end. May be called by another thread than the
  // import's, one at a time, and from the beginning again.
  std::function<Result<std::string>(std::uint64_t offset, std::size_t limit)> read;
};

// Imports one file into a glossary, which must exist, in one transaction: all of it or nothing.
// With `partial`, what can be read is kept, in blocks; the rest is told of in the report.
// INVALID_ARGUMENT naming file, line, column and reason. Progress counts bytes. Any thread.
Result<v1::ImportReport> ImportGlossary(record::Record& record, const Limits& limits,
                                        const v1::ImportOptions& options, const ImportFile& file,
                                        const std::string& author, const ProgressFn& progress,
                                        const Cancellation& cancellation);

// The same into a memory, which must exist. A unit that is there already is unchanged; one with the
// same source and context that only adds languages, or properties, is joined with it; every other
// is new. Nothing that is there is ever replaced.
Result<v1::ImportReport> ImportMemory(record::Record& record, const Limits& limits,
                                      const v1::ImportOptions& options, const ImportFile& file,
                                      const std::string& author, const ProgressFn& progress,
                                      const Cancellation& cancellation);

}  // namespace crosswalk::exchange

#endif  // CROSSWALK_GLOSSARY_EXCHANGE_IMPORT_H_
