// Mined pairs in a glossary: grouped into concepts, kept with their evidence, reviewed.
#ifndef CROSSWALK_GLOSSARY_MINE_REVIEW_CANDIDATE_STORE_H_
#define CROSSWALK_GLOSSARY_MINE_REVIEW_CANDIDATE_STORE_H_

#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "crosswalk/v1/glossary_service.pb.h"
#include "crosswalk/v1/text_service.pb.h"
#include "glossary/base/cancellation.h"
#include "glossary/base/limits.h"
#include "glossary/index/index.h"
#include "glossary/mine/review/candidate_concept.h"
#include "glossary/mine/review/candidate_view.h"
#include "glossary/mine/review/contradictions.h"
#include "glossary/record/concept_store.h"
#include "glossary/record/record.h"
#include "glossary/script/fold.h"

namespace crosswalk::mine {

// Any thread; stores one call's documents at a time, so that two never make the same concept. List
// and the reviews ask a CandidateView for places, and read the concepts concerned from the record.
class CandidateStore {
 public:
  CandidateStore(record::Record& record, const index::Index& index,
                 std::shared_ptr<const script::Folder> folder, const Limits& limits);

  // Stores the candidates of one document into a glossary that exists: groups them, joins concepts
  // that they meet, skips rejected pairs. The same document again changes nothing. The counts of
  // `summary` grow.
  Status Store(std::string_view glossary, const std::vector<v1::Evidence>& candidates,
               const std::string& author, const Cancellation&, v1::MineSummary& summary);
  // The same for several documents in this order, in one write: all are stored or none.
  Status StoreDocuments(std::string_view glossary,
                        const std::vector<std::vector<v1::Evidence>>& documents,
                        const std::string& author, const Cancellation&, v1::MineSummary& summary);

  // What these glossaries, by id, hold against mined pairs, as of a snapshot.
  Contradictions Against(std::shared_ptr<const index::Snapshot> snapshot,
                         std::vector<std::string> glossaries) const {
    return Contradictions(std::move(snapshot), folder_, std::move(glossaries));
  }

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
  };
  struct Review;

  // None where the concept is gone or holds no candidate any more.
  Result<std::optional<Holder>> Read(const std::string& glossary, const std::string& id) const;
  // Makes one review durable; starts again where somebody else wrote in between.
  Result<v1::ReviewCandidatesResponse> Run(const Review& review, const Cancellation&);
  Result<v1::ReviewCandidatesResponse> RunOnce(const Review& review, const Cancellation&);

  record::Record& record_;
  const index::Index& index_;
  std::shared_ptr<const script::Folder> folder_;
  Limits limits_;
  mutable CandidateView view_;
  std::mutex storing_;
};

}  // namespace crosswalk::mine

#endif  // CROSSWALK_GLOSSARY_MINE_REVIEW_CANDIDATE_STORE_H_
