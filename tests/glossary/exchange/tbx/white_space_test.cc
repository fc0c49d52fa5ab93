#include "glossary/exchange/tbx/white_space.h"

#include <gtest/gtest.h>

namespace crosswalk::exchange::tbx {
namespace {

std::string Term(std::string text) {
  TidyTerm(text);
  return text;
}

std::string Statement(std::string text) {
  TidyStatement(text);
  return text;
}

TEST(WhiteSpaceTest, ATermIsOneLineWithoutBlanksAtItsEnds) {
  EXPECT_EQ(Term("  hash\n\t\ttable "), "hash table");
  EXPECT_EQ(Term("hash table"), "hash table");
  EXPECT_EQ(Term(" \n "), "");
  EXPECT_EQ(Term(""), "");
  EXPECT_EQ(Term("廣島\t進程"), "廣島 進程");
}

TEST(WhiteSpaceTest, AnIndentedLineEndWasMadeByAProgram) {
  EXPECT_EQ(Statement("\n   a group of stars\n      of one age\n  "),
            "a group of stars of one age");
}

TEST(WhiteSpaceTest, OtherLineEndsAndBlanksOfAStatementStay) {
  EXPECT_EQ(Statement("first\nsecond"), "first\nsecond");
  EXPECT_EQ(Statement("two  blanks\tand a tab"), "two  blanks\tand a tab");
}

TEST(WhiteSpaceTest, EmptyLinesAreOne) {
  EXPECT_EQ(Statement("first\n\n\n   second"), "first\n\nsecond");
}

TEST(WhiteSpaceTest, TidyingTwiceChangesNothing) {
  for (const char* text : {"a\n b", "a\n\n b \n\nc", " a ", "a \n", "a  b\n\n\nc"}) {
    EXPECT_EQ(Statement(Statement(text)), Statement(text));
    EXPECT_EQ(Term(Term(text)), Term(text));
  }
}

TEST(WhiteSpaceTest, NothingButWhiteSpaceIsBlank) {
  EXPECT_TRUE(IsBlank(" \t\r\n"));
  EXPECT_TRUE(IsBlank(""));
  EXPECT_FALSE(IsBlank(" x"));
}

}  // namespace
}  // namespace crosswalk::exchange::tbx
