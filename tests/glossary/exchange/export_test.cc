// Exports from a record: what is refused, what is written, what the report says.
#include "glossary/exchange/export.h"

#include <gmock/gmock.h>

#include <filesystem>
#include <string>

#include "glossary/record/concept_store.h"
#include "glossary/record/unit_store.h"

namespace crosswalk::exchange {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class ExportTest : public ::testing::Test {
 protected:
  ExportTest() {
    std::string name = (std::filesystem::temp_directory_path() / "export-XXXXXX").string();
    folder_ = mkdtemp(name.data());
    record_ = *record::OpenSqlite(folder_ / "record.db", {});
    concepts_ = std::make_unique<record::ConceptStore>(*record_, limits_);
    units_ = std::make_unique<record::UnitStore>(*record_, limits_);
    EXPECT_TRUE(concepts_->EnsureGlossary("g", "").ok());
    EXPECT_TRUE(units_->EnsureMemory("m", "").ok());
  }
  ~ExportTest() override {
    record_.reset();
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }

  std::string AddConcept(const std::vector<std::pair<std::string, std::string>>& terms) {
    v1::CreateConceptRequest request;
    request.set_parent("g");
    for (const auto& [tag, text] : terms) {
      v1::LanguageSection& section = *request.mutable_concept_entry()->add_languages();
      section.set_language_tag(tag);
      section.add_terms()->set_text(text);
      section.mutable_terms(0)->set_language_tag(tag);
    }
    const auto created = concepts_->CreateConcept(request, "");
    EXPECT_TRUE(created.ok()) << created.status().ToString();
    return created->name();
  }

  void AddUnit(const std::string& source_tag, const std::string& source,
               const std::string& target_tag, const std::string& target) {
    v1::CreateUnitRequest request;
    request.set_parent("m");
    request.mutable_unit()->mutable_source()->set_language_tag(source_tag);
    request.mutable_unit()->mutable_source()->set_text(source);
    request.mutable_unit()->add_targets()->set_language_tag(target_tag);
    request.mutable_unit()->mutable_targets(0)->set_text(target);
    const auto created = units_->CreateUnit(request, "");
    EXPECT_TRUE(created.ok()) << created.status().ToString();
  }

  Result<v1::ExportReport> Export(const std::string& format, const std::string& source = "",
                                  const std::vector<std::string>& targets = {},
                                  const Cancellation& cancellation = Cancellation()) {
    v1::ExportGlossaryRequest request;
    request.set_glossary(glossary_);
    request.set_output_format(format);
    request.set_source_language_tag(source);
    for (const std::string& tag : targets) request.add_target_language_tags(tag);
    bytes_.clear();
    return ExportGlossary(*record_, request, Sink(), ProgressFn(), cancellation);
  }

  Result<v1::ExportReport> ExportUnits(const std::string& format, const std::string& source = "",
                                       const std::vector<std::string>& targets = {}) {
    v1::ExportMemoryRequest request;
    request.set_memory("m");
    request.set_output_format(format);
    request.set_source_language_tag(source);
    for (const std::string& tag : targets) request.add_target_language_tags(tag);
    bytes_.clear();
    return ExportMemory(*record_, request, Sink(), ProgressFn(), Cancellation());
  }

  ByteSink Sink() {
    return [this](std::string_view piece) {
      if (is_full_) return ResourceExhausted("the disk is full");
      bytes_ += piece;
      return Status();
    };
  }

