#include "glossary/term/recognition.h"

#include <string>
#include <vector>

#include "glossary/term/concept_cache.h"
#include "glossary/term/occurrence.h"
#include "glossary/term/tag_table.h"
#include "glossary/term/term_filter.h"
#include "glossary/term/term_status.h"
#include "glossary/term/variant_choice.h"
#include "glossary/text/utf8.h"

namespace crosswalk::term {
namespace {

Status WriteSpan(const index::Snapshot& snapshot, const Occurrence& occurrence,
                 ConceptCache& concepts, TargetWriter& targets, v1::TermSpan& out) {
  CROSSWALK_ASSIGN(const v1::Concept* concept_, concepts.Read(occurrence.handle));
  const v1::Term* term = ConceptCache::TermNumbered(*concept_, occurrence.posting->term_ordinal);
  if (term == nullptr) {
    return DataLoss("the index names a term that " + concept_->name() + " does not have");
  }
  out.set_level(occurrence.level);
  const index::TermPiece& terms = snapshot.terms(occurrence.handle.piece);
  out.mutable_glossary()->append("glossaries/").append(terms.GlossaryOf(occurrence.handle.ordinal));
  out.set_concept_name(concept_->name());
  v1::SourceTerm& source = *out.mutable_term();
  source.set_text(term->text());
  source.set_language_tag(term->language_tag());
  source.set_status(ShownStatus(term->status()));
  source.set_reading(term->reading());
  if (!targets.asked()) return {};
  return targets.Append(*concept_, term, *out.mutable_targets());
}

}  // namespace

Result<v1::RecognizeTermsResponse> RecognizeTerms(const index::Snapshot& snapshot,
                                                  const v1::RecognizeTermsRequest& request,
                                                  const Recognizer& recognizer,
                                                  const script::Converter& converter,
                                                  const Limits& limits,
                                                  const Cancellation& cancellation) {
  CROSSWALK_RETURN_IF_ERROR(cancellation.Check());
  CROSSWALK_RETURN_IF_ERROR(text::CheckText("text", request.text(), limits.text_bytes));
  TagTable tags;
  text::LanguageTag language;
  if (!request.source_language_tag().empty()) {
    language = tags.Read(request.source_language_tag());
    if (language.is_none()) {
      return InvalidField("source_language_tag",
                          "'" + request.source_language_tag() + "' is not a language tag");
    }
  }
  const script::Folder& folder = recognizer.folder();
  TargetWriter targets(folder, converter, tags);
  CROSSWALK_RETURN_IF_ERROR(targets.SetAsked(request.target_language_tags(), limits.target_tags));
  CROSSWALK_ASSIGN(BoundFilter filter, BoundFilter::Create(snapshot, request.filter(), limits));

  OccurrenceFinder finder(snapshot, request.text(), folder, filter, tags, {.language = language});
  RecognizerScratch scratch;
  std::vector<Span> spans;
  CROSSWALK_RETURN_IF_ERROR(recognizer.Recognize(snapshot, request.text(),
                                                 {.language = language.language(),
                                                  .all_overlapping = request.all_overlapping(),
                                                  .regional = request.regional(),
                                                  .judge = &finder},
                                                 cancellation, scratch, spans));

  v1::RecognizeTermsResponse response;
  const text::OffsetMap offsets(request.text());
  ConceptCache concepts(snapshot);
  std::vector<Occurrence> occurrences;
  std::size_t places = 0;
  for (std::size_t first = 0, behind = 0; first < spans.size(); first = behind) {
    if (++places % 256 == 0) CROSSWALK_RETURN_IF_ERROR(cancellation.Check());
    behind = EndOfPlace(spans, first);
    finder.At(&spans[first], behind - first, occurrences);
    if (static_cast<std::size_t>(response.spans_size()) + occurrences.size() > limits.spans) {
      return ResourceExhausted("text: holds more than " + std::to_string(limits.spans) +
                               " spans; send it in parts, or name fewer glossaries");
    }
    bool doubtful = true;
    for (std::size_t i = first; i < behind; ++i) doubtful = doubtful && spans[i].doubtful;
    for (const Occurrence& occurrence : occurrences) {
      v1::TermSpan& out = *response.add_spans();
      out.set_start(static_cast<std::uint32_t>(offsets.CodePoints(spans[first].begin)));
      out.set_end(static_cast<std::uint32_t>(offsets.CodePoints(spans[first].end)));
      out.set_doubtful(doubtful);
      CROSSWALK_RETURN_IF_ERROR(WriteSpan(snapshot, occurrence, concepts, targets, out));
    }
  }
  response.set_revision(snapshot.revision().ToString());
  return response;
}

}  // namespace crosswalk::term
