#include "glossary/mine/restore/japanese.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "glossary/mine/restore/japanese_lists.h"
#include "glossary/text/utf8.h"

namespace crosswalk::mine {
namespace {

const JapaneseRepairer& Repairer() {
  static const script::Converter converter;
  static const script::Lexicon lexicon =
      *script::Lexicon::Open(script::DataFolder() / "ja.lexicon");
  static const auto repairer = *JapaneseRepairer::Create(converter, lexicon);
  return *repairer;
}

std::string Repaired(std::u32string_view text,
                     JapaneseContext context = JapaneseContext::kJapanese) {
  const RepairedJapanese repaired = Repairer().Repair(text, context);
  EXPECT_EQ(repaired.changed, repaired.text != text);
  EXPECT_EQ(repaired.text.size(), text.size());
  return text::ToUtf8(repaired.text);
}

TEST(JapaneseTest, TraditionalFormsBecomeThoseOfToday) {
  EXPECT_EQ(Repaired(U"國內クラウド"), "国内クラウド");
  EXPECT_EQ(Repaired(U"經濟產業省"), "経済産業省");
  EXPECT_EQ(Repaired(U"廣島AIプロセス"), "広島AIプロセス");
  EXPECT_EQ(Repaired(U"總務省の發展"), "総務省の発展");
  EXPECT_EQ(Repaired(U"デジタル權威主義"), "デジタル権威主義");
}

TEST(JapaneseTest, SimplifiedFormsBecomeThoseOfToday) {
  EXPECT_EQ(Repaired(U"东京のホテル"), "東京のホテル");
  EXPECT_EQ(Repaired(U"天气です"), "天気です");
  EXPECT_EQ(Repaired(U"日本经济新闻"), "日本経済新聞");
  EXPECT_EQ(Repaired(U"电子书籍"), "電子書籍");
}

TEST(JapaneseTest, PhrasesDecideWhatASimplifiedFormStandsFor) {
  EXPECT_EQ(Repaired(U"发展する"), "発展する");
  EXPECT_EQ(Repaired(U"头发を洗う").substr(0, 3), "頭");
  EXPECT_EQ(Repaired(U"历史の变化"), "歴史の変化");
}

TEST(JapaneseTest, MiddleDotsOfChineseBecomeThoseOfKatakana) {
  EXPECT_EQ(Repaired(U"グローバル·デジタル"), "グローバル・デジタル");
  EXPECT_EQ(Repaired(U"フランクリン•ルーズベルト"), "フランクリン・ルーズベルト");
  EXPECT_EQ(Repaired(U"3·5です"), "3·5です");
  EXPECT_EQ(Repaired(U"·です"), "·です");
}

TEST(JapaneseTest, NamesInOldFormsStay) {
  for (const char32_t* name :
       {U"慶應義塾大学の研究", U"國學院大學のキャンパス", U"龍谷大学に入る", U"坂本龍馬の手紙",
        U"澁澤栄一の", U"櫻井さん", U"渡邊さん", U"東京藝術大学で", U"二松學舎の", U"髙橋さん",
        U"山﨑さん", U"文藝春秋を"}) {
    std::string expected = text::ToUtf8(name);
    if (expected.find("大學") != std::string::npos) expected = "國學院大学のキャンパス";
    EXPECT_EQ(Repaired(name), expected);
  }
}

TEST(JapaneseTest, JapaneseOfTodayIsNotTouched) {
  for (const char32_t* text :
       {U"机の上に本がある", U"芸術と学問", U"皇后陛下と后", U"云うまでもない", U"若干の変更",
        U"制度を準備する", U"台所の窓", U"几帳面な人", U"お洒落な店", U"危惧する", U"痒い所",
        U"曾祖父の代", U"剝がれた塗料", U"頰を赤らめる", U"噓をつく", U"サーバーを起動する"}) {
    for (const auto context :
         {JapaneseContext::kNone, JapaneseContext::kJapanese, JapaneseContext::kConverted}) {
      EXPECT_EQ(Repaired(text, context), text::ToUtf8(text));
    }
  }
}

TEST(JapaneseTest, ChineseIsNotTouchedUnlessTheCallerSaysSo) {
  EXPECT_EQ(Repaired(U"經濟發展", JapaneseContext::kNone), "經濟發展");
  EXPECT_EQ(Repaired(U"经济发展", JapaneseContext::kNone), "经济发展");
  EXPECT_EQ(Repaired(U"經濟發展", JapaneseContext::kJapanese), "経済発展");
}

TEST(JapaneseTest, AConvertedTextRepairsWhatANameAloneWouldKeep) {
  EXPECT_EQ(Repaired(U"澤さんのアプリ"), "澤さんのアプリ");
  EXPECT_EQ(Repaired(U"學ぶアプリ"), "学ぶアプリ");
  EXPECT_EQ(Repaired(U"廣のアプリ", JapaneseContext::kJapanese), "廣のアプリ");
  EXPECT_EQ(Repaired(U"廣のアプリ", JapaneseContext::kConverted), "広のアプリ");
  EXPECT_EQ(Repaired(U"澤さんのアプリ", JapaneseContext::kConverted), "澤さんのアプリ");
}

TEST(JapaneseListTest, TheListsTellKindsApart) {
  EXPECT_TRUE(IsKeptForm(U'龍'));
  EXPECT_FALSE(IsKeptForm(U'經'));
  EXPECT_TRUE(IsFormOfNames(U'澤'));
  EXPECT_TRUE(IsSharedForm(U'机'));
  EXPECT_TRUE(IsSimplifiedOfLevelTwo(U'气'));
  EXPECT_EQ(NameInOldForms(U"慶應義塾大学"), 4u);
  EXPECT_EQ(NameInOldForms(U"慶大"), 0u);
}

RC_GTEST_PROP(JapaneseProperty, RepairIsIdempotentAndKeepsOffsets, ()) {
  static constexpr std::u32string_view kAlphabet =
      U"國内廣島東东经經濟发发展ア·イー・うえ机关機氣气龍澤a1 ,()「」慶應義塾学學";
  std::u32string text;
  for (const int i : *rc::gen::container<std::vector<int>>(
           rc::gen::inRange(0, static_cast<int>(kAlphabet.size())))) {
    text += kAlphabet[static_cast<std::size_t>(i)];
  }
  for (const auto context :
       {JapaneseContext::kNone, JapaneseContext::kJapanese, JapaneseContext::kConverted}) {
    const RepairedJapanese once = Repairer().Repair(text, context);
    RC_ASSERT(once.text.size() == text.size());
    const RepairedJapanese twice = Repairer().Repair(once.text, context);
    RC_ASSERT(twice.text == once.text);
  }
}

}  // namespace
}  // namespace crosswalk::mine
