#include "glossary/exchange/tbx/entry_builder.h"

#include "glossary/exchange/tbx/white_space.h"
#include "glossary/text/language_tag.h"

namespace crosswalk::exchange::tbx {

void EntryBuilder::Begin(std::string_view id, std::uint64_t line) {
  read_ = FileConcept();
  read_.id = std::string(id);
  read_.line = line;
  section_ = nullptr;
  term_ = nullptr;
  section_tags_.clear();
}

const SectionTag& EntryBuilder::TagOf(std::string_view raw) {
  key_.assign(raw);
  const auto known = tags_.find(key_);
  if (known != tags_.end()) return known->second;
  SectionTag tag;
  if (const auto parsed = text::LanguageTag::Parse(raw); parsed.ok() && !parsed->is_none()) {
    tag.is_language = true;
    tag.canonical = parsed->str();
  }
  // A file may hold any number of wrong tags; the right ones are few.
  if (tags_.size() > 10000) tags_.clear();
  return tags_.emplace(key_, std::move(tag)).first->second;
}

bool EntryBuilder::BeginLanguage(std::string_view tag) {
  const SectionTag& known = TagOf(tag);
  term_ = nullptr;
  section_ = nullptr;
  if (!known.is_language) return false;
  raw_tag_.assign(tag);
  for (std::size_t i = 0; i < section_tags_.size(); ++i) {
    if (section_tags_[i] != known.canonical) continue;
    section_ = read_.concept_.mutable_languages(static_cast<int>(i));
    return true;
  }
  section_tags_.push_back(known.canonical);
  section_ = read_.concept_.add_languages();
  section_->set_language_tag(raw_tag_);
  return true;
}

void EntryBuilder::BeginTerm() {
  term_ = section_->add_terms();
  term_->set_language_tag(raw_tag_);
  status_from_ = StatusFrom::kNothing;
}

void EntryBuilder::DropTerm() {
  section_->mutable_terms()->RemoveLast();
  term_ = nullptr;
}

void EntryBuilder::EndLanguage() {
  const bool is_last = section_ != nullptr &&
                       section_ == &read_.concept_.languages(read_.concept_.languages_size() - 1);
  if (is_last && section_->terms().empty() && section_->definitions().empty() &&
      section_->notes().empty() && section_->properties().empty()) {
    read_.concept_.mutable_languages()->RemoveLast();
    section_tags_.pop_back();
  }
  section_ = nullptr;
  term_ = nullptr;
}

bool EntryBuilder::HasTerms() const {
  for (const v1::LanguageSection& section : read_.concept_.languages()) {
    if (section.terms_size() > 0) return true;
  }
  return false;
}

void EntryBuilder::AddAttribute(Level level, std::string_view name, std::string_view value) {
  AddProperty(level, std::string("@").append(name), value);
}

void EntryBuilder::AddForeignSection(std::string_view tag, FieldTree& tree) {
  for (std::size_t i = 0; i < tree.size(); ++i) TidyStatement(tree[i].text);
  FieldNode section;
  section.element = Element::kLanguage;
  if (!tag.empty()) section.attributes.emplace_back("xml:lang", tag);
  AddProperty(Level::kConcept, PropertyNameOf(section), OutlineOf(tree, 0, tree.size()));
}

void EntryBuilder::Add(Level level, FieldTree& tree) {
  for (std::size_t i = 0; i < tree.size(); ++i) {
    if (tree[i].element == Element::kTerm) {
      TidyTerm(tree[i].text);
    } else {
      TidyStatement(tree[i].text);
    }
  }
  switch (tree[0].element) {
    case Element::kTerm:
      if (level == Level::kTerm) return AddTerm(tree[0]);
      return AddTree(level, {}, tree, 0);
    case Element::kDescripGroup:
    case Element::kAdminGroup:
    case Element::kTermNoteGroup:
      return AddGroup(level, tree);
    case Element::kNoteGroup:
      for (std::size_t i = 1; i < tree.size(); i = tree.End(i)) AddNoteGroup(level, tree, i);
      return;
    case Element::kNote:
      if (tree.size() > 1) return AddNoteGroup(level, tree, 0);
      [[fallthrough]];
    default:
      return AddHead(level, {tree, 0, 0, true});
  }
}

// TBX-Min of 2013 has notes of pairs; a pair with a key is a category of the user's own.
void EntryBuilder::AddNoteGroup(Level level, const FieldTree& tree, std::size_t index) {
  const FieldNode& note = tree[index];
  FieldTree plain;
  std::string key;
  const auto add = [&](const std::string& text) {
    plain.Clear();
    FieldNode& node = plain.Add(key.empty() ? Element::kNote : Element::kAdmin, 0);
    node.type = key;
    node.text = text;
    AddHead(level, {plain, 0, 0, true});
  };
  if (!note.text.empty()) add(note.text);
  for (std::size_t i = index + 1; i < tree.End(index); ++i) {
    if (tree[i].element == Element::kNoteKey) {
      key = tree[i].text;
    } else {
      add(tree[i].text);
      key.clear();
    }
  }
  if (!key.empty()) add(std::string());
}

void EntryBuilder::AddGroup(Level level, const FieldTree& tree) {
  const auto is_head = [&](std::size_t i) {
    switch (tree[0].element) {
      case Element::kDescripGroup:
        return tree[i].element == Element::kDescrip;
      case Element::kAdminGroup:
        return tree[i].element == Element::kAdmin;
      default:
        return tree[i].element == Element::kTermNote;
    }
  };
  // Heads alone are as good as each in a group of its own.
  bool has_rest = !tree[0].attributes.empty();
  for (std::size_t i = 1; i < tree.size(); i = tree.End(i)) has_rest |= !is_head(i);
  bool is_first = true;
  for (std::size_t i = 1; i < tree.size(); i = tree.End(i)) {
    if (!is_head(i)) continue;
    if (!has_rest) {
      AddHead(level, {tree, i, i, true});
      is_first = false;
      continue;
    }
    if (is_first && FieldOf(level, tree[i].element, tree[i].type) == Field::kNone) break;
    const Group group{tree, 0, i, is_first};
    AddHead(level, group);
    is_first = false;
  }
  if (is_first) AddTree(level, {}, tree, 0);
}

}  // namespace crosswalk::exchange::tbx
