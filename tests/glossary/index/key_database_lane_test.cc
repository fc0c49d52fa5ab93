#include "glossary/index/key_database_lane.h"

#include <gtest/gtest.h>

#include <fstream>
#include <string>
#include <vector>

#include "tests/glossary/index/index_fixture.h"

namespace crosswalk::index {
namespace {

std::vector<std::string> TermsOf(int document) {
  return {"Kall", "Kd" + std::to_string(document % 100)};
}

// What a lane makes of `count` documents answers as it should.
void ExpectMakes(int count) {
  TestFolder folder;
  KeyDatabaseLane lane(folder.path());
  for (int i = 0; i < count; ++i) ASSERT_TRUE(lane.Add(TermsOf(i)).ok());
  lane.BeginFinish(folder.path() / "glass", false);
  const Status status = lane.Finish();
  ASSERT_TRUE(status.ok()) << status.ToString();
  const auto database =
      KeyDatabase::Open(folder.path() / "glass", static_cast<std::uint32_t>(count));
  ASSERT_TRUE(database.ok()) << database.status().ToString();
  std::vector<std::uint32_t> expected;
  for (int i = 42; i < count; i += 100) expected.push_back(static_cast<std::uint32_t>(i));
  std::vector<std::uint32_t> found;
  ASSERT_TRUE((*database)->Postings("Kd42", [&](std::uint32_t at) { found.push_back(at); }).ok());
  EXPECT_EQ(found, expected);
  std::size_t all = 0;
  ASSERT_TRUE((*database)->Postings("Kall", [&](std::uint32_t at) { EXPECT_EQ(at, all++); }).ok());
  EXPECT_EQ(all, static_cast<std::size_t>(count));
  // Only the database is left.
  const std::filesystem::directory_iterator files(folder.path());
  EXPECT_EQ(std::distance(begin(files), end(files)), 1);
}

TEST(KeyDatabaseLane, MakesASmallDatabaseInPlace) { ExpectMakes(143); }

TEST(KeyDatabaseLane, MakesALargeOneBesideAndInOrder) { ExpectMakes(21'111); }

TEST(KeyDatabaseLane, MakesOneThatEndsWhereTheThreadBegins) {
  ExpectMakes(4095);
  ExpectMakes(4096);
  ExpectMakes(4096 + 128);
}

TEST(KeyDatabaseLane, WithoutDocumentsItMakesNothing) {
  TestFolder folder;
  KeyDatabaseLane lane(folder.path());
  lane.BeginFinish(folder.path() / "glass", false);
  EXPECT_TRUE(lane.Finish().ok());
  EXPECT_FALSE(std::filesystem::exists(folder.path() / "glass"));
}

TEST(KeyDatabaseLane, AFolderThatIsNoneShowsAtOnce) {
  TestFolder folder;
  std::ofstream(folder.path() / "file") << "no folder";
  KeyDatabaseLane lane(folder.path() / "file");
  EXPECT_FALSE(lane.Add(TermsOf(0)).ok());
}

TEST(KeyDatabaseLane, AFailureBesideShowsAndEndsTheWork) {
  TestFolder folder;
  const auto parts = folder.path() / "parts";
  std::filesystem::create_directory(parts);
  KeyDatabaseLane lane(parts);
  for (int i = 0; i < 5000; ++i) ASSERT_TRUE(lane.Add(TermsOf(i)).ok());
  std::filesystem::remove_all(parts);
  Status status;
  for (int i = 5000; i < 50'000 && status.ok(); ++i) status = lane.Add(TermsOf(i));
  EXPECT_FALSE(status.ok());
  lane.BeginFinish(folder.path() / "glass", false);
  EXPECT_FALSE(lane.Finish().ok());
}

TEST(KeyDatabaseLane, MayBeGivenUpAtAnyTime) {
  for (const int count : {10, 4096, 4500, 12'000}) {
    TestFolder folder;
    {
      KeyDatabaseLane lane(folder.path());
      for (int i = 0; i < count; ++i) ASSERT_TRUE(lane.Add(TermsOf(i)).ok());
      if (count > 5000) lane.BeginFinish(folder.path() / "glass", false);
    }
    EXPECT_FALSE(std::filesystem::exists(folder.path() / "part-0"));
  }
}

}  // namespace
}  // namespace crosswalk::index
