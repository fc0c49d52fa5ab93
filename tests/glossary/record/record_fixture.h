// A record in a folder of its own, which goes with the test.
#ifndef CROSSWALK_TESTS_GLOSSARY_RECORD_RECORD_FIXTURE_H_
#define CROSSWALK_TESTS_GLOSSARY_RECORD_RECORD_FIXTURE_H_

#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "glossary/record/record.h"

namespace crosswalk::record {

class RecordFixture : public ::testing::Test {
 protected:
  RecordFixture() {
    std::string name = (std::filesystem::temp_directory_path() / "record-XXXXXX").string();
    folder_ = mkdtemp(name.data());
    Reopen();
  }
  ~RecordFixture() override {
    record_.reset();
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }

  std::filesystem::path path() const { return folder_ / "record.db"; }
  std::filesystem::path folder() const { return folder_; }

  void Reopen(const SqliteOptions& options = {}) {
    record_.reset();
    auto opened = OpenSqlite(path(), options);
    ASSERT_TRUE(opened.ok()) << opened.status().ToString();
    record_ = *std::move(opened);
  }

  static Key ConceptKey(std::string id) { return {Kind::kConcept, "g", std::move(id)}; }

  static Mutation Put(std::string id, std::string body) {
    Mutation mutation;
    mutation.key = ConceptKey(std::move(id));
    mutation.body = std::move(body);
    return mutation;
  }
  static Mutation Delete(std::string id) {
    Mutation mutation;
    mutation.key = ConceptKey(std::move(id));
    return mutation;
  }

  Result<Written> Write(std::vector<Mutation> mutations) {
    Batch batch;
    batch.mutations = std::move(mutations);
    batch.author = "ann";
    return record_->Write(batch);
  }

  // "a=1 b=2": the living concepts of "g".
  std::string Living() const {
    const auto rows = record_->List(Kind::kConcept, "g", "", 1000);
    EXPECT_TRUE(rows.ok()) << rows.status().ToString();
    std::string text;
    for (const Version& row : *rows) {
      text += (text.empty() ? "" : " ") + row.key.id + "=" + row.body;
    }
    return text;
  }

  std::filesystem::path folder_;
  std::unique_ptr<Record> record_;
};

}  // namespace crosswalk::record

#endif  // CROSSWALK_TESTS_GLOSSARY_RECORD_RECORD_FIXTURE_H_
