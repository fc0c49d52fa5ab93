#include "glossary/memory/adapt/era.h"

#include <gtest/gtest.h>

#include <string_view>

namespace crosswalk::memory::adapt {
namespace {

TEST(Era, IsFoundAtTheHeadOfAText) {
  EXPECT_EQ(EraAt(U"令和8年"), U"令和");
  EXPECT_EQ(EraAt(U"民國"), U"民國");
  EXPECT_EQ(EraAt(U"民国三十年"), U"民国");
  EXPECT_EQ(EraAt(U"和"), U"");
  EXPECT_EQ(EraAt(U""), U"");
  EXPECT_EQ(EraAt(U"慶応3年"), U"");
}

TEST(Era, CountsItsYears) {
  EXPECT_EQ(GregorianYear({U"令和", 1}), 2019);
  EXPECT_EQ(GregorianYear({U"令和", 8}), 2026);
  EXPECT_EQ(GregorianYear({U"平成", 31}), 2019);
  EXPECT_EQ(GregorianYear({U"昭和", 64}), 1989);
  EXPECT_EQ(GregorianYear({U"大正", 15}), 1926);
  EXPECT_EQ(GregorianYear({U"明治", 45}), 1912);
  EXPECT_EQ(GregorianYear({U"民國", 115}), 2026);
}

TEST(Era, HasNoYearsBeforeItOrAfter) {
  EXPECT_FALSE(GregorianYear({U"平成", 32}));
  EXPECT_FALSE(GregorianYear({U"昭和", 65}));
  EXPECT_FALSE(GregorianYear({U"令和", 0}));
  EXPECT_FALSE(GregorianYear({U"民國", 200}));
  // Japan still had the lunar calendar.
  EXPECT_FALSE(GregorianYear({U"明治", 5}));
  EXPECT_FALSE(GregorianYear({U"慶応", 3}));
}

TEST(Era, ChangesOnItsFirstDay) {
  const auto era_of = [](int year, int month, int day) {
    const auto counted = YearOfEra(U"令和", year, month, day);
    return counted ? counted->era : std::u32string_view();
  };
  EXPECT_EQ(era_of(2019, 4, 30), U"平成");
  EXPECT_EQ(era_of(2019, 5, 1), U"令和");
  EXPECT_EQ(era_of(1989, 1, 7), U"昭和");
  EXPECT_EQ(era_of(1989, 1, 8), U"平成");
  EXPECT_EQ(era_of(1926, 12, 24), U"大正");
  EXPECT_EQ(era_of(1926, 12, 25), U"昭和");
  EXPECT_EQ(era_of(1912, 7, 30), U"大正");
  EXPECT_EQ(era_of(1873, 1, 1), U"明治");
  EXPECT_EQ(era_of(1872, 12, 31), U"");
}

TEST(Era, IsUnknownWhereItChangedWithinTheDate) {
  EXPECT_FALSE(YearOfEra(U"平成", 2019, 0, 0));
  EXPECT_FALSE(YearOfEra(U"平成", 1989, 1, 0));
  EXPECT_EQ(YearOfEra(U"平成", 2019, 4, 0)->year, 31);
  EXPECT_EQ(YearOfEra(U"昭和", 1989, 2, 0)->era, U"平成");
  EXPECT_EQ(YearOfEra(U"昭和", 2020, 0, 0)->year, 2);
}

TEST(Era, StaysInItsCountry) {
  EXPECT_EQ(YearOfEra(U"民国", 2026, 11, 23)->era, U"民国");
  EXPECT_EQ(YearOfEra(U"民国", 2026, 11, 23)->year, 115);
  EXPECT_FALSE(YearOfEra(U"民國", 1911, 0, 0));
}

TEST(Era, GivesBackEveryYearItCounts) {
  for (const std::u32string_view era : {U"明治", U"大正", U"昭和", U"平成", U"令和", U"民國"}) {
    for (int year = 1; year < 200; ++year) {
      const auto gregorian = GregorianYear({era, year});
      if (!gregorian) continue;
      // In summer no era began but 大正.
      const auto counted = YearOfEra(era, *gregorian, 6, 15);
      if (counted && counted->era == era) {
        EXPECT_EQ(counted->year, year);
      }
    }
  }
}

}  // namespace
}  // namespace crosswalk::memory::adapt
