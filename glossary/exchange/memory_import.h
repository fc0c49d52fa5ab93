// Files into a memory.
#ifndef CROSSWALK_GLOSSARY_EXCHANGE_MEMORY_IMPORT_H_
#define CROSSWALK_GLOSSARY_EXCHANGE_MEMORY_IMPORT_H_

#include <memory>
#include <string>
#include <string_view>

#include "crosswalk/v1/exchange_service.pb.h"
#include "glossary/base/cancellation.h"
#include "glossary/base/limits.h"
#include "glossary/base/status.h"
#include "glossary/exchange/file_import.h"
#include "glossary/record/record.h"

namespace crosswalk::exchange {

// An import of one file into a memory, which must exist; see FileImport. A unit that is there
// already is unchanged; one with the same source and context that only adds languages, or
// properties, is joined with it; every other is new. Nothing that is there is ever replaced.
Result<std::unique_ptr<FileImport>> BeginMemoryImport(record::Record& record, const Limits& limits,
                                                      const v1::ImportOptions& options,
                                                      const std::string& file_name,
                                                      const std::string& author);

}  // namespace crosswalk::exchange

#endif  // CROSSWALK_GLOSSARY_EXCHANGE_MEMORY_IMPORT_H_
