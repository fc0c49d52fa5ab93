#include "glossary/mine/review/candidate_concept.h"

#include <algorithm>
#include <map>

#include "glossary/mine/review/candidate_key.h"
#include "glossary/mine/source/acronym.h"
#include "glossary/text/utf8.h"

namespace crosswalk::mine {
namespace {

void AddTerm(const script::Folder& folder, const std::string& text, const std::string& tag,
             const char* type, v1::Concept& concept_) {
  if (FindTerm(folder, concept_, KeyOf(folder, text, tag)) != nullptr) return;
  v1::LanguageSection* section = nullptr;
  for (v1::LanguageSection& held : *concept_.mutable_languages()) {
    if (held.language_tag() == tag) section = &held;
  }
  if (section == nullptr) {
    section = concept_.add_languages();
    section->set_language_tag(tag);
  }
  v1::Term* term = section->add_terms();
  term->set_text(text);
  term->set_language_tag(tag);
  term->set_status(v1::TERM_STATUS_CANDIDATE);
  term->set_type(type);
}

bool IsCandidate(const v1::Term& term) { return term.status() == v1::TERM_STATUS_CANDIDATE; }

bool HasPreferred(const v1::Concept& concept_, const std::string& tag) {
  for (const v1::LanguageSection& section : concept_.languages()) {
    for (const v1::Term& term : section.terms()) {
      if (term.language_tag() == tag && term.status() == v1::TERM_STATUS_PREFERRED) return true;
    }
  }
  return false;
}

void AddContext(const v1::Evidence& evidence, v1::Term& term) {
  for (const v1::Statement& context : term.contexts()) {
    if (context.text() == evidence.sentence()) return;
  }
  if (evidence.sentence().empty()) return;
  v1::Statement* context = term.add_contexts();
  context->set_text(evidence.sentence());
  context->set_language_tag(evidence.source_language_tag());
  context->set_source(evidence.file());
}

}  // namespace

bool AddEvidence(const script::Folder& folder, const v1::Evidence& evidence,
                 v1::Concept& concept_) {
  for (const v1::Evidence& held : concept_.evidence()) {
    if (SameEvidence(held, evidence)) return false;
  }
  const bool alias = evidence.kind() == v1::EVIDENCE_KIND_ALIAS;
  AddTerm(folder, evidence.source(), evidence.source_language_tag(), "", concept_);
  const char* type = LooksLikeAcronym(text::ToUtf32(evidence.target())) ? "acronym"
                     : alias                                            ? "shortForm"
                                                                        : "";
  AddTerm(folder, evidence.target(), evidence.target_language_tag(), type, concept_);
  *concept_.add_evidence() = evidence;
  return true;
}

void AddConflict(const std::string& words, v1::Concept& concept_) {
  const auto& held = concept_.conflicts();
  if (std::find(held.begin(), held.end(), words) == held.end()) concept_.add_conflicts(words);
}

std::vector<ConceptPair> WaitingPairs(const script::Folder& folder, const v1::Concept& concept_) {
  // Folding is what costs here: each term once, each spelling of the evidence once.
  std::map<TermKey, const v1::Term*> terms;
  bool waiting = false;
  for (const v1::LanguageSection& section : concept_.languages()) {
    for (const v1::Term& term : section.terms()) waiting |= IsCandidate(term);
  }
  if (!waiting || concept_.evidence().empty()) return {};
  for (const v1::LanguageSection& section : concept_.languages()) {
    for (const v1::Term& term : section.terms()) {
      const std::string& tag =
          term.language_tag().empty() ? section.language_tag() : term.language_tag();
      terms.emplace(KeyOf(folder, term.text(), tag), &term);
    }
  }
  std::map<std::pair<std::string_view, std::string_view>, TermKey> keys;
  const auto key_of = [&](const std::string& text, const std::string& tag) -> const TermKey& {
    const auto [held, added] = keys.try_emplace({text, tag});
    if (added) held->second = KeyOf(folder, text, tag);
    return held->second;
  };
  std::map<std::string, ConceptPair> by_id;
  for (const v1::Evidence& evidence : concept_.evidence()) {
    const TermKey& source_key = key_of(evidence.source(), evidence.source_language_tag());
    const TermKey& target_key = key_of(evidence.target(), evidence.target_language_tag());
    const auto source = terms.find(source_key), target = terms.find(target_key);
    if (source == terms.end() || target == terms.end()) continue;
    if (!IsCandidate(*source->second) && !IsCandidate(*target->second)) continue;
    std::string id = CandidateId(source_key, target_key);
    ConceptPair& pair = by_id[id];
    if (pair.evidence.empty()) {
      pair.id = std::move(id);
      pair.source = source->second;
      pair.target = target->second;
    }
    pair.confidence = std::max(pair.confidence, evidence.confidence());
    pair.evidence.push_back(&evidence);
  }
  std::vector<ConceptPair> found;
  for (auto& [id, pair] : by_id) found.push_back(std::move(pair));
  std::stable_sort(found.begin(), found.end(), [](const ConceptPair& a, const ConceptPair& b) {
    return a.confidence > b.confidence;
  });
  return found;
}

std::vector<ConceptCandidate> CandidatesOf(const script::Folder& folder,
                                           const v1::Concept& concept_) {
  std::vector<ConceptCandidate> found;
  for (ConceptPair& pair : WaitingPairs(folder, concept_)) {
    v1::Candidate candidate;
    *candidate.mutable_source() = *pair.source;
    *candidate.mutable_target() = *pair.target;
    *candidate.mutable_conflicts() = concept_.conflicts();
    candidate.set_confidence(pair.confidence);
    for (const v1::Evidence* evidence : pair.evidence) *candidate.add_evidence() = *evidence;
    found.push_back({std::move(pair.id), std::move(candidate)});
  }
  return found;
}

void AcceptCandidate(const script::Folder& folder, const v1::Candidate& candidate,
                     v1::Concept& concept_) {
  for (const v1::Term* side : {&candidate.source(), &candidate.target()}) {
    v1::Term* term = FindTerm(folder, concept_, KeyOf(folder, side->text(), side->language_tag()));
    if (term == nullptr) continue;
    if (IsCandidate(*term)) {
      term->set_status(HasPreferred(concept_, term->language_tag()) ? v1::TERM_STATUS_ADMITTED
                                                                    : v1::TERM_STATUS_PREFERRED);
    }
    for (const v1::Evidence& evidence : candidate.evidence()) AddContext(evidence, *term);
  }
}

void RejectCandidate(const script::Folder& folder, const v1::Candidate& candidate,
                     v1::Concept& concept_) {
  const std::string id = CandidateId(folder, candidate.evidence(0));
  v1::Concept kept = concept_;
  kept.clear_evidence();
  std::vector<TermKey> spoken_for;
  for (const v1::Evidence& evidence : concept_.evidence()) {
    if (CandidateId(folder, evidence) == id) continue;
    spoken_for.push_back(SourceKey(folder, evidence));
    spoken_for.push_back(TargetKey(folder, evidence));
    *kept.add_evidence() = evidence;
  }
  kept.clear_languages();
  for (const v1::LanguageSection& section : concept_.languages()) {
    v1::LanguageSection left = section;
    left.clear_terms();
    for (const v1::Term& term : section.terms()) {
      const TermKey key = KeyOf(folder, term.text(), term.language_tag());
      const bool needed = std::find(spoken_for.begin(), spoken_for.end(), key) != spoken_for.end();
      const bool concerned = key == SourceKey(folder, candidate.evidence(0)) ||
                             key == TargetKey(folder, candidate.evidence(0));
      if (!IsCandidate(term) || needed || !concerned) *left.add_terms() = term;
    }
    if (left.terms_size() > 0) *kept.add_languages() = std::move(left);
  }
  concept_ = std::move(kept);
}

bool RenameTerm(const script::Folder& folder, const v1::Term& from, const std::string& to,
                v1::Concept& concept_) {
  const TermKey key = KeyOf(folder, from.text(), from.language_tag());
  v1::Term* term = FindTerm(folder, concept_, key);
  if (term == nullptr || !IsCandidate(*term)) return false;
  term->set_text(to);
  for (v1::Evidence& evidence : *concept_.mutable_evidence()) {
    if (SourceKey(folder, evidence) == key) evidence.set_source(to);
    if (TargetKey(folder, evidence) == key) evidence.set_target(to);
  }
  return true;
}

}  // namespace crosswalk::mine