  std::filesystem::path folder_;
  Limits limits_;
  std::unique_ptr<record::Record> record_;
  std::unique_ptr<record::ConceptStore> concepts_;
  std::unique_ptr<record::UnitStore> units_;
  std::string glossary_ = "g";
  std::string bytes_;
  bool is_full_ = false;
};

TEST_F(ExportTest, WhatWasWrittenFirstLeavesFirst) {
  for (const char* term : {"zebra", "apple", "mango", "banana"}) AddConcept({{"en", term}});
  ASSERT_TRUE(Export("csv").ok());
  std::size_t last = 0;
  for (const char* term : {"zebra", "apple", "mango", "banana"}) {
    const std::size_t at = bytes_.find(term);
    ASSERT_NE(at, std::string::npos) << term;
    EXPECT_GT(at, last) << bytes_;
    last = at;
  }
}

TEST_F(ExportTest, WhatIsNotKnownIsNamedBeforeAByteIsWritten) {
  EXPECT_THAT(Export("docx").status().ToString(), HasSubstr("tbx3"));
  EXPECT_THAT(Export("po").status().ToString(), HasSubstr("no format that holds terms"));
  EXPECT_THAT(ExportUnits("utx").status().ToString(), HasSubstr("no format that holds units"));
  EXPECT_THAT(Export("tbx", "klingon").status().ToString(), HasSubstr("klingon"));
  EXPECT_THAT(Export("tbx", "en", {"ja", "x-none"}).status().ToString(),
              HasSubstr("target_language_tags[1]"));
  glossary_ = "none";
  EXPECT_EQ(Export("tbx").status().code(), Code::kNotFound);
  EXPECT_EQ(bytes_, "");
}

TEST_F(ExportTest, TheReportCountsWhatWasWrittenAndWhatWasLeftOut) {
  AddConcept({{"en", "file"}, {"ja", "ファイル"}, {"zh-Hant-TW", "檔案"}});
  AddConcept({{"en", "menu"}});
  const auto all = Export("tbx");
  ASSERT_TRUE(all.ok()) << all.status().ToString();
  EXPECT_EQ(all->format(), "tbx");
  EXPECT_EQ(all->concepts(), 2u);
  EXPECT_EQ(all->terms(), 4u);
  EXPECT_EQ(all->skipped(), 0u);
  EXPECT_EQ(all->revision(), record_->Newest()->ToString());
  const auto some = Export("tbx", "en", {"zh-TW"});
  ASSERT_TRUE(some.ok()) << some.status().ToString();
  EXPECT_EQ(some->concepts(), 1u);
  EXPECT_EQ(some->terms(), 2u);
  EXPECT_EQ(some->skipped(), 1u);
  EXPECT_THAT(bytes_, HasSubstr("檔案"));
  EXPECT_THAT(bytes_, Not(HasSubstr("ファイル")));
}

TEST_F(ExportTest, WhatIsDeletedIsNotWritten) {
  v1::DeleteConceptRequest request;
  request.set_name(AddConcept({{"en", "file"}}));
  AddConcept({{"en", "menu"}});
  ASSERT_TRUE(concepts_->DeleteConcept(request, "").ok());
  const auto report = Export("csv");
  ASSERT_TRUE(report.ok()) << report.status().ToString();
  EXPECT_EQ(report->concepts(), 1u);
  EXPECT_THAT(bytes_, Not(HasSubstr("file")));
}

TEST_F(ExportTest, TheSameIsWrittenTheSameEachTimeAlsoOverManyPages) {
  for (int i = 0; i < 600; ++i) AddConcept({{"en", "term " + std::to_string(i)}});
  const auto first = Export("tsv");
  ASSERT_TRUE(first.ok());
  EXPECT_EQ(first->concepts(), 600u);
  const std::string bytes = bytes_;
  ASSERT_TRUE(Export("tsv").ok());
  EXPECT_EQ(bytes_, bytes);
  for (int i = 0; i < 600; i += 99) {
    EXPECT_THAT(bytes, HasSubstr("term " + std::to_string(i)));
  }
}

TEST_F(ExportTest, AnEmptyGlossaryIsAFileOfEachFormat) {
  for (const char* const format : {"csv", "tsv", "tbx", "tbx3", "utx", "omegat", "tmx", "xliff2"}) {
    const auto report = Export(format, "en", {"ja"});
    ASSERT_TRUE(report.ok()) << format << ": " << report.status().ToString();
    EXPECT_EQ(report->concepts(), 0u);
  }
}

TEST_F(ExportTest, AFailureOfTheSinkAndACancellationEndIt) {
  AddConcept({{"en", "file"}});
  const Cancellation over(Cancellation::Clock::now() - std::chrono::seconds(1));
  EXPECT_EQ(Export("tbx", "", {}, over).status().code(), Code::kDeadlineExceeded);
  is_full_ = true;
  EXPECT_EQ(Export("tbx").status().code(), Code::kResourceExhausted);
}

TEST_F(ExportTest, AUnitWhoseTargetIsTheSourceAskedForIsTurnedRound) {
  AddUnit("en", "file", "zh-Hant-TW", "檔案");
  AddUnit("ja", "ファイル", "en", "file");
  const auto report = ExportUnits("tmx", "zh-TW", {"en"});
  ASSERT_TRUE(report.ok()) << report.status().ToString();
  EXPECT_EQ(report->units(), 1u);
  EXPECT_EQ(report->skipped(), 1u);
  EXPECT_LT(bytes_.find("檔案"), bytes_.find("<seg>file"));
}

TEST_F(ExportTest, APrimaryLanguageTakesItsVariantsIntoPo) {
  AddUnit("zh-Hant-TW", "檔案", "en", "file");
  AddUnit("zh-Hans-CN", "菜单", "en", "menu");
  const auto report = ExportUnits("po", "zh", {"en"});
  ASSERT_TRUE(report.ok()) << report.status().ToString();
  EXPECT_EQ(report->units(), 2u);
  EXPECT_THAT(bytes_, HasSubstr("檔案"));
  EXPECT_THAT(bytes_, HasSubstr("菜单"));
}

}  // namespace
}  // namespace crosswalk::exchange
