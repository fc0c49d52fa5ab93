#include "glossary/memory/match.h"

#include <optional>
#include <string>
#include <vector>

#include "glossary/index/segment_tokens.h"
#include "glossary/memory/exact_score.h"
#include "glossary/memory/hit_gatherer.h"
#include "glossary/memory/likeness.h"
#include "glossary/memory/match_query.h"
#include "glossary/memory/memory_choice.h"
#include "glossary/memory/near_sequences.h"
#include "glossary/memory/pivot.h"
#include "glossary/memory/ranking.h"
#include "glossary/memory/reply.h"
#include "glossary/memory/second_leg.h"
#include "glossary/memory/target_conversion.h"
#include "glossary/memory/term_use.h"
#include "glossary/memory/unit_reader.h"
#include "glossary/memory/variants.h"

namespace crosswalk::memory {
namespace {

// Room that a thread keeps from one request to the next.
struct MatchScratch {
  index::SegmentScratch segment;
  index::FoldedSegment tokens;
  HitScratch hits;
  RankScratch rank;
  std::vector<Ranked> direct;
  std::vector<Ranked> led;
};

}  // namespace

Result<v1::MatchResponse> FindMatches(const MatchTools& tools, const index::MatchSnapshot& units,
                                      const index::Snapshot& glossaries,
                                      const v1::MatchRequest& request,
                                      const Cancellation& cancellation) {
  CROSSWALK_RETURN_IF_ERROR(cancellation.Check());
  CROSSWALK_ASSIGN(const MatchQuery query,
                   MatchQuery::Create(request, units, glossaries, tools.limits));
  thread_local MatchScratch scratch;
  const v1::Segment& segment = request.source();
  const text::Language language = query.source_tag.language();
  index::FoldSegment(segment, language, tools.folder, scratch.segment, scratch.tokens);

  TargetConverter converter(tools.terms, tools.paths, glossaries, request.filter(),
                            query.target_tag, cancellation);
  Variants variants(units, query.source_tag, query.target_tag, query.pivot_tags, converter);
  MemoryChoice memories(units, query);
  UnitReader reader(units);
  ExactScorer exact(units, reader, tools.folder, segment, language,
                    {request.context_id(), request.previous_source(), request.next_source()});
  HitGatherer gatherer(units, query, variants, memories, reader, exact, scratch.hits);
  CROSSWALK_RETURN_IF_ERROR(VisitNear(units, scratch.tokens, query.source_tag.primary(),
                                      gatherer.floor(), cancellation,
                                      [&](std::uint32_t piece, std::uint32_t sequence,
                                          std::uint32_t distance, std::uint32_t longer) {
                                        gatherer.Take(piece, sequence, distance, longer);
                                        return gatherer.floor();
                                      }));
  CROSSWALK_RETURN_IF_ERROR(variants.status());

  LikenessMeter meter(segment.text());
  CROSSWALK_RETURN_IF_ERROR(KeepBestOfUnits(units, meter, cancellation, scratch.hits.direct));
  CROSSWALK_RETURN_IF_ERROR(Rank(units, reader, meter, cancellation, query.limit,
                                 scratch.hits.direct, scratch.rank, scratch.direct));
  scratch.led.clear();
  if (scratch.direct.size() < query.limit && !scratch.hits.leading.empty()) {
    CROSSWALK_RETURN_IF_ERROR(KeepBestOfUnits(units, meter, cancellation, scratch.hits.leading));
    SecondLegFinder legs(units, query, tools.folder, converter, memories, cancellation);
    const PivotSearch search{units, query, variants, reader, meter, legs, cancellation};
    CROSSWALK_RETURN_IF_ERROR(FindPivots(
        search, scratch.direct, query.limit - static_cast<std::uint32_t>(scratch.direct.size()),
        scratch.hits.leading, scratch.rank, scratch.led));
  }

  v1::MatchResponse response;
  response.set_revision(units.revision().ToString());
  if (scratch.direct.empty() && scratch.led.empty()) return response;
  std::optional<TermChecker> terms;
  if (request.check_terms()) {
    CROSSWALK_ASSIGN(TermChecker checker, TermChecker::Create(tools.terms, tools.folder, glossaries,
                                                              query, cancellation));
    terms.emplace(std::move(checker));
  }
  ReplyWriter writer(units, query, scratch.tokens, tools.folder, converter,
                     terms ? &*terms : nullptr, cancellation);
  for (const std::vector<Ranked>* group : {&scratch.direct, &scratch.led}) {
    for (const Ranked& ranked : *group) {
      CROSSWALK_RETURN_IF_ERROR(cancellation.Check());
      CROSSWALK_RETURN_IF_ERROR(writer.Write(ranked, *response.add_matches()));
    }
  }
  return response;
}

}  // namespace crosswalk::memory
