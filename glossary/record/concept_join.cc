#include "glossary/record/concept_join.h"

#include <algorithm>
#include <set>
#include <string>
#include <tuple>
#include <vector>

namespace crosswalk::record {
namespace {

template <typename Message>
void AddMissing(const google::protobuf::RepeatedPtrField<Message>& from,
                google::protobuf::RepeatedPtrField<Message>& into) {
  std::set<std::string> held;
  for (const Message& message : into) held.insert(message.SerializeAsString());
  for (const Message& message : from) {
    if (held.insert(message.SerializeAsString()).second) *into.Add() = message;
  }
}

void AddMissing(const google::protobuf::RepeatedPtrField<std::string>& from,
                google::protobuf::RepeatedPtrField<std::string>& into) {
  for (const std::string& text : from) {
    if (std::find(into.begin(), into.end(), text) == into.end()) *into.Add() = text;
  }
}

void Fill(const std::string& from, std::string& into) {
  if (into.empty()) into = from;
}

v1::LanguageSection& SectionOf(v1::Concept& concept_, const std::string& tag) {
  for (v1::LanguageSection& section : *concept_.mutable_languages()) {
    if (section.language_tag() == tag) return section;
  }
  v1::LanguageSection& added = *concept_.add_languages();
  added.set_language_tag(tag);
  return added;
}

void JoinSection(const v1::LanguageSection& from, v1::LanguageSection& into) {
  for (const v1::Term& term : from.terms()) {
    auto* terms = into.mutable_terms();
    const auto same = std::find_if(terms->begin(), terms->end(), [&](const v1::Term& held) {
      return held.text() == term.text() && held.language_tag() == term.language_tag();
    });
    if (same != terms->end()) {
      JoinTerm(term, *same);
    } else {
      *terms->Add() = term;
    }
  }
  AddMissing(from.definitions(), *into.mutable_definitions());
  AddMissing(from.notes(), *into.mutable_notes());
  AddMissing(from.properties(), *into.mutable_properties());
}

}  // namespace

void JoinTerm(const v1::Term& from, v1::Term& into) {
  const bool was_unreviewed =
      into.status() == v1::TERM_STATUS_CANDIDATE || into.status() == v1::TERM_STATUS_UNSPECIFIED;
  if (was_unreviewed && from.status() != v1::TERM_STATUS_UNSPECIFIED) {
    into.set_status(from.status());
    into.set_raw_status(from.raw_status());
  }
  Fill(from.raw_status(), *into.mutable_raw_status());
  Fill(from.type(), *into.mutable_type());
  Fill(from.part_of_speech(), *into.mutable_part_of_speech());
  Fill(from.reading(), *into.mutable_reading());
  Fill(from.usage_note(), *into.mutable_usage_note());
  Fill(from.source(), *into.mutable_source());
  AddMissing(from.contexts(), *into.mutable_contexts());
  AddMissing(from.notes(), *into.mutable_notes());
  AddMissing(from.properties(), *into.mutable_properties());
}

void JoinConcept(const v1::Concept& from, v1::Concept& into) {
  AddMissing(from.origins(), *into.mutable_origins());
  AddMissing(from.subject_fields(), *into.mutable_subject_fields());
  AddMissing(from.labels(), *into.mutable_labels());
  AddMissing(from.definitions(), *into.mutable_definitions());
  AddMissing(from.notes(), *into.mutable_notes());
  for (const v1::LanguageSection& section : from.languages()) {
    JoinSection(section, SectionOf(into, section.language_tag()));
  }
  into.mutable_evidence()->MergeFrom(from.evidence());
  SortEvidence(into);
  AddMissing(from.relations(), *into.mutable_relations());
  AddMissing(from.references(), *into.mutable_references());
  AddMissing(from.properties(), *into.mutable_properties());
  AddMissing(from.conflicts(), *into.mutable_conflicts());
}

void SortEvidence(v1::Concept& concept_) {
  if (concept_.evidence_size() < 2) return;
  const auto place = [](const v1::Evidence& e) {
    return std::tie(e.file(), e.source_language_tag(), e.source(), e.target_language_tag(),
                    e.target());
  };
  const auto numbers = [](const v1::Evidence& e) { return std::pair(e.offset(), int{e.kind()}); };
  std::vector<v1::Evidence> all(concept_.evidence().begin(), concept_.evidence().end());
  std::stable_sort(all.begin(), all.end(), [&](const v1::Evidence& a, const v1::Evidence& b) {
    if (a.file() != b.file()) return a.file() < b.file();
    if (a.offset() != b.offset()) return a.offset() < b.offset();
    if (place(a) != place(b)) return place(a) < place(b);
    if (a.kind() != b.kind()) return a.kind() < b.kind();
    return a.confidence() > b.confidence();
  });
  concept_.clear_evidence();
  for (v1::Evidence& evidence : all) {
    if (concept_.evidence_size() > 0) {
      const v1::Evidence& before = concept_.evidence(concept_.evidence_size() - 1);
      if (numbers(before) == numbers(evidence) && place(before) == place(evidence)) continue;
    }
    *concept_.add_evidence() = std::move(evidence);
  }
}

}  // namespace crosswalk::record
