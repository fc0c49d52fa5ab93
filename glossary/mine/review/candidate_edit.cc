// Correcting the spelling of a candidate.
#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "glossary/mine/review/candidate_key.h"
#include "glossary/mine/review/candidate_store.h"

namespace crosswalk::mine {
namespace {

constexpr int kAttempts = 10;

struct CandidateIdParts {
  std::string glossary;
  std::string id;
};

Result<CandidateIdParts> ParseCandidateName(const std::string& name) {
  constexpr std::string_view kGlossaries = "glossaries/", kCandidates = "/candidates/";
  const std::size_t at = name.find(kCandidates);
  if (!name.starts_with(kGlossaries) || at == std::string::npos) {
    return InvalidField("name", "is no candidate's name: " + name);
  }
  CandidateIdParts parts;
  CROSSWALK_ASSIGN(parts.glossary, record::GlossaryId("name", name.substr(0, at)));
  parts.id = name.substr(at + kCandidates.size());
  if (parts.id.empty()) return InvalidField("name", "is no candidate's name: " + name);
  return parts;
}

}  // namespace

Result<v1::Candidate> CandidateStore::Edit(const v1::EditCandidateRequest& request,
                                           const std::string& author,
                                           const Cancellation& cancellation) {
  CROSSWALK_ASSIGN(const CandidateIdParts parts, ParseCandidateName(request.name()));
  if (request.source().empty() && request.target().empty()) {
    return InvalidField("source", "and target are both empty: nothing to correct");
  }
  for (int attempt = 1;; ++attempt) {
    CROSSWALK_RETURN_IF_ERROR(cancellation.Check());
    CROSSWALK_ASSIGN(const std::set<std::string> holders,
                     view_.Holders(parts.glossary, {parts.id}, cancellation));
    std::optional<Holder> holder;
    if (!holders.empty()) {
      CROSSWALK_ASSIGN(holder, Read(parts.glossary, *holders.begin()));
    }
    const v1::Candidate* before = nullptr;
    if (holder) {
      for (const ConceptCandidate& candidate : holder->candidates) {
        if (candidate.id == parts.id) before = &candidate.candidate;
      }
    }
    if (before == nullptr) return NotFound(request.name() + ": not found");
    v1::Concept& concept_ = holder->concept_;
    const auto rename = [&](const v1::Term& from, const std::string& to, const char* field) {
      if (to.empty() || to == from.text()) return Status();
      if (RenameTerm(*folder_, from, to, concept_)) return Status();
      return FailedPrecondition(std::string(field) + ": " + from.text() +
                                " is reviewed already; change the concept instead");
    };
    // Which evidence is the pair's, by place, since the spelling that identifies it changes.
    std::vector<int> places;
    for (int i = 0; i < concept_.evidence_size(); ++i) {
      if (CandidateId(*folder_, concept_.evidence(i)) == parts.id) places.push_back(i);
    }
    std::vector<std::string> old_ids;
    for (const ConceptCandidate& candidate : holder->candidates) old_ids.push_back(candidate.id);
    CROSSWALK_RETURN_IF_ERROR(rename(before->source(), request.source(), "source"));
    CROSSWALK_RETURN_IF_ERROR(rename(before->target(), request.target(), "target"));
    const std::string new_id = CandidateId(*folder_, concept_.evidence(places.front()));
    CROSSWALK_RETURN_IF_ERROR(record::NormalizeConcept(limits_, concept_));

    record::Batch batch;
    batch.author = author;
    batch.required.push_back({record::Kind::kGlossary, "", parts.glossary});
    const std::vector<ConceptCandidate> after = CandidatesOf(*folder_, concept_);
    // The misread pairs, also those that shared the corrected term, are not to come back.
    for (const std::string& old : old_ids) {
      const bool stays = std::any_of(after.begin(), after.end(),
                                     [&](const ConceptCandidate& c) { return c.id == old; });
      if (stays) continue;
      record::Mutation rejection;
      rejection.key = {record::Kind::kRejection, parts.glossary, old};
      rejection.body = before->SerializeAsString();
      batch.mutations.push_back(std::move(rejection));
    }
    record::Mutation mutation;
    mutation.key = holder->version.key;
    mutation.expected_number = holder->version.number;
    mutation.body = record::ConceptBody(concept_);
    batch.mutations.push_back(std::move(mutation));
    const auto written = record_.Write(batch);
    if (!written.ok()) {
      if (written.status().code() == Code::kAborted && attempt < kAttempts) continue;
      return written.status();
    }
    for (const ConceptCandidate& candidate : after) {
      if (candidate.id != new_id) continue;
      v1::Candidate edited = candidate.candidate;
      edited.set_name(record::GlossaryName(parts.glossary) + "/candidates/" + new_id);
      edited.set_concept_name(record::ConceptName(parts.glossary, holder->version.key.id));
      return edited;
    }
    return Internal(request.name() + ": the corrected pair is not among its concept's candidates");
  }
}

}  // namespace crosswalk::mine
