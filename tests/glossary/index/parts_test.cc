// The parts of a piece, each for itself.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <fstream>

#include "glossary/base/hash.h"
#include "glossary/index/key_database.h"
#include "glossary/index/key_filter.h"
#include "glossary/index/key_list.h"
#include "glossary/index/key_list_builder.h"
#include "glossary/index/manifest.h"
#include "glossary/index/merge_plan.h"
#include "glossary/index/schema.h"
#include "glossary/index/sections.h"
#include "glossary/index/wildcard.h"
#include "glossary/text/utf8.h"
#include "tests/glossary/index/index_fixture.h"

namespace crosswalk::index {
namespace {

TEST(Schema, ATermIsPrefixLengthAndKey) {
  EXPECT_EQ(GlassTerm(KeyField::kVariant, "软件"), std::string("K\x02") + "软件");
  EXPECT_EQ(GlassTerm(KeyField::kReading, "か"), std::string("R\x01") + "か");
  EXPECT_EQ(GlassTerm(KeyField::kInflected, ""), "");
  EXPECT_EQ(GlassPrefix(3, "so"), "K\x03so");
}

TEST(Schema, LongKeysStayWithinXapiansBoundAndApart) {
  const std::string a(5000, 'a');
  const std::string one = GlassTerm(KeyField::kVariant, a);
  const std::string two = GlassTerm(KeyField::kVariant, a + "b");
  EXPECT_LE(one.size(), 245u);
  EXPECT_NE(one, two);
  EXPECT_FALSE(IsPlainKey(a));
  EXPECT_TRUE(IsPlainKey(std::string(200, 'a')));
  EXPECT_EQ(GlassTerm(KeyField::kVariant, std::string("a\0b", 3)).find('\0'), std::string::npos);
}

TEST(Wildcard, StarIsAnyRunAndQuestionMarkOneCodePoint) {
  EXPECT_TRUE(FitsWildcard(U"*", ""));
  EXPECT_TRUE(FitsWildcard(U"a*c", "abbc"));
  EXPECT_TRUE(FitsWildcard(U"*a*b*", "xxaxxbxx"));
  EXPECT_TRUE(FitsWildcard(U"?", "𠮷"));
  EXPECT_FALSE(FitsWildcard(U"?", ""));
  EXPECT_FALSE(FitsWildcard(U"a*c", "abbd"));
  EXPECT_FALSE(FitsWildcard(U"*", "\xFF"));
}

bool NaiveFits(std::u32string_view pattern, std::u32string_view text) {
  if (pattern.empty()) return text.empty();
  if (pattern[0] == U'*') {
    return NaiveFits(pattern.substr(1), text) ||
           (!text.empty() && NaiveFits(pattern, text.substr(1)));
  }
  return !text.empty() && (pattern[0] == U'?' || pattern[0] == text[0]) &&
         NaiveFits(pattern.substr(1), text.substr(1));
}

RC_GTEST_PROP(Wildcard, FitsAsTheNaiveOneDoes, ()) {
  const auto pattern =
      *rc::gen::container<std::u32string>(rc::gen::element(U'a', U'b', U'漢', U'*', U'?'));
  const auto text = *rc::gen::container<std::u32string>(rc::gen::element(U'a', U'b', U'漢'));
  RC_ASSERT(FitsWildcard(pattern, text::ToUtf8(text)) == NaiveFits(pattern, text));
}

RC_GTEST_PROP(KeyFilter, NeverDeniesAKeyThatIsThere, (const std::vector<std::uint64_t>& seeds)) {
  std::vector<std::uint64_t> hashes;
  for (const std::uint64_t seed : seeds) {
    hashes.push_back(Hash64({reinterpret_cast<const char*>(&seed), sizeof seed}));
  }
  const auto words = KeyFilter::Build(hashes);
  for (const std::uint64_t hash : hashes) RC_ASSERT(KeyFilter(words).MayHold(hash));
}

TEST(KeyFilter, MostlyDeniesWhatIsNotThere) {
  std::vector<std::uint64_t> hashes;
  for (int i = 0; i < 20000; ++i) hashes.push_back(Hash64(std::to_string(i)));
  const auto words = KeyFilter::Build(hashes);
  int alarms = 0;
  for (int i = 20000; i < 40000; ++i) {
    alarms += KeyFilter(words).MayHold(Hash64(std::to_string(i)));
  }
  EXPECT_LT(alarms, 20000 * 3 / 100);
  EXPECT_FALSE(KeyFilter().MayHold(1));
}

RC_GTEST_PROP(KeyList, MatchesAsAScanDoes, ()) {
  const auto word = rc::gen::nonEmpty(
      rc::gen::container<std::u32string>(rc::gen::element(U'a', U'b', U'漢', U'字', U'𠮷')));
  const auto drawn = *rc::gen::container<std::set<std::u32string>>(word);
  std::set<std::string> keys;
  for (const auto& key : drawn) keys.insert(text::ToUtf8(key));
  TestFolder folder;
  KeyListBuilder builder(folder.path());
  // In another order than that of the list, and some of them twice.
  for (auto key = keys.rbegin(); key != keys.rend(); ++key) builder.Add(*key);
  for (const std::string& key : keys) {
    if (key.size() % 2 == 0) builder.Add(key);
  }
  RC_ASSERT(builder.Write(folder.path() / "keys", {}, false).ok());
  const auto list = KeyList::Open(folder.path() / "keys");
  RC_ASSERT(list.ok());
  RC_ASSERT(list->size() == keys.size());

  const auto pattern = *rc::gen::nonEmpty(
      rc::gen::container<std::u32string>(rc::gen::element(U'a', U'b', U'漢', U'*', U'?')));
  std::set<std::string> found;
  RC_ASSERT(
      list->Matching(pattern, Cancellation(), [&](std::string_view key) { found.emplace(key); })
          .ok());
  std::set<std::string> expected;
  for (const std::string& key : keys) {
    if (FitsWildcard(pattern, key)) expected.insert(key);
  }
  RC_ASSERT(found == expected);

  // The best of the near ones shares as many bigrams as any key of about its length does.
  const auto asked = *word;
  const auto near = list->Near(asked, 3, Cancellation());
  RC_ASSERT(near.ok());
  const auto own = BigramsOf(asked);
  std::size_t best = 0;
  for (const auto& key : drawn) {
    const std::size_t reach = std::max<std::size_t>(2, asked.size() / 3);
    if (key.size() + reach < asked.size() || key.size() > asked.size() + reach) continue;
    const auto theirs = BigramsOf(key);
    std::vector<std::uint64_t> shared;
    std::set_intersection(own.begin(), own.end(), theirs.begin(), theirs.end(),
                          std::back_inserter(shared));
    best = std::max(best, shared.size());
  }
  RC_ASSERT((near->empty() ? 0 : near->front().shared) == best);
}

TEST(KeyDatabase, GivesPostingsAndTermsInOrderAfterItsFileIsUnlinked) {
  TestFolder folder;
  const auto path = folder.path() / "keys.glass";
  {
    KeyDatabaseBuilder builder(folder.path());
    for (int i = 0; i < 25000; ++i) {  // several parts
      ASSERT_TRUE(builder.Add({"all", i % 2 == 0 ? "even" : "odd", "n" + std::to_string(i)}).ok());
    }
    ASSERT_TRUE(builder.Finish(path, true).ok());
  }
  auto database = KeyDatabase::Open(path, 25000);
  ASSERT_TRUE(database.ok()) << database.status().ToString();
  EXPECT_EQ(KeyDatabase::Open(path, 24999).status().code(), Code::kDataLoss);
  std::filesystem::remove(path);
  for (int round = 0; round < 2; ++round) {
    std::vector<std::uint32_t> found;
    ASSERT_TRUE((*database)->Postings("n20001", [&](std::uint32_t i) { found.push_back(i); }).ok());
    EXPECT_EQ(found, std::vector<std::uint32_t>{20001});
    std::size_t all = 0;
    ASSERT_TRUE((*database)->Postings("all", [&](std::uint32_t i) { EXPECT_EQ(i, all++); }).ok());
    EXPECT_EQ(all, 25000u);
    std::vector<std::string> rest;
    ASSERT_TRUE((*database)
                    ->Terms("n2000", 1,
                            [&](std::string_view term) {
                              rest.emplace_back(term);
                              return rest.size() < 3;
                            })
                    .ok());
    EXPECT_EQ(rest, (std::vector<std::string>{"2000", "20000", "20001"}));
  }
}

TEST(KeyDatabase, RefusesWhatIsNoDatabase) {
  TestFolder folder;
  std::ofstream(folder.path() / "text") << "no database at all, but long enough to be looked at";
  EXPECT_EQ(KeyDatabase::Open(folder.path() / "text", 1).status().code(), Code::kDataLoss);
  EXPECT_EQ(KeyDatabase::Open(folder.path() / "none", 1).status().code(), Code::kNotFound);
}

TEST(Manifest, ComesBackAsItWasWritten) {
  Manifest manifest;
  manifest.features.assign(kFeatures.begin(), kFeatures.end());
  manifest.folding = "abc";
  manifest.revision = {"e1", 17};
  manifest.pieces = {{"piece-1", 9, true, {{"terms.piece", 100, 0xFFFFFFFFFFFFFFFF}}},
                     {"piece-2", 17, false, {}}};
  const auto read = Manifest::Parse(manifest.ToString());
  ASSERT_TRUE(read.ok()) << read.status().ToString();
  EXPECT_EQ(read->pieces, manifest.pieces);
  EXPECT_EQ(read->revision.ToString(), "e1:17");
  EXPECT_EQ(read->folding, "abc");
}

TEST(Manifest, EveryChangedByteIsNoticed) {
  Manifest manifest;
  manifest.features.assign(kFeatures.begin(), kFeatures.end());
  manifest.folding = "abc";
  manifest.revision = {"e1", 17};
  manifest.pieces = {{"piece-1", 9, true, {{"terms.piece", 100, 5}}}};
  const std::string text = manifest.ToString();
  for (std::size_t i = 0; i < text.size(); ++i) {
    std::string changed = text;
    changed[i] = static_cast<char>(changed[i] ^ 1);
    EXPECT_FALSE(Manifest::Parse(changed).ok()) << i;
    EXPECT_FALSE(Manifest::Parse(text.substr(0, i)).ok()) << i;
  }
  manifest.pieces[0].name = "../outside";
  EXPECT_FALSE(Manifest::Parse(manifest.ToString()).ok());
}

TEST(MergePlan, LeavesFewPiecesAloneAndKeepsMergesSmall) {
  EXPECT_FALSE(PlanMerge({}).has_value());
  EXPECT_FALSE(PlanMerge({500000, 50, 50, 50, 50, 50}).has_value());
  const auto small = PlanMerge({500000, 9000, 50, 50, 50, 50, 50});
  ASSERT_TRUE(small.has_value());
  EXPECT_EQ(small->first, 2u);
  EXPECT_EQ(small->last, 7u);
  EXPECT_EQ(PlanMerge({1000, 50, 50, 50, 50, 50, 300})->first, 0u);
}

TEST(MergePlan, PiecesStayFewAndEachConceptIsMergedSeldom) {
  std::vector<std::uint64_t> weights = {500000};
  std::uint64_t merged = 0, written = 0;
  std::size_t most = 0;
  for (int i = 0; i < 2000; ++i) {
    weights.push_back(50);
    written += 50;
    while (const auto run = PlanMerge(weights)) {
      std::uint64_t sum = 0;
      for (std::size_t j = run->first; j < run->last; ++j) sum += weights[j];
      merged += sum;
      weights.erase(weights.begin() + static_cast<std::ptrdiff_t>(run->first),
                    weights.begin() + static_cast<std::ptrdiff_t>(run->last));
      weights.insert(weights.begin() + static_cast<std::ptrdiff_t>(run->first), sum);
    }
    most = std::max(most, weights.size());
  }
  EXPECT_LE(most, 10u);
  EXPECT_LT(merged, 12 * written);
}

TEST(Sections, GiveBackWhatWasWrittenAndRefuseDamage) {
  TestFolder folder;
  const auto path = folder.path() / "file";
  auto writer = SectionWriter::Create(path, "test");
  ASSERT_TRUE(writer.ok());
  ASSERT_TRUE(writer->Append(3, "abc").ok());
  ASSERT_TRUE(writer->Append(3, "def").ok());
  const std::vector<std::uint32_t> numbers = {1, 2, 3};
  ASSERT_TRUE(writer->AppendArray<std::uint32_t>(5, numbers).ok());
  ASSERT_TRUE(writer->Finish(true).ok());
  const auto read = Sections::Open(path, "test");
  ASSERT_TRUE(read.ok()) << read.status().ToString();
  EXPECT_EQ(read->Bytes(3), "abcdef");
  EXPECT_EQ(read->Array<std::uint32_t>(5).size(), 3u);
  EXPECT_TRUE(read->Array<std::uint64_t>(5).empty());  // 12 bytes are no such array
  EXPECT_TRUE(read->Bytes(0).empty());
  EXPECT_EQ(Sections::Open(path, "other").status().code(), Code::kDataLoss);
  std::filesystem::resize_file(path, std::filesystem::file_size(path) - 1);
  EXPECT_EQ(Sections::Open(path, "test").status().code(), Code::kDataLoss);
  EXPECT_EQ(Sections::Open(folder.path() / "none", "test").status().code(), Code::kNotFound);
}

}  // namespace
}  // namespace crosswalk::index
