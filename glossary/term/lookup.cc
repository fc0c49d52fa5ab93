#include "glossary/term/lookup.h"

#include <algorithm>
#include <string>
#include <vector>

#include "glossary/term/concept_cache.h"
#include "glossary/term/meeting.h"
#include "glossary/term/query.h"
#include "glossary/term/tag_table.h"
#include "glossary/term/term_filter.h"
#include "glossary/term/term_status.h"
#include "glossary/term/variant_choice.h"
#include "glossary/text/utf8.h"

namespace crosswalk::term {
namespace {

constexpr std::size_t kUsualHits = 50;
// Levels without an end are cut off here, and so is what is said of their number.
constexpr std::size_t kMostOpenHits = 1000;

Status FindAuto(MeetingFinder& finder, const Cancellation& cancellation) {
  CROSSWALK_RETURN_IF_ERROR(finder.FindExactAndVariant());
  CROSSWALK_RETURN_IF_ERROR(finder.FindRegional());
  CROSSWALK_RETURN_IF_ERROR(finder.FindInflected());
  CROSSWALK_RETURN_IF_ERROR(finder.FindReading());
  if (!finder.empty()) return {};
  CROSSWALK_RETURN_IF_ERROR(finder.FindPrefix(cancellation));
  if (!finder.empty()) return {};
  return finder.FindFuzzy(cancellation);
}

Status Find(const v1::LookupTermsRequest& request, MeetingFinder& finder,
            const Cancellation& cancellation) {
  switch (request.mode()) {
    case v1::LOOKUP_MODE_UNSPECIFIED:
    case v1::LOOKUP_MODE_AUTO:
      return FindAuto(finder, cancellation);
    case v1::LOOKUP_MODE_EXACT:
      return finder.FindExactAndVariant();
    case v1::LOOKUP_MODE_PREFIX:
      return finder.FindPrefix(cancellation);
    case v1::LOOKUP_MODE_WILDCARD:
      return finder.FindWildcard(request.query(), cancellation);
    case v1::LOOKUP_MODE_FUZZY:
      return finder.FindFuzzy(cancellation);
    default:
      return InvalidField("mode", "is not a lookup mode");
  }
}

Status WriteHit(const index::Snapshot& snapshot, const Meeting& meeting,
                const v1::Concept& concept_, TargetWriter& targets, v1::LookupHit& hit) {
  const v1::Term* term = ConceptCache::TermNumbered(concept_, meeting.term_ordinal);
  if (term == nullptr) {
    return DataLoss("the index names a term that " + concept_.name() + " does not have");
  }
  hit.mutable_glossary()
      ->append("glossaries/")
      .append(snapshot.terms(meeting.handle.piece).GlossaryOf(meeting.handle.ordinal));
  hit.set_concept_name(concept_.name());
  hit.set_level(meeting.level);
  v1::SourceTerm& source = *hit.mutable_source();
  source.set_text(term->text());
  source.set_language_tag(term->language_tag());
  source.set_status(ShownStatus(term->status()));
  source.set_reading(term->reading());
  *hit.mutable_subject_fields() = concept_.subject_fields();
  if (concept_.definitions_size() > 0) {
    hit.set_definition(concept_.definitions(0).text());
  } else {
    for (const v1::LanguageSection& section : concept_.languages()) {
      if (section.definitions_size() == 0) continue;
      hit.set_definition(section.definitions(0).text());
      break;
    }
  }
  hit.set_similarity(meeting.similarity);
  return targets.Append(concept_, term, *hit.mutable_targets());
}

}  // namespace

Result<v1::LookupTermsResponse> Lookup(const index::Snapshot& snapshot,
                                       const v1::LookupTermsRequest& request,
                                       const script::Folder& folder,
                                       const script::Converter& converter, const Limits& limits,
                                       const Cancellation& cancellation) {
  CROSSWALK_RETURN_IF_ERROR(cancellation.Check());
  CROSSWALK_RETURN_IF_ERROR(text::CheckText("query", request.query(), limits.term_bytes));
  if (request.query().empty()) return InvalidField("query", "is empty");
  if (request.limit() < 0) return InvalidField("limit", "is below 0");
  TagTable tags;
  text::LanguageTag from;
  if (!request.source_language_tag().empty()) {
    from = tags.Read(request.source_language_tag());
    if (from.is_none()) {
      return InvalidField("source_language_tag",
                          "'" + request.source_language_tag() + "' is not a language tag");
    }
  }
  TargetWriter targets(folder, converter, tags);
  CROSSWALK_RETURN_IF_ERROR(targets.SetAsked(request.target_language_tags(), limits.target_tags));
  CROSSWALK_ASSIGN(BoundFilter filter, BoundFilter::Create(snapshot, request.filter(), limits));
  CROSSWALK_ASSIGN(const Query query, Query::Create(request.query(), from, folder));

  ConceptCache concepts(snapshot);
  MeetingFinder finder(snapshot, query, folder, filter, tags, concepts);
  CROSSWALK_RETURN_IF_ERROR(Find(request, finder, cancellation));
  const std::vector<Meeting> meetings = finder.TakeBest();

  v1::LookupTermsResponse response;
  const bool is_open = !meetings.empty() && meetings.front().level >= v1::LEVEL_PREFIX;
  const std::size_t total = is_open ? std::min(meetings.size(), kMostOpenHits) : meetings.size();
  response.set_total(static_cast<std::uint32_t>(total));
  const std::size_t limit = request.limit() == 0
                                ? kUsualHits
                                : std::min(static_cast<std::size_t>(request.limit()), limits.hits);
  for (std::size_t i = 0; i < std::min(limit, total); ++i) {
    if (i % 64 == 63) CROSSWALK_RETURN_IF_ERROR(cancellation.Check());
    CROSSWALK_ASSIGN(const v1::Concept* concept_, concepts.Read(meetings[i].handle));
    CROSSWALK_RETURN_IF_ERROR(
        WriteHit(snapshot, meetings[i], *concept_, targets, *response.add_hits()));
  }
  response.set_revision(snapshot.revision().ToString());
  return response;
}

}  // namespace crosswalk::term
