#include "glossary/record/concept_changes.h"

#include <algorithm>
#include <utility>

#include "glossary/record/concept_join.h"
#include "glossary/record/concept_mask.h"
#include "glossary/record/concept_store.h"
#include "glossary/record/resource_name.h"

namespace crosswalk::record {
namespace {

// The same error about a field further down.
Status Below(const std::string& prefix, const Status& status) {
  if (status.ok() || prefix.empty() || status.violations().empty()) return status;
  Status moved(status.code(), prefix + status.message());
  for (const FieldViolation& violation : status.violations()) {
    (void)std::move(moved).WithField(prefix + violation.field, violation.description);
  }
  return moved;
}

bool HasOrigin(const v1::Concept* concept_, const v1::Origin& origin) {
  if (concept_ == nullptr) return false;
  return std::any_of(concept_->origins().begin(), concept_->origins().end(), [&](const auto& held) {
    return held.origin() == origin.origin() && held.id() == origin.id();
  });
}

}  // namespace

ConceptChanges::ConceptChanges(const Record& record, const Limits& limits, std::string glossary)
    : record_(record), limits_(limits), glossary_(std::move(glossary)) {}

Result<ConceptChanges::State*> ConceptChanges::Load(const std::string& id) {
  const auto [entry, is_new] = states_.try_emplace(id);
  State& state = entry->second;
  if (is_new) {
    CROSSWALK_ASSIGN(const std::optional<Version> version,
                     record_.Get({Kind::kConcept, glossary_, id}));
    if (version.has_value()) {
      state.stored_number = version->number;
      if (!version->deleted) {
        CROSSWALK_ASSIGN(state.concept_, ConceptOf(record_, *version));
      }
    }
  }
  return &state;
}

Result<ConceptChanges::State*> ConceptChanges::LoadLiving(std::string& id, std::string_view name) {
  CROSSWALK_ASSIGN(State * state, Load(id));
  if (state->concept_.has_value()) return state;
  if (!state->is_written) {
    CROSSWALK_ASSIGN(const std::optional<Version> led, FindConcept(record_, glossary_, id));
    if (led.has_value()) {
      id = led->key.id;
      CROSSWALK_ASSIGN(state, Load(id));
      if (state->concept_.has_value()) return state;
    }
  }
  return NotFound(std::string(name) + ": not found");
}

Status ConceptChanges::CheckEtag(const State& state, std::string_view etag,
                                 std::string_view name) const {
  CROSSWALK_ASSIGN(const std::optional<std::uint64_t> number, EtagNumber(etag));
  // What these changes wrote themselves has no number yet that a caller could know.
  if (number && (state.is_written || *number != state.stored_number)) return EtagMismatch(name);
  return Status();
}

Result<std::string> ConceptChanges::IdOf(const std::string& field, const std::string& name) const {
  CROSSWALK_ASSIGN(ConceptId parts, ParseConceptName(field, name));
  if (parts.glossary != glossary_) {
    return InvalidField(field, "is not in " + GlossaryName(glossary_));
  }
  return std::move(parts.id);
}

void ConceptChanges::Put(const std::string& id, State& state, std::optional<v1::Concept> concept_) {
  Mutation mutation;
  mutation.key = {Kind::kConcept, glossary_, id};
  if (concept_.has_value()) mutation.body = ConceptBody(*concept_);
  if (!state.is_written) mutation.expected_number = state.stored_number;
  state.is_written = true;
  state.concept_ = concept_;
  changes_.push_back({id, mutations_.size(), concept_ ? *std::move(concept_) : v1::Concept()});
  mutations_.push_back(std::move(mutation));
}

void ConceptChanges::Redirect(const std::string& id, std::optional<std::string> target) {
  Mutation mutation;
  mutation.key = {Kind::kRedirect, glossary_, id};
  mutation.body = std::move(target);
  mutations_.push_back(std::move(mutation));
}

Status ConceptChanges::RedirectOrigins(const std::string& id, const v1::Concept* before,
                                       const v1::Concept& now) {
  for (const v1::Origin& origin : now.origins()) {
    if (HasOrigin(before, origin)) continue;
    if (!glossary_uid_.has_value()) {
      CROSSWALK_ASSIGN(const std::optional<Version> version,
                       record_.Get({Kind::kGlossary, "", glossary_}));
      if (!version.has_value() || version->deleted) {
        return NotFound(GlossaryName(glossary_) + ": not found");
      }
      CROSSWALK_ASSIGN(const v1::Glossary glossary, GlossaryOf("", *version));
      glossary_uid_ = glossary.uid();
    }
    const std::string derived = OriginConceptId(*glossary_uid_, origin.origin(), origin.id());
    if (derived == id) continue;
    CROSSWALK_ASSIGN(const std::optional<Version> held, FindConcept(record_, glossary_, derived));
    if (!held.has_value()) Redirect(derived, id);  // else the first that had it keeps it
  }
  return Status();
}

Status ConceptChanges::Create(const v1::CreateConceptRequest& request, const std::string& prefix) {
  v1::Concept concept_ = request.concept_entry();
  ClearServiceFields(concept_);
  CROSSWALK_RETURN_IF_ERROR(Below(prefix, NormalizeConcept(limits_, concept_)));
  std::string id = request.concept_id();
  State* state = nullptr;
  if (id.empty()) {
    id = RandomId();
    state = &states_[id];
  } else {
    CROSSWALK_RETURN_IF_ERROR(
        ParseConceptName(prefix + "concept_id", ConceptName(glossary_, id)).status());
    CROSSWALK_ASSIGN(state, Load(id));
    CROSSWALK_ASSIGN(const std::optional<Version> led, FindConcept(record_, glossary_, id));
    if (state->concept_.has_value() || (led.has_value() && !state->is_written)) {
      return AlreadyExists(ConceptName(glossary_, id) + ": exists already");
    }
  }
  CROSSWALK_RETURN_IF_ERROR(RedirectOrigins(id, nullptr, concept_));
  Put(id, *state, std::move(concept_));
  return Status();
}

Status ConceptChanges::Update(const v1::UpdateConceptRequest& request, const std::string& prefix) {
  const v1::Concept& wanted = request.concept_entry();
  CROSSWALK_ASSIGN(std::string id, IdOf(prefix + "concept.name", wanted.name()));
  auto found = LoadLiving(id, wanted.name());
  if (!found.ok()) {
    if (found.status().code() != Code::kNotFound || !request.allow_missing()) return found.status();
    CROSSWALK_ASSIGN(found, Load(id));
  }
  State& state = **found;
  CROSSWALK_RETURN_IF_ERROR(CheckEtag(state, wanted.etag(), wanted.name()));
  v1::Concept concept_ = state.concept_.value_or(v1::Concept());
  if (state.concept_.has_value()) {
    CROSSWALK_RETURN_IF_ERROR(Below(prefix, CopyMasked(request.update_mask(), wanted, concept_)));
  } else {
    concept_ = wanted;
    ClearServiceFields(concept_);
  }
  CROSSWALK_RETURN_IF_ERROR(Below(prefix, NormalizeConcept(limits_, concept_)));
  CROSSWALK_RETURN_IF_ERROR(
      RedirectOrigins(id, state.concept_ ? &*state.concept_ : nullptr, concept_));
  Put(id, state, std::move(concept_));
  return Status();
}

Status ConceptChanges::Delete(const v1::DeleteConceptRequest& request, const std::string& prefix) {
  CROSSWALK_ASSIGN(std::string id, IdOf(prefix + "name", request.name()));
  CROSSWALK_ASSIGN(State* const state, LoadLiving(id, request.name()));
  CROSSWALK_RETURN_IF_ERROR(CheckEtag(*state, request.etag(), request.name()));
  Put(id, *state, std::nullopt);
  return Status();
}

Status ConceptChanges::Restore(const std::string& id, std::string_view etag, std::string body) {
  const std::string name = ConceptName(glossary_, id);
  CROSSWALK_ASSIGN(State* const state, Load(id));
  CROSSWALK_RETURN_IF_ERROR(CheckEtag(*state, etag, name));
  v1::Concept concept_;
  if (!concept_.ParseFromString(body)) return DataLoss(name + ": the version cannot be read");
  CROSSWALK_ASSIGN(const std::optional<Version> redirect,
                   record_.Get({Kind::kRedirect, glossary_, id}));
  if (redirect.has_value() && !redirect->deleted) Redirect(id, std::nullopt);
  CROSSWALK_RETURN_IF_ERROR(
      RedirectOrigins(id, state->concept_ ? &*state->concept_ : nullptr, concept_));
  Put(id, *state, std::move(concept_));
  return Status();
}

Status ConceptChanges::Merge(const std::string& from, std::string_view from_etag,
                             const std::string& into, std::string_view into_etag) {
  std::string from_id = from;
  std::string into_id = into;
  CROSSWALK_ASSIGN(State* const source, LoadLiving(from_id, ConceptName(glossary_, from)));
  CROSSWALK_ASSIGN(State* const target, LoadLiving(into_id, ConceptName(glossary_, into)));
  if (source == target) return InvalidField("from", "is the same concept as `into`");
  CROSSWALK_RETURN_IF_ERROR(CheckEtag(*source, from_etag, ConceptName(glossary_, from)));
  CROSSWALK_RETURN_IF_ERROR(CheckEtag(*target, into_etag, ConceptName(glossary_, into)));
  v1::Concept joined = *target->concept_;
  JoinConcept(*source->concept_, joined);
  CROSSWALK_RETURN_IF_ERROR(NormalizeConcept(limits_, joined));
  Put(from_id, *source, std::nullopt);
  Redirect(from_id, into_id);
  Put(into_id, *target, std::move(joined));
  return Status();
}

Result<std::vector<v1::Concept>> ConceptChanges::Write(Record& record, const std::string& author) {
  Batch batch;
  batch.mutations = std::move(mutations_);
  batch.author = author;
  batch.required.push_back({Kind::kGlossary, "", glossary_});
  CROSSWALK_ASSIGN(const Written written, record.Write(batch));
  const std::string epoch = record.Epoch();
  std::vector<v1::Concept> concepts;
  concepts.reserve(changes_.size());
  for (Change& change : changes_) {
    Version version;
    version.key = {Kind::kConcept, glossary_, change.id};
    version.number = written.numbers[change.mutation];
    version.deleted = !batch.mutations[change.mutation].body.has_value();
    version.time_micros = written.time_micros;
    version.author = author;
    if (!version.deleted) version.body = std::move(*batch.mutations[change.mutation].body);
    CROSSWALK_ASSIGN(v1::Concept concept_, ConceptOf(epoch, version));
    concepts.push_back(std::move(concept_));
  }
  return concepts;
}

}  // namespace crosswalk::record
