// What holds for the relations of any text.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <chrono>

#include "glossary/text/utf8.h"
#include "tests/glossary/mine/relation/relations_of.h"

namespace crosswalk::mine {
namespace {

rc::Gen<std::string> AnyText() {
  static const std::vector<std::string> kPieces = {
      "“",      "”",           "「",       "」",
      "（",     "）",          "(",        ")",
      "，",     "。",          "\n",       "又稱",
      "簡稱",   "以下簡稱",    "也叫做",   "とも呼ばれる",
      "で、",   "は",          "デジタル", "パートナーシップ",
      "河川",   "同盟",        "數字",     "伙伴",
      "翻譯",   "兩種",        "River",    " ",
      "League", "RL",          "(RL)",     "波普爾",
      "·",      "卡爾",        "[1]",      "[J].",
      "2021",   "stands for",  "的縮寫",   "是",
      "の略",   "Karl Popper", "𠮷",       "https://a.b/"};
  return rc::gen::map(
      rc::gen::container<std::vector<int>>(rc::gen::inRange(0, static_cast<int>(kPieces.size()))),
      [](const std::vector<int>& chosen) {
        std::string text;
        for (const int i : chosen) text += kPieces[static_cast<std::size_t>(i)];
        return text;
      });
}

RC_GTEST_PROP(RelationProperty, PairsHaveTwoSidesAKindAndAPlace, ()) {
  const std::string utf8 = *AnyText();
  const std::u32string chars = text::ToUtf32(utf8);
  for (const bool japanese : {false, true}) {
    for (const Pair& pair : RelationPairs(utf8, japanese)) {
      RC_ASSERT(!pair.source.empty());
      RC_ASSERT(!pair.target.empty());
      RC_ASSERT(pair.offset < chars.size());
      RC_ASSERT(chars[pair.offset] == pair.source[0]);
      RC_ASSERT(pair.confidence > 0 && pair.confidence <= 0.9);
      RC_ASSERT(!pair.features.empty());
      RC_ASSERT(pair.kind == v1::EVIDENCE_KIND_ALIAS || pair.kind == v1::EVIDENCE_KIND_ACRONYM ||
                pair.kind == v1::EVIDENCE_KIND_CROSSLANG || pair.kind == v1::EVIDENCE_KIND_GLOSS);
    }
  }
}

// Many quoted terms, notes and names, all of which could meet.
TEST(RelationSpeedTest, ManyNotesAndNamesTakeNoTimeToSpeakOf) {
  std::string text;
  for (int i = 0; i < 400; ++i) {
    text += "“數字河川" + std::to_string(i) + "號主義”(digital river)與波普爾(Karl Popper)。\n";
    text += "[" + std::to_string(i) + "]卡爾·波普爾.「デジタル河川" + std::to_string(i) +
            "号主義」の発展[J].研究,2024(1).\n";
  }
  const auto start = std::chrono::steady_clock::now();
  EXPECT_FALSE(RelationPairs(text).empty());
  const auto took = std::chrono::steady_clock::now() - start;
  EXPECT_LT(std::chrono::duration_cast<std::chrono::milliseconds>(took).count(), 5000);
}

}  // namespace
}  // namespace crosswalk::mine
