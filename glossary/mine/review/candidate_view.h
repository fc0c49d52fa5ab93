// The candidates of glossaries in the order of review, kept in memory.
#ifndef CROSSWALK_GLOSSARY_MINE_REVIEW_CANDIDATE_VIEW_H_
#define CROSSWALK_GLOSSARY_MINE_REVIEW_CANDIDATE_VIEW_H_

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <list>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "glossary/base/cancellation.h"
#include "glossary/base/status.h"
#include "glossary/index/index.h"
#include "glossary/record/record.h"
#include "glossary/script/fold.h"

namespace crosswalk::mine {

// Where a candidate stands in the list. One that was reviewed meanwhile still has its place.
struct CandidatePlace {
  double best = 0;  // the greatest confidence in its concept
  std::string concept_id;
  double confidence = 0;
  std::string id;

  // Surest concept first, then by concept, then surest candidate first.
  friend bool operator<(const CandidatePlace& a, const CandidatePlace& b);

  std::string ToToken() const;
  // INVALID_ARGUMENT naming page_token.
  static Result<CandidatePlace> FromToken(const std::string& token);
};

// Which candidates are asked for.
struct CandidateFilter {
  double min_confidence = 0;
  double below_confidence = 0;  // 0: however sure
  bool without_conflicts = false;

  bool Accepts(double confidence) const {
    return confidence >= min_confidence && (below_confidence == 0 || confidence < below_confidence);
  }
};

// Any thread. The first question about a glossary reads its concepts, some microseconds each; from
// then on the change feed keeps its list, so that a page costs what it shows. A list takes about
// 200 bytes a candidate; those of the glossaries asked for last are kept, together at most
// kMostCandidates unless one alone has more.
class CandidateView {
 public:
  static constexpr std::size_t kMostCandidates = 1'000'000;

  // The record and the index outlive it.
  CandidateView(const record::Record& record, const index::Index& index,
                std::shared_ptr<const script::Folder> folder);
  ~CandidateView();

  struct Page {
    std::vector<CandidatePlace> places;
    bool more = false;        // behind them
    std::uint64_t total = 0;  // that fit the filter, on whatever page
  };
  // The places behind `after`, at most `limit`, as of the newest revision.
  Result<Page> List(const std::string& glossary, const CandidateFilter& filter,
                    const std::optional<CandidatePlace>& after, std::size_t limit,
                    const Cancellation& cancellation);
  // Ids of the concepts that hold one of the candidates.
  Result<std::set<std::string>> Holders(const std::string& glossary,
                                        const std::set<std::string>& ids,
                                        const Cancellation& cancellation);

 private:
  struct OneGlossary;

  // The list of a glossary as of the newest revision, NOT_FOUND where it does not live; the lock is
  // held.
  Result<OneGlossary*> Refresh(const std::string& glossary, const Cancellation& cancellation);
  Status Build(OneGlossary& list, const record::Revision& newest, const Cancellation& cancellation);
  Status Follow(OneGlossary& list, const Cancellation& cancellation);
  Status Update(OneGlossary& list, const record::Version& version);
  // Waits for the lock no longer than the caller does.
  Status Lock(std::unique_lock<std::timed_mutex>& lock, const Cancellation& cancellation);

  const record::Record& record_;
  const index::Index& index_;
  const std::shared_ptr<const script::Folder> folder_;
  std::timed_mutex mutex_;
  std::list<std::unique_ptr<OneGlossary>> lists_;  // the one asked for last in front
};

}  // namespace crosswalk::mine

#endif  // CROSSWALK_GLOSSARY_MINE_REVIEW_CANDIDATE_VIEW_H_
