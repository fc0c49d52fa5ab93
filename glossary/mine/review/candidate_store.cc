#include "glossary/mine/review/candidate_store.h"

#include <map>
#include <optional>
#include <utility>

#include "glossary/base/hash.h"
#include "glossary/mine/review/candidate_key.h"
#include "glossary/mine/review/grouping.h"

namespace crosswalk::mine {
namespace {

// Somebody edits the same concepts at the same time: each attempt reads them anew.
constexpr int kAttempts = 10;

struct Counts {
  std::uint32_t created = 0;
  std::uint32_t joined = 0;
  std::uint32_t unchanged = 0;
  std::uint32_t rejected = 0;
  std::uint32_t conflicts = 0;
};

// A concept that one document changes.
struct Changed {
  v1::Concept concept_;
  std::optional<std::uint64_t> number;  // none: it is new
  bool dirty = false;
};

// One attempt at storing one document.
class Storing {
 public:
  Storing(record::Record& record, const index::Snapshot& snapshot, const script::Folder& folder,
          std::string glossary)
      : record_(record), snapshot_(snapshot), folder_(folder), glossary_(std::move(glossary)) {}

  Status Place(const Group& group) {
    std::vector<v1::Evidence> pairs;
    for (const v1::Evidence& pair : group.pairs) {
      CROSSWALK_ASSIGN(const bool rejected, IsRejected(pair));
      if (rejected) {
        ++counts_.rejected;
      } else {
        pairs.push_back(pair);
      }
    }
    if (pairs.empty()) return Status();
    CROSSWALK_ASSIGN(const Meeting meeting, Meet(pairs));
    return meeting.concept_id.empty() ? Create(group, pairs, meeting.conflicts)
                                      : Join(group, pairs, meeting.concept_id);
  }

