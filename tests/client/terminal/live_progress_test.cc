#include "client/terminal/live_progress.h"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>

namespace crosswalk::terminal {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

// Progress on a clock that runs a hundred times as fast.
class LiveProgressTest : public testing::Test {
 protected:
  ProgressPrinter::Options Options() {
    ProgressPrinter::Options options;
    options.label = "index";
    options.on_terminal = true;
    options.write = [this](std::string_view text) {
      const std::lock_guard<std::mutex> lock(mutex_);
      printed_ += text;
    };
    options.now = [start = ProgressPrinter::Clock::now()] {
      return start + (ProgressPrinter::Clock::now() - start) * 100;
    };
    return options;
  }
  std::string printed() {
    const std::lock_guard<std::mutex> lock(mutex_);
    return printed_;
  }
  bool Soon(const std::string& part) {
    const auto end = std::chrono::steady_clock::now() + seconds(20);
    while (printed().find(part) == std::string::npos) {
      if (std::chrono::steady_clock::now() > end) return false;
      std::this_thread::sleep_for(milliseconds(10));
    }
    return true;
  }

  std::mutex mutex_;
  std::string printed_;
};

TEST_F(LiveProgressTest, TellsTheTimeWithoutUpdates) {
  LiveProgress progress(Options());
  EXPECT_TRUE(Soon("\r\x1b[Kindex: ")) << printed();
  EXPECT_TRUE(Soon(" min ")) << printed();
}

TEST_F(LiveProgressTest, RepeatsTheLastUpdate) {
  LiveProgress progress(Options());
  progress.Update(3, 9, "changes");
  EXPECT_TRUE(Soon("33 %, 3 of 9 changes")) << printed();
}

TEST_F(LiveProgressTest, ATextTakesThePlaceOfTheLine) {
  {
    LiveProgress progress(Options());
    ASSERT_TRUE(Soon("index: "));
    progress.Interject("a.tmx:3: bad\n");
    EXPECT_NE(printed().find("\r\x1b[Ka.tmx:3: bad\n"), std::string::npos) << printed();
  }
  EXPECT_TRUE(printed().ends_with("\r\x1b[K") || printed().ends_with("bad\n")) << printed();
}

}  // namespace
}  // namespace crosswalk::terminal
