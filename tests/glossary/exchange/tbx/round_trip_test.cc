// Whatever a concept holds comes back from both versions.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cstdint>
#include <string>
#include <vector>

#include "tests/glossary/exchange/tbx/tbx_file.h"

namespace crosswalk::exchange::tbx {
namespace {

// Makes concepts from a row of numbers, so that a failing one is made small by rapidcheck.
class Maker {
 public:
  explicit Maker(std::vector<std::uint8_t> choices) : choices_(std::move(choices)) {}

  v1::Concept Concept() {
    v1::Concept concept_;
    Times(2, [&] { concept_.add_subject_fields("field " + Word()); });
    Times(2, [&] { concept_.add_labels(Word()); });
    Times(2, [&] { Fill(*concept_.add_definitions(), kDefinitionTypes); });
    Times(2, [&] { Fill(*concept_.add_notes(), kNoteTypes); });
    Times(2, [&] {
      v1::Relation& relation = *concept_.add_relations();
      relation.set_type(Pick(kRelationTypes));
      relation.set_target(Word());
    });
    Times(2, [&] {
      v1::ExternalReference& reference = *concept_.add_references();
      reference.set_type(Pick(kReferenceTypes));
      reference.set_target("http://example.org/" + Word());
      if (Chance()) reference.set_text(Word());
    });
    AddProperties(*concept_.mutable_properties());
    for (const char* tag : {"zh-Hant-TW", "zh-Hans", "ja", "en-US"}) {
      if (Chance()) Fill(*concept_.add_languages(), tag);
    }
    // One that nothing is left out of.
    v1::LanguageSection& last = *concept_.add_languages();
    Fill(last, "en");
    Fill(*last.add_terms(), "en");
    return concept_;
  }

 private:
  using Words = std::vector<const char*>;
  using Properties = google::protobuf::RepeatedPtrField<v1::Property>;

  std::uint8_t Next() { return at_ < choices_.size() ? choices_[at_++] : 0; }
  bool Chance() { return Next() % 2 == 1; }
  template <typename Do>
  void Times(int most, const Do& act) {
    for (int i = Next() % (most + 1); i > 0; --i) act();
  }
  std::string Pick(const Words& words) { return words[Next() % words.size()]; }
  std::string Word() { return Pick(kWords) + std::to_string(Next() % 10); }

  void Fill(v1::Statement& statement, const Words& types) {
    statement.set_text(Word());
    if (Chance()) statement.set_source(Word());
    if (Chance()) statement.set_language_tag(Pick({"zh-Hant-TW", "ja", "en"}));
    statement.set_type(Pick(types));
  }

  void Fill(v1::LanguageSection& section, const char* tag) {
    section.set_language_tag(tag);
    Times(3, [&] { Fill(*section.add_terms(), tag); });
    Times(1, [&] { Fill(*section.add_definitions(), kDefinitionTypes); });
    Times(1, [&] { Fill(*section.add_notes(), kNoteTypes); });
    AddProperties(*section.mutable_properties());
    // A section without anything is none.
    if (section.terms().empty()) Fill(*section.add_terms(), tag);
  }

  void Fill(v1::Term& term, const char* tag) {
    // Terms of one text would be joined.
    term.set_text(Word() + " " + std::to_string(++terms_));
    term.set_language_tag(tag);
    switch (Next() % 7) {
      case 0:
        break;
      case 1:
        SetStatus(v1::TERM_STATUS_PREFERRED, "preferredTerm-admn-sts", term);
        break;
      case 2:
        SetStatus(v1::TERM_STATUS_DEPRECATED, "supersededTerm-admn-sts", term);
        break;
      case 3:
        SetStatus(v1::TERM_STATUS_DEPRECATED, "notRecommended", term);
        break;
      case 4:
        SetStatus(v1::TERM_STATUS_FORBIDDEN, "forbidden", term);
        break;
      case 5:
        SetStatus(v1::TERM_STATUS_CANDIDATE, "provisional", term);
        break;
      default:
        SetStatus(v1::TERM_STATUS_ADMITTED, "of our own", term);
    }
    if (Chance()) term.set_type(Pick({"fullForm", "acronym", "synonym"}));
    if (Chance()) term.set_part_of_speech(Pick({"noun", "properNoun"}));
    if (Chance()) term.set_reading(Word());
    if (Chance()) term.set_usage_note(Word());
    if (Chance()) term.set_source(Word());
    Times(2, [&] { Fill(*term.add_contexts(), {"", "sampleSentence", "defining", "x y"}); });
    Times(1, [&] { Fill(*term.add_notes(), kNoteTypes); });
    AddProperties(*term.mutable_properties());
    if (Chance()) Add("termNote:grammaticalGender", "neuter", *term.mutable_properties());
    if (Chance()) Add("@id", "t" + std::to_string(terms_), *term.mutable_properties());
    if (Chance()) Add("term/@id", std::to_string(terms_), *term.mutable_properties());
    if (Chance()) {
      Add("termNoteGrp", "termNote:register=neutralRegister\nnote=" + Word(),
          *term.mutable_properties());
    }
  }

