#include "glossary/mine/restore/english.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "glossary/mine/restore/english_lists.h"
#include "glossary/mine/source/chars.h"
#include "glossary/text/utf8.h"

namespace crosswalk::mine {
namespace {

const script::Lexicon& English() {
  static const script::Lexicon lexicon =
      *script::Lexicon::Open(script::DataFolder() / "en.lexicon");
  return lexicon;
}

// A text whose English lost its spaces, and one whose English has them.
constexpr std::u32string_view kDamaged =
    U"見(GlobalHealthFund)與(NationalScienceBoard),又(WorldTradeReport)。";
constexpr std::u32string_view kSound = U"He works for StoryCorps in New York and likes it a lot.";

std::string Restored(std::u32string_view found, std::u32string_view text = kDamaged) {
  const EnglishOfText english(text, English());
  return text::ToUtf8(EnglishRestorer(English()).Restore(found, english));
}

TEST(EnglishTest, DamageIsJudgedFromTheWholeText) {
  EXPECT_TRUE(EnglishOfText(kDamaged, English()).damaged());
  EXPECT_FALSE(EnglishOfText(kSound, English()).damaged());
  EXPECT_FALSE(
      EnglishOfText(U"https://example.org/aVeryLongName/andAnotherOne", English()).damaged());
}

TEST(EnglishTest, HumpsAreWordBorders) {
  EXPECT_EQ(Restored(U"GlobalHealthFund"), "Global Health Fund");
  EXPECT_EQ(Restored(U"AlanTuring"), "Alan Turing");
}

TEST(EnglishTest, SmallWordsOfATitleAreFound) {
  EXPECT_EQ(Restored(U"BankforInternationalSettlements"), "Bank for International Settlements");
  EXPECT_EQ(Restored(U"OfficeoftheUnitedNations"), "Office of the United Nations");
  EXPECT_EQ(Restored(U"InstituteofStandardsandTechnology"),
            "Institute of Standards and Technology");
}

TEST(EnglishTest, AcronymsAreCutFromWhatFollows) {
  EXPECT_EQ(Restored(U"TokyoAIForum"), "Tokyo AI Forum");
  EXPECT_EQ(Restored(U"AIforHealth"), "AI for Health");
  EXPECT_EQ(Restored(U"LLMs"), "LLMs");
}

TEST(EnglishTest, ACountryInCapitalsGetsItsHyphen) {
  EXPECT_EQ(Restored(U"USJOINT"), "US-JOINT");
  EXPECT_EQ(Restored(U"UKSHARE"), "UK-SHARE");
  EXPECT_EQ(Restored(U"USABLE"), "USABLE");
  EXPECT_EQ(Restored(U"UNESCO"), "UNESCO");
  EXPECT_EQ(Restored(U"USJOINT", kSound), "USJOINT");
}

TEST(EnglishTest, HyphensComeBackWhereGrammarAsksForThem) {
  EXPECT_EQ(Restored(U"LeadingEdgeSensorCenter"), "Leading-Edge Sensor Center");
  EXPECT_EQ(Restored(U"USChinaScienceDialogue"), "US-China Science Dialogue");
  EXPECT_EQ(Restored(U"ComputerAidedDesign"), "Computer-Aided Design");
  EXPECT_EQ(Restored(U"AntiCorruptionLaw"), "Anti-Corruption Law");
  EXPECT_EQ(Restored(U"TwentyFirstCentury"), "Twenty-First Century");
  EXPECT_EQ(Restored(U"stateoftheart"), "state-of-the-art");
  EXPECT_EQ(Restored(U"U.S.JapanTradeForum"), "U.S.-Japan Trade Forum");
}

TEST(EnglishTest, CommasAmpersandsAndApostrophesSeparateWords) {
  EXPECT_EQ(Restored(U"MinistryofHealth,LaborandWelfare"), "Ministry of Health, Labor and Welfare");
  EXPECT_EQ(Restored(U"MinistryofHealth,LaborandWelfare", kSound),
            "Ministry of Health, Labor and Welfare");
  EXPECT_EQ(Restored(U"R&D"), "R&D");
  EXPECT_EQ(Restored(U"AT&T"), "AT&T");
  EXPECT_EQ(Restored(U"Benford'sLaw"), "Benford's Law");
  EXPECT_EQ(Restored(U"Node.js"), "Node.js");
}

TEST(EnglishTest, PersonsAreKnownByTheirNames) {
  EXPECT_EQ(Restored(U"BillGates"), "Bill Gates");
  EXPECT_EQ(Restored(U"ZhouXun"), "Zhou Xun");
  EXPECT_EQ(Restored(U"LudwigvonBeethoven"), "Ludwig von Beethoven");
  EXPECT_EQ(Restored(U"BillGates", kSound), "BillGates");
}

TEST(EnglishTest, TitlesWithGluedSmallWordsAreMendedInAnyText) {
  EXPECT_EQ(Restored(U"InstituteofPublicHealth", kSound), "Institute of Public Health");
  EXPECT_EQ(Restored(U"ConcurrentHashMap", kSound), "ConcurrentHashMap");
  EXPECT_EQ(Restored(U"getElementById"), "getElementById");
}

TEST(EnglishFormsTest, TheOrderOfTextsDoesNotMatter) {
  const std::u32string_view texts[] = {U"The Blue-Sky plan, Blue Sky.", U"Blue Sky", U"Blue-Sky x"};
  EnglishForms forward, backward;
  for (const auto text : texts) forward.Learn(text);
  EnglishForms last;
  last.Learn(texts[2]);
  backward.Join(last);
  backward.Learn(texts[1]);
  backward.Learn(texts[0]);
  EXPECT_EQ(forward.Find(U"bluesky"), backward.Find(U"bluesky"));
  // Twice each: the first by code point.
  EXPECT_EQ(forward.Find(U"bluesky"), U"Blue Sky");
  EXPECT_TRUE(forward.Find(U"greensky").empty());
  forward.LearnForm(U"Blue-Sky");
  EXPECT_EQ(forward.Find(U"bluesky"), U"Blue-Sky");
}

TEST(EnglishFormsTest, ACorpusAnswersWhereTheTextIsSilent) {
  EnglishForms corpus;
  corpus.Learn(U"参见 Quaxor Zell 与 Foo");
  const EnglishOfText with(kDamaged, English(), &corpus), without(kDamaged, English());
  EXPECT_EQ(with.SpacedForm(U"quaxorzell"), U"Quaxor Zell");
  EXPECT_TRUE(without.SpacedForm(U"quaxorzell").empty());
}

TEST(EnglishTest, RunsOfSmallLettersAreReadInWords) {
  EXPECT_EQ(Restored(U"renewableenergysource"), "renewable energy source");
  EXPECT_EQ(Restored(U"highspeedrail"), "high-speed rail");
}

TEST(EnglishTest, WordsAndNamesStayWhole) {
  for (const char32_t* word : {U"crosswalk", U"Gilpin", U"Resonac", U"Keidanren", U"photosynthesis",
                               U"AUKUS", U"ISO", U"Lisbon", U"DARPA"}) {
    EXPECT_EQ(Restored(word), text::ToUtf8(word));
  }
}

TEST(EnglishTest, CamelCaseOfNamesStays) {
  for (const char32_t* word :
       {U"YouTube", U"OpenAI", U"ChatGPT", U"MacroPolo", U"iPhone", U"McDonald", U"TensorFlow"}) {
    EXPECT_EQ(Restored(word), text::ToUtf8(word));
  }
}

TEST(EnglishTest, InitialsAndNumbersGetTheirSpace) {
  EXPECT_EQ(Restored(U"JohnF.Kennedy"), "John F. Kennedy");
  EXPECT_EQ(Restored(U"Industry4.0"), "Industry 4.0");
  EXPECT_EQ(Restored(U"ISO/IEC27001"), "ISO/IEC 27001");
  EXPECT_EQ(Restored(U"GPT4"), "GPT4");
  EXPECT_EQ(Restored(U"AI4R"), "AI4R");
}

TEST(EnglishTest, AFormSeenWithItsSpacesWins) {
  const std::u32string text = std::u32string(kDamaged) + U" The BIT-MAP project. (BITMAP)";
  EXPECT_EQ(Restored(U"BITMAP", text), "BIT-MAP");
  EXPECT_EQ(Restored(U"DD", std::u32string(kDamaged) + U" posted to d-d."), "DD");
}

TEST(EnglishTest, UndamagedEnglishIsNotTouched) {
  for (const char32_t* phrase :
       {U"quadratic voting", U"StoryCorps", U"RadicalxChange", U"eigenvoting", U"Talk to the City",
        U"Bayes' theorem", U"matrix-matrix multiplication", U"U.S. Department of State"}) {
    EXPECT_EQ(Restored(phrase, kSound), text::ToUtf8(phrase));
  }
}

TEST(EnglishListTest, HyphenatedPairsAreFound) {
  EXPECT_TRUE(IsHyphenated(U"leading", U"edge"));
  EXPECT_TRUE(IsHyphenated(U"zero", U"trust"));
  EXPECT_TRUE(IsHyphenated(U"big", U"data") == false);
  EXPECT_TRUE(IsHyphenated(U"brain", U"computer"));
  EXPECT_FALSE(IsHyphenated(U"edge", U"leading"));
}

RC_GTEST_PROP(EnglishProperty, OnlySpacesAndHyphensAreAdded, ()) {
  std::u32string found;
  for (const int i : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 62))) {
    found += U"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"[i];
  }
  const EnglishOfText english(kDamaged, English());
  const std::u32string restored = EnglishRestorer(English()).Restore(found, english);
  RC_ASSERT(LatinKey(restored) == LatinKey(found));
  // A second pass finds nothing more to do.
  RC_ASSERT(EnglishRestorer(English()).Restore(restored, english) == restored);
}

}  // namespace
}  // namespace crosswalk::mine
