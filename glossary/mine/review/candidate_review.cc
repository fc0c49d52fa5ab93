// Listing candidates, and what people decide about them.
#include <algorithm>
#include <charconv>
#include <map>
#include <set>
#include <utility>

#include "glossary/mine/review/candidate_key.h"
#include "glossary/mine/review/candidate_store.h"
#include "glossary/record/page_token.h"

namespace crosswalk::mine {
namespace {

constexpr int kAttempts = 10;
constexpr std::size_t kRowsAStep = 1000;
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

Status CheckConfidence(double value) {
  if (value >= 0 && value <= 1) return Status();
  return InvalidField("min_confidence", "is not between 0 and 1");
}

std::size_t CandidateTerms(const v1::Concept& concept_) {
  std::size_t count = 0;
  for (const v1::LanguageSection& section : concept_.languages()) {
    for (const v1::Term& term : section.terms()) {
      count += term.status() == v1::TERM_STATUS_CANDIDATE;
    }
  }
  return count;
}

// The place of a candidate in the list: a candidate that was reviewed meanwhile still has one.
struct Place {
  double best = 0;
  std::string concept_id;
  double confidence = 0;
  std::string id;

  friend bool operator<(const Place& a, const Place& b) {
    return std::tuple(-a.best, a.concept_id, -a.confidence, a.id) <
           std::tuple(-b.best, b.concept_id, -b.confidence, b.id);
  }

  std::string ToToken() const {
    return Number(best) + " " + concept_id + " " + Number(confidence) + " " + id;
  }
  static Result<Place> FromToken(const std::string& token) {
    Place place;
    std::vector<std::string> parts;
    for (std::size_t at = 0; at <= token.size();) {
      const std::size_t end = std::min(token.find(' ', at), token.size());
      parts.push_back(token.substr(at, end - at));
      at = end + 1;
    }
    if (parts.size() != 4 || !Parse(parts[0], place.best) || !Parse(parts[2], place.confidence)) {
      return InvalidField("page_token", "is none that a page before gave");
    }
    place.concept_id = parts[1];
    place.id = parts[3];
    return place;
  }

