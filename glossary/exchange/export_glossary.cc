#include "glossary/exchange/export.h"
#include "glossary/exchange/export_choice.h"
#include "glossary/exchange/export_run.h"
#include "glossary/exchange/format.h"
#include "glossary/record/concept_store.h"

namespace crosswalk::exchange {
namespace {

// What the file calls itself. Where the glossary has no name of its own and came from one file it
// is that file's: under the same title its concepts are known again when they come home.
std::string TitleOf(const v1::Glossary& glossary, const std::string& id) {
  if (!glossary.display_name().empty()) return glossary.display_name();
  const bool has_title = glossary.collections_size() == 1 &&
                         !glossary.collections(0).title().empty() &&
                         glossary.collections(0).title() == glossary.collections(0).origin();
  return has_title ? glossary.collections(0).title() : id;
}

}  // namespace

Result<v1::ExportReport> ExportGlossary(const record::Record& record,
                                        const v1::ExportGlossaryRequest& request,
                                        const ByteSink& sink, const ProgressFn& progress,
                                        const Cancellation& cancellation) {
  CROSSWALK_ASSIGN(const std::string id, record::GlossaryId("glossary", request.glossary()));
  const Format* const format = FindFormat(request.output_format());
  if (format == nullptr || format->concept_writer == nullptr) {
    return InvalidField("output_format", "\"" + request.output_format() +
                                             "\" is no format that holds terms; known are: " +
                                             FormatNames(Ability::kWriteConcepts));
  }
  CROSSWALK_ASSIGN(const ExportChoice choice, ExportChoice::Make(request.source_language_tag(),
                                                                 request.target_language_tags()));
  CROSSWALK_ASSIGN(const auto version, record.Get({record::Kind::kGlossary, "", id}));
  if (!version.has_value() || version->deleted) {
    return NotFound(record::GlossaryName(id) + ": not found");
  }
  CROSSWALK_ASSIGN(const v1::Glossary glossary, record::GlossaryOf("", *version));
  const std::string epoch = record.Epoch();

  const auto writer = format->concept_writer(
      WriterOptionsOf(TitleOf(glossary, id), glossary.collections(), request.source_language_tag(),
                      request.target_language_tags()),
      sink);
  v1::ExportReport report;
  report.set_format(std::string(format->name));
  const auto write = [&](const record::Version& row) -> Status {
    CROSSWALK_ASSIGN(v1::Concept concept_, record::ConceptOf(epoch, row));
    if (!choice.Apply(concept_)) {
      report.set_skipped(report.skipped() + 1);
      return Status();
    }
    report.set_concepts(report.concepts() + 1);
    for (const v1::LanguageSection& section : concept_.languages()) {
      report.set_terms(report.terms() + static_cast<std::uint64_t>(section.terms_size()));
    }
    return writer->Write(concept_);
  };
  CROSSWALK_ASSIGN(const record::Revision revision,
                   VisitRows(record, record::Kind::kConcept, id, write, progress, cancellation));
  report.set_revision(revision.ToString());
  CROSSWALK_RETURN_IF_ERROR(writer->Finish());
  SetLosses(writer->losses(), report);
  return report;
}

}  // namespace crosswalk::exchange
