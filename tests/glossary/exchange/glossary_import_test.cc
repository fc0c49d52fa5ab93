// The identity rules: what is new, what is known, what wins, what is a conflict.
#include <gmock/gmock.h>

#include <filesystem>

#include "glossary/exchange/concept_merger.h"
#include "glossary/exchange/import.h"
#include "glossary/record/concept_store.h"

namespace crosswalk::exchange {
namespace {

using ::testing::HasSubstr;

class GlossaryImportTest : public ::testing::Test {
 protected:
  GlossaryImportTest() {
    std::string name = (std::filesystem::temp_directory_path() / "import-XXXXXX").string();
    folder_ = mkdtemp(name.data());
    record_ = *record::OpenSqlite(folder_ / "record.db", {});
    store_ = std::make_unique<record::ConceptStore>(*record_, limits_);
    EXPECT_TRUE(store_->EnsureGlossary("g", "").ok());
    options_.set_glossary("g");
  }
  ~GlossaryImportTest() override {
    record_.reset();
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }

  Result<v1::ImportReport> TryImport(std::string_view rows, const std::string& name = "t.tsv") {
    return ImportBytes("concept\tdomain\tlang\tterm\treading\tnote\n" + std::string(rows), name);
  }
  Result<v1::ImportReport> ImportBytes(const std::string& bytes, const std::string& name,
                                       const Cancellation& cancellation = Cancellation()) {
    return ImportGlossary(*record_, limits_, options_, FileOf(bytes, name), "importer",
                          ProgressFn(), cancellation);
  }
  // A file at hand that is read in pieces of a few bytes.
  static ImportFile FileOf(const std::string& bytes, const std::string& name) {
    return {name, bytes.size(),
            [bytes](std::uint64_t offset, std::size_t limit) -> Result<std::string> {
              return offset < bytes.size() ? bytes.substr(offset, std::min<std::size_t>(limit, 7))
                                           : std::string();
            }};
  }
  v1::ImportReport Import(std::string_view rows, const std::string& name = "t.tsv") {
    auto report = TryImport(rows, name);
    EXPECT_TRUE(report.ok()) << report.status().ToString();
    return report.ok() ? *std::move(report) : v1::ImportReport();
  }
  // "created merged unchanged conflicts".
  static std::string Counts(const v1::ImportReport& report) {
    return std::to_string(report.created()) + " " + std::to_string(report.merged()) + " " +
           std::to_string(report.unchanged()) + " " + std::to_string(report.conflicts());
  }
  std::vector<v1::Concept> All() {
    v1::ListConceptsRequest request;
    request.set_parent("g");
    request.set_page_size(1000);
    const auto page = store_->ListConcepts(request);
    EXPECT_TRUE(page.ok());
    return {page->concepts().begin(), page->concepts().end()};
  }
  v1::Concept Only() {
    const auto all = All();
    EXPECT_EQ(all.size(), 1u);
    return all.empty() ? v1::Concept() : all.front();
  }
  v1::Concept Update(const v1::Concept& concept_) {
    v1::UpdateConceptRequest request;
    *request.mutable_concept_entry() = concept_;
    const auto updated = store_->UpdateConcept(request, "ann");
    EXPECT_TRUE(updated.ok()) << updated.status().ToString();
    return *updated;
  }

