// The characters before a bracket that may belong to a term.
#include <algorithm>
#include <ranges>

#include "glossary/mine/edge/edge.h"
#include "glossary/mine/evidence/word_lists.h"
#include "glossary/mine/source/bracket.h"
#include "glossary/mine/source/chars.h"

namespace crosswalk::mine {
namespace {

constexpr std::size_t kLongestRun = 48;

// A middle dot, hyphen or full stop belongs to a term between the characters it joins.
bool Joins(const SourceText& text, std::size_t i) {
  const char32_t c = text.at(i);
  const char32_t before = i > 0 ? text.at(i - 1) : 0;
  const char32_t after = text.at(i + 1);
  if (IsMiddleDot(c)) return IsCjk(before) || IsLatin(before);
  if (c == U'=' || c == U'＝') return IsKatakana(before) && IsKatakana(after);
  if (IsHyphen(c)) {
    return (IsCjk(before) || IsLatin(before) || IsDigit(before)) &&
           (IsCjk(after) || IsLatin(after) || IsDigit(after));
  }
  if (c == U'.') return IsDigit(before) && IsDigit(after);
  if (c == U'+' || c == U'#') return IsLatin(before);
  if (c == U'&' || c == U'\'') return IsLatin(before) && IsLatin(after);
  if (IsSpace(c) && c != U'\t') {
    // Around Latin words only: 知名 Podcast 主持人.
    const bool foreign_before = IsLatin(before) || IsDigit(before);
    const bool foreign_after = IsLatin(after) || IsDigit(after);
    return (foreign_before && (IsCjk(after) || foreign_after)) || (IsCjk(before) && foreign_after);
  }
  return false;
}

// Where a bracket that ends at `end` opens, if it holds a reading in kana.
std::size_t ReadingOpen(const SourceText& text, std::size_t end) {
  for (std::size_t i = end - 1; i-- > 0 && end - i < 40;) {
    if (!IsOpenRound(text.at(i))) continue;
    const std::u32string_view inside = text.View({i + 1, end - 1});
    const std::u32string_view first = inside.substr(0, inside.find_first_of(U"、，,"));
    return IsKanaOnly(first) ? i : end;
  }
  return end;
}

Run Enclosed(const SourceText& text, Span span) {
  Run run;
  for (std::size_t i = span.begin; i < span.end; ++i) {
    run.at.push_back(i);
    run.chars += text.at(i);
  }
  run.enclosed = true;
  return run;
}

bool CouldBeEnclosedTerm(std::u32string_view inside) {
  constexpr std::size_t kLongest = 40;
  return inside.size() <= kLongest &&
         inside.find_first_of(U"。！？；\n，,") == std::u32string::npos;
}

bool CouldBeSuffix(const SourceText& text, const Run& run) {
  constexpr std::size_t kLongest = 3;
  if (run.at.empty() || run.at.size() > kLongest) return false;
  return std::all_of(run.at.begin(), run.at.end(), [&](std::size_t at) {
    const std::u32string folded = text.Folded(text.View({at, at + 1}), text::Language::kZh);
    return IsHan(folded[0]) && !IsFunctionCharacter(folded[0]);
  });
}

}  // namespace

Run RunBefore(const SourceText& text, std::size_t end) {
  while (end > 0 && IsSpace(text.at(end - 1)) && text.at(end - 1) != U'\t') --end;
  if (const auto inside = EnclosedBefore(text, end);
      inside && CouldBeEnclosedTerm(text.View(*inside))) {
    return Enclosed(text, *inside);
  }
  Run run;
  std::size_t i = end;
  while (i > 0) {
    const char32_t c = text.at(i - 1);
    if (IsCloseRound(c)) {
      const std::size_t open = ReadingOpen(text, i);
      if (open == i) break;
      i = open;
      continue;
    }
    if (!IsCjk(c) && !IsLatin(c) && !IsDigit(c) && !IsGreek(c) && !Joins(text, i - 1)) break;
    if (run.at.size() == kLongestRun) {
      run.cut_short = true;
      break;
    }
    run.at.push_back(i - 1);
    --i;
  }
  if (i > 0 && OpeningQuote(text.at(i - 1)) != 0 && CouldBeSuffix(text, run)) {
    // “科學”計畫: the quotation marks hold all but the last word.
    if (const auto inside = EnclosedBefore(text, i);
        inside && CouldBeEnclosedTerm(text.View(*inside))) {
      Run whole = Enclosed(text, *inside);
      whole.suffix = run.at.size();
      for (const std::size_t at : run.at | std::views::reverse) {
        whole.at.push_back(at);
        whole.chars += text.at(at);
      }
      return whole;
    }
  }
  while (!run.at.empty() &&
         (IsSpace(text.at(run.at.back())) || IsMiddleDot(text.at(run.at.back())))) {
    run.at.pop_back();
  }
  std::reverse(run.at.begin(), run.at.end());
  for (const std::size_t at : run.at) run.chars += text.at(at);
  if (i > 0) {
    const char32_t before = text.at(i - 1);
    run.after_open_quote = ClosingQuote(before) != 0 || IsOpenRound(before);
  }
  return run;
}

}  // namespace crosswalk::mine
