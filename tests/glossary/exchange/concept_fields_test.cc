// What a merge decides about: each field by itself, by a name for people.
#include "glossary/exchange/concept_fields.h"

#include <gmock/gmock.h>

#include <string>
#include <vector>

namespace crosswalk::exchange {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Key;
using ::testing::Not;
using ::testing::UnorderedElementsAre;

v1::Term& AddTerm(v1::Concept& concept_, const std::string& tag, const std::string& text) {
  for (v1::LanguageSection& section : *concept_.mutable_languages()) {
    if (section.language_tag() != tag) continue;
    v1::Term& term = *section.add_terms();
    term.set_text(text);
    term.set_language_tag(tag);
    return term;
  }
  concept_.add_languages()->set_language_tag(tag);
  return AddTerm(concept_, tag, text);
}

void AddProperty(v1::Concept& concept_, const std::string& name, const std::string& value) {
  v1::Property& property = *concept_.add_properties();
  property.set_name(name);
  property.set_value(value);
}

// Merges everything, and tells what was asked for.
std::vector<std::string> Asked(const v1::Concept& file, v1::Concept& stored, bool take = true) {
  std::vector<std::string> asked;
  MergeFields(
      file,
      [&](const std::string& field, const std::string&, const std::string&) {
        asked.push_back(field);
        return take;
      },
      stored);
  return asked;
}

TEST(ConceptFieldsTest, FieldsHaveNamesForPeople) {
  v1::Concept concept_;
  concept_.add_subject_fields("software");
  AddProperty(concept_, "x-project", "one");
  v1::Term& term = AddTerm(concept_, "en", "file");
  term.set_reading("fail");
  concept_.mutable_languages(0)->add_notes()->set_text("of English");
  EXPECT_THAT(FieldsOf(concept_),
              UnorderedElementsAre(Key("subject_fields"), Key("property x-project"),
                                   Key("en notes"), Key("en \"file\""), Key("en \"file\" status"),
                                   Key("en \"file\" reading")));
}

TEST(ConceptFieldsTest, WhatIsEmptyIsNoField) {
  EXPECT_THAT(FieldsOf(v1::Concept()), IsEmpty());
  v1::Concept concept_;
  AddTerm(concept_, "en", "file");
  EXPECT_THAT(FieldsOf(concept_), Not(Contains(Key("en \"file\" reading"))));
}

TEST(ConceptFieldsTest, TheOrderOfAListIsNoChange) {
  v1::Concept file;
  file.add_subject_fields("a");
  file.add_subject_fields("b");
  v1::Concept stored;
  stored.add_subject_fields("b");
  stored.add_subject_fields("a");
  EXPECT_THAT(Asked(file, stored), IsEmpty());
  EXPECT_EQ(FieldsOf(file), FieldsOf(stored));
  // But one more of the same is.
  file.add_subject_fields("a");
  EXPECT_THAT(Asked(file, stored), ElementsAre("subject_fields"));
}

TEST(ConceptFieldsTest, ListsThatReadAlikeWhenJoinedAreStillTold) {
  v1::Concept file;
  file.add_labels("ab");
  file.add_labels("c");
  v1::Concept stored;
  stored.add_labels("a");
  stored.add_labels("bc");
  EXPECT_THAT(Asked(file, stored), ElementsAre("labels"));
}

TEST(ConceptFieldsTest, WhatTheFileDoesNotNameStays) {
  v1::Concept stored;
  stored.add_definitions()->set_text("kept");
  AddProperty(stored, "a", "1");
  AddTerm(stored, "en", "file").set_usage_note("kept");
  AddTerm(stored, "ja", "ファイル");
  const std::string before = stored.DebugString();
  v1::Concept file;
  AddTerm(file, "en", "file");
  EXPECT_THAT(Asked(file, stored), IsEmpty());
  EXPECT_EQ(stored.DebugString(), before);
}

TEST(ConceptFieldsTest, WhatIsNotTakenChangesNothing) {
  v1::Concept file;
  file.add_subject_fields("it");
  AddProperty(file, "a", "2");
  AddTerm(file, "en", "menu");
  AddTerm(file, "en", "file").set_status(v1::TERM_STATUS_FORBIDDEN);
  v1::Concept stored;
  AddProperty(stored, "a", "1");
  AddTerm(stored, "en", "file").set_status(v1::TERM_STATUS_PREFERRED);
  const std::string before = stored.DebugString();
  EXPECT_THAT(Asked(file, stored, false),
              ElementsAre("subject_fields", "property a", "en \"menu\"", "en \"file\" status"));
  EXPECT_EQ(stored.DebugString(), before);
  EXPECT_EQ(Asked(file, stored).size(), 4u);
  EXPECT_THAT(Asked(file, stored), IsEmpty());
}

TEST(ConceptFieldsTest, PropertiesOfOneNameAreOneField) {
  v1::Concept file;
  AddProperty(file, "a", "1");
  AddProperty(file, "b", "x");
  AddProperty(file, "a", "2");
  v1::Concept stored;
  AddProperty(stored, "a", "2");
  AddProperty(stored, "c", "kept");
  AddProperty(stored, "a", "3");
  EXPECT_THAT(Asked(file, stored), ElementsAre("property a", "property b"));
  std::vector<std::string> held;
  for (const v1::Property& property : stored.properties()) {
    held.push_back(property.name() + "=" + property.value());
  }
  EXPECT_THAT(held, UnorderedElementsAre("a=1", "a=2", "b=x", "c=kept"));
}

TEST(ConceptFieldsTest, AStatusAndItsWordAreOneField) {
  v1::Concept file;
  AddTerm(file, "en", "file").set_status(v1::TERM_STATUS_DEPRECATED);
  file.mutable_languages(0)->mutable_terms(0)->set_raw_status("obsolete");
  v1::Concept stored;
  AddTerm(stored, "en", "file").set_status(v1::TERM_STATUS_DEPRECATED);
  stored.mutable_languages(0)->mutable_terms(0)->set_raw_status("superseded");
  EXPECT_THAT(Asked(file, stored), ElementsAre("en \"file\" status"));
  EXPECT_EQ(stored.languages(0).terms(0).raw_status(), "obsolete");
}

TEST(ConceptFieldsTest, ATermThatAFileHoldsIsNoMereCandidate) {
  v1::Concept file;
  AddTerm(file, "en", "file");
  AddTerm(file, "en", "menu");
  v1::Concept stored;
  AddTerm(stored, "en", "file").set_status(v1::TERM_STATUS_CANDIDATE);
  EXPECT_THAT(Asked(file, stored), ElementsAre("en \"file\" status", "en \"menu\""));
  for (const v1::Term& term : stored.languages(0).terms()) {
    EXPECT_EQ(term.status(), v1::TERM_STATUS_ADMITTED) << term.text();
  }
}

TEST(ConceptFieldsTest, ASectionThatBringsNothingIsNotAdded) {
  v1::Concept file;
  file.add_languages()->set_language_tag("ja");
  v1::Concept stored;
  AddTerm(stored, "en", "file");
  EXPECT_THAT(Asked(file, stored), IsEmpty());
  EXPECT_EQ(stored.languages_size(), 1);
  AddTerm(file, "ja", "ファイル");
  Asked(file, stored, false);
  EXPECT_EQ(stored.languages_size(), 1);
  Asked(file, stored);
  EXPECT_EQ(stored.languages_size(), 2);
}

}  // namespace
}  // namespace crosswalk::exchange
