#include "glossary/exchange/table/row_concept.h"

#include <algorithm>
#include <array>

#include "glossary/exchange/file/status_word.h"
#include "glossary/exchange/table/cell.h"
#include "glossary/text/language_tag.h"
#include "glossary/text/normalize.h"

namespace crosswalk::exchange {
namespace {

// So many of a list are compared with a new one, which keeps a line's work small; the record joins
// what is equal beyond them.
constexpr int kCompared = 200;

constexpr std::array<std::string_view, 16> kYes = {"true", "yes",  "1",    "x",  "y", "t",
                                                   "✓",    "✔",    "はい", "是", "○", "〇",
                                                   "ja",   "wahr", "vero", "si"};
constexpr std::array<std::string_view, 12> kNo = {"false",  "no", "0", "n",    "f",      "-",
                                                  "いいえ", "否", "×", "nein", "falsch", "falso"};

template <std::size_t n>
bool IsOneOf(const std::array<std::string_view, n>& words, std::string_view cell) {
  return std::find(words.begin(), words.end(), text::NfkcCasefold(TrimCell(cell))) != words.end();
}

// memoQ's cell of a term: its parts stand between semicolons.
bool HasPart(std::string_view cell, std::string_view wanted) {
  while (!cell.empty()) {
    const std::size_t end = std::min(cell.find_first_of(";,|"), cell.size());
    if (text::NfkcCasefold(TrimCell(cell.substr(0, end))) == wanted) return true;
    cell.remove_prefix(std::min(end + 1, cell.size()));
  }
  return false;
}

template <typename Properties>
void AddProperty(std::string_view name, std::string_view value, Properties& properties) {
  // Lines of one concept repeat what holds for all of it.
  const bool is_there =
      properties.size() <= kCompared &&
      std::any_of(properties.begin(), properties.end(), [&](const v1::Property& property) {
        return property.name() == name && property.value() == value;
      });
  if (is_there) return;
  v1::Property& property = *properties.Add();
  property.set_name(std::string(name));
  property.set_value(std::string(value));
}

bool IsBad(v1::TermStatus status) {
  return status == v1::TERM_STATUS_DEPRECATED || status == v1::TERM_STATUS_FORBIDDEN;
}

void AddOnce(std::string_view value, google::protobuf::RepeatedPtrField<std::string>& values) {
  const bool is_there =
      values.size() <= kCompared && std::find(values.begin(), values.end(), value) != values.end();
  if (!is_there) *values.Add() = std::string(value);
}

}  // namespace

bool IsYes(std::string_view cell) { return IsOneOf(kYes, cell); }

v1::LanguageSection& FindOrAddSection(std::string_view tag, v1::Concept& concept_) {
  for (v1::LanguageSection& section : *concept_.mutable_languages()) {
    if (section.language_tag() == tag) return section;
  }
  v1::LanguageSection& section = *concept_.add_languages();
  section.set_language_tag(std::string(tag));
  return section;
}

v1::Term& FindOrAddTerm(std::string_view tag, std::string_view text, v1::Concept& concept_) {
  v1::LanguageSection& section = FindOrAddSection(tag, concept_);
  // A term that takes several lines is the last of them.
  const int size = section.terms_size();
  for (int i = size <= kCompared ? 0 : size - 1; i < size; ++i) {
    if (section.terms(i).text() == text) return *section.mutable_terms(i);
  }
  v1::Term& term = *section.add_terms();
  term.set_text(std::string(text));
  term.set_language_tag(std::string(tag));
  return term;
}

v1::Statement* AddStatement(std::string_view text,
                            google::protobuf::RepeatedPtrField<v1::Statement>& statements) {
  for (int i = 0; i < statements.size() && statements.size() <= kCompared; ++i) {
    if (statements[i].text() == text) return &statements[i];
  }
  v1::Statement* statement = statements.Add();
  statement->set_text(std::string(text));
  return statement;
}

RowConcept::RowConcept(const Layout& layout)
    : layout_(layout),
      tags_(layout.slots.size()),
      is_none_(layout.slots.size()),
      terms_(layout.slots.size()),
      statements_(layout.columns.size()) {
  for (std::size_t i = 0; i < tags_.size(); ++i) {
    const Slot& slot = layout.slots[i];
    if (slot.language_column >= 0) continue;
    const auto parsed = text::LanguageTag::Parse(slot.tag);
    tags_[i] = slot.tag;
    is_none_[i] = parsed.ok() && parsed->is_none();
  }
}

bool RowConcept::IsSaid(std::string_view cell) const {
  return layout_.is_own ? !cell.empty() : !IsBlankCell(cell);
}

std::string RowConcept::WhatIsMissing(const std::vector<std::string>& cells) const {
  const auto is_there = [&](const Slot& slot) {
    return IsSaid(cells[static_cast<std::size_t>(slot.column)]);
  };
  if (layout_.is_own) return {};
  const auto& slots = layout_.slots;
  if (layout_.is_bilingual) {
    for (std::size_t i = 0; i < slots.size(); ++i) {
      if (is_there(slots[i])) continue;
      const bool is_source = static_cast<int>(i) == layout_.source_slot;
      return is_source ? "the source is empty" : "the target is empty";
    }
    return {};
  }
  return std::any_of(slots.begin(), slots.end(), is_there) ? "" : "the line has no term";
}

Status RowConcept::FindTags(const std::vector<std::string>& cells) {
  for (std::size_t i = 0; i < layout_.slots.size(); ++i) {
    const Slot& slot = layout_.slots[i];
    if (slot.language_column < 0) continue;
    const std::string_view cell = TrimCell(cells[static_cast<std::size_t>(slot.language_column)]);
    if (cell.empty() && slot.tag.empty()) return InvalidArgument("the language is missing");
    // Where the line does not say it, the caller does.
    const std::string_view tag = cell.empty() ? std::string_view(slot.tag) : cell;
    if (tags_[i] == tag) continue;
    const auto parsed = text::LanguageTag::Parse(tag);
    if (!parsed.ok()) return parsed.status();
    tags_[i] = std::string(tag);
    is_none_[i] = parsed->is_none();
  }
  return Status();
}

void RowConcept::AddTerms(const std::vector<std::string>& cells, v1::Concept& concept_) {
  for (std::size_t i = 0; i < layout_.slots.size(); ++i) {
    const std::string& cell = cells[static_cast<std::size_t>(layout_.slots[i].column)];
    terms_[i] = nullptr;
    if (!IsSaid(cell)) continue;
    const std::string_view text = layout_.is_own ? std::string_view(cell) : TrimCell(cell);
    if (is_none_[i]) {
      AddProperty(tags_[i], text, *concept_.mutable_properties());
    } else {
      terms_[i] = &FindOrAddTerm(tags_[i], text, concept_);
    }
  }
}

Status RowConcept::Add(const std::vector<std::string>& cells, v1::Concept& concept_) {
  CROSSWALK_RETURN_IF_ERROR(FindTags(cells));
  std::fill(statements_.begin(), statements_.end(), nullptr);
  relation_ = nullptr;
  reference_ = nullptr;
  AddTerms(cells, concept_);
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (IsSaid(cells[i])) AddCell(i, cells[i], concept_);
  }
  return Status();
}

