#include "glossary/memory/adapt/decimal.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace crosswalk::memory::adapt {
namespace {

Decimal Of(std::string_view digits, std::size_t fraction = 0) {
  const auto read = Decimal::Read(digits, fraction);
  EXPECT_TRUE(read) << digits;
  return read.value_or(Decimal());
}

TEST(Decimal, HasOneTextForEachValue) {
  EXPECT_EQ(Of("0").ToString(), "0");
  EXPECT_EQ(Of("000").ToString(), "0");
  EXPECT_EQ(Of("007").ToString(), "7");
  EXPECT_EQ(Of("1250").ToString(), "1250");
  EXPECT_EQ(Of("1250", 2).ToString(), "12.5");
  EXPECT_EQ(Of("1250", 4).ToString(), "0.125");
  EXPECT_EQ(Of("0005", 3).ToString(), "0.005");
  EXPECT_EQ(Of("000", 2).ToString(), "0");
  EXPECT_EQ(Decimal(42).ToString(), "42");
  EXPECT_EQ(Decimal().ToString(), "0");
}

TEST(Decimal, IsEqualWhereItIsWorthTheSame) {
  EXPECT_EQ(Of("310", 2), Of("31", 1));
  EXPECT_EQ(Of("0500", 1), Of("50"));
  EXPECT_NE(Of("31"), Of("31", 1));
  EXPECT_NE(Of("5"), Of("5").Negated());
  EXPECT_EQ(Decimal(0), Of("00", 1));
}

TEST(Decimal, ReadsNoMoreDigitsThanANumberHas) {
  EXPECT_TRUE(Decimal::Read(std::string(Decimal::kMaxDigits, '9'), 0));
  EXPECT_FALSE(Decimal::Read(std::string(Decimal::kMaxDigits + 1, '9'), 0));
  EXPECT_FALSE(Decimal::Read("", 0));
  EXPECT_FALSE(Decimal::Read("12", 3));
}

TEST(Decimal, ShiftsExactlyBothWays) {
  EXPECT_EQ(Of("35", 1).Shifted(8).ToString(), "350000000");
  EXPECT_EQ(Of("3512345", 6).Shifted(4).ToString(), "35123.45");
  EXPECT_EQ(Of("45000").Shifted(-4).ToString(), "4.5");
  EXPECT_EQ(Of("5").Shifted(-3).ToString(), "0.005");
  EXPECT_EQ(Of("0").Shifted(12).ToString(), "0");
  const Decimal long_one = Of("1234567890123456789012345678901");
  EXPECT_EQ(long_one.Shifted(-12).ToString(), "1234567890123456789.012345678901");
  EXPECT_EQ(long_one.Shifted(-12).Shifted(12), long_one);
}

TEST(Decimal, AddsWithCarryAndFraction) {
  EXPECT_EQ(Of("100000000").Plus(Of("20000000")).ToString(), "120000000");
  EXPECT_EQ(Of("999").Plus(Of("1")).ToString(), "1000");
  EXPECT_EQ(Of("999999999999999999999999999999").Plus(Decimal(1)).ToString(),
            "1000000000000000000000000000000");
  EXPECT_EQ(Of("15", 1).Plus(Of("25", 2)).ToString(), "1.75");
  EXPECT_EQ(Of("0").Plus(Of("0")).ToString(), "0");
}

TEST(Decimal, ComparesByMagnitude) {
  EXPECT_LT(Of("99").CompareMagnitude(Of("100")), 0);
  EXPECT_GT(Of("21", 1).CompareMagnitude(Of("2")), 0);
  EXPECT_LT(Of("205", 2).CompareMagnitude(Of("21", 1)), 0);
  EXPECT_EQ(Of("20", 1).CompareMagnitude(Of("2")), 0);
  EXPECT_EQ(Of("2").Negated().CompareMagnitude(Of("2")), 0);
  EXPECT_LT(Of("0").CompareMagnitude(Of("1", 1)), 0);
}

TEST(Decimal, IsASmallIntegerOrNot) {
  EXPECT_EQ(Of("120", 1).ToInteger(), 12u);
  EXPECT_EQ(Of("0").ToInteger(), 0u);
  EXPECT_EQ(Of("999999999999999999").ToInteger(), 999999999999999999u);
  EXPECT_FALSE(Of("1000000000000000000").ToInteger());
  EXPECT_FALSE(Of("125", 1).ToInteger());
  EXPECT_FALSE(Of("12").Negated().ToInteger());
}

TEST(Decimal, HasNoNegativeZero) {
  EXPECT_FALSE(Of("0").Negated().negative());
  EXPECT_TRUE(Of("1").Negated().negative());
  EXPECT_EQ(Of("15", 1).Negated().ToString(), "-1.5");
  EXPECT_EQ(Of("15", 1).Negated().Negated(), Of("15", 1));
}

TEST(Decimal, TellsItsDigits) {
  EXPECT_EQ(Of("10250", 2).IntegerDigits(), "102");
  EXPECT_EQ(Of("10250", 2).FractionDigits(), "5");
  EXPECT_EQ(Of("00250", 4).IntegerDigits(), "0");
  EXPECT_EQ(Of("00250", 4).FractionDigits(), "025");
  EXPECT_EQ(Of("7").FractionDigits(), "");
  EXPECT_EQ(Of("700").fraction(), 0u);
}

}  // namespace
}  // namespace crosswalk::memory::adapt
