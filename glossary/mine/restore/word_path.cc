#include "glossary/mine/restore/word_path.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>

#include "glossary/mine/restore/english_lists.h"
#include "glossary/mine/restore/glue.h"
#include "glossary/mine/source/chars.h"

namespace crosswalk::mine {
namespace {

using Views = std::vector<std::u32string_view>;

constexpr std::size_t kLongestRun = 200;
constexpr std::uint32_t kPiece = 400;  // a word more costs as much as a word 50 times rarer

// What scowl's grades do not say: small words are far commoner than their grade, and short words of
// the larger grades are mostly syllables of longer ones.
std::optional<std::uint32_t> CostOf(std::u32string_view piece, const script::Word& word) {
  if (IsEnglishFunctionWord(piece)) return piece.size() == 1 ? 900 : 500;
  if (piece.size() < 3 || IsBoundEnding(piece)) return std::nullopt;
  if (piece.size() == 3 && word.grade > 35) return std::nullopt;
  const int highest = piece.size() >= 7 ? 80 : piece.size() >= 6 ? 70 : 60;
  if (word.grade > highest) return std::nullopt;
  std::uint32_t cost = word.cost;
  if (piece.size() == 3 && word.grade > 20) cost += 200;
  if (piece.size() == 4 && word.grade > 35) cost += 300;
  if (IsYoungWord(piece)) cost = std::min<std::uint32_t>(cost, 1000);
  return cost;
}

Views Cheapest(std::u32string_view run, std::u32string_view spelling, const WordGrades& words) {
  constexpr std::uint32_t kNever = std::numeric_limits<std::uint32_t>::max();
  std::vector<std::uint32_t> cost(spelling.size() + 1, kNever);
  std::vector<std::size_t> from(spelling.size() + 1, 0);
  cost[0] = 0;
  for (std::size_t i = 0; i < spelling.size(); ++i) {
    if (cost[i] == kNever) continue;
    words.lexicon().Prefixes(spelling.substr(i), [&](std::size_t length, const script::Word& word) {
      const auto price = CostOf(spelling.substr(i, length), word);
      if (!price) return;
      // A small word stands between others.
      const bool small = IsEnglishFunctionWord(spelling.substr(i, length));
      if (small && ((i == 0 && length < 4) || i + length == spelling.size())) return;
      const std::uint32_t total = cost[i] + *price + kPiece;
      if (total < cost[i + length]) {
        cost[i + length] = total;
        from[i + length] = i;
      }
    });
  }
  if (cost.back() == kNever) return {};
  Views pieces;
  for (std::size_t end = spelling.size(); end > 0; end = from[end]) {
    pieces.push_back(run.substr(from[end], end - from[end]));
  }
  std::reverse(pieces.begin(), pieces.end());
  return pieces;
}

bool IsSure(const Views& pieces, const WordGrades& words, Caution caution) {
  std::size_t letters = 0, shortest = 100;
  int worst = 0;
  bool small_words = false;
  for (const auto piece : pieces) {
    letters += piece.size();
    const std::u32string lower = Lowered(piece);
    if (IsEnglishFunctionWord(lower)) {
      small_words = true;
      continue;
    }
    shortest = std::min(shortest, piece.size());
    worst = std::max(worst, words.CommonGrade(lower));
  }
  const std::u32string first = Lowered(pieces.front());
  const bool one_word =
      IsCombiningForm(first) || (pieces.size() == 2 && IsBoundEnding(Lowered(pieces.back())));
  if (!one_word && pieces.size() == 2 && IsHyphenated(first, Lowered(pieces[1]))) return true;
  switch (caution) {
    case Caution::kDamaged:
      if (one_word) return pieces.size() > 2 && letters >= 16;
      return small_words || letters >= 12 || (letters >= 9 && worst <= 35 && shortest >= 4) ||
             (letters >= 10 && worst <= 35);
    case Caution::kPhrase:
      return !one_word && letters >= 7 && worst <= 35;
    case Caution::kCapital:
      return !one_word && letters >= 12 && worst <= 40 && shortest >= 4;
    case Caution::kUnknown:
      return !one_word && letters >= 14 && worst <= 40 && shortest >= 5 &&
             letters >= pieces.size() * 6;
  }
  return false;
}

// Small words that `rest` is made of, in order; nothing where it is not.
template <typename IsSmall>
Views AllSmall(std::u32string_view rest, IsSmall is_small) {
  Views small;
  while (!rest.empty()) {
    std::size_t length = std::min<std::size_t>(rest.size(), 7);
    while (length > 0 && !is_small(rest.substr(0, length))) --length;
    if (length == 0) return {};
    small.push_back(rest.substr(0, length));
    rest.remove_prefix(length);
  }
  return small;
}

// How well `head` stands as a word before the small words; above 0 it may. A longer head is
// better, but Act on the beats Acton the.
int Worth(std::u32string_view head, const Views& small, const WordGrades& words) {
  const std::u32string_view first = small.front();
  const int length = static_cast<int>(head.size()) * 10;
  const int common = words.CommonGrade(head);
  const bool weak = first == U"a" || first == U"an" || first == U"or" || first == U"as";
  if (weak && (common > 35 || head.size() < 4)) return 0;
  if (common <= (head.size() >= 6 ? 80 : 60) && (head.size() >= 4 || common <= 35)) {
    return 500 + length;
  }
  if (IsTitleNoun(head)) return 450 + length;
  // Names end in on, in, to, an; never in of, hardly in and or for, and never in two small words.
  const bool certain = first == U"of" || first == U"for" || first == U"and" || small.size() > 1;
  const int grade = words.Grade(head);
  if (grade <= 50 && first == U"in" && head.size() >= 4) return 300 + length;
  if (grade <= 95 && head.size() >= 3) return certain || first == U"the" ? 300 + length : 0;
  const bool of_the = first == U"of" && small.size() > 1;
  return certain && head.size() >= (of_the ? 3 : 4) ? 100 + static_cast<int>(small.size()) * 10 : 0;
}

}  // namespace

Views ReadInWords(std::u32string_view run, const WordGrades& words, Caution caution) {
  if (run.size() < 6 || run.size() > kLongestRun) return {run};
  if (run.find_first_of(U"'’") != std::u32string_view::npos) return {run};
  const std::u32string lower = Lowered(run);
  const int known = caution == Caution::kDamaged ? 80 : 95;
  if (IsYoungWord(lower) || words.IsWord(lower, known)) return {run};
  // Plurals and possessives of words that the list has in the singular.
  if (lower.back() == U's' && words.IsWord(std::u32string_view(lower).substr(0, run.size() - 1))) {
    return {run};
  }
  Views pieces = Cheapest(run, lower, words);
  if (pieces.size() < 2 || !IsSure(pieces, words, caution)) return {run};
  return pieces;
}

Views CutSmallWords(std::u32string_view chunk, std::u32string_view next, const WordGrades& words) {
  if (next.empty() || !IsUpper(next[0]) || chunk.size() < 4) return {chunk};
  // At the beginning: in the South China Sea.
  if (const Views small = AllSmall(chunk, IsEnglishFunctionWord); small.size() > 1) return small;
  const int grade = words.Grade(chunk);
  Views best{chunk};
  int best_worth = 0;
  for (std::size_t cut = chunk.size() - 1; cut >= 2; --cut) {
    const std::u32string_view head = chunk.substr(0, cut);
    const Views small = AllSmall(chunk.substr(cut), IsEnglishFunctionWord);
    if (small.empty()) continue;
    // A known word stays, but for Acton, where a rare name hides a title.
    if (grade <= 95 && !(grade >= 70 && IsTitleNoun(head))) continue;
    int worth = Worth(head, small, words);
    if (small.front().size() == 1 && small.size() == 1) worth = 0;
    if (worth > best_worth) {
      best_worth = worth;
      best = small;
      best.insert(best.begin(), head);
    }
  }
  if (best_worth > 0 || grade <= 95) return best;
  // JohnvonNeumann, CharlesdeGaulle.
  for (std::size_t cut = 3; cut + 1 < chunk.size(); ++cut) {
    const std::u32string_view head = chunk.substr(0, cut);
    const Views small = AllSmall(chunk.substr(cut), IsNameParticle);
    if (small.empty()) continue;
    const bool german = small.front() == U"von" || small.front() == U"van";
    if (!german && small.front().size() < 2) continue;
    if (german || (words.Grade(head) <= 95 && head.size() >= 4 && !LooksRomanised(chunk))) {
      best = small;
      best.insert(best.begin(), head);
      return best;
    }
  }
  return best;
}

}  // namespace crosswalk::mine
