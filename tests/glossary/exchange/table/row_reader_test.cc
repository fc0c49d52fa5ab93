#include "glossary/exchange/table/row_reader.h"

#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "glossary/exchange/table/cell.h"
#include "glossary/exchange/table/find_dialect.h"
#include "glossary/exchange/table/layout.h"

namespace crosswalk::exchange {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using Row = std::vector<std::string>;

constexpr Dialect kCsv{',', Quotes::kStrict};
constexpr Dialect kTsv{'\t', Quotes::kLenient};

struct Rows {
  std::vector<Row> rows;
  std::vector<std::uint64_t> lines;
  std::vector<std::string> faults;
};

Rows ReadRows(const Dialect& dialect, std::string_view file, std::size_t step = 1 << 20,
              std::size_t limit = 1000) {
  Rows read;
  RowReader reader(
      limit,
      [&](std::uint64_t line, Row& cells) {
        read.rows.push_back(cells);
        read.lines.push_back(line);
        return Status();
      },
      [&](std::uint64_t line, const std::string& reason) {
        read.faults.push_back(std::to_string(line) + ": " + reason);
        return Status();
      });
  reader.Begin(dialect, 1);
  for (std::size_t at = 0; at < file.size(); at += step) {
    EXPECT_TRUE(reader.Feed(file.substr(at, step)).ok());
  }
  EXPECT_TRUE(reader.Finish().ok());
  return read;
}

TEST(RowReaderTest, LinesEndWithLfCrLfOrCr) {
  const Rows read = ReadRows(kCsv, "a,b\nc,d\r\ne,f\rg,h");
  EXPECT_THAT(read.rows, ElementsAre(Row{"a", "b"}, Row{"c", "d"}, Row{"e", "f"}, Row{"g", "h"}));
  EXPECT_THAT(read.lines, ElementsAre(1, 2, 3, 4));
}

TEST(RowReaderTest, QuotedCellsHoldDelimitersQuotesAndLineEnds) {
  const Rows read = ReadRows(kCsv, "\"a,\"\"b\"\"\",\"c\r\nd\"\nnext,\n");
  EXPECT_THAT(read.rows, ElementsAre(Row{"a,\"b\"", "c\r\nd"}, Row{"next", ""}));
  EXPECT_THAT(read.lines, ElementsAre(1, 3));
}

TEST(RowReaderTest, EmptyCellsAndQuotesStayCells) {
  EXPECT_THAT(ReadRows(kCsv, ",,\n\"\",\n").rows, ElementsAre(Row{"", "", ""}, Row{"", ""}));
  EXPECT_THAT(ReadRows(kCsv, "a,").rows, ElementsAre(Row{"a", ""}));
  EXPECT_TRUE(ReadRows(kCsv, "").rows.empty());
}

TEST(RowReaderTest, BlanksAroundQuotesAreDroppedAndAroundTextsKept) {
  EXPECT_THAT(ReadRows(kCsv, "a, \"b, c\" , d \n").rows, ElementsAre(Row{"a", "b, c", " d "}));
  EXPECT_THAT(ReadRows(kCsv, "a, \"b\" c\n").rows, ElementsAre(Row{"a", " \"b\" c"}));
}

TEST(RowReaderTest, QuotesWithinATextAreText) {
  EXPECT_THAT(ReadRows(kCsv, "5\" disk,b\"c\"\n").rows, ElementsAre(Row{"5\" disk", "b\"c\""}));
}

TEST(RowReaderTest, AnUnclosedQuoteIsAFaultOfTheLineWhereItBegan) {
  const Rows read = ReadRows(kCsv, "a,b\nc,\"d\ne,f\n");
  EXPECT_THAT(read.faults, ElementsAre("2: a quote is not closed"));
  EXPECT_THAT(read.rows, ElementsAre(Row{"a", "b"}, Row{"e", "f"}));
  EXPECT_THAT(read.lines, ElementsAre(1, 3));
}

TEST(RowReaderTest, AQuoteThatBeginsBelowTheRowNamesItsOwnLine) {
  const Rows read = ReadRows(kCsv, "\"a\nb\",\"c\nd,e");
  ASSERT_FALSE(read.faults.empty());
  EXPECT_EQ(read.faults.front(), "2: a quote is not closed");
}

TEST(RowReaderTest, TextBehindAClosingQuoteIsAFault) {
  const Rows read = ReadRows(kCsv, "\"a\"b,c\nd,e\n");
  EXPECT_THAT(read.faults, ElementsAre("1: text follows a closing quote"));
  EXPECT_THAT(read.rows, ElementsAre(Row{"d", "e"}));
}

TEST(RowReaderTest, InTabSeparatedFilesAQuoteIsOneOnlyWhereItCloses) {
  EXPECT_THAT(ReadRows(kTsv, "\"a\"\t\"say \"\"b\"\"\"\n").rows,
              ElementsAre(Row{"a", "say \"b\""}));
  EXPECT_THAT(ReadRows(kTsv, "\"a\" b\tc\n").rows, ElementsAre(Row{"\"a\" b", "c"}));
  EXPECT_THAT(ReadRows(kTsv, "\"軟體\tsoftware\n\"硬體\thardware\n").rows,
              ElementsAre(Row{"\"軟體", "software"}, Row{"\"硬體", "hardware"}));
  EXPECT_THAT(ReadRows(kTsv, "\"a\tb\"\n").rows, ElementsAre(Row{"\"a", "b\""}));
  EXPECT_THAT(ReadRows(kTsv, "a\t\"two\nlines\"\n").rows, ElementsAre(Row{"a", "two\nlines"}));
  EXPECT_THAT(ReadRows(kTsv, "a\t\"open").rows, ElementsAre(Row{"a", "\"open"}));
}

TEST(RowReaderTest, ARowThatIsTooLongIsAFaultAndTheNextIsRead) {
  const std::string file = "a,b\n" + std::string(300, 'x') + ",y\nc,d\n";
  for (const std::size_t step : {1u, 13u, 1000u}) {
    const Rows read = ReadRows(kCsv, file, step, 100);
    EXPECT_THAT(read.faults, ElementsAre("2: the line is longer than 100 bytes"));
    EXPECT_THAT(read.rows, ElementsAre(Row{"a", "b"}, Row{"c", "d"}));
    EXPECT_THAT(read.lines, ElementsAre(1, 3));
  }
}

TEST(RowReaderTest, ARowOfTheLimitIsRead) {
  const std::string row = std::string(98, 'x') + ",y";
  const Rows read = ReadRows(kCsv, row + "\r\n" + row, 1, 100);
  EXPECT_EQ(read.rows.size(), 2u);
  EXPECT_TRUE(read.faults.empty());
}

TEST(RowReaderTest, AForgottenQuoteDoesNotTakeTheFile) {
  std::string file = "a,\"b\n";
  for (int i = 0; i < 50; ++i) file += "term,Begriff\n";
  for (const std::size_t step : {1u, 64u, 10000u}) {
    const Rows read = ReadRows(kCsv, file, step, 100);
    EXPECT_THAT(read.faults, ElementsAre("1: a quote is not closed within 100 bytes"));
    EXPECT_EQ(read.rows.size(), 50u);
  }
}

TEST(RowReaderTest, TheCutsDoNotMatter) {
  const std::string file =
      "a,\"b\r\nc\"\r\r\n\"d\"\"\",e\r\"x\" y,z\n\"\",\"\"\n, \"q\" ,r\r\n\"open,s\nt,u";
  const Rows whole = ReadRows(kCsv, file);
  for (std::size_t step = 1; step < 12; ++step) {
    const Rows cut = ReadRows(kCsv, file, step);
    EXPECT_EQ(cut.rows, whole.rows) << step;
    EXPECT_EQ(cut.lines, whole.lines) << step;
    EXPECT_EQ(cut.faults, whole.faults) << step;
  }
}

TEST(RowReaderTest, AnErrorOfTheVisitorEndsTheReading) {
  int rows = 0;
  RowReader reader(
      100,
      [&](std::uint64_t, Row&) {
        ++rows;
        return InvalidArgument("enough");
      },
      [](std::uint64_t, const std::string&) { return Status(); });
  reader.Begin(kCsv, 1);
  EXPECT_EQ(reader.Feed("a,b\nc,d\n").message(), "enough");
  EXPECT_EQ(rows, 1);
}

TEST(CellTest, BlankIsWhatHasWhiteSpaceAlone) {
  EXPECT_TRUE(IsBlankCell(""));
  EXPECT_TRUE(IsBlankCell(" \t\r\n\xC2\xA0　\xEF\xBB\xBF"));
  EXPECT_FALSE(IsBlankCell(" x "));
  EXPECT_EQ(TrimCell("　x y\xC2\xA0 "), "x y");
}

TEST(CellTest, WhatASpreadsheetCalculatesIsGuarded) {
  for (const char* formula : {"=1+1", "+1", "-1", "@SUM", "＝1", "＋1", "－1", "＠x", "\t=1", "\rx",
                              " =1", "'", "'=1", " '=1", "　@x", "\n-"}) {
    EXPECT_EQ(GuardCell(formula), std::string("'") + formula);
  }
  for (const char* text : {"", "a=b", "1-2", "軟體", " x", "\"=1\"", "x'", "–5"}) {
    EXPECT_EQ(GuardCell(text), text);
  }
}

TEST(CellTest, QuotesStandWhereTheyAreNeeded) {
  const auto cell = [](std::string_view text, char delimiter) {
    std::string out;
    AppendCell(text, delimiter, out);
    return out;
  };
  EXPECT_EQ(cell("a b", ','), "a b");
  EXPECT_EQ(cell("a,b", ','), "\"a,b\"");
  EXPECT_EQ(cell("a,b", '\t'), "a,b");
  EXPECT_EQ(cell("say \"x\"", '\t'), "\"say \"\"x\"\"\"");
  EXPECT_EQ(cell("a\rb", ','), "\"a\rb\"");
  EXPECT_EQ(cell(" a", ','), "\" a\"");
}

char DelimiterOf(std::string_view file) {
  const auto found = FindDialect(file, true, IsHeader);
  return found.ok() ? found->dialect.delimiter : '?';
}

TEST(FindDialectTest, TheDelimiterIsFoundFromTheContent) {
  EXPECT_EQ(DelimiterOf("en,ja\na,b\n"), ',');
  EXPECT_EQ(DelimiterOf("en\tja\na\tb\n"), '\t');
  EXPECT_EQ(DelimiterOf("en;ja\na;b\n"), ';');
  EXPECT_EQ(DelimiterOf("en|ja\na|b\n"), '|');
  EXPECT_EQ(DelimiterOf("軟體;software\n硬體;hardware\n"), ';');
}

TEST(FindDialectTest, ACommaInATextIsNoDelimiter) {
  EXPECT_EQ(DelimiterOf("red, green\tx\nblue\ty\nwhite, grey, black\tz\n"), '\t');
  EXPECT_EQ(DelimiterOf("source;target\nred, green;x\nblue, white;y\n"), ';');
  EXPECT_EQ(DelimiterOf("\"a;b\",c\n\"d;e\",f\n\"g;h\",i\n"), ',');
  EXPECT_EQ(DelimiterOf("en,ja\none; two,x\nthree; four,y\nfive; six,z\n"), ',');
}

TEST(FindDialectTest, QuotedLineEndsAndCommasDoNotMislead) {
  EXPECT_EQ(DelimiterOf("en;ja\n\"a\nb,c\";d\n\"e\nf,g\";h\n"), ';');
}

TEST(FindDialectTest, ExcelsHintIsTakenAndSkipped) {
  const auto found = FindDialect("sep=|\r\na|b,c\n", true, IsHeader);
  ASSERT_TRUE(found.ok());
  EXPECT_EQ(found->dialect.delimiter, '|');
  EXPECT_EQ(found->skip, 7u);
}

TEST(FindDialectTest, AFileOfOneColumnIsRefused) {
  for (const char* file : {"term\nother\n", "one, two\nthree\nfour\n", "word"}) {
    const auto found = FindDialect(file, true, IsHeader);
    ASSERT_FALSE(found.ok()) << file;
    EXPECT_THAT(found.status().message(), HasSubstr("divides the lines into columns"));
  }
}

TEST(FindDialectTest, AHeadThatIsCutWithinARowOrAQuoteTellsEnough) {
  const auto cut = FindDialect("en,ja\na,b\nc", false, IsHeader);
  ASSERT_TRUE(cut.ok());
  EXPECT_EQ(cut->dialect.delimiter, ',');
  const auto open = FindDialect("軟體,\"a long\nnote", false, IsHeader);
  ASSERT_TRUE(open.ok());
  EXPECT_EQ(open->dialect.delimiter, ',');
}

}  // namespace
}  // namespace crosswalk::exchange
