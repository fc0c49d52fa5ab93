#include "glossary/text/trie_keys.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <set>
#include <string>

#include "glossary/text/trie.h"

namespace crosswalk::text {
namespace {

TEST(TrieKeys, KeepsItsKeysApart) {
  TrieKeys keys;
  EXPECT_EQ(keys.size(), 0u);
  EXPECT_EQ(keys.prefixes(), 0u);
  keys.Add(U"a");
  keys.Add(U"ab");
  keys.Add(U"広島");
  EXPECT_EQ(keys.size(), 3u);
  EXPECT_EQ(keys[0], U"a");
  EXPECT_EQ(keys[1], U"ab");
  EXPECT_EQ(keys[2], U"広島");
  EXPECT_EQ(keys.prefixes(), 4u);  // a, ab, 広, 広島
}

RC_GTEST_PROP(TrieKeys, CountsWhatKeysBeginWith, ()) {
  const auto word = rc::gen::nonEmpty(
      rc::gen::container<std::u32string>(rc::gen::element(U'a', U'b', U'漢', U'𠮷')));
  const auto words = *rc::gen::container<std::set<std::u32string>>(word);
  TrieKeys keys;
  std::set<std::u32string> prefixes;
  for (const std::u32string& one : words) {
    keys.Add(one);
    for (std::size_t i = 1; i <= one.size(); ++i) prefixes.insert(one.substr(0, i));
  }
  RC_ASSERT(keys.prefixes() == prefixes.size());
  RC_ASSERT(Trie::Build(std::move(keys)) ==
            Trie::Build(std::vector<std::u32string>(words.begin(), words.end())));
}

}  // namespace
}  // namespace crosswalk::text
