// Listing candidates, and what people decide about them.
#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "glossary/mine/review/candidate_key.h"
#include "glossary/mine/review/candidate_store.h"
#include "glossary/record/page_token.h"

namespace crosswalk::mine {
namespace {

constexpr int kAttempts = 10;
constexpr std::string_view kCandidates = "/candidates/";

std::string CandidateName(std::string_view glossary, std::string_view id) {
  return record::GlossaryName(glossary) + std::string(kCandidates) + std::string(id);
}

// "glossaries/g/candidates/x" or, within a glossary, "x".
Result<std::string> IdOf(std::string_view field, std::string_view glossary, std::string_view name) {
  const std::string prefix = CandidateName(glossary, "");
  if (name.starts_with(prefix)) name.remove_prefix(prefix.size());
  if (name.empty() || name.find('/') != std::string_view::npos) {
    return InvalidField(std::string(field), "is no candidate of " + record::GlossaryName(glossary) +
                                                ": " + std::string(name));
  }
  return std::string(name);
}

Status CheckConfidence(const char* field, double value) {
  if (value >= 0 && value <= 1) return Status();
  return InvalidField(field, "is not between 0 and 1");
}

// As much of a concept as there is room for.
void Tell(v1::Concept concept_, std::size_t& bytes, v1::ReviewCandidatesResponse& response) {
  const std::size_t more = concept_.ByteSizeLong();
  v1::Concept& told = *response.add_concepts();
  if (bytes + more <= record::kPageBytes) {
    bytes += more;
    told = std::move(concept_);
    return;
  }
  told.set_name(concept_.name());
  told.set_etag(concept_.etag());
  told.set_revision(concept_.revision());
  told.set_deleted(concept_.deleted());
}

}  // namespace

// What to do with the candidates chosen.
struct CandidateStore::Review {
  enum class Action { kAccept, kReject } action;
  std::string glossary;
  std::set<std::string> ids;
  CandidateFilter filter;  // where there are no ids
  std::string author;
};

Result<std::optional<CandidateStore::Holder>> CandidateStore::Read(const std::string& glossary,
                                                                   const std::string& id) const {
  CROSSWALK_ASSIGN(auto version, record_.Get({record::Kind::kConcept, glossary, id}));
  if (!version.has_value() || version->deleted) return std::optional<Holder>();
  Holder holder{*std::move(version), {}, {}};
  CROSSWALK_ASSIGN(holder.concept_, record::ConceptOf(record_, holder.version));
  holder.candidates = CandidatesOf(*folder_, holder.concept_);
  if (holder.candidates.empty()) return std::optional<Holder>();
  for (ConceptCandidate& held : holder.candidates) {
    held.candidate.set_name(CandidateName(glossary, held.id));
    held.candidate.set_concept_name(holder.concept_.name());
  }
  return std::optional<Holder>(std::move(holder));
}

Result<v1::ListCandidatesResponse> CandidateStore::List(const v1::ListCandidatesRequest& request,
                                                        const Cancellation& cancellation) const {
  CROSSWALK_ASSIGN(const std::string glossary, record::GlossaryId("parent", request.parent()));
  CROSSWALK_RETURN_IF_ERROR(CheckConfidence("min_confidence", request.min_confidence()));
  CROSSWALK_RETURN_IF_ERROR(CheckConfidence("below_confidence", request.below_confidence()));
  CROSSWALK_ASSIGN(const std::size_t size,
                   record::PageSize(request.page_size(), limits_.page_size));
  const std::string listing = "candidates of " + glossary;
  CROSSWALK_ASSIGN(const std::string token, record::ReadPageToken(listing, request.page_token()));
  std::optional<CandidatePlace> after;
  if (!token.empty()) {
    CROSSWALK_ASSIGN(after, CandidatePlace::FromToken(token));
  }
  const CandidateFilter filter{request.min_confidence(), request.below_confidence(),
                               request.without_conflicts()};
  CROSSWALK_ASSIGN(const CandidateView::Page page,
                   view_.List(glossary, filter, after, size, cancellation));
  v1::ListCandidatesResponse response;
  response.set_total(page.total);
  std::size_t bytes = 0;
  std::optional<Holder> holder;
  const CandidatePlace* last = nullptr;
  for (const CandidatePlace& place : page.places) {
    if (last == nullptr || last->concept_id != place.concept_id) {
      CROSSWALK_RETURN_IF_ERROR(cancellation.Check());
      CROSSWALK_ASSIGN(holder, Read(glossary, place.concept_id));
    }
    const v1::Candidate* candidate = nullptr;
    if (holder) {
      for (const ConceptCandidate& held : holder->candidates) {
        if (held.id == place.id) candidate = &held.candidate;
      }
    }
    const std::size_t more = candidate == nullptr ? 0 : candidate->ByteSizeLong();
    if (last != nullptr && bytes + more > record::kPageBytes) {
      response.set_next_page_token(record::MakePageToken(listing, last->ToToken()));
      return response;
    }
    // One that was reviewed since the list was made has nothing to show.
    if (candidate != nullptr) *response.add_candidates() = *candidate;
    bytes += more;
    last = &place;
  }
  if (page.more) response.set_next_page_token(record::MakePageToken(listing, last->ToToken()));
  return response;
}

Result<v1::ReviewCandidatesResponse> CandidateStore::Run(const Review& review,
                                                         const Cancellation& cancellation) {
  if (review.ids.size() > limits_.batch_items) {
    return InvalidField("names",
                        "has more than " + std::to_string(limits_.batch_items) + " candidates");
  }
  for (int attempt = 1;; ++attempt) {
    CROSSWALK_RETURN_IF_ERROR(cancellation.Check());
    auto response = RunOnce(review, cancellation);
    if (response.ok() || response.status().code() != Code::kAborted || attempt == kAttempts) {
      return response;
    }
  }
}

Result<v1::ReviewCandidatesResponse> CandidateStore::RunOnce(const Review& review,
                                                             const Cancellation& cancellation) {
  v1::ReviewCandidatesResponse response;
  std::set<std::string> ids = review.ids, holders;
  std::uint64_t total = 0;
  if (review.ids.empty()) {
    CROSSWALK_ASSIGN(const CandidateView::Page page,
                     view_.List(review.glossary, review.filter, std::nullopt, limits_.batch_items,
                                cancellation));
    for (const CandidatePlace& place : page.places) {
      ids.insert(place.id);
      holders.insert(place.concept_id);
    }
    total = page.total;
  } else {
    CROSSWALK_ASSIGN(holders, view_.Holders(review.glossary, ids, cancellation));
  }
  record::Batch batch;
  batch.author = review.author;
  batch.required.push_back({record::Kind::kGlossary, "", review.glossary});
  std::set<std::string> missing = review.ids;
  std::set<std::string> rejections;
  std::uint32_t reviewed = 0;
  for (const std::string& id : holders) {
    CROSSWALK_RETURN_IF_ERROR(cancellation.Check());
    CROSSWALK_ASSIGN(std::optional<Holder> holder, Read(review.glossary, id));
    if (!holder) continue;
    bool changed = false;
    // Full forms first: they are the ones to become preferred.
    std::stable_sort(holder->candidates.begin(), holder->candidates.end(),
                     [](const ConceptCandidate& a, const ConceptCandidate& b) {
                       return a.candidate.target().type() < b.candidate.target().type();
                     });
    for (const ConceptCandidate& held : holder->candidates) {
      if (!ids.contains(held.id)) continue;
      if (review.ids.empty() && !review.filter.Accepts(held.candidate.confidence())) continue;
      missing.erase(held.id);
      changed = true;
      ++reviewed;
      if (review.action == Review::Action::kAccept) {
        AcceptCandidate(*folder_, held.candidate, holder->concept_);
        continue;
      }
      RejectCandidate(*folder_, held.candidate, holder->concept_);
      if (!rejections.insert(held.id).second) continue;
      record::Mutation rejection;
      rejection.key = {record::Kind::kRejection, review.glossary, held.id};
      rejection.body = held.candidate.SerializeAsString();
      batch.mutations.push_back(std::move(rejection));
    }
    if (!changed) continue;
    record::Mutation mutation;
    mutation.key = holder->version.key;
    mutation.expected_number = holder->version.number;
    if (holder->concept_.languages_size() > 0) {
      CROSSWALK_RETURN_IF_ERROR(record::NormalizeConcept(limits_, holder->concept_));
      mutation.body = record::ConceptBody(holder->concept_);
    }
    batch.mutations.push_back(std::move(mutation));
  }
  if (!missing.empty()) {
    return NotFound(CandidateName(review.glossary, *missing.begin()) + ": not found");
  }
  response.set_reviewed(reviewed);
  response.set_remaining(total > reviewed ? total - reviewed : 0);
  std::size_t bytes = 0;
  CROSSWALK_ASSIGN(record::Revision revision, record_.Newest());
  if (!batch.mutations.empty()) {
    CROSSWALK_ASSIGN(const record::Written written, record_.Write(batch));
    revision.number = written.numbers.back();
    for (std::size_t i = 0; i < batch.mutations.size(); ++i) {
      const record::Mutation& mutation = batch.mutations[i];
      if (mutation.key.kind != record::Kind::kConcept) continue;
      record::Version version;
      version.key = mutation.key;
      version.number = written.numbers[i];
      version.deleted = !mutation.body.has_value();
      version.time_micros = written.time_micros;
      version.author = review.author;
      version.body = mutation.body.value_or("");
      CROSSWALK_ASSIGN(v1::Concept concept_, record::ConceptOf(record_, version));
      Tell(std::move(concept_), bytes, response);
    }
  }
  response.set_revision(revision.ToString());
  return response;
}

Result<v1::ReviewCandidatesResponse> CandidateStore::Accept(
    const v1::AcceptCandidatesRequest& request, const std::string& author,
    const Cancellation& cancellation) {
  Review review{Review::Action::kAccept, "", {}, {}, author};
  CROSSWALK_ASSIGN(review.glossary, record::GlossaryId("parent", request.parent()));
  CROSSWALK_RETURN_IF_ERROR(CheckConfidence("min_confidence", request.min_confidence()));
  review.filter.min_confidence = request.min_confidence();
  review.filter.without_conflicts = request.without_conflicts();
  if (request.names().empty() && request.min_confidence() == 0) {
    return InvalidField("min_confidence", "is needed, above 0, where there are no names");
  }
  for (const std::string& name : request.names()) {
    CROSSWALK_ASSIGN(std::string id, IdOf("names", review.glossary, name));
    review.ids.insert(std::move(id));
  }
  return Run(review, cancellation);
}

Result<v1::ReviewCandidatesResponse> CandidateStore::Reject(
    const v1::RejectCandidatesRequest& request, const std::string& author,
    const Cancellation& cancellation) {
  Review review{Review::Action::kReject, "", {}, {}, author};
  CROSSWALK_ASSIGN(review.glossary, record::GlossaryId("parent", request.parent()));
  CROSSWALK_RETURN_IF_ERROR(CheckConfidence("below_confidence", request.below_confidence()));
  review.filter.below_confidence = request.below_confidence();
  if (request.names().empty() && request.below_confidence() == 0) {
    return InvalidField("names", "names no candidate, and below_confidence is 0");
  }
  for (const std::string& name : request.names()) {
    CROSSWALK_ASSIGN(std::string id, IdOf("names", review.glossary, name));
    review.ids.insert(std::move(id));
  }
  return Run(review, cancellation);
}

}  // namespace crosswalk::mine
