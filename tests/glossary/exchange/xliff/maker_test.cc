// Units and concepts out of outlines, whatever version they were read from.
#include <gmock/gmock.h>

#include "glossary/exchange/xliff/concept_maker.h"
#include "glossary/exchange/xliff/entry_fields.h"
#include "glossary/exchange/xliff/segment_builder.h"
#include "glossary/exchange/xliff/unit_maker.h"
#include "tests/glossary/exchange/xliff/sinks.h"

namespace crosswalk::exchange::xliff {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

using UnitsTaken = Sink<UnitSink, FileUnit>;
using ConceptsTaken = Sink<ConceptSink, FileConcept>;

v1::Segment Segment(const std::string& text, const std::string& tag) {
  v1::Segment segment;
  segment.set_text(text);
  segment.set_language_tag(tag);
  return segment;
}

Part MakePart(const std::string& id, const std::string& source, const std::string& target) {
  Part part;
  part.id = id;
  part.line = 9;
  part.source = Segment(source, "en");
  part.has_target = !target.empty();
  if (part.has_target) part.target = Segment(target, "ja");
  return part;
}

Outline MakeOutline(const std::string& id, std::vector<Part> parts) {
  Outline outline;
  outline.file = "f";
  outline.id = id;
  outline.line = 7;
  outline.source_language_tag = "en";
  outline.target_language_tag = "ja";
  outline.parts = std::move(parts);
  return outline;
}

// "id|previous|source|next" of each.
std::vector<std::string> Contexts(const std::vector<FileUnit>& units) {
  std::vector<std::string> contexts;
  for (const FileUnit& unit : units) {
    contexts.push_back(unit.id + "|" + unit.unit.previous_source() + "|" +
                       unit.unit.source().text() + "|" + unit.unit.next_source());
  }
  return contexts;
}

TEST(XliffUnitMaker, ASegmentWaitsForTheOneBehindIt) {
  UnitsTaken sink(false);
  UnitMaker maker(sink);
  ASSERT_TRUE(maker.Take(MakeOutline("1", {MakePart("", "a", "x")})).ok());
  EXPECT_THAT(sink.records, IsEmpty());
  ASSERT_TRUE(maker.Take(MakeOutline("2", {MakePart("", "b", "")})).ok());
  EXPECT_THAT(Contexts(sink.records), ElementsAre("f#1||a|b"));
  ASSERT_TRUE(maker.Take(MakeOutline("3", {MakePart("", "c", "z")})).ok());
  ASSERT_TRUE(maker.EndFile().ok());
  ASSERT_TRUE(maker.Take(MakeOutline("4", {MakePart("", "d", "w")})).ok());
  ASSERT_TRUE(maker.End().ok());
  EXPECT_THAT(Contexts(sink.records), ElementsAre("f#1||a|b", "f#3|b|c|", "f#4||d|"));
}

TEST(XliffUnitMaker, WhatStandsBetweenSegmentsAndBlankTextsAreNoNeighbours) {
  UnitsTaken sink(false);
  UnitMaker maker(sink);
  Part between = MakePart("", "-", "-");
  between.is_segment = false;
  ASSERT_TRUE(maker
                  .Take(MakeOutline("1", {MakePart("s", "a", "x"), between,
                                          MakePart("t", "  ", "  "), MakePart("u", "b", "y")}))
                  .ok());
  ASSERT_TRUE(maker.End().ok());
  EXPECT_THAT(Contexts(sink.records), ElementsAre("f#1#s||a|b", "f#1#u|a|b|"));
  EXPECT_THAT(sink.told.skips, ElementsAre("9: unit \"1\": the source has no text"));
}

TEST(XliffUnitMaker, ProposalsComeBehindTheirSegmentAndTakeItsSource) {
  UnitsTaken sink(false);
  UnitMaker maker(sink);
  Outline outline = MakeOutline("1", {MakePart("s", "a", "x"), MakePart("t", "b", "y")});
  outline.whole_source = Segment("a b", "en");
  for (const char* part : {"t", ""}) {
    Proposal proposal;
    proposal.element = "alt-trans";
    proposal.part = part;
    proposal.target = Segment("p", "ja");
    proposal.target.set_state(v1::TRANSLATION_STATE_FINAL);
    proposal.target.set_raw_state("final");
    outline.proposals.push_back(proposal);
  }
  Proposal blank;
  blank.element = "match";
  blank.has_source = true;
  blank.source = Segment("q", "en");
  blank.line = 11;
  outline.proposals.push_back(blank);
  ASSERT_TRUE(maker.Take(std::move(outline)).ok());
  ASSERT_TRUE(maker.End().ok());
  EXPECT_THAT(Contexts(sink.records), ElementsAre("f#1#s||a|b", "f#1#t|a|b|", "||b|", "||a b|"));
  EXPECT_EQ(sink.records[2].unit.targets(0).state(), v1::TRANSLATION_STATE_UNSPECIFIED);
  EXPECT_EQ(sink.records[2].unit.targets(0).raw_state(), "");
  EXPECT_THAT(sink.told.skips, ElementsAre("11: unit \"1\": match: the target has no text"));
}

TEST(XliffUnitMaker, OneSegmentOfAUnitThatIsCutOffIsNumbered) {
  UnitsTaken sink(false);
  UnitMaker maker(sink);
  Outline outline = MakeOutline("1", {MakePart("", "a", "x")});
  outline.is_cut_off = true;
  ASSERT_TRUE(maker.Take(std::move(outline)).ok());
  ASSERT_TRUE(maker.End().ok());
  EXPECT_THAT(Contexts(sink.records), ElementsAre("f#1#1||a|"));
}

TEST(XliffUnitMaker, AUnitWithoutIdHasNoContext) {
  UnitsTaken sink(false);
  UnitMaker maker(sink);
  ASSERT_TRUE(maker.Take(MakeOutline("", {MakePart("s", "a", "x"), MakePart("t", "b", "")})).ok());
  ASSERT_TRUE(maker.End().ok());
  EXPECT_EQ(sink.records.at(0).unit.context_id(), "");
  EXPECT_THAT(sink.told.skips, ElementsAre(HasSubstr("a unit without id: not translated")));
}

TEST(XliffUnitMaker, ALanguageThatNobodySaysIsAProblemOfThatUnitAlone) {
  UnitsTaken sink(true);
  UnitMaker maker(sink);
  Part nameless = MakePart("", "a", "x");
  nameless.source.clear_language_tag();
  ASSERT_TRUE(maker.Take(MakeOutline("1", {nameless})).ok());
  ASSERT_TRUE(maker.Take(MakeOutline("2", {MakePart("", "b", "y")})).ok());
  ASSERT_TRUE(maker.End().ok());
  EXPECT_THAT(sink.told.problems,
              ElementsAre(HasSubstr("unit \"f#1\": the file does not say its source language")));
  EXPECT_THAT(sink.records, SizeIs(1));
}

TEST(XliffUnitMaker, WhatIsSaidOfTheUnitAndOfThePartIsOnTheirUnit) {
  UnitsTaken sink(false);
  UnitMaker maker(sink);
  Outline outline = MakeOutline("1", {MakePart("s", "a", "x")});
  outline.properties.push_back(MakeProperty("@name", "n"));
  outline.notes.emplace_back().set_text("of the unit");
  outline.parts[0].properties.push_back(MakeProperty("@subState", "x:y"));
  outline.parts[0].notes.emplace_back().set_text("of the part");
  outline.parts[0].provenance.set_creator("ann");
  ASSERT_TRUE(maker.Take(std::move(outline)).ok());
  ASSERT_TRUE(maker.End().ok());
  const v1::Unit& unit = sink.records.at(0).unit;
  EXPECT_EQ(unit.properties_size(), 2);
  EXPECT_EQ(unit.notes(0).text(), "of the unit");
  EXPECT_EQ(unit.notes(1).text(), "of the part");
  EXPECT_EQ(unit.provenance().creator(), "ann");
}

GlossaryEntry MakeEntry(const std::string& id, const std::string& term,
                        const std::string& translation) {
  GlossaryEntry entry;
  entry.id = id;
  entry.term.set_text(term);
  entry.term.set_language_tag("en");
  entry.translations.emplace_back();
  entry.translations.back().id = id + "t";
  entry.translations.back().term.set_text(translation);
  entry.translations.back().term.set_language_tag("ja");
  return entry;
}

TEST(XliffConceptMaker, MetadataOfAnEntryAreFieldsOfItsTermsAndItsConcept) {
  ConceptsTaken sink(false);
  ConceptMaker maker(sink);
  Outline outline = MakeOutline("1", {});
  GlossaryEntry entry = MakeEntry("e", "disk", "円盤");
  for (const auto& [name, value] : std::initializer_list<std::pair<const char*, const char*>>{
           {"terminology/subjectField", "hardware"},
           {"terminology/note", "a note"},
           {"term/administrativeStatus", "preferred"},
           {"term/partOfSpeech", "noun"},
           {"et/reading", "えんばん"},
           {"et/x-own", "1"},
           {"other/kind", "kept"}}) {
    entry.properties.push_back(MakeProperty(name, value));
  }
  outline.entries.push_back(entry);
  ASSERT_TRUE(maker.Take(std::move(outline)).ok());
  ASSERT_TRUE(maker.End().ok());
  const v1::Concept& concept_ = sink.records.at(0).concept_;
  EXPECT_EQ(sink.records[0].id, "f#1#e");
  EXPECT_EQ(concept_.subject_fields(0), "hardware");
  EXPECT_EQ(concept_.notes(0).text(), "a note");
  EXPECT_EQ(concept_.languages(0).terms(0).status(), v1::TERM_STATUS_PREFERRED);
  EXPECT_EQ(concept_.languages(0).terms(0).part_of_speech(), "noun");
  EXPECT_EQ(concept_.languages(1).terms(0).reading(), "えんばん");
  EXPECT_EQ(concept_.languages(1).terms(0).properties(0).name(), "own");
  ASSERT_EQ(concept_.properties_size(), 1);
  EXPECT_EQ(concept_.properties(0).name(), "other/kind");
  EXPECT_THAT(sink.told.skips, IsEmpty());
}

TEST(XliffConceptMaker, EntriesWithoutIdAreConceptsOfTheirOwn) {
  ConceptsTaken sink(false);
  ConceptMaker maker(sink);
  Outline outline = MakeOutline("1", {});
  outline.entries = {MakeEntry("", "a", "x"), MakeEntry("", "b", "y")};
  ASSERT_TRUE(maker.Take(std::move(outline)).ok());
  ASSERT_THAT(sink.records, SizeIs(2));
  EXPECT_EQ(sink.records[0].id, "");
  EXPECT_EQ(sink.records[1].concept_.languages(0).terms(0).text(), "b");
}

TEST(XliffConceptMaker, AMarkThatIsNotClosedInItsSegmentIsNoTerm) {
  ConceptsTaken sink(false);
  ConceptMaker maker(sink);
  Part part = MakePart("s", "open", "");
  v1::InlineCode* code = part.source.add_codes();
  code->set_kind(v1::CODE_KIND_OPENING);
  code->set_element("sm");
  code->set_id("1");
  *code->add_attributes() = MakeProperty("type", "term");
  ASSERT_TRUE(maker.Take(MakeOutline("1", {part})).ok());
  ASSERT_TRUE(maker.End().ok());
  EXPECT_THAT(sink.records, IsEmpty());
  EXPECT_THAT(sink.told.skips, SizeIs(1));
}

TEST(XliffEntryFields, EveryFieldOfATermComesBack) {
  v1::Term term;
  term.set_status(v1::TERM_STATUS_DEPRECATED);
  term.set_raw_status("Obsolete");
  term.set_type("acronym");
  term.set_part_of_speech("noun");
  term.set_reading("よみ");
  term.set_usage_note("seldom");
  term.add_contexts()->set_text("in use");
  term.add_notes()->set_text("first");
  term.add_notes()->set_text("second");
  *term.add_properties() = MakeProperty("own", "1");
  v1::Term back;
  for (const Meta& meta : TermMeta(term)) EXPECT_TRUE(ApplyTermMeta(meta.type, meta.value, back));
  EXPECT_EQ(back.DebugString(), term.DebugString());
  EXPECT_FALSE(ApplyTermMeta("unheard-of", "1", back));
}

TEST(XliffEntryFields, EveryStatusComesBack) {
  for (const v1::TermStatus status :
       {v1::TERM_STATUS_CANDIDATE, v1::TERM_STATUS_PREFERRED, v1::TERM_STATUS_ADMITTED,
        v1::TERM_STATUS_DEPRECATED, v1::TERM_STATUS_FORBIDDEN}) {
    v1::Term term;
    term.set_status(status);
    // A word that no longer means the status is not written.
    term.set_raw_status(status == v1::TERM_STATUS_FORBIDDEN ? "preferred" : "");
    v1::Term back;
    for (const Meta& meta : TermMeta(term)) ApplyTermMeta(meta.type, meta.value, back);
    EXPECT_EQ(back.status(), status);
  }
  EXPECT_THAT(TermMeta(v1::Term()), IsEmpty());
}

TEST(XliffEntryFields, EveryFieldOfAConceptComesBack) {
  v1::Concept concept_;
  concept_.add_subject_fields("a");
  concept_.add_subject_fields("b");
  concept_.add_labels("l");
  concept_.add_notes()->set_text("n");
  *concept_.add_properties() = MakeProperty("own", "1");
  v1::Concept back;
  for (const Meta& meta : ConceptMeta(concept_)) {
    EXPECT_TRUE(ApplyConceptMeta(meta.type, meta.value, back));
  }
  EXPECT_EQ(back.DebugString(), concept_.DebugString());
  EXPECT_FALSE(ApplyConceptMeta("unheard-of", "1", back));
}

}  // namespace
}  // namespace crosswalk::exchange::xliff
