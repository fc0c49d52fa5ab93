#include "service/logging.h"

#include <gtest/gtest.h>

namespace crosswalk::service {
namespace {

TEST(Logging, TextQuotesOnlyWhatNeedsIt) {
  EXPECT_EQ(TextLine({LogLevel::kInfo,
                      "call failed",
                      {{"method", "Lookup"}, {"why", "two\nlines \"x\""}, {"empty", ""}}}),
            R"(call failed method=Lookup why="two\nlines \"x\"" empty="")");
}

TEST(Logging, JsonEscapesQuotesBackslashesAndControls) {
  EXPECT_EQ(JsonMembers({LogLevel::kInfo, "m", {{"k", "a\"b\\c\x01\n廣"}}}),
            R"("message":"m","k":"a\"b\\c\u0001\n廣")");
}

}  // namespace
}  // namespace crosswalk::service
