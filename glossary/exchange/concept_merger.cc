#include "glossary/exchange/concept_merger.h"

#include <algorithm>
#include <utility>

#include "glossary/base/hash.h"
#include "glossary/record/concept_store.h"

namespace crosswalk::exchange {
namespace {

using record::Key;
using record::Kind;
using record::Version;

constexpr std::size_t kBatch = 1000;
// Versions of one concept that are looked through for what a file said before.
constexpr std::size_t kHistory = 10000;
constexpr int kRedirects = 64;
// Fields named in the report of one conflict.
constexpr std::size_t kNamedFields = 5;
// Concepts without an id that may have the same terms; each is looked at for each that comes.
constexpr std::size_t kSameTerms = 200;

// The set of (language, text), as a key.
std::string TermSet(const v1::Concept& concept_) {
  std::vector<std::string> terms;
  for (const v1::LanguageSection& section : concept_.languages()) {
    for (const v1::Term& term : section.terms()) {
      terms.push_back(term.language_tag() + "\t" + term.text());
    }
  }
  std::sort(terms.begin(), terms.end());
  std::string joined;
  for (const std::string& term : terms) joined.append(term).push_back('\n');
  return joined;
}

bool HasOrigin(const v1::Concept& concept_, const std::string& origin, const std::string& id) {
  return std::any_of(
      concept_.origins().begin(), concept_.origins().end(),
      [&](const v1::Origin& held) { return held.origin() == origin && held.id() == id; });
}

std::string Named(const std::vector<std::string>& fields) {
  std::string text;
  for (std::size_t i = 0; i < fields.size() && i < kNamedFields; ++i) {
    text += (i > 0 ? ", " : "") + fields[i];
  }
  if (fields.size() > kNamedFields) {
    text += " and " + std::to_string(fields.size() - kNamedFields) + " more";
  }
  return text;
}

Result<v1::Concept> Parse(const Version& version) { return record::ConceptOf("", version); }

}  // namespace

ConceptMerger::ConceptMerger(record::Bulk& bulk, const Limits& limits, MergeOptions options,
                             v1::ImportReport& report,
                             std::function<void(const FileConcept&, std::string)> problem)
    : bulk_(bulk),
      limits_(limits),
      options_(std::move(options)),
      report_(report),
      problem_(std::move(problem)) {
  batch_.author = options_.author;
  batch_.origin = options_.origin;
}

Result<ConceptMerger::Found> ConceptMerger::FindByOrigin(const std::string& id) {
  Found found;
  found.new_id = record::OriginConceptId(options_.glossary_uid, options_.origin, id);
  // What is still gathered is not in the bulk yet.
  if (gathered_.count(found.new_id) > 0) CROSSWALK_RETURN_IF_ERROR(Flush());
  if (!has_redirects_.has_value()) {
    CROSSWALK_ASSIGN(const auto any, bulk_.List(Kind::kRedirect, options_.glossary, "", 1));
    has_redirects_ = !any.empty();
  }
  Key key{Kind::kConcept, options_.glossary, found.new_id};
  for (int hop = 0; hop < kRedirects; ++hop) {
    key.kind = Kind::kConcept;
    CROSSWALK_ASSIGN(found.version, bulk_.Get(key));
    if (found.version.has_value() && !found.version->deleted) return found;
    if (found.version.has_value()) found.was_deleted = true;
    found.version.reset();
    if (!*has_redirects_) break;
    key.kind = Kind::kRedirect;
    CROSSWALK_ASSIGN(const auto redirect, bulk_.Get(key));
    if (!redirect.has_value() || redirect->deleted) break;
    key.id = redirect->body;
    if (gathered_.count(key.id) > 0) CROSSWALK_RETURN_IF_ERROR(Flush());
  }
  return found;
}

Status ConceptMerger::LoadTermSets() {
  CROSSWALK_RETURN_IF_ERROR(Flush());
  term_sets_.emplace();
  std::string after;
  while (true) {
    CROSSWALK_ASSIGN(const std::vector<Version> versions,
                     bulk_.List(Kind::kConcept, options_.glossary, after, kBatch));
    for (const Version& version : versions) {
      CROSSWALK_ASSIGN(const v1::Concept concept_, Parse(version));
      term_sets_->emplace(Hash64(TermSet(concept_)), version.key.id);
      after = version.key.id;
    }
    if (versions.size() < kBatch) return Status();
  }
}

std::string ConceptMerger::TermsId(const std::string& terms, std::size_t attempt) const {
  return record::OriginConceptId(options_.glossary_uid, options_.origin,
                                 "\n" + std::to_string(attempt) + "\n" + terms);
}

void ConceptMerger::Remember(const v1::Concept& concept_, const std::string& id) {
  if (!term_sets_.has_value()) return;
  const std::uint64_t hash = Hash64(TermSet(concept_));
  const auto [begin, end] = term_sets_->equal_range(hash);
  if (std::none_of(begin, end, [&](const auto& known) { return known.second == id; })) {
    term_sets_->emplace(hash, id);
  }
}

Result<std::vector<Version>> ConceptMerger::WithTerms(const std::string& terms) {
  std::vector<std::string> ids;
  const auto [begin, end] = term_sets_->equal_range(Hash64(terms));
  for (auto known = begin; known != end; ++known) ids.push_back(known->second);
  std::sort(ids.begin(), ids.end());
  const std::size_t count = ids.size();
  auto front = ids.begin();
  for (std::size_t attempt = 0; attempt < count && count > 1; ++attempt) {
    const auto own = std::find(front, ids.end(), TermsId(terms, attempt));
    if (own != ids.end()) std::rotate(front++, own, own + 1);
  }
  std::vector<Version> versions;
  for (const std::string& id : ids) {
    if (gathered_.count(id) > 0) CROSSWALK_RETURN_IF_ERROR(Flush());
    CROSSWALK_ASSIGN(std::optional<Version> version,
                     bulk_.Get({Kind::kConcept, options_.glossary, id}));
    if (!version.has_value() || version->deleted) continue;
    CROSSWALK_ASSIGN(const v1::Concept held, Parse(*version));
    if (TermSet(held) == terms) versions.push_back(*std::move(version));
  }
  return versions;
}

Result<ConceptMerger::Found> ConceptMerger::FindByTerms(const v1::Concept& concept_) {
  if (!term_sets_.has_value()) CROSSWALK_RETURN_IF_ERROR(LoadTermSets());
  Found found;
  const std::string terms = TermSet(concept_);
  CROSSWALK_ASSIGN(std::vector<Version> known, WithTerms(terms));
  // The one that says the same is it; else one that this file has not named yet; else one that it
  // adds to.
  Version* best = nullptr;
  int best_rank = 0;
  for (Version& version : known) {
    CROSSWALK_ASSIGN(v1::Concept held, Parse(version));
    bool differs = false;
    bool contradicts = false;
    MergeFields(
        concept_,
        [&](const std::string&, const std::string&, const std::string& stored_value) {
          differs = true;
          contradicts = contradicts || !stored_value.empty();
          return false;
        },
        held);
    const int rank = !differs ? 3 : claimed_.count(version.key.id) == 0 ? 2 : contradicts ? 0 : 1;
    if (rank <= best_rank) continue;
    best = &version;
    best_rank = rank;
  }
  if (best != nullptr) {
    claimed_.insert(best->key.id);
    found.version = std::move(*best);
    return found;
  }
  if (known.size() >= kSameTerms) {
    found.is_one_too_many = true;
    return found;
  }
  // An id that was never given, not even to a concept with these terms that was changed since.
  for (std::size_t attempt = 0;; ++attempt) {
    found.new_id = TermsId(terms, attempt);
    if (gathered_.count(found.new_id) > 0) continue;
    CROSSWALK_ASSIGN(const auto taken,
                     bulk_.Get({Kind::kConcept, options_.glossary, found.new_id}));
    if (taken.has_value()) continue;
    claimed_.insert(found.new_id);
    return found;
  }
}

Result<ConceptMerger::Found> ConceptMerger::Find(const FileConcept& read) {
  return read.id.empty() ? FindByTerms(read.concept_) : FindByOrigin(read.id);
}

Status ConceptMerger::Merge(FileConcept&& read) {
  CROSSWALK_ASSIGN(const Found found, Find(read));
  if (found.version.has_value()) return MergeInto(read, *found.version);
  if (found.is_one_too_many) {
    report_.set_conflicts(report_.conflicts() + 1);
    problem_(read, std::to_string(kSameTerms) +
                       " concepts have the same terms: give them ids to tell more apart");
    return Status();
  }
  if (found.was_deleted && !options_.overwrite) {
    report_.set_conflicts(report_.conflicts() + 1);
    problem_(read, "the concept was deleted since it was imported");
    return Status();
  }
  return Create(std::move(read), found.new_id);
}

Status ConceptMerger::Create(FileConcept&& read, const std::string& id) {
  for (v1::LanguageSection& section : *read.concept_.mutable_languages()) {
    for (v1::Term& term : *section.mutable_terms()) {
      if (term.status() == v1::TERM_STATUS_UNSPECIFIED) {
        term.set_status(v1::TERM_STATUS_ADMITTED);
      }
    }
  }
  if (!read.id.empty()) {
    v1::Origin& origin = *read.concept_.add_origins();
    origin.set_origin(options_.origin);
    origin.set_id(read.id);
  }
  Remember(read.concept_, id);
  report_.set_created(report_.created() + 1);
  return Put(Kind::kConcept, id, record::ConceptBody(read.concept_));
}

Result<FieldMap> ConceptMerger::SaidBefore(const Key& key) {
  CROSSWALK_ASSIGN(std::vector<Version> versions, bulk_.Versions(key, 0, kHistory));
  std::reverse(versions.begin(), versions.end());
  FieldMap said;
  FieldMap before;
  for (const Version& version : versions) {
    CROSSWALK_ASSIGN(const v1::Concept concept_, Parse(version));
    FieldMap now = FieldsOf(concept_);
    if (version.origin == options_.origin) {
      for (const auto& [field, value] : now) {
        const auto held = before.find(field);
        if (held == before.end() || held->second != value) said[field] = value;
      }
    }
    before = std::move(now);
  }
  return said;
}

Status ConceptMerger::MergeInto(const FileConcept& read, const Version& version) {
  CROSSWALK_ASSIGN(v1::Concept stored, Parse(version));
  // With one version, written by this origin, nobody changed anything since.
  const bool is_as_imported = version.previous == 0 && version.origin == options_.origin;
  std::optional<FieldMap> said;
  Status failed;
  std::vector<std::string> conflicts;
  const FieldChoice choose = [&](const std::string& field, const std::string& file_value,
                                 const std::string& stored_value) {
    if (options_.overwrite || is_as_imported) return true;
    if (!said.has_value()) {
      auto before = SaidBefore(version.key);
      if (!before.ok()) failed = before.status();
      said = before.ok() ? *std::move(before) : FieldMap();
    }
    const auto held = said->find(field);
    const std::string before = held == said->end() ? std::string() : held->second;
    if (before == stored_value) return true;  // nobody changed it since
    if (before == file_value) return false;   // the file says what it said
    conflicts.push_back(field);
    return false;
  };
  bool changed = MergeFields(read.concept_, choose, stored);
  CROSSWALK_RETURN_IF_ERROR(failed);
  const bool is_new_origin = !read.id.empty() && !HasOrigin(stored, options_.origin, read.id);
  if (is_new_origin) {
    v1::Origin& origin = *stored.add_origins();
    origin.set_origin(options_.origin);
    origin.set_id(read.id);
    changed = true;
  }
  if (!conflicts.empty()) {
    report_.set_conflicts(report_.conflicts() + 1);
    problem_(read, "changed since it was imported: " + Named(conflicts));
  } else if (changed) {
    report_.set_merged(report_.merged() + 1);
  } else {
    report_.set_unchanged(report_.unchanged() + 1);
  }
  if (!changed) return Status();
  CROSSWALK_RETURN_IF_ERROR(record::NormalizeConcept(limits_, stored));
  if (is_new_origin) {
    const std::string derived =
        record::OriginConceptId(options_.glossary_uid, options_.origin, read.id);
    if (derived != version.key.id) {
      has_redirects_ = true;
      CROSSWALK_RETURN_IF_ERROR(Put(Kind::kRedirect, derived, version.key.id));
    }
  }
  Remember(stored, version.key.id);
  return Put(Kind::kConcept, version.key.id, record::ConceptBody(stored));
}

Status ConceptMerger::Put(Kind kind, const std::string& id, std::string body) {
  record::Mutation& mutation = batch_.mutations.emplace_back();
  mutation.key = {kind, options_.glossary, id};
  mutation.body = std::move(body);
  gathered_.insert(id);
  return batch_.mutations.size() < kBatch ? Status() : Flush();
}

Status ConceptMerger::Flush() {
  if (batch_.mutations.empty()) return Status();
  CROSSWALK_ASSIGN(const record::Written written, bulk_.Add(batch_));
  last_number_ = written.numbers.back();
  batch_.mutations.clear();
  gathered_.clear();
  return Status();
}

Result<std::uint64_t> ConceptMerger::Finish() {
  CROSSWALK_RETURN_IF_ERROR(Flush());
  return last_number_;
}

}  // namespace crosswalk::exchange
