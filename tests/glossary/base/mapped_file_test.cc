#include "glossary/base/mapped_file.h"

#include <gtest/gtest.h>

#include <cstdlib>

namespace crosswalk {
namespace {

class MappedFileTest : public testing::Test {
 protected:
  void SetUp() override {
    std::string name = testing::TempDir() + "mapped_file_XXXXXX";
    folder_ = mkdtemp(name.data());
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }
  std::filesystem::path folder_;
};

TEST_F(MappedFileTest, WhatWasWrittenIsMapped) {
  ASSERT_TRUE(WriteFileAtomically(folder_ / "a", "廣島").ok());
  auto mapped = MappedFile::Open(folder_ / "a");
  ASSERT_TRUE(mapped.ok()) << mapped.status().ToString();
  EXPECT_EQ(mapped->bytes(), "廣島");
  EXPECT_EQ(*ReadFile(folder_ / "a", 100), "廣島");
}

TEST_F(MappedFileTest, AMissingFileIsNotFoundByName) {
  const auto mapped = MappedFile::Open(folder_ / "none");
  EXPECT_EQ(mapped.status().code(), Code::kNotFound);
  EXPECT_NE(mapped.status().message().find("none"), std::string::npos);
}

TEST_F(MappedFileTest, AFailedWriteLeavesTheOldContent) {
  ASSERT_TRUE(WriteFileAtomically(folder_ / "a", "old").ok());
  std::filesystem::create_directory(folder_ / "a.part");
  EXPECT_FALSE(WriteFileAtomically(folder_ / "a", "new").ok());
  EXPECT_EQ(*ReadFile(folder_ / "a", 100), "old");
}

TEST_F(MappedFileTest, ReadingStopsAtItsLimit) {
  ASSERT_TRUE(WriteFileAtomically(folder_ / "a", "12345").ok());
  EXPECT_EQ(ReadFile(folder_ / "a", 4).status().code(), Code::kResourceExhausted);
}

}  // namespace
}  // namespace crosswalk
