#include "glossary/index/byte_spool.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/glossary/index/index_fixture.h"

namespace crosswalk::index {
namespace {

// Appends `count` pieces and gives back what comes out.
void ExpectGivesBack(const std::filesystem::path& folder, int count) {
  ByteSpool spool(folder);
  std::string expected;
  for (int i = 0; i < count; ++i) {
    const std::string piece(static_cast<std::size_t>(i % 40), static_cast<char>('a' + i % 26));
    spool.Append(piece);
    expected += piece;
  }
  EXPECT_EQ(spool.size(), expected.size());
  std::string found;
  const Status status = spool.Drain([&](std::string_view bytes) {
    found += bytes;
    return Status();
  });
  ASSERT_TRUE(status.ok()) << status.ToString();
  EXPECT_TRUE(found == expected);
}

TEST(ByteSpool, GivesBackWhatItHolds) {
  TestFolder folder;
  for (const int count : {0, 1, 100, 200'000}) {
    ExpectGivesBack(folder.path(), count);
    ExpectGivesBack({}, count);
  }
  const std::filesystem::directory_iterator files(folder.path());
  EXPECT_EQ(files, std::filesystem::directory_iterator());
}

TEST(ByteSpool, AFolderThatIsMissingShowsAtTheEnd) {
  TestFolder folder;
  ByteSpool spool(folder.path() / "missing");
  for (int i = 0; i < 3; ++i) spool.Append(std::string(1 << 20, 'x'));
  const Status status = spool.Drain([](std::string_view) { return Status(); });
  EXPECT_EQ(status.code(), Code::kUnavailable);
}

TEST(ByteSpool, TheVisitorEndsIt) {
  TestFolder folder;
  ByteSpool spool(folder.path());
  for (int i = 0; i < 5; ++i) spool.Append(std::string(1 << 20, 'x'));
  int visits = 0;
  const Status status = spool.Drain([&](std::string_view) {
    return ++visits < 2 ? Status() : Status(Code::kCancelled, "enough");
  });
  EXPECT_EQ(status.code(), Code::kCancelled);
  EXPECT_EQ(visits, 2);
}

}  // namespace
}  // namespace crosswalk::index
