#include "glossary/exchange/tbx/entry_writer.h"

#include <algorithm>
#include <array>
#include <utility>

#include "glossary/exchange/tbx/xml_id.h"

namespace crosswalk::exchange::tbx {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kWrittenTags{{
    {"zh-Hans-CN", "zh-CN"},
    {"zh-Hant-TW", "zh-TW"},
    {"zh-Hant-HK", "zh-HK"},
    {"zh-Hant-MO", "zh-MO"},
    {"zh-Hans-SG", "zh-SG"},
}};

// Whether a term's notes need more than a tig of version 2 can hold.
bool NeedsTermGroup(const v1::Term& term) {
  return std::any_of(term.properties().begin(), term.properties().end(), [](const v1::Property& p) {
    const std::string& name = p.name();
    if (name.starts_with("termNoteGrp") || name.starts_with("termCompList")) return true;
    for (const std::string_view key : {"status/", "type/", "partOfSpeech/", "usageNote/"}) {
      if (name.starts_with(key) && name[key.size()] != '@') return true;
    }
    return false;
  });
}

bool HasOwnContent(const v1::LanguageSection& section) {
  return !section.definitions().empty() || !section.notes().empty() ||
         !section.properties().empty();
}

// Whether an identifier is of the kind that the record makes up (ContentId): 16 of a to z, 2 to 7.
bool IsMadeUp(std::string_view id) {
  return id.size() == 16 && std::all_of(id.begin(), id.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= '2' && c <= '7');
         });
}

}  // namespace

std::string WrittenTag(std::string_view tag) {
  for (const auto& [kept, written] : kWrittenTags) {
    if (kept == tag) return std::string(written);
  }
  return std::string(tag);
}

EntryWriter::EntryWriter(TbxVersion version, std::string_view origin, XmlWriter& xml,
                         Losses& losses)
    : version_(version), origin_(origin), xml_(xml), losses_(losses) {}

std::string_view EntryWriter::ElementName(Element element) const {
  if (!is_2()) {
    switch (element) {
      case Element::kEntry:
        return "conceptEntry";
      case Element::kLanguage:
        return "langSec";
      case Element::kTermSection:
        return "termSec";
      default:
        break;
    }
  }
  return NameOf(element);
}

std::string EntryWriter::IdOf(const v1::Concept& concept_) const {
  std::string id;
  for (const v1::Origin& origin : concept_.origins()) {
    if (origin.origin() == origin_) id = origin.id();
  }
  if (id.empty()) id = concept_.name().substr(concept_.name().rfind('/') + 1);
  if (id.empty() && !concept_.origins().empty()) id = concept_.origins(0).id();
  return id;
}

std::string EntryWriter::WrittenId(std::string_view id) const {
  // Version 2 leaves a file's identifier as its programs know it, a name of XML or not. One that we
  // made up nobody knows: it becomes a name where it begins with a digit.
  const bool is_free = is_2() && !IsMadeUp(id);
  const bool is_written = (is_free || IsXmlId(id)) && UnescapedXmlId(id) == id;
  return is_written ? std::string(id) : EscapedXmlId(id);
}

void EntryWriter::Write(const v1::Concept& concept_) {
  xml_.Start(ElementName(Element::kEntry));
  if (const std::string id = IdOf(concept_); !id.empty()) xml_.Attribute("id", WrittenId(id));
  Begin(concept_.properties());
  int number = 0;
  const auto key = [&](std::string_view name) {
    return std::string(name).append("[").append(std::to_string(++number)).append("]");
  };
  for (const std::string& field : concept_.subject_fields()) {
    WriteField(key("subjectField"),
               {.element = Element::kDescrip, .type = "subjectField", .text = field});
  }
  number = 0;
  for (const std::string& label : concept_.labels()) {
    WriteField(key("label"), {.type = "x-label", .text = label});
  }
  number = 0;
  for (const v1::Statement& definition : concept_.definitions()) {
    WriteStatement(Level::kConcept, Field::kDefinition, key("definition"), definition);
  }
  number = 0;
  for (const v1::Statement& note : concept_.notes()) {
    WriteStatement(Level::kConcept, Field::kNote, key("note"), note);
  }
  number = 0;
  for (const v1::Relation& relation : concept_.relations()) {
    WriteRelation(key("relation"), relation);
  }
  number = 0;
  for (const v1::ExternalReference& reference : concept_.references()) {
    WriteReference(key("reference"), reference);
  }
  WriteProperties(concept_.properties(), false);
  for (const v1::Property& property : concept_.properties()) {
    if (property.name().starts_with('@')) WriteOwn(property.name(), property.value());
  }
  WriteRest();
  for (const v1::LanguageSection& section : concept_.languages()) WriteSections(section);
  WriteForeignSections(concept_.properties());
  xml_.End();
  if (!concept_.evidence().empty()) {
    losses_["evidence"] += static_cast<std::uint64_t>(concept_.evidence_size());
  }
  if (!concept_.conflicts().empty()) {
    losses_["conflict"] += static_cast<std::uint64_t>(concept_.conflicts_size());
  }
}

