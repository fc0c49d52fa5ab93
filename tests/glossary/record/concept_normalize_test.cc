// The one form of a concept, and what is refused.
#include <gmock/gmock.h>

#include <functional>

#include "glossary/record/concept_store.h"

namespace crosswalk::record {
namespace {

using ::testing::HasSubstr;

v1::Term& AddTerm(const std::string& text, v1::LanguageSection& section) {
  v1::Term& term = *section.add_terms();
  term.set_text(text);
  return term;
}

v1::LanguageSection& AddSection(const std::string& tag, v1::Concept& concept_) {
  v1::LanguageSection& section = *concept_.add_languages();
  section.set_language_tag(tag);
  return section;
}

// A concept to break.
v1::Concept Good() {
  v1::Concept concept_;
  AddTerm("file", AddSection("en", concept_));
  AddTerm("檔案", AddSection("zh-TW", concept_));
  return concept_;
}

v1::LanguageSection& English(v1::Concept& concept_) { return *concept_.mutable_languages(0); }
v1::Term& File(v1::Concept& concept_) { return *English(concept_).mutable_terms(0); }

struct Refusal {
  const char* name;
  std::function<void(v1::Concept&)> change;
  const char* field;
  const char* reason;
};

class ConceptRefusalTest : public ::testing::TestWithParam<Refusal> {};

TEST_P(ConceptRefusalTest, NamesTheField) {
  v1::Concept concept_ = Good();
  GetParam().change(concept_);
  for (const bool of_file : {false, true}) {
    v1::Concept copy = concept_;
    const Status status =
        of_file ? NormalizeFileConcept(Limits(), copy) : NormalizeConcept(Limits(), copy);
    EXPECT_EQ(status.code(), Code::kInvalidArgument);
    ASSERT_EQ(status.violations().size(), 1u) << status.ToString();
    EXPECT_EQ(status.violations()[0].field, GetParam().field);
    EXPECT_THAT(status.violations()[0].description, HasSubstr(GetParam().reason));
  }
}

INSTANTIATE_TEST_SUITE_P(
    Every, ConceptRefusalTest,
    ::testing::Values(
        Refusal{"NoTerm", [](auto& c) { c.clear_languages(); }, "concept.languages", "no term"},
        Refusal{"TooManyTerms",
                [](auto& c) {
                  for (int i = 0; i < 2000; ++i) AddTerm(std::to_string(i), English(c));
                },
                "concept.languages", "2002 terms, more than 2000"},
        Refusal{"BlankTerm", [](auto& c) { File(c).set_text(" \u3000\t"); },
                "concept.languages[0].terms[0].text", "empty"},
        Refusal{"LongTerm", [](auto& c) { File(c).set_text(std::string(4097, 'x')); },
                "concept.languages[0].terms[0].text", "limit of 4096"},
        Refusal{"TermNotUtf8", [](auto& c) { File(c).set_text("fi\xff"); },
                "concept.languages[0].terms[0].text", "byte 2"},
        Refusal{"ControlCharacter", [](auto& c) { File(c).set_reading("a\x07"); },
                "concept.languages[0].terms[0].reading", "U+0007"},
        Refusal{"NoLanguage", [](auto& c) { English(c).set_language_tag("mul"); },
                "concept.languages[0].language_tag", "no language"},
        Refusal{"UnknownLanguage", [](auto& c) { English(c).set_language_tag("klingon"); },
                "concept.languages[0].language_tag", "klingon"},
        Refusal{"SectionWithoutTag", [](auto& c) { AddSection("", c).add_notes()->set_text("n"); },
                "concept.languages[2].language_tag", "empty"},
        Refusal{"TermOfAnotherLanguage", [](auto& c) { File(c).set_language_tag("ja"); },
                "concept.languages[0].terms[0].language_tag", "another language"},
        Refusal{"UnknownStatus", [](auto& c) { File(c).set_status(v1::TermStatus(42)); },
                "concept.languages[0].terms[0].status", "42"},
        Refusal{"LongUsageNote", [](auto& c) { File(c).set_usage_note(std::string(65537, 'x')); },
                "concept.languages[0].terms[0].usage_note", "65536"},
        Refusal{"EmptyContext", [](auto& c) { File(c).add_contexts(); },
                "concept.languages[0].terms[0].contexts[0].text", "empty"},
        Refusal{"EmptyDefinition", [](auto& c) { English(c).add_definitions(); },
                "concept.languages[0].definitions[0].text", "empty"},
        Refusal{"NoteInNoLanguage",
                [](auto& c) {
                  c.add_notes()->set_text("n");
                  c.mutable_notes(0)->set_language_tag("zh tw!");
                },
                "concept.notes[0].language_tag", ""},
        Refusal{"LongLabel", [](auto& c) { c.add_labels(std::string(257, 'l')); },
                "concept.labels[0]", "256"},
        Refusal{"EmptySubjectField", [](auto& c) { c.add_subject_fields(" "); },
                "concept.subject_fields[0]", "empty"},
        Refusal{"NamelessProperty", [](auto& c) { c.add_properties()->set_value("v"); },
                "concept.properties[0].name", "empty"},
        Refusal{"LongPropertyOfATerm",
                [](auto& c) {
                  v1::Property& property = *File(c).add_properties();
                  property.set_name("p");
                  property.set_value(std::string(65537, 'v'));
                },
                "concept.languages[0].terms[0].properties[0].value", "65536"},
        Refusal{"OriginWithoutId", [](auto& c) { c.add_origins()->set_origin("o"); },
                "concept.origins[0].id", "empty"},
        Refusal{"RelationWithoutTarget", [](auto& c) { c.add_relations()->set_type("broader"); },
                "concept.relations[0].target", "empty"},
        Refusal{"ReferenceWithoutType", [](auto& c) { c.add_references()->set_target("t"); },
                "concept.references[0].type", "empty"},
        Refusal{"EvidenceWithoutSource", [](auto& c) { c.add_evidence()->set_target("t"); },
                "concept.evidence[0].source", "empty"},
        Refusal{"EmptyConflict", [](auto& c) { c.add_conflicts(""); }, "concept.conflicts[0]",
                "empty"},
        Refusal{"TooLargeAsAWhole",
                [](auto& c) {
                  for (int i = 0; i < 17; ++i) c.add_notes()->set_text(std::string(65000, 'n'));
                },
                "concept", "bytes long"}),
    [](const auto& info) { return info.param.name; });

TEST(NormalizeConceptTest, TextsAreInNfcAndTermsWithoutWhiteSpaceAtTheirEnds) {
  v1::Concept concept_;
  v1::Term& term = AddTerm("\uFEFF\u3000 か\u3099い \t", AddSection("ja", concept_));
  term.set_reading("か\u3099い");
  concept_.add_notes()->set_text(" か\u3099 ");
  ASSERT_TRUE(NormalizeConcept(Limits(), concept_).ok());
  EXPECT_EQ(concept_.languages(0).terms(0).text(), "がい");
  EXPECT_EQ(concept_.languages(0).terms(0).reading(), "がい");
  EXPECT_EQ(concept_.notes(0).text(), "が");
}

TEST(NormalizeConceptTest, AStatusThatNobodySaidIsAdmittedUnlessAFileMaySayItLater) {
  v1::Concept concept_ = Good();
  v1::Concept of_file = Good();
  ASSERT_TRUE(NormalizeConcept(Limits(), concept_).ok());
  ASSERT_TRUE(NormalizeFileConcept(Limits(), of_file).ok());
  EXPECT_EQ(concept_.languages(0).terms(0).status(), v1::TERM_STATUS_ADMITTED);
  EXPECT_EQ(of_file.languages(0).terms(0).status(), v1::TERM_STATUS_UNSPECIFIED);
}

TEST(NormalizeConceptTest, TagsAreReadAsWhatTheyMean) {
  v1::Concept concept_;
  v1::LanguageSection& section = AddSection("ZH", concept_);
  AddTerm("a", section).set_language_tag("zh_TW");
  AddTerm("b", section);
  AddTerm("c", AddSection("JA_jp", concept_));
  ASSERT_TRUE(NormalizeConcept(Limits(), concept_).ok());
  EXPECT_EQ(concept_.languages(0).language_tag(), "zh");
  EXPECT_EQ(concept_.languages(0).terms(0).language_tag(), "zh-Hant-TW");
  EXPECT_EQ(concept_.languages(0).terms(1).language_tag(), "zh");
  EXPECT_EQ(concept_.languages(1).language_tag(), "ja");
}

TEST(NormalizeConceptTest, ASectionWithoutATagTakesThatOfItsFirstTerm) {
  v1::Concept concept_;
  AddTerm("a", AddSection("", concept_)).set_language_tag("en_US");
  ASSERT_TRUE(NormalizeConcept(Limits(), concept_).ok());
  EXPECT_EQ(concept_.languages(0).language_tag(), "en-US");
}

TEST(NormalizeConceptTest, SectionsOfOneTagAndEqualTermsAreJoined) {
  v1::Concept concept_;
  AddTerm("a", AddSection("zh-TW", concept_)).set_source("s");
  AddTerm("b", AddSection("en", concept_));
  v1::LanguageSection& again = AddSection("zh_Hant_TW", concept_);
  AddTerm(" a ", again).set_usage_note("u");
  AddTerm("c", again);
  again.add_definitions()->set_text("d");
  ASSERT_TRUE(NormalizeConcept(Limits(), concept_).ok());
  ASSERT_EQ(concept_.languages_size(), 2);
  const v1::LanguageSection& joined = concept_.languages(0);
  ASSERT_EQ(joined.terms_size(), 2);
  EXPECT_EQ(joined.terms(0).source(), "s");
  EXPECT_EQ(joined.terms(0).usage_note(), "u");
  EXPECT_EQ(joined.definitions_size(), 1);
}

TEST(NormalizeConceptTest, WordsAreThereOnce) {
  v1::Concept concept_ = Good();
  for (const char* label : {"a", " a", "b", "a"}) concept_.add_labels(label);
  ASSERT_TRUE(NormalizeConcept(Limits(), concept_).ok());
  ASSERT_EQ(concept_.labels_size(), 2);
  EXPECT_EQ(concept_.labels(0), "a");
  EXPECT_EQ(concept_.labels(1), "b");
}

TEST(NormalizeConceptTest, TwiceIsAsOnce) {
  v1::Concept concept_;
  AddTerm(" か\u3099", AddSection("jpn", concept_));
  AddTerm("が", AddSection("ja", concept_));
  concept_.add_labels("l");
  ASSERT_TRUE(NormalizeConcept(Limits(), concept_).ok());
  const std::string once = concept_.SerializeAsString();
  ASSERT_TRUE(NormalizeConcept(Limits(), concept_).ok());
  EXPECT_EQ(concept_.SerializeAsString(), once);
  EXPECT_EQ(concept_.languages_size(), 1);
}

}  // namespace
}  // namespace crosswalk::record
