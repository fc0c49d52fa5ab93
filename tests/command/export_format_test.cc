#include "client/command/export_format.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "glossary/exchange/format.h"

namespace crosswalk::command {
namespace {

std::string Chosen(ExportOf what, const std::string& asked, const std::string& file) {
  const client::Result<std::string> format = ChooseExportFormat(what, asked, file);
  return format.ok() ? *format : "error: " + format.error().message;
}

TEST(ExportFormatTest, WhatIsAskedForWinsOverTheName) {
  EXPECT_EQ(Chosen(ExportOf::kGlossary, "tbx3", "g.tbx"), "tbx3");
  EXPECT_EQ(Chosen(ExportOf::kGlossary, "csv", "-"), "csv");
  EXPECT_EQ(Chosen(ExportOf::kGlossary, "", "folder.csv/g.xliff"), "xliff2");
  EXPECT_EQ(Chosen(ExportOf::kMemory, "", "m.po"), "po");
}

TEST(ExportFormatTest, WithoutEitherItIsTheDefault) {
  EXPECT_EQ(Chosen(ExportOf::kGlossary, "", "-"), "tbx");
  EXPECT_EQ(Chosen(ExportOf::kGlossary, "", "out.txt"), "tbx");
  EXPECT_EQ(Chosen(ExportOf::kMemory, "", "out"), "tmx");
}

TEST(ExportFormatTest, WhatCannotBeIsRefused) {
  EXPECT_NE(Chosen(ExportOf::kMemory, "", "m.csv").find("m.csv"), std::string::npos);
  EXPECT_NE(Chosen(ExportOf::kMemory, "tbx", "-").find("tmx, po"), std::string::npos);
  EXPECT_NE(Chosen(ExportOf::kGlossary, "", "g.csv.gz").find("nothing is packed"),
            std::string::npos);
}

// The command asks a service of its own version: both know the same formats.
TEST(ExportFormatTest, TheFormatsAreThoseOfTheLibrary) {
  const auto joined = [](ExportOf what) {
    std::vector<std::string> formats = ExportFormats(what);
    std::sort(formats.begin(), formats.end());
    std::string names;
    for (const std::string& format : formats) names += (names.empty() ? "" : ", ") + format;
    return names;
  };
  EXPECT_EQ(joined(ExportOf::kGlossary), exchange::FormatNames(exchange::Ability::kWriteConcepts));
  EXPECT_EQ(joined(ExportOf::kMemory), exchange::FormatNames(exchange::Ability::kWriteUnits));
}

}  // namespace
}  // namespace crosswalk::command
