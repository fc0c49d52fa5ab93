#include "glossary/mine/review/candidate_key.h"

#include <algorithm>

#include "glossary/base/hash.h"
#include "glossary/text/language_tag.h"

namespace crosswalk::mine {

TermKey KeyOf(const script::Folder& folder, std::string_view text, std::string_view tag) {
  text::LanguageTag parsed;
  if (auto read = text::LanguageTag::Parse(tag); read.ok()) parsed = *std::move(read);
  return {std::string(parsed.primary()), folder.Key(text, parsed.language())};
}

TermKey SourceKey(const script::Folder& folder, const v1::Evidence& evidence) {
  return KeyOf(folder, evidence.source(), evidence.source_language_tag());
}

TermKey TargetKey(const script::Folder& folder, const v1::Evidence& evidence) {
  return KeyOf(folder, evidence.target(), evidence.target_language_tag());
}

std::string CandidateId(const TermKey& source, const TermKey& target) {
  const auto& [a, b] = std::minmax(source, target);
  std::string bytes;
  for (const std::string* part : {&a.language, &a.key, &b.language, &b.key}) {
    bytes += std::to_string(part->size()) + ":" + *part;
  }
  return ContentId(bytes);
}

std::string CandidateId(const script::Folder& folder, const v1::Evidence& evidence) {
  return CandidateId(SourceKey(folder, evidence), TargetKey(folder, evidence));
}

bool SameEvidence(const v1::Evidence& a, const v1::Evidence& b) {
  return a.file() == b.file() && a.offset() == b.offset() && a.source() == b.source() &&
         a.target() == b.target();
}

v1::Term* FindTerm(const script::Folder& folder, v1::Concept& concept_, const TermKey& key) {
  for (v1::LanguageSection& section : *concept_.mutable_languages()) {
    for (v1::Term& term : *section.mutable_terms()) {
      const std::string& tag =
          term.language_tag().empty() ? section.language_tag() : term.language_tag();
      if (KeyOf(folder, term.text(), tag) == key) return &term;
    }
  }
  return nullptr;
}

const v1::Term* FindTerm(const script::Folder& folder, const v1::Concept& concept_,
                         const TermKey& key) {
  for (const v1::LanguageSection& section : concept_.languages()) {
    for (const v1::Term& term : section.terms()) {
      const std::string& tag =
          term.language_tag().empty() ? section.language_tag() : term.language_tag();
      if (KeyOf(folder, term.text(), tag) == key) return &term;
    }
  }
  return nullptr;
}

}  // namespace crosswalk::mine
