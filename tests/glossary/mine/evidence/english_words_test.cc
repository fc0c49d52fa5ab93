#include "glossary/mine/evidence/english_words.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace crosswalk::mine {
namespace {

void ExpectFamily(std::initializer_list<const char*> words) {
  for (const char* word : words) {
    EXPECT_EQ(EnglishStem(word), EnglishStem(*words.begin())) << word << " and " << *words.begin();
  }
}

TEST(EnglishStem, FamiliesShareOne) {
  ExpectFamily(
      {"communicate", "communication", "communications", "communicating", "communicative"});
  ExpectFamily({"compute", "computer", "computers", "computing", "computation", "computational"});
  ExpectFamily({"optimize", "optimizing", "optimization", "optimal", "optimise"});
  ExpectFamily({"regress", "regression", "regressive"});
  ExpectFamily({"statistic", "statistics", "statistical"});
  ExpectFamily({"secure", "security", "securities"});
  ExpectFamily({"technology", "technologies", "technological"});
  ExpectFamily({"intelligence", "intelligent"});
  ExpectFamily({"economy", "economic", "economics", "economies"});
  ExpectFamily({"theory", "theories", "theoretical"});
  ExpectFamily({"strategy", "strategic", "strategies"});
  ExpectFamily({"control", "controlled", "controlling", "controller"});
  ExpectFamily({"analysis", "analyses", "analytic", "analyze"});
  ExpectFamily({"manage", "manager", "management", "managing"});
  ExpectFamily({"center", "centre", "centers", "central"});
  ExpectFamily({"behavior", "behaviour", "behavioral"});
  ExpectFamily({"process", "processes", "processing", "processor"});
  ExpectFamily({"class", "classes"});
}

TEST(EnglishStem, UnlikeWordsDoNotMeet) {
  EXPECT_NE(EnglishStem("nation"), EnglishStem("nature"));
  EXPECT_NE(EnglishStem("standard"), EnglishStem("stand"));
  EXPECT_NE(EnglishStem("network"), EnglishStem("net"));
  EXPECT_NE(EnglishStem("server"), EnglishStem("several"));
  EXPECT_NE(EnglishStem("station"), EnglishStem("status"));
  EXPECT_NE(EnglishStem("police"), EnglishStem("polish"));
}

TEST(EnglishStem, ShortWordsStay) {
  for (const char* word : {"a", "law", "gas", "bus", "ion", "act"})
    EXPECT_EQ(EnglishStem(word), word);
}

RC_GTEST_PROP(EnglishStem, IsNeverEmptyAndNeverLonger, ()) {
  const std::string word = *rc::gen::nonEmpty(
      rc::gen::container<std::string>(rc::gen::inRange('a', static_cast<char>('z' + 1))));
  const std::string stem = EnglishStem(word);
  RC_ASSERT(!stem.empty());
  // Irregular ones apart, nothing grows.
  RC_ASSERT(stem.size() <= word.size() + 2);
}

TEST(PlainEnglish, DropsMarksCaseAndPossessives) {
  EXPECT_EQ(PlainEnglish(U"Poincaré"), "poincare");
  EXPECT_EQ(PlainEnglish(U"Erdős–Rényi"), "erdos renyi");
  EXPECT_EQ(PlainEnglish(U"Čech"), "cech");
  EXPECT_EQ(PlainEnglish(U"Bayes' theorem, Moore’s law"), "bayes theorem  moore law");
  EXPECT_EQ(PlainEnglish(U"d'Alembert"), "dalembert");
  EXPECT_EQ(PlainEnglish(std::string_view("Poincaré")), "poincare");
  EXPECT_EQ(PlainEnglish(std::string_view("a 字 b")), "a   b");
}

TEST(EnglishWords, AreThoseThatCarryMeaning) {
  const EnglishWords words(U"National Institute of Standards and Technology");
  ASSERT_EQ(words.size(), 4u);
  EXPECT_EQ(words.word(0), "national");
  EXPECT_EQ(words.word(3), "technology");
  EXPECT_EQ(EnglishWords(U"").size(), 0u);
  EXPECT_EQ(EnglishWords(U"of the").size(), 0u);
  EXPECT_EQ(EnglishWords(U"leading-edge").size(), 2u);
}

TEST(EnglishWords, AreMetByTheirParts) {
  const EnglishWords words(U"nonlinear optimization");
  const auto weight = [&](const char* stem) {
    float best = 0;
    for (const EnglishWords::Key& key : words.keys()) {
      if (key.key == KeyOfStem(stem)) best = std::max(best, key.weight);
    }
    return best;
  };
  EXPECT_EQ(weight(EnglishStem("optimize").c_str()), 1);
  EXPECT_GT(weight("non-"), 0);
  EXPECT_LT(weight("non-"), 1);
  EXPECT_GT(weight(EnglishStem("linear").c_str()), 0);
  EXPECT_GT(weight("-ize"), 0);
  EXPECT_EQ(weight("anti-"), 0);
}

TEST(EnglishWords, EndAtTheThirtySecond) {
  std::u32string many;
  for (int i = 0; i < 50; ++i) many += U"word" + std::u32string(1, U'a' + i % 26) + U" ";
  const EnglishWords words(many);
  EXPECT_EQ(words.size(), 32u);
  for (const EnglishWords::Key& key : words.keys()) EXPECT_LT(key.word, 32);
}

RC_GTEST_PROP(EnglishWords, KeysAscendAndNameWords, ()) {
  std::u32string english;
  for (const char32_t c : *rc::gen::container<std::vector<char32_t>>(
           rc::gen::elementOf(std::u32string(U"abeinorstz AI-'é界")))) {
    english += c;
  }
  const EnglishWords words(english);
  RC_ASSERT(std::is_sorted(words.keys().begin(), words.keys().end(),
                           [](const auto& a, const auto& b) { return a.key < b.key; }));
  for (const EnglishWords::Key& key : words.keys()) {
    RC_ASSERT(key.word < words.size());
    RC_ASSERT(key.weight > 0);
    RC_ASSERT(key.weight <= 1);
    RC_ASSERT(key.key < (1u << kStemKeyBits));
  }
}

}  // namespace
}  // namespace crosswalk::mine
