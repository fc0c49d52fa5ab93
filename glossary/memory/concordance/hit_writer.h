// Makes hits of units: looks for the words in their texts and says where they stand.
#ifndef CROSSWALK_GLOSSARY_MEMORY_CONCORDANCE_HIT_WRITER_H_
#define CROSSWALK_GLOSSARY_MEMORY_CONCORDANCE_HIT_WRITER_H_

#include <string>
#include <vector>

#include "crosswalk/v1/match.pb.h"
#include "glossary/index/concordance/concordance_query.h"
#include "glossary/index/concordance/segment_words.h"
#include "glossary/record/record.h"
#include "glossary/script/fold.h"
#include "glossary/text/language_tag.h"

namespace crosswalk::memory {

// For one request. One thread.
class HitWriter {
 public:
  // `searched`: the variant that is searched; `beside`: the variant that is shown beside, none for
  // all. The query outlives this.
  HitWriter(const index::ConcordanceQuery& query, text::LanguageTag searched,
            text::LanguageTag beside, const script::Folder& folder);

  // False where the unit is not what the query asks for, or the body is no unit.
  bool Write(const record::Version& version, v1::ConcordanceHit& hit);

 private:
  bool PassesFilters(const record::Version& version, const v1::Unit& unit) const;
  // The text of the unit that has the words and is the nearest to what is searched.
  const v1::Segment* FindText(const v1::Unit& unit);
  void AddHighlights(const v1::Segment& segment, v1::ConcordanceHit& hit);
  bool AddTexts(const v1::Unit& unit, const v1::Segment& source, v1::ConcordanceHit& hit) const;
  // Cuts the text into words_.
  void ReadWords(const v1::Segment& segment);

  const index::ConcordanceQuery& query_;
  const text::LanguageTag searched_;
  const text::LanguageTag beside_;
  const script::Folder& folder_;
  index::BaseForms bases_;
  index::SegmentScratch scratch_;
  index::FoldedSegment tokens_;
  index::SegmentWords segment_words_;
  std::vector<index::TextWord> words_;
};

}  // namespace crosswalk::memory

#endif  // CROSSWALK_GLOSSARY_MEMORY_CONCORDANCE_HIT_WRITER_H_
