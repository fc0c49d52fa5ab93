#include "glossary/mine/source/label.h"

#include <gtest/gtest.h>

#include "glossary/text/utf8.h"

namespace crosswalk::mine {
namespace {

using enum LabelKind;

struct Case {
  const char32_t* text;
  LabelKind kind;
  std::size_t length;
};

TEST(LabelShapeTest, TheLongestLabelWinsWithItsLink) {
  for (const Case& c : std::initializer_list<Case>{
           {U"英語：River", kEnglish, 3},
           {U"英文名稱：River", kEnglish, 5},
           {U"英: River", kEnglish, 3},
           {U"英 River", kEnglish, 2},
           {U"English: River", kEnglish, 9},
           {U"學名：Rana", kEnglish, 3},
           {U"以下簡稱“甲乙”", kShortForm, 4},
           {U"以下、甲乙", kShortForm, 3},
           {U"以降 AB", kShortForm, 3},
           {U"abbr. AB", kShortForm, 6},
           {U"abbreviated as AB", kShortForm, 15},
           {U"簡稱為AB", kShortForm, 3},
           {U"簡稱作協", kShortForm, 2},
           {U"也叫做“甲乙”", kOtherName, 3},
           {U"又稱之為甲乙", kOtherName, 4},
           {U"also known as River", kOtherName, 14},
           {U"aka River", kOtherName, 4},
           {U"正式名称は「甲乙」", kFullName, 5},
           {U"全称：甲乙", kFullName, 3},
           {U"舊稱甲乙", kFormerName, 2},
           {U"formerly River", kFormerName, 9},
           {U"法語：Fleuve", kOtherLanguage, 3},
           {U"独 Fluss", kOtherLanguage, 2},
           {U"German: Fluss", kOtherLanguage, 8},
           {U"即“甲乙”", kThatIs, 1},
           {U"例如，甲", kExplanation, 3},
           {U"e.g. a", kExplanation, 5},
           {U"見下文", kNote, 1},
           {U"圖3", kNote, 1},
           {U"see River", kNote, 4},
       }) {
    const Label label = LabelAt(c.text);
    EXPECT_EQ(label.kind, c.kind) << text::ToUtf8(c.text);
    EXPECT_EQ(label.length, c.length) << text::ToUtf8(c.text);
  }
}

TEST(LabelShapeTest, CommonWordsNeedTheirMark) {
  for (const char32_t* text :
       {U"英國",          U"法律",      U"日本",   U"德行",   U"西方",
        U"圖論",          U"表格",      U"注意",   U"次第",   U"以降でサポート",
        U"指數",          U"即時",      U"見識",   U"如何",   U"seed",
        U"also-ran",      U"order",     U"aliens", U"notes",  U"english",
        U"abbreviations", U"formerlyX", U"略奪",   U"旧市街", U""}) {
    const LabelKind kind = LabelAt(text).kind;
    EXPECT_TRUE(kind == kNone) << text::ToUtf8(text) << " " << static_cast<int>(kind);
  }
}

}  // namespace
}  // namespace crosswalk::mine
