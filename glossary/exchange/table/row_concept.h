// What one line of a table adds to a concept.
#ifndef CROSSWALK_GLOSSARY_EXCHANGE_TABLE_ROW_CONCEPT_H_
#define CROSSWALK_GLOSSARY_EXCHANGE_TABLE_ROW_CONCEPT_H_

#include <string>
#include <string_view>
#include <vector>

#include "crosswalk/v1/concept.pb.h"
#include "glossary/base/status.h"
#include "glossary/exchange/table/layout.h"

namespace crosswalk::exchange {

// The term of that text in that language of a concept, with the language's section: the one it has,
// or a new one.
v1::Term& FindOrAddTerm(std::string_view tag, std::string_view text, v1::Concept& concept_);
v1::LanguageSection& FindOrAddSection(std::string_view tag, v1::Concept& concept_);
// Adds a statement that is not there yet.
v1::Statement* AddStatement(std::string_view text,
                            google::protobuf::RepeatedPtrField<v1::Statement>& statements);

// Whether a cell says yes: true, yes, 1, x and their like.
bool IsYes(std::string_view cell);

// One thread. Lines of one concept are added one after the other.
class RowConcept {
 public:
  explicit RowConcept(const Layout& layout);

  // Why a line says nothing; empty where it says something.
  std::string WhatIsMissing(const std::vector<std::string>& cells) const;
  // INVALID_ARGUMENT where a cell that must be a language is none; then nothing was added.
  Status Add(const std::vector<std::string>& cells, v1::Concept& concept_);
  // By slot: the term that the line added or met, within the concept; null where it has none.
  const std::vector<v1::Term*>& terms() const { return terms_; }

 private:
  Status FindTags(const std::vector<std::string>& cells);
  void AddTerms(const std::vector<std::string>& cells, v1::Concept& concept_);
  void AddCell(std::size_t at, const std::string& cell, v1::Concept& concept_);
  void AddPart(const PlacedColumn& column, const std::string& cell, v1::Concept& concept_);
  void AddToTerm(const PlacedColumn& column, const std::string& cell, v1::Concept& concept_);
  void AddToLine(const PlacedColumn& column, const std::string& cell, v1::Concept& concept_);
  void SetStatusOfLine(std::string_view word, bool keeps_word);
  bool IsSaid(std::string_view cell) const;
  std::string_view TagOf(const PlacedColumn& column) const;

  const Layout& layout_;
  std::vector<std::string> tags_;           // by slot: of this line
  std::vector<bool> is_none_;               // by slot: that tag is no language
  std::vector<v1::Term*> terms_;            // by slot: of this line; null where it has none
  std::vector<v1::Statement*> statements_;  // by column: what it added in this line
  v1::Relation* relation_ = nullptr;        // of this line
  v1::ExternalReference* reference_ = nullptr;
};

}  // namespace crosswalk::exchange

#endif  // CROSSWALK_GLOSSARY_EXCHANGE_TABLE_ROW_CONCEPT_H_
