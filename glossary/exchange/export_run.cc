#include "glossary/exchange/export_run.h"

#include "glossary/exchange/two_sides.h"

namespace crosswalk::exchange {
namespace {

// Rows between two looks at the caller's deadline.
constexpr std::uint64_t kCheckEvery = 256;

}  // namespace

Result<record::Revision> VisitRows(const record::Record& record, record::Kind kind,
                                   const std::string& parent,
                                   const std::function<Status(const record::Version&)>& visit,
                                   const ProgressFn& progress, const Cancellation& cancellation) {
  CROSSWALK_ASSIGN(const std::uint64_t total, record.Count(kind, parent));
  ProgressClock clock(progress, total);
  std::uint64_t done = 0;
  Status status;
  CROSSWALK_ASSIGN(const record::Revision revision,
                   record.Scan(kind, parent, [&](const record::Version& row) {
                     if (done % kCheckEvery == 0) status = cancellation.Check();
                     if (status.ok()) status = visit(row);
                     clock.Tell(++done);
                     return status.ok();
                   }));
  CROSSWALK_RETURN_IF_ERROR(status);
  return revision;
}

WriterOptions WriterOptionsOf(const std::string& title,
                              const google::protobuf::RepeatedPtrField<v1::Collection>& collections,
                              const std::string& source,
                              const google::protobuf::RepeatedPtrField<std::string>& targets) {
  WriterOptions options;
  options.title = title;
  if (collections.size() == 1) options.collection = collections[0];
  options.source_language_tag = source;
  options.target_language_tags.assign(targets.begin(), targets.end());
  return options;
}

void SetLosses(const Losses& losses, v1::ExportReport& report) {
  for (const auto& [what, count] : losses) {
    v1::ExportLoss& loss = *report.add_losses();
    loss.set_what(what);
    loss.set_count(count);
  }
}

}  // namespace crosswalk::exchange
