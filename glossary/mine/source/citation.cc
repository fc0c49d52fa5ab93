#include "glossary/mine/source/citation.h"

#include <algorithm>
#include <array>

#include "glossary/mine/source/chars.h"
#include "glossary/mine/source/english_term.h"

namespace crosswalk::mine {
namespace {

using View = std::u32string_view;

bool Contains(View text, View piece) { return text.find(piece) != View::npos; }

// Places of numbers that are years, and of those that touch another by a dash (a life).
struct Years {
  std::size_t count = 0;
  std::size_t first = 0;
  bool dashed = false;
};

bool IsDash(char32_t c) {
  return IsHyphen(c) || c == U'–' || c == U'—' || c == U'~' || c == U'～' || c == U'〜' ||
         c == U'－' || c == U'至';
}

Years FindYears(View text) {
  Years years;
  for (std::size_t i = 0; i < text.size();) {
    if (!IsDigit(text[i])) {
      ++i;
      continue;
    }
    std::size_t end = i;
    while (end < text.size() && IsDigit(text[end])) ++end;
    if (IsYear(text.substr(i, end - i))) {
      if (years.count++ == 0) years.first = i;
      years.dashed = years.dashed || (end < text.size() && IsDash(text[end])) ||
                     (i > 0 && IsDash(text[i - 1]));
    }
    i = end;
  }
  return years;
}

bool NamesPublisher(View text) {
  return Contains(text, U" Press") || Contains(text, U"出版") || Contains(text, U"Publish") ||
         Contains(text, U"Verlag") || Contains(text, U" eds") || Contains(text, U" ed.") ||
         Contains(text, U"vol.") || Contains(text, U"pp.") || Contains(text, U"書店") ||
         Contains(text, U"Books,");
}

bool BornOrDied(View text) {
  return Contains(text, U"b. ") || Contains(text, U"born ") || Contains(text, U"d. ") ||
         Contains(text, U"年生") || Contains(text, U"生於") || Contains(text, U"生于");
}

// [J], [EB/OL], [M].
std::size_t TypeMark(const SourceText& text, std::size_t i) {
  static constexpr View kTypes = U"MCNJDRSPGZAKBE";
  if (text.at(i) != U'[' && text.at(i) != U'［') return 0;
  std::size_t end = i + 1;
  while (end < i + 6 && (IsUpper(text.at(end)) || text.at(end) == U'/')) ++end;
  const bool closed = text.at(end) == U']' || text.at(end) == U'］';
  if (!closed || end == i + 1 || kTypes.find(text.at(i + 1)) == View::npos) return 0;
  const View type = text.View({i + 1, end});
  const bool known = (type.size() == 1 && type != U"E") || type == U"DB" || type == U"CP" ||
                     type == U"EB" || type.ends_with(U"/OL") || type.ends_with(U"/CD") ||
                     type.ends_with(U"/MT");
  return known ? end + 1 - i : 0;
}

bool IsAddressChar(char32_t c) {
  return c > U' ' && c < 0x7F && c != U';' && c != U'(' && c != U')';
}

// Behind what follows the type mark: journal, year(issue):pages, dates, address.
std::size_t ReferenceEnd(const SourceText& text, std::size_t i, std::size_t stop) {
  constexpr std::size_t kLongestTail = 400;
  const std::size_t limit = std::min(stop, i + kLongestTail);
  std::size_t end = i;
  for (std::size_t at = i; at < limit; ++at) {
    const char32_t c = text.at(at);
    if (c == U'。' || c == U'；' || c == U';') return at;
    if (c == U'h' && at + 4 < limit && text.View({at, at + 4}) == U"http") {
      std::size_t address = at;
      while (address < limit && IsAddressChar(text.at(address))) ++address;
      return address;
    }
    // `,2024(1):19.` ends at a full stop behind a digit or a bracket.
    if (c == U'.' && at > i && (IsDigit(text.at(at - 1)) || text.at(at - 1) == U']')) {
      end = at + 1;
      // `(20210603)[20241007].https://`: what the dates belong to comes next.
      if (at + 1 < limit && text.at(at + 1) == U'h') continue;
      if (text.at(at - 1) == U']' && at + 1 < limit && !IsHan(text.at(at + 1))) continue;
      return end;
    }
  }
  return limit;
}

// Behind the sentence that ends before the author's name.
std::size_t ReferenceBegin(const SourceText& text, std::size_t i, std::size_t lowest) {
  constexpr std::size_t kLongestHead = 250;
  const std::size_t limit = i > kLongestHead ? std::max(lowest, i - kLongestHead) : lowest;
  std::size_t begin = i;
  int depth = 0;
  while (begin > limit) {
    const char32_t c = text.at(begin - 1);
    if (OpeningQuote(c) != 0) ++depth;
    if (ClosingQuote(c) != 0) depth = std::max(0, depth - 1);
    if (c == U'\n' || (depth == 0 && (c == U'。' || c == U';' || c == U'；'))) break;
    --begin;
  }
  return begin;
}

}  // namespace

bool IsCitation(View inside, bool titled) {
  inside = Trim(inside);
  if (Contains(inside, U"et al") || Contains(inside, U"等,") || Contains(inside, U"等，")) {
    return true;
  }
  const Years years = FindYears(inside);
  if (years.count == 0) return false;
  if (NamesPublisher(inside)) return true;
  if (years.dashed || titled || BornOrDied(inside)) return false;
  const View authors = Trim(inside.substr(0, years.first));
  if (authors.empty() || (authors.back() != U',' && authors.back() != U'，')) {
    // 王某等2019; Smith and Jones 2019.
    return authors.ends_with(U"等") ||
           (years.first + 4 >= inside.size() &&
            (Contains(authors, U" & ") || Contains(authors, U" and ")) &&
            WordsOfLatin(authors).size() == 3);
  }
  // New York: Ford Foundation, 2016.
  if (HasCjk(authors) || Contains(authors, U": ")) return true;
  if (Contains(authors, U" & ") || Contains(authors, U" and ")) return true;
  return WordsOfLatin(authors).size() == 1;
}

std::vector<Span> FindReferences(const SourceText& text) {
  std::vector<Span> found;
  std::size_t lowest = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.at(i) != U'[' && text.at(i) != U'［') continue;
    const std::size_t mark = TypeMark(text, i);
    if (mark == 0) continue;
    const std::size_t line_end = text.Line(i).end;
    const Span span{ReferenceBegin(text, i, lowest),
                    std::max(i + mark, ReferenceEnd(text, i + mark, line_end))};
    found.push_back(span);
    lowest = span.end;
    i = span.end - 1;
  }
  return found;
}

}  // namespace crosswalk::mine
