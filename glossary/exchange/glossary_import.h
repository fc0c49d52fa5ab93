// Files into a glossary: a streaming reader, and the identity rules that decide what is new.
#ifndef CROSSWALK_GLOSSARY_EXCHANGE_GLOSSARY_IMPORT_H_
#define CROSSWALK_GLOSSARY_EXCHANGE_GLOSSARY_IMPORT_H_

#include <memory>
#include <string>
#include <string_view>

#include "crosswalk/v1/exchange_service.pb.h"
#include "glossary/base/limits.h"
#include "glossary/base/status.h"
#include "glossary/exchange/file_import.h"
#include "glossary/record/record.h"

namespace crosswalk::exchange {

// An import of one file into a glossary, which must exist.
//   CROSSWALK_ASSIGN(auto import, BeginGlossaryImport(record, limits, options, "terms.tbx",
//   author)); for each chunk: CROSSWALK_RETURN_IF_ERROR(import->Feed(chunk, cancellation));
//   CROSSWALK_ASSIGN(v1::ImportReport report, import->Finish(progress, cancellation));
Result<std::unique_ptr<FileImport>> BeginGlossaryImport(record::Record& record,
                                                        const Limits& limits,
                                                        const v1::ImportOptions& options,
                                                        const std::string& file_name,
                                                        const std::string& author);

}  // namespace crosswalk::exchange

#endif  // CROSSWALK_GLOSSARY_EXCHANGE_GLOSSARY_IMPORT_H_
