#include "client/terminal/display_width.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace crosswalk::terminal {
namespace {

TEST(DisplayWidthTest, HanAndKanaTakeTwoColumns) {
  EXPECT_EQ(DisplayWidth("廣島"), 4u);
  EXPECT_EQ(DisplayWidth("サーバー"), 8u);
  EXPECT_EQ(DisplayWidth("𠮷"), 2u);
  EXPECT_EQ(DisplayWidth("，"), 2u);
}

TEST(DisplayWidthTest, LatinAndHalfwidthKanaTakeOne) {
  EXPECT_EQ(DisplayWidth("LSTC"), 4u);
  EXPECT_EQ(DisplayWidth("ｶﾞ"), 2u);
  EXPECT_EQ(DisplayWidth(""), 0u);
}

TEST(DisplayWidthTest, CombiningMarksAndVariationSelectorsTakeNone) {
  EXPECT_EQ(DisplayWidth("e\u0301"), 1u);
  EXPECT_EQ(DisplayWidth("葛\U000E0100"), 2u);
}

TEST(DisplayWidthTest, BytesThatAreNotUtf8TakeOneEach) { EXPECT_EQ(DisplayWidth("\xff\xfe"), 2u); }

TEST(ElideTest, LeavesWhatFits) {
  EXPECT_EQ(Elide("廣島", 4), "廣島");
  EXPECT_EQ(Elide("", 0), "");
}

TEST(ElideTest, NeverSplitsAWideCharacter) {
  EXPECT_EQ(Elide("廣島進程", 7), "廣島進…");
  EXPECT_EQ(Elide("廣島進程", 6), "廣島…");
  EXPECT_EQ(Elide("廣島進程", 1), "…");
  EXPECT_EQ(Elide("廣島進程", 0), "");
}

TEST(ElideTest, KeepsTheMarksOfTheLastCharacter) { EXPECT_EQ(Elide("e\u0301xyz", 2), "e\u0301…"); }

TEST(ElideStartTest, KeepsTheEnd) {
  EXPECT_EQ(ElideStart("/home/anna/article.txt", 12), "…article.txt");
  EXPECT_EQ(ElideStart("short", 5), "short");
  EXPECT_EQ(ElideStart("廣島進程", 4), "…程") << "half a character is none";
  EXPECT_EQ(ElideStart("xyze\u0301a", 3), "…e\u0301a");
  EXPECT_EQ(ElideStart("xyze\u0301a", 2), "…a") << "no mark without its character";
  EXPECT_EQ(ElideStart("ab", 1), "…");
  EXPECT_EQ(ElideStart("ab", 0), "");
}

TEST(ElideMiddleTest, KeepsBothEnds) {
  EXPECT_EQ(ElideMiddle("/home/anna/article.txt", 13), "/home/…le.txt");
  EXPECT_EQ(ElideMiddle("short", 5), "short");
}

TEST(PrintableTest, ReplacesControlCharacters) {
  EXPECT_EQ(Printable("a\tb\nc\x1b[31md"), "a b c [31md");
  EXPECT_EQ(Printable("a\u202Eb"), "a b");
  EXPECT_EQ(Printable("廣島 é"), "廣島 é");
}

const std::vector<std::string> kLetters = {"a", "廣", "é", "e\u0301", "𠮷", "ｶ", " ", "\xff"};

RC_GTEST_PROP(ElideTest, FitsAndKeepsABeginning, ()) {
  std::string text;
  for (const std::size_t i : *rc::gen::container<std::vector<std::size_t>>(
           rc::gen::inRange<std::size_t>(0, kLetters.size()))) {
    text += kLetters[i];
  }
  const auto columns = *rc::gen::inRange<std::size_t>(0, 40);
  const std::string elided = Elide(text, columns);
  RC_ASSERT(DisplayWidth(elided) <= columns);
  const std::string ellipsis = "…";
  if (elided != text && columns > 0) {
    RC_ASSERT(elided.ends_with(ellipsis));
    RC_ASSERT(text.starts_with(elided.substr(0, elided.size() - ellipsis.size())));
  }
  RC_ASSERT(DisplayWidth(ElideMiddle(text, columns)) <= columns);
  RC_ASSERT(DisplayWidth(ElideStart(text, columns)) <= columns);
}

}  // namespace
}  // namespace crosswalk::terminal
