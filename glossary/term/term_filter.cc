#include "glossary/term/term_filter.h"

#include <algorithm>
#include <string_view>

#include "glossary/text/normalize.h"
#include "glossary/text/utf8.h"

namespace crosswalk::term {
namespace {

constexpr std::string_view kGlossaries = "glossaries/";

Status CheckCount(std::string field, int count, std::size_t limit) {
  if (static_cast<std::size_t>(count) <= limit) return {};
  return InvalidField(std::move(field), "holds " + std::to_string(count) + " values; at most " +
                                            std::to_string(limit) + " are allowed");
}

Result<std::vector<std::string>> Folded(
    const google::protobuf::RepeatedPtrField<std::string>& values, const std::string& field,
    const Limits& limits) {
  CROSSWALK_RETURN_IF_ERROR(CheckCount(field, values.size(), limits.filter_values));
  std::vector<std::string> folded;
  for (int i = 0; i < values.size(); ++i) {
    CROSSWALK_RETURN_IF_ERROR(
        text::CheckText(field + "[" + std::to_string(i) + "]", values[i], limits.term_bytes));
    folded.push_back(text::NfkcCasefold(values[i]));
  }
  return folded;
}

bool HoldsAny(const google::protobuf::RepeatedPtrField<std::string>& values,
              const std::vector<std::string>& wanted) {
  if (wanted.empty()) return true;
  return std::any_of(values.begin(), values.end(), [&](const std::string& value) {
    return std::find(wanted.begin(), wanted.end(), text::NfkcCasefold(value)) != wanted.end();
  });
}

}  // namespace

Result<BoundFilter> BoundFilter::Create(const index::Snapshot& snapshot,
                                        const v1::TermFilter& filter, const Limits& limits) {
  BoundFilter bound(snapshot);
  CROSSWALK_RETURN_IF_ERROR(
      CheckCount("filter.glossaries", filter.glossaries_size(), limits.filter_values));
  for (int i = 0; i < filter.glossaries_size(); ++i) {
    std::string_view id = filter.glossaries(i);
    if (id.starts_with(kGlossaries)) id.remove_prefix(kGlossaries.size());
    if (auto counts = snapshot.CountOf(id); !counts.ok()) {
      if (counts.status().code() != Code::kNotFound) return counts.status();
      const std::string field = "filter.glossaries[" + std::to_string(i) + "]";
      const std::string why = "there is no glossary '" + std::string(id) + "'";
      return NotFound(field + ": " + why).WithField(field, why);
    }
    bound.glossaries_.emplace_back(id);
  }
  std::sort(bound.glossaries_.begin(), bound.glossaries_.end());
  CROSSWALK_ASSIGN(bound.subject_fields_,
                   Folded(filter.subject_fields(), "filter.subject_fields", limits));
  CROSSWALK_ASSIGN(bound.labels_, Folded(filter.labels(), "filter.labels", limits));
  bound.by_content_ = !bound.subject_fields_.empty() || !bound.labels_.empty();
  for (int i = 0; i < filter.statuses_size(); ++i) {
    const int status = filter.statuses(i);
    if (status == v1::TERM_STATUS_UNSPECIFIED || !v1::TermStatus_IsValid(status)) {
      return InvalidField("filter.statuses[" + std::to_string(i) + "]", "is not a status");
    }
    bound.statuses_ |= 1u << status;
  }
  bound.glossary_known_.resize(snapshot.piece_count());
  return bound;
}

bool BoundFilter::Accepts(std::size_t piece, const index::TermPosting& posting) {
  return AcceptsStatus(posting.status) &&
         AcceptsConcept({static_cast<std::uint32_t>(piece), posting.concept_ordinal});
}

bool BoundFilter::AcceptsConcept(index::ConceptHandle handle) {
  return snapshot_->Lives(handle.piece, handle.ordinal) &&
         (glossaries_.empty() || AcceptsGlossary(handle.piece, handle.ordinal)) &&
         (!by_content_ || AcceptsContent(handle));
}

bool BoundFilter::AcceptsGlossary(std::size_t piece, std::uint32_t ordinal) {
  const index::TermPiece& terms = snapshot_->terms(piece);
  const std::uint32_t glossary = terms.GlossaryOrdinalOf(ordinal);
  auto& known = glossary_known_[piece];
  if (known.size() <= glossary) known.resize(glossary + 1, 0);
  if (known[glossary] == 0) {
    known[glossary] =
        std::binary_search(glossaries_.begin(), glossaries_.end(), terms.GlossaryOf(ordinal)) ? 2
                                                                                              : 1;
  }
  return known[glossary] == 2;
}

bool BoundFilter::AcceptsContent(index::ConceptHandle handle) {
  const std::uint64_t key = std::uint64_t{handle.piece} << 32 | handle.ordinal;
  const auto [at, is_new] = content_known_.try_emplace(key, false);
  if (is_new) {
    // A concept that cannot be read cannot be shown to fit; reading it for a reply will say why.
    const auto concept_ = snapshot_->Read(handle);
    at->second = concept_.ok() && HoldsAny(concept_->subject_fields(), subject_fields_) &&
                 HoldsAny(concept_->labels(), labels_);
  }
  return at->second;
}

}  // namespace crosswalk::term
