// What is written reads back the same, whatever its characters are.
#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <set>

#include "glossary/exchange/file/status_word.h"
#include "glossary/exchange/table/cell.h"
#include "glossary/exchange/table/row_reader.h"
#include "glossary/exchange/table/table.h"
#include "table_sink.h"

namespace crosswalk::exchange {
namespace {

// Characters that delimiters, quotes, formulas, comments and other scripts are made of.
const std::vector<std::string> kPieces = {
    ",",  "\t", ";", "|", "\"", "\"\"", "'",  "\n",       "\r\n", "\r",   "=",  "+", "-", "@",
    "＝", "＠", " ", "#", "a",  "Z",    "1",  "軟",       "體",   "が",   "𠮷", "é", "«", "/",
    ":",  "[",  "]", "(", "id", "en",   "　", "\xC2\xA0", "note", "sep=", "%",  "語"};

rc::Gen<std::string> AnyText(bool has_breaks) {
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(kPieces)),
                      [has_breaks](const std::vector<std::string>& pieces) {
                        std::string text;
                        for (const std::string& piece : pieces) {
                          const bool is_break =
                              piece == "\n" || piece == "\r\n" || piece == "\r" || piece == "\t";
                          if (has_breaks || !is_break) text += piece;
                        }
                        // The record keeps texts without white space at their ends.
                        return std::string(TrimCell(text));
                      });
}

std::string SomeText(bool has_breaks) {
  return *rc::gen::suchThat(AnyText(has_breaks),
                            [](const std::string& text) { return !text.empty(); });
}

std::string MaybeText() {
  return *rc::gen::weightedOneOf<std::string>(
      {{2, rc::gen::just(std::string())}, {1, AnyText(true)}});
}

template <typename Add>
void Some(int most, Add add) {
  const int count = *rc::gen::inRange(0, most + 1);
  for (int i = 0; i < count; ++i) add();
}

// Texts that differ, as those of a list in the record do.
class Texts {
 public:
  explicit Texts(bool has_breaks) : has_breaks_(has_breaks) {}
  std::string Next() {
    std::string text = SomeText(has_breaks_);
    while (!seen_.insert(text).second) text += "x";
    return text;
  }

 private:
  const bool has_breaks_;
  std::set<std::string> seen_;
};

void AddStatements(google::protobuf::RepeatedPtrField<v1::Statement>& statements) {
  Texts texts(true);
  Some(3, [&] {
    v1::Statement& statement = *statements.Add();
    statement.set_text(texts.Next());
    statement.set_source(MaybeText());
    statement.set_type(*rc::gen::element<std::string>("", "usage", "=x"));
    statement.set_language_tag(*rc::gen::element<std::string>("", "en", "zh-Hant-TW"));
  });
}

void AddProperties(google::protobuf::RepeatedPtrField<v1::Property>& properties) {
  Texts values(true);
  Some(3, [&] {
    v1::Property& property = *properties.Add();
    property.set_name(*rc::gen::element<std::string>("x-project", "=SUM(1)", "note", "en status",
                                                     "with \"quotes\", and\ncommas"));
    property.set_value(values.Next());
  });
}

v1::Term AnyTerm(Texts& texts) {
  v1::Term term;
  term.set_text(texts.Next());
  term.set_status(*rc::gen::element(v1::TERM_STATUS_UNSPECIFIED, v1::TERM_STATUS_CANDIDATE,
                                    v1::TERM_STATUS_PREFERRED, v1::TERM_STATUS_ADMITTED,
                                    v1::TERM_STATUS_DEPRECATED, v1::TERM_STATUS_FORBIDDEN));
  term.set_raw_status(*rc::gen::element<std::string>("", "preferred", "legalTerm", "=1"));
  term.set_type(MaybeText());
  term.set_part_of_speech(MaybeText());
  term.set_reading(MaybeText());
  term.set_usage_note(MaybeText());
  term.set_source(MaybeText());
  AddStatements(*term.mutable_contexts());
  AddStatements(*term.mutable_notes());
  AddProperties(*term.mutable_properties());
  return term;
}

