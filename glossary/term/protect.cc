#include "glossary/term/protect.h"

#include <algorithm>

#include "glossary/term/term_status.h"
#include "glossary/term/variant_choice.h"
#include "glossary/term/variant_relation.h"

namespace crosswalk::term {
namespace {

void AddOnce(std::string text, std::vector<std::string>& texts) {
  if (std::find(texts.begin(), texts.end(), text) == texts.end()) texts.push_back(std::move(text));
}

std::string Listed(const std::vector<std::string>& texts) {
  std::string list;
  for (const std::string& text : texts) list += (list.empty() ? "" : ", ") + text;
  return list;
}

}  // namespace

std::optional<std::string> Protector::OwnTerm(const v1::Concept& concept_, const v1::Term& source,
                                              const std::string& converted) {
  const v1::Term* first = nullptr;
  for (const Answer& answer : AnswersFor(concept_, target_, tags_, folder_)) {
    if (answer.step > Step::kNarrower || !IsReviewed(answer.term->status())) continue;
    // Not lowered in status by being kept: so a preferred term becomes the preferred one, and an
    // admitted one finds its way back.
    if (answer.term->text() == converted &&
        StatusRank(answer.term->status()) <= StatusRank(source.status())) {
      return converted;
    }
    if (first == nullptr) first = answer.term;
  }
  if (first == nullptr) return std::nullopt;
  return first->text();
}

Result<Protection> Protector::Keep(const std::vector<const v1::Term*>& terms,
                                   const std::string& converted) {
  // Spellings that are the target's already, and those that are its script's in another region.
  std::vector<std::string> own;
  std::vector<std::string> near;
  for (const v1::Term* term : terms) {
    const text::LanguageTag tag = EffectiveTag(*term, tags_, folder_);
    const auto relation = Relate(target_, tag);
    if (!relation) continue;
    if (relation->step <= Step::kNarrower) {
      AddOnce(term->text(), own);
    } else if (relation->step == Step::kSameScript) {
      CROSSWALK_ASSIGN(const auto path, converter_.Path(tag, target_, term->text()));
      CROSSWALK_ASSIGN(std::string text, converter_.Apply(term->text(), path.protected_spans));
      AddOnce(std::move(text), near);
    }
  }
  Protection kept;
  kept.outcome = v1::PROTECTION_OUTCOME_RESTORED;
  const std::vector<std::string>& stored = own.empty() ? near : own;
  if (stored.size() == 1) {
    kept.replacement = stored.front();
    return kept;
  }
  if (std::find(stored.begin(), stored.end(), converted) != stored.end()) {
    kept.replacement = converted;
    return kept;
  }
  kept.outcome = v1::PROTECTION_OUTCOME_SCRIPT_CONVERTED;
  if (!stored.empty()) kept.remark = "stored in more than one spelling: " + Listed(stored);
  return kept;
}

Result<Protection> Protector::Decide(std::string_view place, std::vector<Occurrence> occurrences) {
  std::erase_if(occurrences, [best = occurrences.front().level](const Occurrence& each) {
    return each.level != best;
  });
  CROSSWALK_ASSIGN(const std::string converted,
                   converter_.Apply(std::string(place), path_.protected_spans));
  std::vector<std::string> names;
  std::vector<std::string> wanted;
  std::vector<const v1::Term*> terms;
  bool reviewed = false;
  for (const Occurrence& occurrence : occurrences) {
    CROSSWALK_ASSIGN(const v1::Concept* concept_, concepts_.Read(occurrence.handle));
    names.push_back(concept_->name());
    const v1::Term* term = ConceptCache::TermNumbered(*concept_, occurrence.posting->term_ordinal);
    if (term == nullptr) {
      return DataLoss("the index names a term that " + concept_->name() + " does not have");
    }
    terms.push_back(term);
    // A concept without a term for the target has no say; one whose term is a candidate has, where
    // it holds a reviewed one for the target.
    auto own = OwnTerm(*concept_, *term, converted);
    if (own) AddOnce(*std::move(own), wanted);
    reviewed = reviewed || (IsReviewed(term->status()) && !wanted.empty());
  }
  Protection protection;
  if (reviewed && wanted.size() == 1) {
    protection.replacement = wanted.front();
    protection.outcome = v1::PROTECTION_OUTCOME_REPLACED;
  } else {
    CROSSWALK_ASSIGN(protection, Keep(terms, converted));
    if (wanted.size() > 1) {
      protection.remark = "the concepts disagree: " + Listed(wanted);
    } else if (protection.remark.empty()) {
      const bool candidates = std::none_of(terms.begin(), terms.end(), [](const v1::Term* term) {
        return IsReviewed(term->status());
      });
      protection.remark = candidates ? "the term is a candidate: nobody reviewed it yet"
                                     : "the concept has no reviewed term for " + target_.str();
    }
  }
  protection.concepts = std::move(names);
  return protection;
}

}  // namespace crosswalk::term
