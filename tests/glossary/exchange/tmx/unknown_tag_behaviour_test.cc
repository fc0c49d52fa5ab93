// A tag that nobody knows, among others that are known.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "gathered_units.h"

namespace crosswalk::exchange {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::string Tuv(const std::string& tag, const std::string& text) {
  return "<tuv xml:lang=\"" + tag + "\"><seg>" + text + "</seg></tuv>\n";
}

std::string TuOf(const std::string& tuvs) { return "<tu>\n" + tuvs + "</tu>\n"; }

TEST(UnknownTag, BesideTwoLanguagesItsTextIsKeptAsAProperty) {
  const auto read =
      ReadTmx(TmxFile(TuOf(Tuv("en", "file") + Tuv("zz-bogus", "fayl") + Tuv("ja", "ファイル"))));
  ASSERT_TRUE(read.status.ok()) << read.status.ToString();
  ASSERT_EQ(read.units.size(), 1u);
  const v1::Unit& unit = read.units[0].unit;
  EXPECT_EQ(unit.source().text(), "file");
  ASSERT_EQ(unit.targets_size(), 1);
  EXPECT_EQ(unit.targets(0).text(), "ファイル");
  ASSERT_EQ(unit.properties_size(), 1);
  EXPECT_EQ(unit.properties(0).name(), "tuv:zz-bogus");
  EXPECT_EQ(unit.properties(0).value(), "fayl");
  EXPECT_THAT(read.warnings,
              ElementsAre("5: \"zz-bogus\" is no language that is known: kept as a property"));
  EXPECT_THAT(read.problems, IsEmpty());
}

TEST(UnknownTag, WhereATextWouldBeLostForItTheFileIsRefused) {
  const std::string file = TmxFile(TuOf(Tuv("en", "file") + Tuv("en-UK!", "computer file")));
  const auto read = ReadTmx(file);
  EXPECT_EQ(read.status.code(), Code::kInvalidArgument);
  EXPECT_THAT(read.problems, ElementsAre("5: \"en-UK!\" is not a language tag that is known"));
}

TEST(UnknownTag, InAPartialImportItsUnitIsLeftOutAndTheNextIsRead) {
  const std::string file = TmxFile(TuOf(Tuv("en", "file") + Tuv("klingon", "De'")) + Tu("menu"));
  const auto read = ReadTmx(file, {}, 0, true);
  ASSERT_TRUE(read.status.ok()) << read.status.ToString();
  ASSERT_EQ(read.units.size(), 1u);
  EXPECT_EQ(read.units[0].unit.source().text(), "menu");
  EXPECT_EQ(read.problems.size(), 1u);
}

TEST(UnknownTag, AsTheLanguageOfTheHeaderItLeavesTheFirstTextAsTheSource) {
  const auto read = ReadTmx(TmxFile(TuOf(Tuv("ja", "訳") + Tuv("en", "b")), "zz-bogus"));
  ASSERT_EQ(read.units.size(), 1u) << read.status.ToString();
  EXPECT_EQ(read.units[0].unit.source().text(), "訳");
}

TEST(UnknownTag, GoesOutAndComesBack) {
  const auto first = ReadTmx(
      TmxFile(TuOf(Tuv("en", "file") + Tuv("zz-bogus", "fayl &lt;b") + Tuv("ja", "ファイル"))));
  ASSERT_EQ(first.units.size(), 1u);
  const auto second = ReadTmx(WriteTmx({first.units[0].unit}).file);
  ASSERT_EQ(second.units.size(), 1u);
  EXPECT_EQ(second.units[0].unit.properties(0).DebugString(),
            first.units[0].unit.properties(0).DebugString());
}

}  // namespace
}  // namespace crosswalk::exchange