v1::Concept AnyConcept() {
  v1::Concept concept_;
  Texts fields(true);
  Some(3, [&] { concept_.add_subject_fields(fields.Next()); });
  Some(2, [&] { concept_.add_labels(fields.Next()); });
  AddStatements(*concept_.mutable_definitions());
  AddStatements(*concept_.mutable_notes());
  AddProperties(*concept_.mutable_properties());
  Some(2, [&] {
    v1::Relation& relation = *concept_.add_relations();
    relation.set_type(*rc::gen::element<std::string>("broader", "see also"));
    relation.set_target(SomeText(true));
  });
  Some(2, [&] {
    v1::ExternalReference& reference = *concept_.add_references();
    reference.set_type(*rc::gen::element<std::string>("figure", ""));
    reference.set_target(SomeText(true));
    reference.set_text(MaybeText());
  });
  for (const std::string tag : {"en", "ja", "zh-Hant-TW"}) {
    if (tag != "en" && *rc::gen::inRange(0, 3) == 0) continue;
    v1::LanguageSection& section = *concept_.add_languages();
    section.set_language_tag(tag);
    Texts texts(true);
    const int count = *rc::gen::inRange(1, 4);
    for (int i = 0; i < count; ++i) {
      *section.add_terms() = AnyTerm(texts);
      section.mutable_terms(i)->set_language_tag(tag);
    }
    AddStatements(*section.mutable_definitions());
    AddStatements(*section.mutable_notes());
    AddProperties(*section.mutable_properties());
  }
  return concept_;
}

template <typename Properties>
void SortProperties(Properties& properties) {
  // Properties of different names have no order among them.
  std::stable_sort(properties.begin(), properties.end(),
                   [](const auto& a, const auto& b) { return a.name() < b.name(); });
}

// The form in which two concepts are compared.
std::string Plain(v1::Concept concept_) {
  concept_.clear_name();
  concept_.clear_origins();
  SortProperties(*concept_.mutable_properties());
  for (v1::LanguageSection& section : *concept_.mutable_languages()) {
    SortProperties(*section.mutable_properties());
    for (v1::Term& term : *section.mutable_terms()) SortProperties(*term.mutable_properties());
  }
  std::sort(concept_.mutable_languages()->begin(), concept_.mutable_languages()->end(),
            [](const auto& a, const auto& b) { return a.language_tag() < b.language_tag(); });
  return concept_.DebugString();
}

void CheckRoundTrip(MakeFileWriter make) {
  std::vector<v1::Concept> concepts;
  Some(4, [&] {
    concepts.push_back(AnyConcept());
    concepts.back().set_name("glossaries/g/concepts/c" + std::to_string(concepts.size()));
  });
  WriterOptions options;
  if (*rc::gen::inRange(0, 2) == 0) {
    options.source_language_tag = "ja";
    options.target_language_tags = {"en"};
  }
  const Written written = WriteWith(make, concepts, options);
  RC_ASSERT(written.losses.empty());
  const std::size_t step = *rc::gen::element<std::size_t>(1, 7, 64, 1 << 20);
  const TableSink read = ReadWith(MakeTableReader, written.file, {}, step);
  RC_ASSERT(read.status.ok());
  RC_ASSERT(read.problems == std::vector<std::string>());
  RC_ASSERT(read.skipped == std::vector<std::string>());
  RC_ASSERT(read.concepts.size() == concepts.size());
  for (std::size_t i = 0; i < concepts.size(); ++i) {
    RC_ASSERT(read.concepts[i].id == "c" + std::to_string(i + 1));
    RC_ASSERT(Plain(read.concepts[i].concept_) == Plain(concepts[i]));
  }
}

RC_GTEST_PROP(TableRoundTripTest, WhatIsWrittenAsCsvReadsBackTheSame, ()) {
  CheckRoundTrip(MakeCsvWriter);
}

RC_GTEST_PROP(TableRoundTripTest, WhatIsWrittenAsTsvReadsBackTheSame, ()) {
  CheckRoundTrip(MakeTsvWriter);
}

RC_GTEST_PROP(TableRoundTripTest, NoCellOfOursBeginsAFormula, ()) {
  std::vector<v1::Concept> concepts = {AnyConcept(), AnyConcept()};
  std::string file = WriteWith(MakeTsvWriter, concepts).file;
  while (!file.empty()) {
    const ParsedRow row = ParseRow({'\t', Quotes::kStrict}, file, true);
    RC_ASSERT(row.outcome == ParsedRow::Outcome::kRow);
    for (const std::string& cell : row.cells) {
      const std::string_view bare = TrimCell(cell);
      for (const std::string_view sign : {"=", "+", "-", "@", "＝", "＋", "－", "＠"}) {
        RC_ASSERT(!bare.starts_with(sign));
      }
      RC_ASSERT(cell.empty() || (cell[0] != '\t' && cell[0] != '\r' && cell[0] != '\n'));
    }
    file.erase(0, row.size);
  }
}

