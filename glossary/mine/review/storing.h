// One attempt at storing the candidates of documents in a glossary.
#ifndef CROSSWALK_GLOSSARY_MINE_REVIEW_STORING_H_
#define CROSSWALK_GLOSSARY_MINE_REVIEW_STORING_H_

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "crosswalk/v1/text_service.pb.h"
#include "glossary/base/cancellation.h"
#include "glossary/base/limits.h"
#include "glossary/index/snapshot.h"
#include "glossary/mine/review/grouping.h"
#include "glossary/mine/review/meeting.h"
#include "glossary/record/record.h"
#include "glossary/script/fold.h"

namespace crosswalk::mine {

// Places documents one after the other, each against what the record holds and what the documents
// before it made; then writes all at once. One thread. The snapshot, which finds concepts by their
// terms, holds at least what the record held when the attempt began.
class Storing final : public HeldConcepts {
 public:
  Storing(record::Record& record, const index::Snapshot& snapshot, const script::Folder& folder,
          const Limits& limits, std::string glossary);

  // The candidates of one document.
  Status Place(const std::vector<v1::Evidence>& candidates, const Cancellation& cancellation);
  // The number of the newest version written, 0 where there was nothing to write. ABORTED where
  // somebody else wrote meanwhile.
  Result<std::uint64_t> Write(const std::string& author);
  // What became of the candidates: created, joined, unchanged, rejected, conflicts, left_out.
  const v1::MineSummary& counts() const { return counts_; }

  // Ids of concepts that have the term, without those that this very document made.
  Result<std::vector<std::string>> With(const TermKey& key) override;
  Result<const v1::Concept*> Read(const std::string& id) override;
  const std::string& glossary() const override { return glossary_; }

 private:
  // A concept that documents change.
  struct Changed {
    v1::Concept concept_;
    std::optional<std::uint64_t> number;  // none: it is new
    bool dirty = false;
    std::size_t bytes = 0;
    std::size_t terms = 0;
  };

  Status PlaceGroup(const Group& group);
  Result<bool> IsRejected(const v1::Evidence& pair) const;
  // As the record has it; nullptr where it was deleted since.
  Result<Changed*> Load(const std::string& id);
  Status Join(const Group& group, const std::vector<v1::Evidence>& pairs, const std::string& id);
  Status Create(const Group& group, const std::vector<v1::Evidence>& pairs,
                const std::vector<Conflict>& conflicts);
  // Adds a pair to a concept, unless the concept is full.
  enum class Added { kNew, kKnown, kLeftOut };
  Added Add(const v1::Evidence& pair, const std::string& id, Changed& changed);
  // A pair of an edited file: finds the place that it had before, and moves it. False for none.
  bool Move(const v1::Evidence& pair, Changed& changed) const;

  using PlaceKey = std::tuple<std::string, std::uint64_t, std::string, std::string>;
  static PlaceKey PlaceOf(const v1::Evidence& pair);

  record::Record& record_;
  const index::Snapshot& snapshot_;
  const script::Folder& folder_;
  const Limits limits_;
  const std::string glossary_;
  std::map<std::string, Changed> changed_;
  std::map<TermKey, std::vector<std::string>> found_;      // by the snapshot
  std::map<TermKey, std::set<std::string>> made_;          // by documents before
  std::vector<std::pair<TermKey, std::string>> now_made_;  // by this document
  std::set<PlaceKey> places_;                              // of this document
  v1::MineSummary counts_;
};

}  // namespace crosswalk::mine

#endif  // CROSSWALK_GLOSSARY_MINE_REVIEW_STORING_H_
