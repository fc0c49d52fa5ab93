#include "glossary/exchange/xliff/entry_reader.h"

#include <utility>
#include <vector>

#include "glossary/exchange/xliff/segment_builder.h"

namespace crosswalk::exchange::xliff {

std::string EntryReader::Start(const XmlElement& element, std::uint64_t line, Version2Unit& unit) {
  entry_ = GlossaryEntry();
  entry_.id = std::string(element.Attribute("id"));
  entry_.ref = std::string(element.Attribute("ref"));
  entry_.line = line;
  has_term_ = false;
  KeepAttributes(element, {"id", "ref"}, entry_.properties);
  if (!entry_.ref.empty()) unit.AddHint(entry_.ref);
  return unit.AddEntryId(entry_.id);
}

std::string EntryReader::StartText(Kind2 kind, const XmlElement& element,
                                   std::string_view source_tag, std::string_view target_tag,
                                   Version2Unit& unit) {
  std::string_view tag = element.Attribute("xml:lang");
  if (tag.empty()) tag = kind == Kind2::kTranslation ? target_tag : source_tag;
  const std::string source(element.Attribute("source"));
  std::vector<v1::Property> properties;
  KeepAttributes(element, {"id", "ref", "source"}, properties);
  if (kind == Kind2::kDefinition) {
    if (std::exchange(entry_.has_definition, true)) return "<definition> stands there twice";
    entry_.definition.set_source(source);
    entry_.definition.set_language_tag(std::string(tag));
    for (v1::Property& property : properties) AddProperty(std::move(property));
    return "";
  }
  v1::Term term;
  term.set_source(source);
  term.set_language_tag(std::string(tag));
  for (v1::Property& property : properties) *term.add_properties() = std::move(property);
  if (kind == Kind2::kTerm) {
    if (std::exchange(has_term_, true)) return "<term> stands there twice";
    entry_.term = std::move(term);
    return "";
  }
  if (tag.empty()) return "<xliff> has no trgLang, and no target language is given";
  const std::string id(element.Attribute("id"));
  const std::string ref(element.Attribute("ref"));
  if (!ref.empty()) unit.AddHint(ref);
  entry_.translations.push_back({id, ref, std::move(term)});
  return unit.AddEntryId(id);
}

void EntryReader::EndText(Kind2 kind, std::string&& text) {
  if (kind == Kind2::kDefinition) {
    entry_.definition.set_text(std::move(text));
  } else if (kind == Kind2::kTerm) {
    entry_.term.set_text(std::move(text));
  } else {
    entry_.translations.back().term.set_text(std::move(text));
  }
}

std::string EntryReader::End() const {
  if (!has_term_) return "<glossEntry> has no <term>";
  if (entry_.translations.empty() && !entry_.has_definition) {
    return "<glossEntry> has no <translation> and no <definition>";
  }
  return "";
}

}  // namespace crosswalk::exchange::xliff
