#include "client/terminal/table.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>

#include "client/terminal/display_width.h"

namespace crosswalk::terminal {
namespace {

using Align = Table::Align;

TEST(TableTest, LinesUpWideCharacters) {
  Table table({{"TERM", Align::kLeft, false}, {"N", Align::kRight, false}});
  table.AddRow({"廣島", "1"});
  table.AddRow({"LSTC", "12"});
  table.AddRow({"最尖端半導體", "3"});
  EXPECT_EQ(table.ToString(0),
            "TERM           N\n"
            "廣島           1\n"
            "LSTC          12\n"
            "最尖端半導體   3\n");
}

TEST(TableTest, LeavesNoBlanksAtTheEndOfALine) {
  Table table({{"A", Align::kLeft, false}, {"B", Align::kLeft, false}});
  table.AddRow({"x", ""});
  EXPECT_EQ(table.ToString(0), "A  B\nx\n");
}

TEST(TableTest, FillsMissingCells) {
  Table table({{"A", Align::kLeft, false}, {"B", Align::kLeft, false}});
  EXPECT_TRUE(table.empty());
  table.AddRow({"x"});
  EXPECT_FALSE(table.empty());
  EXPECT_EQ(table.ToString(0), "A  B\nx\n");
}

TEST(TableTest, OnlyElasticColumnsGiveWay) {
  Table table({{"ID", Align::kLeft, false}, {"SENTENCE", Align::kLeft, true}});
  table.AddRow({"0123456789", "廣島進程的參與者已經遍及各大洲"});
  const std::string text = table.ToString(30);
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) EXPECT_LE(DisplayWidth(line), 30u) << line;
  EXPECT_NE(text.find("0123456789"), std::string::npos);
  EXPECT_NE(text.find("…"), std::string::npos);
}

TEST(TableTest, NothingIsElidedWithoutAWidth) {
  Table table({{"A", Align::kLeft, true}});
  table.AddRow({std::string(500, 'x')});
  EXPECT_NE(table.ToString(0).find(std::string(500, 'x')), std::string::npos);
}

TEST(TableTest, ALineEndInACellDoesNotBreakTheRow) {
  Table table({{"A", Align::kLeft, false}});
  table.AddRow({"one\ntwo"});
  const std::string text = table.ToString(0);
  EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 2);
}

}  // namespace
}  // namespace crosswalk::terminal
