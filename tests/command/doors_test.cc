// One DIR, two doors: a daemon and commands, or commands alone.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <nlohmann/json.hpp>
#include <thread>

#include "tests/command/program.h"

namespace crosswalk::command {
namespace {

using nlohmann::json;

constexpr const char* kTermbase =
    "concept\tdomain\tsource\tlang\tterm\treading\tnote\n"
    "1\tlearning\ttest\ten\tgradient descent\t\t\n"
    "1\tlearning\ttest\tzh-Hans\t梯度下降\t\t\n"
    "1\tlearning\ttest\tja\t勾配降下法\tこうばいこうかほう\t\n"
    "2\tcomputing\ttest\ten\tcloud computing\t\t\n"
    "2\tcomputing\ttest\tzh-Hant-TW\t雲端運算\t\t\n";

class DoorsTest : public testing::Test {
 protected:
  std::string data() const { return folder_ / "data"; }

  Ran OnData(std::vector<std::string> words) {
    words.insert(words.begin(), {"--data", data()});
    return Crosswalk(words);
  }

  Ran OnServer(const Daemon& daemon, std::vector<std::string> words) {
    words.insert(words.end(), {"--server", daemon.address()});
    return Crosswalk(words);
  }

  TemporaryFolder folder_;
  const std::string sample_ = ProjectFile("tests/samples/article.zh-Hant.txt");
};

TEST_F(DoorsTest, CommandsReachTheDaemonOfTheirFolder) {
  const Daemon daemon(data());
  ASSERT_NE(daemon.address(), "") << daemon.log();
  EXPECT_EQ(OnServer(daemon, {"mine", sample_, "--into", "seed"}).status, 0);
  EXPECT_EQ(OnData({"lookup", "LSTC"}).status, 0) << "the daemon holds the folder";

  const std::string file = folder_.Write("terms.tsv", kTermbase);
  const Ran import = OnData({"import", file, "--glossary", "terms"});
  EXPECT_EQ(import.status, 0) << import.err;
  EXPECT_EQ(OnServer(daemon, {"lookup", "勾配降下法"}).status, 0);
  EXPECT_EQ(OnData({"status"}).status, 0);
}

TEST_F(DoorsTest, WhatWasWrittenIsFoundByTheNextCommand) {
  const Daemon daemon(data());
  ASSERT_NE(daemon.address(), "") << daemon.log();
  for (int i = 0; i < 5; ++i) {
    const std::string term = "term" + std::to_string(i) + "x";
    const std::string file =
        folder_.Write(term, "concept\tlang\tterm\n" + term + "\ten\t" + term + "\n");
    EXPECT_EQ(
        OnServer(daemon, {"import", file, "--glossary", "g", "--input-format", "termbase-tsv"})
            .status,
        0);
    EXPECT_EQ(OnServer(daemon, {"lookup", term, "--mode", "exact"}).status, 0) << i;
  }
}

TEST_F(DoorsTest, ParallelLookupsNeedNoDaemon) {
  ASSERT_EQ(OnData({"mine", sample_, "--into", "seed"}).status, 0);
  std::vector<std::thread> threads;
  std::array<Ran, 4> ran;
  for (Ran& one : ran) threads.emplace_back([&] { one = OnData({"lookup", "LSTC"}); });
  for (std::thread& thread : threads) thread.join();
  for (const Ran& one : ran) EXPECT_EQ(one.status, 0) << one.err;
}

TEST_F(DoorsTest, AWriterWaitsForTheFolderAndThenSaysSo) {
  ASSERT_EQ(OnData({"mine", sample_, "--into", "seed"}).status, 0);
  // Another command holds the folder: one that reads its file from a pipe that stays open.
  RunOptions slow;
  slow.interrupt_after = std::chrono::milliseconds(4000);
  int pipe_fds[2];
  ASSERT_EQ(pipe2(pipe_fds, O_CLOEXEC), 0);
  const std::string stays_open =
      "/proc/" + std::to_string(getpid()) + "/fd/" + std::to_string(pipe_fds[0]);
  Ran held;
  std::thread holder([&] {
    held = Crosswalk({"--data", data(), "mine", stays_open, "--into", "seed"}, slow);
  });
  std::this_thread::sleep_for(std::chrono::milliseconds(1500));
  const auto start = std::chrono::steady_clock::now();
  const Ran refused = OnData({"--lock-wait", "300ms", "mine", sample_, "--into", "seed"});
  const auto waited = std::chrono::steady_clock::now() - start;
  EXPECT_EQ(refused.status, 3) << refused.err;
  EXPECT_EQ(refused.err.find("crosswalk: "), 0u) << refused.err;
  EXPECT_NE(refused.err.find(data()), std::string::npos) << refused.err;
  EXPECT_GE(waited, std::chrono::milliseconds(300));
  EXPECT_LT(waited, std::chrono::milliseconds(2300));
  close(pipe_fds[1]);
  holder.join();
  close(pipe_fds[0]);
}

TEST_F(DoorsTest, ASignalEndsTheCallWithStatus3) {
  // A service that accepts and never answers: a listening socket that nobody reads.
  const int listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof(address);
  ASSERT_EQ(bind(listener, reinterpret_cast<const sockaddr*>(&address), size), 0);
  ASSERT_EQ(listen(listener, 1), 0);
  ASSERT_EQ(getsockname(listener, reinterpret_cast<sockaddr*>(&address), &size), 0);
  RunOptions options;
  options.interrupt_after = std::chrono::milliseconds(1000);
  const auto start = std::chrono::steady_clock::now();
  const Ran ran = Crosswalk(
      {"status", "--server", "127.0.0.1:" + std::to_string(ntohs(address.sin_port))}, options);
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(15));
  EXPECT_EQ(ran.status, 3);
  EXPECT_EQ(ran.err, "crosswalk: interrupted\n");
  close(listener);
}

TEST_F(DoorsTest, StatusAndRebuildTellTheState) {
  ASSERT_EQ(OnData({"mine", sample_, "--into", "seed"}).status, 0);
  const Ran rebuilt = OnData({"rebuild"});
  EXPECT_EQ(rebuilt.status, 0) << rebuilt.err;
  const Ran status = OnData({"status", "--format", "json"});
  ASSERT_EQ(status.status, 0) << status.err;
  const json state = json::parse(status.out);
  EXPECT_EQ(state["glossaries"], "1");
  EXPECT_EQ(state["recordRevision"], state["snapshotRevision"]) << status.out;
  EXPECT_EQ(state["problems"], json::array());
  EXPECT_EQ(OnData({"lookup", "LSTC"}).status, 0);
}

TEST_F(DoorsTest, ABackupRestoresElsewhere) {
  ASSERT_EQ(OnData({"mine", sample_, "--into", "seed"}).status, 0);
  const std::string copy = folder_ / "copy";
  const Ran backup = OnData({"backup", "-o", copy});
  ASSERT_EQ(backup.status, 0) << backup.err;
  EXPECT_GT(ReadFile(copy).size(), 1000u);

  const std::string other = folder_ / "other";
  EXPECT_EQ(Crosswalk({"--data", other, "restore", copy}).status, 2) << "asks for --yes";
  const Ran restored = Crosswalk({"--data", other, "restore", copy, "--yes"});
  EXPECT_EQ(restored.status, 0) << restored.err;
  const Ran found = Crosswalk({"--data", other, "lookup", "LSTC"});
  EXPECT_EQ(found.status, 0) << found.err;

  const Daemon daemon(folder_ / "third");
  ASSERT_NE(daemon.address(), "") << daemon.log();
  EXPECT_EQ(OnServer(daemon, {"restore", copy, "--yes"}).status, 0);
  EXPECT_EQ(OnServer(daemon, {"lookup", "LSTC"}).status, 0);
  EXPECT_EQ(OnServer(daemon, {"backup", "-o", copy + "2"}).status, 0);
}

TEST_F(DoorsTest, ADamagedBackupRestoresNothing) {
  ASSERT_EQ(OnData({"mine", sample_, "--into", "seed"}).status, 0);
  const std::string copy = folder_ / "copy";
  ASSERT_EQ(OnData({"backup", "-o", copy}).status, 0);
  std::string bytes = ReadFile(copy);
  for (std::size_t i = bytes.size() / 3; i < bytes.size() / 2; ++i) bytes[i] = 'x';
  const Ran damaged = OnData({"restore", folder_.Write("damaged", bytes), "--yes"});
  EXPECT_EQ(damaged.status, 2) << damaged.err;
  const Ran foreign = OnData({"restore", folder_.Write("foreign", "no backup at all"), "--yes"});
  EXPECT_EQ(foreign.status, 2) << foreign.err;
  EXPECT_EQ(OnData({"lookup", "LSTC"}).status, 0);
}

}  // namespace
}  // namespace crosswalk::command