std::string_view RowConcept::TagOf(const PlacedColumn& column) const {
  return column.slot >= 0 ? std::string_view(tags_[static_cast<std::size_t>(column.slot)])
                          : std::string_view(column.tag);
}

void RowConcept::AddCell(std::size_t at, const std::string& cell, v1::Concept& concept_) {
  const PlacedColumn& column = layout_.columns[at];
  if (column.part != Part::kText) return AddPart(column, cell, concept_);
  if (column.level == Level::kLanguage) {
    const std::string_view tag = TagOf(column);
    v1::LanguageSection& section = FindOrAddSection(tag, concept_);
    if (column.field == Field::kProperty) {
      AddProperty(column.name, cell, *section.mutable_properties());
    } else {
      auto& statements =
          column.field == Field::kNote ? *section.mutable_notes() : *section.mutable_definitions();
      statements_[at] = AddStatement(cell, statements);
    }
    return;
  }
  const bool is_of_term = column.slot >= 0 && column.field != Field::kTerm &&
                          column.field != Field::kSource && column.field != Field::kTarget;
  if (is_of_term) {
    v1::Term* const term = terms_[static_cast<std::size_t>(column.slot)];
    if (term == nullptr) {
      // Nothing is lost: it is kept beside the concept under the column's name.
      AddProperty(column.name, cell, *concept_.mutable_properties());
    } else if (column.field == Field::kContext) {
      statements_[at] = AddStatement(cell, *term->mutable_contexts());
    } else if (column.field == Field::kNote) {
      statements_[at] = AddStatement(cell, *term->mutable_notes());
    } else {
      AddToTerm(column, cell, concept_);
    }
    return;
  }
  switch (column.field) {
    case Field::kDefinition:
      statements_[at] = AddStatement(cell, *concept_.mutable_definitions());
      break;
    case Field::kNote:
      statements_[at] = AddStatement(cell, *concept_.mutable_notes());
      break;
    case Field::kRelation:
      relation_ = concept_.add_relations();
      relation_->set_target(cell);
      break;
    case Field::kReference:
      reference_ = concept_.add_references();
      reference_->set_target(cell);
      break;
    default:
      AddToLine(column, cell, concept_);
  }
}

void RowConcept::AddPart(const PlacedColumn& column, const std::string& cell,
                         v1::Concept& concept_) {
  if (column.field == Field::kRelation && relation_ != nullptr) {
    if (column.part == Part::kType) return relation_->set_type(cell);
  } else if (column.field == Field::kReference && reference_ != nullptr) {
    if (column.part == Part::kType) return reference_->set_type(cell);
    if (column.part == Part::kSource) return reference_->set_text(cell);
  } else if (column.text_column >= 0) {
    v1::Statement* const statement = statements_[static_cast<std::size_t>(column.text_column)];
    if (statement != nullptr) {
      if (column.part == Part::kSource) return statement->set_source(cell);
      if (column.part == Part::kType) return statement->set_type(cell);
      return statement->set_language_tag(cell);
    }
  }
  AddProperty(column.name, cell, *concept_.mutable_properties());
}

