// What a span of a text means: the terms behind its key that may stand there, and how each was met.
#ifndef CROSSWALK_GLOSSARY_TERM_OCCURRENCE_H_
#define CROSSWALK_GLOSSARY_TERM_OCCURRENCE_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "crosswalk/v1/term_hit.pb.h"
#include "glossary/index/snapshot.h"
#include "glossary/script/fold.h"
#include "glossary/term/recognizer.h"
#include "glossary/term/tag_table.h"
#include "glossary/term/term_filter.h"
#include "glossary/text/language_tag.h"

namespace crosswalk::term {

// A term that stands in a text. Valid with its snapshot.
struct Occurrence {
  index::ConceptHandle handle;
  const index::TermPosting* posting;
  v1::Level level;
};

// Which terms of a span count.
struct OccurrenceRules {
  text::LanguageTag language;      // of the text; no language: any
  bool only_own_language = false;  // no English terms in a Chinese text
  bool only_usable = false;        // neither deprecated nor forbidden ones
  bool only_by_spelling = false;   // EXACT and VARIANT
};

// Answers for one text. One thread, one request; what it is given must outlive it.
class OccurrenceFinder : public SpanJudge {
 public:
  OccurrenceFinder(const index::Snapshot& snapshot, std::string_view text,
                   const script::Folder& folder, BoundFilter& filter, TagTable& tags,
                   OccurrenceRules rules)
      : snapshot_(snapshot),
        text_(text),
        folder_(folder),
        filter_(filter),
        tags_(tags),
        rules_(std::move(rules)) {}

  // At least one term of the span counts.
  bool Accepts(const Span& span) override;

  // The best occurrence of each concept at one place, best first. `spans` are all of that place.
  void At(const Span* spans, std::size_t count, std::vector<Occurrence>& occurrences);

 private:
  bool Counts(const Span& span, const index::TermPosting& posting);
  v1::Level LevelOf(const Span& span, const index::TermPosting& posting);
  // The place's own letters, composed.
  const std::string& Composed(const Span& span);

  const index::Snapshot& snapshot_;
  std::string_view text_;
  const script::Folder& folder_;
  BoundFilter& filter_;
  TagTable& tags_;
  OccurrenceRules rules_;
  int is_traditional_ = -1;  // whether the whole text is surely Traditional; not asked yet
  std::uint32_t composed_begin_ = 0;
  std::uint32_t composed_end_ = 0;
  std::string composed_;
};

// Index behind the last span of the place that spans[first] stands at. Spans are in the
// recogniser's order.
std::size_t EndOfPlace(const std::vector<Span>& spans, std::size_t first);

}  // namespace crosswalk::term

#endif  // CROSSWALK_GLOSSARY_TERM_OCCURRENCE_H_
