#include "glossary/record/sqlite_connection.h"

#include <gmock/gmock.h>
#include <sqlite3.h>

#include "tests/glossary/record/record_fixture.h"

namespace crosswalk::record {
namespace {

using std::chrono::milliseconds;
using ::testing::HasSubstr;

class ConnectionTest : public RecordFixture {
 protected:
  ConnectionTest() { connection_ = Open("own.db", OpenMode::kCreate); }
  ~ConnectionTest() override { connection_.reset(); }

  std::unique_ptr<Connection> Open(const std::string& name, OpenMode mode) {
    auto opened = Connection::Open(folder() / name, mode, milliseconds(10));
    EXPECT_TRUE(opened.ok()) << opened.status().ToString();
    return opened.ok() ? *std::move(opened) : nullptr;
  }

  std::unique_ptr<Connection> connection_;
};

TEST_F(ConnectionTest, ValuesComeBackAsTheyWereBound) {
  ASSERT_TRUE(connection_->Run("CREATE TABLE t(a, b, c, d, e)").ok());
  const std::string zero("x\0y", 3);
  {
    Query insert(*connection_, "INSERT INTO t VALUES(?, ?, ?, ?, ?)");
    insert.Bind(std::int64_t{-7}).Bind(std::uint64_t{7}).Bind(std::string_view("語"));
    ASSERT_TRUE(insert.BindBlob(zero).BindOptional("").Done().ok());
  }
  Query select(*connection_, "SELECT a, b, c, d, e, e IS NULL FROM t");
  ASSERT_TRUE(*select.Step());
  EXPECT_EQ(select.Int(0), -7);
  EXPECT_EQ(select.Int(1), 7);
  EXPECT_EQ(select.Text(2), "語");
  EXPECT_EQ(select.Text(3), zero);
  EXPECT_EQ(select.Text(4), "");
  EXPECT_EQ(select.Int(5), 1);
  EXPECT_FALSE(*select.Step());
}

TEST_F(ConnectionTest, AnEmptyViewIsAnEmptyTextAndNotNull) {
  ASSERT_TRUE(connection_->Run("CREATE TABLE t(a NOT NULL, b NOT NULL)").ok());
  Query insert(*connection_, "INSERT INTO t VALUES(?, ?)");
  EXPECT_TRUE(insert.Bind(std::string_view()).BindBlob(std::string_view()).Done().ok());
}

TEST_F(ConnectionTest, AStatementRunsAgainWithOtherValues) {
  for (int i = 0; i < 3; ++i) {
    Query query(*connection_, "SELECT ? + 1");
    ASSERT_TRUE(*query.Bind(i).Step());
    EXPECT_EQ(query.Int(0), i + 1);
    query.Reset();
    ASSERT_TRUE(*query.Bind(i + 10).Step());
    EXPECT_EQ(query.Int(0), i + 11);
  }
}

TEST_F(ConnectionTest, AWrongStatementIsAnError) {
  Query query(*connection_, "SELECT nothing FROM nowhere");
  query.Bind(1).Bind(std::string_view("x"));
  EXPECT_EQ(query.Step().status().code(), Code::kInternal);
  EXPECT_EQ(connection_->Run("NONSENSE").code(), Code::kInternal);
}

TEST_F(ConnectionTest, ErrorsSayWhatAPersonCanDo) {
  const struct {
    int code;
    Code status;
    const char* text;
  } kCases[] = {
      {SQLITE_FULL, Code::kResourceExhausted, "free some space"},
      {SQLITE_CORRUPT, Code::kDataLoss, "restore it from a backup"},
      {SQLITE_NOTADB, Code::kDataLoss, "damaged"},
      {SQLITE_CORRUPT_INDEX, Code::kDataLoss, "damaged"},
      {SQLITE_BUSY, Code::kUnavailable, "another process"},
      {SQLITE_LOCKED, Code::kUnavailable, "try again"},
      {SQLITE_READONLY, Code::kFailedPrecondition, "cannot be written"},
      {SQLITE_TOOBIG, Code::kInvalidArgument, "too large"},
      {SQLITE_NOMEM, Code::kResourceExhausted, "memory"},
      {SQLITE_IOERR_WRITE, Code::kResourceExhausted, "free space"},
      {SQLITE_IOERR_READ, Code::kUnavailable, "own.db"},
      {SQLITE_MISUSE, Code::kInternal, "own.db"},
  };
  for (const auto& c : kCases) {
    const Status status = connection_->Error(c.code);
    EXPECT_EQ(status.code(), c.status) << c.code;
    EXPECT_THAT(status.message(), HasSubstr(c.text)) << c.code;
    EXPECT_THAT(status.message(), HasSubstr("own.db")) << c.code;
  }
}

TEST_F(ConnectionTest, OnlyAModeThatMakesFilesMakesThem) {
  for (const OpenMode mode : {OpenMode::kRead, OpenMode::kReadWrite}) {
    const auto opened = Connection::Open(folder() / "none.db", mode, milliseconds(10));
    EXPECT_EQ(opened.status().code(), Code::kNotFound);
  }
  EXPECT_FALSE(std::filesystem::exists(folder() / "none.db"));
}

TEST_F(ConnectionTest, AReaderCannotWrite) {
  ASSERT_TRUE(connection_->Run("CREATE TABLE t(a)").ok());
  const auto reader = Open("own.db", OpenMode::kRead);
  EXPECT_EQ(reader->Run("INSERT INTO t VALUES(1)").code(), Code::kFailedPrecondition);
}

TEST_F(ConnectionTest, WhoWaitsTooLongForTheLockIsTold) {
  ASSERT_TRUE(connection_->Run("CREATE TABLE t(a); BEGIN IMMEDIATE").ok());
  EXPECT_TRUE(connection_->in_transaction());
  const auto other = Open("own.db", OpenMode::kReadWrite);
  EXPECT_EQ(other->Run("BEGIN IMMEDIATE").code(), Code::kUnavailable);
  ASSERT_TRUE(connection_->Run("ROLLBACK").ok());
  EXPECT_FALSE(connection_->in_transaction());
  EXPECT_TRUE(other->Run("BEGIN IMMEDIATE").ok());
}

TEST_F(ConnectionTest, TheLogIsMovedWhenThatIsAsked) {
  ASSERT_TRUE(connection_->Run("PRAGMA journal_mode=WAL; CREATE TABLE t(a)").ok());
  ASSERT_TRUE(connection_->Run("INSERT INTO t VALUES(randomblob(100000))").ok());
  EXPECT_GT(connection_->wal_pages(), 20);
  const auto before = std::filesystem::file_size(folder() / "own.db");
  connection_->Checkpoint();
  EXPECT_EQ(connection_->wal_pages(), 0);
  EXPECT_GT(std::filesystem::file_size(folder() / "own.db"), before);
}

}  // namespace
}  // namespace crosswalk::record