 private:
  static std::string Number(double value) {
    char digits[32];
    const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
    return std::string(digits, end);
  }
  static bool Parse(const std::string& text, double& value) {
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    return read.ec == std::errc() && read.ptr == text.data() + text.size();
  }
};

}  // namespace

// What to do with the candidates chosen.
struct CandidateStore::Review {
  enum class Action { kAccept, kReject } action;
  std::string glossary;
  std::set<std::string> ids;
  double min_confidence = 0;  // where there are no ids
  std::string author;
};

Result<std::vector<CandidateStore::Holder>> CandidateStore::Holders(
    const std::string& glossary, const Cancellation& cancellation) const {
  std::vector<Holder> holders;
  CROSSWALK_ASSIGN(const auto row, record_.Get({record::Kind::kGlossary, "", glossary}));
  if (!row.has_value() || row->deleted) {
    return NotFound(record::GlossaryName(glossary) + ": not found");
  }
  CROSSWALK_ASSIGN(const record::Revision newest, record_.Newest());
  CROSSWALK_ASSIGN(const auto snapshot, index_.AtLeast(newest.ToString(), cancellation));
  const auto counts = snapshot->CountOf(glossary);
  std::size_t left = counts.ok() ? counts->candidate_terms : 0;
  std::string after;
  while (left > 0) {
    CROSSWALK_RETURN_IF_ERROR(cancellation.Check());
    CROSSWALK_ASSIGN(std::vector<record::Version> rows,
                     record_.List(record::Kind::kConcept, glossary, after, kRowsAStep));
    if (rows.empty()) break;
    after = rows.back().key.id;
    for (record::Version& version : rows) {
      CROSSWALK_ASSIGN(v1::Concept concept_, record::ConceptOf(record_, version));
      const std::size_t terms = CandidateTerms(concept_);
      if (terms == 0) continue;
      left -= std::min(left, terms);
      Holder holder{std::move(version), std::move(concept_), {}, 0};
      holder.candidates = CandidatesOf(*folder_, holder.concept_);
      if (holder.candidates.empty()) continue;
      holder.best = holder.candidates.front().candidate.confidence();
      for (ConceptCandidate& held : holder.candidates) {
        held.candidate.set_name(CandidateName(glossary, held.id));
        held.candidate.set_concept_name(holder.concept_.name());
      }
      holders.push_back(std::move(holder));
    }
  }
  std::stable_sort(holders.begin(), holders.end(),
                   [](const Holder& a, const Holder& b) { return a.best > b.best; });
  return holders;
}

Result<v1::ListCandidatesResponse> CandidateStore::List(const v1::ListCandidatesRequest& request,
                                                        const Cancellation& cancellation) const {
  CROSSWALK_ASSIGN(const std::string glossary, record::GlossaryId("parent", request.parent()));
  CROSSWALK_RETURN_IF_ERROR(CheckConfidence(request.min_confidence()));
  CROSSWALK_ASSIGN(const std::size_t size,
                   record::PageSize(request.page_size(), limits_.page_size));
  const std::string listing = "candidates of " + glossary;
  CROSSWALK_ASSIGN(const std::string token, record::ReadPageToken(listing, request.page_token()));
  std::optional<Place> after;
  if (!token.empty()) {
    CROSSWALK_ASSIGN(after, Place::FromToken(token));
  }
  CROSSWALK_ASSIGN(const std::vector<Holder> holders, Holders(glossary, cancellation));
  v1::ListCandidatesResponse response;
  std::size_t bytes = 0;
  std::optional<Place> last;
  for (const Holder& holder : holders) {
    for (const ConceptCandidate& held : holder.candidates) {
      if (held.candidate.confidence() < request.min_confidence()) continue;
      Place place{holder.best, holder.version.key.id, held.candidate.confidence(), held.id};
      if (after && !(*after < place)) continue;
      const std::size_t more = held.candidate.ByteSizeLong();
      if (static_cast<std::size_t>(response.candidates_size()) == size ||
          (last && bytes + more > record::kPageBytes)) {
        response.set_next_page_token(record::MakePageToken(listing, last->ToToken()));
        return response;
      }
      bytes += more;
      *response.add_candidates() = held.candidate;
      last = std::move(place);
    }
  }
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
  CROSSWALK_ASSIGN(std::vector<Holder> holders, Holders(review.glossary, cancellation));
  record::Batch batch;
  batch.author = review.author;
  batch.required.push_back({record::Kind::kGlossary, "", review.glossary});
  std::set<std::string> missing = review.ids;
  std::set<std::string> rejections;
  for (Holder& holder : holders) {
    bool changed = false;
    // Full forms first: they are the ones to become preferred.
    std::stable_sort(holder.candidates.begin(), holder.candidates.end(),
                     [](const ConceptCandidate& a, const ConceptCandidate& b) {
                       return a.candidate.target().type() < b.candidate.target().type();
                     });
    for (const ConceptCandidate& held : holder.candidates) {
      const bool chosen = review.ids.empty() ? held.candidate.confidence() >= review.min_confidence
                                             : review.ids.contains(held.id);
      if (!chosen) continue;
      missing.erase(held.id);
      changed = true;
      if (review.action == Review::Action::kAccept) {
        AcceptCandidate(*folder_, held.candidate, holder.concept_);
        continue;
      }
      RejectCandidate(*folder_, held.candidate, holder.concept_);
      if (!rejections.insert(held.id).second) continue;
      record::Mutation rejection;
      rejection.key = {record::Kind::kRejection, review.glossary, held.id};
      rejection.body = held.candidate.SerializeAsString();
      batch.mutations.push_back(std::move(rejection));
    }
    if (!changed) continue;
    record::Mutation mutation;
    mutation.key = holder.version.key;
    mutation.expected_number = holder.version.number;
    if (holder.concept_.languages_size() > 0) {
      CROSSWALK_RETURN_IF_ERROR(record::NormalizeConcept(limits_, holder.concept_));
      mutation.body = record::ConceptBody(holder.concept_);
    }
    batch.mutations.push_back(std::move(mutation));
  }
  if (!missing.empty()) {
    return NotFound(CandidateName(review.glossary, *missing.begin()) + ": not found");
  }
  v1::ReviewCandidatesResponse response;
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
      CROSSWALK_ASSIGN(*response.add_concepts(), record::ConceptOf(record_, version));
    }
  }
  response.set_revision(revision.ToString());
  return response;
}

Result<v1::ReviewCandidatesResponse> CandidateStore::Accept(
    const v1::AcceptCandidatesRequest& request, const std::string& author,
    const Cancellation& cancellation) {
  Review review{Review::Action::kAccept, "", {}, request.min_confidence(), author};
  CROSSWALK_ASSIGN(review.glossary, record::GlossaryId("parent", request.parent()));
  CROSSWALK_RETURN_IF_ERROR(CheckConfidence(request.min_confidence()));
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
  Review review{Review::Action::kReject, "", {}, 0, author};
  CROSSWALK_ASSIGN(review.glossary, record::GlossaryId("parent", request.parent()));
  if (request.names().empty()) return InvalidField("names", "names no candidate");
  for (const std::string& name : request.names()) {
    CROSSWALK_ASSIGN(std::string id, IdOf("names", review.glossary, name));
    review.ids.insert(std::move(id));
  }
  return Run(review, cancellation);
}

}  // namespace crosswalk::mine
