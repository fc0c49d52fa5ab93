#include "glossary/exchange/concept_fields.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace crosswalk::exchange {
namespace {

using google::protobuf::RepeatedPtrField;

std::string Value(const std::string& text) { return text; }
std::string Value(const google::protobuf::Message& message) { return message.SerializeAsString(); }

// Lists compare as sets, so that another order alone is no change.
template <typename Item>
std::string Value(const RepeatedPtrField<Item>& items) {
  std::vector<std::string> values;
  for (const Item& item : items) values.push_back(Value(item));
  std::sort(values.begin(), values.end());
  std::string joined;
  for (const std::string& value : values) {
    joined += std::to_string(value.size()) + ":" + value;
  }
  return joined;
}

// Visits the pairs of fields of two messages of one shape. `pair(name, file, stored)` gets
// references to the same field of both; FieldsOf reads with it, MergeFields writes.
template <typename Term, typename Pair>
void EachTermField(const v1::Term& file, Term& stored, const Pair& pair) {
  pair("type", file.type(), stored.mutable_type());
  pair("part_of_speech", file.part_of_speech(), stored.mutable_part_of_speech());
  pair("reading", file.reading(), stored.mutable_reading());
  pair("usage_note", file.usage_note(), stored.mutable_usage_note());
  pair("source", file.source(), stored.mutable_source());
  pair("contexts", file.contexts(), stored.mutable_contexts());
  pair("notes", file.notes(), stored.mutable_notes());
}

template <typename Pair>
void EachConceptField(const v1::Concept& file, v1::Concept& stored, const Pair& pair) {
  pair("subject_fields", file.subject_fields(), stored.mutable_subject_fields());
  pair("labels", file.labels(), stored.mutable_labels());
  pair("definitions", file.definitions(), stored.mutable_definitions());
  pair("notes", file.notes(), stored.mutable_notes());
  pair("relations", file.relations(), stored.mutable_relations());
  pair("references", file.references(), stored.mutable_references());
}

std::string TermName(const v1::Term& term) {
  return term.language_tag() + " \"" + term.text() + "\"";
}

// A status with the word for it: one field, since the one is read from the other.
std::string StatusValue(const v1::Term& term) {
  return std::to_string(term.status()) + " " + term.raw_status();
}

RepeatedPtrField<v1::Property> Named(const RepeatedPtrField<v1::Property>& properties,
                                     const std::string& name) {
  RepeatedPtrField<v1::Property> named;
  for (const v1::Property& property : properties) {
    if (property.name() == name) *named.Add() = property;
  }
  return named;
}

void AddProperties(const std::string& prefix, const RepeatedPtrField<v1::Property>& properties,
                   FieldMap& fields) {
  for (const v1::Property& property : properties) {
    fields[prefix + "property " + property.name()] = Value(Named(properties, property.name()));
  }
}

class Merge {
 private:
  // A functor that merges one field below `prefix`.
  auto PairOf(const std::string& prefix) {
    return [this, prefix](const char* name, const auto& file, auto* stored) {
      if (file.empty()) return;  // the file does not name it
      const std::string file_value = Value(file);
      const std::string stored_value = stored->empty() ? std::string() : Value(*stored);
      if (file_value == stored_value) return;
      if (!choose_(prefix + name, file_value, stored_value)) return;
      *stored = file;
      changed_ = true;
    };
  }

 public:
  Merge(const v1::Concept& file, const FieldChoice& choose, v1::Concept& stored)
      : file_(file), choose_(choose), stored_(stored) {}

  bool Run() {
    EachConceptField(file_, stored_, PairOf(""));
    Properties("", file_.properties(), *stored_.mutable_properties());
    for (const v1::LanguageSection& section : file_.languages()) Section(section);
    return changed_;
  }

 private:
  void Properties(const std::string& prefix, const RepeatedPtrField<v1::Property>& file,
                  RepeatedPtrField<v1::Property>& stored) {
    for (int i = 0; i < file.size(); ++i) {
      const std::string& name = file[i].name();
      const auto is_same = [&](const v1::Property& p) { return p.name() == name; };
      if (std::any_of(file.begin(), file.begin() + i, is_same)) continue;
      const RepeatedPtrField<v1::Property> wanted = Named(file, name);
      const RepeatedPtrField<v1::Property> held = Named(stored, name);
      const std::string file_value = Value(wanted);
      const std::string stored_value = held.empty() ? std::string() : Value(held);
      if (file_value == stored_value) continue;
      if (!choose_(prefix + "property " + name, file_value, stored_value)) continue;
      stored.erase(std::remove_if(stored.begin(), stored.end(), is_same), stored.end());
      stored.MergeFrom(wanted);
      changed_ = true;
    }
  }

