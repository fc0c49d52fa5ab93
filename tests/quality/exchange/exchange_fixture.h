// A record in a folder of its own, with files going in and coming out.
#ifndef CROSSWALK_TESTS_QUALITY_EXCHANGE_EXCHANGE_FIXTURE_H_
#define CROSSWALK_TESTS_QUALITY_EXCHANGE_EXCHANGE_FIXTURE_H_

#include <gtest/gtest.h>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "crosswalk/v1/concept.pb.h"
#include "crosswalk/v1/exchange_service.pb.h"
#include "crosswalk/v1/unit.pb.h"
#include "glossary/base/limits.h"
#include "glossary/base/status.h"
#include "glossary/exchange/import.h"
#include "glossary/record/record.h"

namespace crosswalk::quality {

// A sample with the report of its import. `name` is relative to the folder of samples.
struct Sample {
  std::string name;
  std::string bytes;
};

// The samples in the folders named, by name; empty where there are none at hand.
std::vector<Sample> SamplesIn(const std::vector<std::string>& folders);
// A file at hand.
exchange::ImportFile FileOf(const std::string& name, const std::string& bytes);

// One record; glossaries and memories are made as they are named. Not for several threads.
class ExchangeRecord {
 public:
  ExchangeRecord();
  ~ExchangeRecord();

  Result<v1::ImportReport> ImportGlossary(const std::string& glossary, const std::string& name,
                                          const std::string& bytes, bool partial = false);
  Result<v1::ImportReport> ImportMemory(const std::string& memory, const std::string& name,
                                        const std::string& bytes, bool partial = false);
  // Everything as a file; fails the test where it cannot be written.
  std::string ExportGlossary(const std::string& glossary, const std::string& format,
                             const std::string& source = "",
                             const std::vector<std::string>& targets = {});
  std::string ExportMemory(const std::string& memory, const std::string& format,
                           const std::string& source = "",
                           const std::vector<std::string>& targets = {});
  // Of the last export.
  const v1::ExportReport& exported() const { return exported_; }
  std::vector<v1::Concept> Concepts(const std::string& glossary);
  std::vector<v1::Unit> Units(const std::string& memory);
  // Where the record stands.
  std::string Newest() const;

  // What a caller says where a file does not.
  v1::ImportOptions& options() { return options_; }
  record::Record& record() { return *record_; }
  const Limits& limits() const { return limits_; }
  const std::filesystem::path& folder() const { return folder_; }

 private:
  std::filesystem::path folder_;
  Limits limits_;
  v1::ImportOptions options_;
  v1::ExportReport exported_;
  std::unique_ptr<record::Record> record_;
};

// What a concept says, without what the record and the import set: name, times, origins. What TBX
// writes out of what it was not told, is not told apart: the word for a status, and the element of
// a property. Lists whose order says nothing are put in order.
std::string Said(v1::Concept concept_);
std::string Said(v1::Unit unit);
// The same of many, in an order of their own.
std::vector<std::string> AllSaid(const std::vector<v1::Concept>& concepts);
std::vector<std::string> AllSaid(const std::vector<v1::Unit>& units);

}  // namespace crosswalk::quality

#endif  // CROSSWALK_TESTS_QUALITY_EXCHANGE_EXCHANGE_FIXTURE_H_
