#include "glossary/mine/review/candidate_view.h"

#include <algorithm>
#include <map>
#include <utility>

#include "glossary/mine/review/candidate_concept.h"
#include "glossary/record/concept_store.h"

namespace crosswalk::mine {
namespace {

constexpr std::chrono::milliseconds kBetweenLooks{20};
constexpr std::size_t kVersionsBetweenLooks = 1000;
// Reading a glossary anew costs less than following so many changes of any kind.
constexpr std::uint64_t kFarBehind = 100'000;

struct Waiting {
  double confidence;
  std::string id;
};

struct HeldConcept {
  double best = 0;
  bool conflict = false;
  std::vector<Waiting> candidates;  // surest first, then by id
};

struct SurestFirst {
  using Entry = std::pair<double, const std::string*>;
  bool operator()(const Entry& a, const Entry& b) const {
    return a.first != b.first ? a.first > b.first : *a.second < *b.second;
  }
};

}  // namespace

struct CandidateView::OneGlossary {
  std::string glossary;
  record::Revision revision;  // number 0: nothing was read yet
  std::map<std::string, HeldConcept> concepts;
  std::set<SurestFirst::Entry, SurestFirst> order;  // points to keys of `concepts`
  std::size_t candidates = 0;

  void Clear() {
    order.clear();
    concepts.clear();
    candidates = 0;
  }
  void Remove(const std::string& id) {
    const auto held = concepts.find(id);
    if (held == concepts.end()) return;
    candidates -= held->second.candidates.size();
    order.erase({held->second.best, &held->first});
    concepts.erase(held);
  }
  void Put(const std::string& id, HeldConcept concept_) {
    candidates += concept_.candidates.size();
    const auto held = concepts.emplace(id, std::move(concept_)).first;
    order.insert({held->second.best, &held->first});
  }
};

CandidateView::CandidateView(const record::Record& record, const index::Index& index,
                             std::shared_ptr<const script::Folder> folder)
    : record_(record), index_(index), folder_(std::move(folder)) {}

CandidateView::~CandidateView() = default;

Status CandidateView::Update(OneGlossary& list, const record::Version& version) {
  list.Remove(version.key.id);
  if (version.deleted) return Status();
  CROSSWALK_ASSIGN(const v1::Concept concept_, record::ConceptOf(list.revision.epoch, version));
  HeldConcept held;
  for (ConceptPair& pair : WaitingPairs(*folder_, concept_)) {
    held.candidates.push_back({pair.confidence, std::move(pair.id)});
  }
  if (held.candidates.empty()) return Status();
  held.best = held.candidates.front().confidence;
  held.conflict = concept_.conflicts_size() > 0;
  list.Put(version.key.id, std::move(held));
  return Status();
}

Status CandidateView::Build(OneGlossary& list, const record::Revision& newest,
                            const Cancellation& cancellation) {
  list.Clear();
  list.revision = newest;
  // Where the index holds everything and counts no candidate there is nothing to read.
  const auto snapshot = index_.Newest();
  if (index::Holds(*snapshot, newest)) {
    const auto counts = snapshot->CountOf(list.glossary);
    if (counts.ok() && counts->candidate_terms == 0) return Status();
  }
  Status status;
  std::size_t seen = 0;
  const Result<record::Revision> scanned =
      record_.Scan(record::Kind::kConcept, list.glossary, [&](const record::Version& version) {
        if (++seen % kVersionsBetweenLooks == 0) status = cancellation.Check();
        if (status.ok()) status = Update(list, version);
        return status.ok();
      });
  if (status.ok()) status = scanned.status();
  if (status.ok()) {
    list.revision = *scanned;
  } else {
    list.Clear();
    list.revision = {};
  }
  return status;
}

Status CandidateView::Follow(OneGlossary& list, const Cancellation& cancellation) {
  Status status;
  std::size_t seen = 0;
  const Status fed = record_.Feed(list.revision.number, [&](const record::Version& version) {
    // What was read stays read: the next call goes on behind it, but never within a batch.
    if (++seen % kVersionsBetweenLooks == 0 && status.ok()) status = cancellation.Check();
    const record::Key& key = version.key;
    Status updated;
    if (key.kind == record::Kind::kConcept && key.parent == list.glossary) {
      updated = Update(list, version);
    } else if (key.kind == record::Kind::kGlossary && key.id == list.glossary && version.deleted) {
      list.Clear();
    }
    if (!updated.ok()) {
      status = updated;
      return false;
    }
    list.revision.number = version.number;
    return status.ok();
  });
  return status.ok() ? fed : status;
}

Status CandidateView::Lock(std::unique_lock<std::timed_mutex>& lock,
                           const Cancellation& cancellation) {
  while (!lock.try_lock_for(kBetweenLooks)) CROSSWALK_RETURN_IF_ERROR(cancellation.Check());
  return Status();
}

Result<CandidateView::OneGlossary*> CandidateView::Refresh(const std::string& glossary,
                                                           const Cancellation& cancellation) {
  CROSSWALK_ASSIGN(const auto row, record_.Get({record::Kind::kGlossary, "", glossary}));
  if (!row.has_value() || row->deleted) {
    return NotFound(record::GlossaryName(glossary) + ": not found");
  }
  auto held = std::find_if(lists_.begin(), lists_.end(),
                           [&](const auto& list) { return list->glossary == glossary; });
  if (held == lists_.end()) {
    lists_.push_front(std::make_unique<OneGlossary>());
    lists_.front()->glossary = glossary;
  } else {
    lists_.splice(lists_.begin(), lists_, held);
  }
  OneGlossary& list = *lists_.front();
  CROSSWALK_ASSIGN(const record::Revision newest, record_.Newest());
  const bool known = list.revision.epoch == newest.epoch && list.revision.number > 0 &&
                     list.revision.number <= newest.number;
  if (!known || newest.number - list.revision.number > kFarBehind) {
    CROSSWALK_RETURN_IF_ERROR(Build(list, newest, cancellation));
  } else if (list.revision.number < newest.number) {
    CROSSWALK_RETURN_IF_ERROR(Follow(list, cancellation));
  }
  std::size_t all = 0;
  for (auto each = lists_.begin(); each != lists_.end();) {
    all += (*each)->candidates;
    each = all > kMostCandidates && each != lists_.begin() ? lists_.erase(each) : std::next(each);
  }
  return &list;
}

Result<CandidateView::Page> CandidateView::List(const std::string& glossary,
                                                const CandidateFilter& filter,
                                                const std::optional<CandidatePlace>& after,
                                                std::size_t limit,
                                                const Cancellation& cancellation) {
  std::unique_lock lock(mutex_, std::defer_lock);
  CROSSWALK_RETURN_IF_ERROR(Lock(lock, cancellation));
  CROSSWALK_ASSIGN(OneGlossary* const list, Refresh(glossary, cancellation));
  Page page;
  for (const auto& [best, id] : list->order) {
    if (best < filter.min_confidence) break;
    const HeldConcept& held = list->concepts.find(*id)->second;
    if (filter.without_conflicts && held.conflict) continue;
    const bool before =
        after && (best > after->best || (best == after->best && *id < after->concept_id));
    for (const Waiting& waiting : held.candidates) {
      if (!filter.Accepts(waiting.confidence)) continue;
      ++page.total;
      if (before || page.more) continue;
      CandidatePlace place{best, *id, waiting.confidence, waiting.id};
      if (after && !(*after < place)) continue;
      if (page.places.size() == limit) {
        page.more = true;
      } else {
        page.places.push_back(std::move(place));
      }
    }
  }
  return page;
}

Result<std::set<std::string>> CandidateView::Holders(const std::string& glossary,
                                                     const std::set<std::string>& ids,
                                                     const Cancellation& cancellation) {
  std::unique_lock lock(mutex_, std::defer_lock);
  CROSSWALK_RETURN_IF_ERROR(Lock(lock, cancellation));
  CROSSWALK_ASSIGN(OneGlossary* const list, Refresh(glossary, cancellation));
  std::set<std::string> holders;
  for (const auto& [id, held] : list->concepts) {
    for (const Waiting& waiting : held.candidates) {
      if (ids.contains(waiting.id)) holders.insert(id);
    }
  }
  return holders;
}

}  // namespace crosswalk::mine
