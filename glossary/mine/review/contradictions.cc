#include "glossary/mine/review/contradictions.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "glossary/mine/review/grouping.h"
#include "glossary/mine/review/meeting.h"
#include "glossary/record/concept_store.h"

namespace crosswalk::mine {
namespace {

using ConceptList = std::vector<std::pair<record::ConceptId, std::shared_ptr<const v1::Concept>>>;

// Concepts of a snapshot by their terms, each read once.
class SnapshotConcepts {
 public:
  SnapshotConcepts(const index::Snapshot& snapshot, const script::Folder& folder)
      : snapshot_(snapshot), folder_(folder) {}

  Result<const ConceptList*> With(const TermKey& key) {
    if (const auto known = by_key_.find(key); known != by_key_.end()) return &known->second;
    ConceptList list;
    CROSSWALK_ASSIGN(const auto handles, snapshot_.WithKey(index::KeyField::kVariant, key.key));
    for (const index::ConceptHandle handle : handles) {
      auto& concept_ = by_handle_[handle];
      if (concept_ == nullptr) {
        auto read = std::make_shared<v1::Concept>();
        CROSSWALK_RETURN_IF_ERROR(snapshot_.ReadInto(handle, *read));
        concept_ = std::move(read);
      }
      if (FindTerm(folder_, *concept_, key) == nullptr) continue;
      CROSSWALK_ASSIGN(record::ConceptId id, record::ParseConceptName("concept", concept_->name()));
      list.emplace_back(std::move(id), concept_);
    }
    return &by_key_.emplace(key, std::move(list)).first->second;
  }

 private:
  const index::Snapshot& snapshot_;
  const script::Folder& folder_;
  std::map<TermKey, ConceptList> by_key_;
  std::map<index::ConceptHandle, std::shared_ptr<const v1::Concept>> by_handle_;
};

// Those of one glossary.
class OneGlossary final : public HeldConcepts {
 public:
  OneGlossary(SnapshotConcepts& concepts, const std::string& glossary)
      : concepts_(concepts), glossary_(glossary) {}

  Result<std::vector<std::string>> With(const TermKey& key) override {
    CROSSWALK_ASSIGN(const ConceptList* const list, concepts_.With(key));
    std::vector<std::string> ids;
    for (const auto& [id, concept_] : *list) {
      if (id.glossary != glossary_) continue;
      ids.push_back(id.id);
      read_[id.id] = concept_.get();
    }
    return ids;
  }
  Result<const v1::Concept*> Read(const std::string& id) override { return read_[id]; }
  const std::string& glossary() const override { return glossary_; }

 private:
  SnapshotConcepts& concepts_;
  const std::string& glossary_;
  std::map<std::string, const v1::Concept*> read_;
};

using Place = std::tuple<std::uint64_t, std::string, std::string>;

Place PlaceOf(const v1::Evidence& pair) { return {pair.offset(), pair.source(), pair.target()}; }

}  // namespace

Contradictions::Contradictions(std::shared_ptr<const index::Snapshot> snapshot,
                               std::shared_ptr<const script::Folder> folder,
                               std::vector<std::string> glossaries)
    : snapshot_(std::move(snapshot)), folder_(std::move(folder)) {
  for (std::string& glossary : glossaries) {
    const auto counts = snapshot_->CountOf(glossary);
    if (counts.ok() && counts->terms > 0) glossaries_.push_back(std::move(glossary));
  }
}

Result<std::vector<std::vector<std::string>>> Contradictions::Of(
    const std::vector<v1::Evidence>& candidates, const Cancellation& cancellation) const {
  std::vector<std::vector<std::string>> words(candidates.size());
  if (glossaries_.empty()) return words;
  std::map<Place, std::size_t> numbers;
  for (std::size_t i = 0; i < candidates.size(); ++i) numbers.emplace(PlaceOf(candidates[i]), i);
  const auto tell = [&](const std::vector<v1::Evidence>& pairs,
                        const std::vector<Conflict>& conflicts) {
    for (const v1::Evidence& pair : pairs) {
      const TermKey source = SourceKey(*folder_, pair), target = TargetKey(*folder_, pair);
      std::vector<std::string>& own = words[numbers[PlaceOf(pair)]];
      for (const Conflict& conflict : conflicts) {
        if (conflict.met != source && conflict.met != target) continue;
        if (std::find(own.begin(), own.end(), conflict.words) == own.end()) {
          own.push_back(conflict.words);
        }
      }
    }
  };
  SnapshotConcepts concepts(*snapshot_, *folder_);
  const std::vector<Group> groups = GroupPairs(*folder_, candidates);
  for (const std::string& glossary : glossaries_) {
    OneGlossary held(concepts, glossary);
    for (const Group& group : groups) {
      CROSSWALK_RETURN_IF_ERROR(cancellation.Check());
      std::vector<v1::Evidence> pairs = group.pairs;
      while (!pairs.empty()) {
        CROSSWALK_ASSIGN(const Meeting meeting, Meet(*folder_, held, pairs));
        if (meeting.concept_id.empty()) {
          tell(pairs, meeting.conflicts);
          break;
        }
        CROSSWALK_ASSIGN(const v1::Concept* const concept_, held.Read(meeting.concept_id));
        Fit fit = FitInto(*folder_, *concept_, concept_->name(), pairs);
        tell(fit.refused, fit.conflicts);
        if (fit.taken.empty()) break;
        pairs = std::move(fit.refused);
      }
    }
  }
  return words;
}

}  // namespace crosswalk::mine
