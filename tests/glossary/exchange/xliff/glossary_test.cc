// The glossary module, read and written.
#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <map>
#include <set>

#include "tests/glossary/exchange/xliff/sinks.h"

namespace crosswalk::exchange {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

const char kSegment[] = "<segment><source>a</source></segment>";

std::string Entries(const std::string& entries) {
  return Version2("<unit id='1'><gls:glossary>" + entries + "</gls:glossary>" + kSegment +
                  "</unit>");
}

// "tag:text" of every term in order.
std::vector<std::string> Terms(const v1::Concept& concept_) {
  std::vector<std::string> terms;
  for (const v1::LanguageSection& section : concept_.languages()) {
    for (const v1::Term& term : section.terms()) {
      terms.push_back(term.language_tag() + ":" + term.text());
    }
  }
  return terms;
}

v1::Term& Add(v1::Concept& concept_, const std::string& tag, const std::string& text) {
  for (v1::LanguageSection& section : *concept_.mutable_languages()) {
    if (section.language_tag() != tag) continue;
    v1::Term* term = section.add_terms();
    term->set_text(text);
    term->set_language_tag(tag);
    return *term;
  }
  concept_.add_languages()->set_language_tag(tag);
  return Add(concept_, tag, text);
}

struct Written {
  std::string file;
  Losses losses;
};

Written Write(const std::vector<v1::Concept>& concepts, const WriterOptions& options = {}) {
  Written written;
  const auto writer = MakeXliffGlossaryWriter(options, [&](std::string_view bytes) {
    written.file.append(bytes);
    return Status();
  });
  for (const v1::Concept& concept_ : concepts) EXPECT_TRUE(writer->Write(concept_).ok());
  EXPECT_TRUE(writer->Finish().ok());
  written.losses = writer->losses();
  return written;
}

TEST(XliffGlossary, AnEntryIsAConceptWithItsTermsAndDefinition) {
  const auto read = ReadConcepts(
      Entries("<gls:glossEntry id='g1' my:x='1'><gls:term source='dict' my:y='2'>server</gls:term>"
              "<gls:translation id='t1' source='web'>サーバー</gls:translation><gls:translation "
              "id='t2'>サーバ"
              "</gls:translation><gls:definition source='book'>a machine</gls:definition><my:more "
              "k='v'>kept"
              "</my:more></gls:glossEntry>"));
  ASSERT_TRUE(read.status.ok()) << read.status.ToString();
  ASSERT_THAT(read.records, SizeIs(1));
  const v1::Concept& concept_ = read.records[0].concept_;
  EXPECT_EQ(read.records[0].id, "f1#1#g1");
  EXPECT_EQ(read.records[0].line, 3u);
  EXPECT_THAT(Terms(concept_), ElementsAre("en:server", "ja:サーバー", "ja:サーバ"));
  const v1::LanguageSection& english = concept_.languages(0);
  EXPECT_EQ(english.terms(0).source(), "dict");
  EXPECT_EQ(english.terms(0).properties(0).name(), "@{urn:example}y");
  EXPECT_EQ(english.definitions(0).text(), "a machine");
  EXPECT_EQ(english.definitions(0).source(), "book");
  EXPECT_EQ(english.definitions(0).language_tag(), "en");
  EXPECT_EQ(concept_.languages(1).terms(0).source(), "web");
  ASSERT_EQ(concept_.properties_size(), 3);
  EXPECT_EQ(concept_.properties(0).name(), "@{urn:example}x");
  EXPECT_EQ(concept_.properties(1).name(), "{urn:example}more/@k");
  EXPECT_EQ(concept_.properties(2).value(), "kept");
}

TEST(XliffGlossary, WhatTheModuleForbidsIsRefused) {
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"", "<glossary> has no <glossEntry>"},
      {"<gls:glossEntry><gls:translation>a</gls:translation></gls:glossEntry>", "has no <term>"},
      {"<gls:glossEntry><gls:term>a</gls:term></gls:glossEntry>",
       "has no <translation> and no <definition>"},
      {"<gls:glossEntry><gls:term>a</gls:term><gls:term>b</gls:term><gls:definition>c"
       "</gls:definition></gls:glossEntry>",
       "<term> stands there twice"},
      {"<gls:glossEntry><gls:term>a</gls:term><gls:definition>b</gls:definition><gls:definition>c"
       "</gls:definition></gls:glossEntry>",
       "<definition> stands there twice"},
      {"<gls:glossEntry id='x'><gls:term>a</gls:term><gls:translation id='x'>b</gls:translation>"
       "</gls:glossEntry>",
       "the id \"x\" stands twice among the entries and translations"},
      {"<gls:glossEntry id='a b'><gls:term>a</gls:term></gls:glossEntry>", "no name token"},
      {"<gls:glossEntry><gls:term>a</gls:term>\"<gls:translation>b</gls:translation>"
       "</gls:glossEntry>",
       "a text stands where only elements may"},
      {"<gls:glossEntry><gls:term>a<my:b/></gls:term></gls:glossEntry>",
       "<b> stands where no other element may"},
  };
  for (const auto& [entries, reason] : rows) {
    EXPECT_THAT(ReadConcepts(Entries(entries)).status.message(), HasSubstr(reason)) << entries;
    EXPECT_FALSE(ReadUnits(Entries(entries)).status.ok()) << entries;
  }
}

