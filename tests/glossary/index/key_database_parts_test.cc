// A database of many parts is that of one.
#include <gtest/gtest.h>

#include "glossary/index/key_database.h"
#include "tests/glossary/index/index_fixture.h"

namespace crosswalk::index {
namespace {

TEST(KeyDatabaseParts, PartsThatWereJoinedKeepTheOrderOfDocuments) {
  for (const std::uint32_t documents : {1u, 11u, 12u, 13u, 40u, 100u}) {
    TestFolder folder;
    KeyDatabaseBuilder builder(folder.path(), {3, 4});
    for (std::uint32_t i = 0; i < documents; ++i) {
      const Status status = builder.Add({"K" + std::to_string(i), "all"});
      ASSERT_TRUE(status.ok()) << status.ToString();
    }
    ASSERT_TRUE(builder.Finish(folder.path() / "keys", false).ok());
    // Nothing of the parts is left.
    const std::filesystem::directory_iterator files(folder.path());
    EXPECT_EQ(std::distance(files, std::filesystem::directory_iterator()), 1);
    const auto database = KeyDatabase::Open(folder.path() / "keys", documents);
    ASSERT_TRUE(database.ok()) << database.status().ToString();
    std::uint32_t next = 0;
    ASSERT_TRUE(
        (*database)->Postings("all", [&](std::uint32_t row) { EXPECT_EQ(row, next++); }).ok());
    EXPECT_EQ(next, documents);
    for (std::uint32_t i = 0; i < documents; ++i) {
      (void)(*database)->Postings("K" + std::to_string(i),
                                  [&](std::uint32_t row) { EXPECT_EQ(row, i); });
    }
  }
}

}  // namespace
}  // namespace crosswalk::index
