// A record and an index over it in a folder that goes with the test, and what the record should
// hold.
#ifndef CROSSWALK_TESTS_GLOSSARY_INDEX_INDEX_FIXTURE_H_
#define CROSSWALK_TESTS_GLOSSARY_INDEX_INDEX_FIXTURE_H_

#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "glossary/index/index.h"
#include "glossary/record/concept_store.h"
#include "glossary/record/record.h"
#include "glossary/script/fold.h"

namespace crosswalk::index {

// A folder below the system's temporary one, removed at the end.
class TestFolder {
 public:
  TestFolder();
  ~TestFolder();
  TestFolder(const TestFolder&) = delete;
  TestFolder& operator=(const TestFolder&) = delete;
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

// Made once for all tests of the program.
std::shared_ptr<const script::Folder> TheFolder();

// {"zh-Hant", "監督通道"}; a third entry is the reading, a fourth "candidate" makes it one.
using TermText = std::vector<std::string>;
v1::Concept MakeConcept(const std::vector<TermText>& terms);

// What should be found: living concepts by (glossary, id).
using Model = std::map<std::pair<std::string, std::string>, v1::Concept>;

// A DIR: its record and, while open, its index.
class TestDir {
 public:
  explicit TestDir(bool with_index = true);
  ~TestDir();

  // All of them fail the test where the record refuses.
  void MakeGlossary(const std::string& glossary);
  void DeleteGlossary(const std::string& glossary);  // the row alone, as a change of its own
  void Put(const std::string& glossary, const std::string& id, const v1::Concept& concept_);
  void PutAll(const std::string& glossary, const std::map<std::string, v1::Concept>& concepts);
  void Delete(const std::string& glossary, const std::string& id);

  void OpenIndex(bool read_only = false);
  void CloseIndex();
  Index& index() { return *index_; }
  record::Record& record() { return *record_; }
  std::filesystem::path index_path() const { return folder_.path() / "index"; }
  const Model& model() const { return model_; }
  const std::set<std::string>& glossaries() const { return glossaries_; }

  // The newest snapshot, with everything that was written.
  std::shared_ptr<const Snapshot> CaughtUp();

 private:
  void Write(record::Batch batch);
  void WriteOne(record::Key key, std::optional<std::string> body);

  TestFolder folder_;
  std::unique_ptr<record::Record> record_;
  std::unique_ptr<Index> index_;
  Model model_;
  std::set<std::string> glossaries_;
};

// "glossary/id" of the concepts that `snapshot` finds under a key.
std::set<std::string> Found(const Snapshot& snapshot, KeyField field, std::string_view key);

// Fails where the snapshot says anything else than the model, in any of its answers.
void ExpectAgrees(const Snapshot& snapshot, const Model& model,
                  const std::set<std::string>& glossaries);

}  // namespace crosswalk::index

#endif  // CROSSWALK_TESTS_GLOSSARY_INDEX_INDEX_FIXTURE_H_
