// Glossaries and memories into files.
#ifndef CROSSWALK_GLOSSARY_EXCHANGE_EXPORT_H_
#define CROSSWALK_GLOSSARY_EXCHANGE_EXPORT_H_

#include "crosswalk/v1/exchange_service.pb.h"
#include "glossary/base/cancellation.h"
#include "glossary/base/status.h"
#include "glossary/exchange/file/file_writer.h"
#include "glossary/record/record.h"

namespace crosswalk::exchange {

// Writes the living concepts of a glossary, in the order in which they were written, as they all
// are at one revision. The report says what was written and what the format
// could not hold. INVALID_ARGUMENT for a format that is not known or holds no terms, NOT_FOUND for
// the glossary; and the errors of `sink`. Any thread.
Result<v1::ExportReport> ExportGlossary(const record::Record& record,
                                        const v1::ExportGlossaryRequest& request,
                                        const ByteSink& sink, const ProgressFn& progress,
                                        const Cancellation& cancellation);

// The same of the units of a memory.
Result<v1::ExportReport> ExportMemory(const record::Record& record,
                                      const v1::ExportMemoryRequest& request, const ByteSink& sink,
                                      const ProgressFn& progress, const Cancellation& cancellation);

}  // namespace crosswalk::exchange

#endif  // CROSSWALK_GLOSSARY_EXCHANGE_EXPORT_H_