  static void SetStatus(v1::TermStatus status, const char* word, v1::Term& term) {
    term.set_status(status);
    term.set_raw_status(word);
  }

  static void Add(const std::string& name, const std::string& value, Properties& properties) {
    v1::Property& property = *properties.Add();
    property.set_name(name);
    property.set_value(value);
  }

  void AddProperties(Properties& properties) {
    if (Chance()) Add("admin:customerSubset[target=a]", Word(), properties);
    if (Chance()) Add("descrip:reliabilityCode", Word(), properties);
    if (Chance()) Add("admin:Ünïcode \\[x\\]", Word(), properties);
    if (Chance()) {
      Add("transacGrp", "transac:transactionType=modification\ndate=2020-02-03\nnote=" + Word(),
          properties);
    }
    if (Chance()) Add("adminGrp[id=2 g]", "admin:sourceIdentifier=x\nnote=" + Word(), properties);
    if (Chance()) Add("note[1]/@id", "n 1", properties);
    if (Chance()) Add("definition[1]/adminGrp", "admin:b=" + Word() + "\nnote=c", properties);
    if (Chance()) Add("@other", Word(), properties);
    if (Chance()) Add("group", "admin:" + std::string(260, 'x') + "=" + Word(), properties);
  }

  const Words kWords{"hash",      "廣島進程",    "広島\nプロセス", "a <b> & \"c\"",
                     "𠮷 &#0; x", "two  blanks", "第一\n\n第二",   "]]>"};
  const Words kDefinitionTypes{"", "", "Definition", "short", "x y"};
  const Words kNoteTypes{"", "", "explanation", "annotatedNote", "x y", "example"};
  const Words kRelationTypes{
      "broader",   "narrower", "related", "crossReference", "superordinateConceptGeneric",
      "of our own"};
  const Words kReferenceTypes{"xGraphic", "externalCrossReference", "figure", "of our own"};

  const std::vector<std::uint8_t> choices_;
  std::size_t at_ = 0;
  int terms_ = 0;
};

// A line end inside a term is a blank, as everywhere in XML.
void TidyTerms(v1::Concept& concept_) {
  for (v1::LanguageSection& section : *concept_.mutable_languages()) {
    for (v1::Term& term : *section.mutable_terms()) {
      std::string text;
      for (const char c : term.text()) {
        const char plain = c == '\n' ? ' ' : c;
        if (plain != ' ' || text.empty() || text.back() != ' ') text += plain;
      }
      term.set_text(text);
    }
  }
}

RC_GTEST_PROP(TbxRoundTrip, EveryConceptComesBackFromVersions2And3And2, ()) {
  const auto choices = *rc::gen::container<std::vector<std::uint8_t>>(
      *rc::gen::inRange(0, 200), rc::gen::arbitrary<std::uint8_t>());
  ReadFile first;
  first.concepts.emplace_back();
  first.concepts[0].id = "2 c";
  first.concepts[0].concept_ = Maker(choices).Concept();
  TidyTerms(first.concepts[0].concept_);
  const std::string kept = Kept(first.concepts[0]).DebugString();
  const ReadFile* last = &first;
  std::vector<ReadFile> reads;
  reads.reserve(3);
  for (const TbxVersion version : {TbxVersion::k2, TbxVersion::k3, TbxVersion::k2}) {
    const std::string file = WriteTbx(version, *last);
    reads.push_back(ReadTbx(file, {.step = 7}));
    last = &reads.back();
    RC_ASSERT(last->status.ToString() == "OK");
    RC_ASSERT(last->skipped.empty());
    RC_ASSERT(last->warned.empty());
    RC_ASSERT(last->concepts.size() == 1u);
    RC_ASSERT(last->concepts[0].id == "2 c");
    RC_ASSERT(Kept(last->concepts[0]).DebugString() == kept);
  }
}

}  // namespace
}  // namespace crosswalk::exchange::tbx
