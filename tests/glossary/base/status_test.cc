#include "glossary/base/status.h"

#include <gtest/gtest.h>

namespace crosswalk {
namespace {

Result<int> Half(int number) {
  if (number % 2 != 0) return InvalidField("number", "is odd");
  return number / 2;
}

Result<int> Quarter(int number) {
  CROSSWALK_ASSIGN(const int half, Half(number));
  CROSSWALK_ASSIGN(const int quarter, Half(half));
  return quarter;
}

TEST(StatusTest, SuccessHasNoMessage) {
  EXPECT_TRUE(Status().ok());
  EXPECT_EQ(Status().ToString(), "OK");
}

TEST(StatusTest, AFieldErrorNamesTheField) {
  const Status status = InvalidField("concept.name", "is empty");
  EXPECT_EQ(status.ToString(), "INVALID_ARGUMENT: concept.name: is empty");
  ASSERT_EQ(status.violations().size(), 1u);
  EXPECT_EQ(status.violations()[0].field, "concept.name");
  EXPECT_EQ(status.violations()[0].description, "is empty");
}

TEST(ResultTest, AnErrorLeavesThroughEveryCaller) {
  EXPECT_EQ(*Quarter(8), 2);
  EXPECT_EQ(Quarter(6).status().message(), "number: is odd");
  EXPECT_EQ(Quarter(8).status().code(), Code::kOk);
}

}  // namespace
}  // namespace crosswalk
