// The shared samples through the real program, as EXPECTED.tsv says: read or refused, and hostile
// ones quickly, without a look at any other file or a connection.
#include <gmock/gmock.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "tests/command/program.h"

namespace crosswalk::command {
namespace {

using nlohmann::json;
using std::chrono::seconds;
using std::chrono::steady_clock;

struct Expected {
  std::string file;
  std::string what;
};

std::vector<Expected> Table() {
  std::vector<Expected> rows;
  const std::string path = SharedFile("samples/EXPECTED.tsv");
  if (path.empty()) return rows;
  std::istringstream lines(ReadFile(path));
  std::string line;
  std::getline(lines, line);  // the header
  while (std::getline(lines, line)) {
    const std::size_t tab = line.find('\t');
    rows.push_back({line.substr(0, tab), line.substr(tab + 1)});
  }
  return rows;
}

bool IsMemory(const std::string& file) {
  return file.starts_with("tmx/") || file.starts_with("xliff") || file.starts_with("po/");
}

class SamplesTest : public testing::Test {
 protected:
  void SetUp() override {
    if (Table().empty()) GTEST_SKIP() << "the shared samples are not here";
  }
  // Imports one sample into a DIR of its own.
  Ran Import(const std::string& file, std::vector<std::string> more = {}) {
    std::vector<std::string> words = {"--data",
                                      folder_ / std::to_string(++count_),
                                      "import",
                                      SharedFile("samples/" + file),
                                      IsMemory(file) ? "--memory" : "--glossary",
                                      "x",
                                      "--format",
                                      "json"};
    words.insert(words.end(), more.begin(), more.end());
    return Crosswalk(words);
  }
  static json Report(const Ran& ran) {
    return ran.status == 0 ? json::parse(ran.out)["report"] : json::object();
  }

  TemporaryFolder folder_;
  int count_ = 0;
};

TEST_F(SamplesTest, EachIsReadOrRefusedAsExpected) {
  for (const Expected& row : Table()) {
    std::vector<std::string> more;
    if (row.file.starts_with("po/")) more = {"--source", "en", "--target", "ja"};
    if (row.file.starts_with("omegat")) more = {"--source", "zh-Hant-TW", "--target", "en"};
    const auto start = steady_clock::now();
    const Ran ran = Import(row.file, more);
    const bool named = ran.err.find(row.file.substr(row.file.find('/') + 1)) != std::string::npos;
    const bool refused = row.what.starts_with("reject") || row.what.starts_with("error") ||
                         row.what.ends_with("; reject");
    // An encoding may be read or refused, a label that lies likewise; never anything else.
    const bool either = row.what.find("or reject") != std::string::npos ||
                        row.what.find("or accept") != std::string::npos;
    EXPECT_TRUE(ran.status == 0 || ran.status == 2) << row.file << ran.err;
    if (!either) {
      EXPECT_EQ(ran.status, refused ? 2 : 0) << row.file << ran.err;
    }
    if (ran.status == 2) {
      EXPECT_TRUE(named) << row.file << ran.err;
      EXPECT_EQ(std::count(ran.err.begin(), ran.err.end(), '\n'), 1) << ran.err;
      EXPECT_LT(steady_clock::now() - start, seconds(10)) << row.file;
    }
    EXPECT_EQ((ran.out + ran.err).find("root:"), std::string::npos) << row.file;
    EXPECT_EQ((ran.out + ran.err).find("\xef\xbf\xbd"), std::string::npos) << row.file;
  }
}

TEST_F(SamplesTest, NumbersAreThoseOfTheTable) {
  const json dct = Report(Import("tbx3/own_basic_dct_zh_ja.tbx"));
  EXPECT_EQ(dct["concepts"], "2");
  const json tmx = Report(Import("tmx/own_inline_zh_ja.tmx"));
  EXPECT_EQ(tmx["units"], "1");
  const json utx = Report(Import("utx/own_utx111_en_ja.utx"));
  EXPECT_EQ(utx["concepts"], "1") << "two entries of one concept";
  const json omegat = Report(
      Import("omegat-glossary/own_glossary.utf8", {"--source", "zh-Hant-TW", "--target", "en"}));
  EXPECT_EQ(omegat["concepts"], "3");
  EXPECT_EQ(omegat["skipped"], "3");
  const json csv = Report(Import("csv/own_deepl.csv"));
  EXPECT_EQ(csv["concepts"], "3");
  for (const char* cut : {"tbx2/bad_truncated.tbx", "xliff2/bad_truncated.xlf"}) {
    const json partial = Report(Import(cut, {"--partial"}));
    EXPECT_EQ(partial[IsMemory(cut) ? "units" : "concepts"], "1") << cut << partial;
  }
}

TEST_F(SamplesTest, HostileFilesAreRefusedAtOnceWithoutAConnection) {
  // What a hostile file names to be fetched; where it cannot be had, that is not looked at.
  const int listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(9);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  const bool listens =
      bind(listener, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) == 0 &&
      listen(listener, 1) == 0;
  // The program without anything to do takes this long here.
  const auto idle_start = steady_clock::now();
  ASSERT_EQ(Crosswalk({"--data", folder_ / "idle", "glossary", "create", "x"}).status, 0);
  const auto idle = steady_clock::now() - idle_start;
  int hostile = 0;
  for (const Expected& row : Table()) {
    if (row.file.find("hostile_") == std::string::npos) continue;
    ++hostile;
    const auto start = steady_clock::now();
    const Ran ran = Import(row.file, {"--partial"});
    EXPECT_LT(steady_clock::now() - start, idle + seconds(1)) << row.file;
    EXPECT_EQ(ran.status, 2) << row.file << ran.err;
    EXPECT_EQ((ran.out + ran.err).find("root:"), std::string::npos) << row.file;
  }
  EXPECT_GE(hostile, 8);
  if (listens) {
    EXPECT_LT(accept(listener, nullptr, nullptr), 0) << "a connection was tried";
  }
  close(listener);
}

}  // namespace
}  // namespace crosswalk::command
