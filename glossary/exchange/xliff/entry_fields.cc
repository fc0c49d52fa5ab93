#include "glossary/exchange/xliff/entry_fields.h"

#include "glossary/exchange/file/status_word.h"

namespace crosswalk::exchange::xliff {
namespace {

constexpr std::string_view kPropertyPrefix = "x-";

void Add(std::string_view type, const std::string& value, std::vector<Meta>& metas) {
  if (!value.empty()) metas.push_back({std::string(type), value});
}

// The word for a status: the file's own where it still means it.
std::string StatusWord(const v1::Term& term) {
  if (!term.raw_status().empty() && StatusOfWord(term.raw_status()) == term.status()) {
    return term.raw_status();
  }
  if (term.status() == v1::TERM_STATUS_CANDIDATE) return "provisional";
  if (term.status() == v1::TERM_STATUS_FORBIDDEN) return "forbidden";
  return std::string(TbxStatus(term.status()));
}

bool IsProperty(std::string_view type) {
  return type.size() > kPropertyPrefix.size() && type.starts_with(kPropertyPrefix);
}

void AddProperties(const google::protobuf::RepeatedPtrField<v1::Property>& properties,
                   std::vector<Meta>& metas) {
  for (const v1::Property& property : properties) {
    metas.push_back({std::string(kPropertyPrefix) + property.name(), property.value()});
  }
}

v1::Property PropertyOf(std::string_view type, std::string_view value) {
  v1::Property property;
  property.set_name(std::string(type.substr(kPropertyPrefix.size())));
  property.set_value(std::string(value));
  return property;
}

}  // namespace

std::vector<Meta> TermMeta(const v1::Term& term) {
  std::vector<Meta> metas;
  Add("administrativeStatus", StatusWord(term), metas);
  Add("termType", term.type(), metas);
  Add("partOfSpeech", term.part_of_speech(), metas);
  Add("reading", term.reading(), metas);
  Add("usageNote", term.usage_note(), metas);
  for (const v1::Statement& context : term.contexts()) Add("context", context.text(), metas);
  for (const v1::Statement& note : term.notes()) Add("note", note.text(), metas);
  AddProperties(term.properties(), metas);
  return metas;
}

bool ApplyTermMeta(std::string_view type, std::string_view value, v1::Term& term) {
  const std::string text(value);
  if (type == "administrativeStatus") {
    SetStatus(value, term);
  } else if (type == "termType") {
    term.set_type(text);
  } else if (type == "partOfSpeech") {
    term.set_part_of_speech(text);
  } else if (type == "reading") {
    term.set_reading(text);
  } else if (type == "usageNote") {
    term.set_usage_note(text);
  } else if (type == "context") {
    term.add_contexts()->set_text(text);
  } else if (type == "note") {
    term.add_notes()->set_text(text);
  } else if (IsProperty(type)) {
    *term.add_properties() = PropertyOf(type, value);
  } else {
    return false;
  }
  return true;
}

std::vector<Meta> ConceptMeta(const v1::Concept& concept_) {
  std::vector<Meta> metas;
  for (const std::string& field : concept_.subject_fields()) Add("subjectField", field, metas);
  for (const std::string& label : concept_.labels()) Add("label", label, metas);
  for (const v1::Statement& note : concept_.notes()) Add("note", note.text(), metas);
  AddProperties(concept_.properties(), metas);
  return metas;
}

bool ApplyConceptMeta(std::string_view type, std::string_view value, v1::Concept& concept_) {
  const std::string text(value);
  if (type == "subjectField") {
    concept_.add_subject_fields(text);
  } else if (type == "label") {
    concept_.add_labels(text);
  } else if (type == "note") {
    concept_.add_notes()->set_text(text);
  } else if (IsProperty(type)) {
    *concept_.add_properties() = PropertyOf(type, value);
  } else {
    return false;
  }
  return true;
}

}  // namespace crosswalk::exchange::xliff
