#include "service/spool_file.h"

#include <gtest/gtest.h>

#include "tests/service/temporary_folder.h"

namespace crosswalk::service {
namespace {

TEST(SpoolFile, WhatWasWrittenIsReadInPieces) {
  const TemporaryFolder folder;
  Result<SpoolFile> file = SpoolFile::Create(folder.path());
  ASSERT_TRUE(file.ok()) << file.status().ToString();
  ASSERT_TRUE(file->Append("abc", 100).ok());
  ASSERT_TRUE(file->Append("defgh", 100).ok());
  EXPECT_EQ(*file->Size(), 8u);
  EXPECT_EQ(*file->ReadAt(0, 4), "abcd");
  EXPECT_EQ(*file->ReadAt(4, 100), "efgh");
  EXPECT_EQ(*file->ReadAt(8, 4), "");
}

TEST(SpoolFile, MoreThanTheLimitIsRefused) {
  const TemporaryFolder folder;
  Result<SpoolFile> file = SpoolFile::Create(folder.path());
  ASSERT_TRUE(file.ok());
  ASSERT_TRUE(file->Append("12345", 5).ok());
  EXPECT_EQ(file->Append("6", 5).code(), Code::kResourceExhausted);
  EXPECT_EQ(file->Append("1234567", 5).code(), Code::kResourceExhausted);
}

TEST(SpoolFile, GoesWithItsObjectAndLeftoversAreCleaned) {
  const TemporaryFolder folder;
  std::filesystem::path path;
  {
    Result<SpoolFile> file = SpoolFile::Create(folder.path());
    ASSERT_TRUE(file.ok());
    path = file->path();
    SpoolFile moved = *std::move(file);
    EXPECT_TRUE(std::filesystem::exists(path));
  }
  EXPECT_TRUE(std::filesystem::is_empty(folder.path() / "spool"));
  std::ofstream(folder.path() / "spool" / "left") << "x";
  SpoolFile::Clean(folder.path());
  EXPECT_FALSE(std::filesystem::exists(folder.path() / "spool"));
}

TEST(SpoolFile, ReopenSeesAFileThatTookItsPlace) {
  const TemporaryFolder folder;
  Result<SpoolFile> file = SpoolFile::Create(folder.path());
  ASSERT_TRUE(file.ok());
  std::filesystem::remove(file->path());
  std::ofstream(file->path()) << "other";
  ASSERT_TRUE(file->Reopen().ok());
  EXPECT_EQ(*file->ReadAt(0, 10), "other");
}

}  // namespace
}  // namespace crosswalk::service
