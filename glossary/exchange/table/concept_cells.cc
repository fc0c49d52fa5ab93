#include "glossary/exchange/table/concept_cells.h"

#include <algorithm>
#include <map>
#include <string>

namespace crosswalk::exchange {
namespace {

template <typename T>
using Repeated = google::protobuf::RepeatedPtrField<T>;

class Visitor {
 public:
  explicit Visitor(const CellVisit& visit) : visit_(visit) {}

  void Visit(const v1::Concept& concept_) {
    for (int i = 0; i < concept_.subject_fields_size(); ++i) {
      Give(Field::kSubject, Part::kText, i, concept_.subject_fields(i));
    }
    for (int i = 0; i < concept_.labels_size(); ++i) {
      Give(Field::kLabel, Part::kText, i, concept_.labels(i));
    }
    Statements(Field::kDefinition, concept_.definitions());
    Statements(Field::kNote, concept_.notes());
    for (int i = 0; i < concept_.relations_size(); ++i) {
      Give(Field::kRelation, Part::kText, i, concept_.relations(i).target());
      Give(Field::kRelation, Part::kType, i, concept_.relations(i).type());
    }
    for (int i = 0; i < concept_.references_size(); ++i) {
      Give(Field::kReference, Part::kText, i, concept_.references(i).target());
      Give(Field::kReference, Part::kSource, i, concept_.references(i).text());
      Give(Field::kReference, Part::kType, i, concept_.references(i).type());
    }
    Properties(concept_.properties());
    for (const v1::LanguageSection& section : concept_.languages()) Section(section);
  }

 private:
  void Section(const v1::LanguageSection& section) {
    column_.level = Level::kTerm;
    for (const v1::Term& term : section.terms()) {
      column_.tag = term.language_tag().empty() ? section.language_tag() : term.language_tag();
      std::size_t& next = lines_[column_.tag];
      begin_ = next;
      Term(term);
      next += Height(term);
    }
    // Sections of one language are one in a concept that the record holds.
    column_.level = Level::kLanguage;
    column_.tag = section.language_tag();
    begin_ = 0;
    Statements(Field::kDefinition, section.definitions());
    Statements(Field::kNote, section.notes());
    Properties(section.properties());
  }

  static std::size_t Height(const v1::Term& term) {
    int height = std::max({1, term.contexts_size(), term.notes_size()});
    std::map<std::string_view, int> names;
    for (const v1::Property& property : term.properties()) {
      height = std::max(height, ++names[property.name()]);
    }
    return static_cast<std::size_t>(height);
  }

  void Term(const v1::Term& term) {
    for (std::size_t i = 0; i < Height(term); ++i) Give(Field::kTerm, Part::kText, i, term.text());
    Give(Field::kStatus, Part::kText, 0, StatusName(term.status()));
    Give(Field::kStatusWord, Part::kText, 0, term.raw_status());
    Give(Field::kType, Part::kText, 0, term.type());
    Give(Field::kPartOfSpeech, Part::kText, 0, term.part_of_speech());
    Give(Field::kReading, Part::kText, 0, term.reading());
    Give(Field::kUsage, Part::kText, 0, term.usage_note());
    Give(Field::kTermSource, Part::kText, 0, term.source());
    Statements(Field::kContext, term.contexts());
    Statements(Field::kNote, term.notes());
    Properties(term.properties());
  }

  void Statements(Field field, const Repeated<v1::Statement>& statements) {
    for (int i = 0; i < statements.size(); ++i) {
      Give(field, Part::kText, i, statements[i].text());
      Give(field, Part::kSource, i, statements[i].source());
      Give(field, Part::kType, i, statements[i].type());
      Give(field, Part::kLanguage, i, statements[i].language_tag());
    }
  }

  void Properties(const Repeated<v1::Property>& properties) {
    std::map<std::string_view, std::size_t> names;
    for (const v1::Property& property : properties) {
      column_.name = property.name();
      if (property.value().empty()) continue;
      Give(Field::kProperty, Part::kText, names[property.name()]++, property.value());
    }
    column_.name.clear();
  }

  template <typename Number>
  void Give(Field field, Part part, Number line, std::string_view cell) {
    if (cell.empty()) return;
    column_.field = field;
    column_.part = part;
    visit_(column_, begin_ + static_cast<std::size_t>(line), cell);
  }

  const CellVisit& visit_;
  Column column_;
  std::size_t begin_ = 0;
  std::map<std::string, std::size_t> lines_;  // by tag: where its next term begins
};

std::uint64_t CountEmpty(const Repeated<v1::Property>& properties) {
  return static_cast<std::uint64_t>(
      std::count_if(properties.begin(), properties.end(),
                    [](const v1::Property& property) { return property.value().empty(); }));
}

void Count(const char* kind, std::uint64_t times, Losses& losses) {
  if (times > 0) losses[kind] += times;
}

}  // namespace

void VisitCells(const v1::Concept& concept_, const CellVisit& visit) {
  Visitor(visit).Visit(concept_);
}

void CountBeyondCells(const v1::Concept& concept_, Losses& losses) {
  Count("evidence", static_cast<std::uint64_t>(concept_.evidence_size()), losses);
  Count("conflict", static_cast<std::uint64_t>(concept_.conflicts_size()), losses);
  std::uint64_t empty = CountEmpty(concept_.properties());
  for (const v1::LanguageSection& section : concept_.languages()) {
    empty += CountEmpty(section.properties());
    for (const v1::Term& term : section.terms()) empty += CountEmpty(term.properties());
  }
  Count("property without a value", empty, losses);
}

std::string_view StatusName(v1::TermStatus status) {
  switch (status) {
    case v1::TERM_STATUS_CANDIDATE:
      return "candidate";
    case v1::TERM_STATUS_PREFERRED:
      return "preferred";
    case v1::TERM_STATUS_ADMITTED:
      return "admitted";
    case v1::TERM_STATUS_DEPRECATED:
      return "deprecated";
    case v1::TERM_STATUS_FORBIDDEN:
      return "forbidden";
    default:
      return {};
  }
}

}  // namespace crosswalk::exchange
