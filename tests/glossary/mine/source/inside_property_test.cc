// What holds for the inside of any bracket.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <chrono>

#include "glossary/mine/source/bracket.h"
#include "glossary/mine/source/citation.h"
#include "glossary/mine/source/inside.h"
#include "glossary/mine/source/piece.h"
#include "glossary/text/utf8.h"
#include "tests/glossary/mine/source/source_of.h"

namespace crosswalk::mine {
namespace {

rc::Gen<std::u32string> AnyInside() {
  static const std::vector<std::u32string> kPieces = {
      U"（",   U"）",     U"(",        U")",    U"，",   U", ",     U"、",     U"；",    U"；",
      U" ",    U"：",     U":",        U"—",    U"/",    U" or ",   U"或",     U"“",     U"”",
      U"「",   U"」",     U"[",        U"](",   U"]",    U"*",      U"以下、", U"簡稱",  U"又稱",
      U"英語", U"法語：", U"即",       U"例如", U"等",   U"River",  U"League", U"RL",    U"sgRNA",
      U"1984", U"2020—",  U"かな",     U"河川", U"同盟", U"という", U"の略",   U"abbr.", U"e.g.",
      U"Inc.", U"and",    U"the",      U"is",   U"%",    U"=",      U"\n",     U"𠮷",    U"。",
      U"《",   U"》",     U"Ministry", U"-",    U"--x",  U"a.txt",  U"&",      U"\t",    U"　"};
  return rc::gen::map(
      rc::gen::container<std::vector<int>>(rc::gen::inRange(0, static_cast<int>(kPieces.size()))),
      [](const std::vector<int>& chosen) {
        std::u32string text;
        for (const int i : chosen) text += kPieces[static_cast<std::size_t>(i)];
        return text;
      });
}

RC_GTEST_PROP(InsideProperty, EveryPartStandsAtItsOffset, ()) {
  const std::u32string inside = *AnyInside();
  const std::u32string before = *AnyInside();
  for (const Part& part : TakeApart(inside, before)) {
    RC_ASSERT(part.offset + part.text.size() <= inside.size());
    RC_ASSERT(inside.substr(part.offset, part.text.size()) == part.text);
    if (part.role == PartRole::kEnglish || part.role == PartRole::kAcronym) {
      RC_ASSERT(!part.text.empty());
    }
    RC_ASSERT(part.declared == (part.label != LabelKind::kNone));
  }
}

RC_GTEST_PROP(InsideProperty, PiecesAreInOrderAndApart, ()) {
  const std::u32string inside = *AnyInside();
  std::size_t end = 0;
  for (const Piece& piece : SplitPieces(inside)) {
    RC_ASSERT(piece.begin >= end);
    RC_ASSERT(piece.end > piece.begin);
    RC_ASSERT(piece.end <= inside.size());
    end = piece.end;
  }
}

RC_GTEST_PROP(InsideProperty, LabelsLieWithinTheText, ()) {
  const std::u32string text = *AnyInside();
  const Label label = LabelAt(text);
  RC_ASSERT(label.length <= text.size());
  RC_ASSERT((label.kind == LabelKind::kNone) == (label.length == 0));
}

RC_GTEST_PROP(InsideProperty, BracketsAndReferencesLieWithinTheText, ()) {
  const std::u32string chars = *AnyInside();
  const SourceText text = SourceOf(text::ToUtf8(chars));
  for (const Bracket& bracket : FindBrackets(text)) {
    RC_ASSERT(bracket.open < bracket.close);
    RC_ASSERT(text.View(bracket.inside()).find(U'\n') == std::u32string_view::npos);
  }
  std::size_t end = 0;
  for (const Span span : FindReferences(text)) {
    RC_ASSERT(span.begin >= end);
    RC_ASSERT(span.end > span.begin && span.end <= text.size());
    end = span.end;
  }
}

// The worst of each shape, at the length where brackets end: still nothing to notice.
TEST(InsideSpeedTest, NoInsideTakesLong) {
  const auto repeat = [](std::u32string_view piece) {
    std::u32string text;
    while (text.size() + piece.size() <= 300) text += piece;
    return text;
  };
  const auto start = std::chrono::steady_clock::now();
  for (const std::u32string_view piece :
       {U"(", U"()", U"RL：", U"A, ", U"[](", U"“”", U"a or ", U"以下、", U"RL River League ",
        U"AB/CD/", U"（a", U"又稱"}) {
    const std::u32string inside = repeat(piece);
    for (int i = 0; i < 20; ++i) TakeApart(inside);
  }
  const auto took = std::chrono::steady_clock::now() - start;
  EXPECT_LT(std::chrono::duration_cast<std::chrono::milliseconds>(took).count(), 2000);
}

}  // namespace
}  // namespace crosswalk::mine