void RowConcept::AddToTerm(const PlacedColumn& column, const std::string& cell, v1::Concept&) {
  v1::Term& term = *terms_[static_cast<std::size_t>(column.slot)];
  const auto set_first = [&](std::string* value) {
    if (value->empty()) *value = cell;
    return *value == cell;
  };
  switch (column.field) {
    case Field::kStatus:
      SetStatus(cell, term);
      if (layout_.is_own) term.clear_raw_status();
      return;
    case Field::kStatusWord:
      return term.set_raw_status(cell);
    case Field::kForbidden:
      if (IsYes(cell)) return term.set_status(v1::TERM_STATUS_FORBIDDEN);
      if (IsOneOf(kNo, cell)) return;
      break;
    case Field::kFuzzy:
      if (IsYes(cell)) return SetStatus("candidate", term);
      if (IsOneOf(kNo, cell)) return;
      break;
    case Field::kType:
      if (set_first(term.mutable_type())) return;
      break;
    case Field::kPartOfSpeech:
      if (set_first(term.mutable_part_of_speech())) return;
      break;
    case Field::kReading:
      if (set_first(term.mutable_reading())) return;
      break;
    case Field::kUsage:
      if (set_first(term.mutable_usage_note())) return;
      break;
    case Field::kTermSource:
      if (set_first(term.mutable_source())) return;
      break;
    case Field::kTermInfo:
      if (HasPart(cell, "forbidden")) term.set_status(v1::TERM_STATUS_FORBIDDEN);
      break;
    default:
      break;
  }
  AddProperty(column.name, cell, *term.mutable_properties());
}

void RowConcept::SetStatusOfLine(std::string_view word, bool keeps_word) {
  const v1::TermStatus status = StatusOfWord(word);
  const auto source = static_cast<std::size_t>(std::max(layout_.source_slot, 0));
  const auto others = std::count_if(terms_.begin(), terms_.end(),
                                    [](const v1::Term* term) { return term != nullptr; });
  for (std::size_t i = 0; i < terms_.size(); ++i) {
    if (terms_[i] == nullptr) continue;
    // A pair that is forbidden says how the source must not be put, not that it must not be said.
    if (IsBad(status) && i == source && others > 1) continue;
    SetStatus(word, *terms_[i]);
    if (!keeps_word) terms_[i]->clear_raw_status();
  }
}

void RowConcept::AddToLine(const PlacedColumn& column, const std::string& cell,
                           v1::Concept& concept_) {
  const auto set_all = [&](auto mutable_value) {
    for (v1::Term* term : terms_) {
      if (term != nullptr && (term->*mutable_value)()->empty()) *(term->*mutable_value)() = cell;
    }
  };
  // The term that stands for the line where one must: the last, which is the target of a pair.
  const auto last = std::find_if(terms_.rbegin(), terms_.rend(),
                                 [](const v1::Term* term) { return term != nullptr; });
  switch (column.field) {
    case Field::kSubject:
      return AddOnce(cell, *concept_.mutable_subject_fields());
    case Field::kLabel:
      return AddOnce(cell, *concept_.mutable_labels());
    case Field::kStatus:
      return SetStatusOfLine(cell, true);
    case Field::kForbidden:
      if (IsYes(cell)) return SetStatusOfLine("forbidden", false);
      if (IsOneOf(kNo, cell)) return;
      break;
    case Field::kFuzzy:
      if (IsYes(cell)) return SetStatusOfLine("candidate", false);
      if (IsOneOf(kNo, cell)) return;
      break;
    case Field::kType:
      return set_all(&v1::Term::mutable_type);
    case Field::kPartOfSpeech:
      return set_all(&v1::Term::mutable_part_of_speech);
    case Field::kTermSource:
      return set_all(&v1::Term::mutable_source);
    case Field::kUsage:
      if (last == terms_.rend() || !(*last)->usage_note().empty()) break;
      return (*last)->set_usage_note(cell);
    case Field::kContext: {
      v1::Term* const source = terms_[static_cast<std::size_t>(std::max(layout_.source_slot, 0))];
      v1::Term* const term = source != nullptr ? source : last == terms_.rend() ? nullptr : *last;
      if (term == nullptr) break;
      AddStatement(cell, *term->mutable_contexts());
      return;
    }
    case Field::kProperty:
    case Field::kStatusWord:
    case Field::kReading:
    case Field::kTermInfo:
      break;
    default:
      return;  // ids, languages and terms are read already
  }
  AddProperty(column.name, cell, *concept_.mutable_properties());
}

}  // namespace crosswalk::exchange
