#include "glossary/record/page_rows.h"

#include <gtest/gtest.h>

#include "glossary/record/page_token.h"
#include "tests/glossary/record/record_fixture.h"

namespace crosswalk::record {
namespace {

class PageRowsTest : public RecordFixture {
 protected:
  // Every page of a listing, a blank between two.
  std::string Pages(std::size_t size, std::size_t bytes_a_row = 1) {
    std::string seen;
    PageRequest page{"rows", "", size};
    do {
      const auto next = PageOfRows(*record_, Kind::kConcept, "g", page,
                                   [&](const Version& version) -> Result<std::size_t> {
                                     seen += version.key.id;
                                     return bytes_a_row;
                                   });
      EXPECT_TRUE(next.ok()) << next.status().ToString();
      page.token = *next;
      seen += " ";
    } while (!page.token.empty());
    return seen;
  }
  void Fill(int count) {
    std::vector<Mutation> rows;
    for (int i = 0; i < count; ++i) rows.push_back(Put(std::string(1, char('a' + i)), "x"));
    ASSERT_TRUE(Write(std::move(rows)).ok());
  }
};

TEST_F(PageRowsTest, APageEndsAtItsSize) {
  EXPECT_EQ(Pages(3), " ");
  Fill(7);
  EXPECT_EQ(Pages(3), "abc def g ");
  EXPECT_EQ(Pages(7), "abcdefg ");
  EXPECT_EQ(Pages(100), "abcdefg ");
  EXPECT_EQ(Pages(1), "a b c d e f g ");
}

TEST_F(PageRowsTest, APageEndsAtItsBytesButHoldsOne) {
  Fill(4);
  EXPECT_EQ(Pages(10, kPageBytes), "a b c d ");
  EXPECT_EQ(Pages(10, kPageBytes / 2), "ab cd ");
}

TEST_F(PageRowsTest, RowsThatComeAndGoBetweenTwoPagesDisturbNothing) {
  Fill(6);
  std::string seen;
  const auto add = [&](const Version& version) -> Result<std::size_t> {
    seen += version.key.id;
    return std::size_t{1};
  };
  const auto token = PageOfRows(*record_, Kind::kConcept, "g", {"rows", "", 3}, add);
  ASSERT_TRUE(Write({Delete("c"), Delete("d"), Put("aa", "x"), Put("ee", "x")}).ok());
  EXPECT_EQ(*PageOfRows(*record_, Kind::kConcept, "g", {"rows", *token, 9}, add), "");
  EXPECT_EQ(seen, "abceeef");
}

TEST_F(PageRowsTest, AnErrorOfARowEndsThePage) {
  Fill(3);
  int rows = 0;
  const auto page = PageOfRows(*record_, Kind::kConcept, "g", {"rows", "", 9},
                               [&](const Version&) -> Result<std::size_t> {
                                 ++rows;
                                 return DataLoss("broken");
                               });
  EXPECT_EQ(page.status().code(), Code::kDataLoss);
  EXPECT_EQ(rows, 1);
}

TEST_F(PageRowsTest, VersionsArePagedNewestFirst) {
  for (int i = 0; i < 300; ++i) ASSERT_TRUE(Write({Put("a", std::to_string(i))}).ok());
  std::vector<std::string> seen;
  PageRequest page{"versions", "", 140};
  int pages = 0;
  do {
    const auto next = PageOfVersions(*record_, ConceptKey("a"), page,
                                     [&](const Version& version) -> Result<std::size_t> {
                                       seen.push_back(version.body);
                                       return std::size_t{1};
                                     });
    ASSERT_TRUE(next.ok());
    page.token = *next;
    ++pages;
  } while (!page.token.empty());
  EXPECT_EQ(pages, 3);
  ASSERT_EQ(seen.size(), 300u);
  for (int i = 0; i < 300; ++i)
    EXPECT_EQ(seen[static_cast<std::size_t>(i)], std::to_string(299 - i));
}

TEST_F(PageRowsTest, ATokenOfAnotherListingIsRefused) {
  const auto add = [](const Version&) -> Result<std::size_t> { return std::size_t{1}; };
  const std::string token = MakePageToken("other", "a");
  EXPECT_FALSE(PageOfRows(*record_, Kind::kConcept, "g", {"rows", token, 9}, add).ok());
  EXPECT_FALSE(PageOfVersions(*record_, ConceptKey("a"), {"rows", token, 9}, add).ok());
}

}  // namespace
}  // namespace crosswalk::record
