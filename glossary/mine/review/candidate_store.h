// Mined pairs in a glossary: grouped into concepts, kept with their evidence, reviewed.
#ifndef CROSSWALK_GLOSSARY_MINE_REVIEW_CANDIDATE_STORE_H_
#define CROSSWALK_GLOSSARY_MINE_REVIEW_CANDIDATE_STORE_H_

#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "crosswalk/v1/glossary_service.pb.h"
#include "crosswalk/v1/text_service.pb.h"
#include "glossary/base/cancellation.h"
#include "glossary/base/limits.h"
#include "glossary/index/index.h"
#include "glossary/mine/review/candidate_concept.h"
#include "glossary/record/concept_store.h"
#include "glossary/record/record.h"
#include "glossary/script/fold.h"

namespace crosswalk::mine {

// List and the reviews read the glossary's concepts up to the last that holds a candidate; a page
// of a large glossary costs some microseconds for each concept before that, and can be cancelled.
// Any thread; stores one document at a time, so that two never make the same concept.
class CandidateStore {
 public:
  CandidateStore(record::Record& record, const index::Index& index,
                 std::shared_ptr<const script::Folder> folder, const Limits& limits);

  // Stores the candidates of one document into a glossary that exists: groups them, joins concepts
  // that they meet, skips rejected pairs. The same document again changes nothing. The counts of
  // `summary` grow.
  Status Store(std::string_view glossary, const std::vector<v1::Evidence>& candidates,
               const std::string& author, const Cancellation&, v1::MineSummary& summary);

  Result<v1::ListCandidatesResponse> List(const v1::ListCandidatesRequest&,
                                          const Cancellation&) const;
  Result<v1::ReviewCandidatesResponse> Accept(const v1::AcceptCandidatesRequest&,
                                              const std::string& author, const Cancellation&);
  Result<v1::ReviewCandidatesResponse> Reject(const v1::RejectCandidatesRequest&,
                                              const std::string& author, const Cancellation&);
  Result<v1::Candidate> Edit(const v1::EditCandidateRequest&, const std::string& author,
                             const Cancellation&);

 private:
  // A concept that holds candidates, as the record has it now.
  struct Holder {
    record::Version version;
    v1::Concept concept_;
    std::vector<ConceptCandidate> candidates;
    double best = 0;  // the greatest confidence among them
  };
  struct Review;

  // Reads the glossary concept by concept until as many candidate terms were seen as the index
  // counts; nothing where it counts none. Best first, then by id.
  Result<std::vector<Holder>> Holders(const std::string& glossary, const Cancellation&) const;
  // Makes one review durable; starts again where somebody else wrote in between.
  Result<v1::ReviewCandidatesResponse> Run(const Review& review, const Cancellation&);
  Result<v1::ReviewCandidatesResponse> RunOnce(const Review& review, const Cancellation&);

  record::Record& record_;
  const index::Index& index_;
  std::shared_ptr<const script::Folder> folder_;
  Limits limits_;
  std::mutex storing_;
};

}  // namespace crosswalk::mine

#endif  // CROSSWALK_GLOSSARY_MINE_REVIEW_CANDIDATE_STORE_H_
