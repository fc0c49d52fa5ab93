// What becomes of a record whose file is full, damaged, foreign, or replaced.
#include <gmock/gmock.h>
#include <sqlite3.h>

#include <fstream>
#include <set>
#include <thread>

#include "tests/glossary/record/record_fixture.h"

namespace crosswalk::record {
namespace {

using ::testing::HasSubstr;

class RecordFileTest : public RecordFixture {
 protected:
  // Runs SQL behind the record's back.
  void Tamper(const std::filesystem::path& file, const std::string& sql) {
    sqlite3* handle = nullptr;
    ASSERT_EQ(sqlite3_open(file.c_str(), &handle), SQLITE_OK);
    char* error = nullptr;
    sqlite3_exec(handle, sql.c_str(), nullptr, nullptr, &error);
    EXPECT_EQ(error, nullptr) << error;
    sqlite3_close(handle);
  }

  void Fill(int count) {
    std::vector<Mutation> mutations;
    for (int i = 0; i < count; ++i) {
      mutations.push_back(Put("k" + std::to_string(i), std::string(1000, 'x')));
    }
    ASSERT_TRUE(Write(std::move(mutations)).ok());
  }

  static void Overwrite(const std::filesystem::path& file, std::uintmax_t from) {
    std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
    stream.seekp(static_cast<std::streamoff>(from));
    const std::string noise(std::filesystem::file_size(file) - from, '\x5a');
    stream.write(noise.data(), static_cast<std::streamsize>(noise.size()));
  }
};

TEST_F(RecordFileTest, AFileThatIsNoDatabaseIsRefused) {
  std::ofstream(folder() / "text.db") << std::string(5000, 'x');
  const auto opened = OpenSqlite(folder() / "text.db", {});
  EXPECT_EQ(opened.status().code(), Code::kDataLoss) << opened.status().ToString();
  EXPECT_THAT(opened.status().message(), HasSubstr("text.db"));
}

TEST_F(RecordFileTest, ADatabaseOfAnotherProgramIsRefused) {
  Tamper(folder() / "other.db", "CREATE TABLE t(x)");
  const auto opened = OpenSqlite(folder() / "other.db", {});
  EXPECT_EQ(opened.status().code(), Code::kFailedPrecondition) << opened.status().ToString();
}

TEST_F(RecordFileTest, ANewerLayoutIsRefusedAndLeftAlone) {
  ASSERT_TRUE(Write({Put("a", "1")}).ok());
  record_.reset();
  Tamper(path(), "UPDATE meta SET value = 99 WHERE name = 'schema'");
  const auto opened = OpenSqlite(path(), {});
  EXPECT_EQ(opened.status().code(), Code::kFailedPrecondition);
  EXPECT_THAT(opened.status().message(), HasSubstr("newer version"));
  Tamper(path(), "UPDATE meta SET value = 1 WHERE name = 'schema'");
  Reopen();
  EXPECT_EQ(Living(), "a=1");
}

TEST_F(RecordFileTest, AMissingFileIsNotMadeForReading) {
  SqliteOptions options;
  options.read_only = true;
  EXPECT_EQ(OpenSqlite(folder() / "none.db", options).status().code(), Code::kNotFound);
  EXPECT_FALSE(std::filesystem::exists(folder() / "none.db"));
}

TEST_F(RecordFileTest, ARecordOpenedForReadingRefusesWrites) {
  SqliteOptions options;
  options.read_only = true;
  Reopen(options);
  EXPECT_EQ(Write({Put("a", "1")}).status().code(), Code::kFailedPrecondition);
  EXPECT_EQ(record_->BeginBulk().status().code(), Code::kFailedPrecondition);
  EXPECT_EQ(record_->Restore(path()).code(), Code::kFailedPrecondition);
}

TEST_F(RecordFileTest, DamageIsToldAsDamage) {
  Fill(200);
  record_.reset();
  Overwrite(path(), 8192);
  const auto opened = OpenSqlite(path(), {});
  Status status = opened.status();
  if (opened.ok()) {
    status = (*opened)->Feed(0, [](const Version&) { return true; });
  }
  EXPECT_EQ(status.code(), Code::kDataLoss) << status.ToString();
  EXPECT_THAT(status.message(), HasSubstr("record.db"));
  EXPECT_THAT(status.message(), HasSubstr("backup"));
}

TEST_F(RecordFileTest, AFileCutShortIsToldAsDamage) {
  Fill(200);
  record_.reset();
  std::filesystem::resize_file(path(), std::filesystem::file_size(path()) / 2);
  const auto opened = OpenSqlite(path(), {});
  Status status = opened.status();
  if (opened.ok()) {
    status = (*opened)->Scan(Kind::kConcept, "", [](const Version&) { return true; }).status();
  }
  EXPECT_EQ(status.code(), Code::kDataLoss) << status.ToString();
}

TEST_F(RecordFileTest, TheEpochStaysWithTheFile) {
  const std::string epoch = record_->Epoch();
  EXPECT_FALSE(epoch.empty());
  Reopen();
  EXPECT_EQ(record_->Epoch(), epoch);
  auto other = OpenSqlite(folder() / "other.db", {});
  EXPECT_NE((*other)->Epoch(), epoch);
}

TEST_F(RecordFileTest, ABackupHoldsWhatWasThereAndWritersGoOn) {
  Fill(3000);
  std::atomic<bool> stop = false;
  std::thread writer([&] {
    for (int i = 0; !stop; ++i) EXPECT_TRUE(Write({Put("w" + std::to_string(i), "x")}).ok());
  });
  unsigned long long done = 0;
  unsigned long long total = 0;
  const Status status =
      record_->Backup(folder() / "copy.db", [&](unsigned long long d, unsigned long long t) {
        done = d;
        total = t;
      });
  stop = true;
  writer.join();
  ASSERT_TRUE(status.ok()) << status.ToString();
  EXPECT_GT(total, 100u);
  EXPECT_EQ(done, total);
  EXPECT_FALSE(std::filesystem::exists(folder() / "copy.db.part"));
  const auto copy = OpenSqlite(folder() / "copy.db", {});
  ASSERT_TRUE(copy.ok()) << copy.status().ToString();
  EXPECT_GE(*(*copy)->Count(Kind::kConcept, "g"), 3000u);
  EXPECT_EQ((*copy)->Epoch(), record_->Epoch());
}

TEST_F(RecordFileTest, ARestoreBringsBackTheCopyUnderANewEpochAndHigherNumbers) {
  ASSERT_TRUE(Write({Put("a", "1")}).ok());
  ASSERT_TRUE(record_->Backup(folder() / "copy.db", nullptr).ok());
  const auto last = Write({Put("a", "2"), Put("b", "3")});
  const std::string epoch = record_->Epoch();
  ASSERT_TRUE(record_->Restore(folder() / "copy.db").ok());
  EXPECT_EQ(Living(), "a=1");
  EXPECT_NE(record_->Epoch(), epoch);
  EXPECT_EQ(record_->Newest()->epoch, record_->Epoch());
  const auto written = Write({Put("c", "4")});
  EXPECT_GT(written->numbers[0], last->numbers[1]);
  const std::string restored = record_->Epoch();
  Reopen();
  EXPECT_EQ(Living(), "a=1 c=4");
  EXPECT_EQ(record_->Epoch(), restored);
  EXPECT_FALSE(std::filesystem::exists(path().string() + ".restore"));
}

TEST_F(RecordFileTest, ARestoreWakesWhoWaits) {
  ASSERT_TRUE(Write({Put("a", "1")}).ok());
  ASSERT_TRUE(record_->Backup(folder() / "copy.db", nullptr).ok());
  const std::uint64_t newest = Write({Put("a", "2")})->numbers[0];
  std::thread restorer([&] {
    std::this_thread::sleep_for(std::chrono::milliseconds(30));
    EXPECT_TRUE(record_->Restore(folder() / "copy.db").ok());
  });
  EXPECT_TRUE(record_->WaitForChange(newest, std::chrono::milliseconds(10000)));
  restorer.join();
}

TEST_F(RecordFileTest, WhatIsNoSoundCopyIsRefusedAndNothingChanges) {
  Fill(300);
  ASSERT_TRUE(record_->Backup(folder() / "copy.db", nullptr).ok());
  const std::string epoch = record_->Epoch();
  std::ofstream(folder() / "text.db") << std::string(50000, 'x');
  Tamper(folder() / "other.db", "CREATE TABLE t(x)");
  std::filesystem::copy(folder() / "copy.db", folder() / "short.db");
  std::filesystem::resize_file(folder() / "short.db",
                               std::filesystem::file_size(folder() / "short.db") / 2);
  std::filesystem::copy(folder() / "copy.db", folder() / "noise.db");
  Overwrite(folder() / "noise.db", 65536);
  std::ofstream(folder() / "empty.db").flush();
  for (const char* name : {"text.db", "other.db", "short.db", "noise.db", "empty.db"}) {
    const Status status = record_->Restore(folder() / name);
    EXPECT_EQ(status.code(), Code::kInvalidArgument) << name << " " << status.ToString();
    EXPECT_THAT(status.message(), HasSubstr(name));
  }
  EXPECT_EQ(record_->Restore(folder() / "none.db").code(), Code::kNotFound);
  EXPECT_EQ(record_->Epoch(), epoch);
  EXPECT_EQ(*record_->Count(Kind::kConcept, "g"), 300u);
  EXPECT_TRUE(Write({Put("a", "1")}).ok());
}

TEST_F(RecordFileTest, ReadersGoOnThroughARestore) {
  Fill(500);
  ASSERT_TRUE(record_->Backup(folder() / "copy.db", nullptr).ok());
  std::atomic<bool> stop = false;
  std::thread reader([&] {
    while (!stop) {
      const auto count = record_->Count(Kind::kConcept, "g");
      ASSERT_TRUE(count.ok()) << count.status().ToString();
      EXPECT_GE(*count, 500u);
    }
  });
  for (int i = 0; i < 5; ++i) {
    EXPECT_TRUE(Write({Put("more" + std::to_string(i), "x")}).ok());
    EXPECT_TRUE(record_->Restore(folder() / "copy.db").ok());
  }
  stop = true;
  reader.join();
  EXPECT_EQ(*record_->Count(Kind::kConcept, "g"), 500u);
}

}  // namespace
}  // namespace crosswalk::record
