#include "tests/quality/exchange/exchange_fixture.h"

#include <stdlib.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "glossary/exchange/export.h"
#include "glossary/exchange/file/status_word.h"
#include "glossary/record/concept_store.h"
#include "glossary/record/unit_store.h"
#include "tests/quality/table.h"

namespace crosswalk::quality {
namespace {

// A property that is TBX's own kind already, and one that became it.
void Bare(v1::Property& property) {
  const std::string_view kind = "admin:";
  if (property.name().substr(0, kind.size()) == kind) {
    property.set_name(property.name().substr(kind.size()));
  }
}

template <typename Message>
std::vector<std::string> SaidOf(const std::vector<Message>& messages) {
  std::vector<std::string> said;
  for (const Message& message : messages) said.push_back(Said(message));
  std::sort(said.begin(), said.end());
  return said;
}

}  // namespace

std::vector<Sample> SamplesIn(const std::vector<std::string>& folders) {
  std::vector<Sample> samples;
  for (const std::string& folder : folders) {
    std::error_code absent;
    for (const auto& entry :
         std::filesystem::directory_iterator(Shared() / "samples" / folder, absent)) {
      std::ifstream file(entry.path(), std::ios::binary);
      samples.push_back({folder + "/" + entry.path().filename().string(),
                         {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()}});
    }
  }
  std::sort(samples.begin(), samples.end(),
            [](const Sample& a, const Sample& b) { return a.name < b.name; });
  return samples;
}

exchange::ImportFile FileOf(const std::string& name, const std::string& bytes) {
  return {name, bytes.size(),
          [bytes](std::uint64_t offset, std::size_t limit) -> Result<std::string> {
            return offset < bytes.size() ? bytes.substr(offset, limit) : std::string();
          }};
}

ExchangeRecord::ExchangeRecord() {
  std::string path = (std::filesystem::temp_directory_path() / "exchange.XXXXXX").string();
  if (mkdtemp(path.data()) == nullptr) throw std::runtime_error("no temporary folder");
  folder_ = path;
  auto record = record::OpenSqlite(folder_ / "record.db", {});
  if (!record.ok()) throw std::runtime_error(record.status().ToString());
  record_ = *std::move(record);
}

ExchangeRecord::~ExchangeRecord() {
  record_.reset();
  std::error_code ignored;
  std::filesystem::remove_all(folder_, ignored);
}

Result<v1::ImportReport> ExchangeRecord::ImportGlossary(const std::string& glossary,
                                                        const std::string& name,
                                                        const std::string& bytes, bool partial) {
  EXPECT_TRUE(record::ConceptStore(*record_, limits_).EnsureGlossary(glossary, "").ok());
  options_.set_glossary(glossary);
  options_.set_partial(partial);
  return exchange::ImportGlossary(*record_, limits_, options_, FileOf(name, bytes), "",
                                  ProgressFn(), Cancellation());
}

Result<v1::ImportReport> ExchangeRecord::ImportMemory(const std::string& memory,
                                                      const std::string& name,
                                                      const std::string& bytes, bool partial) {
  EXPECT_TRUE(record::UnitStore(*record_, limits_).EnsureMemory(memory, "").ok());
  options_.set_memory(memory);
  options_.set_partial(partial);
  return exchange::ImportMemory(*record_, limits_, options_, FileOf(name, bytes), "", ProgressFn(),
                                Cancellation());
}

std::string ExchangeRecord::ExportGlossary(const std::string& glossary, const std::string& format,
                                           const std::string& source,
                                           const std::vector<std::string>& targets) {
  v1::ExportGlossaryRequest request;
  request.set_glossary(glossary);
  request.set_output_format(format);
  request.set_source_language_tag(source);
  for (const std::string& tag : targets) request.add_target_language_tags(tag);
  std::string bytes;
  const auto report = exchange::ExportGlossary(
      *record_, request,
      [&](std::string_view piece) {
        bytes += piece;
        return Status();
      },
      ProgressFn(), Cancellation());
  EXPECT_TRUE(report.ok()) << report.status().ToString();
  if (report.ok()) exported_ = *report;
  return bytes;
}

std::string ExchangeRecord::ExportMemory(const std::string& memory, const std::string& format,
                                         const std::string& source,
                                         const std::vector<std::string>& targets) {
  v1::ExportMemoryRequest request;
  request.set_memory(memory);
  request.set_output_format(format);
  request.set_source_language_tag(source);
  for (const std::string& tag : targets) request.add_target_language_tags(tag);
  std::string bytes;
  const auto report = exchange::ExportMemory(
      *record_, request,
      [&](std::string_view piece) {
        bytes += piece;
        return Status();
      },
      ProgressFn(), Cancellation());
  EXPECT_TRUE(report.ok()) << report.status().ToString();
  if (report.ok()) exported_ = *report;
  return bytes;
}

std::vector<v1::Concept> ExchangeRecord::Concepts(const std::string& glossary) {
  std::vector<v1::Concept> concepts;
  const auto rows = record_->List(record::Kind::kConcept, glossary, "", 100000);
  EXPECT_TRUE(rows.ok());
  for (const record::Version& row : *rows) {
    auto concept_ = record::ConceptOf("", row);
    EXPECT_TRUE(concept_.ok());
    concepts.push_back(*std::move(concept_));
  }
  return concepts;
}

std::vector<v1::Unit> ExchangeRecord::Units(const std::string& memory) {
  std::vector<v1::Unit> units;
  const auto rows = record_->List(record::Kind::kUnit, memory, "", 100000);
  EXPECT_TRUE(rows.ok());
  for (const record::Version& row : *rows) {
    auto unit = record::UnitOf("", row);
    EXPECT_TRUE(unit.ok());
    units.push_back(*std::move(unit));
  }
  return units;
}

std::string ExchangeRecord::Newest() const { return record_->Newest()->ToString(); }

std::string Said(v1::Concept concept_) {
  concept_.clear_name();
  concept_.clear_origins();
  concept_.clear_create_time();
  concept_.clear_update_time();
  concept_.clear_author();
  concept_.clear_etag();
  concept_.clear_revision();
  for (v1::Property& property : *concept_.mutable_properties()) Bare(property);
  const auto by_name = [](const v1::Property& a, const v1::Property& b) {
    return a.name() < b.name();
  };
  const auto order = [&](auto& properties) {
    std::stable_sort(properties.begin(), properties.end(), by_name);
  };
  order(*concept_.mutable_properties());
  auto& sections = *concept_.mutable_languages();
  std::stable_sort(sections.begin(), sections.end(), [](const auto& a, const auto& b) {
    return a.language_tag() < b.language_tag();
  });
  for (v1::LanguageSection& section : sections) {
    order(*section.mutable_properties());
    for (v1::Property& property : *section.mutable_properties()) Bare(property);
    for (v1::Term& term : *section.mutable_terms()) {
      for (v1::Property& property : *term.mutable_properties()) Bare(property);
      order(*term.mutable_properties());
      const bool is_candidate = term.status() == v1::TERM_STATUS_CANDIDATE;
      const std::string_view own =
          is_candidate ? "unprocessed" : exchange::TbxStatus(term.status());
      if (term.raw_status() == own) term.clear_raw_status();
    }
  }
  return concept_.DebugString();
}

std::string Said(v1::Unit unit) {
  unit.clear_name();
  unit.clear_origins();
  unit.clear_create_time();
  unit.clear_update_time();
  unit.clear_author();
  unit.clear_etag();
  unit.clear_revision();
  return unit.DebugString();
}

std::vector<std::string> AllSaid(const std::vector<v1::Concept>& concepts) {
  return SaidOf(concepts);
}

std::vector<std::string> AllSaid(const std::vector<v1::Unit>& units) { return SaidOf(units); }

}  // namespace crosswalk::quality
