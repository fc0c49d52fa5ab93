#include "glossary/exchange/two_sides.h"

#include <gtest/gtest.h>

#include <numeric>

#include "crosswalk/v1/unit.pb.h"

namespace crosswalk::exchange {
namespace {

struct Number {
  int value = 0;
  v1::Unit unit;
};

// Reads the numbers below `count`, failing with `reading` behind them; writes until `stop`.
struct Halves {
  Status Go() {
    RecordQueue<Number> queue;
    Outbox<Number, v1::Unit> outbox(queue,
                                    [](const Number& n) -> const v1::Unit& { return n.unit; });
    return RunTwoSides<Number>(
        queue,
        [&]() -> Status {
          for (read = 0; read < count; ++read) {
            Status put = outbox.Put({read, {}});
            if (!put.ok()) return put;
          }
          const Status sent = outbox.Send();
          return reading.ok() ? sent : reading;
        },
        [&](std::vector<Number>& batch) -> Status {
          for (const Number& number : batch) {
            if (number.value == stop) return DataLoss("the disk is gone");
            written.push_back(number.value);
          }
          return Status();
        });
  }

  int count = 0;
  int stop = -1;
  Status reading;
  int read = 0;
  std::vector<int> written;
};

TEST(TwoSidesTest, WhatIsReadIsWrittenInOrder) {
  for (const int count : {0, 1, 511, 512, 513, 20000}) {
    Halves run;
    run.count = count;
    EXPECT_TRUE(run.Go().ok());
    std::vector<int> expected(static_cast<std::size_t>(count));
    std::iota(expected.begin(), expected.end(), 0);
    EXPECT_EQ(run.written, expected);
  }
}

TEST(TwoSidesTest, AFailureOfReadingComesAfterWhatWasReadBefore) {
  Halves run;
  run.count = 1000;
  run.reading = InvalidArgument("line 7");
  EXPECT_EQ(run.Go().message(), "line 7");
  EXPECT_EQ(run.written.size(), 1000u);
}

TEST(TwoSidesTest, AFailureOfWritingEndsTheReadingToo) {
  Halves run;
  run.count = 10'000'000;
  run.stop = 600;
  EXPECT_EQ(run.Go().message(), "the disk is gone");
  EXPECT_EQ(run.written.size(), 600u);
  EXPECT_LT(run.read, 100'000);
}

}  // namespace
}  // namespace crosswalk::exchange
