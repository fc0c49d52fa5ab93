// Lines as they come.
#include "client/command/line_stream.h"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <unistd.h>

#include <chrono>
#include <thread>

#include "tests/command/program.h"

namespace crosswalk::command {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr std::size_t kMany = 1000;
constexpr std::size_t kLarge = 1 << 20;

class LineStreamTest : public testing::Test {
 protected:
  LineStreamTest() {
    int fds[2];
    EXPECT_EQ(pipe2(fds, O_CLOEXEC), 0);
    in_ = fds[0];
    out_ = fds[1];
  }
  ~LineStreamTest() override {
    End();
    close(in_);
  }
  void Send(const std::string& bytes) const {
    ASSERT_EQ(write(out_, bytes.data(), bytes.size()), static_cast<ssize_t>(bytes.size()));
  }
  void End() {
    if (out_ >= 0) close(out_);
    out_ = -1;
  }

  int in_ = -1;
  int out_ = -1;
};

TEST_F(LineStreamTest, GivesWhatIsThereWhileThePipeStaysOpen) {
  LineStream lines(in_, "standard input", 100);
  Send("one\ntwo\r\n\nthr");
  EXPECT_THAT(*lines.Next(kMany, kLarge), ElementsAre("one", "two", ""));
  EXPECT_EQ(lines.given(), 3u);
  Send("ee\n");
  EXPECT_THAT(*lines.Next(kMany, kLarge), ElementsAre("three"));
  Send("the last one");
  End();
  EXPECT_THAT(*lines.Next(kMany, kLarge), ElementsAre("the last one"));
  EXPECT_THAT(*lines.Next(kMany, kLarge), IsEmpty());
  EXPECT_THAT(*lines.Next(kMany, kLarge), IsEmpty());
}

TEST_F(LineStreamTest, AFileWithoutLinesHasNone) {
  End();
  EXPECT_THAT(*LineStream(in_, "x", 100).Next(kMany, kLarge), IsEmpty());
}

TEST_F(LineStreamTest, GivesAtMostWhatWasAskedFor) {
  LineStream lines(in_, "x", 100);
  Send("a\nb\nc\nlong line\nlong line\nd\n");
  End();
  EXPECT_THAT(*lines.Next(2, kLarge), ElementsAre("a", "b"));
  EXPECT_THAT(*lines.Next(kMany, 8), ElementsAre("c", "long line"));
  EXPECT_THAT(*lines.Next(1, 1), ElementsAre("long line")) << "at least one";
  EXPECT_THAT(*lines.Next(kMany, kLarge), ElementsAre("d"));
}

TEST_F(LineStreamTest, WaitsForTheFirstLine) {
  LineStream lines(in_, "x", 100);
  std::thread sender([&] {
    std::this_thread::sleep_for(std::chrono::milliseconds(250));
    Send("late\n");
  });
  EXPECT_THAT(*lines.Next(kMany, kLarge), ElementsAre("late"));
  sender.join();
}

TEST_F(LineStreamTest, WhatCannotBeReadIsRefusedBehindTheLinesBeforeIt) {
  LineStream lines(in_, "standard input", 100);
  Send("fine\nbad \xff\nnever\n");
  EXPECT_THAT(*lines.Next(kMany, kLarge), ElementsAre("fine"));
  const auto refused = lines.Next(kMany, kLarge);
  ASSERT_FALSE(refused.ok());
  EXPECT_EQ(refused.error().code, client::ErrorCode::kInvalidArgument);
  EXPECT_EQ(refused.error().message, "standard input:2: not UTF-8 at byte 4");
  EXPECT_FALSE(lines.Next(kMany, kLarge).ok()) << "and stays so";
}

TEST_F(LineStreamTest, ALineWithoutEndIsNotGathered) {
  LineStream lines(in_, "standard input", 2048);
  Send("a\n" + std::string(2048, 'x') + "\r\n" + std::string(2050, 'x'));
  EXPECT_THAT(*lines.Next(kMany, kLarge), ElementsAre("a", std::string(2048, 'x')));
  const auto refused = lines.Next(kMany, kLarge);
  ASSERT_FALSE(refused.ok());
  EXPECT_EQ(refused.error().message, "standard input:3: longer than 2 kB");
}

TEST_F(LineStreamTest, ManyLinesComeInOrder) {
  const TemporaryFolder folder;
  std::string bytes;
  for (int i = 0; i < 50000; ++i) bytes += "line " + std::to_string(i) + "\n";
  const int file = open(folder.Write("lines", bytes).c_str(), O_RDONLY | O_CLOEXEC);
  LineStream lines(file, "x", 100);
  int next = 0;
  while (true) {
    const auto some = lines.Next(777, kLarge);
    ASSERT_TRUE(some.ok());
    if (some->empty()) break;
    for (const std::string& line : *some) ASSERT_EQ(line, "line " + std::to_string(next++));
  }
  EXPECT_EQ(next, 50000);
  close(file);
}

TEST_F(LineStreamTest, WhereTheBytesAreCutChangesNothing) {
  const std::string bytes = "one\r\n\n廣島進程\n\r\n  two words \n𠮷\rx\nlast";
  const std::vector<std::string> expected = {"one",          "",      "廣島進程", "",
                                             "  two words ", "𠮷\rx", "last"};
  for (std::size_t step = 1; step <= bytes.size(); ++step) {
    int fds[2];
    ASSERT_EQ(pipe2(fds, O_CLOEXEC), 0);
    LineStream lines(fds[0], "x", 100);
    std::vector<std::string> all;
    std::thread sender([&] {
      for (std::size_t at = 0; at < bytes.size(); at += step) {
        const std::string part = bytes.substr(at, step);
        EXPECT_EQ(write(fds[1], part.data(), part.size()), static_cast<ssize_t>(part.size()));
        std::this_thread::yield();
      }
      close(fds[1]);
    });
    while (true) {
      const auto some = lines.Next(1 + step % 3, kLarge);
      ASSERT_TRUE(some.ok());
      if (some->empty()) break;
      all.insert(all.end(), some->begin(), some->end());
    }
    sender.join();
    EXPECT_EQ(all, expected) << step;
    close(fds[0]);
  }
}

TEST_F(LineStreamTest, WhatCannotBeReadIsAnError) {
  const int folder = open("/", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  LineStream lines(folder, "standard input", 100);
  const auto refused = lines.Next(kMany, kLarge);
  ASSERT_FALSE(refused.ok());
  EXPECT_EQ(refused.error().message.find("standard input: "), 0u);
  close(folder);
}

}  // namespace
}  // namespace crosswalk::command