TEST(XliffGlossary, MarkedTermsAreConceptsUnlessAnEntrySpeaksOfThem) {
  const auto read = ReadConcepts(Version2(
      "<unit id='1'><gls:glossary><gls:glossEntry ref='#m1'><gls:term>disk</gls:term>"
      "<gls:translation ref='#t=m1'>円盤</gls:translation></gls:glossEntry></gls:glossary><segment>"
      "<source>A <mrk id='m1' type='term'>disk</mrk>, a <mrk id='m2' type='term' value='cools' "
      "ref='http://example.org/fan'>fan</mrk> and <sm id='m3' type='term'/>more<em startRef='m3'/>"
      "<mrk id='m4' type='my:x'>no</mrk></source><target><mrk id='m1' type='term'>円盤</mrk>と<mrk "
      "id='m2' type='term'>扇</mrk></target></segment></unit>"));
  ASSERT_TRUE(read.status.ok()) << read.status.ToString();
  ASSERT_THAT(read.records, SizeIs(3));
  EXPECT_THAT(Terms(read.records[0].concept_), ElementsAre("en:disk", "ja:円盤"));
  const v1::Concept& fan = read.records[1].concept_;
  EXPECT_THAT(Terms(fan), ElementsAre("en:fan", "ja:扇"));
  EXPECT_EQ(read.records[1].id, "");
  EXPECT_EQ(fan.languages(0).definitions(0).text(), "cools");
  EXPECT_EQ(fan.references(0).target(), "http://example.org/fan");
  EXPECT_THAT(Terms(read.records[2].concept_), ElementsAre("en:more"));
}

TEST(XliffGlossary, AReferenceThatLeadsNowhereIsTold) {
  const auto read = ReadConcepts(
      Entries("<gls:glossEntry ref='#m9'><gls:term>a</gls:term><gls:translation>b</gls:translation>"
              "</gls:glossEntry>"));
  EXPECT_TRUE(read.status.ok());
  EXPECT_THAT(read.told.warnings, ElementsAre(HasSubstr("ref \"#m9\"")));
}

TEST(XliffGlossary, EntriesThatNameTheSameConceptAreOne) {
  const auto entry = [](const char* term, const char* translation) {
    return std::string("<gls:glossEntry><gls:term>") + term + "</gls:term><gls:translation>" +
           translation +
           "</gls:translation><mda:metadata><mda:metaGroup category='terminology'><mda:meta "
           "type='concept-id'>15</mda:meta></mda:metaGroup></mda:metadata></gls:glossEntry>";
  };
  const auto read = ReadConcepts(Entries(entry("sick", "病気") + entry("ill", "病気")));
  ASSERT_TRUE(read.status.ok()) << read.status.ToString();
  ASSERT_THAT(read.records, SizeIs(1));
  EXPECT_EQ(read.records[0].id, "15");
  EXPECT_THAT(Terms(read.records[0].concept_), ElementsAre("en:sick", "en:ill", "ja:病気"));
}

