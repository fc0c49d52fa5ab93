#include "glossary/mine/evidence/bilingual.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <bit>
#include <chrono>
#include <cstdlib>
#include <fstream>

#include "glossary/mine/evidence/bilingual_file.h"
#include "glossary/script/lexicon.h"

namespace crosswalk::mine {
namespace {

class BilingualTest : public testing::Test {
 protected:
  BilingualTest() {
    std::string name = testing::TempDir() + "bilingualXXXXXX";
    folder_ = mkdtemp(name.data());
  }
  ~BilingualTest() override { std::filesystem::remove_all(folder_); }

  std::filesystem::path Write(std::string_view bytes) {
    const auto path = folder_ / "x.glosses";
    std::ofstream(path, std::ios::binary).write(bytes.data(), std::ssize(bytes));
    return path;
  }

  static GlossList Words() {
    GlossList words;
    words[U"国家"] = {ReadGloss("nation"), ReadGloss("country")};
    words[U"标准"] = {ReadGloss("standard")};
    words[U"国家标准"] = {ReadGloss("national standard")};
    words[U"研究院"] = {ReadGloss("research institute"), ReadGloss("academy")};
    words[U"沟通"] = {ReadGloss("to communicate")};
    words[U"建设性"] = {ReadGloss("constructive")};
    words[U"非"] = {ReadGloss("non-")};
    Gloss weak = ReadGloss("center");
    weak.weak = true;
    words[U"中"] = {weak};
    words[U"サーバ"] = {ReadGloss("server")};
    return words;
  }

  Bilingual Open() { return *Bilingual::Open(Write(BilingualBytes(Words()))); }

  static std::vector<Explained> Explain(const Bilingual& dictionary, std::u32string_view run,
                                        std::u32string_view english) {
    std::vector<Explained> found;
    dictionary.Explain(run, EnglishWords(english), found);
    return found;
  }

