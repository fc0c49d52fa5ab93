// What a proposed target makes of the glossary's terms in the segment.
#ifndef CROSSWALK_GLOSSARY_MEMORY_TERM_USE_H_
#define CROSSWALK_GLOSSARY_MEMORY_TERM_USE_H_

#include <memory>

#include "crosswalk/v1/match.pb.h"
#include "glossary/base/cancellation.h"
#include "glossary/base/status.h"
#include "glossary/index/snapshot.h"
#include "glossary/memory/match_query.h"
#include "glossary/script/fold.h"
#include "glossary/term/term_engine.h"

namespace crosswalk::memory {

// The terms of one segment, recognised once and held against one target after the other. One
// thread; what it is made of outlives it.
class TermChecker {
 public:
  static Result<TermChecker> Create(const term::TermEngine& terms, const script::Folder& folder,
                                    const index::Snapshot& glossaries, const MatchQuery& query,
                                    const Cancellation& cancellation);

  // Appends every term of the segment with what `target` makes of it. An approved term (preferred
  // or admitted, for the variant wanted) is used where the glossary's recognition finds it, also
  // doubtfully, or where words stand that are its inflected form. A deprecated or forbidden one is
  // used where recognition finds it, surely, and not as a part of a longer term.
  Status Check(const v1::Segment& target,
               google::protobuf::RepeatedPtrField<v1::TermUse>& out) const;

 private:
  TermChecker(const term::TermEngine& terms, const script::Folder& folder,
              const index::Snapshot& glossaries, const MatchQuery& query,
              const Cancellation& cancellation)
      : terms_(terms),
        folder_(folder),
        glossaries_(glossaries),
        query_(query),
        cancellation_(cancellation) {}

  const term::TermEngine& terms_;
  const script::Folder& folder_;
  const index::Snapshot& glossaries_;
  const MatchQuery& query_;
  const Cancellation& cancellation_;
  v1::RecognizeTermsResponse found_;
};

}  // namespace crosswalk::memory

#endif  // CROSSWALK_GLOSSARY_MEMORY_TERM_USE_H_
