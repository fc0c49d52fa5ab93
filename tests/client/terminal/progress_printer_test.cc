#include "client/terminal/progress_printer.h"

#include <gtest/gtest.h>

#include <memory>

namespace crosswalk::terminal {
namespace {

using std::chrono::milliseconds;

// A printer on a clock that the test turns.
class ProgressPrinterTest : public testing::Test {
 protected:
  std::unique_ptr<ProgressPrinter> Make(bool on_terminal, std::size_t width = 40) {
    ProgressPrinter::Options options;
    options.label = "import";
    options.on_terminal = on_terminal;
    options.width = width;
    options.write = [this](std::string_view text) { printed_ += text; };
    options.now = [this] { return now_; };
    return std::make_unique<ProgressPrinter>(std::move(options));
  }

  ProgressPrinter::Clock::time_point now_{};
  std::string printed_;
};

TEST_F(ProgressPrinterTest, SaysNothingInTheFirstSecond) {
  auto printer = Make(true);
  now_ += milliseconds(999);
  printer->Update(1, 2, "bytes");
  printer->Finish();
  EXPECT_EQ(printed_, "");
}

TEST_F(ProgressPrinterTest, RewritesOneLineOnATerminal) {
  auto printer = Make(true);
  now_ += milliseconds(1500);
  printer->Update(500, 2000, "bytes");
  EXPECT_EQ(printed_, "\r\x1b[Kimport:  25 %, 500 B of 2.0 kB, 1 s");
  printed_.clear();
  now_ += milliseconds(50);
  printer->Update(600, 2000, "bytes");
  EXPECT_EQ(printed_, "") << "not more than ten times a second";
  printer->Finish();
  EXPECT_EQ(printed_, "\r\x1b[K");
  printer->Update(700, 2000, "bytes");
  EXPECT_EQ(printed_, "\r\x1b[K") << "nothing after the end";
}

TEST_F(ProgressPrinterTest, ElidesToTheTerminal) {
  auto printer = Make(true);
  now_ += milliseconds(2000);
  printer->Update(123456789, 987654321, "very long units of something");
  EXPECT_LE(printed_.size(), 3 + 39 + 4u);
  EXPECT_NE(printed_.find("…"), std::string::npos);
}

TEST_F(ProgressPrinterTest, WritesSparsePlainLinesElsewhere) {
  auto printer = Make(false);
  now_ += milliseconds(1100);
  printer->Update(1, 0, "concepts");
  now_ += milliseconds(5000);
  printer->Update(2, 0, "concepts");
  now_ += milliseconds(5000);
  printer->Update(12345, 0, "concepts");
  printer->Finish();
  EXPECT_EQ(printed_, "import: 1 concepts, 1 s\nimport: 12,345 concepts, 1,234 concepts/s, 11 s\n");
}

TEST_F(ProgressPrinterTest, TellsRateAndTimeLeft) {
  auto printer = Make(true, 100);
  printer->Update(0, 100'000'000, "bytes");
  now_ += milliseconds(10'000);
  printer->Update(20'000'000, 100'000'000, "bytes");
  EXPECT_EQ(printed_, "\r\x1b[Kimport:  20 %, 20.0 MB of 100.0 MB, 2.0 MB/s, 10 s, 40 s left");
  printed_.clear();
  now_ += milliseconds(40'000);
  printer->Update(100'000'000, 100'000'000, "bytes");
  EXPECT_EQ(printed_, "\r\x1b[Kimport: 100 %, 100.0 MB of 100.0 MB, 2.0 MB/s, 50 s");
}

TEST_F(ProgressPrinterTest, AnotherUnitBeginsAStageWithItsOwnRate) {
  auto printer = Make(true, 100);
  printer->Update(0, 1000, "bytes received");
  now_ += milliseconds(2000);
  printer->Update(1000, 1000, "bytes received");
  EXPECT_EQ(printed_, "\r\x1b[Kimport: 100 %, 1.0 kB of 1.0 kB received, 500 B/s, 2 s");
  printed_.clear();
  now_ += milliseconds(1000);
  printer->Update(100, 1000, "bytes");
  EXPECT_EQ(printed_, "\r\x1b[Kimport:  10 %, 100 B of 1.0 kB, 3 s");
  printed_.clear();
  now_ += milliseconds(3000);
  printer->Update(400, 1000, "bytes");
  EXPECT_EQ(printed_, "\r\x1b[Kimport:  40 %, 400 B of 1.0 kB, 100 B/s, 6 s, 6 s left");
}

TEST_F(ProgressPrinterTest, ACountThatFallsBeginsAStage) {
  auto printer = Make(true, 100);
  printer->Update(900, 1000, "concepts");
  now_ += milliseconds(2000);
  printer->Update(10, 1000, "concepts");
  EXPECT_EQ(printed_, "\r\x1b[Kimport:   1 %, 10 of 1,000 concepts, 2 s");
}

TEST_F(ProgressPrinterTest, NothingKnownIsTheTimeAlone) {
  auto printer = Make(true);
  now_ += milliseconds(3000);
  printer->Update(0, 0, "");
  EXPECT_EQ(printed_, "\r\x1b[Kimport: 3 s");
}

TEST(SpanTest, TimesAreShort) {
  using std::chrono::seconds;
  EXPECT_EQ(Span(seconds(0)), "0 s");
  EXPECT_EQ(Span(seconds(59)), "59 s");
  EXPECT_EQ(Span(seconds(185)), "3 min 05 s");
  EXPECT_EQ(Span(seconds(7800)), "2 h 10 min");
}

TEST(QuantityTest, BytesAreShownInDecimalUnits) {
  EXPECT_EQ(Quantity(0, "bytes"), "0 B");
  EXPECT_EQ(Quantity(999, "bytes"), "999 B");
  EXPECT_EQ(Quantity(1500, "bytes"), "1.5 kB");
  EXPECT_EQ(Quantity(999'999, "bytes"), "1.0 MB");
  EXPECT_EQ(Quantity(1'234'567, "concepts"), "1,234,567 concepts");
  EXPECT_EQ(Quantity(7, ""), "7");
  EXPECT_EQ(Quantity(1500, "bytes received"), "1.5 kB received");
}

}  // namespace
}  // namespace crosswalk::terminal