  std::filesystem::path folder_;
};

TEST_F(BilingualTest, ExplainsLongAndShortWords) {
  const Bilingual dictionary = Open();
  const auto found = Explain(dictionary, U"国家标准与技术研究院",
                             U"National Institute of Standards and Technology");
  ASSERT_EQ(found.size(), 4u);
  EXPECT_EQ(found[0].end, 2u);
  EXPECT_EQ(found[0].english, 0b0001u);
  EXPECT_EQ(found[0].likeness, 1);
  EXPECT_EQ(found[1].end, 4u);
  EXPECT_EQ(found[1].english, 0b0101u);
  EXPECT_EQ(found[2].begin, 2u);
  EXPECT_EQ(found[3].begin, 7u);
  EXPECT_EQ(found[3].end, 10u);
  EXPECT_EQ(found[3].english, 0b0010u);
  EXPECT_LT(found[3].likeness, 0.5f);  // one of the gloss's two words
  EXPECT_GT(found[3].likeness, 0.3f);
}

TEST_F(BilingualTest, SaysNothingWhereNothingIsShared) {
  const Bilingual dictionary = Open();
  EXPECT_TRUE(Explain(dictionary, U"国家标准", U"Quadratic voting").empty());
  EXPECT_TRUE(Explain(dictionary, U"国家标准", U"").empty());
  EXPECT_TRUE(Explain(dictionary, U"", U"nation").empty());
}

TEST_F(BilingualTest, MeetsPrefixesAndDropsTheMarkOfLength) {
  const Bilingual dictionary = Open();
  const auto non = Explain(dictionary, U"非线性", U"nonlinear");
  ASSERT_EQ(non.size(), 1u);
  EXPECT_EQ(non[0].likeness, 0.5f * 0.9f);
  const auto server = Explain(dictionary, U"サーバー", U"server");
  ASSERT_EQ(server.size(), 1u);
  EXPECT_EQ(server[0].end, 4u);
}

TEST_F(BilingualTest, BelievesCharactersLess) {
  const Bilingual dictionary = Open();
  const auto center = Explain(dictionary, U"中", U"center");
  ASSERT_EQ(center.size(), 1u);
  EXPECT_GT(center[0].likeness, 0.5f);
  EXPECT_LT(center[0].likeness, 0.7f);
}

TEST_F(BilingualTest, TellsWhatStandsOnEachSideOfAnEdge) {
  const Bilingual dictionary = Open();
  const std::u32string run = U"利用建设性沟通";
  const auto edges =
      GlossesAtEdges(run, Explain(dictionary, run, U"Constructive Communication Center"));
  ASSERT_EQ(edges.size(), run.size() + 1);
  EXPECT_EQ(edges[0].inside, 0b011u);
  EXPECT_EQ(edges[2].inside, 0b011u);
  EXPECT_EQ(edges[2].explained, 5);
  EXPECT_EQ(edges[2].first, 0b001u);
  EXPECT_EQ(edges[2].first_length, 3u);
  EXPECT_EQ(edges[2].left_out, 0u);
  EXPECT_EQ(edges[3].crossed, 3u);
  EXPECT_EQ(edges[5].left_out, 0b001u);
  EXPECT_EQ(edges[5].left_length, 3u);
  EXPECT_EQ(edges[5].inside, 0b010u);
  EXPECT_EQ(edges[7].explained, 0);
  EXPECT_EQ(edges[7].left_out, 0b010u);
}

TEST_F(BilingualTest, RefusesDamagedFiles) {
  EXPECT_EQ(Bilingual::Open(folder_ / "none").status().code(), Code::kNotFound);
  const std::string good = BilingualBytes(Words());
  ASSERT_TRUE(Bilingual::Open(Write(good)).ok());
  for (std::size_t i = 0; i < good.size(); i += i < 80 ? 1 : 97) {
    std::string bad = good;
    bad[i] = static_cast<char>(bad[i] ^ 0x20);
    const Status status = Bilingual::Open(Write(bad)).status();
    EXPECT_EQ(status.code(), Code::kDataLoss) << i;
    EXPECT_NE(status.message().find("x.glosses"), std::string::npos);
  }
  for (const std::size_t size :
       {std::size_t{0}, std::size_t{63}, std::size_t{64}, good.size() - 1}) {
    EXPECT_EQ(Bilingual::Open(Write(good.substr(0, size))).status().code(), Code::kDataLoss)
        << size;
  }
}

TEST_F(BilingualTest, AnEmptyDictionaryExplainsNothing) {
  const Bilingual dictionary = *Bilingual::Open(Write(BilingualBytes({})));
  EXPECT_EQ(dictionary.size(), 0u);
  EXPECT_TRUE(Explain(dictionary, U"国家", U"nation").empty());
}

RC_GTEST_FIXTURE_PROP(BilingualTest, EdgesAgreeWithWhatWasExplained, ()) {
  static const Bilingual dictionary = Open();
  std::u32string run;
  for (const std::u32string& piece : *rc::gen::container<std::vector<std::u32string>>(
           rc::gen::elementOf(std::vector<std::u32string>{U"国家", U"标准", U"研究院", U"的", U"中",
                                                          U"非", U"サーバー", U"国"}))) {
    run += piece;
  }
  const EnglishWords english(U"non national standards center server institute");
  std::vector<Explained> found;
  dictionary.Explain(run, english, found);
  const auto edges = GlossesAtEdges(run, found);
  RC_ASSERT(edges.size() == run.size() + 1);
  for (const Explained& word : found) {
    RC_ASSERT(word.begin < word.end);
    RC_ASSERT(word.end <= run.size());
    RC_ASSERT(word.english != 0u);
    RC_ASSERT(word.english < (1u << english.size()));
    RC_ASSERT(word.likeness > 0);
    RC_ASSERT(word.likeness <= 1);
    RC_ASSERT((edges[word.end].left_out & word.english) == word.english);
    for (std::uint32_t i = 0; i <= word.begin; ++i) {
      RC_ASSERT((edges[i].perhaps_inside & word.english) == word.english);
    }
  }
  for (std::size_t i = 0; i < run.size(); ++i) {
    RC_ASSERT(edges[i].explained >= edges[i + 1].explained);
    RC_ASSERT(edges[i].explained <= static_cast<float>(run.size() - i));
    RC_ASSERT((edges[i].inside & ~edges[i].perhaps_inside) == 0u);
  }
}

// The dictionaries of this build.
class BuiltDictionaries : public testing::Test {
 protected:
  static const Bilingual& Zh() {
    static const Bilingual dictionary = *Bilingual::Open(script::DataFolder() / "zh-en.glosses");
    return dictionary;
  }
  static const Bilingual& Ja() {
    static const Bilingual dictionary = *Bilingual::Open(script::DataFolder() / "ja-en.glosses");
    return dictionary;
  }
  static int MetWords(const EdgeGlosses& edge) { return std::popcount(edge.inside); }
  static std::vector<EdgeGlosses> Edges(const Bilingual& dictionary, std::u32string_view run,
                                        std::u32string_view english) {
    std::vector<Explained> found;
    dictionary.Explain(run, EnglishWords(english), found);
    return GlossesAtEdges(run, found);
  }
};

TEST_F(BuiltDictionaries, OpenQuickly) {
  const auto before = std::chrono::steady_clock::now();
  ASSERT_TRUE(Bilingual::Open(script::DataFolder() / "zh-en.glosses").ok());
  ASSERT_TRUE(Bilingual::Open(script::DataFolder() / "ja-en.glosses").ok());
  // 5 ms on a quiet machine; the bound is for instrumented builds on busy ones.
  EXPECT_LT(std::chrono::steady_clock::now() - before, std::chrono::milliseconds(500));
  EXPECT_GT(Zh().size(), 100000u);
  EXPECT_GT(Ja().size(), 200000u);
}

TEST_F(BuiltDictionaries, ExplainChineseTerms) {
  const auto institute =
      Edges(Zh(), U"美国国家标准与技术研究院", U"National Institute of Standards and Technology");
  EXPECT_EQ(MetWords(institute[2]), 4);
  EXPECT_EQ(institute[2].first & 1u, 1u);  // 国家: national
  EXPECT_GE(institute[2].explained, 8);
  const auto voting = Edges(Zh(), U"利用平方投票", U"Quadratic voting");
  EXPECT_EQ(MetWords(voting[2]), 2);
  EXPECT_EQ(voting[2].first, 1u);
  const auto center =
      Edges(Zh(), U"麻省理工学院建设性沟通中心", U"Center for Constructive Communication");
  EXPECT_EQ(MetWords(center[6]), 3);
  EXPECT_EQ(center[6].left_out, 0u);
}

TEST_F(BuiltDictionaries, ExplainJapaneseTerms) {
  const auto least = Edges(Ja(), U"これを最小二乗法", U"least squares method");
  EXPECT_GE(MetWords(least[3]), 2);
  const auto server = Edges(Ja(), U"専用サーバー", U"dedicated server");
  EXPECT_EQ(server[2].first, 2u);
  const auto learning = Edges(Ja(), U"教師あり学習", U"supervised learning");
  EXPECT_GE(MetWords(learning[0]), 1);
}

}  // namespace
}  // namespace crosswalk::mine
