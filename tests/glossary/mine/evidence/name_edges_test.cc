#include "glossary/mine/evidence/name_edges.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "glossary/mine/evidence/readings_file.h"
#include "glossary/script/lexicon.h"
#include "glossary/text/utf8.h"

namespace crosswalk::mine {
namespace {

class NameEdgesTest : public testing::Test {
 protected:
  static const NameEdges& Zh() {
    static const NameEdges edges = *NameEdges::Open(script::DataFolder() / "zh.readings");
    return edges;
  }
  static const NameEdges& Ja() {
    static const NameEdges edges = *NameEdges::Open(script::DataFolder() / "ja.readings");
    return edges;
  }

  // `marked` has a bar where the name begins.
  static void ExpectEdge(const NameEdges& edges, std::u32string_view marked,
                         std::u32string_view english, NameParts parts, SoundKind kind,
                         float least = 0.7f) {
    const std::size_t bar = marked.find(U'|');
    const std::u32string run =
        std::u32string(marked.substr(0, bar)) + std::u32string(marked.substr(bar + 1));
    const auto [begin, edge] = edges.Best(run, english, parts);
    EXPECT_EQ(begin, bar) << text::ToUtf8(marked) << ": " << text::ToUtf8(run.substr(begin));
    EXPECT_GE(edge.likeness, least) << text::ToUtf8(marked);
    EXPECT_EQ(edge.kind, kind) << text::ToUtf8(marked);
  }
};

TEST_F(NameEdgesTest, FindsTransliteratedPersons) {
  const auto kind = SoundKind::kTransliteration;
  ExpectEdge(Zh(), U"脸书执行长|马克·祖克柏", U"Mark Zuckerberg", NameParts::kPerson, kind);
  ExpectEdge(Zh(), U"法国哲学家|布鲁诺·拉图尔", U"Bruno Latour", NameParts::kPerson, kind);
  ExpectEdge(Zh(), U"美国国务卿|布林肯", U"Antony Blinken", NameParts::kPerson, kind);
  ExpectEdge(Zh(), U"数学家|伯恩哈德·黎曼", U"Bernhard Riemann", NameParts::kPerson, kind);
  ExpectEdge(Zh(), U"即便|利普西", U"Lipsey", NameParts::kPerson, kind, 0.6f);
  ExpectEdge(Ja(), U"経済学者|ジョン・メイナード・ケインズ", U"John Maynard Keynes",
             NameParts::kPerson, kind);
}

TEST_F(NameEdgesTest, FindsLoanwordsInKatakana) {
  const auto kind = SoundKind::kTransliteration;
  ExpectEdge(Ja(), U"国内の|デジタル", U"digital", NameParts::kWhole, kind);
  ExpectEdge(Ja(), U"専用の|サーバー", U"server", NameParts::kWhole, kind);
  ExpectEdge(Ja(), U"これを|ニューラルネットワーク", U"neural network", NameParts::kWhole, kind);
  ExpectEdge(Ja(), U"数学者|フーリエ", U"Fourier", NameParts::kPerson, kind);
}

TEST_F(NameEdgesTest, FindsChineseNamesInEverySpelling) {
  const auto kind = SoundKind::kChineseName;
  ExpectEdge(Zh(), U"国家主席|习近平", U"Xi Jinping", NameParts::kPerson, kind, 0.9f);
  ExpectEdge(Zh(), U"总统|蔡英文", U"Tsai Ing-wen", NameParts::kPerson, kind);
  ExpectEdge(Zh(), U"行政长官|董建华", U"Tung Chee-hwa", NameParts::kPerson, kind, 0.6f);
  ExpectEdge(Zh(), U"数学家|丘成桐", U"Shing-Tung Yau", NameParts::kPerson, kind, 0.6f);
  ExpectEdge(Zh(), U"作者|王小明", U"Xiaoming Wang", NameParts::kPerson, kind, 0.9f);
}

TEST_F(NameEdgesTest, FindsJapaneseNamesByTheirReadings) {
  const auto kind = SoundKind::kJapaneseName;
  ExpectEdge(Ja(), U"首相の|岸田文雄", U"Kishida Fumio", NameParts::kPerson, kind, 0.9f);
  ExpectEdge(Ja(), U"首相の|岸田文雄", U"Fumio Kishida", NameParts::kPerson, kind, 0.9f);
  ExpectEdge(Zh(), U"日本首相|安倍晋三", U"Shinzo Abe", NameParts::kPerson, kind, 0.9f);
  ExpectEdge(Ja(), U"一般に|津波", U"tsunami", NameParts::kWhole, kind, 0.9f);
}

TEST_F(NameEdgesTest, APrefixOfTheNameServesARunCutBeforeItsNoun) {
  const auto [begin, edge] = Zh().Best(U"智库兰德", U"Rand Corporation", NameParts::kAnyPrefix);
  EXPECT_EQ(begin, 2u);
  EXPECT_FALSE(edge.whole);
  EXPECT_GE(edge.likeness, 0.7f);
}

TEST_F(NameEdgesTest, CommonNounsSoundLikeNothing) {
  for (const auto& [run, english] :
       {std::pair{U"国家标准与技术研究院", U"National Institute of Standards and Technology"},
        std::pair{U"机器学习", U"machine learning"},
        std::pair{U"矩阵分解", U"matrix factorization"}}) {
    EXPECT_LT(Zh().Best(run, english, NameParts::kWhole).second.likeness, 0.6f);
  }
}

TEST_F(NameEdgesTest, NothingIsLikeNothing) {
  EXPECT_EQ(Zh().Best(U"", U"Mark", NameParts::kWhole).first, 0u);
  EXPECT_EQ(Zh().Best(U"马克", U"", NameParts::kWhole).second.kind, SoundKind::kNone);
  EXPECT_EQ(Zh().Best(U"马克", U"...", NameParts::kPerson).second.likeness, 0);
  EXPECT_EQ(Zh().Best(U"。。。", U"Mark", NameParts::kPerson).second.likeness, 0);
  EXPECT_EQ(NameEdges::Open("/nowhere/zh.readings").status().code(), Code::kNotFound);
}

RC_GTEST_FIXTURE_PROP(NameEdgesTest, LikenessIsAShare, ()) {
  std::u32string run, english;
  for (const char32_t c : *rc::gen::container<std::vector<char32_t>>(
           rc::gen::elementOf(std::u32string(U"马克·祖克柏的总统岸田文雄デジタルー,A")))) {
    run += c;
  }
  for (const char32_t c : *rc::gen::container<std::vector<char32_t>>(
           rc::gen::elementOf(std::u32string(U"Mark Zuckerberg-é'3界")))) {
    english += c;
  }
  for (const NameParts parts : {NameParts::kWhole, NameParts::kPerson, NameParts::kAnyPrefix}) {
    const auto edges = Zh().Judge(run, english, parts);
    RC_ASSERT(edges.size() == run.size() + 1);
    for (const SoundEdge& edge : edges) {
      RC_ASSERT(edge.likeness >= 0);
      RC_ASSERT(edge.likeness <= 1);
      RC_ASSERT((edge.likeness > 0) == (edge.kind != SoundKind::kNone));
    }
    // What stands before the last characters changes nothing behind it.
    const auto longer = Zh().Judge(U"因为" + run, english, parts);
    for (std::size_t i = 0; i < run.size() && run.size() - i <= 24; ++i) {
      RC_ASSERT(longer[i + 2].likeness == edges[i].likeness);
    }
  }
}

}  // namespace
}  // namespace crosswalk::mine
