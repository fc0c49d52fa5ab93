#include <gmock/gmock.h>

#include <algorithm>
#include <string>

#include "glossary/exchange/table/concept_spool.h"
#include "glossary/exchange/table/table.h"
#include "glossary/exchange/table/term_pairs.h"
#include "table_sink.h"

namespace crosswalk::exchange {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Pair;

v1::Concept Named(const std::string& id, v1::Concept concept_) {
  concept_.set_name("glossaries/g/concepts/" + id);
  return concept_;
}

void AddOrigin(const std::string& origin, const std::string& id, v1::Concept& concept_) {
  concept_.add_origins()->set_origin(origin);
  concept_.mutable_origins(0)->set_id(id);
}

TEST(TableWriterTest, AConceptIsALineAndALanguageAColumn) {
  v1::Concept concept_ = Named("k1", ConceptOf({{"en", "file"}, {"ja", "ファイル"}}));
  concept_.add_subject_fields("IT, web");
  concept_.mutable_languages(0)->mutable_terms(0)->set_status(v1::TERM_STATUS_PREFERRED);
  const Written written = WriteWith(MakeCsvWriter, {concept_});
  EXPECT_EQ(written.file,
            "crosswalk concept,subject field,en,en status,ja\r\n"
            "k1,\"IT, web\",file,preferred,ファイル\r\n");
  EXPECT_EQ(WriteWith(MakeTsvWriter, {concept_}).file,
            "crosswalk concept\tsubject field\ten\ten status\tja\r\n"
            "k1\tIT, web\tfile\tpreferred\tファイル\r\n");
}

TEST(TableWriterTest, SynonymsAndListsTakeFurtherLinesOfTheSameId) {
  v1::Concept concept_ =
      Named("k1", ConceptOf({{"en", "file"}, {"en", "document"}, {"ja", "ファイル"}}));
  v1::Term& term = *concept_.mutable_languages(0)->mutable_terms(0);
  term.add_contexts()->set_text("c1");
  term.add_contexts()->set_text("c2");
  EXPECT_EQ(WriteWith(MakeCsvWriter, {concept_}).file,
            "crosswalk concept,en,en context,ja\r\n"
            "k1,file,c1,ファイル\r\nk1,file,c2,\r\nk1,document,,\r\n");
}

TEST(TableWriterTest, TheCallersLanguagesComeFirst) {
  const v1::Concept concept_ = Named("k", ConceptOf({{"en", "a"}, {"ja", "b"}, {"zh-Hant", "c"}}));
  WriterOptions options;
  options.source_language_tag = "zh-Hant";
  options.target_language_tags = {"ja", "fr"};
  EXPECT_EQ(WriteWith(MakeCsvWriter, {concept_}, options).file,
            "crosswalk concept,zh-Hant,ja,en\r\nk,c,b,a\r\n");
}

TEST(TableWriterTest, FormulasAreGuardedInCellsIdsAndHeads) {
  v1::Concept concept_ = Named("=k", ConceptOf({{"en", "=1+1"}, {"ja", "'x"}}));
  v1::Property& property = *concept_.add_properties();
  property.set_name("=p");
  property.set_value("@x");
  const Written written = WriteWith(MakeCsvWriter, {concept_});
  EXPECT_EQ(written.file, "crosswalk concept,property =p,en,ja\r\n'=k,'@x,'=1+1,''x\r\n");
  const TableSink read = ReadWith(MakeTableReader, written.file);
  EXPECT_EQ(read.concepts.at(0).id, "=k");
  EXPECT_EQ(read.term(0, "en").text(), "=1+1");
  EXPECT_EQ(read.term(0, "ja").text(), "'x");
}

TEST(TableWriterTest, IdsOfOneFileAreKeptAndOfSeveralAreOurs) {
  v1::Concept a = Named("k1", ConceptOf({{"en", "a"}}));
  v1::Concept b = Named("k2", ConceptOf({{"en", "b"}}));
  AddOrigin("terms.tbx", "c1", a);
  AddOrigin("terms.tbx", "c2", b);
  EXPECT_THAT(WriteWith(MakeCsvWriter, {a, b}).file, HasSubstr("\r\nc1,a\r\nc2,b\r\n"));
  b.mutable_origins(0)->set_origin("other.tbx");
  b.mutable_origins(0)->set_id("c1");
  const Written mixed = WriteWith(MakeCsvWriter, {a, b});
  EXPECT_THAT(mixed.file, HasSubstr("\r\nk1,a\r\nk2,b\r\n"));
  EXPECT_THAT(mixed.losses, ElementsAre(Pair("origin", 2)));
}

TEST(TableWriterTest, ConceptsWithoutAnIdStayApart) {
  const Written written =
      WriteWith(MakeCsvWriter, {ConceptOf({{"en", "a"}}), ConceptOf({{"en", "b"}})});
  const TableSink read = ReadWith(MakeTableReader, written.file);
  EXPECT_EQ(read.concepts.size(), 2u);
}

TEST(TableWriterTest, WhatHasNoCellIsCounted) {
  v1::Concept concept_ = ConceptOf({{"en", "a"}});
  concept_.add_evidence();
  concept_.add_conflicts("c");
  concept_.add_properties()->set_name("empty");
  EXPECT_THAT(
      WriteWith(MakeCsvWriter, {concept_}).losses,
      ElementsAre(Pair("conflict", 1), Pair("evidence", 1), Pair("property without a value", 1)));
}

TEST(TableWriterTest, AnEmptyGlossaryIsAHeaderAlone) {
  EXPECT_EQ(WriteWith(MakeCsvWriter, {}).file, "crosswalk concept\r\n");
}

TEST(TableWriterTest, AnErrorOfTheSinkEndsTheWriting) {
  for (const MakeFileWriter make :
       {MakeCsvWriter, MakeTsvWriter, MakeUtxWriter, MakeOmegatGlossaryWriter}) {
    const auto writer = make({}, [](std::string_view) { return Unavailable("gone"); });
    EXPECT_TRUE(writer->Write(ConceptOf({{"en", "a"}, {"ja", "b"}})).ok());
    EXPECT_EQ(writer->Finish().message(), "gone");
  }
}

TEST(TableWriterTest, PiecesAreWrittenAsTheyFill) {
  std::size_t pieces = 0;
  std::size_t largest = 0;
  const auto writer = MakeUtxWriter({}, [&](std::string_view piece) {
    ++pieces;
    largest = std::max(largest, piece.size());
    return Status();
  });
  const v1::Concept concept_ = ConceptOf({{"en", std::string(1000, 'a')}, {"ja", "b"}});
  for (int i = 0; i < 1000; ++i) ASSERT_TRUE(writer->Write(concept_).ok());
  ASSERT_TRUE(writer->Finish().ok());
  EXPECT_GT(pieces, 10u);
  EXPECT_LT(largest, 100000u);
}

TEST(ConceptSpoolTest, GivesBackWhatWasAddedAlsoTwice) {
  ConceptSpool spool;
  EXPECT_TRUE(spool.Walk([](const v1::Concept&) { return Internal("none"); }).ok());
  ASSERT_TRUE(spool.Add(ConceptOf({{"en", "a"}})).ok());
  ASSERT_TRUE(spool.Add(v1::Concept()).ok());
  ASSERT_TRUE(spool.Add(ConceptOf({{"ja", "b"}})).ok());
  for (int walk = 0; walk < 2; ++walk) {
    std::string seen;
    ASSERT_TRUE(spool
                    .Walk([&](const v1::Concept& concept_) {
                      seen += concept_.languages().empty() ? std::string("-")
                                                           : concept_.languages(0).language_tag();
                      return Status();
                    })
                    .ok());
    EXPECT_EQ(seen, "en-ja");
  }
  EXPECT_EQ(spool.Walk([](const v1::Concept&) { return Internal("stop"); }).message(), "stop");
}

TEST(TermPairsTest, TheFirstLanguageIsTheSourceWhereNoneIsSaid) {
  PairChooser chooser({});
  const v1::Concept first = ConceptOf({{"ja", "a"}, {"en", "b"}, {"fr", "c"}});
  const v1::Concept second = ConceptOf({{"en", "b"}, {"ja", "a"}});
  const TermPairs pairs = chooser.Choose(first);
  EXPECT_EQ(chooser.source(), "ja");
  EXPECT_EQ(pairs.sources.size(), 1u);
  EXPECT_EQ(pairs.targets.size(), 2u);
  EXPECT_EQ(chooser.Choose(second).sources.at(0).term->text(), "a");
}

TEST(TermPairsTest, NarrowerTagsFitAndBroaderOnesWhereNothingElseDoes) {
  WriterOptions options;
  options.source_language_tag = "en";
  options.target_language_tags = {"zh-Hant"};
  PairChooser chooser(options);
  const v1::Concept taiwan = ConceptOf({{"en-US", "a"}, {"zh-Hant-TW", "b"}, {"zh", "c"}});
  const TermPairs narrower = chooser.Choose(taiwan);
  EXPECT_EQ(narrower.sources.size(), 1u);
  ASSERT_EQ(narrower.targets.size(), 1u);
  EXPECT_EQ(narrower.targets[0].term->text(), "b");
  EXPECT_EQ(narrower.others, 1u);
  const v1::Concept broader = ConceptOf({{"en", "a"}, {"zh", "c"}});
  EXPECT_EQ(chooser.Choose(broader).targets.size(), 1u);
  const v1::Concept other = ConceptOf({{"en", "a"}, {"zh-Hans", "c"}});
  EXPECT_EQ(chooser.Choose(other).targets.size(), 0u);
}

TEST(TermPairsTest, ALineHoldsNoTabsAndLineEnds) {
  bool changed = false;
  EXPECT_EQ(OneLine(" a b　", changed), "a b");
  EXPECT_FALSE(changed);
  EXPECT_EQ(OneLine("a\tb\r\nc\rd\ne", changed), "a b c d e");
  EXPECT_TRUE(changed);
}

}  // namespace
}  // namespace crosswalk::exchange