  // The number of the newest version written, 0 where there was nothing to write.
  Result<std::uint64_t> Write(const Limits& limits, const std::string& author) {
    record::Batch batch;
    batch.author = author;
    batch.required.push_back({record::Kind::kGlossary, "", glossary_});
    for (auto& [id, changed] : changed_) {
      if (!changed.dirty) continue;
      CROSSWALK_RETURN_IF_ERROR(record::NormalizeConcept(limits, changed.concept_));
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

  const Counts& counts() const { return counts_; }

 private:
  struct Meeting {
    std::string concept_id;              // to join; empty for none
    std::vector<std::string> conflicts;  // why not, where one side met something
  };

  Result<bool> IsRejected(const v1::Evidence& pair) const {
    CROSSWALK_ASSIGN(const auto row, record_.Get({record::Kind::kRejection, glossary_,
                                                  CandidateId(folder_, pair)}));
    return row.has_value() && !row->deleted;
  }

  // Ids of the glossary's concepts that have the term at VARIANT.
  Result<std::vector<std::string>> ConceptsWith(const TermKey& key) {
    if (const auto known = met_.find(key); known != met_.end()) return known->second;
    std::vector<std::string> ids;
    CROSSWALK_ASSIGN(const auto handles, snapshot_.WithKey(index::KeyField::kVariant, key.key));
    for (const index::ConceptHandle handle : handles) {
      CROSSWALK_ASSIGN(const v1::Concept concept_, snapshot_.Read(handle));
      CROSSWALK_ASSIGN(const record::ConceptId id,
                       record::ParseConceptName("concept", concept_.name()));
      if (id.glossary != glossary_) continue;
      CROSSWALK_ASSIGN(Changed* const changed, Load(id.id));
      if (changed != nullptr && FindTerm(folder_, changed->concept_, key) != nullptr) {
        ids.push_back(id.id);
      }
    }
    met_.emplace(key, ids);
    return ids;
  }

  // As the record has it; nullptr where it was deleted since.
  Result<Changed*> Load(const std::string& id) {
    if (const auto held = changed_.find(id); held != changed_.end()) return &held->second;
    CROSSWALK_ASSIGN(const auto version, record_.Get({record::Kind::kConcept, glossary_, id}));
    if (!version.has_value() || version->deleted) return static_cast<Changed*>(nullptr);
    Changed changed;
    CROSSWALK_ASSIGN(changed.concept_, record::ConceptOf(record_, *version));
    changed.number = version->number;
    return &changed_.emplace(id, std::move(changed)).first->second;
  }

  static bool HasLanguage(const v1::Concept& concept_, const std::string& language) {
    for (const v1::LanguageSection& section : concept_.languages()) {
      if (section.terms_size() > 0 && (section.language_tag() == language ||
                                       section.language_tag().starts_with(language + "-"))) {
        return true;
      }
    }
    return false;
  }

  Result<Meeting> Meet(const std::vector<v1::Evidence>& pairs) {
    Meeting meeting;
    std::string by_one_side;
    for (const v1::Evidence& pair : pairs) {
      const TermKey source = SourceKey(folder_, pair), target = TargetKey(folder_, pair);
      CROSSWALK_ASSIGN(const std::vector<std::string> with_source, ConceptsWith(source));
      CROSSWALK_ASSIGN(const std::vector<std::string> with_target, ConceptsWith(target));
      for (const std::string& id : with_source) {
        CROSSWALK_ASSIGN(Changed* const changed, Load(id));
        if (FindTerm(folder_, changed->concept_, target) != nullptr) {
          return Meeting{id, {}};
        }
      }
      const auto one_side = [&](const std::vector<std::string>& ids, const std::string& met,
                                const TermKey& other) -> Status {
        for (const std::string& id : ids) {
          CROSSWALK_ASSIGN(Changed* const changed, Load(id));
          if (!HasLanguage(changed->concept_, other.language)) {
            if (by_one_side.empty()) by_one_side = id;
          } else {
            meeting.conflicts.push_back(met + " stands in " + record::ConceptName(glossary_, id) +
                                        " with another " + other.language + " term");
          }
        }
        return Status();
      };
      CROSSWALK_RETURN_IF_ERROR(one_side(with_source, pair.source(), target));
      CROSSWALK_RETURN_IF_ERROR(one_side(with_target, pair.target(), source));
    }
    meeting.concept_id = by_one_side;
    return meeting;
  }

  Status Join(const Group& group, const std::vector<v1::Evidence>& pairs, const std::string& id) {
    CROSSWALK_ASSIGN(Changed* const changed, Load(id));
    for (const v1::Evidence& pair : pairs) {
      if (!AddEvidence(folder_, pair, changed->concept_)) {
        ++counts_.unchanged;
        continue;
      }
      changed->dirty = true;
      ++counts_.joined;
    }
    if (changed->dirty) {
      for (const std::string& words : group.splits) AddConflict(words, changed->concept_);
    }
    return Status();
  }

  Status Create(const Group& group, const std::vector<v1::Evidence>& pairs,
                const std::vector<std::string>& conflicts) {
    Changed made;
    made.dirty = true;
    for (const v1::Evidence& pair : pairs) {
      AddEvidence(folder_, pair, made.concept_);
      ++counts_.created;
      counts_.conflicts += conflicts.empty() ? 0 : 1;
    }
    for (const std::string& words : conflicts) AddConflict(words, made.concept_);
    for (const std::string& words : group.splits) AddConflict(words, made.concept_);
    // Opaque, and new for every revision, so that a deleted concept's id is not taken again.
    const std::string seed = glossary_ + "\n" + snapshot_.revision().ToString() + "\n" +
                             std::to_string(changed_.size()) + "\n" +
                             CandidateId(folder_, pairs.front());
    changed_.emplace(ContentId(seed), std::move(made));
    return Status();
  }

  record::Record& record_;
  const index::Snapshot& snapshot_;
  const script::Folder& folder_;
  const std::string glossary_;
  std::map<std::string, Changed> changed_;
  std::map<TermKey, std::vector<std::string>> met_;
  Counts counts_;
};

}  // namespace

CandidateStore::CandidateStore(record::Record& record, const index::Index& index,
                               std::shared_ptr<const script::Folder> folder, const Limits& limits)
    : record_(record), index_(index), folder_(std::move(folder)), limits_(limits) {}

Status CandidateStore::Store(std::string_view glossary, const std::vector<v1::Evidence>& candidates,
                             const std::string& author, const Cancellation& cancellation,
                             v1::MineSummary& summary) {
  CROSSWALK_ASSIGN(const std::string id, record::GlossaryId("into", glossary));
  const std::vector<Group> groups = GroupPairs(*folder_, candidates);
  const std::lock_guard lock(storing_);
  for (int attempt = 1;; ++attempt) {
    CROSSWALK_ASSIGN(const record::Revision newest, record_.Newest());
    CROSSWALK_ASSIGN(const auto snapshot, index_.AtLeast(newest.ToString(), cancellation));
    Storing storing(record_, *snapshot, *folder_, id);
    for (const Group& group : groups) {
      CROSSWALK_RETURN_IF_ERROR(cancellation.Check());
      CROSSWALK_RETURN_IF_ERROR(storing.Place(group));
    }
    const Result<std::uint64_t> written = storing.Write(limits_, author);
    if (!written.ok()) {
      const Code code = written.status().code();
      const bool again = code == Code::kAborted || code == Code::kAlreadyExists;
      if (again && attempt < kAttempts) continue;
      return written.status();
    }
    const Counts& counts = storing.counts();
    summary.set_created(summary.created() + counts.created);
    summary.set_joined(summary.joined() + counts.joined);
    summary.set_unchanged(summary.unchanged() + counts.unchanged);
    summary.set_rejected(summary.rejected() + counts.rejected);
    summary.set_conflicts(summary.conflicts() + counts.conflicts);
    const std::uint64_t number = *written == 0 ? newest.number : *written;
    summary.set_revision(record::Revision{newest.epoch, number}.ToString());
    return Status();
  }
}

}  // namespace crosswalk::mine