  void Section(const v1::LanguageSection& file) {
    v1::LanguageSection* stored = nullptr;
    for (v1::LanguageSection& held : *stored_.mutable_languages()) {
      if (held.language_tag() == file.language_tag()) stored = &held;
    }
    v1::LanguageSection added;
    added.set_language_tag(file.language_tag());
    v1::LanguageSection& section = stored != nullptr ? *stored : added;
    const std::string prefix = file.language_tag() + " ";
    PairOf(prefix)("definitions", file.definitions(), section.mutable_definitions());
    PairOf(prefix)("notes", file.notes(), section.mutable_notes());
    Properties(prefix, file.properties(), *section.mutable_properties());
    for (const v1::Term& term : file.terms()) Term(term, section);
    const bool holds_something = !added.terms().empty() || !added.definitions().empty() ||
                                 !added.notes().empty() || !added.properties().empty();
    if (stored == nullptr && holds_something) *stored_.add_languages() = std::move(added);
  }

  void Term(const v1::Term& file, v1::LanguageSection& section) {
    const std::string name = TermName(file);
    auto& terms = *section.mutable_terms();
    const auto held = std::find_if(terms.begin(), terms.end(), [&](const v1::Term& term) {
      return term.text() == file.text() && term.language_tag() == file.language_tag();
    });
    if (held == terms.end()) {
      if (!choose_(name, "present", "")) return;
      v1::Term& added = *terms.Add();
      added = file;
      if (added.status() == v1::TERM_STATUS_UNSPECIFIED) added.set_status(v1::TERM_STATUS_ADMITTED);
      changed_ = true;
      return;
    }
    Status(name, file, *held);
    EachTermField(file, *held, PairOf(name + " "));
    Properties(name + " ", file.properties(), *held->mutable_properties());
  }

  void Status(const std::string& name, const v1::Term& file, v1::Term& stored) {
    v1::Term wanted;
    wanted.set_status(file.status());
    wanted.set_raw_status(file.raw_status());
    if (file.status() == v1::TERM_STATUS_UNSPECIFIED) {
      // Not named, so it stays; but a term that a file holds is no mere candidate.
      if (stored.status() != v1::TERM_STATUS_CANDIDATE) return;
      wanted.set_status(v1::TERM_STATUS_ADMITTED);
    }
    const std::string file_value = StatusValue(wanted);
    const std::string stored_value = StatusValue(stored);
    if (file_value == stored_value || !choose_(name + " status", file_value, stored_value)) return;
    stored.set_status(wanted.status());
    stored.set_raw_status(wanted.raw_status());
    changed_ = true;
  }

  const v1::Concept& file_;
  const FieldChoice& choose_;
  v1::Concept& stored_;
  bool changed_ = false;
};

}  // namespace

FieldMap FieldsOf(const v1::Concept& concept_) {
  FieldMap fields;
  std::string prefix;
  const auto add = [&](const char* name, const auto& value, const auto*) {
    if (!value.empty()) fields[prefix + name] = Value(value);
  };
  v1::Concept no_concept;
  EachConceptField(concept_, no_concept, add);
  AddProperties("", concept_.properties(), fields);
  for (const v1::LanguageSection& section : concept_.languages()) {
    prefix = section.language_tag() + " ";
    add("definitions", section.definitions(), static_cast<const void*>(nullptr));
    add("notes", section.notes(), static_cast<const void*>(nullptr));
    AddProperties(prefix, section.properties(), fields);
    for (const v1::Term& term : section.terms()) {
      const std::string name = TermName(term);
      fields[name] = "present";
      fields[name + " status"] = StatusValue(term);
      prefix = name + " ";
      v1::Term no_term;
      EachTermField(term, no_term, add);
      AddProperties(prefix, term.properties(), fields);
    }
  }
  return fields;
}

bool MergeFields(const v1::Concept& file, const FieldChoice& choose, v1::Concept& stored) {
  return Merge(file, choose, stored).Run();
}

}  // namespace crosswalk::exchange
