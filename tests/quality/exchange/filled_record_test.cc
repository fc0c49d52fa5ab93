// Whatever a concept or a unit holds goes out and comes back; where a format cannot hold it, the
// export says so.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <functional>

#include "glossary/record/concept_store.h"
#include "glossary/record/unit_store.h"
#include "tests/quality/exchange/exchange_fixture.h"

namespace crosswalk::quality {
namespace {

using Descriptor = google::protobuf::FieldDescriptor;

// Words of their own for the fields that know but some.
std::string TagWord() {
  return *rc::gen::elementOf(std::vector<std::string>{"zh-Hant-TW", "zh-Hans-CN", "ja", "en-US"});
}

std::string Word() {
  return *rc::gen::elementOf(std::vector<std::string>{"檔案", "a b", "x<y", "q\"q", "プロセス", "é",
                                                      "𠮷", "1;2", "=1", "tab|bar", "it's"}) +
         std::to_string(*rc::gen::inRange(0, 9));
}

// Fills every field there is, some at random, others always; those that `skips` names stay empty.
void Fill(google::protobuf::Message& message, const std::function<bool(const Descriptor&)>& skips) {
  const auto* const reflection = message.GetReflection();
  for (int i = 0; i < message.GetDescriptor()->field_count(); ++i) {
    const Descriptor* const field = message.GetDescriptor()->field(i);
    if (skips(*field) || *rc::gen::inRange(0, 3) == 0) continue;
    const int count = field->is_repeated() ? *rc::gen::inRange(1, 3) : 1;
    for (int k = 0; k < count; ++k) {
      if (field->cpp_type() == Descriptor::CPPTYPE_MESSAGE) {
        Fill(field->is_repeated() ? *reflection->AddMessage(&message, field)
                                  : *reflection->MutableMessage(&message, field),
             skips);
      } else if (field->cpp_type() == Descriptor::CPPTYPE_STRING) {
        const std::string word = field->name() == "language_tag" ? TagWord() : Word();
        field->is_repeated() ? reflection->AddString(&message, field, word)
                             : reflection->SetString(&message, field, word);
      } else if (field->cpp_type() == Descriptor::CPPTYPE_ENUM) {
        const int values = field->enum_type()->value_count();
        reflection->SetEnumValue(&message, field, *rc::gen::inRange(0, values));
      } else if (field->cpp_type() == Descriptor::CPPTYPE_BOOL) {
        reflection->SetBool(&message, field, *rc::gen::arbitrary<bool>());
      }
    }
  }
}

// The record's own fields, and what no file holds.
bool IsOfTheRecord(const Descriptor& field) {
  const std::vector<std::string> kNames = {
      "name",    "origins",     "create_time", "update_time", "author", "etag",      "revision",
      "deleted", "merged_into", "evidence",    "conflicts",   "codes",  "provenance"};
  const bool is_name_of_property = field.containing_type()->name() == "Property";
  return !is_name_of_property &&
         std::find(kNames.begin(), kNames.end(), field.name()) != kNames.end();
}

// What the record would refuse is made whole.
v1::Concept SomeConcept() {
  v1::Concept concept_;
  Fill(concept_, IsOfTheRecord);
  if (concept_.languages().empty()) concept_.add_languages();
  int number = 0;
  const auto whole = [&](auto& statements) {
    for (v1::Statement& statement : statements) statement.set_text("text " + Word());
  };
  const auto named = [&](auto& properties) {
    for (v1::Property& property : properties) {
      property.set_name("x-name" + std::to_string(++number));
      if (property.value().empty()) property.set_value("v");
    }
  };
  whole(*concept_.mutable_definitions());
  whole(*concept_.mutable_notes());
  named(*concept_.mutable_properties());
  for (v1::Relation& relation : *concept_.mutable_relations()) {
    relation.set_type("related");
    relation.set_target("r" + std::to_string(++number));
  }
  for (v1::ExternalReference& reference : *concept_.mutable_references()) {
    reference.set_type("figure");
    reference.set_target("http://example.org/" + std::to_string(++number));
  }
  for (v1::LanguageSection& section : *concept_.mutable_languages()) {
    section.set_language_tag(TagWord());
    if (section.terms().empty()) section.add_terms();
    whole(*section.mutable_definitions());
    whole(*section.mutable_notes());
    named(*section.mutable_properties());
    for (v1::Term& term : *section.mutable_terms()) {
      term.set_text("term " + std::to_string(++number) + " " + Word());
      term.set_language_tag(section.language_tag());
      if (!v1::TermStatus_IsValid(term.status()) || term.status() == 0) {
        term.set_status(v1::TERM_STATUS_ADMITTED);
      }
      term.clear_raw_status();
      whole(*term.mutable_contexts());
      whole(*term.mutable_notes());
      named(*term.mutable_properties());
    }
  }
  return concept_;
}

v1::Unit SomeUnit() {
  v1::Unit unit;
  Fill(unit, IsOfTheRecord);
  int number = 0;
  const auto whole = [&](auto& holder) {
    for (v1::Statement& note : *holder.mutable_notes()) {
      note.Clear();
      note.set_text("note " + Word());
    }
    for (v1::Property& property : *holder.mutable_properties()) {
      property.set_name("x-name" + std::to_string(++number));
      if (property.value().empty()) property.set_value("v");
    }
  };
  whole(unit);
  whole(*unit.mutable_source());
  unit.mutable_source()->set_text("source " + Word());
  unit.mutable_source()->set_language_tag("en");
  unit.mutable_source()->clear_state();
  unit.mutable_source()->clear_raw_state();
  unit.mutable_source()->clear_machine_made();
  while (unit.targets_size() > 1) unit.mutable_targets()->RemoveLast();
  if (unit.targets().empty()) unit.add_targets();
  v1::Segment& target = *unit.mutable_targets(0);
  whole(target);
  target.set_text("target " + Word());
  target.set_language_tag(TagWord() == "en-US" ? "ja" : "zh-Hant-TW");
  target.clear_raw_state();
  return unit;
}

v1::Concept Stored(ExchangeRecord& record, const v1::Concept& concept_) {
  record::ConceptStore store(record.record(), record.limits());
  RC_ASSERT(store.EnsureGlossary("from", "").ok());
  v1::CreateConceptRequest request;
  request.set_parent("from");
  *request.mutable_concept_entry() = concept_;
  const auto created = store.CreateConcept(request, "");
  if (!created.ok()) RC_FAIL(created.status().ToString() + "\n" + concept_.DebugString());
  return *created;
}

RC_GTEST_PROP(FilledConcept, GoesThroughBothVersionsOfTbxAsItIs, ()) {
  ExchangeRecord record;
  const std::string before = Said(Stored(record, SomeConcept()));
  std::string from = "from";
  for (const char* const format : {"tbx", "tbx3", "tbx"}) {
    const std::string bytes = record.ExportGlossary(from, format);
    if (record.exported().losses_size() > 0) RC_FAIL(record.exported().DebugString());
    const std::string to = from + "-2";
    const auto report = record.ImportGlossary(to, "f.tbx", bytes);
    RC_ASSERT(report.ok());
    const auto after = AllSaid(record.Concepts(to));
    RC_ASSERT(after.size() == 1u);
    if (after[0] != before) RC_FAIL(before + "\nbecame\n" + after[0] + "\nin\n" + bytes);
    from = to;
  }
}

RC_GTEST_PROP(FilledConcept, KeepsItsTermsInEveryFormatOrIsToldOf, ()) {
  ExchangeRecord record;
  const v1::Concept before = Stored(record, SomeConcept());
  for (const char* const format : {"csv", "tsv", "tbx", "tbx3"}) {
    const std::string bytes = record.ExportGlossary("from", format);
    const std::string to = std::string("to-") + format;
    const auto report = record.ImportGlossary(to, std::string("f.") + format, bytes);
    if (!report.ok()) RC_FAIL(report.status().ToString() + "\n" + bytes);
    std::vector<std::string> expected;
    std::vector<std::string> found;
    const auto gather = [](const v1::Concept& concept_, std::vector<std::string>& terms) {
      for (const v1::LanguageSection& section : concept_.languages()) {
        for (const v1::Term& term : section.terms()) {
          terms.push_back(term.language_tag() + " " + term.text() + " " +
                          v1::TermStatus_Name(term.status()));
        }
      }
    };
    gather(before, expected);
    for (const v1::Concept& concept_ : record.Concepts(to)) gather(concept_, found);
    std::sort(expected.begin(), expected.end());
    std::sort(found.begin(), found.end());
    if (record.exported().losses_size() == 0) RC_ASSERT(found == expected);
  }
}

RC_GTEST_PROP(FilledUnit, GoesThroughTmxAsItIs, ()) {
  ExchangeRecord record;
  record::UnitStore store(record.record(), record.limits());
  RC_ASSERT(store.EnsureMemory("from", "").ok());
  v1::CreateUnitRequest request;
  request.set_parent("from");
  *request.mutable_unit() = SomeUnit();
  const auto created = store.CreateUnit(request, "");
  if (!created.ok()) RC_FAIL(created.status().ToString() + "\n" + request.DebugString());
  const std::string bytes = record.ExportMemory("from", "tmx");
  if (record.exported().losses_size() > 0) RC_FAIL(record.exported().DebugString());
  const auto report = record.ImportMemory("to", "f.tmx", bytes);
  RC_ASSERT(report.ok());
  const auto after = AllSaid(record.Units("to"));
  RC_ASSERT(after.size() == 1u);
  const std::string before = Said(*created);
  if (after[0] != before) RC_FAIL(before + "\nbecame\n" + after[0] + "\nin\n" + bytes);
}

}  // namespace
}  // namespace crosswalk::quality
