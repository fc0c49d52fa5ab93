// The base score of texts whose tokens are all equal: what 98 to 101 stand for.
#ifndef CROSSWALK_GLOSSARY_MEMORY_EXACT_SCORE_H_
#define CROSSWALK_GLOSSARY_MEMORY_EXACT_SCORE_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "crosswalk/v1/unit.pb.h"
#include "glossary/index/match/match_snapshot.h"
#include "glossary/memory/unit_reader.h"
#include "glossary/memory/variants.h"
#include "glossary/script/fold.h"
#include "glossary/text/language_tag.h"

namespace crosswalk::memory {

// Where a segment stands; empty where unknown.
struct SegmentContext {
  std::string_view id;
  std::string_view previous_source;
  std::string_view next_source;

  bool by_id() const { return !id.empty(); }
  bool by_neighbours() const { return !previous_source.empty() && !next_source.empty(); }
};

// Judges texts against one segment. One thread; what it is made of outlives it.
class ExactScorer {
 public:
  ExactScorer(const index::MatchSnapshot& units, UnitReader& reader, const script::Folder& folder,
              const v1::Segment& segment, text::Language language, SegmentContext context)
      : units_(units),
        reader_(reader),
        folder_(folder),
        segment_(segment),
        language_(language),
        context_(context) {}

  // The base score of a segment of a unit, whose folded tokens equal those of ours.
  std::uint32_t Of(std::uint32_t piece, const index::SegmentRow& row, bool other_script);

 private:
  bool SameAsOurs(std::uint32_t piece, const index::SegmentRow& row, std::string_view text);
  bool FoldsLikeOurs(std::uint32_t piece, const index::SegmentRow& row, std::string_view text);
  bool StandsLikeOurs(std::uint32_t piece, const index::SegmentRow& row);

  const index::MatchSnapshot& units_;
  UnitReader& reader_;
  const script::Folder& folder_;
  const v1::Segment& segment_;
  const text::Language language_;
  const SegmentContext context_;
  script::FoldedText scratch_;
  std::string our_form_;  // empty: not folded yet
  std::string their_form_;
  // The text without codes that was judged last: equal ones follow each other.
  std::string_view judged_;
  bool judged_same_ = false;
  bool judged_folds_ = false;
};

}  // namespace crosswalk::memory

#endif  // CROSSWALK_GLOSSARY_MEMORY_EXACT_SCORE_H_