  std::filesystem::path folder_;
  Limits limits_;
  v1::ImportOptions options_;
  std::unique_ptr<record::Record> record_;
  std::unique_ptr<record::ConceptStore> store_;
};

TEST_F(GlossaryImportTest, AFileIsKeptWithItsOrigin) {
  const auto report = Import("1\tsoftware\ten\tfile\t\t\n1\tsoftware\tja\tファイル\tふぁいる\t\n");
  EXPECT_EQ(Counts(report), "1 0 0 0");
  EXPECT_EQ(report.format(), "termbase-tsv");
  EXPECT_EQ(report.concepts(), 1u);
  EXPECT_EQ(report.terms(), 2u);
  const v1::Concept concept_ = Only();
  EXPECT_EQ(concept_.origins(0).origin(), "t.tsv");
  EXPECT_EQ(concept_.origins(0).id(), "1");
  EXPECT_EQ(concept_.languages(0).terms(0).status(), v1::TERM_STATUS_ADMITTED);
  EXPECT_EQ(concept_.author(), "importer");
  EXPECT_EQ(report.revision(), record_->Newest()->ToString());
}

TEST_F(GlossaryImportTest, TheSameFileAgainWritesNothing) {
  const std::string rows = "1\ta\ten\tfile\t\t\n2\t\ten\tmenu\t\tnote\n1\tb\tja\tファイル\t\t\n";
  EXPECT_EQ(Counts(Import(rows)), "2 0 0 0");
  const std::string before = record_->Newest()->ToString();
  const auto report = Import(rows);
  EXPECT_EQ(Counts(report), "0 0 2 0");
  EXPECT_EQ(report.revision(), "");
  EXPECT_EQ(record_->Newest()->ToString(), before);
}

TEST_F(GlossaryImportTest, LinesOfAConceptThatStandApartAreOneConcept) {
  Import("1\t\ten\tfile\t\t\n2\t\ten\tmenu\t\t\n1\t\tja\tファイル\t\t\n");
  EXPECT_EQ(All().size(), 2u);
  v1::ImportReport again = Import("1\t\tja\tファイル\t\t\n2\t\ten\tmenu\t\t\n1\t\ten\tfile\t\t\n");
  EXPECT_EQ(Counts(again), "0 0 2 0");
}

TEST_F(GlossaryImportTest, OneIdInTwoOriginsIsTwoConcepts) {
  Import("1\t\ten\tfile\t\t\n", "a.tsv");
  Import("1\t\ten\tfile\t\t\n", "dir/b.tsv");
  EXPECT_EQ(All().size(), 2u);
  options_.set_origin("a.tsv");
  EXPECT_EQ(Counts(Import("1\t\ten\tfile\t\t\n", "c.tsv")), "0 0 1 0");
}

TEST_F(GlossaryImportTest, AChangedFileWinsFieldByFieldAndTheRestStays) {
  Import("1\tsoftware\ten\tfile\told\t\n");
  v1::Concept concept_ = Only();
  concept_.add_definitions()->set_text("by ann");
  Update(concept_);
  const auto report = Import("1\tit\ten\tfile\tnew\t\n1\tit\tja\tファイル\t\t\n");
  EXPECT_EQ(Counts(report), "0 1 0 0");
  concept_ = Only();
  EXPECT_EQ(concept_.subject_fields(0), "it");
  EXPECT_EQ(concept_.subject_fields_size(), 1);
  EXPECT_EQ(concept_.languages(0).terms(0).reading(), "new");
  EXPECT_EQ(concept_.languages_size(), 2);
  EXPECT_EQ(concept_.definitions(0).text(), "by ann");
}

TEST_F(GlossaryImportTest, WhatPeopleEditedSinceIsAConflictAndStays) {
  Import("1\tsoftware\ten\tfile\told\t\n");
  v1::Concept concept_ = Only();
  concept_.mutable_languages(0)->mutable_terms(0)->set_reading("ann's");
  Update(concept_);
  EXPECT_EQ(Counts(Import("1\tsoftware\ten\tfile\told\t\n")), "0 0 1 0");  // no news
  for (int round = 0; round < 2; ++round) {
    const auto report = Import("1\tit\ten\tfile\tnew\t\n");
    EXPECT_EQ(Counts(report), "0 0 0 1");
    ASSERT_EQ(report.problems_size(), 1);
    EXPECT_EQ(report.problems(0).line(), 2u);
    EXPECT_THAT(report.problems(0).reason(), HasSubstr("en \"file\" reading"));
    EXPECT_EQ(Only().languages(0).terms(0).reading(), "ann's");
    EXPECT_EQ(Only().subject_fields(0), "it");  // nobody edited that
  }
  // What the file wrote beside a conflict is still the file's.
  EXPECT_EQ(Counts(Import("1\tcomputing\ten\tfile\tnew\t\n")), "0 0 0 1");
  EXPECT_EQ(Only().subject_fields(0), "computing");
  options_.set_overwrite(true);
  EXPECT_EQ(Counts(Import("1\tcomputing\ten\tfile\tnew\t\n")), "0 1 0 0");
  EXPECT_EQ(Only().languages(0).terms(0).reading(), "new");
}

TEST_F(GlossaryImportTest, ATermThatPeopleRemovedDoesNotComeBack) {
  Import("1\t\ten\tfile\t\t\n1\t\ten\tdata file\t\t\n");
  v1::Concept concept_ = Only();
  concept_.mutable_languages(0)->mutable_terms()->RemoveLast();
  Update(concept_);
  Import("1\t\ten\tfile\t\t\n1\t\ten\tdata file\t\t\n");
  EXPECT_EQ(Only().languages(0).terms_size(), 1);
}

TEST_F(GlossaryImportTest, AReviewedStatusStaysWhereTheFileSaysNone) {
  Import("1\t\ten\tfile\t\t\n");
  v1::Concept concept_ = Only();
  concept_.mutable_languages(0)->mutable_terms(0)->set_status(v1::TERM_STATUS_PREFERRED);
  Update(concept_);
  EXPECT_EQ(Counts(Import("1\t\ten\tfile\treading\t\n")), "0 1 0 0");
  EXPECT_EQ(Only().languages(0).terms(0).status(), v1::TERM_STATUS_PREFERRED);
}

TEST_F(GlossaryImportTest, ADeletedConceptComesBackOnlyWithOverwrite) {
  Import("1\t\ten\tfile\t\t\n");
  v1::DeleteConceptRequest request;
  request.set_name(Only().name());
  ASSERT_TRUE(store_->DeleteConcept(request, "ann").ok());
  EXPECT_EQ(Counts(Import("1\t\ten\tfile\t\t\n")), "0 0 0 1");
  EXPECT_TRUE(All().empty());
  options_.set_overwrite(true);
  EXPECT_EQ(Counts(Import("1\t\ten\tfile\t\t\n")), "1 0 0 0");
}

TEST_F(GlossaryImportTest, AMergedConceptIsFoundByTheIdentityItHad) {
  Import("1\t\ten\tfile\t\t\n2\t\ten\tdata file\t\t\n");
  const auto all = All();
  v1::MergeConceptsRequest request;
  request.set_from(all[0].name());
  request.set_into(all[1].name());
  ASSERT_TRUE(store_->MergeConcepts(request, "ann").ok());
  EXPECT_EQ(Counts(Import("1\t\ten\tfile\t\t\n2\t\ten\tdata file\t\t\n")), "0 0 2 0");
  EXPECT_EQ(Only().origins_size(), 2);
}

TEST_F(GlossaryImportTest, AnIdentityThatACallerGaveIsFound) {
  v1::CreateConceptRequest request;
  request.set_parent("g");
  request.set_concept_id("mine");
  v1::Concept& concept_ = *request.mutable_concept_entry();
  concept_.add_languages()->set_language_tag("en");
  concept_.mutable_languages(0)->add_terms()->set_text("file");
  concept_.add_origins()->set_origin("t.tsv");
  concept_.mutable_origins(0)->set_id("1");
  ASSERT_TRUE(store_->CreateConcept(request, "ann").ok());
  EXPECT_EQ(Counts(Import("1\t\ten\tfile\t\t\n")), "0 0 1 0");
  EXPECT_EQ(Only().name(), "glossaries/g/concepts/mine");
}

TEST_F(GlossaryImportTest, AWrongLineKeepsNothingOfTheFile) {
  const auto report = TryImport("1\t\ten\tfile\t\t\n2\t\tno tag!\tmenu\t\t\n");
  EXPECT_EQ(report.status().code(), Code::kInvalidArgument);
  EXPECT_THAT(report.status().message(), HasSubstr("t.tsv:3:4: "));
  EXPECT_TRUE(All().empty());
}

TEST_F(GlossaryImportTest, APartialImportKeepsTheRestAndTellsWhatItSkipped) {
  options_.set_partial(true);
  const auto report = Import("1\t\ten\tfile\t\t\n2\t\tno tag!\tmenu\t\t\n3\t\ten\tmenu\t\t\n");
  EXPECT_EQ(Counts(report), "2 0 0 0");
  EXPECT_EQ(report.skipped(), 1u);
  ASSERT_EQ(report.problems_size(), 1);
  EXPECT_EQ(report.problems(0).line(), 3u);
}

TEST_F(GlossaryImportTest, AnUnfinishedImportKeepsNothingUnlessItIsPartial) {
  for (const bool partial : {false, true}) {
    options_.set_partial(partial);
    // More than the beginning that encoding and format are found from.
    std::string bytes = "concept\tlang\tterm\n";
    for (int i = 1; i <= 10000; ++i) bytes += std::to_string(i) + "\ten\tfile\n";
    ImportFile file = FileOf(bytes, "t.tsv");
    file.read = [&](std::uint64_t offset, std::size_t) -> Result<std::string> {
      if (offset > 0) return Unavailable("the file is gone");
      return bytes;
    };
    const auto report =
        ImportGlossary(*record_, limits_, options_, file, "", ProgressFn(), Cancellation());
    EXPECT_EQ(report.status().code(), Code::kUnavailable);
    // The last concept may still have lines to come.
    EXPECT_EQ(!All().empty(), partial);
  }
}

TEST_F(GlossaryImportTest, FormatsAndGlossariesThatAreNotKnownAreNamed) {
  options_.set_input_format("docx");
  EXPECT_THAT(TryImport("").status().message(), HasSubstr("termbase-tsv"));
  options_.set_input_format("po");
  EXPECT_THAT(TryImport("").status().message(), HasSubstr("holds units"));
  options_.clear_input_format();
  EXPECT_THAT(ImportBytes("no header here", "x.bin").status().message(), HasSubstr("x.bin:1:1"));
  options_.set_glossary("none");
  EXPECT_EQ(TryImport("").status().code(), Code::kNotFound);
}

TEST_F(GlossaryImportTest, ACancelledImportKeepsNothing) {
  const Cancellation cancelled(Cancellation::Clock::now() - std::chrono::seconds(1));
  EXPECT_EQ(ImportBytes("concept\tlang\tterm\n1\ten\tfile\n", "t.tsv", cancelled).status().code(),
            Code::kDeadlineExceeded);
  EXPECT_TRUE(All().empty());
}

TEST_F(GlossaryImportTest, ARemadeGlossaryStartsClean) {
  Import("1\t\ten\tfile\t\t\n");
  const std::string name = Only().name();
  v1::DeleteGlossaryRequest request;
  request.set_name("g");
  request.set_force(true);
  ASSERT_TRUE(store_->DeleteGlossary(request, "").ok());
  ASSERT_TRUE(store_->EnsureGlossary("g", "").ok());
  EXPECT_EQ(Counts(Import("1\t\ten\tfile\t\t\n")), "1 0 0 0");
  EXPECT_NE(Only().name(), name);
}

TEST_F(GlossaryImportTest, TermsThatAFileNamesTwiceWithOtherDefinitionsAreTwoConcepts) {
  const std::string file =
      "en,ja,domain,definition\n"
      "contact,連絡先,phone,a person in a list\n"
      "contact,連絡先,support,a request by a customer\n"
      "contact,連絡先,phone,\n";
  const auto import = [&](const std::string& bytes) {
    const auto report = ImportBytes(bytes, "t.csv");
    EXPECT_TRUE(report.ok()) << report.status().ToString();
    return Counts(*report);
  };
  EXPECT_EQ(import(file), "2 0 1 0");
  const std::string before = record_->Newest()->ToString();
  EXPECT_EQ(import(file), "0 0 3 0");
  EXPECT_EQ(record_->Newest()->ToString(), before);
  // One of them is changed; the other is still known by what it says.
  EXPECT_EQ(import("en,ja,domain,definition\n"
                   "contact,連絡先,phone,a person in a book of addresses\n"
                   "contact,連絡先,support,a request by a customer\n"),
            "0 1 1 0");
  const auto all = All();
  ASSERT_EQ(all.size(), 2u);
  for (const v1::Concept& concept_ : all) {
    EXPECT_EQ(concept_.definitions(0).text(), concept_.subject_fields(0) == "phone"
                                                  ? "a person in a book of addresses"
                                                  : "a request by a customer");
  }
}

TEST_F(GlossaryImportTest, MoreOfTheSameTermsThanCanBeToldApartIsAConflict) {
  std::string file = "en,ja,definition\n";
  for (int i = 0; i < 203; ++i) file += "contact,連絡先,meaning " + std::to_string(i) + "\n";
  const auto report = ImportBytes(file, "t.csv");
  ASSERT_TRUE(report.ok()) << report.status().ToString();
  EXPECT_EQ(Counts(*report), "200 0 0 3");
  ASSERT_EQ(report->problems_size(), 3);
  EXPECT_EQ(report->problems(0).line(), 202u);
}

TEST_F(GlossaryImportTest, WhatAFileSaysOfItselfAtItsEndIsKept) {
  const auto report = ImportBytes(
      "<?xml version=\"1.0\"?>\n<martif type=\"TBX\" xml:lang=\"en\"><martifHeader><fileDesc>"
      "<titleStmt><title>Mine</title></titleStmt></fileDesc></martifHeader><text><body>"
      "<termEntry id=\"c1\"><langSet xml:lang=\"en\"><tig><term>file</term></tig></langSet>"
      "</termEntry></body><back><refObjectList type=\"respPerson\"><refObject id=\"p1\">"
      "<item type=\"fn\">Ann</item></refObject></refObjectList></back></text></martif>",
      "t.tbx");
  ASSERT_TRUE(report.ok()) << report.status().ToString();
  EXPECT_EQ(Only().origins(0).origin(), "Mine");
  v1::GetGlossaryRequest request;
  request.set_name("glossaries/g");
  const auto glossary = store_->GetGlossary(request);
  ASSERT_TRUE(glossary.ok());
  ASSERT_EQ(glossary->collections_size(), 1);
  EXPECT_THAT(glossary->collections(0).DebugString(), HasSubstr("Ann"));
}

TEST_F(GlossaryImportTest, WithoutAnIdAnEqualSetOfTermsIsTheSameConcept) {
  Import("1\t\ten\tfile\t\t\n1\t\tja\tファイル\t\t\n2\t\ten\tfile\t\t\n");
  v1::ImportReport report;
  auto bulk = record_->BeginBulk();
  ASSERT_TRUE(bulk.ok());
  ConceptMerger merger(**bulk, limits_, {"g", "uid", "other.csv", "", false}, report,
                       [](const FileConcept&, const std::string&) {});
  const auto merge = [&](std::initializer_list<std::pair<const char*, const char*>> terms) {
    FileConcept read;
    for (const auto& [tag, text] : terms) {
      v1::LanguageSection& section = *read.concept_.add_languages();
      section.set_language_tag(tag);
      v1::Term& term = *section.add_terms();
      term.set_language_tag(tag);
      term.set_text(text);
    }
    EXPECT_TRUE(merger.Merge(std::move(read)).ok());
  };
  merge({{"ja", "ファイル"}, {"en", "file"}});
  EXPECT_EQ(Counts(report), "0 0 1 0");
  merge({{"en", "file"}, {"ja", "書類"}});  // shares one spelling alone
  EXPECT_EQ(Counts(report), "1 0 1 0");
  merge({{"en", "file"}, {"ja", "書類"}});
  EXPECT_EQ(Counts(report), "1 0 2 0");
  ASSERT_TRUE(merger.Finish().ok());
  ASSERT_TRUE((*bulk)->Commit().ok());
  bulk->reset();
  EXPECT_EQ(All().size(), 3u);
}

}  // namespace
}  // namespace crosswalk::exchange
