// Writes what the search found as the contract shows it.
#ifndef CROSSWALK_GLOSSARY_MEMORY_REPLY_H_
#define CROSSWALK_GLOSSARY_MEMORY_REPLY_H_

#include <optional>

#include "crosswalk/v1/match.pb.h"
#include "glossary/base/cancellation.h"
#include "glossary/base/status.h"
#include "glossary/index/match/match_snapshot.h"
#include "glossary/index/segment_tokens.h"
#include "glossary/memory/match_query.h"
#include "glossary/memory/ranking.h"
#include "glossary/memory/target_conversion.h"
#include "glossary/memory/term_use.h"
#include "glossary/script/fold.h"

namespace crosswalk::memory {

// Writes the matches of one query; converts, adapts, aligns and checks terms as it asks. One
// thread; what it is made of outlives it.
class ReplyWriter {
 public:
  // `tokens` are those of the query's segment; without `terms` none are checked.
  ReplyWriter(const index::MatchSnapshot& units, const MatchQuery& query,
              const index::FoldedSegment& tokens, const script::Folder& folder,
              TargetConverter& converter, const TermChecker* terms,
              const Cancellation& cancellation)
      : units_(units),
        query_(query),
        tokens_(tokens),
        folder_(folder),
        converter_(converter),
        terms_(terms),
        cancellation_(cancellation) {}

  // DATA_LOSS where the unit cannot be read.
  Status Write(const Ranked& ranked, v1::Match& out);

 private:
  Status ReadUnit(std::uint32_t piece, std::uint32_t row, v1::Unit& unit) const;
  Status WriteTarget(const Ranked& ranked, const v1::Segment& source, v1::Segment target,
                     v1::Match& out);
  Status WriteAlignment(const v1::Segment& source, v1::Match& out);

  const index::MatchSnapshot& units_;
  const MatchQuery& query_;
  const index::FoldedSegment& tokens_;
  const script::Folder& folder_;
  TargetConverter& converter_;
  const TermChecker* terms_;
  const Cancellation& cancellation_;
  index::SegmentScratch scratch_;
  index::FoldedSegment their_tokens_;
};

}  // namespace crosswalk::memory

#endif  // CROSSWALK_GLOSSARY_MEMORY_REPLY_H_
