#include "glossary/mine/source/citation.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "glossary/text/utf8.h"
#include "tests/glossary/mine/source/source_of.h"

namespace crosswalk::mine {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> References(std::string_view utf8) {
  const SourceText text = SourceOf(utf8);
  std::vector<std::string> references;
  for (const Span span : FindReferences(text)) {
    references.push_back(text::ToUtf8(text.View(span)));
  }
  return references;
}

TEST(CitationTest, AuthorAndYearCite) {
  EXPECT_TRUE(IsCitation(U"Hale, 2020", false));
  EXPECT_TRUE(IsCitation(U"Hale and Morton, 2020b", false));
  EXPECT_TRUE(IsCitation(U"Hale et al. 2020", false));
  EXPECT_TRUE(IsCitation(U"王某，2020", false));
  EXPECT_TRUE(IsCitation(U"Port Press, 2020", false));
}

TEST(CitationTest, LivesTitlesAndNumbersDoNot) {
  EXPECT_FALSE(IsCitation(U"Ada Hale, 1920–1998", false));
  EXPECT_FALSE(IsCitation(U"Ada Hale, 2020", false));
  EXPECT_FALSE(IsCitation(U"Rivers, 2020", true));
  EXPECT_FALSE(IsCitation(U"Horizon 2020", false));
  EXPECT_FALSE(IsCitation(U"Society 5.0", false));
  EXPECT_FALSE(IsCitation(U"", false));
}

TEST(CitationTest, ReferencesRunIntoProse) {
  EXPECT_THAT(References("河流很長。王某某.河流學[J].河流研究,2021(6):3.兩國因此合作。其後不變。"),
              ElementsAre("王某某.河流學[J].河流研究,2021(6):3."));
  EXPECT_THAT(References("參見:河川庁.「河川」について[EB/"
                         "OL].(20210603)[20241007].https://example.org/a/b.html;以下為正文。"),
              ElementsAre("參見:河川庁.「河川」について[EB/"
                          "OL].(20210603)[20241007].https://example.org/a/b.html"));
}

TEST(CitationTest, AListHasOneALine) {
  EXPECT_EQ(References("[1]甲.乙[J].丙,2023(5).\n[2]丁.戊[M].己:庚,2001.\n").size(), 2u);
}

TEST(CitationTest, KeysAndOptionsAreNoTypes) {
  EXPECT_THAT(References("按 [Enter] 或 [J 鍵。用法 [選項] [1] [X] [JK]。"), IsEmpty());
}

}  // namespace
}  // namespace crosswalk::mine