void EntryWriter::WriteSections(const v1::LanguageSection& section) {
  // TBX has one tag a section: terms of a narrower or broader tag stand in one of their own.
  std::vector<std::string_view> tags;
  for (const v1::Term& term : section.terms()) {
    const std::string_view tag =
        term.language_tag().empty() ? section.language_tag() : term.language_tag();
    if (std::find(tags.begin(), tags.end(), tag) == tags.end()) tags.push_back(tag);
  }
  const auto own = std::find(tags.begin(), tags.end(), section.language_tag());
  if (own != tags.end()) {
    std::rotate(tags.begin(), own, own + 1);
  } else if (HasOwnContent(section) || tags.empty()) {
    tags.insert(tags.begin(), section.language_tag());
  }
  for (const std::string_view tag : tags) {
    WriteSection(section, tag, tag == section.language_tag());
  }
}

void EntryWriter::WriteSection(const v1::LanguageSection& section, std::string_view tag,
                               bool is_own) {
  xml_.Start(ElementName(Element::kLanguage));
  xml_.Attribute("xml:lang", WrittenTag(tag));
  if (is_own && HasOwnContent(section)) {
    bool has_id = false;
    for (const v1::Property& property : section.properties()) {
      if (is_2() && property.name() == "@id" && !std::exchange(has_id, true)) {
        xml_.Attribute("id", WrittenId(property.value()));
      }
    }
    Begin(section.properties());
    int number = 0;
    for (const v1::Statement& definition : section.definitions()) {
      WriteStatement(Level::kLanguage, Field::kDefinition,
                     "definition[" + std::to_string(++number) + "]", definition);
    }
    number = 0;
    for (const v1::Statement& note : section.notes()) {
      WriteStatement(Level::kLanguage, Field::kNote, "note[" + std::to_string(++number) + "]",
                     note);
    }
    WriteProperties(section.properties(), true);
    WriteProperties(section.properties(), false);
    for (const v1::Property& property : section.properties()) {
      if (!property.name().starts_with('@')) continue;
      if (property.name() == "@id" && std::exchange(has_id, false)) continue;
      WriteOwn(property.name(), property.value());
    }
    WriteRest();
  }
  bool has_terms = false;
  for (const v1::Term& term : section.terms()) {
    const std::string_view own =
        term.language_tag().empty() ? section.language_tag() : term.language_tag();
    if (own != tag) continue;
    WriteTerm(term);
    has_terms = true;
  }
  if (!has_terms) {
    // The schemas want a term in each section; an empty one says that there is none.
    xml_.Start(ElementName(Element::kTermSection));
    xml_.Element("term", {});
    xml_.End();
  }
  xml_.End();
}

void EntryWriter::WriteTerm(const v1::Term& term) {
  const bool has_group = is_2() && !term.properties().empty() && NeedsTermGroup(term);
  xml_.Start(has_group ? "ntig" : ElementName(Element::kTermSection));
  bool has_id = false;
  for (const v1::Property& property : term.properties()) {
    if (property.name() != "@id" || has_id) continue;
    xml_.Attribute("id", WrittenId(property.value()));
    has_id = true;
  }
  if (has_group) xml_.Start("termGrp");
  Begin(term.properties());
  WriteField("term", {.element = Element::kTerm, .text = term.text()});
  const auto note = [&](std::string_view key, std::string_view type, const std::string& text) {
    if (!text.empty()) WriteField(key, {.element = Element::kTermNote, .type = type, .text = text});
  };
  // First, as the Translate Toolkit takes the first note for it.
  note("partOfSpeech", "partOfSpeech", term.part_of_speech());
  WriteStatus(term);
  note("type", "termType", term.type());
  note("usageNote", "usageNote", term.usage_note());
  WriteProperties(term.properties(), true);
  if (has_group) xml_.End();
  if (!term.reading().empty()) WriteField("reading", {.type = "reading", .text = term.reading()});
  if (!term.source().empty()) WriteField("source", {.type = "source", .text = term.source()});
  int number = 0;
  for (const v1::Statement& context : term.contexts()) {
    WriteStatement(Level::kTerm, Field::kContext, "context[" + std::to_string(++number) + "]",
                   context);
  }
  number = 0;
  for (const v1::Statement& statement : term.notes()) {
    WriteStatement(Level::kTerm, Field::kNote, "note[" + std::to_string(++number) + "]", statement);
  }
  WriteProperties(term.properties(), false);
  for (const v1::Property& property : term.properties()) {
    if (!property.name().starts_with('@')) continue;
    if (property.name() == "@id" && std::exchange(has_id, false)) continue;
    WriteOwn(property.name(), property.value());
  }
  WriteRest();
  xml_.End();
}

void EntryWriter::WriteForeignSections(const Properties& properties) {
  std::string_view open;
  for (const v1::Property& property : properties) {
    tree_.Clear();
    FieldNode& section = tree_.Add(Element::kLanguage, 0);
    if (!property.name().starts_with("langSet") || !ParsePropertyName(property.name(), section) ||
        !ParseOutline(property.value(), 1, tree_)) {
      continue;
    }
    if (open != property.name()) {
      if (!open.empty()) xml_.End();
      open = property.name();
      xml_.Start(ElementName(Element::kLanguage));
      WriteAttributes(tree_[0]);
    }
    for (std::size_t i = 1; i < tree_.size(); i = tree_.End(i)) WriteTree(tree_, i);
  }
  if (!open.empty()) xml_.End();
}

}  // namespace crosswalk::exchange::tbx
