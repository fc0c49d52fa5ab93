#include "glossary/text/trie.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace crosswalk::text {
namespace {

using Keys = std::vector<std::u32string>;

// A trie with its bytes.
struct Held {
  explicit Held(const Keys& keys) : bytes(Trie::Build(keys)), trie(*Trie::Open(bytes)) {}
  std::string bytes;
  Trie trie;
};

std::vector<std::uint32_t> Numbers(const Trie& trie, std::u32string_view prefix) {
  std::vector<std::uint32_t> numbers;
  trie.WithPrefix(prefix, [&](std::uint32_t number) {
    numbers.push_back(number);
    return true;
  });
  return numbers;
}

TEST(TrieTest, NumbersKeysByTheirPlaceInTheSortedList) {
  const Held held({U"a", U"ab", U"b", U"廣島", U"廣島進程"});
  EXPECT_EQ(held.trie.size(), 5u);
  EXPECT_EQ(held.trie.Find(U"a"), 0u);
  EXPECT_EQ(held.trie.Find(U"ab"), 1u);
  EXPECT_EQ(held.trie.Find(U"b"), 2u);
  EXPECT_EQ(held.trie.Find(U"廣島"), 3u);
  EXPECT_EQ(held.trie.Find(U"廣島進程"), 4u);
  for (const char32_t* missing : {U"", U"c", U"廣", U"廣島進", U"廣島進程序", U"abc", U"𠮷"}) {
    EXPECT_EQ(held.trie.Find(missing), std::nullopt);
  }
  EXPECT_EQ(held.trie.Find(std::u32string(1, char32_t(0x7FFFFFFF))), std::nullopt);
}

TEST(TrieTest, FindsEveryKeyThatATextBeginsWith) {
  const Held held({U"国立", U"国立国会", U"国立国会図書館"});
  std::vector<std::pair<std::size_t, std::uint32_t>> found;
  held.trie.Prefixes(U"国立国会図書館の", [&](std::size_t length, std::uint32_t number) {
    found.emplace_back(length, number);
  });
  EXPECT_EQ(found, (std::vector<std::pair<std::size_t, std::uint32_t>>{{2, 0}, {4, 1}, {7, 2}}));
}

TEST(TrieTest, SaysWhereNoKeyBegins) {
  const Held held({U"国立", U"国立国会", U"本"});
  EXPECT_TRUE(held.trie.MayBegin(U'国', U'立'));
  EXPECT_TRUE(held.trie.MayBegin(U'本', U'の'));  // a key of one code point, whatever follows
  EXPECT_TRUE(held.trie.MayBegin(U'本', Trie::kNoCode));
  int passed = 0;
  for (char32_t second = U'一'; second < U'一' + 1000; ++second) {
    passed += held.trie.MayBegin(U'国', second);
  }
  EXPECT_LT(passed, 300);
}

RC_GTEST_PROP(TriePropertyTest, NoKeyIsHiddenByItsFilter, (const std::set<std::u32string>& some)) {
  Keys keys(some.begin(), some.end());
  std::erase_if(keys, [](const std::u32string& key) { return key.empty() || key[0] > 0x10FFFF; });
  for (std::u32string& key : keys) {
    for (char32_t& code : key) code %= 0x110000;
  }
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  const Held held(keys);
  for (const std::u32string& key : keys) {
    RC_ASSERT(held.trie.MayBegin(key[0], key.size() > 1 ? key[1] : Trie::kNoCode));
  }
}

TEST(TrieTest, ListsKeysBehindAPrefixInOrder) {
  const Held held({U"a", U"ab", U"abc", U"ad", U"b", U"ba"});
  EXPECT_EQ(Numbers(held.trie, U"a"), (std::vector<std::uint32_t>{0, 1, 2, 3}));
  EXPECT_EQ(Numbers(held.trie, U"b"), (std::vector<std::uint32_t>{4, 5}));
  EXPECT_EQ(Numbers(held.trie, U"abc"), (std::vector<std::uint32_t>{2}));
  EXPECT_EQ(Numbers(held.trie, U"").size(), 6u);
  EXPECT_TRUE(Numbers(held.trie, U"x").empty());
}

TEST(TrieTest, StopsListingWhenAsked) {
  const Held held({U"a", U"b", U"c"});
  int seen = 0;
  held.trie.WithPrefix(U"", [&](std::uint32_t) { return ++seen < 2; });
  EXPECT_EQ(seen, 2);
}

TEST(TrieTest, AnEmptyTrieHasNothing) {
  const Held held(Keys{});
  EXPECT_EQ(held.trie.size(), 0u);
  EXPECT_EQ(held.trie.Find(U"a"), std::nullopt);
  EXPECT_EQ(held.trie.Find(U""), std::nullopt);
  EXPECT_TRUE(Numbers(held.trie, U"").empty());
}

TEST(TrieTest, HoldsMoreDifferentCharactersThanSixteenBits) {
  Keys keys;
  for (char32_t code = 0x20000; code < 0x20000 + 70'000; ++code) keys.push_back({code});
  const Held held(keys);
  EXPECT_EQ(held.trie.Find({&keys[69'999][0], 1}), 69'999u);
  EXPECT_EQ(Numbers(held.trie, U"").size(), keys.size());
}

TEST(TrieTest, OpensAtAnOddAddress) {
  const std::string shifted = "x" + Trie::Build({U"a", U"廣"});
  const Result<Trie> trie = Trie::Open(std::string_view(shifted).substr(1));
  ASSERT_TRUE(trie.ok());
  EXPECT_EQ(trie->Find(U"廣"), 1u);
}

TEST(TrieTest, RefusesDamagedBytes) {
  const std::string good = Trie::Build({U"a", U"ab", U"廣島"});
  for (std::size_t i = 0; i < good.size(); i += i < 200 ? 1 : 97) {
    std::string bad = good;
    bad[i] = static_cast<char>(bad[i] ^ 0x10);
    EXPECT_EQ(Trie::Open(bad).status().code(), Code::kDataLoss) << i;
  }
  for (const std::size_t size :
       {std::size_t{0}, std::size_t{63}, std::size_t{64}, good.size() - 1}) {
    EXPECT_FALSE(Trie::Open(std::string_view(good).substr(0, size)).ok()) << size;
  }
  EXPECT_FALSE(Trie::Open(good + "x").ok());
  EXPECT_FALSE(Trie::Open(std::string(1000, 'x')).ok());
}

// Few characters, so that keys share beginnings.
rc::Gen<std::u32string> Key() {
  return rc::gen::nonEmpty(rc::gen::container<std::u32string>(
      rc::gen::elementOf(std::u32string(U"ab廣島進程𠮷\U0010FFFF"))));
}

rc::Gen<Keys> SortedKeys() {
  return rc::gen::map(
      rc::gen::container<std::set<std::u32string>>(Key()),
      [](const std::set<std::u32string>& set) { return Keys(set.begin(), set.end()); });
}

RC_GTEST_PROP(TrieProperty, AnswersLikeASortedMap, ()) {
  const Keys keys = *SortedKeys();
  std::map<std::u32string, std::uint32_t> map;
  for (std::uint32_t i = 0; i < keys.size(); ++i) map[keys[i]] = i;
  const Held held(keys);
  RC_ASSERT(held.trie.size() == keys.size());
  for (const auto& [key, number] : map) RC_ASSERT(held.trie.Find(key) == number);

  const std::u32string query = *Key();
  const auto at = map.find(query);
  RC_ASSERT(held.trie.Find(query) ==
            (at == map.end() ? std::nullopt : std::optional<std::uint32_t>(at->second)));

  std::vector<std::uint32_t> begins;
  for (std::size_t length = 1; length <= query.size(); ++length) {
    if (const auto found = map.find(query.substr(0, length)); found != map.end()) {
      begins.push_back(found->second);
    }
  }
  std::vector<std::uint32_t> prefixes;
  held.trie.Prefixes(query, [&](std::size_t, std::uint32_t number) { prefixes.push_back(number); });
  RC_ASSERT(prefixes == begins);

  const std::u32string prefix = query.substr(0, 1);
  std::vector<std::uint32_t> behind;
  for (const auto& [key, number] : map) {
    if (key.starts_with(prefix)) behind.push_back(number);
  }
  RC_ASSERT(Numbers(held.trie, prefix) == behind);
}

RC_GTEST_PROP(TrieProperty, TrustedBytesThatAreDamagedStayInBounds, ()) {
  const Keys keys = *SortedKeys();
  std::string bytes = Trie::Build(keys);
  const auto changes = *rc::gen::container<std::vector<std::pair<std::size_t, char>>>(
      rc::gen::pair(rc::gen::inRange<std::size_t>(64, bytes.size()), rc::gen::arbitrary<char>()));
  for (const auto& [at, byte] : changes) bytes[at] = byte;
  // An exact copy on the heap lets AddressSanitizer see reads behind the end.
  const std::vector<char> copy(bytes.begin(), bytes.end());
  const Result<Trie> trie = Trie::Open({copy.data(), copy.size()}, true);
  if (!trie.ok()) return;
  for (const std::u32string& key : keys) {
    if (const auto number = trie->Find(key)) RC_ASSERT(*number < keys.size());
    trie->Prefixes(key,
                   [&](std::size_t, std::uint32_t number) { RC_ASSERT(number < keys.size()); });
  }
  trie->WithPrefix(U"", [&](std::uint32_t number) {
    RC_ASSERT(number < keys.size());
    return true;
  });
}

}  // namespace
}  // namespace crosswalk::text
