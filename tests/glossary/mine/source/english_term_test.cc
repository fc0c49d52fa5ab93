#include "glossary/mine/source/english_term.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "glossary/mine/source/acronym.h"
#include "glossary/text/utf8.h"

namespace crosswalk::mine {
namespace {

TEST(EnglishTermTest, NamesAndWordsAreTerms) {
  for (const char32_t* term : {U"page",
                               U"source",
                               U"default",
                               U"version control",
                               U"table",
                               U"no man's land",
                               U"B+ tree",

                               U"R-tree",
                               U"X-ray",
                               U"k-nearest neighbor query",
                               U"z-transform",
                               U"Node.js",
                               U"Amazon.com",
                               U"U.S.-Japan Alliance",
                               U"St. Mary's Hospital",
                               U"John F. Kennedy",
                               U"ISO/IEC 42001",
                               U"Society 5.0",
                               U"AT&T",
                               U"Jeopardy!",
                               U"Müller cell",
                               U"3D printing",
                               U"see-saw",
                               U"figure skating",
                               U"input/output",
                               U"What We Owe",
                               U"sickle cell disease",
                               U"Sapiens: A Brief History",
                               U"Kullback–Leibler divergence",
                               U"Salomon v A Salomon & Co"}) {
    EXPECT_TRUE(CouldBeEnglishTerm(term)) << text::ToUtf8(term);
  }
}

TEST(EnglishTermTest, UnitsAndNumbersAreNot) {
  for (const char32_t* text : {U"km", U"12 GB", U"64kHz", U"100 ms", U"3 s", U"42", U"IV", U"3.5",
                               U"US$5", U"50%", U"5 h", U"km/h"}) {
    EXPECT_FALSE(CouldBeEnglishTerm(text)) << text::ToUtf8(text);
  }
}

TEST(EnglishTermTest, CodeIsNot) {
  for (const char32_t* text : {U"a.txt",
                               U"libhale.so.6",
                               U"/usr/share",
                               U"~/.hale",
                               U"usr/share/hale",
                               U"-h",
                               U"--file",
                               U"rm -r",
                               U"$HOME",
                               U"%s",
                               U"x_1",
                               U"hale()",
                               U"std::map",
                               U"KEY:VALUE",
                               U"a=b",
                               U"<p>",
                               U"&lt;",
                               U"hale.example.org",
                               U"hale@example.org",
                               U"https://example.org",
                               U"sha256",
                               U"eth0",
                               U"Ctrl+C",
                               U"C-x",
                               U".deb",
                               U"*.txt",
                               U"hale(1)",
                               U"a[0]",
                               U"\"x\""}) {
    EXPECT_FALSE(CouldBeEnglishTerm(text)) << text::ToUtf8(text);
  }
}

TEST(EnglishTermTest, ConstantsPatternsAndFieldsAreNot) {
  for (const char32_t* text : {U"NULL", U"TRUE", U"OFF", U"AND", U"N/A", U"y/N", U"YYYY-MM-DD",
                               U"MM/DD/YYYY", U"RFC 6355", U"Priority: required"}) {
    EXPECT_FALSE(CouldBeEnglishTerm(text)) << text::ToUtf8(text);
  }
}

TEST(EnglishTermTest, ReferencesAreNot) {
  for (const char32_t* text :
       {U"e.g. apples", U"i.e. apples", U"cf. Hale", U"see Hale", U"fig. 3", U"Figure 3",
        U"Table IV", U"Chapter 2", U"pp. 12-14", U"vol. 3", U"ibid.", U"etc.", U"doi 10",
        U"born 1950", U"from Hale", U"such as Hale", U"version 2.1"}) {
    EXPECT_FALSE(CouldBeEnglishTerm(text)) << text::ToUtf8(text);
  }
}

TEST(EnglishTermTest, SentencesAreNot) {
  for (const char32_t* text :
       {U"It rained. Then it stopped", U"they are watched by him", U"is that so?",
        U"the ports were closed", U"you can set it", U"a, b, c", U"X", U""}) {
    EXPECT_FALSE(CouldBeEnglishTerm(text)) << text::ToUtf8(text);
  }
  EXPECT_FALSE(CouldBeEnglishTerm(std::u32string(121, U'a')));
  EXPECT_TRUE(ReadsAsClause(U"ports are closed, not open"));
  EXPECT_FALSE(ReadsAsClause(U"The Ports Are Closed"));
}

TEST(EnglishTermTest, YearsAreFourDigits) {
  EXPECT_TRUE(IsYear(U"1984"));
  EXPECT_TRUE(IsYear(U"2019b"));
  EXPECT_FALSE(IsYear(U"3019"));
  EXPECT_FALSE(IsYear(U"198"));
  EXPECT_FALSE(IsYear(U"abcd"));
  EXPECT_FALSE(IsYear(U""));
}

TEST(EnglishTermTest, WordsAreCutAtSpace) {
  EXPECT_THAT(WordsOfLatin(U" a  bc　d "), testing::ElementsAre(U"a", U"bc", U"d"));
  EXPECT_THAT(WordsOfLatin(U"  "), testing::IsEmpty());
}

TEST(AcronymShapeTest, SmallLettersMayStandFirst) {
  for (const char32_t* word : {U"mRNA", U"sgRNA", U"tracrRNA", U"iOS", U"qPCR", U"fMRI"}) {
    EXPECT_TRUE(LooksLikeAcronym(word)) << text::ToUtf8(word);
  }
  for (const char32_t* word : {U"macOS", U"eBay", U"iPhone", U"openSUSE", U"pH", U"mean"}) {
    EXPECT_FALSE(LooksLikeAcronym(word)) << text::ToUtf8(word);
  }
}

}  // namespace
}  // namespace crosswalk::mine
