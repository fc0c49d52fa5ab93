#include "glossary/exchange/export.h"
#include "glossary/exchange/export_choice.h"
#include "glossary/exchange/export_run.h"
#include "glossary/exchange/format.h"
#include "glossary/record/unit_store.h"

namespace crosswalk::exchange {

Result<v1::ExportReport> ExportMemory(const record::Record& record,
                                      const v1::ExportMemoryRequest& request, const ByteSink& sink,
                                      const ProgressFn& progress,
                                      const Cancellation& cancellation) {
  CROSSWALK_ASSIGN(const std::string id, record::MemoryId("memory", request.memory()));
  const Format* const format = FindFormat(request.output_format());
  if (format == nullptr || format->unit_writer == nullptr) {
    return InvalidField("output_format", "\"" + request.output_format() +
                                             "\" is no format that holds units; known are: " +
                                             FormatNames(Ability::kWriteUnits));
  }
  CROSSWALK_ASSIGN(const ExportChoice choice, ExportChoice::Make(request.source_language_tag(),
                                                                 request.target_language_tags()));
  CROSSWALK_ASSIGN(const auto version, record.Get({record::Kind::kMemory, "", id}));
  if (!version.has_value() || version->deleted) {
    return NotFound(record::MemoryName(id) + ": not found");
  }
  CROSSWALK_ASSIGN(const v1::Memory memory, record::MemoryOf("", *version));
  const std::string epoch = record.Epoch();

  const auto writer = format->unit_writer(
      WriterOptionsOf(memory.display_name().empty() ? id : memory.display_name(),
                      memory.collections(), request.source_language_tag(),
                      request.target_language_tags()),
      sink);
  v1::ExportReport report;
  report.set_format(std::string(format->name));
  const auto write = [&](const record::Version& row) -> Status {
    CROSSWALK_ASSIGN(v1::Unit unit, record::UnitOf(epoch, row));
    if (!choice.Apply(unit)) {
      report.set_skipped(report.skipped() + 1);
      return Status();
    }
    report.set_units(report.units() + 1);
    return writer->Write(unit);
  };
  CROSSWALK_ASSIGN(const record::Revision revision,
                   VisitRows(record, record::Kind::kUnit, id, write, progress, cancellation));
  report.set_revision(revision.ToString());
  CROSSWALK_RETURN_IF_ERROR(writer->Finish());
  SetLosses(writer->losses(), report);
  return report;
}

}  // namespace crosswalk::exchange