RC_GTEST_PROP(CellTest, AGuardedCellComesBackExactly, ()) {
  const std::string text = *AnyText(true);
  const std::string spaced = *rc::gen::element<std::string>("", " ", "'", "\t", "\r") + text;
  RC_ASSERT(UnguardCell(GuardCell(spaced)) == spaced);
}

RC_GTEST_PROP(CellTest, AQuotedCellComesBackExactly, ()) {
  const char delimiter = *rc::gen::element(',', '\t', ';', '|');
  const std::vector<std::string> cells = {*AnyText(true), *AnyText(true), *AnyText(true)};
  std::string row;
  for (const std::string& cell : cells) {
    if (!row.empty() || &cell != &cells[0]) row.push_back(delimiter);
    AppendCell(cell, delimiter, row);
  }
  const ParsedRow parsed = ParseRow({delimiter, Quotes::kStrict}, row + "\r\nnext", false);
  RC_ASSERT(parsed.outcome == ParsedRow::Outcome::kRow);
  RC_ASSERT(parsed.cells == cells);
  RC_ASSERT(parsed.size == row.size() + 2);
}

v1::Term PairTerm(const std::string& tag, const std::string& text) {
  v1::Term term;
  term.set_language_tag(tag);
  term.set_text(text);
  return term;
}

RC_GTEST_PROP(UtxRoundTripTest, WhatUtxHoldsReadsBackTheSame, ()) {
  std::vector<v1::Concept> concepts;
  const auto cell = [] {
    return *rc::gen::suchThat(AnyText(false), [](const std::string& text) { return text != "-"; });
  };
  Some(4, [&] {
    v1::Concept& concept_ = concepts.emplace_back();
    concept_.set_name("glossaries/g/concepts/" + std::to_string(concepts.size()));
    for (const std::string tag : {"en-US", "ja"}) {
      v1::LanguageSection& section = *concept_.add_languages();
      section.set_language_tag(tag);
      Texts texts(false);
      const int count = *rc::gen::inRange(1, 4);
      for (int i = 0; i < count; ++i) {
        v1::Term& term = *section.add_terms();
        term = PairTerm(tag, texts.Next());
        term.set_part_of_speech(cell());
        term.set_reading(cell());
        term.set_type(cell());
        term.set_usage_note(cell());
        if (const std::string note = cell(); !note.empty()) term.add_notes()->set_text(note);
        if (tag == "ja") {
          SetStatus(*rc::gen::element<std::string>("", "approved", "provisional", "non-standard",
                                                   "forbidden"),
                    term);
        }
      }
      if (const std::string text = cell(); !text.empty()) {
        section.add_definitions()->set_text(text);
      }
    }
    if (const std::string text = cell(); !text.empty()) concept_.add_subject_fields(text);
    if (const std::string text = cell(); !text.empty()) concept_.add_notes()->set_text(text);
  });
  const Written written = WriteWith(MakeUtxWriter, concepts);
  RC_ASSERT(written.losses.empty());
  const std::size_t step = *rc::gen::element<std::size_t>(1, 7, 1 << 20);
  const TableSink read = ReadWith(MakeUtxReader, written.file, Between("en-US", "ja"), step);
  RC_ASSERT(read.status.ok());
  RC_ASSERT(read.problems.empty() && read.skipped.empty());
  RC_ASSERT(read.concepts.size() == concepts.size());
  for (std::size_t i = 0; i < concepts.size(); ++i) {
    RC_ASSERT(Plain(read.concepts[i].concept_) == Plain(concepts[i]));
  }
}

RC_GTEST_PROP(OmegatRoundTripTest, PairsOfTermsReadBackTheSame, ()) {
  std::vector<v1::Concept> concepts;
  Some(5, [&] {
    v1::Concept concept_ = ConceptOf({{"zh-Hant-TW", SomeText(false)}, {"en", SomeText(false)}});
    if (*rc::gen::inRange(0, 2) == 0) concept_.add_notes()->set_text(SomeText(false));
    concepts.push_back(std::move(concept_));
  });
  const Written written = WriteWith(MakeOmegatGlossaryWriter, concepts);
  RC_ASSERT(written.losses.empty());
  const TableSink read =
      ReadWith(MakeOmegatGlossaryReader, written.file, Between("zh-Hant-TW", "en"),
               *rc::gen::inRange<std::size_t>(1, 50));
  RC_ASSERT(read.status.ok());
  RC_ASSERT(read.concepts.size() == concepts.size());
  for (std::size_t i = 0; i < concepts.size(); ++i) {
    RC_ASSERT(Plain(read.concepts[i].concept_) == Plain(concepts[i]));
  }
}

}  // namespace
}  // namespace crosswalk::exchange