TEST(XliffGlossary, AnEmptyTermIsSkipped) {
  const auto read = ReadConcepts(
      Entries("<gls:glossEntry><gls:term> </gls:term><gls:translation>b</gls:translation>"
              "</gls:glossEntry>"));
  EXPECT_THAT(read.records, IsEmpty());
  EXPECT_THAT(read.told.skips, ElementsAre(HasSubstr("an entry has an empty term")));
}

TEST(XliffGlossary, AConceptIsWrittenAsAUnitWithAnEntryForEachSourceTerm) {
  v1::Concept concept_;
  concept_.set_name("glossaries/g/concepts/k1");
  Add(concept_, "en", "hard disk").set_status(v1::TERM_STATUS_PREFERRED);
  Add(concept_, "en", "HDD");
  Add(concept_, "zh-Hant-TW", "硬碟 <1>");
  concept_.mutable_languages(0)->add_definitions()->set_text("a & b");
  const std::string file = Write({concept_}).file;
  EXPECT_THAT(file, HasSubstr("srcLang=\"en\" trgLang=\"zh-Hant-TW\""));
  EXPECT_THAT(file, HasSubstr("<gls:glossEntry id=\"e1\">"));
  EXPECT_THAT(file, HasSubstr("<gls:glossEntry id=\"e2\">"));
  EXPECT_THAT(file, HasSubstr("<gls:translation id=\"e1t1\">硬碟 &lt;1&gt;</gls:translation>"));
  EXPECT_THAT(file, HasSubstr("<mda:meta type=\"concept-id\">k1</mda:meta>"));
  EXPECT_THAT(file, HasSubstr("<source>hard disk</source>"));
  const auto units = ReadUnits(file);
  ASSERT_TRUE(units.status.ok()) << units.status.ToString();
  EXPECT_EQ(units.records.at(0).unit.targets(0).text(), "硬碟 <1>");
}

TEST(XliffGlossary, TheOptionsChooseLanguagesAndVariantsSayTheirTag) {
  v1::Concept concept_;
  Add(concept_, "ja", "軟件");
  Add(concept_, "zh-Hans", "软件");
  Add(concept_, "zh-Hant", "軟體");
  Add(concept_, "en", "software");
  WriterOptions options;
  options.source_language_tag = "en";
  options.target_language_tags = {"zh-Hans", "ja"};
  const Written written = Write({concept_}, options);
  EXPECT_THAT(written.file, HasSubstr("srcLang=\"en\" trgLang=\"zh-Hans\""));
  EXPECT_THAT(written.file, HasSubstr("xml:lang=\"zh-Hant\">軟體"));
  EXPECT_THAT(written.losses, ElementsAre(std::pair("term in another language", 1u)));
  options.source_language_tag = "zh-Hant";
  const auto read = ReadConcepts(Write({concept_}, options).file);
  EXPECT_THAT(Terms(read.records.at(0).concept_), ElementsAre("zh-Hant:軟體", "zh-Hans:软件"));
}

TEST(XliffGlossary, WhatTheFormatCannotHoldIsCounted) {
  v1::Concept lone;
  Add(lone, "en", "alone");
  v1::Concept foreign;
  Add(foreign, "ja", "語");
  v1::Concept rich;
  Add(rich, "en", "a");
  Add(rich, "ja", "b").add_notes()->set_source("s");
  rich.add_relations()->set_target("x");
  rich.add_references()->set_target("y");
  rich.mutable_languages(0)->add_notes()->set_text("n");
  rich.mutable_languages(0)->add_definitions()->set_text("d");
  rich.mutable_languages(1)->add_definitions()->set_text("e");
  WriterOptions options;
  options.source_language_tag = "en";
  options.target_language_tags = {"ja"};
  EXPECT_THAT(Write({lone, foreign, rich}, options).losses,
              ElementsAre(std::pair("concept without a source term", 1u),
                          std::pair("concept without translation and definition", 1u),
                          std::pair("definition", 1u), std::pair("note on a language", 1u),
                          std::pair("reference", 1u), std::pair("relation", 1u),
                          std::pair("source of a note", 1u)));
}

