// What every export does: row after row, chosen, written, counted.
#ifndef CROSSWALK_GLOSSARY_EXCHANGE_EXPORT_RUN_H_
#define CROSSWALK_GLOSSARY_EXCHANGE_EXPORT_RUN_H_

#include <functional>
#include <string>

#include "crosswalk/v1/exchange_service.pb.h"
#include "glossary/base/cancellation.h"
#include "glossary/base/status.h"
#include "glossary/exchange/file/file_writer.h"
#include "glossary/record/record.h"

namespace crosswalk::exchange {

// The living rows of a parent, in the order in which they were written and as of one revision,
// which is returned, each given to `visit`; with progress in rows.
Result<record::Revision> VisitRows(const record::Record& record, record::Kind kind,
                                   const std::string& parent,
                                   const std::function<Status(const record::Version&)>& visit,
                                   const ProgressFn& progress, const Cancellation& cancellation);

// Options for a writer: the collection is the only one there is, or none.
WriterOptions WriterOptionsOf(const std::string& title,
                              const google::protobuf::RepeatedPtrField<v1::Collection>& collections,
                              const std::string& source,
                              const google::protobuf::RepeatedPtrField<std::string>& targets);

void SetLosses(const Losses& losses, v1::ExportReport& report);

}  // namespace crosswalk::exchange

#endif  // CROSSWALK_GLOSSARY_EXCHANGE_EXPORT_RUN_H_
