#include "glossary/mine/review/storing.h"

#include <algorithm>
#include <utility>

#include "glossary/base/hash.h"
#include "glossary/mine/review/candidate_concept.h"
#include "glossary/record/concept_store.h"

namespace crosswalk::mine {
namespace {

std::size_t TermCount(const v1::Concept& concept_) {
  std::size_t count = 0;
  for (const v1::LanguageSection& section : concept_.languages()) {
    count += static_cast<std::size_t>(section.terms_size());
  }
  return count;
}

}  // namespace

Storing::Storing(record::Record& record, const index::Snapshot& snapshot,
                 const script::Folder& folder, const Limits& limits, std::string glossary)
    : record_(record),
      snapshot_(snapshot),
      folder_(folder),
      limits_(limits),
      glossary_(std::move(glossary)) {}

Storing::PlaceKey Storing::PlaceOf(const v1::Evidence& pair) {
  return {pair.file(), pair.offset(), pair.source(), pair.target()};
}

Status Storing::Place(const std::vector<v1::Evidence>& candidates,
                      const Cancellation& cancellation) {
  places_.clear();
  for (const v1::Evidence& candidate : candidates) places_.insert(PlaceOf(candidate));
  for (const Group& group : GroupPairs(folder_, candidates)) {
    CROSSWALK_RETURN_IF_ERROR(cancellation.Check());
    CROSSWALK_RETURN_IF_ERROR(PlaceGroup(group));
  }
  // Grouping decided what of one document belongs together; only later ones join what it made.
  for (auto& [key, id] : now_made_) made_[std::move(key)].insert(std::move(id));
  now_made_.clear();
  return Status();
}

Status Storing::PlaceGroup(const Group& group) {
  std::vector<v1::Evidence> pairs, new_pairs;
  for (const v1::Evidence& pair : group.pairs) {
    CROSSWALK_ASSIGN(const bool rejected, IsRejected(pair));
    if (rejected) {
      counts_.set_rejected(counts_.rejected() + 1);
      continue;
    }
    pairs.push_back(pair);
    CROSSWALK_ASSIGN(const std::string id, PlacedIn(folder_, *this, pair));
    if (id.empty()) {
      new_pairs.push_back(pair);
    } else {
      CROSSWALK_RETURN_IF_ERROR(Join(group, {pair}, id));
    }
  }
  // What a concept refuses may meet another one; what meets none becomes a concept of its own.
  std::vector<Conflict> conflicts;
  while (!new_pairs.empty()) {
    CROSSWALK_ASSIGN(const Meeting meeting, Meet(folder_, *this, pairs));
    if (meeting.concept_id.empty()) {
      return Create(group, new_pairs, meeting.conflicts.empty() ? conflicts : meeting.conflicts);
    }
    CROSSWALK_ASSIGN(const v1::Concept* const concept_, Read(meeting.concept_id));
    if (concept_ == nullptr) return Aborted(meeting.concept_id + ": deleted meanwhile");
    Fit fit =
        FitInto(folder_, *concept_, record::ConceptName(glossary_, meeting.concept_id), new_pairs);
    if (fit.taken.empty()) return Create(group, new_pairs, fit.conflicts);
    CROSSWALK_RETURN_IF_ERROR(Join(group, fit.taken, meeting.concept_id));
    pairs = new_pairs = std::move(fit.refused);
    conflicts = std::move(fit.conflicts);
  }
  return Status();
}

Result<std::uint64_t> Storing::Write(const std::string& author) {
  record::Batch batch;
  batch.author = author;
  batch.required.push_back({record::Kind::kGlossary, "", glossary_});
  for (auto& [id, changed] : changed_) {
    if (!changed.dirty) continue;
    CROSSWALK_RETURN_IF_ERROR(record::NormalizeConcept(limits_, changed.concept_));
    record::Mutation mutation;
    mutation.key = {record::Kind::kConcept, glossary_, id};
    mutation.body = record::ConceptBody(changed.concept_);
    mutation.expected_number = changed.number;
    mutation.must_not_exist = !changed.number.has_value();
    batch.mutations.push_back(std::move(mutation));
  }
  if (batch.mutations.empty()) return std::uint64_t{0};
  CROSSWALK_ASSIGN(const record::Written written, record_.Write(batch));
  return written.numbers.back();
}

Result<bool> Storing::IsRejected(const v1::Evidence& pair) const {
  CROSSWALK_ASSIGN(const auto row,
                   record_.Get({record::Kind::kRejection, glossary_, CandidateId(folder_, pair)}));
  return row.has_value() && !row->deleted;
}

Result<std::vector<std::string>> Storing::With(const TermKey& key) {
  auto known = found_.find(key);
  if (known == found_.end()) {
    std::vector<std::string> ids;
    CROSSWALK_ASSIGN(const auto handles, snapshot_.WithKey(index::KeyField::kVariant, key.key));
    for (const index::ConceptHandle handle : handles) {
      CROSSWALK_ASSIGN(const v1::Concept concept_, snapshot_.Read(handle));
      CROSSWALK_ASSIGN(record::ConceptId id, record::ParseConceptName("concept", concept_.name()));
      if (id.glossary != glossary_) continue;
      CROSSWALK_ASSIGN(Changed* const changed, Load(id.id));
      if (changed != nullptr && FindTerm(folder_, std::as_const(changed->concept_), key)) {
        ids.push_back(std::move(id.id));
      }
    }
    known = found_.emplace(key, std::move(ids)).first;
  }
  std::vector<std::string> ids = known->second;
  if (const auto made = made_.find(key); made != made_.end()) {
    for (const std::string& id : made->second) {
      if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
    }
  }
  return ids;
}

Result<const v1::Concept*> Storing::Read(const std::string& id) {
  CROSSWALK_ASSIGN(const Changed* const changed, Load(id));
  return changed == nullptr ? nullptr : &changed->concept_;
}

Result<Storing::Changed*> Storing::Load(const std::string& id) {
  if (const auto held = changed_.find(id); held != changed_.end()) return &held->second;
  CROSSWALK_ASSIGN(const auto version, record_.Get({record::Kind::kConcept, glossary_, id}));
  if (!version.has_value() || version->deleted) return static_cast<Changed*>(nullptr);
  Changed changed;
  CROSSWALK_ASSIGN(changed.concept_, record::ConceptOf(record_, *version));
  changed.number = version->number;
  changed.bytes = changed.concept_.ByteSizeLong();
  changed.terms = TermCount(changed.concept_);
  return &changed_.emplace(id, std::move(changed)).first->second;
}

bool Storing::Move(const v1::Evidence& pair, Changed& changed) const {
  for (v1::Evidence& held : *changed.concept_.mutable_evidence()) {
    const bool alike = held.file() == pair.file() && held.source() == pair.source() &&
                       held.target() == pair.target() && held.sentence() == pair.sentence();
    if (!alike || places_.contains(PlaceOf(held))) continue;
    held = pair;
    return true;
  }
  return false;
}

Storing::Added Storing::Add(const v1::Evidence& pair, const std::string& id, Changed& changed) {
  for (const v1::Evidence& held : changed.concept_.evidence()) {
    if (SameEvidence(held, pair)) return Added::kKnown;
  }
  if (Move(pair, changed)) {
    changed.dirty = true;
    return Added::kKnown;
  }
  // Each side may add a term, whose text and tag the pair has too.
  const std::size_t more = 2 * pair.ByteSizeLong();
  if (changed.bytes + more > limits_.concept_bytes / 4 * 3 ||
      changed.terms + 2 > limits_.terms_per_concept) {
    return Added::kLeftOut;
  }
  AddEvidence(folder_, pair, changed.concept_);
  changed.bytes = changed.concept_.ByteSizeLong();
  changed.terms = TermCount(changed.concept_);
  changed.dirty = true;
  now_made_.emplace_back(SourceKey(folder_, pair), id);
  now_made_.emplace_back(TargetKey(folder_, pair), id);
  return Added::kNew;
}

Status Storing::Join(const Group& group, const std::vector<v1::Evidence>& pairs,
                     const std::string& id) {
  CROSSWALK_ASSIGN(Changed* const changed, Load(id));
  for (const v1::Evidence& pair : pairs) {
    switch (Add(pair, id, *changed)) {
      case Added::kNew:
        counts_.set_joined(counts_.joined() + 1);
        break;
      case Added::kKnown:
        counts_.set_unchanged(counts_.unchanged() + 1);
        break;
      case Added::kLeftOut:
        counts_.set_left_out(counts_.left_out() + 1);
    }
  }
  if (changed->dirty) {
    for (const std::string& words : group.splits) AddConflict(words, changed->concept_);
  }
  return Status();
}

Status Storing::Create(const Group& group, const std::vector<v1::Evidence>& pairs,
                       const std::vector<Conflict>& conflicts) {
  // Opaque, and new for every revision, so that a deleted concept's id is not taken again.
  const std::string seed = glossary_ + "\n" + snapshot_.revision().ToString() + "\n" +
                           std::to_string(changed_.size()) + "\n" +
                           CandidateId(folder_, pairs.front());
  const std::string id = ContentId(seed);
  Changed& made = changed_[id];
  for (const v1::Evidence& pair : pairs) {
    if (Add(pair, id, made) == Added::kLeftOut) {
      counts_.set_left_out(counts_.left_out() + 1);
      continue;
    }
    counts_.set_created(counts_.created() + 1);
    if (!conflicts.empty()) counts_.set_conflicts(counts_.conflicts() + 1);
  }
  for (const Conflict& conflict : conflicts) AddConflict(conflict.words, made.concept_);
  for (const std::string& words : group.splits) AddConflict(words, made.concept_);
  return Status();
}

}  // namespace crosswalk::mine
