// A file is asked for in a language that the units say more exactly, or less.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "gathered_units.h"

namespace crosswalk::exchange {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Pair;
using ::testing::UnorderedElementsAre;

v1::Unit UnitFrom(const std::string& tag, const std::string& text) {
  v1::Unit unit;
  unit.mutable_source()->set_language_tag(tag);
  unit.mutable_source()->set_text(text);
  unit.add_targets()->set_language_tag("en");
  unit.mutable_targets(0)->set_text("in English");
  return unit;
}

WriterOptions From(const std::string& source) {
  WriterOptions options;
  options.source_language_tag = source;
  options.target_language_tags = {"en"};
  return options;
}

TEST(NearSource, NarrowerAndBroaderTagsAreWrittenAndTold) {
  const auto written = WritePo(
      {UnitFrom("zh-Hant-TW", "檔案"), UnitFrom("zh-Hans-CN", "文件"), UnitFrom("zh", "中")},
      From("zh"));
  for (const char* const text : {"檔案", "文件", "中"}) {
    EXPECT_THAT(written.file, HasSubstr("msgid \"" + std::string(text) + "\"\n"));
  }
  EXPECT_THAT(written.losses, UnorderedElementsAre(Pair("language tag", 2)));
}

TEST(NearSource, TheSameTagLosesNothing) {
  const auto written = WritePo({UnitFrom("zh-Hant-TW", "檔案")}, From("zh-TW"));
  EXPECT_THAT(written.file, HasSubstr("檔案"));
  EXPECT_THAT(written.losses, IsEmpty());
}

TEST(NearSource, AnotherVariantIsAnotherLanguage) {
  const auto written =
      WritePo({UnitFrom("zh-Hans-CN", "文件"), UnitFrom("zh-Hant", "檔案")}, From("zh-Hant-TW"));
  EXPECT_THAT(written.file, ::testing::Not(HasSubstr("文件")));
  EXPECT_THAT(written.file, HasSubstr("檔案"));
  EXPECT_THAT(written.losses, UnorderedElementsAre(Pair("unit of another source language", 1),
                                                   Pair("language tag", 1)));
}

}  // namespace
}  // namespace crosswalk::exchange
