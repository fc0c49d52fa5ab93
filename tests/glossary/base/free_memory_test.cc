#include "glossary/base/free_memory.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace crosswalk {
namespace {

TEST(FreeMemoryTest, WhatIsInUseStays) {
  std::vector<std::string> kept;
  for (int i = 0; i < 1000; ++i) {
    kept.emplace_back(1000, static_cast<char>('a' + i % 26));
    const std::string freed(100'000, 'x');
  }
  ReturnFreedMemory();
  for (std::size_t i = 0; i < kept.size(); ++i) {
    ASSERT_EQ(kept[i], std::string(1000, static_cast<char>('a' + i % 26)));
  }
}

}  // namespace
}  // namespace crosswalk
