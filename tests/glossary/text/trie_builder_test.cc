#include <gtest/gtest.h>

#include <cstring>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "glossary/text/trie.h"
#include "glossary/text/trie_header.h"

namespace crosswalk::text {
namespace {

// Words as a termbase has them: few frequent characters, many rare ones, two to eight long.
std::vector<std::u32string> Terms(std::size_t count) {
  std::mt19937 random(1);
  std::set<std::u32string> terms;
  while (terms.size() < count) {
    std::u32string term;
    const std::size_t length = 2 + random() % 7;
    for (std::size_t i = 0; i < length; ++i) {
      const double share = static_cast<double>(random() % 10'000) / 10'000;
      term += static_cast<char32_t>(0x4E00 + share * share * share * 8000);
    }
    terms.insert(term);
  }
  return {terms.begin(), terms.end()};
}

TEST(TrieBuilderTest, FindsAllOfManyTermsAndNothingElse) {
  const std::vector<std::u32string> terms = Terms(30'000);
  const std::string bytes = Trie::Build(terms);
  const Trie trie = *Trie::Open(bytes);
  std::uint32_t number = 0;
  for (const std::u32string& term : terms) {
    ASSERT_EQ(trie.Find(term), number++);
    ASSERT_FALSE(trie.Find(term + U'\u3042'));
  }
  std::uint32_t next = 0;
  trie.WithPrefix(U"", [&](std::uint32_t listed) { return listed == next++; });
  EXPECT_EQ(next, terms.size());
}

TEST(TrieBuilderTest, TheArrayIsDense) {
  const std::vector<std::u32string> terms = Terms(30'000);
  const std::string bytes = Trie::Build(terms);
  TrieHeader header;
  std::memcpy(&header, bytes.data(), sizeof header);
  std::size_t free = 0;
  for (std::size_t i = 0; i < header.unit_count; ++i) {
    std::uint32_t high;
    std::memcpy(&high, bytes.data() + sizeof header + i * 8 + 4, sizeof high);
    free += high == 0x1FFFFF ? 1 : 0;
  }
  EXPECT_LT(static_cast<double>(free), 0.25 * header.unit_count);
}

TEST(TrieBuilderTest, TheSameTermsGiveTheSameBytes) {
  const std::vector<std::u32string> terms = Terms(2'000);
  EXPECT_EQ(Trie::Build(terms), Trie::Build(terms));
}

TEST(TrieBuilderTest, ASmallTrieTakesLittleRoom) {
  EXPECT_LT(Trie::Build({U"a", U"b"}).size(), 11'000u);
}

}  // namespace
}  // namespace crosswalk::text
