// What stands in a bracket, shape by shape.
#include "glossary/mine/source/inside.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "glossary/text/utf8.h"

namespace crosswalk::mine {
namespace {

// The parts as "role:text", separated by bars; roles e(nglish), a(cronym), r(eading), n(ame, an
// alias), c(jk) and - (other).
std::string Parts(std::string_view inside, std::string_view before = "") {
  static constexpr char kRoles[] = {'e', 'a', 'r', 'n', 'c', '-'};
  const std::u32string chars = text::ToUtf32(inside);
  std::string out;
  for (const Part& part : TakeApart(chars, text::ToUtf32(before))) {
    if (!out.empty()) out += '|';
    out += kRoles[static_cast<int>(part.role)];
    out += ':' + text::ToUtf8(part.text);
    if (part.role != PartRole::kOther) {
      EXPECT_EQ(chars.substr(part.offset, part.text.size()), part.text) << inside;
    }
  }
  return out;
}

struct Shape {
  const char* inside;
  const char* parts;
};

void ExpectShapes(std::initializer_list<Shape> shapes) {
  for (const Shape& shape : shapes) EXPECT_EQ(Parts(shape.inside), shape.parts) << shape.inside;
}

TEST(InsideShapeTest, ANameAndItsAcronymAreToldHoweverTheyAreJoined) {
  ExpectShapes({
      {"International Energy Forum，IEF", "e:International Energy Forum|a:IEF"},
      {"International Energy Forum,IEF", "e:International Energy Forum|a:IEF"},
      {"International Energy Forum; IEF", "e:International Energy Forum|a:IEF"},
      {"International Energy Forum；IEF", "e:International Energy Forum|a:IEF"},
      {"International Energy Forum、IEF", "e:International Energy Forum|a:IEF"},
      {"IEF, International Energy Forum", "a:IEF|e:International Energy Forum"},
      {"IEF：International Energy Forum", "a:IEF|e:International Energy Forum"},
      {"IEF: International Energy Forum", "a:IEF|e:International Energy Forum"},
      {"IEF - International Energy Forum", "a:IEF|e:International Energy Forum"},
      {"International Energy Forum — IEF", "e:International Energy Forum|a:IEF"},
      {"International Energy Forum（IEF）", "e:International Energy Forum|a:IEF"},
      {"International Energy Forum (IEF)", "e:International Energy Forum|a:IEF"},
      {"IEF（International Energy Forum）", "a:IEF|e:International Energy Forum"},
      {"International Energy Forum IEF", "e:International Energy Forum|a:IEF"},
      {"International Energy Forum, 以降 IEF", "e:International Energy Forum|a:IEF"},
      {"International Energy Forum, 以下IEF", "e:International Energy Forum|a:IEF"},
      {"International Energy Forum 簡稱 IEF", "e:International Energy Forum|a:IEF"},
      {"International Energy Forum，简称为IEF", "e:International Energy Forum|a:IEF"},
      {"International Energy Forum, abbr. IEF", "e:International Energy Forum|a:IEF"},
      {"International Energy Forum, abbreviated as IEF", "e:International Energy Forum|a:IEF"},
      {"英語：International Energy Forum，縮寫：IEF", "e:International Energy Forum|a:IEF"},
      {"英文名稱：International Energy Forum，英文縮寫為IEF", "e:International Energy Forum|a:IEF"},
      {"英: International Energy Forum、略称: IEF", "e:International Energy Forum|a:IEF"},
      {"InternationalEnergyForum,IEF", "e:InternationalEnergyForum|a:IEF"},
      {"single guide RNA，sgRNA", "e:single guide RNA|a:sgRNA"},
  });
}

TEST(InsideShapeTest, ALettersAloneDoNotMakeAnAcronymOfTheNextWords) {
  // Plain space joins only where the first letters agree.
  EXPECT_EQ(Parts("GUM Library for Public Measures"), "e:GUM Library for Public Measures");
  EXPECT_EQ(Parts("Nile: A River"), "e:Nile: A River");
}

TEST(InsideShapeTest, ReadingsStandApart) {
  ExpectShapes({
      {"ゆうど", "r:ゆうど"},
      {"わいど、英: skewness", "r:わいど|e:skewness"},
      {"かくりつ; probability", "r:かくりつ|e:probability"},
      {"エントロピー、entropy", "r:エントロピー|e:entropy"},
      {"じんこうちのう、英: artificial intelligence、略称: AI",
       "r:じんこうちのう|e:artificial intelligence|a:AI"},
  });
}

TEST(InsideShapeTest, AlternativesAreSeveral) {
  ExpectShapes({
      {"median或middle value", "e:median|e:middle value"},
      {"median or middle value", "e:median|e:middle value"},
      {"median / middle value", "e:median|e:middle value"},
      {"median／midpoint", "e:median|e:midpoint"},
      {"modelling/modeling", "e:modelling|e:modeling"},
      {"median または midpoint", "e:median|e:midpoint"},
      {"median，又稱 midpoint", "e:median|e:midpoint"},
      {"median, also known as midpoint", "e:median|e:midpoint"},
      {"median, aka midpoint", "e:median|e:midpoint"},
      {"median, i.e. middle value", "e:median|e:middle value"},
      // One name with a stroke of its own; a title.
      {"client/server", "e:client/server"},
      {"Trial or Error", "e:Trial or Error"},
      // What the first shares with the second is not written twice.
      {"digital or numerical control", "-:digital|e:numerical control"},
      {"mean or arithmetic mean", "e:mean|e:arithmetic mean"},
  });
}

TEST(InsideShapeTest, OtherLanguagesAreKeptApart) {
  ExpectShapes({
      {"法語：Ligue des Rivières", "-:Ligue des Rivières"},
      {"法語：Ligue des Rivières，英語：River League", "-:Ligue des Rivières|e:River League"},
      {"River League，法語：Ligue des Rivières", "e:River League|-:Ligue des Rivières"},
      {"French: Ligue des Rivières; English: River League", "-:Ligue des Rivières|e:River League"},
      {"独: Flussbund、英: River League", "-:Flussbund|e:River League"},
      {"ドイツ語: Flussbund", "-:Flussbund"},
      {"拉丁語：Fluvius，Rivus", "-:Fluvius|-:Rivus"},
      {"日語：河川連盟", "-:河川連盟"},
  });
}

TEST(InsideShapeTest, LifeDatesAndYearsAreNoNames) {
  ExpectShapes({
      {"Ada Morton，1920—1998", "e:Ada Morton|-:1920—1998"},
      {"Ada Morton, 1920–1998", "e:Ada Morton|-:1920–1998"},
      {"Ada Morton 1920-1998", "e:Ada Morton"},
      {"Ada Morton, 1950–", "e:Ada Morton|-:1950–"},
      {"Ada Morton, b. 1950", "e:Ada Morton|-:b. 1950"},
      {"Ada Morton, born 1950", "e:Ada Morton|-:born 1950"},
      {"Ada Morton，1950年生", "e:Ada Morton|c:1950年生"},
      {"Apollo 11", "e:Apollo 11"},
      {"Walking Home, 1984", "e:Walking Home|-:1984"},
  });
}

TEST(InsideShapeTest, CitationsAreLeftAlone) {
  for (const char* inside :
       {"Morton, 2020", "Morton et al., 2019", "Morton et al. 2019: 12", "王某等，2021",
        "Morton and Hale, 2004", "Morton & Hale 2004", "Northern University Press, 1999",
        "Bristol: Hale Foundation, 2016", "張某，2011", "山田, 2003"}) {
    EXPECT_EQ(Parts(inside), "") << inside;
  }
}

TEST(InsideShapeTest, BehindATitleCommaAndYearBelongToTheTitle) {
  EXPECT_EQ(Parts("Rivers, 1984", "《河流》"), "e:Rivers|-:1984");
  EXPECT_EQ(Parts("Sleeping Wolf, Waking Owl", "《睡狼醒鴞》"), "e:Sleeping Wolf, Waking Owl");
  EXPECT_EQ(Parts("Sleeping Wolf, Waking Owl"), "e:Sleeping Wolf|e:Waking Owl");
}

TEST(InsideShapeTest, CommasOfNamesStay) {
  ExpectShapes({
      {"Ministry of Rivers, Lakes and Ports", "e:Ministry of Rivers, Lakes and Ports"},
      {"University of Northland, Port Hale", "e:University of Northland, Port Hale"},
      {"Hale Rivers, Inc.", "e:Hale Rivers, Inc."},
      {"Hale Rivers Co., Ltd.", "e:Hale Rivers Co., Ltd."},
      {"Hale Rivers,Inc", "e:Hale Rivers,Inc"},
      {"Ministry of Rivers, Lakes and Ports, MRLP", "e:Ministry of Rivers, Lakes and Ports|a:MRLP"},
  });
}

TEST(InsideShapeTest, MarksAroundANameFallAway) {
  ExpectShapes({
      {"“river league”", "e:river league"},
      {"\"river league\"", "e:river league"},
      {"《River League》", "e:River League"},
      {"*river league*", "e:river league"},
      {"**river league**", "e:river league"},
      {"`riverleague`", "e:riverleague"},
      {"[River League](https://example.org/a,b)", "e:River League"},
      {"[River League](https://example.org/), RL", "e:River League|a:RL"},
      {"likelihood.", "e:likelihood"},
      {"River League的縮寫", "e:River League"},
      {"River League の略", "e:River League"},
  });
}

TEST(InsideShapeTest, AliasesLoseLabelAndTail) {
  ExpectShapes({
      {"以下簡稱“河盟”", "n:河盟"},
      {"以下简称河盟", "n:河盟"},
      {"以下「河盟」という。", "n:河盟"},
      {"以下、河盟", "n:河盟"},
      {"以下、単に「河盟」と表記する", "n:河盟"},
      {"下稱「河盟」", "n:河盟"},
      {"又稱河川同盟", "n:河川同盟"},
      {"也叫做“河川同盟”", "n:河川同盟"},
      {"俗稱：大河會", "n:大河會"},
      {"通称・河盟", "n:・河盟"},
      {"正式名称は「河川同盟連合会」", "n:河川同盟連合会"},
      {"全称为全国河川同盟", "n:全国河川同盟"},
      {"舊稱水利同盟", "n:水利同盟"},
      {"即“河盟”", "n:河盟"},
      {"River League，簡稱「河盟」", "e:River League|n:河盟"},
      {"River League, 以下「河盟」とする", "e:River League|n:河盟"},
      {"以下簡稱經濟“2+2”會議", "n:經濟“2+2”會議"},
  });
}

TEST(InsideShapeTest, FormerNamesOfOtherScriptsAreLeftAlone) {
  EXPECT_EQ(Parts("Hale Post，前身為 Birdpost"), "e:Hale Post|-:Birdpost");
  EXPECT_EQ(Parts("formerly Birdpost"), "-:Birdpost");
}

TEST(InsideShapeTest, ExamplesAndNotesAreNoNames) {
  ExpectShapes({
      {"例如，Linden、Maple和Oak", "-:Linden|-:Maple和Oak"},
      {"如 Linden、Maple", "-:Linden|-:Maple"},
      {"Linden、Maple等", "-:Linden|-:Maple等"},
      {"Linden, Maple, etc.", "-:Linden|-:Maple|-:etc."},
      {"Linden、Maple など", "-:Linden|-:Maple など"},
      {"Linden、Maple", "-:Linden|-:Maple"},
      {"LTE、GSM", "-:LTE|-:GSM"},
      {"e.g. Linden, Maple", "-:Linden|-:Maple"},
      {"such as Linden", "-:Linden"},
      {"see Linden", "-:Linden"},
      {"參見 Linden", "-:Linden"},
      {"圖3，Linden", "-:3|-:Linden"},
      {"Linden 或 菩提", "-:Linden|-:菩提"},
  });
}

TEST(InsideShapeTest, AStrongMarkEndsAnExplanation) {
  EXPECT_EQ(Parts("指水利部門；Water Board"), "-:水利部門|e:Water Board");
  EXPECT_EQ(Parts("例如水庫，簡稱WB"), "-:水庫|a:WB");
}

TEST(InsideShapeTest, ACjkTermBesideItsEnglish) {
  ExpectShapes({
      {"河川同盟", "c:河川同盟"},
      {"河川同盟，River League", "c:河川同盟|e:River League"},
      {"ネットワーク: network", "r:ネットワーク|e:network"},
      {"LTI システム", "c:LTI システム"},
      {"linear system; LTI システム", "e:linear system|c:LTI システム"},
  });
}

TEST(InsideShapeTest, CodeAndClausesAreNothing) {
  for (const char* inside :
       {"int argc, char **argv", "x = y, z", "a < b", "std::map, std::set", "n: number | string",
        "they are watched, not read", "unless it is set by you", "1", "", "   ", "——", "17, 3"}) {
    EXPECT_THAT(Parts(inside),
                testing::Not(testing::AnyOf(testing::HasSubstr("e:"), testing::HasSubstr("a:"))))
        << inside;
  }
}

TEST(InsideShapeTest, CallsKeepTheirBrackets) {
  EXPECT_EQ(Parts("grep(1)"), "-:grep(1)");
  EXPECT_EQ(Parts("f(x)"), "-:f(x)");
}

TEST(InsideShapeTest, TooLongAnInsideHoldsNothing) { EXPECT_EQ(Parts(std::string(301, 'a')), ""); }

TEST(InsideShapeTest, LabelsAreKept) {
  const auto parts = TakeApart(U"舊稱水利同盟，英語：Water League");
  ASSERT_EQ(parts.size(), 2u);
  EXPECT_EQ(parts[0].label, LabelKind::kFormerName);
  EXPECT_EQ(parts[1].label, LabelKind::kEnglish);
  EXPECT_TRUE(parts[1].declared);
}

TEST(CjkTermTest, WordsThatBeginLikeLabelsAreTerms) {
  for (const char32_t* term :
       {U"指數", U"即時系統", U"圖論", U"表格", U"注意力", U"使用者", U"見識"}) {
    EXPECT_TRUE(CouldBeCjkTerm(term)) << text::ToUtf8(term);
  }
  for (const char32_t* text : {U"指信息技術", U"如蘋果", U"見下文", U"圖3", U"甲、乙", U"他說的"}) {
    EXPECT_FALSE(CouldBeCjkTerm(text)) << text::ToUtf8(text);
  }
}

}  // namespace
}  // namespace crosswalk::mine
