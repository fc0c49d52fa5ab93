#include "glossary/base/file_hash.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "glossary/base/hash.h"

namespace crosswalk {
namespace {

TEST(FileHashTest, IsTheHashOfItsBytes) {
  const auto path = std::filesystem::path(testing::TempDir()) / "crosswalk-file-hash-test";
  for (const std::size_t size : {0u, 1u, 240u, 241u, 1u << 20, (3u << 20) + 17u}) {
    std::string bytes;
    for (std::size_t i = 0; i < size; ++i) bytes += static_cast<char>(i * 131 >> 3);
    std::ofstream(path, std::ios::binary) << bytes;
    const auto hash = HashOfFile(path);
    ASSERT_TRUE(hash.ok()) << hash.status().ToString();
    EXPECT_EQ(hash->hash, Hash64(bytes));
    EXPECT_EQ(hash->size, size);
  }
  std::filesystem::remove(path);
}

TEST(FileHashTest, SaysWhyAFileCannotBeRead) {
  EXPECT_EQ(HashOfFile("/no/such/file").status().code(), Code::kNotFound);
  EXPECT_EQ(HashOfFile(testing::TempDir()).status().code(), Code::kUnavailable);
}

}  // namespace
}  // namespace crosswalk
