// What each field of an entry becomes.
#include <string>
#include <utility>

#include "glossary/exchange/file/status_word.h"
#include "glossary/exchange/tbx/entry_builder.h"

namespace crosswalk::exchange::tbx {
namespace {

constexpr std::size_t kNameBytes = 256;  // of a property, a label, a subject field

// Whether a node is this and nothing else.
bool IsPlain(const FieldTree& tree, std::size_t index, Element element, std::string_view type) {
  const FieldNode& node = tree[index];
  return node.element == element && node.type == type && node.attributes.empty() &&
         !node.text.empty() && !tree.HasChildren(index);
}

// What the writer says of a status in a word of ISO 12620.
std::string_view AdministrativeWord(v1::TermStatus status) {
  return TbxStatus(status == v1::TERM_STATUS_FORBIDDEN ? v1::TERM_STATUS_DEPRECATED : status);
}

// Whether a word of `administrativeStatus` and one of another type say the same. ISO 12620 has no
// word for a term that must not be used, so that it stands as deprecated beside it.
bool Agree(v1::TermStatus administrative, v1::TermStatus other) {
  return administrative == other ||
         (administrative == v1::TERM_STATUS_DEPRECATED && other == v1::TERM_STATUS_FORBIDDEN);
}

constexpr const char* kStatusType = "status/@type";
constexpr std::string_view kOwnStatusType = "x-status";

}  // namespace

std::string EntryBuilder::FieldKey::str() const {
  return number == 0 ? name : std::string(name) + "[" + std::to_string(number) + "]";
}

template <typename Visit>
void EntryBuilder::Group::EachPart(const Visit& visit) const {
  for (std::size_t i = head + 1; i < tree.End(head); i = tree.End(i)) visit(i);
  if (!has_rest()) return;
  const Element kind = node().element;
  for (std::size_t i = root + 1; i < tree.End(root); i = tree.End(i)) {
    if (i != head && tree[i].element != kind) visit(i);
  }
}

EntryBuilder::Properties& EntryBuilder::PropertiesAt(Level level) {
  if (level == Level::kTerm && term_ != nullptr) return *term_->mutable_properties();
  if (level != Level::kConcept && section_ != nullptr) return *section_->mutable_properties();
  return *read_.concept_.mutable_properties();
}

void EntryBuilder::AddProperty(Level level, std::string name, std::string_view value) {
  v1::Property& property = *PropertiesAt(level).Add();
  property.set_name(std::move(name));
  property.set_value(std::string(value));
}

void EntryBuilder::AddTree(Level level, const std::string& prefix, const FieldTree& tree,
                           std::size_t index) {
  const FieldNode& node = tree[index];
  const std::size_t end = tree.End(index);
  const bool has_children = end > index + 1;
  if (!has_children && node.text.empty() && node.attributes.empty()) return;
  std::string name = prefix + PropertyNameOf(node);
  const bool is_outline = IsContainer(node.element);
  if (name.size() > kNameBytes || is_outline != has_children ||
      (is_outline && !node.text.empty())) {
    name = prefix + std::string(NameOf(Element::kNoWrapper));
    AddProperty(level, std::move(name), OutlineOf(tree, index, end));
    return;
  }
  if (!has_children) return AddProperty(level, std::move(name), node.text);
  // Its children are not inside one another: each is a line at the left.
  std::string outline;
  for (std::size_t i = index + 1; i < end; i = tree.End(i)) {
    if (!outline.empty()) outline += '\n';
    outline += OutlineOf(tree, i, tree.End(i));
  }
  AddProperty(level, std::move(name), outline);
}

void EntryBuilder::AddWhole(Level level, const Group& group) {
  AddTree(level, {}, group.tree, group.has_rest() ? group.root : group.head);
}

void EntryBuilder::Attach(Level level, const FieldKey& key, const Group& group,
                          std::string_view used_attribute, std::size_t used, std::size_t used_too) {
  for (const auto& [name, value] : group.node().attributes) {
    if (name != used_attribute) AddProperty(level, key.str() + "/@" + name, value);
  }
  if (group.has_rest()) {
    for (const auto& [name, value] : group.tree[group.root].attributes) {
      AddProperty(level, key.str() + "/@group-" + name, value);
    }
  }
  group.EachPart([&](std::size_t i) {
    // 0 is the head or its group, and never a part.
    if (i != used && i != used_too) AddTree(level, key.str() + "/", group.tree, i);
  });
}

void EntryBuilder::AddTerm(const FieldNode& node) {
  term_->set_text(node.text);
  for (const auto& [name, value] : node.attributes) {
    AddProperty(Level::kTerm, "term/@" + name, value);
  }
}

void EntryBuilder::AddHead(Level level, const Group& group) {
  const FieldNode& node = group.node();
  if (node.element == Element::kAdmin && node.attributes.empty() &&
      (IsOwnName(node.type) || HasOutline(node.type))) {
    return AddProperty(level, node.type, node.text);
  }
  const Field field = FieldOf(level, node.element, node.type);
  switch (field) {
    case Field::kNone:
      return AddWhole(level, group);
    case Field::kDefinition:
    case Field::kNote:
    case Field::kContext:
      return AddStatement(level, field, group);
    case Field::kSubjectField:
    case Field::kLabel:
      return AddWord(level, field, group);
    case Field::kRelation:
      return AddRelation(group);
    case Field::kReference:
      return AddReference(group);
    case Field::kStatus:
    case Field::kProcessStatus:
      return AddStatus(field, group);
    case Field::kType:
      return SetText("type", term_->mutable_type(), group);
    case Field::kPartOfSpeech:
      return SetText("partOfSpeech", term_->mutable_part_of_speech(), group);
    case Field::kReading:
      return SetText("reading", term_->mutable_reading(), group);
    case Field::kUsageNote:
      return SetText("usageNote", term_->mutable_usage_note(), group);
    case Field::kSource:
      return SetText("source", term_->mutable_source(), group);
  }
}

void EntryBuilder::SetText(const char* key, std::string* field, const Group& group) {
  if (!field->empty()) return AddWhole(Level::kTerm, group);
  *field = group.node().text;
  Attach(Level::kTerm, {key}, group);
}

void EntryBuilder::AddWord(Level level, Field field, const Group& group) {
  const std::string& text = group.node().text;
  if (text.empty() || text.size() > kNameBytes) return AddWhole(level, group);
  const bool is_label = field == Field::kLabel;
  auto& words =
      is_label ? *read_.concept_.mutable_labels() : *read_.concept_.mutable_subject_fields();
  *words.Add() = text;
  Attach(level, {is_label ? "label" : "subjectField", words.size()}, group);
}

void EntryBuilder::AddStatement(Level level, Field field, const Group& group) {
  const FieldNode& node = group.node();
  if (node.text.empty() || node.type.size() > kNameBytes) return AddWhole(level, group);
  const char* key = "note";
  auto* statements = level == Level::kConcept    ? read_.concept_.mutable_notes()
                     : level == Level::kLanguage ? section_->mutable_notes()
                                                 : term_->mutable_notes();
  std::string_view plain;  // the type that goes without saying
  if (field == Field::kDefinition) {
    key = "definition";
    plain = "definition";
    statements = level == Level::kConcept ? read_.concept_.mutable_definitions()
                                          : section_->mutable_definitions();
  } else if (field == Field::kContext) {
    key = "context";
    plain = "context";
    statements = term_->mutable_contexts();
  }
  v1::Statement& statement = *statements->Add();
  statement.set_text(node.text);
  if (node.type != plain) statement.set_type(node.type);
  std::size_t source = 0;
  std::size_t type = 0;
  group.EachPart([&](std::size_t i) {
    const bool is_admin = node.element == Element::kAdmin;
    const bool is_source = is_admin ? IsPlain(group.tree, i, Element::kAdminNote, "noteSource")
                                    : IsPlain(group.tree, i, Element::kAdmin, "source");
    const bool is_type =
        (is_admin && IsPlain(group.tree, i, Element::kAdminNote, "noteType")) ||
        (field == Field::kDefinition &&
         IsPlain(group.tree, i, Element::kDescripNote, "definitionType")) ||
        (field == Field::kContext && IsPlain(group.tree, i, Element::kDescripNote, "contextType"));
    if (source == 0 && is_source) source = i;
    if (type == 0 && is_type && group.tree[i].text.size() <= kNameBytes &&
        (node.type == plain || is_admin)) {
      type = i;
    }
  });
  if (source != 0) statement.set_source(group.tree[source].text);
  if (type != 0) {
    statement.set_type(group.tree[type].text);
  } else if (source != 0 && node.type == "annotatedNote") {
    statement.clear_type();  // it stands for a note, which has no room for a source
  }
  const std::string_view tag = node.Attribute("xml:lang");
  const bool is_language = !tag.empty() && TagOf(tag).is_language;
  if (is_language) statement.set_language_tag(std::string(tag));
  Attach(level, {key, statements->size()}, group, is_language ? "xml:lang" : "", source, type);
}

void EntryBuilder::AddRelation(const Group& group) {
  const FieldNode& node = group.node();
  const std::string_view target = node.Attribute("target");
  if ((target.empty() && node.text.empty()) || node.type.size() > kNameBytes) {
    return AddWhole(Level::kConcept, group);
  }
  v1::Relation& relation = *read_.concept_.add_relations();
  relation.set_type(std::string(RelationOfType(node.type)));
  relation.set_target(target.empty() ? node.text : std::string(target));
  const FieldKey key{"relation", read_.concept_.relations_size()};
  if (target.empty()) {
    AddProperty(Level::kConcept, key.str() + "/@target", {});
  } else if (!node.text.empty()) {
    AddProperty(Level::kConcept, key.str() + "/text", node.text);
  }
  Attach(Level::kConcept, key, group, "target");
}

void EntryBuilder::AddReference(const Group& group) {
  const FieldNode& node = group.node();
  const std::string_view target = node.Attribute("target");
  if ((target.empty() && node.text.empty()) || node.type.size() > kNameBytes) {
    return AddWhole(Level::kConcept, group);
  }
  v1::ExternalReference& reference = *read_.concept_.add_references();
  reference.set_type(node.type.empty() ? "externalCrossReference" : node.type);
  reference.set_target(target.empty() ? node.text : std::string(target));
  const FieldKey key{"reference", read_.concept_.references_size()};
  if (target.empty()) {
    AddProperty(Level::kConcept, key.str() + "/@target", {});
  } else {
    reference.set_text(node.text);
  }
  Attach(Level::kConcept, key, group, "target");
}

void EntryBuilder::AddStatus(Field field, const Group& group) {
  const FieldNode& node = group.node();
  const v1::TermStatus status = StatusOfWord(node.text);
  const bool is_process = field == Field::kProcessStatus;
  const bool is_administrative = node.type == "administrativeStatus";
  if (status == v1::TERM_STATUS_UNSPECIFIED ||
      (is_process &&
       (status_from_ != StatusFrom::kNothing || status != v1::TERM_STATUS_CANDIDATE))) {
    return AddWhole(Level::kTerm, group);
  }
  const auto keep = [&](std::string_view type) {
    AddProperty(Level::kTerm, std::string("termNote:").append(type), term_->raw_status());
  };
  const auto take = [&](StatusFrom from) {
    SetStatus(node.text, *term_);
    status_from_ = from;
    if (from == StatusFrom::kOtherType && node.type != kOwnStatusType) {
      AddProperty(Level::kTerm, kStatusType, node.type);
    }
    Attach(Level::kTerm, {"status"}, group);
  };
  const StatusFrom from = is_process          ? StatusFrom::kProcess
                          : is_administrative ? StatusFrom::kAdministrative
                                              : StatusFrom::kOtherType;
  if (status_from_ == StatusFrom::kProcess) {
    keep("processStatus");
    status_from_ = StatusFrom::kNothing;
  }
  if (status_from_ == StatusFrom::kNothing) return take(from);
  if (status_from_ == from) return AddWhole(Level::kTerm, group);
  if (from == StatusFrom::kOtherType) {
    if (!Agree(term_->status(), status)) return AddWhole(Level::kTerm, group);
    if (term_->raw_status() != AdministrativeWord(status)) keep("administrativeStatus");
    return take(from);
  }
  // A word of another type stood first.
  if (Agree(status, term_->status())) {
    if (node.text != AdministrativeWord(term_->status()) || !node.attributes.empty() ||
        group.has_rest()) {
      AddWhole(Level::kTerm, group);
    }
    return;
  }
  std::string type(kOwnStatusType);
  Properties& properties = *term_->mutable_properties();
  for (int i = 0; i < properties.size(); ++i) {
    if (properties[i].name() != kStatusType) continue;
    type = properties[i].value();
    properties.DeleteSubrange(i, 1);
    break;
  }
  keep(type);
  take(from);
}

}  // namespace crosswalk::exchange::tbx