TEST(XliffGlossary, AGlossaryWithoutConceptsIsAFileAllTheSame) {
  const auto read = ReadConcepts(Write({}).file);
  EXPECT_TRUE(read.status.ok()) << read.status.ToString();
  EXPECT_THAT(read.records, IsEmpty());
}

TEST(XliffGlossary, AnErrorOfTheSinkEndsTheWriting) {
  const auto writer =
      MakeXliffGlossaryWriter({}, [](std::string_view) { return Unavailable("full"); });
  EXPECT_FALSE(writer->Finish().ok());
}

// Texts without white space at their ends, of several scripts, and of what XML must escape.
rc::Gen<std::string> AnyText() {
  static const std::vector<std::string> kPieces = {"a",  "B",  "<", "&", "\"", "'",   "廣", "島",
                                                   "カ", "𠮷", "é", "-", "/",  "]]>", "."};
  return rc::gen::map(
      rc::gen::nonEmpty(rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(kPieces))),
      [](const std::vector<std::string>& pieces) {
        std::string text;
        for (const std::string& piece : pieces) text += piece;
        return text;
      });
}

v1::Concept AnyConcept(int number) {
  v1::Concept concept_;
  concept_.set_name("glossaries/g/concepts/k" + std::to_string(number));
  for (const char* tag : {"en", "zh-Hans"}) {
    std::set<std::string> texts;
    for (int i = *rc::gen::inRange(1, 4); i > 0; --i) {
      const std::string text = *AnyText();
      if (!texts.insert(text).second) continue;
      v1::Term& term = Add(concept_, tag, text);
      if (*rc::gen::arbitrary<bool>()) {
        term.set_status(*rc::gen::element(v1::TERM_STATUS_CANDIDATE, v1::TERM_STATUS_PREFERRED,
                                          v1::TERM_STATUS_ADMITTED, v1::TERM_STATUS_DEPRECATED,
                                          v1::TERM_STATUS_FORBIDDEN));
      }
      if (*rc::gen::arbitrary<bool>()) term.set_source(*AnyText());
      if (*rc::gen::arbitrary<bool>()) term.set_part_of_speech("noun");
      if (*rc::gen::arbitrary<bool>()) term.set_usage_note(*AnyText());
      if (*rc::gen::arbitrary<bool>()) term.add_contexts()->set_text(*AnyText());
      if (*rc::gen::arbitrary<bool>()) term.add_notes()->set_text(*AnyText());
    }
  }
  if (*rc::gen::arbitrary<bool>()) {
    v1::Statement* definition = concept_.mutable_languages(0)->add_definitions();
    definition->set_text(*AnyText());
    definition->set_source(*AnyText());
    definition->set_language_tag("en");
  }
  if (*rc::gen::arbitrary<bool>()) concept_.add_subject_fields(*AnyText());
  if (*rc::gen::arbitrary<bool>()) concept_.add_notes()->set_text(*AnyText());
  return concept_;
}

RC_GTEST_PROP(XliffGlossaryProperty, WhatIsWrittenReadsBackTheSame, ()) {
  std::vector<v1::Concept> concepts;
  for (int i = *rc::gen::inRange(0, 4); i > 0; --i) concepts.push_back(AnyConcept(i));
  const Written written = Write(concepts);
  RC_ASSERT(written.losses.empty());
  ReadOptions options;
  options.step = *rc::gen::inRange<std::size_t>(1, 50);
  const auto read = ReadConcepts(written.file, options);
  RC_ASSERT(read.status.ok());
  RC_ASSERT(read.records.size() == concepts.size());
  for (std::size_t i = 0; i < concepts.size(); ++i) {
    v1::Concept expected = concepts[i];
    v1::Concept found = read.records[i].concept_;
    RC_ASSERT("glossaries/g/concepts/" + read.records[i].id == expected.name());
    expected.clear_name();
    for (v1::LanguageSection& section : *found.mutable_languages()) {
      for (v1::Term& term : *section.mutable_terms()) term.clear_raw_status();
    }
    RC_ASSERT(found.DebugString() == expected.DebugString());
  }
}

}  // namespace
}  // namespace crosswalk::exchange
