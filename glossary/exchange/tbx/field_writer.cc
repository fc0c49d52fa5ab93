// How each field of a concept is written, and what stands beside it.
#include <algorithm>
#include <string>
#include <utility>

#include "glossary/exchange/file/status_word.h"
#include "glossary/exchange/tbx/entry_writer.h"
#include "glossary/exchange/tbx/xml_id.h"

namespace crosswalk::exchange::tbx {
namespace {

constexpr std::string_view kGroupAttribute = "@group-";

Element GroupOf(Element element) {
  switch (element) {
    case Element::kDescrip:
      return Element::kDescripGroup;
    case Element::kAdmin:
      return Element::kAdminGroup;
    case Element::kTermNote:
      return Element::kTermNoteGroup;
    default:
      return Element::kOther;
  }
}

// Whether an element may stand by itself in an entry, a section or beside a term.
bool IsField(Element element) {
  switch (element) {
    case Element::kDescrip:
    case Element::kAdmin:
    case Element::kTermNote:
    case Element::kTransac:
    case Element::kRef:
    case Element::kXref:
    case Element::kDescripGroup:
    case Element::kAdminGroup:
    case Element::kTermNoteGroup:
    case Element::kTransacGroup:
    case Element::kComponents:
      return true;
    default:
      return false;
  }
}

bool IsTermNote(Element element) {
  return element == Element::kTermNote || element == Element::kTermNoteGroup ||
         element == Element::kComponents;
}

// Whether the elements are as the schema has them: texts or containers, not both.
bool IsRegular(const FieldTree& tree) {
  for (std::size_t i = 0; i < tree.size(); ++i) {
    if (IsContainer(tree[i].element) != tree.HasChildren(i)) return false;
    if (IsContainer(tree[i].element) && !tree[i].text.empty()) return false;
    if (tree[i].depth == 0 && !IsField(tree[i].element)) return false;
  }
  return tree.size() > 0;
}

bool HasProperty(const v1::Term& term, std::string_view name) {
  return std::any_of(term.properties().begin(), term.properties().end(),
                     [&](const v1::Property& property) { return property.name() == name; });
}

// The part of a resource name that a file has as its identifier.
std::string_view TargetOf(std::string_view target) {
  return target.starts_with("glossaries/") ? target.substr(target.rfind('/') + 1) : target;
}

}  // namespace

void EntryWriter::Begin(const Properties& properties) {
  attached_.clear();
  for (const v1::Property& property : properties) {
    const std::string_view name = property.name();
    const std::size_t slash = name.find('/');
    if (slash == std::string_view::npos || !IsOwnName(name)) continue;
    attached_.push_back({name.substr(0, slash), name.substr(slash + 1), &property});
  }
}

void EntryWriter::WriteRest() {
  for (const Attached& attached : attached_) {
    if (attached.property != nullptr) {
      WriteOwn(attached.property->name(), attached.property->value());
    }
  }
  attached_.clear();
}

const std::string* EntryWriter::TakeAttached(std::string_view key, std::string_view name) {
  for (Attached& attached : attached_) {
    if (attached.property == nullptr || attached.key != key || attached.name != name) continue;
    return &std::exchange(attached.property, nullptr)->value();
  }
  return nullptr;
}

void EntryWriter::WriteAttribute(Element element, std::string_view name, std::string_view value) {
  // The dialects let a target be an address, too.
  const bool is_target =
      name == "target" && element != Element::kXref && value.find("://") == std::string_view::npos;
  if (name == "id" || is_target) {
    xml_.Attribute(name, WrittenId(value));
  } else {
    xml_.Attribute(name, value);
  }
}

void EntryWriter::WriteAttributes(const FieldNode& node) {
  const bool may_have_type = node.element != Element::kNote && node.element != Element::kTerm &&
                             node.element != Element::kDate && !IsContainer(node.element);
  // Both versions want a type, if an empty one.
  if (!node.type.empty() || (may_have_type && node.element != Element::kItem)) {
    xml_.Attribute("type", node.type);
  }
  for (const auto& [name, value] : node.attributes) WriteAttribute(node.element, name, value);
}

bool EntryWriter::MayHaveAttribute(Element element, std::string_view name) const {
  const bool is_text = element == Element::kTerm || element == Element::kDate;
  if (name == "id") return true;
  if (name == "xml:lang") return !is_text && element != Element::kXref;
  if (name == "target") return !is_text && element != Element::kNote;
  if (name == "datatype") return !is_text && element != Element::kNote && element != Element::kXref;
  // Weblate and the Translate Toolkit say so who wrote a note.
  return name == "from" && element == Element::kNote && is_2();
}

void EntryWriter::WriteField(std::string_view key, const Output& output) {
  const Element group = GroupOf(output.element);
  bool is_grouped = !output.source.empty() || !output.kind.empty();
  std::vector<const v1::Property*> attributes;
  std::vector<FieldTree> parts;
  std::string_view group_id;
  for (Attached& attached : attached_) {
    if (attached.property == nullptr || attached.key != key) continue;
    const std::string& value = attached.property->value();
    if (attached.name.starts_with(kGroupAttribute)) {
      if (attached.name != "@group-id" || group == Element::kOther || !group_id.empty() ||
          !MayHaveAttribute(group, "id")) {
        continue;
      }
      group_id = value;
      is_grouped = true;
    } else if (attached.name.starts_with('@')) {
      const std::string_view name = attached.name.substr(1);
      const bool is_twice = std::any_of(
          attributes.begin(), attributes.end(),
          [&](const auto* known) { return known->name() == attached.property->name(); });
      if (is_twice || !MayHaveAttribute(output.element, name) ||
          (name == "xml:lang" && !output.language_tag.empty())) {
        continue;
      }
      attributes.push_back(attached.property);
    } else {
      FieldTree part;
      if (group == Element::kOther || !ReadProperty(attached.name, value, part)) continue;
      parts.push_back(std::move(part));
      is_grouped = true;
    }
    attached.property = nullptr;
  }
  if (is_grouped) {
    xml_.Start(NameOf(group));
    if (!group_id.empty()) xml_.Attribute("id", WrittenId(group_id));
  }
  xml_.StartInline(NameOf(output.element));
  if (!output.type.empty()) xml_.Attribute("type", output.type);
  for (const v1::Property* attribute : attributes) {
    WriteAttribute(output.element,
                   std::string_view(attribute->name()).substr(attribute->name().find("/@") + 2),
                   attribute->value());
  }
  if (!output.language_tag.empty()) xml_.Attribute("xml:lang", WrittenTag(output.language_tag));
  if (output.has_target) WriteAttribute(output.element, "target", output.target);
  xml_.Text(output.text);
  xml_.End();
  if (!is_grouped) return;
  const auto part = [&](std::string_view name, std::string_view type, std::string_view text) {
    if (text.empty()) return;
    xml_.StartInline(name);
    xml_.Attribute("type", type);
    xml_.Text(text);
    xml_.End();
  };
  const bool is_admin = output.element == Element::kAdmin;
  part(is_admin ? "adminNote" : "descripNote", output.kind_type, output.kind);
  part(is_admin ? "adminNote" : "admin", is_admin ? "noteSource" : "source", output.source);
  for (const FieldTree& tree : parts) WriteTree(tree);
  xml_.End();
}

void EntryWriter::WriteStatement(Level level, Field field, std::string_view key,
                                 const v1::Statement& statement) {
  Output output{.element = Element::kDescrip,
                .type = statement.type(),
                .text = statement.text(),
                .language_tag = statement.language_tag(),
                .source = statement.source()};
  // A type that is a category of its own for this kind of field says it by itself.
  const bool is_category = FieldOf(level, Element::kDescrip, statement.type()) == field;
  if (field != Field::kNote) {
    const bool is_definition = field == Field::kDefinition;
    if (!is_category) {
      output.type = is_definition ? "definition" : "context";
      output.kind = statement.type();
      output.kind_type = is_definition ? "definitionType" : "contextType";
    }
  } else if (statement.type().empty() && statement.source().empty()) {
    output.element = Element::kNote;
  } else if (!is_category) {
    // A note has no room for a type or a source; ISO 12620 has an annotated one.
    const bool is_itself = statement.type() == "annotatedNote" && statement.source().empty();
    output.element = Element::kAdmin;
    output.type = "annotatedNote";
    if (!is_itself) output.kind = statement.type();
    output.kind_type = "noteType";
  }
  WriteField(key, output);
}

void EntryWriter::WriteRelation(std::string_view key, const v1::Relation& relation) {
  Output output{.type = TypeOfRelation(relation.type())};
  const Category* const category = FindCategory(output.type);
  output.element = category != nullptr && category->element == Element::kDescrip ? Element::kDescrip
                                                                                 : Element::kRef;
  const std::string* const target = TakeAttached(key, "@target");
  const std::string* const text = TakeAttached(key, "text");
  if (target != nullptr) {
    output.text = relation.target();
  } else {
    output.has_target = true;
    output.target = TargetOf(relation.target());
    if (text != nullptr) output.text = *text;
  }
  WriteField(key, output);
}

void EntryWriter::WriteReference(std::string_view key, const v1::ExternalReference& reference) {
  const Category* const category = FindCategory(reference.type());
  const bool is_descrip = category != nullptr && category->element == Element::kDescrip &&
                          category->of_concept == Field::kReference;
  Output output{.element = is_descrip ? Element::kDescrip : Element::kXref,
                .type = reference.type(),
                .text = reference.text(),
                .target = reference.target(),
                .has_target = true};
  if (TakeAttached(key, "@target") != nullptr) {
    output.text = reference.target();
    output.target = {};
    output.has_target = !is_descrip;  // an xref must have one
  }
  WriteField(key, output);
}

void EntryWriter::WriteStatus(const v1::Term& term) {
  const std::string& raw = term.raw_status();
  const std::string* const type = TakeAttached("status", "@type");
  const auto write = [&](std::string_view name, std::string_view word) {
    WriteField("status", {.element = Element::kTermNote, .type = name, .text = word});
  };
  const auto write_administrative = [&] {
    const std::string_view word = TbxStatus(
        term.status() == v1::TERM_STATUS_FORBIDDEN ? v1::TERM_STATUS_DEPRECATED : term.status());
    if (word.empty() || HasProperty(term, "termNote:administrativeStatus")) return;
    xml_.StartInline("termNote");
    xml_.Attribute("type", "administrativeStatus");
    xml_.Text(word);
    xml_.End();
  };
  if (!raw.empty() && StatusOfWord(raw) == term.status()) {
    if (type == nullptr && IsProcessStatus(raw)) {
      write("processStatus", raw);
    } else if (type == nullptr && (is_2() || IsAdministrativeStatus(raw))) {
      write("administrativeStatus", raw);
    } else {
      write_administrative();
      write(type == nullptr ? "x-status" : std::string_view(*type), raw);
    }
  } else if (term.status() == v1::TERM_STATUS_CANDIDATE) {
    if (!HasProperty(term, "termNote:processStatus")) write("processStatus", "unprocessed");
  } else if (term.status() == v1::TERM_STATUS_FORBIDDEN) {
    write_administrative();
    write("x-status", "forbidden");
  } else if (term.status() != v1::TERM_STATUS_ADMITTED || !raw.empty()) {
    // A term without a status is admitted.
    write_administrative();
  }
}

bool EntryWriter::ReadProperty(std::string_view name, std::string_view value, FieldTree& tree) {
  tree.Clear();
  if (name == NameOf(Element::kNoWrapper)) return ParseOutline(value, 0, tree) && tree.size() > 0;
  FieldNode& node = tree.Add(Element::kOther, 0);
  if (!ParsePropertyName(name, node)) return false;
  if (IsContainer(node.element)) return ParseOutline(value, 1, tree) && tree.size() > 1;
  node.text.assign(value);
  return true;
}

void EntryWriter::WriteProperties(const Properties& properties, bool is_term_notes) {
  for (const v1::Property& property : properties) {
    const std::string_view name = property.name();
    if (IsOwnName(name)) continue;
    const bool is_read = ReadProperty(name, property.value(), tree_) && IsRegular(tree_);
    if ((is_read && IsTermNote(tree_[0].element)) != is_term_notes) continue;
    if (!is_read && name.starts_with("langSet") && ReadProperty(name, property.value(), tree_)) {
      continue;  // a section of its own
    }
    if (is_read) {
      WriteTree(tree_);
    } else {
      WriteOwn(name, property.value());
    }
  }
}

void EntryWriter::WriteOwn(std::string_view name, std::string_view value) {
  xml_.StartInline("admin");
  xml_.Attribute("type", name);
  xml_.Text(value);
  xml_.End();
}

void EntryWriter::WriteTree(const FieldTree& tree) {
  for (std::size_t i = 0; i < tree.size(); i = tree.End(i)) WriteTree(tree, i);
}

void EntryWriter::WriteTree(const FieldTree& tree, std::size_t index) {
  const FieldNode& node = tree[index];
  const std::string_view name = ElementName(node.element);
  if (IsContainer(node.element)) {
    xml_.Start(name);
  } else {
    xml_.StartInline(name);
  }
  WriteAttributes(node);
  xml_.Text(node.text);
  for (std::size_t i = index + 1; i < tree.End(index); i = tree.End(i)) WriteTree(tree, i);
  xml_.End();
}

}  // namespace crosswalk::exchange::tbx
